//! # The judge decides within eight hours
//!
//! Demands that the judge decides on custody or house arrest within the limit, counted from the receipt of the materials.
//!
//! Basis: CPC 148(2). Since 1 January 2015, when the code came into force.

use super::given::{example, held, petitioned, sanctioned};
use super::late;
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};
use crate::suspect::{Measure, Suspect};

/// The rule.
pub static RULE: Rule<Suspect> = Rule {
    declaration: Declaration {
        code: "suspect.hearing_late",
        guard: Guard::Fact,
        acts: &["measure_sanctioned/1", "measure_refused/1"],
        basis: &[Basis::cpc("148", "2", Mark::Verified)],
        section: "3",
        since: "2015-01-01",
        until: None,
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
    },
    check,
    examples,
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
