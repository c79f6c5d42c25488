//! A briefing: what was released on a day, as it was, group by group, and what changed since the one before.

use super::Page;
use super::frame::{drawn, table, table_at, text};
use super::groups::{GROUPS, Group, group_pictures};
use super::naming::{self, MissingName};
use super::voice::{Voice, root, up};
use crate::model::{Change, Release, Split, Value};
use crate::tables::words::NUMBER;
use aiqyn_law::kernel::{Figure, Words};
use maud::{Markup, html};

const TITLE: Words = Words { kk: "{day} брифингі", ru: "Брифинг: {day}", en: "Briefing of {day}" };
const ABOUT: Words = Words {
    kk: "{day} жарияланған көрсеткіштер: суреттер, кестелер, деректер.",
    ru: "Показатели, опубликованные {day}: рисунки, таблицы, данные.",
    en: "The figures published on {day}: pictures, tables, data.",
};
const PROVISIONAL: Words = Words {
    kk: "Сандар алдын ала: жазба толықтырылып, түзетілуі мүмкін. Жарияланған нұсқа сақталады.",
    ru: "Числа предварительные: запись может пополниться и исправиться. Опубликованное остаётся.",
    en: "The figures are provisional: the record may grow and be corrected. What was published stays.",
};
const SUPERSEDED: Words =
    Words {
        kk: "Бұл шығарылымның орнын басқан:", ru: "Этот выпуск заменён выпуском", en: "This release was superseded by that of"
    };
const OFFICE: Words = Words {
    kk: "{office}: {of} сәтіне, {known} белгілі болғандай",
    ru: "{office}: по состоянию на {of}, по данным на {known}",
    en: "{office}: as of {of}, as known at {known}",
};
const SIGNED: Words = Words {
    kk: "Рұқсат берген: {permitted}. Қол қойғандар: {signed}.",
    ru: "Разрешено: {permitted}. Подписано: {signed}.",
    en: "Permitted by: {permitted}. Signed by: {signed}.",
};
const FIGURE: Words = Words { kk: "Көрсеткіш", ru: "Показатель", en: "Figure" };
const UNIT: Words = Words { kk: "Бірлігі", ru: "Единица", en: "Unit" };
const SHARE: Words = Words { kk: "Тұтастағы үлесі", ru: "Доля в целом", en: "Share of the whole" };
const LEFT: Words = Words {
    kk: "{whole} ішінен бөліктерде көрсетілмегені ({by})",
    ru: "Не указано в частях {whole} ({by})",
    en: "Not stated in the parts of {whole} ({by})",
};
const DOUBLE: Words = Words {
    kk: "{whole} бөліктерінде бірнеше рет немесе тұтастан тыс есептелгені ({by})",
    ru: "Учтено в частях {whole} дважды или вне целого ({by})",
    en: "Counted twice in the parts of {whole}, or outside it ({by})",
};
const DOWNLOADS: Words = Words { kk: "Жүктеу", ru: "Скачать", en: "Download" };
const CHANGED: Words = Words {
    kk: "Алдыңғы брифингтен бергі өзгеріс",
    ru: "Что изменилось с предыдущего брифинга",
    en: "What changed since the briefing before",
};
const FIRST: Words =
    Words { kk: "Бұл — алғашқы брифинг.", ru: "Это первый брифинг.", en: "This is the first briefing." };
const EARLIER: Words = Words { kk: "Алдыңғысы: ", ru: "Предыдущий: ", en: "The one before: " };
const MOVED: Words = Words {
    kk: "Кірген және шыққан — осы екі сәт арасында болған; қайта жіктелген — тұтастың басқа бөлігіне ауысқан; түзетілген — алдыңғы сәтке қатысты кейін жазылған не түзетілген.",
    ru: "Вошло и вышло — произошло между двумя моментами; переклассифицировано — перешло в другую часть целого; исправлено — записано или исправлено позднее о прежнем моменте.",
    en: "Entered and left: it happened between the two moments. Reclassified: it went to another part of the whole. Corrected: recorded or mended later, of the earlier moment.",
};
const DEFINITIONS: Words = Words {
    kk: "Не саналады: анықтамалар", ru: "Что считается: определения", en: "What is counted: definitions"
};
const HEADS: [Words; 7] = [
    FIGURE,
    Words { kk: "Бұрын", ru: "Было", en: "Before" },
    Words { kk: "Енді", ru: "Стало", en: "After" },
    Words { kk: "Кірген", ru: "Вошло", en: "Entered" },
    Words { kk: "Шыққан", ru: "Вышло", en: "Left" },
    Words { kk: "Қайта жіктелген", ru: "Переклассифицировано", en: "Reclassified" },
    Words { kk: "Түзетілген", ru: "Исправлено", en: "Corrected" },
];

/// The address of a briefing.
pub fn path(release: &Release) -> String {
    format!("briefings/{}/", release.slug)
}

/// Title and summary of a briefing.
pub fn heading(voice: &Voice, release: &Release) -> (String, String) {
    let day = voice.day(release.published);
    (voice.fill(&TITLE, &[("day", &day)]), voice.fill(&ABOUT, &[("day", &day)]))
}

/// The page of a briefing.
///
/// # Errors
/// [`MissingName`] where a code has no name.
pub fn page(voice: &Voice, release: &Release) -> Result<Page, MissingName> {
    let path = path(release);
    let (title, about) = heading(voice, release);
    let mut groups = Vec::new();
    for group in GROUPS {
        groups.push(told(voice, release, group, &path)?);
    }
    let main = html! {
        (banner(voice, release, &path))
        @for group in &groups { (group) }
        (changes(voice, release, &path))
    };
    Ok(Page::new(path, title, about, main))
}

fn banner(voice: &Voice, release: &Release, path: &str) -> Markup {
    let bodies = |ids: &[String]| ids.iter().map(|id| voice.body(id, release.published)).collect::<Vec<_>>().join("; ");
    let later = release.superseded_by.as_ref().and_then(|slug| voice.site.release(slug));
    html! {
        p class="notice" { (voice.say(&PROVISIONAL)) }
        @if let Some(later) = later {
            p class="notice" { (voice.say(&SUPERSEDED)) " " a href={ (up(path)) "briefings/" (later.slug) "/" } { (voice.day(later.published)) } "." }
        }
        ul {
            @for clock in &release.offices {
                li {
                    (voice.fill(&OFFICE, &[
                        ("office", voice.office(clock.office)), ("of", &voice.moment(clock.of)), ("known", &voice.moment(clock.known)),
                    ]))
                }
            }
        }
        p class="quiet" {
            (voice.fill(&SIGNED, &[("permitted", &bodies(std::slice::from_ref(&release.permitted_by))), ("signed", &bodies(&release.signed_by))]))
        }
    }
}

fn told(voice: &Voice, release: &Release, group: &Group, path: &str) -> Result<Markup, MissingName> {
    let values: Vec<&Value> = group.figures.iter().filter_map(|id| release.value(id)).collect();
    if values.is_empty() {
        return Ok(html! {});
    }
    let pictures = group_pictures(voice, release, group)?;
    let rows = rows(voice, release, &values, path)?;
    let head = [&FIGURE, &NUMBER, &UNIT, &SHARE].map(|words| voice.say(words));
    let root = root(path);
    let table = format!("table-{}", group.code);
    let folder = format!("{root}data/{}/{}", release.slug, voice.tag());
    Ok(html! {
        section aria-labelledby=(group.code) {
            h2 id=(group.code) { (voice.say(&group.name)) }
            p { (voice.say(&group.about)) }
            div class="pictures" {
                @for picture in &pictures {
                    (drawn(voice, &picture.caption.title, &picture.svg, &table))
                }
            }
            (table_at(Some(&table), voice.say(&group.name), &head, &[1], &rows))
            details {
                summary { (voice.say(&DEFINITIONS)) }
                dl { @for value in &values { dt { (voice.statement(value.figure)) } dd { (voice.say(&value.figure.meaning)) } } }
            }
            p class="quiet" { (voice.say(&DOWNLOADS)) ":" }
            ul class="downloads" {
                @for drawing in group.drawings.iter().filter(|drawing| drawing.is_of(release)) {
                    @let stem = drawing.stem();
                    @for (ending, form) in [(".csv", "CSV"), (".json", "JSON-stat")] {
                        li { a href={ (folder) "/" (stem) (ending) } { (form) " " (stem) } }
                    }
                }
                @for picture in &pictures {
                    @for (ending, form) in [(".svg", "SVG"), (".png", "PNG")] {
                        li { a href={ (folder) "/" (picture.name) (ending) } { (form) " " (picture.name) } }
                    }
                }
                li { a href={ (folder) "/" (release.slug) ".xlsx" } { "XLSX" span class="quiet" { " (" (voice.day(release.published)) ")" } } }
            }
        }
    })
}

/// A link to a figure with its statement.
pub fn figure_link(voice: &Voice, figure: &Figure, path: &str) -> Markup {
    html! { a href={ (up(path)) "figures/" (figure.id) "/" } { (voice.statement(figure)) } }
}

/// The rows of a group: a whole, its parts below it, and after the last of them what they leave over.
fn rows(voice: &Voice, release: &Release, values: &[&Value], path: &str) -> Result<Vec<Vec<Markup>>, MissingName> {
    let wholes: Vec<Vec<&str>> = values.iter().map(|value| wholes(release, value)).collect();
    let ends = |whole: &str| values.iter().zip(&wholes).rposition(|(value, wholes)| value.figure.id == whole || wholes.contains(&whole));
    let mut rows = Vec::new();
    for (place, value) in values.iter().enumerate() {
        rows.push(row(voice, release, value, wholes[place].len(), path));
        // The innermost whole is left first.
        for whole in [value.figure.id].iter().chain(&wholes[place]).filter(|whole| ends(whole) == Some(place)) {
            let depth = values.iter().position(|value| value.figure.id == *whole).map_or(0, |at| wholes[at].len()) + 1;
            for split in release.splits.iter().filter(|split| split.whole == *whole) {
                rows.extend(residuals(voice, split, depth)?);
            }
        }
    }
    Ok(rows)
}

/// The whole that a figure is a part of, where both count the same things.
fn whole_of<'a>(release: &'a Release, value: &Value) -> Option<&'a Value> {
    value.figure.part_of.and_then(|(whole, _)| release.value(whole)).filter(|whole| whole.figure.unit == value.figure.unit)
}

/// Every whole around a figure, from the nearest on.
fn wholes(release: &Release, value: &Value) -> Vec<&'static str> {
    std::iter::successors(whole_of(release, value), |whole| whole_of(release, whole)).map(|whole| whole.figure.id).collect()
}

/// What stands below its whole stands a little to the right.
fn nested(depth: usize, name: &Markup) -> Markup {
    match depth {
        0 => name.clone(),
        1 => html! { span class="part" { (name) } },
        _ => html! { span class="part deep" { (name) } },
    }
}

fn row(voice: &Voice, release: &Release, value: &Value, depth: usize, path: &str) -> Vec<Markup> {
    let whole = whole_of(release, value);
    let exact = |value: &Value| value.qualifier == aiqyn_law::briefing::Qualifier::Exact;
    // A share of a whole of another day is no share.
    let same_day = |whole: &&Value| whole.figure.office == value.figure.office && exact(whole) && exact(value);
    let share = whole.filter(same_day).and_then(|whole| Some((whole, voice.locale.share(value.value, whole.value)?)));
    vec![
        nested(depth, &html! { span id=(value.figure.id) { (figure_link(voice, value.figure, path)) } }),
        html! { strong { (voice.value(value)) } },
        text(voice.unit(value.figure)),
        share.map_or_else(|| text("–"), |(whole, share)| html! { (share) " (" (voice.say(&whole.figure.statement)) ")" }),
    ]
}

fn residuals(voice: &Voice, split: &Split, depth: usize) -> Result<Vec<Vec<Markup>>, MissingName> {
    let by = naming::breakdown(voice, &split.by)?.to_lowercase();
    let whole = aiqyn_law::rooms::figures().find(|figure| figure.id == split.whole);
    let Some(whole) = whole else { return Ok(Vec::new()) };
    let line = |words: &Words, size: u64| {
        let said = voice.fill(words, &[("whole", &format!("«{}»", voice.say(&whole.statement))), ("by", &by)]);
        vec![nested(depth, &text(said)), html! { strong { (voice.number(size)) } }, text(voice.unit(whole)), text("–")]
    };
    let mut rows = Vec::new();
    if split.missing > 0 {
        rows.push(line(&LEFT, split.missing));
    }
    if split.double > 0 {
        rows.push(line(&DOUBLE, split.double));
    }
    Ok(rows)
}

fn changes(voice: &Voice, release: &Release, path: &str) -> Markup {
    let before = voice.site.before(&release.slug);
    html! {
        section aria-labelledby="changes" {
            h2 id="changes" { (voice.say(&CHANGED)) }
            @match before {
                None => p { (voice.say(&FIRST)) },
                Some(before) => {
                    p { (voice.say(&EARLIER)) a href={ (up(path)) "briefings/" (before.slug) "/" } { (voice.day(before.published)) } }
                    p { (voice.say(&MOVED)) }
                    (change_table(voice, &release.changes, path))
                }
            }
        }
    }
}

/// How figures moved, as a table.
pub fn change_table(voice: &Voice, changes: &[Change], path: &str) -> Markup {
    let declared = |id: &str| aiqyn_law::rooms::figures().find(|figure| figure.id == id);
    let rows: Vec<Vec<Markup>> = changes
        .iter()
        .filter_map(|change| Some((change, declared(&change.figure)?)))
        .map(|(change, figure)| {
            let money = figure.unit == aiqyn_law::kernel::Unit::Tenge;
            let number = |value: u64| text(voice.number(value));
            let reclassified = i64::try_from(change.reclassified_in).unwrap_or(0) - i64::try_from(change.reclassified_out).unwrap_or(0);
            vec![
                figure_link(voice, figure, path),
                number(change.from),
                number(change.to),
                // Members of a sum of money are claims, not tenge: they stand apart from the sum.
                if money { text("–") } else { number(change.entered) },
                if money { text("–") } else { number(change.left) },
                text(voice.signed(reclassified)),
                text(voice.signed(change.corrected)),
            ]
        })
        .collect();
    table(voice.say(&CHANGED), &HEADS.map(|words| voice.say(&words)), &[1, 2, 3, 4, 5, 6], &rows)
}
