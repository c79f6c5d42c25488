//! # Prosecutors lead by decision of a regional prosecutor or above
//!
//! Demands that a special team is led by a prosecutor, and that a team led by a prosecutor is formed, or gets such a leader, by
//! a prosecutor of at least a regional office.

use super::given::{DISTRICT, HEAD, by, example, formed, interagency, joined, leader_changed, with};
use crate::kernel::hierarchy::{Rank, is_prosecution, rank};
use crate::kernel::prelude::*;
use crate::team::{Act, TeamKind, Teams};
use serde_json::json;

pub static RULE: Rule<Teams> = Rule {
    code: "team.led_by_prosecutor",
    guard: Guard::Decision,
    acts: &["formed/1", "leader_changed/1"],
    basis: &[Basis::cpc("194", "3", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Прокурор басқаратын топты облыс прокуроры немесе одан жоғары прокурор құрады: {leader}, {body}.",
        ru: "Группу во главе с прокурором образует прокурор области или вышестоящий: {leader}, {body}.",
        en: "A team led by a prosecutor is formed by a regional prosecutor or above: {leader}, {body}.",
    },
    way_out: Words {
        kk: "Облыс прокурорына немесе Бас прокуратураға жүгініңіз; арнайы топқа прокурорды басшы етіп тағайындаңыз.",
        ru: "Обратитесь к прокурору области или в Генеральную прокуратуру; руководителем специальной группы назначьте прокурора.",
        en: "Turn to the regional prosecutor or to the Prosecutor General; have a prosecutor lead a special team.",
    },
    why: "It is an exception from the rule that prosecutors supervise, so it is decided high up.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Teams>) -> Option<Finding> {
    let state = m.before();
    let (kind, leader) = match m.act() {
        Act::Formed(formed) => (formed.kind, formed.leader.body.clone()),
        Act::LeaderChanged(changed) => (state.formed.as_ref()?.kind, state.member(&changed.officer)?.body.clone()),
        _ => return None,
    };
    let authority = m.entry().authority;
    let competent = authority.role == Role::Prosecutor && rank(&authority.body) >= Rank::Region;
    let improper = if is_prosecution(&leader) { !competent } else { kind == TeamKind::Special };
    improper.then(|| Finding::plain().with("leader", &leader).with("body", &authority.body))
}

fn examples() -> Vec<Example> {
    vec![
        example("by the special prosecutors of the republic", vec![], formed(), Then::Met),
        example("by a district prosecutor", vec![], by(DISTRICT, formed()), Then::Unmet),
        example("by the police", vec![], by(HEAD, formed()), Then::Unmet),
        example("an interagency group led by the police", vec![], interagency(), Then::Met),
        example("a special team led by the police", vec![], with(interagency(), "kind", json!("special")), Then::Unmet),
        example(
            "a special team that gets an investigator for a leader",
            vec![formed(), joined()],
            leader_changed("2022-01-12 10:00", "inv-1"),
            Then::Unmet,
        ),
    ]
}
