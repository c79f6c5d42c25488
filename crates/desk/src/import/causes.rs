//! Why rows were rejected, grouped: each cause with its count and its first rows.

use super::Fault;
use super::columns::Columns;
use aiqyn_law::kernel::decide::Refusal;
use serde::Serialize;
use std::collections::HashMap;
use std::fmt::Write as _;

/// How many row numbers a cause names.
const ROWS_NAMED: usize = 10;
/// How many causes are told apart; what comes later is counted together.
const MOST_CAUSES: usize = 200;

/// One cause.
#[derive(Clone, Debug, Serialize)]
pub struct Cause {
    /// The code of the rule, or of the fault of a cell.
    pub code: String,
    /// The column, where it is one.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub column: String,
    /// What was said of the first such row, in English; of a rule in Kazakh and Russian too.
    pub says: Said,
    /// In how many rows.
    pub count: u64,
    /// The first of them, as a spreadsheet numbers them.
    pub rows: Vec<u64>,
}

/// What is said.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Said {
    /// English.
    pub en: String,
    /// Kazakh.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub kk: String,
    /// Russian.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub ru: String,
}

/// One reason for one row.
#[derive(Clone, Debug)]
pub struct Reason {
    /// Code.
    pub code: String,
    /// Column, or what was being read.
    pub column: String,
    /// What is said.
    pub says: Said,
}

impl From<&Fault> for Reason {
    fn from(fault: &Fault) -> Self {
        let says = Said { en: fault.says.clone(), ..Said::default() };
        Self { code: fault.code.to_owned(), column: fault.column.clone(), says }
    }
}

impl Reason {
    /// What the door says of a row; the column is that of the field it speaks of.
    pub fn refused(refusal: &Refusal, columns: &Columns) -> Self {
        let column = refusal.field.as_deref().and_then(|field| columns.of_field(field)).map(str::to_owned);
        // Of what cannot be read and is no field's fault, the place tells causes apart.
        let place = || if refusal.is_malformed() { refusal.details.get("place").cloned() } else { None };
        let says = Said { en: refusal.en.clone(), kk: refusal.kk.clone(), ru: refusal.ru.clone() };
        Self { code: refusal.code.to_owned(), column: column.or_else(place).unwrap_or_default(), says }
    }

    /// A reason of the house.
    pub fn of(code: &str, says: impl Into<String>) -> Self {
        Self { code: code.to_owned(), column: String::new(), says: Said { en: says.into(), ..Said::default() } }
    }

    /// As it stands beside a rejected row.
    pub fn line(&self) -> String {
        let place = if self.column.is_empty() { &self.code } else { &self.column };
        format!("{place}: {}", self.says.en)
    }
}

/// All causes of an import.
#[derive(Clone, Debug, Default)]
pub struct Causes {
    all: Vec<Cause>,
    at: HashMap<(String, String), usize>,
}

impl Causes {
    /// Counts a row's reason.
    pub fn note(&mut self, row: u64, reason: &Reason) {
        let mut key = (reason.code.clone(), reason.column.clone());
        let mut says = reason.says.clone();
        if !self.at.contains_key(&key) && self.at.len() >= MOST_CAUSES {
            key = ("other".to_owned(), String::new());
            says = Said { en: "other causes: each stands beside its row among the rejects".to_owned(), ..Said::default() };
        }
        let place = *self.at.entry(key).or_insert_with_key(|(code, column)| {
            self.all.push(Cause { code: code.clone(), column: column.clone(), says, count: 0, rows: Vec::new() });
            self.all.len() - 1
        });
        let Some(cause) = self.all.get_mut(place) else { return };
        cause.count += 1;
        if cause.rows.len() < ROWS_NAMED {
            cause.rows.push(row);
        }
    }

    /// The causes, most frequent first; of equals, the one met first.
    pub fn sorted(&self) -> Vec<Cause> {
        let mut all = self.all.clone();
        all.sort_by_key(|cause| std::cmp::Reverse(cause.count));
        all
    }

    /// For people.
    pub fn text(&self) -> String {
        let mut out = String::new();
        for cause in self.sorted() {
            let column = if cause.column.is_empty() { String::new() } else { format!(" [{}]", cause.column) };
            let _ = writeln!(out, "  {} × {}{column}: {}", cause.count, cause.code, cause.says.en);
            let rows: Vec<String> = cause.rows.iter().map(u64::to_string).collect();
            let more = cause.count - cause.rows.len() as u64;
            let more = if more > 0 { format!(", and {more} more") } else { String::new() };
            let _ = writeln!(out, "      rows {}{more}", rows.join(", "));
        }
        out
    }
}
