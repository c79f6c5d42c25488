//! Everything that releases are published in beside pages and pictures: tables, workbooks, archives, feeds; and the catalogue of it.

use crate::edition::{Edition, EditionError, Format, Imprint, LANGUAGES, Shelf, is_name, stem};
use crate::locale::Locale;
use crate::manifest::Files;
use crate::{archive, catalogue, feed, tables};
use serde_json::Value;

/// The files of all releases, by path; each release stands in the list once for every language it is told in. `pictures` are files that go
/// into the folder and the archive of the release below whose folder they stand.
///
/// # Errors
/// [`EditionError`] names the first file that cannot be written, and why.
pub fn exports(site: &Imprint, releases: &[Edition], pictures: &Files) -> Result<Files, EditionError> {
    let mut shelf = Shelf::default();
    let mut ids: Vec<&str> = releases.iter().map(|release| release.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    // Releases have no file in common: each is written by itself.
    let written = std::thread::scope(|scope| {
        let writers: Vec<_> = ids.iter().map(|id| scope.spawn(move || one(site, releases, pictures, id))).collect();
        writers.into_iter().map(|writer| writer.join().unwrap_or_else(|fault| std::panic::resume_unwind(fault))).collect::<Vec<_>>()
    });
    for own in written {
        for (path, bytes) in own? {
            shelf.put(path, bytes)?;
        }
    }
    let mut files = shelf.files();
    for language in LANGUAGES {
        files.insert(feed::path(language), feed::atom(site, language, releases).into_bytes());
    }
    Ok(files)
}

/// The catalogue of what [`exports`] wrote, as it stands at [`catalogue::PATH`].
///
/// # Errors
/// [`EditionError`] as [`catalogue::catalogue`] has it.
pub fn catalogued(site: &Imprint, releases: &[Edition], files: &Files) -> Result<Vec<u8>, EditionError> {
    json(&catalogue::catalogue(site, releases, files)?)
}

/// The files of one release in every language, and the archive of them all.
fn one(site: &Imprint, releases: &[Edition], pictures: &Files, id: &str) -> Result<Files, EditionError> {
    let told: Vec<&Edition> = releases.iter().filter(|release| release.id == id).collect();
    let mut own = Shelf::default();
    for release in &told {
        of_release(&mut own, site, release)?;
    }
    let folder = told.first().map_or_else(String::new, |any| format!("{}/", any.folder()));
    for (path, bytes) in pictures.range(folder.clone()..).take_while(|(path, _)| path.starts_with(&folder)) {
        own.put(path.clone(), bytes.clone())?;
    }
    let mut own = own.files();
    if let Some(any) = told.first() {
        let at = told.iter().map(|release| release.updated()).max().unwrap_or(any.released);
        let archive = archive::archive(&own, at)?;
        own.insert(catalogue::archive_path(any), archive);
    }
    Ok(own)
}

/// The tables of one release in its language, each in every format, and the workbook of them all.
fn of_release(shelf: &mut Shelf, site: &Imprint, release: &Edition) -> Result<(), EditionError> {
    let locale = Locale::of(release.language).map_err(|error| EditionError::Format(error.to_string()))?;
    for told in &release.tables {
        let (table, name) = (&told.table, stem(&told.table));
        if !is_name(&name) {
            return Err(EditionError::Name(name));
        }
        let csv = format!("{name}{}", Format::Csv.ending());
        for format in Format::OF_A_TABLE {
            let bytes = match format {
                Format::Csv => tables::csv(table).into_bytes(),
                Format::Csvw => json(&tables::csvw(table, &csv))?,
                Format::JsonStat => json(&tables::json_stat(table))?,
                Format::Sdmx => tables::sdmx(table, &site.agency).into_bytes(),
                Format::Xlsx | Format::Zip => continue,
            };
            shelf.put(release.path(&format!("{name}{}", format.ending())), bytes)?;
        }
    }
    let workbook = tables::xlsx(release, &site.licence, &locale)?;
    shelf.put(release.path(&format!("{}{}", release.id, Format::Xlsx.ending())), workbook)
}

fn json(value: &Value) -> Result<Vec<u8>, EditionError> {
    let mut bytes = serde_json::to_vec(value).map_err(|error| EditionError::Format(error.to_string()))?;
    bytes.push(b'\n');
    Ok(bytes)
}
