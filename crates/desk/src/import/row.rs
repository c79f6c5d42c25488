//! A row as a submission: cells to typed values, all faults of a row at once.

use super::cell::{Scalar, moment, split};
use super::columns::{Cell, Columns, OCCURRED_AT, RECORD, ROW, ROW_SOURCE, VERSION, joined, names};
use super::layout::Layout;
use super::rows::Row;
use super::{Fault, quoted};
use aiqyn_law::kernel::{Field, FieldKind, IncidentId, Moment, RecordId, Submission, SubmittedAct};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// What all rows of a table share.
pub struct Table<'a> {
    /// The columns of the act.
    pub columns: &'a Columns,
    /// Where they stand.
    pub layout: &'a Layout,
    /// The mass event.
    pub incident: IncidentId,
    /// The source, for the keys.
    pub source: String,
}

impl Table<'_> {
    /// The number and the source that a row's key is made of: its own, or, of a reject that was mended, those it first had.
    ///
    /// # Errors
    /// A row number that is none.
    pub fn origin(&self, row: &Row) -> Result<(u64, String), Fault> {
        let number = match self.layout.cell(row, ROW).map(str::trim) {
            None | Some("") => row.number,
            Some(text) => text.parse().map_err(|_| Fault {
                column: ROW.to_owned(),
                code: "not_a_number",
                says: format!("{} is no row number: leave this column as it was written", quoted(text)),
            })?,
        };
        let source = self.layout.cell(row, ROW_SOURCE).map(str::trim).filter(|source| !source.is_empty());
        Ok((number, source.unwrap_or(&self.source).to_owned()))
    }

    /// The submission that a row makes.
    ///
    /// # Errors
    /// All faults of the row.
    pub fn submission(&self, row: &Row) -> Result<Submission, Vec<Fault>> {
        self.layout.fits(row).map_err(|fault| vec![fault])?;
        let mut reading = Reading { table: self, row, faults: Vec::new() };
        let origin = self.origin(row).map_err(|fault| reading.faults.push(fault)).ok();
        let record = reading.record();
        let occurred_at = reading.occurred_at();
        let version = reading.version();
        let payload = reading.value(&self.columns.form.payload, "");
        let sealed = reading.sealed();
        match (origin, record, occurred_at, payload) {
            (Some((number, source)), Some(record), Some(occurred_at), Some(payload)) if reading.faults.is_empty() => Ok(Submission {
                key: format!("import:{source}:{number}"),
                incident: self.incident.clone(),
                acts: vec![SubmittedAct { record, act: self.columns.form.act.clone(), occurred_at, payload, sealed, version }],
            }),
            _ => Err(reading.faults),
        }
    }
}

/// One row being read.
struct Reading<'a> {
    table: &'a Table<'a>,
    row: &'a Row,
    faults: Vec<Fault>,
}

impl<'a> Reading<'a> {
    fn cell(&self, column: &str) -> Option<&'a str> {
        self.table.layout.cell(self.row, column)
    }

    fn fault(&mut self, column: &str, code: &'static str, says: impl Into<String>) {
        self.faults.push(Fault { column: column.to_owned(), code, says: says.into() });
    }

    fn blank(&self, column: &str) -> bool {
        self.cell(column).is_none_or(|text| text.trim().is_empty())
    }

    fn record(&mut self) -> Option<RecordId> {
        let text = self.cell(RECORD).unwrap_or_default().trim();
        let room = self.table.columns.room;
        let whole = if text.contains('/') { text.to_owned() } else { format!("{room}/{text}") };
        match RecordId::parse(&whole) {
            _ if text.is_empty() => self.fault(RECORD, "empty", "no record is named"),
            Ok(record) if record.room() == room && record.as_str().len() > room.len() + 1 => return Some(record),
            Ok(_) => self.fault(RECORD, "other_room", format!("{} is no record of the room {room}", quoted(text))),
            Err(_) => self.fault(
                RECORD,
                "not_an_identifier",
                format!("{} is no record: write {room}/ and a number of a-z, 0-9, '-', '.', '_'", quoted(text)),
            ),
        }
        None
    }

    fn occurred_at(&mut self) -> Option<Moment> {
        if self.blank(OCCURRED_AT) {
            self.fault(OCCURRED_AT, "empty", "it is not said when it happened");
            return None;
        }
        match moment(self.cell(OCCURRED_AT)?.trim()) {
            Ok(at) => Some(at),
            Err((code, says)) => {
                self.fault(OCCURRED_AT, code, says);
                None
            }
        }
    }

    fn version(&mut self) -> Option<u64> {
        if self.blank(VERSION) {
            return None;
        }
        let read = Scalar::Whole { least: 1, most: i64::MAX }.read(self.cell(VERSION)?);
        match read {
            Ok(value) => value.as_u64(),
            Err((code, says)) => {
                self.fault(VERSION, code, says);
                None
            }
        }
    }

    /// The texts for the vault, as they stand: not even trimmed.
    fn sealed(&mut self) -> BTreeMap<String, String> {
        let mut texts = BTreeMap::new();
        for (name, cell) in &self.table.layout.sealed {
            let Some(text) = self.row.cells.get(*cell).filter(|text| !text.trim().is_empty()) else { continue };
            if name == "identity"
                && let Err(reason) = crate::identity::check(text)
            {
                self.fault("sealed.identity", "not_an_identity", reason);
            }
            texts.insert(name.clone(), text.clone());
        }
        texts
    }

    /// The value of a part; none where it cannot be read, with the reason among the faults.
    fn value(&mut self, kind: &FieldKind, path: &str) -> Option<Value> {
        match kind {
            FieldKind::Structure { fields, .. } => self.object(fields, path, Map::new()),
            FieldKind::Variants { tag, variants, .. } => {
                let column = joined(path, tag);
                let code = self.cells(&column)?;
                let variant = variants.iter().find(|variant| Some(variant.code.as_str()) == code.as_str())?;
                let own: Vec<String> = variant.fields.iter().flat_map(|field| names(&field.kind, &joined(path, &field.name))).collect();
                for foreign in names(kind, path).into_iter().filter(|name| *name != column && !own.contains(name)) {
                    if !self.blank(&foreign) {
                        self.fault(&foreign, "not_of_this_kind", format!("stands filled, though {column} is {}: empty it", variant.code));
                    }
                }
                let mut object = Map::new();
                object.insert(tag.clone(), code);
                self.object(&variant.fields, path, object)
            }
            _ => self.cells(path),
        }
    }

    /// The value of a field that is a column of its own.
    fn cells(&mut self, path: &str) -> Option<Value> {
        match &self.table.columns.column(path)?.cell {
            Cell::One(scalar) => self.scalar(scalar, path),
            Cell::Several(scalar) => self.list(scalar, path),
            Cell::Json { list } => self.json(*list, path),
        }
    }

    fn object(&mut self, fields: &[Field], path: &str, mut object: Map<String, Value>) -> Option<Value> {
        let mut whole = true;
        for field in fields {
            let path = joined(path, &field.name);
            if !field.required && names(&field.kind, &path).iter().all(|column| self.blank(column)) {
                if field.nullable {
                    object.insert(field.name.clone(), Value::Null);
                }
                continue;
            }
            match self.value(&field.kind, &path) {
                Some(value) => _ = object.insert(field.name.clone(), value),
                None => whole = false,
            }
        }
        whole.then_some(Value::Object(object))
    }

    fn scalar(&mut self, scalar: &Scalar, path: &str) -> Option<Value> {
        if self.blank(path) {
            if let (Scalar::Text { may_be_empty: true, .. }, Some(_)) = (scalar, self.cell(path)) {
                return Some(Value::String(String::new()));
            }
            let says = if self.cell(path).is_some() { "the cell is empty" } else { "the table has no such column, and this row needs it" };
            self.fault(path, "empty", says);
            return None;
        }
        match scalar.read(self.cell(path)?) {
            Ok(value) => Some(value),
            Err((code, says)) => {
                self.fault(path, code, says);
                None
            }
        }
    }

    fn list(&mut self, scalar: &Scalar, path: &str) -> Option<Value> {
        let mut values = Vec::new();
        for part in split(self.cell(path).unwrap_or_default()) {
            if part.trim().is_empty() {
                self.fault(path, "empty_in_list", "nothing stands between two bars: write a|b|c, and \\| for a bar that belongs to a text");
                return None;
            }
            match scalar.read(&part) {
                Ok(value) => values.push(value),
                Err((code, says)) => {
                    self.fault(path, code, says);
                    return None;
                }
            }
        }
        Some(Value::Array(values))
    }

    fn json(&mut self, list: bool, path: &str) -> Option<Value> {
        let text = self.cell(path).unwrap_or_default().trim();
        if text.is_empty() && list {
            return Some(Value::Array(Vec::new()));
        }
        match serde_json::from_str::<Value>(text) {
            Ok(value) if value.is_array() || !list => Some(value),
            Ok(_) => {
                self.fault(path, "not_a_list", "not a list as JSON: write [{…}, {…}]");
                None
            }
            Err(error) => {
                self.fault(path, "not_json", format!("not JSON: {error}"));
                None
            }
        }
    }
}
