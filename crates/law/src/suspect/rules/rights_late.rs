//! # Rights told at the detention
//!
//! Demands that the suspicion, the right to silence and the right to counsel are told at the detention: by a notice of the rights
//! or by the time the protocol states, at the latest at the delivery, where the detention becomes a custody of the body.

use super::given::{example, held, moment, notified, protocolled, with};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Notice, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.rights_late",
    guard: Guard::Fact,
    acts: &["protocolled/1"],
    basis: &[Basis::cpc("131", "1", Mark::Verified), Basis::cpc("64", "2", Mark::VerifiedAmended)],
    section: "3",
    since: "2022-01-01",
    demand: Words {
        kk: "Құқықтар ұстап алу кезінде, жеткізілгенге дейін түсіндірілуге тиіс; {by} кешіккен.",
        ru: "Права разъясняются при задержании, до доставления; опоздание {by}.",
        en: "Rights are explained at the detention, before the delivery; it came {by} late.",
    },
    way_out: Words {
        kk: "Прокурор бұл уақыттағы айғақтардың жарамдылығын бағалайды.",
        ru: "Прокурор оценивает допустимость полученного до разъяснения.",
        en: "The prosecutor weighs what was obtained before.",
    },
    why: "Silence and counsel help only whoever knows of them in time.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::Protocolled(protocol) = m.act() else { return None };
    let told = m.before().notices.get(&Notice::Rights).copied();
    let told = told.map_or(protocol.rights_explained_at, |told| told.min(protocol.rights_explained_at));
    passed(protocol.delivered, told).map(Finding::late)
}

fn examples() -> Vec<Example> {
    vec![
        example("at the detention", vec![held()], protocolled("2022-01-06 12:30", 48, None), Then::Met),
        example(
            "with the protocol, half an hour after the delivery",
            vec![held()],
            with(protocolled("2022-01-06 12:30", 48, None), "rights_explained_at", json!(moment("2022-01-06 11:30"))),
            Then::UnmetBy(30),
        ),
        example(
            "told at the detention, by a notice",
            vec![held(), notified("2022-01-06 10:02", "rights")],
            with(protocolled("2022-01-06 12:30", 48, None), "rights_explained_at", json!(moment("2022-01-06 11:30"))),
            Then::Met,
        ),
    ]
}
