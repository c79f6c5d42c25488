//! The words of who is at a record, and of what is assigned.

use aiqyn_desk::handling::whose::Whose;
use aiqyn_law::kernel::Words;

/// Whose records are shown.
pub const WHOSE: Words = Words { kk: "Кімнің жұмысында", ru: "У кого в работе", en: "Handled by" };

/// What a part of them is called.
pub const fn whose(whose: Whose) -> &'static Words {
    match whose {
        Whose::Mine => &Words { kk: "менің жұмысымдағы", ru: "у меня", en: "me" },
        Whose::Nobodys => &Words { kk: "ешкімде жоқ", ru: "ни у кого", en: "nobody" },
    }
}

/// So many are unread.
pub const UNREAD: Words = Words { kk: "оқылмағаны: {n}", ru: "непрочитанных: {n}", en: "{n} unread" };
/// One is unread.
pub const IS_UNREAD: Words = Words { kk: "оқылмаған", ru: "не прочитано", en: "unread" };
/// Somebody is at it.
pub const HANDLED: Words =
    Words { kk: "{officer} айналысып жатыр", ru: "в работе у {officer}", en: "being handled by {officer}" };
/// Until when.
pub const UNTIL: Words = Words { kk: "мерзімі: {until} дейін", ru: "до {until}", en: "until {until}" };
/// It was taken over.
pub const TAKEN_FROM: Words =
    Words { kk: "{officer} жұмысынан алынды", ru: "принято от {officer}", en: "taken over from {officer}" };
/// To be at it.
pub const TAKE: Words = Words { kk: "Өз жұмысыма алу", ru: "Взять в работу", en: "Handle it myself" };
/// To take it over.
pub const TAKE_OVER: Words =
    Words { kk: "{officer} жұмысынан алу", ru: "Принять от {officer}", en: "Take it over from {officer}" };
/// To be at it no longer.
pub const GIVE_UP: Words = Words { kk: "Жұмысымнан босату", ru: "Снять с себя", en: "Give it up" };
/// Somebody else was quicker.
pub const HELD: Words = Words {
    kk: "Бұл жазбамен басқа адам айналысып жатыр",
    ru: "Этой записью занимается другой",
    en: "Another officer is handling this record",
};
/// What to do then.
pub const HELD_OUT: Words = Words {
    kk: "Оны соның жұмысынан алуға немесе басқа жазбаға өтуге болады.",
    ru: "Можно принять её от этого лица или взять другую запись.",
    en: "Take it over from that officer, or choose another record.",
};
/// To assign.
pub const ASSIGN: Words =
    Words { kk: "Таңдалғандарды тапсыру", ru: "Поручить выбранные", en: "Assign the chosen ones" };
/// To whom.
pub const TO: Words = Words { kk: "Кімге", ru: "Кому", en: "To whom" };
/// The note.
pub const NOTE: Words = Words { kk: "Ескертпе", ru: "Пометка", en: "Note" };
/// What stands in it, and who sees it.
pub const NOTE_HINT: Words = Words {
    kk: "{most} таңбаға дейін. Оны тек тапсырушы мен орындаушы көреді. Адамдардың атын жазбаңыз.",
    ru: "До {most} знаков. Её видят только тот, кто поручил, и исполнитель. Людей не называйте.",
    en: "Up to {most} characters. Only the two of you see it. Name no person.",
};
/// How many at once.
pub const MOST: Words =
    Words {
        kk: "Бірден {most} жазбаға дейін.", ru: "За один раз не больше {most} записей.", en: "At most {most} records at once."
    };
/// It was assigned.
pub const ASSIGNED: Words = Words { kk: "{officer} орындайды", ru: "поручено {officer}", en: "assigned to {officer}" };
/// By whom.
pub const ASSIGNED_BY: Words = Words { kk: "тапсырған {officer}", ru: "поручил(а) {officer}", en: "by {officer}" };
/// To take it back.
pub const TAKE_BACK: Words =
    Words { kk: "Тапсырманы алып тастау", ru: "Снять поручение", en: "End the assignment" };
/// Whoever assigns has nothing to do on it.
pub const NOT_YOURS: Words = Words {
    kk: "Бұл жазба бойынша сізде әрекет жоқ.",
    ru: "По этой записи у вас нет действий.",
    en: "You have nothing to do on this record.",
};
/// Whoever it would go to has nothing to do on it.
pub const NOT_THEIRS: Words = Words {
    kk: "Бұл жазба бойынша ол адамда әрекет жоқ.",
    ru: "По этой записи у этого лица нет действий.",
    en: "That officer has nothing to do on this record.",
};
/// Nothing is to be done by the officer now.
pub const IDLE: Words = Words {
    kk: "қазір сізден ештеңе күтілмейді", ru: "сейчас от вас ничего не ждут", en: "nothing waits for you now"
};
