//! Every figure says what it counts, for whom it stands and on what it rests.

#![allow(clippy::unwrap_used, missing_docs)]

use aiqyn_law::kernel::{Basis, Figure, Moment};
use aiqyn_law::{pack, rooms};
use std::collections::BTreeSet;

/// Articles that no rule cites, read for the figures.
const READ_FOR_FIGURES: &[&str] = &["141"];

fn briefing() -> Moment {
    Moment::parse("2022-01-25T12:00:00Z").unwrap()
}

fn figure(id: &str) -> &'static Figure {
    rooms::figures().find(|figure| figure.id == id).unwrap()
}

#[test]
fn a_figure_leaves_nothing_of_its_declaration_out() {
    let mut ids = BTreeSet::new();
    for figure in rooms::figures() {
        assert!(ids.insert(figure.id), "{} is declared twice", figure.id);
        assert!(!figure.id.is_empty() && !figure.definition.is_empty() && !figure.facets.is_empty(), "{}", figure.id);
        assert!(!figure.basis.is_empty(), "{} rests on nothing", figure.id);
    }
    for figure in rooms::figures() {
        assert!(figure.part_of.is_none_or(|(whole, _)| ids.contains(whole)), "{} is part of nothing", figure.id);
    }
}

#[test]
fn every_figure_has_a_meaning_of_its_own_in_three_languages() {
    let mut seen = BTreeSet::new();
    for figure in rooms::figures() {
        let (words, name) = (figure.meaning, figure.statement);
        for (text, name) in [(words.kk, name.kk), (words.ru, name.ru), (words.en, name.en)] {
            assert!(text.ends_with('.') && !name.is_empty() && text != name, "{}: {text}", figure.id);
            assert!(seen.insert(text), "{}: {text} is said of two", figure.id);
        }
    }
}

#[test]
fn the_articles_of_a_category_are_those_of_the_catalogue() {
    let law = pack::embedded().unwrap();
    let of_category = [
        ("K1", "theft"),
        ("K2", "illegal_firearms"),
        ("K3", "weapon_theft"),
        ("K4", "property_damage"),
        ("K5", "vehicle_taking"),
        ("K6", "robbery"),
        ("K7", "violence_against_officers"),
    ];
    for (id, category) in of_category {
        let counted: BTreeSet<String> = law
            .offences(briefing())
            .filter(|offence| offence.categories.iter().any(|code| code == category))
            .map(|offence| offence.basis.article.to_string())
            .collect();
        assert_eq!(figure(id).basis.iter().map(|basis| basis.article.to_string()).collect::<BTreeSet<_>>(), counted, "{id}");
    }
}

#[test]
fn no_article_is_cited_with_a_better_mark_than_it_was_read_with() {
    let law = pack::embedded().unwrap();
    let rules = rooms::declarations().into_iter().flat_map(|rule| rule.basis);
    let read: Vec<&Basis> = rules.chain(rooms::ROOMS.iter().flat_map(|room| room.steps).flat_map(|step| step.basis)).collect();
    for basis in rooms::figures().flat_map(|figure| figure.basis) {
        let same = |other: &&&Basis| (&other.code, &other.article) == (&basis.code, &basis.article);
        if basis.is_policy() {
            let named = law.limit(&basis.article, briefing()).is_some() || read.iter().any(|other| same(&other));
            assert!(named, "nothing is called {basis}");
        } else if !READ_FOR_FIGURES.contains(&basis.article.as_ref()) {
            let offences = law.offences(briefing()).filter(|offence| same(&&&offence.basis)).map(|offence| offence.basis.mark);
            let best = read.iter().filter(same).map(|other| other.mark).chain(offences).min();
            assert!(best.is_some_and(|best| best <= basis.mark), "{basis} {}", basis.mark);
        }
        assert!(basis.is_policy() || law.has_article(&basis.code, &basis.article), "{basis}");
    }
}
