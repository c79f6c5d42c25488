//! # The end of custody is announced
//!
//! Demands that, where custody runs out or lapses without an order, the facility had warned of it before it releases.

use super::given::{custody, example, held, qualified, released, warned};
use crate::custody::Custody;
use crate::custody::footing::Footing;
use crate::kernel::prelude::*;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.expiry_not_warned",
    guard: Guard::Fact,
    acts: &["released/1"],
    basis: &[Basis::cpc("152", "4", Mark::Verified), Basis::cpc("139", "2", Mark::Verified)],
    section: "4",
    since: "2015-01-01",
    demand: Words {
        kk: "Күзетпен ұстау мерзімі {end} біткен, бірақ мекеме бұл туралы ескертпеген.",
        ru: "Срок содержания под стражей истёк {end}, а учреждение об этом не предупредило.",
        en: "Custody ran out on {end}, and the facility had not warned of it.",
    },
    way_out: Words {
        kk: "Босатып, істі жүргізуші органға және прокурорға хабарлаңыз.",
        ru: "Освободите и сообщите органу, ведущему дело, и прокурору.",
        en: "Release, and tell the body in charge of the case and the prosecutor.",
    },
    why: "The warning is what lets the court be asked in time, or the person go in time.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let arrived = m.before().arrived.as_ref()?;
    let footing = Footing::of(arrived, m.world, m.at())?;
    let end = footing.custody_since().and_then(|_| footing.ran_out(m.at(), m.law))?;
    m.before().warned.is_none().then(|| Finding::plain().with("end", end.local()))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "warned two days before",
            [held(), custody("2022-01-07 18:00"), vec![qualified(), warned("2022-03-04 10:00")]].concat(),
            released("2022-03-06 10:00", "limit_expired"),
            Then::Met,
        ),
        example("released from a detention", held(), released("2022-01-08 10:00", "limit_expired"), Then::Met),
        example(
            "nobody was warned",
            [held(), custody("2022-01-07 18:00"), vec![qualified()]].concat(),
            released("2022-03-06 10:00", "limit_expired"),
            Then::Unmet,
        ),
    ]
}
