//! The site as files: pages, pictures, data, the feed and the sums, by path. The same input gives the same bytes.

use crate::manifest::{Files, checksums};
use crate::model::{Release, Site};
use crate::pages::{GROUPS, STYLE, Unnamed, Voice, figure_tables, front, group_tables, pages, pictures};
use crate::tables::{Table, csv, csvw, json_stat};
use aiqyn_law::kernel::Language;
use aiqyn_law::pack::Pack;
use std::fmt;

/// Why a site cannot be written.
#[derive(Debug)]
pub enum Unwritable {
    /// A code has no name in some language.
    Unnamed(Unnamed),
    /// The program was built without a language's data.
    Language(crate::locale::Missing),
    /// A file could not be made.
    File(String),
}

impl fmt::Display for Unwritable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unnamed(unnamed) => unnamed.fmt(f),
            Self::Language(missing) => missing.fmt(f),
            Self::File(text) => f.write_str(text),
        }
    }
}

impl std::error::Error for Unwritable {}

impl From<Unnamed> for Unwritable {
    fn from(unnamed: Unnamed) -> Self {
        Self::Unnamed(unnamed)
    }
}

const LANGUAGES: [Language; 3] = [Language::Kk, Language::Ru, Language::En];

/// Every file of the site but the manifest.
///
/// # Errors
/// [`Unwritable`]: a code without a name in some language, a language without data.
pub fn files(site: &Site, law: &Pack) -> Result<Files, Unwritable> {
    let mut files = Files::new();
    files.insert("index.html".to_owned(), front().into_bytes());
    files.insert("style.css".to_owned(), STYLE.as_bytes().to_vec());
    for language in LANGUAGES {
        let voice = Voice::new(site, law, language).map_err(Unwritable::Language)?;
        for page in pages(&voice)? {
            files.insert(format!("{}/{}index.html", voice.tag(), page.path), crate::pages::document(&voice, &page).into_bytes());
        }
        for picture in pictures(&voice)? {
            let path = format!("pictures/{}/{}/{}", picture.release, voice.tag(), picture.name);
            files.insert(format!("{path}.svg"), picture.svg.into_bytes());
        }
        for release in &site.releases {
            data(&voice, release, &mut files)?;
        }
    }
    for release in &site.releases {
        files.insert(format!("releases/{}.txt", release.slug), release.note.clone().into_bytes());
    }
    latest(site, &mut files);
    files.insert("SHA256SUMS".to_owned(), checksums(&files).into_bytes());
    Ok(files)
}

/// The tables of a release, by group and by figure.
fn data(voice: &Voice, release: &Release, files: &mut Files) -> Result<(), Unwritable> {
    for group in GROUPS {
        let tables = group_tables(voice, release, group)?;
        if !tables.is_empty() {
            write(voice, release, group.code, &tables, files);
        }
    }
    for value in &release.values {
        write(voice, release, value.figure.id, &figure_tables(voice, release, value)?, files);
    }
    Ok(())
}

fn write(voice: &Voice, release: &Release, name: &str, tables: &[Table], files: &mut Files) {
    let path = format!("data/{}/{}/{name}", release.slug, voice.tag());
    let Some(first) = tables.first() else { return };
    files.insert(format!("{path}.csv"), rows(tables).into_bytes());
    files.insert(format!("{path}.csv-metadata.json"), json(&csvw(first, &format!("{name}.csv"))));
    files.insert(format!("{path}.json"), json(&collection(first, tables)));
}

/// Several tables of the same columns under one header.
fn rows(tables: &[Table]) -> String {
    let bodies = tables.iter().map(csv).enumerate().map(|(place, text)| {
        let header = if place == 0 { 0 } else { text.find('\n').map_or(0, |end| end + 1) };
        text[header..].to_owned()
    });
    bodies.collect()
}

/// Several datasets as a JSON-stat collection.
fn collection(first: &Table, tables: &[Table]) -> serde_json::Value {
    let items: Vec<serde_json::Value> = tables.iter().map(json_stat).collect();
    serde_json::json!({ "version": "2.0", "class": "collection", "label": first.title, "updated": first.known, "link": { "item": items } })
}

fn json(value: &serde_json::Value) -> Vec<u8> {
    let mut bytes = value.to_string().into_bytes();
    bytes.push(b'\n');
    bytes
}

/// The data of the latest release at an address that does not change.
fn latest(site: &Site, files: &mut Files) {
    let Some(release) = site.latest() else { return };
    let from = format!("data/{}/", release.slug);
    let copies: Vec<(String, Vec<u8>)> = files
        .range(from.clone()..)
        .take_while(|(path, _)| path.starts_with(&from))
        .map(|(path, bytes)| (path.replacen(&from, "data/latest/", 1), bytes.clone()))
        .collect();
    files.extend(copies);
}
