//! What the acts of damage are called.

use crate::kernel::Words;

/// Every kind of act, in declared order.
pub const ACTS: &[(&str, Words)] = &[
    ("object_attacked/1", Words { kk: "Ғимаратқа шабуыл", ru: "Нападение на здание", en: "Attack on a building" }),
    ("vehicle_damaged/1", Words { kk: "Көліктің бүлінуі", ru: "Повреждение транспорта", en: "Damage to a vehicle" }),
    (
        "person_injured/1",
        Words {
            kk: "Адамның жарақаттануы", ru: "Причинение вреда здоровью", en: "Injury to a person"
        },
    ),
    (
        "inspected/1",
        Words {
            kk: "Оқиға орнын қарап-тексеру", ru: "Осмотр места происшествия", en: "Inspection of the scene"
        },
    ),
    ("declared/1", Words { kk: "Мәлімделген залал", ru: "Заявленный ущерб", en: "Damage declared" }),
    ("assessed/1", Words { kk: "Бағаланған залал", ru: "Оценённый ущерб", en: "Damage assessed" }),
    (
        "case_linked/1",
        Words {
            kk: "Қылмыстық іспен байланыстыру", ru: "Привязка к уголовному делу", en: "Criminal case linked"
        },
    ),
    (
        "victim_recognised/1",
        Words {
            kk: "Жәбірленуші деп тану", ru: "Признание потерпевшим", en: "Recognition as a victim"
        },
    ),
    (
        "victim_ended/1",
        Words {
            kk: "Жәбірленуші мәртебесін тоқтату", ru: "Прекращение участия потерпевшего", en: "End of the part of a victim"
        },
    ),
    (
        "claimed/1",
        Words {
            kk: "Азаматтық талап қою", ru: "Предъявление гражданского иска", en: "Civil claim brought"
        },
    ),
    ("claim_supplemented/1", Words { kk: "Талапты толықтыру", ru: "Дополнение иска", en: "Claim supplemented" }),
    ("claim_withdrawn/1", Words { kk: "Талаптан бас тарту", ru: "Отказ от иска", en: "Claim withdrawn" }),
    ("awarded/1", Words { kk: "Талапты қанағаттандыру", ru: "Удовлетворение иска", en: "Claim awarded" }),
    (
        "award_refused/1",
        Words {
            kk: "Талапты қанағаттандырмау", ru: "Иск не удовлетворён", en: "Claim not awarded"
        },
    ),
    ("recovered/1", Words { kk: "Өтелген сома", ru: "Выплата по иску", en: "Payment on the claim" }),
    ("duplicate_of/1", Words { kk: "Жазбаның қайталануы", ru: "Дублирование записи", en: "Duplicate record" }),
    (
        "transferred/1",
        Words {
            kk: "Жазбаны басқа органға беру", ru: "Передача записи другому органу", en: "Record transferred to another body"
        },
    ),
];

/// Every state of a record, in the order of its life.
pub const STATES: &[(&str, Words)] = &[
    (
        "case_due",
        Words {
            kk: "Іспен байланыстыру күтілуде", ru: "Ожидает привязки к делу", en: "Case to be linked"
        },
    ),
    ("assessment_due", Words { kk: "Бағалау күтілуде", ru: "Ожидает оценки", en: "Assessment due" }),
    (
        "recognition_due",
        Words {
            kk: "Жәбірленуші деп тану күтілуде", ru: "Ожидает признания потерпевшим", en: "Recognition as victim due"
        },
    ),
    (
        "recognised",
        Words {
            kk: "Жәбірленуші деп танылды", ru: "Признан потерпевшим", en: "Recognised as victim"
        },
    ),
    (
        "victim_ended",
        Words {
            kk: "Жәбірленуші мәртебесі тоқтатылды", ru: "Статус потерпевшего прекращён", en: "Victim status ended"
        },
    ),
    ("claimed", Words { kk: "Талап қойылды", ru: "Иск заявлен", en: "Claimed" }),
    ("award_refused", Words { kk: "Талаптан бас тартылды", ru: "В иске отказано", en: "Award refused" }),
    ("awarded", Words { kk: "Өндіріп алу туралы шешім бар", ru: "Взыскание присуждено", en: "Awarded" }),
    ("recovered", Words { kk: "Өтелді", ru: "Возмещено", en: "Recovered" }),
    ("duplicate", Words { kk: "Қайталанған жазба", ru: "Повторная запись", en: "Duplicate" }),
];
