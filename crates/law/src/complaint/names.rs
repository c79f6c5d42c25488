//! What the acts of a complaint are called.

use crate::kernel::Words;

/// Every kind of act, in declared order.
pub const ACTS: &[(&str, Words)] = &[
    ("received/1", Words { kk: "Шағымды қабылдау", ru: "Принятие жалобы", en: "Complaint received" }),
    (
        "registration_issued/1",
        Words {
            kk: "Тіркеу құжатын беру", ru: "Выдача документа о регистрации", en: "Registration document issued"
        },
    ),
    (
        "forwarded/1",
        Words {
            kk: "Шағымды құзыретіне қарай беру", ru: "Передача жалобы по подведомственности", en: "Complaint forwarded"
        },
    ),
    (
        "screened/1",
        Words {
            kk: "Құзыретін анықтау", ru: "Определение подведомственности", en: "Screening"
        },
    ),
    ("assigned/1", Words { kk: "Тексеруді тапсыру", ru: "Поручение проверки", en: "Check assigned" }),
    (
        "security_check_opened/1",
        Words {
            kk: "Өзіндік қауіпсіздік бөлімінің тексеруін бастау",
            ru: "Начало проверки собственной безопасности",
            en: "Check by the own security unit opened",
        },
    ),
    (
        "security_check_reported/1",
        Words {
            kk: "Өзіндік қауіпсіздік бөлімінің тексеру нәтижесі",
            ru: "Результат проверки собственной безопасности",
            en: "Result of the own security unit's check",
        },
    ),
    ("step_taken/1", Words { kk: "Тексеру әрекеті", ru: "Действие по проверке", en: "Step of the check" }),
    ("extended/1", Words { kk: "Мерзімді ұзарту", ru: "Продление срока", en: "Extension" }),
    (
        "notice_sent/1",
        Words {
            kk: "Шағымданушыға хабарлама", ru: "Уведомление заявителя", en: "Notice to the complainant"
        },
    ),
    ("decided/1", Words { kk: "Шағым бойынша шешім", ru: "Решение по жалобе", en: "Decision on the complaint" }),
    (
        "pretrial_opened/1",
        Words {
            kk: "Сотқа дейінгі тергеп-тексеруді бастау", ru: "Начало досудебного расследования", en: "Pre-trial investigation opened"
        },
    ),
    (
        "investigation_assigned/1",
        Words {
            kk: "Тергеу органын белгілеу", ru: "Определение органа расследования", en: "Investigating body named"
        },
    ),
    (
        "case_terminated/1",
        Words {
            kk: "Шағым бойынша істі тоқтату", ru: "Прекращение дела по жалобе", en: "Case on the complaint terminated"
        },
    ),
    (
        "case_to_court/1",
        Words {
            kk: "Шағым бойынша істі сотқа жіберу", ru: "Направление дела по жалобе в суд", en: "Case on the complaint sent to court"
        },
    ),
    ("withdrawn/1", Words { kk: "Шағымды қайтарып алу", ru: "Отзыв жалобы", en: "Complaint withdrawn" }),
];

/// Every state of a record, in the order of its life.
pub const STATES: &[(&str, Words)] = &[
    ("received", Words { kk: "Түсті", ru: "Поступила", en: "Received" }),
    ("to_be_forwarded", Words { kk: "Жіберілуі тиіс", ru: "Подлежит направлению", en: "To be forwarded" }),
    ("registered", Words { kk: "Тіркелді", ru: "Зарегистрирована", en: "Registered" }),
    (
        "screened",
        Words {
            kk: "Құзыреті анықталды", ru: "Подведомственность определена", en: "Screened"
        },
    ),
    ("under_review", Words { kk: "Тексерілуде", ru: "На проверке", en: "Under review" }),
    ("substantiated", Words { kk: "Расталды", ru: "Подтверждена", en: "Substantiated" }),
    ("unsubstantiated", Words { kk: "Расталмады", ru: "Не подтверждена", en: "Unsubstantiated" }),
    (
        "case_pending",
        Words {
            kk: "Қылмыстық іс жүргізілуде", ru: "Ведётся уголовное дело", en: "Criminal case pending"
        },
    ),
    ("closed", Words { kk: "Аяқталды", ru: "Завершена", en: "Closed" }),
];
