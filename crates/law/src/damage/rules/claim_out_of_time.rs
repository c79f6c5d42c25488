//! # A claim comes before the court's examination ends
//!
//! Demands that the case has not ended without a court, and that the court has not yet decided on any claim in it: then the judicial
//! examination is over. Nothing else in the record shows its end.

use super::case_at;
use super::given::{awarded, claimed, example, in_court, later, sued_before, terminated};
use crate::criminal::state::Ending;
use crate::damage::{Act, Damage};
use crate::kernel::prelude::*;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.claim_out_of_time",
    guard: Guard::Decision,
    acts: &["claimed/1"],
    basis: &[Basis::cpc("167", "1", Mark::Verified), Basis::cpc("166", "3", Mark::Verified)],
    section: "15",
    since: "2015-01-01",
    demand: Words {
        kk: "{case} ісінде азаматтық талап қою уақыты өткен.",
        ru: "Время для гражданского иска в деле {case} прошло.",
        en: "The time for a civil claim in case {case} is over.",
    },
    way_out: Words {
        kk: "Талапты азаматтық сот ісін жүргізу тәртібімен қойыңыз.",
        ru: "Предъявите иск в порядке гражданского судопроизводства.",
        en: "Bring the claim before a civil court.",
    },
    why: "What the court did not examine it cannot grant.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let Act::Claimed(claimed) = m.act() else { return None };
    let case = &claimed.case;
    let ended = case_at(m, case).and_then(|state| state.ended).is_some_and(|(how, _)| how != Ending::SentToCourt);
    let claims = m.world.states_at::<Damage>(&crate::damage::claims_key(case), m.at());
    let decided = claims.iter().flat_map(|(_, state)| state.claims.values()).any(|c| c.case == *case && c.decided.is_some());
    (ended || decided).then(|| Finding::plain().with("case", case))
}

fn examples() -> Vec<Example> {
    vec![
        example("during the investigation", sued_before(), claimed(140_000_050), Then::Met),
        example("in court", [sued_before(), vec![in_court("2022-01-11 09:00")]].concat(), claimed(140_000_050), Then::Met),
        example(
            "after the case was terminated",
            [sued_before(), vec![terminated("2022-01-11 09:00")]].concat(),
            claimed(140_000_050),
            Then::Unmet,
        ),
        example(
            "after the court decided on a claim in the case",
            [sued_before(), vec![in_court("2022-01-11 09:00"), claimed(140_000_050), awarded(100)]].concat(),
            later("2022-02-21 10:00", claimed(140_000_050)),
            Then::Unmet,
        ),
    ]
}
