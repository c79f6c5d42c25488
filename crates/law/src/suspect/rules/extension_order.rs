//! # One step of an extension after another
//!
//! Demands that custody or house arrest in force is prolonged step by step: the body asks, the prosecutor agrees or refuses, the
//! petition goes to the court, the judge extends or refuses.

use super::course::{asked, refused};
use super::given::{chosen, example, extended, extension_agreed, held, in_custody};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Measure, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.extension_order",
    guard: Guard::Form,
    acts: &[
        "extension_requested/1",
        "extension_agreed/1",
        "extension_not_agreed/1",
        "extension_submitted/1",
        "measure_extended/1",
        "extension_refused/1",
    ],
    basis: &[Basis::cpc("151", "9", Mark::VerifiedAmended), Basis::cpc("152", "2", Mark::Verified)],
    section: "4",
    since: "2022-01-01",
    demand: Words {
        kk: "«{measure}» шарасын ұзарту бұл қадам ілесетін сатыда емес.",
        ru: "Продление меры «{measure}» не на той стадии, за которой следует этот шаг.",
        en: "The extension of {measure} is not at the stage that this step follows.",
    },
    way_out: Words {
        kk: "Алдыңғы қадамды жазыңыз: өтінішхат, прокурордың келісімі, сотқа түсуі.",
        ru: "Запишите предыдущий шаг: ходатайство, согласие прокурора, поступление в суд.",
        en: "Record the step before: the petition, the prosecutor's agreement, its receipt by the court.",
    },
    why: "A term that nobody asked to prolong ends.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let tag = m.act().course()?;
    let measure = m.before().measures.get(tag).filter(|x| x.in_force() && matches!(x.kind, Measure::Custody | Measure::HouseArrest));
    let open = measure.and_then(|measure| measure.course.open_petition());
    let sound = match m.act() {
        Act::ExtensionRequested(_) => measure.is_some() && open.is_none(),
        Act::ExtensionAgreed(_) | Act::ExtensionNotAgreed(_) => open.is_some_and(|x| x.requested_at.is_some() && x.agreed_at.is_none()),
        // Without a petition of the body it is the prosecutor's own: a rule of its own says when.
        Act::ExtensionSubmitted(_) => measure.is_some() && open.is_none_or(|x| x.agreed_at.is_some() && x.submitted_at.is_none()),
        _ => open.is_some_and(|x| x.submitted_at.is_some()),
    };
    (!sound).then(|| Finding::plain().with("measure", tag))
}

fn examples() -> Vec<Example> {
    let requested = || [in_custody(), vec![asked("2022-01-12 10:00", "extension_requested/1", 3)]].concat();
    let agreed = || [requested(), vec![extension_agreed("2022-01-13 10:00", 3, "district")]].concat();
    let submitted = || [agreed(), vec![asked("2022-01-13 12:00", "extension_submitted/1", 3)]].concat();
    vec![
        example("asked for", in_custody(), asked("2022-01-12 10:00", "extension_requested/1", 3), Then::Met),
        example("asked for twice", requested(), asked("2022-01-12 11:00", "extension_requested/1", 3), Then::Unmet),
        example(
            "asked for an undertaking",
            vec![held(), chosen("2022-01-07 10:00", "undertaking")],
            asked("2022-01-12 10:00", "extension_requested/1", 3),
            Then::Unmet,
        ),
        example("agreed to", requested(), extension_agreed("2022-01-13 10:00", 3, "district"), Then::Met),
        example("agreed to, never asked for", in_custody(), extension_agreed("2022-01-13 10:00", 3, "district"), Then::Unmet),
        example("to the court", agreed(), asked("2022-01-13 12:00", "extension_submitted/1", 3), Then::Met),
        example("to the court, not agreed to yet", requested(), asked("2022-01-13 12:00", "extension_submitted/1", 3), Then::Unmet),
        example("extended", submitted(), extended("2022-01-14 10:00", 3, "2022-04-06 10:00"), Then::Met),
        example("extended, never at the court", agreed(), extended("2022-01-14 10:00", 3, "2022-04-06 10:00"), Then::Unmet),
        example("refused by the judge", submitted(), refused("2022-01-14 10:00", None), Then::Met),
    ]
}
