//! # The prosecutor decides on the petition in time
//!
//! Demands that the prosecutor agrees to the extension, or refuses, within the days that the months asked for allow, counted in
//! whole days from the receipt.

use super::course::asked;
use super::given::{PROSECUTOR, example, extension_agreed, in_custody, in_the_west, step};
use crate::kernel::prelude::*;
use crate::suspect::Suspect;
use crate::suspect::duties;
use crate::suspect::duties::review_due;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.extension_reviewed_late",
    guard: Guard::Fact,
    acts: &["extension_agreed/1", "extension_not_agreed/1"],
    basis: &[
        Basis::cpc("151", "6", Mark::VerifiedAmended),
        Basis::cpc("151", "7", Mark::VerifiedAmended),
        Basis::cpc("151", "8", Mark::VerifiedAmended),
    ],
    section: "4",
    since: "2022-01-01",
    limits: &["custody.extension_review.district", "custody.extension_review.region", "custody.extension_review.general"],
    demand: Words {
        kk: "Ұзарту туралы өтінішхатты прокурор {due} дейін қарауға тиіс еді; {by} кешіккен.",
        ru: "Прокурору надлежало рассмотреть ходатайство о продлении до {due}; опоздание {by}.",
        en: "The prosecutor was to decide on the petition by {due}; it came {by} late.",
    },
    way_out: Words {
        kk: "Жоғары тұрған прокурор кешігу себебін анықтайды.",
        ru: "Вышестоящий прокурор выясняет причину задержки.",
        en: "The prosecutor above looks into the delay.",
    },
    why: "The court needs its days as well.",
    duty: Some(Duty {
        who: Role::Prosecutor,
        what: Words {
            kk: "Ұзарту туралы өтінішхатты қарау",
            ru: "Рассмотреть ходатайство о продлении",
            en: "Decide whether to agree to the extension",
        },
        due: duties::extension_review,
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let petition = m.before().measures.get(m.act().course()?)?.course.open_petition()?;
    let due = review_due(m.before(), petition, m.law)?;
    passed(due, m.at()).map(|by| Finding::late(by).with("due", due.local()))
}

fn examples() -> Vec<Example> {
    let of = |months| [in_custody(), vec![asked("2022-01-10 10:00", "extension_requested/1", months)]].concat();
    vec![
        example(
            "to three months, in the last minute of the third day",
            of(3),
            extension_agreed("2022-01-13 23:59", 3, "district"),
            Then::Met,
        ),
        example("an hour into the fourth", of(3), extension_agreed("2022-01-14 01:00", 3, "district"), Then::UnmetBy(60)),
        example(
            "in the west the third day is not over yet",
            in_the_west(of(3)),
            extension_agreed("2022-01-14 00:59", 3, "district"),
            Then::Met,
        ),
        // The fifth day is a Saturday, so Monday's midnight ends the term.
        example("to five months, in the last minute", of(5), extension_agreed("2022-01-17 23:59", 5, "region"), Then::Met),
        example("refused an hour later", of(5), step("2022-01-18 01:00", PROSECUTOR, "extension_not_agreed/1"), Then::UnmetBy(60)),
        example(
            "to two years, which none can have, an hour late",
            of(24),
            step("2022-01-18 01:00", PROSECUTOR, "extension_not_agreed/1"),
            Then::UnmetBy(60),
        ),
        example("to fourteen months, an hour late", of(14), extension_agreed("2022-01-18 01:00", 14, "general"), Then::UnmetBy(60)),
    ]
}
