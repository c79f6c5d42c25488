//! The rows that were not taken, written as a table that can be mended and imported again.

use super::causes::Reason;
use super::columns::{REASONS, ROW, ROW_SOURCE};
use super::layout::name;
use super::rows::Row;
use crate::tables::inert_again;
use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// The file of rejects. It is made with the first of them.
pub struct Rejects {
    path: PathBuf,
    separator: u8,
    header: Vec<String>,
    /// Cells of the table that the file begins with instead: of an earlier file of rejects.
    left_out: Vec<usize>,
    writer: Option<csv::Writer<BufWriter<File>>>,
    /// How many were written.
    pub written: u64,
}

impl Rejects {
    /// Rejects of a table with that header, in a file that is not there yet.
    pub fn new(path: PathBuf, separator: char, header: &[String]) -> Self {
        let ours = |cell: &String| [ROW, ROW_SOURCE, REASONS].contains(&name(cell).as_str());
        let left_out = header.iter().enumerate().filter(|(_, cell)| ours(cell)).map(|(at, _)| at).collect();
        let separator = u8::try_from(separator).unwrap_or(b',');
        Self { path, separator, header: header.to_vec(), left_out, writer: None, written: 0 }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes a row with where it first stood, and why it was not taken.
    ///
    /// # Errors
    /// The file's.
    pub fn write(&mut self, row: &Row, origin: &(u64, String), reasons: &[Reason]) -> io::Result<()> {
        let reasons: Vec<String> = reasons.iter().map(Reason::line).collect();
        let begins = [origin.0.to_string(), inert_again(&origin.1).into_owned(), inert_again(&reasons.join("\n")).into_owned()];
        let left_out = self.left_out.clone();
        let own = |cells: &[String]| -> Vec<String> {
            cells.iter().enumerate().filter(|(at, _)| !left_out.contains(at)).map(|(_, cell)| inert_again(cell).into_owned()).collect()
        };
        if self.writer.is_none() {
            let mut writer = self.begin()?;
            let names = [ROW, ROW_SOURCE, REASONS].map(str::to_owned);
            writer.write_record(names.iter().chain(&own(&self.header))).map_err(io::Error::from)?;
            self.writer = Some(writer);
        }
        if let Some(writer) = &mut self.writer {
            writer.write_record(begins.iter().chain(&own(&row.cells))).map_err(io::Error::from)?;
        }
        self.written += 1;
        Ok(())
    }

    /// The rows hold what goes to the vault: the file is for its owner alone. The mark at its beginning lets spreadsheets see UTF-8.
    fn begin(&self) -> io::Result<csv::Writer<BufWriter<File>>> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = BufWriter::new(options.open(&self.path)?);
        file.write_all("\u{feff}".as_bytes())?;
        Ok(csv::WriterBuilder::new().delimiter(self.separator).flexible(true).from_writer(file))
    }

    /// Brings everything to the disk.
    ///
    /// # Errors
    /// The file's.
    pub fn finish(&mut self) -> io::Result<()> {
        self.writer.as_mut().map_or(Ok(()), csv::Writer::flush)
    }
}

/// A name beside the file for its rejects that is still free: `rulings.rejects.csv`, `rulings.rejects-2.csv`.
pub fn free_name(file: &Path) -> PathBuf {
    let stem = file.file_stem().map_or_else(|| "import".to_owned(), |stem| stem.to_string_lossy().into_owned());
    let name = |number: u32| if number == 1 { format!("{stem}.rejects.csv") } else { format!("{stem}.rejects-{number}.csv") };
    (1..).map(|number| file.with_file_name(name(number))).find(|path| !path.exists()).unwrap_or_default()
}
