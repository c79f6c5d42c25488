//! The access of the criminal room, held against a table written by hand from the code.
//!
//! `b` – own body, `r` – own region (a body of the republic reaches all), `–` – not at all. Columns: police officer, investigator,
//! head of investigation, prosecutor, investigating judge, judge, court clerk, facility head, facility officer, medic, press, auditor.

#![allow(clippy::unwrap_used, clippy::panic)]

use aiqyn_law::kernel::access::{Place, Reach, may, visible, within};
use aiqyn_law::kernel::{Authority, BodyId, RegionCode, Role};
use aiqyn_law::rooms;
use std::collections::BTreeSet;

const MAY: &str = "
    received/1                 b b b r – – – – – – – –
    registered/1               – b b r – – – – – – – –
    not_registered/1           – b b r – – – – – – – –
    category_set/1             – b b r – – – – – – – –
    qualification_issued/1     – b b b – – – – – – – –
    qualification_agreed/1     – – – r – – – – – – – –
    qualification_refused/1    – – – r – – – – – – – –
    assigned/1                 – b b b – – – – – – – –
    transferred/1              – – – r – – – – – – – –
    group_formed/1             – – b r – – – – – – – –
    group_changed/1            – – b r – – – – – – – –
    instruction_given/1        – – – r – – – – – – – –
    instruction_reported/1     – b b b – – – – – – – –
    interrupted/1              – b b b – – – – – – – –
    interruption_agreed/1      – – – r – – – – – – – –
    interruption_cancelled/1   – – – r – – – – – – – –
    resumed/1                  – b b b – – – – – – – –
    term_extended/1            – – – r – – – – – – – –
    termination_issued/1       – b b b – – – – – – – –
    terminated/1               – – – r – – – – – – – –
    termination_refused/1      – – – r – – – – – – – –
    sent_to_court/1            – – – r – – – – – – – –
    measure_petitioned/1       – b b b – – – – – – – –
    measure_sanctioned/1       – – – – r – r – – – – –
    measure_refused/1          – – – – r – r – – – – –
    measure_executed/1         b b b b – – – – – – – –
    urgent_materials_sent/1    – b b b – – – – – – – –
    urgent_validated/1         – – – – r – r – – – – –
    results_used/1             – b b b – – – – – – – –
    answer/1                   – – – r – – – – – – – –
    breach/1                   – – – – – – – – – – – –
";

const SEES: &str = "b b b r r – r – – – – a";

fn officer(role: Role, body: &str, region: &str) -> Authority {
    Authority { role, body: BodyId::parse(body).unwrap(), region: RegionCode::parse(region).unwrap() }
}

fn place(region: &str, bodies: &[&str]) -> Place {
    Place { region: RegionCode::parse(region).unwrap(), bodies: bodies.iter().map(|b| BodyId::parse(b).unwrap()).collect() }
}

/// Officer's body and region, the record's region and bodies, and whether `b` and `r` reach it.
fn relations() -> Vec<(&'static str, &'static str, Place, bool, bool)> {
    let here = || place("almaty-city", &["police/almaty-city", "police/almaty-city/2"]);
    vec![
        ("police/almaty-city", "almaty-city", here(), true, true),
        ("police/almaty-city/2", "almaty-city", here(), true, true),
        ("police/almaty-city/3", "almaty-city", here(), false, true),
        ("police/shymkent", "shymkent", here(), false, false),
        ("prosecution/republic", "republic", here(), false, true),
        ("police/almaty-city", "almaty-city", place("shymkent", &["police/almaty-city"]), true, false),
    ]
}

#[test]
fn whoever_may_may_and_nobody_else() {
    let room = rooms::room("criminal").unwrap();
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
                let found = may((room.grants)(), &officer(role, body, region), act, &place);
                assert_eq!(found, expected, "{act} by {} of {body} on {place:?}", role.code());
            }
        }
    }
    for grant in (room.grants)() {
        assert!(listed.contains(grant.act), "{} is granted and not in the table", grant.act);
    }
}

#[test]
fn every_act_of_the_room_is_in_the_table() {
    let schema = serde_json::to_value((rooms::room("criminal").unwrap().schema)()).unwrap();
    let kinds: Vec<&str> =
        schema["oneOf"].as_array().unwrap().iter().filter_map(|act| act["properties"]["act"]["const"].as_str()).collect();
    assert_eq!(kinds.len(), 29);
    for kind in kinds {
        assert!(MAY.lines().any(|line| line.split_whitespace().next() == Some(kind)), "{kind}");
    }
}

#[test]
fn whoever_sees_sees_and_nobody_else() {
    let sights = (rooms::room("criminal").unwrap().sights)();
    for (role, mark) in Role::ALL.into_iter().zip(SEES.split_whitespace()) {
        for (body, region, place, own_body, own_region) in relations() {
            let expected = match mark {
                "b" => own_body,
                "r" => own_region,
                "a" => true,
                _ => false,
            };
            assert_eq!(visible(sights, &officer(role, body, region)).shows(&place), expected, "{} of {body} on {place:?}", role.code());
        }
    }
}

#[test]
fn the_two_readings_of_sight_are_one() {
    let sights = (rooms::room("criminal").unwrap().sights)();
    for role in Role::ALL {
        for (body, region, place, ..) in relations() {
            let officer = officer(role, body, region);
            let one_by_one = sights.iter().any(|sight| sight.role == role && within(&officer, sight.reach, &place));
            assert_eq!(visible(sights, &officer).shows(&place), one_by_one, "{} of {body} on {place:?}", role.code());
        }
    }
}

#[test]
fn the_three_roles_never_merge() {
    let grants = (rooms::room("criminal").unwrap().grants)();
    let here = place("almaty-city", &["police/almaty-city"]);
    for role in Role::ALL {
        for body in ["police/almaty-city", "prosecution/almaty-city", "court/almaty-city/1"] {
            let officer = officer(role, body, "almaty-city");
            let tiers = [
                ["qualification_issued/1", "interrupted/1", "termination_issued/1", "measure_petitioned/1"],
                ["qualification_agreed/1", "interruption_agreed/1", "terminated/1", "term_extended/1"],
                ["measure_sanctioned/1", "measure_refused/1", "urgent_validated/1", "urgent_validated/1"],
            ];
            let held = tiers.iter().filter(|acts| acts.iter().any(|act| may(grants, &officer, act, &here))).count();
            // A prosecutor investigates only where the own office holds the case; who then supervises is a rule of its own.
            let own_case = role == Role::Prosecutor && body == "police/almaty-city";
            assert!(held <= 1 || own_case, "{} of {body} holds {held} tiers", role.code());
        }
    }
    assert!(grants.iter().all(|grant| grant.reach != Reach::Republic), "nobody acts everywhere by role alone");
}
