//! # Articles, grounds and circumstances are those of the code
//!
//! Demands an article and part that the pack knows, and grounds and circumstances from its lists. Why: a figure by article is worth what its
//! keys are worth.

use super::given::{example, protocol, ruling, sent, with};
use crate::administrative::{Act, Administrative, Outcome, PetitionDecided, PetitionResult, RulingAppealDecided};
use crate::kernel::prelude::*;
use crate::pack::Code;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.codes_known",
    guard: Guard::Form,
    acts: &["protocol/1", "ruling/1", "petition_decided/1", "appeal_decided/1"],
    basis: &[Basis::cao("741", "1", Mark::VerifiedAmended), Basis::cao("57", "", Mark::VerifiedAmended)],
    section: "9",
    since: "2015-01-01",
    demand: Words {
        kk: "{what} «{code}» заң пакетінде жоқ.",
        ru: "{what} «{code}» нет в пакете законов.",
        en: "There is no {what} \"{code}\" in the law pack.",
    },
    way_out: Words {
        kk: "Пакеттегі кодтардың бірін алыңыз: docs/generated.",
        ru: "Возьмите код из пакета: docs/generated.",
        en: "Take a code of the pack: docs/generated.",
    },
    why: "A figure by article or ground is worth what its keys are worth.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let at = m.at();
    let unknown = |what: &str, code: &str| Some(Finding::plain().with("what", what).with("code", code));
    let article = |article: &str, part: &str| {
        if m.law.offence(Code::Cao, article, part, at).is_some() { None } else { unknown("CAO", &format!("{article}({part})")) }
    };
    let listed = |list: &str, codes: &[String]| codes.iter().find(|c| m.law.entry(list, c, at).is_none()).and_then(|c| unknown(list, c));
    let ground = |ground: &String| listed("dismissal", std::slice::from_ref(ground));
    let outcome = |outcome: &Outcome| match outcome {
        Outcome::Dismissed { ground: code } => ground(code),
        _ => None,
    };
    match m.act() {
        Act::Protocol(p) => {
            article(&p.article, &p.part).or_else(|| listed("aggravating", &p.aggravating)).or_else(|| listed("arrest_barred", &p.barred))
        }
        Act::Ruling(r) => article(&r.article, &r.part).or_else(|| listed("aggravating", &r.aggravating)).or_else(|| outcome(&r.outcome)),
        Act::PetitionDecided(PetitionDecided { result, .. }) | Act::AppealDecided(RulingAppealDecided { result, .. }) => match result {
            PetitionResult::Unchanged {} => None,
            PetitionResult::Amended { outcome: o } => outcome(o),
            PetitionResult::CancelledDismissed { ground: code } => ground(code),
            PetitionResult::CancelledNew { article: a, part, outcome: o } => article(a, part).or_else(|| outcome(o)),
        },
        _ => None,
    }
}

fn examples() -> Vec<Example> {
    vec![
        example("an article of the code", vec![], protocol("476", "1"), Then::Met),
        example("an article that is not there", vec![], protocol("999", "1"), Then::Unmet),
        example("a circumstance that is not in the list", vec![], with(protocol("476", "1"), "aggravating", json!(["rude"])), Then::Unmet),
        example(
            "a ground of dismissal of one's own",
            vec![protocol("476", "1"), sent()],
            ruling(json!({ "kind": "dismissed", "ground": "mercy" })),
            Then::Unmet,
        ),
    ]
}
