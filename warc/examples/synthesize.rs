//! Makes a crawl of pages out of the golden cases, for measuring: WARC files in gzip, a record a member. Each page is
//! one case with the bodies of some others behind it, and words turned round, so that no two are the same; the
//! same arguments give the same files.
//!
//! `cargo run --release -p dehusk-warc --example synthesize -- corpus OUT MEGABYTES [FILES]`
//!
//! MEGABYTES are of the files before compression, FILES how many there are (8).

use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

/// At most so many bodies in a page: which makes pages as long as those of the web.
const MAX_BODIES: u64 = 24;

/// One word in so many is turned round.
const TURNED: u64 = 8;

/// A linear congruential generator (Knuth, MMIX).
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

fn main() -> std::io::Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [corpus, out, megabytes, rest @ ..] = args.as_slice() else {
        eprintln!("synthesize CORPUS OUT MEGABYTES [FILES]");
        std::process::exit(2);
    };
    let number = |text: &String| text.parse::<u64>().unwrap_or_else(|_| panic!("{text}: not a number"));
    let pages = pages(Path::new(corpus))?;
    let files = rest.first().map_or(8, number);
    let each = number(megabytes) * 1_000_000 / files;
    fs::create_dir_all(out)?;
    for file in 0..files {
        let path = Path::new(out).join(format!("part-{file:03}.warc.gz"));
        write_file(&path, &pages, each, &mut Random(file))?;
    }
    Ok(())
}

/// The pages of all golden cases that are HTML in UTF-8.
fn pages(corpus: &Path) -> std::io::Result<Vec<String>> {
    let mut paths: Vec<PathBuf> = Vec::new();
    for family in fs::read_dir(corpus)?.flatten().filter(|entry| entry.path().is_dir()) {
        paths.extend(fs::read_dir(family.path())?.flatten().map(|case| case.path().join("input.html")));
    }
    paths.sort();
    Ok(paths.iter().filter_map(|path| fs::read_to_string(path).ok()).collect())
}

fn write_file(path: &Path, pages: &[String], bytes: u64, random: &mut Random) -> std::io::Result<()> {
    let mut file = BufWriter::new(File::create(path)?);
    let mut written = 0;
    for number in 0.. {
        if written >= bytes {
            break;
        }
        let record = record(number, &page(pages, random));
        written += record.len() as u64;
        let mut member = GzEncoder::new(&mut file, Compression::fast());
        member.write_all(&record)?;
        member.finish()?;
    }
    file.flush()
}

fn page(pages: &[String], random: &mut Random) -> String {
    let mut any = || pages[random.below(pages.len() as u64) as usize].as_str();
    let mut page = any().to_owned();
    let others: Vec<&str> = (0..MAX_BODIES).map(|_| body(any())).collect();
    let count = random.below(MAX_BODIES) as usize;
    page.push_str(&others[..count].concat());
    turned(&page, random)
}

fn body(page: &str) -> &str {
    page.find("<body").and_then(|at| page.get(at..)).unwrap_or(page)
}

/// Turns words outside tags round.
fn turned(page: &str, random: &mut Random) -> String {
    let mut out = String::with_capacity(page.len());
    let (mut word, mut in_tag) = (String::new(), false);
    for c in page.chars() {
        if c.is_lowercase() && !in_tag {
            word.push(c);
            continue;
        }
        flush(&mut word, &mut out, random);
        in_tag = c == '<' || in_tag && c != '>';
        out.push(c);
    }
    out + &word
}

fn flush(word: &mut String, out: &mut String, random: &mut Random) {
    if !word.is_empty() && random.below(TURNED) == 0 {
        out.extend(word.chars().rev());
    } else {
        out.push_str(word);
    }
    word.clear();
}

fn record(number: u64, page: &str) -> Vec<u8> {
    let http = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {}\r\n\r\n",
        page.len()
    );
    let head = format!(
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012x}>\r\n\
         WARC-Date: 2024-01-02T03:04:05Z\r\nWARC-Target-URI: https://www.example.org/page/{number}\r\n\
         Content-Type: application/http; msgtype=response\r\nContent-Length: {}\r\n\r\n",
        http.len() + page.len()
    );
    [head.as_bytes(), http.as_bytes(), page.as_bytes(), b"\r\n\r\n"].concat()
}
