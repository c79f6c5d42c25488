//! Tables as they leave the house.

use crate::failure::Failure;
use std::borrow::Cow;

/// A table as CSV (RFC 4180, UTF-8, one header line).
///
/// # Errors
/// [`Failure::Failed`] where a row has other cells than the header.
pub fn csv(header: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> Result<String, Failure> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let written = writer
        .write_record(header)
        .and_then(|()| rows.into_iter().try_for_each(|row| writer.write_record(row.iter().map(|cell| inert(cell).into_owned()))));
    written.map_err(|e| Failure::Failed(format!("CSV: {e}")))?;
    let bytes = writer.into_inner().map_err(|e| Failure::Failed(format!("CSV: {e}")))?;
    String::from_utf8(bytes).map_err(|e| Failure::Failed(format!("CSV: {e}")))
}

/// Whether a spreadsheet would take a cell for a formula (OWASP, *CSV injection*). A plain number is none.
pub fn is_formula(cell: &str) -> bool {
    let number = || cell.strip_prefix('-').is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|c| c.is_ascii_digit() || c == b'.'));
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) && !number()
}

/// A cell that no spreadsheet takes for a formula: an apostrophe stands before it where it would be one.
pub fn inert(cell: &str) -> Cow<'_, str> {
    if is_formula(cell) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// The same for a table that is read again: what has an apostrophe of its own gets another, so that [`as_it_was`] finds each cell.
pub fn inert_again(cell: &str) -> Cow<'_, str> {
    if is_formula(cell) || cell.starts_with('\'') { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// A cell of such a table as it was.
pub fn as_it_was(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_formula(rest) || rest.starts_with('\'')).unwrap_or(cell)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_of_a_table_is_a_live_formula() {
        let cells = ["=1+1", "+7 701", "-2+3", "@SUM(A1)", "\tx", "\rx", "=HYPERLINK(\"http://x\")", "＝1"];
        let text = csv(&["a"], cells.iter().map(|cell| vec![(*cell).to_owned()])).unwrap();
        let read: Vec<String> =
            csv::Reader::from_reader(text.as_bytes()).records().map(|row| row.unwrap().get(0).unwrap().to_owned()).collect();
        assert_eq!(read, cells.map(|cell| format!("'{cell}")));
        assert_eq!(csv(&["a"], [vec!["-5".to_owned()], vec!["a=b".to_owned()]]).unwrap(), "a\n-5\na=b\n", "numbers and words stay");
    }

    #[test]
    fn what_is_read_again_is_as_it_was() {
        for cell in ["=1", "'=1", "''=1", "'", "'a", "-5", "+7", "plain", ""] {
            assert_eq!(as_it_was(&inert_again(cell)), cell);
            assert!(!is_formula(&inert_again(cell)));
        }
    }
}
