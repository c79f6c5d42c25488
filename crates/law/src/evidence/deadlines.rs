//! What an item of evidence waits for, and until when.

use super::Evidence;
use crate::kernel::{Deadline, Role, Words};

const BREACH: Words = Words {
    kk: "Бұзушылық тіркеледі; оған қадағалаушы прокурор жауап береді.",
    ru: "Фиксируется нарушение; на него отвечает надзирающий прокурор.",
    en: "A breach is recorded; the supervising prosecutor answers for it.",
};

/// The deadlines, in the order of the procedure.
pub const ALL: &[Deadline<Evidence>] = &[Deadline {
    rule: "evidence.accepted_late",
    who: Role::Investigator,
    what: Words {
        kk: "Берілген затты қабылдау немесе қабылдаудан бас тарту",
        ru: "Принять переданный предмет или отказаться",
        en: "Accept what was handed over, or refuse it",
    },
    consequence: BREACH,
    due: |state, law| state.acceptance_due(law).filter(|_| !state.is_over()).into_iter().collect(),
}];
