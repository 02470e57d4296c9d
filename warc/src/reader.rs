//! Records out of a stream, past whatever is broken.

use crate::error::{self, Error, Fault, Why};
use crate::fields::Fields;
use crate::members::{Members, RECORD};
use crate::record::{Record, RecordType};
use crate::window::Window;
use std::io::{self, Read};
use std::ops::Range;

/// Bytes of a record's header, version included; what crawlers write has one or two thousand.
const MAX_HEADER: usize = 1 << 20;

/// Bytes that show that a record begins: `WARC/1.0` and the end of the line.
const VERSION_LINE: usize = 10;

/// Reads the records of an archive, in their order, from anything that can be read: WARC and WET files, whole or
/// from the offset of a record on, uncompressed, in gzip, or with the feature `zstd` in Zstandard. Which it is,
/// the first bytes tell. An archive in Zstandard may begin with a dictionary of at most 4 MiB, without which its records
/// cannot be unpacked: then put its first frame before the record's.
///
/// Each item is a record or what is wrong at one place; after an [`Error`] reading goes on with the next record
/// that can be found, unless it [is fatal](Error::is_fatal). Where a length is wrong, at most 8 MiB are gone
/// back over in the search. Memory is bounded by [`max_block`](Self::max_block) and 64 MiB, work by the
/// length of the archive and of what it unpacks to, which is at most 64 MiB and 200 times its size for each member.
///
/// ```
/// use dehusk_warc::{Reader, RecordType};
///
/// let archive = b"WARC/1.1\r\nWARC-Type: metadata\r\nContent-Length: 4\r\n\r\na: b\r\n\r\n\
///     garbage\r\n\
///     WARC/1.1\r\nWARC-Type: conversion\r\nContent-Length: 4\r\n\r\nRain\r\n\r\n";
/// let mut reader = Reader::new(archive.as_slice()).only(&[RecordType::Conversion]);
/// let error = reader.next().unwrap().unwrap_err();
/// assert_eq!(error.offset, 0); // its end is not where its length says
/// assert_eq!(reader.next().unwrap()?.block, b"Rain");
/// assert!(reader.next().is_none());
/// # Ok::<(), dehusk_warc::Error>(())
/// ```
#[derive(Debug)]
pub struct Reader<R> {
    members: Window<Members<R>>,
    max_block: usize,
    only: Vec<RecordType>,
    /// Where in the unpacked stream a header was seen not to end: what begins in it is not searched again.
    endless: Range<u64>,
    has_ended: bool,
}

/// A record being read, and what is known of it so far.
#[derive(Default)]
struct Draft {
    start: u64,
    version: String,
    header: Option<Fields>,
}

impl<R: Read> Reader<R> {
    /// Reads from a stream, which need not be buffered.
    pub fn new(stream: R) -> Self {
        let members = Window::new(Members::new(stream));
        Self { members, max_block: 64 << 20, only: Vec::new(), endless: 0..0, has_ended: false }
    }

    /// How many bytes of a block are kept; the record of a longer one [is cut](Record::is_cut). Default: 64 MiB.
    #[must_use]
    pub fn max_block(mut self, bytes: usize) -> Self {
        self.max_block = bytes;
        self
    }

    /// Gives records of these types only. Default: all. Errors come whatever they are of.
    #[must_use]
    pub fn only(mut self, types: &[RecordType]) -> Self {
        self.only = types.to_vec();
        self
    }

    /// Bytes of the file that are behind records already given: how far a progress bar is.
    pub fn position(&self) -> u64 {
        self.offset_of(self.members.position())
    }

    /// The next record, whether it is asked for or not; `None` at the end.
    fn read(&mut self) -> Option<Result<Option<Record>, Error>> {
        let mut draft = Draft::default();
        let begun = self.begin(&mut draft);
        let read = match begun {
            Ok(false) => return None,
            Ok(true) => self.record(&mut draft),
            Err(why) => Err(why),
        };
        Some(read.map_err(|why| self.fail(draft, why.into())))
    }

    /// Goes to the first byte of the next record; false at the end.
    fn begin(&mut self, draft: &mut Draft) -> io::Result<bool> {
        draft.start = self.members.position();
        self.skip_line_ends()?;
        draft.start = self.members.position();
        self.members.mark();
        self.members.source_mut().forget(draft.start);
        Ok(!self.members.fill()?.is_empty())
    }

    fn record(&mut self, draft: &mut Draft) -> io::Result<Option<Record>> {
        self.header(draft)?;
        let header = draft.header.as_ref();
        let wanted =
            header.is_some_and(|header| self.only.is_empty() || self.only.contains(&RecordType::of(header)));
        let length =
            header.and_then(|header| header.get("Content-Length")).and_then(|length| length.parse().ok());
        let length: u64 = length.ok_or_else(|| Fault("the header has no length of the block".to_owned()))?;
        let kept = if wanted { self.max_block } else { 0 };
        let block = self.block(draft.start, length, kept)?;
        self.finish(draft.start, length)?;
        let header = draft.header.take().filter(|_| wanted);
        Ok(header.map(|header| Record {
            offset: self.offset_of(draft.start),
            length: self.length_from(self.offset_of(draft.start)),
            version: std::mem::take(&mut draft.version),
            header,
            is_cut: (block.len() as u64) < length,
            block,
        }))
    }

    fn header(&mut self, draft: &mut Draft) -> io::Result<()> {
        let head = self.members.peek(VERSION_LINE)?;
        if !begins_record(head) {
            return Err(Fault("no record begins here".to_owned()).into());
        }
        let end = self.end_of_header()?;
        let head = self.members.peek(end)?.get(..end).unwrap_or_default();
        let line = head.split(|&byte| byte == b'\n').next().unwrap_or_default();
        let version = line.get(RECORD.len()..).unwrap_or_default().trim_ascii();
        draft.version = String::from_utf8_lossy(version).into_owned();
        draft.header = Some(Fields::parse(head.get(line.len()..).unwrap_or_default()));
        self.members.consume(end);
        Ok(())
    }

    /// How long the header is, the empty line behind it included.
    fn end_of_header(&mut self) -> io::Result<usize> {
        let here = self.members.position();
        let mut searched = if self.endless.contains(&here) { (self.endless.end - here) as usize } else { 0 };
        loop {
            let ahead = self.members.peek(searched + 1)?;
            let known = ahead.len().min(MAX_HEADER);
            if let Some(end) = end_of_lines(ahead.get(..known).unwrap_or_default(), searched) {
                return Ok(end);
            }
            if ahead.len() <= searched || known == MAX_HEADER {
                self.endless = here..here + known as u64;
                return Err(Fault(format!("the header does not end within {known} bytes")).into());
            }
            searched = known;
        }
    }

    /// The block, or as much of it as is kept.
    fn block(&mut self, start: u64, length: u64, kept: usize) -> io::Result<Vec<u8>> {
        let mut block = Vec::new();
        let mut left = length;
        while left > 0 {
            let part = self.part(start, left)?;
            if part.is_empty() {
                let there = length - left;
                return Err(Fault(format!("the block should have {length} bytes and has {there}")).into());
            }
            let room = kept.saturating_sub(block.len()).min(part.len());
            block.extend_from_slice(part.get(..room).unwrap_or_default());
            let taken = part.len();
            self.members.consume(taken);
            left -= taken as u64;
        }
        Ok(block)
    }

    /// What is at hand of a block, within one member; nothing at the end, and where a member begins another record.
    fn part(&mut self, start: u64, left: u64) -> io::Result<&[u8]> {
        let here = self.members.position();
        if here > start && self.is_next_member(here)? {
            return Ok(&[]);
        }
        self.members.fill()?;
        let to_member = self.members.source().next_after(here).map_or(left, |next| left.min(next - here));
        let ahead = self.members.fill()?;
        Ok(ahead.get(..to_member.min(ahead.len() as u64) as usize).unwrap_or_default())
    }

    /// Whether a compressed member begins here, and a record in it.
    fn is_next_member(&mut self, here: u64) -> io::Result<bool> {
        if !self.members.source().is_compressed() {
            return Ok(false);
        }
        let is_record = begins_record(self.members.peek(VERSION_LINE)?);
        Ok(is_record && self.members.source().begins_at(here))
    }

    /// Behind a block there is nothing but the ends of lines, up to the next record or member.
    fn finish(&mut self, start: u64, length: u64) -> io::Result<()> {
        let finished =
            self.skip_line_ends().and_then(|()| Ok(begins_or_ends(self.members.peek(VERSION_LINE)?)));
        let here = self.members.position();
        let at_member = here > start && self.members.source().begins_at(here);
        if at_member || finished? {
            return Ok(());
        }
        Err(Fault(format!("no record begins behind the {length} bytes that the block should have")).into())
    }

    /// Within a member, so that what is broken behind it does not harm what is in it.
    fn skip_line_ends(&mut self) -> io::Result<()> {
        loop {
            let ahead = self.members.fill()?;
            let ends = ahead.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            let all = !ahead.is_empty() && ends == ahead.len();
            self.members.consume(ends);
            if !all {
                return Ok(());
            }
        }
    }

    /// Where in the file to begin to read what stands there when unpacked.
    fn offset_of(&self, unpacked: u64) -> u64 {
        let members = self.members.source();
        if members.is_compressed() { members.member_of(unpacked).start } else { unpacked }
    }

    /// How many bytes of the file lie between a place in it and what comes next.
    fn length_from(&self, offset: u64) -> Option<u64> {
        let (here, members) = (self.members.position(), self.members.source());
        let next = if members.is_compressed() { members.end_before(here) } else { Some(here) };
        next.map(|next| next.saturating_sub(offset))
    }

    fn fail(&mut self, draft: Draft, why: Why) -> Error {
        let offset = self.offset_of(draft.start);
        let resumed = match &why {
            Why::Broken(_) => self.resume(draft.start),
            Why::Io(_) => Ok(false),
        };
        self.has_ended = !matches!(resumed, Ok(true));
        let why = resumed.err().map_or(why, Why::from);
        Error { offset, length: self.length_from(offset), header: draft.header, why }
    }

    /// Goes to where the next record seems to begin, behind the first byte of the broken one; false at the end.
    fn resume(&mut self, start: u64) -> io::Result<bool> {
        match self.members.go_behind(start).and_then(|()| self.find_record()) {
            Err(error) if error::is_fault(&error) => {
                self.members.source_mut().resume()?;
                self.members.skip_ahead();
                // Where the next member begins is known once it is begun; what is wrong with it, it will say again.
                let _ = self.members.fill();
                Ok(true)
            }
            found => found,
        }
    }

    /// Whether there is a line or a member ahead that begins a record; reading is there then.
    fn find_record(&mut self) -> io::Result<bool> {
        let mut at_line = false;
        loop {
            let here = self.members.position();
            let ahead = self.members.peek(VERSION_LINE)?;
            if ahead.is_empty() {
                return Ok(false);
            }
            let line = memchr::memchr(b'\n', ahead).map_or(ahead.len(), |end| end + 1);
            let (is_record, is_line) = (begins_record(ahead), ahead.get(line - 1) == Some(&b'\n'));
            let members = self.members.source();
            if is_record && (at_line || members.is_compressed() && members.begins_at(here)) {
                return Ok(true);
            }
            let in_member = members.next_after(here).map_or(line, |next| line.min((next - here) as usize));
            at_line = is_line && in_member == line;
            self.members.consume(in_member);
        }
    }
}

impl<R: Read> Iterator for Reader<R> {
    type Item = Result<Record, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.has_ended {
            match self.read() {
                None => self.has_ended = true,
                Some(read) => {
                    if let Some(item) = read.transpose() {
                        return Some(item);
                    }
                }
            }
        }
        None
    }
}

/// `WARC/`, a number, a point, a number, and the end of the line.
fn begins_record(ahead: &[u8]) -> bool {
    matches!(
        ahead.strip_prefix(RECORD),
        Some([b'0'..=b'9', b'.', b'0'..=b'9', b' ' | b'\t' | b'\r' | b'\n', ..])
    )
}

fn begins_or_ends(ahead: &[u8]) -> bool {
    ahead.is_empty() || begins_record(ahead)
}

/// Where the first empty line ends whose line before ends at `from` or behind; a line end may lie across.
fn end_of_lines(lines: &[u8], from: usize) -> Option<usize> {
    let from = from.saturating_sub(2);
    memchr::memchr_iter(b'\n', lines.get(from..)?).map(|at| from + at + 1).find_map(|next| {
        let rest = lines.get(next..)?;
        let length = [b"\r\n".as_slice(), b"\n"].into_iter().find(|end| rest.starts_with(end))?.len();
        Some(next + length)
    })
}
