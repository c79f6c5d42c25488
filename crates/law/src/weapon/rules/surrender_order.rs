//! # Step by step to the exemption
//!
//! Demands the order of the procedure: hand-over, receipt, examination, trace, assessment of voluntariness, check for another
//! offence, proposal, the prosecutor's word.

use super::given::{
    agreed, assessed, checked_surrender, examined, example, of_declaration, proposed, receipt, surrendered, traced_surrender,
};
use crate::kernel::prelude::*;
use crate::weapon::state::Proposal;
use crate::weapon::{Act, Weapons};

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.surrender_order",
    guard: Guard::Decision,
    acts: &[
        "examined/1",
        "voluntariness_assessed/1",
        "other_offence_checked/1",
        "exemption_proposed/1",
        "exemption_agreed/1",
        "exemption_refused/1",
        "not_exempt/1",
    ],
    basis: &[
        Basis::new("CC", "287", "note", Mark::VerifiedAmended),
        Basis::cpc("35", "1(12)", Mark::VerifiedAmended),
        Basis::new("policy", "", "", Mark::General),
    ],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Алдыңғы қадам жасалмаған: {missing}.",
        ru: "Не сделан предыдущий шаг: {missing}.",
        en: "A step is missing: {missing}.",
    },
    way_out: Words {
        kk: "Алдымен сол қадамды жасаңыз.", ru: "Сначала сделайте этот шаг.", en: "Take that step first."
    },
    why: "An exemption that skips a step cannot be told from a favour.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let surrender = m.before().surrender.as_ref()?;
    let missing = match m.act() {
        Act::Examined(_) => surrender.receipt.is_none().then_some("receipt_issued/1"),
        Act::VoluntarinessAssessed(_) if surrender.receipt.is_none() => Some("receipt_issued/1"),
        Act::VoluntarinessAssessed(_) => surrender.pieces.values().any(|piece| piece.traced.is_none()).then_some("traced/1"),
        Act::OtherOffenceChecked(_) | Act::NotExempt(_) => surrender.assessed.is_none().then_some("voluntariness_assessed/1"),
        Act::ExemptionProposed(_) => surrender.checked.is_none().then_some("other_offence_checked/1"),
        _ => (!surrender.proposal.as_ref().is_some_and(Proposal::is_pending)).then_some("exemption_proposed/1"),
    };
    Some(Finding::plain().with("missing", missing?))
}

fn examples() -> Vec<Example> {
    vec![
        example("assessed after the trace", traced_surrender(), assessed("2022-01-11 14:00", "voluntary"), Then::Met),
        example("examined before the receipt", vec![surrendered()], of_declaration(examined("2022-01-11 10:00")), Then::Unmet),
        example(
            "assessed before the trace",
            vec![surrendered(), receipt("2022-01-10 10:20")],
            assessed("2022-01-11 14:00", "voluntary"),
            Then::Unmet,
        ),
        example(
            "proposed before the check",
            [traced_surrender(), vec![assessed("2022-01-11 14:00", "voluntary")]].concat(),
            proposed("2022-01-11 16:00"),
            Then::Unmet,
        ),
        example("proposed after it", checked_surrender(), proposed("2022-01-11 16:00"), Then::Met),
        example("agreed to without a proposal", checked_surrender(), agreed("2022-01-12 10:00"), Then::Unmet),
        example("agreed to", [checked_surrender(), vec![proposed("2022-01-11 16:00")]].concat(), agreed("2022-01-12 10:00"), Then::Met),
    ]
}
