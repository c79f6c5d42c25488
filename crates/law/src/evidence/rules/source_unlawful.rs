//! # What comes of an unlawful search, detention or interrogation proves nothing
//!
//! Demands that an item is not used when the judge has found the search unlawful of which it came, or the person on whom it was
//! found, or who was interrogated, was released because the detention had no lawful ground or was in substantial breach; nor the
//! protocol of an urgent interrogation after which the prosecutor refused the recognition. The item's own record need not say so: the
//! other one does.

use super::given::{example, found_on_suspect, held, linked, proves, released, said_in_detention, said_in_urgency, validated};
use crate::evidence::Evidence;
use crate::evidence::{Source, tainted};
use crate::kernel::prelude::*;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.source_unlawful",
    guard: Guard::Decision,
    acts: &["linked_to_suspect/1", "proves/1"],
    basis: &[
        Basis::cpc("133", "5", Mark::Verified),
        Basis::cpc("202", "1-2", Mark::Verified),
        Basis::cpc("220", "14", Mark::VerifiedAmended),
        Basis::cpc("254", "3", Mark::VerifiedAmended),
        Basis::cpc("112", "4", Mark::VerifiedAmended),
    ],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "Зат заңсыз деп танылған көзден алынған: {source} ({taint}).",
        ru: "Предмет получен из источника, признанного незаконным: {source} ({taint}).",
        en: "The item came of a source found unlawful: {source} ({taint}).",
    },
    way_out: Words {
        kk: "Затты пайдаланбаңыз; осы жазбада дереккөзі бойынша жол берілмейтінін белгілеңіз.",
        ru: "Не используйте предмет; отметьте в этой записи, что он недопустим по источнику.",
        en: "Leave the item aside; note in this record that it is inadmissible by its source.",
    },
    why: "The law makes it inadmissible by itself; nobody has to remember to say so.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let source = m.before().source()?;
    let taint = tainted(source, m.world, m.at())?;
    let named = match source {
        Source::Measure { case, measure } => format!("{case}#{measure}"),
        Source::Detention { suspect } | Source::Interrogation { suspect, .. } => suspect.to_string(),
        Source::SceneInspection {} | Source::VoluntaryHandover { .. } | Source::PublicSource { .. } => return None,
    };
    Some(Finding::plain().with("source", named).with("taint", taint.code()))
}

fn examples() -> Vec<Example> {
    vec![
        example("of a search found lawful", [held(), vec![validated(true)]].concat(), proves("2022-01-12 10:00"), Then::Met),
        example("of a search found unlawful", [held(), vec![validated(false)]].concat(), proves("2022-01-12 10:00"), Then::Unmet),
        example("the day before the judge found so", [held(), vec![validated(false)]].concat(), proves("2022-01-10 18:00"), Then::Met),
        example(
            "found on a person who was released for want of a lawful ground",
            [found_on_suspect(), vec![released("no_lawful_ground")]].concat(),
            linked("2022-01-12 10:00"),
            Then::Unmet,
        ),
        example(
            "found in a detention in substantial breach",
            [found_on_suspect(), vec![released("substantial_breach")]].concat(),
            linked("2022-01-12 10:00"),
            Then::Unmet,
        ),
        example("a protocol of an urgent interrogation, not yet agreed to", said_in_urgency(None), proves("2022-01-12 10:00"), Then::Met),
        example(
            "a protocol of an urgent interrogation, the recognition agreed to",
            said_in_urgency(Some("recognition_agreed/1")),
            proves("2022-01-12 10:00"),
            Then::Met,
        ),
        example(
            "a protocol of an urgent interrogation, the recognition refused",
            said_in_urgency(Some("recognition_refused/1")),
            proves("2022-01-12 10:00"),
            Then::Unmet,
        ),
        example("said in a detention that stands", said_in_detention(), proves("2022-01-12 10:00"), Then::Met),
        example(
            "said in a detention without a lawful ground",
            [said_in_detention(), vec![released("no_lawful_ground")]].concat(),
            proves("2022-01-12 10:00"),
            Then::Unmet,
        ),
        example(
            "found on a person against whom the suspicion was not confirmed",
            [found_on_suspect(), vec![released("suspicion_not_confirmed")]].concat(),
            linked("2022-01-12 10:00"),
            Then::Met,
        ),
    ]
}
