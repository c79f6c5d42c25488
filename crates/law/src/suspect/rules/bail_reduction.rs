//! # Less bail on a ground of the code only
//!
//! Demands that bail below the minimum rests on a ground of the list which the judge found: dependants, the socially vulnerable,
//! minors and pensioners.

use super::course::reduction;
use super::given::{bail, example, held, petitioned};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.bail_reduction",
    guard: Guard::Decision,
    acts: &["bail_reduction_found/1", "measure_sanctioned/1"],
    basis: &[Basis::cpc("145", "3", Mark::VerifiedAmended)],
    section: "4",
    since: "2022-01-01",
    demand: Words {
        kk: "Кепіл {least} теңгеден төмен, ал заңда көзделген негіз анықталмаған: «{ground}».",
        ru: "Залог ниже {least} тенге, а основание, предусмотренное законом, не установлено: «{ground}».",
        en: "Bail is below {least} tenge, and no ground of the law was found: {ground}.",
    },
    way_out: Words {
        kk: "bail_reduction тізімінен негізді жазыңыз немесе соманы көтеріңіз.",
        ru: "Запишите основание из списка bail_reduction или повысьте сумму.",
        en: "Record a ground of the list bail_reduction, or raise the sum.",
    },
    why: "The exception is written for those who would sit for being poor.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let before = m.before();
    let least = before.least_bail(m.at(), m.law);
    let found = |ground: &str| Finding::plain().with("least", least.unwrap_or_default()).with("ground", ground);
    match m.act() {
        Act::BailReductionFound(reduction) => {
            let listed = m.law.entry("bail_reduction", &reduction.ground, m.at()).is_some();
            (!listed).then(|| found(&reduction.ground))
        }
        Act::MeasureSanctioned(sanction) => {
            let reduced = sanction.bail_tenge.is_some_and(|tenge| least.is_some_and(|least| tenge < least));
            let ground = before.measures.get(&sanction.measure).and_then(|measure| measure.course.reduction.as_ref());
            (reduced && ground.is_none()).then(|| found("-"))
        }
        _ => None,
    }
}

fn examples() -> Vec<Example> {
    let asked = || [vec![held()], petitioned("bail")].concat();
    vec![
        example("dependants", asked(), reduction("dependants"), Then::Met),
        example("no regular income, which the code no longer names", asked(), reduction("no_income"), Then::Unmet),
        example("less, for dependants", [asked(), vec![reduction("dependants")]].concat(), bail(600_000), Then::Met),
        example("less, for no ground", asked(), bail(600_000), Then::Unmet),
        example("the minimum itself", asked(), bail(1_072_050), Then::Met),
        example("a tenge less", asked(), bail(1_072_049), Then::Unmet),
    ]
}
