//! A folder to run the command in.

#![allow(dead_code, unreachable_pub, missing_docs, reason = "each test file uses a part of it")]

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

pub const PROSE: &str = "It rained all night, and the river rose by a hand's breadth before dawn.";

/// A page with something for every option to change.
pub const PAGE: &str = "<!doctype html><html lang=en><head><title>Rain</title></head><body>
    <nav><a href=/>Home</a> <a href=/w>Weather</a></nav>
    <article><h1>Rain</h1>
    <p class=first>It rained all night, and the river rose by a hand's breadth before dawn.</p>
    <p class=second>The ferry stayed in port, because nobody wanted to try the current below the old bridge.</p>
    </article>
    <footer class=foot><p>Printed by hand in the cellar of the old mill, where nobody reads it.</p></footer></body></html>";

/// An article with comments as `WordPress` writes them.
pub const COMMENTED: &str = "<!doctype html><html lang=en><head><title>Rain</title></head><body>
    <article class=post><h1>Rain</h1><div class=entry-content>
    <p>It rained all night, and the river rose by a hand's breadth before dawn.</p>
    <p>The ferry stayed in port, because nobody wanted to try the current below the old bridge.</p>
    </div></article>
    <div id=comments class=comments-area><h2 class=comments-title>1 thought on “Rain”</h2>
    <ol class=comment-list><li id=comment-7 class='comment even depth-1'><article class=comment-body>
    <footer class=comment-meta><div class='comment-author vcard'><b class=fn>Ada</b> <span class=says>says:</span></div>
    <div class=comment-metadata><a href=#c7><time datetime=2020-02-06>February 6, 2020</time></a></div></footer>
    <div class=comment-content><p>We had to carry the hens upstairs, all eleven of them.</p></div>
    <div class=reply><a href=#r>Reply</a></div></article></li></ol></div></body></html>";

/// A folder with files, and the command run in it.
pub struct Bench {
    pub dir: TempDir,
}

impl Bench {
    pub fn new(files: &[(&str, &str)]) -> Self {
        let bench = Self { dir: tempfile::tempdir().unwrap() };
        for (name, text) in files {
            bench.put(name, text.as_bytes());
        }
        bench
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub fn put(&self, name: &str, bytes: &[u8]) {
        fs::create_dir_all(self.path(name).parent().unwrap()).unwrap();
        fs::write(self.path(name), bytes).unwrap();
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dehusk"));
        command.current_dir(self.dir.path()).args(args).env_remove("CI").stdin(Stdio::null());
        command
    }

    pub fn run(&self, args: &[&str]) -> Run {
        Run::of(self.command(args).output().unwrap())
    }

    pub fn run_with_stdin(&self, args: &[&str], input: &[u8]) -> Run {
        let mut command = self.command(args);
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        // A run that refuses its arguments ends without reading.
        let _ = child.stdin.take().unwrap().write_all(input);
        Run::of(child.wait_with_output().unwrap())
    }
}

/// What a run left behind.
#[derive(Debug)]
pub struct Run {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Run {
    fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { status: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// What came out of a run that went well.
    pub fn ok(self) -> String {
        assert_eq!((self.status, self.err.as_str()), (0, ""), "{}", self.out);
        self.out
    }
}

/// Bytes as gzip.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}
