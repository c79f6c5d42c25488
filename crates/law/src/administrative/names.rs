//! What the acts of an administrative case are called.

use crate::kernel::Words;

/// Every kind of act, in declared order.
pub const ACTS: &[(&str, Words)] = &[
    ("protocol/1", Words { kk: "Хаттама", ru: "Протокол", en: "Protocol" }),
    (
        "detained/1",
        Words {
            kk: "Әкімшілік ұстап алу", ru: "Административное задержание", en: "Administrative detention"
        },
    ),
    (
        "detention_ended/1",
        Words {
            kk: "Әкімшілік ұстаудың аяқталуы",
            ru: "Окончание административного задержания",
            en: "End of the administrative detention",
        },
    ),
    (
        "transferred/1",
        Words {
            kk: "Істі басқа органға беру", ru: "Передача дела другому органу", en: "Case transferred to another body"
        },
    ),
    ("sent_to_court/1", Words { kk: "Істі сотқа жіберу", ru: "Направление дела в суд", en: "Case sent to court" }),
    ("ruling/1", Words { kk: "Қаулы", ru: "Постановление", en: "Ruling" }),
    (
        "entered_into_force/1",
        Words {
            kk: "Қаулының күшіне енуі", ru: "Вступление постановления в силу", en: "Ruling in force"
        },
    ),
    (
        "petition/1",
        Words {
            kk: "Прокурордың апелляциялық өтінішхаты",
            ru: "Апелляционное ходатайство прокурора",
            en: "Appeal petition of the prosecutor",
        },
    ),
    (
        "petition_forwarded/1",
        Words {
            kk: "Өтінішхатты жоғары тұрған сотқа жіберу",
            ru: "Направление ходатайства в вышестоящий суд",
            en: "Petition forwarded to the higher court",
        },
    ),
    (
        "petition_decided/1",
        Words {
            kk: "Өтінішхат бойынша шешім", ru: "Решение по ходатайству", en: "Decision on the petition"
        },
    ),
    ("petition_withdrawn/1", Words { kk: "Өтінішхатты қайтарып алу", ru: "Отзыв ходатайства", en: "Petition withdrawn" }),
    ("appeal_filed/1", Words { kk: "Қаулыға шағым", ru: "Жалоба на постановление", en: "Appeal against the ruling" }),
    (
        "appeal_forwarded/1",
        Words {
            kk: "Шағымды жоғары тұрған сотқа жіберу",
            ru: "Направление жалобы в вышестоящий суд",
            en: "Appeal forwarded to the higher court",
        },
    ),
    ("appeal_decided/1", Words { kk: "Шағым бойынша шешім", ru: "Решение по жалобе", en: "Decision on the appeal" }),
    (
        "arrest_started/1",
        Words {
            kk: "Әкімшілік қамақтың басталуы", ru: "Начало административного ареста", en: "Beginning of the administrative arrest"
        },
    ),
    (
        "released/1",
        Words {
            kk: "Әкімшілік қамақтан босату",
            ru: "Освобождение из-под административного ареста",
            en: "Release from administrative arrest",
        },
    ),
    (
        "handed_over_to_criminal/1",
        Words {
            kk: "Материалдарды қылмыстық іске беру",
            ru: "Передача материалов в уголовное дело",
            en: "Facts handed over to a criminal case",
        },
    ),
];

/// Every state of a record, in the order of its life.
pub const STATES: &[(&str, Words)] = &[
    ("protocol_drawn_up", Words { kk: "Хаттама жасалды", ru: "Протокол составлен", en: "Protocol drawn up" }),
    ("before_court", Words { kk: "Сотта қаралуда", ru: "На рассмотрении суда", en: "Before the court" }),
    (
        "handed_over",
        Words {
            kk: "Қылмыстық қудалау органына берілді",
            ru: "Передано органу уголовного преследования",
            en: "Handed over to criminal prosecution",
        },
    ),
    ("ruled", Words { kk: "Қаулы шығарылды", ru: "Постановление вынесено", en: "Ruled upon" }),
    ("appeal_pending", Words { kk: "Шағым қаралуда", ru: "Жалоба на рассмотрении", en: "Appeal pending" }),
    (
        "petition_pending",
        Words {
            kk: "Прокурордың өтінішхаты қаралуда", ru: "Ходатайство прокурора на рассмотрении", en: "Prosecutor's petition pending"
        },
    ),
    ("arrest_not_begun", Words { kk: "Қамаққа алу басталмады", ru: "Арест не начат", en: "Arrest not begun" }),
    ("under_arrest", Words { kk: "Қамақта", ru: "Под арестом", en: "Under arrest" }),
];
