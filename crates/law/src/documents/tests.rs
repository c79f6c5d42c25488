//! Every document can be read whole in the three languages: nothing in it is left without a name.
#![allow(clippy::unwrap_used, clippy::panic)]

use super::reading::{Reader, Reading};
use super::{DOCUMENTS, labels};
use crate::kernel::{Basis, FieldKind, Language, Mark, Moment, Role};
use crate::{pack, rooms};
use serde_json::json;
use std::collections::BTreeSet;

/// What a kind of field leaves without words, and every kind below it.
fn unnamed(kind: &FieldKind, found: &mut BTreeSet<String>) {
    let mut value = |of: &str, code: &str| {
        if labels::value(of, code).is_none() {
            found.insert(format!("{of}.{code}"));
        }
    };
    match kind {
        FieldKind::Structure { of, .. } if of == "Offence" => return,
        FieldKind::Group(kind) => return unnamed(kind, found),
        FieldKind::Enumeration { of, values } => values.iter().for_each(|named| value(of, &named.code)),
        FieldKind::Variants { of, variants, .. } => variants.iter().for_each(|variant| value(of, &variant.code)),
        _ => {}
    }
    for field in kind.fields() {
        if labels::of(field).is_none() {
            found.insert(format!("{}.{}", field.of, field.name));
        }
        unnamed(&field.kind, found);
    }
}

#[test]
fn every_field_and_value_of_a_document_has_its_words() {
    let mut found = BTreeSet::new();
    for document in DOCUMENTS {
        let room = rooms::room(document.room).unwrap();
        for act in std::iter::once(document.act).chain(document.with.iter().map(|with| with.act)) {
            let form = room.form_of(act).unwrap_or_else(|| panic!("{}: no {act}", document.room));
            unnamed(&form.payload, &mut found);
        }
    }
    assert!(found.is_empty(), "without words in documents/labels.rs: {found:#?}");
}

#[test]
fn every_role_signs_under_its_name_and_every_document_has_one_code() {
    assert!(Role::ALL.iter().all(|role| labels::value("Role", role.code()).is_some()));
    let codes: BTreeSet<_> = DOCUMENTS.iter().map(|document| document.code).collect();
    assert_eq!(codes.len(), DOCUMENTS.len());
}

#[test]
fn a_label_stands_once_and_differs_between_languages_of_different_scripts() {
    for table in [labels::FIELDS, super::values::VALUES] {
        let keys: BTreeSet<_> = table.iter().map(|(key, _)| key).collect();
        assert_eq!(keys.len(), table.len());
        assert!(table.iter().all(|(_, words)| words.ru != words.en && words.kk != words.en));
    }
}

fn says(rows: &[super::reading::Row], field: &str) -> Reading {
    rows.iter().find(|row| row.field == field).unwrap().says.clone()
}

#[test]
fn a_protocol_is_read_with_its_lists_moments_and_names() {
    let at = Moment::parse("2022-01-06T10:00:00+06:00").unwrap();
    let reader = |language| Reader::new(rooms::room("suspect").unwrap(), pack::embedded().unwrap(), at, language);
    let payload = json!({
        "actual_detention": "2022-01-06T10:00:00+06:00", "delivered": "2022-01-06T10:40:00+06:00", "ground": "eyewitnesses", "term_hours": 72,
        "exceptional_ground": "mass_riots", "rights_explained_at": "2022-01-06T10:05:00+06:00", "signatures": ["officer", "counsel"],
        "medical": null,
    });
    let rows = reader(Language::Ru).rows("protocolled/1", &payload);
    assert_eq!(rows.len(), 8);
    assert_eq!(says(&rows, "actual_detention"), Reading::Moment(at));
    assert_eq!(
        says(&rows, "signatures"),
        Reading::List(vec![Reading::Text("должностное лицо".to_owned()), Reading::Text("защитник".to_owned())])
    );
    assert_eq!(says(&rows, "medical"), Reading::Absent);
    assert!(matches!(says(&rows, "ground"), Reading::Text(ground) if ground != "eyewitnesses"));
    let Reading::Text(ground) = says(&rows, "exceptional_ground") else { panic!("a coded ground is a text") };
    assert!(ground.contains("беспоряд"), "{ground}");
    let detained = json!({
        "subject": { "person": "p-1", "case": "criminal/c-1", "region": "almaty-city", "body": "police/almaty-city", "sex": "male", "age": 30,
            "foreign": false, "episode": null, "suspicion": { "article": "188", "part": "3", "iccs": "0502" }, "intentional": true },
        "by": "police/almaty-city",
    });
    let rows = reader(Language::Kk).rows("detained/1", &detained);
    let Reading::Rows(subject) = says(&rows, "subject") else { panic!("the subject is a structure") };
    assert_eq!(says(&subject, "person"), Reading::Person("p-1".to_owned()));
    let Reading::Text(suspicion) = says(&subject, "suspicion") else { panic!("an offence is a text") };
    assert!(suspicion.starts_with("ҚК 188-бабының 3-бөлігі"), "{suspicion}");
    assert_eq!(says(&rows, "by"), Reading::Text("Ішкі істер органы, Алматы қаласы".to_owned()));
}

#[test]
fn a_tagged_outcome_shows_its_kind_and_what_belongs_to_it() {
    let at = Moment::parse("2022-01-06T10:00:00+06:00").unwrap();
    let reader = Reader::new(rooms::room("administrative").unwrap(), pack::embedded().unwrap(), at, Language::En);
    let payload = json!({
        "court": "court/almaty-city/administrative", "article": "476", "part": "1", "outcome": { "kind": "arrest", "days": 10 },
        "aggravating": [], "document": "00",
    });
    let rows = reader.rows("ruling/1", &payload);
    let Reading::Rows(outcome) = says(&rows, "outcome") else { panic!("the outcome is a structure") };
    assert_eq!(says(&outcome, "kind"), Reading::Text("administrative arrest".to_owned()));
    assert_eq!(says(&outcome, "days"), Reading::Number(10));
    assert_eq!(says(&rows, "aggravating"), Reading::Absent);
}

#[test]
fn a_citation_is_written_as_each_language_writes_it() {
    let cited = |code, article, part| {
        let basis = Basis::new(code, article, part, Mark::Verified);
        [Language::Kk, Language::Ru, Language::En].map(|language| labels::cited(&basis, language))
    };
    assert_eq!(cited("CC", "99", ""), ["ҚК 99-бабы", "статья 99 УК", "CC 99"]);
    assert_eq!(cited("CAO", "43", "2"), ["ӘҚБтК 43-бабының 2-бөлігі", "часть 2 статьи 43 КоАП", "CAO 43(2)"]);
    assert_eq!(cited("CAO", "62", "1, 2")[1], "части 1, 2 статьи 62 КоАП");
    assert_eq!(cited("CPC", "193", "1(5)"), ["ҚПК 193-бабы 1-бөлігінің 5) тармағы", "пункт 5) части 1 статьи 193 УПК", "CPC 193(1)(5)"]);
    assert_eq!(cited("CPC", "67", "1(1, 3–7)")[1], "пункты 1, 3–7) части 1 статьи 67 УПК");
    assert_eq!(cited("CC", "287", "note"), ["ҚК 287-бабының ескертпесі", "примечание к статье 287 УК", "CC 287, note"]);
}

#[test]
fn a_policy_is_said_to_be_one_only_where_no_article_is_cited() {
    let (article, policy) = (Basis::cpc("194", "1", Mark::VerifiedAmended), Basis::new("policy", "team", "", Mark::General));
    assert_eq!(labels::law(&[policy.clone(), article], Language::En), "CPC 194(1)");
    assert!(labels::law(&[policy], Language::Ru).starts_with("статьи кодекса нет"));
}
