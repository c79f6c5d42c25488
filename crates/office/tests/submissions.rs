//! The same tables of access, held against the API and against the forms that begin a record: every way in has one door.

use crate::access::{reaches, sent, table, written};
use crate::browser::{Answer, Browser};
use crate::house::{House, RELATIONS, Relation, Tried, golden, law, made};
use aiqyn_desk::offering::openings;
use aiqyn_law::kernel::{Authority, BodyId, Moment, Officer, OfficerId, RegionCode, Role, Sex};
use aiqyn_law::rooms;
use aiqyn_scenario::INCIDENT;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The codes of the refusals of an answer, in a rehearsal or in a problem document.
fn codes(answer: &Answer) -> Vec<String> {
    let body: Value = serde_json::from_str(&answer.body).unwrap();
    body["refusals"].as_array().into_iter().flatten().map(|refusal| refusal["code"].as_str().unwrap().to_owned()).collect()
}

/// Whether access refused it.
fn barred(codes: &[String]) -> bool {
    codes.iter().any(|code| code == "access.not_granted" || code == "access.no_record")
}

/// Whether it was refused before access was asked for: the act as it was written is none.
fn spoken_of_before(codes: &[String]) -> bool {
    codes.iter().any(|code| code.starts_with("form.") || code.starts_with("threshold."))
}

/// What was tried: how many cells were granted, how many refused, what was wrong.
#[derive(Default)]
struct Count {
    granted: usize,
    refused: usize,
    wrong: Vec<String>,
}

impl Count {
    /// Takes in one cell: whoever may is not refused for want of a right, whoever may not is refused for nothing else.
    fn take(&mut self, may: bool, answer: &Answer, cell: &str) {
        let codes = codes(answer);
        let right = if may {
            answer.status == 200 && !barred(&codes)
        } else {
            answer.status == 422 && (barred(&codes) || spoken_of_before(&codes))
        };
        *(if may { &mut self.granted } else { &mut self.refused }) += 1;
        if !right {
            self.wrong.push(format!("{cell}: may: {may}, {} {codes:?}", answer.status));
        }
    }
}

/// Hands an act in, or rehearses it where it might be recorded.
async fn handed(browser: &Browser, may: bool, act: Value, key: &str) -> Answer {
    let body = json!({ "incident": INCIDENT, "acts": [act] });
    let path = if may { "/api/v1/rehearsals" } else { "/api/v1/submissions" };
    browser.post_json(path, &body, &[("idempotency-key", key), ("if-match", "*")]).await
}

async fn acts_of(house: &House, tried: &Tried, count: &mut Count) {
    let (now, table) = (house.office.now().await.unwrap(), table(tried.room));
    for (place, role) in Role::ALL.into_iter().enumerate() {
        for relation in RELATIONS {
            let sees = reaches(&table["sees"][place], tried, relation);
            let browser = house.beside(tried.room, role, relation).await;
            let id = tried.officers[&(role, relation)].to_string();
            let read = browser.get(&format!("/api/v1/records/{}", tried.record)).await;
            assert_eq!(read.status.as_u16(), if sees { 200 } else { 404 }, "{} as {} {relation:?}", tried.record, role.code());
            // Who does not see a record is told the same whatever the act: one kind tells as much as all.
            let kinds = golden(tried.room).into_iter().filter(|(act, _)| sees || act == "annulment/1");
            for (act, payload) in kinds {
                // What is nobody's of the own body is nobody's farther off.
                if sees && table[&act][place] == "–" && relation != Relation::Own && tried.body != "prosecution/republic" {
                    continue;
                }
                let Some((payload, texts)) = written(tried, &act, &payload, &id) else { continue };
                let may = sees && reaches(&table[&act][place], tried, relation);
                let said = json!({ "record": tried.record, "act": act, "occurred_at": now, "payload": payload, "sealed": texts });
                let answer = handed(&browser, may, said, &format!("{}-{relation:?}-{act}", role.code())).await;
                count.take(may, &answer, &format!("{} {act} as {} {relation:?}", tried.record, role.code()));
            }
        }
    }
}

async fn acts_of_rooms(odd: usize) {
    let house = House::demo().await;
    let (before, mut count) = (house.acts().await, Count::default());
    for tried in made().tried.iter().skip(odd).step_by(2) {
        acts_of(&house, tried, &mut count).await;
    }
    assert!(count.wrong.is_empty(), "{} wrong:\n{}", count.wrong.len(), count.wrong.join("\n"));
    assert_eq!(house.acts().await, before, "nothing was recorded");
    println!("counted: {} cells granted, {} refused", count.granted, count.refused);
    assert!(count.granted > 100 && count.refused > 300, "{} granted, {} refused", count.granted, count.refused);
}

#[tokio::test]
async fn a_submission_has_the_access_that_the_tables_say() {
    acts_of_rooms(0).await;
}

#[tokio::test]
async fn and_so_it_has_in_the_other_rooms() {
    acts_of_rooms(1).await;
}

/// The kinds of act by which somebody can begin a record of a room.
fn beginnings(room: &str, now: Moment) -> BTreeSet<String> {
    let authority =
        |role| Authority { role, body: BodyId::parse("prosecution/republic").unwrap(), region: RegionCode::parse("republic").unwrap() };
    let officer = |role| Officer { id: OfficerId::parse("anybody").unwrap(), authority: authority(role), sex: Sex::Female };
    let room = rooms::room(room).unwrap();
    Role::ALL.into_iter().flat_map(|role| openings(&officer(role), room, law(), now)).map(|opening| opening.act).collect()
}

/// Rooms in which what a first act says tells otherwise where the record belongs than by a body and a region: what is tried in them is that
/// whoever has no right to an act of a kind begins nothing with it.
const ELSEWHERE: [&str; 2] = ["assignment", "briefing"];

#[tokio::test]
async fn a_record_is_begun_by_its_form_and_by_the_api_as_the_tables_say() {
    let house = House::demo().await;
    let (before, now) = (house.acts().await, house.office.now().await.unwrap());
    let (mut count, mut kinds) = (Count::default(), 0);
    for tried in &made().tried {
        let (table, kinds_of_room) = (table(tried.room), golden(tried.room));
        for act in beginnings(tried.room, now) {
            let (_, payload) = kinds_of_room.iter().find(|(kind, _)| *kind == act).unwrap();
            kinds += 1;
            for (place, role) in Role::ALL.into_iter().enumerate() {
                let never = table[&act][place] == "–";
                // What is nobody's of the own body is nobody's farther off.
                for relation in [Relation::Own, Relation::Other].into_iter().take(if never { 1 } else { 2 }) {
                    if !never && ELSEWHERE.contains(&tried.room) {
                        continue;
                    }
                    let browser = house.beside(tried.room, role, relation).await;
                    let id = tried.officers[&(role, relation)].to_string();
                    let may = reaches(&table[&act][place], tried, relation);
                    let cell = format!("{}: {act} as {} {relation:?}", tried.room, role.code());
                    let (said, texts) = written(tried, &act, payload, &id).unwrap();
                    let record = format!("{}/22-99{place:02}", tried.room);
                    let said = json!({ "record": record, "act": act, "occurred_at": now, "payload": said, "sealed": texts });
                    let answer = handed(&browser, may, said, &format!("{}-{relation:?}-{act}", role.code())).await;
                    count.take(may, &answer, &cell);
                    if may {
                        continue;
                    }
                    let mut pairs = sent(tried, &act, payload, now, &id).unwrap();
                    let number = record.split('/').next_back().unwrap();
                    pairs.extend(
                        [("number", number), ("incident", INCIDENT), ("step", "record")].map(|(name, value)| (name.into(), value.into())),
                    );
                    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                    let form = browser.post(&format!("/records/{}/new/{act}", tried.room), &pairs).await;
                    assert!(
                        form.status == 422 && !form.body.contains("class=\"receipt\""),
                        "{cell}: it is the form again, {}",
                        form.status
                    );
                }
            }
        }
    }
    assert!(count.wrong.is_empty(), "{} wrong:\n{}", count.wrong.len(), count.wrong.join("\n"));
    assert_eq!(house.acts().await, before, "nothing was recorded");
    assert!(kinds > 12 && count.granted > 20 && count.refused > 300, "{kinds} kinds, {} granted, {} refused", count.granted, count.refused);
}
