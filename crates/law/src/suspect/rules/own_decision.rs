//! # Nobody agrees to a decision of their own
//!
//! Demands that whoever agrees to, refuses, sanctions or consents is another person than whoever decided or proposed, and that
//! whoever sanctions did not agree before.

use super::given::{INVESTIGATOR, JUDGE, PROSECUTOR, by, example, held, petitioned, recognised, recognition_agreed, sanctioned};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.own_decision",
    guard: Guard::Decision,
    acts: &[
        "recognition_agreed/1",
        "recognition_refused/1",
        "measure_agreed/1",
        "measure_not_agreed/1",
        "measure_sanctioned/1",
        "measure_refused/1",
        "change_consented/1",
        "extension_agreed/1",
        "extension_not_agreed/1",
        "extension_refused/1",
        "measure_extended/1",
    ],
    basis: &[Basis::cpc("193", "1", Mark::VerifiedAmended), Basis::cpc("55", "1", Mark::VerifiedAmended)],
    section: "1",
    since: "2022-01-01",
    demand: Words {
        kk: "{officer} өз шешімін өзі келісе, бас тарта немесе санкциялай алмайды.",
        ru: "{officer} не может согласовать, отклонить или санкционировать собственное решение.",
        en: "{officer} cannot agree to, refuse or sanction a decision of their own.",
    },
    way_out: Words {
        kk: "Шешімді басқа уәкілетті лауазымды адам қабылдайды.",
        ru: "Решение принимает другое уполномоченное лицо.",
        en: "Another officer with the power takes the decision.",
    },
    why: "The three roles never merge: who proposes does not agree, who agrees does not sanction.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let (before, officer) = (m.before(), m.entry().officer);
    let measure = m.act().measure().or(m.act().course()).and_then(|tag| before.measures.get(tag));
    let proposed = measure.is_some_and(|measure| measure.by == *officer);
    let agreed = measure.and_then(|measure| measure.agreed.as_ref()).is_some_and(|(_, by)| by == officer);
    let own = match m.act() {
        Act::RecognitionAgreed(_) | Act::RecognitionRefused(_) => before.recognition.as_ref().is_some_and(|r| r.by == *officer),
        Act::MeasureSanctioned(_) | Act::MeasureRefused(_) | Act::MeasureExtended(_) | Act::ExtensionRefused(_) => proposed || agreed,
        _ => proposed,
    };
    own.then(|| Finding::plain().with("officer", officer))
}

fn examples() -> Vec<Example> {
    vec![
        example("the prosecutor agrees", vec![recognised("2022-01-06 09:00")], recognition_agreed("2022-01-06 10:00"), Then::Met),
        example(
            "the investigator agrees, as a prosecutor by now",
            vec![recognised("2022-01-06 09:00")],
            by((INVESTIGATOR.0, PROSECUTOR.1, PROSECUTOR.2), recognition_agreed("2022-01-06 10:00")),
            Then::Unmet,
        ),
        example(
            "the investigator agrees, whose decision another corrected",
            vec![recognised("2022-01-06 09:00"), recognised("2022-01-06 09:00").corrected(1, ("inv-2", INVESTIGATOR.1, INVESTIGATOR.2))],
            by((INVESTIGATOR.0, PROSECUTOR.1, PROSECUTOR.2), recognition_agreed("2022-01-06 10:00")),
            Then::Unmet,
        ),
        example(
            "the prosecutor who agreed sanctions, as a judge by now",
            [vec![held()], petitioned("house_arrest")].concat(),
            by((PROSECUTOR.0, JUDGE.1, JUDGE.2), sanctioned("2022-01-07 15:00", "house_arrest", Some("2022-03-06 10:00"))),
            Then::Unmet,
        ),
    ]
}
