//! Published tables of a figure and of a group: what pages show, what pictures draw and what the files beside them hold.

use super::naming::{self, MissingName};
use super::voice::Voice;
use crate::model::{Breakdown, Release, Split, Value};
use crate::tables::{Number, Row, Table};
use aiqyn_law::kernel::Words;

/// The row of what the parts of a whole leave over.
pub const RESIDUAL: &str = "residual";
const LEFT: Words = Words {
    kk: "бөліктерде көрсетілмеген", ru: "не указано в частях", en: "not stated in the parts"
};
const STATED: Words = Words { kk: "айтылған бөліктер", ru: "названные части", en: "parts stated" };
const ALL: Words = Words { kk: "барлығы", ru: "всего", en: "in all" };

/// Every table of a figure in a release: the total, its parts, its breakdowns.
///
/// # Errors
/// [`MissingName`] where a code has no name.
pub fn figure_tables(voice: &Voice, release: &Release, value: &Value) -> Result<Vec<Table>, MissingName> {
    let mut tables = vec![total(voice, release, value)?];
    for split in release.splits.iter().filter(|split| split.whole == value.figure.id) {
        tables.push(parts(voice, release, value, split)?);
    }
    for facet in value.figure.facets {
        if let Some(table) = breakdown(voice, release, value, facet)? {
            tables.push(table);
        }
    }
    Ok(tables)
}

/// A figure alone.
pub fn total(voice: &Voice, release: &Release, value: &Value) -> Result<Table, MissingName> {
    let row = Row { code: "total".to_owned(), label: voice.say(&ALL).to_owned(), number: Number::Published(value.value) };
    table(voice, release, value, "total", vec![row])
}

/// A whole by its parts, with what they leave over.
pub fn parts(voice: &Voice, release: &Release, whole: &Value, split: &Split) -> Result<Table, MissingName> {
    let part = |id: &String| {
        let value = release.value(id)?;
        Some(Row { code: id.clone(), label: value.figure.statement.of(voice.language).to_owned(), number: Number::Published(value.value) })
    };
    let mut rows: Vec<Row> = split.parts.iter().filter_map(part).collect();
    if split.missing > 0 {
        rows.push(Row { code: RESIDUAL.to_owned(), label: voice.say(&LEFT).to_owned(), number: Number::Published(split.missing) });
    }
    let mut told = table(voice, release, whole, &split.by, rows)?;
    // Parts that are figures of their own stand beside the facet of the same name.
    told.breakdown = format!("{}_parts", told.breakdown);
    told.breakdown_label = format!("{} ({})", told.breakdown_label, voice.say(&STATED));
    Ok(told)
}

/// A figure by a facet, in the order of the names; none where it is not published, or is nought.
pub fn breakdown(voice: &Voice, release: &Release, value: &Value, facet: &str) -> Result<Option<Table>, MissingName> {
    let found = release.breakdowns.get(&(value.figure.id.to_owned(), facet.to_owned()));
    // A figure of nought has nothing to break down.
    let Some(Breakdown::Published(numbers)) = found.filter(|_| value.value > 0) else { return Ok(None) };
    let mut rows = Vec::with_capacity(numbers.len());
    for (code, number) in numbers {
        let label = naming::value(voice, facet, code, release.published)?;
        rows.push(Row { code: if code.is_empty() { "none".to_owned() } else { code.clone() }, label, number: *number });
    }
    rows.sort_by(|one, other| voice.locale.order(&one.label, &other.label));
    table(voice, release, value, facet, rows).map(Some)
}

fn table(voice: &Voice, release: &Release, value: &Value, breakdown: &str, rows: Vec<Row>) -> Result<Table, MissingName> {
    let figure = value.figure;
    let clock = release.clock(figure);
    let written = |at: Option<aiqyn_law::kernel::Moment>| at.map_or_else(String::new, |at| at.to_string());
    Ok(Table {
        figure: figure.id.to_owned(),
        title: voice.statement(figure),
        // A part of a file's name.
        breakdown: breakdown.replace(' ', "_"),
        breakdown_label: naming::breakdown(voice, breakdown)?.to_owned(),
        unit: voice.unit(figure).to_owned(),
        qualifier: value.qualifier.code().to_owned(),
        office: figure.office.code().to_owned(),
        as_of: written(clock.map(|clock| clock.of)),
        known: written(clock.map(|clock| clock.known)),
        release: release.slug.clone(),
        language: voice.tag(),
        rows,
    })
}

const RULE: Words = Words {
    kk: "Санаудың дәл ережесі (ағылшынша): {rule}",
    ru: "Точное правило счёта (по-английски): {rule}",
    en: "The exact rule of counting: {rule}",
};
const PARTS_LEFT: Words = Words {
    kk: "Бөліністің «{by}» бөліктерінде көрсетілмегені: {missing}; бірнеше рет есептелгені: {double}.",
    ru: "В частях разбивки «{by}» не указано: {missing}; учтено дважды: {double}.",
    en: "In the parts “{by}”: {missing} not stated, {double} counted twice.",
};
const PERSONS: Words = Words {
    kk: "Адамдар туралы кесте: шағын сандар «suppressed» сөзімен ауыстырылған.",
    ru: "Таблица о людях: малые числа заменены словом «suppressed».",
    en: "A table about persons: small counts are replaced by the word “suppressed”.",
};

/// What a reader of a figure's tables must know beside them.
///
/// # Errors
/// [`MissingName`] where the figure has no definition.
pub fn notes(voice: &Voice, release: &Release, value: &Value) -> Result<Vec<String>, MissingName> {
    let rule = voice.fill(&RULE, &[("rule", value.figure.definition)]);
    let mut notes = vec![voice.say(&value.figure.meaning).to_owned(), rule];
    for split in release.splits.iter().filter(|split| split.whole == value.figure.id && (split.missing, split.double) != (0, 0)) {
        let by = naming::breakdown(voice, &split.by).unwrap_or_default();
        let details = [("by", by), ("missing", &voice.number(split.missing)), ("double", &voice.number(split.double))];
        notes.push(voice.fill(&PARTS_LEFT, &details));
    }
    if crate::model::about_persons(value.figure) {
        notes.push(voice.say(&PERSONS).to_owned());
    }
    Ok(notes)
}
