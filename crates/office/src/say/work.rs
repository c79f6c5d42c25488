//! The words of the queues.

use aiqyn_desk::queues::Queue;
use aiqyn_law::kernel::Words;

/// What a queue is called.
pub const fn queue(queue: Queue) -> &'static Words {
    match queue {
        Queue::Overdue => &Words { kk: "Мерзімі өткен", ru: "Просрочено", en: "Overdue" },
        Queue::Soon => &Words { kk: "Бір тәулік ішінде", ru: "В течение суток", en: "Within a day" },
        Queue::Later => &Words { kk: "Кейінірек", ru: "Позже", en: "Later" },
        Queue::Assigned => &Words { kk: "Маған тапсырылған", ru: "Поручено мне", en: "Assigned to me" },
        Queue::Body => &Words { kk: "Менің органыма", ru: "Моему органу", en: "For my body" },
    }
}

/// The queues.
pub const QUEUES: Words = Words { kk: "Кезектер", ru: "Очереди", en: "Queues" };
/// What is to be done.
pub const WHAT: Words = Words { kk: "Не істеу керек", ru: "Что сделать", en: "What to do" };
/// What follows if it is not.
pub const CONSEQUENCE: Words = Words { kk: "Орындалмаса", ru: "Если не сделать", en: "If it is not done" };
/// Records outside their reader's sight that wait for a review.
pub const ALERTS: Words = Words {
    kk: "Көру құқығынан тыс ашылған, тексеруді күтуде",
    ru: "Открыто вне права просмотра, ждёт проверки",
    en: "Opened outside the reader's sight, to be reviewed",
};
/// The officer's drafts.
pub const DRAFTS: Words = Words { kk: "Жобалар", ru: "Черновики", en: "Drafts" };
/// To begin a record.
pub const BEGIN: Words =
    Words { kk: "Жаңа жазба бастау", ru: "Начать новую запись", en: "Begin a new record" };
/// Kept questions.
pub const VIEWS: Words =
    Words { kk: "Сақталған көріністер", ru: "Сохранённые отборы", en: "Saved views" };
/// What one is called.
pub const VIEW_NAME: Words =
    Words { kk: "Осы көріністің атауы", ru: "Название этого отбора", en: "Name for this view" };
/// To drop one.
pub const DROP: Words = Words { kk: "«{name}» жою", ru: "Удалить «{name}»", en: "Delete “{name}”" };
/// Only what is overdue.
pub const OVERDUE_ONLY: Words =
    Words { kk: "тек мерзімі өткендер", ru: "только просроченные", en: "overdue only" };
/// Only what has breaches without an answer.
pub const UNANSWERED_ONLY: Words =
    Words {
        kk: "тек жауапсыз бұзушылығы барлар", ru: "только с нарушениями без ответа", en: "with unanswered breaches only"
    };
