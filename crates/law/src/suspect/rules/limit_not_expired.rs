//! # A limit that has run out
//!
//! Demands that a release because the limit ran out follows its end: of the detention without an order, or of custody.

use super::given::{example, held, in_custody, released};
use crate::kernel::prelude::*;
use crate::suspect::{Act, ReleaseGround, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.limit_not_expired",
    guard: Guard::Decision,
    acts: &["released/1"],
    basis: &[Basis::cpc("133", "2", Mark::Verified), Basis::cpc("152", "4", Mark::Verified), Basis::cpc("139", "2", Mark::Verified)],
    section: "3",
    since: "2022-01-01",
    limits: &["detention.limit", "detention.limit_minor", "detention.limit_exceptional"],
    demand: Words {
        kk: "Мерзім әлі біткен жоқ: адам заңды негізде ұсталып отыр.",
        ru: "Срок ещё не истёк: лицо содержится на законном основании.",
        en: "The limit has not run out: the person is held on a basis.",
    },
    way_out: Words {
        kk: "Босатудың шын негізін көрсетіңіз.",
        ru: "Укажите действительное основание освобождения.",
        en: "Give the true ground of the release.",
    },
    why: "A release has one reason, and the evidence may hang on it.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::Released(released) = m.act() else { return None };
    let untrue = released.ground == ReleaseGround::LimitExpired && !m.before().held_without_basis(m.at(), m.law);
    untrue.then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("at the limit", vec![held()], released("2022-01-08 10:00", "limit_expired"), Then::Met),
        example("an hour before it", vec![held()], released("2022-01-08 09:00", "limit_expired"), Then::Unmet),
        example("while custody runs", in_custody(), released("2022-01-10 10:00", "limit_expired"), Then::Unmet),
        example("once custody has lapsed", in_custody(), released("2022-01-16 10:00", "limit_expired"), Then::Met),
    ]
}
