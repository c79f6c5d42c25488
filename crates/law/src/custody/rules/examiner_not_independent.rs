//! # The examiner stands apart from those who detain
//!
//! Recommends that the examiner belongs neither to the body that brought the person nor to the one that investigates. The
//! examination counts either way; that it was not independent is recorded.

use super::given::{arrived, detained, examined, example, none, with};
use crate::custody::Act;
use crate::custody::Custody;
use crate::custody::footing::Footing;
use crate::kernel::BodyId;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.examiner_not_independent",
    guard: Guard::Fact,
    acts: &["examined/1"],
    basis: &[Basis::new("policy", "", "", Mark::General), Basis::cpc("223", "4", Mark::Verified)],
    section: "10",
    since: "2015-01-01",
    demand: Words {
        kk: "Ұсынылады: куәландырушы ұстап алған немесе тергеп жатқан органға ({body}) жатпағаны жөн.",
        ru: "Рекомендуется: освидетельствующий не служит в доставившем или расследующем органе ({body}).",
        en: "Recommended: the examiner does not serve in the body that brings or investigates ({body}).",
    },
    way_out: Words {
        kk: "Мүмкін болса, басқа мекеме дәрігерінің қайта куәландыруын ұйымдастырыңыз.",
        ru: "По возможности организуйте освидетельствование врачом другого учреждения.",
        en: "If you can, have a doctor of another institution examine again.",
    },
    why: "A doctor who serves with those who may have struck is not free to find the bruise.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let Act::Examined(examined) = m.act() else { return None };
    let arrived = m.before().arrived.as_ref()?;
    let footing = Footing::of(arrived, m.world, m.at());
    let partial = |body: &&BodyId| **body == arrived.brought_by || footing.as_ref().and_then(Footing::body) == Some(*body);
    let body = [&examined.institution, &m.entry().authority.body].into_iter().find(partial)?;
    Some(Finding::plain().with("body", body))
}

fn examples() -> Vec<Example> {
    vec![
        example("a medic of a clinic", vec![detained(), arrived()], examined("2022-01-06 11:30", none(), "fit"), Then::Met),
        example(
            "a medic of the police",
            vec![detained(), arrived()],
            with(examined("2022-01-06 11:30", none(), "fit"), "institution", json!("police/almaty-city")),
            Then::Unmet,
        ),
    ]
}
