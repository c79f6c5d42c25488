//! # The chosen counsel first
//!
//! Demands that, where a suspect chose counsel who was called and has not come, another is appointed only after one was offered and the suspect
//! declined to choose; at liberty also where the chosen one has been absent for the days of the code.

use super::given::{appointed, called, counsel, example, held, offered, recognised};
use crate::kernel::prelude::*;
use crate::suspect::state::Called;
use crate::suspect::{Act, CounselKind, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.counsel_appointed_early",
    guard: Guard::Decision,
    acts: &["counsel_admitted/1"],
    basis: &[
        Basis::cpc("68", "1", Mark::VerifiedAmended),
        Basis::cpc("68", "3", Mark::VerifiedAmended),
        Basis::cpc("68", "4", Mark::VerifiedAmended),
    ],
    section: "11",
    since: "2022-01-01",
    limits: &["counsel.long_unavailable"],
    demand: Words {
        kk: "{counsel} шақырылған; басқа қорғаушы ұсынылып, күдікті таңдаудан бас тартқаннан кейін ғана тағайындалады.",
        ru: "{counsel} вызван; другой защитник назначается лишь после того, как подозреваемому предложили выбрать и он отказался.",
        en: "{counsel} was called; another is appointed only after one was offered and the suspect declined to choose.",
    },
    way_out: Words {
        kk: "Күдіктіге басқа қорғаушы таңдауды ұсыныңыз.",
        ru: "Предложите подозреваемому выбрать другого защитника.",
        en: "Offer the suspect to choose another counsel.",
    },
    why: "Counsel whom the investigator likes is no substitute for counsel whom the suspect trusts.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::CounselAdmitted(admitted) = m.act() else { return None };
    let before = m.before();
    let absent = m.limit("counsel.long_unavailable")?;
    let at_liberty = before.confined_since().is_none();
    let over = |called: &Called| matches!(called.offered, Some((_, true))) || at_liberty && m.at() >= called.at + absent;
    let mut waiting = before.awaited_counsel().filter(|(_, called)| admitted.kind == CounselKind::Appointed && !over(called));
    waiting.next().map(|(whom, _)| Finding::plain().with("counsel", whom))
}

fn examples() -> Vec<Example> {
    let waiting = || vec![held(), called("2022-01-06 12:00")];
    let after = |declined: bool| [waiting(), vec![offered("2022-01-06 20:00", declined)]].concat();
    let at_liberty = || vec![recognised("2022-01-06 10:00"), called("2022-01-06 12:00")];
    vec![
        example("at liberty, absent for five days", at_liberty(), appointed("2022-01-11 12:00"), Then::Met),
        example("at liberty, a minute before", at_liberty(), appointed("2022-01-11 11:59"), Then::Unmet),
        example("nobody was chosen", vec![held()], appointed("2022-01-06 13:00"), Then::Met),
        example("the chosen one comes", waiting(), counsel("2022-01-06 13:00"), Then::Met),
        example("another is appointed while the chosen one is awaited", waiting(), appointed("2022-01-06 13:00"), Then::Unmet),
        example("offered and declined", after(true), appointed("2022-01-06 21:00"), Then::Met),
        example("offered, and the suspect wants to choose", after(false), appointed("2022-01-06 21:00"), Then::Unmet),
        example(
            "the chosen one came first",
            [waiting(), vec![counsel("2022-01-06 13:00")]].concat(),
            appointed("2022-01-06 14:00"),
            Then::Met,
        ),
    ]
}
