//! The pack is held against itself before anything is compiled with it: a fault stops the build with file, line and reason.
//!
//! The reading is the program's own, of the very same files: what stops the build is what would stop the program.

#[path = "src/pack/texts.rs"]
mod texts;

fn main() {
    for read in ["build.rs", "pack", "src/pack/texts.rs"] {
        println!("cargo::rerun-if-changed={read}");
    }
    if let Err(error) = aiqyn_kernel::pack::Pack::read(&texts::TEXTS) {
        println!("cargo::error={}", error.to_string().replace('\n', " "));
    }
}
