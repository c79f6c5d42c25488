//! The words of the help page.

use aiqyn_law::kernel::Words;

/// The sheet of keys.
pub const KEYS: Words = Words { kk: "Пернелер", ru: "Клавиши", en: "Keys" };
/// How they are meant.
pub const KEYS_HINT: Words = Words {
    kk: "Пернелер орны бойынша танылады: қазақ, орыс және латын пернетақтасында бірдей.",
    ru: "Клавиши узнаются по месту: на казахской, русской и латинской раскладке одинаково.",
    en: "Keys are known by their place: the same on Kazakh, Russian and Latin layouts.",
};

/// What is to be known, a heading and a paragraph each.
pub const PARTS: &[(&Words, &Words)] = &[
    (
        &Words { kk: "Әрекет", ru: "Действие", en: "Acts" },
        &Words {
            kk: "Жазба бетінен әрекетті таңдаңыз. Сақтамас бұрын не болатыны айтылады: бас тартулар, бұзушылықтар, мерзімдер, көрсеткіштер. Жазылған әрекет өзгермейді: түзету мен күшін жою – жаңа әрекет.",
            ru: "Выберите действие на странице записи. Перед сохранением говорится, что последует: отказы, нарушения, сроки, показатели. Записанное не меняется: исправление и аннулирование – новые действия.",
            en: "Choose an act on the record's page. Before it is saved you are told what follows: refusals, breaches, terms, figures. What is recorded never changes: a correction or an annulment is another act.",
        },
    ),
    (
        &Words { kk: "Жоба", ru: "Черновик", en: "Drafts" },
        &Words {
            kk: "Толтырылған нысан серверде 30 күн сақталады: сеанс аяқталса да, байланыс үзілсе де жоғалмайды.",
            ru: "Заполненная форма хранится на сервере 30 дней: она не пропадёт, если сеанс закончится или связь прервётся.",
            en: "A form that is being filled in is kept on the server for 30 days: it survives the end of a session and a broken connection.",
        },
    ),
    (
        &Words { kk: "Оқу журналы", ru: "Журнал чтений", en: "The journal of reads" },
        &Words {
            kk: "Кім, қашан, не үшін қарағаны көрсетілмес бұрын жазылады.",
            ru: "Кто, когда и зачем смотрел, записывается до показа.",
            en: "Who looked, when and what for is recorded before anything is shown.",
        },
    ),
];
