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

/// Every state of a record, in the order of its life.
pub const STATES: &[(&str, Words)] = &[
    ("given", Words { kk: "Берілді", ru: "Дано", en: "Given" }),
    ("accepted", Words { kk: "Орындауға қабылданды", ru: "Принято к исполнению", en: "Accepted for execution" }),
    (
        "objected",
        Words {
            kk: "Қарсылық қаралуда", ru: "Возражение на рассмотрении", en: "Objection pending"
        },
    ),
    (
        "executed",
        Words {
            kk: "Орындалды, есеп күтілуде", ru: "Исполнено, ожидается отчёт", en: "Carried out, report awaited"
        },
    ),
    ("reported", Words { kk: "Есеп қаралуда", ru: "Отчёт на рассмотрении", en: "Report under review" }),
    ("refused", Words { kk: "Бас тартылды", ru: "В исполнении отказано", en: "Refused" }),
    ("done", Words { kk: "Аяқталды", ru: "Завершено", en: "Done" }),
    ("cancelled", Words { kk: "Күші жойылды", ru: "Отменено", en: "Cancelled" }),
];
