//! What the acts of a placement are called.

use crate::kernel::Words;

/// Every kind of act, in declared order.
pub const ACTS: &[(&str, Words)] = &[
    ("arrived/1", Words { kk: "Мекемеге келуі", ru: "Прибытие в учреждение", en: "Arrival at the facility" }),
    ("identified/1", Words { kk: "Жеке басын анықтау", ru: "Установление личности", en: "Identification" }),
    (
        "examined/1",
        Words {
            kk: "Медициналық куәландыру", ru: "Медицинское освидетельствование", en: "Medical examination"
        },
    ),
    (
        "origin_stated/1",
        Words {
            kk: "Жарақаттың шығу тегі туралы мәлімдеме", ru: "Заявление о происхождении повреждений", en: "Origin of injuries stated"
        },
    ),
    (
        "prosecutor_notified/1",
        Words {
            kk: "Жарақаттар туралы прокурорға хабарлау",
            ru: "Уведомление прокурора о повреждениях",
            en: "Prosecutor notified of injuries",
        },
    ),
    ("admitted/1", Words { kk: "Мекемеге орналастыру", ru: "Водворение", en: "Admission" }),
    ("hospitalised/1", Words { kk: "Ауруханаға жатқызу", ru: "Помещение в больницу", en: "Admission to hospital" }),
    (
        "returned/1",
        Words {
            kk: "Ауруханадан қайтару", ru: "Возвращение из больницы", en: "Return from hospital"
        },
    ),
    ("visited/1", Words { kk: "Кездесу", ru: "Посещение", en: "Visit" }),
    (
        "recommended/1",
        Words {
            kk: "Медициналық ұсыным", ru: "Медицинская рекомендация", en: "Medical recommendation"
        },
    ),
    (
        "injury_recorded/1",
        Words {
            kk: "Ұстау кезіндегі жарақатты тіркеу",
            ru: "Фиксация повреждения во время содержания",
            en: "Injury recorded during the stay",
        },
    ),
    ("addendum/1", Words { kk: "Толықтыру", ru: "Дополнение", en: "Addendum" }),
    (
        "origin_explained/1",
        Words {
            kk: "Жарақаттың шығу тегін түсіндіру", ru: "Объяснение происхождения повреждений", en: "Origin of injuries explained"
        },
    ),
    ("complaint_linked/1", Words { kk: "Шағымды байланыстыру", ru: "Привязка жалобы", en: "Complaint linked" }),
    (
        "order_received/1",
        Words {
            kk: "Ұстауға негіз болатын актінің түсуі",
            ru: "Поступление акта, дающего право содержать",
            en: "Order to keep the person received",
        },
    ),
    (
        "expiry_warned/1",
        Words {
            kk: "Мерзімнің аяқталуы туралы ескерту", ru: "Предупреждение об истечении срока", en: "Warning that the term runs out"
        },
    ),
    (
        "transferred/1",
        Words {
            kk: "Басқа мекемеге ауыстыру", ru: "Перевод в другое учреждение", en: "Transfer to another facility"
        },
    ),
    (
        "released/1",
        Words {
            kk: "Мекемеден босату", ru: "Освобождение из учреждения", en: "Release from the facility"
        },
    ),
    (
        "release_copied/1",
        Words {
            kk: "Босату туралы қаулы көшірмесін жіберу",
            ru: "Направление копии постановления об освобождении",
            en: "Copy of the decree of release sent",
        },
    ),
    (
        "release_notified/1",
        Words {
            kk: "Босату туралы хабарлау", ru: "Уведомление об освобождении", en: "Notice of the release"
        },
    ),
];

/// Every state of a record, in the order of its life.
pub const STATES: &[(&str, Words)] = &[
    ("at_the_gate", Words { kk: "Қабылдау алдында", ru: "Перед приёмом", en: "At the gate" }),
    ("held", Words { kk: "Ұсталуда", ru: "Содержится", en: "Held" }),
    ("in_hospital", Words { kk: "Ауруханада", ru: "В больнице", en: "In hospital" }),
    (
        "order_or_release_due",
        Words {
            kk: "Шешім немесе босату қажет", ru: "Требуется решение или освобождение", en: "Order or release due"
        },
    ),
    (
        "injuries_unexplained",
        Words {
            kk: "Жарақаттар түсіндірілмеген", ru: "Повреждения не объяснены", en: "Injuries unexplained"
        },
    ),
    ("notice_due", Words { kk: "Хабарлама қажет", ru: "Требуется уведомление", en: "Notice due" }),
    ("copy_due", Words { kk: "Көшірме жіберілуі тиіс", ru: "Требуется направить копию", en: "Copy due" }),
    ("ended", Words { kk: "Аяқталды", ru: "Завершено", en: "Ended" }),
];
