//! Times `extract_html_bytes` and `text` on all pages of a folder: prints the seconds of CPU time of each round.

use cpu_time::ThreadTime;
use dehusk::Extractor;
use std::hint::black_box;
use std::{env, fs, io, process};

fn main() -> io::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [folder, rounds] = arguments.as_slice() else {
        eprintln!("usage: dehusk-python-bench FOLDER ROUNDS");
        process::exit(2);
    };
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    let pages = paths.iter().map(fs::read).collect::<io::Result<Vec<_>>>()?;
    for _ in 0..rounds.parse().unwrap_or(1) {
        let start = ThreadTime::now();
        for page in &pages {
            black_box(Extractor::new().extract_html_bytes(page).text());
        }
        println!("{}", start.elapsed().as_secs_f64());
    }
    Ok(())
}
