//! The pages hold what they promise: every rule, figure, act and right of the registry, and every exception with a reason.

#![allow(clippy::unwrap_used)]

use super::exceptions::EXCEPTIONS;
use super::{access, acts, dictionary, figures, rules, samples};
use crate::kernel::{Basis, Content, Mark};
use crate::rooms::{ROOMS, declarations};
use std::collections::BTreeSet;

#[test]
fn every_rule_and_figure_has_its_entry() {
    let page = rules::page();
    for rule in declarations() {
        assert_eq!(page.matches(&format!("#### `{}`\n", rule.code)).count(), 1, "{}", rule.code);
        assert!(page.contains(rule.way_out.kk), "{}", rule.code);
    }
    let page = figures::page();
    for figure in crate::rooms::figures() {
        assert_eq!(page.matches(&format!("### {}\n", figure.id)).count(), 1, "{}", figure.id);
    }
}

#[test]
fn every_section_that_a_rule_names_has_a_title() {
    let untitled: Vec<_> =
        rules::page().lines().filter(|line| line.starts_with("## ") && line.ends_with(". ")).map(str::to_owned).collect();
    assert_eq!(untitled, Vec::<String>::new());
}

#[test]
fn every_limit_that_a_rule_reads_is_shown_with_a_value() {
    let bare: Vec<_> =
        rules::page().lines().filter(|line| line.starts_with("- Reads") && !line.contains("**")).map(str::to_owned).collect();
    assert_eq!(bare, Vec::<String>::new());
}

#[test]
fn an_unverified_basis_is_said_plainly_and_a_read_one_is_not() {
    assert!(super::cited(&Basis::cpc("131", "2", Mark::General)).contains("unverified"));
    assert!(super::cited(&Basis::cpc("131", "2", Mark::Public)).contains("unverified"));
    assert_eq!(super::cited(&Basis::cpc("131", "2", Mark::VerifiedAmended)), "CPC 131(2) V*");
}

#[test]
fn every_kind_of_act_is_read_from_its_own_form() {
    let page = acts::page();
    for room in ROOMS {
        assert!(room.kinds().next().is_some(), "{}", room.name);
        for form in &room.forms().acts {
            assert!(page.contains(&format!("### {} `{}`\n", room.name, form.act)), "{} {}", room.name, form.act);
            assert!(samples::learn(room, form).read > 0, "no sample of {} {} can be read", room.name, form.act);
        }
    }
}

#[test]
fn what_samples_teach_is_what_the_rooms_say() {
    let room = crate::rooms::room("suspect").unwrap();
    let learn = |name: &str| samples::learn(room, room.form_of(name).unwrap());
    assert!(learn("recognition_issued/1").opens && !learn("interrogated/1").opens);
}

/// The sealed texts that an act declares are those that its room asks for, whatever the act says.
#[test]
fn the_sealed_texts_declared_are_those_asked_for() {
    for room in ROOMS {
        for form in &room.forms().acts {
            for (payload, act) in samples::acts(room, form) {
                let mut asked = (room.sealed)(&Content::Act(act)).to_vec();
                let mut declared: Vec<&str> = form.texts(&payload).collect();
                asked.sort_unstable();
                declared.sort_unstable();
                assert_eq!(declared, asked, "{} {}: {payload}", room.name, form.act);
            }
        }
    }
    let words = |room: &str, act: &str| {
        let form = crate::rooms::room(room).unwrap().form_of(act).unwrap();
        form.sealed.iter().map(|text| format!("{} {}", text.name, text.words())).collect::<Vec<_>>()
    };
    assert_eq!(words("suspect", "recognition_refused/1"), ["reasons "]);
    assert_eq!(words("suspect", "measure_ended/1"), ["reasons where `how` is changed or cancelled"]);
    assert_eq!(words("complaint", "annulment/1"), ["reasons "]);
}

#[test]
fn what_the_declarations_name_is_there() {
    let law = crate::pack::embedded().unwrap();
    let unknown: Vec<String> = ROOMS.iter().flat_map(|room| room.forms().unknown(law, |name| ROOMS.room(name).is_some())).collect();
    assert_eq!(unknown, Vec::<String>::new());
}

#[test]
fn every_code_of_the_pack_can_be_looked_up() {
    let (page, law) = (dictionary::page(), crate::pack::embedded().unwrap());
    for entry in law.all_entries() {
        let list = page.split("### List ").find(|part| part.starts_with(&format!("`{}`\n", entry.list))).unwrap();
        assert!(list.contains(&format!("| `{}` |", entry.code)), "{} {}", entry.list, entry.code);
    }
    assert!(law.all_offences().count() > 100 && law.all_offences().all(|offence| page.contains(&format!("| {} |", offence.basis))));
}

#[test]
fn every_granted_act_has_a_row() {
    let page = access::page();
    for room in ROOMS {
        let here = page.split("\n## ").find(|part| part.starts_with(&format!("{}\n", room.name))).unwrap_or_default();
        for grant in room.grants {
            assert!(here.contains(&format!("| `{}` |", grant.act)), "{} {}", room.name, grant.act);
        }
    }
}

/// A field that asserts something by itself needs a reason in `exceptions`; a reason without such a field must go.
#[test]
fn self_asserted_fields_are_those_listed_with_a_reason() {
    let listed: Vec<(String, String)> =
        EXCEPTIONS.iter().flat_map(|(fields, _)| fields.iter().map(|(of, field)| ((*of).to_owned(), (*field).to_owned()))).collect();
    let once: BTreeSet<_> = listed.iter().cloned().collect();
    assert_eq!(once.len(), listed.len(), "a field is listed twice");
    assert_eq!(once, dictionary::found());
}
