//! The list of rooms, and each room's pure half behind plain functions.

use crate::kernel::access::{Grant, Place, Sight};
use crate::kernel::breaches;
use crate::kernel::deadline::{Due, Duty, due};
use crate::kernel::example;
use crate::kernel::figure::{Cell, Figure};
use crate::kernel::history::{Content, History, Malformed};
use crate::kernel::ident::{IncidentId, PersonId, RecordId};
use crate::kernel::judge::{Judgement, judge};
use crate::kernel::moment::Moment;
use crate::kernel::question::Question;
use crate::kernel::room::{Room, Status};
use crate::kernel::rule::{Declaration, fold};
use crate::kernel::world::{Key, World};
use crate::pack::Pack;
use crate::{administrative, assignment, briefing, complaint, criminal, custody, damage, death, evidence, roster, suspect, team, weapon};
use serde_json::{Value, json};

/// An act of any room.
#[derive(Clone, Debug, PartialEq)]
pub enum AnyAct {
    /// Administrative case.
    Administrative(administrative::Act),
    /// Criminal case.
    Criminal(criminal::Act),
    /// Suspect: person × case.
    Suspect(suspect::Act),
    /// Placement in a facility.
    Custody(custody::Act),
    /// Complaint of unlawful methods or of a violation of rights.
    Complaint(complaint::Act),
    /// Weapons lost, recovered, surrendered.
    Weapon(weapon::Act),
    /// Damage to one thing or person.
    Damage(damage::Act),
    /// A death.
    Death(death::Act),
    /// Duty roster of a region.
    Roster(roster::Act),
    /// Item of evidence.
    Evidence(evidence::Act),
    /// Figures spoken in public: statements and releases.
    Briefing(briefing::Act),
    /// A prosecutor's instruction, or an office's assignment to a body below it.
    Assignment(assignment::Act),
    /// Special investigative team or interagency group.
    Team(team::Act),
}

/// Cells of a record over time: from each moment until the next they are exactly these.
pub type Timeline = Vec<(Moment, Vec<Cell>)>;

/// What lists say of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Where it belongs.
    pub place: Place,
    /// State, next actor, next date.
    pub status: Status,
    /// The person it is about.
    pub person: Option<PersonId>,
}

/// A room behind plain functions.
pub struct RoomEntry {
    /// Name.
    pub name: &'static str,
    /// Reads an act of the room.
    pub parse: fn(&str, Value) -> Result<AnyAct, Malformed>,
    /// The payload of an act of the room, as it is written.
    pub written: fn(&AnyAct) -> Option<Value>,
    /// JSON schema of the acts.
    pub schema: fn() -> schemars::Schema,
    /// Judges the last act of a record.
    pub judge: fn(&RecordId, &World, Moment, &Pack) -> Judgement,
    /// Lookup keys of an act.
    pub keys: fn(&AnyAct) -> Vec<Key>,
    /// What must be read to judge an act.
    pub reads: fn(&RecordId, &AnyAct, &World) -> Vec<Key>,
    /// What must be counted to judge an act.
    pub asks: fn(&IncidentId, &RecordId, &AnyAct, &World) -> Vec<Question>,
    /// Whether a content stands for good.
    pub permanent: fn(&Content) -> bool,
    /// Whether the record begins with an opening act.
    pub well_begun: fn(&History) -> bool,
    /// Sealed texts that a content must bring.
    pub sealed: fn(&Content) -> &'static [&'static str],
    /// Whether a content may be dated later than now.
    pub may_be_future: fn(&Content) -> bool,
    /// Where the record belongs.
    pub place: fn(&History) -> Option<Place>,
    /// What lists say of it.
    pub summary: fn(&History, &RecordId, Moment, &Pack) -> Option<Summary>,
    /// What it waits for, soonest first.
    pub due: fn(&History, &Pack) -> Vec<Due>,
    /// The duties whose limits are deadlines, as declared.
    pub deadlines: fn() -> Vec<Duty>,
    /// Its cells over time, as known from this history.
    pub timeline: fn(&History, &RecordId, &Pack) -> Timeline,
    /// Rules, as declared.
    pub declarations: fn() -> Vec<&'static Declaration>,
    /// A rule's examples by code.
    pub examples: fn(&str) -> Vec<example::Example>,
    /// Runs all examples.
    pub run_examples: fn(&Pack) -> Vec<String>,
    /// Runs all examples with one rule switched off.
    pub without: fn(&str, &Pack) -> example::SwitchedOff,
    /// Figures.
    pub figures: fn() -> &'static [Figure],
    /// Who may do what.
    pub grants: fn() -> &'static [Grant],
    /// Who may see what.
    pub sights: fn() -> &'static [Sight],
}

/// Reasons are asked of whoever changes what stands.
const REASONS: &[&str] = &["reasons"];

fn read_act<R: Room>(kind: &str, payload: Value) -> Result<AnyAct, Malformed> {
    let typed = |payload: &Value| serde_json::from_value::<R::Act>(json!({ "act": kind, "payload": payload })).map_err(|e| e.to_string());
    typed(&payload).map(R::wrap).map_err(|reason| {
        let field = field_at_fault(&payload, &reason, |rest| typed(rest).err()).map(|field| format!(", field {field}"));
        Malformed { place: format!("{} {kind}{}", R::NAME, field.unwrap_or_default()), reason }
    })
}

/// The field without which this is no longer what is wrong. What is missing or unknown is named by the reason itself.
fn field_at_fault<'a>(payload: &'a Value, reason: &str, fault: impl Fn(&Value) -> Option<String>) -> Option<&'a str> {
    if reason.starts_with("missing field") || reason.starts_with("unknown") && !reason.starts_with("unknown variant") {
        return None;
    }
    payload.as_object()?.keys().map(String::as_str).find(|field| {
        let mut rest = payload.clone();
        rest.as_object_mut().map(|object| object.remove(*field));
        fault(&rest).as_deref() != Some(reason)
    })
}

const fn entry<R: Room>() -> RoomEntry {
    RoomEntry {
        name: R::NAME,
        parse: read_act::<R>,
        written: |act| R::act(act).and_then(|act| serde_json::to_value(act).ok()).map(|mut act| act["payload"].take()),
        schema: || schemars::schema_for!(R::Act),
        judge: judge::<R>,
        keys: |act| R::act(act).map(R::keys).unwrap_or_default(),
        reads: |record, act, world| R::act(act).map(|act| R::reads(record, act, world)).unwrap_or_default(),
        asks: |incident, record, act, world| R::act(act).map(|act| R::asks(incident, record, act, world)).unwrap_or_default(),
        permanent: |content| matches!(content, Content::Act(act) if R::act(act).is_some_and(R::permanent)),
        well_begun: well_begun::<R>,
        sealed: |content| match content {
            Content::Act(act) => R::act(act).map_or(&[], R::sealed),
            Content::Correction { .. } | Content::Annulment(_) | Content::Answer(_) => REASONS,
            Content::Breach(_) => &[],
        },
        may_be_future: |content| match content {
            Content::Act(act) => R::act(act).is_some_and(R::may_be_future),
            _ => false,
        },
        place: |history| R::place(&fold::<R>(&history.effective(R::act))),
        summary: summary::<R>,
        due: |history, law| due::<R>(&fold::<R>(&history.effective(R::act)), law),
        deadlines: || R::deadlines().iter().map(Duty::of).collect(),
        timeline: timeline::<R>,
        declarations: || R::rules().iter().map(|rule| &rule.declaration).collect(),
        examples: |code| R::rules().iter().find(|r| r.declaration.code == code).map(|r| (r.examples)()).unwrap_or_default(),
        run_examples: example::run_all::<R>,
        without: example::without::<R>,
        figures: R::figures,
        grants: R::grants,
        sights: R::sights,
    }
}

/// The first act recorded opens the record, and an opening act stands as long as any other does. By its own time it need not be the
/// first: a person is detained before the protocol that opens the case is drawn up.
fn well_begun<R: Room>(history: &History) -> bool {
    let opens = match history.recorded().first().map(|r| &r.content) {
        Some(Content::Act(act)) => R::act(act).is_some_and(R::opens),
        Some(_) => false,
        None => true,
    };
    let standing = history.effective(R::act);
    opens && (standing.is_empty() || standing.iter().any(|entry| R::opens(entry.act)))
}

fn summary<R: Room>(history: &History, record: &RecordId, at: Moment, law: &Pack) -> Option<Summary> {
    let state = fold::<R>(&history.effective(R::act));
    Some(Summary { place: R::place(&state)?, status: R::status(&state, record, at, law), person: R::person(&state) })
}

/// Walks the effective acts and, between them, the moments at which time alone or a breach changes something.
fn timeline<R: Room>(history: &History, record: &RecordId, law: &Pack) -> Timeline {
    let entries = history.effective(R::act);
    let noted = history.noted();
    let aside = breaches::moments(&noted, law);
    let mut line: Timeline = Vec::new();
    let mut state = R::State::default();
    let mut see = |state: &R::State, from: Option<Moment>, until: Option<Moment>| {
        let wakes = if from.is_some() { R::wakes(state, law) } else { Vec::new() };
        let between = |at: &Moment| from.is_none_or(|from| *at > from) && until.is_none_or(|until| *at < until);
        let mut moments: Vec<Moment> = wakes.into_iter().chain(aside.iter().copied()).filter(between).chain(from).collect();
        moments.sort_unstable();
        moments.dedup();
        for at in moments {
            let mut cells = if from.is_some() { R::cells(state, record, at, law) } else { Vec::new() };
            if !noted.is_empty() {
                cells.extend(breaches::cells(&noted, R::place(state).as_ref(), record, at, law));
            }
            cells.sort_unstable();
            if line.last().map_or(!cells.is_empty(), |(_, last)| *last != cells) {
                line.push((at, cells));
            }
        }
    };
    see(&state, None, entries.first().map(|first| first.occurred_at));
    for (i, entry) in entries.iter().enumerate() {
        R::apply(&mut state, entry);
        let until = entries.get(i + 1).map(|next| next.occurred_at);
        if until != Some(entry.occurred_at) {
            see(&state, Some(entry.occurred_at), until);
        }
    }
    line
}

/// All rooms, in the order of the procedure.
pub static ROOMS: &[RoomEntry] = &[
    entry::<administrative::Administrative>(),
    entry::<criminal::Criminal>(),
    entry::<suspect::Suspect>(),
    entry::<custody::Custody>(),
    entry::<complaint::Complaint>(),
    entry::<weapon::Weapons>(),
    entry::<damage::Damage>(),
    entry::<death::Death>(),
    entry::<roster::Roster>(),
    entry::<evidence::Evidence>(),
    entry::<briefing::Briefing>(),
    entry::<assignment::Assignments>(),
    entry::<team::Teams>(),
];

/// The room of that name.
pub fn room(name: &str) -> Option<&'static RoomEntry> {
    ROOMS.iter().find(|room| room.name == name)
}

/// The kinds of act of a room, as its schema lists them.
pub fn kinds(room: &RoomEntry) -> Vec<String> {
    let schema = (room.schema)();
    let kinds = schema.get("oneOf").and_then(Value::as_array).into_iter().flatten();
    kinds.filter_map(|kind| kind["properties"]["act"]["const"].as_str().map(str::to_owned)).collect()
}

/// The lookup keys that a content adds to its record.
pub fn keys_of(room: &RoomEntry, content: &Content) -> Vec<Key> {
    match content {
        Content::Act(act) | Content::Correction { act, .. } => (room.keys)(act),
        Content::Annulment(_) | Content::Breach(_) | Content::Answer(_) => Vec::new(),
    }
}

/// Reads an act of a room.
pub fn parse(room_name: &str, kind: &str, payload: Value) -> Result<AnyAct, Malformed> {
    match room(room_name) {
        Some(room) => (room.parse)(kind, payload),
        None => Err(Malformed { place: format!("room {room_name}"), reason: "no such room".to_owned() }),
    }
}

/// Every rule's declaration: the form's first, then each room's in order.
pub fn declarations() -> Vec<&'static Declaration> {
    let rooms = ROOMS.iter().flat_map(|room| (room.declarations)());
    crate::kernel::form::ALL.iter().copied().chain(rooms).collect()
}

/// Every figure: each room's in order, then those that are counted over all rooms.
pub fn figures() -> impl Iterator<Item = &'static Figure> {
    ROOMS.iter().flat_map(|room| (room.figures)()).chain(breaches::FIGURES)
}
