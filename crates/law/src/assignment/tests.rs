//! What is counted when, what waits, and where a record belongs.

use super::rules::given::*;
use super::{Act, Assignments, CaseInstruction, Instructed, Progressed, State, followed_key};

use crate::kernel::fold;
use crate::kernel::history::History;
use crate::kernel::{BodyId, Deed, Fold, Key, Moment, RecordId, Room, Tag, World};
use crate::rooms;
use serde_json::json;

/// The deeds on the record, recorded as they happened; those on other records are left out.
fn history(deeds: &[Deed]) -> History {
    crate::told::history(RECORD, deeds)
}

fn state(deeds: &[Deed]) -> State {
    fold::<Assignments>(&history(deeds).effective(Assignments::act))
}

/// The figures at each change.
fn line(deeds: &[Deed]) -> Vec<String> {
    let law = crate::pack::embedded().unwrap();
    let timeline = (rooms::room(Assignments::NAME).unwrap().timeline)(&history(deeds), &RecordId::parse(RECORD).unwrap(), law);
    let told = |cells: &[crate::kernel::Cell]| cells.iter().map(|c| c.figure).collect::<Vec<_>>().join(" ");
    timeline.iter().map(|(at, cells)| format!("{}: {}", at.local(), told(cells))).collect()
}

/// State, next actor and next date at a moment.
fn next(deeds: &[Deed], at: &str) -> String {
    let status = state(deeds).status(Moment::parse(&moment(at)).unwrap(), crate::pack::embedded().unwrap());
    let due = status.next_deadline.map_or_else(String::new, Moment::local);
    format!("{} {} {due}", status.code, status.next_actor.unwrap_or_default())
}

/// What the record waits for: rule and date.
fn waits(deeds: &[Deed]) -> Vec<String> {
    let due = (rooms::room(Assignments::NAME).unwrap().due)(&history(deeds), crate::pack::embedded().unwrap());
    due.iter().map(|due| format!("{} {} {}", due.rule.code, due.who.code(), due.by.local())).collect()
}

#[test]
fn an_assignment_is_open_until_its_report_is_accepted_and_overdue_while_unreported() {
    let deeds = [
        vec![assigned(), accepted("2022-01-10 15:00"), executed("2022-01-21 10:00"), reported("2022-01-21 12:00", "executed")],
        vec![report_accepted("2022-01-22 10:00")],
    ]
    .concat();
    assert_eq!(
        line(&deeds),
        [
            "2022-01-10 09:00: XI1 XI2",
            "2022-01-20 18:00: XI1 XI2 XI3",
            "2022-01-21 10:00: XI1 XI2 XI3 XI4",
            "2022-01-21 12:00: XI1 XI2 XI4",
            "2022-01-22 10:00: XI1 XI4",
        ]
    );
}

#[test]
fn a_returned_report_undoes_the_execution_and_sets_a_date() {
    let deeds = [reported_life(), vec![deed_due("2022-01-19 10:00", "returned/1", "2022-01-24 18:00")]].concat();
    assert_eq!(
        line(&deeds),
        ["2022-01-10 09:00: XI1 XI2", "2022-01-17 10:00: XI1 XI2 XI4", "2022-01-19 10:00: XI1 XI2", "2022-01-24 18:00: XI1 XI2 XI3",]
    );
    assert_eq!(next(&deeds, "2022-01-19 11:00"), "accepted police/almaty-city 2022-01-24 18:00");
}

#[test]
fn an_objection_suspends_nothing_and_may_end_it() {
    let objecting = vec![instructed(), accepted("2022-01-10 12:00"), objected()];
    assert_eq!(line(&objecting), ["2022-01-10 09:00: XI1 XI2", "2022-01-20 18:00: XI1 XI2 XI3"]);
    assert_eq!(next(&objecting, "2022-01-12 10:00"), "objected prosecutor 2022-01-18 23:59");
    assert_eq!(
        waits(&objecting),
        ["assignment.objection_late prosecutor 2022-01-18 23:59", "assignment.reported_late investigation_head 2022-01-20 18:00"]
    );
    let ended = [objecting, vec![objection_decided("2022-01-14 10:00", json!({ "kind": "cancelled" }))]].concat();
    assert_eq!(line(&ended), ["2022-01-10 09:00: XI1 XI2", "2022-01-14 10:00: XI1"]);
    assert_eq!((next(&ended, "2022-01-15 10:00"), waits(&ended)), ("cancelled  ".to_owned(), vec![]));
}

#[test]
fn each_open_record_waits_for_somebody() {
    let law_of = |deeds: &[Deed]| (next(deeds, "2022-01-10 10:00"), waits(deeds));
    let (given, waiting) = law_of(&[assigned()]);
    assert_eq!(given, "given police/almaty-city 2022-01-11 09:00");
    assert_eq!(waiting[0], "assignment.accepted_late investigation_head 2022-01-11 09:00");
    let (reported, waiting) = law_of(&reported_life());
    assert_eq!(reported, "reported police/republic 2022-01-21 23:59");
    assert_eq!(waiting, ["assignment.reviewed_late investigation_head 2022-01-21 23:59"]);
    let by_prosecutor = [vec![instructed()], reported_life()[1..].to_vec()].concat();
    assert_eq!(waits(&by_prosecutor), ["assignment.reviewed_late prosecutor 2022-01-21 23:59"]);
    assert_eq!(law_of(&[assigned(), refused()]), ("refused  ".to_owned(), vec![]));
}

#[test]
fn it_belongs_to_giver_addressee_and_whoever_decides_on_the_objection() {
    let place = Assignments::place(&state(&[instructed(), objected()])).unwrap();
    let bodies: Vec<&str> = place.bodies.iter().map(BodyId::as_str).collect();
    assert_eq!(bodies, ["police/almaty-city", "prosecution/almaty-city", "prosecution/republic"]);
}

#[test]
fn what_comes_in_any_order_is_folded_all_the_same() {
    let mut deeds = [reported_life(), vec![objected(), refused(), report_accepted("2022-01-20 10:00")]].concat();
    deeds.reverse();
    let state = state(&deeds);
    assert!(state.given.is_some() && !state.is_open());
    assert!(Assignments::place(&State::default()).is_none());
}

fn act<T: serde::de::DeserializeOwned>(deed: &Deed) -> T {
    serde_json::from_value(deed.payload.clone()).unwrap()
}

#[test]
fn what_is_followed_and_what_is_counted_is_read() {
    let record = |id: &str| RecordId::parse(id).unwrap();
    let mut world = crate::rooms::world();
    let reads = |world: &World, act: &Act| Assignments::reads(&record(RECORD), act, world);
    let follows = CaseInstruction { case: record(CASE), instruction: Tag::parse("i1").unwrap() };
    let instructed = Act::Instructed(Box::new(act::<Instructed>(&following())));
    assert_eq!(Assignments::keys(&instructed), [followed_key(&follows)]);
    assert_eq!(reads(&world, &instructed), [Key::record(&record(CASE)), followed_key(&follows)]);
    world.name(followed_key(&follows), [record(OTHER)]);
    assert!(reads(&world, &instructed).contains(&Key::record(&record(OTHER))));
    let counted = Act::Progressed(act::<Progressed>(&progressed("2022-01-15 10:00", weapons(1, &["weapon/w-1"]))));
    assert_eq!(reads(&world, &counted), [Key::record(&record("weapon/w-1"))]);
}
