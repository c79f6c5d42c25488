//! # Released when the term is over
//!
//! Demands that the person is released no later than the end of the term, where no order came: 48 hours of detention, 24 for a
//! minor, up to 72 on a ground of the protocol; the term of custody; the days of arrest.

use super::given::{arrested, arrived, arrived_on_arrest, detained, example, held, released, with_age};
use crate::custody::Custody;
use crate::custody::footing::Footing;
use crate::kernel::prelude::*;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.released_late",
    guard: Guard::Fact,
    acts: &["released/1"],
    basis: &[
        Basis::cpc("133", "2", Mark::Verified),
        Basis::cpc("131", "4", Mark::Verified),
        Basis::cpc("152", "4", Mark::Verified),
        Basis::cao("50", "1", Mark::VerifiedAmended),
    ],
    section: "3",
    since: "2015-01-01",
    limits: &["detention.limit", "detention.limit_minor", "detention.limit_exceptional"],
    demand: Words {
        kk: "Ұстау мерзімі {end} біткен; адам {by} артық ұсталған.",
        ru: "Срок содержания истёк {end}; лицо удерживалось сверх него {by}.",
        en: "The term ended on {end}; the person was held {by} beyond it.",
    },
    way_out: Words {
        kk: "Прокурор артық ұсталған уақыт үшін жауапкершілікті анықтайды.",
        ru: "Прокурор устанавливает ответственность за удержание сверх срока.",
        en: "The prosecutor establishes who answers for the time beyond the term.",
    },
    why: "The head of the facility is the last who can end an unlawful detention, and must.",
    duty: Some(Duty {
        who: Role::FacilityHead,
        what: Words {
            kk: "Ұстауды ұзарту туралы шешім болмаса, адамды босату",
            ru: "Освободить лицо, если нет решения о дальнейшем содержании",
            en: "Release the person unless an order to keep them has come",
        },
        consequence: Words {
            kk: "Негізсіз ұстау: босату дереу жүргізіледі.",
            ru: "Содержание без основания: освобождение немедленно.",
            en: "The person is held without a basis: release is due at once.",
        },
        due: |state, law| state.held_until(law).filter(|_| !state.ended).into_iter().collect(),
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let arrived = m.before().arrived.as_ref()?;
    let end = Footing::of(arrived, m.world, m.at())?.ran_out(m.at(), m.law)?;
    passed(end, m.at()).map(|by| Finding::late(by).with("end", end.local()))
}

fn examples() -> Vec<Example> {
    vec![
        example("at the limit", held(), released("2022-01-08 10:00", "limit_expired"), Then::Met),
        example("three hours after it", held(), released("2022-01-08 13:00", "limit_expired"), Then::UnmetBy(180)),
        example(
            "a minor after thirty hours",
            vec![with_age(detained(), 16), arrived()],
            released("2022-01-07 16:00", "limit_expired"),
            Then::UnmetBy(360),
        ),
        example(
            "an hour after the arrest was served",
            [arrested(), vec![arrived_on_arrest("reception/almaty-city")]].concat(),
            released("2022-01-16 11:00", "arrest_ended"),
            Then::UnmetBy(60),
        ),
    ]
}
