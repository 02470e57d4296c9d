//! Rows as they are written: lines of JSON, or rows of a table.

use crate::args::{self, Args, Format};
#[cfg(feature = "parquet")]
use crate::table::{self, Table};
use anyhow::{Context, Result};
#[cfg(feature = "parquet")]
use dehusk_batch::Flat;
use dehusk_batch::{Layout, Lines, Origin, Row};
use std::io::{BufWriter, Write};

/// What is written of a record.
pub(crate) enum Written {
    Line(String),
    #[cfg(feature = "parquet")]
    Row(table::Row),
}

impl Written {
    #[cfg_attr(not(feature = "parquet"), allow(clippy::unnecessary_wraps, reason = "a row has no line"))]
    pub(crate) fn into_line(self) -> Option<String> {
        match self {
            Self::Line(line) => Some(line),
            #[cfg(feature = "parquet")]
            Self::Row(_) => None,
        }
    }
}

/// What records are written as.
#[derive(Clone, Copy)]
pub(crate) enum Form {
    Lines(Lines),
    /// With the main content as Markdown too, or without.
    #[cfg(feature = "parquet")]
    Table {
        markdown: bool,
    },
}

impl Form {
    pub(crate) fn of(args: &Args) -> Self {
        let (blocks, markdown) = (args.output.blocks, args.crawl.markdown);
        match args.output.format {
            #[cfg(feature = "parquet")]
            Format::Parquet => Self::Table { markdown },
            _ => Self::Lines(Lines { layout: layout(args.crawl.layout), blocks, markdown }),
        }
    }

    pub(crate) fn row(&self, origin: &Origin, row: &Row) -> Result<Written> {
        match self {
            Self::Lines(lines) => Ok(Written::Line(lines.line(origin, row)?)),
            #[cfg(feature = "parquet")]
            Self::Table { markdown } => {
                let page = row.extraction.as_ref().filter(|_| *markdown);
                let flat = Flat { markdown: page.map(dehusk::Extraction::markdown), ..Flat::of(row) };
                Ok(Written::Row(table::row(origin, &flat)))
            }
        }
    }

    /// What stands for an input that could not be read.
    pub(crate) fn unreadable(&self, input: &str, why: &str) -> Result<Written> {
        match self {
            Self::Lines(lines) => Ok(Written::Line(lines.unreadable(input, why)?)),
            #[cfg(feature = "parquet")]
            Self::Table { .. } => Ok(Written::Row(table::unreadable(input, why))),
        }
    }
}

fn layout(given: args::Layout) -> Layout {
    match given {
        args::Layout::Dehusk => Layout::Dehusk,
        args::Layout::Datatrove => Layout::Datatrove,
        args::Layout::Dolma => Layout::Dolma,
    }
}

/// Where rows go to.
pub(crate) enum Rows {
    Lines(BufWriter<Box<dyn Write + Send>>),
    #[cfg(feature = "parquet")]
    Table(Box<Table>),
}

impl Rows {
    #[cfg_attr(not(feature = "parquet"), allow(clippy::unnecessary_wraps, reason = "a table may fail"))]
    pub(crate) fn new(format: Format, to: Box<dyn Write + Send>) -> Result<Self> {
        match format {
            #[cfg(feature = "parquet")]
            Format::Parquet => Ok(Self::Table(Box::new(Table::new(to)?))),
            _ => Ok(Self::Lines(BufWriter::new(to))),
        }
    }

    pub(crate) fn write(&mut self, written: Written) -> Result<()> {
        match (self, written) {
            (Self::Lines(to), Written::Line(line)) => to.write_all(line.as_bytes()).context("output"),
            #[cfg(feature = "parquet")]
            (Self::Table(table), Written::Row(row)) => table.add(row).context("output"),
            #[cfg(feature = "parquet")]
            _ => anyhow::bail!("rows of two formats"),
        }
    }

    /// Writes what is still in hand.
    pub(crate) fn finish(self) -> Result<()> {
        match self {
            Self::Lines(mut to) => to.flush().context("output"),
            #[cfg(feature = "parquet")]
            Self::Table(table) => table.finish().context("output"),
        }
    }
}
