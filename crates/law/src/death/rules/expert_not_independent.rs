//! # The expert does not depend on those concerned
//!
//! Demands that whoever examined the body serves neither in the body that investigates nor in the unit that used force. What has
//! happened is recorded, with a breach.

use super::given::{FORENSIC, examined, example, found_shot_by, with_the_experts};

use super::institution_not_independent::concerned;
use crate::death::{Act, Death};
use crate::kernel::prelude::*;

pub static RULE: Rule<Death> = Rule {
    code: "death.expert_not_independent",
    guard: Guard::Fact,
    acts: &["examined/1"],
    basis: &[Basis::cpc("93", "1(2)", Mark::Verified), Basis::new("policy", "Minnesota Protocol (2016), paragraph 28", "", Mark::Public)],
    section: "14",
    since: "2022-01-01",
    demand: Words {
        kk: "Сарапшы {institution} қызметінде, ол бұл іске қатысты; сарапшы тәуелсіз болуға тиіс.",
        ru: "Эксперт служит в {institution}, а он заинтересован в деле; эксперт должен быть независим.",
        en: "The expert serves in {institution}, which is concerned; the expert must be independent.",
    },
    way_out: Words {
        kk: "Басқа мекемеге қайта сараптама тағайындаңыз.",
        ru: "Назначьте повторную экспертизу в другом учреждении.",
        en: "Appoint another examination elsewhere.",
    },
    why: "A pathologist who serves with those concerned is not free to find the wound.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    let Act::Examined(examined) = m.act() else { return None };
    let own = [&examined.institution, &m.entry().authority.body];
    let found = own.into_iter().find(|body| concerned(m.before(), body))?;
    Some(Finding::plain().with("institution", found))
}

fn examples() -> Vec<Example> {
    vec![
        example("of a forensic institution", with_the_experts(), examined("2022-01-07 12:00"), Then::Met),
        example("of the unit that shot", vec![found_shot_by(FORENSIC)], examined("2022-01-07 12:00"), Then::Unmet),
    ]
}
