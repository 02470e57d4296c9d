//! Folds by site: pages of one site are alike, so a fair test keeps them together.

use crate::gold::Gold;
use url::Url;

/// How many parts sites are cut into, for fitting and for showing spread.
pub const FOLDS: usize = 5;

/// A page's site: the registered domain of its address, by Mozilla's Public Suffix List; its host
/// where that has none; its id where it has no address.
///
/// ```
/// use dehusk_eval::{folds::site, gold::Gold};
///
/// let gold = Gold { url: Some("https://news.example.co.uk/a".to_owned()), ..Gold::default() };
/// assert_eq!(site(&gold), "example.co.uk");
/// ```
pub fn site(gold: &Gold) -> String {
    let url = gold.url.as_deref().and_then(|url| Url::parse(url).ok());
    let registered = url.as_ref().and_then(|url| psl::domain_str(url.domain()?));
    let host = url.as_ref().and_then(Url::host_str);
    registered.or(host).unwrap_or(&gold.id).to_owned()
}

/// Which of some folds a page falls into: the same for all pages of a site, whatever the set.
///
/// ```
/// use dehusk_eval::{folds::fold, gold::Gold};
///
/// let page = |url: &str| Gold { url: Some(url.to_owned()), ..Gold::default() };
/// assert_eq!(fold(&page("https://a.example.org/1"), 5), fold(&page("http://b.example.org"), 5));
/// ```
pub fn fold(gold: &Gold, folds: usize) -> usize {
    (fnv1a(site(gold).as_bytes()) % folds.max(1) as u64) as usize
}

/// FNV-1a, 64 bits (draft-eastlake-fnv): the same on every machine and in every release.
fn fnv1a(bytes: &[u8]) -> u64 {
    let step = |hash: u64, &byte: &u8| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, step)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site_of(url: &str) -> String {
        site(&Gold { id: "7".to_owned(), url: Some(url.to_owned()), ..Gold::default() })
    }

    #[test]
    fn a_site_is_what_somebody_registered() {
        assert_eq!(site_of("https://www.example.com/a?b=c"), "example.com");
        assert_eq!(site_of("https://rain.github.io/"), "rain.github.io");
        assert_eq!(site_of("http://192.0.2.1:8080/"), "192.0.2.1");
        assert_eq!(site_of("no address"), "7");
    }

    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!(fnv1a(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(b"foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn folds_are_about_equally_large() {
        let page = |n: u32| Gold { url: Some(format!("https://site{n}.org/")), ..Gold::default() };
        let mut sizes = [0; 5];
        (0..1000).for_each(|n| sizes[fold(&page(n), 5)] += 1);
        assert!(sizes.iter().all(|size| (150..250).contains(size)), "{sizes:?}");
    }
}
