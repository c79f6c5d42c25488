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
];
