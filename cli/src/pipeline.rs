//! Work on many threads, its results in order, with no more in hand than fits.

use anyhow::Result;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Jobs in hand for each thread, done or not: so many that one long job does not hold up the others.
const JOBS_PER_THREAD: usize = 64;

/// Bytes of all jobs in hand; one that is greater by itself waits until it is alone.
const BYTES_IN_HAND: usize = 64 << 20;

/// Where jobs come from, and where their results will be, in the same order. Whoever has nothing to do takes the
/// next, so reading is done by the threads that work, one at a time.
struct Source<I, D> {
    jobs: I,
    results: Option<SyncSender<(Receiver<D>, usize)>>,
}

/// Does the work on so many threads and hands each result to `write`, in the order of the jobs, until there are no
/// more or writing fails.
pub(crate) fn run<J, D: Send>(
    threads: usize,
    jobs: impl Iterator<Item = J> + Send,
    bytes_of: impl Fn(&J) -> usize + Sync,
    work: impl Fn(J) -> D + Sync,
    mut write: impl FnMut(D) -> Result<()>,
) -> Result<()> {
    let (to_write, results) = sync_channel(JOBS_PER_THREAD * threads);
    let source = Mutex::new(Source { jobs, results: Some(to_write) });
    let room = Room::default();
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| work_off(&source, &room, &bytes_of, &work));
        }
        let written = results.iter().try_for_each(|(result, bytes)| {
            let written = result.recv().map_or(Ok(()), &mut write);
            room.leave(bytes);
            written
        });
        drop(results);
        room.open();
        written
    })
}

/// Does job after job, until there are no more.
fn work_off<J, D, I: Iterator<Item = J>>(
    source: &Mutex<Source<I, D>>,
    room: &Room,
    bytes_of: &impl Fn(&J) -> usize,
    work: &impl Fn(J) -> D,
) {
    while let Some((job, result)) = take(source, room, bytes_of) {
        // Nobody waits for a result once writing has failed.
        let _ = result.send(work(job));
    }
}

/// The next job, and where its result goes.
fn take<J, D, I: Iterator<Item = J>>(
    source: &Mutex<Source<I, D>>,
    room: &Room,
    bytes_of: &impl Fn(&J) -> usize,
) -> Option<(J, Sender<D>)> {
    let mut source = locked(source);
    let to_write = source.results.clone()?;
    let job = source.jobs.next();
    let placed = job.and_then(|job| {
        let bytes = bytes_of(&job);
        room.enter(bytes);
        let (sender, receiver) = channel();
        to_write.send((receiver, bytes)).ok().map(|()| (job, sender))
    });
    if placed.is_none() {
        source.results = None;
    }
    placed
}

/// How many bytes are in hand.
#[derive(Default)]
struct Room {
    taken: Mutex<Taken>,
    left: Condvar,
}

#[derive(Default)]
struct Taken {
    bytes: usize,
    /// Whether nobody waits any more.
    is_open: bool,
}

impl Room {
    /// Waits until there is room.
    fn enter(&self, bytes: usize) {
        let fits =
            |taken: &mut Taken| !taken.is_open && taken.bytes > 0 && taken.bytes + bytes > BYTES_IN_HAND;
        let taken = self.left.wait_while(locked(&self.taken), fits);
        taken.unwrap_or_else(PoisonError::into_inner).bytes += bytes;
    }

    fn leave(&self, bytes: usize) {
        locked(&self.taken).bytes -= bytes;
        self.left.notify_one();
    }

    fn open(&self) {
        locked(&self.taken).is_open = true;
        self.left.notify_all();
    }
}

/// What is behind these locks is whole at any time, even if a thread panics.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    #[test]
    fn results_come_in_order_on_any_number_of_threads() {
        for threads in [1, 2, 7] {
            let slow_first = |n: u64| {
                std::thread::sleep(Duration::from_micros(if n < 5 { 2000 } else { 0 }));
                n * 2
            };
            let mut got = Vec::new();
            run(
                threads,
                0..300,
                |_| 1,
                slow_first,
                |n| {
                    got.push(n);
                    Ok(())
                },
            )
            .unwrap();
            assert_eq!(got, (0..300).map(|n| n * 2).collect::<Vec<_>>());
        }
    }

    #[test]
    fn no_more_is_in_hand_than_fits() {
        let (in_hand, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let jobs = (0..200).inspect(|_| {
            most.fetch_max(in_hand.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
        });
        let write = |()| {
            in_hand.fetch_sub(1, Ordering::SeqCst);
            Ok(())
        };
        run(4, jobs, |_| BYTES_IN_HAND / 5, |_| (), write).unwrap();
        // One has been taken and waits to enter, one has been written and has not left.
        assert!((2..=7).contains(&most.load(Ordering::SeqCst)), "{most:?}");
        run(4, 0..3, |_| usize::MAX / 2, |_| (), |()| Ok(())).unwrap();
    }

    #[test]
    fn it_ends_when_writing_fails() {
        let taken = AtomicUsize::new(0);
        let jobs = std::iter::repeat(()).inspect(|()| {
            taken.fetch_add(1, Ordering::SeqCst);
        });
        let error = run(3, jobs, |()| BYTES_IN_HAND / 2, |()| (), |()| anyhow::bail!("full")).unwrap_err();
        assert_eq!(error.to_string(), "full");
        assert!(taken.load(Ordering::SeqCst) < 3 * JOBS_PER_THREAD + 10);
    }
}
