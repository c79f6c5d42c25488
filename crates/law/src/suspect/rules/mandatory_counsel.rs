//! # Counsel is there where defence is mandatory
//!
//! Demands that counsel is present at an interrogation and when the qualification is announced, where the suspect asked for counsel, cannot
//! exercise the defence, does not speak the language, is in custody, was sent to an in-patient psychiatric examination, may be sentenced to more
//! years than the code names or to life, or has interests that conflict with another's; unless counsel was waived and the waiver is not barred.

use super::given::{accused, circumstance, counsel, detained, example, held, interrogated, waived, with};
use super::waiver_barred::waiver_is_barred;
use crate::kernel::prelude::*;
use crate::suspect::{Act, Circumstance, Measure, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.mandatory_counsel",
    guard: Guard::Decision,
    acts: &["interrogated/1", "qualification_announced/1"],
    basis: &[Basis::cpc("67", "1(1, 3–7)", Mark::VerifiedAmended), Basis::cpc("206", "1", Mark::Verified)],
    section: "11",
    since: "2022-01-01",
    limits: &["counsel.mandatory_over"],
    demand: Words {
        kk: "Қорғаушының қатысуы міндетті, бірақ ол жоқ.",
        ru: "Участие защитника обязательно, а его нет.",
        en: "Defence counsel is mandatory here, and none is present.",
    },
    way_out: super::COUNSEL_TAKES_PART,
    why: "Whoever cannot defend themselves, or has most to lose, is not left to try alone.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let counsel = match m.act() {
        Act::Interrogated(interrogation) => &interrogation.counsel,
        Act::QualificationAnnounced(announced) => &announced.counsel,
        _ => return None,
    };
    // Whoever asks again after a waiver has counsel again (CPC 69(3)).
    let asked = m.before().defence.circumstances.get(&Circumstance::OnRequest);
    let waived = m.before().waived_at.is_some_and(|at| asked.is_none_or(|asked| *asked <= at)) && !waiver_is_barred(m);
    (counsel.is_none() && is_mandatory(m) && !waived).then(Finding::plain)
}

/// Whether counsel takes part in any case (CPC 67(1)); of a minor another rule says so.
fn is_mandatory(m: &Matter<'_, Suspect>) -> bool {
    let before = m.before();
    let calls = |circumstance: &Circumstance| !matches!(circumstance, Circumstance::Pregnant | Circumstance::SmallChild);
    let in_custody = before.measures.values().any(|measure| measure.kind == Measure::Custody && measure.in_force());
    let over = m.law.threshold("counsel.mandatory_over", m.at()).map(|threshold| threshold.value);
    let grave = before.catalogued(m.at(), m.law).is_some_and(|offences| {
        let years = |years: u8| over.is_some_and(|over| i64::from(years) > over);
        offences.iter().any(|offence| offence.life || offence.max_imprisonment_years.is_some_and(years))
    });
    in_custody || grave || before.defence.circumstances.keys().any(calls)
}

fn examples() -> Vec<Example> {
    let alone = || with(interrogated("2022-01-06 14:00", "2022-01-06 15:00"), "counsel", json!(null));
    let asked = || vec![held(), circumstance("2022-01-06 11:00", "on_request")];
    let waiving = |given: Vec<Deed>| [given, vec![counsel("2022-01-06 12:00"), waived("2022-01-06 13:00")]].concat();
    let asked_again = [waiving(vec![held()]), vec![circumstance("2022-01-06 13:30", "on_request")]].concat();
    let murder = || vec![detained("2022-01-06 10:00", accused("99", "1", 30))];
    vec![
        example("nothing calls for counsel", vec![held()], alone(), Then::Met),
        example("asked for, and there", asked(), interrogated("2022-01-06 14:00", "2022-01-06 15:00"), Then::Met),
        example("asked for, and not there", asked(), alone(), Then::Unmet),
        example("waived, then asked for again", asked_again, alone(), Then::Unmet),
        example("asked for, then waived", waiving(asked()), alone(), Then::Met),
        example(
            "does not speak the language, and waived",
            waiving(vec![held(), circumstance("2022-01-06 11:00", "language")]),
            alone(),
            Then::Unmet,
        ),
        example("more than ten years possible", murder(), alone(), Then::Unmet),
        example("more than ten years possible, waived", waiving(murder()), alone(), Then::Met),
        example(
            "pregnant, which calls for shorter times alone",
            vec![held(), circumstance("2022-01-06 11:00", "pregnant")],
            alone(),
            Then::Met,
        ),
    ]
}
