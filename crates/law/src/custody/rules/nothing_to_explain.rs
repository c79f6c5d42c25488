//! # An explanation explains an injury
//!
//! Demands that injuries were found and wait for an explanation, and that the explanation says how they arose: neither "no
//! injuries" nor "declined" does.
//!
//! Basis: CPC 131(2): the examination establishes bodily injuries. Since 1 January 2015, when the code came into force.

use super::given::{example, explained, held, held_with_bruise};
use crate::custody::Custody;
use crate::custody::{Act, Origin};
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};

/// The rule.
pub static RULE: Rule<Custody> = Rule {
    declaration: Declaration {
        code: "custody.nothing_to_explain",
        guard: Guard::Form,
        acts: &["origin_explained/1"],
        basis: &[Basis::cpc("131", "2", Mark::Verified)],
        section: "20",
        since: "2015-01-01",
        until: None,
        limits: &[],
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
    },
    check,
    examples,
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let Act::OriginExplained(explained) = m.act() else { return None };
    let empty = matches!(explained.origin, Origin::NoInjuries | Origin::Declined);
    (empty || m.before().unexplained_since.is_none()).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("a bruise from before", held_with_bruise(), explained("2022-01-10 12:00", "before_detention"), Then::Met),
        example("no injuries were found", held(), explained("2022-01-10 12:00", "before_detention"), Then::Unmet),
        example("the person declined to say", held_with_bruise(), explained("2022-01-10 12:00", "declined"), Then::Unmet),
    ]
}
