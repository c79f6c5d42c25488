//! The words of the record page.

use aiqyn_law::kernel::Words;

/// Where it stands.
pub const STANDS: Words = Words { kk: "Қазіргі жағдайы", ru: "Где сейчас", en: "Where it stands" };
/// What is to be done.
pub const WAITS: Words = Words { kk: "Не күтілуде", ru: "Чего ждёт", en: "What it waits for" };
/// What the officer can do.
pub const OFFERS: Words =
    Words { kk: "Сіз не істей аласыз", ru: "Что вы можете сделать", en: "What you can do" };
/// What happened.
pub const TIMELINE: Words = Words { kk: "Әрекеттер", ru: "Действия", en: "Acts" };
/// When it happened.
pub const HAPPENED: Words = Words { kk: "болды", ru: "произошло", en: "happened" };
/// When it was recorded.
pub const RECORDED: Words = Words { kk: "жазылды", ru: "записано", en: "recorded" };
/// Position in the log.
pub const POSITION: Words = Words { kk: "журналдағы орны", ru: "место в журнале", en: "position in the log" };
/// The law it was judged by.
pub const LAW: Words = Words { kk: "заң пакеті", ru: "пакет закона", en: "law pack" };
/// Sealed texts.
pub const SEALED: Words = Words { kk: "Мөрленген мәтіндер", ru: "Закрытые тексты", en: "Sealed texts" };
/// To open a sealed text.
pub const OPEN_TEXT: Words = Words { kk: "Ашу: {text}", ru: "Открыть: {text}", en: "Open: {text}" };
/// What opening means.
pub const OPENING: Words =
    Words {
        kk: "Әр ашу журналға жазылады.", ru: "Каждое открытие записывается в журнал.", en: "Each opening is recorded."
    };
/// The key was destroyed.
pub const DESTROYED: Words = Words { kk: "кілт жойылған", ru: "ключ уничтожен", en: "the key was destroyed" };
/// The text is not there.
pub const MISSING: Words = Words { kk: "мәтін жоқ", ru: "текста нет", en: "the text is not there" };
/// The custody clock.
pub const CLOCK: Words = Words {
    kk: "Күзетпен ұстау сағаты", ru: "Часы содержания под стражей", en: "Custody clock"
};
/// Its sum.
pub const CLOCK_SUM: Words = Words {
    kk: "Барлығы {all}, оның ішінде негізсіз {nothing}.",
    ru: "Всего {all}, из них без основания {nothing}.",
    en: "{all} in all, {nothing} of it without basis.",
};
/// Records that belong together.
pub const LINKED: Words =
    Words { kk: "Байланысты жазбалар", ru: "Связанные записи", en: "Linked records" };
/// Documents.
pub const DOCUMENTS: Words = Words { kk: "Құжаттар", ru: "Документы", en: "Documents" };
/// Who has looked.
pub const LOOKED: Words = Words { kk: "Кім қарады", ru: "Кто смотрел", en: "Who has looked" };
/// As known at.
pub const KNOWN: Words =
    Words { kk: "Қай сәттегі мәлімет", ru: "Как было известно на", en: "As known at" };
/// Of which moment.
pub const OF: Words = Words { kk: "Қай сәт туралы", ru: "О каком моменте", en: "Of the moment" };
/// How a moment is written.
pub const MOMENT_HINT: Words =
    Words { kk: "Мысалы, 25.01.2022 14:30", ru: "Например, 25.01.2022 14:30", en: "For example 25.01.2022 14:30" };
/// The past is shown.
pub const PAST: Words = Words {
    kk: "Жазба {known} сәтінде белгілі болғандай көрсетілген.",
    ru: "Запись показана так, как была известна на {known}.",
    en: "The record is shown as it was known at {known}.",
};
/// To the present.
pub const PRESENT: Words =
    Words { kk: "Қазіргіге оралу", ru: "Вернуться к настоящему", en: "Back to the present" };
/// A breach.
pub const BREACH_OF: Words =
    Words {
        kk: "{version}-әрекеттің бұзушылығы", ru: "нарушение действием {version}", en: "breach by act {version}"
    };
/// By how much.
pub const BY: Words = Words { kk: "{by} асырылды", ru: "превышено на {by}", en: "by {by}" };
/// No answer.
pub const UNANSWERED: Words = Words { kk: "жауап берілмеген", ru: "без ответа", en: "not answered" };
/// An answer.
pub const ANSWERED: Words = Words { kk: "жауап: {answer}", ru: "ответ: {answer}", en: "answer: {answer}" };
/// It was corrected.
pub const CORRECTED: Words =
    Words {
        kk: "{version}-әрекетпен түзетілген", ru: "исправлено действием {version}", en: "corrected by act {version}"
    };
/// It was annulled.
pub const ANNULLED: Words =
    Words {
        kk: "{version}-әрекетпен күші жойылған", ru: "аннулировано действием {version}", en: "annulled by act {version}"
    };
/// To correct it.
pub const CORRECT: Words = Words { kk: "Түзету", ru: "Исправить", en: "Correct" };
/// To annul it.
pub const ANNUL: Words = Words { kk: "Күшін жою", ru: "Аннулировать", en: "Annul" };
/// To answer it.
pub const ANSWER: Words = Words { kk: "Жауап беру", ru: "Ответить", en: "Answer" };
/// A person.
pub const PERSON: Words = Words { kk: "Адам", ru: "Лицо", en: "Person" };
/// Version.
pub const VERSION: Words = Words { kk: "Нұсқа", ru: "Версия", en: "Version" };
/// Refusals that were met.
pub const REFUSALS: Words = Words { kk: "Бас тартулар", ru: "Отказы", en: "Refusals met" };
/// The record is outside the officer's sight.
pub const GLASS: Words =
    Words { kk: "Негіздеп ашу", ru: "Открыть с указанием причины", en: "Open with a reason" };
/// What breaking the glass means.
pub const GLASS_HINT: Words = Words {
    kk: "Көру құқығыңыздан тыс жазба 4 сағатқа ашылады; оны басқа органның адамы 72 сағат ішінде тексереді.",
    ru: "Запись вне вашего права просмотра откроется на 4 часа; открытие проверит лицо другого органа в течение 72 часов.",
    en: "A record outside your sight opens for 4 hours; somebody of another body reviews the opening within 72 hours.",
};
/// The reason.
pub const REASON: Words = Words { kk: "Себебі", ru: "Причина", en: "Reason" };
/// What is noted when a list is looked at.
pub const OPENING_LIST: Words =
    Words {
        kk: "Тізімді қарау журналға жазылды.", ru: "Просмотр списка записан в журнал.", en: "Looking at this list was recorded."
    };
/// Of which version.
pub const ACT_NUMBER: Words = Words { kk: "{version}-әрекет", ru: "действие {version}", en: "act {version}" };
/// By how much it is late.
pub const LATE: Words = Words { kk: "Кешігу", ru: "Опоздание", en: "Late by" };
/// The end of a stretch.
pub const UNTIL: Words = Words { kk: "дейін", ru: "до", en: "until" };
/// How long it lasted.
pub const LENGTH: Words = Words { kk: "ұзақтығы", ru: "длительность", en: "length" };
