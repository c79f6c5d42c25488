//! What a placement waits for, and until when.

use super::Custody;
use super::acts::PlacementBasis;
use super::state::State;
use crate::kernel::{Deadline, Moment, Role, Words};
use crate::pack::Pack;

const BREACH: Words = Words {
    kk: "Бұзушылық тіркеледі; оған қадағалаушы прокурор жауап береді.",
    ru: "Фиксируется нарушение; на него отвечает надзирающий прокурор.",
    en: "A breach is recorded; the supervising prosecutor answers for it.",
};

/// The deadlines, in the order of the procedure.
pub const ALL: &[Deadline<Custody>] = &[
    Deadline {
        rule: "custody.examined_late",
        who: Role::Medic,
        what: Words {
            kk: "Медициналық куәландыру", ru: "Провести медицинское освидетельствование", en: "Examine the person"
        },
        consequence: BREACH,
        due: |state, law| {
            let first =
                |arrived: &&super::Arrived| !state.examined && !state.ended && arrived.continues.is_none() && arrived.basis.is_detention();
            let arrived = state.arrived.as_ref().filter(first);
            arrived.and_then(|arrived| law.due("detention.medical_examination", arrived.restricted_since)).into_iter().collect()
        },
    },
    Deadline {
        rule: "custody.explained_late",
        who: Role::Prosecutor,
        what: Words {
            kk: "Жарақаттың шығу тегін түсіндіру немесе арыз тіркеу",
            ru: "Объяснить происхождение повреждений или зарегистрировать жалобу",
            en: "Explain the origin of the injuries, or register a complaint",
        },
        consequence: Words {
            kk: "Жарақат «түсіндірілмеген» көрсеткішіне кіреді.",
            ru: "Повреждения входят в показатель необъяснённых.",
            en: "The injuries are counted among those that nobody explained.",
        },
        due: |state, law| state.explanation_due(law).into_iter().collect(),
    },
    Deadline {
        rule: "custody.expiry_warned_late",
        who: Role::FacilityHead,
        what: Words {
            kk: "Мерзімнің аяқталуы туралы ескерту",
            ru: "Предупредить об истечении срока",
            en: "Warn that the term is running out",
        },
        consequence: BREACH,
        due: warning,
    },
    Deadline {
        rule: "custody.ivs_custody_too_long",
        who: Role::FacilityHead,
        what: Words {
            kk: "Тергеу изоляторына ауыстыру", ru: "Перевести в следственный изолятор", en: "Transfer to a remand centre"
        },
        consequence: BREACH,
        due: |state, law| {
            let custody =
                |arrived: &&super::Arrived| arrived.facility.kind() == "ivs" && matches!(arrived.basis, PlacementBasis::Custody { .. });
            let held = state.arrived.as_ref().filter(custody).filter(|_| !state.ended).and(state.arrived_at);
            held.and_then(|from| law.due("ivs.custody", from)).into_iter().collect()
        },
    },
    Deadline {
        rule: "custody.released_late",
        who: Role::FacilityHead,
        what: Words {
            kk: "Ұстауды ұзарту туралы шешім болмаса, адамды босату",
            ru: "Освободить лицо, если нет решения о дальнейшем содержании",
            en: "Release the person unless an order to keep them has come",
        },
        consequence: Words {
            kk: "Негізсіз ұстау: босату дереу жүргізіледі.",
            ru: "Содержание без основания: освобождение немедленно.",
            en: "The person is held without a basis: release is due at once.",
        },
        due: |state, law| state.held_until(law).filter(|_| !state.ended).into_iter().collect(),
    },
    Deadline {
        rule: "custody.release_copied_late",
        who: Role::FacilityHead,
        what: Words {
            kk: "Босату қаулысының көшірмесін тергеушіге және прокурорға жіберу",
            ru: "Направить копию постановления об освобождении следователю и прокурору",
            en: "Send a copy of the decree of release to the investigator and the prosecutor",
        },
        consequence: BREACH,
        due: |state, law| state.copy_due(law).into_iter().collect(),
    },
    Deadline {
        rule: "custody.release_notified_late",
        who: Role::FacilityHead,
        what: Words {
            kk: "Босату туралы тергеушіге және прокурорға, кепіл енгізілсе, тергеу судьясына да хабарлау",
            ru: "Уведомить об освобождении следователя и прокурора, а при залоге и следственного судью",
            en: "Tell the investigator and the prosecutor of the release, and where bail was paid the investigating judge too",
        },
        consequence: BREACH,
        due: |state, law| state.notice_due(law).into_iter().collect(),
    },
];

/// A day before the end of the term of sanctioned custody, unless the facility has warned of that very end (CPC 152(4)).
fn warning(state: &State, law: &Pack) -> Vec<Moment> {
    let until = state.ordered_until.filter(|until| !state.ended && state.warned.is_none_or(|(_, named)| named != *until));
    let before = until.and_then(|until| law.limit("facility.expiry_warning", until)?.span());
    until.zip(before).map(|(until, before)| until - before).into_iter().collect()
}
