//! Who is in a team when, what waits, and whom the team belongs to.

use super::rules::given::*;
use super::{Act, State, Teams, case_key, officer_key};

use crate::kernel::fold;
use crate::kernel::history::History;
use crate::kernel::{BodyId, Deed, Fold, Key, Moment, OfficerId, RecordId, Room};
use crate::rooms;

/// The deeds on the record, recorded as they happened; those on other records are left out.
fn history(deeds: &[Deed]) -> History {
    crate::told::history(TEAM, deeds)
}

fn state(deeds: &[Deed]) -> State {
    fold::<Teams>(&history(deeds).effective(Teams::act))
}

/// The figures at each change.
fn line(deeds: &[Deed]) -> Vec<String> {
    let law = crate::pack::embedded().unwrap();
    let timeline = (rooms::room(Teams::NAME).unwrap().timeline)(&history(deeds), &RecordId::parse(TEAM).unwrap(), law);
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
    let due = (rooms::room(Teams::NAME).unwrap().due)(&history(deeds), crate::pack::embedded().unwrap());
    due.iter().map(|due| format!("{} {} {}", due.rule.code, due.who.code(), due.by.local())).collect()
}

#[test]
fn a_member_is_counted_during_the_term_and_after_it_as_one_who_stayed() {
    let deeds = vec![formed(), joined(), left("2022-01-25 10:00", "inv-1"), dissolved("2022-01-26 10:00")];
    assert_eq!(
        line(&deeds),
        ["2022-01-08 08:00: XT2", "2022-01-10 00:00: XT2 XT3", "2022-01-24 00:00: XT2 XT4", "2022-01-25 10:00: XT2", "2022-01-26 10:00: ",]
    );
}

#[test]
fn a_longer_term_counts_longer_and_the_leader_not_at_all() {
    let deeds = vec![formed(), joined(), extended("2022-01-20 10:00", "2022-02-01 00:00"), joined_prosecutor()];
    assert_eq!(
        line(&deeds),
        ["2022-01-08 08:00: XT2", "2022-01-10 00:00: XT2 XT3 XT3", "2022-02-01 00:00: XT2 XT3 XT4", "2022-02-08 00:00: XT2 XT4 XT4"]
    );
}

#[test]
fn parties_wait_from_the_case_and_again_from_each_new_member() {
    let given = vec![formed(), case_given("2022-01-10 12:00")];
    assert_eq!(next(&given, "2022-01-11 10:00"), "working special-prosecution/republic 2022-01-13 23:59");
    assert_eq!(waits(&given)[0], "team.told_late prosecutor 2022-01-13 23:59");
    let told = [given, vec![told("2022-01-11 12:00", &[])]].concat();
    assert_eq!(waits(&told), ["team.dissolved_late prosecutor 2022-02-08 00:00"]);
    let grown = [told, vec![joined_on("2022-01-12 10:00")]].concat();
    assert_eq!(
        waits(&grown),
        [
            "team.told_late prosecutor 2022-01-17 23:59",
            "team.released_late prosecutor 2022-01-24 00:00",
            "team.dissolved_late prosecutor 2022-02-08 00:00",
        ]
    );
}

#[test]
fn the_head_answers_where_no_prosecutor_leads() {
    let deeds = vec![interagency(), joined()];
    assert!(waits(&deeds).iter().all(|line| line.contains(" investigation_head ")), "{:?}", waits(&deeds));
    assert_eq!(next(&deeds, "2022-02-09 10:00"), "term_over police/almaty-city 2022-01-24 00:00");
    let place = Teams::place(&state(&deeds)).unwrap();
    assert_eq!(place.bodies.iter().map(BodyId::as_str).collect::<Vec<_>>(), [POLICE, NATIONAL]);
}

#[test]
fn another_leader_leads_and_whoever_led_may_leave() {
    let deeds = vec![formed(), joined_prosecutor(), leader_changed("2022-01-12 10:00", "general-1"), left("2022-01-12 11:00", "spec-1")];
    let state = state(&deeds);
    let general = OfficerId::parse("general-1").unwrap();
    let special = OfficerId::parse("spec-1").unwrap();
    assert!(state.is_led_by(&general) && !state.is_led_by(&special) && state.member(&special).is_none());
}

#[test]
fn what_comes_in_any_order_is_folded_all_the_same() {
    let mut deeds = vec![formed(), joined(), case_given("2022-01-10 12:00"), told("2022-01-11 12:00", &[]), handed_on("2022-01-12 12:00")];
    deeds.extend([left("2022-01-25 10:00", "inv-1"), dissolved("2022-01-26 10:00")]);
    deeds.reverse();
    assert!(!state(&deeds).is_standing());
    assert_eq!(state(&[]).status(Moment::default(), crate::pack::embedded().unwrap()).code, "empty");
}

fn act<T: serde::de::DeserializeOwned>(deed: &Deed) -> T {
    serde_json::from_value(deed.payload.clone()).unwrap()
}

#[test]
fn other_teams_of_officer_and_case_are_read_and_the_parties() {
    let record = |id: &str| RecordId::parse(id).unwrap();
    let officer = |id: &str| officer_key(&OfficerId::parse(id).unwrap());
    let mut world = crate::rooms::world();
    world.insert(record(TEAM), history(&[formed(), case_given("2022-01-10 12:00")]));
    for key in [officer("spec-1"), officer("inv-1"), case_key(&record(CASE))] {
        world.name(key, [record(OTHER)]);
    }
    world.name(Key::case(&record(CASE)), [record("suspect/s-1")]);
    let reads = |act: &Act| Teams::reads(&record(TEAM), act, &world);
    let other = Key::record(&record(OTHER));
    let leader = [other.clone(), officer("spec-1")];
    let member = [other.clone(), officer("inv-1")];
    assert_eq!(reads(&Act::Formed(Box::new(act(&formed())))), leader);
    assert_eq!(reads(&Act::Prolonged(act(&prolonged("2022-01-20 10:00", END)))), leader);
    assert_eq!(reads(&Act::MemberJoined(Box::new(act(&joined())))), member);
    assert_eq!(reads(&Act::MemberExtended(act(&extended("2022-01-20 10:00", END)))), member);
    let case = Key::record(&record(CASE));
    assert_eq!(reads(&Act::CaseGiven(act(&case_given("2022-01-10 12:00")))), [case.clone(), other, case_key(&record(CASE))]);
    assert_eq!(reads(&Act::LeaderChanged(act(&leader_changed("2022-01-12 10:00", "general-1")))), [case]);
    let parties = [Key::record(&record("suspect/s-1")), Key::case(&record(CASE))];
    assert_eq!(reads(&Act::CompositionTold(act(&told("2022-01-11 12:00", &[])))), parties);
}
