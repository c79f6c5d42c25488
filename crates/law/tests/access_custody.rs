//! The access of the custody room, held against a table written by hand from the code.
//!
//! `b` – own body, `r` – own region (a body of the republic reaches all), `–` – not at all. Columns: police officer, investigator,
//! head of investigation, prosecutor, investigating judge, judge, court clerk, facility head, facility officer, medic, press, auditor.

#![allow(clippy::unwrap_used, clippy::panic)]

use aiqyn_law::custody::Custody;
use aiqyn_law::kernel::access::{Place, Reach, may, visible, within};
use aiqyn_law::kernel::{Authority, BodyId, RegionCode, Role, Room};
use aiqyn_law::rooms;
use std::collections::BTreeSet;

const MAY: &str = "
    arrived/1              – – – – – – – b b – – –
    identified/1           – – – – – – – b b – – –
    examined/1             – – – – – – – – – r – –
    origin_stated/1        – – – – – – – b b r – –
    prosecutor_notified/1  – – – – – – – b b – – –
    admitted/1             – – – – – – – b b – – –
    hospitalised/1         – – – – – – – b b – – –
    returned/1             – – – – – – – b b – – –
    visited/1              – – – – – – – b b – – –
    recommended/1          – – – – – – – – – r – –
    injury_recorded/1      – – – – – – – b b r – –
    addendum/1             – – – – – – – b b r – –
    origin_explained/1     – – – r – – – – – – – –
    order_received/1       – – – – – – – b b – – –
    expiry_warned/1        – – – – – – – b b – – –
    transferred/1          – – – – – – – b b – – –
    released/1             – – – – – – – b b – – –
    answer/1               – – – r – – – – – – – –
    breach/1               – – – – – – – – – – – –
";

const SEES: &str = "– b b r r – – b b r – a";

fn officer(role: Role, body: &str, region: &str) -> Authority {
    Authority { role, body: BodyId::parse(body).unwrap(), region: RegionCode::parse(region).unwrap() }
}

fn place(region: &str, bodies: &[&str]) -> Place {
    Place { region: RegionCode::parse(region).unwrap(), bodies: bodies.iter().map(|b| BodyId::parse(b).unwrap()).collect() }
}

/// Officer's body and region, the record's region and bodies, and whether `b` and `r` reach it.
fn relations() -> Vec<(&'static str, &'static str, Place, bool, bool)> {
    let here = || place("almaty-city", &["ivs/almaty-city", "police/almaty-city"]);
    vec![
        ("ivs/almaty-city", "almaty-city", here(), true, true),
        ("police/almaty-city", "almaty-city", here(), true, true),
        ("ivs/almaty-city/2", "almaty-city", here(), false, true),
        ("ivs/shymkent", "shymkent", here(), false, false),
        ("prosecution/republic", "republic", here(), false, true),
        ("ivs/almaty-city", "almaty-city", place("shymkent", &["ivs/almaty-city"]), true, false),
    ]
}

#[test]
fn whoever_may_may_and_nobody_else() {
    let mut listed = BTreeSet::new();
    for line in MAY.trim().lines() {
        let mut words = line.split_whitespace();
        let act = words.next().unwrap();
        let marks: Vec<&str> = words.collect();
        assert_eq!(marks.len(), Role::ALL.len(), "{act}");
        listed.insert(act.to_owned());
        for (role, mark) in Role::ALL.into_iter().zip(marks) {
            for (body, region, place, own_body, own_region) in relations() {
                let expected = match mark {
                    "b" => own_body,
                    "r" => own_region,
                    "–" => false,
                    other => panic!("{act}: what is {other}?"),
                };
                let found = may(Custody::grants(), &officer(role, body, region), act, &place);
                assert_eq!(found, expected, "{act} by {} of {body} on {place:?}", role.code());
            }
        }
    }
    for grant in Custody::grants() {
        assert!(listed.contains(grant.act), "{} is granted and not in the table", grant.act);
    }
}

#[test]
fn every_act_of_the_room_is_in_the_table() {
    let schema = serde_json::to_value((rooms::room(Custody::NAME).unwrap().schema)()).unwrap();
    let kinds: Vec<&str> =
        schema["oneOf"].as_array().unwrap().iter().filter_map(|act| act["properties"]["act"]["const"].as_str()).collect();
    assert_eq!(kinds.len(), 17);
    for kind in kinds {
        assert!(MAY.lines().any(|line| line.split_whitespace().next() == Some(kind)), "{kind}");
    }
}

#[test]
fn whoever_sees_sees_and_nobody_else() {
    for (role, mark) in Role::ALL.into_iter().zip(SEES.split_whitespace()) {
        for (body, region, place, own_body, own_region) in relations() {
            let expected = match mark {
                "b" => own_body,
                "r" => own_region,
                "a" => true,
                _ => false,
            };
            let found = visible(Custody::sights(), &officer(role, body, region)).shows(&place);
            assert_eq!(found, expected, "{} of {body} on {place:?}", role.code());
        }
    }
}

#[test]
fn the_two_readings_of_sight_are_one() {
    for role in Role::ALL {
        for (body, region, place, ..) in relations() {
            let officer = officer(role, body, region);
            let one_by_one = Custody::sights().iter().any(|sight| sight.role == role && within(&officer, sight.reach, &place));
            assert_eq!(visible(Custody::sights(), &officer).shows(&place), one_by_one, "{} of {body} on {place:?}", role.code());
        }
    }
}

#[test]
fn who_keeps_the_person_neither_examines_nor_explains() {
    let holds = |role: Role, act: &str| Custody::grants().iter().any(|grant| grant.role == role && grant.act == act);
    for role in Role::ALL {
        let held = ["admitted/1", "examined/1", "origin_explained/1"].into_iter().filter(|act| holds(role, act)).count();
        assert!(held <= 1, "{} holds {held} of admission, examination and explanation", role.code());
    }
    assert!(Custody::grants().iter().all(|grant| grant.reach != Reach::Republic), "nobody acts everywhere by role alone");
}
