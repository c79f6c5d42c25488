//! Figures over time, the next actor, and who is kept out.

use super::rules::given::*;
use super::{Death, State};
use crate::kernel::fold;
use crate::kernel::history::History;
use crate::kernel::{BodyId, Deed, Fold, Moment, RecordId, Room, Status};
use crate::rooms;
use serde_json::json;

/// The deeds on the record, recorded as they happened; those on other records are left out.
fn history(deeds: &[Deed]) -> History {
    crate::told::history(DEATH, deeds)
}

fn state(deeds: &[Deed]) -> State {
    fold::<Death>(&history(deeds).effective(Death::act))
}

/// The figures at each change, as `local time: ids and members`.
fn line(deeds: &[Deed]) -> Vec<String> {
    let law = crate::pack::embedded().unwrap();
    let timeline = (rooms::room(Death::NAME).unwrap().timeline)(&history(deeds), &RecordId::parse(DEATH).unwrap(), law);
    let told = |cells: &[crate::kernel::Cell]| cells.iter().map(|c| format!("{} {}", c.figure, c.member)).collect::<Vec<_>>().join(", ");
    timeline.iter().map(|(at, cells)| format!("{}: {}", at.local(), told(cells))).collect()
}

/// Code, next actor and deadline.
fn told(deeds: &[Deed]) -> String {
    let Status { code, next_actor, next_deadline } = state(deeds).status(crate::pack::embedded().unwrap());
    format!("{code}, {} by {}", next_actor.as_deref().unwrap_or("nobody"), next_deadline.map_or("never".to_owned(), Moment::local))
}

#[test]
fn a_death_is_counted_until_examined_and_until_a_method_says_whose_it_is() {
    let deeds = [
        vec![found(), presumed("2022-01-06 20:00")],
        vec![examined("2022-01-07 12:00"), identified("2022-01-08 10:00")],
        vec![linked("2022-01-08 11:00"), requalified("2022-01-10 14:00", "q2")],
    ]
    .concat();
    assert_eq!(
        line(&deeds),
        [
            "2022-01-06 10:00: XD1 death/d-1, XD2 death/d-1",
            "2022-01-07 12:00: XD2 death/d-1",
            "2022-01-08 10:00: ",
            "2022-01-10 14:00: D1 criminal/c-1",
        ]
    );
}

#[test]
fn the_death_of_an_officer_is_not_d1() {
    let officer = with(found(), "standing", json!("officer"));
    let deeds = [officer, examined("2022-01-07 12:00"), linked("2022-01-08 11:00"), requalified("2022-01-10 14:00", "q2")];
    assert_eq!(line(&deeds).last().unwrap(), "2022-01-07 12:00: XD2 death/d-1");
}

#[test]
fn an_identification_that_turned_out_wrong_is_none() {
    let unknown = json!({ "person": "unknown-1", "certainty": "unknown", "recognised_by": null, "document": null });
    let deeds = [found(), identified("2022-01-07 10:00"), deed("2022-01-08 10:00", INVESTIGATOR, "identified/1", unknown)];
    let state = state(&deeds);
    assert!(!state.is_identified());
    assert_eq!(state.person().unwrap().as_str(), "unknown-1");
    assert_eq!(state.identified_at, None);
}

#[test]
fn every_open_record_has_a_next_actor_and_a_date() {
    let asked = [buried(), vec![step("2022-01-12 10:00", INVESTIGATOR, "exhumation_petitioned/1")]].concat();
    let done = [buried(), vec![manner("2022-01-10 10:00", "homicide")]].concat();
    for (deeds, expected) in [
        (vec![found()], "found, investigator by 2022-01-07 10:00"),
        (with_the_experts(), "examination_appointed, forensic_expert by 2022-01-09 14:00"),
        (concluded(), "unidentified, investigator by 2022-01-16 10:00"),
        ([concluded(), vec![identified("2022-01-07 13:00")]].concat(), "family_not_informed, investigator by 2022-01-08 13:00"),
        (buried(), "examined, investigator by 2022-01-17 12:00"),
        (asked, "exhumation_asked, investigating_judge by 2022-01-13 10:00"),
        (done.clone(), "manner_determined, prosecutor by 2022-01-20 10:00"),
        ([done, vec![closed("2022-01-12 10:00")]].concat(), "closed, nobody by never"),
    ] {
        assert_eq!(told(&deeds), expected);
    }
}

#[test]
fn the_unit_that_used_force_is_kept_out_and_the_body_that_takes_over_let_in() {
    let deeds = [
        found(),
        deed("2022-01-07 09:00", PROSECUTOR, "taken_over/1", json!({ "body": "anti-corruption/almaty-city" })),
        deed("2022-01-07 10:00", PROSECUTOR, "force_attributed/1", json!({ "by": POLICE })),
    ];
    let place = Death::place(&state(&deeds)).unwrap();
    assert_eq!(place.bodies, [BodyId::parse("anti-corruption/almaty-city").unwrap()]);
    assert_eq!(place.conflict.bodies, [BodyId::parse(POLICE).unwrap()]);
}

#[test]
fn an_exhumed_body_is_with_the_experts_again() {
    let exhumed = [buried(), exhumation("2022-01-12 10:00", "2022-01-12 15:00"), vec![exhumed("2022-01-13 10:00")]].concat();
    let state = state(&exhumed);
    assert_eq!(state.released_at, None);
    assert_eq!(state.keeper("body").unwrap().as_str(), FORENSIC);
}
