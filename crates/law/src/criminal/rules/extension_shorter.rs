//! # An extension lengthens the term
//!
//! Demands that the months of an extension, which are months in all, are more than the term has already.

use super::given::{PROSECUTOR, case, example, extended};
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.extension_shorter",
    guard: Guard::Form,
    acts: &["term_extended/1"],
    basis: &[Basis::cpc("192", "4", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    limits: &["investigation.inquiry", "investigation.preliminary"],
    demand: Words {
        kk: "Мерзім қазірдің өзінде барлығы {now} ай; {months} ай оны ұзартпайды.",
        ru: "Срок уже составляет {now} мес. всего; {months} мес. его не продлевает.",
        en: "The term is {now} months in all already; {months} do not extend it.",
    },
    way_out: Words {
        kk: "Тіркеуден бастап барлық айлардың санын көрсетіңіз.",
        ru: "Укажите число месяцев всего, с регистрации.",
        en: "Give the months in all, counted from the registration.",
    },
    why: "Months in all and months more are easily taken for each other.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::TermExtended(extended) = m.act() else { return None };
    let now = m.before().term_months(m.law)?;
    (i64::from(extended.months) <= now).then(|| Finding::plain().with("now", now).with("months", extended.months).at("/months"))
}

fn examples() -> Vec<Example> {
    vec![
        example("an inquiry to three months in all", case(vec![]), extended("2022-01-20 10:00", PROSECUTOR, 3), Then::Met),
        example("to the one month it has", case(vec![]), extended("2022-01-20 10:00", PROSECUTOR, 1), Then::Unmet),
    ]
}
