//! Refusals and breaches are said in words: no code and no bare unit is left in them.
#![allow(clippy::unwrap_used)]

use crate::kernel::decide::Refusal;
use crate::kernel::{Declaration, Detail, Finding, Moment, Speech};
use crate::names::Catalogue;
use crate::rooms::ROOMS;
use crate::{pack, rooms};
use std::collections::BTreeSet;

/// Whether a Latin word may stand in a Kazakh or Russian refusal: an id of a record, a thing, a person or an officer. Such an id has a
/// digit, or begins with a room; a kind of act (`examined/1`) is none, and neither is a body (`police/almaty-city`).
fn permitted(word: &str) -> bool {
    let (first, rest) = word.split_once('/').unwrap_or((word, ""));
    let kind = !rest.is_empty() && rest.bytes().all(|c| c.is_ascii_digit()) && rooms::room(first).is_none();
    // A rule is named by its code beside the articles it rests on.
    let rule = || word.split_once('.').is_some_and(|(room, _)| rooms::room(room).is_some());
    let id =
        || rooms::room(first).is_some() || rest.is_empty() && !word.contains('_') && word.bytes().any(|c| c.is_ascii_digit() || c == b'#');
    !kind && (id() || rule())
}

/// Codes left in a text: lower-case Latin words of three letters or more.
fn codes(text: &str) -> Vec<&str> {
    let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || "._/#-".contains(c))).map(|word| word.trim_matches('.'));
    let latin = |word: &str| word.as_bytes().windows(3).any(|three| three.iter().all(|c| c.is_ascii_lowercase() || *c == b'_'));
    words.filter(|word| latin(word) && !permitted(word)).collect()
}

/// Whether a number stands beside a bare unit.
fn bare_unit(text: &str) -> bool {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
    words.windows(2).any(|pair| pair[0].bytes().all(|c| c.is_ascii_digit()) && !pair[0].is_empty() && ["d", "h", "min"].contains(&pair[1]))
}

fn refusal(at: Moment, room: &str, declaration: &Declaration, finding: &Finding) -> Refusal {
    // A region that the pack does not know is cited too: the refusal says so.
    let cites = |kind: &Detail| matches!(kind, Detail::Cited | Detail::Region);
    let unknown = |value: &str| pack::embedded().unwrap().all_regions().all(|region| region.code != value);
    let cited = |name: &str, value: &str| {
        let mut kinds = declaration.details.iter().filter(|(known, _)| *known == name).map(|(_, kind)| kind);
        kinds.any(|kind| matches!(kind, Detail::Cited) || cites(kind) && unknown(value))
    };
    let details =
        finding.details.iter().map(|(name, value)| (name.clone(), if cited(name, value) { "…".to_owned() } else { value.clone() }));
    let finding = Finding { details: details.collect(), ..finding.clone() };
    let speech = Speech { names: &Catalogue, room, law: pack::embedded().unwrap(), at };
    Refusal::of(declaration, 0, "", &finding, &speech)
}

#[test]
fn no_code_and_no_bare_unit_is_left_in_a_refusal_of_any_example() {
    let mut left = BTreeSet::new();
    for room in ROOMS {
        for (at, declaration, finding) in (room.found)(ROOMS, pack::embedded().unwrap()) {
            let told = refusal(at, room.name, &declaration, &finding);
            let out = |language: &str| told.way_out.get(language).cloned().unwrap_or_default();
            for text in [&told.kk, &told.ru, &out("kk"), &out("ru")] {
                left.extend(codes(text).into_iter().map(|code| format!("{}: {code}: {text}", declaration.code)));
            }
            for text in [&told.kk, &told.ru, &told.en] {
                left.extend(bare_unit(text).then(|| format!("{}: {text}", declaration.code)));
            }
            left.extend(told.kk.contains('{').then(|| format!("{}: unfilled: {}", declaration.code, told.kk)));
        }
    }
    assert!(left.is_empty(), "{} left: {left:#?}", left.len());
}

#[test]
fn codes_bodies_and_units_are_known_and_ids_are_let_pass() {
    assert_eq!(
        codes("әлі жасалмаған: examined/1, woman_over_58, police/almaty-city"),
        ["examined/1", "woman_over_58", "police/almaty-city"]
    );
    assert_eq!(codes("запись suspect/s-1 (inv-1), ICCS, criminal/c-1#m1, статья 148 УПК (suspect.measure_order)"), Vec::<&str>::new());
    assert!(bare_unit("опоздание 1 d 2 h") && bare_unit("late by 5 min") && !bare_unit("опоздание 1 сутки 2 часа"));
}
