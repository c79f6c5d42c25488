//! # The article is one of the code
//!
//! Demands an article and part that the pack knows on the day. Why: a figure by article is worth what its keys are worth.

use super::given::{example, protocol};
use crate::administrative::{Act, Administrative, PetitionDecided, PetitionResult, RulingAppealDecided};
use crate::kernel::prelude::*;
use crate::pack::Code;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.codes_known",
    guard: Guard::Form,
    acts: &["protocol/1", "ruling/1", "petition_decided/1", "appeal_decided/1"],
    basis: &[Basis::cao("741", "1", Mark::VerifiedAmended), Basis::cao("822", "1", Mark::VerifiedAmended)],
    section: "9",
    since: "2015-01-01",
    demand: Words {
        kk: "Ол күні Әкімшілік құқық бұзушылық туралы кодексте «{article}» бабы жоқ.",
        ru: "В тот день в Кодексе об административных правонарушениях нет статьи «{article}».",
        en: "The Code on administrative offences has no article \"{article}\" on that day.",
    },
    way_out: Words {
        kk: "Бап пен бөлікті хаттамамен салыстырыңыз.",
        ru: "Сверьте статью и часть с протоколом.",
        en: "Compare article and part with the protocol.",
    },
    why: "A figure by article is worth what its keys are worth.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let (article, part, field) = match m.act() {
        Act::Protocol(protocol) => (&protocol.article, &protocol.part, "/article"),
        Act::Ruling(ruling) => (&ruling.article, &ruling.part, "/article"),
        Act::PetitionDecided(PetitionDecided { result: PetitionResult::CancelledNew { article, part, .. }, .. })
        | Act::AppealDecided(RulingAppealDecided { result: PetitionResult::CancelledNew { article, part, .. }, .. }) => {
            (article, part, "/result/article")
        }
        _ => return None,
    };
    let known = m.law.offence(Code::Cao, article, part, m.at()).is_some();
    (!known).then(|| Finding::plain().with("article", format!("{article}({part})")).at(field))
}

fn examples() -> Vec<Example> {
    vec![
        example("an article of the code", vec![], protocol("476", "1"), Then::Met),
        example("an article that is not there", vec![], protocol("999", "1"), Then::Unmet),
    ]
}
