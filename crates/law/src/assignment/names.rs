//! What the acts of an instruction or assignment are called.

use crate::kernel::Words;

/// Every kind of act, in declared order.
pub const ACTS: &[(&str, Words)] = &[
    (
        "instructed/1",
        Words {
            kk: "Прокурордың жазбаша нұсқауы", ru: "Письменное указание прокурора", en: "Written instruction of the prosecutor"
        },
    ),
    ("assigned/1", Words { kk: "Тапсырма", ru: "Поручение", en: "Assignment" }),
    ("accepted/1", Words { kk: "Орындауға қабылдау", ru: "Принятие к исполнению", en: "Accepted for execution" }),
    ("refused/1", Words { kk: "Орындаудан бас тарту", ru: "Отказ от исполнения", en: "Refused" }),
    (
        "objected/1",
        Words {
            kk: "Нұсқауға қарсылық", ru: "Возражение на указание", en: "Objection to the instruction"
        },
    ),
    (
        "objection_decided/1",
        Words {
            kk: "Қарсылық бойынша шешім", ru: "Решение по возражению", en: "Decision on the objection"
        },
    ),
    ("progressed/1", Words { kk: "Орындау барысы", ru: "Ход исполнения", en: "Progress" }),
    ("executed/1", Words { kk: "Орындау", ru: "Исполнение", en: "Execution" }),
    ("reported/1", Words { kk: "Есеп беру", ru: "Представление отчёта", en: "Report" }),
    ("report_accepted/1", Words { kk: "Есепті қабылдау", ru: "Принятие отчёта", en: "Report accepted" }),
    ("returned/1", Words { kk: "Есепті қайтару", ru: "Возврат отчёта", en: "Report returned" }),
    ("extended/1", Words { kk: "Мерзімді ұзарту", ru: "Продление срока", en: "Term extended" }),
    ("cancelled/1", Words { kk: "Күшін жою", ru: "Отмена", en: "Cancelled" }),
];
