//! A disk that does not take what is flushed to it: a shim before the C library, on Linux.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Compiles the shim into a folder, with the compiler that SQLite was compiled with.
pub fn shim(folder: &Path) -> PathBuf {
    let (source, library) = (folder.join("flush.c"), folder.join("flush.so"));
    std::fs::write(&source, include_str!("flush.c")).unwrap();
    let compiler = std::env::var("CC").unwrap_or_else(|_| "cc".to_owned());
    let made = Command::new(compiler).args(["-shared", "-fPIC", "-o"]).arg(&library).arg(&source).status().unwrap();
    assert!(made.success());
    library
}

/// Runs a command with the shim before it, on a disk that fails while the file stands.
pub fn failing<'c>(command: &'c mut Command, shim: &Path, fault: &Path) -> &'c mut Command {
    command.env("LD_PRELOAD", shim).env("AIQYN_TEST_FAULT", fault)
}
