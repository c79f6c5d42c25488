//! # An appeal in its term is decided, one out of it is not
//!
//! Demands that an appeal filed in its term, counted in whole days from the pronouncement, is decided on its merits, and that one
//! filed later is left without consideration unless the term was restored.

use super::course::{appealed, cancelled, decided, filed, forwarded};
use super::given::{JUDGE, example, extended, in_custody, in_the_west, step};
use crate::kernel::prelude::*;
use crate::suspect::{Act, AppealOutcome, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.appeal_out_of_term",
    guard: Guard::Decision,
    acts: &["appeal_decided/1"],
    basis: &[Basis::cpc("107", "2", Mark::VerifiedAmended), Basis::cpc("50", "1", Mark::Verified), Basis::cpc("50", "2", Mark::Verified)],
    section: "4",
    since: "2022-01-01",
    limits: &["measure.appeal"],
    demand: Words {
        kk: "Шағым мерзімі {due} дейін, ол {filed} берілді, мерзімді қалпына келтіру: {restored}.",
        ru: "Срок жалобы до {due}, подана {filed}, восстановление срока: {restored}.",
        en: "The appeal was to be filed by {due} and was filed on {filed}; term restored: {restored}.",
    },
    way_out: Words {
        kk: "Мерзімінде берілген шағымды мәні бойынша шешіңіз; кешіккенін қараусыз қалдырыңыз немесе мерзімді қалпына келтіріңіз.",
        ru: "Жалобу, поданную в срок, решите по существу; поданную позже оставьте без рассмотрения либо восстановите срок.",
        en: "Decide an appeal in term on its merits; leave one out of term without consideration, or restore the term.",
    },
    why: "The days bind both: whoever comes in time is heard, and a ruling that nobody appealed in time stands.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::AppealDecided(decided) = m.act() else { return None };
    let course = &m.before().measures.get(&decided.measure)?.course;
    let appeal = course.appeal_of(m.act())?;
    let due = m.law.due_in(m.before().region(), "measure.appeal", course.appealed(appeal)?.at)?;
    let admitted = appeal.filed_at <= due || appeal.restored_at.is_some();
    let left = matches!(decided.outcome, AppealOutcome::OutOfTerm {});
    let restored = appeal.restored_at.map_or_else(|| "-".to_owned(), Moment::local);
    let found = || Finding::plain().with("due", due.local()).with("filed", appeal.filed_at.local()).with("restored", restored);
    (admitted == left).then(found)
}

fn examples() -> Vec<Example> {
    let late = || [in_custody(), appealed("2022-01-11 00:00")].concat();
    let restored = step("2022-01-12 09:00", JUDGE, "appeal_term_restored/1");
    let left = || json!({ "kind": "out_of_term" });
    // The first extension is appealed too late; a second one is pronounced afterwards.
    let extended_again = || {
        let appeal = vec![filed("2022-01-21 10:00", "extension", "counsel"), forwarded("2022-01-24 10:00")];
        [
            in_custody(),
            vec![extended("2022-01-14 10:00", 3, "2022-04-06 10:00")],
            appeal,
            vec![extended("2022-01-25 10:00", 5, "2022-06-06 10:00")],
        ]
        .concat()
    };
    vec![
        // The third day, a Monday, ends at midnight.
        example(
            "in the last minute of the term",
            [in_custody(), appealed("2022-01-10 23:59")].concat(),
            decided("2022-01-13 10:00", cancelled()),
            Then::Met,
        ),
        example("in the west the day is not over yet", in_the_west(late()), decided("2022-01-13 10:00", cancelled()), Then::Met),
        example("in the west, and left", in_the_west(late()), decided("2022-01-13 10:00", left()), Then::Unmet),
        example("a minute later", late(), decided("2022-01-13 10:00", cancelled()), Then::Unmet),
        example("a minute later, and left", late(), decided("2022-01-13 10:00", left()), Then::Met),
        example(
            "in term, and left",
            [in_custody(), appealed("2022-01-10 10:00")].concat(),
            decided("2022-01-13 10:00", left()),
            Then::Unmet,
        ),
        example("late, though another extension followed", extended_again(), decided("2022-01-27 10:00", cancelled()), Then::Unmet),
        example("late, another extension followed, and left", extended_again(), decided("2022-01-27 10:00", left()), Then::Met),
        example(
            "later, the term restored",
            [in_custody(), vec![filed("2022-01-11 10:00", "sanction", "suspect"), restored, forwarded("2022-01-12 10:00")]].concat(),
            decided("2022-01-13 10:00", cancelled()),
            Then::Met,
        ),
    ]
}
