//! # The facility releases when the law does
//!
//! Demands that the head of a facility records as ground of release only that the limit has run out or that a milder measure was
//! chosen: whether the suspicion holds and the detention was lawful is decided by the investigator or the prosecutor.

use super::given::{INVESTIGATOR, by, example, held, released};
use crate::kernel::prelude::*;
use crate::suspect::{Act, ReleaseGround, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.release_by_facility",
    guard: Guard::Decision,
    acts: &["released/1"],
    basis: &[Basis::cpc("133", "1", Mark::Verified), Basis::cpc("133", "2", Mark::Verified)],
    section: "3",
    since: "2022-01-01",
    demand: Words {
        kk: "Босатудың бұл негізін мекеме бастығы емес, тергеуші немесе прокурор белгілейді.",
        ru: "Это основание освобождения устанавливает следователь или прокурор, а не начальник учреждения.",
        en: "This ground of release is for the investigator or the prosecutor, not for the head of the facility.",
    },
    way_out: Words {
        kk: "Тергеушінің немесе прокурордың қаулысын күтіңіз; мерзім бітсе, өзіңіз босатыңыз.",
        ru: "Дождитесь постановления следователя или прокурора; по истечении срока освободите сами.",
        en: "Wait for the decree of the investigator or the prosecutor; when the limit has run out, release of your own motion.",
    },
    why: "Who holds the keys does not judge the suspicion, and keeps nobody beyond the hour.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::Released(released) = m.act() else { return None };
    let own = matches!(released.ground, ReleaseGround::LimitExpired | ReleaseGround::MilderMeasure);
    (!own && m.entry().authority.role == Role::FacilityHead).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("the limit ran out", vec![held()], released("2022-01-08 10:00", "limit_expired"), Then::Met),
        example("no suspicion, says the facility", vec![held()], released("2022-01-07 10:00", "suspicion_not_confirmed"), Then::Unmet),
        example(
            "no suspicion, says the investigator",
            vec![held()],
            by(INVESTIGATOR, released("2022-01-07 10:00", "suspicion_not_confirmed")),
            Then::Met,
        ),
    ]
}
