//! # Who approved the decision does not review it
//!
//! Demands that the complaint is not assigned to the officer who agreed to or decided what the complainant, as a suspect, complains of: the recognition, or a measure.

use super::given::{SEVENTH, SUSPECT, assigned, example, received, recognised, registration, screened, with};
use crate::complaint::{Act, Complaint};
use crate::kernel::Fold;
use crate::kernel::prelude::*;
use crate::suspect::{self, Suspect};
use serde_json::json;

pub static RULE: Rule<Complaint> = Rule {
    code: "complaint.approver_review",
    guard: Guard::Decision,
    acts: &["assigned/1"],
    basis: &[Basis::cpc("104", "1", Mark::Verified)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "{officer} шағым жасалған шешімді мақұлдаған.",
        ru: "{officer} утвердил или согласовал обжалуемое решение.",
        en: "{officer} approved the decision complained of.",
    },
    way_out: Words {
        kk: "Басқа прокурорға тапсырыңыз.", ru: "Поручите другому прокурору.", en: "Assign it to another prosecutor."
    },
    why: "Whoever approved a decision would judge their own word.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Complaint>) -> Option<Finding> {
    let Act::Assigned(assigned) = m.act() else { return None };
    let suspect = m.before().received.as_ref()?.concerns.as_ref().filter(|record| record.room() == Suspect::NAME)?;
    let approved = m.world.entries::<Suspect>(suspect).into_iter().any(|entry| {
        let decides = matches!(
            entry.act,
            suspect::Act::RecognitionAgreed(_)
                | suspect::Act::RecognitionIssued(_)
                | suspect::Act::MeasureChosen(_)
                | suspect::Act::MeasureProposed(_)
                | suspect::Act::MeasureAgreed(_)
                | suspect::Act::ExtensionAgreed(_)
        );
        decides && entry.hands().iter().any(|(who, _)| **who == assigned.officer)
    });
    approved.then(|| Finding::plain().with("officer", &assigned.officer).at("/officer"))
}

fn concerning(prosecutor: &'static str) -> Vec<Deed> {
    let about = with(received(), "concerns", json!(SUSPECT));
    [recognised(prosecutor), vec![about, registration(SEVENTH), screened()]].concat()
}

fn examples() -> Vec<Example> {
    vec![
        example("another prosecutor agreed", concerning("pros-9"), assigned("pros-2", "prosecution/almaty-city"), Then::Met),
        example("this one agreed to the recognition", concerning("pros-2"), assigned("pros-2", "prosecution/almaty-city"), Then::Unmet),
    ]
}
