//! The tables of a release as a workbook (ECMA-376): a cover, then one table a sheet with its notes above.
//!
//! No cell is merged and none is a formula; numbers are numbers, and what is missing is a word. The same release gives the same bytes: the
//! document's time is the release's.

use super::{Number, Table, words};
use crate::edition::{Edition, Format as Form, Licence, Told, Unwritten, stem};
use crate::locale::Locale;
use crate::xml::legal;
use aiqyn_law::kernel::{Language, Moment, Words};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, FormatUnderline, Url, Workbook, Worksheet, XlsxError};

/// The greatest whole number that a cell holds exactly.
const EXACT: u64 = 1 << 53;

/// Letters that the name of a sheet may have.
const NAME: usize = 31;

/// Widths of the columns of labels, texts and numbers, in letters, at least and at most.
const WIDTHS: [(usize, usize); 3] = [(24, 44), (36, 80), (12, 24)];

/// The looks of cells.
struct Looks {
    plain: Format,
    quoted: Format,
    title: Format,
    label: Format,
    header: Format,
    header_right: Format,
    number: Format,
    word: Format,
    link: Format,
}

impl Looks {
    fn new() -> Self {
        let header =
            Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top).set_border_bottom(rust_xlsxwriter::FormatBorder::Thin);
        Self {
            plain: Format::new(),
            // Text stays text when someone edits the cell, too.
            quoted: Format::new().set_quote_prefix(),
            title: Format::new().set_bold().set_font_size(14),
            label: Format::new().set_bold(),
            header_right: header.clone().set_align(FormatAlign::Right),
            header,
            number: Format::new().set_num_format("#,##0"),
            word: Format::new().set_italic().set_align(FormatAlign::Right),
            link: Format::new().set_underline(FormatUnderline::Single).set_font_color("#0000EE"),
        }
    }
}

/// One sheet while it is being written, row by row.
struct Sheet<'a> {
    sheet: &'a mut Worksheet,
    looks: &'a Looks,
    row: u32,
}

impl Sheet<'_> {
    /// Text in a cell of the current row; never a formula.
    fn text(&mut self, column: u16, text: &str, look: &Format) -> Result<(), XlsxError> {
        let text: String = text.chars().map(legal).collect();
        // Where a spreadsheet would take it for a formula, the cell says that it is text.
        let look =
            if *look == self.looks.plain && text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { &self.looks.quoted } else { look };
        self.sheet.write_string_with_format(self.row, column, text, look)?;
        Ok(())
    }

    /// A row of a label and what it says.
    fn said(&mut self, label: &str, text: &str) -> Result<(), XlsxError> {
        let looks = self.looks;
        self.text(0, label, &looks.label)?;
        self.text(1, text, &looks.plain)?;
        self.row += 1;
        Ok(())
    }

    /// A link in a cell of the current row, to a place of the workbook or an address that begins with `https://`.
    fn link(&mut self, column: u16, to: &str, text: &str) -> Result<(), XlsxError> {
        let text: String = text.chars().map(legal).collect();
        self.sheet.write_url_with_options(self.row, column, Url::new(to), text, "", Some(&self.looks.link))?;
        Ok(())
    }
}

/// The workbook of a release in its language: bytes of XLSX.
///
/// # Errors
/// [`Unwritten`] where the format cannot hold it: too long a text, too many rows, a moment before 1900.
pub fn xlsx(release: &Edition, licence: &Licence, locale: &Locale) -> Result<Vec<u8>, Unwritten> {
    workbook(release, licence, locale).map_err(|error| Unwritten::Format(format!("the workbook of {}: {error}", release.id)))
}

fn workbook(release: &Edition, licence: &Licence, locale: &Locale) -> Result<Vec<u8>, XlsxError> {
    let (looks, language) = (Looks::new(), release.language);
    let names: Vec<String> = release.tables.iter().zip(1..).map(|(told, place)| sheet_name(place, &told.table)).collect();
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_timestamp(release.updated().micros().div_euclid(1_000_000))?;
    workbook.set_properties(
        &DocProperties::new()
            .set_title(&release.title)
            .set_author(&release.office)
            .set_subject(&release.id)
            .set_creation_datetime(&created),
    );
    let sheet = workbook.add_worksheet();
    sheet.set_name(words::COVER.of(language))?;
    cover(&mut Sheet { sheet, looks: &looks, row: 0 }, release, licence, locale, &names)?;
    for (told, name) in release.tables.iter().zip(&names) {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name)?;
        table(&mut Sheet { sheet, looks: &looks, row: 0 }, release, told, locale)?;
    }
    workbook.save_to_buffer()
}

/// The first sheet: what this is, of when, under what terms, and where to find what.
fn cover(sheet: &mut Sheet<'_>, release: &Edition, licence: &Licence, locale: &Locale, names: &[String]) -> Result<(), XlsxError> {
    let (language, looks) = (release.language, sheet.looks);
    let of = |words: Words| words.of(language);
    sheet.text(0, &release.title, &looks.title)?;
    sheet.row += 1;
    sheet.text(0, &release.summary, &looks.plain)?;
    sheet.row += 2;
    sheet.said(of(words::OFFICE), &release.office)?;
    sheet.said(of(words::AS_OF), &moment(release.as_of, locale))?;
    sheet.said(of(words::KNOWN), &moment(release.known, locale))?;
    sheet.said(of(words::RELEASED), &moment(release.released, locale))?;
    if let Some(revised) = release.revised {
        sheet.said(of(words::REVISED), &moment(revised, locale))?;
    }
    sheet.said(of(words::STATUS), status(release))?;
    sheet.said(of(words::MISSING), of(words::WHY_SUPPRESSED))?;
    sheet.said(of(words::MISSING), of(words::WHY_NOT_STATED))?;
    sheet.said(of(words::LICENCE), licence.name.of(language))?;
    if licence.url.starts_with("https://") {
        sheet.text(0, of(words::LICENCE), &looks.label)?;
        sheet.link(1, &licence.url, &licence.url)?;
        sheet.row += 1;
    }
    sheet.row += 1;
    sheet.text(0, of(words::CONTENTS), &looks.label)?;
    sheet.row += 1;
    for (told, name) in release.tables.iter().zip(names) {
        sheet.link(0, &format!("internal:'{name}'!A1"), name)?;
        sheet.text(1, &told.table.title, &looks.plain)?;
        sheet.text(2, &told.table.breakdown_label, &looks.plain)?;
        sheet.row += 1;
    }
    widths(sheet.sheet, [0, 0, 24])
}

/// Whether the numbers may still change.
const fn status(release: &Edition) -> &'static str {
    (if release.provisional { words::PROVISIONAL } else { words::FINAL }).of(release.language)
}

/// One table: its title, its notes, a header that stays in sight, its rows.
fn table(sheet: &mut Sheet<'_>, release: &Edition, told: &Told, locale: &Locale) -> Result<(), XlsxError> {
    let (table, looks, language) = (&told.table, sheet.looks, release.language);
    let of = |words: Words| words.of(language);
    sheet.text(0, &table.title, &looks.title)?;
    sheet.row += 1;
    sheet.link(0, &format!("internal:'{}'!A1", of(words::COVER)), of(words::BACK))?;
    sheet.row += 1;
    sheet.said(of(words::UNIT), &table.unit)?;
    sheet.said(of(words::QUALIFIER), words::qualifier(&table.qualifier, language))?;
    sheet.said(of(words::OFFICE), &told.office)?;
    sheet.said(of(words::AS_OF), &Moment::parse(&table.as_of).map_or_else(|_| table.as_of.clone(), |at| moment(at, locale)))?;
    sheet.said(of(words::STATUS), status(release))?;
    sheet.said(of(words::FILE), &format!("{}{}", stem(table), Form::Csv.ending()))?;
    for (number, why) in [(Number::Suppressed, words::WHY_SUPPRESSED), (Number::NotStated, words::WHY_NOT_STATED)] {
        if table.rows.iter().any(|row| row.number == number) {
            sheet.said(of(words::MISSING), of(why))?;
        }
    }
    for note in &told.notes {
        sheet.said(of(words::NOTE), note)?;
    }
    sheet.row += 1;
    sheet.text(0, of(words::CODE), &looks.header)?;
    sheet.text(1, &table.breakdown_label, &looks.header)?;
    sheet.text(2, of(words::NUMBER), &looks.header_right)?;
    sheet.row += 1;
    sheet.sheet.set_freeze_panes(sheet.row, 0)?;
    for row in &table.rows {
        sheet.text(0, &row.code, &looks.plain)?;
        sheet.text(1, &row.label, &looks.plain)?;
        number(sheet, row.number, language)?;
        sheet.row += 1;
    }
    let longest = |of: fn(&super::Row) -> &str| table.rows.iter().map(|row| of(row).chars().count()).max().unwrap_or(0);
    widths(sheet.sheet, [longest(|row| &row.code), longest(|row| &row.label), 0])
}

/// The number of a row as a number, or the word that stands for it.
fn number(sheet: &mut Sheet<'_>, number: Number, language: Language) -> Result<(), XlsxError> {
    let looks = sheet.looks;
    match number {
        Number::Published(value) if value <= EXACT => {
            // Exact up to two to the power of 53.
            #[allow(clippy::cast_precision_loss)]
            sheet.sheet.write_number_with_format(sheet.row, 2, value as f64, &looks.number)?;
            Ok(())
        }
        Number::Published(value) => sheet.text(2, &value.to_string(), &looks.word),
        Number::Suppressed => sheet.text(2, words::SUPPRESSED.of(language), &looks.word),
        Number::NotStated => sheet.text(2, words::NOT_STATED.of(language), &looks.word),
    }
}

/// Columns as wide as their longest text, within bounds.
fn widths(sheet: &mut Worksheet, longest: [usize; 3]) -> Result<(), XlsxError> {
    for ((column, longest), (least, most)) in (0..).zip(longest).zip(WIDTHS) {
        let width = u16::try_from((longest + 2).clamp(least, most)).unwrap_or(u16::MAX);
        sheet.set_column_width(column, width)?;
    }
    Ok(())
}

/// Name of a table's sheet: its place in the workbook, which makes it unique, and the name of its files.
fn sheet_name(place: usize, table: &Table) -> String {
    let name = format!("{place} {}", stem(table));
    let name: String =
        name.chars().map(|c| if matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'') { '_' } else { legal(c) }).collect();
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
