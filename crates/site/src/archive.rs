//! All files of a release in one ZIP archive: sorted, every time the release's, so that the same files give the same bytes.

use crate::edition::{EditionError, is_name};
use crate::manifest::Files;
use aiqyn_law::kernel::Moment;
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

/// The archive of the files, each with the time of `at` on Almaty's clocks (ZIP knows no zone).
///
/// # Errors
/// [`EditionError`] where a path would lead out of the folder it is unpacked in, or the archive cannot hold it.
pub fn archive(files: &Files, at: Moment) -> Result<Vec<u8>, EditionError> {
    if let Some(path) = files.keys().find(|path| !path.split('/').all(is_name)) {
        return Err(EditionError::Name(path.clone()));
    }
    zipped(files, at).map_err(|error| EditionError::Format(format!("the archive: {error}")))
}

/// The files as ZIP, whatever their paths, in the order of the map.
pub(crate) fn zipped(files: &Files, at: Moment) -> zip::result::ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6))
        .last_modified_time(time(at))
        .system(System::Unix)
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        // What is packed already is not packed again.
        let packed = [".png", ".xlsx"].iter().any(|ending| path.ends_with(ending));
        let options = if packed { options.compression_method(CompressionMethod::Stored).compression_level(None) } else { options };
        archive.start_file(path, options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// The time as ZIP has it, from 1980 on.
fn time(at: Moment) -> DateTime {
    let at = at.civil();
    let part = |value: i8| u8::try_from(value).unwrap_or(0);
    let year = u16::try_from(at.year()).unwrap_or(0);
    DateTime::from_date_and_time(year, part(at.month()), part(at.day()), part(at.hour()), part(at.minute()), part(at.second()))
        .unwrap_or_default()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::io::Read as _;

    fn files() -> Files {
        [("ru/S1.csv", "а".repeat(4000)), ("en/S1.csv", "figure\r\n".to_owned())]
            .map(|(path, text)| (path.to_owned(), text.into_bytes()))
            .into()
    }

    fn moment(text: &str) -> Moment {
        Moment::parse(text).unwrap()
    }

    #[test]
    fn what_went_in_comes_out_sorted_and_with_the_time_of_the_release() {
        let bytes = archive(&files(), moment("2022-01-25T12:00:00Z")).unwrap();
        let mut read = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
        let names: Vec<String> = read.file_names().map(|name| name.unwrap().into_owned()).collect();
        assert_eq!(names, ["en/S1.csv", "ru/S1.csv"]);
        for (path, held) in files() {
            let mut file = read.by_name(&path).unwrap();
            let mut text = Vec::new();
            file.read_to_end(&mut text).unwrap();
            assert_eq!(text, held);
            assert_eq!(file.last_modified().unwrap().to_string(), "2022-01-25 18:00:00", "noon in UTC is six in the evening in Almaty");
        }
        assert!(bytes.len() < 1000, "eight thousand equal bytes are packed");
    }

    #[test]
    fn the_same_files_and_time_give_the_same_bytes_and_another_time_others() {
        let at = moment("2022-01-25T12:00:00Z");
        assert_eq!(archive(&files(), at), archive(&files(), at));
        assert_ne!(archive(&files(), at), archive(&files(), moment("2022-01-26T12:00:00Z")));
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        for path in ["../x", "/etc/x", "a//b", "a/../../b", "c:\\x", ".hidden", ""] {
            let files: Files = [(path.to_owned(), Vec::new())].into();
            assert_eq!(archive(&files, moment("2022-01-25T12:00:00Z")), Err(EditionError::Name(path.to_owned())), "{path}");
        }
    }
}
