//! # A short custody is prolonged on the prosecutor's petition
//!
//! Demands that a petition which no body asked for comes from the prosecutor for a custody sanctioned for a short term only, and
//! asks for no more than the first term.

use super::course::{asked, short};
use super::given::{example, in_custody};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.short_custody",
    guard: Guard::Decision,
    acts: &["extension_submitted/1"],
    basis: &[Basis::cpc("148", "7(2)", Mark::Verified), Basis::cpc("151", "2", Mark::VerifiedAmended)],
    section: "4",
    since: "2022-01-01",
    limits: &["sanction.short_custody", "custody.first_term"],
    demand: Words {
        kk: "Прокурор өз бастамасымен тек {days} тәулікке дейін санкцияланған күзетпен ұстауды, {months} айға дейін ғана ұзартуды сұрайды.",
        ru: "Прокурор по своей инициативе просит продлить лишь стражу, санкционированную на срок до {days} сут., и не более чем до {months} мес.",
        en: "Of their own motion, prosecutors ask only for custody sanctioned for {days} days at most, and for {months} months in all at most.",
    },
    way_out: Words {
        kk: "Органның өтінішхатын және прокурордың келісімін жазыңыз.",
        ru: "Запишите ходатайство органа и согласие прокурора.",
        en: "Record the petition of the body and the prosecutor's agreement.",
    },
    why: "Ten days are given to find what was missing; who asked for them comes back with it.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::ExtensionSubmitted(asked) = m.act() else { return None };
    let measure = m.before().measures.get(&asked.measure).filter(|measure| measure.course.open_petition().is_none())?;
    let (days, months) = (m.law.limit("sanction.short_custody", m.at())?, m.law.limit("custody.first_term", m.at())?);
    let admitted = measure.is_short(m.law) && i64::from(asked.months) <= months.value;
    (!admitted).then(|| Finding::plain().with("days", days.value).with("months", months.value))
}

fn examples() -> Vec<Example> {
    vec![
        example("ten days, to two months", short(), asked("2022-01-14 10:00", "extension_submitted/1", 2), Then::Met),
        example("ten days, to three months", short(), asked("2022-01-14 10:00", "extension_submitted/1", 3), Then::Unmet),
        example("custody of the full term", in_custody(), asked("2022-01-14 10:00", "extension_submitted/1", 3), Then::Unmet),
    ]
}
