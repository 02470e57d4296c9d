//! Prints the public items of a crate, one a line, from the JSON that rustdoc wrote of it.

use anyhow::{Context, Result};
use public_api::Builder;
use std::env::args_os;

fn main() -> Result<()> {
    let json = args_os().nth(1).context("usage: dehusk-api RUSTDOC_JSON")?;
    // What all types share says nothing; `tests/auto_traits.rs` holds the rest.
    let api =
        Builder::from_rustdoc_json(json).omit_blanket_impls(true).omit_auto_trait_impls(true).build()?;
    print!("{api}");
    Ok(())
}
