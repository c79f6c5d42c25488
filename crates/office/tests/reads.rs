//! Whoever looks is in the journal before anything is shown, and where that cannot be written nothing is.

use crate::browser::Browser;
use crate::house::{House, Relation, tried};
use aiqyn_law::kernel::Role;
use aiqyn_record::{ReadEntry, ReadsOf};
use sqlx::Executor as _;

async fn entries(house: &House) -> Vec<ReadEntry> {
    house.office.store.reads(ReadsOf::All).await.unwrap().into_iter().map(|(_, entry)| entry).collect()
}

/// What is looked at: the address, its route, and whether an entry names the record.
fn looked_at() -> Vec<(String, &'static str, bool)> {
    let record = &tried("administrative").record;
    vec![
        ("/work".to_owned(), "/work", false),
        ("/records".to_owned(), "/records", false),
        ("/records/administrative".to_owned(), "/records/{room}", false),
        ("/records/administrative?q=22-000001".to_owned(), "/records/{room}", false),
        ("/records/administrative/table.csv".to_owned(), "/records/{room}/table.csv", false),
        ("/figures".to_owned(), "/figures", false),
        ("/approvals".to_owned(), "/approvals", false),
        ("/reads".to_owned(), "/reads", false),
        ("/records/administrative/new/protocol/1".to_owned(), "/records/{room}/new/{kind}/{version}", false),
        (format!("/records/{record}"), "/records/{room}/{id}", true),
        (format!("/records/{record}/reads"), "/records/{room}/{id}/reads", true),
        (format!("/records/{record}/act/annulment/1"), "/records/{room}/{id}/act/{kind}/{version}", true),
    ]
}

/// The first sealed text behind a button of a page.
fn sealed(page: &str) -> Option<String> {
    let actions = page.split("action=\"").skip(1).filter_map(|rest| rest.split('"').next());
    actions.into_iter().find(|action| action.contains("/text/")).map(str::to_owned)
}

#[tokio::test]
async fn whoever_looks_is_named_with_the_route_and_the_purpose() {
    let house = House::demo().await;
    let browser = house.beside("administrative", Role::Prosecutor, Relation::Own).await;
    let id = tried("administrative").officers[&(Role::Prosecutor, Relation::Own)].to_string();
    for (path, route, of_record) in looked_at() {
        let before = entries(&house).await.len();
        let answer = browser.get(&path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        let all = entries(&house).await;
        let record = tried("administrative").record.as_str();
        let own = |entry: &&ReadEntry| entry.officer == id && entry.command == route && entry.purpose == "supervision";
        let found = all[before..].iter().filter(own).any(|entry| !of_record || entry.record == record);
        assert!(found, "{path}: {:?}", &all[before..]);
    }
    let asked = browser.get("/work?purpose=audit").await;
    assert_eq!(asked.status, 200);
    assert_eq!(entries(&house).await.last().map(|entry| entry.purpose.clone()).as_deref(), Some("audit"), "the purpose that was named");
}

#[tokio::test]
async fn a_sealed_text_is_shown_only_after_the_journal_names_it() {
    let house = House::demo().await;
    let (browser, action) = with_text(&house).await;
    let before = entries(&house).await.len();
    let answer = browser.post(&action, &[]).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    let text = answer.body.split("<pre>").nth(1).unwrap().split("</pre>").next().unwrap().to_owned();
    assert!(text.len() > 3);
    let all = entries(&house).await;
    let route = "/records/{room}/{id}/text/{version}/{field}";
    assert!(all[before..].iter().filter(|entry| entry.command == route).count() >= 2, "the record, and the text: {:?}", &all[before..]);
    assert!(all.iter().all(|entry| !entry.question.contains(&text)), "what was read stands in no journal");
}

/// A prosecutor, and the button of a sealed text.
async fn with_text(house: &House) -> (Browser, String) {
    for of in &crate::house::made().tried {
        let browser = house.beside(of.room, Role::Prosecutor, Relation::Republic).await;
        if let Some(action) = sealed(&browser.get(&format!("/records/{}", of.record)).await.body) {
            return (browser, action);
        }
    }
    panic!("no record has a sealed text")
}

#[tokio::test]
async fn where_the_journal_cannot_be_written_nothing_is_shown() {
    let house = House::demo().await;
    let browser = house.beside("administrative", Role::Prosecutor, Relation::Own).await;
    let (reader, action) = with_text(&house).await;
    let shown = browser.get(&format!("/records/{}", tried("administrative").record)).await;
    assert_eq!(shown.status, 200);
    let mut database = house.shut_journal().await;
    for (path, _, _) in looked_at() {
        let answer = browser.get(&path).await;
        assert!(answer.status.is_server_error(), "{path}: {}", answer.status);
        assert!(!answer.body.contains("planted"), "{path}");
        assert!(!answer.body.contains("<table"), "{path}");
    }
    assert!(reader.post(&action, &[]).await.status.is_server_error());
    database.execute("DROP TRIGGER no_reads").await.unwrap();
    assert_eq!(browser.get("/work").await.status, 200, "the fault was the journal's alone");
}

#[tokio::test]
async fn whoever_sees_a_record_in_a_custody_clock_is_in_its_journal() {
    let house = House::demo().await;
    let mut beside = 0;
    for of in &crate::house::made().tried {
        let browser = house.beside(of.room, Role::Prosecutor, Relation::Republic).await;
        let before = entries(&house).await.len();
        let page = browser.get(&format!("/records/{}", of.record)).await.body;
        let Some(clock) = page.split("<figure class=\"clock\"").nth(1).and_then(|rest| rest.split("</table>").next()) else { continue };
        let all = entries(&house).await;
        let named =
            clock.split("href=\"/records/").skip(1).filter_map(|rest| rest.split('"').next()).filter(|id| *id != of.record.as_str());
        for record in named.collect::<std::collections::BTreeSet<_>>() {
            let own = all[before..].iter().filter(|entry| entry.record == record && entry.question.contains("clock")).count();
            assert_eq!(own, 1, "{record} stands in the clock of {}", of.record);
            beside += 1;
        }
    }
    assert!(beside > 0, "no clock names another record");
}
