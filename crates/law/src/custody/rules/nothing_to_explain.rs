//! # An explanation explains an injury
//!
//! Demands that injuries were found and wait for an explanation or a complaint, and that an explanation says how they arose: neither
//! "no injuries" nor "declined" does. What a complaint has answered may still be explained.

use super::given::{complained, example, explained, held, held_with_bruise, linked};
use crate::custody::Custody;
use crate::custody::{Act, Origin};
use crate::kernel::prelude::*;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.nothing_to_explain",
    guard: Guard::Form,
    acts: &["origin_explained/1", "complaint_linked/1"],
    basis: &[Basis::cpc("131", "2", Mark::Verified)],
    section: "20",
    since: "2015-01-01",
    demand: Words {
        kk: "Түсіндірілетін жарақат жоқ, немесе түсіндірме олардың қалай пайда болғанын айтпайды.",
        ru: "Нет повреждений, ждущих объяснения, или объяснение не говорит, как они возникли.",
        en: "No injury waits for an explanation, or the explanation does not say how it arose.",
    },
    way_out: Words {
        kk: "Жарақат жазылған орналастыруды және оның шыққан тегін көрсетіңіз.",
        ru: "Укажите помещение, в котором записаны повреждения, и их происхождение.",
        en: "Name the placement with the injuries, and how they arose.",
    },
    why: "An empty explanation would take an injury off the list and leave it as it was.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let before = m.before();
    let unmet = match m.act() {
        // A complaint is an answer; what its check finds may still explain the injuries.
        Act::OriginExplained(explained) => {
            let empty = matches!(explained.origin, Origin::NoInjuries | Origin::Declined);
            empty || (before.unexplained_since.is_none() && !before.complained)
        }
        Act::ComplaintLinked(_) => before.unexplained_since.is_none(),
        _ => false,
    };
    unmet.then(Finding::plain)
}

fn examples() -> Vec<Example> {
    let complaint = |given: Vec<_>, tied: bool| {
        let link = tied.then(|| linked("2022-01-10 12:00"));
        [given, vec![complained("2022-01-10 10:00")], link.into_iter().collect()].concat()
    };
    vec![
        example("a bruise from before", held_with_bruise(), explained("2022-01-10 12:00", "before_detention"), Then::Met),
        example("no injuries were found", held(), explained("2022-01-10 12:00", "before_detention"), Then::Unmet),
        example(
            "explained after a complaint",
            complaint(held_with_bruise(), true),
            explained("2022-01-12 12:00", "by_officers"),
            Then::Met,
        ),
        example("a complaint where no injuries were found", complaint(held(), false), linked("2022-01-10 12:00"), Then::Unmet),
        example("a complaint linked twice", complaint(held_with_bruise(), true), linked("2022-01-11 12:00"), Then::Unmet),
        example("the person declined to say", held_with_bruise(), explained("2022-01-10 12:00", "declined"), Then::Unmet),
    ]
}
