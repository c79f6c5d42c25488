//! # The end of the term is announced in time
//!
//! Demands that the facility warns the body in charge of the case and the prosecutor a day before the term runs out.

use super::given::{example, held, warned};
use crate::custody::Act;
use crate::custody::Custody;
use crate::custody::duties::warning;
use crate::custody::footing::Footing;
use crate::kernel::prelude::*;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.expiry_warned_late",
    guard: Guard::Fact,
    acts: &["expiry_warned/1"],
    basis: &[Basis::cpc("152", "4", Mark::Verified)],
    section: "4",
    since: "2015-01-01",
    limits: &["facility.expiry_warning"],
    demand: Words {
        kk: "Мерзімнің аяқталатыны кемінде {limit} бұрын ескертіледі; {by} кешіккен.",
        ru: "Об истечении срока предупреждают не позднее чем за {limit}; опоздание {by}.",
        en: "The end of the term is announced at least {limit} before; it came {by} late.",
    },
    way_out: Words {
        kk: "Дереу хабарлаңыз; бұйрық болмаса, мерзім біткенде босатыңыз.",
        ru: "Уведомите немедленно; если решения нет, по истечении срока освободите.",
        en: "Tell them at once; if no order comes, release when the term is over.",
    },
    why: "A term forgotten by one and unannounced by the other ends in unlawful custody.",
    duty: Some(Duty {
        who: Role::FacilityHead,
        what: Words {
            kk: "Мерзімнің аяқталуы туралы ескерту",
            ru: "Предупредить об истечении срока",
            en: "Warn that the term is running out",
        },
        due: warning,
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let Act::ExpiryWarned(warning) = m.act() else { return None };
    // The lapse of a measure before the qualification has a rule of its own.
    let footing = m.before().arrived.as_ref().and_then(|arrived| Footing::of(arrived, m.world, m.at()));
    let lapses = footing.and_then(|footing| footing.lapses(m.law));
    let limit = m.limit("facility.expiry_warning").filter(|_| lapses != Some(warning.expires_at))?;
    passed(warning.expires_at - limit, m.at()).map(|by| Finding::late(by).with("limit", limit))
}

fn examples() -> Vec<Example> {
    vec![
        example("two days before", held(), warned("2022-03-04 10:00"), Then::Met),
        example("twenty hours before", held(), warned("2022-03-05 14:00"), Then::UnmetBy(240)),
    ]
}
