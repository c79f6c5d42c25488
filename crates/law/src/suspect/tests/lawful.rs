//! Lives that go by the book: through the door, act by act, with nothing refused and no breach; and what the door adds when they do not.

#![allow(clippy::unwrap_used, clippy::panic)]

use super::{at, law};
use crate::kernel::decide::{Head, decide};
use crate::kernel::history::Content;
use crate::kernel::{
    Authority, BodyId, Deed, IncidentId, Key, Officer, OfficerId, RecordId, RegionCode, Sex, Submission, SubmittedAct, World,
};
use crate::suspect::rules::course::{appealed, asked, cancelled, decided, on_surety, served, short, withdrawn};
use crate::suspect::rules::given::{
    CASE, FACILITY, INVESTIGATOR, PLACEMENT, PROSECUTOR, announced, case_received, chosen, correction, counsel, delivered, ended, extended,
    extension_agreed, held, in_custody, interrogated, met, notified, paid, petitioned, placed, protocolled, qualified, recognised,
    recognition_agreed, released, step, with,
};
use crate::told::history;
use serde_json::json;

fn world(others: &[(&str, Vec<Deed>)]) -> World {
    let mut world = crate::rooms::world();
    for (record, deeds) in others {
        let id = RecordId::parse(record).unwrap();
        world.name(Key::record(&id), [id.clone()]);
        world.insert(id, history(record, deeds));
    }
    world
}

/// Submits the deeds one by one; says which codes were refused, or which breaches the door added.
fn live(world: &mut World, deeds: &[Deed]) -> Result<Vec<String>, Vec<(&'static str, &'static str)>> {
    let mut breaches = Vec::new();
    let mut seq = 100;
    for deed in deeds {
        let (id, role, body) = deed.by;
        let authority = Authority { role, body: BodyId::parse(body).unwrap(), region: RegionCode::parse("almaty-city").unwrap() };
        let officer = Officer { id: OfficerId::parse(id).unwrap(), authority, sex: Sex::Female };
        let act = SubmittedAct {
            record: RecordId::parse(deed.record).unwrap(),
            act: deed.act.to_owned(),
            occurred_at: at(deed.at),
            payload: deed.payload.clone(),
            sealed: deed.sealed.iter().map(|field| ((*field).to_owned(), "because".to_owned())).collect(),
            version: None,
        };
        let submission = Submission { key: format!("k{seq}"), incident: IncidentId::parse("january-2022").unwrap(), acts: vec![act] };
        let head = Head { next_seq: seq, now: at(deed.at) };
        let accepted = decide(crate::rooms::ROOMS, world, &submission, &officer, head, law())
            .map_err(|refusals| refusals.iter().map(|r| (deed.act, r.code)).collect::<Vec<_>>())?;
        seq += accepted.len() as u64;
        breaches.extend(accepted.iter().filter_map(|a| match &a.recorded.content {
            Content::Breach(breach) => Some(breach.rule.clone()),
            _ => None,
        }));
    }
    Ok(breaches)
}

fn sealed(field: &'static [&'static str], deed: Deed) -> Deed {
    Deed { sealed: field, ..deed }
}

/// From the detention to the interrogation.
fn first_day() -> Vec<Deed> {
    vec![
        held(),
        delivered("2022-01-06 11:00"),
        sealed(&["grounds"], protocolled("2022-01-06 12:30", 48, None)),
        notified("2022-01-06 12:40", "prosecutor"),
        notified("2022-01-06 12:45", "family"),
        counsel("2022-01-06 13:00"),
        met("2022-01-06 14:00"),
        interrogated("2022-01-06 15:00", "2022-01-06 17:00"),
    ]
}

fn case() -> (&'static str, Vec<Deed>) {
    (CASE, [vec![case_received()], qualified("q1", "2022-01-07 10:00", "2022-01-07 11:00")].concat())
}

/// The first day, custody with bail set on the second, and the qualification told.
fn taken_into_custody() -> Vec<Deed> {
    [first_day(), in_custody().split_off(1), vec![announced("2022-01-07 19:00", "q1")]].concat()
}

#[test]
fn from_detention_to_custody_and_its_extension() {
    let more = vec![
        asked("2022-02-17 10:00", "extension_requested/1", 3),
        extension_agreed("2022-02-18 10:00", 3, "district"),
        asked("2022-02-21 10:00", "extension_submitted/1", 3),
        extended("2022-02-24 10:00", 3, "2022-04-06 10:00"),
    ];
    assert_eq!(live(&mut world(&[case()]), &[taken_into_custody(), more].concat()), Ok(vec![]));
}

#[test]
fn from_custody_to_bail() {
    let more = vec![
        paid("2022-01-09 12:00", 1_100_000),
        ended("2022-01-09 12:05", FACILITY, "bail_paid", "by_law"),
        released("2022-01-09 12:30", "milder_measure"),
    ];
    assert_eq!(live(&mut world(&[case()]), &[taken_into_custody(), more].concat()), Ok(vec![]));
}

#[test]
fn from_custody_to_an_undertaking_for_health() {
    let more = vec![
        step("2022-01-12 10:00", PROSECUTOR, "change_consented/1"),
        with(ended("2022-01-12 12:00", INVESTIGATOR, "changed", "health"), "recommendation", json!(PLACEMENT)),
        with(chosen("2022-01-12 12:00", "undertaking"), "measure", json!("m2")),
        released("2022-01-12 12:30", "milder_measure"),
    ];
    assert_eq!(live(&mut world(&[case(), (PLACEMENT, placed(true))]), &[taken_into_custody(), more].concat()), Ok(vec![]));
}

#[test]
fn from_recognition_to_an_undertaking() {
    let deeds = vec![
        recognised("2022-01-06 09:00"),
        recognition_agreed("2022-01-06 10:00"),
        counsel("2022-01-06 13:00"),
        met("2022-01-06 14:00"),
        interrogated("2022-01-06 15:00", "2022-01-06 17:00"),
        chosen("2022-01-06 18:00", "undertaking"),
    ];
    assert_eq!(live(&mut world(&[case()]), &deeds), Ok(vec![]));
}

#[test]
fn a_detention_in_lawlessness_is_recorded_with_its_breaches() {
    let deeds = vec![
        held(),
        delivered("2022-01-06 14:00"),
        sealed(&["grounds"], with(protocolled("2022-01-06 20:00", 48, None), "delivered", json!("2022-01-06T14:00:00+06:00"))),
        notified("2022-01-07 12:00", "prosecutor"),
        released("2022-01-08 12:00", "limit_expired"),
    ];
    let breaches = ["delivery_late", "protocol_late", "prosecutor_notice_late", "held_without_order", "notices_missing"];
    let mut found = live(&mut world(&[case()]), &deeds).unwrap();
    found.sort_unstable();
    let mut expected = breaches.map(|rule| format!("suspect.{rule}")).to_vec();
    expected.sort_unstable();
    assert_eq!(found, expected);
}

#[test]
fn what_nobody_agreed_to_is_refused() {
    let custody = petitioned("custody");
    let without = [first_day(), vec![custody[0].clone(), custody[2].clone()]].concat();
    assert_eq!(live(&mut world(&[case()]), &without), Err(vec![("materials_submitted/1", "suspect.prosecutor_support")]));
    let own = Deed { by: (INVESTIGATOR.0, PROSECUTOR.1, PROSECUTOR.2), ..custody[1].clone() };
    let merged = [first_day(), vec![custody[0].clone(), own]].concat();
    assert_eq!(live(&mut world(&[case()]), &merged), Err(vec![("measure_agreed/1", "suspect.own_decision")]));
}

#[test]
fn a_corrected_detention_keeps_both_times_and_moves_the_clock() {
    let late = sealed(&["reasons"], correction("2022-01-06 09:00"));
    let at_last = Deed { at: "2022-01-06 09:00", ..late };
    let mut world = world(&[case()]);
    assert_eq!(live(&mut world, &first_day()), Ok(vec![]));
    // The door dates a correction by what it corrects to; it is recorded later.
    let found = live(&mut world, &[at_last]).unwrap();
    assert_eq!(found, ["suspect.protocol_late"], "an hour earlier, the protocol comes half an hour late");
}

#[test]
fn from_a_short_custody_to_two_months_and_from_there_before_the_regional_court() {
    let first = [first_day(), short().split_off(1), vec![announced("2022-01-07 19:00", "q1")]].concat();
    let more = vec![asked("2022-01-14 10:00", "extension_submitted/1", 2), extended("2022-01-15 09:00", 2, "2022-03-06 10:00")];
    let appeal = [appealed("2022-01-10 10:00"), vec![decided("2022-01-13 10:00", cancelled())]].concat();
    assert_eq!(live(&mut world(&[case()]), &[first.clone(), more].concat()), Ok(vec![]));
    let out = vec![released("2022-01-13 10:20", "milder_measure")];
    assert_eq!(live(&mut world(&[case()]), &[first, appeal, out].concat()), Ok(vec![]));
}

#[test]
fn from_a_surety_who_withdraws_to_an_undertaking() {
    let given = on_surety();
    let mut first = first_day();
    first.extend(given[1..].iter().cloned());
    let more = vec![
        served("2022-01-07 10:10"),
        released("2022-01-07 10:30", "milder_measure"),
        withdrawn("2022-01-10 10:00", "person-7"),
        ended("2022-01-11 10:00", INVESTIGATOR, "changed", "need_gone"),
        with(chosen("2022-01-11 10:10", "undertaking"), "measure", json!("m2")),
    ];
    assert_eq!(live(&mut world(&[case()]), &[first, more].concat()), Ok(vec![]));
}
