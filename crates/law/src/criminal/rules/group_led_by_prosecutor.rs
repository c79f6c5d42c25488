//! # Prosecutors lead groups by decision of a regional prosecutor or above
//!
//! Demands that a group led by a prosecutor is formed or changed by a prosecutor of at least a regional office.

use super::given::{DISTRICT, INVESTIGATOR, OTHER_INVESTIGATOR, SPECIAL, by, case, example, group};
use super::is_prosecution;
use super::level;
use super::level_of;
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.group_led_by_prosecutor",
    guard: Guard::Decision,
    acts: &["group_formed/1", "group_changed/1"],
    basis: &[Basis::cpc("194", "3", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Прокурор басқаратын топты облыс прокуроры немесе одан жоғары прокурор құрады, {body} емес.",
        ru: "Группу во главе с прокурором образует прокурор области или вышестоящий, а не {body}.",
        en: "A group led by a prosecutor is formed by a regional prosecutor or above, not by {body}.",
    },
    way_out: Words {
        kk: "Облыс прокурорына немесе Бас прокуратураға жүгініңіз.",
        ru: "Обратитесь к прокурору области или в Генеральную прокуратуру.",
        en: "Turn to the regional prosecutor or to the Prosecutor General.",
    },
    why: "It is an exception from the rule that prosecutors supervise, so it is decided high up.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let (Act::GroupFormed(group) | Act::GroupChanged(group)) = m.act() else { return None };
    let authority = m.entry().authority;
    let competent = authority.role == Role::Prosecutor && level(&authority.body) >= level_of("region");
    (is_prosecution(&group.leader.body) && !competent).then(|| Finding::plain().with("body", &authority.body))
}

fn examples() -> Vec<Example> {
    vec![
        example("by the special prosecutors of the republic", case(vec![]), group(SPECIAL, &[SPECIAL, INVESTIGATOR]), Then::Met),
        example("by a district prosecutor", case(vec![]), by(DISTRICT, group(SPECIAL, &[SPECIAL, INVESTIGATOR])), Then::Unmet),
        example(
            "led by an investigator, by the heads of the bodies",
            case(vec![]),
            by(INVESTIGATOR, group(INVESTIGATOR, &[INVESTIGATOR, OTHER_INVESTIGATOR])),
            Then::Met,
        ),
    ]
}
