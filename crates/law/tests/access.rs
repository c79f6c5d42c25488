//! Access, room by room, held against tables written by hand from the codes, not from the grants.
//!
//! `b` – own body, `r` – own region (a body of the republic reaches all), `a` – all, `–` – not at all. Columns: police officer,
//! investigator, head of investigation, prosecutor, investigating judge, judge, court clerk, facility head, facility officer, medic,
//! press, auditor, complaint handler, weapons registrar, damage registrar, forensic expert, registrar of officers.
#![allow(clippy::unwrap_used, clippy::panic)]

use aiqyn_law::kernel::access::{Conflict, Place, may, visible, within};
use aiqyn_law::kernel::{Authority, BodyId, Officer, OfficerId, RegionCode, Role, Sex};
use aiqyn_law::rooms;
use std::collections::BTreeSet;

/// What is expected of one room: a line for what is seen, then one for each act.
struct Table {
    room: &'static str,
    lines: &'static str,
}

impl Table {
    /// Act (or `sees`) and its marks, one for each role.
    fn rows(&self) -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
        self.lines.lines().map(|line| {
            let mut words = line.split_whitespace();
            (words.next().unwrap(), words.collect())
        })
    }

    fn sees(&self) -> Vec<&'static str> {
        self.rows().find(|(act, _)| *act == "sees").unwrap().1
    }
}

const TABLES: &[Table] = &[
    Table { room: "administrative", lines: include_str!("access/administrative.txt") },
    Table { room: "criminal", lines: include_str!("access/criminal.txt") },
    Table { room: "suspect", lines: include_str!("access/suspect.txt") },
    Table { room: "custody", lines: include_str!("access/custody.txt") },
    Table { room: "complaint", lines: include_str!("access/complaint.txt") },
    Table { room: "weapon", lines: include_str!("access/weapon.txt") },
    Table { room: "damage", lines: include_str!("access/damage.txt") },
    Table { room: "death", lines: include_str!("access/death.txt") },
    Table { room: "roster", lines: include_str!("access/roster.txt") },
    Table { room: "evidence", lines: include_str!("access/evidence.txt") },
    Table { room: "briefing", lines: include_str!("access/briefing.txt") },
    Table { room: "assignment", lines: include_str!("access/assignment.txt") },
    Table { room: "team", lines: include_str!("access/team.txt") },
    Table { room: "officer", lines: include_str!("access/officer.txt") },
];

fn officer(role: Role, body: &str, region: &str) -> Officer {
    let authority = Authority { role, body: BodyId::parse(body).unwrap(), region: RegionCode::parse(region).unwrap() };
    Officer { id: OfficerId::parse("officer-1").unwrap(), authority, sex: Sex::Male }
}

fn place(region: &str, bodies: &[&str]) -> Place {
    Place::new(RegionCode::parse(region).unwrap(), bodies.iter().map(|b| BodyId::parse(b).unwrap()).collect())
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
        for (act, marks) in table.rows().filter(|(act, _)| *act != "sees") {
            assert_eq!(marks.len(), Role::ALL.len(), "{act}");
            listed.insert(act);
            for (role, mark) in Role::ALL.into_iter().zip(marks) {
                for (body, region, place, own_body, own_region) in relations() {
                    let found = may(room.grants, &officer(role, body, region), act, &place);
                    let expected = reaches(mark, own_body, own_region);
                    assert_eq!(found, expected, "{} {act} by {} of {body} on {place:?}", table.room, role.code());
                }
            }
        }
        for grant in room.grants {
            assert!(listed.contains(grant.act), "{} {} is granted and not in the table", table.room, grant.act);
        }
    }
}

#[test]
fn every_room_and_every_act_is_in_a_table() {
    assert_eq!(TABLES.iter().map(|t| t.room).collect::<Vec<_>>(), rooms::ROOMS.iter().map(|r| r.name).collect::<Vec<_>>());
    for table in TABLES {
        let kinds: Vec<&str> = rooms::room(table.room).unwrap().kinds().collect();
        assert!(kinds.len() > 3, "{}", table.room);
        for kind in kinds {
            assert!(table.rows().any(|(act, _)| act == kind), "{} {kind}", table.room);
        }
    }
}

#[test]
fn whoever_sees_sees_and_nobody_else() {
    for table in TABLES {
        let sights = rooms::room(table.room).unwrap().sights;
        for (role, mark) in Role::ALL.into_iter().zip(table.sees()) {
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
        let sights = rooms::room(table.room).unwrap().sights;
        for role in Role::ALL {
            for (body, region, place, ..) in relations() {
                let officer = officer(role, body, region);
                let mut reached = sights.iter().filter(|s| s.role == role);
                let expected = reached.any(|s| within(&officer.authority, s.reach, &place));
                assert_eq!(visible(sights, &officer).shows(&place), expected, "{} {}", table.room, role.code());
            }
        }
    }
}

/// Whoever a record complains of neither acts on it nor sees it, in any room, whatever the role; nor does anybody of the body complained of.
#[test]
fn whoever_is_complained_of_may_nothing_and_sees_nothing() {
    let complaints = [
        Conflict { officers: vec![OfficerId::parse("officer-1").unwrap()], ..Conflict::default() },
        Conflict { bodies: vec![BodyId::parse("police/almaty-city").unwrap()], ..Conflict::default() },
    ];
    for table in TABLES {
        let room = rooms::room(table.room).unwrap();
        for (role, conflict) in Role::ALL.into_iter().flat_map(|role| complaints.iter().map(move |conflict| (role, conflict))) {
            let accused = officer(role, "police/almaty-city", "almaty-city");
            let about = Place { conflict: conflict.clone(), ..place("almaty-city", &["police/almaty-city"]) };
            let another = Officer { id: OfficerId::parse("officer-2").unwrap(), ..officer(role, "prosecution/almaty-city", "almaty-city") };
            let shown = visible(room.sights, &another).shows(&about);
            let sights = room.sights.iter().filter(|s| s.role == role);
            assert_eq!(shown, sights.into_iter().any(|s| within(&another.authority, s.reach, &about)), "{} {}", table.room, role.code());
            assert!(!visible(room.sights, &accused).shows(&about), "{} {}", table.room, role.code());
            let below = officer(role, "police/almaty-city/2", "almaty-city");
            let unit = Officer { id: OfficerId::parse("officer-3").unwrap(), ..below };
            assert!(conflict.bodies.is_empty() || !visible(room.sights, &unit).shows(&about), "a unit below: {}", table.room);
            for kind in room.kinds() {
                assert!(!may(room.grants, &accused, kind, &about), "{} {kind} {}", table.room, role.code());
            }
        }
    }
}
