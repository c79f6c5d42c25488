//! # The detention has a ground of the code
//!
//! Demands that the protocol's ground stands in the pack's list of grounds of detention.

use super::given::{example, held, protocolled, with};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.detention_ground",
    guard: Guard::Form,
    acts: &["protocolled/1"],
    basis: &[Basis::cpc("128", "2", Mark::Verified), Basis::cpc("128", "4", Mark::Verified)],
    section: "3",
    since: "2015-01-01",
    demand: Words {
        kk: "Ұстап алу негізі «{ground}» Кодексте аталмаған.",
        ru: "Основания задержания «{ground}» в Кодексе нет.",
        en: "The code knows no ground of detention {ground}.",
    },
    way_out: Words {
        kk: "detention_ground тізімінен негізді таңдаңыз.",
        ru: "Выберите основание из перечня detention_ground.",
        en: "Choose a ground of the list detention_ground.",
    },
    why: "A detention without a ground of article 128 is no detention but a restriction of liberty.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::Protocolled(protocol) = m.act() else { return None };
    let known = m.law.entry("detention_ground", &protocol.ground, m.at()).is_some();
    (!known).then(|| Finding::plain().with("ground", &protocol.ground))
}

fn examples() -> Vec<Example> {
    vec![
        example("caught in the act", vec![held()], protocolled("2022-01-06 12:30", 48, None), Then::Met),
        example(
            "a ground of one's own making",
            vec![held()],
            with(protocolled("2022-01-06 12:30", 48, None), "ground", json!("suspicious")),
            Then::Unmet,
        ),
    ]
}
