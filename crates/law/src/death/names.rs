//! What the acts of a death are called.

use crate::kernel::Words;

/// Every kind of act, in declared order.
pub const ACTS: &[(&str, Words)] = &[
    ("found/1", Words { kk: "Мәйітті табу", ru: "Обнаружение тела", en: "Body found" }),
    ("identified/1", Words { kk: "Жеке басын анықтау", ru: "Установление личности", en: "Identification" }),
    (
        "force_attributed/1",
        Words {
            kk: "Күш қолданған бөлімді анықтау",
            ru: "Установление подразделения, применившего силу",
            en: "Unit that used force established",
        },
    ),
    (
        "taken_over/1",
        Words {
            kk: "Тергеуді басқа органға беру", ru: "Передача расследования другому органу", en: "Investigation taken over"
        },
    ),
    (
        "examination_appointed/1",
        Words {
            kk: "Сот сараптамасын тағайындау", ru: "Назначение судебной экспертизы", en: "Forensic examination appointed"
        },
    ),
    (
        "examined/1",
        Words {
            kk: "Сот-медициналық сараптама", ru: "Судебно-медицинская экспертиза", en: "Forensic examination"
        },
    ),
    (
        "manner_determined/1",
        Words {
            kk: "Өлім сипатын анықтау", ru: "Установление рода смерти", en: "Manner of death determined"
        },
    ),
    (
        "exhumation_petitioned/1",
        Words {
            kk: "Эксгумация туралы өтінішхат", ru: "Ходатайство об эксгумации", en: "Petition for an exhumation"
        },
    ),
    (
        "exhumation_sanctioned/1",
        Words {
            kk: "Эксгумацияны санкциялау", ru: "Санкционирование эксгумации", en: "Exhumation sanctioned"
        },
    ),
    ("exhumation_refused/1", Words { kk: "Эксгумациядан бас тарту", ru: "Отказ в эксгумации", en: "Exhumation refused" }),
    ("exhumed/1", Words { kk: "Эксгумация жүргізу", ru: "Проведение эксгумации", en: "Exhumation" }),
    (
        "linked/1",
        Words {
            kk: "Қылмыстық іспен байланыстыру", ru: "Привязка к уголовному делу", en: "Criminal case linked"
        },
    ),
    (
        "case_requalified/1",
        Words {
            kk: "Істі адам өлтіруге қайта саралау", ru: "Переквалификация дела на убийство", en: "Case requalified as homicide"
        },
    ),
    (
        "relatives_informed/1",
        Words {
            kk: "Туысты хабардар ету", ru: "Уведомление родственника", en: "Relative informed"
        },
    ),
    ("relatives_heard/1", Words { kk: "Туысты тыңдау", ru: "Заслушивание родственника", en: "Relative heard" }),
    (
        "relative_recognised_victim/1",
        Words {
            kk: "Туысты жәбірленуші деп тану", ru: "Признание родственника потерпевшим", en: "Relative recognised as the victim"
        },
    ),
    ("body_released/1", Words { kk: "Мәйітті беру", ru: "Выдача тела", en: "Body released" }),
    (
        "custody_chain/1",
        Words {
            kk: "Мәйітті немесе затты тапсыру", ru: "Передача тела или предмета", en: "Body or item handed on"
        },
    ),
    ("closed/1", Words { kk: "Жазбаны жабу", ru: "Закрытие записи", en: "Record closed" }),
];

/// Every state of a record, in the order of its life.
pub const STATES: &[(&str, Words)] = &[
    ("found", Words { kk: "Мәйіт табылды", ru: "Тело обнаружено", en: "Body found" }),
    (
        "examination_appointed",
        Words {
            kk: "Сараптама тағайындалды", ru: "Экспертиза назначена", en: "Examination appointed"
        },
    ),
    ("examined", Words { kk: "Сараптама жүргізілді", ru: "Экспертиза проведена", en: "Examined" }),
    ("unidentified", Words { kk: "Жеке басы анықталмаған", ru: "Личность не установлена", en: "Unidentified" }),
    ("family_not_informed", Words { kk: "Туыстарына хабарланбаған", ru: "Семья не извещена", en: "Family not informed" }),
    ("exhumation_asked", Words { kk: "Эксгумация сұралды", ru: "Запрошена эксгумация", en: "Exhumation asked for" }),
    (
        "exhumation_sanctioned",
        Words {
            kk: "Эксгумацияға санкция берілді", ru: "Эксгумация санкционирована", en: "Exhumation sanctioned"
        },
    ),
    (
        "manner_determined",
        Words {
            kk: "Өлімнің тегі анықталды", ru: "Род смерти установлен", en: "Manner of death determined"
        },
    ),
    ("closed", Words { kk: "Аяқталды", ru: "Завершено", en: "Closed" }),
];
