//! The site as files: pages, pictures, data, feeds, the catalogue and the sums, by path. The same input gives the same bytes.

use crate::edition::{Edition, EditionError, Format, Frequency, Imprint, LANGUAGES, Licence, NotedTable, Said};
use crate::exports::{catalogued, exports};
use crate::manifest::{Files, checksums};
use crate::model::{Release, Site};
use crate::pages::{self, MissingName, Voice};
use crate::pictures::{PaintError, Painter};
use crate::{catalogue, feed};
use aiqyn_law::kernel::{Language, Moment, Words};
use aiqyn_law::pack::Pack;
use std::fmt;

/// Why a site cannot be written.
#[derive(Debug)]
pub enum Unwritable {
    /// A code has no name in some language.
    MissingName(MissingName),
    /// The program was built without a language's data.
    Language(crate::locale::Missing),
    /// A file could not be made.
    File(EditionError),
    /// A picture could not be painted.
    Picture(PaintError),
}

impl fmt::Display for Unwritable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingName(unnamed) => unnamed.fmt(f),
            Self::Language(missing) => missing.fmt(f),
            Self::File(unwritten) => unwritten.fmt(f),
            Self::Picture(unpainted) => unpainted.fmt(f),
        }
    }
}

impl std::error::Error for Unwritable {}

impl From<MissingName> for Unwritable {
    fn from(unnamed: MissingName) -> Self {
        Self::MissingName(unnamed)
    }
}

impl From<EditionError> for Unwritable {
    fn from(unwritten: EditionError) -> Self {
        Self::File(unwritten)
    }
}

const TITLE: Words =
    Words {
        kk: "Айқын: жұртшылыққа айтылған сандар", ru: "Айқын: числа, сказанные обществу", en: "Aiqyn: the figures told to the public"
    };
const ABOUT: Words = Words {
    kk: "Жарияланған көрсеткіштер, олардың бөліністері мен түзетулері.",
    ru: "Опубликованные показатели, их разбивки и исправления.",
    en: "Figures that were published, their breakdowns and corrections.",
};
const LICENCE: Words = Words {
    kk: "Creative Commons Атауды көрсету 4.0",
    ru: "Creative Commons «С указанием авторства» 4.0",
    en: "Creative Commons Attribution 4.0",
};

/// Every file of the site but the manifest.
///
/// # Errors
/// [`Unwritable`]: a code without a name in some language, a language without data, a table that no file can hold.
pub fn files(site: &Site, law: &Pack) -> Result<Files, Unwritable> {
    let (mut written, mut pictures, mut editions) = (Files::new(), Files::new(), Vec::new());
    written.insert("index.html".to_owned(), pages::front().into_bytes());
    written.insert("style.css".to_owned(), pages::STYLE.as_bytes().to_vec());
    // Each language tells itself: they have nothing in common but what is told.
    let told = std::thread::scope(|scope| {
        let tellers = LANGUAGES.map(|language| scope.spawn(move || tell(site, law, language)));
        tellers.map(|teller| teller.join().unwrap_or_else(|fault| std::panic::resume_unwind(fault)))
    });
    for one in told {
        let one = one?;
        written.extend(one.pages);
        pictures.extend(one.pictures);
        editions.extend(one.editions);
    }
    let imprint = imprint(site, law);
    let mut data = exports(&imprint, &editions, &pictures)?;
    if site.base.is_none() {
        // Feeds and the catalogue name whole addresses: without one they would lie.
        data.retain(|path, _| LANGUAGES.iter().all(|language| *path != feed::path(*language)));
    }
    for release in &site.releases {
        written.insert(format!("releases/{}.txt", release.slug), release.note.clone().into_bytes());
    }
    let catalogue = std::thread::scope(|scope| {
        let teller = site.base.is_some().then(|| scope.spawn(|| catalogued(&imprint, &editions, &data)));
        written.extend(latest(site, &data));
        teller.map(|teller| teller.join().unwrap_or_else(|fault| std::panic::resume_unwind(fault))).transpose()
    })?;
    written.extend(catalogue.map(|bytes| (catalogue::PATH.to_owned(), bytes)));
    written.extend(pictures);
    written.extend(data);
    written.insert("SHA256SUMS".to_owned(), checksums(&written).into_bytes());
    Ok(written)
}

/// What one language tells.
struct InOneLanguage {
    pages: Files,
    pictures: Files,
    editions: Vec<Edition>,
}

fn tell(site: &Site, law: &Pack, language: Language) -> Result<InOneLanguage, Unwritable> {
    let voice = Voice::new(site, law, language).map_err(Unwritable::Language)?;
    let mut one = InOneLanguage { pages: Files::new(), pictures: Files::new(), editions: Vec::new() };
    for page in pages::pages(&voice)? {
        one.pages.insert(format!("{}/{}index.html", voice.tag(), page.path), pages::document(&voice, &page).into_bytes());
    }
    let painter = Painter::default();
    for picture in pages::pictures(&voice)? {
        let png = painter.png(&picture.caption, &picture.svg).map_err(Unwritable::Picture)?;
        one.pictures.insert(format!("{}.png", picture.path), png);
        one.pictures.insert(format!("{}.svg", picture.path), picture.svg.into_bytes());
    }
    for release in &site.releases {
        one.editions.push(edition(&voice, release)?);
    }
    Ok(one)
}

fn imprint(site: &Site, law: &Pack) -> Imprint {
    let base = site.base.clone().unwrap_or_default();
    let host = base.split("://").nth(1).and_then(|rest| rest.split(['/', ':']).next()).unwrap_or_default();
    let first = site.releases.first().map_or_else(Moment::default, |release| release.published);
    let permitted = site.latest().map(|release| (release.permitted_by.split('/').next().unwrap_or_default(), release.published));
    let agency = permitted.and_then(|(kind, at)| law.agency(kind, at));
    let publisher = agency.map_or_else(
        || Said::from(TITLE),
        |agency| Said { kk: agency.agency.kk.clone(), ru: agency.agency.ru.clone(), en: agency.agency.en.clone() },
    );
    Imprint {
        authority: host.to_owned(),
        base,
        since: first,
        agency: "AIQYN".to_owned(),
        title: TITLE.into(),
        description: ABOUT.into(),
        publisher,
        licence: Licence { name: LICENCE.into(), url: "https://creativecommons.org/licenses/by/4.0/".to_owned() },
        frequency: Some(Frequency::Irregular),
    }
}

/// A release in one language with all its tables.
fn edition(voice: &Voice, release: &Release) -> Result<Edition, Unwritable> {
    let (title, summary) = pages::heading(voice, release);
    let mut tables = Vec::new();
    for value in &release.values {
        for table in pages::figure_tables(voice, release, value)? {
            let office = voice.office(value.figure.office).to_owned();
            tables.push(NotedTable { table, office, notes: pages::notes(voice, release, value)? });
        }
    }
    let latest = |of: fn(&aiqyn_law::briefing::OfficeClock) -> Moment| release.offices.iter().map(of).max().unwrap_or(release.published);
    let offices: Vec<&str> = release.offices.iter().map(|clock| voice.office(clock.office)).collect();
    Ok(Edition {
        id: release.slug.clone(),
        language: voice.language,
        title,
        summary,
        office: offices.join("; "),
        as_of: latest(|clock| clock.of),
        known: latest(|clock| clock.known),
        released: release.published,
        revised: None,
        provisional: true,
        page: format!("briefings/{}/", release.slug),
        tables,
    })
}

/// The data of the latest release at an address that does not change.
fn latest(site: &Site, data: &Files) -> Files {
    let Some(release) = site.latest() else { return Files::new() };
    let from = format!("data/{}/", release.slug);
    data.range(from.clone()..)
        .take_while(|(path, _)| path.starts_with(&from))
        // The cubes of statisticians stand where their day does.
        .filter(|(path, _)| !path.ends_with(Format::Sdmx.ending()))
        .map(|(path, bytes)| (path.replace(&release.slug, "latest"), bytes.clone()))
        .collect()
}
