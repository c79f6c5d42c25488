//! The catalogue of files: what there is, of which release, in which form.

use super::Page;
use super::frame::table;
use super::groups::GROUPS;
use super::voice::{Voice, root};
use aiqyn_law::kernel::Words;
use maud::{Markup, html};

const TITLE: Words = Words { kk: "Деректер каталогы", ru: "Каталог данных", en: "Data catalogue" };
const ABOUT: Words = Words {
    kk: "Әр беттің деректері: CSV (CSVW сипаттамасымен), JSON-stat, XLSX, суреттер; бәрі бір архивте. Адрестер өзгермейді.",
    ru: "Данные каждой страницы: CSV (с описанием CSVW), JSON-stat, XLSX, рисунки; всё в одном архиве. Адреса не меняются.",
    en: "The data of every page: CSV (described by CSVW), JSON-stat, XLSX, pictures; all in one archive. Addresses do not change.",
};
const GROUP: Words = Words { kk: "Топ", ru: "Группа", en: "Group" };
const ARCHIVE: Words = Words { kk: "Барлығы бір архивте", ru: "Всё в одном архиве", en: "Everything in one archive" };
const STABLE: Words = Words {
    kk: "«data/latest/» әрқашан соңғы шығарылымды, күні бар адрес сол шығарылымды көрсетеді және ешқашан өзгермейді.",
    ru: "«data/latest/» всегда ведёт к последнему выпуску, адрес с днём — к своему, и он не меняется никогда.",
    en: "“data/latest/” always holds the latest release; an address with a day holds that one and never changes.",
};
const FORMATS: Words = Words { kk: "Пішімдері", ru: "Форматы", en: "Formats" };
const MACHINE: Words = Words { kk: "Машинаға арналған каталог (DCAT)", ru: "Каталог для машин (DCAT)", en: "Catalogue for machines (DCAT)" };
const FEED: Words = Words { kk: "Шығарылымдар арнасы (Atom)", ru: "Лента выпусков (Atom)", en: "Feed of releases (Atom)" };

/// The page.
pub fn page(voice: &Voice) -> Page {
    let path = "catalogue/";
    let root = root(path);
    let main = html! {
        p { (voice.say(&ABOUT)) }
        p { (voice.say(&STABLE)) }
        ul {
            li { a href={ (root) (voice.tag()) "/releases.atom" } { (voice.say(&FEED)) } }
            li { a href={ (root) "catalogue.jsonld" } { (voice.say(&MACHINE)) } }
        }
        @for release in voice.site.releases.iter().rev() {
            @let day = voice.day(release.published);
            section aria-labelledby=(format!("of-{}", release.slug)) {
                h2 id=(format!("of-{}", release.slug)) { (day) }
                p { a href={ (root) "data/" (release.slug) "/archive.zip" } { (voice.say(&ARCHIVE)) " (ZIP, " (day) ")" } }
                (files(voice, &release.slug, &day, &root))
            }
        }
    };
    Page::new(path, voice.say(&TITLE), voice.say(&ABOUT), main)
}

fn files(voice: &Voice, slug: &str, day: &str, root: &str) -> Markup {
    let release = voice.site.release(slug);
    let there = |ids: &&[&str]| release.is_some_and(|release| ids.iter().any(|id| release.value(id).is_some()));
    let rows: Vec<Vec<Markup>> = GROUPS
        .iter()
        .filter(|group| there(&group.figures))
        .map(|group| {
            let name = voice.say(&group.name);
            let file = format!("{root}data/{slug}/{}/{}", voice.tag(), group.code);
            let link = |ending: &str, form: &str| html! { a href={ (file) (ending) } aria-label=(format!("{form}: {name}, {day}")) { (form) } };
            let links = html! {
                (link(".csv", "CSV")) " · " (link(".csv-metadata.json", "CSVW")) " · " (link(".json", "JSON-stat")) " · " (link(".xlsx", "XLSX"))
            };
            vec![html! { (name) }, links]
        })
        .collect();
    table(&format!("{} {day}", voice.say(&TITLE)), &[voice.say(&GROUP), voice.say(&FORMATS)], &rows)
}
