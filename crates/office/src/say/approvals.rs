//! The words of the queues of approvals.

use aiqyn_law::kernel::Words;

/// What is asked.
pub const ASKED: Words = Words { kk: "Не сұралып отыр", ru: "Что просят", en: "What is asked" };
/// On what materials.
pub const MATERIALS: Words = Words { kk: "Материалдар", ru: "Материалы", en: "Materials" };
/// What can be decided.
pub const DECIDE: Words = Words { kk: "Шешім", ru: "Решение", en: "Decide" };
/// What came of each.
pub const RESULT: Words = Words { kk: "Нәтиже", ru: "Результат", en: "Result" };
/// To choose a row.
pub const CHOOSE: Words = Words { kk: "Таңдау: {record}", ru: "Выбрать: {record}", en: "Choose {record}" };
/// To decide several at once.
pub const TOGETHER: Words = Words {
    kk: "Таңдалғандарды бірге шешу", ru: "Решить выбранные вместе", en: "Decide the chosen ones together"
};
/// It was recorded.
pub const DONE: Words = Words { kk: "жазылды", ru: "записано", en: "recorded" };
