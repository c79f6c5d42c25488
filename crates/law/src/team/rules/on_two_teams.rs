//! # Nobody is in two teams with the whole of the time
//!
//! Demands that an officer seconded with the whole of the time is so in no other team during the term; whoever leads is in the
//! team with the whole of the time.

use super::given::{OTHER, example, extended, formed, interagency, joined, left, moment, on, prolonged, with};
use crate::kernel::prelude::*;
use crate::team::{Act, State, Teams, Time, officer_key};
use serde_json::json;

pub static RULE: Rule<Teams> = Rule {
    code: "team.on_two_teams",
    guard: Guard::Decision,
    acts: &["formed/1", "member_joined/1", "member_extended/1", "prolonged/1"],
    basis: &[Basis::new("policy", "team", "", Mark::General)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "{officer} сол уақытта бүкіл жұмыс уақытымен басқа топта: {team}.",
        ru: "{officer} в это время всё рабочее время занят в другой группе: {team}.",
        en: "{officer} is with another team with the whole of the time: {team}.",
    },
    way_out: Words {
        kk: "Басқа қызметкерді жіберіңіз немесе алдымен ол жерден босатыңыз.",
        ru: "Направьте другого сотрудника или сначала отпустите его оттуда.",
        en: "Second another officer, or release this one there first.",
    },
    why: "Two teams that share one investigator have half of one.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Teams>) -> Option<Finding> {
    let state = m.before();
    let (officer, from, until) = match m.act() {
        Act::Formed(formed) => (&formed.leader.officer, m.at(), formed.until),
        Act::MemberJoined(joined) if joined.time == Time::Full => (&joined.officer, joined.from, joined.until),
        Act::MemberExtended(extended) => {
            let member = state.member(&extended.officer).filter(|member| member.time == Time::Full)?;
            (&extended.officer, member.from, extended.until)
        }
        Act::Prolonged(prolonged) => {
            let leader = &state.leader.as_ref()?.officer;
            let member = state.member(leader).filter(|member| !member.seconded)?;
            (leader, member.from, prolonged.until)
        }
        _ => return None,
    };
    let others = m.world.states_at::<Teams>(&officer_key(officer), m.at());
    let busy = |state: &State| {
        let there = state.member(officer).filter(|member| member.time == Time::Full && state.is_standing());
        there.is_some_and(|member| member.overlaps(from, until))
    };
    let (other, _) = others.into_iter().find(|(record, state)| record != m.record && busy(state))?;
    Some(Finding::plain().with("officer", officer).with("team", other))
}

/// Joins on 10 January.
fn joined_later() -> Deed {
    Deed { at: "2022-01-10 10:00", ..joined() }
}

/// Joins for the term from 24 January on.
fn after() -> Deed {
    with(with(joined(), "from", json!(moment("2022-01-24 00:00"))), "until", json!(moment("2022-02-08 00:00")))
}

fn examples() -> Vec<Example> {
    vec![
        example("in no other", vec![formed()], joined(), Then::Met),
        example("in another at that time", vec![on(OTHER, interagency()), on(OTHER, joined()), formed()], joined(), Then::Unmet),
        example(
            "in another, released there",
            vec![on(OTHER, interagency()), on(OTHER, joined()), on(OTHER, left("2022-01-09 12:00", "inv-1")), formed()],
            with(joined_later(), "from", json!(moment("2022-01-11 00:00"))),
            Then::Met,
        ),
        example(
            "in another with a part of the time",
            vec![on(OTHER, interagency()), on(OTHER, with(joined(), "time", json!("part"))), formed()],
            joined(),
            Then::Met,
        ),
        example(
            "in another from the day on which this term ends",
            vec![on(OTHER, interagency()), on(OTHER, after()), formed()],
            joined(),
            Then::Met,
        ),
        example(
            "prolonged into the other term",
            vec![on(OTHER, interagency()), on(OTHER, after()), formed(), joined()],
            extended("2022-01-20 10:00", "2022-01-25 00:00"),
            Then::Unmet,
        ),
        example("one who leads another", vec![on(OTHER, formed())], formed(), Then::Unmet),
        example(
            "a leader who will be in another",
            vec![
                with(formed(), "until", json!(moment("2022-01-22 00:00"))),
                on(OTHER, interagency()),
                on(OTHER, with(with(after(), "officer", json!("spec-1")), "until", json!(moment("2022-02-20 00:00")))),
            ],
            prolonged("2022-01-20 10:00", "2022-03-01 00:00"),
            Then::Unmet,
        ),
    ]
}
