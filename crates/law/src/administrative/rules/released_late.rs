//! # Arrest ends when its days are over
//!
//! Demands release at the end of the last day. Held longer is recorded with a breach.

use super::given::{arrest, detained, example, protocol, released, ruling, sent, with};
use crate::administrative::{Administrative, duties};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.released_late",
    guard: Guard::Fact,
    acts: &["released/1"],
    basis: &[Basis::cao("50", "1", Mark::VerifiedAmended)],
    section: "21",
    since: "2015-01-01",
    demand: Words {
        kk: "Қамақ {until} аяқталған; адам {by} артық ұсталған.",
        ru: "Арест истёк {until}; лицо удерживалось на {by} дольше.",
        en: "The arrest was over at {until}; the person was held {by} longer.",
    },
    way_out: Words {
        kk: "Прокурор негізсіз ұстауды тексереді.",
        ru: "Прокурор проверяет удержание без основания.",
        en: "The prosecutor looks into the time held without basis.",
    },
    why: "An expired term calls for release.",
    duty: Some(Duty {
        who: Role::FacilityHead,
        what: Words {
            kk: "Қамақ мерзімі біткенде босату", ru: "Освободить по отбытии ареста", en: "Release when the arrest is served"
        },
        consequence: Words {
            kk: "Негізсіз ұстау: босату дереу жүргізіледі.",
            ru: "Содержание без основания: освобождение немедленно.",
            en: "The person is held without a basis: release is due at once.",
        },
        due: duties::released,
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let until = m.before().arrest_until()?;
    passed(until, m.at()).map(|by| Finding::late(by).with("until", until.local()))
}

fn examples() -> Vec<Example> {
    let ordered = || with(ruling(json!({ "kind": "arrest", "days": 5 })), "article", json!("478"));
    let given = || vec![detained(), protocol("478", "1"), sent(), ordered(), arrest("2022-01-06 15:00")];
    vec![
        example("at the end of the fifth day", given(), released("2022-01-11 09:40", "term_served", None), Then::Met),
        example("an hour later", given(), released("2022-01-11 10:40", "term_served", None), Then::UnmetBy(60)),
    ]
}
