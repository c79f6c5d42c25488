//! # Some cannot waive counsel
//!
//! Demands that no waiver is accepted of a suspect who cannot exercise the defence, does not speak the language, was sent to an in-patient
//! psychiatric examination, or may be sentenced to life imprisonment. Of a minor another rule says so.

use super::given::{accused, circumstance, counsel, detained, example, held, waived};
use crate::kernel::prelude::*;
use crate::suspect::{Circumstance, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.waiver_barred",
    guard: Guard::Decision,
    acts: &["counsel_waived/1"],
    basis: &[Basis::cpc("69", "2", Mark::VerifiedAmended), Basis::cpc("67", "1(3–6)", Mark::VerifiedAmended)],
    section: "11",
    since: "2022-01-01",
    demand: Words {
        kk: "Заң бұл күдіктінің қорғаушыдан бас тартуын қабылдауға жол бермейді.",
        ru: "Отказ этого подозреваемого от защитника закон принять не позволяет.",
        en: "The law lets nobody accept this suspect's waiver of counsel.",
    },
    way_out: super::COUNSEL_TAKES_PART,
    why: "Who cannot understand the proceedings, or may lose everything, cannot weigh the waiver either.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    waiver_is_barred(m).then(Finding::plain)
}

/// Whether the body may accept no waiver (CPC 69(2)), minors left aside.
pub(super) fn waiver_is_barred(m: &Matter<'_, Suspect>) -> bool {
    let before = m.before();
    let bars = [Circumstance::Incapacity, Circumstance::Language, Circumstance::PsychiatricExamination];
    let life = before.catalogued(m.at(), m.law).is_some_and(|offences| offences.iter().any(|offence| offence.life));
    life || bars.iter().any(|circumstance| before.defence.has(*circumstance))
}

fn examples() -> Vec<Example> {
    let of = |name: &'static str| vec![held(), circumstance("2022-01-06 11:00", name), counsel("2022-01-06 13:00")];
    let homicide = vec![detained("2022-01-06 10:00", accused("99", "2", 30)), counsel("2022-01-06 13:00")];
    let murder = vec![detained("2022-01-06 10:00", accused("99", "1", 30)), counsel("2022-01-06 13:00")];
    vec![
        example("nothing bars it", vec![held(), counsel("2022-01-06 13:00")], waived("2022-01-06 14:00"), Then::Met),
        example("counsel was asked for before", of("on_request"), waived("2022-01-06 14:00"), Then::Met),
        example("does not speak the language", of("language"), waived("2022-01-06 14:00"), Then::Unmet),
        example("cannot exercise the defence", of("incapacity"), waived("2022-01-06 14:00"), Then::Unmet),
        example("sent to an in-patient examination", of("psychiatric_examination"), waived("2022-01-06 14:00"), Then::Unmet),
        example("life imprisonment possible", homicide, waived("2022-01-06 14:00"), Then::Unmet),
        example("many years possible, not life", murder, waived("2022-01-06 14:00"), Then::Met),
    ]
}
