//! What a criminal case counts in, where it belongs, what is due on it, what must be read for it.

#![allow(clippy::unwrap_used)]

use super::rules::given::{
    CASE, INVESTIGATOR, JUDGE, OTHER_INVESTIGATOR, PROSECUTOR, SPECIAL, SUSPECT, agreed, assigned, case, category_set, challenged, deed,
    deferred, extended, group, halted, instructed, interrupted, moment, not_registered, offence, on_measure, petitioned, qualified,
    received, refused, reported, sent, sent_to_court, step, terminated, termination, transferred, urgent_search, validated, with,
};
use super::{Act, Criminal, State};
use crate::kernel::due::due;
use crate::kernel::fold;
use crate::kernel::{BodyId, Cell, Deed, Fold, History, Key, Moment, RecordId, Room, World};
use crate::pack::{Pack, embedded};
use crate::rooms;
use serde_json::json;
use std::collections::BTreeSet;

fn law() -> &'static Pack {
    embedded().unwrap()
}

fn at(text: &str) -> Moment {
    Moment::parse(&moment(text)).unwrap()
}

fn record() -> RecordId {
    RecordId::parse(CASE).unwrap()
}

/// The deeds on the record, recorded as they happened; those on other records are left out.
fn history(deeds: &[Deed]) -> History {
    crate::told::history(CASE, deeds)
}

fn state(deeds: &[Deed]) -> State {
    fold::<Criminal>(&history(deeds).effective(Criminal::act))
}

/// The cells of a record at a moment, by way of its timeline, as the tally reads it.
fn cells(deeds: &[Deed], when: Moment) -> Vec<Cell> {
    let timeline = (rooms::room("criminal").unwrap().timeline)(&history(deeds), &record(), law());
    timeline.into_iter().rev().find(|(from, _)| *from <= when).map(|(_, cells)| cells).unwrap_or_default()
}

fn figures(deeds: &[Deed], when: &str) -> Vec<&'static str> {
    cells(deeds, at(when)).iter().map(|cell| cell.figure).collect()
}

#[test]
fn a_case_is_counted_from_its_registration_to_its_end() {
    let life = case(vec![termination("2022-01-12 10:00"), terminated("2022-01-12 15:00")]);
    assert!(figures(&life, "2022-01-06 11:00").is_empty(), "received only");
    assert_eq!(figures(&life, "2022-01-06 12:00"), ["C1", "K1"]);
    assert_eq!(figures(&life, "2022-01-12 14:00"), ["C1", "K1"], "the investigator's decision ends nothing");
    assert!(figures(&life, "2022-01-12 15:00").is_empty());
    assert!(figures(&case(vec![sent_to_court("2022-01-12 10:00")]), "2022-01-12 10:00").is_empty());
}

#[test]
fn an_interruption_counts_from_the_agreement_until_it_is_over() {
    let mut life = halted();
    assert_eq!(figures(&life, "2022-01-10 12:00"), ["C1", "K1"]);
    assert_eq!(figures(&life, "2022-01-11 10:00"), ["XC1"]);
    life.push(step("2022-01-15 10:00", INVESTIGATOR, "resumed/1"));
    assert_eq!(figures(&life, "2022-01-15 10:00"), ["C1", "K1"]);
}

#[test]
fn each_spoken_category_has_its_figure_and_cases_of_complaints_have_none_here() {
    let table = [
        ("theft", &["C1", "K1"][..]),
        ("illegal_firearms", &["C1", "K2"]),
        ("weapon_theft", &["C1", "K3"]),
        ("property_damage", &["C1", "K4"]),
        ("vehicle_taking", &["C1", "K5"]),
        ("robbery", &["C1", "K6"]),
        ("violence_against_officers", &["C1", "K7"]),
        ("mass_riots", &["C1"]),
        ("terrorism", &["C1"]),
        ("death", &["C1"]),
        ("other", &["C1"]),
        ("official_misconduct", &[]),
    ];
    for (category, expected) in table {
        assert_eq!(figures(&case(vec![category_set(category)]), "2022-01-12 10:00"), expected, "{category}");
    }
}

#[test]
fn an_instruction_is_overdue_the_moment_after_it_is_due_and_until_it_is_reported() {
    let life = case(vec![instructed("2022-01-08 10:00", "i1"), reported("2022-01-13 10:00", "i1")]);
    let due = at("2022-01-12 10:00");
    let overdue = |when| cells(&life, when).iter().any(|cell| cell.figure == "XC2");
    assert!(!overdue(due));
    assert!(overdue(Moment::from_micros(due.micros() + 1).unwrap()));
    assert!(!overdue(at("2022-01-13 10:00")));
}

#[test]
fn facets_follow_the_case() {
    let murder = json!([offence("99", "2", "0101")]);
    let life = case(vec![
        with(qualified("2022-01-09 10:00", "q1"), "offences", murder),
        agreed("2022-01-09 12:00", "q1"),
        group(SPECIAL, &[SPECIAL, INVESTIGATOR]),
        with(transferred("national-security/shymkent"), "region", json!("shymkent")),
    ]);
    let facets = |when: &str| -> Vec<String> {
        let cells = cells(&life, at(when));
        cells[0].facets.iter().map(|(facet, value)| format!("{facet}={value}")).collect()
    };
    let before = ["article=188", "body=police/almaty-city", "category=theft", "opened=by_the_body", "region=almaty-city"];
    assert_eq!(facets("2022-01-07 10:00"), before);
    let after = ["article=99", "body=national-security/shymkent", "category=theft", "opened=by_the_body", "region=shymkent"];
    assert_eq!(facets("2022-01-12 10:00"), after);
    assert_eq!(figures(&life, "2022-01-12 10:00"), ["C1", "K1", "XC3"]);
}

#[test]
fn a_case_belongs_to_its_holder_the_group_and_whoever_is_instructed() {
    let life = case(vec![group(SPECIAL, &[SPECIAL, INVESTIGATOR, OTHER_INVESTIGATOR]), transferred("anti-corruption/almaty-city")]);
    let place = Criminal::place(&state(&life)).unwrap();
    let bodies: Vec<&str> = place.bodies.iter().map(BodyId::as_str).collect();
    let expected = ["anti-corruption/almaty-city", "special-prosecution/republic", "police/almaty-city", "national-security/almaty-city"];
    assert_eq!(bodies, expected);
    let instructed = case(vec![with(instructed("2022-01-08 10:00", "i1"), "to", json!("police/shymkent"))]);
    assert!(Criminal::place(&state(&instructed)).unwrap().bodies.contains(&BodyId::parse("police/shymkent").unwrap()));
    assert!(Criminal::place(&State::default()).is_none());
}

#[test]
fn a_qualification_once_decided_stays_as_it_was() {
    let again = with(qualified("2022-01-10 10:00", "q1"), "offences", json!([offence("99", "2", "0101")]));
    let life = case(vec![qualified("2022-01-09 10:00", "q1"), agreed("2022-01-09 12:00", "q1"), again, refused("2022-01-10 12:00", "q1")]);
    let state = state(&life);
    let tag = crate::kernel::Tag::parse("q1").unwrap();
    assert_eq!(state.agreed(&tag).unwrap().offences[0].article, "188");
    assert!(state.agreed(&crate::kernel::Tag::parse("q2").unwrap()).is_none());
}

#[test]
fn results_are_admissible_by_sanction_or_review() {
    let sent = on_measure("2022-01-10 14:00", INVESTIGATOR, "urgent_materials_sent/1");
    let lawful = |life: Vec<Deed>| state(&case(life)).measures.values().next().unwrap().is_admissible();
    assert!(!lawful(vec![urgent_search()]));
    assert!(lawful(vec![urgent_search(), sent.clone(), validated("2022-01-10 15:00", true)]));
    assert!(!lawful(vec![urgent_search(), sent, validated("2022-01-10 15:00", false)]));
    assert!(!lawful(vec![petitioned("search"), on_measure("2022-01-10 12:00", JUDGE, "measure_sanctioned/1")]), "not carried out");
}

/// Lives that pass through every state of a case, and moments between.
fn lives() -> Vec<Vec<Deed>> {
    let sent = on_measure("2022-01-10 14:00", INVESTIGATOR, "urgent_materials_sent/1");
    let refusal = step("2022-01-13 10:00", PROSECUTOR, "termination_refused/1");
    vec![
        case(vec![termination("2022-01-12 10:00"), refusal, termination("2022-01-14 10:00"), terminated("2022-01-15 10:00")]),
        case(vec![interrupted(), step("2022-01-11 10:00", PROSECUTOR, "interruption_cancelled/1"), sent_to_court("2022-01-20 10:00")]),
        [halted(), vec![step("2022-01-20 10:00", INVESTIGATOR, "resumed/1")]].concat(),
        case(vec![qualified("2022-01-09 10:00", "q1"), agreed("2022-01-09 12:00", "q1"), extended("2022-01-20 10:00", PROSECUTOR, 3)]),
        case(vec![instructed("2022-01-08 10:00", "i1"), reported("2022-01-13 10:00", "i1"), petitioned("search")]),
        case(vec![urgent_search(), sent, validated("2022-01-10 15:00", true)]),
        vec![received(), not_registered("2022-01-07 10:00", json!({ "kind": "not_registrable", "code": "anonymous" }))],
    ]
}

#[test]
fn every_open_record_has_a_next_actor_and_a_date_and_a_closed_one_none() {
    let mut seen = BTreeSet::new();
    for life in lives() {
        for n in 1..=life.len() {
            let state = state(&life[..n]);
            let status = state.status(&record(), at(life[n - 1].at), law());
            let open = state.ended.is_none();
            assert_eq!((status.next_actor.is_some(), status.next_deadline.is_some()), (open, open), "{n} acts of {life:?}: {status:?}");
            seen.insert(status.code);
        }
    }
    let every = [
        "interrupted",
        "interruption_proposed",
        "not_registered",
        "pending",
        "received",
        "sent_to_court",
        "terminated",
        "termination_proposed",
    ];
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), every);
}

#[test]
fn what_is_due_first_is_named_with_whose_it_is() {
    let next = |life: Vec<Deed>| {
        let status = state(&life).status(&record(), at("2022-01-10 12:00"), law());
        (status.code, status.next_actor.unwrap(), status.next_deadline.unwrap().local())
    };
    let said = |code, actor: &str, by: &str| (code, actor.to_owned(), by.to_owned());
    assert_eq!(next(vec![received()]), said("received", "investigator", "2022-01-07 10:00"));
    assert_eq!(next(case(vec![])), said("pending", "investigator", "2022-02-07 23:59"));
    assert_eq!(next(case(vec![interrupted()])), said("interruption_proposed", "prosecutor", "2022-01-13 23:59"));
    assert_eq!(next(case(vec![urgent_search()])), said("pending", "investigator", "2022-01-11 10:00"));
    assert_eq!(next(case(vec![petitioned("search")])), said("pending", "investigating_judge", "2022-01-11 10:00"));
    assert_eq!(next(case(vec![qualified("2022-01-09 10:00", "q1")])), said("pending", "prosecutor", "2022-01-10 23:59"));
    assert_eq!(next(case(vec![termination("2022-01-09 10:00")])), said("termination_proposed", "prosecutor", "2022-01-19 23:59"));
    assert_eq!(next(case(vec![instructed("2022-01-08 10:00", "i1")])), said("pending", "investigator", "2022-01-12 10:00"));
}

#[test]
fn a_term_stands_still_while_interrupted_and_grows_by_extension() {
    let ends = |life: &[Deed]| state(life).term_ends(law()).map(Moment::local);
    assert_eq!(ends(&case(vec![])).as_deref(), Some("2022-02-07 23:59"), "a month from the 6th ends on a Sunday");
    assert_eq!(ends(&halted()), None);
    let resumed = [halted(), vec![step("2022-01-15 10:00", INVESTIGATOR, "resumed/1")]].concat();
    assert_eq!(ends(&resumed).as_deref(), Some("2022-02-11 23:59"), "five days later");
    assert_eq!(ends(&case(vec![extended("2022-01-20 10:00", PROSECUTOR, 3)])).as_deref(), Some("2022-04-06 23:59"));
    let refused = case(vec![interrupted(), step("2022-01-15 10:00", PROSECUTOR, "interruption_cancelled/1")]);
    assert_eq!(ends(&refused).as_deref(), Some("2022-02-07 23:59"), "an interruption nobody agreed to stops no clock");
}

#[test]
fn whatever_ends_a_case_is_judged_with_its_suspects() {
    let (case_id, suspect) = (record(), RecordId::parse(SUSPECT).unwrap());
    let mut world = crate::rooms::world();
    world.insert(case_id.clone(), history(&case(vec![])));
    let reads = |world: &World, act: &Act| Criminal::reads(&case_id, act, world);
    let ends = Act::Terminated(super::Empty {});
    // It is supervision too: the teams to which the case was entrusted are looked up.
    let teams = crate::team::case_key(&case_id);
    assert_eq!(reads(&world, &ends), [teams.clone(), Key::case(&case_id)]);
    world.name(Key::case(&case_id), [suspect.clone()]);
    assert_eq!(reads(&world, &ends), [teams, Key::record(&suspect), Key::case(&case_id)]);
    let set = Act::CategorySet(super::CategorySet { category: super::Category::Theft });
    assert_eq!(reads(&world, &set), [], "what ends nothing needs no suspect");
    world.insert(case_id.clone(), history(&case(vec![termination("2022-01-12 10:00"), terminated("2022-01-12 15:00")])));
    assert!(!reads(&world, &set).is_empty(), "what is put before an end does");
}

#[test]
fn whatever_waits_is_due_from_somebody_by_a_moment() {
    let open = |life: Vec<Deed>| -> Vec<(&str, &str, String)> {
        let due = due::<Criminal>(&state(&life), law());
        due.iter()
            .filter(|one| one.rule.code != "criminal.term_exceeded")
            .map(|one| (one.rule.code, one.who.code(), one.by.local()))
            .collect()
    };
    let said = |list: &[(&'static str, &'static str, &str)]| -> Vec<(&'static str, &'static str, String)> {
        list.iter().map(|(rule, who, by)| (*rule, *who, (*by).to_owned())).collect()
    };
    let interruption = [
        ("criminal.interruption_sent_late", "investigator", "2022-01-11 10:00"),
        ("criminal.interruption_review_late", "prosecutor", "2022-01-13 23:59"),
    ];
    assert_eq!(open(case(vec![interrupted()])), said(&interruption));
    let sent = sent("2022-01-11 09:00", INVESTIGATOR, json!({ "kind": "interruption" }));
    let called = step("2022-01-12 09:00", PROSECUTOR, "file_called_for/1");
    let with_file = [("criminal.interruption_review_late", "prosecutor", "2022-01-21 23:59")];
    assert_eq!(open(case(vec![interrupted(), sent, called])), said(&with_file));
    assert_eq!(open(halted()), []);
    let qualification = [
        ("criminal.qualification_sent_late", "investigator", "2022-01-11 23:59"),
        ("criminal.qualification_word_late", "prosecutor", "2022-01-11 23:59"),
    ];
    assert_eq!(open(case(vec![qualified("2022-01-10 10:00", "q1")])), said(&qualification));
    let ending = [
        ("criminal.termination_sent_late", "investigator", "2022-01-11 10:00"),
        ("criminal.termination_word_late", "prosecutor", "2022-01-20 23:59"),
    ];
    assert_eq!(open(case(vec![termination("2022-01-10 10:00")])), said(&ending));
    let judge = [("criminal.judge_late", "investigating_judge", "2022-01-11 10:00")];
    assert_eq!(open(case(vec![petitioned("search")])), said(&judge));
    let head = [("criminal.challenge_decided_late", "investigation_head", "2022-01-13 23:59")];
    assert_eq!(open(case(vec![challenged("2022-01-10 10:00", "inv-1")])), said(&head));
    let postponed = vec![received(), deferred("2022-01-06 11:00", "2022-01-10 10:00")];
    assert_eq!(open(postponed), said(&[("criminal.registration_late", "investigator", "2022-01-10 10:00")]));
}

#[test]
fn a_qualification_is_judged_with_the_suspects_of_its_case() {
    let mut world = crate::rooms::world();
    world.insert(record(), history(&case(vec![])));
    let issued = rooms::ROOMS.parse("criminal", "qualification_issued/1", &qualified("2022-01-10 10:00", "q1").payload).unwrap();
    let read = Criminal::reads(&record(), Criminal::act(&issued).unwrap(), &world);
    assert_eq!(read, [Key::case(&record())]);
}

#[test]
fn the_body_named_among_several_has_the_case() {
    let named = |body: &str| deed("2022-01-12 10:00", PROSECUTOR, "jurisdiction_determined/1", json!({ "body": body }));
    let of = |body| state(&case(vec![assigned("inv-1"), Deed { at: "2022-01-13 10:00", ..named(body) }]));
    let (same, other) = (of("police/almaty-city"), of("national-security/almaty-city"));
    assert!(same.investigator.is_some() && other.investigator.is_none(), "another body chooses its investigator");
    assert_eq!(other.body.unwrap().kind(), "national-security");
}
