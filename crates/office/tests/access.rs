//! Access over HTTP, held against the tables that the law's tests hold its grants against: whoever may not see a record finds none, whoever
//! may not do an act is refused it and nothing is recorded, and whoever may is not refused for want of a right.

use crate::browser::Browser;
use crate::house::{House, RELATIONS, Relation, Tried, golden, law, made};
use aiqyn_law::kernel::field::{FieldKind, Identified};
use aiqyn_law::kernel::{Language, Moment, Role};
use aiqyn_law::rooms;
use aiqyn_office::forms::{Asking, Choices, OCCURRED_AT, answers_of, moment_written};
use serde_json::Value;
use std::collections::BTreeMap;

/// Marks of a room, by act or `sees`, one for each role.
pub fn table(room: &str) -> BTreeMap<String, Vec<String>> {
    let path = format!("{}/../law/tests/access/{room}.txt", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let row = |line: &str| {
        let mut words = line.split_whitespace().map(str::to_owned);
        (words.next().unwrap(), words.collect::<Vec<_>>())
    };
    text.lines().map(row).collect()
}

/// What a mark lets an officer reach, by where the officer stands.
pub fn reaches(mark: &str, tried: &Tried, relation: Relation) -> bool {
    let republic = tried.body == "prosecution/republic";
    match (mark, relation) {
        ("a", _) | ("b" | "r", Relation::Own) | ("r", Relation::Unit | Relation::Republic) => true,
        ("b", Relation::Republic) => republic,
        ("–", _) | ("b" | "r", Relation::Other) | ("b", Relation::Unit) => false,
        other => panic!("what is {other:?}?"),
    }
}

#[tokio::test]
async fn a_record_is_there_for_whoever_sees_it_and_for_nobody_else() {
    let house = House::demo().await;
    let (mut shown, mut hidden) = (0, 0);
    for tried in &made().tried {
        let sees = &table(tried.room)["sees"];
        for (role, mark) in Role::ALL.into_iter().zip(sees) {
            for relation in RELATIONS {
                let browser = house.beside(tried.room, role, relation).await;
                let expected = reaches(mark, tried, relation);
                let answer = browser.get(&format!("/records/{}/reads", tried.record)).await;
                let place = format!("{} as {} {relation:?}: {}", tried.record, role.code(), answer.status);
                assert_eq!(answer.status.as_u16(), if expected { 200 } else { 404 }, "{place}");
                *(if expected { &mut shown } else { &mut hidden }) += 1;
            }
        }
    }
    assert!(shown > 200 && hidden > 400, "{shown} shown, {hidden} hidden");
}

/// The payload that the law's tests keep of an act, said of this record by this officer, and its sealed texts.
pub fn written(tried: &Tried, act: &str, payload: &Value, officer: &str) -> Option<(Value, BTreeMap<String, String>)> {
    let form = rooms::room(tried.room)?.form_of(act)?;
    let (mut payload, mut others) = (payload.clone(), Vec::new());
    let another = tried.officers[&(Role::PressOfficer, Relation::Other)].as_str();
    // Officers whom the register has; and where an act says where the record is, it is where it is.
    form.leaves(&payload, "", &mut |at, kind, value| {
        let instead = match kind {
            FieldKind::Identifier(Identified::Officer) if at.starts_with("/officers") => another,
            FieldKind::Identifier(Identified::Officer) => officer,
            // Whom it complains of is somebody else.
            FieldKind::Identifier(Identified::Body) if !at.starts_with("/bodies") => tried.body.as_str(),
            FieldKind::Identifier(Identified::Region) => tried.region.as_str(),
            _ => return,
        };
        others.extend(value.as_str().map(|id| (id.to_owned(), instead)));
    });
    others.iter().for_each(|(id, instead)| named(&mut payload, id, instead));
    let texts: BTreeMap<String, String> = form
        .sealed
        .iter()
        .filter(|text| text.when.as_ref().is_none_or(|when| when.holds(&payload)))
        .map(|text| (text.name.clone(), "As it was.".to_owned()))
        .collect();
    Some((payload, texts))
}

/// What a form of an act sends.
pub fn sent(tried: &Tried, act: &str, payload: &Value, now: Moment, officer: &str) -> Option<Vec<(String, String)>> {
    let (payload, texts) = written(tried, act, payload, officer)?;
    let room = rooms::room(tried.room)?;
    let (form, choices) = (room.form_of(act)?, Choices::default());
    let asking = Asking { lang: Language::En, law: law(), day: now, region: None, room, form, corrected: None, choices: &choices };
    let mut answers = answers_of(&asking, &payload, &texts);
    answers.put(OCCURRED_AT, moment_written(&asking, now));
    Some(answers.pairs().collect())
}

/// Puts one id in the place of another.
fn named(value: &mut Value, id: &str, officer: &str) {
    match value {
        Value::String(text) if text == id => officer.clone_into(text),
        Value::Array(items) => items.iter_mut().for_each(|item| named(item, id, officer)),
        Value::Object(fields) => fields.values_mut().for_each(|item| named(item, id, officer)),
        _ => {}
    }
}

/// How a form was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    NoRecord,
    NotGranted,
    Otherwise,
}

async fn told(browser: &Browser, path: &str, pairs: &[(String, String)], step: &str) -> (Told, String) {
    let pairs = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain([("step", step)]).collect::<Vec<_>>();
    let answer = browser.post(path, &pairs).await;
    assert!(answer.status.as_u16() < 500, "{path}: {}: {}", answer.status, answer.body);
    let told = match answer.status.as_u16() {
        404 => Told::NoRecord,
        _ if answer.body.contains("access.not_granted") => Told::NotGranted,
        _ => Told::Otherwise,
    };
    (told, answer.body)
}

/// Every act of a room by every role and at every place from which its record is seen.
async fn acts_of(house: &House, tried: &Tried, wrong: &mut Vec<String>) -> (usize, usize) {
    let (now, table) = (house.office.now().await.unwrap(), table(tried.room));
    let (mut granted, mut refused) = (0, 0);
    for (place, role) in Role::ALL.into_iter().enumerate() {
        for relation in RELATIONS.into_iter().filter(|relation| reaches(&table["sees"][place], tried, *relation)) {
            let browser = house.beside(tried.room, role, relation).await;
            let id = tried.officers[&(role, relation)].to_string();
            for (act, payload) in golden(tried.room) {
                // What is nobody's of the own body is nobody's farther off.
                if table[&act][place] == "–" && relation != Relation::Own && tried.body != "prosecution/republic" {
                    continue;
                }
                let Some(pairs) = sent(tried, &act, &payload, now, &id) else { continue };
                let may = reaches(&table[&act][place], tried, relation);
                let path = format!("/records/{}/act/{act}", tried.record);
                let step = if may { "check" } else { "record" };
                let (told, body) = told(&browser, &path, &pairs, step).await;
                let expected = if may { Told::Otherwise } else { Told::NotGranted };
                let why = body.split("<code class=\"quiet\">").skip(1).map(|code| code.split('<').next().unwrap_or_default());
                let why = why.collect::<Vec<_>>();
                let where_at = format!("{} {act} as {} {relation:?}: {why:?}", tried.record, role.code());
                if told != expected && !spoken_of_before(may, &why, told) {
                    wrong.push(format!("{where_at}: {told:?}, not {expected:?}"));
                }
                *(if may { &mut granted } else { &mut refused }) += 1;
            }
        }
    }
    (granted, refused)
}

/// What is said before access is asked for: that the act as it was filled in is none.
fn spoken_of_before(may: bool, why: &[&str], told: Told) -> bool {
    !may && told == Told::Otherwise && why.iter().any(|code| code.starts_with("form.") || code.starts_with("threshold."))
}

/// Every act of every other room, so that two hands share the work.
async fn acts_of_rooms(odd: usize) {
    let house = House::demo().await;
    let before = house.acts().await;
    let (mut granted, mut refused, mut wrong) = (0, 0, Vec::new());
    for tried in made().tried.iter().skip(odd).step_by(2) {
        let (more, less) = acts_of(&house, tried, &mut wrong).await;
        (granted, refused) = (granted + more, refused + less);
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(house.acts().await, before, "nothing was recorded");
    assert!(granted > 100 && refused > 200, "{granted} granted, {refused} refused");
}

#[tokio::test]
async fn an_act_is_refused_to_whoever_may_not_do_it_and_to_nobody_else() {
    acts_of_rooms(0).await;
}

#[tokio::test]
async fn and_so_it_is_in_the_other_rooms() {
    acts_of_rooms(1).await;
}

#[tokio::test]
async fn where_nobody_sees_the_record_no_form_of_it_is_answered() {
    let house = House::demo().await;
    let before = house.acts().await;
    for tried in &made().tried {
        let sees = &table(tried.room)["sees"];
        for (role, mark) in Role::ALL.into_iter().zip(sees) {
            for relation in RELATIONS.into_iter().filter(|relation| !reaches(mark, tried, *relation)) {
                let browser = house.beside(tried.room, role, relation).await;
                for act in ["annulment/1", "correction/1"] {
                    let path = format!("/records/{}/act/{act}", tried.record);
                    let place = format!("{path} as {} {relation:?}", role.code());
                    assert_eq!(browser.get(&path).await.status, 404, "{place}");
                    assert_eq!(told(&browser, &path, &[], "record").await.0, Told::NoRecord, "{place}");
                }
            }
        }
    }
    assert_eq!(house.acts().await, before);
}
