//! # A victim is recognised at once
//!
//! Demands that a victim is recognised within the days that the house has set itself, from the day the damage was put to the case.

use super::after_limit;
use super::given::{example, later, put_to_case, recognised};
use crate::damage::{Act, Damage};
use crate::kernel::prelude::*;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.recognised_late",
    guard: Guard::Fact,
    acts: &["victim_recognised/1"],
    basis: &[Basis::cpc("71", "1-1", Mark::VerifiedAmended), Basis::new("policy", "", "", Mark::General)],
    section: "15",
    since: "2022-01-01",
    limits: &["victim.recognition"],
    demand: Words {
        kk: "Жәбірленуші деп тану {due} дейін тиіс еді; {by} кешіккен.",
        ru: "Признать потерпевшим следовало до {due}; опоздание {by}.",
        en: "The victim was to be recognised by {due}; it came {by} late.",
    },
    way_out: Words {
        kk: "Кешігудің себебін прокурорға түсіндіріңіз.",
        ru: "Объясните прокурору причину задержки.",
        en: "Explain the delay to the prosecutor.",
    },
    why: "Until the decision the victim has no rights in the case: no file, no claim, no appeal.",
    duty: Some(Duty {
        who: Role::Investigator,
        what: Words {
            kk: "Жәбірленуші деп тану", ru: "Признать потерпевшим", en: "Recognise the victim"
        },
        due: |state, law| {
            let open = state.cases.iter().filter(|(case, _)| state.duplicate.is_none() && !state.victims.contains_key(*case));
            open.filter_map(|(_, linked)| law.due_in(state.region(), "victim.recognition", *linked)).collect()
        },
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let Act::VictimRecognised(recognised) = m.act() else { return None };
    let from = *m.before().cases.get(&recognised.case)?;
    after_limit(m, "victim.recognition", from)
}

fn examples() -> Vec<Example> {
    vec![
        example("the day after", put_to_case(), recognised(), Then::Met),
        example("at the last minute", put_to_case(), later("2022-01-12 23:59", recognised()), Then::Met),
        example("an hour past the last day", put_to_case(), later("2022-01-13 01:00", recognised()), Then::UnmetBy(60)),
    ]
}
