//! Texts that are sealed with an act.

use crate::kernel::Words;

/// Texts that are sealed with an act.
pub(super) const TEXTS: &[(&str, Words)] = &[
    ("summary", Words { kk: "Мәлімдеме мазмұны", ru: "Содержание сообщения", en: "Summary" }),
    ("reasons", Words { kk: "Дәлелдеме", ru: "Мотивировка", en: "Reasons" }),
    (
        "grounds",
        Words {
            kk: "Негіздер, уәждер, орны, денсаулық жағдайы",
            ru: "Основания, мотивы, место, состояние здоровья",
            en: "Grounds, motives, place, state of health",
        },
    ),
    ("findings", Words { kk: "Қорытынды", ru: "Заключение", en: "Findings" }),
    ("identity", Words { kk: "Жеке басы туралы мәлімет", ru: "Сведения о личности", en: "Identity" }),
    ("complaint", Words { kk: "Шағым мәтіні", ru: "Текст жалобы", en: "The complaint" }),
    ("instruction", Words { kk: "Нұсқау мәтіні", ru: "Текст указания", en: "The instruction" }),
    ("assignment", Words { kk: "Тапсырма мәтіні", ru: "Текст поручения", en: "The assignment" }),
    ("addendum", Words { kk: "Толықтыру мәтіні", ru: "Текст дополнения", en: "The addendum" }),
    ("description", Words { kk: "Сипаттамасы", ru: "Описание", en: "Description" }),
    ("notice", Words { kk: "Хабарлама мәтіні", ru: "Текст уведомления", en: "The notice" }),
    ("obligation", Words { kk: "Міндеттеме мәтіні", ru: "Текст обязательства", en: "The obligation" }),
    ("report", Words { kk: "Есеп мәтіні", ru: "Текст отчёта", en: "The report" }),
    (
        "scene",
        Words {
            kk: "Оқиға орны мен көрген жағдай", ru: "Место и обстановка обнаружения", en: "The place and what was seen"
        },
    ),
    ("statement", Words { kk: "Айғақ мәтіні", ru: "Текст показаний", en: "The statement" }),
    (
        "testimony",
        Words {
            kk: "Күдіктінің айғағы", ru: "Показания подозреваемого", en: "What the suspect said"
        },
    ),
    ("exceptional_reasons", Words { kk: "Айрықша себептер", ru: "Исключительные причины", en: "Exceptional reasons" }),
    (
        "urgency",
        Words {
            kk: "Кейінге қалдырмау себебі", ru: "Причина неотложности", en: "Why it could not wait"
        },
    ),
    (
        "exception",
        Words {
            kk: "Ерекше жағдайдың дәлелдемесі", ru: "Обоснование исключения", en: "Reasons of the exception"
        },
    ),
    ("not_announced", Words { kk: "Хабарланбау себебі", ru: "Причина необъявления", en: "Why it was not announced" }),
];
