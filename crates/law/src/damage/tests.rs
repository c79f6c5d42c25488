//! One record from the attack to the last payment: what lists say of it, what it contributes to the figures, what is read to judge it.

use super::rules::given::*;
use super::{Damage, State};
use crate::kernel::fold;
use crate::kernel::{Deed, Fold, Key, Moment, RecordId, Room};
use crate::rooms;
use crate::told::history;
use serde_json::json;

fn moment(at: &str) -> Moment {
    Moment::parse(&format!("{}:00+06:00", at.replace(' ', "T"))).unwrap()
}

fn state(deeds: &[Deed]) -> State {
    fold::<Damage>(&history(DAMAGE, deeds).effective(Damage::act))
}

/// Code, next actor and deadline.
fn told(deeds: &[Deed]) -> String {
    let law = crate::pack::embedded().unwrap();
    let status = state(deeds).status(moment("2022-01-10 12:00"), law);
    let by = status.next_deadline.map_or("never".to_owned(), Moment::local);
    format!("{}, {} by {by}", status.code, status.next_actor.as_deref().unwrap_or("nobody"))
}

/// Figures with members and weights.
fn counted(deeds: &[Deed], at: &str) -> String {
    let law = crate::pack::embedded().unwrap();
    let record = RecordId::parse(DAMAGE).unwrap();
    let mut cells = Damage::cells(&state(deeds), &record, moment(at), law);
    cells.sort_unstable();
    let told: Vec<String> = cells.iter().map(|cell| format!("{} {} {}", cell.figure, cell.member, cell.weight)).collect();
    told.join(", ")
}

fn and(deeds: Vec<Deed>, more: impl IntoIterator<Item = Deed>) -> Vec<Deed> {
    deeds.into_iter().chain(more).collect()
}

#[test]
fn every_open_record_has_a_next_actor_and_a_date() {
    let appraised = and(sued(), [assessed(140_000_050)]);
    let granted = and(appraised.clone(), [awarded(1_000)]);
    for (deeds, expected) in [
        (vec![], "empty, nobody by never"),
        (vec![attacked()], "case_due, damage_registrar by 2022-01-17 23:59"),
        (vec![injured()], "case_due, damage_registrar by 2022-01-17 23:59"),
        (put_to_case(), "recognition_due, investigator by 2022-01-12 23:59"),
        (sued_before(), "assessment_due, forensic_expert by 2022-01-19 23:59"),
        (and(sued_before(), [assessed(100)]), "recognised, nobody by never"),
        (appraised, "claimed, investigator by 2022-03-14 23:59"),
        (granted.clone(), "awarded, damage_registrar by 2022-04-20 23:59"),
        (and(granted, [recovered("2022-03-01 10:00", 400), second_payment(600)]), "recovered, nobody by never"),
        (and(sued(), [assessed(100), refused()]), "award_refused, nobody by never"),
        (vec![other(), attacked(), duplicate(OTHER)], "duplicate, nobody by never"),
    ] {
        assert_eq!(told(&deeds), expected);
    }
}

/// The same record in the west, where the day ends an hour later than in Almaty.
fn in_the_west(mut deeds: Vec<Deed>) -> Vec<Deed> {
    let opened = deeds.iter_mut().find(|deed| deed.record == DAMAGE).unwrap();
    opened.payload["region"] = json!("mangystau-region");
    deeds
}

#[test]
fn days_are_those_of_the_records_region() {
    // Half past midnight of 6 January in Almaty is still the 5th in Mangystau.
    let at_night = || in_the_west(vec![later("2022-01-06 00:30", attacked())]);
    assert_eq!(told(&at_night()), "case_due, damage_registrar by 2022-01-18 00:59");
    assert_eq!(counted(&[with(at_night().remove(0), "city", json!(null))], "2022-01-20 00:59"), "");
    assert_eq!(counted(&[with(at_night().remove(0), "city", json!(null))], "2022-01-20 01:00"), "XB1 kad-1 1");
    // In Shymkent the attack was on the 6th: handed there, the record has a day more.
    let handed_on = vec![with(at_night().remove(0), "city", json!(null)), transferred("2022-01-06 01:00")];
    assert_eq!(counted(&handed_on, "2022-01-20 23:59"), "");
    assert_eq!(counted(&handed_on, "2022-01-21 00:00"), "XB1 kad-1 1");
    assert_eq!(told(&in_the_west(sued_before())), "assessment_due, forensic_expert by 2022-01-20 00:59");
    let appraised = in_the_west(and(sued(), [assessed(140_000_050)]));
    assert_eq!(told(&appraised), "claimed, investigator by 2022-03-15 00:59");
    assert_eq!(told(&and(appraised, [awarded(1_000)])), "awarded, damage_registrar by 2022-04-21 00:59");
}

#[test]
fn money_goes_from_the_declaration_to_the_award() {
    let declared = and(sued_before(), [declared(150_000_000)]);
    assert_eq!(counted(&declared, "2022-01-11 10:00"), "B1 kad-1 1, B7 kad-1 1, M1 damage/d-1 1500000");
    let claimed = and(declared, [assessed(1), claimed(140_000_050)]);
    let before_court = "B1 kad-1 1, B7 kad-1 1, M1 damage/d-1 1500000, XM1 damage/d-1#k1 1400000";
    assert_eq!(counted(&claimed, "2022-01-13 10:00"), before_court);
    let granted = and(claimed, [supplemented("2022-02-10 10:00", 160_000_099), awarded(120_000_099)]);
    assert_eq!(
        counted(&granted, "2022-02-21 10:00"),
        "B1 kad-1 1, B7 kad-1 1, M1 damage/d-1 1500000, XM1 damage/d-1#k1 1600000, XM2 damage/d-1#k1 1200000"
    );
}

#[test]
fn state_bodies_are_no_residents_and_owners_no_injured() {
    let of_police = [vehicle(), with(declared(150_000_000), "by", json!({ "kind": "body", "body": "police/almaty-city" }))];
    assert_eq!(counted(&of_police, "2022-01-10 10:00"), "V1 plate-1 1, V2 plate-1 1");
    let of_person = [injured(), declared(100)];
    assert_eq!(counted(&of_person, "2022-01-10 10:00"), "M1 damage/d-1 1, P1 person-1 1");
    assert_eq!(counted(&[with(injured(), "standing", json!("on_duty"))], "2022-01-10 10:00"), "");
}

#[test]
fn an_appraisal_is_overdue_when_its_term_is_past_and_no_sooner() {
    let law = crate::pack::embedded().unwrap();
    let outside = [with(attacked(), "city", json!(null))];
    assert_eq!(counted(&outside, "2022-01-19 23:59"), "");
    assert_eq!(counted(&outside, "2022-01-20 00:00"), "XB1 kad-1 1");
    assert_eq!(state(&outside).wakes(law), [moment("2022-01-20 00:00")]);
    assert_eq!(state(&[injured()]).wakes(law), []);
}

#[test]
fn a_duplicate_counts_nowhere() {
    let twice = [other(), attacked(), declared(100), duplicate(OTHER)];
    assert_eq!(counted(&twice, "2022-02-10 10:00"), "");
}

#[test]
fn what_a_decision_looks_at_is_read() {
    let case = RecordId::parse(CASE).unwrap();
    let reads = |deeds: &[Deed], deed: &Deed| {
        let mut world = crate::rooms::world();
        for record in [DAMAGE, OTHER, CASE, "suspect/s-1"] {
            world.insert(RecordId::parse(record).unwrap(), history(record, deeds));
        }
        world.name(Key::case(&case), [RecordId::parse("suspect/s-1").unwrap()]);
        world.name(Key::from_text("object:kad-1".to_owned()), [RecordId::parse(OTHER).unwrap()]);
        world.name(Key::from_text("claims:criminal/c-1".to_owned()), [RecordId::parse(OTHER).unwrap()]);
        let act = rooms::ROOMS.parse("damage", deed.act, &deed.payload).unwrap();
        let act = Damage::act(&act).unwrap();
        let keys = Damage::reads(&RecordId::parse(DAMAGE).unwrap(), act, &world);
        keys.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(reads(&[], &attacked()), "record:damage/d-2 object:kad-1");
    assert_eq!(reads(&[], &again("2022-01-07 09:00")), "record:damage/d-2 object:kad-1 record:damage/d-2");
    assert_eq!(reads(&put_to_case(), &recognised()), "record:criminal/c-1 record:criminal/c-1 record:suspect/s-1 case:criminal/c-1");
    assert_eq!(reads(&sued_before(), &claimed(1)), "record:criminal/c-1 record:criminal/c-1 record:damage/d-2 claims:criminal/c-1");
    assert_eq!(reads(&sued(), &awarded(1)), "record:criminal/c-1");
    assert_eq!(reads(&[attacked()], &duplicate(OTHER)), "record:damage/d-2");
}
