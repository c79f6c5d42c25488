//! A room behind plain functions: its acts lose their type here and nowhere else.

use super::act::AnyAct;
use super::breaches;
use super::due::due;
use super::field::schema;
use super::fold::fold;
use super::history::{Content, History, Malformed};
use super::ident::RecordId;
use super::judge::judge;
use super::moment::Moment;
use super::pack::Pack;
use super::proof;
use super::room::{Room, Status};
use super::rooms::{REASONS, RoomEntry, Summary, Timeline};
use super::suspension::{CONFIRMATION, SUSPENDED};
use super::whereabouts::{formerly, place};
use serde::Deserialize as _;
use serde::de::value::MapDeserializer;
use serde_json::Value;
use std::sync::OnceLock;

impl RoomEntry {
    /// The room `R`.
    pub const fn of<R: Room>() -> Self {
        Self {
            name: R::NAME,
            register: R::REGISTER,
            parse: read_act::<R>,
            written: |act| R::act(act).and_then(|act| serde_json::to_value(act).ok()).map(|mut act| act["payload"].take()),
            declared: schema::forms::<R::Act>,
            forms: OnceLock::new(),
            judge: judge::<R>,
            keys: |act| R::act(act).map(R::keys).unwrap_or_default(),
            reads: |record, act, world| R::act(act).map(|act| R::reads(record, act, world)).unwrap_or_default(),
            asks: |incident, record, act, world| R::act(act).map(|act| R::asks(incident, record, act, world)).unwrap_or_default(),
            permanent: |content| matches!(content, Content::Act(act) if R::act(act).is_some_and(R::permanent)),
            well_begun: well_begun::<R>,
            sealed: |content| match content {
                Content::Act(act) => R::act(act).map_or(&[], R::sealed),
                Content::Correction { .. } | Content::Annulment(_) | Content::Answer(_) => REASONS,
                Content::Confirmation(_) | Content::Breach(_) => &[],
            },
            may_be_future: |content| match content {
                Content::Act(act) => R::act(act).is_some_and(R::may_be_future),
                _ => false,
            },
            place: |history| place::<R>(history, &fold::<R>(&history.effective(R::act))),
            left: formerly::<R>,
            summary: summary::<R>,
            wakes: |history, law| R::wakes(&fold::<R>(&history.effective(R::act)), law),
            due: |history, law| due::<R>(&fold::<R>(&history.effective(R::act)), law),
            timeline: timeline::<R>,
            declarations: || R::RULES.iter().map(|rule| rule.declaration()).collect(),
            examples: |code| R::RULES.iter().find(|r| r.code == code).map(|r| (r.examples)()).unwrap_or_default(),
            run_examples: proof::run_all::<R>,
            found: proof::found::<R>,
            without: proof::without::<R>,
            figures: R::FIGURES,
            grants: R::GRANTS,
            sights: R::SIGHTS,
            menders: R::MENDERS,
            decisions: R::DECISIONS,
            steps: R::STEPS,
            names: R::NAMES,
            states: R::STATES,
        }
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
    let place = place::<R>(history, &state)?;
    let mut articles: Vec<String> = Vec::new();
    for article in R::articles(&state) {
        if !articles.contains(&article) {
            articles.push(article);
        }
    }
    let status = confirming(history, law).unwrap_or_else(|| R::status(&state, record, at, law));
    Some(Summary { place, status, person: R::person(&state), articles })
}

/// What a record with a suspended decision is in, whatever it was in before: the first of them waits for whoever took it.
fn confirming(history: &History, law: &Pack) -> Option<Status> {
    let suspended = history.suspended();
    let first = suspended.first()?;
    let next_actor = Some(first.decision.authority.role.code().to_owned());
    Some(Status { code: SUSPENDED, next_actor, next_deadline: law.due(CONFIRMATION, first.since) })
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

fn read_act<R: Room>(kind: &str, payload: &Value) -> Result<AnyAct, Malformed> {
    let tag = Value::from(kind);
    let tagged = MapDeserializer::new([("act", &tag), ("payload", payload)].into_iter());
    let act: Result<R::Act, serde_json::Error> = R::Act::deserialize(tagged);
    act.map(AnyAct::new).map_err(|error| Malformed::new(format!("{} {kind}", R::NAME), error.to_string()))
}
