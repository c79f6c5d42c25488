//! # An appeal decided in three days
//!
//! Demands that the regional court decides on an appeal within the limit, counted in whole days from its receipt there.

use super::course::{appealed, cancelled, decided};
use super::given::{example, in_custody, in_the_west};
use crate::kernel::prelude::*;
use crate::suspect::duties;
use crate::suspect::{Act, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.appeal_decided_late",
    guard: Guard::Fact,
    acts: &["appeal_decided/1"],
    basis: &[Basis::cpc("107", "5", Mark::VerifiedAmended)],
    section: "4",
    since: "2022-01-01",
    limits: &["measure.appeal_decision"],
    demand: Words {
        kk: "Шағым {due} дейін шешілуге тиіс еді; {by} кешіккен.",
        ru: "Жалоба подлежала разрешению до {due}; опоздание {by}.",
        en: "The appeal was to be decided by {due}; it came {by} late.",
    },
    way_out: Words {
        kk: "Прокурор кешігу себебін анықтайды.",
        ru: "Прокурор выясняет причину задержки.",
        en: "The prosecutor looks into the delay.",
    },
    why: "A second look that comes after the term has run out looks at nothing.",
    duty: Some(Duty {
        who: Role::CourtClerk,
        what: Words {
            kk: "Облыстық соттың шағым бойынша шешімін жазу",
            ru: "Внести решение областного суда по жалобе",
            en: "Record the regional court's decision on the appeal",
        },
        due: duties::appeals,
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::AppealDecided(decided) = m.act() else { return None };
    let received = m.before().measures.get(&decided.measure)?.course.appeal_of(m.act())?.forwarded_at?;
    let due = m.law.due_in(m.before().region(), "measure.appeal_decision", received)?;
    passed(due, m.at()).map(|by| Finding::late(by).with("due", due.local()))
}

fn examples() -> Vec<Example> {
    // Received on Wednesday the twelfth: the third day is a Saturday, so Monday's midnight ends the term.
    let waiting = || [in_custody(), appealed("2022-01-10 10:00")].concat();
    vec![
        example("in the last minute", waiting(), decided("2022-01-17 23:59", cancelled()), Then::Met),
        example("ten minutes into the next day", waiting(), decided("2022-01-18 00:10", cancelled()), Then::UnmetBy(10)),
        example("in the west the day is not over yet", in_the_west(waiting()), decided("2022-01-18 00:59", cancelled()), Then::Met),
        example("ten minutes into the next day there", in_the_west(waiting()), decided("2022-01-18 01:10", cancelled()), Then::UnmetBy(10)),
    ]
}
