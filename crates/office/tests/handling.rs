//! Who is at a record: shown, taken over, given up, ended; records assigned with a result for each; what is unread counted as it is listed;
//! and whoever is complained of finds no trace of any of it.

use crate::browser::Browser;
use crate::house::{House, Relation, made, tried};
use aiqyn_desk::clock::wall_clock;
use aiqyn_desk::handling::assigning::{self, NOTE, Outcome, TOGETHER};
use aiqyn_desk::handling::claims::{self, LONGEST, Taken};
use aiqyn_desk::reading::reader::Reader;
use aiqyn_law::kernel::{Officer, OfficerId, RecordId, Role, Span};
use std::collections::BTreeSet;

const BODY: Relation = Relation::Own;

fn record() -> &'static RecordId {
    &tried("administrative").record
}

fn id(role: Role, relation: Relation) -> &'static OfficerId {
    &tried("administrative").officers[&(role, relation)]
}

fn who(role: Role) -> Officer {
    let tried = tried("administrative");
    crate::house::officer(id(role, BODY).as_str(), role, &tried.body, &tried.region)
}

/// Two of one body who act on the record.
const ONE: Role = Role::PoliceOfficer;
const TWO: Role = Role::Prosecutor;

#[tokio::test]
async fn a_claim_is_shown_taken_over_from_whoever_is_named_and_given_up() {
    let house = House::demo().await;
    let (one, two) = (house.beside("administrative", ONE, BODY).await, house.beside("administrative", TWO, BODY).await);
    let (page, claim) = (format!("/records/{}", record()), format!("/records/{}/claim", record()));
    assert!(!one.get(&page).await.body.contains("being handled by"));
    assert_eq!(one.post(&claim, &[("do", "take")]).await.status, 303);
    let handled = format!("being handled by {}", id(ONE, BODY));
    assert!(one.get(&page).await.body.contains(&handled) && two.get(&page).await.body.contains(&handled));
    let list = two.get(&format!("/records/administrative?q={}", record().number())).await.body;
    assert!(list.contains(&handled), "in the list too");
    // Nobody is locked out, and nobody takes it over without being told from whom.
    let unnamed = two.post(&claim, &[("do", "take")]).await;
    assert_eq!(unnamed.status, 409);
    assert!(unnamed.body.contains(&format!("Take it over from {}", id(ONE, BODY))) && unnamed.body.contains("name=\"from\""));
    assert!(two.get(&page).await.body.contains(&handled), "and it changed nothing");
    assert_eq!(two.post(&claim, &[("do", "take"), ("from", id(ONE, BODY).as_str())]).await.status, 303);
    let told = one.get(&page).await.body;
    assert!(told.contains(&format!("being handled by {}", id(TWO, BODY))));
    assert!(told.contains(&format!("taken over from {}", id(ONE, BODY))));
    one.post(&claim, &[("do", "give-up")]).await;
    assert!(one.get(&page).await.body.contains("being handled by"), "it is another's to give up");
    two.post(&claim, &[("do", "give-up")]).await;
    assert!(!one.get(&page).await.body.contains("being handled by"));
    // Who sees and has nothing to do is at nothing.
    let auditor = house.beside("administrative", Role::Auditor, Relation::Republic).await;
    assert_eq!(auditor.post(&claim, &[("do", "take")]).await.status, 403);
    assert!(!auditor.get(&page).await.body.contains("/claim"));
}

#[tokio::test]
async fn a_claim_ends_after_twelve_hours() {
    let house = House::demo().await;
    let (store, now) = (&house.office.store, wall_clock());
    let (one, two) = (who(ONE), who(TWO));
    assert!(matches!(claims::take(store, &one, record(), None, now).await.unwrap(), Taken::Now(_)));
    let at = async |now| claims::of(store, std::slice::from_ref(record()), now).await.unwrap().len();
    let last = now + LONGEST;
    assert_eq!((at(last - Span::minutes(1)).await, at(last).await), (1, 0));
    assert!(matches!(claims::take(store, &two, record(), None, now).await.unwrap(), Taken::Held(_)));
    assert!(matches!(claims::take(store, &two, record(), None, last).await.unwrap(), Taken::Now(_)));
}

#[tokio::test]
async fn exactly_the_chosen_rows_are_assigned_with_a_result_for_each() {
    let house = House::demo().await;
    let (one, two) = (house.beside("administrative", ONE, BODY).await, house.beside("administrative", TWO, BODY).await);
    let unseen = &tried("officer").record;
    let (absent, note) = ("administrative/22-999999", "by Friday, please");
    let chosen = [("record", record().as_str()), ("record", absent), ("record", unseen.as_str())];
    let said = [("officer", id(TWO, BODY).as_str()), ("note", note)];
    let done = one.post("/work/assign", &[&chosen[..], &said].concat()).await;
    assert_eq!(done.status, 200, "{}", done.body);
    assert_eq!(done.body.matches(&format!("assigned to {}", id(TWO, BODY))).count(), 1);
    assert_eq!(done.body.matches("Not found").count(), 2, "one that is not there, and one that is not shown");
    // The other finds it, unread, with the note; a third of the body sees that it is assigned, and no note.
    let work = two.get("/work?queue=assigned").await.body;
    assert!(work.contains("Assigned to me") && work.contains("(1, 1 unread)"), "{work}");
    assert!(work.contains(record().as_str()) && work.contains(note));
    let third = house.beside("administrative", Role::Judge, BODY).await;
    for browser in [&third, &house.beside("administrative", Role::Auditor, Relation::Republic).await] {
        assert!(!browser.get(&format!("/records/{}", record())).await.body.contains(note));
    }
    let page = two.get(&format!("/records/{}", record())).await.body;
    assert!(page.contains(note) && page.contains(&format!("by {}", id(ONE, BODY))));
    let work = two.get("/work?queue=assigned").await.body;
    assert!(work.contains("Assigned to me") && !tab_says(&work, "assigned").contains("unread"), "opened");
    // It is the two's to end.
    let end = format!("/records/{}/assignment", record());
    assert_eq!(third.post(&end, &[]).await.status, 404);
    assert_eq!(two.post(&end, &[]).await.status, 303);
    assert_eq!(two.post(&end, &[]).await.status, 404);
    assert!(!two.get("/work").await.body.contains("Assigned to me"));
}

#[tokio::test]
async fn what_cannot_be_assigned_is_refused_and_says_why() {
    let house = House::demo().await;
    let one = house.beside("administrative", ONE, BODY).await;
    let long = "я".repeat(NOTE + 1);
    let (own, two) = (("record", record().as_str()), ("officer", id(TWO, BODY).as_str()));
    let many: Vec<String> = (0..=TOGETHER).map(|n| format!("administrative/22-{n:06}")).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|id| ("record", id.as_str())).chain([two]).collect();
    let elsewhere = ("officer", id(TWO, Relation::Other).as_str());
    for (what, form) in [
        ("nothing chosen", vec![two]),
        ("too many", many),
        ("a long note", vec![own, two, ("note", &long)]),
        ("nobody", vec![own]),
        ("somebody of another body", vec![own, elsewhere]),
        ("nobody known", vec![own, ("officer", "nobody-1")]),
    ] {
        let answer = one.post("/work/assign", &form).await;
        assert_eq!(answer.status, 400, "{what}: {}", answer.body);
    }
    let kept = assigning::of(&house.office.store, &who(ONE), std::slice::from_ref(record()), wall_clock()).await.unwrap();
    assert!(kept.is_empty());
    // Somebody of the body who has nothing to do on it.
    let (by, chosen) = (who(ONE), BTreeSet::from([record().clone()]));
    let auditor = assigning::assign(&house.office.store, &by, &chosen, id(Role::Auditor, BODY), "", wall_clock());
    assert_eq!(auditor.await.unwrap(), [(record().clone(), Outcome::NotTheirs)]);
}

/// What stands in brackets in the tab of a queue.
fn tab_says<'a>(page: &'a str, queue: &str) -> &'a str {
    let tabs = page.split("class=\"tabs\"").nth(1).unwrap().split("</nav>").next().unwrap();
    let tab = tabs.split("<li>").find(|tab| tab.contains(&format!("queue={queue}"))).unwrap();
    tab.split("class=\"count\">(").nth(1).unwrap().split(')').next().unwrap()
}

/// The same as numbers: all, unread.
fn tab(page: &str, queue: &str) -> (u64, u64) {
    let mut numbers = tab_says(page, queue).split(", ").map(|part| part.split(' ').next().unwrap().parse().unwrap());
    (numbers.next().unwrap(), numbers.next().unwrap_or(0))
}

#[tokio::test]
async fn unread_and_whose_are_counted_as_they_are_listed() {
    let house = House::demo().await;
    let two = house.beside("administrative", TWO, BODY).await;
    let (page, now) = (two.get("/work?queue=overdue").await.body, house.office.now().await.unwrap());
    let (all, unread) = tab(&page, "overdue");
    assert!(all > 1 && all == unread, "nothing was opened: {all}, {unread}");
    let actor = aiqyn_desk::accounts::sessions::resume(&house.office.store, two.cookie.split("session=").nth(1).unwrap(), wall_clock());
    let actor = actor.await.unwrap().unwrap().actor.clone();
    let reader = Reader::of(&house.office.store, actor, "test", aiqyn_desk::reading::purpose::Purpose::Supervision);
    let narrowed = |whose| aiqyn_desk::queues::Narrowing { whose, ..Default::default() };
    let law = crate::house::law();
    let listed = async |whose| {
        let queue = aiqyn_desk::queues::Queue::Overdue;
        let waits = aiqyn_desk::queues::page(&reader, queue, &narrowed(whose), (now, law), None, 10_000).await.unwrap();
        (waits.records(), waits.unread)
    };
    let (records, unread) = listed(None).await;
    assert_eq!((records.len() as u64, unread.len() as u64), (all, all));
    let first = records[0].clone();
    two.get(&format!("/records/{first}")).await;
    let (_, unread) = listed(None).await;
    assert_eq!(tab(&two.get("/work?queue=overdue").await.body, "overdue"), (all, all - 1));
    assert!(unread.len() as u64 == all - 1 && !unread.contains(&first));
    assert_eq!(two.post(&format!("/records/{first}/claim"), &[("do", "take")]).await.status, 303);
    let of = async |code| tab(&two.get(&format!("/work?queue=overdue&whose={code}")).await.body, "overdue").0;
    use aiqyn_desk::handling::whose::Whose;
    assert_eq!((of("mine").await, of("nobodys").await), (1, all - 1));
    assert_eq!(listed(Some(Whose::Mine)).await.0, std::slice::from_ref(&first));
    assert!(!listed(Some(Whose::Nobodys)).await.0.contains(&first));
}

#[tokio::test]
async fn whoever_is_complained_of_finds_no_trace_of_who_is_at_it() {
    let house = House::demo().await;
    let made = made();
    let found = made.complaints.iter().find_map(|(record, place)| {
        let body = place.conflict.bodies.iter().find(|body| made.accused.contains_key(body.as_str()))?;
        place.conflict.passing_on.is_none().then(|| (record, &made.accused[body.as_str()]))
    });
    let (record, accused) = found.unwrap();
    let accused_one = house.as_officer(accused).await;
    let above = house.beside(record.room(), Role::Prosecutor, Relation::Republic).await;
    let (claim, absent) = (format!("/records/{record}/claim"), format!("{}/22-999999", record.room()));
    let counts = async || {
        let page = accused_one.get("/work").await.body;
        page.split("class=\"count\">(").skip(1).map(|rest| rest.split(')').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let before = (counts().await, accused_one.get("/work?whose=nobodys").await.body, accused_one.get("/work?whose=mine").await.body);
    assert_eq!(above.post(&claim, &[("do", "take")]).await.status, 303);
    let after = (counts().await, accused_one.get("/work?whose=nobodys").await.body, accused_one.get("/work?whose=mine").await.body);
    assert_eq!(before.0, after.0);
    assert_eq!(before, after, "no count and no list has changed");
    for (path, form) in [("claim", [("do", "take")]), ("claim", [("do", "give-up")]), ("assignment", [("do", "end")])] {
        let one = accused_one.post(&format!("/records/{record}/{path}"), &form).await;
        let other = accused_one.post(&format!("/records/{absent}/{path}"), &form).await;
        assert_eq!((one.status.as_u16(), other.status.as_u16()), (404, 404), "{path}");
        assert_eq!(one.body.replace(record.as_str(), "X"), other.body.replace(&absent, "X"), "{path}");
        assert_eq!(one.headers, other.headers, "{path}");
    }
    // Nor by choosing it among others.
    let result = async |record: &str| {
        let form = [("record", record), ("officer", accused.as_str()), ("note", "")];
        accused_one.post("/work/assign", &form).await.body.replace(record, "X")
    };
    assert_eq!(result(record.as_str()).await, result(&absent).await);
    let store = &house.office.store;
    assert_eq!(claims::of(store, std::slice::from_ref(record), wall_clock()).await.unwrap().len(), 1, "it is still there for others");
    assert!(store.opened(accused.as_str(), record.as_str()).await.unwrap().is_none());
    assert!(store.assignments_of(&[record.to_string()]).await.unwrap().is_empty());
}

#[tokio::test]
async fn no_note_comes_to_life() {
    let house = House::demo().await;
    let (one, two) = (house.beside("administrative", ONE, BODY).await, house.beside("administrative", TWO, BODY).await);
    let harm = "<script>alert(1)</script>\"'><img src=x>";
    let form = [("record", record().as_str()), ("officer", id(TWO, BODY).as_str()), ("note", harm)];
    assert_eq!(one.post("/work/assign", &form).await.status, 200);
    for browser in [&one, &two] {
        let page = browser.get(&format!("/records/{}", record())).await.body;
        assert!(page.contains("&lt;script&gt;alert(1)") && !page.contains("<script>alert") && !page.contains("<img src=x"));
    }
    let nobody = Browser::new(&house.router);
    assert_eq!(nobody.post("/work/assign", &form).await.status, 303, "and nobody assigns who is not signed in");
}
