//! What can be asked of all records' views, and who asks.

use std::collections::{BTreeMap, BTreeSet};

/// A question to the views. Every part narrows it; what is left out narrows nothing, but for the rooms, which are named.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ViewQuery {
    /// The moment of which states are asked, µs since the Unix epoch.
    pub at: i64,
    /// The rooms looked into.
    pub rooms: BTreeSet<String>,
    /// Records of this incident.
    pub incident: Option<String>,
    /// Records of this region.
    pub region: Option<String>,
    /// Records that this body holds or takes part in.
    pub body: Option<BodyIs>,
    /// Records in any of these statuses.
    pub statuses: BTreeSet<String>,
    /// Records that wait for this actor; what is said of a deadline is then said of the actor's own.
    pub waits_for: Option<String>,
    /// Records on which something is to be done at this moment or later, µs since the Unix epoch.
    pub due_from: Option<i64>,
    /// Records on which something is to be done by this moment, µs since the Unix epoch.
    pub due_by: Option<i64>,
    /// Records about this article.
    pub article: Option<String>,
    /// Records found under this lookup key.
    pub under: Option<String>,
    /// Of these records alone; of all where none is named.
    pub among: BTreeSet<String>,
    /// Records each of which has, for every one of these, a word that begins with it.
    pub words: BTreeSet<String>,
    /// Records with a breach, answered or not.
    pub breached: bool,
    /// Records with a breach that nobody has answered.
    pub unanswered: bool,
    /// Records that somebody of an officer's body is at, or nobody.
    pub held: Option<Held>,
    /// Records that this officer has not opened since something changed in them.
    pub unopened_by: Option<String>,
    /// Records that this officer sees; without one, all.
    pub seen_by: Option<Seer>,
    /// In which order they come.
    pub order: Order,
}

/// Which bodies are meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BodyIs {
    /// This one.
    This(String),
    /// This one and all that stand below it: `a` means `a`, `a/b` and `a/b/c`, not `ab`.
    Within(String),
}

/// For whom it is asked who is at records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Who is meant.
    pub hold: Hold,
    /// The officer who asks.
    pub officer: String,
    /// The body that the officer serves in.
    pub body: String,
    /// What has ended by this moment no longer stands, µs since the Unix epoch.
    pub now: i64,
}

/// Who is at a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hold {
    /// The officer is at it, or it was assigned to the officer.
    Mine,
    /// Nobody of the body is at it, and it was assigned to nobody.
    Nobodys,
    /// It was assigned to the officer.
    Assigned,
}

/// In which order records come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// What is to be done soonest first; records that wait for nothing last.
    #[default]
    Deadline,
    /// By the bytes of their names.
    Record,
}

/// Who looks: an officer, and how far the officer sees in each room. A room that is not named is not seen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seer {
    /// The officer.
    pub officer: String,
    /// The body that the officer serves in.
    pub body: String,
    /// The officer's region.
    pub region: String,
    /// How far the officer sees in each room.
    pub rooms: BTreeMap<String, Extent>,
}

/// How far an officer sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extent {
    /// Records that the officer's body holds or takes part in.
    OwnBody,
    /// Records of the officer's region.
    OwnRegion,
    /// Every record.
    Everything,
}

/// One record of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// What stands on its cover.
    pub cover: crate::view::Cover,
    /// Its status at the moment asked.
    pub status: String,
    /// Who acts next.
    pub next_actor: Option<String>,
    /// By when, µs since the Unix epoch.
    pub next_deadline: Option<i64>,
    /// By when anything is to be done, or what was asked for is, µs since the Unix epoch.
    pub deadline: Option<i64>,
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The moment of which it speaks, µs since the Unix epoch: that of the list's first page.
    pub at: i64,
    /// The records, in order.
    pub listed: Vec<Listed>,
    /// Where the next page begins, if there is one. Opaque: only the list that issued it takes it.
    pub next: Option<String>,
}
