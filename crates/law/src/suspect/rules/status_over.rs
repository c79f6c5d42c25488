//! # Nothing is done to whoever is no suspect
//!
//! Demands that no decision on a suspect follows the end of the status. Facts that must follow (a release, the end of a measure, a
//! notice) stay possible.

use super::given::{PROSECUTOR, chosen, deed, example, held, recognised};
use crate::kernel::prelude::*;
use crate::suspect::Suspect;
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.status_over",
    guard: Guard::Form,
    acts: &[
        "recognition_issued/1",
        "recognition_agreed/1",
        "recognition_refused/1",
        "detained/1",
        "interrogated/1",
        "measure_chosen/1",
        "measure_proposed/1",
        "measure_agreed/1",
        "measure_not_agreed/1",
        "materials_submitted/1",
        "measure_sanctioned/1",
        "measure_refused/1",
        "change_consented/1",
        "extension_requested/1",
        "extension_agreed/1",
        "extension_submitted/1",
        "obligation_given/1",
        "measure_extended/1",
        "qualification_announced/1",
        "status_ended/1",
        "sent_to_court/1",
        "proceedings_interrupted/1",
        "proceedings_resumed/1",
    ],
    basis: &[Basis::cpc("64", "8", Mark::VerifiedAmended), Basis::cpc("202", "1-2", Mark::Verified)],
    section: "1",
    since: "2022-01-01",
    demand: Words {
        kk: "Күдікті мәртебесі {since} аяқталған.",
        ru: "Положение подозреваемого прекратилось {since}.",
        en: "The status of suspect ended on {since}.",
    },
    way_out: Words {
        kk: "Жаңа күдік туындаса, жаңа жазба ашыңыз; тек босату, шараның аяқталуы және хабарлау жазылады.",
        ru: "При новом подозрении откройте новую запись; здесь возможны только освобождение, окончание меры и уведомления.",
        en: "Open a new record on a new suspicion; here only release, the end of a measure and notices can follow.",
    },
    why: "Whoever has ceased to be a suspect must not be treated as one under an old decision.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    m.before().ended.map(|(_, since)| Finding::plain().with("since", since.local()))
}

fn examples() -> Vec<Example> {
    vec![
        example("while the status lasts", vec![held()], chosen("2022-01-07 10:00", "undertaking"), Then::Met),
        example(
            "after the recognition was refused",
            vec![recognised("2022-01-06 09:00"), deed("2022-01-06 11:00", PROSECUTOR, "recognition_refused/1", json!({}))],
            chosen("2022-01-07 10:00", "undertaking"),
            Then::Unmet,
        ),
    ]
}
