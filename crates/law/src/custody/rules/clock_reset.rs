//! # A transfer does not reset the clock
//!
//! Demands that a placement which continues another carries the same actual restriction of liberty and the same person, and that
//! the other one is there.

use super::given::{EARLIER, arrived, arrived_from_earlier, detained, example, on};
use crate::custody::Act;
use crate::custody::Custody;
use crate::kernel::prelude::*;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.clock_reset",
    guard: Guard::Form,
    acts: &["arrived/1"],
    basis: &[Basis::cpc("131", "4", Mark::Verified), Basis::cpc("152", "6", Mark::VerifiedAmended)],
    section: "3",
    since: "2015-01-01",
    demand: Words {
        kk: "{continues} орналастыруын жалғастыратын орналастыру сол адамды және сол бастапқы уақытты сақтайды.",
        ru: "Помещение, продолжающее {continues}, сохраняет то же лицо и то же начало срока.",
        en: "A placement that continues {continues} keeps its person and its clock.",
    },
    way_out: Words {
        kk: "Алдыңғы орналастырудың бас бостандығын шектеу уақытын көрсетіңіз.",
        ru: "Укажите время ограничения свободы из предыдущего помещения.",
        en: "Give the restriction of liberty of the earlier placement.",
    },
    why: "A clock that starts again with each move would never run out.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let Act::Arrived(arrived) = m.act() else { return None };
    let continues = arrived.continues.as_ref()?;
    let earlier = m.world.state_at::<Custody>(continues, m.at());
    let kept = earlier.is_some_and(|earlier| {
        let same_person = !arrived.identified || !earlier.is_identified() || earlier.person() == Some(&arrived.person);
        same_person && earlier.arrived.is_some_and(|a| a.restricted_since == arrived.restricted_since)
    });
    (!kept).then(|| Finding::plain().with("continues", continues))
}

fn examples() -> Vec<Example> {
    vec![
        example("the clock is kept", vec![detained(), on(EARLIER, arrived())], arrived_from_earlier("2022-01-06 10:00"), Then::Met),
        example(
            "counted from the transfer",
            vec![detained(), on(EARLIER, arrived())],
            arrived_from_earlier("2022-01-06 18:00"),
            Then::Unmet,
        ),
        example("the placement continued is not there", vec![detained()], arrived_from_earlier("2022-01-06 10:00"), Then::Unmet),
    ]
}
