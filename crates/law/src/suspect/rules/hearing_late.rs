//! # The judge decides within eight hours
//!
//! Demands that the judge decides on custody or house arrest within the limit, counted from the receipt of the materials.

use super::given::{example, held, petitioned, sanctioned};
use super::late;
use crate::kernel::prelude::*;
use crate::suspect::duties::running;
use crate::suspect::{Measure, Suspect};

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
    way_out: Words {
        kk: "Прокурор кешігу себебін анықтайды.",
        ru: "Прокурор выясняет причину задержки.",
        en: "The prosecutor looks into the delay.",
    },
    why: "The person waits in a cell.",
    duty: Some(Duty {
        who: Role::InvestigatingJudge,
        what: Words {
            kk: "Өтінішхатты қарау", ru: "Рассмотреть ходатайство", en: "Hear the petition"
        },
        due: |state, law| {
            let waits = state.petitions().filter(|measure| measure.asked != Measure::Bail && running(state));
            waits.filter_map(|measure| law.due("petition.hearing", measure.submitted_at?)).collect()
        },
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let measure = m.before().measures.get(m.act().measure()?).filter(|x| x.asked != Measure::Bail)?;
    late(m, measure.submitted_at?, "petition.hearing")
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
