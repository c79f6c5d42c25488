//! # The lapse of a measure before qualification is announced
//!
//! Demands that the facility warns a day before custody lapses for want of an announced qualification.

use super::given::{custody, example, held, warned, with};
use crate::custody::footing::Footing;
use crate::custody::{Act, Custody};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.lapse_warned_late",
    guard: Guard::Fact,
    acts: &["expiry_warned/1"],
    basis: &[Basis::cpc("139", "2", Mark::Verified), Basis::cpc("139", "1", Mark::Verified)],
    section: "4",
    since: "2015-01-01",
    limits: &["facility.qualification_warning"],
    demand: Words {
        kk: "Саралау хабарланбай, күзетпен ұстаудың күші жойылатыны кемінде {limit} бұрын ескертіледі; {by} кешіккен.",
        ru: "О том, что стража отпадёт без объявленной квалификации, предупреждают не позднее чем за {limit}; опоздание {by}.",
        en: "That custody lapses for want of a qualification is announced at least {limit} before; it came {by} late.",
    },
    way_out: Words {
        kk: "Дереу хабарлаңыз; шешім түспесе, мерзім біткенде босатыңыз.",
        ru: "Уведомите немедленно; если решения нет, по истечении срока освободите.",
        en: "Tell them at once; if no decision comes, release when the term is over.",
    },
    why: "Ten days pass quickly for those who are free.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let Act::ExpiryWarned(warning) = m.act() else { return None };
    let lapses = Footing::of(m.before().arrived.as_ref()?, m.world, m.at())?.lapses(m.law);
    let limit = m.limit("facility.qualification_warning").filter(|_| lapses == Some(warning.expires_at))?;
    passed(warning.expires_at - limit, m.at()).map(|by| Finding::late(by).with("limit", limit))
}

fn examples() -> Vec<Example> {
    let unqualified = || [held(), custody("2022-01-07 18:00")].concat();
    let of_lapse = |at| with(warned(at), "expires_at", json!("2022-01-16T10:00:00+06:00"));
    vec![
        example("at the limit", unqualified(), of_lapse("2022-01-15 10:00"), Then::Met),
        example("four hours later", unqualified(), of_lapse("2022-01-15 14:00"), Then::UnmetBy(240)),
    ]
}
