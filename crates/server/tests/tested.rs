//! The program that the tests run.

use std::path::PathBuf;

/// The release, where whoever runs the tests names it in `AIQYN_TESTED` (`cargo xtask test` does: what people run is what is tested, and
/// it takes half the time); else the one built beside the tests.
pub fn tested() -> PathBuf {
    std::env::var_os("AIQYN_TESTED").map_or_else(|| PathBuf::from(env!("CARGO_BIN_EXE_aiqyn")), PathBuf::from)
}
