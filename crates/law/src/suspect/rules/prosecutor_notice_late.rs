//! # The prosecutor is told within twelve hours
//!
//! Demands the written notice to the prosecutor within the limit, counted from the protocol.

use super::given::{example, held, notified, protocolled};
use super::late;
use crate::kernel::prelude::*;
use crate::suspect::duties::from_protocol;
use crate::suspect::{Act, Notice, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.prosecutor_notice_late",
    guard: Guard::Fact,
    acts: &["notified/1"],
    basis: &[Basis::cpc("131", "3", Mark::Verified)],
    section: "3",
    since: "2015-01-01",
    limits: &["detention.prosecutor_notice"],
    demand: Words {
        kk: "Прокурорға хаттама жасалғаннан кейін {limit} ішінде жазбаша хабарланады; {by} кешіккен.",
        ru: "Прокурору сообщается письменно в течение {limit} с составления протокола; опоздание {by}.",
        en: "The prosecutor is told in writing within {limit} of the protocol; it came {by} late.",
    },
    way_out: Words {
        kk: "Прокурор ұстаудың заңдылығын бірден тексереді.",
        ru: "Прокурор немедленно проверяет законность задержания.",
        en: "The prosecutor checks the detention at once.",
    },
    why: "The prosecutor can end an unlawful detention only when told of it.",
    duty: Some(Duty {
        who: Role::Investigator,
        what: Words {
            kk: "Прокурорға жазбаша хабарлау", ru: "Письменно уведомить прокурора", en: "Tell the prosecutor in writing"
        },
        due: |state, law| from_protocol(state, !state.notices.contains_key(&Notice::Prosecutor), "detention.prosecutor_notice", law),
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::Notified(notice) = m.act() else { return None };
    let first = notice.whom == Notice::Prosecutor && !m.before().notices.contains_key(&Notice::Prosecutor);
    late(m, m.before().protocol.as_ref().filter(|_| first)?.at, "detention.prosecutor_notice")
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "the same evening",
            vec![held(), protocolled("2022-01-06 12:30", 48, None)],
            notified("2022-01-06 20:00", "prosecutor"),
            Then::Met,
        ),
        example(
            "the next noon",
            vec![held(), protocolled("2022-01-06 12:30", 48, None)],
            notified("2022-01-07 12:30", "prosecutor"),
            Then::UnmetBy(720),
        ),
    ]
}
