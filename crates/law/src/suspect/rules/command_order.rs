//! # The command is told, then establishes supervision
//!
//! Demands that the command of the unit is told the essence of the suspicion under a measure in force, and notifies of supervision
//! after that.

use super::course::serving;
use super::given::{INVESTIGATOR, chosen, example, held, step};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Measure, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.command_order",
    guard: Guard::Form,
    acts: &["command_informed/1", "supervision_established/1"],
    basis: &[Basis::cpc("143", "2", Mark::VerifiedAmended)],
    section: "4",
    since: "2022-01-01",
    demand: Words {
        kk: "«{measure}» қолбасшылықтың күшіндегі байқауы емес немесе қолбасшылыққа күдіктің мәні хабарланбаған.",
        ru: "«{measure}» не действующее наблюдение командования, либо командованию не сообщена сущность подозрения.",
        en: "The measure {measure} is no supervision by the command in force, or the command was not told the suspicion.",
    },
    way_out: Words {
        kk: "Алдымен шараны, одан кейін қолбасшылыққа хабарлауды жазыңыз.",
        ru: "Сначала запишите меру, затем сообщение командованию.",
        en: "Record the measure first, then that the command was told.",
    },
    why: "Who is to watch must know over whom and why.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let tag = m.act().course()?;
    let measure = m.before().measures.get(tag).filter(|x| x.in_force() && x.kind == Measure::CommandSupervision);
    let told = matches!(m.act(), Act::CommandInformed(_)) || measure.is_some_and(|measure| measure.course.informed_at.is_some());
    (measure.is_none() || !told).then(|| Finding::plain().with("measure", tag))
}

fn examples() -> Vec<Example> {
    let watched = || vec![held(), serving(), chosen("2022-01-07 10:00", "command_supervision")];
    let told = || step("2022-01-07 11:00", INVESTIGATOR, "command_informed/1");
    let established = || step("2022-01-07 15:00", INVESTIGATOR, "supervision_established/1");
    vec![
        example("told", watched(), told(), Then::Met),
        example("told of an undertaking", vec![held(), chosen("2022-01-07 10:00", "undertaking")], told(), Then::Unmet),
        example("established after it was told", [watched(), vec![told()]].concat(), established(), Then::Met),
        example("established, never told", watched(), established(), Then::Unmet),
    ]
}
