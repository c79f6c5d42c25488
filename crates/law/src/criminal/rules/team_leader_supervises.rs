//! # Whoever leads the team does not supervise its case
//!
//! Demands that a prosecutor who leads the team to which a case is entrusted agrees to nothing in it, refuses and prolongs
//! nothing: another prosecutor supervises.

use super::given::{CASE, GENERAL, SPECIAL, case, deed, example, extended, moment};
use crate::criminal::Criminal;
use crate::kernel::prelude::*;
use crate::team::{self, Teams};
use serde_json::{Value, json};

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.team_leader_supervises",
    guard: Guard::Decision,
    acts: &[
        "qualification_agreed/1",
        "qualification_refused/1",
        "interruption_agreed/1",
        "interruption_cancelled/1",
        "term_extended/1",
        "terminated/1",
        "termination_refused/1",
    ],
    basis: &[Basis::cpc("58", "3", Mark::VerifiedAmended), Basis::cpc("194", "3", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "{officer} бұл іс тапсырылған {team} тобын басқарады, сондықтан оны қадағаламайды.",
        ru: "{officer} руководит группой {team}, которой поручено дело, и потому не надзирает за ним.",
        en: "{officer} leads the team {team}, to which this case is entrusted, and so does not supervise it.",
    },
    way_out: Words {
        kk: "Істі қадағалауға уәкілетті басқа прокурорға жүгініңіз.",
        ru: "Обратитесь к прокурору, уполномоченному надзирать за делом.",
        en: "Turn to the prosecutor authorised to supervise the case.",
    },
    why: "A team of many cases is led as one of a single case is: by somebody who wants it to succeed.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let officer = m.entry().officer;
    let teams = m.world.states_at::<Teams>(&team::case_key(m.record), m.at());
    let (led, _) = teams.into_iter().find(|(_, state)| state.is_led_by(officer) && state.holds(m.record).is_some())?;
    Some(Finding::plain().with("officer", officer).with("team", led))
}

fn team_act(at: &'static str, act: &'static str, payload: Value) -> Deed {
    Deed { record: "team/t-1", ..deed(at, SPECIAL, act, payload) }
}

/// The case, entrusted to a team that the special prosecutor leads.
fn entrusted() -> Vec<Deed> {
    let formed = json!({
        "kind": "special", "region": "almaty-city", "subject": "mass_riots", "decided_by": [SPECIAL.2],
        "leader": { "officer": SPECIAL.0, "body": SPECIAL.2 }, "document": "ab".repeat(32), "until": moment("2022-02-08 00:00"),
    });
    let team = [team_act("2022-01-08 09:00", "formed/1", formed), team_act("2022-01-10 12:00", "case_given/1", json!({ "case": CASE }))];
    [case(vec![]), team.to_vec()].concat()
}

fn examples() -> Vec<Example> {
    vec![
        example("another prosecutor prolongs", entrusted(), extended("2022-01-20 10:00", GENERAL, 3), Then::Met),
        example("the leader of the team prolongs", entrusted(), extended("2022-01-20 10:00", SPECIAL, 3), Then::Unmet),
        example(
            "the leader, after the case was handed on",
            [entrusted(), vec![team_act("2022-01-15 10:00", "case_handed_on/1", json!({ "case": CASE, "to": "police/almaty-city" }))]]
                .concat(),
            extended("2022-01-20 10:00", SPECIAL, 3),
            Then::Met,
        ),
    ]
}
