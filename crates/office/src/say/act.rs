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
pub const ALIKE: Words = Words {
    kk: "Дәл осы туралы болуы мүмкін жазбалар бар",
    ru: "Есть записи, возможно, о том же",
    en: "There are records that may be of the same",
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
/// Several acts of one event.
pub const TOGETHER: Words =
    Words {
        kk: "Сол оқиғаның тағы бір әрекеті", ru: "Ещё одно действие того же события", en: "Another act of the same event"
    };
/// What that means.
pub const TOGETHER_HINT: Words = Words {
    kk: "Бірге жазылады: не бәрі, не ешқайсысы. Осы әрекеттен кейін ашық болатындары көрсетілген.",
    ru: "Будут записаны вместе: все или ни одного. Показаны те, что откроются после этого действия.",
    en: "They are recorded together: all or none. Shown are those that are open once this act is recorded.",
};
/// There is none.
pub const TOGETHER_NONE: Words = Words {
    kk: "Сіз жаза алатын ашық әрекет қалмайды.",
    ru: "Открытых для вас действий после него не остаётся.",
    en: "No act is open to you after it.",
};
/// The order in which they are recorded.
pub const ORDER: Words =
    Words {
        kk: "Бірге, осы ретпен жазылады", ru: "Будут записаны вместе, в таком порядке", en: "Recorded together, in this order"
    };
/// One that goes before is not filled in.
pub const UNREADY: Words = Words {
    kk: "Алдымен «{act}» формасын толтырыңыз: жобасы толық емес.",
    ru: "Сначала заполните форму «{act}»: её черновик неполон.",
    en: "Fill in the form “{act}” first: its draft is not complete.",
};
/// A field of the comparison.
pub const FIELD: Words = Words { kk: "Өріс", ru: "Поле", en: "Field" };
/// The record about to begin.
pub const NEW: Words = Words { kk: "Жаңа жазба", ru: "Новая запись", en: "New record" };
