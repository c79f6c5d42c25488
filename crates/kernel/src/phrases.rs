//! Ways out that many rules have in common: each said once.

use super::words::Words;

/// A prosecutor asks why something was late.
pub const PROSECUTOR_EXAMINES_DELAY: Words = Words {
    kk: "Прокурор кешігу себебін анықтайды.",
    ru: "Прокурор выясняет причину задержки.",
    en: "The prosecutor looks into the delay.",
};

/// A prosecutor asks why something was late; whoever entered it must not make it look timely.
pub const PROSECUTOR_EXAMINES_DELAY_TIME_STANDS: Words = Words {
    kk: "Прокурор кешігу себебін анықтайды; уақытты өзгертпеңіз.",
    ru: "Прокурор выясняет причину; время не меняйте.",
    en: "The prosecutor looks into the delay; leave the time as it is.",
};

/// The delay is a prosecutor's own: the superior one asks.
pub const SUPERIOR_EXAMINES_DELAY_TIME_STANDS: Words = Words {
    kk: "Жоғары тұрған прокурор кешігу себебін анықтайды; уақытты өзгертпеңіз.",
    ru: "Вышестоящий прокурор выясняет причину; время не меняйте.",
    en: "The superior prosecutor looks into the delay; leave the time as it is.",
};

/// Whoever was late says why.
pub const EXPLAIN_DELAY: Words = Words {
    kk: "Кешігу себебін түсіндіріңіз.", ru: "Объясните причину задержки.", en: "Explain the delay."
};

/// Whoever was late says why, and does not make it look timely.
pub const EXPLAIN_DELAY_TIME_STANDS: Words = Words {
    kk: "Кешігу себебін түсіндіріңіз; уақытты өзгертпеңіз.",
    ru: "Объясните задержку; время не меняйте.",
    en: "Explain the delay; leave the time as it is.",
};
