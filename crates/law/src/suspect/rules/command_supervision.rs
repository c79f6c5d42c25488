//! # The command watches over servicemen only
//!
//! Demands that supervision by the command is chosen for a person who serves in a military unit.

use super::course::serving;
use super::given::{chosen, example, held};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Measure, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.command_supervision",
    guard: Guard::Decision,
    acts: &["measure_chosen/1"],
    basis: &[Basis::cpc("143", "1", Mark::VerifiedAmended)],
    section: "4",
    since: "2022-01-01",
    demand: Words {
        kk: "Қолбасшылықтың байқауы тек әскери қызметшіге қолданылады; әскери бөлім анықталмаған.",
        ru: "Наблюдение командования применяется только к военнослужащему; воинская часть не установлена.",
        en: "Supervision by the command is for servicemen only; no military unit is established.",
    },
    way_out: Words {
        kk: "Қызмет өтетін бөлімді жазыңыз немесе басқа шара таңдаңыз.",
        ru: "Запишите часть, где лицо служит, или изберите другую меру.",
        en: "Record the unit in which the person serves, or choose another measure.",
    },
    why: "A command answers for its own men alone.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::MeasureChosen(chosen) = m.act() else { return None };
    (chosen.kind == Measure::CommandSupervision && m.before().unit.is_none()).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("a serviceman", vec![held(), serving()], chosen("2022-01-07 10:00", "command_supervision"), Then::Met),
        example("a civilian", vec![held()], chosen("2022-01-07 10:00", "command_supervision"), Then::Unmet),
    ]
}
