//! # Whose term ends leaves or is prolonged
//!
//! Demands that a member leaves, or the term is prolonged, by the end of the term.

use super::given::{example, extended, formed, joined, left};
use crate::kernel::prelude::*;
use crate::team::{Act, Teams};

pub static RULE: Rule<Teams> = Rule {
    code: "team.released_late",
    guard: Guard::Fact,
    acts: &["member_left/1", "member_extended/1"],
    basis: &[Basis::new("policy", "team", "", Mark::General)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "{officer} мерзімі {until} аяқталған; {by} өткен.",
        ru: "Срок {officer} истёк {until}; прошло {by}.",
        en: "The term of {officer} ended on {until}, {by} before.",
    },
    way_out: Words {
        kk: "Кешігу себебін түсіндіріңіз; келесі жолы мерзім бітпей ұзартыңыз.",
        ru: "Объясните задержку; в другой раз продлевайте до конца срока.",
        en: "Explain the delay; next time prolong before the end.",
    },
    why: "An officer without a term belongs to nobody.",
    duty: Some(Duty {
        who: Role::InvestigationHead,
        instead: Some((Role::Prosecutor, |state| state.is_prosecutors())),
        what: Words {
            kk: "Мүшені босату немесе мерзімін ұзарту",
            ru: "Отпустить участника или продлить его срок",
            en: "Release the member or prolong the term",
        },
        due: |state, _| state.terms_end(),
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Teams>) -> Option<Finding> {
    let officer = match m.act() {
        Act::MemberLeft(left) => &left.officer,
        Act::MemberExtended(extended) => &extended.officer,
        _ => return None,
    };
    let member = m.before().member(officer).filter(|member| member.seconded)?;
    let late = Finding::late(passed(member.until, m.at())?);
    Some(late.with("officer", officer).with("until", member.until.local()))
}

fn examples() -> Vec<Example> {
    vec![
        example("before the end", vec![formed(), joined()], left("2022-01-20 10:00", "inv-1"), Then::Met),
        example("at the end", vec![formed(), joined()], left("2022-01-24 00:00", "inv-1"), Then::Met),
        example("nine hours after it", vec![formed(), joined()], left("2022-01-24 09:00", "inv-1"), Then::UnmetBy(540)),
        example("prolonged the day after", vec![formed(), joined()], extended("2022-01-25 00:00", "2022-02-01 00:00"), Then::UnmetBy(1440)),
    ]
}
