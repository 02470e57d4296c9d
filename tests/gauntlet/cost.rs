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

/// Steps of all ways to read a page of no length, at most: as lines that take all the rounds there are.
const FREE_STEPS: u64 = 4 << 20;

/// Steps for each byte of the input, at most.
const STEPS_PER_BYTE: u64 = 40;

/// Text is read in rounds, and more of it may take some more; HTML that shows too little is searched for
/// other sources of text. Quadratic work would grow by 2.
const MAX_STEP_GROWTH: f64 = 1.5;

/// Lists grow by doubling, so that the double input may need a quarter more than twice.
const MAX_GROWTH: f64 = 1.25;

/// Growth by fewer steps proves nothing.
const FEW_STEPS: f64 = 10_000.0;

/// What meeting a limit may cost once, such as the text of elements that are too deep.
const STEP_BYTES: f64 = 2e6;

/// What it takes to read an input in all ways and to write all of it.
#[derive(Debug)]
pub(crate) struct Cost {
    allocated: AllocationInfo,
    /// As bytes, as HTML and as text.
    steps: [u64; 3],
}

impl Cost {
    /// Reads an input on a small stack.
    pub(crate) fn of(bytes: &[u8]) -> Result<Self, Failed> {
        let cost = || {
            let mut steps = [0; 3];
            Self { allocated: allocation_counter::measure(|| steps = read(bytes)), steps }
        };
        let counted = thread::scope(|scope| {
            let thread = thread::Builder::new().stack_size(STACK_BYTES).spawn_scoped(scope, cost);
            thread.expect("a thread starts").join()
        });
        counted.map_err(|_| "panics".into())
    }

    /// Little is held at once, and few steps are taken.
    pub(crate) fn is_bounded(&self, input: usize) -> Result<(), Failed> {
        let (held, steps) = (self.allocated.bytes_max, self.steps.iter().sum::<u64>());
        if held > FREE_BYTES + HELD_PER_BYTE * input as u64 {
            return Err(format!("{held} bytes are held at once for {input}").into());
        }
        if steps > FREE_STEPS + STEPS_PER_BYTE * input as u64 {
            return Err(format!("{steps} steps are taken for {input} bytes").into());
        }
        Ok(())
    }

    /// More input costs more by as much.
    pub(crate) fn is_linear(&self, smaller: &Self, times: f64) -> Result<(), Failed> {
        let (bytes, before) = (self.allocated.bytes_total as f64, smaller.allocated.bytes_total as f64);
        if bytes > before * times * MAX_GROWTH + STEP_BYTES {
            return Err(
                format!("{times:.2} times the input allocates {bytes} bytes instead of {before}").into()
            );
        }
        let grows = |way: usize| {
            let most = smaller.steps[way] as f64 * times * MAX_STEP_GROWTH + FEW_STEPS;
            self.steps[way] as f64 > most
        };
        if (0..self.steps.len()).any(grows) {
            let (steps, before) = (self.steps, smaller.steps);
            return Err(format!("{times:.2} times the input takes {steps:?} steps, not {before:?}").into());
        }
        Ok(())
    }
}

/// Reads an input in all ways and writes all of it; the steps that reading takes.
pub(crate) fn read(bytes: &[u8]) -> [u64; 3] {
    let text = String::from_utf8_lossy(bytes);
    let ways: [&dyn Fn() -> Extraction; 3] =
        [&|| dehusk::extract_bytes(bytes), &|| dehusk::extract(&text), &|| dehusk::extract_text(&text)];
    ways.map(|way| {
        let page = way();
        write(&page);
        page.work()
    })
}

/// Everything that can be written of a page.
fn write(page: &Extraction) {
    let written = [page.text(), page.markdown(), page.html(), page.explain()];
    let json = serde_json::to_string(page).expect("a page is plain data");
    assert!(written.iter().all(|text| text.len() <= json.len() * 4 + 4096));
}
