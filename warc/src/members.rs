//! An archive as a stream of what is in it, and where its compressed members begin and end.

use crate::codec::{Codec, Format, Step};
use crate::dictionary;
use crate::error::Fault;
use crate::window::Window;
use std::collections::VecDeque;
use std::io::{self, Read};

/// Where a member begins.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Boundary {
    /// In the stream of what is unpacked.
    pub(crate) unpacked: u64,
    /// In the file, behind the member before.
    pub(crate) end_before: u64,
    /// In the file.
    pub(crate) start: u64,
}

/// What a member may unpack to: deflate reaches a thousand times its size, a record of text hardly thirty.
const FREE_UNPACKED: u64 = 64 << 20;
const MAX_RATIO: u64 = 200;

/// What a member begins with that holds a record.
pub(crate) const RECORD: &[u8] = b"WARC/";

/// Compressed bytes that show the first bytes of a record: header, name and a block's tables at most.
const TRIAL: usize = 4096;

#[derive(Debug)]
enum State {
    Begin,
    Between,
    In(Codec),
    Broken(Fault),
    End,
}

/// Unpacks an archive member by member. A fault stays until [`resume`](Self::resume) goes past it.
#[derive(Debug)]
pub(crate) struct Members<R> {
    raw: Window<R>,
    format: Format,
    /// What all members were compressed with, if with any.
    dictionary: Vec<u8>,
    state: State,
    /// Where members begin, from the one that was being read when [`forget`](Self::forget) was last called.
    boundaries: VecDeque<Boundary>,
    unpacked: u64,
    /// Behind the last member that ended well.
    last_end: u64,
}

impl<R: Read> Members<R> {
    pub(crate) fn new(source: R) -> Self {
        Self {
            raw: Window::new(source),
            format: Format::Plain,
            dictionary: Vec::new(),
            state: State::Begin,
            boundaries: VecDeque::from([Boundary::default()]),
            unpacked: 0,
            last_end: 0,
        }
    }

    pub(crate) fn is_compressed(&self) -> bool {
        self.format != Format::Plain
    }

    /// The member that a byte of the unpacked stream is in.
    pub(crate) fn member_of(&self, unpacked: u64) -> Boundary {
        let before = self.behind(unpacked).checked_sub(1);
        before.and_then(|index| self.boundaries.get(index)).copied().unwrap_or_default()
    }

    /// The number of the first member that begins behind this byte. A block may go over more members than could be
    /// looked at one by one.
    fn behind(&self, unpacked: u64) -> usize {
        self.boundaries.partition_point(|boundary| boundary.unpacked <= unpacked)
    }

    /// Whether a member begins at this byte of the unpacked stream.
    pub(crate) fn begins_at(&self, unpacked: u64) -> bool {
        self.member_of(unpacked).unpacked == unpacked
    }

    /// Where the next member begins behind this byte of the unpacked stream, if that is known yet.
    pub(crate) fn next_after(&self, unpacked: u64) -> Option<u64> {
        self.boundaries.get(self.behind(unpacked)).map(|boundary| boundary.unpacked)
    }

    /// Where in the file ends what is before a byte of the unpacked stream, if a member does there.
    pub(crate) fn end_before(&self, unpacked: u64) -> Option<u64> {
        self.begins_at(unpacked).then(|| self.member_of(unpacked).end_before)
    }

    /// What is before the member of this byte is asked for no more.
    pub(crate) fn forget(&mut self, unpacked: u64) {
        while self.boundaries.get(1).is_some_and(|next| next.unpacked <= unpacked) {
            self.boundaries.pop_front();
        }
    }

    /// Goes past the fault to the next member that holds a record, or to the end.
    pub(crate) fn resume(&mut self) -> io::Result<()> {
        let broken = self.boundaries.back().copied().unwrap_or_default().start;
        self.raw.go_behind(broken)?;
        self.find_member()?;
        self.state = State::Between;
        self.last_end = self.raw.position();
        Ok(())
    }

    /// Goes to the first byte of the next member that holds a record, or to the end.
    fn find_member(&mut self) -> io::Result<()> {
        let magic = self.format.magic();
        loop {
            let ahead = self.raw.peek(TRIAL)?;
            if ahead.is_empty() {
                return Ok(());
            }
            match memchr::memmem::find(ahead, magic) {
                Some(0) if holds_record(ahead, || Codec::new(self.format, &self.dictionary)) => return Ok(()),
                Some(0) => self.raw.consume(1),
                Some(at) => self.raw.consume(at),
                None => {
                    let passed = ahead.len().saturating_sub(magic.len() - 1).max(1);
                    self.raw.consume(passed);
                }
            }
        }
    }

    fn begin_archive(&mut self) -> io::Result<()> {
        self.format = Format::of(self.raw.peek(4)?);
        self.dictionary = dictionary::peek(&mut self.raw)?;
        self.state = if self.is_compressed() { State::Between } else { State::In(Codec::Plain) };
        Ok(())
    }

    /// Zeros between members are how tapes and disks are filled up.
    fn begin_member(&mut self) -> io::Result<()> {
        while let Some(zeros) = Some(zeros(self.raw.fill()?)).filter(|&zeros| zeros > 0) {
            self.raw.consume(zeros);
        }
        let (start, format) = (self.raw.position(), self.format);
        self.raw.mark();
        self.boundaries.push_back(Boundary { unpacked: self.unpacked, end_before: self.last_end, start });
        let head = self.raw.peek(4)?;
        self.state = match Codec::new(format, &self.dictionary) {
            _ if head.is_empty() => State::End,
            _ if !format.begins(head) => State::Broken(Fault("no compressed member begins here".to_owned())),
            Ok(codec) => State::In(codec),
            Err(why) => State::Broken(Fault(why)),
        };
        Ok(())
    }

    /// One step within a member; an error is what is wrong with it.
    fn step(&mut self, out: &mut [u8]) -> io::Result<Result<Step, String>> {
        let State::In(codec) = &mut self.state else { return Ok(Ok(Step::default())) };
        let input = self.raw.fill()?;
        let step = codec.step(input, out);
        let read = step.as_ref().map_or(0, |step| step.read);
        self.raw.consume(read);
        Ok(match step {
            Ok(Step { read: 0, written: 0, ended: false }) if self.is_compressed() => {
                Err("the compressed member ends early".to_owned())
            }
            Ok(step) if self.is_bomb(step.written) => {
                Err(format!("the compressed member unpacks to more than {MAX_RATIO} times its size"))
            }
            step => step,
        })
    }

    fn is_bomb(&self, written: usize) -> bool {
        let member = self.boundaries.back().copied().unwrap_or_default();
        let unpacked = self.unpacked + written as u64 - member.unpacked;
        let packed = self.raw.position().saturating_sub(member.start);
        self.is_compressed() && unpacked > FREE_UNPACKED + MAX_RATIO * packed
    }

    /// How many bytes a step within a member gave, unless there is another to take.
    fn unpack(&mut self, out: &mut [u8]) -> io::Result<Option<usize>> {
        let step = self.step(out)?;
        self.state = match (step, std::mem::replace(&mut self.state, State::End)) {
            (Err(why), _) => State::Broken(Fault(format!("broken: {why}"))),
            (Ok(step), state) => return Ok(self.stepped(step, state)),
        };
        Ok(None)
    }

    fn stepped(&mut self, step: Step, state: State) -> Option<usize> {
        self.unpacked += step.written as u64;
        if step.ended {
            self.last_end = self.raw.position();
        }
        if !self.is_compressed() {
            self.raw.mark();
        }
        self.state = if step.ended { State::Between } else { state };
        (step.written > 0 || !self.is_compressed()).then_some(step.written)
    }
}

impl<R: Read> Read for Members<R> {
    /// At most up to the end of a member.
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        loop {
            match &self.state {
                State::Begin => self.begin_archive()?,
                State::Between => self.begin_member()?,
                State::Broken(fault) => return Err(fault.clone().into()),
                State::End => return Ok(0),
                State::In(_) => {
                    if let Some(read) = self.unpack(out)? {
                        return Ok(read);
                    }
                }
            }
        }
    }
}

fn zeros(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|&&byte| byte == 0).count()
}

/// Whether what lies ahead unpacks to the beginning of a record.
fn holds_record(ahead: &[u8], codec: impl Fn() -> Result<Codec, String>) -> bool {
    let mut out = [0; RECORD.len()];
    let head = ahead.get(..TRIAL.min(ahead.len())).unwrap_or_default();
    let step = codec().and_then(|mut codec| codec.step(head, &mut out));
    step.is_ok() && out == RECORD
}
