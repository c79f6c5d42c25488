//! # The protocol is signed
//!
//! Demands the signatures of the officer and of the suspect (or the note that the suspect refused), and counsel's where counsel
//! takes part; no other mark counts as one.

use super::given::{example, held, protocolled, with};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.protocol_signed",
    guard: Guard::Form,
    acts: &["protocolled/1"],
    basis: &[Basis::cpc("131", "2", Mark::Verified)],
    section: "3",
    since: "2015-01-01",
    demand: Words {
        kk: "Хаттамаға оны жасаған лауазымды адам мен күдікті қол қояды, не күдіктінің бас тартқаны белгіленеді.",
        ru: "Протокол подписывают составившее его должностное лицо и подозреваемый, либо отмечается его отказ.",
        en: "The protocol is signed by the officer who drew it up and by the suspect, or the suspect's refusal is noted.",
    },
    way_out: Words {
        kk: "Лауазымды адамның, күдіктінің (не бас тартқанының), қорғаушының қолдарын көрсетіңіз.",
        ru: "Укажите подписи: должностного лица, подозреваемого (или его отказ), защитника.",
        en: "Name the signatures: of the officer, of the suspect or the refusal, of counsel.",
    },
    why: "An unsigned protocol proves nothing, least of all its hours.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    const KNOWN: [&str; 4] = ["officer", "suspect", "suspect_refused", "counsel"];
    let Act::Protocolled(protocol) = m.act() else { return None };
    let signed = |who: &str| protocol.signatures.iter().any(|s| s == who);
    let known = protocol.signatures.iter().all(|s| KNOWN.contains(&s.as_str()));
    let complete = signed("officer") && (signed("suspect") != signed("suspect_refused"));
    (!complete || !known).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("officer and suspect", vec![held()], protocolled("2022-01-06 12:30", 48, None), Then::Met),
        example(
            "nobody but the officer",
            vec![held()],
            with(protocolled("2022-01-06 12:30", 48, None), "signatures", json!(["officer"])),
            Then::Unmet,
        ),
    ]
}
