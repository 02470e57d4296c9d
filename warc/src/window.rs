//! A stream with a look ahead, and a bounded way back.

use std::io::{self, ErrorKind, Read};

/// Bytes asked of the source at a time.
const CHUNK: usize = 64 << 10;

/// How far back one may go: no good record is longer in what crawlers write by default, and two such windows
/// and a record's block stay far below what a machine has.
const KEPT: usize = 8 << 20;

/// Bytes that may be gone back over, beyond as many as were read: what bounds the work on an archive where
/// every record is broken.
const FREE_WAY_BACK: u64 = 8 * KEPT as u64;

/// A stream with a look ahead, and a way back to its mark, as far as [`KEPT`] bytes and work that is linear
/// in the stream allow.
#[derive(Debug)]
pub(crate) struct Window<R> {
    source: R,
    bytes: Vec<u8>,
    /// Where in the stream `bytes` begin.
    base: u64,
    /// Where in `bytes` reading is.
    at: usize,
    /// What is before this is never gone back to.
    mark: u64,
    /// Bytes gone back over so far.
    gone_back: u64,
}

impl<R: Read> Window<R> {
    pub(crate) fn new(source: R) -> Self {
        Self { source, bytes: Vec::new(), base: 0, at: 0, mark: 0, gone_back: 0 }
    }

    pub(crate) fn source(&self) -> &R {
        &self.source
    }

    pub(crate) fn source_mut(&mut self) -> &mut R {
        &mut self.source
    }

    /// How many bytes were consumed, those gone back over not counted.
    pub(crate) fn position(&self) -> u64 {
        self.base + self.at as u64
    }

    /// What lies ahead and is at hand.
    fn ahead(&self) -> &[u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// What lies ahead: at least a byte, unless the stream is at its end.
    pub(crate) fn fill(&mut self) -> io::Result<&[u8]> {
        if self.ahead().is_empty() {
            self.read_on()?;
        }
        Ok(self.ahead())
    }

    /// What lies ahead: at least so many bytes, unless the stream ends or breaks before.
    pub(crate) fn peek(&mut self, least: usize) -> io::Result<&[u8]> {
        while self.ahead().len() < least {
            match self.read_on() {
                Ok(true) => {}
                Err(error) if self.ahead().is_empty() => return Err(error),
                Ok(false) | Err(_) => break,
            }
        }
        Ok(self.ahead())
    }

    pub(crate) fn consume(&mut self, bytes: usize) {
        self.at = (self.at + bytes).min(self.bytes.len());
    }

    /// Nothing before the current position is gone back to.
    pub(crate) fn mark(&mut self) {
        self.mark = self.position();
    }

    /// Goes back as near to a position as can be, and not before the mark.
    fn back_to(&mut self, position: u64) {
        let here = self.position();
        let target = position.max(self.mark).max(self.base).min(here);
        if self.gone_back + (here - target) <= FREE_WAY_BACK + here {
            self.gone_back += here - target;
            self.at = (target - self.base) as usize;
        }
    }

    /// Goes as near behind the byte at a position as can be, and behind it in any case.
    pub(crate) fn go_behind(&mut self, position: u64) -> io::Result<()> {
        self.back_to(position + 1);
        if self.position() == position {
            self.fill()?;
            self.consume(1);
        }
        Ok(())
    }

    /// Passes over all that is at hand.
    pub(crate) fn skip_ahead(&mut self) {
        self.at = self.bytes.len();
    }

    /// Whether there was anything more to read.
    fn read_on(&mut self) -> io::Result<bool> {
        self.forget();
        let kept = self.bytes.len();
        self.bytes.resize(kept + CHUNK, 0);
        let read = read_some(&mut self.source, self.bytes.get_mut(kept..).unwrap_or_default());
        self.bytes.truncate(kept + *read.as_ref().unwrap_or(&0));
        read.map(|read| read > 0)
    }

    /// Drops what is never gone back to, once it is the greater part: so each byte is moved but once or twice.
    fn forget(&mut self) {
        let marked = self.mark.saturating_sub(self.base) as usize;
        let useless = marked.max(self.at.saturating_sub(KEPT)).min(self.at);
        if useless > 0 && useless >= self.bytes.len() / 2 {
            self.bytes.drain(..useless);
            self.base += useless as u64;
            self.at -= useless;
        }
    }
}

fn read_some(source: &mut impl Read, to: &mut [u8]) -> io::Result<usize> {
    loop {
        match source.read(to) {
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            read => return read,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_read_is_gone_back_to_as_far_as_the_mark() {
        let bytes: Vec<u8> = (0..200_000u32).map(|n| (n % 251) as u8).collect();
        let mut window = Window::new(bytes.as_slice());
        window.peek(150_000).unwrap();
        window.consume(1_000);
        window.mark();
        window.consume(149_000);
        window.back_to(90_000);
        assert_eq!((window.position(), window.fill().unwrap()[0]), (90_000, bytes[90_000]));
        window.back_to(10);
        assert_eq!(window.position(), 1_000);
    }

    #[test]
    fn memory_is_bounded_without_a_mark() {
        let mut window = Window::new(io::repeat(7).take(5 * KEPT as u64));
        while !window.fill().unwrap().is_empty() {
            window.skip_ahead();
        }
        assert_eq!(window.position(), 5 * KEPT as u64);
        assert!(window.bytes.capacity() <= 4 * KEPT + CHUNK, "{}", window.bytes.capacity());
    }

    #[test]
    fn going_back_again_and_again_ends() {
        let mut window = Window::new(io::repeat(7).take(1 << 20));
        window.peek(1 << 20).unwrap();
        let mut times = 0;
        loop {
            window.skip_ahead();
            window.back_to(0);
            if window.position() > 0 {
                break;
            }
            times += 1;
        }
        assert!((64..70).contains(&times), "{times}");
    }
}
