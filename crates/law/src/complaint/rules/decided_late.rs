//! # Decided within the term
//!
//! Demands a decision, or the opening of an investigation, within seven days; three for a detention, a status, a qualification, an unsanctioned search; as extended.

use super::given::{LONGEST, decided, example, extended, notice, under_review};
use crate::complaint::Complaint;
use crate::kernel::prelude::*;

pub static RULE: Rule<Complaint> = Rule {
    code: "complaint.decided_late",
    guard: Guard::Fact,
    acts: &["decided/1", "pretrial_opened/1"],
    basis: &[Basis::cpc("105", "2", Mark::VerifiedAmended)],
    section: "8",
    since: "2022-01-01",
    limits: &["complaint.decision", "complaint.decision_urgent", "complaint.decision_longest"],
    demand: Words {
        kk: "Шағым бойынша шешім мерзімінен {by} кешіккен.",
        ru: "Решение по жалобе принято с опозданием {by}.",
        en: "The decision on the complaint came {by} late.",
    },
    way_out: Words {
        kk: "Прокурор кешігу себебін түсіндіреді.",
        ru: "Прокурор объясняет задержку.",
        en: "The prosecutor explains the delay.",
    },
    why: "Marks of a beating fade within the term.",
    duty: Some(Duty {
        who: Role::Prosecutor,
        what: Words {
            kk: "Шағым бойынша шешім қабылдау", ru: "Принять решение по жалобе", en: "Decide on the complaint"
        },
        consequence: Words {
            kk: "Шағым мерзімі өткендер қатарында есептеледі.",
            ru: "Жалоба числится просроченной.",
            en: "The complaint is counted as overdue.",
        },
        due: |state, law| Term::all(state.decision_due(law).filter(|_| state.is_undecided())),
        ..Duty::HOUSE
    }),
    check: |m| RULE.overdue(m),
    examples,
    ..Rule::HOUSE
};

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
