//! What both offices said on 25 January, recorded as they said it: each figure with its qualifier, its unit and the share it was given.

use crate::script::{Script, at};
use crate::totals::{JANUARY, Totals};
use aiqyn_law::kernel::{Moment, RecordId, SubmittedAct};
use aiqyn_law::rooms;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// One statement an office, transcribed in the afternoon by its own press officer.
pub fn play(script: &mut Script, totals: &Totals) {
    for (office, day, body) in [("prosecutor", 25, "prosecution/republic"), ("interior", 24, "police/republic")] {
        let Some(press) = script.cast.press.iter().find(|officer| officer.authority.body.as_str() == body).cloned() else { continue };
        let Ok(record) = RecordId::parse(&format!("briefing/said-2022-01-25-{office}")) else { continue };
        let as_of = Moment::end_of_day(at(day, 12, 0).date());
        let document = script.chance.document();
        let figures = said(totals, office);
        let payload = json!({ "office": office, "as_of": as_of, "language": "ru", "document": document, "figures": figures });
        let key = format!("{record}#1");
        let spoken = at(25, 12, 0);
        let act = SubmittedAct { record, act: "stated/1".to_owned(), occurred_at: spoken, payload, sealed: BTreeMap::new(), version: None };
        script.hand_in(at(25, 15, 30), &press, key, vec![act]);
    }
}

/// The figures of an office as its table has them; one that nobody here counts cannot be held against anything.
fn said(totals: &Totals, office: &str) -> Vec<Value> {
    let mut reader = csv::Reader::from_reader(JANUARY.as_bytes());
    let rows = reader.deserialize::<BTreeMap<String, String>>().filter_map(Result::ok);
    let spoken = rows.filter(|row| cell(row, "statement") == Some(office)).filter(counted);
    spoken.map(|row| figure(totals, &row)).collect()
}

fn cell<'a>(row: &'a BTreeMap<String, String>, name: &str) -> Option<&'a str> {
    row.get(name).map(String::as_str).filter(|text| !text.is_empty())
}

fn counted(row: &BTreeMap<String, String>) -> bool {
    rooms::figures().any(|figure| Some(figure.id) == cell(row, "id"))
}

fn figure(totals: &Totals, row: &BTreeMap<String, String>) -> Value {
    let id = cell(row, "id").unwrap_or_default();
    let all = cell(row, "value") == Some("all");
    let value = (!all).then(|| totals.of(id).to_string());
    let qualifier = if all { "all" } else { cell(row, "qualifier").unwrap_or("unclear") };
    // "Almost" and "about" are one thing to whoever counts: near it.
    let share = cell(row, "share").map(|percent| json!({ "percent": percent, "qualifier": "approx" }));
    json!({
        "figure": id, "value": value, "qualifier": qualifier, "unit": cell(row, "unit"), "whole": cell(row, "whole"), "share": share,
    })
}
