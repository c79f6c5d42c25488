//! # A complaint that answers an injury is not older than it
//!
//! Demands that the complaint linked was received at or after the moment at which the injuries were found that wait for an answer.

use super::given::{complained, example, held_with_bruise, linked};
use crate::complaint::Complaint;
use crate::custody::Act;
use crate::custody::Custody;
use crate::kernel::prelude::*;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.complaint_before_injury",
    guard: Guard::Form,
    acts: &["complaint_linked/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "20",
    since: "2022-01-01",
    demand: Words {
        kk: "Шағым {received} түскен, ал жарақат {found} анықталған: ол бұл жарақат туралы бола алмайды.",
        ru: "Жалоба поступила {received}, а повреждения обнаружены {found}: она не может быть о них.",
        en: "The complaint was received on {received} and the injuries were found on {found}: it cannot be about them.",
    },
    way_out: Words {
        kk: "Осы жарақат бойынша жаңа шағым тіркеңіз немесе оның шығу тегін түсіндіріңіз.",
        ru: "Зарегистрируйте жалобу о самих этих повреждениях либо объясните их происхождение.",
        en: "Register a complaint about these injuries, or explain how they arose.",
    },
    why: "An old complaint must not answer a new injury.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let Act::ComplaintLinked(link) = m.act() else { return None };
    let found = m.before().unexplained_since?;
    let received = m.world.state_at::<Complaint>(&link.complaint, m.at())?.received_at?;
    (received < found).then(|| Finding::plain().with("received", received.local()).with("found", found.local()))
}

fn examples() -> Vec<Example> {
    let given = |at| [held_with_bruise(), vec![complained(at)]].concat();
    vec![
        example("four days later", given("2022-01-10 10:00"), linked("2022-01-10 12:00"), Then::Met),
        example("at the very examination", given("2022-01-06 11:30"), linked("2022-01-10 12:00"), Then::Met),
        example("a minute before it", given("2022-01-06 11:29"), linked("2022-01-10 12:00"), Then::Unmet),
    ]
}
