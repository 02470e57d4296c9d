//! Archives and JSON Lines, on to JSON Lines.

mod common;

use common::{Bench, PAGE, Run, gzip};
use serde_json::{Value, json};

fn record(id: usize, kind: &str, content_type: &str, block: &str) -> Vec<u8> {
    format!(
        "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:{id}>\r\nWARC-Date: 2024-01-02T03:04:05Z\r\n\
         WARC-Target-URI: https://example.org/{id}\r\nContent-Type: {content_type}\r\nContent-Length: {}\r\n\r\n{block}\r\n\r\n",
        block.len()
    )
    .into_bytes()
}

fn response(id: usize, header: &str, body: &str) -> Vec<u8> {
    let block = format!("HTTP/1.1 200 OK\r\n{header}\r\n{body}");
    record(id, "response", "application/http; msgtype=response", &block)
}

fn page(id: usize) -> Vec<u8> {
    response(id, "Content-Type: text/html\r\n", &PAGE.replace("all night", &format!("all night of day {id}")))
}

/// A member each.
fn packed(records: &[Vec<u8>]) -> Vec<u8> {
    records.iter().flat_map(|record| gzip(record)).collect()
}

fn bench() -> Bench {
    let bench = Bench::new(&[]);
    let image = response(2, "Content-Type: image/png\r\n", "");
    let records = [record(0, "warcinfo", "application/warc-fields", "a: b"), page(1), image, page(3)];
    bench.put("crawl.warc.gz", &packed(&records));
    bench
}

fn lines(run: &Run) -> Vec<Value> {
    run.out.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}: {line}"))).collect()
}

fn statuses(run: &Run) -> Vec<String> {
    lines(run).iter().map(|line| line["status"].as_str().unwrap().to_owned()).collect()
}

#[cfg(not(feature = "parquet"))]
#[test]
fn a_table_wants_its_feature() {
    let run = bench().run(&["-f", "parquet", "-o", "a.parquet", "crawl.warc.gz"]);
    assert!(run.status == 2 && run.err.contains("--features parquet"), "{run:?}");
}

#[test]
fn every_page_of_an_archive_has_its_line_in_order() {
    let bench = bench();
    let run = bench.run(&["-f", "jsonl", "crawl.warc.gz"]);
    assert_eq!((run.status, statuses(&run)), (0, vec!["ok".into(), "not_html".into(), "ok".into()]));
    assert!(run.err.starts_with("dehusk: 3 records: 2 ok, 1 not_html; "), "{}", run.err);
    let first = &lines(&run)[0];
    let offset = gzip(&record(0, "warcinfo", "application/warc-fields", "a: b")).len();
    for (key, value) in [
        ("input", json!("crawl.warc.gz")),
        ("url", json!("https://example.org/1")),
        ("warc_offset", json!(offset)),
        ("warc_length", json!(gzip(&page(1)).len())),
        ("record_id", json!("<urn:1>")),
        ("warc_date", json!("2024-01-02T03:04:05Z")),
        ("http_status", json!(200)),
        ("content_type", json!("text/html")),
    ] {
        assert_eq!(first[key], value, "{key}");
    }
    assert!(first["text"].as_str().unwrap().contains("all night of day 1"));
    assert_eq!(bench.run(&["-q", "-f", "jsonl", "crawl.warc.gz"]).err, "");
}

#[test]
fn what_an_input_is_its_bytes_tell() {
    let bench = bench();
    bench.put("a", &page(1));
    bench.put("b", &packed(&[page(2)]));
    bench.put("c.warc", format!("{{\"html\": {}, \"url\": \"u\"}}\n", json!(PAGE)).as_bytes());
    bench.put("d", &gzip(b"{\"text\": \"All the birds had left by October.\"}\n"));
    bench.put("e", PAGE.as_bytes());
    std::fs::rename(bench.path("c.warc"), bench.path("c")).unwrap();
    let run = bench.run(&["-f", "jsonl", "a", "b", "c", "d", "e"]);
    assert_eq!((run.status, statuses(&run)), (0, vec!["ok".to_owned(); 5]));
    let inputs: Vec<Value> = lines(&run).iter().map(|line| line["input"].clone()).collect();
    assert_eq!(inputs, ["a", "b", "c", "d", "e"]);
    let piped = bench.run_with_stdin(&["-f", "jsonl"], &packed(&[page(7)]));
    assert_eq!(lines(&piped)[0]["url"], "https://example.org/7");
}

#[test]
fn of_a_broken_archive_the_rest_is_read() {
    let bench = Bench::new(&[]);
    let [one, mut two, three] = [1, 2, 3].map(|id| gzip(&page(id)));
    two.truncate(two.len() / 2);
    let at = one.len();
    bench.put("cut.warc.gz", &[one, two, three].concat());
    bench.put("garbage.warc", b"no archive at all");
    let run = bench.run(&["-f", "jsonl", "cut.warc.gz", "garbage.warc", "gone.warc"]);
    assert_eq!(run.status, 1);
    assert_eq!(statuses(&run), ["ok", "warc_error", "ok", "warc_error", "failed"]);
    let broken = &lines(&run)[1];
    assert_eq!(broken["warc_offset"], at);
    assert!(broken["error"].as_str().unwrap().starts_with(&format!("at byte {at}: ")), "{broken}");
    assert!(
        run.err.contains("gone.warc: ") && run.err.contains("2 ok, 2 warc_error, 1 failed"),
        "{}",
        run.err
    );
}

#[test]
fn bodies_are_decoded_as_the_server_says() {
    let bench = Bench::new(&[]);
    let chunked = response(
        1,
        "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n",
        &format!("{:x}\r\n{PAGE}\r\n0\r\n\r\n", PAGE.len()),
    );
    let broken = response(
        2,
        "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n",
        &format!("{:x}\r\n{PAGE}\r\nZZ\r\n", PAGE.len()),
    );
    let text =
        record(3, "conversion", "text/plain", "2,500 $\n\nThe river rose by a hand's breadth before dawn.\n");
    bench.put("crawl", &[chunked, broken, text].concat());
    let run = bench.run(&["-f", "jsonl", "crawl"]);
    assert_eq!(statuses(&run), ["ok", "warc_error", "ok"]);
    assert!(lines(&run)[1]["text"].as_str().unwrap().starts_with("It rained"));
    assert_eq!(lines(&run)[2]["text"], "The river rose by a hand's breadth before dawn.");
    let named = response(
        4,
        "Content-Type: text/html; charset=koi8-r\r\n",
        "<p>The river rose by a hand's breadth before dawn.</p>",
    );
    let run = bench.run_with_stdin(&["-f", "jsonl"], &named);
    assert_eq!(lines(&run)[0]["charset"]["name"], "KOI8-R");
    let run = bench.run_with_stdin(&["-f", "jsonl", "--charset", "big5"], &named);
    assert_eq!(lines(&run)[0]["charset"]["name"], "Big5");
}

#[test]
fn fields_of_json_lines_are_named() {
    let page = json!(PAGE).to_string();
    let prose = "\"<p> begins a paragraph, and a blank line ends it.\"";
    let input = format!(
        "{{\"html\":{page},\"url\":\"u1\",\"id\":7}}\n\n{{\"content\":{page},\"link\":\"u2\",\"key\":\"k\"}}\n{{\"raw\":{prose}}}\n"
    );
    let bench = Bench::new(&[("pages.jsonl", &input)]);
    let run = bench.run(&["-f", "jsonl", "pages.jsonl"]);
    assert_eq!(
        (run.status, statuses(&run)),
        (1, vec!["ok".into(), "warc_error".into(), "warc_error".into()])
    );
    let first = &lines(&run)[0];
    assert_eq!([&first["url"], &first["id"], &first["line"]], [&json!("u1"), &json!("7"), &json!(1)]);
    assert_eq!(lines(&run)[1]["error"], "no text in the field `html` or `text`");
    let named = [
        "-f",
        "jsonl",
        "--html-field",
        "content",
        "--text-field",
        "raw",
        "--url-field",
        "link",
        "--id-field",
        "key",
    ];
    let run = bench.run(&[&named[..], &["pages.jsonl"]].concat());
    assert_eq!(statuses(&run), ["warc_error", "ok", "ok"]);
    assert_eq!(
        [&lines(&run)[1]["url"], &lines(&run)[1]["id"], &lines(&run)[1]["line"]],
        [&json!("u2"), &json!("k"), &json!(3)]
    );
    assert!(lines(&run)[2]["text"].as_str().unwrap().starts_with("<p> begins"));
}

#[test]
fn lines_that_are_no_json_are_named_and_the_rest_is_done() {
    let page = json!(PAGE).to_string();
    let mut input = format!("{{\"html\":{page}}}\n{{\"html\":\n[1]\n{{\"html\":7}}\n").into_bytes();
    input.extend(b"{\"html\":\"\xff\"}\n");
    input.extend(format!("{{\"html\":{page}}}").as_bytes());
    let run = Bench::new(&[]).run_with_stdin(&["-f", "jsonl"], &input);
    let expected = ["ok", "warc_error", "warc_error", "warc_error", "warc_error", "ok"];
    assert_eq!((run.status, statuses(&run)), (1, expected.map(str::to_owned).to_vec()));
    assert!(lines(&run)[1]["error"].as_str().unwrap().starts_with("not a JSON object: "));
    assert_eq!(lines(&run)[5]["line"], 6);
    let packed = gzip(&input);
    let cut = Bench::new(&[]).run_with_stdin(&["-f", "jsonl"], &packed[..packed.len() - 20]);
    let last = lines(&cut).pop().unwrap();
    assert!(last["error"].as_str().unwrap().starts_with("the stream breaks: "), "{last}");
}

#[test]
fn layouts_are_those_of_other_pipelines() {
    let bench = bench();
    for (layout, first) in [("datatrove", "text"), ("dolma", "id")] {
        let run = bench.run(&["-f", "jsonl", "--layout", layout, "--markdown", "crawl.warc.gz"]);
        assert!(run.out.starts_with(&format!("{{\"{first}\":")), "{}", run.out);
        let documents = lines(&run);
        assert_eq!(documents[0]["id"], "<urn:1>");
        assert_eq!(documents[1]["metadata"]["status"], "not_html");
        assert_eq!(documents[2]["metadata"]["url"], "https://example.org/3");
    }
}

#[test]
fn a_run_that_was_stopped_goes_on_where_it_stopped() {
    let bench = bench();
    let records: Vec<Vec<u8>> = (10..40).map(page).collect();
    bench.put("more.warc.gz", &packed(&records));
    let args = ["-q", "-f", "jsonl", "--resume", "-o", "out.jsonl", "crawl.warc.gz", "more.warc.gz"];
    assert_eq!(bench.run(&args).status, 0);
    let whole = bench.read("out.jsonl");
    assert_eq!(whole.lines().count(), 33);
    for kept in [0, 1, 700, whole.len() / 2, whole.len() - 1, whole.len()] {
        bench.put("out.jsonl", &whole.as_bytes()[..kept]);
        assert_eq!(bench.run(&args).status, 0, "{kept}");
        assert!(bench.read("out.jsonl") == whole, "{kept}");
    }
    let run = bench.run(&["-f", "jsonl", "--resume", "-o", "out.jsonl", "crawl.warc.gz"]);
    assert_eq!(run.status, 2);
    assert!(run.err.contains("--resume: the output is of other inputs"), "{}", run.err);
    bench.put("notes.txt", b"not ours\n");
    assert_eq!(bench.run(&["-f", "jsonl", "--resume", "-o", "notes.txt", "crawl.warc.gz"]).status, 2);
    assert_eq!(bench.read("notes.txt"), "not ours\n");
}

#[test]
fn shards_share_the_inputs() {
    let bench = Bench::new(&[]);
    for id in 0..5 {
        bench.put(&format!("crawl/{id}.warc"), &page(id));
    }
    let of = |shard: &str| -> Vec<String> {
        let run = bench.run(&["-q", "-f", "jsonl", "--shard", shard, "crawl"]);
        lines(&run).iter().map(|line| line["input"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(of("0/2"), ["crawl/0.warc", "crawl/2.warc", "crawl/4.warc"]);
    assert_eq!(of("1/2"), ["crawl/1.warc", "crawl/3.warc"]);
}

#[test]
fn too_many_errors_are_an_error() {
    let bench = Bench::new(&[]);
    bench.put(
        "crawl.warc",
        &[page(1), b"WARC/1.0\r\nContent-Length: x\r\n\r\n".to_vec(), page(2), page(3)].concat(),
    );
    let run = |rate: &str| bench.run(&["-f", "jsonl", "--max-error-rate", rate, "crawl.warc"]);
    assert_eq!((run("0.25").status, run("0.2").status), (1, 2));
    assert!(run("0").err.contains("--max-error-rate 0: 1 of 4 records failed"), "{}", run("0").err);
    assert_eq!(run("0").out.lines().count(), 4);
}

#[test]
fn wrong_options_are_named_at_once() {
    let bench = bench();
    for (args, name) in [
        (vec!["-f", "jsonl", "--shard", "2/2"], "--shard"),
        (vec!["-f", "jsonl", "--max-error-rate", "2"], "--max-error-rate"),
        (vec!["-f", "jsonl", "--layout", "xml"], "--layout"),
        (vec!["-f", "jsonl", "--resume"], "--output"),
        (vec!["--layout", "dolma"], "--layout"),
        (vec!["--html-field", "html"], "--html-field"),
        (vec!["--max-error-rate", "0"], "--max-error-rate"),
        (vec!["-f", "jsonl", "--out-dir", "d", "--markdown"], "--markdown"),
    ] {
        let run = bench.run(&[args.as_slice(), &["crawl.warc.gz"]].concat());
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{args:?}");
        assert!(run.err.contains(name), "{args:?}: {}", run.err);
    }
}

#[test]
fn an_archive_is_no_page() {
    let bench = bench();
    for args in [vec!["crawl.warc.gz"], vec!["-f", "jsonl", "--out-dir", "d", "crawl.warc.gz"]] {
        let run = bench.run(&args);
        assert_eq!(run.status, 1);
        assert!(run.err.contains("crawl.warc.gz: an archive: --format jsonl"), "{}", run.err);
    }
}

#[test]
fn output_is_the_same_on_any_number_of_threads() {
    let bench = Bench::new(&[]);
    bench.put("crawl.warc.gz", &packed(&(0..300).map(page).collect::<Vec<_>>()));
    let one = bench.run(&["-q", "-f", "jsonl", "-j", "1", "crawl.warc.gz"]).ok();
    assert_eq!(one.lines().count(), 300);
    assert!(one == bench.run(&["-q", "-f", "jsonl", "-j", "7", "crawl.warc.gz"]).ok());
}

#[test]
fn completions_and_a_manual_are_written() {
    let bench = Bench::new(&[("man", "<p>All the birds had left by the first of October.</p>")]);
    for shell in ["bash", "zsh", "fish"] {
        assert!(bench.run(&["completions", shell]).ok().contains("max-error-rate"), "{shell}");
    }
    assert!(bench.run(&["man"]).ok().contains("birds"));
    assert!(Bench::new(&[]).run(&["man"]).ok().contains(".TH dehusk"));
    assert_eq!(bench.run(&["completions", "cobol"]).status, 2);
}
