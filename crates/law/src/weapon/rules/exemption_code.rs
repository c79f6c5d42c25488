//! # The right code for the weapon
//!
//! Demands that exemption from administrative liability is proposed only where all that was handed over is smooth-bore, gas or
//! signal, or cartridges.

use super::given::{checked_surrender, examined, example, of_declaration, proposed, proposed_in, with};
use crate::kernel::prelude::*;
use crate::weapon::{Act, Liability, LotKind, Weapons};
use serde_json::json;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.exemption_code",
    guard: Guard::Decision,
    acts: &["exemption_proposed/1"],
    basis: &[Basis::cao("482", "1", Mark::VerifiedAmended), Basis::new("CC", "287", "3", Mark::VerifiedAmended)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл қару бойынша әкімшілік емес, қылмыстық жауаптылық туралы сөз болады.",
        ru: "Для этого оружия речь идёт об уголовной, а не об административной ответственности.",
        en: "For this weapon the liability is criminal, not administrative.",
    },
    way_out: Words {
        kk: "Қылмыстық жауаптылықтан босатуды ұсыныңыз.",
        ru: "Предложите освобождение от уголовной ответственности.",
        en: "Propose exemption from criminal liability.",
    },
    why: "An exemption under the wrong code exempts from nothing.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let Act::ExemptionProposed(proposed) = m.act() else { return None };
    let surrender = m.before().surrender.as_ref()?;
    let weapons = surrender.pieces.values().all(|piece| piece.weapon_type().is_administrative());
    let lots = surrender.content.lots.iter().all(|lot| lot.of == LotKind::Cartridges);
    (proposed.liability == Liability::Administrative {} && !(weapons && lots)).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("a smooth-bore gun", checked_surrender(), proposed("2022-01-11 16:00"), Then::Met),
        example(
            "a pistol, by the expert",
            [checked_surrender(), vec![with(of_declaration(examined("2022-01-11 15:30")), "weapon_type", json!("pistol"))]].concat(),
            proposed("2022-01-11 16:00"),
            Then::Unmet,
        ),
        example(
            "a pistol, from criminal liability",
            [checked_surrender(), vec![with(of_declaration(examined("2022-01-11 15:30")), "weapon_type", json!("pistol"))]].concat(),
            proposed_in("2022-01-11 16:00", json!(null)),
            Then::Met,
        ),
    ]
}
