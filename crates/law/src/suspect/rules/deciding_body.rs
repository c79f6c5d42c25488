//! # Measures 1–4 are chosen, 5–7 are asked for
//!
//! Demands that the body chooses of its own only the measures that the pack gives to it, and proposes to the investigating judge
//! only those that need the judge.

use super::given::{chosen, example, held, proposed};
use crate::kernel::prelude::*;
use crate::pack::DecidedBy;
use crate::suspect::{Act, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.deciding_body",
    guard: Guard::Decision,
    acts: &["measure_chosen/1", "measure_proposed/1"],
    basis: &[
        Basis::cpc("137", "1", Mark::Verified),
        Basis::cpc("140", "2", Mark::Verified),
        Basis::cpc("145", "2", Mark::VerifiedAmended),
        Basis::cpc("146", "1", Mark::VerifiedAmended),
        Basis::cpc("147", "1", Mark::Verified),
    ],
    section: "4",
    since: "2022-01-01",
    demand: Words {
        kk: "«{kind}» шарасын басқа орган шешеді.",
        ru: "Меру «{kind}» избирает другой орган.",
        en: "The measure {kind} is decided by another.",
    },
    way_out: Words {
        kk: "Сот санкциясын қажет етпейтін шараны өзіңіз таңдаңыз; санкция керек шара бойынша өтінішхат беріңіз.",
        ru: "Меру, не требующую санкции, избирайте сами; о мере под санкцию возбуждайте ходатайство.",
        en: "Choose yourself what needs no sanction; propose to the judge what needs one.",
    },
    why: "What takes liberty or money away is for a judge; what does not needs none.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let (kind, owner) = match m.act() {
        Act::MeasureChosen(chosen) => (chosen.kind, DecidedBy::Body),
        Act::MeasureProposed(proposed) => (proposed.kind, DecidedBy::InvestigatingJudge),
        _ => return None,
    };
    let decided_by = m.law.measure(kind.code(), m.at())?.decided_by;
    (decided_by != owner).then(|| Finding::plain().with("kind", kind.code()))
}

fn examples() -> Vec<Example> {
    vec![
        example("an undertaking chosen", vec![held()], chosen("2022-01-07 10:00", "undertaking"), Then::Met),
        example("house arrest chosen without a judge", vec![held()], chosen("2022-01-07 10:00", "house_arrest"), Then::Unmet),
        example("the judge asked for an undertaking", vec![held()], proposed("2022-01-07 10:00", "undertaking"), Then::Unmet),
    ]
}
