//! The words of the forms of acts.

use aiqyn_law::kernel::Words;

/// The number of a record to be begun.
pub const NUMBER: Words = Words { kk: "Жазбаның нөмірі", ru: "Номер записи", en: "Number of the record" };
/// How numbers are written.
pub const NUMBER_HINT: Words = Words {
    kk: "Тіркелімдегідей: кіші латын әріптері мен цифрлар, мысалы 22-000417.",
    ru: "Как в реестре: строчные латинские буквы и цифры, например 22-000417.",
    en: "As in the register: small Latin letters and digits, for example 22-000417.",
};
/// The mass event.
pub const INCIDENT: Words = Words { kk: "Жаппай оқиға", ru: "Массовое событие", en: "Mass event" };
/// To look at what follows.
pub const CHECK: Words =
    Words { kk: "Салдарын көру", ru: "Посмотреть, что последует", en: "See what follows" };
/// To keep a draft.
pub const KEEP: Words = Words { kk: "Жобаны сақтау", ru: "Сохранить черновик", en: "Keep the draft" };
/// To throw a draft away.
pub const DROP: Words = Words { kk: "Жобаны жою", ru: "Удалить черновик", en: "Delete the draft" };
/// A draft was kept.
pub const KEPT: Words = Words { kk: "Жоба сақталды.", ru: "Черновик сохранён.", en: "The draft is kept." };
/// A draft could not be kept.
pub const NOT_KEPT: Words = Words {
    kk: "Жоба сақталмады: байланысты тексеріңіз, бетті жаппаңыз.",
    ru: "Черновик не сохранён: проверьте связь и не закрывайте страницу.",
    en: "The draft was not kept: check the connection and do not close the page.",
};
/// What was answered.
pub const ANSWERS: Words = Words { kk: "Толтырылғаны", ru: "Что заполнено", en: "What you answered" };
/// What follows.
pub const FOLLOWS: Words = Words {
    kk: "Жазылса, не болады", ru: "Что последует, если записать", en: "What follows if it is recorded"
};
/// Nothing but the act itself.
pub const NOTHING: Words = Words {
    kk: "Әрекеттің өзінен басқа ештеңе өзгермейді.",
    ru: "Кроме самого действия ничего не изменится.",
    en: "Nothing changes but the act itself.",
};
/// It would be refused.
pub const REFUSED: Words =
    Words {
        kk: "Мұндай күйде қабылданбайды:", ru: "В таком виде будет отказано:", en: "As it stands it would be refused:"
    };
/// Breaches that would be noted.
pub const BREACHES: Words = Words {
    kk: "Белгіленетін бұзушылықтар", ru: "Будут отмечены нарушения", en: "Breaches that will be noted"
};
/// Terms that begin.
pub const BEGINS: Words =
    Words { kk: "Басталатын мерзімдер", ru: "Начнутся сроки", en: "Terms that begin" };
/// Terms that end.
pub const ENDS: Words =
    Words { kk: "Аяқталатын мерзімдер", ru: "Закончатся сроки", en: "Terms that end" };
/// Figures that change.
pub const FIGURES: Words =
    Words { kk: "Өзгеретін көрсеткіштер", ru: "Изменятся показатели", en: "Figures that change" };
/// To record.
pub const RECORD: Words = Words { kk: "Жазу", ru: "Записать", en: "Record it" };
/// To go back and change.
pub const BACK: Words = Words { kk: "Өзгерту", ru: "Изменить", en: "Change it" };
/// The record moved on.
pub const MOVED: Words = Words {
    kk: "Сіз толтырып жатқанда жазбаға жаңа әрекеттер қосылды. Тексеріңіз де, жалғастырыңыз: ештеңе жоғалған жоқ.",
    ru: "Пока вы заполняли форму, в запись добавились действия. Проверьте и продолжайте: ничего не потеряно.",
    en: "While you were filling in the form, acts were added to the record. Look at them and go on: nothing is lost.",
};
/// Answers that are no longer asked.
pub const NO_LONGER: Words =
    Words {
        kk: "Енді сұралмайды, жазылмайды", ru: "Больше не спрашивается и не будет записано", en: "No longer asked, and not recorded"
    };
/// Records that may be of the same.
pub const ALIKE: Words =
    Words {
        kk: "Осы адамның жазбалары бар", ru: "Об этом лице уже есть записи", en: "There are records of this person already"
    };
/// What to make of that.
pub const ALIKE_HINT: Words = Words {
    kk: "Жаңасын бастамас бұрын салыстырыңыз: бір оқиға екі рет жазылмасын.",
    ru: "Сравните, прежде чем начинать новую: одно и то же не записывают дважды.",
    en: "Compare them before you begin a new one: the same is not recorded twice.",
};
/// It was recorded.
pub const DONE: Words = Words {
    kk: "Жазылды: {version}-әрекет, журналдағы орны {seq}.",
    ru: "Записано: действие {version}, место в журнале {seq}.",
    en: "Recorded: act {version}, position {seq} in the log.",
};
/// Breaches were noted with it.
pub const WITH_BREACHES: Words = Words {
    kk: "Белгіленген бұзушылықтар: {n}.", ru: "Отмечено нарушений: {n}.", en: "Breaches noted: {n}."
};
