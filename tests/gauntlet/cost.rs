//! What an input costs, counted so that it is the same on every machine.

use allocation_counter::AllocationInfo;
use dehusk::Extraction;
use libtest_mimic::Failed;
use std::thread;

/// Far less than any thread has by default: whatever recursed over the page would overflow.
const STACK_BYTES: usize = 256 * 1024;

/// What is held at once for a page of no length, at most.
const FREE_BYTES: u64 = 16 << 20;

/// What is held at once for each byte of the input, at most.
const HELD_PER_BYTE: u64 = 6;

/// Lists grow by doubling, so that the double input may need a quarter more than twice.
const MAX_GROWTH: f64 = 1.25;

/// What meeting a limit may cost once, such as the text of elements that are too deep.
const STEP_BYTES: f64 = 2e6;

/// Allocations of reading an input both ways and writing all of it.
#[derive(Debug)]
pub(crate) struct Cost(AllocationInfo);

impl Cost {
    /// Reads an input on a small stack.
    pub(crate) fn of(bytes: &[u8]) -> Result<Self, Failed> {
        let work = || allocation_counter::measure(|| read(bytes));
        let counted = thread::scope(|scope| {
            let thread = thread::Builder::new().stack_size(STACK_BYTES).spawn_scoped(scope, work);
            thread.expect("a thread starts").join()
        });
        counted.map(Self).map_err(|_| "panics".into())
    }

    /// Little is held at once.
    pub(crate) fn is_bounded(&self, input: usize) -> Result<(), Failed> {
        let limit = FREE_BYTES + HELD_PER_BYTE * input as u64;
        if self.0.bytes_max <= limit {
            return Ok(());
        }
        Err(format!("{} bytes are held at once for {input}", self.0.bytes_max).into())
    }

    /// More input costs more by as much.
    pub(crate) fn is_linear(&self, smaller: &Self, times: f64) -> Result<(), Failed> {
        let (bytes, before) = (self.0.bytes_total as f64, smaller.0.bytes_total as f64);
        if bytes <= before * times * MAX_GROWTH + STEP_BYTES {
            return Ok(());
        }
        Err(format!("{times:.2} times the input allocates {bytes} bytes instead of {before}").into())
    }
}

/// Reads an input both ways and writes all of it.
pub(crate) fn read(bytes: &[u8]) {
    write(&dehusk::extract_bytes(bytes));
    let text = String::from_utf8_lossy(bytes);
    write(&dehusk::extract(&text));
    write(&dehusk::extract_text(&text));
}

/// Everything that can be written of a page.
fn write(page: &Extraction) {
    let written = [page.text(), page.markdown(), page.html(), page.explain()];
    let json = serde_json::to_string(page).expect("a page is plain data");
    assert!(written.iter().all(|text| text.len() <= json.len() * 4 + 4096));
}
