//! # A confirmed beating becomes a case
//!
//! Demands that an investigation is opened within the term of registration where a complaint of unlawful methods was substantiated. What is missing shows when the complainant is told of the decision.
//!
//! Basis: CPC 179(1); CPC 185(1). Since 1 January 2022, the first day for which the wording read is claimed.

use super::given::{decided, example, notice, under_review};
use crate::complaint::{Act, Complaint, NoticeOf, Outcome};
use crate::kernel::history::passed;
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};

/// The rule.
pub static RULE: Rule<Complaint> = Rule {
    declaration: Declaration {
        code: "complaint.substantiated_without_case",
        guard: Guard::Fact,
        acts: &["notice_sent/1"],
        basis: &[Basis::cpc("179", "1", Mark::VerifiedAmended), Basis::cpc("185", "1", Mark::Verified)],
        section: "8",
        since: "2022-01-01",
        until: None,
        limits: &["erdr.registration"],
        demand: Words {
            kk: "Арыз расталды, бірақ тергеп-тексеру басталмаған.",
            ru: "Жалоба подтвердилась, а расследование не начато.",
            en: "The complaint was substantiated and no investigation has been opened.",
        },
        way_out: Words {
            kk: "Істі тіркеп, арызға байланыстырыңыз.",
            ru: "Зарегистрируйте дело и свяжите его с жалобой.",
            en: "Register a case and link it to the complaint.",
        },
        why: "A confirmed beating without a case is impunity on paper.",
    },
    check,
    examples,
};

fn check(m: &Matter<'_, Complaint>) -> Option<Finding> {
    let Act::NoticeSent(sent) = m.act() else { return None };
    let before = m.before();
    let (_, decided) = before.decided.filter(|(outcome, _)| *outcome == Outcome::Substantiated && sent.of == NoticeOf::Decision)?;
    let due = m.law.due("erdr.registration", decided)?;
    let waits = before.is_of_unlawful_methods() && before.pretrial.is_none();
    passed(due, m.at()).filter(|_| waits).map(Finding::late)
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "told the same day",
            [under_review(), vec![decided("2022-01-17 10:00", "substantiated")]].concat(),
            notice("2022-01-17 15:00", "decision"),
            Then::Met,
        ),
        example(
            "told a day later, and no case",
            [under_review(), vec![decided("2022-01-17 10:00", "substantiated")]].concat(),
            notice("2022-01-18 12:00", "decision"),
            Then::UnmetBy(120),
        ),
    ]
}
