//! # Registered within a day of receipt
//!
//! Demands registration within the term of the register, counted from the receipt. The duty stands in 185(1); the term stands in
//! the rules of the Prosecutor General to which 180(3) refers, and those were not read. Of a crime of terrorism or extremism the
//! prosecutor may postpone it.

use super::given::{deferred, example, offence, received, registered, registered_at, with};
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.registration_late",
    guard: Guard::Fact,
    acts: &["registered/1"],
    basis: &[Basis::cpc("185", "1", Mark::Verified), Basis::cpc("180", "3", Mark::VerifiedAmended)],
    section: "2",
    since: "2022-01-01",
    limits: &["erdr.registration"],
    demand: Words {
        kk: "Хабарлама түскен сәттен бастап {limit} ішінде тіркелуге тиіс; {by} кешіккен.",
        ru: "Сообщение регистрируется в течение {limit} с поступления; опоздание {by}.",
        en: "A report is registered within {limit} of its receipt; it came {by} late.",
    },
    way_out: phrases::PROSECUTOR_EXAMINES_DELAY_TIME_STANDS,
    why: "Until a report is registered, nobody can see that nothing is done about it.",
    duty: Some(Duty {
        who: Role::Investigator,
        what: Words {
            kk: "Хабарды тіркеу немесе басқа шешім қабылдау",
            ru: "Зарегистрировать сообщение или принять иное решение",
            en: "Register the report, or decide otherwise on it",
        },
        due: |state, law| Term::all(state.registration_term(state.deferred_until, law).filter(|_| state.is_unregistered())),
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::Registered(registration) = m.act() else { return None };
    // Only some crimes let the prosecutor postpone it, and which it is the registration says.
    let postponed = m.before().deferred_until;
    let postponed = postponed.filter(|_| m.law.entry("registration_deferral", &registration.offence.article, m.at()).is_some());
    RULE.after(m, m.before().registration_term(postponed, m.law)?)
}

fn postponed() -> Vec<Deed> {
    vec![received(), deferred("2022-01-06 11:00", "2022-01-10 10:00")]
}

fn terrorism(at: &'static str) -> Deed {
    with(with(registered_at(at), "offence", offence("255", "1", "0906")), "category", json!("terrorism"))
}

fn examples() -> Vec<Example> {
    vec![
        example("after two hours", vec![received()], registered(), Then::Met),
        example("to the minute", vec![received()], registered_at("2022-01-07 10:00"), Then::Met),
        example("postponed by the prosecutor, terrorism", postponed(), terrorism("2022-01-10 09:00"), Then::Met),
        example("postponed, and an hour later still", postponed(), terrorism("2022-01-10 11:00"), Then::UnmetBy(60)),
        example("postponed, but a theft", postponed(), registered_at("2022-01-07 12:00"), Then::UnmetBy(120)),
        example("two hours too late", vec![received()], registered_at("2022-01-07 12:00"), Then::UnmetBy(120)),
    ]
}
