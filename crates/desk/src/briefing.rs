//! The briefing: every figure with its breakdowns, as known at R, of V, for each office on its own day.

use crate::asking::{Clocks, StoreTally};
use crate::tallying::series;
use aiqyn_law::kernel::{Figure, Language, Moment, Office, Unit};
use aiqyn_law::names;
use aiqyn_law::rooms;
use aiqyn_tally::{AsOf as Position, Tally};
use serde::Serialize;

/// The office in words.
pub fn office_name(office: Office, lang: Language) -> &'static str {
    names::value("Office", office.code()).map_or(office.code(), |words| words.of(lang))
}

/// An office with its day.
#[derive(Clone, Debug, Serialize)]
pub struct OfficeDay {
    /// `prosecutor` or `interior`.
    pub office: Office,
    /// Known at.
    pub known: Moment,
    /// Of.
    pub of: Moment,
}

/// One figure's value.
#[derive(Clone, Debug, Serialize)]
pub struct Value {
    /// Figure id.
    pub id: &'static str,
    /// The id in the source table.
    pub source: Option<&'static str>,
    /// The value.
    pub value: i64,
    /// Unit, as the source table writes it.
    pub unit: &'static str,
    /// Counts from the record are exact.
    pub qualifier: &'static str,
    /// Who speaks it.
    pub office: Office,
}

/// One part of a whole.
#[derive(Clone, Debug, Serialize)]
pub struct Part {
    /// Figure id.
    pub id: &'static str,
    /// Value.
    pub value: i64,
}

/// Parts held against their whole.
#[derive(Clone, Debug, Serialize)]
pub struct Breakdown {
    /// The whole.
    pub whole: &'static str,
    /// By what it splits.
    pub by: &'static str,
    /// The parts.
    pub parts: Vec<Part>,
    /// How many members of the whole stand in no part.
    pub residual: i64,
    /// Which.
    pub residual_members: Vec<String>,
    /// Members that stand in more than one part, or in a part but not in the whole.
    pub double_members: Vec<String>,
}

/// The briefing.
#[derive(Clone, Debug, Serialize)]
pub struct Briefing {
    /// The mass event.
    pub incident: String,
    /// Offices with their days.
    pub offices: Vec<OfficeDay>,
    /// Figures in declared order.
    pub figures: Vec<Value>,
    /// Breakdowns.
    pub breakdowns: Vec<Breakdown>,
    /// Whether it counts only what the officer who asks may see; said where it is so.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub narrowed: bool,
}

/// Computes the briefing; `office` restricts it to one.
pub fn compute(asked: &StoreTally, clocks: &Clocks, office: Option<Office>) -> Briefing {
    let (tally, incident) = (&asked.tally, asked.incident.as_str());
    let offices = [Office::Prosecutor, Office::Interior];
    let speaks = |o: Office| office.is_none_or(|only| only == o);
    let value = |figure: &Figure| tally.count(&series(incident, figure.id), clocks.of(figure.office).position());
    let figures = rooms::figures().filter(|f| speaks(f.office)).map(|f| Value {
        id: f.id,
        source: f.spoken.then_some(f.id),
        value: value(f),
        unit: f.unit.code(),
        qualifier: "exact",
        office: f.office,
    });
    let mut breakdowns = Vec::new();
    for (whole, by) in wholes() {
        if let Some(breakdown) = breakdown(tally, incident, clocks, whole, by).filter(|_| speaks(whole.office)) {
            breakdowns.push(breakdown);
        }
    }
    Briefing {
        incident: incident.to_owned(),
        offices: offices
            .into_iter()
            .filter(|o| speaks(*o))
            .map(|office| OfficeDay { office, known: clocks.of(office).known, of: clocks.of(office).of })
            .collect(),
        figures: figures.collect(),
        breakdowns,
        narrowed: asked.narrowed,
    }
}

/// Every whole with the name of a breakdown, in declared order.
pub fn wholes() -> Vec<(&'static Figure, &'static str)> {
    let mut found: Vec<(&'static Figure, &'static str)> = Vec::new();
    for figure in rooms::figures() {
        let Some((whole, by)) = figure.part_of else { continue };
        if let Some(whole) = rooms::figures().find(|f| f.id == whole)
            && !by.is_empty()
            && !found.iter().any(|(f, b)| f.id == whole.id && *b == by)
        {
            found.push((whole, by));
        }
    }
    found
}

/// Parts against their whole, by sets of members of one kind. Parts spoken on another day are taken of their own day.
fn breakdown(tally: &Tally, incident: &str, clocks: &Clocks, whole: &'static Figure, by: &'static str) -> Option<Breakdown> {
    let parts = parts(whole, by);
    if parts.is_empty() {
        return None;
    }
    let names: Vec<(String, Position)> = parts.iter().map(|f| (series(incident, f.id), clocks.of(f.office).position())).collect();
    let asked: Vec<(&str, Position)> = names.iter().map(|(name, at)| (name.as_str(), *at)).collect();
    let sets = tally.breakdown((&series(incident, whole.id), clocks.of(whole.office).position()), &asked);
    let texts = |members: Vec<std::sync::Arc<str>>| members.iter().map(ToString::to_string).collect();
    Some(Breakdown {
        whole: whole.id,
        by,
        parts: parts.iter().zip(&sets.parts).map(|(f, value)| Part { id: f.id, value: *value }).collect(),
        residual: sets.residual,
        residual_members: texts(sets.residual_members),
        double_members: texts(sets.double_members),
    })
}

/// The parts of a whole in a breakdown: those whose members are of its kind.
pub fn parts(whole: &Figure, by: &str) -> Vec<&'static Figure> {
    rooms::figures().filter(|f| f.part_of == Some((whole.id, by)) && same_members(f.unit, whole.unit)).collect()
}

/// Sets are compared only where their members are of one kind.
fn same_members(a: Unit, b: Unit) -> bool {
    a == b
}
