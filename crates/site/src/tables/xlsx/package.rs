//! The package around the sheets of a workbook (ECMA-376-2): what its parts are and how they belong together.

use super::sheet::{Parts, RELATIONS, Strings, relations};
use crate::archive;
use crate::manifest::Files;
use crate::xml::escaped;
use aiqyn_law::kernel::Moment;
use std::fmt::Write as _;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const STYLES: &str = include_str!("styles.xml");
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// What the workbook says of itself.
pub struct Properties<'a> {
    /// Its title.
    pub title: &'a str,
    /// The release.
    pub subject: &'a str,
    /// Who says it.
    pub creator: &'a str,
    /// When it was made and last changed: the release's time, not the clock's.
    pub at: Moment,
}

/// A workbook, sheet after sheet.
#[derive(Default)]
pub struct Book {
    /// The texts of all its cells.
    pub strings: Strings,
    sheets: Vec<(String, Parts)>,
}

impl Book {
    /// Adds a sheet under a name.
    pub fn add(&mut self, name: &str, parts: Parts) {
        self.sheets.push((name.to_owned(), parts));
    }

    /// The bytes of the workbook.
    ///
    /// # Errors
    /// Where the ZIP archive cannot hold it.
    pub fn packed(self, properties: &Properties<'_>) -> zip::result::ZipResult<Vec<u8>> {
        let mut parts = Files::new();
        let mut put = |path: &str, text: &str| parts.insert(path.to_owned(), format!("{HEAD}{text}").into_bytes());
        put("[Content_Types].xml", &self.types());
        put("_rels/.rels", &relations(&OUTSIDE.map(|(id, kind, path)| relation(id, kind, path)).concat()));
        put("docProps/core.xml", &core(properties));
        put("xl/workbook.xml", &self.workbook());
        put("xl/_rels/workbook.xml.rels", &relations(&self.inside()));
        put("xl/sharedStrings.xml", &self.strings.part());
        for (place, (_, sheet)) in (1..).zip(&self.sheets) {
            put(&format!("xl/worksheets/sheet{place}.xml"), &sheet.sheet);
            if let Some(outside) = &sheet.relations {
                put(&format!("xl/worksheets/_rels/sheet{place}.xml.rels"), outside);
            }
        }
        parts.insert("xl/styles.xml".to_owned(), STYLES.replace(">\n<", "><").into_bytes());
        archive::zipped(&parts, properties.at)
    }

    /// What kind of thing each part is.
    fn types(&self) -> String {
        let mut types = format!(
            "<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
             <Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        );
        let mut part = |path: &str, kind: &str| {
            let _ = write!(types, "<Override PartName=\"/{path}\" ContentType=\"{kind}\"/>");
        };
        part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        part("xl/workbook.xml", &format!("{SPREADSHEET}.sheet.main+xml"));
        part("xl/styles.xml", &format!("{SPREADSHEET}.styles+xml"));
        part("xl/sharedStrings.xml", &format!("{SPREADSHEET}.sharedStrings+xml"));
        for place in 1..=self.sheets.len() {
            part(&format!("xl/worksheets/sheet{place}.xml"), &format!("{SPREADSHEET}.worksheet+xml"));
        }
        types + "</Types>"
    }

    /// The names of the sheets, in order.
    fn workbook(&self) -> String {
        let mut book = format!("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"{RELATIONS}\">");
        book.push_str("<bookViews><workbookView/></bookViews><sheets>");
        for (place, (name, _)) in (1..).zip(&self.sheets) {
            let _ = write!(book, "<sheet name=\"{}\" sheetId=\"{place}\" r:id=\"rId{place}\"/>", escaped(name));
        }
        book + "</sheets></workbook>"
    }

    /// How the workbook finds its sheets, their looks and their texts.
    fn inside(&self) -> String {
        let sheets = (1..=self.sheets.len()).map(|place| relation(place, "worksheet", &format!("worksheets/sheet{place}.xml")));
        let after = self.sheets.len() + 1;
        sheets.chain([relation(after, "styles", "styles.xml"), relation(after + 1, "sharedStrings", "sharedStrings.xml")]).collect()
    }
}

/// How a reader finds the workbook and what it says of itself.
const OUTSIDE: [(usize, &str, &str); 2] = [(1, "officeDocument", "xl/workbook.xml"), (2, "core-properties", "docProps/core.xml")];

fn relation(id: usize, kind: &str, path: &str) -> String {
    let kind = if kind == "core-properties" { format!("{PACKAGE}/relationships/metadata/{kind}") } else { format!("{RELATIONS}/{kind}") };
    format!("<Relationship Id=\"rId{id}\" Type=\"{kind}\" Target=\"{path}\"/>")
}

/// Title, subject, creator and time, in the words of Dublin Core.
fn core(properties: &Properties<'_>) -> String {
    let Properties { title, subject, creator, at } = properties;
    let [title, subject, creator] = [title, subject, creator].map(|text| escaped(text));
    // To the second: some readers know no fraction.
    let at = Moment::from_micros(at.micros() - at.micros().rem_euclid(1_000_000)).unwrap_or(*at);
    format!(
        "<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
         <dc:title>{title}</dc:title><dc:subject>{subject}</dc:subject><dc:creator>{creator}</dc:creator>\
         <cp:lastModifiedBy>{creator}</cp:lastModifiedBy>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{at}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{at}</dcterms:modified></cp:coreProperties>"
    )
}
