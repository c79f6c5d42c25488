//! The rooms of a law, each one's pure half behind plain functions. [`super::entry`] makes them so.

use super::access::{Grant, Place, Sight, Whereabouts};
use super::act::AnyAct;
use super::decision::Decision;
use super::declaration::{Declaration, Finding};
use super::detail::Names;
use super::due::Due;
use super::example::{Example, SwitchedOff};
use super::field::{self, Form, Forms, schema};
use super::figure::{Cell, Figure};
use super::history::{Annulment, Answer, Breach, Confirmation, Content, Correction, History, Malformed};
use super::ident::{IncidentId, PersonId, RecordId};
use super::judge::Judgement;
use super::moment::Moment;
use super::pack::Pack;
use super::question::Question;
use super::register::Register;
use super::room::{Status, Step};
use super::words::Words;
use super::world::{FigureOf, Key, World};
use serde_json::Value;
use std::fmt;
use std::sync::OnceLock;

/// What a rule found of an act of that moment.
pub type Judged = (Moment, Declaration, Finding);

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
    /// The articles it is about, each once, the one it is counted under first.
    pub articles: Vec<String>,
}

/// A room behind plain functions.
pub struct RoomEntry {
    /// Name.
    pub name: &'static str,
    /// How its records are numbered.
    pub register: Register,
    /// Reads an act of the room as its type.
    pub(super) parse: fn(&str, &Value) -> Result<AnyAct, Malformed>,
    /// The payload of an act of the room, as it is written.
    pub written: fn(&AnyAct) -> Option<Value>,
    /// Reads the forms of the acts from their declarations.
    pub(super) declared: fn() -> Forms,
    /// The forms, once they were read: the door asks for one with every act.
    pub(super) forms: OnceLock<Forms>,
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
    /// The places that it left and that nobody has taken it over from.
    pub left: fn(&History) -> Vec<Whereabouts>,
    /// What lists say of it.
    pub summary: fn(&History, &RecordId, Moment, &Pack) -> Option<Summary>,
    /// Moments at which time alone may change what lists say of it, or its cells.
    pub wakes: fn(&History, &Pack) -> Vec<Moment>,
    /// What it waits for, soonest first.
    pub due: fn(&History, &Pack) -> Vec<Due>,
    /// Its cells over time, as known from this history.
    pub timeline: fn(&History, &RecordId, &Pack) -> Timeline,
    /// Rules, as declared.
    pub declarations: fn() -> Vec<Declaration>,
    /// A rule's examples by code.
    pub examples: fn(&str) -> Vec<Example>,
    /// Runs all examples.
    pub run_examples: fn(Rooms, &Pack) -> Vec<String>,
    /// What the rules find in all examples.
    pub found: fn(Rooms, &Pack) -> Vec<Judged>,
    /// Runs all examples with one rule switched off.
    pub without: fn(Rooms, &str, &Pack) -> SwitchedOff,
    /// Figures.
    pub figures: &'static [Figure],
    /// Who may do what.
    pub grants: &'static [Grant],
    /// Who may see what.
    pub sights: &'static [Sight],
    /// Who corrects and annuls what others recorded.
    pub menders: &'static [Grant],
    /// The acts that decide on others.
    pub decisions: &'static [Decision],
    /// What open records wait for where no rule sets a term.
    pub steps: &'static [Step],
    /// What each kind of act is called.
    pub names: &'static [(&'static str, Words)],
    /// What each state of a record is called.
    pub states: &'static [(&'static str, Words)],
}

/// Reasons are asked of whoever changes what stands.
pub(super) const REASONS: &[&str] = &["reasons"];

/// The forms of the acts that every room has.
pub fn every_room() -> &'static [Form] {
    static FORMS: OnceLock<[Form; 5]> = OnceLock::new();
    FORMS.get_or_init(|| {
        [
            schema::common::<Correction>("correction/1", REASONS),
            schema::common::<Annulment>("annulment/1", REASONS),
            schema::common::<Confirmation>("confirmation/1", &[]),
            schema::common::<Breach>("breach/1", &[]),
            schema::common::<Answer>("answer/1", REASONS),
        ]
    })
}

/// The JSON schemas (draft 2020-12) of the payloads that can be submitted in every room, by kind.
pub fn schemas_of_every_room() -> [(&'static str, Value); 4] {
    [
        ("correction/1", schema::read_as::<Correction>()),
        ("annulment/1", schema::read_as::<Annulment>()),
        ("confirmation/1", schema::read_as::<Confirmation>()),
        ("answer/1", schema::read_as::<Answer>()),
    ]
}

/// The field at fault: the one of which the reason speaks, or the first of those that do not fit their form without which this is no
/// longer what is wrong.
fn field_at_fault(form: &Form, payload: &Value, reason: &str, fault: impl Fn(&Value) -> Option<String>) -> Option<String> {
    let misfits = form.misfits(payload);
    let named = |prefix: &str| Some(format!("/{}", reason.strip_prefix(prefix)?.split('`').nth(1)?));
    let of = |name: &str, is_missing: bool| misfits.iter().find(|misfit| misfit.is_missing == is_missing && misfit.at.ends_with(name));
    let found = match (named("missing field"), named("unknown field")) {
        (Some(name), _) => of(&name, true),
        (None, Some(name)) => of(&name, false),
        (None, None) => misfits.iter().find(|misfit| {
            let mut rest = payload.clone();
            !misfit.is_missing && field::remove(&mut rest, &misfit.at) && fault(&rest).as_deref() != Some(reason)
        }),
    };
    found.map(|misfit| misfit.at.clone())
}

/// The rooms of a law, in the order of the procedure, and what its codes are called.
#[derive(Clone, Copy)]
pub struct Rooms {
    /// The rooms.
    pub list: &'static [RoomEntry],
    /// The names of the law's codes.
    pub names: &'static dyn Names,
    /// Finds a figure by its id.
    pub figure_of: FigureOf,
}

impl fmt::Debug for Rooms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.list.iter().map(|room| room.name)).finish()
    }
}

impl IntoIterator for Rooms {
    type Item = &'static RoomEntry;
    type IntoIter = std::slice::Iter<'static, RoomEntry>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.iter()
    }
}

impl Rooms {
    /// Each room.
    pub fn iter(self) -> std::slice::Iter<'static, RoomEntry> {
        self.list.iter()
    }

    /// Their codes.
    pub fn codes(self) -> impl Iterator<Item = &'static str> {
        self.list.iter().map(|room| room.name)
    }

    /// The room of that name.
    pub fn room(self, name: &str) -> Option<&'static RoomEntry> {
        self.list.iter().find(|room| room.name == name)
    }

    /// The room that a record's id names.
    ///
    /// # Errors
    /// Where there is no such room; the reason lists them.
    pub fn room_of(self, record: &RecordId) -> Result<&'static RoomEntry, Malformed> {
        self.room(record.room()).ok_or_else(|| {
            let reason = format!("no such room; the rooms are {}", self.codes().collect::<Vec<_>>().join(", "));
            Malformed::new(format!("record {record}"), reason)
        })
    }

    /// Reads an act of a room.
    ///
    /// # Errors
    /// Where there is no such room, or the payload is not of the kind's declaration.
    pub fn parse(self, room: &str, kind: &str, payload: &Value) -> Result<AnyAct, Malformed> {
        match self.room(room) {
            Some(room) => room.read(kind, payload),
            None => Err(Malformed::new(format!("room {room}"), "no such room")),
        }
    }
}

impl RoomEntry {
    /// What a record in that state waits for, where no rule says.
    pub fn step(&self, state: &str) -> Option<&'static Step> {
        self.steps.iter().find(|step| step.states.contains(&state))
    }

    /// What is declared of a kind of act that decides on others.
    pub fn decision(&self, kind: &str) -> Option<&'static Decision> {
        self.decisions.iter().find(|decision| decision.act == kind)
    }

    /// Reads an act of the room.
    ///
    /// # Errors
    /// Where the payload is not of the kind's declaration; the field at fault is named.
    pub fn read(&self, kind: &str, payload: &Value) -> Result<AnyAct, Malformed> {
        (self.parse)(kind, payload).map_err(|problem| {
            let fault = |rest: &Value| (self.parse)(kind, rest).err().map(|problem| problem.reason);
            let field = self.form_of(kind).and_then(|form| field_at_fault(form, payload, &problem.reason, fault));
            // What is missing or unknown is named by the reason itself.
            let told = ["missing field", "unknown field"].iter().any(|beginning| problem.reason.starts_with(beginning));
            let shown = field.as_deref().filter(|field| !told && !field.is_empty());
            let place = shown.map_or_else(|| problem.place.clone(), |field| format!("{}, field {}", problem.place, field::dotted(field)));
            Malformed { place, reason: problem.reason, field: field.filter(|field| !field.is_empty()) }
        })
    }

    /// The forms of the room's acts.
    pub fn forms(&self) -> &Forms {
        self.forms.get_or_init(self.declared)
    }

    /// The form of a kind of act of the room, those of every room included.
    pub fn form_of(&self, act: &str) -> Option<&Form> {
        self.forms().act(act).or_else(|| every_room().iter().find(|form| form.act == act))
    }

    /// The kinds of act of the room, in declared order.
    pub fn kinds(&self) -> impl Iterator<Item = &str> {
        self.forms().acts.iter().map(|form| form.act.as_str())
    }

    /// The kinds that can be submitted: the room's own, then those of every room. A breach is written by the door alone.
    pub fn submittable(&self) -> impl Iterator<Item = &str> {
        self.kinds().chain(every_room().iter().map(|form| form.act.as_str()).filter(|act| *act != "breach/1"))
    }

    /// The lookup keys that a content adds to its record.
    pub fn keys_of(&self, content: &Content) -> Vec<Key> {
        match content {
            Content::Act(act) | Content::Correction { act, .. } => (self.keys)(act),
            Content::Annulment(_) | Content::Confirmation(_) | Content::Breach(_) | Content::Answer(_) => Vec::new(),
        }
    }
}
