//! What a question to the views finds: nothing that waits goes missing.
#![allow(clippy::unwrap_used, clippy::panic)]

use aiqyn_desk::Failure;
use aiqyn_desk::reading::{Unread, selection::Selection};
use aiqyn_law::kernel::Moment;
use aiqyn_record::{Cover, Database, Founding, Site, Store, View, ViewQuery};
use std::collections::BTreeSet;

#[tokio::test]
async fn a_view_of_no_record_is_named_and_not_passed_over() {
    let dir = tempfile::tempdir().unwrap();
    let site = Site::at(dir.path().join("store"), Database::Sqlite);
    let founding = Founding {
        demonstration: true,
        origin: "o".to_owned(),
        pack: String::new(),
        definitions: String::new(),
        views_form: String::new(),
    };
    let store = Store::create(site, founding).await.unwrap();
    let found = async |record: &str| {
        let cover = Cover { record: record.to_owned(), room: "weapon".to_owned(), ..Cover::default() };
        store.replace_views(&[View { cover, ..View::default() }], "", |_| {}).await.unwrap();
        let query = ViewQuery { rooms: BTreeSet::from(["weapon".to_owned()]), ..ViewQuery::default() };
        Selection::of(&store, query, |query| query, Moment::default(), &|_, _| {}).await.unwrap().next().await
    };
    assert_eq!(found("weapon/22-000001").await.unwrap().unwrap().len(), 1);
    let Err(error) = found("22-000001").await else { panic!("a name without a room was taken for a record") };
    assert!(matches!(&error, Unread::View(record) if record == "22-000001"), "{error}");
    assert!(Failure::from(error).to_string().contains("aiqyn rebuild"));
}
