//! # Who is complained of does not decide
//!
//! Demands that the officer who screens, extends or decides is not complained of, and did not approve what is complained of.

use super::given::{SEVENTH, SUSPECT, example, received, recognised, registration, screened, with};
use crate::complaint::Complaint;
use crate::kernel::Fold;
use crate::kernel::prelude::*;
use crate::suspect::{self, Suspect};
use serde_json::json;

pub static RULE: Rule<Complaint> = Rule {
    code: "complaint.decided_by_accused",
    guard: Guard::Decision,
    acts: &["screened/1", "extended/1", "decided/1", "pretrial_opened/1"],
    basis: &[Basis::cpc("104", "1", Mark::Verified)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "{officer} шағым бойынша шешім қабылдай алмайды: шағым соған қатысты.",
        ru: "{officer} не может решать по жалобе: она касается его самого.",
        en: "{officer} may not decide on the complaint: it concerns them.",
    },
    way_out: Words {
        kk: "Басқа прокурор шешеді.", ru: "Решает другой прокурор.", en: "Another prosecutor decides."
    },
    why: "The door keeps those named away; this keeps those who approved away as well.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Complaint>) -> Option<Finding> {
    let officer = m.entry().officer;
    let suspect = m.before().received.as_ref()?.concerns.as_ref().filter(|record| record.room() == Suspect::NAME);
    let agreed = |record| {
        m.world.entries::<Suspect>(record).into_iter().any(|entry| {
            let agrees =
                matches!(entry.act, suspect::Act::RecognitionAgreed(_) | suspect::Act::MeasureAgreed(_) | suspect::Act::ExtensionAgreed(_));
            agrees && entry.hands().iter().any(|(who, _)| *who == officer)
        })
    };
    let concerned = m.before().accuses(officer) || suspect.is_some_and(agreed);
    concerned.then(|| Finding::plain().with("officer", officer))
}

fn screening(prosecutor: &'static str) -> Vec<Deed> {
    [recognised(prosecutor), vec![with(received(), "concerns", json!(SUSPECT)), registration(SEVENTH)]].concat()
}

fn examples() -> Vec<Example> {
    let [issued, agreed] = [0, 1].map(|deed| recognised("pros-1").swap_remove(deed));
    let correction = agreed.corrected(2, ("pros-9", agreed.by.1, agreed.by.2));
    let corrected_since = [vec![issued, agreed, correction], screening("pros-1").split_off(2)].concat();
    vec![
        example("another prosecutor agreed", screening("pros-9"), screened(), Then::Met),
        example("this one agreed to the recognition", screening("pros-1"), screened(), Then::Unmet),
        example("and somebody corrected the entry since", corrected_since, screened(), Then::Unmet),
    ]
}
