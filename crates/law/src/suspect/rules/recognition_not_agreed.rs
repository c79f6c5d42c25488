//! # No effect before the prosecutor agrees
//!
//! Demands the prosecutor's agreement to the recognition, or an actual detention (which itself makes a suspect), before an
//! interrogation as a suspect, a measure of restraint or an announced qualification. One exception, as the code has it: in a case
//! that cannot wait the interrogation may come first, with reasons; a later refusal then ends the status and voids it.

use super::given::{chosen, example, held, interrogated, recognised, recognition_agreed};
use crate::kernel::Deed;
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.recognition_not_agreed",
    guard: Guard::Decision,
    acts: &["interrogated/1", "measure_chosen/1", "measure_proposed/1", "measure_sanctioned/1", "qualification_announced/1"],
    basis: &[
        Basis::cpc("64", "1", Mark::VerifiedAmended),
        Basis::cpc("202", "1-1", Mark::Verified),
        Basis::cpc("202", "1-2", Mark::Verified),
    ],
    section: "1",
    since: "2021-01-01",
    demand: Words {
        kk: "Прокурор тану қаулысын келіспеген, ал адам ұсталмаған: қаулының күші жоқ.",
        ru: "Прокурор не согласовал признание подозреваемым, и лицо не задержано: постановление не имеет силы.",
        en: "The prosecutor has not agreed to the recognition and the person was not detained: the decision has no effect.",
    },
    way_out: Words {
        kk: "Прокурордың келісімін күтіңіз; кейінге қалдыруға болмайтын жауап алуға себебін «urgency» мәтінімен беріңіз.",
        ru: "Дождитесь согласования прокурора; к неотложному допросу приложите обоснование в тексте «urgency».",
        en: "Wait for the prosecutor's agreement; give an urgent interrogation its reasons in the sealed text `urgency`.",
    },
    why: "Key decisions have no force until the prosecutor agrees; that is the three-tier model.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let before = m.before();
    let urgent = matches!(m.act(), Act::Interrogated(_)) && before.recognition_is_open() && m.entry().sealed.contains("urgency");
    (!before.is_suspect() && before.ended.is_none() && !urgent).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "after the agreement",
            vec![recognised("2022-01-06 09:00"), recognition_agreed("2022-01-06 11:00")],
            chosen("2022-01-06 12:00", "undertaking"),
            Then::Met,
        ),
        example("a detention makes a suspect", vec![held()], interrogated("2022-01-06 15:00", "2022-01-06 16:00"), Then::Met),
        example("before the agreement", vec![recognised("2022-01-06 09:00")], chosen("2022-01-06 10:00", "undertaking"), Then::Unmet),
        example(
            "an interrogation that cannot wait, with reasons",
            vec![recognised("2022-01-06 09:00")],
            Deed { sealed: &["urgency"], ..interrogated("2022-01-06 10:00", "2022-01-06 11:00") },
            Then::Met,
        ),
        example(
            "an interrogation before the agreement, without reasons",
            vec![recognised("2022-01-06 09:00")],
            interrogated("2022-01-06 10:00", "2022-01-06 11:00"),
            Then::Unmet,
        ),
    ]
}
