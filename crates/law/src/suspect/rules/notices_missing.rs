//! # Those who must know were told
//!
//! Demands that by the end of the detention (release, or the judge's word) the family was told, for a minor the parents; the
//! prosecutor and, for a foreigner, the consulate too where their limit has run out.

use super::given::{accused, detained, example, held, notified, protocolled, released};
use crate::kernel::prelude::*;
use crate::suspect::{Notice, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.notices_missing",
    guard: Guard::Fact,
    acts: &["released/1", "measure_sanctioned/1", "measure_refused/1"],
    basis: &[Basis::cpc("131", "3", Mark::Verified), Basis::cpc("135", "", Mark::Verified), Basis::cpc("541", "5", Mark::Verified)],
    section: "3",
    since: "2015-01-01",
    limits: &["detention.prosecutor_notice", "detention.consulate", "minor.under"],
    demand: Words {
        kk: "Ұстау аяқталды, бірақ хабарланбағандар: {whom}.",
        ru: "Задержание окончено, а не уведомлены: {whom}.",
        en: "The detention is over and these were not told: {whom}.",
    },
    way_out: Words {
        kk: "Дереу хабарлап, уақытын жазыңыз.",
        ru: "Уведомите немедленно и запишите время.",
        en: "Tell them at once and record the time.",
    },
    why: "A detention nobody knows of is a disappearance.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let before = m.before();
    let from = before.detained_at?;
    let judged = before.released.is_some() || before.measures.values().any(|x| x.since.is_some() || x.refused_at.is_some());
    let told = |whom| before.notices.contains_key(&whom);
    let due = |from: Moment, id| m.limit(id).is_some_and(|limit| m.at() > from + limit);
    let foreign = before.subject.as_ref().is_some_and(|s| s.foreign);
    let noticeable = before.protocol.as_ref().is_some_and(|p| due(p.at, "detention.prosecutor_notice"));
    let minor = before.is_minor(m.at(), m.law);
    let missing = [
        ("family", !minor && !told(Notice::Family)),
        ("parents", minor && !told(Notice::Parents)),
        ("prosecutor", noticeable && !told(Notice::Prosecutor)),
        ("consulate", foreign && due(from, "detention.consulate") && !told(Notice::Consulate)),
    ];
    let whom: Vec<&str> = missing.into_iter().filter_map(|(whom, missing)| missing.then_some(whom)).collect();
    (!judged && !whom.is_empty()).then(|| Finding::plain().with("whom", whom.join(", ")))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "family and prosecutor were told",
            vec![
                held(),
                protocolled("2022-01-06 12:30", 48, None),
                notified("2022-01-06 13:00", "prosecutor"),
                notified("2022-01-06 13:30", "family"),
            ],
            released("2022-01-07 20:00", "suspicion_not_confirmed"),
            Then::Met,
        ),
        example(
            "nobody was told",
            vec![held(), protocolled("2022-01-06 12:30", 48, None)],
            released("2022-01-07 20:00", "suspicion_not_confirmed"),
            Then::Unmet,
        ),
        example(
            "a minor's parents were not told",
            vec![detained("2022-01-06 10:00", accused("188", "3", 16)), notified("2022-01-06 13:30", "family")],
            released("2022-01-06 20:00", "suspicion_not_confirmed"),
            Then::Unmet,
        ),
    ]
}
