//! # An order is one that was given
//!
//! Demands that what reaches the facility stands in the record that the placement rests on: custody in force until the moment named,
//! a detention whose term, exceptional or not, ends then, or an arrest whose days are over then.

use super::given::{arrested, arrived_on_arrest, custody, example, held, ordered};
use crate::custody::Act;
use crate::custody::Custody;
use crate::custody::footing::Footing;
use crate::kernel::prelude::*;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.order_unknown",
    guard: Guard::Form,
    acts: &["order_received/1"],
    basis: &[Basis::cpc("133", "2", Mark::Verified), Basis::cpc("152", "4", Mark::Verified), Basis::cao("50", "1", Mark::VerifiedAmended)],
    section: "3",
    since: "2015-01-01",
    demand: Words {
        kk: "{record} жазбасында {until} дейін ұстауға негіз жоқ.",
        ru: "В записи {record} нет основания для содержания до {until}.",
        en: "Record {record} holds nothing by which the person may be kept until {until}.",
    },
    way_out: Words {
        kk: "Қаулыны немесе хаттаманы күдікті жазбасымен салыстырыңыз.",
        ru: "Сверьте постановление или протокол с записью подозреваемого.",
        en: "Compare the ruling or the protocol with the suspect's record.",
    },
    why: "A paper that no court gave must not open another term.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let Act::OrderReceived(order) = m.act() else { return None };
    let arrived = m.before().arrived.as_ref()?;
    let given = Footing::of(arrived, m.world, m.at()).is_some_and(|footing| footing.entitles(order.until, m.law));
    (!given).then(|| Finding::plain().with("record", arrived.basis.record()).with("until", order.until.local()))
}

fn examples() -> Vec<Example> {
    let served = || [arrested(), vec![arrived_on_arrest("reception/almaty-city")]].concat();
    vec![
        example(
            "the ruling on custody",
            [held(), custody("2022-01-07 18:00")].concat(),
            ordered("2022-01-07 19:00", "2022-03-06 10:00"),
            Then::Met,
        ),
        example("the ruling of arrest", served(), ordered("2022-01-06 18:00", "2022-01-16 10:00"), Then::Met),
        example("a day more than the ruling gave", served(), ordered("2022-01-06 18:00", "2022-01-17 10:00"), Then::Unmet),
        example("the detention without a ruling", held(), ordered("2022-01-07 19:00", "2022-03-06 10:00"), Then::Unmet),
    ]
}
