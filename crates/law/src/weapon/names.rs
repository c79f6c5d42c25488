//! What the acts of a weapon are called.

use crate::kernel::Words;

/// Every kind of act, in declared order.
pub const ACTS: &[(&str, Words)] = &[
    (
        "loss_reported/1",
        Words {
            kk: "Қарудың жоғалғаны туралы мәлімдеме", ru: "Заявление об утрате оружия", en: "Loss of weapons reported"
        },
    ),
    ("loss_counted/1", Words { kk: "Жоғалған қаруды санау", ru: "Подсчёт утраченного", en: "Loss counted" }),
    (
        "stolen/1",
        Words {
            kk: "Жоғалған қаруды енгізу", ru: "Внесение утраченного оружия", en: "Lost weapon entered"
        },
    ),
    ("recovered/1", Words { kk: "Қарудың табылуы", ru: "Возвращение оружия", en: "Weapon recovered" }),
    (
        "missing_again/1",
        Words {
            kk: "Қарудың қайтадан жоғалған деп саналуы", ru: "Оружие вновь числится утраченным", en: "Weapon missing again"
        },
    ),
    ("seized/1", Words { kk: "Қаруды алу", ru: "Изъятие оружия", en: "Weapon seized" }),
    ("found/1", Words { kk: "Қаруды табу", ru: "Обнаружение оружия", en: "Weapon found" }),
    (
        "surrendered/1",
        Words {
            kk: "Қаруды өз еркімен тапсыру", ru: "Добровольная сдача оружия", en: "Surrender of weapons"
        },
    ),
    ("receipt_issued/1", Words { kk: "Қабылдау туралы қолхат", ru: "Расписка о приёме", en: "Receipt issued" }),
    (
        "examined/1",
        Words {
            kk: "Баллистикалық сараптама", ru: "Баллистическая экспертиза", en: "Ballistic examination"
        },
    ),
    (
        "traced/1",
        Words {
            kk: "Жоғалғандар тізілімі бойынша тексеру", ru: "Проверка по реестру утрат", en: "Trace against the register of losses"
        },
    ),
    (
        "matched/1",
        Words {
            kk: "Жоғалған қарумен сәйкестендіру", ru: "Отождествление с утраченным", en: "Match with a lost weapon"
        },
    ),
    (
        "unmatched/1",
        Words {
            kk: "Сәйкестендірудің күшін жою", ru: "Отмена отождествления", en: "Match undone"
        },
    ),
    (
        "voluntariness_assessed/1",
        Words {
            kk: "Еріктілікті бағалау", ru: "Оценка добровольности", en: "Voluntariness assessed"
        },
    ),
    (
        "other_offence_checked/1",
        Words {
            kk: "Өзге құқық бұзушылықты тексеру", ru: "Проверка на иное правонарушение", en: "Other offence checked"
        },
    ),
    (
        "exemption_proposed/1",
        Words {
            kk: "Жауаптылықтан босатуды ұсыну", ru: "Предложение освободить от ответственности", en: "Exemption proposed"
        },
    ),
    (
        "exemption_agreed/1",
        Words {
            kk: "Жауаптылықтан босатуды келісу", ru: "Согласование освобождения от ответственности", en: "Exemption agreed"
        },
    ),
    (
        "exemption_refused/1",
        Words {
            kk: "Жауаптылықтан босатудан бас тарту", ru: "Отказ в освобождении от ответственности", en: "Exemption refused"
        },
    ),
    (
        "not_exempt/1",
        Words {
            kk: "Жауаптылықтан босатылмауы", ru: "Лицо не освобождается от ответственности", en: "No exemption"
        },
    ),
    ("lot_seized/1", Words { kk: "Оқ-дәріні алу", ru: "Изъятие боеприпасов", en: "Ammunition seized" }),
    ("lot_recounted/1", Words { kk: "Оқ-дәріні қайта санау", ru: "Пересчёт боеприпасов", en: "Ammunition recounted" }),
    (
        "returned_to_owner/1",
        Words {
            kk: "Қаруды иесіне қайтару", ru: "Возврат оружия владельцу", en: "Weapon returned to the owner"
        },
    ),
    ("destroyed/1", Words { kk: "Қаруды жою", ru: "Уничтожение оружия", en: "Weapon destroyed" }),
    (
        "transferred/1",
        Words {
            kk: "Жазбаны басқа органға беру", ru: "Передача записи другому органу", en: "Record transferred to another body"
        },
    ),
];

/// Every state of a record, in the order of its life.
pub const STATES: &[(&str, Words)] = &[
    ("reported", Words { kk: "Жоғалғаны хабарланды", ru: "Об утрате сообщено", en: "Loss reported" }),
    ("counted", Words { kk: "Саны анықталды", ru: "Количество установлено", en: "Counted" }),
    ("missing", Words { kk: "Іздестірілуде", ru: "В розыске", en: "Missing" }),
    ("recovered", Words { kk: "Табылды", ru: "Найдено", en: "Recovered" }),
    ("to_be_examined", Words { kk: "Зерттеу күтілуде", ru: "Ожидает исследования", en: "To be examined" }),
    (
        "to_be_traced",
        Words {
            kk: "Есептен тексеру күтілуде", ru: "Ожидает проверки по учётам", en: "To be traced"
        },
    ),
    ("kept", Words { kk: "Сақтауда", ru: "На хранении", en: "Kept" }),
    (
        "matched",
        Words {
            kk: "Ұрланғанымен сәйкестендірілді", ru: "Отождествлено с похищенным", en: "Matched"
        },
    ),
    ("gone", Words { kk: "Сақтаудан шығарылды", ru: "Выбыло", en: "No longer kept" }),
    ("receipt_due", Words { kk: "Түбіртек берілуі тиіс", ru: "Требуется выдать расписку", en: "Receipt due" }),
    (
        "to_be_assessed",
        Words {
            kk: "Еріктілігін бағалау күтілуде", ru: "Ожидает оценки добровольности", en: "To be assessed"
        },
    ),
    (
        "other_offence_open",
        Words {
            kk: "Өзге құқық бұзушылық тексерілуде", ru: "Проверяется иное правонарушение", en: "Another offence under check"
        },
    ),
    ("to_be_decided", Words { kk: "Шешім күтілуде", ru: "Ожидает решения", en: "To be decided" }),
    ("with_the_prosecutor", Words { kk: "Прокурордың қарауында", ru: "У прокурора", en: "With the prosecutor" }),
    (
        "exempt",
        Words {
            kk: "Жауаптылықтан босатылды", ru: "Освобождён от ответственности", en: "Exempt from liability"
        },
    ),
    (
        "not_exempt",
        Words {
            kk: "Жауаптылықтан босатылмады", ru: "Не освобождён от ответственности", en: "Not exempt"
        },
    ),
];
