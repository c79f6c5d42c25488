//! # An appeal decided in three days
//!
//! Demands that the regional court decides on an appeal within the limit, counted in whole days from its receipt there.

use super::course::{appealed, cancelled, decided};
use super::given::{example, in_custody, in_the_west};
use crate::kernel::prelude::*;
use crate::suspect::state::Appeal;
use crate::suspect::{Act, Course, State, Suspect};

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
    way_out: phrases::PROSECUTOR_EXAMINES_DELAY,
    why: "A second look that comes after the term has run out looks at nothing.",
    duty: Some(Duty {
        who: Role::CourtClerk,
        what: Words {
            kk: "Облыстық соттың шағым бойынша шешімін жазу",
            ru: "Внести решение областного суда по жалобе",
            en: "Record the regional court's decision on the appeal",
        },
        due: |state, law| {
            let courses = state.measures.values().map(|measure| &measure.course);
            let open = courses.flat_map(|course| course.open_appeals().map(move |appeal| (course, appeal)));
            let received = open.filter_map(|(course, appeal)| appeal.forwarded_at.or_else(|| foreseen(state, course, appeal, law)));
            received.filter_map(|received| term(state, received, law)).collect()
        },
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

/// While the regional court has an appeal (CPC 107(5)).
fn term(state: &State, received: Moment, law: &Pack) -> Option<Term> {
    law.term(state.region(), "measure.appeal_decision", received)
}

/// Until it is there, the day on which it is to be sent: when the term of the appeal ends (CPC 107(4)), or when it was filed or its term
/// restored after that.
fn foreseen(state: &State, course: &Course, appeal: &Appeal, law: &Pack) -> Option<Moment> {
    let ended = law.due_in(state.region(), "measure.appeal", course.appealed(appeal)?.at)?;
    [Some(ended), Some(appeal.filed_at), appeal.restored_at].into_iter().flatten().max()
}

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::AppealDecided(decided) = m.act() else { return None };
    let received = m.before().measures.get(&decided.measure)?.course.appeal_of(m.act())?.forwarded_at?;
    RULE.after(m, term(m.before(), received, m.law)?)
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
