//! What a record of damage waits for, and until when.

use super::Damage;
use crate::kernel::{Deadline, Role, Words};

const BREACH: Words = Words {
    kk: "Бұзушылық тіркеледі; оған қадағалаушы прокурор жауап береді.",
    ru: "Фиксируется нарушение; на него отвечает надзирающий прокурор.",
    en: "A breach is recorded; the supervising prosecutor answers for it.",
};

/// The deadlines, in the order of the procedure.
pub const ALL: &[Deadline<Damage>] = &[Deadline {
    rule: "damage.recognised_late",
    who: Role::Investigator,
    what: Words { kk: "Жәбірленуші деп тану", ru: "Признать потерпевшим", en: "Recognise the victim" },
    consequence: BREACH,
    due: |state, law| {
        let open = state.cases.iter().filter(|(case, _)| state.duplicate.is_none() && !state.victims.contains_key(*case));
        open.filter_map(|(_, linked)| law.due_in(state.region(), "victim.recognition", *linked)).collect()
    },
}];
