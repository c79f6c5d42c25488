//! # One step of a measure after another
//!
//! Demands that a tag names one measure, that it is proposed before it is agreed to, submitted, sanctioned or refused, decided
//! once, and that only a measure in force is extended, paid for or ended.

use super::given::{INVESTIGATOR, JUDGE, PROSECUTOR, chosen, ended, example, held, petitioned, proposed, step};
use crate::kernel::prelude::*;
use crate::suspect::{Act, MeasureState, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.measure_order",
    guard: Guard::Form,
    acts: &[
        "measure_chosen/1",
        "measure_proposed/1",
        "measure_agreed/1",
        "measure_not_agreed/1",
        "materials_submitted/1",
        "measure_sanctioned/1",
        "measure_refused/1",
        "bail_paid/1",
        "change_consented/1",
        "measure_ended/1",
        "extension_agreed/1",
        "measure_extended/1",
    ],
    basis: &[Basis::cpc("140", "2", Mark::Verified), Basis::cpc("147", "2", Mark::Verified), Basis::cpc("147", "3", Mark::Verified)],
    section: "4",
    since: "2015-01-01",
    demand: Words {
        kk: "«{measure}» шарасы бұл қадам ілесетін сатыда емес: {stage}.",
        ru: "Мера «{measure}» не на той стадии, за которой следует этот шаг: {stage}.",
        en: "The measure {measure} is not at the stage that this step follows: {stage}.",
    },
    way_out: Words {
        kk: "Алдыңғы қадамды жазыңыз; жаңа шараға жаңа белгі беріңіз.",
        ru: "Запишите предыдущий шаг; новой мере дайте новую метку.",
        en: "Record the step before; give a new measure a new tag.",
    },
    why: "A sanction of what nobody asked for, or the end of what never began, is no act of law.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let tag = m.act().measure()?;
    let measure = m.before().measures.get(tag);
    let pending = measure.is_some_and(|x| x.is_pending() && x.proposed_at.is_some());
    let sound = match m.act() {
        Act::MeasureChosen(_) | Act::MeasureProposed(_) => measure.is_none(),
        Act::MeasureAgreed(_) | Act::MeasureNotAgreed(_) => pending && measure.is_some_and(|x| x.agreed.is_none()),
        Act::MaterialsSubmitted(_) => pending && measure.is_some_and(|x| x.submitted_at.is_none()),
        Act::MeasureSanctioned(_) | Act::MeasureRefused(_) => pending,
        _ => measure.is_some_and(MeasureState::in_force),
    };
    (!sound).then(|| Finding::plain().with("measure", tag).with("stage", stage(measure)))
}

fn stage(measure: Option<&MeasureState>) -> &'static str {
    match measure {
        None => "unknown",
        Some(x) if x.ended.is_some() => "ended",
        Some(x) if x.since.is_some() => "in_force",
        Some(x) if x.refused_at.is_some() => "refused",
        Some(x) if x.declined_at.is_some() => "not_agreed",
        Some(x) if x.submitted_at.is_some() => "submitted",
        Some(x) if x.agreed.is_some() => "agreed",
        Some(_) => "proposed",
    }
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "proposed, then agreed to",
            vec![held(), proposed("2022-01-07 10:00", "custody")],
            step("2022-01-07 11:00", PROSECUTOR, "measure_agreed/1"),
            Then::Met,
        ),
        example("agreed to, never proposed", vec![held()], step("2022-01-07 11:00", PROSECUTOR, "measure_agreed/1"), Then::Unmet),
        example(
            "a tag used twice",
            vec![held(), proposed("2022-01-07 10:00", "custody")],
            chosen("2022-01-07 11:00", "undertaking"),
            Then::Unmet,
        ),
        example(
            "the end of a measure refused",
            [vec![held()], petitioned("custody"), vec![step("2022-01-07 15:00", JUDGE, "measure_refused/1")]].concat(),
            ended("2022-01-08 10:00", INVESTIGATOR, "cancelled", "need_gone"),
            Then::Unmet,
        ),
    ]
}
