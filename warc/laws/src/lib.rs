//! What dehusk-warc promises of every archive: reading ends, says where, and gives the same however it is fed.

use dehusk_warc::{Error, Reader, Record};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{Read, Write};

/// What a law finds: nothing, or what contradicts it.
pub type Finding = Result<(), String>;

/// Blocks are kept up to here, so that small inputs reach beyond.
const MAX_BLOCK: usize = 1000;

/// Where a fuzzer's input is parted into members.
const RECORD: &[u8] = b"WARC/";

/// Where a record or an error is, and a record's block: how much of a broken member is unpacked before its fault is
/// seen, and so what is said of it, depends on how it is fed.
type Item = (u64, Option<u64>, Option<Vec<u8>>);

/// Bytes as an archive, and what is in them as an archive in gzip, a member for each record.
///
/// # Errors
/// The first law that does not hold.
pub fn check_archive(bytes: &[u8]) -> Finding {
    check(bytes)?;
    check(&packed(bytes))
}

fn check(archive: &[u8]) -> Finding {
    let items: Vec<Item> = Reader::new(archive).max_block(MAX_BLOCK).map(item).collect::<Result<_, _>>()?;
    ordered(&items, archive.len() as u64)?;
    let in_pieces: Vec<Item> =
        Reader::new(Pieces(archive)).max_block(MAX_BLOCK).map(item).collect::<Result<_, _>>()?;
    if items != in_pieces {
        return Err(format!("chunks: read at once {items:?}, in pieces {in_pieces:?}"));
    }
    items.iter().enumerate().try_for_each(|(index, item)| stands_alone(archive, item, &items, index))
}

/// What a reading gave, its block within the limit, and its payload too.
fn item(read: Result<Record, Error>) -> Result<Item, String> {
    match read {
        Err(error) if error.is_fatal() => Err(format!("total: {error}")),
        Err(error) => Ok((error.offset, error.length, None)),
        Ok(record) if record.block.len() > MAX_BLOCK => Err(format!("bounded: {} bytes", record.block.len())),
        Ok(record) => {
            let payload = record.http().map_or(0, |http| http.payload(MAX_BLOCK).bytes.len());
            if payload > MAX_BLOCK {
                return Err(format!("bounded: a payload of {payload} bytes"));
            }
            Ok((record.offset, record.length, Some(record.block)))
        }
    }
}

fn ordered(items: &[Item], length: u64) -> Finding {
    let mut least = 0;
    for (offset, taken, _) in items {
        let end = offset + taken.unwrap_or(0);
        if *offset < least || end > length {
            return Err(format!("ordered: {offset} to {end} behind {least} of {length}"));
        }
        least = *offset;
    }
    Ok(())
}

/// A record that shares its bytes with no other is read from them alone.
fn stands_alone(archive: &[u8], item: &Item, items: &[Item], index: usize) -> Finding {
    let (offset, Some(length), Some(block)) = item else { return Ok(()) };
    let shared = |other: &(usize, &Item)| other.0 != index && other.1.0 == *offset;
    let bytes = archive.get(*offset as usize..(offset + length) as usize).unwrap_or_default();
    if items.iter().enumerate().any(|other| shared(&other)) || is_part(bytes) {
        return Ok(());
    }
    let alone: Vec<_> = Reader::new(bytes).max_block(MAX_BLOCK).collect();
    match alone.as_slice() {
        [Ok(record)] if record.block == *block => Ok(()),
        other => Err(format!("offsets: at {offset} alone {other:?}, not {block:?}")),
    }
}

/// Whether bytes begin neither a record nor a member of their own, but go on with one from before.
fn is_part(bytes: &[u8]) -> bool {
    !bytes.starts_with(RECORD) && !bytes.starts_with(&[0x1f, 0x8b])
}

/// Hardly compressed: a fuzzer sees its own bytes.
fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut starts: Vec<usize> =
        (1..bytes.len()).filter(|&at| bytes.get(at..).is_some_and(|rest| rest.starts_with(RECORD))).collect();
    starts.push(bytes.len());
    let mut begin = 0;
    let mut members = Vec::new();
    for end in starts {
        members.extend(gzip(bytes.get(begin..end).unwrap_or_default()));
        begin = end;
    }
    members
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::none());
    // Memory takes all that is written to it.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

/// A stream that gives a few bytes at a time.
struct Pieces<'a>(&'a [u8]);

impl Read for Pieces<'_> {
    fn read(&mut self, to: &mut [u8]) -> std::io::Result<usize> {
        let room = to.len().min(97);
        self.0.read(to.get_mut(..room).unwrap_or_default())
    }
}
