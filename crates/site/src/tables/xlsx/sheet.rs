//! One sheet of a workbook as SpreadsheetML (ECMA-376-1, 18.3): cells row by row, links, widths, a header that stays in sight.

use crate::tables::csv::is_formula;
use crate::xml::escaped;
use std::collections::HashMap;
use std::fmt::Write as _;

/// UTF-16 units that a cell may hold.
const TEXT: usize = 32_767;
/// Rows that a sheet may have.
const ROWS: u32 = 1 << 20;
/// The relationships of an office document.
pub const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The looks of cells, in the order of `cellXfs` in `styles.xml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Text as it is.
    Plain,
    /// The same, and text it stays when someone edits the cell.
    Quoted,
    /// The title of a sheet.
    Title,
    /// What a row says something of.
    Label,
    /// The header of a column.
    Header,
    /// The same, above numbers.
    HeaderRight,
    /// A whole number with its thousands apart.
    Number,
    /// A word where a number would stand.
    Word,
    /// A link.
    Link,
}

/// The texts of a workbook, each kept once (18.4).
#[derive(Default)]
pub struct Strings {
    places: HashMap<String, usize>,
    items: String,
    used: usize,
}

impl Strings {
    fn place(&mut self, text: &str) -> usize {
        self.used += 1;
        if let Some(place) = self.places.get(text) {
            return *place;
        }
        let place = self.places.len();
        let edge = |letter: Option<char>| letter.is_some_and(char::is_whitespace);
        let kept = if edge(text.chars().next()) || edge(text.chars().last()) { " xml:space=\"preserve\"" } else { "" };
        let _ = write!(self.items, "<si><t{kept}>{}</t></si>", escaped(&unescapable(text)));
        self.places.insert(text.to_owned(), place);
        place
    }

    /// The part of the package that holds them.
    pub fn part(&self) -> String {
        let Self { places, items, used } = self;
        let unique = places.len();
        format!(
            "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"{used}\" uniqueCount=\"{unique}\">{items}</sst>"
        )
    }
}

/// The format reads `_x0041_` in a text as the letter A (22.9.2.19): where a text has such a thing itself, its first sign is written that way.
fn unescapable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        let code = text.as_bytes().get(at..at + 7);
        if letter == '_' && code.is_some_and(|c| c[1] == b'x' && c[2..6].iter().all(u8::is_ascii_hexdigit) && c[6] == b'_') {
            out.push_str("_x005F_");
        } else {
            out.push(letter);
        }
    }
    out
}

/// Where a link leads.
#[derive(Clone, Copy, Debug)]
pub enum Target<'a> {
    /// To the first cell of a sheet.
    Sheet(&'a str),
    /// Out of the workbook: an address that begins with `https://`.
    Address(&'a str),
}

/// Why a sheet cannot hold what it is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TooMuch {
    /// The text of this cell is longer than a cell holds.
    Text(String),
    /// More rows than a sheet has.
    Rows,
}

/// A sheet while it is written, row after row, in each row cell after cell.
pub struct Sheet<'a> {
    strings: &'a mut Strings,
    /// The current row, from 0.
    row: u32,
    cells: String,
    rows: String,
    links: String,
    addresses: String,
    outside: usize,
    widths: [usize; 3],
    frozen: Option<u32>,
}

/// A sheet as parts of the package.
pub struct Parts {
    /// The sheet.
    pub sheet: String,
    /// Its relationships, where it has links out of the workbook.
    pub relations: Option<String>,
}

impl<'a> Sheet<'a> {
    pub fn new(strings: &'a mut Strings) -> Self {
        let empty = String::new;
        Self {
            strings,
            row: 0,
            cells: empty(),
            rows: empty(),
            links: empty(),
            addresses: empty(),
            outside: 0,
            widths: [0; 3],
            frozen: None,
        }
    }

    fn cell(&self, column: u8) -> String {
        format!("{}{}", char::from(b'A' + column), self.row + 1)
    }

    /// Text in a cell of the current row; never a formula.
    pub fn text(&mut self, column: u8, text: &str, look: Look) -> Result<(), TooMuch> {
        if text.encode_utf16().count() > TEXT {
            return Err(TooMuch::Text(self.cell(column)));
        }
        // Where a spreadsheet would take it for a formula, the cell says that it is text.
        let look = if look == Look::Plain && is_formula(text) { Look::Quoted } else { look };
        let (cell, place) = (self.cell(column), self.strings.place(text));
        let _ = write!(self.cells, "<c r=\"{cell}\" s=\"{}\" t=\"s\"><v>{place}</v></c>", look as u8);
        Ok(())
    }

    /// A whole number in a cell of the current row.
    pub fn number(&mut self, column: u8, number: u64) {
        let cell = self.cell(column);
        let _ = write!(self.cells, "<c r=\"{cell}\" s=\"{}\"><v>{number}</v></c>", Look::Number as u8);
    }

    /// A link in a cell of the current row.
    pub fn link(&mut self, column: u8, to: Target<'_>, text: &str) -> Result<(), TooMuch> {
        self.text(column, text, Look::Link)?;
        let cell = self.cell(column);
        let _ = match to {
            Target::Sheet(name) => {
                let place = escaped(&format!("'{}'!A1", name.replace('\'', "''")));
                write!(self.links, "<hyperlink ref=\"{cell}\" location=\"{place}\"/>")
            }
            Target::Address(address) => {
                self.outside += 1;
                let _ = write!(
                    self.addresses,
                    "<Relationship Id=\"rId{}\" Type=\"{RELATIONS}/hyperlink\" Target=\"{}\" TargetMode=\"External\"/>",
                    self.outside,
                    escaped(address)
                );
                write!(self.links, "<hyperlink ref=\"{cell}\" r:id=\"rId{}\"/>", self.outside)
            }
        };
        Ok(())
    }

    /// On to the next row.
    pub fn next_row(&mut self) -> Result<(), TooMuch> {
        let cells = std::mem::take(&mut self.cells);
        if !cells.is_empty() {
            let _ = write!(self.rows, "<row r=\"{}\">{cells}</row>", self.row + 1);
        }
        self.row += 1;
        if self.row < ROWS { Ok(()) } else { Err(TooMuch::Rows) }
    }

    /// What stands above the current row stays in sight.
    pub const fn freeze(&mut self) {
        self.frozen = Some(self.row);
    }

    /// How many letters wide the three columns are.
    pub const fn set_widths(&mut self, widths: [usize; 3]) {
        self.widths = widths;
    }

    /// The sheet as written.
    pub fn finish(mut self) -> Result<Parts, TooMuch> {
        self.next_row()?;
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        let mut sheet = format!("<worksheet xmlns=\"{main}\" xmlns:r=\"{RELATIONS}\"><sheetViews><sheetView workbookViewId=\"0\">");
        if let Some(above) = self.frozen {
            let first = above + 1;
            let pane = "activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\"/>";
            let _ = write!(sheet, "<pane ySplit=\"{above}\" topLeftCell=\"A{first}\" {pane}");
        }
        sheet.push_str("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (column, width) in (1..).zip(self.widths) {
            // Five pixels of padding beside letters of seven (18.3.1.13).
            let _ = write!(sheet, "<col min=\"{column}\" max=\"{column}\" width=\"{width}.7109375\" customWidth=\"1\"/>");
        }
        let _ = write!(sheet, "</cols><sheetData>{}</sheetData>", self.rows);
        if !self.links.is_empty() {
            let _ = write!(sheet, "<hyperlinks>{}</hyperlinks>", self.links);
        }
        sheet.push_str("</worksheet>");
        let relations = (self.outside > 0).then(|| relations(&self.addresses));
        Ok(Parts { sheet, relations })
    }
}

/// A part of relationships (ECMA-376-2, 9.3).
pub fn relations(each: &str) -> String {
    format!("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{each}</Relationships>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_looks_like_an_escape_stays_what_it_says() {
        assert_eq!(unescapable("_x0041_ and _x041_ and __x00Af_"), "_x005F_x0041_ and _x041_ and __x005F_x00Af_");
        assert_eq!(unescapable("Өскемен_x0041"), "Өскемен_x0041");
    }

    #[test]
    fn a_text_is_kept_once_and_its_edges_with_it() {
        let mut strings = Strings::default();
        assert_eq!(["a", " b", "a"].map(|text| strings.place(text)), [0, 1, 0]);
        let part = strings.part();
        assert!(part.contains("count=\"3\" uniqueCount=\"2\""), "{part}");
        assert!(part.contains("<si><t>a</t></si><si><t xml:space=\"preserve\"> b</t></si>"), "{part}");
    }

    #[test]
    fn what_a_sheet_cannot_hold_names_the_cell() {
        let mut strings = Strings::default();
        let mut sheet = Sheet::new(&mut strings);
        assert_eq!(sheet.next_row(), Ok(()));
        assert_eq!(sheet.text(1, &"x".repeat(TEXT), Look::Plain), Ok(()));
        assert_eq!(sheet.text(2, &"x".repeat(TEXT + 1), Look::Plain), Err(TooMuch::Text("C2".to_owned())));
        // Excel counts in UTF-16: a letter beyond the first plane is two.
        assert_eq!(sheet.text(2, &"🜂".repeat(TEXT / 2 + 1), Look::Plain), Err(TooMuch::Text("C2".to_owned())));
        while sheet.row + 1 < ROWS {
            assert_eq!(sheet.next_row(), Ok(()));
        }
        assert_eq!(sheet.next_row(), Err(TooMuch::Rows));
    }
}
