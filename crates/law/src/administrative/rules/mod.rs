//! The rules, one file each, in declared order.

mod adverse_petition_term;
mod appeal_court;
mod appeal_forwarded_late;
mod appeal_harsher;
mod appeal_late;
mod appeal_out_of_term;
mod arrest_barred;
mod arrest_not_provided;
mod arrest_without_ruling;
mod barred_fits;
mod case_order;
mod codes_known;
mod detention_credited;
mod detention_late;
mod dismissal_suspect;
mod dismissal_unfounded;
mod emergency_only;
mod expulsion_of_citizen;
mod fine_differs;
mod force_while_appealed;
mod forwarding_late;
pub(super) mod given;
mod handed_to_known_case;
mod harsher_result;
mod hearing_detained_late;
mod hearing_late;
mod limitation_over;
mod one_petition;
mod order_against_arrest;
mod penalised;
mod petition_late;
mod prosecutors_order;
mod release_by_petition;
mod released_early;
mod released_late;
mod second_ruling;
mod sent_late;
mod suspect_on_same_facts;
mod transferred_from_court;
mod transferred_nowhere;
mod warning_due;
mod warning_not_provided;

use super::{Act, Administrative, Outcome, PetitionDecided, PetitionResult, RulingAppealDecided};
use crate::kernel::{Matter, Rule};
use crate::pack::{Code, Dated, Offence};

/// All rules of the room.
pub const ALL: &[&Rule<Administrative>] = &[
    &case_order::RULE,
    &codes_known::RULE,
    &emergency_only::RULE,
    &barred_fits::RULE,
    &handed_to_known_case::RULE,
    &transferred_nowhere::RULE,
    &transferred_from_court::RULE,
    &detention_late::RULE,
    &sent_late::RULE,
    &hearing_late::RULE,
    &hearing_detained_late::RULE,
    &limitation_over::RULE,
    &prosecutors_order::RULE,
    &order_against_arrest::RULE,
    &second_ruling::RULE,
    &warning_not_provided::RULE,
    &arrest_not_provided::RULE,
    &arrest_barred::RULE,
    &suspect_on_same_facts::RULE,
    &dismissal_suspect::RULE,
    &dismissal_unfounded::RULE,
    &expulsion_of_citizen::RULE,
    &fine_differs::RULE,
    &warning_due::RULE,
    &one_petition::RULE,
    &adverse_petition_term::RULE,
    &penalised::RULE,
    &appeal_court::RULE,
    &forwarding_late::RULE,
    &petition_late::RULE,
    &harsher_result::RULE,
    &appeal_forwarded_late::RULE,
    &appeal_late::RULE,
    &appeal_out_of_term::RULE,
    &appeal_harsher::RULE,
    &force_while_appealed::RULE,
    &arrest_without_ruling::RULE,
    &detention_credited::RULE,
    &released_late::RULE,
    &released_early::RULE,
    &release_by_petition::RULE,
];

/// The offence as the pack has it on the day of the judged act.
fn offence<'a>(m: &Matter<'a, Administrative>, article: &str, part: &str) -> Option<&'a Dated<Offence>> {
    m.law.offence(Code::Cao, article, part, m.at())
}

/// What a court gave, and under which article.
struct GivenOutcome {
    outcome: Outcome,
    article: String,
    part: String,
}

/// What the judged ruling or decision gives; none where it gives nothing new.
fn given_outcome(m: &Matter<'_, Administrative>) -> Option<GivenOutcome> {
    let under = |outcome: &Outcome, article: &str, part: &str| {
        Some(GivenOutcome { outcome: outcome.clone(), article: article.to_owned(), part: part.to_owned() })
    };
    match m.act() {
        Act::Ruling(ruling) => under(&ruling.outcome, &ruling.article, &ruling.part),
        Act::PetitionDecided(PetitionDecided { result, .. }) | Act::AppealDecided(RulingAppealDecided { result, .. }) => {
            let old = m.before().in_force.as_ref()?;
            match result {
                PetitionResult::Unchanged {} => None,
                PetitionResult::Amended { outcome } => under(outcome, &old.article, &old.part),
                PetitionResult::CancelledDismissed { ground } => {
                    under(&Outcome::Dismissed { ground: ground.clone() }, &old.article, &old.part)
                }
                PetitionResult::CancelledNew { article, part, outcome } => under(outcome, article, part),
            }
        }
        _ => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::kernel::proof;

    /// The pack with the policy on by which an emergency aggravates of itself (CAO 57(9)).
    fn with_the_emergency_aggravating() -> crate::pack::Pack {
        let (before, after) = include_str!("../../../pack/thresholds.toml").split_once("\"administrative.emergency_aggravates\"").unwrap();
        let after = after.replacen("value = 0", "value = 1", 1);
        crate::pack::tests::with("thresholds.toml", &format!("{before}\"administrative.emergency_aggravates\"{after}")).unwrap()
    }

    #[test]
    fn the_policy_decides_whether_an_emergency_aggravates_of_itself() {
        use crate::kernel::{Deed, Example, Then};
        let (off, on) = (crate::pack::embedded().unwrap(), with_the_emergency_aggravating());
        let fined = |article: &str, part: &str, committed: &str| {
            let fine = given::ruling(serde_json::json!({ "kind": "fine", "mci": 10 }));
            let opened = given::with(given::protocol(article, part), "committed_at", serde_json::json!(committed));
            (
                vec![opened, given::sent()],
                given::with(given::with(fine, "article", serde_json::json!(article)), "part", serde_json::json!(part)),
            )
        };
        let says = |(given, when): (Vec<Deed>, Deed), law, then: Then| {
            let example = Example { name: "a fine where a warning may be given", given, when, then };
            proof::run(crate::rooms::ROOMS, &warning_due::RULE, &example, law)
        };
        // Almaty lived in a state of emergency from 5 January, half past one at night.
        let (within, before) = ("2022-01-06T09:00:00+06:00", "2022-01-05T01:29:00+06:00");
        for (article, part) in [("476", "1"), ("488", "6")] {
            assert_eq!(says(fined(article, part, within), off, Then::Unmet), Ok(()), "{article}: named by nobody, it aggravates nothing");
            assert_eq!(says(fined(article, part, within), &on, Then::Met), Ok(()), "{article}: no warning is due");
        }
        assert_eq!(says(fined("488", "6", before), off, Then::Unmet), Ok(()));
        assert_eq!(
            says(fined("488", "6", before), &on, Then::Unmet),
            Ok(()),
            "a minute before the emergency a warning is due all the same"
        );
    }

    #[test]
    fn whoever_may_be_expelled_may_be_arrested() {
        let law = crate::pack::embedded().unwrap();
        let january = crate::kernel::Moment::parse("2022-01-10T12:00:00+06:00").unwrap();
        let expelled: Vec<_> = law
            .offences(january)
            .filter(|offence| offence.other_penalties.as_ref().is_some_and(|other| other.contains("expulsion")))
            .collect();
        assert!(!expelled.is_empty());
        assert!(expelled.iter().all(|offence| offence.arrest_max_days.is_some()), "{expelled:?}");
    }
}
