//! The tables of a release as a workbook (ECMA-376): a cover, then one table a sheet with its notes above.
//!
//! No cell is merged and none is a formula; numbers are numbers, and what is missing is a word. The same release gives the same bytes: the
//! document's time is the release's.

mod package;
mod sheet;

use super::{Number, Table, words};
use crate::edition::{Edition, EditionError, Format as Form, Licence, NotedTable, stem};
use crate::locale::Locale;
use aiqyn_law::kernel::{Language, Moment, Words};
use package::{Book, Properties};
use sheet::{Look, Sheet, Target, TooMuch};

/// The greatest whole number that a cell holds exactly.
const EXACT: u64 = 1 << 53;

/// Letters that the name of a sheet may have.
const NAME: usize = 31;

/// Widths of the columns of labels, texts and numbers, in letters, at least and at most.
const WIDTHS: [(usize, usize); 3] = [(24, 44), (36, 80), (12, 24)];

/// The workbook of a release in its language: bytes of XLSX.
///
/// # Errors
/// [`EditionError`] where the format cannot hold it: too long a text, too many rows.
pub fn xlsx(release: &Edition, licence: &Licence, locale: &Locale) -> Result<Vec<u8>, EditionError> {
    workbook(release, licence, locale).map_err(|error| EditionError::Format(format!("the workbook of {}: {error}", release.id)))
}

fn workbook(release: &Edition, licence: &Licence, locale: &Locale) -> Result<Vec<u8>, String> {
    let names: Vec<String> = release.tables.iter().zip(1..).map(|(told, place)| sheet_name(place, &told.table)).collect();
    let cover_name = words::COVER.of(release.language);
    let mut book = Book::default();
    let mut sheet = Sheet::new(&mut book.strings);
    let written = cover(&mut sheet, release, licence, locale, &names).and_then(|()| sheet.finish());
    book.add(cover_name, written.map_err(|fault| too_much(cover_name, &fault))?);
    for (told, name) in release.tables.iter().zip(&names) {
        let mut sheet = Sheet::new(&mut book.strings);
        let written = table(&mut sheet, release, told, locale).and_then(|()| sheet.finish());
        book.add(name, written.map_err(|fault| too_much(name, &fault))?);
    }
    let properties = Properties { title: &release.title, subject: &release.id, creator: &release.office, at: release.updated() };
    book.packed(&properties).map_err(|error| error.to_string())
}

fn too_much(sheet: &str, fault: &TooMuch) -> String {
    match fault {
        TooMuch::Text(cell) => format!("{sheet}: the text of {cell} is longer than a cell may be; shorten it"),
        TooMuch::Rows => format!("{sheet}: more rows than a sheet may have"),
    }
}

/// A row of a label and what it says.
fn said(sheet: &mut Sheet<'_>, label: &str, text: &str) -> Result<(), TooMuch> {
    sheet.text(0, label, Look::Label)?;
    sheet.text(1, text, Look::Plain)?;
    sheet.next_row()
}

/// The first sheet: what this is, of when, under what terms, and where to find what.
fn cover(sheet: &mut Sheet<'_>, release: &Edition, licence: &Licence, locale: &Locale, names: &[String]) -> Result<(), TooMuch> {
    let language = release.language;
    let of = |words: Words| words.of(language);
    sheet.text(0, &release.title, Look::Title)?;
    sheet.next_row()?;
    sheet.text(0, &release.summary, Look::Plain)?;
    sheet.next_row()?;
    sheet.next_row()?;
    said(sheet, of(words::OFFICE), &release.office)?;
    said(sheet, of(words::AS_OF), &moment(release.as_of, locale))?;
    said(sheet, of(words::KNOWN), &moment(release.known, locale))?;
    said(sheet, of(words::RELEASED), &moment(release.released, locale))?;
    if let Some(revised) = release.revised {
        said(sheet, of(words::REVISED), &moment(revised, locale))?;
    }
    said(sheet, of(words::STATUS), status(release))?;
    said(sheet, of(words::MISSING), of(words::WHY_SUPPRESSED))?;
    said(sheet, of(words::MISSING), of(words::WHY_NOT_STATED))?;
    said(sheet, of(words::LICENCE), licence.name.of(language))?;
    if licence.url.starts_with("https://") {
        sheet.text(0, of(words::LICENCE), Look::Label)?;
        sheet.link(1, Target::Address(&licence.url), &licence.url)?;
        sheet.next_row()?;
    }
    sheet.next_row()?;
    sheet.text(0, of(words::CONTENTS), Look::Label)?;
    sheet.next_row()?;
    for (told, name) in release.tables.iter().zip(names) {
        sheet.link(0, Target::Sheet(name), name)?;
        sheet.text(1, &told.table.title, Look::Plain)?;
        sheet.text(2, &told.table.breakdown_label, Look::Plain)?;
        sheet.next_row()?;
    }
    sheet.set_widths(widths([0, 0, 24]));
    Ok(())
}

/// Whether the numbers may still change.
const fn status(release: &Edition) -> &'static str {
    (if release.provisional { words::PROVISIONAL } else { words::FINAL }).of(release.language)
}

/// One table: its title, its notes, a header that stays in sight, its rows.
fn table(sheet: &mut Sheet<'_>, release: &Edition, told: &NotedTable, locale: &Locale) -> Result<(), TooMuch> {
    let (table, language) = (&told.table, release.language);
    let of = |words: Words| words.of(language);
    sheet.text(0, &table.title, Look::Title)?;
    sheet.next_row()?;
    sheet.link(0, Target::Sheet(of(words::COVER)), of(words::BACK))?;
    sheet.next_row()?;
    said(sheet, of(words::UNIT), &table.unit)?;
    said(sheet, of(words::QUALIFIER), words::qualifier(&table.qualifier, language))?;
    said(sheet, of(words::OFFICE), &told.office)?;
    said(sheet, of(words::AS_OF), &Moment::parse(&table.as_of).map_or_else(|_| table.as_of.clone(), |at| moment(at, locale)))?;
    said(sheet, of(words::STATUS), status(release))?;
    said(sheet, of(words::FILE), &format!("{}{}", stem(table), Form::Csv.ending()))?;
    for (number, why) in [(Number::Suppressed, words::WHY_SUPPRESSED), (Number::NotStated, words::WHY_NOT_STATED)] {
        if table.rows.iter().any(|row| row.number == number) {
            said(sheet, of(words::MISSING), of(why))?;
        }
    }
    for note in &told.notes {
        said(sheet, of(words::NOTE), note)?;
    }
    sheet.next_row()?;
    sheet.text(0, of(words::CODE), Look::Header)?;
    sheet.text(1, &table.breakdown_label, Look::Header)?;
    sheet.text(2, of(words::NUMBER), Look::HeaderRight)?;
    sheet.next_row()?;
    sheet.freeze();
    for row in &table.rows {
        sheet.text(0, &row.code, Look::Plain)?;
        sheet.text(1, &row.label, Look::Plain)?;
        number(sheet, row.number, language)?;
        sheet.next_row()?;
    }
    let longest = |of: fn(&super::Row) -> &str| table.rows.iter().map(|row| of(row).chars().count()).max().unwrap_or(0);
    sheet.set_widths(widths([longest(|row| &row.code), longest(|row| &row.label), 0]));
    Ok(())
}

/// The number of a row as a number, or the word that stands for it.
fn number(sheet: &mut Sheet<'_>, number: Number, language: Language) -> Result<(), TooMuch> {
    match number {
        Number::Published(value) if value <= EXACT => {
            sheet.number(2, value);
            Ok(())
        }
        Number::Published(value) => sheet.text(2, &value.to_string(), Look::Word),
        Number::Suppressed => sheet.text(2, words::SUPPRESSED.of(language), Look::Word),
        Number::NotStated => sheet.text(2, words::NOT_STATED.of(language), Look::Word),
    }
}

/// Columns as wide as their longest text, within bounds.
fn widths(longest: [usize; 3]) -> [usize; 3] {
    let mut bounds = WIDTHS.into_iter();
    longest.map(|longest| bounds.next().map_or(longest, |(least, most)| (longest + 2).clamp(least, most)))
}

/// Name of a table's sheet: its place in the workbook, which makes it unique, and the name of its files.
fn sheet_name(place: usize, table: &Table) -> String {
    let name = format!("{place} {}", stem(table));
    let name: String = name.chars().map(|c| if matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'') { '_' } else { c }).collect();
    name.chars().take(NAME).collect()
}

/// A moment as people of the place read it: `25 January 2022, 23:59, Almaty time`.
fn moment(moment: Moment, locale: &Locale) -> String {
    let at = moment.civil();
    let part = |value: i8| u8::try_from(value).unwrap_or(0);
    let Some(day) = locale.day(i32::from(at.year()), part(at.month()), part(at.day())) else { return moment.to_string() };
    let time = format!("{:02}:{:02}", at.hour(), at.minute());
    words::ALMATY.of(locale.language()).replace("{day}", &day).replace("{time}", &time)
}
