//! # Each office speaks on one clock
//!
//! Demands clocks for the office of every figure, each office once.

use super::declared;
use super::given::{example, proposed};
use crate::briefing::{Act, Briefing};
use crate::kernel::Office;
use crate::kernel::prelude::*;

pub static RULE: Rule<Briefing> = Rule {
    code: "briefing.office_clock",
    guard: Guard::Form,
    acts: &["proposed/1"],
    basis: &[Basis::new("policy", "release", "", Mark::General)],
    section: "16",
    since: "2015-01-01",
    demand: Words {
        kk: "{office} ведомствосының уақыты бір рет көрсетіледі; {figure}.",
        ru: "Время ведомства {office} указывается один раз; {figure}.",
        en: "The clocks of the office {office} are given once; {figure}.",
    },
    way_out: Words {
        kk: "Әр ведомствоның уақытын бір рет беріңіз.",
        ru: "Дайте время каждого ведомства один раз.",
        en: "Give each office's clocks once.",
    },
    why: "Offices speak of different days; a figure without its day is no figure.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    let Act::Proposed(proposed) = m.act() else { return None };
    let given = |office: Office| proposed.offices.iter().filter(|clock| clock.office == office).count();
    let finding = |office: Office, figure: &str| Finding::plain().with("office", office.code()).with("figure", figure);
    if let Some(twice) = proposed.offices.iter().find(|clock| given(clock.office) > 1) {
        return Some(finding(twice.office, "–"));
    }
    proposed.figures.iter().find_map(|spoken| {
        let office = declared(&spoken.figure)?.office;
        (given(office) == 0).then(|| finding(office, &spoken.figure))
    })
}

fn examples() -> Vec<Example> {
    let clocks = |edit: fn(&mut Vec<serde_json::Value>)| {
        let mut deed = proposed();
        if let Some(offices) = deed.payload["offices"].as_array_mut() {
            edit(offices);
        }
        deed
    };
    let none = clocks(Vec::clear);
    let twice = clocks(|offices| offices.extend(offices.clone()));
    vec![
        example("the prosecutor's figures on the prosecutor's clocks", vec![], proposed(), Then::Met),
        example("no clocks", vec![], none, Then::Unmet),
        example("one office twice", vec![], twice, Then::Unmet),
    ]
}
