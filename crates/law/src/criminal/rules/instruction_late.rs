//! # An instruction is reported on in time
//!
//! Demands the report on an instruction by the moment the prosecutor set.

use super::given::{case, example, instructed, reported};
use crate::criminal::Criminal;
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.instruction_late",
    guard: Guard::Fact,
    acts: &["instruction_reported/1"],
    basis: &[Basis::cpc("193", "1(5)", Mark::VerifiedAmended), Basis::cpc("60", "7", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Нұсқау бойынша есеп {until} дейін берілуге тиіс; {by} кешіккен.",
        ru: "Об исполнении указания сообщается до {until}; опоздание {by}.",
        en: "The report on the instruction was due by {until}; it came {by} late.",
    },
    way_out: phrases::PROSECUTOR_EXAMINES_DELAY,
    why: "A written instruction without a consequence for silence is a wish.",
    duty: Some(Duty {
        who: Role::Investigator,
        what: Words {
            kk: "Прокурордың нұсқауын орындау және есеп беру",
            ru: "Исполнить указание прокурора и доложить",
            en: "Execute the prosecutor's instruction and report",
        },
        due: |state, _| {
            let open = state.instructions.values().filter(|one| one.reported_at.is_none());
            Term::all(open.map(|one| one.content.due))
        },
        open: |state| state.ended.is_none(),
        ..Duty::HOUSE
    }),
    check: |m| RULE.late(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    vec![
        example("at the last minute", case(vec![instructed("2022-01-08 10:00", "i1")]), reported("2022-01-12 10:00", "i1"), Then::Met),
        example(
            "three hours late",
            case(vec![instructed("2022-01-08 10:00", "i1")]),
            reported("2022-01-12 13:00", "i1"),
            Then::UnmetBy(180),
        ),
    ]
}
