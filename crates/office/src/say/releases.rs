//! The words of the pages of releases.

use aiqyn_law::kernel::Words;

/// Releases.
pub const RELEASES: Words = Words { kk: "Шығарылымдар", ru: "Выпуски", en: "Releases" };
/// One of them.
pub const RELEASE: Words = Words { kk: "Шығарылым", ru: "Выпуск", en: "Release" };
/// What a release goes through.
pub const WAY: Words = Words {
    kk: "Шығарылымды баспасөз қызметі ұсынады, прокурор рұқсат береді, екі органның адамдары қол қояды, содан кейін ғана жарияланады.",
    ru: "Выпуск предлагает пресс-служба, разрешает прокурор, подписывают лица двух органов, и лишь затем он публикуется.",
    en: "The press office proposes a release, a prosecutor permits it, people of two bodies sign it, and only then is it published.",
};
/// To propose one.
pub const PROPOSE: Words = Words { kk: "Шығарылым ұсыну", ru: "Предложить выпуск", en: "Propose a release" };
/// To announce one.
pub const ANNOUNCE: Words = Words {
    kk: "Шығарылымды алдын ала хабарлау", ru: "Анонсировать выпуск", en: "Announce a release"
};
/// What was announced.
pub const ANNOUNCED: Words = Words { kk: "Хабарланғандар", ru: "Анонсы", en: "Announced ahead" };
/// For when.
pub const ANNOUNCED_FOR: Words = Words { kk: "Қай сәтке", ru: "На какое время", en: "For when" };
/// How many figures.
pub const FIGURES: Words = Words { kk: "Көрсеткіштер", ru: "Показатели", en: "Figures" };
/// Of which days.
pub const CLOCKS: Words = Words { kk: "Қай сәттегі мәлімет", ru: "По состоянию на", en: "As of" };
/// Another took its place.
pub const SUPERSEDED: Words = Words { kk: "Орнын басқасы басты", ru: "Заменён", en: "Superseded" };
/// The offices that speak.
pub const OFFICES: Words = Words { kk: "Кімнің көрсеткіштері", ru: "Чьи показатели", en: "Whose figures" };
/// What is left empty.
pub const EMPTY_HINT: Words = Words {
    kk: "Бос қалса – мәлімет дәл қазіргі; көрсеткіш таңдалмаса – барлығы.",
    ru: "Если пусто – по данным на сейчас; если показатели не выбраны – все.",
    en: "Left empty: as known now; no figure chosen: all of them.",
};
/// To choose single figures.
pub const CHOOSE: Words = Words {
    kk: "Жеке көрсеткіштерді таңдау", ru: "Выбрать отдельные показатели", en: "Choose single figures"
};
/// The release whose place it takes.
pub const TAKES_PLACE: Words =
    Words {
        kk: "Қай шығарылымның орнын басады", ru: "Какой выпуск заменяет", en: "Which release it takes the place of"
    };
/// None.
pub const NONE: Words = Words { kk: "ешқайсысының", ru: "никакой", en: "none" };
/// Of what kind the change is.
pub const KIND: Words = Words { kk: "Өзгерістің түрі", ru: "Вид изменения", en: "Kind of change" };
/// To count.
pub const COUNT: Words = Words { kk: "Санау", ru: "Сосчитать", en: "Count" };
/// What it would contain.
pub const CONTENT: Words = Words {
    kk: "Шығарылымда не болады", ru: "Что войдёт в выпуск", en: "What the release would contain"
};
/// The value of the release before.
pub const BEFORE: Words = Words { kk: "Алдыңғысында", ru: "В прошлом выпуске", en: "In the last release" };
/// By how much it changed.
pub const CHANGE: Words = Words { kk: "Өзгеріс", ru: "Изменение", en: "Change" };
/// Because it was recorded later.
pub const RECORDED_LATER: Words =
    Words { kk: "кейін жазылған: {by}", ru: "записано позже: {by}", en: "recorded later: {by}" };
/// Because it happened later.
pub const HAPPENED_LATER: Words =
    Words { kk: "кейін болған: {by}", ru: "произошло позже: {by}", en: "happened later: {by}" };
/// A figure that the last release did not have.
pub const NEW: Words = Words { kk: "алғаш рет", ru: "впервые", en: "for the first time" };
/// The release held beside it.
pub const SINCE: Words = Words {
    kk: "Салыстырылғаны: {release}.", ru: "Сравнивается с выпуском {release}.", en: "Held beside {release}."
};
/// There was none before.
pub const FIRST: Words =
    Words {
        kk: "Бұған дейін шығарылым болған жоқ.", ru: "Выпусков до этого не было.", en: "There was no release before."
    };
/// Figures that only the last release had.
pub const LEFT: Words =
    Words {
        kk: "Алдыңғысында болып, енді жоқ", ru: "Были в прошлом выпуске и выбыли", en: "In the last release, and not in this"
    };
/// The definitions differ.
pub const OTHER_DEFINITIONS: Words = Words {
    kk: "Анықтамалар содан бері өзгерген: сандарды тікелей салыстыруға болмайды.",
    ru: "Определения с тех пор изменились: числа прямо не сравнимы.",
    en: "The definitions changed since: the numbers do not compare directly.",
};
/// What the parts leave over.
pub const RESIDUALS: Words =
    Words {
        kk: "Бірге мәлімделетін қалдықтар", ru: "Остатки, о которых заявляется", en: "What the parts leave over, declared with it"
    };
/// The prosecutor left it out.
pub const NOT_PERMITTED: Words = Words { kk: "рұқсат етілмеген", ru: "не разрешено", en: "not permitted" };
/// Whose hands it went through.
pub const HANDS: Words = Words { kk: "Кім не істеді", ru: "Кто что сделал", en: "Who did what" };
/// The record still counts the same.
pub const RECOUNT: Words = Words { kk: "Қайта санау", ru: "Пересчёт", en: "Recount" };
/// It does.
pub const EQUAL: Words = Words {
    kk: "жазба дәл солай санайды", ru: "запись даёт те же числа", en: "the record counts the same"
};
/// It does not.
pub const DIFFERS: Words = Words {
    kk: "жазба енді басқаша санайды: {figures}",
    ru: "запись считает иначе: {figures}",
    en: "the record counts otherwise: {figures}",
};
/// Only a part is seen.
pub const PART: Words = Words {
    kk: "саналмады: сіз жазбаның бір бөлігін ғана көресіз",
    ru: "не пересчитано: вы видите лишь часть записи",
    en: "not counted: you see only a part of the record",
};
/// To publish.
pub const PUBLISH: Words = Words { kk: "Жариялау", ru: "Опубликовать", en: "Publish" };
/// What cannot be undone.
pub const FOR_GOOD: Words = Words {
    kk: "Жарияланған шығарылым өзгермейді: қатені орнын басатын шығарылым түзетеді.",
    ru: "Опубликованный выпуск не меняется: ошибку исправляет заменяющий выпуск.",
    en: "A published release never changes: a mistake is mended by a release that takes its place.",
};
/// Announcements that are kept with it.
pub const KEEPS: Words = Words {
    kk: "Осымен орындалатын хабарландырулар", ru: "Исполняемые этим анонсы", en: "Announcements kept by it"
};
/// It was recorded.
pub const DONE: Words =
    Words {
        kk: "Жазылды, журналдағы орны {seq}.", ru: "Записано, место в журнале {seq}.", en: "Recorded, position {seq} in the log."
    };
/// The public site.
pub const SITE: Words = Words { kk: "Ашық сайт", ru: "Открытый сайт", en: "The public site" };
/// The site tells the last release.
pub const SITE_TELLS: Words =
    Words {
        kk: "Сайт соңғы шығарылымды көрсетеді.", ru: "Сайт показывает последний выпуск.", en: "The site tells the last release."
    };
/// The site does not tell it yet.
pub const SITE_BEHIND: Words = Words {
    kk: "Сайт соңғы шығарылымды әлі көрсетпейді: {release}.",
    ru: "Сайт ещё не показывает последний выпуск: {release}.",
    en: "The site does not tell the last release yet: {release}.",
};
/// How the site is written.
pub const SITE_COMMAND: Words = Words {
    kk: "Сайтты журналдың қол қою кілті бар машинада мына команда жазады (бұл бет ол кілтке жете алмайды):",
    ru: "Сайт записывает команда на машине, где есть ключ подписи журнала (у этой страницы доступа к нему нет):",
    en: "The site is written by a command where the key that signs the log is (these pages do not reach it):",
};
/// All that stands of it.
pub const WHOLE: Words = Words { kk: "Жазба түгел", ru: "Вся запись", en: "The whole record" };
