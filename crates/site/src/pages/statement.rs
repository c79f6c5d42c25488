//! The statement check: what was said that day, in our own words, each number marked, each mark opening to its arithmetic.

use super::Page;
use super::frame::{table, text};
use super::groups::GROUPS;
use super::naming;
use super::voice::{Voice, up};
use crate::model::{Arithmetic, Checked, Statement, Verdict};
use aiqyn_law::kernel::{Figure, Office, Words};
use maud::{Markup, html};

const TITLE: Words = Words {
    kk: "{day} айтылғанды тексеру", ru: "Проверка сказанного {day}", en: "What was said on {day}, checked"
};
const ABOUT: Words = Words {
    kk: "Ресми мәлімдеменің әр саны жазбамен және өзімен салыстырылды. Лауазымды адамдар мекемесімен аталады, аты-жөнімен емес.",
    ru: "Каждое число официального заявления сверено с записью и с самим заявлением. Должностные лица названы по ведомству, не по имени.",
    en: "Every number of the official statement, held against the record and against itself. Officials are named by office, never by name.",
};
const SUM: Words = Words { kk: "Қорытынды", ru: "Итог", en: "In sum" };
const ARITHMETIC: Words =
    Words {
        kk: "Мәлімдеменің өз есебі", ru: "Собственная арифметика заявления", en: "The statement's own arithmetic"
    };
const SAID: Words = Words {
    kk: "«{statement}» деп айтылды: {value} ({unit}).",
    ru: "«{statement}» — {value} ({unit}).",
    en: "“{statement}”, {value} ({unit}).",
};
const RECORD: Words = Words { kk: "Жазбада: {value}.", ru: "В записи: {value}.", en: "In the record: {value}." };
const NOT_SAID: Words = Words {
    kk: "барлығы (сан айтылмады)", ru: "все (число не названо)", en: "all (no number was said)"
};
const SHARE_HEAD: Words = Words { kk: "«{part}» үлесі", ru: "Доля: «{part}»", en: "The share of “{part}”" };
const SHARE: Words = Words {
    kk: "Айтылғаны: {said}%. Есеп: {total} ішінен {value} — {computed}.",
    ru: "Сказано: {said} %. Расчёт: {value} из {total} — {computed}.",
    en: "Said: {said}%. Computed: {value} of {total} is {computed}.",
};
const ABOUT_SHARE: Words = Words { kk: "шамамен {said}", ru: "около {said}", en: "about {said}" };
const LEFT: Words = Words {
    kk: "{total} ішінен {left} бөліктерде көрсетілмеген.",
    ru: "Из {total} не указано в частях: {left}.",
    en: "Of {total}, {left} not stated in the parts.",
};
const OVER: Words =
    Words {
        kk: "Бөліктер тұтастан {left} артық.", ru: "Части больше целого на {left}.", en: "The parts are {left} more than the whole."
    };
const FITS: Words =
    Words { kk: "Бөліктер тұтасқа тең.", ru: "Части равны целому.", en: "The parts make the whole." };
const UNITS: Words = Words {
    kk: "Бірліктер аралас: бөліктер мен тұтас әр бірлікпен саналған.",
    ru: "Единицы смешаны: части и целое считаются в разном.",
    en: "Units are mixed: parts and whole are counted in different units.",
};
const DAYS: Words = Words {
    kk: "Күндер аралас: бөліктер мен тұтас әр күнге айтылған.",
    ru: "Дни смешаны: части и целое названы на разные дни.",
    en: "Days are mixed: parts and whole describe different days.",
};

/// A verdict in words.
const fn verdict(verdict: Verdict) -> (&'static str, Words) {
    match verdict {
        Verdict::Equal => ("equal", Words { kk: "тең", ru: "совпадает", en: "equal" }),
        Verdict::Over => ("over", Words { kk: "шынында артық", ru: "действительно больше", en: "over, as said" }),
        Verdict::Inconsistent => ("inconsistent", Words { kk: "қайшы", ru: "противоречит", en: "inconsistent" }),
        Verdict::NotComparable => ("not_comparable", Words { kk: "салыстыруға келмейді", ru: "несравнимо", en: "not comparable" }),
    }
}

fn declared(id: &str) -> Option<&'static Figure> {
    aiqyn_law::rooms::figures().find(|figure| figure.id == id)
}

/// The page of a statement.
pub fn page(voice: &Voice, statement: &Statement) -> Page {
    let path = format!("statements/{}/", statement.slug);
    let day = voice.day(statement.day);
    let main = html! {
        p { (voice.say(&ABOUT)) }
        (sum(voice, statement))
        @for office in [Office::Prosecutor, Office::Interior] { (spoken(voice, statement, office, &path)) }
        section aria-labelledby="arithmetic" {
            h2 id="arithmetic" { (voice.say(&ARITHMETIC)) }
            @for step in &statement.arithmetic { (worked(voice, step)) }
        }
    };
    Page::new(path, voice.fill(&TITLE, &[("day", &day)]), voice.say(&ABOUT), main)
}

fn sum(voice: &Voice, statement: &Statement) -> Markup {
    let rows: Vec<Vec<Markup>> = Verdict::ALL
        .iter()
        .map(|one| {
            let (code, words) = verdict(*one);
            let count = statement.figures.iter().filter(|figure| figure.verdict == *one).count();
            vec![html! { span class={ "verdict v-" (code) } { (voice.say(&words)) } }, text(voice.number(count as u64))]
        })
        .collect();
    const HEADS: [Words; 2] =
        [Words { kk: "Бағасы", ru: "Оценка", en: "Verdict" }, Words { kk: "Көрсеткіш саны", ru: "Показателей", en: "Figures" }];
    table(voice.say(&SUM), &HEADS.map(|words| voice.say(&words)), &[1], &rows)
}

fn spoken(voice: &Voice, statement: &Statement, office: Office, path: &str) -> Markup {
    let own = |group: &super::groups::Group| -> Vec<(&Checked, &'static Figure)> {
        let inside = statement.figures.iter().filter(|checked| group.figures.contains(&checked.figure.as_str()));
        inside.filter_map(|checked| Some((checked, declared(&checked.figure)?))).filter(|(_, figure)| figure.office == office).collect()
    };
    html! {
        section aria-labelledby=(office.code()) {
            h2 id=(office.code()) { (voice.office(office)) }
            @for group in GROUPS {
                @let figures = own(group);
                @if !figures.is_empty() {
                    h3 { (voice.say(&group.name)) }
                    ul { @for (checked, figure) in figures { li id=(figure.id) { (said(voice, checked, figure, path)) } } }
                }
            }
        }
    }
}

fn said(voice: &Voice, checked: &Checked, figure: &Figure, path: &str) -> Markup {
    let value = checked.said.map_or_else(
        || voice.say(&NOT_SAID).to_owned(),
        |said| {
            let number = voice.number(said);
            match checked.qualifier.as_str() {
                "more_than" => voice.said(said, aiqyn_law::briefing::Qualifier::MoreThan),
                "approx" => voice.said(said, aiqyn_law::briefing::Qualifier::Approx),
                _ => number,
            }
        },
    );
    let details = [
        ("office", voice.office(figure.office)),
        ("statement", voice.say(&figure.statement)),
        ("value", value.as_str()),
        ("unit", voice.unit(figure)),
    ];
    let (code, words) = verdict(checked.verdict);
    html! {
        details {
            summary { span class={ "verdict v-" (code) } { (voice.say(&words)) } " " (voice.fill(&SAID, &details)) }
            p {
                @if let Some(recorded) = checked.recorded { (voice.fill(&RECORD, &[("value", &voice.number(recorded))])) " " }
                a href={ (up(path)) "figures/" (figure.id) "/" } { (voice.statement(figure)) }
            }
        }
    }
}

fn worked(voice: &Voice, step: &Arithmetic) -> Markup {
    match step {
        Arithmetic::Parts { whole, by, parts, total, left, units_mixed, days_mixed } => {
            let name = declared(whole).map_or_else(|| whole.clone(), |figure| voice.statement(figure));
            let by = naming::breakdown(voice, by).map_or_else(|_| by.clone(), |by| by.to_lowercase());
            let added: Vec<String> = parts.iter().map(|(_, value)| voice.number(*value)).collect();
            let total = voice.number(*total);
            let size = voice.number(left.unsigned_abs());
            let verdict = match left {
                0 => voice.say(&FITS).to_owned(),
                1.. => voice.fill(&LEFT, &[("total", &total), ("left", &size)]),
                _ => voice.fill(&OVER, &[("left", &size)]),
            };
            html! {
                h3 { (name) ", " (by) }
                p { (added.join(" + ")) " → " (total) ". " strong { (verdict) } }
                @if *units_mixed { p { (voice.say(&UNITS)) } }
                @if *days_mixed { p { (voice.say(&DAYS)) } }
            }
        }
        Arithmetic::Share { part, said, qualifier, value, total, days_mixed, .. } => {
            let part = declared(part).map_or_else(|| part.clone(), |figure| voice.say(&figure.statement).to_owned());
            let said = if qualifier == "exact" { said.clone() } else { voice.fill(&ABOUT_SHARE, &[("said", said)]) };
            let computed = voice.locale.share(*value, *total).unwrap_or_default();
            let details =
                [("said", said.as_str()), ("value", &voice.number(*value)), ("total", &voice.number(*total)), ("computed", &computed)];
            html! {
                h3 { (voice.fill(&SHARE_HEAD, &[("part", &part)])) }
                p { (voice.fill(&SHARE, &details)) }
                @if *days_mixed { p { (voice.say(&DAYS)) } }
            }
        }
    }
}
