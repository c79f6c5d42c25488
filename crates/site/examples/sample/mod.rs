//! Invented releases with everything that a reader could stumble over: missing numbers, texts that look like formulas, every language.

use aiqyn_law::kernel::{Language, Moment};
use aiqyn_site::edition::{Edition, Frequency, Imprint, LANGUAGES, Licence, NotedTable, Said, tag};
use aiqyn_site::tables::{Number, Row, Table};

/// The words of one language after another: Kazakh, Russian, English.
type Three = [&'static str; 3];

const CITY: Three = ["Алматы қаласы", "город Алматы", "Almaty, the city"];
const ZHAMBYL: Three = ["Жамбыл облысы", "Жамбылская область", "Zhambyl region"];
const MANGYSTAU: Three = ["Маңғыстау облысы", "Мангистауская область", "Mangystau region"];
const KYZYLORDA: Three = ["Қызылорда облысы", "Кызылординская область", "Kyzylorda region"];
const OFFICE: Three = ["Үлгі прокуратура", "Прокуратура-пример", "Example Prosecutor's Office"];
const SUMMARY: Three = [
    "Бас прокуратура айтқан сандар; \"<b>жасырылғаны\" & айтылмағаны да көрсетілген.",
    "Числа, названные прокуратурой; показано и \"<b>скрытое\" & не названное.",
    "Figures that the prosecutor's office spoke; what is \"<b>suppressed\" & not stated is shown too.",
];
const ALL: Three = ["барлығы", "всего", "in all"];

fn said([kk, ru, en]: Three) -> Said {
    Said { kk: kk.to_owned(), ru: ru.to_owned(), en: en.to_owned() }
}

/// A moment that is written here as RFC 3339.
fn moment(text: &str) -> Moment {
    Moment::parse(text).unwrap_or_default()
}

/// The site.
pub fn site() -> Imprint {
    Imprint {
        base: "https://aiqyn.example/".to_owned(),
        authority: "aiqyn.example".to_owned(),
        since: moment("2022-01-05T00:00:00+06:00"),
        agency: "AIQYN".to_owned(),
        title: said(["Ашық сандар", "Открытые числа", "Open figures"]),
        description: said([
            "Айтылған әр сан: жазбадан есептелген, қай сәтке екені көрсетілген.",
            "Каждое сказанное число: посчитано по записи, с моментом, на который оно верно.",
            "Every figure that was spoken: counted from the record, with the moment it is of.",
        ]),
        publisher: said(["Үлгі мекеме", "Учреждение-пример", "Example Office"]),
        licence: Licence {
            name: said([
                "Creative Commons: авторын көрсету шартымен еркін пайдалану",
                "Creative Commons: свободно при указании источника",
                "Creative Commons Attribution: free to use with the source named",
            ]),
            url: "https://creativecommons.org/licenses/by/4.0/".to_owned(),
        },
        frequency: Some(Frequency::Irregular),
    }
}

/// Two releases, the first revised since, each in every language.
pub fn releases() -> Vec<Edition> {
    LANGUAGES.into_iter().flat_map(|language| [first(language), second(language)]).collect()
}

fn first(language: Language) -> Edition {
    let mut release = release(language, "release-2022-01-25", "2022-01-25T23:59:59.999999+06:00", "2022-01-26T10:00:00+06:00");
    release.revised = Some(moment("2022-01-28T09:30:00.250000+06:00"));
    release.provisional = true;
    release
}

fn second(language: Language) -> Edition {
    release(language, "release-2022-01-27", "2022-01-27T18:00:00+06:00", "2022-01-27T19:15:00+06:00")
}

fn release(language: Language, id: &str, as_of: &str, released: &str) -> Edition {
    let (as_of, of) = (moment(as_of), |words: Three| said(words).of(language).to_owned());
    let told = |figure: &str, title: Three, breakdown: (&str, Three), unit: Three, qualifier: &str, rows: &[(&str, Three, Number)]| Table {
        figure: figure.to_owned(),
        title: of(title),
        breakdown: breakdown.0.to_owned(),
        breakdown_label: of(breakdown.1),
        unit: of(unit),
        qualifier: qualifier.to_owned(),
        office: "prosecutor".to_owned(),
        as_of: as_of.to_string(),
        known: as_of.to_string(),
        release: id.to_owned(),
        language: tag(language),
        rows: rows.iter().map(|(code, label, number)| Row { code: (*code).to_owned(), label: of(*label), number: *number }).collect(),
    };
    let regions = told(
        "S1",
        ["Іс бойынша тұлғалар <өңірлер> & қалалар", "Лица по делам <регионы> & города", "Persons in cases, <regions> & cities"],
        ("region", ["Өңір", "Регион", "Region"]),
        ["адам", "человек", "persons"],
        "exact",
        &[
            ("almaty-city", CITY, Number::Published(412)),
            ("zhambyl", ZHAMBYL, Number::Published(0)),
            ("mangystau", MANGYSTAU, Number::Suppressed),
            ("kyzylorda", KYZYLORDA, Number::NotStated),
        ],
    );
    let sum = told(
        "D1",
        ["Келтірілген шығын", "Причинённый ущерб", "Damage done"],
        ("total", ALL),
        ["теңге", "тенге", "tenge"],
        "approx",
        &[("total", ALL, Number::Published(87_000_000_000))],
    );
    let office = of(OFFICE);
    Edition {
        id: id.to_owned(),
        language,
        title: of(["Брифинг сандары: 2022 жылғы қаңтар", "Числа брифинга: январь 2022 года", "Figures of the briefing: January 2022"]),
        summary: of(SUMMARY),
        office: office.clone(),
        as_of,
        known: as_of,
        released: moment(released),
        revised: None,
        provisional: false,
        page: format!("releases/{id}/"),
        tables: vec![
            NotedTable {
                table: regions,
                office: office.clone(),
                notes: vec![
                    of([
                        "Облыстар 2022 жылғы қаңтардағы шекарасымен.",
                        "Области в границах января 2022 года.",
                        "Regions within their borders of January 2022.",
                    ]),
                    "=HYPERLINK(\"https://attacker.example\")".to_owned(),
                ],
            },
            NotedTable { table: sum, office: office.clone(), notes: Vec::new() },
            NotedTable { table: hostile(told), office, notes: Vec::new() },
        ],
    }
}

/// A table whose every text would be a formula, break a row or end a tag.
fn hostile(told: impl Fn(&str, Three, (&str, Three), Three, &str, &[(&str, Three, Number)]) -> Table) -> Table {
    let same = |text| [text, text, text];
    told(
        "X1",
        same("=1+1"),
        ("kind", same("@SUM(A1:A9)")),
        same("+7"),
        "at_least",
        &[
            ("equals", same("=cmd|' /C calc'!A0"), Number::Published(1)),
            ("plus", same("+1+2"), Number::Published(2)),
            ("minus", same("-1+2"), Number::Published(3)),
            ("at", same("@SUM(1,2)"), Number::Published(4)),
            ("tab", same("\t=1+1"), Number::Published(5)),
            ("wide", same("＝1+1"), Number::Published(6)),
            ("quote", same("\"a\"; 'b', c"), Number::Published(7)),
            ("line", same("one\ntwo"), Number::Published(8)),
            ("tag", same("</title></c></v> & _x0041_"), Number::Published(9)),
            ("07", same("007"), Number::Published(10)),
        ],
    )
}
