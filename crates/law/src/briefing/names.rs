//! What the acts of a briefing are called.

use crate::kernel::Words;

/// Every kind of act, in declared order.
pub const ACTS: &[(&str, Words)] = &[
    (
        "stated/1",
        Words {
            kk: "Ведомствоның мәлімдемесі", ru: "Заявление ведомства", en: "Statement of an office"
        },
    ),
    ("proposed/1", Words { kk: "Шығарылымды ұсыну", ru: "Предложение выпуска", en: "Release proposed" }),
    (
        "permitted/1",
        Words {
            kk: "Жариялауға рұқсат", ru: "Разрешение на публикацию", en: "Publication permitted"
        },
    ),
    (
        "not_permitted/1",
        Words {
            kk: "Жариялауға рұқсат бермеу", ru: "Отказ в разрешении на публикацию", en: "Publication not permitted"
        },
    ),
    ("signed/1", Words { kk: "Сандарға қол қою", ru: "Подписание показателей", en: "Figures signed" }),
    ("published/1", Words { kk: "Жариялау", ru: "Публикация", en: "Publication" }),
    ("withdrawn/1", Words { kk: "Шығарылымнан бас тарту", ru: "Отказ от выпуска", en: "Release withdrawn" }),
    ("announced/1", Words { kk: "Шығарылымды алдын ала хабарлау", ru: "Анонс выпуска", en: "Release announced" }),
    (
        "moved/1",
        Words {
            kk: "Хабарланған уақытты ауыстыру", ru: "Перенос анонсированного выпуска", en: "Announced release moved"
        },
    ),
    (
        "kept/1",
        Words {
            kk: "Хабарланған шығарылымның шығуы", ru: "Анонс исполнен", en: "Announced release kept"
        },
    ),
];

/// Every state of a record, in the order of its life.
pub const STATES: &[(&str, Words)] = &[
    (
        "announced",
        Words {
            kk: "Жарияланым күні хабарланды", ru: "Публикация объявлена", en: "Release announced"
        },
    ),
    (
        "kept",
        Words {
            kk: "Хабарланғандай жарияланды", ru: "Опубликовано, как объявлено", en: "Released as announced"
        },
    ),
    ("stated", Words { kk: "Айтылды", ru: "Заявлено", en: "Stated" }),
    ("awaiting_permission", Words { kk: "Рұқсат күтілуде", ru: "Ожидает разрешения", en: "Awaiting permission" }),
    ("not_permitted", Words { kk: "Рұқсат берілмеді", ru: "Не разрешено", en: "Not permitted" }),
    ("awaiting_signatures", Words { kk: "Қол қою күтілуде", ru: "Ожидает подписей", en: "Awaiting signatures" }),
    ("awaiting_publication", Words { kk: "Жариялау күтілуде", ru: "Ожидает публикации", en: "Awaiting publication" }),
    ("published", Words { kk: "Жарияланды", ru: "Опубликовано", en: "Published" }),
    ("withdrawn", Words { kk: "Кері қайтарылды", ru: "Отозвано", en: "Withdrawn" }),
];
