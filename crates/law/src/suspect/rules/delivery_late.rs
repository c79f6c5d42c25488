//! # Delivery within three hours
//!
//! Demands that a detained person is delivered to the body within the limit; the time counts as detention.

use super::given::{delivered, example, held};
use crate::kernel::prelude::*;
use crate::suspect::Suspect;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.delivery_late",
    guard: Guard::Fact,
    acts: &["delivered/1"],
    basis: &[Basis::cpc("129", "1", Mark::VerifiedAmended)],
    section: "3",
    since: "2022-01-01",
    limits: &["detention.delivery"],
    demand: Words {
        kk: "Жеткізу нақты ұстап алудан бастап {limit} ішінде болуға тиіс; {by} кешіккен.",
        ru: "Доставление не дольше {limit} с фактического задержания; опоздание {by}.",
        en: "Delivery takes no longer than {limit} from the actual detention; it came {by} late.",
    },
    way_out: phrases::PROSECUTOR_EXAMINES_DELAY,
    why: "The road to the station is where a person is out of everybody's sight.",
    duty: Some(Duty {
        who: Role::PoliceOfficer,
        what: Words {
            kk: "Ұсталған адамды жеткізу", ru: "Доставить задержанного", en: "Deliver the detainee"
        },
        due: |state, law| {
            let from = state.detained_at.filter(|_| state.delivered_at.is_none());
            Term::all(from.and_then(|from| law.term(state.region(), "detention.delivery", from)))
        },
        open: |state| state.is_detained() && state.protocol.is_none(),
        ..Duty::HOUSE
    }),
    check: |m| RULE.late(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    vec![
        example("an hour", vec![held()], delivered("2022-01-06 11:00"), Then::Met),
        example(
            "on to another station in the evening",
            vec![held(), delivered("2022-01-06 11:00")],
            delivered("2022-01-06 19:00"),
            Then::Met,
        ),
        example("three hours and a quarter", vec![held()], delivered("2022-01-06 13:15"), Then::UnmetBy(15)),
    ]
}
