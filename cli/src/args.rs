//! The command line.

use crate::limits::Bound;
use crate::shard::Shard;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use dehusk::{Focus, PageKind};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Takes the husk off scraped pages: main content, comments and metadata, and a reason for every
/// block.
#[derive(Debug, Parser)]
#[command(
    name = "dehusk",
    version,
    args_conflicts_with_subcommands = true,
    after_help = "Exit status: 0 done; 1 some input gave nothing or could not be read, the rest is done; \
                  2 wrong usage, the output could not be written, or more records failed than --max-error-rate \
                  allows.\n\
                  An input called `golden`, `completions` or `man` is `./golden` and so on."
)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,

    /// Pages: files, folders (all files in them but hidden ones), or `-` for standard input. May be
    /// gzip. Default: standard input. With --format jsonl also WARC and WET archives and JSON Lines,
    /// which their first bytes tell.
    #[arg(value_name = "INPUT")]
    pub(crate) inputs: Vec<PathBuf>,

    #[command(flatten)]
    pub(crate) output: Output,

    #[command(flatten)]
    pub(crate) extraction: Extraction,

    #[command(flatten)]
    pub(crate) crawl: Crawl,

    /// How many pages to work on at once. Default: as many as there are cores.
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) jobs: Option<u16>,

    /// No progress, and no word on pages that gave nothing; what fails is still named.
    #[arg(short, long)]
    pub(crate) quiet: bool,
}

/// Commands beside extracting.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Check golden cases: folders with a page, what should come out of it, and a `case.toml`.
    Golden {
        /// Where the cases lie, at any depth.
        dir: PathBuf,
        /// Write what comes out now as what should. Refused where CI is set.
        #[arg(long)]
        bless: bool,
    },
    /// Write what completes this command in a shell: source it, or put it where the shell looks.
    Completions {
        /// Which shell.
        shell: clap_complete::Shell,
    },
    /// Write the manual page, for `man -l -` or a folder of manuals.
    Man,
}

/// Many pages, with --format jsonl.
#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Crawls, with --format jsonl")]
pub(crate) struct Crawl {
    /// How a line is laid out.
    #[arg(long, value_enum, default_value_t = Layout::Dehusk)]
    pub(crate) layout: Layout,

    /// Write the main content as Markdown: beside the text, or in other layouts in its place.
    #[arg(long)]
    pub(crate) markdown: bool,

    /// In JSON Lines, where a page's HTML stands. Default: `html`, unless --text-field is given.
    #[arg(long, value_name = "NAME")]
    pub(crate) html_field: Option<String>,

    /// In JSON Lines, where flattened text stands. Default: `text`, unless --html-field is given.
    #[arg(long, value_name = "NAME")]
    pub(crate) text_field: Option<String>,

    /// In JSON Lines, where a page's address stands.
    #[arg(long, value_name = "NAME", default_value = "url")]
    pub(crate) url_field: String,

    /// In JSON Lines, what a page is called.
    #[arg(long, value_name = "NAME", default_value = "id")]
    pub(crate) id_field: String,

    /// Of all inputs, in their order, only each Nth, beginning with the Ith, from 0: for N machines.
    #[arg(long, value_name = "I/N")]
    pub(crate) shard: Option<Shard>,

    /// Go on with the file of --output where an earlier run with the same inputs and options stopped.
    #[arg(long, requires = "output")]
    pub(crate) resume: bool,

    /// End with status 2 if a greater part of the records failed, 0 to 1. Pages without content and what is
    /// no page do not count.
    #[arg(long, value_name = "RATE", value_parser = rate)]
    pub(crate) max_error_rate: Option<f64>,
}

/// Layouts of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Layout {
    /// The input's name and status, then the page as in --format json.
    Dehusk,
    /// `text`, `id`, `metadata`, as datatrove reads it.
    Datatrove,
    /// `id`, `text`, `source`, `created`, `metadata`, as Dolma reads it.
    Dolma,
}

fn rate(given: &str) -> Result<f64, String> {
    let rate = given.parse::<f64>().ok().filter(|rate| (0.0..=1.0).contains(rate));
    rate.ok_or_else(|| "it must be a number from 0 to 1".to_owned())
}

/// What comes out, and where to.
#[derive(Debug, ClapArgs)]
pub(crate) struct Output {
    /// What to write.
    #[arg(short, long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,

    /// Write to this file instead of standard output.
    #[arg(short, long, value_name = "FILE", conflicts_with = "out_dir")]
    pub(crate) output: Option<PathBuf>,

    /// Write a file a page into this folder: the page's name without `.gz` and without `.html`,
    /// `.htm` or `.txt`, and the ending of the format. Pages of one name are numbered.
    #[arg(long, value_name = "DIR")]
    pub(crate) out_dir: Option<PathBuf>,

    /// Append the readers' comments to text, markdown and HTML. JSON and the report have them in any
    /// case.
    #[arg(long)]
    pub(crate) comments: bool,

    /// Put the metadata before Markdown, as YAML.
    #[arg(long)]
    pub(crate) front_matter: bool,

    /// In JSON Lines, list all blocks too.
    #[arg(long)]
    pub(crate) blocks: bool,
}

/// How to read a page.
#[derive(Debug, ClapArgs)]
pub(crate) struct Extraction {
    /// Whether a page is HTML or text that somebody flattened. Default: told from the page.
    #[arg(long, value_enum, default_value_t = InputKind::Auto, value_name = "KIND")]
    pub(crate) input: InputKind,

    /// Where the page was got from. Only for a single input.
    #[arg(long)]
    pub(crate) url: Option<String>,

    /// The day on which the pages were got; later days in them are no dates of theirs.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) fetched: Option<String>,

    /// The encoding of all inputs, as the `charset` of a `Content-Type` names it; only a byte order
    /// mark outranks it. Default: told from each page.
    #[arg(long, value_name = "LABEL")]
    pub(crate) charset: Option<String>,

    /// Where to draw the line between content and husk.
    #[arg(long, default_value = "balanced", value_parser = focus_parser())]
    pub(crate) focus: Focus,

    /// What kind of page it is. Default: estimated.
    #[arg(long, value_name = "KIND", value_parser = page_kind_parser())]
    pub(crate) page_kind: Option<PageKind>,

    /// Always keep what this CSS selector matches; wins over --drop. May be given several times.
    #[arg(long, value_name = "CSS")]
    pub(crate) keep: Vec<String>,

    /// Never keep what this CSS selector matches. May be given several times.
    #[arg(long, value_name = "CSS")]
    pub(crate) drop: Vec<String>,

    /// Look only inside what this CSS selector matches. May be given several times.
    #[arg(long, value_name = "CSS")]
    pub(crate) root: Vec<String>,

    /// Take away from links and images the parameters by which sites follow readers, such as `utm_source`.
    #[arg(long)]
    pub(crate) strip_tracking: bool,

    /// How much of a page is looked at; what is over a limit is flattened or cut. Names: input (bytes),
    /// depth, elements, attributes, `attribute_bytes`, blocks, work (steps). K, M and G may stand behind N.
    /// May be given several times.
    #[arg(long, value_name = "NAME=N")]
    pub(crate) limit: Vec<Bound>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// The main content as plain text.
    Text,
    /// The main content as `CommonMark`.
    Markdown,
    /// The main content as HTML.
    Html,
    /// Everything as JSON.
    Json,
    /// A line of JSON a page, with the input's name and status.
    Jsonl,
    /// A row a page, as a Parquet file with the columns of the wheel's `dehusk.arrow`: as --format jsonl, but with
    /// no other --layout, without --blocks and --resume, and not before it ends.
    #[cfg_attr(not(feature = "parquet"), value(hide = true))]
    Parquet,
    /// A line a block: label, reason, score, first words.
    Explain,
    /// A web page to look at, for one input or with --out-dir: all blocks with label, reason, score
    /// and source, to filter and search, and the main content beside them.
    Report,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum InputKind {
    Auto,
    Html,
    Text,
}

const FOCUSES: [(&str, Focus); 3] =
    [("precision", Focus::Precision), ("balanced", Focus::Balanced), ("recall", Focus::Recall)];

const PAGE_KINDS: [PageKind; 7] = [
    PageKind::Article,
    PageKind::Documentation,
    PageKind::Service,
    PageKind::Forum,
    PageKind::Collection,
    PageKind::Listing,
    PageKind::Product,
];

fn focus_parser() -> impl TypedValueParser<Value = Focus> {
    PossibleValuesParser::new(FOCUSES.map(|(name, _)| name)).map(|given| {
        FOCUSES.iter().find(|(name, _)| *name == given).map_or(Focus::Balanced, |(_, focus)| *focus)
    })
}

fn page_kind_parser() -> impl TypedValueParser<Value = PageKind> {
    PossibleValuesParser::new(PAGE_KINDS.map(PageKind::as_str))
        .map(|given| PAGE_KINDS.into_iter().find(|kind| kind.as_str() == given).unwrap_or_default())
}

/// Names of commands that are looked for as inputs first when they stand alone.
const COMMANDS: [&str; 3] = ["golden", "completions", "man"];

/// `dehusk golden` alone means the file or folder of that name, if there is one.
pub(crate) fn disambiguated(given: impl Iterator<Item = OsString>) -> Vec<OsString> {
    let mut given: Vec<OsString> = given.collect();
    if let [_, only] = given.as_mut_slice()
        && COMMANDS.iter().any(|name| only == name)
        && Path::new(only).exists()
    {
        *only = Path::new(".").join(&only).into_os_string();
    }
    given
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_well_formed() {
        Args::command().debug_assert();
    }

    #[test]
    fn every_name_means_its_own_value() {
        for (name, focus) in FOCUSES {
            assert_eq!(Args::parse_from(["dehusk", "--focus", name]).extraction.focus, focus);
        }
        for kind in PAGE_KINDS {
            let args = Args::parse_from(["dehusk", "--page-kind", kind.as_str()]);
            assert_eq!(args.extraction.page_kind, Some(kind));
        }
    }
}
