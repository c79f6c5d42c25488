//! # The complaint that answers an injury is about this person
//!
//! Demands that the complaint linked has been received by then, complains of unlawful methods or of a violated right, and comes from
//! the person placed or concerns a record of that person.

use super::given::{about, complained, example, held_with_bruise, linked, with};
use crate::complaint::{self, Complaint, Matter as Complained};
use crate::custody::Act;
use crate::custody::Custody;
use crate::custody::entitlement::persons;
use crate::kernel::prelude::*;
use crate::kernel::{PersonId, RecordId};
use crate::suspect::Suspect;
use serde_json::json;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.complaint_differs",
    guard: Guard::Form,
    acts: &["complaint_linked/1"],
    basis: &[Basis::cpc("105", "1", Mark::VerifiedAmended)],
    section: "10",
    since: "2015-01-01",
    demand: Words {
        kk: "{complaint} шағымы тіркелмеген немесе осы адамның жарақатына қатысты емес.",
        ru: "Жалоба {complaint} не зарегистрирована или не касается повреждений этого лица.",
        en: "Complaint {complaint} is not registered, or is not about injuries of this person.",
    },
    way_out: Words {
        kk: "Осы адамның шағымын көрсетіңіз немесе жарақаттың шығу тегін түсіндіріңіз.",
        ru: "Укажите жалобу этого лица либо объясните происхождение повреждений.",
        en: "Name a complaint of this person, or explain how the injuries arose.",
    },
    why: "A complaint of somebody else, or of something else, would take an injury off the list unanswered.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let Act::ComplaintLinked(link) = m.act() else { return None };
    let answers = m.world.state_at::<Complaint>(&link.complaint, m.at()).is_some_and(|complaint| answers(m, &complaint));
    (!answers).then(|| Finding::plain().with("complaint", &link.complaint).at("/complaint"))
}

fn answers(m: &Matter<'_, Custody>, complaint: &complaint::State) -> bool {
    let Some(received) = &complaint.received else { return false };
    let persons = persons(m.record, m.act(), m.world);
    let own = |person: &PersonId| persons.contains(person);
    let of_person = |record: &RecordId| {
        let placed = || m.world.state::<Custody>(record).and_then(|state| state.person().cloned());
        let suspected = || m.world.state::<Suspect>(record).and_then(|state| state.subject).map(|subject| subject.person);
        record == m.record || placed().or_else(suspected).as_ref().is_some_and(own)
    };
    let fits = matches!(received.matter, Complained::UnlawfulMethods | Complained::OtherRights);
    fits && (received.complainant.as_ref().is_some_and(own) || received.concerns.as_ref().is_some_and(of_person))
}

fn examples() -> Vec<Example> {
    let given = |complaint| [held_with_bruise(), vec![complaint]].concat();
    let anonymous = |about_record: &str| about(complained("2022-01-10 10:00"), None, Some(about_record));
    vec![
        example("the person's own", given(complained("2022-01-10 10:00")), linked("2022-01-10 12:00"), Then::Met),
        example("without a name, about this placement", given(anonymous("custody/p-1")), linked("2022-01-10 12:00"), Then::Met),
        example("without a name, about the suspect's record", given(anonymous("suspect/s-1")), linked("2022-01-10 12:00"), Then::Met),
        example("without a name, about another's", given(anonymous("suspect/s-9")), linked("2022-01-10 12:00"), Then::Unmet),
        example(
            "somebody else's",
            given(about(complained("2022-01-10 10:00"), Some("person-2"), None)),
            linked("2022-01-10 12:00"),
            Then::Unmet,
        ),
        example(
            "of a qualification",
            given(with(complained("2022-01-10 10:00"), "matter", json!("qualification"))),
            linked("2022-01-10 12:00"),
            Then::Unmet,
        ),
        example("received after it was linked", given(complained("2022-01-10 13:00")), linked("2022-01-10 12:00"), Then::Unmet),
        example("never received", held_with_bruise(), linked("2022-01-10 12:00"), Then::Unmet),
    ]
}
