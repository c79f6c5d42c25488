//! Who is in office when, by which keys, and what waits.

use super::rules::given::*;
use super::{Officers, State, record};
use crate::kernel::history::History;
use crate::kernel::{Deed, Fold as _, Moment, OfficerId, fold};

fn history(deeds: &[Deed]) -> History {
    crate::told::history(OFFICER, deeds)
}

fn state(deeds: &[Deed]) -> State {
    fold::<Officers>(&history(deeds).effective(Officers::act))
}

fn after(more: Vec<Deed>) -> State {
    state(&[in_office(), more].concat())
}

/// Whether the officer acts, and by how many keys at a moment.
fn acting(state: &State, at: &str) -> (bool, usize) {
    let at = Moment::parse(&moment(at)).unwrap();
    (state.acting().is_some(), state.keys.iter().filter(|held| held.stands(at)).count())
}

/// State, next actor and next date.
fn next(state: &State) -> String {
    let status = state.status(crate::pack::embedded().unwrap());
    format!("{} {} {}", status.code, status.next_actor.unwrap_or_default(), status.next_deadline.map_or_else(String::new, Moment::local))
}

#[test]
fn nobody_acts_before_another_confirmed() {
    assert_eq!(acting(&state(&[appointed()]), "2022-01-05 10:00"), (false, 0));
    assert_eq!(acting(&after(vec![]), "2022-01-06 10:00"), (true, 1));
    let fallen = state(&[appointed(), declined(SECOND, 1)]);
    assert_eq!((acting(&fallen, "2022-01-06 10:00"), next(&fallen)), ((false, 0), "out_of_office  ".to_owned()));
}

#[test]
fn a_key_ends_and_is_prolonged() {
    assert_eq!(acting(&after(vec![]), "2023-01-01 08:59"), (true, 1));
    assert_eq!(acting(&after(vec![]), "2023-01-01 09:00"), (true, 0));
    assert_eq!(acting(&after(vec![renewed("2022-12-01 09:00", "2023-06-01 09:00")]), "2023-05-31 09:00"), (true, 1));
}

#[test]
fn what_is_taken_away_is_gone_at_once_and_comes_back_if_another_declines() {
    let gone = after(vec![revoked("2022-01-06 10:00")]);
    assert_eq!((acting(&gone, "2022-01-06 10:00"), next(&gone)), ((true, 0), "waiting officers_registrar 2022-01-10 23:59".to_owned()));
    let back = [revoked("2022-01-06 10:00"), by(SECOND, Deed { at: "2022-01-06 12:00", ..declined(SECOND, 3) })];
    assert_eq!(acting(&after(back.to_vec()), "2022-01-06 13:00"), (true, 1));
    let kept_out = after(vec![suspended("2022-01-06 10:00"), confirmed("2022-01-06 11:00", SECOND, 3)]);
    assert_eq!((kept_out.acting().is_some(), next(&kept_out)), (false, "suspended officers_registrar 2022-02-06 10:00".to_owned()));
    let lifted = vec![suspended("2022-01-06 10:00"), reinstated("2022-01-07 10:00"), confirmed("2022-01-07 11:00", SECOND, 4)];
    assert!(after(lifted).acting().is_some());
}

#[test]
fn another_office_and_another_key_hold_once_confirmed() {
    let asked = after(vec![transferred("2022-01-06 10:00"), given("2022-01-06 10:30", "bb")]);
    assert_eq!((asked.acting().unwrap().authority.body.as_str(), acting(&asked, "2022-01-06 11:00").1), ("police/almaty-city", 1));
    let held = [transferred("2022-01-06 10:00"), given("2022-01-06 10:30", "bb"), confirmed("2022-01-06 11:00", SECOND, 3)];
    let held = after([held.to_vec(), vec![confirmed("2022-01-06 11:00", SECOND, 4)]].concat());
    assert_eq!((held.acting().unwrap().authority.body.as_str(), acting(&held, "2022-01-06 12:00").1), ("police/shymkent-city", 2));
}

#[test]
fn whoever_left_takes_no_key_along_and_can_come_back_with_another() {
    let leaving = after(vec![ended("2022-01-06 10:00")]);
    assert!(leaving.acting().is_none(), "at once");
    let left = vec![ended("2022-01-06 10:00"), confirmed("2022-01-06 11:00", SECOND, 3)];
    assert_eq!(acting(&after(left.clone()), "2022-01-06 12:00"), (false, 0));
    let back = [left, vec![appointed_again("2022-01-07 10:00"), confirmed("2022-01-07 11:00", SECOND, 5)]].concat();
    assert_eq!(acting(&after(back), "2022-01-07 12:00"), (true, 1));
    let declined = vec![ended("2022-01-06 10:00"), Deed { at: "2022-01-06 11:00", ..declined(SECOND, 3) }];
    assert_eq!(acting(&after(declined), "2022-01-06 12:00"), (true, 1));
}

#[test]
fn an_id_is_a_number_of_the_register() {
    let of = |id: &str| record(&OfficerId::parse(id).unwrap()).map(|record| record.to_string());
    assert_eq!(of("inv-1").as_deref(), Some("officer/inv-1"));
}
