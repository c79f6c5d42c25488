//! Views: what lists read of a record, and what says who sees it. They are written in the append's own transaction, and made anew from
//! acts at any time.

use aiqyn_law::kernel::history::Recorded;
use aiqyn_law::kernel::rooms::Summary;
use aiqyn_law::kernel::{History, Moment, Place, RecordId, Role, RoomEntry};
use aiqyn_law::pack::Pack;
use aiqyn_law::rooms;
use aiqyn_law::waiting::{answer_due, awaited};
use aiqyn_record::{Cover, KeptFrom, View, ViewState};
use std::collections::{BTreeMap, BTreeSet};

/// What is written of a record below; raised whenever that changes, so that stores have their views made anew.
const FORM: u32 = 3;

/// The most states that time alone brings which are written of one record; beyond them the last one stands. A roster of two months'
/// shifts stays below it.
const MOST_LATER: usize = 256;

/// The form in which views are kept: what is written of a record, and the law by whose terms its dates are reckoned.
pub fn form(law: &Pack) -> String {
    format!("{FORM} {}", law.hash())
}

/// The view of a record as its history leaves it; `None` before it has a place.
pub fn view(record: &RecordId, history: &History, law: &Pack) -> Option<View> {
    let room = rooms::room(record.room())?;
    // As of the record's own last act, so that a rebuild from the acts gives the same view whenever it runs.
    let (first, last) = (history.recorded().first()?, history.recorded().last()?);
    let standing = Standing::of(room, record, history, law);
    let (summary, state) = standing.at(last.recorded_at)?;
    let mut view = placed(&summary.place);
    view.cover = Cover {
        record: record.to_string(),
        room: room.name.to_owned(),
        incident: last.incident.to_string(),
        articles: summary.articles,
        person: summary.person.map(|person| person.to_string()),
        opened_at: first.occurred_at.micros(),
        last_at: history.recorded().iter().map(|act| act.occurred_at).max().unwrap_or(last.occurred_at).micros(),
        version: history.version(),
        breaches: history.breaches().len() as u64,
        unanswered: standing.unanswered,
        answer_due: standing.answer_due.map(Moment::micros),
        ..view.cover
    };
    view.words = words(record);
    view.later = standing.later(last.recorded_at, &state);
    view.state = state;
    Some(view)
}

/// What a record is in at a moment, made from all its acts; `None` before it has a place. A view keeps it as of the record's last act and
/// as of every moment at which time alone makes another of it.
pub fn state(record: &RecordId, history: &History, at: Moment, law: &Pack) -> Option<ViewState> {
    let room = rooms::room(record.room())?;
    Standing::of(room, record, history, law).at(at).map(|(_, state)| state)
}

/// A record as its acts leave it, to be asked what it is in at a moment.
struct Standing<'a> {
    room: &'static RoomEntry,
    record: &'a RecordId,
    history: &'a History,
    law: &'a Pack,
    /// How many breaches nobody has answered.
    unanswered: u64,
    /// By when the first of them is answered.
    answer_due: Option<Moment>,
}

impl<'a> Standing<'a> {
    fn of(room: &'static RoomEntry, record: &'a RecordId, history: &'a History, law: &'a Pack) -> Self {
        let breaches = history.breaches();
        let open: Vec<&Recorded> = breaches.iter().filter(|(.., answer)| answer.is_none()).map(|(breach, ..)| *breach).collect();
        let answer_due = open.iter().min_by_key(|breach| breach.recorded_at).and_then(|first| answer_due(first, law));
        Self { room, record, history, law, unanswered: open.len() as u64, answer_due }
    }

    fn at(&self, at: Moment) -> Option<(Summary, ViewState)> {
        let summary = (self.room.summary)(self.history, self.record, at, self.law)?;
        let mut waits: BTreeMap<String, i64> = BTreeMap::new();
        for one in awaited(self.room, self.record, self.history, at, self.law) {
            let by = one.by.micros();
            waits.entry(one.who).and_modify(|soonest| *soonest = by.min(*soonest)).or_insert(by);
        }
        let supervising = (self.unanswered > 0).then(|| Role::Prosecutor.code().to_owned());
        let state = ViewState {
            status: summary.status.code.to_owned(),
            next_actor: summary.status.next_actor.clone().or(supervising),
            next_deadline: summary.status.next_deadline.or(self.answer_due).map(Moment::micros),
            waits,
        };
        Some((summary, state))
    }

    /// What time alone makes of it after a moment.
    fn later(&self, from: Moment, state: &ViewState) -> BTreeMap<i64, ViewState> {
        let moments: BTreeSet<Moment> = (self.room.wakes)(self.history, self.law).into_iter().filter(|at| *at > from).collect();
        let mut later: Vec<(i64, ViewState)> = Vec::new();
        for (at, next) in moments.into_iter().take(MOST_LATER).filter_map(|at| Some((at, self.at(at)?.1))) {
            if later.last().map_or(state, |(_, last)| last) != &next {
                later.push((at.micros(), next));
            }
        }
        later.into_iter().collect()
    }
}

/// What a view says of where its record belongs and whom it is kept from: the predicate of a list is held against it.
pub fn placed(place: &Place) -> View {
    let body = place.bodies.first().map(ToString::to_string).unwrap_or_default();
    View {
        cover: Cover { region: place.region.to_string(), body, ..Cover::default() },
        bodies: place.every().flat_map(|(_, bodies)| bodies).map(ToString::to_string).collect(),
        left: place.formerly.iter().map(|former| former.region.to_string()).filter(|left| *left != place.region.as_str()).collect(),
        kept_from: KeptFrom {
            officers: place.conflict.officers.iter().map(ToString::to_string).collect(),
            bodies: place.conflict.bodies.iter().map(ToString::to_string).collect(),
        },
        ..View::default()
    }
}

/// What a record is found by: its number, whole and in its parts, and these without the zeros before them.
fn words(record: &RecordId) -> BTreeSet<String> {
    let number = record.as_str().split_once('/').map_or(record.as_str(), |(_, number)| number);
    let parts = number.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    let bare = parts.clone().map(|part| part.trim_start_matches('0')).filter(|part| !part.is_empty());
    [record.as_str(), number].into_iter().chain(parts).chain(bare).map(str::to_owned).collect()
}
