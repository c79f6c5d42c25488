//! What is listed, counted and seen: the statements answer as a plain walk over the views does, on both engines.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};

use super::support::*;
use crate::told_to_both;
use aiqyn_record::{BodyIs, Cover, Extent, KeptFrom, Listed, Order, Seer, Store, StoreError, View, ViewQuery, ViewState};
use proptest::collection::{btree_map, btree_set};
use proptest::option;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

told_to_both!(
    lists_counts_and_sight_are_those_of_a_plain_walk,
    pages_follow_each_other_without_gap_or_repetition,
    a_cursor_is_taken_by_its_own_list_alone,
    time_alone_moves_a_record_from_list_to_list,
    a_count_that_is_kept_is_never_one_of_before,
    a_view_is_replaced_whole,
    what_would_be_too_much_is_refused,
);

const ROOMS: &[&str] = &["a", "b", "c"];
const REGIONS: &[&str] = &["almaty", "oral", "republic"];
/// Bodies that are one another's beginnings, with and without a slash between.
const BODIES: &[&str] = &["p", "p/x", "p/x/1", "p/xy", "p-x", "p.x", "p0", "q", "q/x", "p/", "ә/b"];
const OFFICERS: &[&str] = &["o-1", "o-2", "p"];
const STATUSES: &[&str] = &["open", "late", "closed"];
const ACTORS: &[&str] = &["judge", "prosecutor"];
const WORDS: &[&str] = &["22", "22-000417", "417", "4", "әкім", "ә", "z%", "z_"];
const ARTICLES: &[&str] = &["272", "269"];
const KEYS: &[&str] = &["person:p-1", "person:p-2"];

fn one(values: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::sample::select(values).prop_map(str::to_owned)
}

fn some(values: &'static [&'static str], most: usize) -> impl Strategy<Value = BTreeSet<String>> {
    btree_set(one(values), 0..=most)
}

fn state() -> impl Strategy<Value = ViewState> {
    let waits = btree_map(one(ACTORS), 0..8_i64, 0..=2);
    (one(STATUSES), option::of(one(ACTORS)), option::of(0..8_i64), waits).prop_map(|(status, next_actor, next_deadline, waits)| ViewState {
        status,
        next_actor,
        next_deadline,
        waits,
    })
}

fn view_of(record: String) -> impl Strategy<Value = View> {
    let place = (one(ROOMS), one(&["i-1", "i-2"]), one(REGIONS), some(BODIES, 3));
    let kept = (some(OFFICERS, 1), some(BODIES, 2), any::<bool>(), some(REGIONS, 1));
    let found_by = (some(WORDS, 3), some(ARTICLES, 2), (0..3_u64, 0..2_u64));
    (place, kept, found_by, state(), btree_map(1..9_i64, state(), 0..=2)).prop_map(move |(place, kept, found_by, state, later)| {
        let ((room, incident, region, bodies), (officers, kept_bodies, kept, left), (words, articles, (unanswered, answered))) =
            (place, kept, found_by);
        let kept_from = if kept { KeptFrom { officers, bodies: kept_bodies } } else { KeptFrom::default() };
        let cover = Cover {
            record: record.clone(),
            room,
            incident,
            region,
            body: bodies.first().cloned().unwrap_or_default(),
            articles: articles.into_iter().rev().collect(),
            person: None,
            opened_at: 1,
            last_at: 2,
            version: 3,
            breaches: unanswered + answered,
            unanswered,
            answer_due: None,
        };
        View { cover, bodies, left, kept_from, words, state, later }
    })
}

fn views() -> impl Strategy<Value = Vec<View>> {
    // Names whose order is that of their bytes and of no language.
    let names: Vec<String> = (0..40).map(|n| format!("{}-{n}", ["a", "B", "ә", "_"][n % 4])).collect();
    names.into_iter().map(view_of).collect::<Vec<_>>()
}

fn seer() -> impl Strategy<Value = Seer> {
    let extent = prop::sample::select(&[Extent::OwnBody, Extent::OwnRegion, Extent::Everything][..]);
    (one(OFFICERS), one(BODIES), one(REGIONS), btree_map(one(ROOMS), extent, 1..=3)).prop_map(|(officer, body, region, rooms)| Seer {
        officer,
        body,
        region,
        rooms,
    })
}

fn query() -> impl Strategy<Value = ViewQuery> {
    let body = option::weighted(0.2, (one(BODIES), any::<bool>()));
    let body = body.prop_map(|body| body.map(|(body, this)| if this { BodyIs::This(body) } else { BodyIs::Within(body) }));
    let place = (btree_set(one(ROOMS), 1..=3), option::weighted(0.2, one(&["i-1", "i-2"])), option::weighted(0.2, one(REGIONS)), body);
    let time = (0..10_i64, option::weighted(0.2, one(ACTORS)), option::weighted(0.15, 0..8_i64), option::weighted(0.15, 0..8_i64));
    let signs = (
        prop_oneof![4 => Just(BTreeSet::new()), 1 => some(STATUSES, 2)],
        option::weighted(0.15, one(ARTICLES)),
        option::weighted(0.15, one(KEYS)),
        prop_oneof![6 => Just(BTreeSet::new()), 1 => some(WORDS, 2), 1 => some(&[""], 1)],
        (prop::bool::weighted(0.15), prop::bool::weighted(0.15)),
    );
    let order = prop::sample::select(&[Order::Deadline, Order::Record][..]);
    (place, time, signs, option::weighted(0.8, seer()), order).prop_map(|(place, time, signs, seen_by, order)| {
        let ((rooms, incident, region, body), (at, waits_for, due_from, due_by)) = (place, time);
        let (statuses, article, under, words, (breached, unanswered)) = signs;
        let question = ViewQuery { at, rooms, incident, region, body, statuses, waits_for, due_from, due_by, ..ViewQuery::default() };
        ViewQuery { article, under, words, breached, unanswered, seen_by, order, ..question }
    })
}

/// Which records stand under a lookup key in these tests.
fn lookups(views: &[View]) -> Vec<(String, String)> {
    let under = |n: usize| KEYS.iter().enumerate().filter(move |(k, _)| n.is_multiple_of(k + 2)).map(|(_, key)| (*key).to_owned());
    views.iter().enumerate().flat_map(|(n, view)| under(n).map(move |key| (key, view.cover.record.clone()))).collect()
}

fn stands_in(body: &str, other: &str) -> bool {
    body == other || body.strip_prefix(other).is_some_and(|rest| rest.starts_with('/'))
}

fn sees(seer: &Seer, view: &View) -> bool {
    let kept = view.kept_from.officers.contains(&seer.officer) || view.kept_from.bodies.iter().any(|body| stands_in(&seer.body, body));
    !kept
        && seer.rooms.get(&view.cover.room).is_some_and(|extent| match extent {
            Extent::OwnBody => view.bodies.contains(&seer.body),
            Extent::OwnRegion => view.cover.region == seer.region || view.left.contains(&seer.region),
            Extent::Everything => true,
        })
}

/// The walk: what the list must be.
fn walked(query: &ViewQuery, views: &[View], lookups: &[(String, String)]) -> Vec<Listed> {
    let mut listed: Vec<Listed> = Vec::new();
    for view in views {
        let (cover, state) = (&view.cover, view.at(query.at));
        let deadline = match &query.waits_for {
            Some(actor) => match state.waits.get(actor) {
                Some(by) => Some(*by),
                None => continue,
            },
            None => state.deadline(),
        };
        let fits = |asked: &Option<String>, value: &str| asked.as_ref().is_none_or(|asked| asked == value);
        let shown = query.rooms.contains(&cover.room)
            && fits(&query.incident, &cover.incident)
            && fits(&query.region, &cover.region)
            && query.body.as_ref().is_none_or(|asked| match asked {
                BodyIs::This(body) => view.bodies.contains(body),
                BodyIs::Within(within) => view.bodies.iter().any(|body| stands_in(body, within)),
            })
            && (query.statuses.is_empty() || query.statuses.contains(&state.status))
            && query.due_from.is_none_or(|from| deadline.is_none_or(|by| by >= from))
            && query.due_by.is_none_or(|until| deadline.is_some_and(|by| by <= until))
            && query.article.as_ref().is_none_or(|article| cover.articles.contains(article))
            && query.under.as_ref().is_none_or(|key| lookups.contains(&(key.clone(), cover.record.clone())))
            && query.words.iter().all(|asked| asked.is_empty() || view.words.iter().any(|word| word.starts_with(asked.as_str())))
            && (!query.breached || cover.breaches > 0)
            && (!query.unanswered || cover.unanswered > 0)
            && query.seen_by.as_ref().is_none_or(|seer| sees(seer, view));
        if shown {
            let ViewState { status, next_actor, next_deadline, .. } = state.clone();
            listed.push(Listed { cover: cover.clone(), status, next_actor, next_deadline, deadline });
        }
    }
    match query.order {
        Order::Deadline => listed.sort_by_key(|one| (one.deadline.unwrap_or(i64::MAX), one.cover.record.clone())),
        Order::Record => listed.sort_by_key(|one| one.cover.record.clone()),
    }
    listed
}

/// All pages of a list.
async fn paged(store: &Store, query: &ViewQuery, limit: u32) -> Vec<Listed> {
    let (mut all, mut cursor): (Vec<Listed>, Option<String>) = (Vec::new(), None);
    loop {
        let page = store.list(query, cursor.as_deref(), limit).await.unwrap();
        assert!(page.listed.len() <= limit as usize && page.at == query.at);
        all.extend(page.listed);
        match page.next {
            Some(next) => cursor = Some(next),
            None => return all,
        }
    }
}

async fn lists_counts_and_sight_are_those_of_a_plain_walk(house: House) {
    let store = house.found().await;
    let mut runner = TestRunner::deterministic();
    let (mut told, mut kept, mut author) = (0, 0, Author::default());
    for round in 0..12 {
        let views = views().new_tree(&mut runner).unwrap().current();
        let lookups = lookups(&views);
        // Made anew, and by an append in the place of other views: nothing of those may be left.
        if round % 2 == 0 {
            store.replace_derived(&views, "v1", &lookups, &[]).await.unwrap();
        } else {
            let mut appended = batch(vec![author.commit(&format!("k-{round}"), &["r-1"])]);
            appended.views = views.clone();
            store.append(appended).await.unwrap();
        }
        let mut sorted = views.clone();
        sorted.sort_by(|a, b| a.cover.record.cmp(&b.cover.record));
        assert_eq!(store.views_page("", 1_000).await.unwrap(), sorted);
        for _ in 0..60 {
            let query = query().new_tree(&mut runner).unwrap().current();
            let walked = walked(&query, &views, &lookups);
            assert_eq!(store.list(&query, None, 1_000).await.unwrap().listed, walked, "{query:#?}");
            assert_eq!(store.count(&query).await.unwrap(), walked.len() as u64, "{query:#?}");
            let mut states: BTreeMap<String, u64> = BTreeMap::new();
            walked.iter().for_each(|listed| *states.entry(listed.status.clone()).or_default() += 1);
            assert_eq!(store.count_states(&query).await.unwrap(), states, "{query:#?}");
            told += usize::from(!walked.is_empty());
            // How often somebody is kept from what would be listed otherwise.
            let open: Vec<View> = views.iter().cloned().map(|view| View { kept_from: KeptFrom::default(), ..view }).collect();
            kept += usize::from(walked.len() < self::walked(&query, &open, &lookups).len());
        }
    }
    assert!(told > 300 && kept > 50, "{told} lists tell something, from {kept} something is kept: too few to show anything");
}

async fn pages_follow_each_other_without_gap_or_repetition(house: House) {
    let store = house.found().await;
    let mut runner = TestRunner::deterministic();
    let views = views().new_tree(&mut runner).unwrap().current();
    store.replace_derived(&views, "v1", &lookups(&views), &[]).await.unwrap();
    for _ in 0..40 {
        let query = query().new_tree(&mut runner).unwrap().current();
        let walked = walked(&query, &views, &lookups(&views));
        for limit in [1, 7] {
            assert_eq!(paged(&store, &query, limit).await, walked, "{query:#?}");
        }
    }
}

fn all_rooms() -> ViewQuery {
    ViewQuery { rooms: ROOMS.iter().map(|room| (*room).to_owned()).collect(), ..ViewQuery::default() }
}

async fn a_cursor_is_taken_by_its_own_list_alone(house: House) {
    let store = house.found().await;
    let views: Vec<View> = (0..9)
        .map(|n| View { cover: Cover { room: "a".to_owned(), ..view(&format!("r-{n}"), "open").cover }, ..view("", "open") })
        .collect();
    store.replace_views(&views, "v1", |_| {}).await.unwrap();
    let query = all_rooms();
    let first = store.list(&query, None, 4).await.unwrap();
    let cursor = first.next.unwrap();
    // The second page speaks of the moment of the first, whenever it is asked for.
    let later = ViewQuery { at: START + 100, ..query.clone() };
    let second = store.list(&later, Some(&cursor), 4).await.unwrap();
    assert_eq!((second.at, second.listed[0].status.as_str(), second.listed[0].cover.record.as_str()), (query.at, "open", "r-4"));
    let refused = async |query: &ViewQuery, cursor: &str| {
        let error = store.list(query, Some(cursor), 4).await.unwrap_err();
        assert!(matches!(error, StoreError::Cursor) && error.to_string().contains("; ask"), "{cursor}: {error}");
    };
    for other in [
        ViewQuery { order: Order::Record, ..query.clone() },
        ViewQuery { unanswered: true, ..query.clone() },
        ViewQuery { breached: true, ..query.clone() },
        ViewQuery { region: Some("KZ-75".to_owned()), ..query.clone() },
        ViewQuery { seen_by: Some(Seer::default()), ..query.clone() },
    ] {
        refused(&other, &cursor).await;
    }
    // Every character altered, cut, added to, or made up.
    for at in 0..cursor.len() {
        let other = if cursor.as_bytes()[at] == b'A' { "B" } else { "A" };
        refused(&query, &format!("{}{other}{}", &cursor[..at], &cursor[at + 1..])).await;
        refused(&query, &cursor[..at]).await;
    }
    for text in [&format!("{cursor}AAAA"), "4", "…", "AQAAAAAAAAAA", "null"] {
        refused(&query, text).await;
    }
    // Nor by another store with the same views.
    let elsewhere = House::on(house.engine).await;
    let other = elsewhere.found().await;
    other.replace_views(&views, "v1", |_| {}).await.unwrap();
    assert!(matches!(other.list(&query, Some(&cursor), 4).await, Err(StoreError::Cursor)));
}

async fn time_alone_moves_a_record_from_list_to_list(house: House) {
    let store = house.found().await;
    let mut author = Author::default();
    let mut appended = batch(vec![author.commit("k-1", &["r-1"])]);
    appended.views = vec![view("r-1", "open")];
    store.append(appended).await.unwrap();
    let open = |at| ViewQuery {
        at,
        rooms: BTreeSet::from(["criminal".to_owned()]),
        statuses: BTreeSet::from(["open".to_owned()]),
        ..ViewQuery::default()
    };
    for (at, listed) in [(i64::MIN, 1), (START + 4, 1), (START + 5, 0), (i64::MAX - 1, 0)] {
        assert_eq!(store.count(&open(at)).await.unwrap(), listed, "{at}");
        let overdue = ViewQuery { statuses: BTreeSet::from(["overdue".to_owned()]), ..open(at) };
        assert_eq!(store.count(&overdue).await.unwrap(), 1 - listed, "{at}");
    }
}

async fn a_count_that_is_kept_is_never_one_of_before(house: House) {
    let store = house.found().await;
    let reader = house.open(aiqyn_record::Access::Read).await;
    let mut author = Author::default();
    let at = |at| ViewQuery { at, rooms: BTreeSet::from(["criminal".to_owned()]), ..ViewQuery::default() };
    let counted = async |at_: i64| reader.count_states(&at(at_)).await.unwrap();
    let states = |of: &[(&str, u64)]| of.iter().map(|(state, count)| ((*state).to_owned(), *count)).collect::<BTreeMap<_, _>>();
    assert_eq!(counted(START).await, states(&[]));
    let mut appended = batch(vec![author.commit("k-1", &["r-1"])]);
    appended.views = vec![view("r-1", "open")];
    store.append(appended).await.unwrap();
    assert_eq!(counted(START).await, states(&[("open", 1)]), "an act makes it anew");
    assert_eq!(counted(START + 4).await, states(&[("open", 1)]));
    assert_eq!(counted(START + 5).await, states(&[("overdue", 1)]), "time alone does");
    assert_eq!(counted(START).await, states(&[("open", 1)]), "and what was before is asked as before");
    let mut appended = batch(vec![author.commit("k-2", &["r-2"])]);
    appended.views = vec![view("r-2", "open")];
    store.append(appended).await.unwrap();
    assert_eq!(counted(START).await, states(&[("open", 2)]));
}

async fn a_view_is_replaced_whole(house: House) {
    let store = house.found().await;
    let mut author = Author::default();
    let bare = View { cover: Cover { record: "r-1".to_owned(), ..Cover::default() }, ..View::default() };
    for (n, view) in [view("r-1", "open"), bare.clone(), view("r-1", "closed"), bare].into_iter().enumerate() {
        let mut appended = batch(vec![author.commit(&format!("k-{n}"), &["r-1"])]);
        appended.views = vec![view.clone()];
        store.append(appended).await.unwrap();
        assert_eq!(store.views_of(&["r-1".to_owned()]).await.unwrap(), [view]);
    }
}

async fn what_would_be_too_much_is_refused(house: House) {
    let store = house.found().await;
    let many = |most: usize| (0..most).map(|n| n.to_string()).collect::<BTreeSet<_>>();
    let query = ViewQuery { statuses: many(10_000), ..all_rooms() };
    assert!(matches!(store.list(&query, None, 1).await, Err(StoreError::Invalid(_))));
    assert!(matches!(store.count(&query).await, Err(StoreError::Invalid(_))));
    // What can be asked for at once is answered.
    let query = ViewQuery { statuses: many(500), words: many(50), ..all_rooms() };
    assert_eq!(store.count(&query).await.unwrap(), 0);
    let seer = Seer { rooms: BTreeMap::new(), ..Seer::default() };
    let blind = ViewQuery { seen_by: Some(seer), ..all_rooms() };
    assert_eq!((store.list(&blind, None, 10).await.unwrap().listed.len(), store.count(&blind).await.unwrap()), (0, 0));
    assert_eq!(store.count(&ViewQuery::default()).await.unwrap(), 0, "no room is named");
}
