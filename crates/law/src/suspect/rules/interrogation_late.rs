//! # First interrogation within a day
//!
//! Demands the first interrogation of a person still held within the limit, counted from the protocol.

use super::given::{example, held, interrogated, protocolled};
use super::late;
use crate::kernel::prelude::*;
use crate::suspect::Suspect;
use crate::suspect::duties::from_protocol;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.interrogation_late",
    guard: Guard::Fact,
    acts: &["interrogated/1"],
    basis: &[Basis::cpc("64", "3", Mark::VerifiedAmended)],
    section: "3",
    since: "2022-01-01",
    limits: &["detention.interrogation"],
    demand: Words {
        kk: "Ұсталған адамнан хаттама жасалғаннан кейін {limit} ішінде жауап алынады; {by} кешіккен.",
        ru: "Задержанный допрашивается не позднее {limit} с составления протокола; опоздание {by}.",
        en: "A detainee is interrogated within {limit} of the protocol; it came {by} late.",
    },
    way_out: Words {
        kk: "Прокурор ұстаудың негізін қайта тексереді.",
        ru: "Прокурор заново проверяет основания задержания.",
        en: "The prosecutor looks at the grounds of the detention again.",
    },
    why: "A person held has a right to be asked, soon, what they say to it.",
    duty: Some(Duty {
        who: Role::Investigator,
        what: Words {
            kk: "Қорғаушымен оңаша кездесуден кейін жауап алу",
            ru: "Допросить после встречи с защитником наедине",
            en: "Interrogate, after a private meeting with counsel",
        },
        due: |state, law| from_protocol(state, state.interrogated_at.is_none(), "detention.interrogation", law),
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let before = m.before();
    let due = before.interrogated_at.is_none() && before.released.is_none();
    late(m, before.protocol.as_ref().filter(|_| due)?.at, "detention.interrogation")
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "the same day",
            vec![held(), protocolled("2022-01-06 12:30", 48, None)],
            interrogated("2022-01-06 15:00", "2022-01-06 16:00"),
            Then::Met,
        ),
        example(
            "an hour too late",
            vec![held(), protocolled("2022-01-06 12:30", 48, None)],
            interrogated("2022-01-07 13:30", "2022-01-07 14:00"),
            Then::UnmetBy(60),
        ),
    ]
}
