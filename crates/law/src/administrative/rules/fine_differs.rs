//! # A fine is the one the article names
//!
//! Demands that a fine equals the sum of the article, where the pack has read it. A transcribed ruling that differs is recorded with a breach.

use super::given::{example, protocol, ruling, sent};
use super::{given_outcome, offence};
use crate::administrative::{Administrative, Outcome};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.fine_differs",
    guard: Guard::Fact,
    acts: &["ruling/1", "petition_decided/1", "appeal_decided/1"],
    basis: &[Basis::cao("44", "1", Mark::VerifiedAmended)],
    section: "9",
    since: "2015-01-01",
    demand: Words {
        kk: "ӘҚБтК {article} бабының айыппұлы {named} АЕК; тағайындалғаны {given} АЕК.",
        ru: "Штраф по статье {article} КоАП — {named} МРП; назначено {given} МРП.",
        en: "The fine of CAO {article} is {named} MCI; {given} MCI were given.",
    },
    way_out: Words {
        kk: "Прокурор өтінішхат келтіру қажеттігін шешеді.",
        ru: "Прокурор решает, приносить ли ходатайство.",
        en: "The prosecutor decides whether to petition.",
    },
    why: "A penalty outside the sanction of the article is no penalty.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let given = given_outcome(m)?;
    let Outcome::Fine { mci } = given.outcome else { return None };
    let named = offence(m, &given.article, &given.part)?.fine_mci?;
    let differs = i64::from(mci) != i64::from(named);
    let article = format!("{}({})", given.article, given.part);
    differs.then(|| Finding::plain().with("article", article).with("named", named).with("given", mci))
}

fn examples() -> Vec<Example> {
    let fine = |mci: i64| ruling(json!({ "kind": "fine", "mci": mci }));
    vec![
        example("ten under 476(1)", vec![protocol("476", "1"), sent()], fine(10), Then::Met),
        example("twenty under 476(1)", vec![protocol("476", "1"), sent()], fine(20), Then::Unmet),
    ]
}
