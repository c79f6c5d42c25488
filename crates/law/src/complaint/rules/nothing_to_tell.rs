//! # A notice tells of something
//!
//! Demands that a notice of an extension or of a decision follows one.

use super::given::{decided, example, notice, under_review};
use crate::complaint::{Act, Complaint, NoticeOf};
use crate::kernel::prelude::*;

pub static RULE: Rule<Complaint> = Rule {
    code: "complaint.nothing_to_tell",
    guard: Guard::Form,
    acts: &["notice_sent/1"],
    basis: &[Basis::cpc("105", "4", Mark::VerifiedAmended)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "Хабарланатын шешім немесе ұзарту жоқ.",
        ru: "Нет решения или продления, о котором извещают.",
        en: "There is no decision or extension to tell of.",
    },
    way_out: Words {
        kk: "Алдымен шешімді немесе ұзартуды жазыңыз.",
        ru: "Сначала запишите решение или продление.",
        en: "Record the decision or the extension first.",
    },
    why: "A notice without a decision misleads the complainant.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Complaint>) -> Option<Finding> {
    let Act::NoticeSent(sent) = m.act() else { return None };
    let before = m.before();
    let subject = match sent.of {
        NoticeOf::Extension => before.extended.is_some(),
        NoticeOf::Decision => before.decided.is_some() || before.pretrial.is_some(),
    };
    (!subject).then(|| Finding::plain().at("/of"))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "of a decision",
            [under_review(), vec![decided("2022-01-18 10:00", "unsubstantiated")]].concat(),
            notice("2022-01-18 15:00", "decision"),
            Then::Met,
        ),
        example("of no decision", under_review(), notice("2022-01-18 15:00", "decision"), Then::Unmet),
    ]
}
