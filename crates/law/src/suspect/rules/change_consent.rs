//! # The prosecutor's consent to a change
//!
//! Demands the prosecutor's consent before the body changes or cancels a measure that the judge sanctioned or that was chosen on
//! the prosecutor's agreement or instruction. A change to another measure that needs the judge is the judge's own: it stands with a
//! petition that the prosecutor supports and the court has received.

use super::given::{INVESTIGATOR, JUDGE, PROSECUTOR, chosen, ended, example, held, in_custody, step, with};
use crate::kernel::prelude::*;
use crate::suspect::{Act, MeasureEnd, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.change_consent",
    guard: Guard::Decision,
    acts: &["measure_ended/1"],
    basis: &[Basis::cpc("153", "3", Mark::Verified), Basis::cpc("153", "5", Mark::Verified)],
    section: "4",
    since: "2022-01-01",
    demand: Words {
        kk: "Санкцияланған немесе прокурор сөзімен таңдалған шара прокурордың келісімінсіз өзгертілмейді және жойылмайды.",
        ru: "Санкционированная или избранная по слову прокурора мера не меняется и не отменяется без согласия прокурора.",
        en: "A measure sanctioned, or chosen on the prosecutor's word, is not changed or cancelled without the prosecutor's consent.",
    },
    way_out: Words {
        kk: "Прокурордың келісімін алыңыз; санкция керек шараға өзгертуді судья шешеді.",
        ru: "Получите согласие прокурора; замену на меру под санкцию решает судья.",
        en: "Get the prosecutor's consent; a change to a measure that needs a sanction is the judge's.",
    },
    why: "What three decided, one does not undo.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::MeasureEnded(end) = m.act() else { return None };
    let before = m.before();
    let measure = before.measures.get(&end.measure)?;
    let changed = end.how == MeasureEnd::Changed;
    let asked = (changed || end.how == MeasureEnd::Cancelled) && (measure.sanctioned || measure.on_prosecutors_word);
    let by_court = matches!(m.entry().authority.role, Role::InvestigatingJudge | Role::CourtClerk);
    let before_court = before.measures.values().any(|x| x.is_pending() && x.submitted_at.is_some() && x.tag != measure.tag);
    let settled = measure.consented_at.is_some() || (changed && (by_court || before_court));
    (asked && !settled).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "with the prosecutor's consent",
            [in_custody(), vec![step("2022-01-12 10:00", PROSECUTOR, "change_consented/1")]].concat(),
            ended("2022-01-12 12:00", INVESTIGATOR, "changed", "personal_circumstances"),
            Then::Met,
        ),
        example("by the investigator alone", in_custody(), ended("2022-01-12 12:00", INVESTIGATOR, "cancelled", "need_gone"), Then::Unmet),
        example("changed by the judge", in_custody(), ended("2022-01-12 12:00", JUDGE, "changed", "personal_circumstances"), Then::Met),
        example(
            "an undertaking of the body's own",
            vec![held(), chosen("2022-01-07 10:00", "undertaking")],
            ended("2022-01-12 12:00", INVESTIGATOR, "cancelled", "need_gone"),
            Then::Met,
        ),
        example(
            "an undertaking chosen on the prosecutor's word",
            vec![held(), with(chosen("2022-01-07 10:00", "undertaking"), "on_prosecutors_word", json!(true))],
            ended("2022-01-12 12:00", INVESTIGATOR, "cancelled", "need_gone"),
            Then::Unmet,
        ),
    ]
}
