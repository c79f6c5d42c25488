//! Questions to the views of every kind, alone and all at once, for those who look at the statements put together from them.

use std::collections::{BTreeMap, BTreeSet};

use aiqyn_record::catalogue::listing::{After, count, page, states};
use aiqyn_record::{BodyIs, Extent, Held, Hold, Order, Seer, ViewQuery};

fn set(values: &[&str]) -> BTreeSet<String> {
    values.iter().map(|value| (*value).to_owned()).collect()
}

/// A way to narrow a question: its name, and what it does.
type Way = (&'static str, fn(&mut ViewQuery));

/// Every way to narrow a question, by name.
const WAYS: [Way; 20] = [
    ("incident", |query| query.incident = Some("i".to_owned())),
    ("region", |query| query.region = Some("r".to_owned())),
    ("this body", |query| query.body = Some(BodyIs::This("b".to_owned()))),
    ("within a body", |query| query.body = Some(BodyIs::Within("b".to_owned()))),
    ("status", |query| query.statuses = set(&["open"])),
    ("statuses", |query| query.statuses = set(&["late", "open"])),
    ("waits for", |query| query.waits_for = Some("judge".to_owned())),
    ("due from", |query| query.due_from = Some(1)),
    ("due by", |query| query.due_by = Some(1)),
    ("article", |query| query.article = Some("272".to_owned())),
    ("among held", |query| query.among = set(&["r-0", "r-1"])),
    ("under", |query| query.under = Some("person:p-1".to_owned())),
    ("word", |query| query.words = set(&["417"])),
    ("words", |query| query.words = set(&["22", "417"])),
    ("breached", |query| query.breached = true),
    ("unanswered", |query| query.unanswered = true),
    ("held by the asker", |query| query.held = held(Hold::Mine)),
    ("held as assigned", |query| query.held = held(Hold::Assigned)),
    ("nobody's", |query| query.held = held(Hold::Nobodys)),
    ("unopened", |query| query.unopened_by = Some("o".to_owned())),
];

fn held(hold: Hold) -> Option<Held> {
    Some(Held { hold, officer: "o".to_owned(), body: "b".to_owned(), now: 1 })
}

/// Whoever looks: nobody in particular, and officers who see as far as this.
fn seers() -> Vec<(String, Option<Seer>)> {
    let everywhere = |extent| ["a", "b"].map(|room| (room.to_owned(), extent)).into();
    let mixed = [("a", Extent::OwnBody), ("b", Extent::OwnRegion), ("c", Extent::Everything)].map(|(room, e)| (room.to_owned(), e)).into();
    let seer =
        |rooms: BTreeMap<String, Extent>| Some(Seer { officer: "o".to_owned(), body: "b".to_owned(), region: "r".to_owned(), rooms });
    let mut seers = vec![("nobody".to_owned(), None), ("mixed".to_owned(), seer(mixed))];
    seers.extend([Extent::OwnBody, Extent::OwnRegion, Extent::Everything].map(|extent| (format!("{extent:?}"), seer(everywhere(extent)))));
    seers
}

/// The statements, each with a name: first pages, further pages and counts.
pub fn composed() -> Vec<(String, String)> {
    let mut composed = Vec::new();
    let alone = WAYS.iter().map(|(name, narrow)| (*name, vec![*narrow]));
    let ways: Vec<_> = [("nothing", vec![]), ("everything", WAYS.map(|(_, narrow)| narrow).to_vec())].into_iter().chain(alone).collect();
    for (who, seen_by) in seers() {
        for (what, ways) in &ways {
            for order in [Order::Deadline, Order::Record] {
                let rooms = set(&["a", "b", "c"]);
                let mut query = ViewQuery { rooms, order, seen_by: seen_by.clone(), ..ViewQuery::default() };
                ways.iter().for_each(|narrow| narrow(&mut query));
                let name = |kind| format!("{kind} of {what}, seen by {who}, in order of {order:?}");
                composed.push((name("page"), page(&query, None, 10).unwrap().sql));
                composed.push((name("next page"), page(&query, Some(After { deadline: 1, record: "r" }), 10).unwrap().sql));
                composed.push((name("count"), count(&query).unwrap().sql));
                composed.push((name("states"), states(&query).unwrap().sql));
            }
        }
    }
    composed
}
