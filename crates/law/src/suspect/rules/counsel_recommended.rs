//! # The body names nobody as counsel
//!
//! Demands that appointed counsel is named by a body, and that no counsel is named by the body that conducts the process, by one of
//! its kind, or by the officer's own.

use super::given::{counsel, example, held, with};
use crate::kernel::prelude::*;
use crate::suspect::{Act, CounselKind, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.counsel_recommended",
    guard: Guard::Decision,
    acts: &["counsel_admitted/1"],
    basis: &[Basis::cpc("68", "2", Mark::VerifiedAmended), Basis::cpc("68", "3", Mark::VerifiedAmended)],
    section: "11",
    since: "2022-01-01",
    demand: Words {
        kk: "Қорғаушыны тергеу органы ұсына алмайды; тағайындалғанын заң көмегі жүйесі атайды.",
        ru: "Орган, ведущий процесс, не вправе рекомендовать защитника; назначенного называет система юридической помощи.",
        en: "The body may not recommend counsel; appointed counsel is named by the legal-aid system.",
    },
    way_out: Words {
        kk: "Адвокаттар алқасына қаулы жіберіп, оны named_by ретінде көрсетіңіз.",
        ru: "Направьте постановление в коллегию адвокатов и укажите её в named_by.",
        en: "Send the decision to the bar, and name the bar in `named_by`.",
    },
    why: "Counsel owes the case to the client, not to the investigator.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::CounselAdmitted(admitted) = m.act() else { return None };
    let namer = admitted.named_by.as_ref();
    let body = m.before().subject.as_ref().map(|s| &s.body);
    let interested = namer.is_some_and(|by| *by == m.entry().authority.body || body.is_some_and(|body| by.kind() == body.kind()));
    let unnamed = admitted.kind == CounselKind::Appointed && namer.is_none();
    (interested || unnamed).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("chosen by the family", vec![held()], counsel("2022-01-06 13:00"), Then::Met),
        example(
            "appointed by the bar",
            vec![held()],
            with(with(counsel("2022-01-06 13:00"), "kind", json!("appointed")), "named_by", json!("bar/almaty-city")),
            Then::Met,
        ),
        example(
            "appointed on the investigator's word",
            vec![held()],
            with(with(counsel("2022-01-06 13:00"), "kind", json!("appointed")), "named_by", json!("police/almaty-city")),
            Then::Unmet,
        ),
    ]
}
