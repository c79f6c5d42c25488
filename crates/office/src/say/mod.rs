//! What the pages say, in three languages. What the law names is said by the law's own catalogue.

pub mod account;
pub mod act;
pub mod api;
pub mod approvals;
pub mod evidence;
pub mod fault;
pub mod handling;
pub mod help;
pub mod officers;
pub mod passkeys;
pub mod provider;
pub mod read;
pub mod record;
pub mod releases;
pub mod rooms;
pub mod sign_in;
pub mod work;

use aiqyn_law::kernel::Words;

/// The name of the house.
pub const NAME: Words = Words { kk: "Айқын", ru: "Айқын", en: "Aiqyn" };
/// What the pages are.
pub const OFFICE: Words = Words { kk: "Қызметтік бөлім", ru: "Служебная часть", en: "Office" };
/// Past the head of the page.
pub const SKIP: Words = Words { kk: "Мазмұнына өту", ru: "Перейти к содержанию", en: "Skip to content" };
/// The languages.
pub const LANGUAGES: Words = Words { kk: "Тіл", ru: "Язык", en: "Language" };
/// The parts of the office.
pub const PARTS: Words = Words { kk: "Бөлімдер", ru: "Разделы", en: "Sections" };
/// The list of what waits for the officer.
pub const WORK: Words = Words { kk: "Менің жұмысым", ru: "Моя работа", en: "My work" };
/// All records.
pub const RECORDS: Words = Words { kk: "Жазбалар", ru: "Записи", en: "Records" };
/// Queues of what is asked to be decided.
pub const APPROVALS: Words = Words {
    kk: "Келісу және санкциялау", ru: "Согласование и санкционирование", en: "Approvals"
};
/// The figures.
pub const FIGURES: Words = Words { kk: "Көрсеткіштер", ru: "Показатели", en: "Figures" };
/// Who looked at what.
pub const READS: Words = Words { kk: "Кім не қарады", ru: "Кто что смотрел", en: "Who looked" };
/// Officers.
pub const OFFICERS: Words = Words { kk: "Лауазымды адамдар", ru: "Должностные лица", en: "Officers" };
/// The own account.
pub const ACCOUNT: Words =
    Words { kk: "Менің есептік жазбам", ru: "Моя учётная запись", en: "My account" };
/// To sign in.
pub const SIGN_IN: Words = Words { kk: "Кіру", ru: "Вход", en: "Sign in" };
/// To sign out.
pub const SIGN_OUT: Words = Words { kk: "Шығу", ru: "Выйти", en: "Sign out" };
/// A demonstration.
pub const DEMONSTRATION: Words = Words {
    kk: "Көрсетілім: барлық адам мен іс ойдан шығарылған.",
    ru: "Демонстрация: все люди и дела вымышлены.",
    en: "Demonstration: every person and case is invented.",
};
/// The public site.
pub const PUBLIC: Words = Words { kk: "Ашық сайт", ru: "Открытый сайт", en: "Public site" };
/// The clock of what is shown.
pub const AS_OF: Words = Words {
    kk: "Уақыт Алматы бойынша. Сағат: {now}.",
    ru: "Время по Алматы. Часы: {now}.",
    en: "Times are Almaty's. The clock says {now}.",
};
/// Articles.
pub const BASIS: Words = Words { kk: "Негіз", ru: "Основание", en: "Basis" };
/// What to do.
pub const WAY_OUT: Words = Words { kk: "Не істеу керек", ru: "Что делать", en: "What to do" };
/// Yes.
pub const YES: Words = Words { kk: "иә", ru: "да", en: "yes" };
/// No.
pub const NO: Words = Words { kk: "жоқ", ru: "нет", en: "no" };
/// Nothing stands there.
pub const NOTHING: Words = Words { kk: "көрсетілмеген", ru: "не указано", en: "not given" };
/// A record.
pub const RECORD: Words = Words { kk: "Жазба", ru: "Запись", en: "Record" };
/// The room of a record.
pub const ROOM: Words = Words { kk: "Тіркелім", ru: "Реестр", en: "Register" };
/// The state of a record.
pub const STATUS: Words = Words { kk: "Күйі", ru: "Состояние", en: "Status" };
/// Who acts next.
pub const NEXT_ACTOR: Words =
    Words { kk: "Келесі әрекет кімнен", ru: "Кто действует дальше", en: "Who acts next" };
/// By when.
pub const BY: Words = Words { kk: "Мерзімі", ru: "Срок", en: "By" };
/// A body.
pub const BODY: Words = Words { kk: "Орган", ru: "Орган", en: "Body" };
/// A region.
pub const REGION: Words = Words { kk: "Өңір", ru: "Регион", en: "Region" };
/// Articles of a record.
pub const ARTICLES: Words = Words { kk: "Баптар", ru: "Статьи", en: "Articles" };
/// Breaches.
pub const BREACHES: Words = Words { kk: "Бұзушылықтар", ru: "Нарушения", en: "Breaches" };
/// When it began.
pub const OPENED: Words = Words { kk: "Басталды", ru: "Начата", en: "Opened" };
/// To narrow a list.
pub const FILTER: Words = Words { kk: "Сүзу", ru: "Отобрать", en: "Filter" };
/// No narrowing.
pub const ANY: Words = Words { kk: "кез келген", ru: "любое", en: "any" };
/// To put the narrowing into effect.
pub const SHOW: Words = Words { kk: "Көрсету", ru: "Показать", en: "Show" };
/// To take the narrowing away.
pub const CLEAR: Words = Words { kk: "Сүзгіні алу", ru: "Снять отбор", en: "Clear the filter" };
/// The next page of a list.
pub const NEXT_PAGE: Words = Words { kk: "Келесі бет", ru: "Следующая страница", en: "Next page" };
/// The first page of a list.
pub const FIRST_PAGE: Words = Words { kk: "Бірінші бет", ru: "Первая страница", en: "First page" };
/// A list as a file.
pub const DOWNLOAD: Words =
    Words { kk: "Кестені жүктеп алу (CSV)", ru: "Скачать таблицу (CSV)", en: "Download the table (CSV)" };
/// A list without rows.
pub const EMPTY: Words =
    Words { kk: "Мұнда ештеңе жоқ.", ru: "Здесь ничего нет.", en: "There is nothing here." };
/// What was left undone.
pub const OVERDUE: Words = Words { kk: "мерзімі өтті: {by}", ru: "просрочено на {by}", en: "overdue by {by}" };
/// What remains.
pub const LEFT: Words = Words { kk: "қалды: {by}", ru: "осталось {by}", en: "{by} left" };
/// To search.
pub const SEARCH: Words = Words { kk: "Нөмір немесе сөз", ru: "Номер или слово", en: "Number or word" };
/// To save.
pub const SAVE: Words = Words { kk: "Сақтау", ru: "Сохранить", en: "Save" };
/// To go on.
pub const GO_ON: Words = Words { kk: "Жалғастыру", ru: "Продолжить", en: "Continue" };
/// Something went wrong with a form.
pub const PROBLEM: Words = Words { kk: "Түзету қажет", ru: "Нужно исправить", en: "There is a problem" };
/// Before the title of a page with a problem.
pub const ERROR: Words = Words { kk: "Қате: ", ru: "Ошибка: ", en: "Error: " };
/// Where to read how it works.
pub const HELP: Words = Words { kk: "Анықтама", ru: "Справка", en: "Help" };
/// A figure.
pub const FIGURE: Words = Words { kk: "Көрсеткіш", ru: "Показатель", en: "Figure" };
/// Its value.
pub const VALUE: Words = Words { kk: "Мәні", ru: "Значение", en: "Value" };
