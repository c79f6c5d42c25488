//! Who is on duty when, figures over time, and the next date.

use super::rules::given::*;
use super::{Roster, State, on_duty};
use crate::kernel::fold;
use crate::kernel::history::History;
use crate::kernel::{Deed, Fold, Moment, RecordId};
use crate::rooms;
use serde_json::json;

/// The deeds on the record, recorded as they happened; those on other records are left out.
fn history(deeds: &[Deed]) -> History {
    crate::told::history(ROSTER, deeds)
}

/// The state of a moment: acts that happened by then.
fn state(deeds: &[Deed], at: &str) -> State {
    let (history, at) = (history(deeds), Moment::parse(&moment(at)).unwrap());
    let mut entries = history.effective(Roster::act);
    entries.retain(|entry| entry.occurred_at <= at);
    fold::<Roster>(&entries)
}

/// Who is on duty, until when, with how many in the team.
fn duty(deeds: &[Deed], at: &str) -> Option<String> {
    let state = state(deeds, at);
    let duty = on_duty(&state, Moment::parse(&moment(at)).unwrap())?;
    let team = duty.team.map_or(0, |team| team.members.len());
    Some(format!("{} {} until {}, {team}", duty.officer, duty.contact.phone, duty.term.until.local()))
}

/// The figures at each change.
fn line(deeds: &[Deed]) -> Vec<String> {
    let law = crate::pack::embedded().unwrap();
    let timeline = (rooms::room(Roster::NAME).unwrap().timeline)(&history(deeds), &RecordId::parse(ROSTER).unwrap(), law);
    let told = |cells: &[crate::kernel::Cell]| cells.iter().map(|c| format!("{} {}", c.figure, c.member)).collect::<Vec<_>>().join(", ");
    timeline.iter().map(|(at, cells)| format!("{}: {}", at.local(), told(cells))).collect()
}

fn published_days() -> Vec<Deed> {
    [announced(), vec![published("2022-01-05 16:00", &["s1", "s2"])]].concat()
}

#[test]
fn a_region_counts_while_a_team_and_a_published_shift_cover_the_moment() {
    assert_eq!(
        line(&published_days()),
        ["2022-01-05 10:00: XT1 almaty-city", "2022-01-06 09:00: T1 almaty-city", "2022-01-08 09:00: XT1 almaty-city"]
    );
}

#[test]
fn an_unpublished_shift_is_nobody_on_duty() {
    assert_eq!(line(&announced()), ["2022-01-05 10:00: XT1 almaty-city"]);
}

#[test]
fn without_a_team_a_region_stands_in_neither() {
    let deeds = [vec![opened(), first(), second()], vec![published("2022-01-05 16:00", &["s1", "s2"])]].concat();
    assert_eq!(line(&deeds), ["2022-01-05 10:00: XT1 almaty-city", "2022-01-06 09:00: ", "2022-01-08 09:00: XT1 almaty-city"]);
}

#[test]
fn a_handover_moves_the_end_of_the_one_and_the_beginning_of_the_other() {
    let early = [published_days(), vec![handed_over("2022-01-07 08:00")]].concat();
    assert_eq!(duty(&early, "2022-01-07 07:59").unwrap(), "pros-1 +77270000001 until 2022-01-07 09:00, 3");
    assert_eq!(duty(&early, "2022-01-07 08:00").unwrap(), "pros-2 +77270000001 until 2022-01-08 09:00, 3");
    let late = [published_days(), vec![handed_over("2022-01-07 09:20")]].concat();
    assert_eq!(duty(&late, "2022-01-07 09:10").unwrap(), "pros-2 +77270000001 until 2022-01-08 09:00, 3");
    assert_eq!(state(&late, "2022-01-07 10:00").shifts.values().next().unwrap().term.until.local(), "2022-01-07 09:20");
}

#[test]
fn a_replacement_counts_when_published_again() {
    let deeds = [published_days(), vec![replaced("2022-01-06 12:00", "s1", "pros-4"), published("2022-01-06 13:00", &["s1"])]].concat();
    assert!(duty(&deeds, "2022-01-06 11:59").unwrap().starts_with("pros-1"));
    assert_eq!(duty(&deeds, "2022-01-06 12:30"), None);
    assert!(duty(&deeds, "2022-01-06 13:00").unwrap().starts_with("pros-4"));
}

#[test]
fn what_is_withdrawn_covers_nothing() {
    let shift = [published_days(), vec![withdrawn("2022-01-06 12:00", json!({ "kind": "shift", "shift": "s1" }))]].concat();
    assert_eq!(duty(&shift, "2022-01-06 13:00"), None);
    let team = [published_days(), vec![withdrawn("2022-01-06 12:00", json!({ "kind": "team", "team": "t1" }))]].concat();
    assert_eq!(duty(&team, "2022-01-06 13:00").unwrap(), "pros-1 +77270000001 until 2022-01-07 09:00, 0");
    let all = [published_days(), vec![withdrawn("2022-01-06 12:00", json!({ "kind": "roster" }))]].concat();
    assert_eq!(line(&all).last().unwrap(), "2022-01-06 12:00: XT1 almaty-city");
}

#[test]
fn the_next_shift_is_due_when_the_announced_ones_run_out() {
    let at = Moment::parse(&moment("2022-01-06 10:00")).unwrap();
    let status = state(&published_days(), "2022-01-06 10:00").status(at);
    assert_eq!((status.code, status.next_actor.as_deref()), ("on_duty", Some("prosecutor")));
    assert_eq!(status.next_deadline.unwrap().local(), "2022-01-08 09:00");
    let bare = state(&[opened()], "2022-01-06 10:00").status(at);
    assert_eq!((bare.code, bare.next_deadline), ("without_duty_prosecutor", Some(at)));
}
