//! # Custody in a temporary detention facility is short
//!
//! Demands that a person in sanctioned custody leaves a temporary detention facility within the limit, counted from the sanction
//! or, where it came first, from the arrival.
//!
//! Basis: CPC 150(1). Since 1 January 2015, when the code came into force.

use super::given::{custody, example, held, qualified, transferred};
use super::late;
use crate::custody::Custody;
use crate::custody::footing::Footing;
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};

/// The rule.
pub static RULE: Rule<Custody> = Rule {
    declaration: Declaration {
        code: "custody.ivs_custody_too_long",
        guard: Guard::Fact,
        acts: &["transferred/1", "released/1"],
        basis: &[Basis::cpc("150", "1", Mark::Verified)],
        section: "10",
        since: "2015-01-01",
        until: None,
        limits: &["ivs.custody"],
        demand: Words {
            kk: "Күзетпен ұстау уақытша ұстау изоляторында {limit} аспайды; {by} асқан.",
            ru: "Содержание под стражей в ИВС не превышает {limit}; превышение {by}.",
            en: "Custody in a temporary detention facility lasts no longer than {limit}; it lasted {by} longer.",
        },
        way_out: Words {
            kk: "Адамды тергеу изоляторына дер кезінде жеткізіңіз.",
            ru: "Своевременно доставляйте лицо в следственный изолятор.",
            en: "Bring the person to the remand centre in time.",
        },
        why: "These facilities are built for days, near those who investigate; a remand centre is not.",
    },
    check,
    examples,
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let arrived = m.before().arrived.as_ref().filter(|a| a.facility.kind() == "ivs")?;
    let sanctioned = Footing::of(arrived, m.world, m.at())?.custody_since()?;
    late(m, sanctioned.max(m.before().arrived_at?), "ivs.custody")
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "transferred after nine days",
            [held(), custody("2022-01-07 18:00"), vec![qualified()]].concat(),
            transferred("2022-01-16 18:00"),
            Then::Met,
        ),
        example(
            "transferred a day after the limit",
            [held(), custody("2022-01-07 18:00"), vec![qualified()]].concat(),
            transferred("2022-02-07 18:00"),
            Then::UnmetBy(1440),
        ),
    ]
}
