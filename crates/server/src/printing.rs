//! Answers as people read them on a terminal: aligned text.

use aiqyn_desk::asking::{AsOf, NARROWED};
use aiqyn_desk::briefing::{Breakdown, Briefing, office_name};
use aiqyn_desk::lang::{Lang, Writing};
use aiqyn_law::documents::labels;
use aiqyn_law::kernel::{Figure, Words};
use aiqyn_law::rooms;
use aiqyn_site::pages::GROUPS;
use std::fmt::Write as _;

const TITLE: Words = Words { kk: "Брифинг", ru: "Брифинг", en: "Briefing" };
const KNOWN: Words = Words { kk: "белгілі болған сәті", ru: "по данным на", en: "known at" };
const OF: Words = Words { kk: "қай сәтке", ru: "по состоянию на", en: "of" };
const NOT_SPOKEN: Words = Words { kk: "айтылмаған", ru: "не звучало", en: "not spoken" };
const PARTS: Words = Words { kk: "Бөліктер мен тұтас", ru: "Части и целое", en: "Parts against wholes" };
const RESIDUAL: Words = Words { kk: "бөліктерге кірмегені", ru: "вне частей", en: "in no part" };
const DOUBLE: Words =
    Words {
        kk: "бірнеше рет немесе тұтастан тыс", ru: "учтены дважды или вне целого", en: "counted twice or outside the whole"
    };
const MEMBERS: Words = Words { kk: "Мүшелері", ru: "Состав", en: "Members" };

fn say(words: &Words, lang: Lang) -> &'static str {
    words.of(lang)
}

/// A number in groups of three.
fn number(value: i64, lang: Lang) -> String {
    lang.number(&value.to_string())
}

/// The briefing: each office with its clocks, its figures, then parts against wholes.
pub fn briefing(briefing: &Briefing, lang: Lang) -> String {
    let mut out = format!("{}: {}\n", say(&TITLE, lang), briefing.incident);
    if briefing.narrowed {
        let _ = writeln!(out, "{}", say(&NARROWED, lang));
    }
    let widest = briefing.figures.iter().map(|f| number(f.value, lang).chars().count()).max().unwrap_or(1);
    for day in &briefing.offices {
        let clocks = format!("{} {}, {} {}", say(&KNOWN, lang), day.known.local(), say(&OF, lang), day.of.local());
        let _ = writeln!(out, "\n{} ({clocks})", office_name(day.office, lang));
        for value in briefing.figures.iter().filter(|f| f.office == day.office) {
            let Some(figure) = rooms::figures().find(|f| f.id == value.id) else { continue };
            let shown = number(value.value, lang);
            let pad = " ".repeat(widest - shown.chars().count());
            let silent = if figure.spoken { String::new() } else { format!(" [{}]", say(&NOT_SPOKEN, lang)) };
            let (unit, statement) = (say(&figure.unit.words(), lang), say(&figure.statement, lang));
            let _ = writeln!(out, "  {:<4} {pad}{shown}  {unit}: {statement}{silent}", value.id);
        }
    }
    if !briefing.breakdowns.is_empty() {
        let _ = writeln!(out, "\n{}", say(&PARTS, lang));
        briefing.breakdowns.iter().for_each(|b| breakdown(&mut out, briefing, b, lang));
    }
    out
}

/// The figures that were spoken, by group: each with its value and what it says.
pub fn groups(briefing: &Briefing, lang: Lang) -> String {
    let mut out = format!("{}: {}\n", say(&TITLE, lang), briefing.incident);
    let values: Vec<(&Figure, String)> = rooms::figures()
        .filter(|figure| figure.spoken)
        .filter_map(|figure| Some((figure, number(briefing.figures.iter().find(|value| value.id == figure.id)?.value, lang))))
        .collect();
    let widest = values.iter().map(|(_, value)| value.chars().count()).max().unwrap_or(1);
    let line = |out: &mut String, (figure, value): &(&Figure, String)| {
        let pad = " ".repeat(widest - value.chars().count());
        let _ = writeln!(out, "  {:<4} {pad}{value}  {}", figure.id, say(&figure.statement, lang));
    };
    for group in GROUPS {
        let own: Vec<_> = group.figures.iter().filter_map(|id| values.iter().find(|(figure, _)| figure.id == *id)).collect();
        if !own.is_empty() {
            let _ = writeln!(out, "\n{}", group.name.of(lang));
            own.into_iter().for_each(|one| line(&mut out, one));
        }
    }
    // Whatever stands in no group is told all the same.
    let grouped = |id: &str| GROUPS.iter().any(|group| group.figures.contains(&id));
    values.iter().filter(|(figure, _)| !grouped(figure.id)).for_each(|one| line(&mut out, one));
    out
}

fn breakdown(out: &mut String, briefing: &Briefing, breakdown: &Breakdown, lang: Lang) {
    let whole = briefing.figures.iter().find(|f| f.id == breakdown.whole).map_or(0, |f| f.value);
    let parts: Vec<String> = breakdown.parts.iter().map(|p| format!("{} {}", p.id, number(p.value, lang))).collect();
    let residual = number(breakdown.residual, lang);
    let whole = number(whole, lang);
    let _ = write!(out, "  {} {whole} = {} + {residual} {}", breakdown.whole, parts.join(" + "), say(&RESIDUAL, lang));
    if !breakdown.double_members.is_empty() {
        let double = i64::try_from(breakdown.double_members.len()).unwrap_or(i64::MAX);
        let _ = write!(out, "; {}: {}", say(&DOUBLE, lang), number(double, lang));
    }
    let _ = writeln!(out, " ({})", breakdown.by);
}

/// The list of figures.
pub fn figures(lang: Lang) -> String {
    let mut out = String::new();
    for figure in rooms::figures() {
        let whole = figure.part_of.map(|(whole, _)| format!(" ⊂ {whole}")).unwrap_or_default();
        let _ = writeln!(out, "{:<5}{:<7} {}: {}", figure.id, whole, say(&figure.unit.words(), lang), say(&figure.statement, lang));
        let _ = writeln!(out, "             {}", figure.facets.join(", "));
    }
    out
}

/// One figure, opened.
pub fn figure(
    figure: &Figure,
    value: i64,
    by: Option<&(&str, Vec<(String, i64)>)>,
    members: Option<&[String]>,
    lang: Lang,
    at: AsOf,
) -> String {
    let mut out = format!("{} {} {}: {}\n", figure.id, number(value, lang), say(&figure.unit.words(), lang), say(&figure.statement, lang));
    let _ = writeln!(out, "{} {}, {} {}", say(&KNOWN, lang), at.known.local(), say(&OF, lang), at.of.local());
    let _ = writeln!(out, "{}", figure.definition);
    let _ = writeln!(out, "{}: {}", say(&Figure::BASIS, lang), labels::law(figure.basis, lang));
    if let Some((facet, values)) = by {
        let _ = writeln!(out, "\n{facet}");
        let widest = values.iter().map(|(value, _)| value.chars().count()).max().unwrap_or(0).max(1);
        let most = values.iter().map(|(_, count)| *count).max().unwrap_or(1).max(1);
        for (value, count) in values {
            let shown = if value.is_empty() { "–" } else { value };
            let bar = "█".repeat(usize::try_from(count * 40 / most).unwrap_or(0));
            let _ = writeln!(out, "  {shown:<widest$} {:>9} {bar}", number(*count, lang));
        }
    }
    if let Some(members) = members {
        let _ = writeln!(out, "\n{}", say(&MEMBERS, lang));
        members.iter().for_each(|member| {
            let _ = writeln!(out, "  {member}");
        });
    }
    out
}
