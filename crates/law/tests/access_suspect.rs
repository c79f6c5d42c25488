//! The access of the suspect room, held against a table written by hand from the code.
//!
//! `b` – own body, `r` – own region (a body of the republic reaches all), `–` – not at all. Columns: police officer, investigator,
//! head of investigation, prosecutor, investigating judge, judge, court clerk, facility head, facility officer, medic, press, auditor.

#![allow(clippy::unwrap_used, clippy::panic)]

use aiqyn_law::kernel::access::{Place, Reach, may, visible, within};
use aiqyn_law::kernel::{Authority, BodyId, RegionCode, Role};
use aiqyn_law::rooms;
use std::collections::BTreeSet;

const MAY: &str = "
    recognition_issued/1       – b b – – – – – – – – –
    recognition_agreed/1       – – – r – – – – – – – –
    recognition_refused/1      – – – r – – – – – – – –
    detained/1                 b b b – – – – – – – – –
    delivered/1                b b b – – – – – – – – –
    protocolled/1              b b b – – – – – – – – –
    notified/1                 b b b – – – – – – – – –
    counsel_admitted/1         – b b – – – – – – – – –
    counsel_met/1              – b b – – – – r – – – –
    counsel_waived/1           – b b – – – – – – – – –
    interrogated/1             – b b r – – – – – – – –
    measure_chosen/1           – b b – – – – – – – – –
    measure_proposed/1         – b b – – – – – – – – –
    measure_agreed/1           – – – r – – – – – – – –
    measure_not_agreed/1       – – – r – – – – – – – –
    materials_submitted/1      – b – r – – – – – – – –
    measure_sanctioned/1       – – – – r – r – – – – –
    measure_refused/1          – – – – r – r – – – – –
    bail_paid/1                – b – – – – r r – – – –
    change_consented/1         – – – r – – – – – – – –
    measure_ended/1            – b b – r – r r – – – –
    extension_agreed/1         – – – r – – – – – – – –
    measure_extended/1         – – – – r – r – – – – –
    qualification_announced/1  – b b – – – – – – – – –
    released/1                 – b b r – – – r – – – –
    status_ended/1             – b b r – – – – – – – –
    sent_to_court/1            – – – r – – – – – – – –
    proceedings_interrupted/1  – b b – – – – – – – – –
    proceedings_resumed/1      – b b r – – – – – – – –
    case_transferred/1         – – – r – – – – – – – –
    answer/1                   – – – r – – – – – – – –
    breach/1                   – – – – – – – – – – – –
";

const SEES: &str = "b b b r r – r r – – – a";

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
    let room = rooms::room("suspect").unwrap();
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
    let schema = serde_json::to_value((rooms::room("suspect").unwrap().schema)()).unwrap();
    let kinds: Vec<&str> =
        schema["oneOf"].as_array().unwrap().iter().filter_map(|act| act["properties"]["act"]["const"].as_str()).collect();
    assert_eq!(kinds.len(), 30);
    for kind in kinds {
        assert!(MAY.lines().any(|line| line.split_whitespace().next() == Some(kind)), "{kind}");
    }
}

#[test]
fn whoever_sees_sees_and_nobody_else() {
    let sights = (rooms::room("suspect").unwrap().sights)();
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
    let sights = (rooms::room("suspect").unwrap().sights)();
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
    let grants = (rooms::room("suspect").unwrap().grants)();
    let holds = |role: Role, act: &str| grants.iter().any(|grant| grant.role == role && grant.act == act);
    for (proposes, agrees, sanctions) in [
        ("measure_proposed/1", "measure_agreed/1", "measure_sanctioned/1"),
        ("recognition_issued/1", "recognition_agreed/1", "measure_extended/1"),
    ] {
        for role in Role::ALL {
            let held = [proposes, agrees, sanctions].into_iter().filter(|act| holds(role, act)).count();
            assert!(held <= 1, "{} holds {held} of {proposes}, {agrees}, {sanctions}", role.code());
        }
    }
    assert!(grants.iter().all(|grant| grant.reach != Reach::Republic), "nobody acts everywhere by role alone");
}
