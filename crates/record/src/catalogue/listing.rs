//! Lists of views: the statements that are put together from what is asked. Their text is made of the pieces below and of
//! nothing else; whatever a caller brings is bound.
//!
//! A list is a union of branches, most of them one for each room, so that each branch is read from an index in the list's own
//! order and stops at the page's end. A record stands in one branch alone. Where a narrow sign is asked for (a body, a word, a
//! lookup key, the seer's own body), the branch begins with the records that bear it. `CROSS JOIN` keeps SQLite to the order
//! written; to PostgreSQL it says nothing.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::query::{BodyIs, Extent, Held, Hold, Order, Seer, ViewQuery};

/// A value bound to a statement.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Bound {
    /// A text.
    Text(String),
    /// A number.
    Number(i64),
}

impl From<&str> for Bound {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Bound {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Bound {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

/// A statement put together, with its values in the order of their numbers. The first is the moment asked of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Composed {
    /// The text.
    pub sql: String,
    /// The values.
    pub bound: Vec<Bound>,
}

/// Behind which record a page begins: its deadline as the list's order has it, and its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct After<'a> {
    /// The deadline; [`NEVER`] where there is none.
    pub deadline: i64,
    /// The record.
    pub record: &'a str,
}

/// The deadline of what waits for nothing.
pub const NEVER: i64 = i64::MAX;

/// What the rows of a page hold, in the order in which they are read.
const LISTED: &str = "v.record, v.room, v.incident, v.region, v.body, v.articles, v.person, v.opened_at, v.last_at, v.version, \
                      v.breaches, v.unanswered, v.answer_due, s.status, s.next_actor, s.next_deadline, s.deadline";

/// At most `limit` records of a list behind the one named, in order; `None` if whoever asks sees none of its rooms.
pub fn page(query: &ViewQuery, after: Option<After<'_>>, limit: i64) -> Option<Composed> {
    let branches = branches(query);
    let (within, overall) = match query.order {
        Order::Deadline => (" ORDER BY s.deadline, s.record LIMIT ", ") AS page ORDER BY deadline, record LIMIT "),
        Order::Record => (" ORDER BY v.record LIMIT ", ") AS page ORDER BY record LIMIT "),
    };
    let mut page = Composed::of(query);
    page.text("SELECT * FROM (");
    for (at, branch) in branches.iter().enumerate() {
        page.text(if at == 0 { "SELECT * FROM (SELECT " } else { " UNION ALL SELECT * FROM (SELECT " }).text(LISTED);
        page.records(branch, query, Some(query.order));
        match after {
            Some(After { deadline, record }) if query.order == Order::Deadline => {
                page.text(" AND (s.deadline, s.record) > (").bind(deadline).text(", ").bind(record).text(")");
            }
            Some(After { record, .. }) => {
                page.text(" AND v.record > ").bind(record);
            }
            None => {}
        }
        page.text(within).bind(limit).text(") AS branch");
    }
    page.text(overall).bind(limit);
    (!branches.is_empty()).then_some(page)
}

/// How many records the list has in all; `None` if whoever asks sees none of its rooms.
pub fn count(query: &ViewQuery) -> Option<Composed> {
    let branches = branches(query);
    let mut count = Composed::of(query);
    count.text("SELECT COUNT(*) AS records FROM (");
    for (at, branch) in branches.iter().enumerate() {
        count.text(if at == 0 { "SELECT s.record" } else { " UNION ALL SELECT s.record" });
        count.records(branch, query, None);
    }
    count.text(") AS listed");
    (!branches.is_empty()).then_some(count)
}

/// How many records the list has in each state, and when the first of them leaves it by time alone; `None` if whoever asks sees none of its
/// rooms.
pub fn states(query: &ViewQuery) -> Option<Composed> {
    let branches = branches(query);
    let mut states = Composed::of(query);
    states.text("SELECT status, COUNT(*) AS records, MIN(until) AS until FROM (");
    for (at, branch) in branches.iter().enumerate() {
        states.text(if at == 0 { "SELECT s.status, s.until" } else { " UNION ALL SELECT s.status, s.until" });
        states.records(branch, query, None);
    }
    states.text(") AS listed GROUP BY status");
    (!branches.is_empty()).then_some(states)
}

/// Rooms that are looked into in the same way.
struct Branch<'q> {
    rooms: Vec<&'q str>,
    extent: Extent,
    /// Whether it holds the records that left the seer's region instead of those that are in it.
    left: bool,
    /// Narrow signs that the records bear; the first is where the branch begins.
    signs: Vec<Sign<'q>>,
}

/// A sign that few records bear.
#[derive(Clone, Copy)]
enum Sign<'q> {
    Under(&'q str),
    Word(&'q str),
    Body(&'q str),
    Left(&'q str),
    Held(&'q Held),
    Among(&'q BTreeSet<String>),
}

fn branches(query: &ViewQuery) -> Vec<Branch<'_>> {
    let mut branches: Vec<Branch<'_>> = Vec::new();
    for room in &query.rooms {
        let extent = match &query.seen_by {
            None => Extent::Everything,
            Some(seer) => match seer.rooms.get(room) {
                None => continue,
                Some(extent) => *extent,
            },
        };
        add(&mut branches, room, Branch { rooms: Vec::new(), extent, left: false, signs: signs(query, extent) });
        if let (Some(seer), Extent::OwnRegion) = (&query.seen_by, extent) {
            let left = std::iter::once(Sign::Left(&seer.region)).chain(signs(query, extent)).collect();
            add(&mut branches, room, Branch { rooms: Vec::new(), extent, left: true, signs: left });
        }
    }
    branches
}

/// Rooms that are looked into in the same way, from the records of a sign, share a branch.
fn add<'q>(branches: &mut Vec<Branch<'q>>, room: &'q str, branch: Branch<'q>) {
    let alike = |other: &&mut Branch<'q>| (other.extent, other.left) == (branch.extent, branch.left) && !branch.signs.is_empty();
    match branches.iter_mut().find(alike) {
        Some(branch) => branch.rooms.push(room),
        None => branches.push(Branch { rooms: vec![room], ..branch }),
    }
}

fn signs(query: &ViewQuery, extent: Extent) -> Vec<Sign<'_>> {
    let under = query.under.as_deref().map(Sign::Under);
    // Every word begins with nothing.
    let words = query.words.iter().filter(|word| !word.is_empty()).map(|word| Sign::Word(word));
    let body = match &query.body {
        Some(BodyIs::This(body)) => Some(Sign::Body(body)),
        _ => None,
    };
    let own = query.seen_by.as_ref().filter(|_| extent == Extent::OwnBody).map(|seer| Sign::Body(&seer.body));
    let held = query.held.as_ref().filter(|held| held.hold != Hold::Nobodys).map(Sign::Held);
    let among = Some(&query.among).filter(|among| !among.is_empty()).map(Sign::Among);
    among.into_iter().chain(under).chain(held).chain(words).chain(own).chain(body).collect()
}

impl Composed {
    fn of(query: &ViewQuery) -> Self {
        Self { sql: String::with_capacity(4096), bound: vec![Bound::Number(query.at)] }
    }

    fn text(&mut self, piece: &'static str) -> &mut Self {
        self.sql.push_str(piece);
        self
    }

    fn bind(&mut self, value: impl Into<Bound>) -> &mut Self {
        self.bound.push(value.into());
        let _ = write!(self.sql, "${}", self.bound.len());
        self
    }

    /// ` FROM … WHERE …`: the records of a branch, each once, so that they can be read in this order; in none to be counted.
    fn records(&mut self, branch: &Branch<'_>, query: &ViewQuery, order: Option<Order>) {
        // Places are asked of the table that the branch is read from.
        let by_state = branch.signs.is_empty() && order != Some(Order::Record);
        let placed = |of_state, of_view| if by_state { of_state } else { of_view };
        match branch.signs.first() {
            Some(sign) => {
                self.text(" FROM (").bearing(*sign).text(") AS found CROSS JOIN views v CROSS JOIN view_states s");
                self.text(" WHERE v.record = found.record AND s.record = v.record AND");
            }
            None if !by_state => {
                self.text(" FROM views v CROSS JOIN view_states s WHERE s.record = v.record AND");
            }
            None if order.is_none() && !query.unanswered && !query.breached => {
                self.text(" FROM view_states s WHERE");
            }
            None => {
                self.text(" FROM view_states s CROSS JOIN views v WHERE v.record = s.record AND");
            }
        }
        self.text(placed(" s.room IN (", " v.room IN (")).list(branch.rooms.iter().copied());
        self.text(" AND s.actor = ").bind(query.waits_for.as_deref().unwrap_or_default());
        self.text(" AND s.since <= $1 AND s.until > $1");
        if let Some(incident) = &query.incident {
            self.text(placed(" AND s.incident = ", " AND v.incident = ")).bind(incident.as_str());
        }
        if let Some(region) = &query.region {
            self.text(placed(" AND s.region = ", " AND v.region = ")).bind(region.as_str());
        }
        if !query.statuses.is_empty() {
            self.text(" AND s.status IN (").list(query.statuses.iter().map(String::as_str));
        }
        if let Some(from) = query.due_from {
            self.text(" AND s.deadline >= ").bind(from);
        }
        if let Some(by) = query.due_by {
            self.text(" AND s.deadline <= ").bind(by);
        }
        if query.breached {
            self.text(" AND v.breaches > 0");
        }
        if query.unanswered {
            self.text(" AND v.unanswered > 0");
        }
        if let Some(article) = &query.article {
            self.text(" AND EXISTS (SELECT 1 FROM view_marks m WHERE m.record = s.record AND m.kind = 'article' AND m.mark = ");
            self.bind(article.as_str()).text(")");
        }
        if let Some(BodyIs::Within(body)) = &query.body {
            self.text(" AND EXISTS (SELECT 1 FROM view_marks m WHERE m.record = s.record AND m.kind = 'body' AND (m.mark = ");
            // The zero follows the slash: between them stands all that begins with the body and a slash.
            self.bind(body.as_str()).text(" OR m.mark >= ").bind(format!("{body}/")).text(" AND m.mark < ").bind(format!("{body}0"));
            self.text("))");
        }
        self.handled(query);
        for sign in branch.signs.iter().skip(1) {
            self.bears(*sign);
        }
        if let Some(seer) = &query.seen_by {
            if branch.extent == Extent::OwnRegion {
                let (of_state, of_view) =
                    if branch.left { (" AND s.region <> ", " AND v.region <> ") } else { (" AND s.region = ", " AND v.region = ") };
                self.text(placed(of_state, of_view)).bind(seer.region.as_str());
            }
            self.not_kept_from(seer);
        }
    }

    /// The records that bear a sign, each once.
    fn bearing(&mut self, sign: Sign<'_>) -> &mut Self {
        match sign {
            Sign::Under(key) => self.text("SELECT record FROM lookups WHERE key = ").bind(key),
            Sign::Body(body) => self.text("SELECT record FROM view_marks WHERE kind = 'body' AND mark = ").bind(body),
            Sign::Left(region) => self.text("SELECT record FROM view_marks WHERE kind = 'left_region' AND mark = ").bind(region),
            Sign::Among(among) => self.text("SELECT record FROM views WHERE record IN (").list(among.iter().map(String::as_str)),
            Sign::Held(held) if held.hold == Hold::Assigned => self.assigned(held, true),
            Sign::Held(held) => self.claimed(held, true).text(" UNION ").assigned(held, true),
            Sign::Word(word) => {
                self.text("SELECT DISTINCT record FROM view_marks WHERE kind = 'word' AND mark >= ").begins(word, " AND mark < ")
            }
        }
    }

    /// That a record bears a sign too.
    fn bears(&mut self, sign: Sign<'_>) -> &mut Self {
        match sign {
            Sign::Under(key) => self.text(" AND EXISTS (SELECT 1 FROM lookups m WHERE m.record = s.record AND m.key = ").bind(key),
            Sign::Body(body) => {
                self.text(" AND EXISTS (SELECT 1 FROM view_marks m WHERE m.record = s.record AND m.kind = 'body' AND m.mark = ").bind(body)
            }
            Sign::Left(region) => {
                self.text(" AND EXISTS (SELECT 1 FROM view_marks m WHERE m.record = s.record AND m.kind = 'left_region' AND m.mark = ");
                self.bind(region)
            }
            Sign::Among(among) => self.text(" AND (s.record IN (").list(among.iter().map(String::as_str)),
            Sign::Held(held) if held.hold == Hold::Assigned => {
                self.text(" AND EXISTS (").assigned(held, true).text(" AND a.record = s.record")
            }
            Sign::Held(held) => {
                self.text(" AND (EXISTS (").claimed(held, true).text(" AND c.record = s.record) OR EXISTS (");
                self.assigned(held, true).text(" AND a.record = s.record)")
            }
            Sign::Word(word) => {
                self.text(" AND EXISTS (SELECT 1 FROM view_marks m WHERE m.record = s.record AND m.kind = 'word' AND m.mark >= ");
                self.begins(word, " AND m.mark < ")
            }
        };
        self.text(")")
    }

    /// That nobody is at a record, and that it was not opened, where this is asked for.
    fn handled(&mut self, query: &ViewQuery) {
        if let Some(held) = query.held.as_ref().filter(|held| held.hold == Hold::Nobodys) {
            self.text(" AND NOT EXISTS (").claimed(held, false).text(" AND c.record = s.record)");
            self.text(" AND NOT EXISTS (").assigned(held, false).text(" AND a.record = s.record)");
        }
        if let Some(officer) = &query.unopened_by {
            self.text(" AND NOT EXISTS (SELECT 1 FROM opened_records o CROSS JOIN views w WHERE o.officer = ").bind(officer.as_str());
            self.text(" AND o.record = s.record AND w.record = s.record AND o.version >= w.version AND o.at >= s.since)");
        }
    }

    /// Records that somebody of the body is at: the officer, or anybody. Where another body holds the record by now, nobody is.
    fn claimed(&mut self, held: &Held, own: bool) -> &mut Self {
        self.text("SELECT c.record FROM claims c CROSS JOIN views w WHERE w.record = c.record AND w.body = c.holder AND c.body = ");
        self.bind(held.body.as_str()).text(" AND c.ends_at > ").bind(held.now);
        if own { self.text(" AND c.officer = ").bind(held.officer.as_str()) } else { self }
    }

    /// The same of what was assigned.
    fn assigned(&mut self, held: &Held, own: bool) -> &mut Self {
        self.text("SELECT a.record FROM assignments a CROSS JOIN views w WHERE w.record = a.record AND w.body = a.holder AND a.body = ");
        self.bind(held.body.as_str()).text(" AND a.ends_at > ").bind(held.now);
        if own { self.text(" AND a.officer = ").bind(held.officer.as_str()) } else { self }
    }

    /// From the word itself to all that begins with it: the last character there is comes after every other.
    fn begins(&mut self, word: &str, before: &'static str) -> &mut Self {
        self.bind(word).text(before).bind(format!("{word}\u{10ffff}"))
    }

    /// A record is kept from an officer by name, and from all who serve in a body named or in one that stands below it.
    fn not_kept_from(&mut self, seer: &Seer) {
        self.text(" AND NOT EXISTS (SELECT 1 FROM view_marks k WHERE k.record = s.record AND (k.kind = 'kept_from_officer' AND k.mark = ");
        self.bind(seer.officer.as_str());
        self.text(" OR k.kind = 'kept_from_body' AND substr(CAST(").bind(format!("{}/", seer.body));
        self.text(" AS TEXT), 1, length(k.mark) + 1) = k.mark || '/'))");
    }

    fn list<'v>(&mut self, values: impl Iterator<Item = &'v str>) -> &mut Self {
        for (at, value) in values.enumerate() {
            self.text(if at == 0 { "" } else { ", " }).bind(value);
        }
        self.text(")")
    }
}
