//! What becomes of a measure by appeal, refused extension, surety and breach: what it counts in, what is due on it.

#![allow(clippy::unwrap_used, clippy::panic)]

use super::{also, at, figures, fold, law, record};
use crate::kernel::due;
use crate::suspect::rules::course::{appealed, asked, cancelled, decided, filed, on_surety, refused, short, withdrawn};
use crate::suspect::rules::given::*;
use crate::suspect::{Measure, Suspect};
use serde_json::json;

/// Rule and moment of every deadline open after the deeds.
fn due(deeds: &[crate::kernel::Deed]) -> Vec<(&'static str, String)> {
    due::due::<Suspect>(&fold(deeds), law()).into_iter().map(|due| (due.rule.code, due.by.local())).collect()
}

fn has(deeds: &[crate::kernel::Deed], rule: &str, by: &str) {
    let found = due(deeds);
    assert!(found.iter().any(|(code, when)| *code == rule && when == by), "{rule} by {by}: {found:?}");
}

fn hasnt(deeds: &[crate::kernel::Deed], rule: &str) {
    let found = due(deeds);
    assert!(found.iter().all(|(code, _)| *code != rule), "{rule}: {found:?}");
}

#[test]
fn a_sanction_cancelled_on_appeal_ends_custody_and_the_facility_is_to_release() {
    let over = also(in_custody(), &[appealed("2022-01-10 10:00"), vec![decided("2022-01-13 10:00", cancelled())]].concat());
    assert_eq!(figures(&over, "2022-01-13 09:59"), ["S1", "S2"]);
    assert_eq!(figures(&over, "2022-01-13 10:00"), ["S1", "S6", "XS1"]);
    let status = fold(&over).status(&record(), at("2022-01-13 11:00"), law());
    assert_eq!((status.code, status.next_deadline), ("release_due", Some(at("2022-01-13 10:00"))));
    let out = also(over, &[released("2022-01-13 10:20", "milder_measure")]);
    assert_eq!(figures(&out, "2022-01-13 11:00"), [""; 0]);
}

#[test]
fn a_sanction_upheld_or_left_stands() {
    for kind in ["upheld", "out_of_term"] {
        let left = also(in_custody(), &[appealed("2022-01-10 10:00"), vec![decided("2022-01-13 10:00", json!({ "kind": kind }))]].concat());
        assert_eq!(figures(&left, "2022-01-13 11:00"), ["S1", "S2"], "{kind}");
    }
}

#[test]
fn the_regional_court_sanctions_what_the_judge_refused() {
    let refusal = [vec![held()], petitioned("custody"), vec![step("2022-01-07 15:00", JUDGE, "measure_refused/1")]].concat();
    let outcome = json!({ "kind": "sanctioned", "restraint": "custody", "until": "2022-03-06T10:00:00+06:00", "bail_tenge": null });
    let appeal = by(PROSECUTOR, filed("2022-01-08 09:00", "refusal", "prosecutor"));
    let ruled = also(refusal, &[appeal, appealed("2022-01-08 09:00").remove(1), decided("2022-01-13 10:00", outcome)]);
    assert_eq!(figures(&ruled, "2022-01-13 10:00"), ["S1", "S2"]);
    let measure = fold(&ruled).measures.into_values().next().unwrap();
    assert_eq!((measure.since, measure.until), (Some(at("2022-01-13 10:00")), Some(at("2022-03-06 10:00"))));
}

#[test]
fn a_shorter_term_on_appeal_runs_out_sooner() {
    let outcome = json!({ "kind": "term", "until": "2022-02-06T10:00:00+06:00" });
    let shorter = also(in_custody(), &[announced("2022-01-10 09:00", "q1")]);
    let shorter = also(shorter, &[appealed("2022-01-10 10:00"), vec![decided("2022-01-13 10:00", outcome)]].concat());
    assert_eq!(figures(&shorter, "2022-02-06 09:59"), ["S1", "S2"]);
    assert_eq!(figures(&shorter, "2022-02-06 10:00"), ["S1", "S6", "XS1"]);
}

#[test]
fn a_refused_extension_leaves_a_milder_measure_or_none() {
    let asked = || also(short(), &[asked("2022-01-10 10:00", "extension_submitted/1", 2)]);
    let milder = also(asked(), &[refused("2022-01-12 10:00", Some("house_arrest"))]);
    assert_eq!(figures(&milder, "2022-01-12 10:00"), ["S1", "S3"]);
    assert_eq!(fold(&milder).measure_in_force().map(|m| (m.kind, m.until)), Some((Measure::HouseArrest, Some(at("2022-01-16 10:00")))));
    let none = also(asked(), &[refused("2022-01-12 10:00", None)]);
    assert_eq!(figures(&none, "2022-01-12 10:00"), ["S1", "S6", "XS1"]);
}

#[test]
fn an_extension_is_due_step_by_step() {
    has(&in_custody(), "suspect.extension_requested_late", "2022-02-24 10:00");
    let requested = also(in_custody(), &[asked("2022-01-12 10:00", "extension_requested/1", 3)]);
    // Counted in whole days, and the third is a Saturday.
    has(&requested, "suspect.extension_reviewed_late", "2022-01-17 23:59");
    let agreed = also(requested, &[crate::suspect::rules::given::extension_agreed("2022-01-13 10:00", 3, "district")]);
    hasnt(&agreed, "suspect.extension_reviewed_late");
    has(&agreed, "suspect.extension_submitted_late", "2022-02-27 10:00");
    let submitted = also(agreed, &[asked("2022-01-13 12:00", "extension_submitted/1", 3)]);
    // The third day is a Sunday.
    has(&submitted, "suspect.extension_heard_late", "2022-01-17 23:59");
    has(&short(), "suspect.extension_submitted_late", "2022-01-15 10:00");
}

#[test]
fn a_petition_is_looked_at_in_days_from_its_receipt_whenever_the_term_ends() {
    let endless = with(sanctioned("2022-01-07 18:00", "custody", None), "bail_tenge", json!(1_100_000));
    let endless = [vec![held()], petitioned("custody"), vec![endless]].concat();
    let requested = also(endless, &[asked("2022-01-10 10:00", "extension_requested/1", 24)]);
    has(&requested, "suspect.extension_reviewed_late", "2022-01-17 23:59");
    let submitted = also(requested, &[asked("2022-01-13 12:00", "extension_submitted/1", 3)]);
    has(&submitted, "suspect.extension_heard_late", "2022-01-17 23:59");
    // An appeal that has come is decided, though the record has no such ruling.
    let came =
        also(in_custody(), &[filed("2022-01-10 10:00", "extension", "counsel"), step("2022-01-12 10:00", JUDGE, "appeal_forwarded/1")]);
    has(&came, "suspect.appeal_decided_late", "2022-01-17 23:59");
}

#[test]
fn a_surety_who_left_an_appeal_and_unpaid_bail_are_due() {
    let left = also(on_surety(), &[withdrawn("2022-01-10 10:00", "person-7")]);
    has(&left, "suspect.surety_replaced_late", "2022-01-12 10:00");
    let status = fold(&left).status(&record(), at("2022-01-10 11:00"), law());
    assert_eq!((status.code, status.next_deadline), ("surety_withdrawn", Some(at("2022-01-12 10:00"))));
    has(&[vec![held()], petitioned("bail"), vec![bail(1_100_000)]].concat(), "suspect.bail_payment_late", "2022-01-12 23:59");
    let appeal = appealed("2022-01-10 10:00");
    has(&also(in_custody(), &appeal[..1]), "suspect.appeal_decided_late", "2022-01-13 23:59");
    has(&also(in_custody(), &appeal), "suspect.appeal_decided_late", "2022-01-17 23:59");
}

#[test]
fn a_surety_who_left_is_replaced_by_no_measure_once_it_is_cancelled() {
    let left = also(on_surety(), &[withdrawn("2022-01-10 10:00", "person-7")]);
    let changed = also(left.clone(), &[ended("2022-01-11 10:00", INVESTIGATOR, "changed", "need_gone")]);
    has(&changed, "suspect.surety_replaced_late", "2022-01-12 10:00");
    let cancelled = also(left, &[ended("2022-01-11 10:00", INVESTIGATOR, "cancelled", "need_gone")]);
    hasnt(&cancelled, "suspect.surety_replaced_late");
    hasnt(&also(on_surety(), &[with(withdrawn("2022-01-10 10:00", "person-7"), "measure", json!("m9"))]), "suspect.surety_replaced_late");
}

#[test]
fn bail_set_by_another_ruling_is_due_from_that_ruling() {
    let arrest = [vec![held()], petitioned("house_arrest"), vec![sanctioned("2022-01-07 15:00", "house_arrest", Some("2022-03-06 10:00"))]];
    let outcome = json!({ "kind": "sanctioned", "restraint": "bail", "until": null, "bail_tenge": 1_100_000 });
    let ruled = also(arrest.concat(), &[appealed("2022-01-10 10:00"), vec![decided("2022-01-13 10:00", outcome)]].concat());
    has(&ruled, "suspect.bail_payment_late", "2022-01-18 23:59");
    let petition = asked("2022-01-10 10:00", "extension_submitted/1", 2);
    let instead = also(short(), &[petition, refused("2022-01-12 10:00", Some("bail"))]);
    has(&instead, "suspect.bail_payment_late", "2022-01-17 23:59");
    hasnt(&also(instead, &[paid("2022-01-13 10:00", 1_100_000)]), "suspect.bail_payment_late");
    hasnt(&in_custody(), "suspect.bail_payment_late");
}

#[test]
fn every_appeal_that_waits_is_due_and_none_before_it_was_filed() {
    // The term ended on the tenth: what is filed on the twentieth counts from then, and Sunday the 23rd is no last day.
    has(&also(in_custody(), &[filed("2022-01-20 10:00", "sanction", "counsel")]), "suspect.appeal_decided_late", "2022-01-24 23:59");
    let restored = also(in_custody(), &[filed("2022-01-20 10:00", "sanction", "counsel")]);
    let restored = also(restored, &[step("2022-01-25 10:00", JUDGE, "appeal_term_restored/1")]);
    has(&restored, "suspect.appeal_decided_late", "2022-01-28 23:59");
    let second = [extended("2022-01-14 10:00", 3, "2022-04-06 10:00"), filed("2022-01-14 12:00", "extension", "counsel")];
    let two = also(also(in_custody(), &appealed("2022-01-10 10:00")), &second);
    let open =
        |deeds: &[crate::kernel::Deed]| due(deeds).into_iter().filter(|(rule, _)| *rule == "suspect.appeal_decided_late").map(|(_, by)| by);
    assert_eq!(open(&two).collect::<Vec<_>>(), ["2022-01-17 23:59", "2022-01-20 23:59"]);
    let one = also(two, &[decided("2022-01-17 10:00", json!({ "kind": "upheld" }))]);
    assert_eq!(open(&one).collect::<Vec<_>>(), ["2022-01-20 23:59"]);
    let west = also(in_the_west(in_custody()), &appealed("2022-01-10 10:00"));
    has(&west, "suspect.appeal_decided_late", "2022-01-18 00:59");
}

#[test]
fn the_extension_of_a_short_custody_is_at_the_court_a_day_before() {
    let request = asked("2022-01-09 10:00", "extension_requested/1", 2);
    let agreed = also(short(), &[request, extension_agreed("2022-01-10 10:00", 2, "district")]);
    has(&agreed, "suspect.extension_submitted_late", "2022-01-15 10:00");
}

#[test]
fn where_the_law_extends_no_further_the_person_is_to_be_released() {
    const ASKED: &str = "suspect.extension_requested_late";
    let until = "2022-07-06 10:00";
    let young = [vec![detained("2022-01-06 10:00", accused("188", "3", 16))], in_custody().split_off(1)].concat();
    let young = also(young, &[announced("2022-01-12 10:00", "q1")]);
    hasnt(&young, "suspect.minor_extension");
    has(&also(young.clone(), &[extended("2022-02-20 10:00", 5, "2022-06-06 10:00")]), ASKED, "2022-05-22 10:00");
    for (before, months, rule) in [
        (young, 6, "suspect.minor_extension"),
        (also(in_custody(), &[announced("2022-01-12 10:00", "q1")]), 9, "suspect.extension_gravity"),
        (also(in_custody(), &[announced("2022-01-12 10:00", "q1")]), 18, "suspect.extension_gravity"),
        (also(grave(), &[announced("2022-01-12 10:00", "q1")]), 18, "suspect.extension_rank"),
    ] {
        let full = also(before, &[extended("2022-02-20 10:00", months, until)]);
        has(&full, rule, until);
        hasnt(&full, ASKED);
        let status = fold(&full).status(&record(), at("2022-07-01 10:00"), law());
        assert_eq!((status.code, status.next_actor.as_deref()), ("custody", Some("facility_head")), "{rule}");
        assert_eq!(status.next_deadline, Some(at(until)));
    }
    let more = also(also(grave(), &[announced("2022-01-12 10:00", "q1")]), &[extended("2022-02-20 10:00", 9, until)]);
    has(&more, ASKED, "2022-06-21 10:00");
}

/// Custody for a crime in a criminal group.
fn grave() -> Vec<crate::kernel::Deed> {
    [vec![held(), protocolled("2022-01-06 12:30", 72, Some("criminal_group"))], in_custody().split_off(1)].concat()
}
