//! What the acts of an item of evidence are called.

use crate::kernel::Words;

/// Every kind of act, in declared order.
pub const ACTS: &[(&str, Words)] = &[
    ("collected/1", Words { kk: "Затты алу", ru: "Изъятие предмета", en: "Item collected" }),
    ("file_added/1", Words { kk: "Файлды қосу", ru: "Добавление файла", en: "File added" }),
    (
        "linked_to_suspect/1",
        Words {
            kk: "Күдіктімен байланыстыру", ru: "Привязка к подозреваемому", en: "Linked to a suspect"
        },
    ),
    (
        "proves/1",
        Words {
            kk: "Фактіні дәлелдеуге пайдалану", ru: "Использование в доказывании факта", en: "Used to prove a fact"
        },
    ),
    ("handed_over/1", Words { kk: "Затты тапсыру", ru: "Передача предмета", en: "Item handed over" }),
    ("accepted/1", Words { kk: "Затты қабылдау", ru: "Приём предмета", en: "Item accepted" }),
    (
        "handover_refused/1",
        Words {
            kk: "Затты қабылдаудан бас тарту", ru: "Отказ принять предмет", en: "Handover refused"
        },
    ),
    (
        "examination_appointed/1",
        Words {
            kk: "Сараптама тағайындау", ru: "Назначение экспертизы", en: "Examination appointed"
        },
    ),
    (
        "examined/1",
        Words {
            kk: "Сараптама қорытындысы", ru: "Заключение экспертизы", en: "Examination of the item"
        },
    ),
    ("sealed/1", Words { kk: "Қаптаманы мөрлеу", ru: "Опечатывание упаковки", en: "Package sealed" }),
    ("unsealed/1", Words { kk: "Қаптаманы ашу", ru: "Вскрытие упаковки", en: "Package unsealed" }),
    (
        "declared_inadmissible/1",
        Words {
            kk: "Жол берілмейді деп тану", ru: "Признание недопустимым", en: "Declared inadmissible"
        },
    ),
    (
        "inadmissible_by_source/1",
        Words {
            kk: "Көзінің заңсыздығынан жол берілмеуі", ru: "Недопустимость из-за источника", en: "Inadmissible by its source"
        },
    ),
    ("returned/1", Words { kk: "Затты қайтару", ru: "Возврат предмета", en: "Item returned" }),
    ("destroyed/1", Words { kk: "Затты жою", ru: "Уничтожение предмета", en: "Item destroyed" }),
    ("copied/1", Words { kk: "Файлдың көшірмесін жасау", ru: "Копирование файла", en: "File copied" }),
    (
        "transferred/1",
        Words {
            kk: "Затты іспен бірге басқа органға беру",
            ru: "Передача предмета с делом другому органу",
            en: "Item transferred to another body with its case",
        },
    ),
];

/// Every state of a record, in the order of its life.
pub const STATES: &[(&str, Words)] = &[
    ("held", Words { kk: "Сақтауда", ru: "На хранении", en: "Held" }),
    ("awaits_acceptance", Words { kk: "Қабылдап алу күтілуде", ru: "Ожидает приёма", en: "Awaits acceptance" }),
    ("under_examination", Words { kk: "Зерттеуде", ru: "На исследовании", en: "Under examination" }),
    (
        "in_use",
        Words {
            kk: "Дәлелдеуде пайдаланылуда", ru: "Используется в доказывании", en: "In use"
        },
    ),
    ("inadmissible", Words { kk: "Дәлелдеме ретінде жол берілмейді", ru: "Недопустимо", en: "Inadmissible" }),
    (
        "uses_to_withdraw",
        Words {
            kk: "Пайдалануды кері қайтарып алу қажет", ru: "Использование подлежит отзыву", en: "Uses to be withdrawn"
        },
    ),
    ("ended", Words { kk: "Аяқталды", ru: "Завершено", en: "Ended" }),
];
