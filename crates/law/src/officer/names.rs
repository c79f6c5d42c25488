//! What the acts of the register of officers are called.

use crate::kernel::Words;

/// Every kind of act, in declared order.
pub const ACTS: &[(&str, Words)] = &[
    ("founded/1", Words { kk: "Тізілімнің құрылуы", ru: "Учреждение реестра", en: "Register founded" }),
    ("appointed/1", Words { kk: "Лауазымға ұсыну", ru: "Представление к должности", en: "Proposed for an office" }),
    (
        "transferred/1",
        Words {
            kk: "Басқа лауазымға ауысу", ru: "Перевод на другую должность", en: "Transfer to another office"
        },
    ),
    ("credential_given/1", Words { kk: "Жаңа кілт", ru: "Новый ключ", en: "New key" }),
    ("credential_renewed/1", Words { kk: "Кілттің мерзімін ұзарту", ru: "Продление ключа", en: "Key renewed" }),
    ("credential_revoked/1", Words { kk: "Кілтті қайтарып алу", ru: "Отзыв ключа", en: "Key revoked" }),
    (
        "suspended/1",
        Words {
            kk: "Қызметтен уақытша шеттету", ru: "Временное отстранение", en: "Suspended from office"
        },
    ),
    ("reinstated/1", Words { kk: "Қызметке қайта жіберу", ru: "Возвращение к должности", en: "Reinstated" }),
    ("ended/1", Words { kk: "Лауазымнан кету", ru: "Оставление должности", en: "Left office" }),
    ("proposal_confirmed/1", Words { kk: "Ұсынысты растау", ru: "Подтверждение предложения", en: "Proposal confirmed" }),
    ("proposal_declined/1", Words { kk: "Ұсынысты қабылдамау", ru: "Отклонение предложения", en: "Proposal declined" }),
];

/// Every state of a record, in the order of its life.
pub const STATES: &[(&str, Words)] = &[
    ("proposed", Words { kk: "Растауды күтуде", ru: "Ждёт подтверждения", en: "Awaiting confirmation" }),
    ("in_office", Words { kk: "Лауазымда", ru: "В должности", en: "In office" }),
    (
        "waiting",
        Words {
            kk: "Лауазымда, өзгеріс растауды күтуде",
            ru: "В должности, изменение ждёт подтверждения",
            en: "In office, a change awaits confirmation",
        },
    ),
    ("suspended", Words { kk: "Уақытша шеттетілген", ru: "Временно отстранён", en: "Suspended" }),
    ("out_of_office", Words { kk: "Лауазымда емес", ru: "Не в должности", en: "Out of office" }),
];
