//! # The judge decides within eight hours
//!
//! Demands that the judge decides on custody or house arrest within the limit, counted from the receipt of the materials.

use super::given::{example, held, petitioned, sanctioned};
use crate::kernel::prelude::*;
use crate::suspect::{Measure, MeasureState, State, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.hearing_late",
    guard: Guard::Fact,
    acts: &["measure_sanctioned/1", "measure_refused/1"],
    basis: &[Basis::cpc("148", "2", Mark::Verified)],
    section: "3",
    since: "2015-01-01",
    limits: &["petition.hearing"],
    demand: Words {
        kk: "Судья материалдар түскеннен кейін {limit} ішінде қарайды; {by} кешіккен.",
        ru: "Судья рассматривает в течение {limit} с поступления материалов; опоздание {by}.",
        en: "The judge hears the petition within {limit} of receipt; it came {by} late.",
    },
    way_out: phrases::PROSECUTOR_EXAMINES_DELAY,
    why: "The person waits in a cell.",
    duty: Some(Duty {
        who: Role::InvestigatingJudge,
        what: Words {
            kk: "Өтінішхатты қарау", ru: "Рассмотреть ходатайство", en: "Hear the petition"
        },
        due: |state, law| state.petitions().filter_map(|measure| term(state, measure, law)).collect(),
        open: State::is_running,
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn term(state: &State, measure: &MeasureState, law: &Pack) -> Option<Term> {
    law.term(state.region(), "petition.hearing", measure.submitted_at.filter(|_| measure.asked != Measure::Bail)?)
}

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    RULE.after(m, term(m.before(), m.before().measures.get(m.act().measure()?)?, m.law)?)
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "in three hours",
            [vec![held()], petitioned("house_arrest")].concat(),
            sanctioned("2022-01-07 15:00", "house_arrest", Some("2022-03-06 10:00")),
            Then::Met,
        ),
        example(
            "in ten",
            [vec![held()], petitioned("house_arrest")].concat(),
            sanctioned("2022-01-07 22:00", "house_arrest", Some("2022-03-06 10:00")),
            Then::UnmetBy(120),
        ),
    ]
}
