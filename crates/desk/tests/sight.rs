//! Sight has two readings, the law's function and the predicate of a list: over any places, conflicts and officers they are one, in
//! every room, on both engines.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code)]
#[path = "../../record/tests/support/cluster.rs"]
mod cluster;

use aiqyn_desk::reading::sight::seer;
use aiqyn_desk::views::placed;
use aiqyn_law::kernel::access::{Conflict, Place, Whereabouts, visible};
use aiqyn_law::kernel::{Authority, BodyId, Moment, Officer, OfficerId, RegionCode, Role, Sex};
use aiqyn_law::rooms::ROOMS;
use aiqyn_record::{Cover, Database, Founding, Order, Site, Store, View, ViewQuery};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use std::collections::BTreeSet;

/// Bodies that are one another's beginnings, with and without a slash between.
const BODIES: &[&str] =
    &["police", "police/oral", "police/oral/1", "police/oral-2", "police-x/oral", "police/", "court/oral", "court/oral/1", "ivs/almaty"];
const REGIONS: &[&str] = &["oral", "almaty", "republic"];
const OFFICERS: &[&str] = &["o-1", "o-2", "police"];

fn body() -> impl Strategy<Value = BodyId> {
    prop::sample::select(BODIES).prop_map(|body| BodyId::parse(body).unwrap())
}

fn region() -> impl Strategy<Value = RegionCode> {
    prop::sample::select(REGIONS).prop_map(|region| RegionCode::parse(region).unwrap())
}

fn officer_id() -> impl Strategy<Value = OfficerId> {
    prop::sample::select(OFFICERS).prop_map(|id| OfficerId::parse(id).unwrap())
}

fn place() -> impl Strategy<Value = Place> {
    let conflict = prop_oneof![
        2 => Just(Conflict::default()),
        1 => (vec(officer_id(), 0..3), vec(body(), 0..3)).prop_map(|(officers, bodies)| Conflict { officers, bodies, passing_on: None }),
    ];
    let left = (region(), vec(body(), 0..3)).prop_map(|(region, bodies)| Whereabouts { region, bodies, left_at: Moment::default() });
    (region(), vec(body(), 0..4), conflict, prop_oneof![3 => Just(Vec::new()), 1 => vec(left, 1..3)])
        .prop_map(|(region, bodies, conflict, formerly)| Place { conflict, formerly, ..Place::new(region, bodies) })
}

fn officer() -> impl Strategy<Value = Officer> {
    let role = prop::sample::select(&Role::ALL[..]);
    (officer_id(), role, body(), region()).prop_map(|(id, role, body, region)| Officer {
        id,
        authority: Authority { role, body, region },
        sex: Sex::Female,
    })
}

async fn sight_is_one(site: Site) {
    let founding = Founding {
        demonstration: true,
        origin: "o".to_owned(),
        pack: String::new(),
        definitions: String::new(),
        views_form: String::new(),
    };
    let store = Store::create(site, founding).await.unwrap();
    let mut runner = TestRunner::deterministic();
    let (mut seen, mut hidden) = (0, 0);
    for _ in 0..6 {
        let places: Vec<(&str, String, Place)> = ROOMS
            .iter()
            .flat_map(|room| (0..24).map(move |n| (room.name, format!("{}/{n}", room.name))))
            .map(|(room, record)| (room, record, place().new_tree(&mut runner).unwrap().current()))
            .collect();
        let views: Vec<View> = places
            .iter()
            .map(|(room, record, place)| {
                let view = placed(place);
                View { cover: Cover { record: record.clone(), room: (*room).to_owned(), ..view.cover.clone() }, ..view }
            })
            .collect();
        store.replace_views(&views, "", |_| {}).await.unwrap();
        for _ in 0..50 {
            let officer = officer().new_tree(&mut runner).unwrap().current();
            let shown = |(room, record, place): &(&str, String, Place)| {
                let sights = ROOMS.room(room).unwrap().sights;
                visible(sights, &officer).shows(place).then(|| record.clone())
            };
            let by_law: BTreeSet<String> = places.iter().filter_map(shown).collect();
            let rooms = ROOMS.iter().map(|room| room.name.to_owned()).collect();
            for order in [Order::Deadline, Order::Record] {
                let query = ViewQuery { rooms: BTreeSet::clone(&rooms), seen_by: Some(seer(&officer)), order, ..ViewQuery::default() };
                let page = store.list(&query, None, 10_000).await.unwrap();
                let listed: Vec<String> = page.listed.into_iter().map(|one| one.cover.record).collect();
                assert_eq!(listed.iter().cloned().collect::<BTreeSet<_>>(), by_law, "{officer:?}");
                assert_eq!(listed.len(), by_law.len(), "each once");
                assert_eq!(store.count(&query).await.unwrap(), by_law.len() as u64);
            }
            seen += by_law.len();
            hidden += places.len() - by_law.len();
        }
    }
    assert!(seen > 2_000 && hidden > 2_000, "{seen} seen, {hidden} not: too few to show anything");
    store.close().await;
}

#[tokio::test]
async fn sight_is_one_on_sqlite() {
    let dir = tempfile::tempdir().unwrap();
    sight_is_one(Site::from(dir.path())).await;
}

#[tokio::test]
async fn sight_is_one_on_postgresql() {
    let (dir, cluster) = (tempfile::tempdir().unwrap(), cluster::cluster());
    let database = Database::Postgres(cluster.url(&cluster.database().await));
    sight_is_one(Site::at(dir.path(), database)).await;
}
