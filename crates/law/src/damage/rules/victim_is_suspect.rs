//! # A suspect in a case is no victim in it
//!
//! Demands that the person recognised is not a suspect in the same case, as long as that status has not ended.

use super::given::{example, person, persons_case, recognised, suspect, with};
use crate::damage::{Act, Damage, Party};
use crate::kernel::Key;
use crate::kernel::prelude::*;
use crate::suspect::Suspect;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.victim_is_suspect",
    guard: Guard::Decision,
    acts: &["victim_recognised/1"],
    basis: &[Basis::cpc("71", "1", Mark::VerifiedAmended), Basis::cpc("64", "1", Mark::VerifiedAmended)],
    section: "15",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл адам {case} ісі бойынша күдікті: {record}.",
        ru: "Это лицо — подозреваемый по делу {case}: {record}.",
        en: "This person is a suspect in case {case}: {record}.",
    },
    way_out: Words {
        kk: "Күдіктінің мәртебесін тексеріңіз немесе залалды басқа іске қосыңыз.",
        ru: "Проверьте статус подозреваемого или отнесите ущерб к другому делу.",
        en: "Look into the suspect's status, or put the damage to another case.",
    },
    why: "Nobody sits on both sides of one case.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let Act::VictimRecognised(recognised) = m.act() else { return None };
    let Party::Person { person } = &recognised.victim else { return None };
    let suspects = m.world.states_at::<Suspect>(&Key::case(&recognised.case), m.at());
    let is_one = |state: &crate::suspect::State| {
        state.ended.is_none() && state.subject.as_ref().is_some_and(|s| s.person == *person && s.case == recognised.case)
    };
    let (record, _) = suspects.into_iter().find(|(_, state)| is_one(state))?;
    Some(Finding::plain().with("case", &recognised.case).with("record", record))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "somebody else is the suspect",
            [persons_case(), vec![suspect("person-8")]].concat(),
            with(recognised(), "victim", person("person-1")),
            Then::Met,
        ),
        example(
            "the suspect of the case",
            [persons_case(), vec![suspect("person-1")]].concat(),
            with(recognised(), "victim", person("person-1")),
            Then::Unmet,
        ),
    ]
}
