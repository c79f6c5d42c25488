//! What the acts of an investigative team are called.

use crate::kernel::Words;

/// Every kind of act, in declared order.
pub const ACTS: &[(&str, Words)] = &[
    (
        "formed/1",
        Words {
            kk: "Тергеу тобын құру", ru: "Создание следственной группы", en: "Investigative team formed"
        },
    ),
    ("member_joined/1", Words { kk: "Мүшенің топқа кіруі", ru: "Включение в группу", en: "Member joined" }),
    (
        "member_extended/1",
        Words {
            kk: "Мүшенің мерзімін ұзарту", ru: "Продление срока участия", en: "Member's term extended"
        },
    ),
    ("member_left/1", Words { kk: "Мүшенің топтан шығуы", ru: "Выход из группы", en: "Member left" }),
    ("leader_changed/1", Words { kk: "Жетекшіні ауыстыру", ru: "Смена руководителя", en: "Leader changed" }),
    ("case_given/1", Words { kk: "Істі топқа тапсыру", ru: "Поручение дела группе", en: "Case given to the team" }),
    ("case_handed_on/1", Words { kk: "Істі топтан беру", ru: "Передача дела из группы", en: "Case handed on" }),
    (
        "composition_told/1",
        Words {
            kk: "Топ құрамымен таныстыру", ru: "Ознакомление с составом группы", en: "Composition told to the parties"
        },
    ),
    (
        "prolonged/1",
        Words {
            kk: "Топтың мерзімін ұзарту", ru: "Продление срока группы", en: "Team's term prolonged"
        },
    ),
    ("dissolved/1", Words { kk: "Топты тарату", ru: "Роспуск группы", en: "Team dissolved" }),
];

/// Every state of a record, in the order of its life.
pub const STATES: &[(&str, Words)] = &[
    ("working", Words { kk: "Жұмыс істеуде", ru: "Работает", en: "Working" }),
    ("term_over", Words { kk: "Мерзімі өтті", ru: "Срок истёк", en: "Term over" }),
    ("dissolved", Words { kk: "Таратылды", ru: "Расформирована", en: "Dissolved" }),
];
