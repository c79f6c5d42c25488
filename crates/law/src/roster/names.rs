//! What the acts of a roster are called.

use crate::kernel::Words;

/// Every kind of act, in declared order.
pub const ACTS: &[(&str, Words)] = &[
    ("opened/1", Words { kk: "Кестені ашу", ru: "Открытие графика", en: "Roster opened" }),
    (
        "team_formed/1",
        Words {
            kk: "Жедел әрекет ету тобын құру", ru: "Создание группы быстрого реагирования", en: "Rapid response team formed"
        },
    ),
    ("shift_announced/1", Words { kk: "Ауысымды хабарлау", ru: "Объявление смены", en: "Shift announced" }),
    ("shift_handed_over/1", Words { kk: "Ауысымды тапсыру", ru: "Сдача смены", en: "Shift handed over" }),
    ("shift_replaced/1", Words { kk: "Ауысымдағы алмастыру", ru: "Замена в смене", en: "Replacement in a shift" }),
    ("secondment/1", Words { kk: "Іссапарға жіберу", ru: "Прикомандирование", en: "Secondment" }),
    (
        "security_contact/1",
        Words {
            kk: "Өзіндік қауіпсіздік бөлімінің байланысы",
            ru: "Контакт собственной безопасности",
            en: "Contact of the own security unit",
        },
    ),
    ("published/1", Words { kk: "Ауысымдарды жариялау", ru: "Публикация смен", en: "Shifts published" }),
    ("withdrawn/1", Words { kk: "Кестені қайтарып алу", ru: "Отзыв из графика", en: "Withdrawal from the roster" }),
];

/// Every state of a record, in the order of its life.
pub const STATES: &[(&str, Words)] = &[
    ("on_duty", Words { kk: "Кезекшілікте", ru: "На дежурстве", en: "On duty" }),
    ("without_team", Words { kk: "Ден қою тобы жоқ", ru: "Без группы реагирования", en: "Without a response team" }),
    (
        "without_duty_prosecutor",
        Words {
            kk: "Кезекші прокурор жоқ", ru: "Без дежурного прокурора", en: "Without a duty prosecutor"
        },
    ),
    ("withdrawn", Words { kk: "Кері қайтарылды", ru: "Отозвано", en: "Withdrawn" }),
];
