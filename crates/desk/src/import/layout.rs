//! Which cell of a row is which column: the header, held against the columns of the act.

use super::Fault;
use super::columns::{Columns, Need, REASONS, ROW, ROW_SOURCE, SEALED};
use super::rows::Row;
use std::collections::{BTreeSet, HashMap};

/// Where the columns stand in a row.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// Column → cell.
    at: HashMap<String, usize>,
    /// The sealed texts brought, by name, with their cells.
    pub sealed: Vec<(String, usize)>,
    /// Cells of the header without a name: nothing may stand below them.
    nameless: Vec<usize>,
    /// How many cells the header has.
    pub width: usize,
}

/// A header's name as it is compared.
pub fn name(cell: &str) -> String {
    cell.trim().to_lowercase()
}

/// Whether a name is a column of the act, or one that every table may have.
pub fn known(columns: &Columns, name: &str) -> bool {
    columns.column(name).is_some() || [ROW, ROW_SOURCE, REASONS].contains(&name) || sealed(name).is_some()
}

/// The sealed text that a column brings: an act may bring others than those it must.
fn sealed(name: &str) -> Option<&str> {
    let text = name.strip_prefix(SEALED)?;
    let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    plain.then_some(text)
}

impl Layout {
    /// Reads a header.
    ///
    /// # Errors
    /// All that is wrong with it: unknown, repeated and missing columns.
    pub fn read(header: &[String], columns: &Columns, ignored: &[String]) -> Result<Self, Vec<String>> {
        let ignored: BTreeSet<String> = ignored.iter().map(|column| name(column)).collect();
        let mut layout = Self { width: header.len(), ..Self::default() };
        let mut wrong = Vec::new();
        let mut seen: HashMap<String, usize> = HashMap::new();
        for (cell, text) in header.iter().enumerate() {
            let name = name(text);
            if name.is_empty() {
                layout.nameless.push(cell);
                continue;
            }
            if ignored.contains(&name) {
                continue;
            }
            if let Some(before) = seen.insert(name.clone(), cell) {
                wrong.push(format!(
                    "column {name:?} stands twice, as the cells {} and {} of the header: leave one out",
                    before + 1,
                    cell + 1
                ));
            } else if name == REASONS {
                // Why a row was rejected before: for people.
            } else if let Some(text) = sealed(&name) {
                layout.sealed.push((text.to_owned(), cell));
            } else if known(columns, &name) {
                layout.at.insert(name, cell);
            } else {
                wrong.push(format!(
                    "column {} is no column of {} {}: {}, or leave it out with --ignore",
                    super::quoted(&name),
                    columns.room,
                    columns.form.act,
                    nearest(columns, &name)
                ));
            }
        }
        for column in columns.all.iter().filter(|column| column.need == Need::Column && !seen.contains_key(&column.name)) {
            wrong.push(format!("column {:?} is missing: {}", column.name, column.says));
        }
        if wrong.is_empty() { Ok(layout) } else { Err(wrong) }
    }

    /// The cell of a column; none where the table has no such column.
    pub fn cell<'r>(&self, row: &'r Row, column: &str) -> Option<&'r str> {
        self.at.get(column).map(|cell| row.cells.get(*cell).map_or("", String::as_str))
    }

    /// Whether a row has a cell for each column, and nothing where there is none.
    ///
    /// # Errors
    /// What does not fit.
    pub fn fits(&self, row: &Row) -> Result<(), Fault> {
        let fault = |code, says| Err(Fault { column: String::new(), code, says });
        if let Some(cell) = row.stray {
            return fault(
                "text_after_quote",
                format!("text after the closing quote of cell {cell}: double the quotes that belong to a text"),
            );
        }
        let (has, wants) = (row.cells.len(), self.width);
        if has < wants {
            return fault("too_few_cells", format!("{has} cells where the header has {wants}"));
        }
        let filled = |cell: usize| row.cells.get(cell).is_some_and(|text| !text.trim().is_empty());
        if (wants..has).any(filled) {
            return fault("too_many_cells", format!("{has} cells where the header has {wants}: quote a text that holds the separator"));
        }
        match self.nameless.iter().find(|cell| filled(**cell)) {
            Some(cell) => fault("cell_without_column", format!("cell {} stands below no name", cell + 1)),
            None => Ok(()),
        }
    }
}

/// The column that was perhaps meant, or where to find all.
fn nearest(columns: &Columns, name: &str) -> String {
    let last = |name: &str| name.rsplit('.').next().unwrap_or_default().to_owned();
    let near = columns
        .all
        .iter()
        .map(|column| &column.name)
        .find(|other| last(other) == last(name) || other.replace(['.', '_'], "") == name.replace(['.', '_', ' '], ""));
    near.map_or_else(|| "`--template` lists them; mend its name".to_owned(), |near| format!("is {near:?} meant? Mend its name"))
}
