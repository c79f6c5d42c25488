//! What holds for every rule of every room.
#![allow(clippy::unwrap_used)]

use aiqyn_law::kernel::threshold::declared as threshold;
use aiqyn_law::kernel::{Declaration, form};
use aiqyn_law::pack;
use aiqyn_law::rooms::{ROOMS, declarations};
use std::collections::BTreeSet;

#[test]
fn every_rule_says_what_its_examples_say() {
    let law = pack::embedded().unwrap();
    let failures: Vec<String> = std::thread::scope(|scope| {
        let running: Vec<_> = ROOMS.iter().map(|room| scope.spawn(move || (room.run_examples)(ROOMS, law))).collect();
        running.into_iter().flat_map(|room| room.join().unwrap()).collect()
    });
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// What a rule leaves out stands empty in [`aiqyn_law::kernel::Rule::HOUSE`].
#[test]
fn every_rule_says_what_it_must() {
    let empty = |rule: &Declaration| {
        let words = [rule.demand, rule.way_out].into_iter().chain(rule.duty.map(|duty| duty.what));
        let unsaid = words.flat_map(|words| [words.kk, words.ru, words.en]).any(str::is_empty);
        let mut plain = [rule.section, rule.since, rule.why].into_iter();
        unsaid || plain.any(str::is_empty) || rule.acts.is_empty() || rule.basis.is_empty()
    };
    let without: Vec<&str> = declarations().iter().filter(|rule| empty(rule)).map(|rule| rule.code).collect();
    assert!(without.is_empty(), "something is left unsaid by {without:?}");
}

#[test]
fn every_rule_has_its_own_code_and_three_languages() {
    let declared = declarations();
    let codes: BTreeSet<&str> = declared.iter().map(|rule| rule.code).collect();
    assert_eq!(codes.len(), declared.len());
    for rule in &declared {
        for words in [rule.demand, rule.way_out].into_iter().chain(rule.duty.map(|duty| duty.what)) {
            assert!(words.kk != words.ru && words.ru != words.en && words.kk != words.en, "{}", rule.code);
        }
    }
}

#[test]
fn a_code_begins_with_its_room() {
    for room in ROOMS {
        for rule in (room.declarations)() {
            assert_eq!(rule.code.split_once('.').unwrap().0, room.name, "{}", rule.code);
        }
    }
    assert!(form::ALL.iter().chain(threshold::ALL).all(|rule| ROOMS.room(rule.code.split_once('.').unwrap().0).is_none()));
}

/// A fact that comes late was due: what is listed as due and what is later noted as a breach are one term.
#[test]
fn every_rule_of_lateness_has_its_duty() {
    /// Rules of lateness whose duty no state shows as open, each with why.
    const WITHOUT: &[(&str, &str)] = &[
        ("criminal.handover_late", "until the decision the term of registration runs, which is shorter"),
        ("criminal.check_forwarded_late", "until the decision the term of registration runs, which is shorter"),
        ("criminal.extension_late", "the term itself is the deadline: criminal.term_exceeded"),
        ("suspect.announced_late", "runs from an agreement that stands in the case's record"),
        (
            "custody.lapse_warned_late",
            "the lapse stands in the suspect's record, which the placement does not carry; there it is due as suspect.run_out",
        ),
        ("suspect.rights_late", "at the detention itself"),
        ("roster.announced_late", "of a shift that has begun already"),
        ("roster.published_late", "of a shift that has begun already"),
        ("roster.handover_late", "of a shift that has ended already"),
    ];
    let declared = declarations();
    assert!(WITHOUT.iter().all(|(code, _)| declared.iter().any(|rule| rule.code == *code)));
    for rule in declared.iter().filter(|rule| rule.code.ends_with("_late")) {
        let excused = WITHOUT.iter().any(|(code, _)| *code == rule.code);
        assert!(!(rule.duty.is_some() && excused), "{} has its duty and stands among those without", rule.code);
        assert!(rule.duty.is_some() || excused, "{} says that something came late, and nothing says that it is due", rule.code);
    }
}
