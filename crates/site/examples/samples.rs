//! Writes invented releases in every format, for other people's readers: `cargo run -p aiqyn-site --example samples -- DIR`.
//!
//! `cargo xtask readers` runs this and then those readers.

mod sample;

use aiqyn_site::catalogue::PATH;
use aiqyn_site::exports::{catalogued, exports};
use aiqyn_site::manifest::Files;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (Some(folder), None) = (arguments.next(), arguments.next()) else {
        eprintln!("samples: name one folder to write into: samples DIR");
        return ExitCode::from(2);
    };
    match write(Path::new(&folder)) {
        Ok(count) => {
            println!("samples: {count} files below {folder}");
            ExitCode::SUCCESS
        }
        Err(reason) => {
            eprintln!("samples: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path) -> Result<usize, String> {
    let (site, releases) = (sample::site(), sample::releases());
    let mut files = exports(&site, &releases, &Files::new()).map_err(|error| error.to_string())?;
    let catalogue = catalogued(&site, &releases, &files).map_err(|error| error.to_string())?;
    files.insert(PATH.to_owned(), catalogue);
    for (path, bytes) in &files {
        let file = folder.join(path);
        let written = std::fs::create_dir_all(file.parent().unwrap_or(folder)).and_then(|()| std::fs::write(&file, bytes));
        written.map_err(|error| format!("{}: {error}", file.display()))?;
    }
    Ok(files.len())
}
