//! # A search needs a sanction or an urgency of the code
//!
//! Demands that a search, the seizure of what the law protects, an inspection of a dwelling against its occupants, a personal
//! search and compulsory samples are carried out on the judge's sanction. Without one: a personal search on detention, and in
//! urgency the others but samples, for which the code has no urgency.

use super::given::{JUDGE, case, example, executed, on_measure, petitioned, urgent_search};
use crate::criminal::{Act, Criminal, MeasureKind, UrgencyGround};
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.without_sanction",
    guard: Guard::Decision,
    acts: &["measure_executed/1"],
    basis: &[
        Basis::cpc("254", "1", Mark::VerifiedAmended),
        Basis::cpc("254", "3", Mark::VerifiedAmended),
        Basis::cpc("255", "3", Mark::VerifiedAmended),
        Basis::cpc("220", "13", Mark::VerifiedAmended),
        Basis::cpc("55", "1(18)", Mark::VerifiedAmended),
    ],
    section: "7",
    since: "2022-01-01",
    demand: Words {
        kk: "«{kind}» тергеу судьясының санкциясынсыз немесе заңды кезек күттірмейтін негізсіз жүргізілмейді.",
        ru: "«{kind}» не проводится без санкции следственного судьи и без законного основания неотложности.",
        en: "No {kind} is carried out without the investigating judge's sanction or a ground of urgency in the code.",
    },
    way_out: Words {
        kk: "Тергеу судьясының санкциясын алыңыз; кейінге қалдыруға болмаса, негізін көрсетіңіз.",
        ru: "Получите санкцию следственного судьи; если нельзя ждать, укажите основание.",
        en: "Obtain the sanction; where it cannot wait, name the ground.",
    },
    why: "A home and a body are opened on the word of a court, or where waiting would make it too late.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::MeasureExecuted(done) = m.act() else { return None };
    let sanctioned = m.before().measures.get(&done.measure).is_some_and(|x| x.sanctioned_at.is_some());
    let excused = match done.urgent {
        None => false,
        Some(UrgencyGround::OnDetention) => done.kind == MeasureKind::PersonalSearch,
        Some(_) => done.kind != MeasureKind::Samples,
    };
    (!sanctioned && !excused).then(|| Finding::plain().with("kind", done.kind.code()))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "on a sanction",
            case(vec![petitioned("search"), on_measure("2022-01-10 12:00", JUDGE, "measure_sanctioned/1")]),
            executed("2022-01-10 15:00", "search", None),
            Then::Met,
        ),
        example("urgently", case(vec![]), urgent_search(), Then::Met),
        example("without sanction or ground", case(vec![]), executed("2022-01-10 15:00", "search", None), Then::Unmet),
        example(
            "a personal search on detention",
            case(vec![]),
            executed("2022-01-10 15:00", "personal_search", Some("on_detention")),
            Then::Met,
        ),
        example(
            "a search of the home on detention",
            case(vec![]),
            executed("2022-01-10 15:00", "search", Some("on_detention")),
            Then::Unmet,
        ),
        example(
            "compulsory samples urgently",
            case(vec![]),
            executed("2022-01-10 15:00", "samples", Some("loss_of_evidence")),
            Then::Unmet,
        ),
    ]
}
