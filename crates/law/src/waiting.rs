//! What a record waits for at a moment, from whom and by when: duties whose terms rules set, the next step where no rule sets one, and answers
//! to its breaches.

use crate::kernel::form::amending::DECISION_SUSPENDED;
use crate::kernel::history::Breach;
use crate::kernel::suspension::CONFIRMATION;
use crate::kernel::{Basis, BodyId, Due, History, Language, Moment, RecordId, Role, RoomEntry, Step, Words};
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

const CONFIRM: Words = Words {
    kk: "{version}-нұсқадағы шешімді растау: ол негізделген нәрсе өзгертілді",
    ru: "Подтвердить решение (версия {version}): то, на чём оно основано, изменено",
    en: "Confirm the decision at version {version}: what it rests on was changed",
};
const NOT_IN_FORCE: Words = Words {
    kk: "Растағанша шешім күшінде болмайды.",
    ru: "Пока решение не подтверждено, оно не действует.",
    en: "Until it is confirmed the decision is not in force.",
};

const MOVED: Words = Words {
    kk: "Жазба {body} органынан кетті, оны әлі ешкім қабылдаған жоқ: тексеріңіз",
    ru: "Запись ушла из «{body}», и её ещё никто не принял: проверьте",
    en: "The record left {body} and nobody has taken it over yet: look after it",
};
/// The policy by which a record that moved is taken over.
const TAKING_OVER: &str = "record.taking_over";

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
    /// A suspended decision to confirm: its version.
    Confirm(u64),
    /// A record that left a body and that nobody has taken over yet, to look after.
    Moved(BodyId),
}

impl Task {
    /// What must be done, in words.
    pub fn what(&self, language: Language) -> String {
        match self {
            Self::Duty(due) => due.what.of(language).to_owned(),
            Self::Step(_, Some(step)) => step.what.of(language).to_owned(),
            Self::Step(state, None) => NEXT.fill(language, &[("state", state.of(language))]),
            Self::Answer(breach) => ANSWER.fill(language, &[("rule", &breach.rule)]),
            Self::Moved(body) => MOVED.fill(language, &[("body", body.as_str())]),
            Self::Confirm(version) => CONFIRM.fill(language, &[("version", &version.to_string())]),
        }
    }

    /// The code of the rule whose term it is, or which was broken; empty where there is none.
    pub fn rule(&self) -> &str {
        match self {
            Self::Duty(due) => due.rule.code,
            Self::Step(..) | Self::Moved(_) => "",
            Self::Confirm(_) => DECISION_SUSPENDED.code,
            Self::Answer(breach) => &breach.rule,
        }
    }

    /// The articles it rests on; those of a breach as they were cited that day.
    pub fn basis(&self) -> Vec<String> {
        match self {
            Self::Duty(due) => due.rule.basis.iter().map(ToString::to_string).collect(),
            Self::Step(_, step) => step.iter().flat_map(|step| step.basis).map(ToString::to_string).collect(),
            Self::Answer(breach) => breach.basis.clone(),
            Self::Moved(_) => vec![Basis::policy(TAKING_OVER).to_string()],
            Self::Confirm(_) => DECISION_SUSPENDED.basis.iter().map(ToString::to_string).collect(),
        }
    }

    /// What follows if it is not done, in words.
    pub fn consequence(&self, language: Language) -> &'static str {
        match self {
            Self::Duty(due) => due.consequence.of(language),
            Self::Step(..) => Step::CONSEQUENCE.of(language),
            Self::Answer(_) => UNANSWERED.of(language),
            Self::Moved(_) => Step::CONSEQUENCE.of(language),
            Self::Confirm(_) => NOT_IN_FORCE.of(language),
        }
    }
}

/// Everything that a record waits for at a moment.
pub fn awaited(room: &RoomEntry, record: &RecordId, history: &History, now: Moment, law: &Pack) -> Vec<Awaited> {
    let mut awaited: Vec<Awaited> = (room.due)(history, law)
        .into_iter()
        .map(|due| Awaited { by: due.by, who: due.who.code().to_owned(), task: Task::Duty(Box::new(due)) })
        .collect();
    let suspended = history.suspended();
    // Where no rule sets a term, the record still says who goes on with it, and when it is looked at again.
    if awaited.is_empty() && suspended.is_empty() {
        awaited.extend(next(room, record, history, now, law));
    }
    awaited.extend(suspended.into_iter().filter_map(|one| {
        let who = one.decision.authority.role.code().to_owned();
        Some(Awaited { by: law.due(CONFIRMATION, one.since)?, who, task: Task::Confirm(one.decision.version) })
    }));
    awaited.extend((room.left)(history).into_iter().filter_map(|left| {
        let by = law.due(TAKING_OVER, left.left_at)?;
        Some(Awaited { by, who: Role::Prosecutor.code().to_owned(), task: Task::Moved(left.bodies.into_iter().next()?) })
    }));
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
