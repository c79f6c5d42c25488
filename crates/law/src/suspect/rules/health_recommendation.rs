//! # A change for health has its doctor
//!
//! Demands that a measure changed or cancelled for health names a placement of the same person in which a change of the measure was
//! recommended by then.

use super::given::{INVESTIGATOR, PLACEMENT, PROSECUTOR, ended, example, in_custody, placed, step, with};
use crate::custody::{self, Custody, Recommendation};
use crate::kernel::prelude::*;
use crate::suspect::{Act, ChangeCause, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.health_recommendation",
    guard: Guard::Decision,
    acts: &["measure_ended/1"],
    basis: &[Basis::cpc("138", "1(3)", Mark::Verified), Basis::cpc("153", "1", Mark::Verified)],
    section: "12",
    since: "2022-01-01",
    demand: Words {
        kk: "Денсаулыққа байланысты өзгертуге медициналық ұсыным керек, ал {placement} орналастыруында ол жоқ.",
        ru: "Изменение по здоровью требует медицинской рекомендации, а в размещении {placement} её нет.",
        en: "A change for health needs a medical recommendation; the placement {placement} has none.",
    },
    way_out: Words {
        kk: "Ұсынымы бар орналастыруды көрсетіңіз.",
        ru: "Укажите размещение, в котором есть рекомендация.",
        en: "Name the placement that holds the recommendation.",
    },
    why: "Illness is for a doctor to state, and a kindness nobody examined is also a door for favours.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::MeasureEnded(end) = m.act() else { return None };
    let person = m.before().subject.as_ref().map(|s| &s.person);
    let placement = end.recommendation.as_ref();
    let recommended = placement.is_some_and(|placement| {
        let acts = m.world.entries::<Custody>(placement);
        let acts: Vec<_> = acts.iter().filter(|entry| entry.occurred_at <= m.at()).map(|entry| entry.act).collect();
        let theirs = |act: &custody::Act| match act {
            custody::Act::Arrived(arrived) => Some(&arrived.person) == person,
            custody::Act::Identified(identified) => Some(&identified.person) == person,
            _ => false,
        };
        let advised =
            |act: &custody::Act| matches!(act, custody::Act::Recommended(r) if r.recommendation == Recommendation::ChangeOfMeasure);
        acts.iter().any(|act| theirs(act)) && acts.iter().any(|act| advised(act))
    });
    let named = placement.map_or("-", |placement| placement.as_str());
    (end.cause == ChangeCause::Health && !recommended).then(|| Finding::plain().with("placement", named))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "on the recommendation of the facility's doctor",
            [in_custody(), placed(true), vec![step("2022-01-12 10:00", PROSECUTOR, "change_consented/1")]].concat(),
            with(ended("2022-01-12 12:00", INVESTIGATOR, "changed", "health"), "recommendation", json!(PLACEMENT)),
            Then::Met,
        ),
        example(
            "the doctor recommended nothing",
            [in_custody(), placed(false), vec![step("2022-01-12 10:00", PROSECUTOR, "change_consented/1")]].concat(),
            with(ended("2022-01-12 12:00", INVESTIGATOR, "changed", "health"), "recommendation", json!(PLACEMENT)),
            Then::Unmet,
        ),
        example("no placement named", in_custody(), ended("2022-01-12 12:00", INVESTIGATOR, "changed", "health"), Then::Unmet),
    ]
}
