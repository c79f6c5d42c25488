//! Tables as they leave the house.

use crate::failure::Failure;

/// A table as CSV (RFC 4180, UTF-8, one header line).
///
/// # Errors
/// [`Failure::Failed`] where a row has other cells than the header.
pub fn csv(header: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> Result<String, Failure> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let written = writer.write_record(header).and_then(|()| rows.into_iter().try_for_each(|row| writer.write_record(&row)));
    written.map_err(|e| Failure::Failed(format!("CSV: {e}")))?;
    let bytes = writer.into_inner().map_err(|e| Failure::Failed(format!("CSV: {e}")))?;
    String::from_utf8(bytes).map_err(|e| Failure::Failed(format!("CSV: {e}")))
}
