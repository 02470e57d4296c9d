//! Opening an input, and telling what it is by its first bytes.

use crate::inputs::Input;
use crate::packing::Packing;
use anyhow::{Context, Result, bail};
use indicatif::ProgressBar;
use std::fs::File;
use std::io::{Cursor, Read};

/// Bytes by which an input is told: a compressed archive's first record begins in them.
const HEAD: usize = 64 << 10;

/// Endings of archives whose beginning is broken.
const ARCHIVES: [&str; 3] = [".warc", ".wet", ".wat"];

/// Bytes as they come.
pub(crate) type Stream = Box<dyn Read + Send>;

/// What an input is.
pub(crate) enum Opened {
    /// An archive, compressed as it is.
    Archive(Stream),
    /// JSON Lines, unpacked.
    Lines(Stream),
    /// A page, unpacked.
    Page(Stream),
}

/// Opens an input; what is read of it counts on the bar.
pub(crate) fn open(input: &Input, bar: &ProgressBar) -> Result<Opened> {
    let mut stream: Stream = match input {
        Input::Stdin => Box::new(std::io::stdin()),
        Input::File(path) => Box::new(bar.wrap_read(File::open(path)?)),
        Input::Unreadable { why, .. } => bail!("{why}"),
    };
    let mut head = Vec::new();
    stream.by_ref().take(HEAD as u64).read_to_end(&mut head)?;
    let (packing, begin) = (Packing::of(&head), beginning(&head));
    let whole: Stream = Box::new(Cursor::new(head).chain(stream));
    if is_archive(&begin) || is_called_archive(input) {
        return Ok(Opened::Archive(whole));
    }
    let unpacked = packing.unpacked(whole).context("broken archive")?;
    let is_json = begin.trim_ascii_start().starts_with(b"{");
    Ok(if is_json { Opened::Lines(unpacked) } else { Opened::Page(unpacked) })
}

/// Whether bytes, unpacked, begin an archive.
pub(crate) fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"WARC/")
}

fn is_called_archive(input: &Input) -> bool {
    let name = input.path().and_then(|path| path.file_name()).unwrap_or_default().to_ascii_lowercase();
    let name = name.to_string_lossy();
    let unpacked = [".gz", ".zst"].iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(&name);
    ARCHIVES.iter().any(|ending| unpacked.ends_with(ending))
}

/// The first bytes, unpacked, as far as they can be.
fn beginning(head: &[u8]) -> Vec<u8> {
    let mut begin = vec![0; 1024];
    let stream: Stream = Box::new(Cursor::new(head.to_owned()));
    let read = Packing::of(head).unpacked(stream).and_then(|mut unpacked| Ok(unpacked.read(&mut begin)?));
    begin.truncate(read.unwrap_or(0));
    begin
}
