//! A figure: what it counts, what was said of it and when, what is known of the same moments now, and how it splits.

use super::Page;
use super::frame::{drawn, table, table_at, text};
use super::groups::GROUPS;
use super::naming::{self, MissingName};
use super::tables::{RESIDUAL, breakdown, parts};
use super::voice::{Voice, root, up};
use crate::edition::stem;
use crate::model::{Breakdown, Release, Value, Withheld, about_persons};
use crate::pictures::{Caption, Point, steps};
use crate::tables::words::{NUMBER, QUALIFIER, SUPPRESSED, qualifier};
use crate::tables::{Number, Table};
use aiqyn_law::documents::labels;
use aiqyn_law::kernel::{Figure, Words};
use maud::{Markup, html};

const INDEX: Words = Words { kk: "Көрсеткіштер", ru: "Показатели", en: "Figures" };
const INDEX_ABOUT: Words = Words {
    kk: "Жарияланған әр көрсеткіш: анықтамасы, тарихы, бөліністері.",
    ru: "Каждый опубликованный показатель: определение, история, разбивки.",
    en: "Every figure published: its definition, its history, its breakdowns.",
};
const ABOUT: Words = Words {
    kk: "{statement}: {value}. Анықтама, екі сағат бойынша тарих, бөліністер, деректер.",
    ru: "{statement}: {value}. Определение, история по двум часам, разбивки, данные.",
    en: "{statement}: {value}. Definition, history on both clocks, breakdowns, data.",
};
const FACTS: [Words; 8] = [
    Words { kk: "Кім айтады", ru: "Кто говорит", en: "Who speaks" },
    Words { kk: "Не саналады", ru: "Что считается", en: "What is counted" },
    Words { kk: "Қай сәтке", ru: "На какой момент", en: "As of" },
    Words { kk: "Тұтасы", ru: "Целое", en: "The whole" },
    Figure::BASIS,
    Words { kk: "Анықтама", ru: "Определение", en: "Definition" },
    Words {
        kk: "Санаудың дәл ережесі (ағылшынша)", ru: "Точное правило счёта (по-английски)", en: "The exact rule of counting"
    },
    Words {
        kk: "Анықтамалар нұсқасы (SHA-256)", ru: "Версия определений (SHA-256)", en: "Version of the definitions (SHA-256)"
    },
];
const HISTORY: Words = Words { kk: "Тарихы", ru: "История", en: "History" };
const HISTORY_ABOUT: Words = Words {
    kk: "Екі сағат: сол күні айтылғаны және дәл сол сәт туралы қазір белгілісі. Айырмасы — кейін жазылған не түзетілген.",
    ru: "Двое часов: сказанное в тот день и известное теперь о том же моменте. Разница — записанное или исправленное позднее.",
    en: "Two clocks: what was said that day, and what is known now of the same moment. The difference was recorded or corrected later.",
};
const HISTORY_HEADS: [Words; 5] = [
    Words { kk: "Брифинг", ru: "Брифинг", en: "Briefing" },
    Words { kk: "Қай сәтке", ru: "На момент", en: "As of" },
    Words { kk: "Сонда айтылғаны", ru: "Сказано тогда", en: "As first known" },
    Words { kk: "Қазір белгілісі", ru: "Известно теперь", en: "As known now" },
    Words { kk: "Деректер", ru: "Данные", en: "Data" },
];
const STEPS: Words = Words {
    kk: "{statement}: {first} күні — {from}, {last} күні — {to}",
    ru: "{statement}: {first} — {from}, {last} — {to}",
    en: "{statement}: from {from} to {to} between {first} and {last}",
};
const STEPS_ABOUT: Words = Words {
    kk: "Әр брифингте айтылған сан. Ашық нүкте — алдын ала сан; аралары толтырылмаған.",
    ru: "Число каждого брифинга. Пустая точка — предварительное; между ними ничего не досчитано.",
    en: "The number of each briefing. An open dot is provisional; nothing is filled in between.",
};
const STEPS_NOW: Words = Words {
    kk: "Үзік сызықтағы шаршылар — сол сәт туралы қазір белгілісі.",
    ru: "Квадраты на прерывистой линии — что теперь известно о том же моменте.",
    en: "Squares on the dashed line: what is known now of the same moment.",
};
const NOW: Words = Words { kk: "қазір {value}", ru: "теперь {value}", en: "now {value}" };
const BREAKDOWNS: Words = Words { kk: "Бөліністер", ru: "Разбивки", en: "Breakdowns" };
const LATEST: Words =
    Words { kk: "{day} брифингі бойынша.", ru: "По брифингу {day}.", en: "As of the briefing of {day}." };
const CATEGORY: Words = Words { kk: "Мәні", ru: "Значение", en: "Value" };
const NOT_STATED: Words = Words { kk: "айтылмаған", ru: "не указано", en: "not stated" };
const PROTECTED: Words = Words {
    kk: "Адамдар туралы кестелерде шағын сандар және оларды шегеріп табуға болатын сандар жасырылады; жалпы ел бойынша сан дәл.",
    ru: "В таблицах о людях скрыты малые числа и те, из которых их можно вычесть; число по стране точное.",
    en: "In tables about persons small counts are suppressed, and those from which they could be subtracted; the national total is exact.",
};
const ACCOUNT: Words = Words {
    kk: "Бұл сан адамдар туралы емес: бөліністері толық жарияланады.",
    ru: "Это число не о людях: разбивки публикуются полностью.",
    en: "This figure is not about persons: its breakdowns are published whole.",
};
const WITHHELD: Words =
    Words {
        kk: "Бұл деңгейде жарияланбайды: ", ru: "На этом уровне не публикуется: ", en: "Not published at this level: "
    };
const MONEY: Words = Words {
    kk: "бұл ақша сомасы, бір шығынды білген адам басқасын есептеп шығара алады.",
    ru: "это сумма денег, и знающий один ущерб вычислил бы другой.",
    en: "it is a sum of money, and whoever knows one loss could read out another.",
};
const UNPROTECTABLE: Words = Words {
    kk: "шағын санды жарияланған өзге сандардан есептеп шығаруға болар еді.",
    ru: "малое число можно было бы вычислить из других опубликованных.",
    en: "a small count could be computed from what else is published.",
};

/// The list of figures.
pub fn index(voice: &Voice) -> Page {
    let path = "figures/";
    let main = html! {
        @for group in GROUPS {
            @let figures: Vec<&Figure> = voice.site.figures().into_iter().filter(|figure| group.figures.contains(&figure.id)).collect();
            @if !figures.is_empty() {
                section aria-labelledby=(group.code) {
                    h2 id=(group.code) { (voice.say(&group.name)) }
                    ul { @for figure in figures { li { (super::briefing::figure_link(voice, figure, path)) " (" (voice.unit(figure)) ")" } } }
                }
            }
        }
    };
    Page::new(path, voice.say(&INDEX), voice.say(&INDEX_ABOUT), main)
}

/// The page of a figure.
///
/// # Errors
/// [`MissingName`] where a code has no name.
pub fn page(voice: &Voice, figure: &'static Figure) -> Result<Page, MissingName> {
    let path = format!("figures/{}/", figure.id);
    let statement = voice.statement(figure);
    let last = voice.site.history(figure.id).last();
    let value = last.map_or_else(String::new, |(_, value)| voice.value(value));
    let main = html! {
        @if let Some((release, value)) = last {
            p { span class="big" { (voice.value(value)) } (voice.unit(figure)) }
            (facts(voice, release, value, &path)?)
            (history(voice, figure, &path))
            (breakdowns(voice, release, value, &path)?)
        }
    };
    Ok(Page::new(path, statement.clone(), voice.fill(&ABOUT, &[("statement", &statement), ("value", &value)]), main))
}

fn facts(voice: &Voice, release: &Release, value: &Value, path: &str) -> Result<Markup, MissingName> {
    let figure = value.figure;
    let whole = figure.part_of.and_then(|(whole, _)| aiqyn_law::rooms::figures().find(|figure| figure.id == whole));
    let basis = labels::law(figure.basis, voice.language);
    let [speaks, counted, as_of, whole_of, law, definition, rule, version] = FACTS.map(|words| voice.say(&words));
    Ok(html! {
        dl {
            dt { (speaks) } dd { (voice.office(figure.office)) }
            dt { (counted) } dd { (voice.unit(figure)) }
            dt { (voice.say(&QUALIFIER)) } dd { (qualifier(value.qualifier.code(), voice.language)) }
            @if let Some(clock) = release.clock(figure) { dt { (as_of) } dd { (voice.moment(clock.of)) } }
            @if let Some(whole) = whole { dt { (whole_of) } dd { (super::briefing::figure_link(voice, whole, path)) } }
            dt { (law) } dd { (basis) }
            dt { (definition) } dd { (voice.say(&figure.meaning)) }
            dt { (rule) } dd class="quiet" lang="en" { (figure.definition) }
            dt { (version) } dd { code { (release.definitions) } }
        }
    })
}

/// The step chart of a figure; none of one that was published once.
pub fn chart(voice: &Voice, figure: &Figure) -> Option<(Caption, Markup)> {
    let history: Vec<(&Release, &Value)> = voice.site.history(figure.id).collect();
    let ((first, from), (last, to)) = history.first().zip(history.last()).filter(|_| history.len() > 1)?;
    let of = |release: &Release| release.clock(figure).map_or(release.published, |clock| clock.of);
    let days = |release: &Release| u64::try_from((of(release).micros() - of(first).micros()) / 86_400_000_000).unwrap_or(0);
    let points: Vec<Point> = history
        .iter()
        .enumerate()
        .map(|(place, (release, value))| Point {
            day: days(release),
            label: voice.day(of(release)),
            value: value.value,
            text: voice.value(value),
            now: value.now,
            now_text: voice.fill(&NOW, &[("value", &voice.number(value.now))]),
            provisional: true,
            redefined: place > 0 && history[place - 1].0.definitions != release.definitions,
        })
        .collect();
    let statement = voice.statement(figure);
    let title = voice.fill(
        &STEPS,
        &[
            ("statement", &statement),
            ("first", &voice.day(of(first))),
            ("last", &voice.day(of(last))),
            ("from", &voice.value(from)),
            ("to", &voice.value(to)),
        ],
    );
    let mut description = voice.say(&STEPS_ABOUT).to_owned();
    if points.iter().any(|point| point.now != point.value) {
        description = format!("{description} {}", voice.say(&STEPS_NOW));
    }
    let caption = Caption { id: format!("history-{}", figure.id), title, description, language: voice.tag() };
    let svg = steps(&caption, &points, [&HISTORY_HEADS[2], &HISTORY_HEADS[3]].map(|words| voice.say(words)));
    Some((caption, svg))
}

fn history(voice: &Voice, figure: &Figure, path: &str) -> Markup {
    let (up, root) = (up(path), root(path));
    let rows: Vec<Vec<Markup>> = voice
        .site
        .history(figure.id)
        .map(|(release, value)| {
            let file = format!("{root}data/{}/{}/{}-total", release.slug, voice.tag(), figure.id);
            vec![
                html! { a id=(format!("r-{}", release.slug)) href={ (up) "briefings/" (release.slug) "/#" (figure.id) } { (voice.day(release.published)) } },
                text(release.clock(figure).map_or_else(String::new, |clock| voice.moment(clock.of))),
                text(voice.value(value)),
                text(voice.number(value.now)),
                html! { a href={ (file) ".csv" } { "CSV " (release.slug) } " · " a href={ (file) ".json" } { "JSON-stat " (release.slug) } },
            ]
        })
        .collect();
    html! {
        section aria-labelledby="history" {
            h2 id="history" { (voice.say(&HISTORY)) }
            p { (voice.say(&HISTORY_ABOUT)) }
            @if let Some((caption, svg)) = chart(voice, figure) {
                (drawn(voice, &caption.title, &svg, "table-history"))
                ul class="downloads" {
                    @for (ending, form) in [(".svg", "SVG"), (".png", "PNG")] {
                        li { a href={ (root) "pictures/" (voice.tag()) "/" (figure.id) "-history" (ending) } { (form) } }
                    }
                }
            }
            (table_at(Some("table-history"), voice.say(&HISTORY), &HISTORY_HEADS.map(|words| voice.say(&words)), &[2, 3], &rows))
        }
    }
}

fn breakdowns(voice: &Voice, release: &Release, value: &Value, path: &str) -> Result<Markup, MissingName> {
    let figure = value.figure;
    let splits = release.splits.iter().filter(|split| split.whole == figure.id);
    let mut told = Vec::new();
    for split in splits {
        told.push(shown(voice, &parts(voice, release, value, split)?, path));
    }
    for facet in figure.facets {
        told.push(facet_told(voice, release, value, facet, path)?);
    }
    let policy = if about_persons(figure) { &PROTECTED } else { &ACCOUNT };
    Ok(html! {
        section aria-labelledby="breakdowns" {
            h2 id="breakdowns" { (voice.say(&BREAKDOWNS)) }
            p { (voice.fill(&LATEST, &[("day", &voice.day(release.published))])) " " (voice.say(policy)) }
            @for one in &told { (one) }
        }
    })
}

fn facet_told(voice: &Voice, release: &Release, value: &Value, facet: &str, path: &str) -> Result<Markup, MissingName> {
    if let Some(table) = breakdown(voice, release, value, facet)? {
        return Ok(shown(voice, &table, path));
    }
    if value.value == 0 {
        return Ok(html! {});
    }
    let why = match release.breakdowns.get(&(value.figure.id.to_owned(), facet.to_owned())) {
        Some(Breakdown::Withheld(Withheld::Money)) => &MONEY,
        _ => &UNPROTECTABLE,
    };
    Ok(html! { h3 { (naming::breakdown(voice, facet)?) } p { (voice.say(&WITHHELD)) (voice.say(why)) } })
}

fn shown(voice: &Voice, published: &Table, path: &str) -> Markup {
    let word = |number: Number| match number {
        Number::Published(value) => text(voice.number(value)),
        Number::Suppressed => html! { em { (voice.say(&SUPPRESSED)) } },
        Number::NotStated => html! { em { (voice.say(&NOT_STATED)) } },
    };
    let rows: Vec<Vec<Markup>> = published
        .rows
        .iter()
        .map(|row| {
            vec![
                if row.code == RESIDUAL {
                    html! { em { (row.label) } }
                } else {
                    text(&row.label)
                },
                word(row.number),
            ]
        })
        .collect();
    let file = format!("{}data/{}/{}/{}", root(path), published.release, voice.tag(), stem(published));
    let label = &published.breakdown_label;
    html! {
        (table(label, &[voice.say(&CATEGORY), voice.say(&NUMBER)], &[1], &rows))
        ul class="downloads" {
            @for (ending, form) in [(".csv", "CSV"), (".json", "JSON-stat"), (".sdmx.csv", "SDMX-CSV")] {
                li { a href={ (file) (ending) } aria-label=(format!("{form}: {label}")) { (form) } }
            }
        }
    }
}
