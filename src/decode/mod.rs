//! Bytes into text, and HTML told from flattened text.

mod charset;
mod declared;
mod detect;
mod markup;
mod sniff;
mod utf;

pub use charset::{Charset, CharsetError, CharsetSource};
pub(crate) use charset::{Known, labelled};
pub(crate) use sniff::is_html;

/// Decodes bytes. Nothing fails: what cannot be decoded becomes U+FFFD.
///
/// ```text
/// byte order mark > UTF-16 by its NULs > what is UTF-8 > what the page declares > a detector
/// ```
///
/// [`Extractor::charset`](crate::Extractor::charset) comes right after the byte order mark, and the country in
/// the host of [`Extractor::url`](crate::Extractor::url) helps the detector.
///
/// Browsers ask the page before they try UTF-8. Here it is the other way round, since scraped
/// pages have often been saved as UTF-8 with their old declaration still in them: of 4,185 pages of
/// twelve labelled sets, 27 with text beyond ASCII declare another encoding and are UTF-8 to the byte.
/// Text of another encoding is not UTF-8 by chance, but for a character or two in all. So a declared
/// UTF-8 that is not, and another declared encoding where it is UTF-8, do no harm. One legacy encoding
/// declared for another cannot be told: what is declared is used.
///
/// For text that is no page of its own; [`extract_bytes`](crate::extract_bytes) decodes what it gets:
///
/// ```
/// let page = dehusk::extract_text(&dehusk::decode(b"Stra\xdfe und Br\xfccke blieben die ganze Nacht gesperrt."));
/// assert!(page.text().contains("Br\u{fc}cke"));
/// ```
pub fn decode(bytes: &[u8]) -> String {
    decode_as(bytes, Known::default()).0
}

/// Decodes bytes of which the caller may know something, and says which encoding they are in.
pub(crate) fn decode_as(bytes: &[u8], known: Known<'_>) -> (String, Charset) {
    let (encoding, source) = charset::of(bytes, known);
    (encoding.decode(bytes).0.into_owned(), Charset { name: encoding.name(), source })
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{
        BIG5, EUC_JP, EUC_KR, Encoding, GB18030, ISO_2022_JP, SHIFT_JIS, WINDOWS_1251, WINDOWS_1252,
    };

    const CHINESE: &str = "今天天气很好，河水在夜里涨了一掌宽，桥也关闭了。";

    fn round_trip(encoding: &'static Encoding, head: &str, text: &str) {
        let page = format!("{head}<p>{text}</p>");
        let (bytes, used, _) = encoding.encode(&page);
        assert_eq!(used, encoding);
        assert_eq!(decode(&bytes), page, "{}", encoding.name());
    }

    #[test]
    fn byte_order_marks_win() {
        assert_eq!(decode(b"\xef\xbb\xbf<meta charset=koi8-r>a"), "<meta charset=koi8-r>a");
        assert_eq!(decode(b"\xff\xfea\0b\0"), "ab");
        assert_eq!(decode(b"\xfe\xff\0a\0b"), "ab");
    }

    #[test]
    fn declared_encodings_are_used() {
        round_trip(WINDOWS_1251, "<meta charset=windows-1251>", "Прошёл дождь");
        round_trip(SHIFT_JIS, "<meta charset='Shift_JIS'>", "雨が降った");
        round_trip(EUC_KR, "<meta http-equiv=Content-Type content='text/html; charset=euc-kr'>", "비가 왔다");
        round_trip(ISO_2022_JP, "<meta charset=iso-2022-jp>", "雨が降った");
        round_trip(EUC_JP, "<?xml version=\"1.0\" encoding='euc-jp'?>", "雨が降った");
        round_trip(BIG5, "<meta charset = \"big5\">", "下雨了");
    }

    #[test]
    fn chinese_is_read_with_its_largest_character_set() {
        // U+9555 is in GB18030 and GBK, not in GB2312; the four-byte U+3400 only in GB18030.
        round_trip(GB18030, "<meta charset=gb2312>", "镕\u{3400}");
    }

    #[test]
    fn pages_saved_as_utf8_keep_their_old_declaration() {
        let page = "<meta charset=iso-8859-1><p>Die Brücke</p>";
        assert_eq!(decode(page.as_bytes()), page);
    }

    #[test]
    fn a_stray_byte_does_not_spoil_utf8() {
        let mut page = "<meta charset=utf-8><p>Die Brücke über die Straße, größer".as_bytes().to_vec();
        page.push(0xC3);
        assert_eq!(decode(&page), "<meta charset=utf-8><p>Die Brücke über die Straße, größer\u{FFFD}");
    }

    #[test]
    fn undeclared_encodings_are_detected_by_the_text() {
        round_trip(GB18030, "<title></title>", CHINESE);
        round_trip(
            WINDOWS_1252,
            "",
            "Die Brücke blieb die ganze Nacht über gesperrt, größer war die Flut nie.",
        );
        round_trip(WINDOWS_1251, "", "Всю ночь шёл дождь, и река поднялась на ладонь.");
        round_trip(ISO_2022_JP, "", "雨が降った");
    }

    #[test]
    fn a_wrong_declaration_of_utf8_is_not_believed() {
        let (bytes, _, _) = GB18030.encode(CHINESE);
        let page = [b"<meta charset=utf-8><p>".as_slice(), &bytes].concat();
        assert!(decode(&page).ends_with(CHINESE));
    }

    #[test]
    fn retired_encodings_are_never_decoded_as_themselves() {
        assert!(decode(b"<meta charset=utf-7>+ADw-script+AD4-").ends_with("+ADw-script+AD4-"));
        assert!(decode(b"<meta charset=hz-gb-2312>~{VPND~}").ends_with("~{VPND~}"));
    }

    #[test]
    fn labels_that_the_standard_replaces_are_replaced() {
        assert_eq!(decode(b"<meta charset=x-user-defined>\xe9"), "<meta charset=x-user-defined>\u{e9}");
        assert_eq!(decode(b"<meta charset=utf-16le>abc"), "<meta charset=utf-16le>abc");
    }
}
