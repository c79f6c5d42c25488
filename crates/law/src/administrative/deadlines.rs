//! What an administrative case waits for, and until when.

use super::Administrative;
use super::state::State;
use crate::kernel::{Deadline, Moment, Role, Words};
use crate::pack::{Code, Pack};

const BREACH: Words = Words {
    kk: "Бұзушылық тіркеледі; оған қадағалаушы прокурор жауап береді.",
    ru: "Фиксируется нарушение; на него отвечает надзирающий прокурор.",
    en: "A breach is recorded; the supervising prosecutor answers for it.",
};

/// The deadlines, in the order of the procedure.
pub const ALL: &[Deadline<Administrative>] = &[
    Deadline {
        rule: "administrative.detention_late",
        who: Role::PoliceOfficer,
        what: Words {
            kk: "Әкімшілік ұстауды аяқтау", ru: "Окончить административное задержание", en: "End the administrative detention"
        },
        consequence: Words {
            kk: "Прокурор заңсыз ұсталған адамды дереу босатады.",
            ru: "Прокурор немедленно освобождает незаконно задержанного.",
            en: "The prosecutor releases a person unlawfully detained at once.",
        },
        due: |state, law| {
            let id = if arrest_provided(state, law) { "administrative.detention_arrest" } else { "administrative.detention" };
            let from = state.detained_at.filter(|_| state.in_detention() && state.ruled.is_none());
            from.and_then(|from| law.due(id, from)).into_iter().collect()
        },
    },
    Deadline {
        rule: "administrative.sent_late",
        who: Role::PoliceOfficer,
        what: Words {
            kk: "Хаттаманы сотқа жіберу", ru: "Направить протокол в суд", en: "Send the protocol to the court"
        },
        consequence: BREACH,
        due: |state, law| sending_due(state, law).into_iter().collect(),
    },
    Deadline {
        rule: "administrative.hearing_late",
        who: Role::Judge,
        what: Words { kk: "Істі қарау", ru: "Рассмотреть дело", en: "Hear the case" },
        consequence: BREACH,
        due: |state, law| {
            let id = if arrest_provided(state, law) { "administrative.hearing_arrest" } else { "administrative.hearing" };
            let sent = state.sent.as_ref().filter(|_| state.ruled.is_none());
            sent.and_then(|(sent, _)| law.due_in(state.region(), id, *sent)).into_iter().collect()
        },
    },
    Deadline {
        rule: "administrative.hearing_detained_late",
        who: Role::Judge,
        what: Words {
            kk: "Ұсталған адамның ісін қарау", ru: "Рассмотреть дело задержанного", en: "Hear the case of the person detained"
        },
        consequence: BREACH,
        due: |state, law| {
            let waits = arrest_provided(state, law) && state.in_detention() && state.ruled.is_none() && state.sent.is_some();
            let from = state.detained_at.filter(|_| waits);
            from.and_then(|from| law.due("administrative.hearing_detained", from)).into_iter().collect()
        },
    },
    Deadline {
        rule: "administrative.forwarding_late",
        who: Role::CourtClerk,
        what: Words {
            kk: "Өтінішхатты іспен бірге жоғары тұрған сотқа жіберу",
            ru: "Направить ходатайство с делом в вышестоящий суд",
            en: "Send the petition with the case to the higher court",
        },
        consequence: BREACH,
        due: |state, law| {
            let waiting = state.petitions.values().filter(|petition| petition.pending() && petition.forwarded.is_none());
            waiting.filter_map(|petition| law.due_in(state.region(), state.forwarding(), petition.filed)).collect()
        },
    },
    Deadline {
        rule: "administrative.petition_late",
        who: Role::Judge,
        what: Words {
            kk: "Прокурордың өтінішхаты бойынша шешім шығару",
            ru: "Решить ходатайство прокурора",
            en: "Decide the prosecutor's petition",
        },
        consequence: BREACH,
        due: |state, law| {
            let id = if state.serving_arrest() { "administrative.petition_serving_arrest" } else { "administrative.petition" };
            state.petitions.values().filter(|one| one.pending()).filter_map(|one| law.due_in(state.region(), id, one.filed)).collect()
        },
    },
    Deadline {
        rule: "administrative.appeal_forwarded_late",
        who: Role::CourtClerk,
        what: Words {
            kk: "Шағымды іспен бірге жоғары тұрған сотқа жіберу",
            ru: "Направить жалобу с делом в вышестоящий суд",
            en: "Send the appeal with the case to the higher court",
        },
        consequence: BREACH,
        due: |state, law| {
            let waiting = state.pending_appeals().filter(|(_, appeal)| appeal.forwarded.is_none());
            waiting.filter_map(|(_, appeal)| state.appeal_forwarding_due(appeal, law)).collect()
        },
    },
    Deadline {
        rule: "administrative.appeal_late",
        who: Role::Judge,
        what: Words {
            kk: "Шағым бойынша шешім шығару", ru: "Решить жалобу на постановление", en: "Decide the appeal"
        },
        consequence: BREACH,
        due: |state, law| state.pending_appeals().filter_map(|(_, appeal)| state.appeal_due(appeal, law)).collect(),
    },
    Deadline {
        rule: "administrative.released_late",
        who: Role::FacilityHead,
        what: Words {
            kk: "Қамақ мерзімі біткенде босату", ru: "Освободить по отбытии ареста", en: "Release when the arrest is served"
        },
        consequence: Words {
            kk: "Негізсіз ұстау: босату дереу жүргізіледі.",
            ru: "Содержание без основания: освобождение немедленно.",
            en: "The person is held without a basis: release is due at once.",
        },
        due: released,
    },
];

/// Whether the article of the protocol provides arrest: a detention may then last longer (CAO 789(3)).
pub(crate) fn arrest_provided(state: &State, law: &Pack) -> bool {
    let offence = state.protocol.as_ref().and_then(|p| law.offence(Code::Cao, &p.article, &p.part, p.committed_at));
    offence.is_some_and(|offence| offence.arrest_max_days.is_some())
}

/// By when the protocol goes to the court (CAO 808); none where it went, or where nothing is to go.
pub(super) fn sending_due(state: &State, law: &Pack) -> Option<Moment> {
    let waits = state.sent.is_none() && state.ruled.is_none() && state.criminal.is_none();
    let id = if arrest_provided(state, law) { "administrative.sending_at_once" } else { "administrative.sending" };
    law.due_in(state.region(), id, state.drawn_at.filter(|_| waits)?)
}

/// The end of the arrest in force, or the moment at which it was replaced by something milder.
fn released(state: &State, _: &Pack) -> Vec<Moment> {
    let ended = state.in_force.as_ref().map(|in_force| in_force.since);
    state.arrest_until().or(ended).filter(|_| state.serving_arrest()).into_iter().collect()
}
