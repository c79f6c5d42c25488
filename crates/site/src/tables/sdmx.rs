//! SDMX-CSV 2.0 (SDMX 3.0): the table as observations of one data flow, for the programs of statistical offices.
//!
//! Every table of the site belongs to one flow, `FIGURES(1.0.0)` of the house's agency: dimensions `FIGURE`, `BREAKDOWN`, `CATEGORY` and
//! `TIME_PERIOD`, the measure `OBS_VALUE`, the others attributes. All are codes but `UNIT`, which is the table's
//! own word.

use super::csv::{safe, written};
use super::{Number, Row, Table};

/// The columns, in order; those before `FIGURE` are of the format itself.
const HEADER: [&str; 15] = [
    "STRUCTURE",
    "STRUCTURE_ID",
    "ACTION",
    "FIGURE",
    "BREAKDOWN",
    "CATEGORY",
    "TIME_PERIOD",
    "OBS_VALUE",
    "OBS_STATUS",
    "CONF_STATUS",
    "UNIT",
    "QUALIFIER",
    "SOURCE_AGENCY",
    "KNOWN",
    "RELEASE",
];

/// Code of the observation's status (SDMX code list `CL_OBS_STATUS`), and whether it is free (`CL_CONF_STATUS`).
const fn status(number: Number) -> (&'static str, &'static str) {
    match number {
        Number::Published(_) => ("A", "F"),
        Number::Suppressed => ("Q", "C"),
        Number::NotStated => ("O", "F"),
    }
}

/// The table as SDMX-CSV 2.0, of the agency's flow. What is missing is `NaN`, the format's own word for it, with its status.
pub fn sdmx(table: &Table, agency: &str) -> String {
    let flow = format!("{agency}:FIGURES(1.0.0)");
    let header = HEADER.map(str::to_owned).to_vec();
    let rows = table.rows.iter().map(|row| cells(table, row, &flow));
    std::iter::once(header).chain(rows).map(|cells| cells.iter().map(|cell| written(cell)).collect::<Vec<_>>().join(",") + "\r\n").collect()
}

fn cells(table: &Table, row: &Row, flow: &str) -> Vec<String> {
    let value = row.number.value().map_or_else(|| "NaN".to_owned(), |value| value.to_string());
    let (status, free) = status(row.number);
    [
        "dataflow",
        flow,
        "I",
        &table.figure,
        &table.breakdown,
        &row.code,
        &table.as_of,
        &value,
        status,
        free,
        &table.unit,
        &table.qualifier,
        &table.office,
        &table.known,
        &table.release,
    ]
    .map(safe)
    .to_vec()
}
