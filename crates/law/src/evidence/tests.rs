//! An item over time: who has a part in it, what is due, what is counted. The deeds are those of the rules' examples.

use super::rules::given::*;
use super::{Evidence, State, tainted};
use crate::kernel::fold;
use crate::kernel::history::History;
use crate::kernel::{Deed, Fold, Moment, RecordId, Room, Status};
use crate::rooms;
use crate::told::world;
use serde_json::json;

fn local(at: &str) -> Moment {
    Moment::parse(&format!("{}:00+06:00", at.replace(' ', "T"))).unwrap()
}

fn item() -> RecordId {
    RecordId::parse(ITEM).unwrap()
}

fn history(deeds: &[Deed]) -> History {
    world(deeds).history(&item()).clone()
}

fn state(deeds: &[Deed]) -> State {
    fold::<Evidence>(&history(deeds).effective(Evidence::act))
}

/// Code, next actor and deadline.
fn told(deeds: &[Deed]) -> String {
    let law = crate::pack::embedded().unwrap();
    let Status { code, next_actor, next_deadline } = state(deeds).status(local("2022-01-20 10:00"), law);
    format!("{code}, {} by {}", next_actor.as_deref().unwrap_or("nobody"), next_deadline.map_or("never".to_owned(), Moment::local))
}

fn bodies(deeds: &[Deed]) -> Vec<String> {
    Evidence::place(&state(deeds)).unwrap().bodies.iter().map(ToString::to_string).collect()
}

/// The figures at each change: figure, its facet of the room's own, the body.
fn line(deeds: &[Deed]) -> Vec<String> {
    let law = crate::pack::embedded().unwrap();
    let timeline = (rooms::room(Evidence::NAME).unwrap().timeline)(&history(deeds), &item(), law);
    let told = |cell: &crate::kernel::Cell| {
        let facet = |name: &str| cell.facets.iter().find(|(n, _)| *n == name).map(|(_, value)| value.as_str());
        format!("{} {} {}", cell.figure, facet("acceptance").or(facet("cause")).unwrap(), facet("body").unwrap())
    };
    timeline.iter().map(|(at, cells)| format!("{}: {}", at.local(), cells.iter().map(told).collect::<Vec<_>>().join(", "))).collect()
}

#[test]
fn every_open_item_has_a_next_actor_and_a_date() {
    let used = [held(), vec![proves("2022-01-12 10:00")]].concat();
    let tainted = [used.clone(), vec![declared("2022-01-13 10:00")]].concat();
    for (deeds, expected) in [
        (held(), "held, investigator by 2022-03-10 23:59"),
        (used, "in_use, investigator by 2022-03-14 23:59"),
        ([packed(), vec![handed_over("2022-01-12 10:00", EXPERT)]].concat(), "awaits_acceptance, forensic/almaty-city by 2022-01-17 23:59"),
        (with_the_expert(), "under_examination, forensic_expert by 2022-02-11 23:59"),
        (tainted.clone(), "uses_to_withdraw, investigator by 2022-01-17 23:59"),
        ([held(), vec![declared("2022-01-13 10:00")]].concat(), "inadmissible, investigator by 2022-03-14 23:59"),
        ([held(), vec![returned("2022-01-13 10:00")]].concat(), "ended, nobody by never"),
        ([tainted, vec![returned("2022-01-14 10:00")]].concat(), "uses_to_withdraw, investigator by 2022-01-17 23:59"),
    ] {
        assert_eq!(told(&deeds), expected);
    }
}

#[test]
fn days_are_those_of_the_items_region() {
    let in_the_west = |mut deeds: Vec<Deed>| {
        deeds.iter_mut().find(|deed| deed.act == "collected/1").unwrap().payload["region"] = json!("atyrau-region");
        deeds
    };
    let declared = [held(), vec![proves("2022-01-12 10:00"), declared("2022-01-14 00:30")]].concat();
    for (deeds, expected) in [
        (held(), "held, investigator by 2022-03-11 00:59"),
        (with_the_expert(), "under_examination, forensic_expert by 2022-02-12 00:59"),
        // Half past midnight of Friday the 14th in Almaty is the 13th in Atyrau; the third day after is a Sunday or a Monday there.
        (declared, "uses_to_withdraw, investigator by 2022-01-18 00:59"),
    ] {
        assert_eq!(told(&in_the_west(deeds)), expected);
    }
}

#[test]
fn a_use_that_is_annulled_no_longer_waits_to_be_withdrawn() {
    let deeds = [held(), vec![proves("2022-01-12 10:00"), declared("2022-01-13 10:00")]].concat();
    let annulled = deed("2022-01-14 10:00", INVESTIGATOR, "annulment/1", json!({ "annuls": 2 }));
    assert_eq!(told(&[deeds, vec![annulled]].concat()), "inadmissible, investigator by 2022-03-14 23:59");
}

#[test]
fn a_body_has_a_part_from_the_handover_on_and_keeps_it() {
    let handing = [packed(), vec![handed_over("2022-01-12 10:00", EXPERT)]].concat();
    assert_eq!(bodies(&packed()), ["police/almaty-city"]);
    assert_eq!(bodies(&handing), ["police/almaty-city", "forensic/almaty-city"]);
    assert_eq!(bodies(&with_the_expert()), ["police/almaty-city", "forensic/almaty-city"]);
    let back = json!({ "from": custodian(EXPERT), "to": custodian(INVESTIGATOR) });
    let returned = vec![
        examined("2022-01-14 10:00"),
        deed("2022-01-15 10:00", EXPERT, "handed_over/1", back),
        accepted("2022-01-15 11:00", INVESTIGATOR),
    ];
    assert_eq!(bodies(&[with_the_expert(), returned].concat()), ["police/almaty-city", "forensic/almaty-city"]);
}

#[test]
fn the_contents_of_a_telephone_are_not_for_those_who_no_longer_hold_them() {
    let phone = with(taken(), "kind", json!("phone_contents"));
    let back = json!({ "from": custodian(EXPERT), "to": custodian(INVESTIGATOR) });
    let with_the_expert = vec![handed_over("2022-01-12 10:00", EXPERT), accepted("2022-01-12 11:00", EXPERT)];
    let passed_on = [searched(), vec![phone], with_the_expert].concat();
    assert_eq!(bodies(&passed_on), ["police/almaty-city", "forensic/almaty-city"]);
    let back = vec![deed("2022-01-15 10:00", EXPERT, "handed_over/1", back), accepted("2022-01-15 11:00", INVESTIGATOR)];
    assert_eq!(bodies(&[passed_on, back].concat()), ["police/almaty-city"]);
}

#[test]
fn a_refused_handover_leaves_the_item_where_it_was() {
    let refused = deed("2022-01-12 11:00", EXPERT, "handover_refused/1", json!({}));
    let state = state(&[packed(), vec![handed_over("2022-01-12 10:00", EXPERT), refused]].concat());
    assert_eq!(state.holder.unwrap().officer.as_str(), "inv-1");
    assert!(state.handover.is_none());
}

/// Handed over on Wednesday the 12th: three whole days end with Saturday, hence with Monday the 17th.
#[test]
fn a_handover_waits_and_becomes_overdue_by_time_alone() {
    let deeds = [packed(), vec![handed_over("2022-01-12 10:00", EXPERT), accepted("2022-01-19 10:00", EXPERT)]].concat();
    assert_eq!(
        line(&deeds),
        ["2022-01-12 10:00: XE1 awaited forensic/almaty-city", "2022-01-18 00:00: XE1 overdue forensic/almaty-city", "2022-01-19 10:00: ",]
    );
}

#[test]
fn what_is_inadmissible_is_counted_for_good_by_what_first_made_it_so() {
    let deeds = [held(), vec![by_source("2022-01-12 10:00"), declared("2022-01-13 10:00"), returned("2022-01-14 10:00")]].concat();
    assert_eq!(line(&deeds), ["2022-01-12 10:00: XE2 by_source police/almaty-city"]);
    assert_eq!(line(&[held(), vec![declared("2022-01-13 10:00")]].concat()), ["2022-01-13 10:00: XE2 declared police/almaty-city"]);
}

#[test]
fn a_source_taints_from_the_moment_its_record_says_so() {
    let world = world(&[held(), vec![validated(false)]].concat());
    let source = state(&held()).source().unwrap().clone();
    assert_eq!(tainted(&source, &world, local("2022-01-11 08:59")), None);
    assert_eq!(tainted(&source, &world, local("2022-01-11 09:00")).map(|taint| taint.code()), Some("measure_found_unlawful"));
}
