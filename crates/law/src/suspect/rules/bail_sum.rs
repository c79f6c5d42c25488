//! # Bail within the law
//!
//! Demands a sum between the minimum and, where there is one, the maximum for the gravity of the gravest offence, in monthly
//! calculation indices. The exceptional cases below the minimum (dependants, the socially vulnerable, minors, pensioners) ask for
//! reasons.

use super::given::{accused, bail, detained, example, held, petitioned};
use crate::kernel::Deed;
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.bail_sum",
    guard: Guard::Decision,
    acts: &["measure_sanctioned/1"],
    basis: &[Basis::cpc("145", "3", Mark::Verified)],
    section: "4",
    since: "2022-01-01",
    demand: Words {
        kk: "Кепіл {least} теңгеден кем емес және шектен аспауға тиіс ({most}); санкцияда {tenge}.",
        ru: "Залог не менее {least} тенге и не выше предела ({most}); в санкции {tenge}.",
        en: "Bail is at least {least} tenge and not above the limit ({most}); the sanction says {tenge}.",
    },
    way_out: Words {
        kk: "Соманы түзетіңіз; ерекше жағдайда төменірек соманың негізін «exception» мәтінімен беріңіз.",
        ru: "Исправьте сумму; для исключительного случая ниже минимума дайте обоснование в тексте «exception».",
        en: "Mend the sum; for an exceptional case below the minimum, give the reasons in the sealed text `exception`.",
    },
    why: "Bail too low secures nothing; bail too high is custody for the poor.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::MeasureSanctioned(sanction) = m.act() else { return None };
    let tenge = sanction.bail_tenge?;
    let before = m.before();
    let gravity = before.catalogued(m.at(), m.law)?.iter().filter_map(|o| o.gravity).max()?;
    let bail = m.law.bail(gravity, !before.subject.as_ref()?.intentional, m.at())?;
    let mci = m.law.mci(m.at())?;
    let least = i64::from(bail.min_mci) * mci;
    let most = bail.max_mci.map(|most| i64::from(most) * mci);
    let too_low = tenge < least && !m.entry().sealed.contains("exception");
    let too_high = most.is_some_and(|most| tenge > most);
    let most = most.map_or_else(|| "-".to_owned(), |most| most.to_string());
    (too_low || too_high).then(|| Finding::plain().with("least", least).with("most", most).with("tenge", tenge))
}

fn examples() -> Vec<Example> {
    vec![
        example("a grave crime, 1,100,000 tenge", [vec![held()], petitioned("bail")].concat(), bail(1_100_000), Then::Met),
        example("a grave crime, 100,000 tenge", [vec![held()], petitioned("bail")].concat(), bail(100_000), Then::Unmet),
        example(
            "less, exceptionally, with reasons",
            [vec![held()], petitioned("bail")].concat(),
            Deed { sealed: &["reasons", "exception"], ..bail(600_000) },
            Then::Met,
        ),
        example(
            "a crime of medium gravity, above the maximum",
            [vec![detained("2022-01-06 10:00", accused("188", "2", 30))], petitioned("bail")].concat(),
            bail(2_000_000),
            Then::Unmet,
        ),
    ]
}
