//! What waits for somebody: open duties of records, soonest first, and breaches of the law, by body, rule and age. What a record waits for is
//! the law's to say.

use crate::failure::Failure;
use crate::progress::Steps;
use crate::reading::selection::Selection;
use crate::reading::sight::seer;
use aiqyn_law::kernel::access::visible;
use aiqyn_law::kernel::history::{Answer, Breach};
use aiqyn_law::kernel::{BodyId, Declaration, History, Moment, Officer, Place, RecordId, Role, RoomEntry};
use aiqyn_law::pack::Pack;
use aiqyn_law::rooms;
use aiqyn_law::waiting::{Awaited, Task, answer_due, awaited};
use aiqyn_record::{BodyIs, Store, ViewQuery};

/// Which records are looked at.
#[derive(Clone, Copy, Default)]
pub struct WaitingQuery<'a> {
    /// Only records that this body holds or takes part in; a kind (`police`) means all of the kind.
    pub body: Option<&'a str>,
    /// Only records of this room.
    pub room: Option<&'a str>,
    /// Only what this officer may see.
    pub officer: Option<&'a Officer>,
}

/// By the last moment there is, something waits to be done: everything that waits at all.
const EVER: i64 = i64::MAX - 1;

/// One record among those asked for.
struct ListedRecord {
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

impl<'a> WaitingQuery<'a> {
    /// The rooms looked into: a record's room never changes.
    fn rooms(&self) -> ViewQuery {
        let rooms = rooms::ROOMS.iter().map(|room| room.name).filter(|name| self.room.is_none_or(|asked| asked == *name));
        ViewQuery { rooms: rooms.map(str::to_owned).collect(), ..ViewQuery::default() }
    }

    /// What views say of place and sight.
    fn placed(&self, query: ViewQuery) -> ViewQuery {
        let body = self.body.map(|body| if body.contains('/') { BodyIs::This(body.to_owned()) } else { BodyIs::Within(body.to_owned()) });
        ViewQuery { body, seen_by: self.officer.map(seer), ..query }
    }

    /// The record, where it is among those asked for. Of a past its acts alone say so.
    fn look(&self, record: RecordId, history: History) -> Option<ListedRecord> {
        let room = rooms::room(record.room())?;
        let place = (room.place)(&history)?;
        let seen = self.officer.is_none_or(|officer| visible(room.sights, officer).shows(&place));
        (seen && self.holds(&place)).then_some(ListedRecord { room, record, history, place })
    }

    fn holds(&self, place: &Place) -> bool {
        let fits = |body: &BodyId, asked: &str| body.as_str() == asked || body.kind() == asked;
        self.body.is_none_or(|asked| place.bodies.iter().any(|body| fits(body, asked)))
    }

    /// What every record asked for holds, page by page: those that views find by `narrow`, as known at a moment.
    async fn gather<T>(
        &self,
        store: &Store,
        narrow: impl FnOnce(ViewQuery) -> ViewQuery,
        now: Moment,
        progress: Steps<'a>,
        each: impl Fn(&ListedRecord, &mut Vec<T>),
    ) -> Result<Vec<T>, Failure> {
        let mut gathered = Vec::new();
        let mut found = Selection::of(store, self.rooms(), |query| narrow(self.placed(query)), now, progress).await?;
        while let Some(page) = found.next().await? {
            let looked = page.into_iter().filter_map(|(record, history)| self.look(record, history));
            looked.for_each(|one| each(&one, &mut gathered));
        }
        Ok(gathered)
    }
}

impl ListedRecord {
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

/// Everything that the records asked for wait for at a moment and as known at it, soonest first; of one role alone, where it is named.
/// Progress is told in records.
///
/// # Errors
/// The store's; an act that cannot be read is named by its number.
pub async fn duties(
    store: &Store,
    asked: WaitingQuery<'_>,
    who: Option<Role>,
    now: Moment,
    law: &Pack,
    progress: Steps<'_>,
) -> Result<Vec<Open>, Failure> {
    // A date is asked of the record itself: where the pack sets no term it moves with the moment, which no view can tell.
    let waits_for = who.map(|who| who.code().to_owned());
    let narrow = |query| ViewQuery { waits_for, due_by: Some(EVER), ..query };
    let of = |one: &ListedRecord, duties: &mut Vec<Open>| {
        let (record, body) = (one.record.clone(), one.body());
        let list = awaited(one.room, &one.record, &one.history, now, law).into_iter();
        let own = list.filter(|awaited| who.is_none_or(|who| who.code() == awaited.who));
        duties.extend(own.map(|awaited| Open { record: record.clone(), body: body.clone(), awaited }));
    };
    let mut duties = asked.gather(store, narrow, now, progress, of).await?;
    if let Some(officer) = asked.officer {
        duties.extend(
            to_pass_on(store, asked, officer, now, law)
                .await?
                .into_iter()
                .filter(|one| who.is_none_or(|who| who.code() == one.awaited.who)),
        );
    }
    duties.sort_by(|a, b| (a.awaited.by, &a.record, a.awaited.task.rule()).cmp(&(b.awaited.by, &b.record, b.awaited.task.rule())));
    Ok(duties)
}

/// What an officer's body received of complaints of itself and has still to pass on: that alone is told of them, and to nobody whom they name.
async fn to_pass_on(store: &Store, asked: WaitingQuery<'_>, officer: &Officer, now: Moment, law: &Pack) -> Result<Vec<Open>, Failure> {
    let own = officer.authority.body.as_str();
    if asked.body.is_some_and(|body| body != own && body != officer.authority.body.kind()) {
        return Ok(Vec::new());
    }
    let received = WaitingQuery { body: Some(own), officer: None, ..asked };
    let of = |one: &ListedRecord, duties: &mut Vec<Open>| {
        let Some(passing) = one.place.conflict.passes_on(officer).filter(|_| one.place.conflict.names(officer)) else { return };
        let left = |task: &Task| matches!(task, Task::Duty(due) if due.rule.acts.iter().all(|act| passing.acts.contains(act)));
        let list = awaited(one.room, &one.record, &one.history, now, law).into_iter().filter(|awaited| left(&awaited.task));
        duties.extend(list.map(|awaited| Open { record: one.record.clone(), body: own.to_owned(), awaited }));
    };
    received.gather(store, |query| query, now, &|_, _| {}, of).await
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

/// Every breach of the records asked for that nobody has answered, or every one, by body and rule, oldest first, as known at a moment.
/// Progress is told in records.
///
/// # Errors
/// The store's; an act that cannot be read is named by its number.
pub async fn breaches(
    store: &Store,
    asked: WaitingQuery<'_>,
    answered: bool,
    now: Moment,
    law: &Pack,
    progress: Steps<'_>,
) -> Result<Vec<Broken>, Failure> {
    let narrow = |query| ViewQuery { breached: true, unanswered: !answered, ..query };
    let of = |one: &ListedRecord, broken: &mut Vec<Broken>| {
        let declarations = (one.room.declarations)();
        let all = one.history.breaches().into_iter().filter(|(.., answer)| answered || answer.is_none());
        broken.extend(all.map(|(recorded, breach, answer)| Broken {
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
    };
    let mut broken = asked.gather(store, narrow, now, progress, of).await?;
    broken.sort_by(|a, b| (&a.body, &a.breach.rule, a.recorded_at, &a.record).cmp(&(&b.body, &b.breach.rule, b.recorded_at, &b.record)));
    Ok(broken)
}
