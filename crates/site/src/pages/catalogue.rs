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
const ARCHIVE: Words =
    Words { kk: "Барлығы бір архивте", ru: "Всё в одном архиве", en: "Everything in one archive" };
const STABLE: Words = Words {
    kk: "«data/latest/» әрқашан соңғы шығарылымды, күні бар адрес сол шығарылымды көрсетеді және ешқашан өзгермейді.",
    ru: "«data/latest/» всегда ведёт к последнему выпуску, адрес с днём — к своему, и он не меняется никогда.",
    en: "“data/latest/” always holds the latest release; an address with a day holds that one and never changes.",
};
const WORKBOOK: Words = Words { kk: "Барлық кесте", ru: "Все таблицы", en: "All tables" };
const FORMATS: Words = Words { kk: "Пішімдері", ru: "Форматы", en: "Formats" };
const MACHINE: Words =
    Words {
        kk: "Машинаға арналған каталог (DCAT)", ru: "Каталог для машин (DCAT)", en: "Catalogue for machines (DCAT)"
    };
const FEED: Words =
    Words { kk: "Шығарылымдар арнасы (Atom)", ru: "Лента выпусков (Atom)", en: "Feed of releases (Atom)" };

/// The page.
pub fn page(voice: &Voice) -> Page {
    let path = "catalogue/";
    let root = root(path);
    let main = html! {
        p { (voice.say(&ABOUT)) }
        p { (voice.say(&STABLE)) }
        @if voice.site.base.is_some() {
            ul {
                li { a href={ (root) (crate::feed::path(voice.language)) } { (voice.say(&FEED)) } }
                li { a href={ (root) (crate::catalogue::PATH) } { (voice.say(&MACHINE)) } }
            }
        }
        @for release in voice.site.releases.iter().rev() {
            @let day = voice.day(release.published);
            section aria-labelledby=(format!("of-{}", release.slug)) {
                h2 id=(format!("of-{}", release.slug)) { (day) }
                p { a href={ (root) "data/" (release.slug) "/" (release.slug) ".zip" } { (voice.say(&ARCHIVE)) " (ZIP, " (day) ")" } }
                (files(voice, &release.slug, &day, &root))
            }
        }
    };
    Page::new(path, voice.say(&TITLE), voice.say(&ABOUT), main)
}

/// The tables of the drawn figures, and the workbook that has them all; every other table stands at its figure.
fn files(voice: &Voice, slug: &str, day: &str, root: &str) -> Markup {
    let release = voice.site.release(slug);
    let folder = format!("{root}data/{slug}/{}", voice.tag());
    let mut rows: Vec<Vec<Markup>> = Vec::new();
    for group in GROUPS {
        for drawing in group.drawings.iter().filter(|drawing| release.is_some_and(|release| drawing.is_of(release))) {
            let (name, stem) = (voice.say(&group.name), drawing.stem());
            let link = |ending: &str, form: &str| {
                html! { a href={ (folder) "/" (stem) (ending) } aria-label=(format!("{form}: {stem}, {day}")) { (form) } }
            };
            let links = html! {
                (link(".csv", "CSV")) " · " (link(".csv-metadata.json", "CSVW")) " · " (link(".json", "JSON-stat")) " · " (link(".sdmx.csv", "SDMX-CSV"))
            };
            rows.push(vec![html! { (name) " (" (stem) ")" }, links]);
        }
    }
    let workbook = html! { a href={ (folder) "/" (slug) ".xlsx" } { "XLSX (" (day) ")" } };
    rows.push(vec![html! { (voice.say(&WORKBOOK)) }, workbook]);
    table(&format!("{} {day}", voice.say(&TITLE)), &[voice.say(&GROUP), voice.say(&FORMATS)], &[], &rows)
}
