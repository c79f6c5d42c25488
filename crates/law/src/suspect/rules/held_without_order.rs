//! # Nobody is held beyond the limit without an order
//!
//! Demands that by the limit of the detention the person is released or a measure of restraint has taken effect. A later release,
//! sanction or choice is a fact, recorded with the length of the unlawful holding.

use super::given::{
    accused, chosen, detained, example, held, petitioned, protocolled, recognised, recognition_agreed, released, sanctioned,
};
use crate::kernel::prelude::*;
use crate::suspect::{State, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.held_without_order",
    guard: Guard::Fact,
    acts: &["released/1", "measure_chosen/1", "measure_sanctioned/1"],
    basis: &[Basis::cpc("131", "4", Mark::Verified), Basis::cpc("133", "2", Mark::Verified), Basis::cpc("128", "5", Mark::Verified)],
    section: "3",
    since: "2015-01-01",
    limits: &["detention.limit", "detention.limit_minor", "detention.limit_exceptional", "minor.under", "detention.exceptional_for_minors"],
    demand: Words {
        kk: "Адам сот қаулысынсыз {by} артық ұсталған; шек {limit}.",
        ru: "Лицо удерживалось без постановления суда на {by} дольше предела {limit}.",
        en: "The person was held {by} beyond the limit of {limit} without a court order.",
    },
    way_out: Words {
        kk: "Мерзім өткенде изолятор басшысы өз қаулысымен босатады; прокурор жауап береді.",
        ru: "По истечении срока начальник изолятора освобождает своим постановлением; прокурор даёт ответ.",
        en: "When the term runs out the head of the facility releases of own motion; the prosecutor answers.",
    },
    why: "An expired detention calls for release, whatever is being prepared.",
    duty: Some(Duty {
        who: Role::FacilityHead,
        what: Words {
            kk: "Сот шешімі болмаса, адамды босату",
            ru: "Освободить лицо, если нет решения суда",
            en: "Release the person unless there is an order of the court",
        },
        consequence: super::HEAD_RELEASES,
        due: |state, law| Term::all(state.open_detention().and_then(|_| state.detention_term(law))),
        open: State::is_running,
        ..Duty::HOUSE
    }),
    check: |m| RULE.overdue(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    vec![
        example("released in time", vec![held()], released("2022-01-08 09:30", "limit_expired"), Then::Met),
        example("released an hour and a half late", vec![held()], released("2022-01-08 11:30", "limit_expired"), Then::UnmetBy(90)),
        example(
            "within the exceptional term",
            vec![held(), protocolled("2022-01-06 12:30", 72, Some("mass_riots"))],
            released("2022-01-09 09:00", "no_basis_for_custody"),
            Then::Met,
        ),
        example(
            "a minor, held for two days",
            vec![detained("2022-01-06 10:00", accused("188", "3", 16))],
            released("2022-01-08 09:00", "suspicion_not_confirmed"),
            Then::UnmetBy(1380),
        ),
        example(
            "detained under an earlier undertaking, released at the last minute",
            vec![recognised("2022-01-05 09:00"), recognition_agreed("2022-01-05 10:00"), chosen("2022-01-05 11:00", "undertaking"), held()],
            released("2022-01-08 10:00", "limit_expired"),
            Then::Met,
        ),
        example(
            "detained under an earlier undertaking, released an hour late",
            vec![recognised("2022-01-05 09:00"), recognition_agreed("2022-01-05 10:00"), chosen("2022-01-05 11:00", "undertaking"), held()],
            released("2022-01-08 11:00", "limit_expired"),
            Then::UnmetBy(60),
        ),
        example(
            "sanctioned after the expiry",
            [vec![held()], petitioned("house_arrest")].concat(),
            sanctioned("2022-01-08 12:00", "house_arrest", Some("2022-03-06 10:00")),
            Then::UnmetBy(120),
        ),
    ]
}
