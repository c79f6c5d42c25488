//! # Told within the term
//!
//! Demands that the complainant is told of the decision within the term in which it was due, or at once where the decision itself came late.

use super::given::{decided, example, notice, under_review};
use crate::complaint::Complaint;
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
        kk: "Шағым берушіге шешім туралы {by} кешігіп хабарланған.",
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
            kk: "Шағым берушіге шешімді хабарлау",
            ru: "Уведомить заявителя о решении",
            en: "Tell the complainant of the decision",
        },
        due: |state, law| Term::all(state.notice_due(law).filter(|_| state.decision_notice_at.is_none())),
        ..Duty::HOUSE
    }),
    check: |m| RULE.late(m),
    examples,
    ..Rule::HOUSE
};

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
