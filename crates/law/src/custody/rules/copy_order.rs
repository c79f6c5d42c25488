//! # A copy and a notice of a release follow it
//!
//! Demands that the copy of a decree of release, and a notice of the release, follow it.

use super::given::{copied, example, held, notified, released, transferred};
use crate::custody::Custody;
use crate::kernel::prelude::*;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.copy_order",
    guard: Guard::Form,
    acts: &["release_copied/1", "release_notified/1"],
    basis: &[
        Basis::cpc("152", "4", Mark::Verified),
        Basis::cpc("139", "2", Mark::Verified),
        Basis::cpc("133", "2", Mark::Verified),
        Basis::cpc("145", "8", Mark::VerifiedAmended),
    ],
    section: "4",
    since: "2015-01-01",
    demand: Words {
        kk: "Мекеме адамды әлі босатқан жоқ: көшірме жіберуге де, хабарлауға да болмайды.",
        ru: "Учреждение ещё не освободило лицо: направлять копию и уведомлять не о чем.",
        en: "The facility has not released the person: there is nothing to send a copy of, or to tell of.",
    },
    way_out: Words {
        kk: "Алдымен босатуды жазыңыз.", ru: "Сначала запишите освобождение.", en: "Record the release first."
    },
    why: "A copy is of something, and a notice of what happened.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    m.before().released.is_none().then(Finding::plain)
}

fn examples() -> Vec<Example> {
    let out = || [held(), vec![released("2022-01-08 10:00", "limit_expired")]].concat();
    vec![
        example("after the release", out(), copied("2022-01-08 12:00", "prosecutor"), Then::Met),
        example("a notice after it", out(), notified("2022-01-08 10:20", "prosecutor"), Then::Met),
        example("a notice before it", held(), notified("2022-01-07 12:00", "prosecutor"), Then::Unmet),
        example("before it", held(), copied("2022-01-07 12:00", "prosecutor"), Then::Unmet),
        example(
            "after a transfer",
            [held(), vec![transferred("2022-01-07 11:00")]].concat(),
            copied("2022-01-07 12:00", "prosecutor"),
            Then::Unmet,
        ),
    ]
}
