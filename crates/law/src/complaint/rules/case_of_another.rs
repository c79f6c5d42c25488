//! # One case, one complaint
//!
//! Demands that a case is named by one complaint, and a complaint names one case: the complaints counted are then as many as the cases.

use super::given::{OTHER, example, on, opened, under_review, with_case};
use crate::complaint::{Act, Complaint};
use crate::kernel::Key;
use crate::kernel::prelude::*;

pub static RULE: Rule<Complaint> = Rule {
    code: "complaint.case_of_another",
    guard: Guard::Decision,
    acts: &["pretrial_opened/1"],
    basis: &[Basis::cpc("179", "1", Mark::VerifiedAmended)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл шағым бойынша іс ашылған немесе {case} ісін басқа шағым атаған.",
        ru: "По этой жалобе дело уже открыто, или дело {case} названо другой жалобой.",
        en: "A case was opened on this complaint already, or another complaint names the case {case}.",
    },
    way_out: Words {
        kk: "Әр шағым бойынша бөлек іс тіркеңіз.",
        ru: "По каждой жалобе регистрируйте отдельное дело.",
        en: "Register a case for each complaint.",
    },
    why: "Two complaints with one case would count it twice.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Complaint>) -> Option<Finding> {
    let Act::PretrialOpened(opened) = m.act() else { return None };
    let others = m.world.states::<Complaint>(&Key::case(&opened.case));
    let named = others
        .iter()
        .any(|(record, state)| record != m.record && state.pretrial.as_ref().is_some_and(|(other, _)| other.case == opened.case));
    (named || m.before().pretrial.is_some()).then(|| Finding::plain().with("case", &opened.case).at("/case"))
}

fn on_another(opened: Deed) -> Vec<Deed> {
    [under_review(), vec![opened]].concat().into_iter().map(|deed| on(OTHER, deed)).collect()
}

fn examples() -> Vec<Example> {
    vec![
        example("a case of its own", with_case("by_prosecutor"), opened("2022-01-13 14:00", "by_prosecutor"), Then::Met),
        example(
            "a case that another complaint names",
            [with_case("by_prosecutor"), on_another(opened("2022-01-13 13:00", "by_prosecutor"))].concat(),
            opened("2022-01-13 14:00", "by_prosecutor"),
            Then::Unmet,
        ),
    ]
}
