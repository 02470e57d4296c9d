//! Bad archives: each gives its good records, and one error for what is broken.

mod archive;

use archive::{answer, good, gzip, outline, prose, read, record, record_of_length};
use dehusk_warc::Reader;

/// An archive's name, its bytes, and its [`outline`].
type Case = (&'static str, Vec<u8>, &'static str);

fn run(cases: Vec<Case>) {
    for (name, bytes, expected) in cases {
        assert_eq!(outline(&bytes), expected, "{name}");
    }
}

fn cut(mut bytes: Vec<u8>, off: usize) -> Vec<u8> {
    bytes.truncate(bytes.len() - off);
    bytes
}

fn with_header(lines: &str) -> Vec<u8> {
    let page = answer(1);
    let head = format!("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <1>\r\n{lines}\r\n");
    [head.as_bytes(), page.as_bytes(), b"\r\n\r\n"].concat()
}

fn sized(lines: &str) -> Vec<u8> {
    with_header(&format!("Content-Length: {}\r\n{lines}", answer(1).len()))
}

#[test]
fn compressed_members_that_are_broken_cost_their_own_record() {
    let [one, two, three] = [1, 2, 3].map(|id| gzip(&good(id)));
    let flipped = |at: usize| {
        let mut bytes = two.clone();
        bytes[at] ^= 0xff;
        bytes
    };
    let end = two.len();
    run(vec![
        ("good", [one.clone(), two.clone(), three.clone()].concat(), "1 2 3"),
        ("last member cut", [one.clone(), cut(two.clone(), 400)].concat(), "1 !"),
        ("last checksum cut", [one.clone(), cut(two.clone(), 4)].concat(), "1 !"),
        ("member in between cut", [one.clone(), cut(two.clone(), 400), three.clone()].concat(), "1 ! 3"),
        ("member cut to its header", [one.clone(), two[..10].to_vec(), three.clone()].concat(), "1 ! 3"),
        ("data damaged", [one.clone(), flipped(end / 2), three.clone()].concat(), "1 ! 3"),
        ("checksum damaged", [one.clone(), flipped(end - 8), three.clone()].concat(), "1 ! 3"),
        ("length damaged", [one.clone(), flipped(end - 1), three.clone()].concat(), "1 ! 3"),
        ("magic damaged", [one.clone(), flipped(0), three.clone()].concat(), "1 ! 3"),
        ("garbage between", [one.clone(), b"\0garbage\xff".repeat(50), three.clone()].concat(), "1 ! 3"),
        ("false magic between", [one.clone(), b"\x1f\x8b\x08\0".repeat(99), three.clone()].concat(), "1 ! 3"),
        (
            "zeros between and behind",
            [one.clone(), vec![0; 70_000], three.clone(), vec![0; 512]].concat(),
            "1 3",
        ),
        ("garbage behind", [one.clone(), b"garbage".to_vec()].concat(), "1 !"),
        ("empty member between", [one, gzip(b""), three].concat(), "1 3"),
    ]);
}

#[test]
fn records_need_not_begin_with_members() {
    let all = [good(1), good(2), good(3)].concat();
    let pieces: Vec<u8> = all.chunks(700).flat_map(gzip).collect();
    let packed = gzip(&all);
    run(vec![
        ("all in one", packed.clone(), "1 2 3"),
        ("all in one, cut", cut(packed, 1500), "1 2 !"),
        ("members of 700 bytes", pieces, "1 2 3"),
        ("two in one, then one", [gzip(&[good(1), good(2)].concat()), gzip(&good(3))].concat(), "1 2 3"),
    ]);
}

#[test]
fn wrong_lengths_cost_their_own_record() {
    let page = answer(1);
    let wrong = |length: &str| record_of_length(1, "response", length, &page);
    let more = format!("{}", page.len() + 900);
    let mut cases = Vec::new();
    for length in ["50", more.as_str(), "1000000000", "18446744073709551616", "-1", "0x10", ""] {
        cases.push(("plain", [good(0), wrong(length), good(2), good(3)].concat(), "0 ! 2 3"));
        let members: Vec<u8> =
            [good(0), wrong(length), good(2), good(3)].iter().flat_map(|r| gzip(r)).collect();
        cases.push(("in gzip", members, "0 ! 2 3"));
        let member = gzip(&[good(0), wrong(length), good(2), good(3)].concat());
        cases.push(("in one member", member, "0 ! 2 3"));
    }
    run(cases);
    run(vec![
        ("no length", [with_header(""), good(2)].concat(), "! 2"),
        ("two lengths, the first right", [sized("Content-Length: 5\r\n"), good(2)].concat(), "1 2"),
        ("past the end", wrong("1000000000"), "!"),
    ]);
}

#[test]
fn odd_headers_are_read_and_broken_ones_passed_over() {
    let flood = |count: usize| (0..count).map(|n| format!("X-{n}: v\r\n")).collect::<Vec<_>>().concat();
    run(vec![
        ("lines that are no fields", [sized("nocolon\r\n: empty\r\n folded\r\n"), good(2)].concat(), "1 2"),
        ("many fields", [sized(&flood(20_000)), good(2)].concat(), "1 2"),
        ("too many fields", [sized(&flood(200_000)), good(2)].concat(), "! 2"),
        ("a line too long", [sized(&format!("X: {}\r\n", "v".repeat(4 << 20))), good(2)].concat(), "! 2"),
        ("a header that does not end", b"WARC/1.0\r\nContent-Length: 4\r\n".to_vec(), "!"),
        ("nothing but a version", b"WARC/1.0\r\n\r\n".to_vec(), "!"),
        ("bare line ends", [bare(1), bare(2)].concat(), "1 2"),
        ("another version", [good(1).replace_version(b"WARC/0.9"), good(2)].concat(), "1 2"),
        ("no version", [good(1).replace_version(b"warc/1.0"), good(2)].concat(), "! 2"),
    ]);
}

fn bare(id: usize) -> Vec<u8> {
    String::from_utf8(record(id, "resource", "Rain")).unwrap().replace("\r\n", "\n").into_bytes()
}

trait Versioned {
    fn replace_version(self, version: &[u8; 8]) -> Self;
}

impl Versioned for Vec<u8> {
    fn replace_version(mut self, version: &[u8; 8]) -> Self {
        self[..8].copy_from_slice(version);
        self
    }
}

#[test]
fn records_may_stand_close_or_far() {
    let close = cut(good(1), 4);
    run(vec![
        ("nothing between", [close.clone(), good(2)].concat(), "1 2"),
        ("one line end between", [close.clone(), b"\n".to_vec(), good(2)].concat(), "1 2"),
        ("many line ends between", [close.clone(), b"\r\n".repeat(90_000), good(2)].concat(), "1 2"),
        ("nothing behind", close, "1"),
        (
            "empty blocks",
            (0..2000).flat_map(|_| record(7, "metadata", "")).collect(),
            "7 ".repeat(2000).leak().trim_end(),
        ),
    ]);
}

#[test]
fn what_is_no_archive_is_one_error() {
    let cases: [(&str, &[u8], &str); 6] = [
        ("nothing", b"", ""),
        ("line ends", b"\r\n\r\n", ""),
        ("text", b"All the birds had left by the first of October.", "!"),
        ("ARC", b"filedesc://x.arc 0.0.0.0 20240102030405 text/plain 10\n1 0 x\n\n\n<p>", "!"),
        ("gzip of text", &gzip(b"All the birds had left."), "!"),
        ("gzip of nothing", &gzip(b""), ""),
    ];
    run(cases.map(|(name, bytes, expected)| (name, bytes.to_vec(), expected)).into());
}

#[cfg(not(feature = "zstd"))]
#[test]
fn what_this_build_cannot_read_it_says() {
    let error = read(b"\x28\xb5\x2f\xfd\x24\0").remove(0).unwrap_err();
    assert!(error.to_string().contains("Zstandard"), "{error}");
}

#[cfg(feature = "zstd")]
#[test]
fn zstandard_is_read_frame_by_frame() {
    let frames = [1, 2, 3].map(|id| zstd::encode_all(good(id).as_slice(), 1).unwrap());
    run(vec![
        ("good", frames.concat(), "1 2 3"),
        ("frame cut", [frames[0].clone(), cut(frames[1].clone(), 300), frames[2].clone()].concat(), "1 ! 3"),
    ]);
    let second = read(&frames.concat()).remove(1).unwrap();
    assert_eq!((second.offset, second.length), (frames[0].len() as u64, Some(frames[1].len() as u64)));
}

/// As the archives of some crawlers are: a dictionary in a frame of its own, and frames that need it.
#[cfg(feature = "zstd")]
mod with_a_dictionary {
    use super::*;

    fn dictionary() -> Vec<u8> {
        let samples: Vec<Vec<u8>> = (0..200).map(good).collect();
        zstd::dict::from_samples(&samples, 4000).unwrap()
    }

    fn frame(content: &[u8]) -> Vec<u8> {
        let length = u32::try_from(content.len()).unwrap();
        [b"\x5d\x2a\x4d\x18".as_slice(), &length.to_le_bytes(), content].concat()
    }

    fn compressed(id: usize) -> Vec<u8> {
        let mut compressor = zstd::bulk::Compressor::with_dictionary(3, &dictionary()).unwrap();
        compressor.include_dictid(true).unwrap();
        compressor.compress(&good(id)).unwrap()
    }

    #[test]
    fn records_are_read() {
        let frames = [1, 2, 3].map(compressed);
        let short = cut(frames[1].clone(), 300);
        let first = frame(&dictionary());
        let packed = frame(&zstd::encode_all(dictionary().as_slice(), 3).unwrap());
        run(vec![
            ("as it is", [&first[..], &frames.concat()].concat(), "1 2 3"),
            ("compressed", [&packed[..], &frames.concat()].concat(), "1 2 3"),
            ("frame cut", [&first[..], &frames[0], &short, &frames[2]].concat(), "1 ! 3"),
        ]);
    }

    #[test]
    fn what_is_no_dictionary_is_passed_over() {
        let good = zstd::encode_all(good(1).as_slice(), 3).unwrap();
        let broken = cut(zstd::encode_all(dictionary().as_slice(), 3).unwrap(), 90);
        for first in [frame(b"a note"), frame(b""), frame(&broken), frame(&frame(b""))] {
            assert_eq!(outline(&[first, good.clone()].concat()), "1");
        }
        let lost = [frame(&broken), compressed(2)].concat();
        assert!(read(&lost).iter().all(Result::is_err));
        assert!(read(&frame(&dictionary())[..200]).iter().all(Result::is_err));
    }
}

#[test]
fn errors_say_where_and_of_what() {
    let [one, two, three] = [1, 2, 3].map(|id| gzip(&good(id)));
    let broken = cut(two, 300);
    let archive = [one.clone(), broken.clone(), three].concat();
    let error = read(&archive).remove(1).unwrap_err();
    assert_eq!((error.offset, error.length), (one.len() as u64, Some(broken.len() as u64)));
    assert_eq!(error.header.unwrap().get("WARC-Target-URI"), Some("http://a.example/2"));
    let error =
        read(&[good(1), record_of_length(2, "response", 3, "four"), good(3)].concat()).remove(1).unwrap_err();
    assert_eq!(error.offset, good(1).len() as u64);
    assert!(error.to_string().contains("behind the 3 bytes"), "{error}");
}

#[test]
fn long_blocks_are_cut_and_bombs_bounded() {
    let long = record(1, "response", &prose(1, 50_000));
    let records: Vec<_> = Reader::new([long, good(2)].concat().leak() as &[u8]).max_block(1000).collect();
    let first = records[0].as_ref().unwrap();
    assert!(first.is_cut && first.block.len() == 1000);
    assert_eq!(records[1].as_ref().unwrap().id(), Some("<2>"));
    let bomb = [bomb(), gzip(&good(2))].concat();
    let records: Vec<_> = Reader::new(bomb.as_slice()).max_block(1000).collect();
    assert!(records[0].as_ref().unwrap_err().to_string().contains("200 times its size"));
    assert_eq!(records[1].as_ref().unwrap().id(), Some("<2>"));
}

/// A member that unpacks to a record of 160 MiB: a block of deflate, repeated, since it refers to nothing before it.
fn bomb() -> Vec<u8> {
    let mut compress = flate2::Compress::new(flate2::Compression::best(), false);
    let mut packed = |bytes: &[u8]| {
        let mut out = Vec::with_capacity(1 << 16);
        compress.compress_vec(bytes, &mut out, flate2::FlushCompress::Full).unwrap();
        out
    };
    let head = packed(&record_of_length(1, "response", 160 << 20, ""));
    let spaces = packed(&vec![b' '; 1 << 20]).repeat(160);
    [b"\x1f\x8b\x08\0\0\0\0\0\0\xff".to_vec(), head, spaces].concat()
}

#[test]
fn a_stream_that_fails_ends_the_reading() {
    struct Failing;
    impl std::io::Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("the disk is gone"))
        }
    }
    let archive = good(1);
    let mut reader = Reader::new(std::io::Read::chain(archive.as_slice(), Failing));
    let items: Vec<_> = reader.by_ref().take(9).collect();
    let error = items.last().unwrap().as_ref().unwrap_err();
    assert!(error.is_fatal() && error.to_string().contains("the disk is gone"));
    assert!(items.len() <= 2);
}
