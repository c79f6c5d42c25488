//! # Decided within the term
//!
//! Demands a decision, or the opening of an investigation, within seven days; three for a detention, a status, a qualification, an unsanctioned search; as extended.
//!
//! Basis: CPC 105(2). Since 1 January 2022, the first day for which the wording read is claimed.

use super::given::{LONGEST, decided, example, extended, notice, under_review};
use crate::complaint::Complaint;
use crate::kernel::history::passed;
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};

/// The rule.
pub static RULE: Rule<Complaint> = Rule {
    declaration: Declaration {
        code: "complaint.decided_late",
        guard: Guard::Fact,
        acts: &["decided/1", "pretrial_opened/1"],
        basis: &[Basis::cpc("105", "2", Mark::VerifiedAmended)],
        section: "8",
        since: "2022-01-01",
        until: None,
        limits: &["complaint.decision", "complaint.decision_urgent", "complaint.decision_longest"],
        demand: Words {
            kk: "Арыз бойынша шешім мерзімінен {by} кешіккен.",
            ru: "Решение по жалобе принято с опозданием {by}.",
            en: "The decision on the complaint came {by} late.",
        },
        way_out: Words {
            kk: "Прокурор кешігу себебін түсіндіреді.",
            ru: "Прокурор объясняет задержку.",
            en: "The prosecutor explains the delay.",
        },
        why: "Marks of a beating fade within the term.",
    },
    check,
    examples,
};

fn check(m: &Matter<'_, Complaint>) -> Option<Finding> {
    let due = m.before().decision_due(m.law).filter(|_| m.before().is_undecided())?;
    passed(due, m.at()).map(Finding::late)
}

fn examples() -> Vec<Example> {
    vec![
        example("on the sixth day", under_review(), decided("2022-01-18 10:00", "unsubstantiated"), Then::Met),
        example("ten hours after the seventh", under_review(), decided("2022-01-20 10:00", "unsubstantiated"), Then::UnmetBy(600)),
        example(
            "within the extension",
            [under_review(), vec![extended("2022-01-17 10:00", LONGEST), notice("2022-01-17 12:00", "extension")]].concat(),
            decided("2022-01-20 10:00", "unsubstantiated"),
            Then::Met,
        ),
    ]
}
