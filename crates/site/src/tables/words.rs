//! The words that a workbook says beside the tables.

use aiqyn_law::kernel::{Language, Words};

/// Name of the first sheet.
pub(super) const COVER: Words = Words { kk: "Мұқаба", ru: "Обложка", en: "Cover" };
/// Who speaks.
pub(super) const OFFICE: Words = Words { kk: "Орган", ru: "Ведомство", en: "Office" };
/// Of which moment the figures are.
pub(super) const AS_OF: Words =
    Words { kk: "Деректер қай сәтке берілген", ru: "По состоянию на", en: "As of" };
/// As of when the record was read.
pub(super) const KNOWN: Words =
    Words {
        kk: "Жазба қай сәттегі күйінде оқылған", ru: "Запись прочитана как на", en: "The record as known at"
    };
/// When it was released.
pub(super) const RELEASED: Words = Words { kk: "Жарияланған уақыты", ru: "Опубликовано", en: "Released" };
/// When it was revised.
pub(super) const REVISED: Words = Words { kk: "Қайта қаралған уақыты", ru: "Пересмотрено", en: "Revised" };
/// Whether it may change.
pub(super) const STATUS: Words = Words { kk: "Мәртебесі", ru: "Статус", en: "Status" };
/// It may.
pub(super) const PROVISIONAL: Words = Words {
    kk: "Алдын ала деректер: тексеру жүріп жатыр, сандар өзгеруі мүмкін.",
    ru: "Предварительные данные: проверка идёт, числа могут измениться.",
    en: "Provisional: checking goes on, and the numbers may change.",
};
/// It may not.
pub(super) const FINAL: Words = Words {
    kk: "Түпкілікті деректер: енді тек хабарланған қайта қарау арқылы өзгереді.",
    ru: "Окончательные данные: меняются только объявленным пересмотром.",
    en: "Final: changed only by an announced revision.",
};
/// The tables of the workbook.
pub(super) const CONTENTS: Words = Words { kk: "Мазмұны", ru: "Содержание", en: "Contents" };
/// The terms of use.
pub(super) const LICENCE: Words =
    Words { kk: "Пайдалану шарттары", ru: "Условия использования", en: "Terms of use" };
/// What stands where no number does.
pub(super) const MISSING: Words = Words { kk: "Сан жоқ жерде", ru: "Где нет числа", en: "Where no number stands" };
/// The cell of a suppressed number.
pub(crate) const SUPPRESSED: Words = Words { kk: "жасырылған", ru: "скрыто", en: "suppressed" };
/// What that means.
pub(super) const WHY_SUPPRESSED: Words = Words {
    kk: "«жасырылған»: адамдарды танып қоймас үшін сан жарияланбайды. Бұл нөл емес.",
    ru: "«скрыто»: число не публикуется, чтобы нельзя было узнать людей. Это не ноль.",
    en: "“suppressed”: the number is kept back so that no person can be recognised. It is not nought.",
};
/// The cell of a number that nobody said.
pub(super) const NOT_STATED: Words = Words { kk: "айтылмаған", ru: "не названо", en: "not stated" };
/// What that means.
pub(super) const WHY_NOT_STATED: Words = Words {
    kk: "«айтылмаған»: орган бұл санды атаған жоқ. Бұл нөл емес.",
    ru: "«не названо»: ведомство этого числа не сообщило. Это не ноль.",
    en: "“not stated”: the office did not say the number. It is not nought.",
};
/// Column of codes.
pub(super) const CODE: Words = Words { kk: "Коды", ru: "Код", en: "Code" };
/// Column of numbers.
pub(crate) const NUMBER: Words = Words { kk: "Саны", ru: "Число", en: "Number" };
/// What is counted.
pub(super) const UNIT: Words = Words { kk: "Не саналады", ru: "Что считается", en: "What is counted" };
/// How exact the numbers are.
pub(crate) const QUALIFIER: Words = Words { kk: "Дәлдігі", ru: "Точность", en: "Exactness" };
/// A note above a table.
pub(super) const NOTE: Words = Words { kk: "Ескертпе", ru: "Примечание", en: "Note" };
/// The same table as CSV.
pub(super) const FILE: Words =
    Words { kk: "Осы кесте CSV түрінде", ru: "Эта таблица в CSV", en: "This table as CSV" };
/// Back to the first sheet.
pub(super) const BACK: Words = Words { kk: "Мазмұнға оралу", ru: "К содержанию", en: "Back to the contents" };
/// A moment of Almaty's clocks.
pub(super) const ALMATY: Words =
    Words {
        kk: "{day}, {time}, Алматы уақыты", ru: "{day}, {time}, время Алматы", en: "{day}, {time}, Almaty time"
    };

/// How exact a number is; a code that is not known stays itself.
pub(crate) fn qualifier(code: &str, language: Language) -> &str {
    let words = match code {
        "exact" => Words { kk: "дәл", ru: "точно", en: "exact" },
        "at_least" => Words { kk: "кемінде осынша", ru: "не менее", en: "at least" },
        "more_than" => Words { kk: "осыдан көп", ru: "более", en: "more than" },
        "at_most" => Words { kk: "көп дегенде осынша", ru: "не более", en: "at most" },
        "approx" => Words { kk: "шамамен", ru: "около", en: "about" },
        "unclear" => Words { kk: "анық емес", ru: "неясно", en: "unclear" },
        _ => return code,
    };
    words.of(language)
}
