//! # The complainant is told of an extension
//!
//! Demands that the complainant was told of an extension before the first term passed.

use super::given::{LONGEST, decided, example, extended, notice, under_review};
use crate::complaint::Complaint;
use crate::kernel::prelude::*;

pub static RULE: Rule<Complaint> = Rule {
    code: "complaint.extension_untold",
    guard: Guard::Fact,
    acts: &["decided/1", "pretrial_opened/1"],
    basis: &[Basis::cpc("105", "2", Mark::VerifiedAmended)],
    section: "8",
    since: "2022-01-01",
    limits: &["complaint.decision", "complaint.decision_urgent"],
    demand: Words {
        kk: "Мерзім ұзартылған, бірақ шағым берушіге уақытында хабарланбаған.",
        ru: "Срок продлён, а заявитель вовремя не извещён.",
        en: "The term was extended and the complainant was not told in time.",
    },
    way_out: Words {
        kk: "Прокурор шағым берушіден кешірім сұрап, хабарлайды.",
        ru: "Прокурор извещает заявителя и объясняет задержку.",
        en: "The prosecutor tells the complainant and explains the delay.",
    },
    why: "An extension in silence looks like oblivion.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Complaint>) -> Option<Finding> {
    let before = m.before();
    let extension = before.extended?;
    let due = before.first_term(m.law)?;
    let told = before.extension_notice_at.is_some_and(|told| told <= due.max(extension.at));
    (!told).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "told the same day",
            [under_review(), vec![extended("2022-01-17 10:00", LONGEST), notice("2022-01-17 12:00", "extension")]].concat(),
            decided("2022-01-21 10:00", "unsubstantiated"),
            Then::Met,
        ),
        example(
            "never told",
            [under_review(), vec![extended("2022-01-17 10:00", LONGEST)]].concat(),
            decided("2022-01-21 10:00", "unsubstantiated"),
            Then::Unmet,
        ),
    ]
}
