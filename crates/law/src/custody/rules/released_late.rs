//! # Released when the term is over
//!
//! Demands that the person is released no later than the end of the term, where no order came: 48 hours of detention, 24 for a
//! minor, up to 72 on a ground of the protocol; the term of custody; the days of arrest.
//!
//! Basis: CPC 14(2), 131(4), 133(2), 152(4); CAO 50. Since 1 January 2015, when the code came into force.

use super::given::{arrested, arrived, arrived_on_arrest, detained, example, held, released, with_age};
use crate::custody::Custody;
use crate::custody::footing::Footing;
use crate::kernel::history::passed;
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};

/// The rule.
pub static RULE: Rule<Custody> = Rule {
    declaration: Declaration {
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
        until: None,
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
    },
    check,
    examples,
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
