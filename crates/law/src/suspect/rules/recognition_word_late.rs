//! # The prosecutor answers a recognition within the window
//!
//! Demands that the prosecutor agrees to the recognition of a suspect or refuses it within the short window, from the decision, which
//! goes to the prosecutor at once. The code says at once of this word and names no hours; the window is that of qualifications.

use super::given::{PROSECUTOR, deed, example, recognised, recognition_agreed, with};
use crate::kernel::prelude::*;
use crate::suspect::{State, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.recognition_word_late",
    guard: Guard::Fact,
    acts: &["recognition_agreed/1", "recognition_refused/1"],
    basis: &[Basis::cpc("202", "1", Mark::Verified), Basis::cpc("202", "1-1", Mark::Verified), Basis::cpc("202", "1-2", Mark::Verified)],
    section: "1",
    since: "2021-01-01",
    limits: &["agreement.short"],
    demand: Words {
        kk: "Прокурор күдікті деп тану туралы {until} дейін шешім қабылдауға тиіс; {by} кешіккен.",
        ru: "Прокурор решает о признании подозреваемым до {until}; опоздание {by}.",
        en: "The prosecutor decides on the recognition of the suspect by {until}; the word came {by} late.",
    },
    way_out: phrases::SUPERIOR_EXAMINES_DELAY_TIME_STANDS,
    why: "Until the prosecutor speaks, nobody can say whether the person is a suspect.",
    duty: Some(Duty {
        who: Role::Prosecutor,
        what: Words {
            kk: "Күдікті деп тану туралы шешім қабылдау",
            ru: "Решить о признании подозреваемым",
            en: "Decide on the recognition of the suspect",
        },
        consequence: Words {
            kk: "Келісім болғанша тану қаулысының күші жоқ.",
            ru: "До согласования признание подозреваемым не имеет силы.",
            en: "Until it is agreed the recognition has no effect.",
        },
        due: |state, law| Term::all(state.recognition_word_due(law)),
        open: State::is_running,
        ..Duty::HOUSE
    }),
    check: |m| RULE.overdue(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    let issued = || vec![recognised("2022-01-10 10:00")];
    let refused = |at| deed(at, PROSECUTOR, "recognition_refused/1", json!({}));
    let in_the_west = vec![with(recognised("2022-01-10 10:00"), "region", json!("mangystau-region"))];
    vec![
        example("two hours later", issued(), recognition_agreed("2022-01-10 12:00"), Then::Met),
        example("in the last minute of the next day", issued(), refused("2022-01-11 23:59"), Then::Met),
        example("an hour after it", issued(), recognition_agreed("2022-01-12 01:00"), Then::UnmetBy(60)),
        example("in the west that day is not over yet", in_the_west, recognition_agreed("2022-01-12 00:59"), Then::Met),
    ]
}
