//! What a record waits for at a moment, from whom and by when: duties whose terms rules set, the next step where no rule sets one, and answers
//! to its breaches.

use crate::kernel::history::Breach;
use crate::kernel::{Due, History, Language, Moment, RecordId, Role, RoomEntry, Step, Words};
use crate::names;
use crate::pack::Pack;

pub use crate::kernel::breaches::answer_due;

const ANSWER: Words = Words {
    kk: "Бұзушылыққа жауап беру: {rule}", ru: "Ответить на нарушение: {rule}", en: "Answer the breach: {rule}"
};
const NEXT: Words =
    Words { kk: "Келесі қадам ({state})", ru: "Следующий шаг ({state})", en: "The next step ({state})" };
const UNANSWERED: Words =
    Words {
        kk: "Бұзушылық жауапсыз болып есептеледі.", ru: "Нарушение числится без ответа.", en: "The breach is counted as unanswered."
    };

/// Something that a record waits for.
#[derive(Clone, Debug)]
pub struct Awaited {
    /// The last moment.
    pub by: Moment,
    /// Who must act: the code of a role, or a body where the record names one.
    pub who: String,
    /// What must be done.
    pub task: Task,
}

/// What must be done.
#[derive(Clone, Debug)]
pub enum Task {
    /// What a rule sets a term for.
    Duty(Box<Due>),
    /// What goes on where no rule does: what the state is called that the record is in, and its step where one is named.
    Step(&'static Words, Option<&'static Step>),
    /// A breach to answer.
    Answer(Breach),
}

impl Task {
    /// What must be done, in words.
    pub fn what(&self, language: Language) -> String {
        match self {
            Self::Duty(due) => due.what.of(language).to_owned(),
            Self::Step(_, Some(step)) => step.what.of(language).to_owned(),
            Self::Step(state, None) => NEXT.fill(language, &[("state", state.of(language))]),
            Self::Answer(breach) => ANSWER.fill(language, &[("rule", &breach.rule)]),
        }
    }

    /// The code of the rule whose term it is, or which was broken; empty where there is none.
    pub fn rule(&self) -> &str {
        match self {
            Self::Duty(due) => due.rule.code,
            Self::Step(..) => "",
            Self::Answer(breach) => &breach.rule,
        }
    }

    /// The articles it rests on; those of a breach as they were cited that day.
    pub fn basis(&self) -> Vec<String> {
        match self {
            Self::Duty(due) => due.rule.basis.iter().map(ToString::to_string).collect(),
            Self::Step(_, step) => step.iter().flat_map(|step| step.basis).map(ToString::to_string).collect(),
            Self::Answer(breach) => breach.basis.clone(),
        }
    }

    /// What follows if it is not done, in words.
    pub fn consequence(&self, language: Language) -> &'static str {
        match self {
            Self::Duty(due) => due.consequence.of(language),
            Self::Step(..) => Step::CONSEQUENCE.of(language),
            Self::Answer(_) => UNANSWERED.of(language),
        }
    }
}

/// Everything that a record waits for at a moment.
pub fn awaited(room: &RoomEntry, record: &RecordId, history: &History, now: Moment, law: &Pack) -> Vec<Awaited> {
    let mut awaited: Vec<Awaited> = (room.due)(history, law)
        .into_iter()
        .map(|due| Awaited { by: due.by, who: due.who.code().to_owned(), task: Task::Duty(Box::new(due)) })
        .collect();
    // Where no rule sets a term, the record still says who goes on with it, and when it is looked at again.
    if awaited.is_empty() {
        awaited.extend(next(room, record, history, now, law));
    }
    let unanswered = history.breaches().into_iter().filter(|(_, _, answer)| answer.is_none());
    awaited.extend(unanswered.filter_map(|(recorded, breach, _)| {
        let by = answer_due(recorded, law)?;
        Some(Awaited { by, who: Role::Prosecutor.code().to_owned(), task: Task::Answer(breach.clone()) })
    }));
    awaited
}

/// The next step of a record, as its state tells.
fn next(room: &RoomEntry, record: &RecordId, history: &History, now: Moment, law: &Pack) -> Option<Awaited> {
    let status = (room.summary)(history, record, now, law)?.status;
    let task = Task::Step(names::state(room.name, status.code).unwrap_or(&Words::NONE), room.step(status.code));
    Some(Awaited { by: status.next_deadline?, who: status.next_actor?, task })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::kernel::Deed;
    use crate::kernel::deed::By;
    use crate::pack;
    use crate::rooms;
    use crate::told::history;
    use serde_json::json;

    const CASE: &str = "administrative/a-1";
    const POLICE: By = ("pol-1", Role::PoliceOfficer, "police/almaty-city");
    const CLERK: By = ("clerk-1", Role::CourtClerk, "court/almaty-city/1");

    fn deed(at: &'static str, by: By, act: &'static str, payload: serde_json::Value) -> Deed {
        Deed { record: CASE, at, by, act, payload, sealed: &["reasons"] }
    }

    fn protocol() -> Deed {
        let payload = json!({
            "person": "p-1", "sex": "male", "age": 30, "barred": [], "foreign": false, "region": "almaty-city",
            "body": "police/almaty-city", "article": "478", "part": "1", "committed_at": "2022-01-06T09:00:00+06:00", "episode": null,
            "aggravating": [], "number": "1",
        });
        deed("2022-01-06 10:00", POLICE, "protocol/1", payload)
    }

    fn ruling() -> Deed {
        let payload = json!({
            "court": "court/almaty-city/1", "article": "478", "part": "1", "outcome": { "kind": "arrest", "days": 10 }, "aggravating": [],
            "document": "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
        });
        deed("2022-01-06 14:00", CLERK, "ruling/1", payload)
    }

    fn sent() -> Deed {
        deed("2022-01-06 11:00", POLICE, "sent_to_court/1", json!({ "court": "court/almaty-city/1" }))
    }

    fn breach() -> Deed {
        let payload = json!({
            "of": 3, "rule": "administrative.hearing_late", "basis": ["CAO 812(1)"], "by_minutes": 60, "details": {},
        });
        Deed { sealed: &[], ..deed("2022-01-06 14:00", CLERK, "breach/1", payload) }
    }

    /// What the case waits for at noon of 8 January: who, by when, rule, words.
    fn told(deeds: &[Deed]) -> Vec<String> {
        let law = pack::embedded().unwrap();
        let (record, now) = (RecordId::parse(CASE).unwrap(), Moment::parse("2022-01-08T12:00:00+06:00").unwrap());
        let awaited = awaited(rooms::room("administrative").unwrap(), &record, &history(CASE, deeds), now, law);
        let line = |one: &Awaited| {
            format!(
                "{} by {}: {} [{}] {}",
                one.who,
                one.by.local(),
                one.task.what(Language::En),
                one.task.rule(),
                one.task.basis().join(", ")
            )
        };
        awaited.iter().map(line).collect()
    }

    const BEGIN: &str = "facility_head by 2022-01-18 12:00: Begin to carry out the administrative arrest [] CAO 913(1)";

    #[test]
    fn a_duty_with_a_term_is_told_with_its_rule_and_closes_with_the_act() {
        let send = "police_officer by 2022-01-06 13:00: Send the protocol to the court [administrative.sent_late] \
                    CAO 808, CAO 739(3), policy administrative.sending_at_once";
        assert_eq!(told(&[protocol()]), [send]);
        assert!(!told(&[protocol(), sent()]).contains(&send.to_owned()));
    }

    #[test]
    fn where_no_rule_sets_a_term_the_step_of_the_state_is_told() {
        assert_eq!(told(&[protocol(), sent(), ruling()]), [BEGIN]);
    }

    #[test]
    fn an_unanswered_breach_waits_for_the_prosecutor_beside_what_goes_on() {
        // The tenth day after it was recorded is a Sunday.
        let answer =
            "prosecutor by 2022-01-17 23:59: Answer the breach: administrative.hearing_late [administrative.hearing_late] CAO 812(1)";
        assert_eq!(told(&[protocol(), sent(), ruling(), breach()]), [BEGIN, answer]);
        let payload = json!({ "breach": 4, "outcome": "explained" });
        let answered = deed("2022-01-07 10:00", ("pros-1", Role::Prosecutor, "prosecution/almaty-city"), "answer/1", payload);
        assert_eq!(told(&[protocol(), sent(), ruling(), breach(), answered]), [BEGIN]);
    }
}
