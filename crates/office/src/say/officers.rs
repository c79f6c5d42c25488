//! The words of the pages on which registrars enter officers.

use aiqyn_law::kernel::Words;

/// To propose an officer.
pub const NEW: Words = Words {
    kk: "Лауазымды адамды ұсыну", ru: "Предложить должностное лицо", en: "Propose an officer"
};
/// What becomes of it.
pub const NEW_HINT: Words = Words {
    kk: "Ұсынысты екінші тіркеуші растайды. Сілтеме тек қазір көрсетіледі: оны лауазымды адамның өзіне беріңіз.",
    ru: "Предложение подтверждает второй регистратор. Ссылка показывается только сейчас: передайте её самому должностному лицу.",
    en: "Another registrar confirms the proposal. The link is shown this once: hand it to the officer.",
};
/// The role.
pub const ROLE: Words = Words { kk: "Рөлі", ru: "Роль", en: "Role" };
/// Recorded sex.
pub const SEX: Words = Words { kk: "Жынысы", ru: "Пол", en: "Sex" };
/// A link by which the officer chooses a password.
pub const LINK: Words = Words { kk: "Кіру сілтемесі", ru: "Ссылка для входа", en: "Enrolment link" };
/// To make another one.
pub const NEW_LINK: Words =
    Words { kk: "Жаңа сілтеме ұсыну", ru: "Предложить новую ссылку", en: "Propose a new link" };
/// To end all sessions of an officer.
pub const END_SESSIONS: Words =
    Words { kk: "Барлық сеансын аяқтау", ru: "Завершить все сеансы", en: "End all sessions" };
