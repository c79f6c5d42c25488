//! The words of the page on which the API is described.

use aiqyn_law::kernel::Words;

/// What it is.
pub const ABOUT: Words = Words {
    kk: "Беттер істейтіннің бәрін бағдарламалар да істей алады. Белгі «Authorization: Bearer» тақырыбында жіберіледі; әр оқу журналға жазылады.",
    ru: "Всё, что делают страницы, доступно программам. Токен передаётся в заголовке «Authorization: Bearer»; каждое чтение пишется в журнал.",
    en: "Programs can do whatever the pages do. The token is sent as \"Authorization: Bearer\"; every read is recorded in the journal.",
};
/// The addresses.
pub const ADDRESSES: Words = Words { kk: "Мекенжайлар", ru: "Адреса", en: "Addresses" };
/// The acts.
pub const ACTS: Words = Words { kk: "Әрекеттер", ru: "Действия", en: "Acts" };
/// What stands there of each.
pub const ACTS_HINT: Words = Words {
    kk: "Әр әрекет түрінің мазмұны: тіркелім, түр және нұсқа бойынша.",
    ru: "Содержание каждого вида действия: по реестру, виду и версии.",
    en: "The content of each kind of act, by register, kind and version.",
};
/// What an address takes.
pub const TAKES: Words = Words { kk: "Параметрлер", ru: "Параметры", en: "Parameters" };
/// By which statuses it answers.
pub const STATUSES: Words = Words { kk: "Жауап күйлері", ru: "Коды ответа", en: "Statuses" };
/// The name of a parameter.
pub const NAME: Words = Words { kk: "Аты", ru: "Имя", en: "Name" };
/// Where it stands.
pub const WHERE: Words = Words { kk: "Орны", ru: "Где", en: "Where" };
/// What it means.
pub const MEANING: Words = Words { kk: "Мағынасы", ru: "Значение", en: "Meaning" };
