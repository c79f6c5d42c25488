//! # The victim is the one who was harmed
//!
//! Demands that the victim is the owner of the thing or the person injured, or the one who declared the damage.

use super::given::{declared, example, person, put_to_case, recognised, with};
use crate::damage::{Act, Attacked, Damage};
use crate::kernel::prelude::*;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.victim_not_harmed",
    guard: Guard::Decision,
    acts: &["victim_recognised/1"],
    basis: &[Basis::cpc("71", "1", Mark::VerifiedAmended), Basis::cpc("71", "12", Mark::VerifiedAmended)],
    section: "15",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл тарап жазбада меншік иесі де, жарақаттанған адам да, мәлімдеуші де емес.",
        ru: "Эта сторона в записи не владелец, не пострадавший и не заявитель.",
        en: "This party is neither owner nor injured person nor declarant in the record.",
    },
    way_out: Words {
        kk: "Меншік иесін түзетіңіз немесе залалды соның мәлімдеуімен жазыңыз.",
        ru: "Исправьте владельца или запишите его заявление об ущербе.",
        en: "Correct the owner, or record that party's declaration of damage.",
    },
    why: "The right to claim belongs to whoever lost.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let Act::VictimRecognised(recognised) = m.act() else { return None };
    let state = m.before();
    let harmed = state.attacked.as_ref().and_then(Attacked::sufferer).as_ref() == Some(&recognised.victim);
    let declared = state.declared.as_ref().is_some_and(|(by, _)| *by == recognised.victim);
    (!harmed && !declared).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("the legal entity that owns the shop", put_to_case(), recognised(), Then::Met),
        example(
            "the tenant who declared the damage",
            [put_to_case(), vec![with(declared(100), "by", person("person-7"))]].concat(),
            with(recognised(), "victim", person("person-7")),
            Then::Met,
        ),
        example("a stranger", put_to_case(), with(recognised(), "victim", person("person-7")), Then::Unmet),
    ]
}
