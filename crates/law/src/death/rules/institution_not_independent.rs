//! # The institution does not depend on those concerned
//!
//! Demands that the examination is not appointed to the body that investigates or to the unit that used force: an expert who
//! depends in service on either cannot take part.

use super::given::{FORENSIC, GUARD, POLICE, appointed, example, found, found_shot_by};

use crate::death::{Act, Death, State};
use crate::kernel::BodyId;
use crate::kernel::prelude::*;

pub static RULE: Rule<Death> = Rule {
    code: "death.institution_not_independent",
    guard: Guard::Decision,
    acts: &["examination_appointed/1"],
    basis: &[Basis::cpc("93", "1(2)", Mark::Verified), Basis::new("policy", "Minnesota Protocol (2016), paragraph 28", "", Mark::Public)],
    section: "14",
    since: "2022-01-01",
    demand: Words {
        kk: "{institution} тергеп жатқан органға немесе күш қолданған бөлімге жатады; сарапшы тәуелсіз болуға тиіс.",
        ru: "{institution} относится к расследующему органу или к подразделению, применявшему силу; эксперт должен быть независим.",
        en: "{institution} is the investigating body or the unit that used force; the expert must be independent.",
    },
    way_out: Words {
        kk: "Сараптаманы сот сараптамасы органына тағайындаңыз.",
        ru: "Поручите экспертизу органу судебной экспертизы.",
        en: "Appoint a forensic institution.",
    },
    why: "A pathologist who serves with those concerned is not free to find the wound.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    let Act::ExaminationAppointed(appointed) = m.act() else { return None };
    concerned(m.before(), &appointed.institution).then(|| Finding::plain().with("institution", &appointed.institution).at("/institution"))
}

/// Whether a body investigates the death or is said to have used force.
pub(super) fn concerned(state: &State, body: &BodyId) -> bool {
    state.body.as_ref() == Some(body) || state.force.contains(body)
}

fn examples() -> Vec<Example> {
    vec![
        example("a forensic institution", vec![found()], appointed("2022-01-06 14:00", FORENSIC), Then::Met),
        example("the police that investigate", vec![found()], appointed("2022-01-06 14:00", POLICE), Then::Unmet),
        example("the unit that shot", vec![found_shot_by(GUARD)], appointed("2022-01-06 14:00", GUARD), Then::Unmet),
    ]
}
