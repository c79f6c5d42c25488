//! The records of a room as a list: what it is narrowed by, its counts, page after page. List and counts are one question to the views, so
//! that a count is always of the list beside it, and what an officer may not see is in neither.

use crate::clock::wall_clock;
use crate::failure::Failure;
use crate::handling::whose::Whose;
use crate::reading::reader::Reader;
use crate::reading::sight::seer;
use aiqyn_law::kernel::{Language, Moment, RoomEntry};
use aiqyn_record::{BodyIs, Order, Page, ViewQuery};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

/// What a list is narrowed by; what is left out narrows nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Narrowing {
    /// States of a record.
    pub statuses: BTreeSet<String>,
    /// The region it belongs to.
    pub region: Option<String>,
    /// The body that holds it or takes part.
    pub body: Option<String>,
    /// An article it is about.
    pub article: Option<String>,
    /// Who must act: the code of a role, or a body.
    pub waits_for: Option<String>,
    /// Words and numbers of its name, as people write them.
    pub text: String,
    /// Whether a breach stands in it.
    pub breached: bool,
    /// Whether a breach waits for its answer.
    pub unanswered: bool,
    /// Whether something is overdue.
    pub overdue: bool,
    /// Who is at it.
    pub whose: Option<Whose>,
}

/// Letters that look alike, and what the records' numbers are written with: whoever types with a Kazakh or Russian layout finds them.
const ALIKE: &[(char, char)] = &[
    ('а', 'a'),
    ('ә', 'a'),
    ('в', 'b'),
    ('е', 'e'),
    ('ё', 'e'),
    ('к', 'k'),
    ('қ', 'k'),
    ('м', 'm'),
    ('н', 'h'),
    ('ң', 'h'),
    ('һ', 'h'),
    ('о', 'o'),
    ('ө', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('т', 't'),
    ('у', 'y'),
    ('ү', 'y'),
    ('ұ', 'y'),
    ('х', 'x'),
    ('і', 'i'),
    ('ѕ', 's'),
    ('ј', 'j'),
];

/// What is typed, as the words of records' names are kept: small Latin letters and digits, apart at everything else.
pub fn folded(text: &str) -> BTreeSet<String> {
    let small = text.chars().flat_map(char::to_lowercase);
    let latin: String = small.map(|letter| ALIKE.iter().find(|(known, _)| *known == letter).map_or(letter, |(_, latin)| *latin)).collect();
    latin.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

impl Narrowing {
    /// The question to the views of a room, as the officer who asks may see it.
    pub fn query(&self, reader: &Reader<'_>, room: &str, now: Moment) -> ViewQuery {
        let body = |body: &String| BodyIs::Within(body.clone());
        ViewQuery {
            at: now.micros(),
            rooms: BTreeSet::from([room.to_owned()]),
            statuses: self.statuses.clone(),
            region: self.region.clone(),
            body: self.body.as_ref().map(body),
            article: self.article.clone(),
            waits_for: self.waits_for.clone(),
            words: folded(&self.text),
            breached: self.breached,
            unanswered: self.unanswered,
            due_by: self.overdue.then_some(now.micros()),
            held: self.whose.zip(reader.officer()).map(|(whose, officer)| whose.held(officer, wall_clock())),
            seen_by: reader.officer().map(seer),
            order: Order::Deadline,
            ..ViewQuery::default()
        }
    }
}

/// A page of a list, with how many records there are in all.
#[derive(Debug)]
pub struct Listed {
    /// The records.
    pub page: Page,
    /// How many there are in all.
    pub all: u64,
}

/// A page of the records of a room. It is recorded as a read before it is shown.
///
/// # Errors
/// The store's; a cursor that this list did not issue.
pub async fn list(
    reader: &Reader<'_>,
    room: &RoomEntry,
    narrowing: &Narrowing,
    now: Moment,
    cursor: Option<&str>,
    limit: u32,
) -> Result<Listed, Failure> {
    let query = narrowing.query(reader, room.name, now);
    let page = reader.store().list(&query, cursor, limit).await;
    let page = page.map_err(|error| match error {
        aiqyn_record::StoreError::Cursor => Failure::Input(error.to_string()),
        error => error.into(),
    })?;
    let all = counted(reader, &query).await?;
    let asked = json!({
        "room": room.name, "statuses": narrowing.statuses, "region": narrowing.region, "body": narrowing.body, "article": narrowing.article,
        "waits_for": narrowing.waits_for, "words": query.words, "breached": narrowing.breached, "unanswered": narrowing.unanswered,
        "overdue": narrowing.overdue, "whose": narrowing.whose.map(Whose::code), "page": cursor.is_some(),
    });
    reader.asked(asked, page.listed.len()).await?;
    Ok(Listed { page, all })
}

/// How many records of a room are in each state, of those that the rest of the narrowing leaves, whatever states it names: states of which there
/// is none are left out.
///
/// # Errors
/// The store's.
pub async fn states(
    reader: &Reader<'_>,
    room: &RoomEntry,
    narrowing: &Narrowing,
    now: Moment,
) -> Result<BTreeMap<&'static str, u64>, Failure> {
    let query = Narrowing { statuses: BTreeSet::new(), ..narrowing.clone() }.query(reader, room.name, now);
    let counted = reader.store().count_states(&query).await?;
    let declared = |(code, _): &(&'static str, _)| Some((*code, *counted.get(*code)?));
    Ok(room.states.iter().filter_map(declared).collect())
}

/// How many records a question finds: the sum over the states it names, or over all of them.
async fn counted(reader: &Reader<'_>, query: &ViewQuery) -> Result<u64, Failure> {
    let whole = ViewQuery { statuses: BTreeSet::new(), ..query.clone() };
    let states = reader.store().count_states(&whole).await?;
    let named = |state: &String| query.statuses.is_empty() || query.statuses.contains(state);
    Ok(states.into_iter().filter(|(state, _)| named(state)).map(|(_, count)| count).sum())
}

/// How many records of each room an officer sees; rooms of which none is seen are left out.
///
/// # Errors
/// The store's.
pub async fn rooms(reader: &Reader<'_>, now: Moment) -> Result<Vec<(&'static RoomEntry, u64)>, Failure> {
    let mut found = Vec::new();
    for room in aiqyn_law::rooms::ROOMS.iter() {
        let count = counted(reader, &Narrowing::default().query(reader, room.name, now)).await?;
        if count > 0 {
            found.push((room, count));
        }
    }
    Ok(found)
}

/// What a state of a room's records is called.
pub fn state(room: &str, code: &str, language: Language) -> String {
    aiqyn_law::names::state(room, code).map_or_else(|| code.to_owned(), |words| words.of(language).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_look_alike_find_the_same_record() {
        let words = |text: &str| folded(text).into_iter().collect::<Vec<_>>();
        assert_eq!(words("КУІ-22-000417"), ["000417", "22", "kyi"]);
        assert_eq!(words("22/000417"), words("22 000417"));
        assert_eq!(words("АС-7"), words("ac-7"), "Cyrillic typed for Latin");
        assert!(words(" – ").is_empty());
    }
}
