//! Access, room by room, held against tables written by hand from the codes, not from the grants.
//!
//! `b` – own body, `r` – own region (a body of the republic reaches all), `a` – all, `–` – not at all. Columns: police officer,
//! investigator, head of investigation, prosecutor, investigating judge, judge, court clerk, facility head, facility officer, medic,
//! press, auditor.
#![allow(clippy::unwrap_used, clippy::panic)]

use aiqyn_law::kernel::access::{Place, may, visible, within};
use aiqyn_law::kernel::{Authority, BodyId, RegionCode, Role};
use aiqyn_law::rooms;
use std::collections::BTreeSet;

/// What is expected of one room.
struct Table {
    room: &'static str,
    may: &'static str,
    sees: &'static str,
}

const TABLES: &[Table] = &[
    Table {
        room: "administrative",
        may: "
    protocol/1                b – – – – – – – – – – –
    detained/1                b – – – – – – – – – – –
    detention_ended/1         b – – r – – – – – – – –
    sent_to_court/1           b – – – – – – – – – – –
    ruling/1                  – – – – – r r – – – – –
    entered_into_force/1      – – – – – r r – – – – –
    petition/1                – – – r – – – – – – – –
    petition_decided/1        – – – – – r r – – – – –
    petition_withdrawn/1      – – – r – – – – – – – –
    arrest_started/1          – – – – – – – r r – – –
    released/1                – – – – – – – r r – – –
    handed_over_to_criminal/1 b – – r – – – – – – – –
    answer/1                  – – – r – – – – – – – –
    breach/1                  – – – – – – – – – – – –
        ",
        sees: "b – – r – r r r r – – a",
    },
    Table {
        room: "criminal",
        may: "
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
        ",
        sees: "b b b r r – r – – – – a",
    },
    Table {
        room: "suspect",
        may: "
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
        ",
        sees: "b b b r r – r r – – – a",
    },
    Table {
        room: "custody",
        may: "
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
        ",
        sees: "– b b r r – – b b r – a",
    },
];

fn officer(role: Role, body: &str, region: &str) -> Authority {
    Authority { role, body: BodyId::parse(body).unwrap(), region: RegionCode::parse(region).unwrap() }
}

fn place(region: &str, bodies: &[&str]) -> Place {
    Place { region: RegionCode::parse(region).unwrap(), bodies: bodies.iter().map(|b| BodyId::parse(b).unwrap()).collect() }
}

/// Officer's body and region, the record's place, and whether `b` and `r` reach it.
fn relations() -> Vec<(&'static str, &'static str, Place, bool, bool)> {
    let here = || place("almaty-city", &["ivs/almaty-city", "police/almaty-city"]);
    vec![
        ("ivs/almaty-city", "almaty-city", here(), true, true),
        ("police/almaty-city", "almaty-city", here(), true, true),
        ("police/almaty-city/2", "almaty-city", here(), false, true),
        ("police/shymkent-city", "shymkent-city", here(), false, false),
        ("prosecution/republic", "republic", here(), false, true),
        ("police/almaty-city", "almaty-city", place("shymkent-city", &["police/almaty-city"]), true, false),
    ]
}

/// What a mark lets the officer of a relation reach.
fn reaches(mark: &str, own_body: bool, own_region: bool) -> bool {
    match mark {
        "b" => own_body,
        "r" => own_region,
        "a" => true,
        "–" => false,
        other => panic!("what is {other}?"),
    }
}

#[test]
fn whoever_may_may_and_nobody_else() {
    for table in TABLES {
        let room = rooms::room(table.room).unwrap();
        let mut listed = BTreeSet::new();
        for line in table.may.trim().lines() {
            let mut words = line.split_whitespace();
            let act = words.next().unwrap();
            let marks: Vec<&str> = words.collect();
            assert_eq!(marks.len(), Role::ALL.len(), "{act}");
            listed.insert(act);
            for (role, mark) in Role::ALL.into_iter().zip(marks) {
                for (body, region, place, own_body, own_region) in relations() {
                    let found = may((room.grants)(), &officer(role, body, region), act, &place);
                    let expected = reaches(mark, own_body, own_region);
                    assert_eq!(found, expected, "{} {act} by {} of {body} on {place:?}", table.room, role.code());
                }
            }
        }
        for grant in (room.grants)() {
            assert!(listed.contains(grant.act), "{} {} is granted and not in the table", table.room, grant.act);
        }
    }
}

#[test]
fn every_room_and_every_act_is_in_a_table() {
    assert_eq!(TABLES.iter().map(|t| t.room).collect::<Vec<_>>(), rooms::ROOMS.iter().map(|r| r.name).collect::<Vec<_>>());
    for table in TABLES {
        let kinds = rooms::kinds(rooms::room(table.room).unwrap());
        assert!(kinds.len() > 10, "{}", table.room);
        for kind in kinds {
            assert!(table.may.lines().any(|line| line.split_whitespace().next() == Some(&kind)), "{} {kind}", table.room);
        }
    }
}

#[test]
fn whoever_sees_sees_and_nobody_else() {
    for table in TABLES {
        let sights = (rooms::room(table.room).unwrap().sights)();
        for (role, mark) in Role::ALL.into_iter().zip(table.sees.split_whitespace()) {
            for (body, region, place, own_body, own_region) in relations() {
                let shown = visible(sights, &officer(role, body, region)).shows(&place);
                assert_eq!(shown, reaches(mark, own_body, own_region), "{} {} of {body} on {place:?}", table.room, role.code());
            }
        }
    }
}

/// What is visible is what some sight of the role reaches: the one declaration read both ways.
#[test]
fn what_is_visible_is_what_some_sight_reaches() {
    for table in TABLES {
        let sights = (rooms::room(table.room).unwrap().sights)();
        for role in Role::ALL {
            for (body, region, place, ..) in relations() {
                let officer = officer(role, body, region);
                let mut reached = sights.iter().filter(|s| s.role == role);
                let expected = reached.any(|s| within(&officer, s.reach, &place));
                assert_eq!(visible(sights, &officer).shows(&place), expected, "{} {}", table.room, role.code());
            }
        }
    }
}
