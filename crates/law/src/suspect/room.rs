//! The room's law: what it refuses, counts, shows and waits for.

use super::{Act, Measure, MeasureEnd, State, Suspect, access, figures, names, opening, rules, terms};
use crate::kernel::{
    Cell, Decision, Figure, Fold, Grant, Key, Moment, PersonId, Place, RecordId, Room, Rule, Sight, Status, Step, Words, World,
};
use crate::pack::Pack;

impl Room for Suspect {
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
        matches!(act, Act::RecognitionIssued(_) | Act::Detained(_))
    }
    fn place(state: &State) -> Option<Place> {
        let subject = state.subject.as_ref()?;
        let others = state.taking_part.iter().filter(|body| **body != subject.body);
        let bodies = std::iter::once(&subject.body).chain(others).cloned().collect();
        Some(Place::new(subject.region.clone(), bodies))
    }
    fn person(state: &State) -> Option<PersonId> {
        state.subject.as_ref().map(|s| s.person.clone())
    }
    fn articles(state: &State) -> Vec<String> {
        state.offences().iter().map(|offence| offence.article.clone()).collect()
    }
    fn sealed(act: &Act) -> &'static [&'static str] {
        match act {
            Act::RecognitionRefused(_) | Act::MeasureProposed(_) | Act::MeasureNotAgreed(_) | Act::MeasureRefused(_) => &["reasons"],
            // The ruling on custody says why milder measures cannot serve (CPC 148(7-1)).
            Act::MeasureSanctioned(sanction) if sanction.kind == Measure::Custody => &["reasons"],
            // A change or cancellation is a reasoned decision (CPC 153(2)); what the law ends needs none.
            Act::MeasureEnded(end) if matches!(end.how, MeasureEnd::Changed | MeasureEnd::Cancelled) => &["reasons"],
            Act::ExtensionNotAgreed(_)
            | Act::ExtensionRequested(_)
            | Act::ExtensionRefused(_)
            | Act::AppealFiled(_)
            | Act::AppealTermRestored(_)
            | Act::AppealDecided(_)
            | Act::MeasureBreached(_) => &["reasons"],
            Act::ObligationGiven(_) => &["obligation"],
            Act::Protocolled(_) => &["grounds"],
            _ => &[],
        }
    }
    fn keys(act: &Act) -> Vec<Key> {
        opening(act).map(|subject| vec![Key::person(&subject.person), Key::case(&subject.case)]).unwrap_or_default()
    }
    fn reads(record: &RecordId, act: &Act, world: &World) -> Vec<Key> {
        let known = world.state::<Self>(record).and_then(|state| state.subject);
        let Some(subject) = opening(act).or(known.as_ref()) else { return Vec::new() };
        match act {
            // The clock and the one measure run across all records of the person; the case must be there.
            Act::Detained(_) | Act::MeasureChosen(_) | Act::MeasureSanctioned(_) => {
                let person = Key::person(&subject.person);
                let others = world.records(&person).filter(|r| r.room() == Self::NAME).map(Key::record);
                let mut keys: Vec<Key> = others.collect();
                keys.extend([person, Key::record(&subject.case)]);
                keys
            }
            Act::RecognitionIssued(_) | Act::QualificationAnnounced(_) => vec![Key::record(&subject.case)],
            Act::MeasureEnded(end) => end.recommendation.iter().map(Key::record).collect(),
            _ => Vec::new(),
        }
    }
    fn wakes(state: &State, law: &Pack) -> Vec<Moment> {
        state.wakes(law)
    }
    fn status(state: &State, record: &RecordId, at: Moment, law: &Pack) -> Status {
        state.status(record, at, law)
    }
    fn cells(state: &State, record: &RecordId, at: Moment, law: &Pack) -> Vec<Cell> {
        figures::cells(state, record, at, law)
    }
}
