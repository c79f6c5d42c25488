//! # Told within the term
//!
//! Demands that the complainant is told of the decision within the term in which it was due, or at once where the decision itself came late.

use super::given::{decided, example, notice, under_review};
use crate::complaint::{Act, Complaint, NoticeOf};
use crate::kernel::prelude::*;

pub static RULE: Rule<Complaint> = Rule {
    code: "complaint.told_late",
    guard: Guard::Fact,
    acts: &["notice_sent/1"],
    basis: &[Basis::cpc("105", "2", Mark::VerifiedAmended), Basis::cpc("105", "4", Mark::VerifiedAmended)],
    section: "8",
    since: "2022-01-01",
    limits: &["complaint.decision", "complaint.decision_urgent"],
    demand: Words {
        kk: "Арыз берушіге шешім туралы {by} кешігіп хабарланған.",
        ru: "Заявитель извещён о решении с опозданием {by}.",
        en: "The complainant was told of the decision {by} late.",
    },
    way_out: Words {
        kk: "Прокурор кешігу себебін түсіндіреді.",
        ru: "Прокурор объясняет задержку.",
        en: "The prosecutor explains the delay.",
    },
    why: "A decision that nobody hears of cannot be appealed.",
    duty: Some(Duty {
        who: Role::Prosecutor,
        what: Words {
            kk: "Арыз берушіге шешімді хабарлау",
            ru: "Уведомить заявителя о решении",
            en: "Tell the complainant of the decision",
        },
        due: |state, law| state.notice_due(law).filter(|_| state.decision_notice_at.is_none()).into_iter().collect(),
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Complaint>) -> Option<Finding> {
    let Act::NoticeSent(sent) = m.act() else { return None };
    let due = m.before().notice_due(m.law).filter(|_| sent.of == NoticeOf::Decision && m.before().decision_notice_at.is_none())?;
    passed(due, m.at()).map(Finding::late)
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "the same day",
            [under_review(), vec![decided("2022-01-18 10:00", "unsubstantiated")]].concat(),
            notice("2022-01-18 15:00", "decision"),
            Then::Met,
        ),
        example(
            "ten hours after the seventh day",
            [under_review(), vec![decided("2022-01-18 10:00", "unsubstantiated")]].concat(),
            notice("2022-01-20 10:00", "decision"),
            Then::UnmetBy(600),
        ),
    ]
}
