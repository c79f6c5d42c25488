//! What a suspect's record counts in, what is due on it, what must be read for it.

#![allow(clippy::unwrap_used, clippy::panic)]

mod course;
mod lawful;

use super::rules::given::{
    CASE, FACILITY, INVESTIGATOR, JUDGE, PROSECUTOR, SUSPECT, accused, announced, bail, chosen, deed, detained, ended, held, in_custody,
    moment, paid, petitioned, protocolled, recognised, recognition_agreed, released, step, subject, with,
};
use super::{Act, State, Suspect};
use crate::kernel::{BodyId, Deed, Fold, History, Key, Moment, RecordId, Room};
use crate::pack::{Pack, embedded};
use crate::rooms;
use serde_json::{Value, json};

fn law() -> &'static Pack {
    embedded().unwrap()
}

fn at(text: &str) -> Moment {
    Moment::parse(&moment(text)).unwrap()
}

/// The deeds on the record, recorded as they happened; those on other records are left out.
fn history(deeds: &[Deed]) -> History {
    crate::told::history(SUSPECT, deeds)
}

fn record() -> RecordId {
    RecordId::parse(SUSPECT).unwrap()
}

/// The figures a record counts in at a moment, by way of its timeline, as the tally reads it.
fn figures(deeds: &[Deed], when: &str) -> Vec<&'static str> {
    let timeline = (rooms::room("suspect").unwrap().timeline)(&history(deeds), &record(), law());
    let cells = timeline.into_iter().rev().find(|(from, _)| *from <= at(when)).map(|(_, cells)| cells).unwrap_or_default();
    cells.iter().map(|cell| cell.figure).collect()
}

fn also(mut deeds: Vec<Deed>, more: &[Deed]) -> Vec<Deed> {
    deeds.extend_from_slice(more);
    deeds
}

fn plain(when: &'static str, act: &'static str, payload: Value) -> Deed {
    deed(when, PROSECUTOR, act, payload)
}

#[test]
fn custody_begins_with_the_sanction_and_lapses_by_itself() {
    let deeds = in_custody();
    assert_eq!(figures(&deeds, "2022-01-06 09:59"), [""; 0]);
    assert_eq!(figures(&deeds, "2022-01-06 10:00"), ["S1", "S6"]);
    assert_eq!(figures(&deeds, "2022-01-07 18:00"), ["S1", "S2"]);
    assert_eq!(figures(&deeds, "2022-01-16 09:59"), ["S1", "S2"]);
    assert_eq!(figures(&deeds, "2022-01-16 10:00"), ["S1", "S6", "XS1"], "ten days after the detention");
    let told = also(deeds, &[announced("2022-01-12 10:00", "q1")]);
    assert_eq!(figures(&told, "2022-01-25 23:59"), ["S1", "S2"]);
    assert_eq!(figures(&told, "2022-03-06 10:00"), ["S1", "S6", "XS1"], "the term is over");
}

#[test]
fn some_articles_leave_thirty_days() {
    let riots = also(vec![detained("2022-01-06 10:00", accused("272", "2", 30))], &in_custody()[1..]);
    assert_eq!(figures(&riots, "2022-02-05 09:59"), ["S1", "S2"]);
    assert_eq!(figures(&riots, "2022-02-05 10:00"), ["S1", "S6", "XS1"]);
}

#[test]
fn an_expired_detention_is_held_without_basis_until_the_release() {
    let deeds = [held(), protocolled("2022-01-06 12:30", 48, None), released("2022-01-08 12:00", "limit_expired")];
    assert_eq!(figures(&deeds, "2022-01-08 09:59"), ["S1", "S6"]);
    assert_eq!(figures(&deeds, "2022-01-08 10:00"), ["S1", "S6", "XS1"]);
    assert_eq!(figures(&deeds, "2022-01-08 12:00"), [""; 0]);
    let long = [held(), protocolled("2022-01-06 12:30", 72, Some("mass_riots"))];
    assert_eq!(figures(&long, "2022-01-09 09:59"), ["S1", "S6"]);
    let minor = [detained("2022-01-06 10:00", accused("188", "3", 16))];
    assert_eq!(figures(&minor, "2022-01-07 10:00"), ["S1", "S6", "XS1"]);
}

#[test]
fn bail_paid_takes_the_place_of_custody() {
    let end = ended("2022-01-08 12:05", FACILITY, "bail_paid", "by_law");
    let deeds = also(in_custody(), &[paid("2022-01-08 12:00", 1_100_000), end, released("2022-01-08 12:30", "milder_measure")]);
    assert_eq!(figures(&deeds, "2022-01-08 11:59"), ["S1", "S2"]);
    for when in ["2022-01-08 12:00", "2022-01-08 12:10", "2022-01-08 13:00"] {
        assert_eq!(figures(&deeds, when), ["S1", "S4"], "{when}");
    }
}

#[test]
fn each_measure_is_a_part_and_the_rest_is_residual() {
    let house = |kind| {
        also(
            [vec![held()], petitioned(kind)].concat(),
            &[super::rules::given::sanctioned("2022-01-07 15:00", kind, Some("2022-03-06 10:00"))],
        )
    };
    assert_eq!(figures(&house("house_arrest"), "2022-01-08 10:00"), ["S1", "S3"]);
    let pledge = [vec![held()], petitioned("bail"), vec![bail(1_100_000)]].concat();
    assert_eq!(figures(&pledge, "2022-01-08 10:00"), ["S1", "S4"]);
    let undertaking = [held(), chosen("2022-01-07 10:00", "undertaking"), released("2022-01-07 10:30", "milder_measure")];
    assert_eq!(figures(&undertaking, "2022-01-08 10:00"), ["S1", "S5"]);
    let surety = [held(), chosen("2022-01-07 10:00", "personal_surety")];
    assert_eq!(figures(&surety, "2022-01-08 10:00"), ["S1"]);
}

#[test]
fn whoever_is_no_longer_a_suspect_here_is_not_counted() {
    let released =
        also(in_custody(), &[plain("2022-01-10 10:00", "status_ended/1", json!({ "ground": "case_terminated", "decided_by": null }))]);
    assert_eq!(figures(&released, "2022-01-10 10:00"), ["XS1"], "the status ended, the person still sits");
    let gone = also(in_custody(), &[plain("2022-01-10 10:00", "proceedings_interrupted/1", json!({}))]);
    assert_eq!(figures(&gone, "2022-01-10 10:00"), [""; 0]);
    let back = also(gone, &[plain("2022-01-11 10:00", "proceedings_resumed/1", json!({}))]);
    assert_eq!(figures(&back, "2022-01-11 10:00"), ["S1", "S2"]);
    let court = also(in_custody(), &[plain("2022-01-10 10:00", "sent_to_court/1", json!({}))]);
    assert_eq!(figures(&court, "2022-01-10 10:00"), [""; 0]);
    let torture = [detained("2022-01-06 10:00", accused("146", "2", 40))];
    assert_eq!(figures(&torture, "2022-01-07 10:00"), [""; 0], "counted apart");
    assert_eq!(figures(&[recognised("2022-01-06 09:00"), recognition_agreed("2022-01-06 10:00")], "2022-01-07 10:00"), [""; 0]);
}

#[test]
fn whoever_was_detained_for_theft_of_weapons_stays_counted() {
    let end = plain("2022-01-10 10:00", "status_ended/1", json!({ "ground": "suspicion_not_confirmed", "decided_by": null }));
    let deeds = [detained("2022-01-06 10:00", accused("291", "1", 30)), released("2022-01-07 10:00", "suspicion_not_confirmed"), end];
    assert_eq!(figures(&deeds, "2022-01-24 23:59"), ["G9"]);
}

#[test]
fn a_change_for_health_is_counted_for_good() {
    let change = ended("2022-01-12 12:00", INVESTIGATOR, "changed", "health");
    let undertaking = with(chosen("2022-01-12 12:00", "undertaking"), "measure", json!("m2"));
    let deeds = also(in_custody(), &[announced("2022-01-08 10:00", "q1"), change, undertaking]);
    assert_eq!(figures(&deeds, "2022-01-12 12:00"), ["S1", "S5", "XS2"]);
}

#[test]
fn every_open_record_has_a_next_actor_and_a_date() {
    let refused = step("2022-01-07 15:00", JUDGE, "measure_refused/1");
    let lives = [
        vec![held()],
        vec![recognised("2022-01-06 09:00")],
        vec![recognised("2022-01-06 09:00"), recognition_agreed("2022-01-06 10:00")],
        vec![held(), chosen("2022-01-07 10:00", "undertaking"), released("2022-01-07 10:30", "milder_measure")],
        vec![held(), released("2022-01-07 10:30", "no_lawful_ground")],
        in_custody(),
        also([vec![held()], petitioned("custody")].concat(), &[refused]),
        also(in_custody(), &[plain("2022-01-10 10:00", "proceedings_interrupted/1", json!({}))]),
        also(in_custody(), &[ended("2022-01-16 10:00", FACILITY, "lapsed", "by_law")]),
    ];
    for life in lives {
        for n in 1..=life.len() {
            let state = fold(&life[..n]);
            for when in ["2022-01-06 11:00", "2022-01-07 13:00", "2022-01-09 10:00", "2022-01-20 10:00", "2022-04-01 10:00"] {
                let status = state.status(&record(), at(when), law());
                assert!(status.next_actor.is_some() && status.next_deadline.is_some(), "{n} acts of {life:?} at {when}: {status:?}");
            }
        }
    }
}

#[test]
fn a_closed_record_has_neither() {
    let refusal = plain("2022-01-06 11:00", "recognition_refused/1", json!({}));
    let court = plain("2022-01-10 10:00", "sent_to_court/1", json!({}));
    for (life, code) in [(vec![recognised("2022-01-06 09:00"), refusal], "ended"), (also(in_custody(), &[court]), "in_court")] {
        let status = fold(&life).status(&record(), at("2022-01-12 10:00"), law());
        assert_eq!((status.code, status.next_actor, status.next_deadline), (code, None, None));
    }
}

#[test]
fn what_is_due_follows_the_clock() {
    let due = |life: &[Deed], when: &str| {
        let status = fold(life).status(&record(), at(when), law());
        (status.code, status.next_actor.unwrap_or_default(), status.next_deadline.map(Moment::local).unwrap_or_default())
    };
    let expect = |code: &'static str, who: &str, by: &str| (code, who.to_owned(), by.to_owned());
    assert_eq!(due(&[held()], "2022-01-06 10:30"), expect("detained", "police_officer", "2022-01-06 13:00"));
    assert_eq!(due(&[held()], "2022-01-08 10:30"), expect("release_due", "facility_head", "2022-01-08 10:00"));
    let waiting = [vec![held(), protocolled("2022-01-06 12:30", 48, None)], petitioned("custody")].concat();
    assert_eq!(due(&waiting, "2022-01-07 13:00"), expect("detained", "investigating_judge", "2022-01-07 20:00"));
    assert_eq!(due(&in_custody(), "2022-01-10 10:00"), expect("custody", "investigator", "2022-01-16 10:00"));
    assert_eq!(due(&in_custody(), "2022-01-17 10:00"), expect("release_due", "facility_head", "2022-01-16 10:00"));
}

fn fold(deeds: &[Deed]) -> State {
    let history = history(deeds);
    crate::kernel::fold::<Suspect>(&history.effective(Suspect::act))
}

fn typed(deed: &Deed) -> Act {
    serde_json::from_value(json!({ "act": deed.act, "payload": deed.payload })).unwrap()
}

#[test]
fn nobody_can_leave_out_the_record_that_incriminates() {
    let mut world = crate::rooms::world();
    let person = Key::person(&serde_json::from_value(json!("person-1")).unwrap());
    let other = RecordId::parse("suspect/s-2").unwrap();
    world.name(person.clone(), [other.clone()]);
    let keys = Suspect::reads(&record(), &typed(&held()), &world);
    for wanted in [person.clone(), Key::record(&other), Key::record(&RecordId::parse(CASE).unwrap())] {
        assert!(keys.contains(&wanted), "{wanted}");
    }
    world.insert(record(), history(&[held()]));
    assert!(Suspect::reads(&record(), &typed(&chosen("2022-01-07 10:00", "undertaking")), &world).contains(&Key::record(&other)));
    assert_eq!(Suspect::keys(&typed(&held())), [person, Key::case(&RecordId::parse(CASE).unwrap())]);
}

#[test]
fn refusals_and_petitions_bring_reasons() {
    for deed in [
        plain("2022-01-06 11:00", "recognition_refused/1", json!({})),
        step("2022-01-07 11:00", PROSECUTOR, "measure_not_agreed/1"),
        step("2022-01-07 15:00", JUDGE, "measure_refused/1"),
        petitioned("custody").swap_remove(0),
        in_custody().pop().unwrap(),
        ended("2022-01-12 12:00", INVESTIGATOR, "cancelled", "need_gone"),
    ] {
        assert_eq!(Suspect::sealed(&typed(&deed)), ["reasons"], "{}", deed.act);
    }
    assert_eq!(Suspect::sealed(&typed(&recognised("2022-01-06 09:00"))), [""; 0]);
}

#[test]
fn the_clock_keeps_its_first_moment() {
    let again = with(detained("2022-01-08 10:00", subject()), "by", json!("police/almaty-city/2"));
    let state = fold(&[held(), released("2022-01-08 09:00", "limit_expired"), again]);
    assert_eq!(state.detained_at, Some(at("2022-01-06 10:00")));
}

#[test]
fn the_record_follows_the_case_to_another_body() {
    let to = plain("2022-01-10 10:00", "case_transferred/1", json!({ "body": "national-security/almaty-city", "region": "almaty-city" }));
    let place = Suspect::place(&fold(&[held(), to])).unwrap();
    let bodies: Vec<&str> = place.bodies.iter().map(BodyId::as_str).collect();
    assert_eq!(bodies, ["national-security/almaty-city", "police/almaty-city"], "who conducts the process, then who detained");
}
