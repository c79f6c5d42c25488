//! # A notice tells of something
//!
//! Demands that a notice of an extension or of a decision follows one, and that its document is named by its digest.

use super::given::{decided, example, notice, under_review, with};
use crate::complaint::{Act, Complaint, NoticeOf};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Complaint> = Rule {
    code: "complaint.nothing_to_tell",
    guard: Guard::Form,
    acts: &["notice_sent/1"],
    basis: &[Basis::cpc("105", "4", Mark::VerifiedAmended)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "Хабарланатын шешім немесе ұзарту жоқ, не құжаттың бақылау сомасы дұрыс емес.",
        ru: "Нет решения или продления, о котором извещают, либо неверна контрольная сумма документа.",
        en: "There is no decision or extension to tell of, or the digest of the document is wrong.",
    },
    way_out: Words {
        kk: "Алдымен шешімді жазыңыз; бақылау сомасы он алтылық таңбалармен жазылады.",
        ru: "Сначала запишите решение; контрольная сумма пишется шестнадцатеричными знаками.",
        en: "Record the decision first; a digest is written in lower-case hexadecimal.",
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
    let digest = sent.document.len() == 64 && sent.document.bytes().all(|c| matches!(c, b'0'..=b'9' | b'a'..=b'f'));
    (!(subject && digest)).then(Finding::plain)
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
        example(
            "without a digest",
            [under_review(), vec![decided("2022-01-18 10:00", "unsubstantiated")]].concat(),
            with(notice("2022-01-18 15:00", "decision"), "document", json!("paper")),
            Then::Unmet,
        ),
    ]
}
