//! What waits for somebody: open duties of records, soonest first, and breaches of the law, by body, rule and age. What a record waits for is
//! the law's to say.

use crate::failure::Failure;
use crate::progress::Progress;
use crate::reading::log;
use aiqyn_law::kernel::access::visible;
use aiqyn_law::kernel::history::{Answer, Breach};
use aiqyn_law::kernel::{BodyId, Declaration, History, Moment, Officer, Place, RecordId, RoomEntry};
use aiqyn_law::pack::Pack;
use aiqyn_law::rooms;
use aiqyn_law::waiting::{Awaited, answer_due, awaited};
use aiqyn_record::Store;

/// Which records are looked at.
#[derive(Clone, Copy, Default)]
pub struct Asked<'a> {
    /// Only records that this body holds or takes part in; a kind (`police`) means all of the kind.
    pub body: Option<&'a str>,
    /// Only records of this room.
    pub room: Option<&'a str>,
    /// Only what this officer may see.
    pub officer: Option<&'a Officer>,
}

/// One record among those asked for.
pub struct Looked {
    room: &'static RoomEntry,
    record: RecordId,
    history: History,
    place: Place,
}

/// Whether there is such a room.
///
/// # Errors
/// [`Failure::Input`] that names those there are.
pub fn known_room(name: &str) -> Result<(), Failure> {
    if rooms::room(name).is_some() {
        return Ok(());
    }
    let known: Vec<&str> = rooms::ROOMS.iter().map(|room| room.name).collect();
    Err(Failure::Input(format!("no room {name:?}; there are {}", known.join(", "))))
}

/// The records asked for, as known at a moment; progress is told in acts.
///
/// # Errors
/// The store's; an act that cannot be read is named by its number.
pub async fn find(store: &Store, asked: Asked<'_>, now: Moment, progress: Progress<'_>) -> Result<Vec<Looked>, Failure> {
    let histories = log::histories(store, now, progress).await?;
    let found = histories.into_iter().filter_map(|(record, history)| {
        let room = rooms::room(record.room())?;
        let place = (room.place)(&history)?;
        let seen = asked.officer.is_none_or(|officer| visible(room.sights, officer).shows(&place));
        let wanted = asked.room.is_none_or(|name| name == room.name) && asked.holds(&place);
        (seen && wanted).then_some(Looked { room, record, history, place })
    });
    Ok(found.collect())
}

impl Asked<'_> {
    fn holds(&self, place: &Place) -> bool {
        let fits = |body: &BodyId, asked: &str| body.as_str() == asked || body.kind() == asked;
        self.body.is_none_or(|asked| place.bodies.iter().any(|body| fits(body, asked)))
    }
}

impl Looked {
    /// The body that holds the record; empty where it has none.
    fn body(&self) -> String {
        self.place.bodies.first().map(ToString::to_string).unwrap_or_default()
    }
}

/// An open duty of one record.
#[derive(Clone, Debug)]
pub struct Open {
    /// The record.
    pub record: RecordId,
    /// The body that holds it.
    pub body: String,
    /// What it waits for.
    pub awaited: Awaited,
}

/// Everything that the records wait for at a moment, soonest first.
pub fn duties(looked: &[Looked], now: Moment, law: &Pack) -> Vec<Open> {
    let of = |one: &Looked| {
        let (record, body) = (one.record.clone(), one.body());
        let list = awaited(one.room, &one.record, &one.history, now, law).into_iter();
        list.map(move |awaited| Open { record: record.clone(), body: body.clone(), awaited })
    };
    let mut duties: Vec<Open> = looked.iter().flat_map(of).collect();
    duties.sort_by(|a, b| (a.awaited.by, &a.record, a.awaited.task.rule()).cmp(&(b.awaited.by, &b.record, b.awaited.task.rule())));
    duties
}

/// A breach of one record.
#[derive(Clone, Debug)]
pub struct Broken {
    /// The record.
    pub record: RecordId,
    /// The version at which the breach stands.
    pub version: u64,
    /// The body that holds the record.
    pub body: String,
    /// What was broken, by how much, under which articles.
    pub breach: Breach,
    /// The rule as it is declared now; none where it is no longer.
    pub rule: Option<Declaration>,
    /// When it happened.
    pub occurred_at: Moment,
    /// When it was recorded.
    pub recorded_at: Moment,
    /// The answer, where there is one.
    pub answer: Option<Answer>,
    /// By when it is answered.
    pub answer_due: Option<Moment>,
}

/// Every breach of the records, by body and rule, oldest first.
pub fn breaches(looked: &[Looked], law: &Pack) -> Vec<Broken> {
    let mut broken: Vec<Broken> = Vec::new();
    for one in looked {
        let declarations = (one.room.declarations)();
        broken.extend(one.history.breaches().into_iter().map(|(recorded, breach, answer)| Broken {
            record: one.record.clone(),
            version: recorded.version,
            body: one.body(),
            breach: breach.clone(),
            rule: declarations.iter().find(|declaration| declaration.code == breach.rule).copied(),
            occurred_at: recorded.occurred_at,
            recorded_at: recorded.recorded_at,
            answer: answer.cloned(),
            answer_due: answer_due(recorded, law),
        }));
    }
    broken.sort_by(|a, b| (&a.body, &a.breach.rule, a.recorded_at, &a.record).cmp(&(&b.body, &b.breach.rule, b.recorded_at, &b.record)));
    broken
}
