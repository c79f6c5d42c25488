//! The pack is held against itself before anything is compiled with it: a fault stops the build with file, line and reason.
//!
//! The reading is the program's own, the very same files: what stops the build is what would stop the program.
#![allow(dead_code, unused_imports, unreachable_pub)]

/// What the pack needs of the kernel: citations, identifiers, moments, languages.
#[path = "src/kernel"]
mod kernel {
    pub mod basis;
    pub mod ident;
    pub mod moment;
    pub mod words;

    pub use basis::{Basis, Mark};
    pub use ident::BodyId;
    pub use moment::{Moment, Span};
    pub use words::Language;
}

#[path = "src/pack/mod.rs"]
mod pack;

fn main() {
    for read in
        ["build.rs", "pack", "src/pack", "src/kernel/basis.rs", "src/kernel/ident.rs", "src/kernel/moment.rs", "src/kernel/words.rs"]
    {
        println!("cargo::rerun-if-changed={read}");
    }
    if let Err(error) = pack::embedded() {
        println!("cargo::error={}", error.to_string().replace('\n', " "));
    }
}
