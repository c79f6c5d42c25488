//! Every kind of act: what is filled in from it is read back, and every control has its label and an id of its own.

use super::super::{Answers, answers_of, read, render, shown};
use super::{LANGUAGES, asking, golden};
use crate::forms::asked::Need;
use aiqyn_law::kernel::Language;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A payload without what says nothing: fields that are null, groups that are empty where they may be left out.
fn said(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let says = |value: &Value| !value.is_null() && value.as_array().is_none_or(|items| !items.is_empty());
            fields.iter().filter(|(_, value)| says(value)).map(|(name, value)| (name.clone(), said(value))).collect()
        }
        Value::Array(items) => items.iter().map(said).collect(),
        other => other.clone(),
    }
}

#[test]
fn every_act_is_read_back_as_it_was() {
    let mut kinds = BTreeSet::new();
    for (room, form, payload) in golden() {
        kinds.insert((room.name, form.act.as_str()));
        let asking = asking(room, form, Language::Ru);
        let texts: BTreeMap<String, String> = form
            .sealed
            .iter()
            .filter(|text| text.when.as_ref().is_none_or(|when| when.holds(&payload)))
            .map(|text| text.name.clone())
            .chain(form.may_seal.iter().cloned())
            .map(|name| (name.clone(), format!("  {name}:\nhow it was.")))
            .collect();
        let answers = answers_of(&asking, &payload, &texts);
        let read = read(&asking, &answers);
        let place = format!("{} {}", room.name, form.act);
        assert_eq!(read.problems, [], "{place}");
        assert_eq!(said(&read.payload), said(&payload), "{place}");
        assert_eq!(read.sealed, texts, "{place}");
        assert_eq!(read.no_longer_asked, [], "{place}");
        let typed = |payload: &Value| room.read(&form.act, payload).unwrap_or_else(|fault| panic!("{place}: {fault:?}"));
        assert_eq!((room.written)(&typed(&read.payload)), (room.written)(&typed(&payload)), "{place}");
    }
    let every: BTreeSet<_> = aiqyn_law::rooms::ROOMS.into_iter().flat_map(|room| room.kinds().map(move |kind| (room.name, kind))).collect();
    assert_eq!(kinds, every);
}

/// The values of an attribute of elements of a kind.
fn attributes<'h>(html: &'h str, element: &str, attribute: &str) -> Vec<&'h str> {
    let tags = html.split('<').filter(|tag| element.is_empty() || tag.split([' ', '>']).next() == Some(element));
    tags.filter_map(|tag| tag.split('>').next()?.split(&format!(" {attribute}=\"")).nth(1)?.split('"').next()).collect()
}

#[test]
fn every_control_has_a_label_and_an_id_of_its_own() {
    for (room, form, payload) in golden() {
        for lang in LANGUAGES {
            let asking = asking(room, form, lang);
            for answers in [Answers::default(), answers_of(&asking, &payload, &BTreeMap::new())] {
                let html = render(&asking, &answers, &read(&asking, &answers).problems).into_string();
                let place = format!("{} {} {lang:?}", room.name, form.act);
                let ids = attributes(&html, "", "id");
                let once: BTreeSet<_> = ids.iter().collect();
                assert_eq!(ids.len(), once.len(), "{place}");
                let labelled: BTreeSet<_> = attributes(&html, "label", "for").into_iter().collect();
                let visible = html.replace("<input type=\"hidden\"", "<hidden");
                for element in ["input", "select", "textarea"] {
                    for id in attributes(&visible, element, "id") {
                        assert!(labelled.contains(id), "{place}: {id}");
                    }
                    assert_eq!(attributes(&visible, element, "id").len(), attributes(&visible, element, "name").len(), "{place}");
                }
                for described in attributes(&html, "", "aria-describedby").iter().flat_map(|ids| ids.split(' ')) {
                    assert!(once.contains(&described), "{place}: {described}");
                }
                for list in attributes(&html, "input", "list") {
                    assert!(once.contains(&list), "{place}: {list}");
                }
                assert!(!html.contains("style=") && !html.contains("<script"), "{place}");
                let names: BTreeSet<_> = attributes(&html, "", "name").into_iter().collect();
                for question in shown(&asking, &answers).iter().filter(|question| question.need == Need::Needed) {
                    let name = if question.name == "sealed/identity" { "sealed/identity/name" } else { &question.name };
                    let several = format!("{name}[]");
                    assert!(names.contains(name) || names.contains(several.as_str()), "{place}: {name}");
                }
            }
        }
    }
}

#[test]
fn what_must_be_answered_is_said_at_its_control() {
    for (room, form, _) in golden() {
        let asking = asking(room, form, Language::En);
        let answers = Answers::default();
        let read = read(&asking, &answers);
        let html = render(&asking, &answers, &read.problems).into_string();
        let ids: BTreeSet<_> = attributes(&html, "", "id").into_iter().collect();
        for problem in &read.problems {
            assert!(ids.contains(problem.control.as_str()), "{} {}: {}", room.name, form.act, problem.control);
            assert!(ids.contains(format!("{}--problem", problem.control).as_str()), "{} {}: {}", room.name, form.act, problem.control);
        }
        let missing: BTreeSet<_> =
            form.misfits(&read.payload).into_iter().filter(|misfit| misfit.is_missing).map(|misfit| misfit.at).collect();
        let told: BTreeSet<_> =
            read.problems.iter().map(|problem| problem.pointer.clone()).filter(|at| !at.starts_with("/sealed/")).collect();
        // Of variants, their tag is asked for.
        let is_at = |at: &String, field: &String| at == field || at.strip_prefix(field).is_some_and(|rest| rest.starts_with('/'));
        let place = format!("{} {}: {told:?}, {missing:?}", room.name, form.act);
        assert!(told.iter().all(|at| missing.iter().any(|field| is_at(at, field))), "{place}");
        assert!(missing.iter().all(|field| told.iter().any(|at| is_at(at, field))), "{place}");
    }
}
