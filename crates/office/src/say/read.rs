//! The words of the journal of reads.

use aiqyn_law::kernel::Words;

/// The journal.
pub const TITLE: Words = Words { kk: "Оқу журналы", ru: "Журнал чтений", en: "Journal of reads" };
/// When.
pub const WHEN: Words = Words { kk: "Қашан", ru: "Когда", en: "When" };
/// Who.
pub const WHO: Words = Words { kk: "Кім", ru: "Кто", en: "Who" };
/// In what capacity.
pub const CAPACITY: Words = Words { kk: "Лауазымы", ru: "В качестве кого", en: "In what capacity" };
/// What for.
pub const PURPOSE: Words = Words { kk: "Мақсаты", ru: "Цель", en: "Purpose" };
/// By which page, command or address of the API.
pub const HOW: Words = Words { kk: "Қалай", ru: "Каким путём", en: "By what way" };
/// What a review found.
pub const FOUND: Words =
    Words { kk: "Тексеру нәтижесі", ru: "Что показала проверка", en: "What the review found" };
/// To review.
pub const REVIEW: Words = Words { kk: "Тексерілді", ru: "Проверено", en: "Reviewed" };
