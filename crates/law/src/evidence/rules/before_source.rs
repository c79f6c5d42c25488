//! # Nothing is found before the search
//!
//! Demands that an item is collected no earlier than the search was carried out or the person was detained of which it came.

use super::given::{CASE, INVESTIGATOR, at, case, collected, deed, detained, detention, example, said, said_in_detention, searched, taken};
use crate::criminal::Criminal;
use crate::evidence::Evidence;
use crate::evidence::{Act, Source};
use crate::kernel::Deed;
use crate::kernel::prelude::*;
use crate::suspect::Suspect;
use serde_json::json;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.before_source",
    guard: Guard::Form,
    acts: &["collected/1"],
    basis: &[Basis::cpc("221", "1", Mark::Verified), Basis::cpc("255", "3", Mark::VerifiedAmended)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "Зат {source} өткізілмей тұрып алынған болып шығады.",
        ru: "Предмет изъят раньше, чем проведено {source}.",
        en: "The item would have been taken before {source} took place.",
    },
    way_out: Words {
        kk: "Уақыттарды тексеріңіз; алдымен тінтуді немесе ұстап алуды болған уақытымен жазыңыз.",
        ru: "Проверьте время; сначала запишите обыск или задержание тем временем, когда они были.",
        en: "Check the times; record the search or the detention first, with the time at which it was.",
    },
    why: "A thing found before anybody looked was put there, or was taken without a search.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let Act::Collected(c) = m.act() else { return None };
    let (name, since) = match &c.source {
        Source::Measure { case, measure } => {
            let state = m.world.state::<Criminal>(case)?;
            let executed = state.measures.get(measure)?.executed.as_ref().map(|(execution, _)| execution.at);
            (format!("{case}#{measure}"), executed)
        }
        Source::Detention { suspect } => (suspect.to_string(), m.world.state::<Suspect>(suspect)?.detained_at),
        Source::Interrogation { suspect, begun_at } => (suspect.to_string(), Some(*begun_at)),
        Source::SceneInspection {} | Source::VoluntaryHandover { .. } | Source::PublicSource { .. } => return None,
    };
    since.is_none_or(|since| since > m.at()).then(|| Finding::plain().with("source", name))
}

fn examples() -> Vec<Example> {
    vec![
        example("an hour into the search", searched(), taken(), Then::Met),
        example("at its first minute", searched(), at("2022-01-10 10:00", taken()), Then::Met),
        example("a minute before it", searched(), at("2022-01-10 09:59", taken()), Then::Unmet),
        example("out of a search asked for and not made", [case(), vec![asked()]].concat(), taken(), Then::Unmet),
        example("an hour before the interrogation", said_in_detention(), at("2022-01-08 14:00", said("2022-01-08 15:00")), Then::Unmet),
        example(
            "before the person was detained",
            [case(), vec![detained()]].concat(),
            collected("2022-01-08 09:59", "object", detention()),
            Then::Unmet,
        ),
    ]
}

/// A search that the judge is asked for.
fn asked() -> Deed {
    let petition = json!({ "measure": "n1", "kind": "search", "person": null });
    Deed { record: CASE, ..deed("2022-01-10 10:00", INVESTIGATOR, "measure_petitioned/1", petition) }
}
