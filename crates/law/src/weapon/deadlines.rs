//! What a record of weapons waits for, and until when.

use super::Weapons;
use super::state::{Piece, State};
use crate::kernel::{Deadline, Moment, Role, Words};
use crate::pack::Pack;

const BREACH: Words = Words {
    kk: "Бұзушылық тіркеледі; оған қадағалаушы прокурор жауап береді.",
    ru: "Фиксируется нарушение; на него отвечает надзирающий прокурор.",
    en: "A breach is recorded; the supervising prosecutor answers for it.",
};

/// The deadlines, in the order of the procedure.
pub const ALL: &[Deadline<Weapons>] = &[
    Deadline {
        rule: "weapon.inventory_late",
        who: Role::WeaponsRegistrar,
        what: Words {
            kk: "Жоғалған қаруды түгендеу", ru: "Провести инвентаризацию утраченного оружия", en: "Count what was lost"
        },
        consequence: BREACH,
        due: |state, law| {
            state
                .loss
                .as_ref()
                .filter(|loss| loss.counted_at.is_none())
                .and_then(|loss| law.due_in(state.region(), "weapon.inventory", loss.at))
                .into_iter()
                .collect()
        },
    },
    Deadline {
        rule: "weapon.receipt_late",
        who: Role::PoliceOfficer,
        what: Words {
            kk: "Тапсырылған қаруға қолхат беру",
            ru: "Выдать расписку о сданном оружии",
            en: "Give the receipt for what was surrendered",
        },
        consequence: BREACH,
        due: |state, law| {
            let waits = state.surrender.as_ref().filter(|surrender| surrender.receipt.is_none());
            waits.and_then(|surrender| law.due_in(state.region(), "weapon.receipt", surrender.at)).into_iter().collect()
        },
    },
    Deadline {
        rule: "weapon.examined_late",
        who: Role::ForensicExpert,
        what: Words { kk: "Қаруды зерттеу", ru: "Исследовать оружие", en: "Examine the weapon" },
        consequence: BREACH,
        due: |state, law| pieces(state, law, "weapon.examination", |piece| piece.examined.is_none()),
    },
    Deadline {
        rule: "weapon.traced_late",
        who: Role::WeaponsRegistrar,
        what: Words {
            kk: "Қаруды жоғалғандар тізілімімен салыстыру",
            ru: "Проверить оружие по учёту утраченного",
            en: "Trace the weapon against the register of losses",
        },
        consequence: BREACH,
        due: |state, law| pieces(state, law, "weapon.trace", |piece| piece.traced.is_none()),
    },
    Deadline {
        rule: "weapon.assessed_late",
        who: Role::Investigator,
        what: Words {
            kk: "Тапсырудың еріктілігін бағалау",
            ru: "Оценить добровольность сдачи",
            en: "Assess whether the surrender was voluntary",
        },
        consequence: BREACH,
        due: |state, law| {
            let waits = state.surrender.as_ref().filter(|surrender| surrender.assessed.is_none());
            waits.and_then(|surrender| law.due_in(state.region(), "weapon.assessment", surrender.at)).into_iter().collect()
        },
    },
];

/// The limit of every weapon in the record for which something is still missing, from the opening; none once it is gone.
fn pieces(state: &State, law: &Pack, limit: &str, missing: impl Fn(&Piece) -> bool) -> Vec<Moment> {
    let recovered = state.stolen.is_none();
    let open = state.pieces().filter(|piece| recovered && piece.gone_at.is_none() && missing(piece));
    open.filter_map(|_| law.due_in(state.region(), limit, state.opened_at()?)).collect()
}
