//! CSV (RFC 4180): UTF-8, commas, one header, a number or a word in every cell.

use super::{COLUMNS, Row, Table};

/// The table as CSV.
pub fn csv(table: &Table) -> String {
    let header: Vec<String> = COLUMNS.iter().map(|(name, ..)| (*name).to_owned()).collect();
    let rows = table.rows.iter().map(|row| cells(table, row));
    std::iter::once(header).chain(rows).map(|cells| cells.iter().map(|cell| written(cell)).collect::<Vec<_>>().join(",") + "\r\n").collect()
}

fn cells(table: &Table, row: &Row) -> Vec<String> {
    let value = row.number.value().map_or_else(|| row.number.code().to_owned(), |value| value.to_string());
    let status = row.number.code().to_owned();
    [
        &table.figure,
        &table.breakdown,
        &row.code,
        &row.label,
        &value,
        &status,
        &table.unit,
        &table.qualifier,
        &table.office,
        &table.as_of,
        &table.known,
        &table.release,
    ]
    .map(|cell| safe(cell))
    .to_vec()
}

/// Whether a spreadsheet would take it for a formula (OWASP, *CSV injection*).
pub(super) fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// What a spreadsheet would take for a formula gets an apostrophe before it.
pub(super) fn safe(cell: &str) -> String {
    if is_formula(cell) { format!("'{cell}") } else { cell.to_owned() }
}

pub(super) fn written(cell: &str) -> String {
    if cell.contains(['"', ',', '\r', '\n', ';', '\t']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}
