//! Values that several rooms use: sex, roles, parts of a body's id, grades of harm, answers to a breach.

use crate::kernel::Words;

/// Values that several rooms use: sex, roles, parts of a body's id, grades of harm, answers to a breach.
pub(super) const VALUES: &[(&str, Words)] = &[
    (
        "AnswerOutcome.disciplined",
        Words {
            kk: "лауазымды адам жауапқа тартылды",
            ru: "должностное лицо привлечено к ответственности",
            en: "the officer was called to account",
        },
    ),
    (
        "AnswerOutcome.entry_corrected",
        Words {
            kk: "қате жазба түзетілді", ru: "ошибочная запись исправлена", en: "the wrong entry was corrected"
        },
    ),
    (
        "AnswerOutcome.explained",
        Words {
            kk: "мән-жайлармен түсіндірілді", ru: "объяснено обстоятельствами", en: "explained by circumstances"
        },
    ),
    ("AnswerOutcome.released", Words { kk: "адам босатылды", ru: "лицо освобождено", en: "the person was released" }),
    ("AnswerOutcome.remedied", Words { kk: "бұзушылық жойылды", ru: "нарушение устранено", en: "the breach was made good" }),
    (
        "BodyId.administrative",
        Words {
            kk: "әкімшілік істер жөніндегі", ru: "по административным делам", en: "administrative cases"
        },
    ),
    ("BodyId.appeal", Words { kk: "апелляциялық", ru: "апелляционный", en: "appeal" }),
    ("BodyId.investigating", Words { kk: "тергеу соты", ru: "следственный", en: "investigating" }),
    ("BodyId.republic", Words { kk: "республикалық", ru: "республиканский", en: "of the republic" }),
    ("HarmGrade.grave", Words { kk: "ауыр", ru: "тяжкий", en: "grave" }),
    ("HarmGrade.light", Words { kk: "жеңіл", ru: "лёгкий", en: "light" }),
    ("HarmGrade.medium", Words { kk: "орташа", ru: "средней тяжести", en: "medium" }),
    ("HarmGrade.no_harm", Words { kk: "зиянсыз", ru: "без вреда здоровью", en: "no harm" }),
    ("Role.auditor", Words { kk: "аудитор", ru: "аудитор", en: "auditor" }),
    ("Role.complaint_handler", Words { kk: "шағымдарды қабылдаушы", ru: "принимающий жалобы", en: "complaint handler" }),
    ("Role.court_clerk", Words { kk: "сот хатшысы", ru: "секретарь суда", en: "court clerk" }),
    (
        "Role.damage_registrar",
        Words {
            kk: "залал тізілімінің тіркеушісі", ru: "регистратор ущерба", en: "damage registrar"
        },
    ),
    ("Role.facility_head", Words { kk: "мекеме бастығы", ru: "начальник учреждения", en: "head of the facility" }),
    ("Role.facility_officer", Words { kk: "мекеме қызметкері", ru: "сотрудник учреждения", en: "facility officer" }),
    ("Role.forensic_expert", Words { kk: "сот сарапшысы", ru: "судебный эксперт", en: "forensic expert" }),
    ("Role.investigating_judge", Words { kk: "тергеу судьясы", ru: "следственный судья", en: "investigating judge" }),
    (
        "Role.investigation_head",
        Words {
            kk: "тергеу бөлімінің бастығы", ru: "начальник следственного отдела", en: "head of investigation"
        },
    ),
    ("Role.investigator", Words { kk: "тергеуші", ru: "следователь", en: "investigator" }),
    ("Role.judge", Words { kk: "судья", ru: "судья", en: "judge" }),
    ("Role.medic", Words { kk: "медицина қызметкері", ru: "медицинский работник", en: "medic" }),
    (
        "Role.officers_registrar",
        Words {
            kk: "қызметкерлер тізілімін жүргізуші", ru: "ведущий реестр должностных лиц", en: "registrar of officers"
        },
    ),
    ("Role.police_officer", Words { kk: "полиция қызметкері", ru: "сотрудник полиции", en: "police officer" }),
    ("Role.press_officer", Words { kk: "баспасөз қызметкері", ru: "сотрудник пресс-службы", en: "press officer" }),
    ("Role.prosecutor", Words { kk: "прокурор", ru: "прокурор", en: "prosecutor" }),
    (
        "Role.weapons_registrar",
        Words {
            kk: "қару тізілімінің тіркеушісі", ru: "регистратор оружия", en: "weapons registrar"
        },
    ),
    ("Sex.female", Words { kk: "әйел", ru: "женский", en: "female" }),
    ("Sex.male", Words { kk: "ер", ru: "мужской", en: "male" }),
];
