//! The room's law: what it refuses, counts, shows and waits for.

use super::{
    Act, Criminal, InstructionOutcome, InstructionReported, NotRegistered, State, UrgentValidated, access, figures, names, rules, terms,
};
use crate::kernel::{Cell, Decision, Figure, Grant, Key, Moment, PersonId, Place, RecordId, Room, Rule, Sight, Status, Step, Words, World};
use crate::pack::Pack;

impl Room for Criminal {
    const RULES: &'static [&'static Rule<Self>] = rules::ALL;
    const FIGURES: &'static [Figure] = figures::ALL;
    const GRANTS: &'static [Grant] = access::GRANTS;
    const SIGHTS: &'static [Sight] = access::SIGHTS;
    const MOVES: &'static [&'static str] = access::MOVES;
    const DECISIONS: &'static [Decision] = access::DECISIONS;
    const STEPS: &'static [Step] = terms::STEPS;
    const NAMES: &'static [(&'static str, Words)] = names::ACTS;
    const STATES: &'static [(&'static str, Words)] = names::STATES;

    fn opens(act: &Act) -> bool {
        matches!(act, Act::Received(_))
    }
    fn place(state: &State) -> Option<Place> {
        Some(Place::new(state.region.clone()?, state.bodies()))
    }
    /// A case is about an act, not about a person: its texts are sealed under the record's own key.
    fn person(_state: &State) -> Option<PersonId> {
        None
    }
    fn articles(state: &State) -> Vec<String> {
        let others = state.offences().into_iter().map(|offence| offence.article.as_str());
        state.article().into_iter().chain(others).map(str::to_owned).collect()
    }
    fn sealed(act: &Act) -> &'static [&'static str] {
        match act {
            Act::QualificationIssued(_)
            | Act::QualificationRefused(_)
            | Act::Interrupted(_)
            | Act::InterruptionCancelled(_)
            | Act::TerminationIssued(_)
            | Act::TerminationRefused(_)
            | Act::MeasurePetitioned(_)
            | Act::MeasureRefused(_)
            | Act::RegistrationDeferred(_)
            | Act::AcceptanceRefused(_)
            | Act::JurisdictionDetermined(_)
            | Act::Challenged(_)
            | Act::ChallengeDecided(_)
            | Act::NotRegistered(NotRegistered::NotRegistrable { .. })
            | Act::InstructionReported(InstructionReported { outcome: InstructionOutcome::NotExecuted, .. })
            | Act::UrgentValidated(UrgentValidated { lawful: false, .. }) => &["reasons"],
            Act::InstructionGiven(_) => &["instruction"],
            // The applicant is told that the matter went to the court (CPC 179(5)).
            Act::NotRegistered(NotRegistered::ForwardedPrivateProsecution { .. }) => &["notice"],
            _ => &[],
        }
    }
    fn keys(_act: &Act) -> Vec<Key> {
        Vec::new()
    }
    fn reads(record: &RecordId, act: &Act, world: &World) -> Vec<Key> {
        let mut found: Vec<Key> = Vec::new();
        // Suspects must not outlive their case: whatever ends it, or lies before what ended it, is judged with their records.
        let ends = matches!(
            act,
            Act::Transferred(_)
                | Act::Interrupted(_)
                | Act::InterruptionAgreed(_)
                | Act::TerminationIssued(_)
                | Act::Terminated(_)
                | Act::SentToCourt(_)
        );
        // Whoever supervises must not lead a team to which the case is entrusted.
        if is_supervision(act) {
            let entrusted = crate::team::case_key(record);
            found.extend(world.records(&entrusted).map(Key::record).chain([entrusted.clone()]));
        }
        // A qualification is of a suspect's act, or of an act with no suspect; witnesses of a measure are no suspects.
        let of_suspects = matches!(
            act,
            Act::QualificationIssued(_) | Act::QualificationAgreed(_) | Act::QualificationRefused(_) | Act::MeasureAttested(_)
        );
        let over =
            || world.state::<Self>(record).is_some_and(|s| s.ended.is_some() || s.termination.is_some() || !s.interruptions.is_empty());
        if !ends && !of_suspects && !over() {
            return found;
        }
        let case = Key::case(record);
        found.extend(world.records(&case).map(Key::record).chain([case.clone()]));
        found
    }
    fn wakes(state: &State, _law: &Pack) -> Vec<Moment> {
        state.wakes()
    }
    fn status(state: &State, record: &RecordId, at: Moment, law: &Pack) -> Status {
        state.status(record, at, law)
    }
    fn cells(state: &State, record: &RecordId, at: Moment, law: &Pack) -> Vec<Cell> {
        figures::cells(state, record, at, law)
    }
}

/// Whether it is one of them.
const fn is_supervision(act: &Act) -> bool {
    matches!(
        act,
        Act::QualificationAgreed(_)
            | Act::QualificationRefused(_)
            | Act::InterruptionAgreed(_)
            | Act::InterruptionCancelled(_)
            | Act::TermExtended(_)
            | Act::Terminated(_)
            | Act::TerminationRefused(_)
    )
}
