//! The releases as an Atom feed (RFC 4287), one a language.

use crate::edition::{Edition, Imprint, LANGUAGES, tag};
use crate::xml::escaped;
use aiqyn_law::kernel::Language;
use std::fmt::Write as _;

/// Where the feed of a language stands.
pub fn path(language: Language) -> String {
    format!("{}/feed.atom", tag(language))
}

/// The feed of one language: of `releases`, those in that language, the latest changed first.
pub fn atom(site: &Imprint, language: Language, releases: &[Edition]) -> String {
    let mut told: Vec<&Edition> = releases.iter().filter(|release| release.language == language).collect();
    told.sort_by(|one, other| (other.updated(), &other.id).cmp(&(one.updated(), &one.id)));
    let updated = told.iter().map(|release| release.updated()).max().unwrap_or(site.since);
    let here = tag(language);
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{here}\">\n  <id>{}</id>\n  \
         <title>{}</title>\n  <subtitle>{}</subtitle>\n  <updated>{updated}</updated>\n  <author><name>{}</name></author>\n  \
         <rights>{}</rights>\n",
        escaped(&id(site, &format!("{here}/releases"))),
        escaped(site.title.of(language)),
        escaped(site.description.of(language)),
        escaped(site.publisher.of(language)),
        escaped(site.licence.name.of(language)),
    );
    out.push_str(&link("  ", "self", "application/atom+xml", here, &site.address(&path(language))));
    for other in LANGUAGES {
        out.push_str(&link("  ", "alternate", "text/html", tag(other), &site.address(&format!("{}/", tag(other)))));
    }
    for release in told {
        entry(&mut out, site, release);
    }
    out.push_str("</feed>\n");
    out
}

fn entry(out: &mut String, site: &Imprint, release: &Edition) {
    let here = tag(release.language);
    let _ = write!(
        out,
        "  <entry>\n    <id>{}</id>\n    <title>{}</title>\n    <summary>{}</summary>\n    <published>{}</published>\n    \
         <updated>{}</updated>\n    <author><name>{}</name></author>\n",
        escaped(&id(site, &format!("{here}/releases/{}", release.id))),
        escaped(&release.title),
        escaped(&release.summary),
        release.released,
        release.updated(),
        escaped(&release.office),
    );
    for other in LANGUAGES {
        out.push_str(&link("    ", "alternate", "text/html", tag(other), &site.address(&release.page_in(other))));
    }
    out.push_str("  </entry>\n");
}

fn link(indent: &str, rel: &str, media: &str, language: &str, href: &str) -> String {
    format!("{indent}<link rel=\"{rel}\" type=\"{media}\" hreflang=\"{language}\" href=\"{}\"/>\n", escaped(href))
}

/// A name that never changes, wherever the site moves to (RFC 4151).
fn id(site: &Imprint, what: &str) -> String {
    format!("tag:{},{}:{what}", site.authority, site.since.date())
}
