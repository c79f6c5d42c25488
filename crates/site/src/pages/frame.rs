//! What every page has: head, way around, languages, foot.

use super::Page;
use super::voice::{Voice, root, tag, up};
use aiqyn_law::kernel::{Language, Words};
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// The style sheet of every page.
pub const STYLE: &str = include_str!("style.css");

/// What pages may load: the site's own style sheet and pictures, and nothing else.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

const LANGUAGES: [(Language, &str); 3] = [(Language::Kk, "Қазақша"), (Language::Ru, "Русский"), (Language::En, "English")];

const NAME: Words =
    Words {
        kk: "Айқын: жұртшылыққа айтылған сандар", ru: "Айқын: числа, сказанные обществу", en: "Aiqyn: the figures told to the public"
    };
const SKIP: Words = Words { kk: "Мазмұнға өту", ru: "К содержанию", en: "Skip to the content" };
const AROUND: Words = Words { kk: "Бөлімдер", ru: "Разделы", en: "Sections" };
const LANGUAGE: Words = Words { kk: "Тіл", ru: "Язык", en: "Language" };
const MORE: Words = Words { kk: "Сайт туралы", ru: "О сайте", en: "About this site" };
const DEMONSTRATION: Words = Words {
    kk: "Бұл — көрсетілім. Мұндағы іс-әрекеттер мен адамдар ойдан шығарылған; тек жиынтық сандар 2022 жылғы брифингтен алынған.",
    ru: "Это показ. Дела и люди здесь вымышлены; только итоговые числа взяты из брифинга 2022 года.",
    en: "This is a demonstration. Cases and people in it are invented; only the totals come from the briefing of 2022.",
};
const KNOWN: Words = Words {
    kk: "Жазба {known} сәтіндегі күйінде, {size} әрекет.",
    ru: "Запись по состоянию на {known}, действий: {size}.",
    en: "The record as known at {known}, {size} acts.",
};
const ALMATY: Words = Words {
    kk: "Уақыт — Алматы уақыты.", ru: "Время указано алматинское.", en: "Times are those of Almaty."
};

const SECTIONS: &[(&str, Words)] = &[
    ("", Words { kk: "Басты бет", ru: "Главная", en: "Home" }),
    ("figures/", Words { kk: "Көрсеткіштер", ru: "Показатели", en: "Figures" }),
    ("duty/", Words { kk: "Кезекшілік", ru: "Дежурство", en: "On duty" }),
    ("surrender/", Words { kk: "Қаруды тапсыру", ru: "Сдать оружие", en: "Surrender a weapon" }),
    ("corrections/", Words { kk: "Түзетулер", ru: "Исправления", en: "Corrections" }),
];

const ABOUT: &[(&str, Words)] = &[
    (
        "methods/",
        Words {
            kk: "Әдістер мен анықтамалар", ru: "Методы и определения", en: "Methods and definitions"
        },
    ),
    ("catalogue/", Words { kk: "Деректер каталогы", ru: "Каталог данных", en: "Data catalogue" }),
    (
        "accessibility/",
        Words {
            kk: "Қолжетімділік туралы мәлімдеме", ru: "Заявление о доступности", en: "Accessibility statement"
        },
    ),
    ("verify/", Words { kk: "Тексеру", ru: "Проверка", en: "Verify" }),
];

/// The page as a document.
pub fn document(voice: &Voice, page: &Page) -> String {
    let (up, root) = (up(&page.path), root(&page.path));
    let name = voice.say(&NAME);
    let title = if page.path.is_empty() { name.to_owned() } else { format!("{} · {name}", page.title) };
    let canonical = voice.site.base.as_ref().map(|base| format!("{base}/{}/{}", voice.tag(), page.path));
    let head = html! {
        meta charset="utf-8";
        meta http-equiv="Content-Security-Policy" content=(POLICY);
        meta name="viewport" content="width=device-width, initial-scale=1";
        title { (title) }
        meta name="description" content=(page.description);
        link rel="stylesheet" href={ (root) "style.css" };
        @for (language, _) in LANGUAGES {
            link rel="alternate" hreflang=(tag(language)) href={ (root) (tag(language)) "/" (page.path) };
        }
        @if let Some(address) = &canonical { link rel="canonical" href=(address); }
        @if voice.site.base.is_some() {
            link rel="alternate" type="application/atom+xml" title=(name) href={ (root) (crate::feed::path(voice.language)) };
        }
    };
    let body = html! {
        a class="skip" href="#main" { (voice.say(&SKIP)) }
        (header(voice, page, &up, &root))
        main id="main" tabindex="-1" {
            h1 { (page.title) }
            (page.main)
        }
        (footer(voice, &up))
    };
    whole(voice.tag(), &head, &body)
}

fn whole(language: &str, head: &Markup, body: &Markup) -> String {
    let markup = html! {
        (DOCTYPE)
        html lang=(language) {
            head { (head) }
            body { (body) }
        }
    };
    markup.into_string() + "\n"
}

fn header(voice: &Voice, page: &Page, up: &str, root: &str) -> Markup {
    let latest = voice.site.latest().map(|release| format!("briefings/{}/", release.slug));
    let statement = voice.site.statements.last().map(|statement| format!("statements/{}/", statement.slug));
    let here = |path: &str| (path == page.path).then_some("page");
    let link = |path: &str, text: &str| {
        html! { li { a href={ (up) (path) } aria-current=[here(path)] { (text) } } }
    };
    const LATEST: Words = Words { kk: "Соңғы брифинг", ru: "Последний брифинг", en: "Latest briefing" };
    const STATEMENT: Words =
        Words { kk: "Айтылғанды тексеру", ru: "Проверка сказанного", en: "Statement check" };
    html! {
        header {
            p class="name" { a href=(up) { (voice.say(&NAME)) } }
            nav aria-label=(voice.say(&LANGUAGE)) class="languages" {
                ul {
                    @for (language, own) in LANGUAGES {
                        li {
                            a href={ (root) (tag(language)) "/" (page.path) } hreflang=(tag(language)) lang=(tag(language))
                                aria-current=[(language == voice.language).then_some("true")] { (own) }
                        }
                    }
                }
            }
            nav aria-label=(voice.say(&AROUND)) {
                ul {
                    @for (place, (path, words)) in SECTIONS.iter().enumerate() {
                        (link(path, voice.say(words)))
                        @if place == 0 {
                            @if let Some(path) = &latest { (link(path, voice.say(&LATEST))) }
                            @if let Some(path) = &statement { (link(path, voice.say(&STATEMENT))) }
                        }
                    }
                }
            }
            @if voice.site.demonstration { p class="notice" { (voice.say(&DEMONSTRATION)) } }
        }
    }
}

fn footer(voice: &Voice, up: &str) -> Markup {
    let [_, size, _] = &voice.site.checkpoint;
    let size = size.parse::<u64>().map_or_else(|_| size.clone(), |size| voice.number(size));
    html! {
        footer {
            nav aria-label=(voice.say(&MORE)) {
                ul { @for (path, words) in ABOUT { li { a href={ (up) (path) } { (voice.say(words)) } } } }
            }
            p { (voice.fill(&KNOWN, &[("known", &voice.moment(voice.site.known)), ("size", &size)])) " " (voice.say(&ALMATY)) }
        }
    }
}

/// The front page of the site: the choice of a language.
pub fn front() -> String {
    let head = html! {
        meta charset="utf-8";
        meta http-equiv="Content-Security-Policy" content=(POLICY);
        meta name="viewport" content="width=device-width, initial-scale=1";
        title { "Айқын · Aiqyn" }
        meta name="description" content="Тілді таңдаңыз. Выберите язык. Choose a language.";
        link rel="stylesheet" href="style.css";
        @for (language, _) in LANGUAGES { link rel="alternate" hreflang=(tag(language)) href={ (tag(language)) "/" }; }
    };
    let body = html! {
        main id="main" {
            h1 { "Айқын" }
            ul class="front" {
                @for (language, own) in LANGUAGES {
                    li { a href={ (tag(language)) "/" } hreflang=(tag(language)) lang=(tag(language)) { (own) ": " (NAME.of(language)) } }
                }
            }
        }
    };
    whole("kk", &head, &body)
}

/// A table with a caption, in a box that scrolls by itself where the screen is narrow.
///
/// The columns named by their places hold numbers and stand to the right.
pub fn table(caption: &str, head: &[&str], numbers: &[usize], rows: &[Vec<Markup>]) -> Markup {
    table_at(None, caption, head, numbers, rows)
}

/// A table that a picture links to.
pub fn table_at(id: Option<&str>, caption: &str, head: &[&str], numbers: &[usize], rows: &[Vec<Markup>]) -> Markup {
    let class = |place: usize| numbers.contains(&place).then_some("n");
    html! {
        div class="table" id=[id] tabindex="0" role="group" aria-label=(caption) {
            table {
                caption { (caption) }
                thead { tr { @for (place, name) in head.iter().enumerate() { th scope="col" class=[class(place)] { (name) } } } }
                tbody {
                    @for row in rows {
                        tr {
                            @for (place, cell) in row.iter().enumerate() {
                                @if place == 0 { th scope="row" { (cell) } } @else { td class=[class(place)] { (cell) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Text as a cell.
pub fn text(text: impl AsRef<str>) -> Markup {
    html! { (text.as_ref()) }
}

const TABLE: Words = Words { kk: "Сандар кестеде", ru: "Числа в таблице", en: "The numbers in a table" };

/// A picture with its message above it and a link to the table with its numbers.
pub fn drawn(voice: &Voice, message: &str, svg: &Markup, table: &str) -> Markup {
    html! {
        figure {
            figcaption { strong { (message) } }
            (PreEscaped(svg.clone().into_string()))
            p class="quiet" { a href={ "#" (table) } { (voice.say(&TABLE)) } }
        }
    }
}
