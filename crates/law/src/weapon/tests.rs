//! What the record of a weapon says over time: its figures, its next step.

use super::rules::given::*;
use crate::kernel::decide::{Head, decide, wanted};
use crate::kernel::history::{Content, Recorded};
use crate::kernel::reading::read_content;
use crate::kernel::{
    Authority, BodyId, Deed, Fold, Guard, IncidentId, Key, Moment, Officer, OfficerId, RecordId, RegionCode, Room, Status, Submission,
    Then, World,
};
use crate::rooms;
use crate::told::history;
use crate::weapon::{Kind, State, Weapons};
use serde_json::json;

/// The figures at each change, as `local time: id×weight …`.
fn line(record: &str, deeds: &[Deed]) -> Vec<String> {
    let law = crate::pack::embedded().unwrap();
    let timeline = (rooms::room(Weapons::NAME).unwrap().timeline)(&history(record, deeds), &RecordId::parse(record).unwrap(), law);
    let told = |cell: &crate::kernel::Cell| match cell.weight {
        1 => format!("{} {}", cell.figure, cell.member),
        weight => format!("{} {} x{weight}", cell.figure, cell.member),
    };
    timeline.iter().map(|(at, cells)| format!("{}: {}", at.local(), cells.iter().map(told).collect::<Vec<_>>().join(", "))).collect()
}

fn state(record: &str, deeds: &[Deed]) -> State {
    crate::kernel::fold::<Weapons>(&history(record, deeds).effective(Weapons::act))
}

/// Code, next actor and deadline.
fn told(record: &str, deeds: &[Deed]) -> String {
    let Status { code, next_actor, next_deadline } = state(record, deeds).status(crate::pack::embedded().unwrap());
    format!("{code}, {} by {}", next_actor.as_deref().unwrap_or("nobody"), next_deadline.map_or("never".to_owned(), Moment::local))
}

#[test]
fn a_looted_shop_and_its_weapons_are_counted_apart() {
    assert_eq!(line(LOSS, &[reported(), counted("2022-01-08 10:00", 5)]), ["2022-01-06 09:00: W1 weapon/loss-1"]);
    assert_eq!(line(SERVICE_LOSS, &[service_reported()]), Vec::<String>::new());
    assert_eq!(
        line(STOLEN, &[stolen(), recovered("2022-01-09 11:30")]),
        ["2022-01-06 12:00: W2 weapon/item-1, XW1 weapon/item-1", "2022-01-09 11:30: W2 weapon/item-1"]
    );
    let service = with(stolen(), "weapon.holding", json!("service"));
    assert_eq!(line(STOLEN, &[service]), ["2022-01-06 12:00: XW1 weapon/item-1"]);
}

#[test]
fn a_recovered_weapon_is_counted_by_the_type_the_expert_establishes() {
    let rifled = with(examined("2022-01-08 10:00"), "weapon_type", json!("rifled"));
    assert_eq!(
        line(SEIZED, &[found(), rifled]),
        [
            "2022-01-07 10:30: G1 weapon/item-3, G6 weapon/item-3",
            "2022-01-08 10:00: G1 weapon/item-3, G5 weapon/item-3",
            "2022-01-14 10:30: G1 weapon/item-3, G5 weapon/item-3, XG1 weapon/item-3",
        ]
    );
}

#[test]
fn a_weapon_that_was_never_lost_was_not_stolen() {
    let owner = json!({ "kind": "not_lost", "owner": { "kind": "person", "person": "person-9" } });
    assert_eq!(
        line(SEIZED, &[found(), examined("2022-01-08 10:00"), traced("2022-01-09 10:00", owner)]),
        ["2022-01-07 10:30: G1 weapon/item-3, G6 weapon/item-3", "2022-01-09 10:00: "]
    );
}

#[test]
fn lots_weigh_what_they_count_and_mix_with_nothing() {
    assert_eq!(
        line(LOT, &[lot(), recounted("2022-01-08 10:00", 38)]),
        ["2022-01-07 10:30: G8 weapon/lot-1 x40", "2022-01-08 10:00: G8 weapon/lot-1 x38"]
    );
    let grenades = with(with(lot(), "of", json!("grenades")), "count", json!(3));
    assert_eq!(line(LOT, &[grenades]), ["2022-01-07 10:30: G7 weapon/lot-1 x3"]);
}

#[test]
fn a_surrender_counts_once_it_is_assessed_as_voluntary_exempt_or_not() {
    let voluntary = [traced_surrender(), vec![assessed("2022-01-11 14:00", "voluntary")]].concat();
    assert_eq!(line(DECLARATION, &voluntary), ["2022-01-11 14:00: G11 weapon/decl-1#i1"]);
    let barred = [voluntary, vec![checked_with_offence("2022-01-11 15:00"), not_exempt("2022-01-12 10:00", "other_offence")]].concat();
    assert_eq!(line(DECLARATION, &barred), ["2022-01-11 14:00: G11 weapon/decl-1#i1"]);
    let forced = [traced_surrender(), vec![assessed("2022-01-11 14:00", "not_voluntary")]].concat();
    assert_eq!(line(DECLARATION, &forced), Vec::<String>::new());
}

#[test]
fn every_open_record_has_a_next_actor_and_a_date() {
    let barred = vec![checked_with_offence("2022-01-11 15:00"), not_exempt("2022-01-12 10:00", "other_offence")];
    for (record, deeds, expected) in [
        (LOSS, vec![reported()], "reported, weapons_registrar by 2022-01-17 23:59"),
        (LOSS, vec![reported(), counted("2022-01-08 10:00", 3)], "counted, nobody by never"),
        (STOLEN, vec![stolen()], "missing, investigator by 2022-02-06 12:00"),
        (STOLEN, vec![stolen(), recovered("2022-01-09 11:30")], "recovered, nobody by never"),
        (SEIZED, vec![found()], "to_be_examined, forensic_expert by 2022-01-17 23:59"),
        (SEIZED, vec![found(), examined("2022-01-08 10:00")], "to_be_traced, weapons_registrar by 2022-01-14 10:30"),
        (SEIZED, matched_of_the_shop(), "matched, investigator by 2022-02-07 10:30"),
        (DECLARATION, vec![surrendered()], "receipt_due, police_officer by 2022-01-10 11:00"),
        (DECLARATION, traced_surrender(), "to_be_assessed, investigator by 2022-01-20 23:59"),
        (
            DECLARATION,
            [checked_surrender(), vec![proposed("2022-01-11 16:00")]].concat(),
            "with_the_prosecutor, prosecutor by 2022-01-17 23:59",
        ),
        (DECLARATION, exempt_surrender(), "exempt, weapons_registrar by 2022-02-12 10:00"),
        (
            DECLARATION,
            [traced_surrender(), vec![assessed("2022-01-11 14:00", "voluntary")], barred].concat(),
            "not_exempt, weapons_registrar by 2022-02-12 10:00",
        ),
        (LOT, vec![lot()], "kept, investigator by 2022-02-07 10:30"),
    ] {
        assert_eq!(told(record, &deeds), expected);
    }
}

#[test]
fn what_does_not_fit_a_record_changes_nothing() {
    let lot_with_weapon = [lot(), on(LOT, found()), on(LOT, examined("2022-01-08 10:00"))];
    let state = state(LOT, &lot_with_weapon);
    assert_eq!((state.kind(), state.pieces().count()), (Some(Kind::Lot), 0));
}

/// Every act in the world, with the lookups it makes.
fn known(deeds: &[Deed]) -> World {
    let mut world = crate::rooms::world();
    for (deed, seq) in deeds.iter().zip(1..) {
        let record = RecordId::parse(deed.record).unwrap();
        let (content, _) = read_content(crate::rooms::ROOMS, record.room(), deed.act, &deed.payload, world.history(&record)).unwrap();
        let at = Moment::parse(&moment(deed.at)).unwrap();
        for key in rooms::room(record.room()).unwrap().keys_of(&content) {
            world.name(key, [record.clone()]);
        }
        let officer = officer(deed);
        let history = world.history_mut(&record);
        history.push(Recorded {
            seq,
            version: history.version() + 1,
            incident: IncidentId::parse("january-2022").unwrap(),
            recorded_at: at,
            occurred_at: at,
            kind: deed.act.to_owned(),
            officer: officer.id,
            authority: officer.authority,
            sealed: deed.sealed.iter().map(|s| (*s).to_owned()).collect(),
            rests_on: None,
            leaf: None,
            content,
        });
    }
    world
}

fn officer(deed: &Deed) -> Officer {
    let (id, role, body) = deed.by;
    let authority = Authority { role, body: BodyId::parse(body).unwrap(), region: RegionCode::parse("almaty-city").unwrap() };
    Officer { id: OfficerId::parse(id).unwrap(), authority, sex: crate::kernel::Sex::Male }
}

/// What the door reads for a submission out of all that is known, and no more.
fn read(all: &World, submission: &Submission) -> World {
    let mut read = crate::rooms::world();
    loop {
        let new: Vec<Key> = wanted(crate::rooms::ROOMS, submission, &read).into_iter().filter(|key| !read.has_key(key)).collect();
        if new.is_empty() {
            return read;
        }
        for key in new {
            let records: Vec<RecordId> = key.as_record().into_iter().chain(all.records(&key).cloned()).collect();
            for record in &records {
                read.insert(record.clone(), all.history(record).clone());
            }
            read.name(key, records);
        }
    }
}

/// Codes of the rules that refuse the act or note a breach of it; whether it was refused.
fn judged(given: &[Deed], when: &Deed) -> (Vec<String>, bool) {
    let texts: std::collections::BTreeMap<String, String> = when.sealed.iter().map(|name| ((*name).to_owned(), "…".to_owned())).collect();
    let act = json!({ "record": when.record, "act": when.act, "occurred_at": moment(when.at), "payload": when.payload, "sealed": texts });
    let submission = json!({ "key": "s-1", "incident": "january-2022", "acts": [act] });
    let submission: Submission = serde_json::from_value(submission).unwrap();
    let mut world = read(&known(given), &submission);
    let head = Head { next_seq: 100, now: Moment::parse("2022-02-01T00:00:00Z").unwrap() };
    match decide(crate::rooms::ROOMS, &mut world, &submission, &officer(when), head, crate::pack::embedded().unwrap()) {
        Err(refusals) => (refusals.into_iter().map(|refusal| refusal.code.to_owned()).collect(), true),
        Ok(accepted) => {
            let breach = |content| match content {
                Content::Breach(breach) => Some(breach.rule),
                _ => None,
            };
            (accepted.into_iter().filter_map(|act| breach(act.recorded.content.clone())).collect(), false)
        }
    }
}

/// The examples of the rules once more, with only what the door reads: a rule that looks at a record nobody asked for would let it pass.
#[test]
fn the_door_reads_all_that_a_rule_looks_at() {
    let mut seen = 0;
    for rule in Weapons::RULES {
        let code = rule.code;
        for example in (rule.examples)() {
            let (codes, refused) = judged(&example.given, &example.when);
            // A fact is judged once nothing refuses it; nothing is judged for whoever may not act at all.
            if rule.guard == Guard::Fact && refused || codes.iter().any(|found| found.starts_with("access.")) {
                continue;
            }
            seen += 1;
            let unmet = codes.iter().any(|found| found == code);
            assert_eq!(unmet, example.then != Then::Met, "{code}: {}: {codes:?}", example.name);
        }
    }
    assert!(seen > 100, "{seen}");
}

/// From the night of the looting to the weapon back in the shop, and from the hand-over to the exemption: nothing is refused.
#[test]
fn a_lawful_course_is_refused_nowhere() {
    let surrendered_to_exempt = exempt_surrender();
    let back_home = [
        vec![reported(), counted("2022-01-06 11:00", 3), stolen(), found()],
        matched_of_the_shop().split_off(3),
        vec![recovered("2022-01-09 11:30"), returned("2022-01-10 10:00")],
    ]
    .concat();
    for course in [back_home, surrendered_to_exempt] {
        for n in 0..course.len() {
            let (codes, refused) = judged(&course[..n], &course[n]);
            assert!(!refused && codes.is_empty(), "{} at {}: {codes:?}", course[n].act, course[n].at);
        }
    }
}
