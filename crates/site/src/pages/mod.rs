//! The pages: from what the site tells to HTML in three languages. No page has a script, and each says the same in every language.

mod accessibility;
mod announced;
mod briefing;
mod catalogue;
mod corrections;
mod duty;
mod figure;
mod frame;
mod groups;
mod home;
mod methods;
mod naming;
mod statement;
mod surrender;
mod tables;
mod verify;
mod voice;

pub use briefing::heading;
pub use frame::{STYLE, document, front};
pub use groups::{GROUPS, Group};
pub use naming::MissingName;
pub use tables::{figure_tables, notes};
pub use voice::Voice;

use crate::pictures::Caption;
use maud::Markup;

/// One page of one language.
pub struct Page {
    /// Its address within the language: `briefings/2022-01-25/`; empty for the home page.
    pub path: String,
    /// Its title.
    pub title: String,
    /// One sentence that says what it holds.
    pub description: String,
    /// What stands between heading and foot.
    pub main: Markup,
}

impl Page {
    fn new(path: impl Into<String>, title: impl Into<String>, description: impl Into<String>, main: Markup) -> Self {
        Self { path: path.into(), title: title.into(), description: description.into(), main }
    }
}

/// A picture as a file of its own.
pub struct Picture {
    /// Its address without ending: in the folder of its release, or, where it tells of several, in that of the pictures.
    pub path: String,
    /// What it shows.
    pub caption: Caption,
    /// The SVG.
    pub svg: String,
}

/// Every page of one language.
///
/// # Errors
/// [`MissingName`] where a code of the record has no name in a language.
pub fn pages(voice: &Voice) -> Result<Vec<Page>, MissingName> {
    let site = voice.site;
    let mut pages = vec![home::page(voice), figure::index(voice)];
    for release in &site.releases {
        pages.push(briefing::page(voice, release)?);
    }
    for figure in site.figures() {
        pages.push(figure::page(voice, figure)?);
    }
    for statement in &site.statements {
        pages.push(statement::page(voice, statement));
    }
    pages.extend([
        duty::page(voice)?,
        surrender::page(voice),
        methods::page(voice)?,
        corrections::page(voice),
        catalogue::page(voice),
        accessibility::page(voice),
        verify::page(voice),
    ]);
    Ok(pages)
}

/// Every picture of one language, as files.
///
/// # Errors
/// [`MissingName`] where a code of the record has no name in a language.
pub fn pictures(voice: &Voice) -> Result<Vec<Picture>, MissingName> {
    let mut pictures = Vec::new();
    for figure in voice.site.figures() {
        if let Some((caption, svg)) = figure::chart(voice, figure) {
            let folder = format!("pictures/{}", voice.tag());
            pictures.push(Picture { path: format!("{folder}/{}-history", figure.id), caption, svg: svg.into_string() });
        }
    }
    for release in &voice.site.releases {
        for drawn in groups::pictures(voice, release)? {
            let folder = format!("data/{}/{}", release.slug, voice.tag());
            pictures.push(Picture { path: format!("{folder}/{}", drawn.name), caption: drawn.caption, svg: drawn.svg.into_string() });
        }
    }
    Ok(pictures)
}
