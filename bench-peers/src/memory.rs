//! How much memory a peer needs, as Linux counts it: each in a process of its own.

use std::path::Path;
use std::process::Command;

/// The most memory that a peer held at once beside the pages, in bytes.
pub(crate) fn of(peer: &str, folder: &Path, every: usize) -> Option<u64> {
    let mut command = Command::new(std::env::current_exe().ok()?);
    command.arg(folder).args(["--memory", "--only", peer, "--every", &every.to_string()]);
    let printed = String::from_utf8(command.output().ok()?.stdout).ok()?;
    printed.trim().parse().ok().filter(|&bytes| bytes > 0)
}

/// What this process holds now; what it held at most before is forgotten.
pub(crate) fn begin() -> u64 {
    // See proc(5). Where it fails, what reading the pages took counts too.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    status("VmRSS:")
}

/// The most that this process has held.
pub(crate) fn peak() -> u64 {
    status("VmHWM:")
}

/// A line of `/proc/self/status`, in bytes; 0 where there is none.
fn status(name: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse::<u64>().map_or(0, |kilobytes| kilobytes * 1024)
}
