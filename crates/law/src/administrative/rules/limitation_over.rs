//! # No penalty after the time of limitation
//!
//! Demands that the case was sent to court before the time of limitation was over: two months from the offence, for assemblies two months from the
//! protocol and at most a year from the offence. Sending it to court suspends the time. Why: old offences are let rest.

use super::given::{example, protocol, ruling, ruling_at, sent, with};
use super::given_outcome;
use crate::administrative::{Administrative, Outcome};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.limitation_over",
    guard: Guard::Fact,
    acts: &["ruling/1"],
    basis: &[Basis::cao("62", "1, 2, 5", Mark::VerifiedAmended), Basis::cao("741", "1(5)", Mark::VerifiedAmended)],
    section: "9",
    since: "2015-01-01",
    limits: &["administrative.limitation", "administrative.limitation_assembly"],
    demand: Words {
        kk: "Жауаптылыққа тартудың ескіру мерзімі {until} өткен: іс қысқартылады.",
        ru: "Срок давности привлечения к ответственности истёк {until}: дело прекращается.",
        en: "The time of limitation was over at {until}: the case is dismissed.",
    },
    way_out: Words {
        kk: "Прокурор қаулының күшін жою туралы өтінішхат келтіреді.",
        ru: "Прокурор приносит ходатайство об отмене постановления.",
        en: "The prosecutor petitions for the ruling to be cancelled.",
    },
    why: "The code lets old offences rest.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let given = given_outcome(m)?;
    let until = m.before().limitation(m.law)?;
    let counted = m.before().sent.as_ref().map_or(m.at(), |(sent, _)| *sent);
    let penalised = !matches!(given.outcome, Outcome::Dismissed { .. });
    (penalised && counted > until).then(|| Finding::late(counted - until).with("until", until.local()))
}

fn examples() -> Vec<Example> {
    let committed = |article, part, at: &str| vec![with(protocol(article, part), "committed_at", json!(at)), sent()];
    let fine = || ruling(json!({ "kind": "fine", "mci": 5 }));
    let fined_late = || ruling_at("2022-04-29 14:00", json!({ "kind": "fine", "mci": 5 }));
    let sent_late = |region: &str| {
        let committed = with(protocol("434", "1"), "committed_at", json!("2022-03-01T00:30:00+06:00"));
        let drawn = Deed { at: "2022-03-01 10:00", ..with(committed, "region", json!(region)) };
        vec![drawn, Deed { at: "2022-04-29 10:00", ..sent() }]
    };
    vec![
        example("the same day", committed("434", "1", "2022-01-06T09:00:00+06:00"), fine(), Then::Met),
        example("sent in the last minute of two months", committed("434", "1", "2021-11-06T11:00:00+06:00"), fine(), Then::Met),
        example("an hour after it", committed("434", "1", "2021-11-06T10:00:00+06:00"), fine(), Then::UnmetBy(60)),
        example(
            "dismissed for it",
            committed("434", "1", "2021-10-06T10:00:00+06:00"),
            ruling(json!({ "kind": "dismissed", "ground": "limitation" })),
            Then::Met,
        ),
        // Half past midnight of 1 March in Almaty is 28 February in the west, and two months later it is 28 April there.
        example("sent a day after two months in the west", sent_late("west-kazakhstan-region"), fined_late(), Then::UnmetBy(9 * 60 + 30)),
        example("the same in Almaty", sent_late("almaty-city"), fined_late(), Then::Met),
        example("an assembly of three months before", committed("488", "6", "2021-10-06T10:00:00+06:00"), fine(), Then::Met),
        example("an assembly of more than a year before", committed("488", "6", "2021-01-06T10:00:00+06:00"), fine(), Then::UnmetBy(60)),
    ]
}
