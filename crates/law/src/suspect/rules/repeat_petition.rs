//! # A second petition needs something new
//!
//! Demands new circumstances of a petition for custody after a refusal of custody in the same case. Whether they are new is judged
//! by the judge, from the sealed reasons; the statement is the petitioner's own.

use super::given::{JUDGE, example, held, petitioned, proposed, step, with};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Measure, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.repeat_petition",
    guard: Guard::Decision,
    acts: &["measure_proposed/1"],
    basis: &[Basis::cpc("148", "13", Mark::Verified)],
    section: "4",
    since: "2015-01-01",
    demand: Words {
        kk: "Сот күзетпен ұстаудан бас тартқан; қайта өтінішхатқа жаңа мән-жайлар керек.",
        ru: "Суд отказал в страже; для повторного ходатайства нужны новые обстоятельства.",
        en: "The judge refused custody; a second petition needs new circumstances.",
    },
    way_out: Words {
        kk: "Жаңа мән-жайларды көрсетіп, себептерде баяндаңыз.",
        ru: "Укажите новые обстоятельства и изложите их в обосновании.",
        en: "State that there are new circumstances, and set them out in the reasons.",
    },
    why: "A refusal that can be asked away is none.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::MeasureProposed(proposed) = m.act() else { return None };
    let refused = m.before().measures.values().any(|x| x.asked == Measure::Custody && x.refused_at.is_some());
    (proposed.kind == Measure::Custody && refused && !proposed.new_circumstances).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("the first petition", vec![held()], proposed("2022-01-07 10:00", "custody"), Then::Met),
        example(
            "the same again",
            [vec![held()], petitioned("custody"), vec![step("2022-01-07 15:00", JUDGE, "measure_refused/1")]].concat(),
            with(proposed("2022-01-07 16:00", "custody"), "measure", json!("m2")),
            Then::Unmet,
        ),
        example(
            "again, with new circumstances",
            [vec![held()], petitioned("custody"), vec![step("2022-01-07 15:00", JUDGE, "measure_refused/1")]].concat(),
            with(with(proposed("2022-01-07 16:00", "custody"), "measure", json!("m2")), "new_circumstances", json!(true)),
            Then::Met,
        ),
    ]
}
