//! # The judge rules on an extension in three days
//!
//! Demands that the judge extends or refuses within the limit, counted in whole days from the receipt of the petition.

use super::course::{asked, refused, short};
use super::given::{example, extended, in_the_west};
use crate::kernel::prelude::*;
use crate::suspect::state::ExtensionPetition;
use crate::suspect::{State, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.extension_heard_late",
    guard: Guard::Fact,
    acts: &["measure_extended/1", "extension_refused/1"],
    basis: &[Basis::cpc("152", "3", Mark::Verified)],
    section: "4",
    since: "2015-01-01",
    limits: &["custody.extension_hearing"],
    demand: Words {
        kk: "Ұзарту туралы өтінішхат {due} дейін қаралуға тиіс еді; {by} кешіккен.",
        ru: "Ходатайство о продлении подлежало рассмотрению до {due}; опоздание {by}.",
        en: "The petition for the extension was to be heard by {due}; it came {by} late.",
    },
    way_out: phrases::PROSECUTOR_EXAMINES_DELAY,
    why: "A petition that lies is a term that runs by itself.",
    duty: Some(Duty {
        who: Role::InvestigatingJudge,
        what: Words {
            kk: "Ұзарту туралы өтінішхат бойынша шешім қабылдау",
            ru: "Решить по ходатайству о продлении",
            en: "Rule on the extension",
        },
        due: |state, law| Term::all(state.open_extension().and_then(|petition| term(state, petition, law))),
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

/// While the judge has the petition, from its receipt (CPC 152(3)).
fn term(state: &State, petition: &ExtensionPetition, law: &Pack) -> Option<Term> {
    law.term(state.region(), "custody.extension_hearing", petition.submitted_at?)
}

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let petition = m.before().measures.get(m.act().course()?)?.course.open_petition()?;
    RULE.after(m, term(m.before(), petition, m.law)?)
}

fn examples() -> Vec<Example> {
    let waiting = || [short(), vec![asked("2022-01-10 10:00", "extension_submitted/1", 2)]].concat();
    vec![
        example("in the last minute of the third day", waiting(), extended("2022-01-13 23:59", 2, "2022-03-06 10:00"), Then::Met),
        example("half an hour into the fourth", waiting(), extended("2022-01-14 00:30", 2, "2022-03-06 10:00"), Then::UnmetBy(30)),
        example(
            "in the west the third day is not over yet",
            in_the_west(waiting()),
            extended("2022-01-14 00:59", 2, "2022-03-06 10:00"),
            Then::Met,
        ),
        example("half an hour into the fourth there", in_the_west(waiting()), refused("2022-01-14 01:30", None), Then::UnmetBy(30)),
        example("refused half an hour into the fourth", waiting(), refused("2022-01-14 00:30", None), Then::UnmetBy(30)),
    ]
}
