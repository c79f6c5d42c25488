//! # An item serves the case it belongs to
//!
//! Demands that a suspect against whom an item is held, or on whom it was found, is a suspect of the case to which the item
//! belongs.

use super::given::{case, collected, detained, detained_in, detention, example, held, interrogated, linked, said};
use crate::evidence::Evidence;
use crate::evidence::{Act, Source};
use crate::kernel::prelude::*;
use crate::suspect::Suspect;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.case_differs",
    guard: Guard::Form,
    acts: &["collected/1", "linked_to_suspect/1"],
    basis: &[Basis::cpc("118", "2", Mark::Verified)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "{suspect} басқа істің күдіктісі: {case}.",
        ru: "{suspect} — подозреваемый по другому делу: {case}.",
        en: "{suspect} is a suspect of another case: {case}.",
    },
    way_out: Words {
        kk: "Затты сол іске жаңа жазба ретінде тіркеңіз немесе нөмірді түзетіңіз.",
        ru: "Приобщите предмет к тому делу новой записью или исправьте номер.",
        en: "Put the item into that case as a record of its own, or correct the number.",
    },
    why: "A thing that wanders between cases ends in none.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let (suspect, case) = match m.act() {
        Act::LinkedToSuspect(link) => (&link.suspect, &m.before().collected.as_ref()?.case),
        Act::Collected(c) => match &c.source {
            Source::Detention { suspect } | Source::Interrogation { suspect, .. } => (suspect, &c.case),
            _ => return None,
        },
        _ => return None,
    };
    let of = m.world.state::<Suspect>(suspect)?.subject?.case;
    (of != *case).then(|| Finding::plain().with("suspect", suspect).with("case", of))
}

fn examples() -> Vec<Example> {
    vec![
        example("a suspect of the case", [held(), vec![detained()]].concat(), linked("2022-01-12 10:00"), Then::Met),
        example("a suspect of another case", [held(), vec![detained_in("criminal/c-2")]].concat(), linked("2022-01-12 10:00"), Then::Unmet),
        example(
            "said by a suspect of another case",
            [case(), vec![detained_in("criminal/c-2"), interrogated("2022-01-08 15:00")]].concat(),
            said("2022-01-08 15:00"),
            Then::Unmet,
        ),
        example(
            "found on a suspect of another case",
            [case(), vec![detained_in("criminal/c-2")]].concat(),
            collected("2022-01-08 10:20", "object", detention()),
            Then::Unmet,
        ),
    ]
}
