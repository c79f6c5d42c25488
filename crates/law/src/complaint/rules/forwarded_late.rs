//! # Passed on at once
//!
//! Demands that a facility, or a body that is itself complained of, passes the complaint on at once. The code names no hours: the
//! number is the house's own reading of "at once". A facility has a day for what is neither torture nor an investigator's doing.

use super::given::{example, forwarded, in_facility, of_another_right};
use crate::complaint::Complaint;
use crate::kernel::prelude::*;

pub static RULE: Rule<Complaint> = Rule {
    code: "complaint.forwarded_late",
    guard: Guard::Fact,
    acts: &["forwarded/1"],
    basis: &[Basis::cpc("101", "2", Mark::Verified), Basis::cpc("105", "1", Mark::VerifiedAmended)],
    section: "8",
    since: "2022-01-01",
    limits: &["complaint.forwarding_at_once", "complaint.forwarding"],
    demand: Words {
        kk: "Шағым {limit} ішінде берілуге тиіс; {by} кешіккен.",
        ru: "Жалоба передаётся в течение {limit}; опоздание {by}.",
        en: "The complaint is passed on within {limit}; it came {by} late.",
    },
    way_out: Words {
        kk: "Прокурор шағымның неге ұсталғанын анықтайды.",
        ru: "Прокурор выясняет, почему жалоба задержана.",
        en: "The prosecutor looks into what held the complaint back.",
    },
    why: "Whoever is complained of must not sit on the complaint.",
    duty: Some(Duty {
        who: Role::FacilityHead,
        what: Words {
            kk: "Шағымды прокурорға дереу беру",
            ru: "Немедленно передать жалобу прокурору",
            en: "Pass the complaint to the prosecutor at once",
        },
        due: |state, law| Term::all(state.forwarding_term(law).filter(|_| state.forwarded.is_none())),
        ..Duty::HOUSE
    }),
    check: |m| RULE.late(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    vec![
        example("within the hour", vec![in_facility()], forwarded("2022-01-12 10:50"), Then::Met),
        example("of another right, to the minute after a day", vec![of_another_right()], forwarded("2022-01-13 10:00"), Then::Met),
        example("of another right, two hours after it", vec![of_another_right()], forwarded("2022-01-13 12:00"), Then::UnmetBy(120)),
        example("the next morning", vec![in_facility()], forwarded("2022-01-13 10:00"), Then::UnmetBy(21 * 60)),
    ]
}
