//! The public site beside the office, where one is published: its files, and nothing else of its folder.

use crate::http::fault::Fault;
use crate::http::visitor::Visitor;
use crate::office::Shared;
use crate::pages::sign_in::to;
use axum::extract::{Request, State};
use axum::http::Method;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use std::path::{Component, Path, PathBuf};

/// What a browser may load from the site; the pages say so themselves, and it stands here for what is no page.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// `/`: the choice of a language of the public site; without one, the office.
///
/// # Errors
/// [`Fault::Failed`] where the file cannot be read.
pub async fn front(State(office): State<Shared>, visitor: Visitor) -> Result<Response, Fault> {
    match &office.settings.site {
        Some(folder) => sent(&folder.join("index.html")).await,
        None if visitor.session.is_some() => Ok(to("/work")),
        None => Ok(to("/sign-in")),
    }
}

/// Any other address: a file of the site.
///
/// # Errors
/// [`Fault::NotFound`] for what is none.
pub async fn file(State(office): State<Shared>, request: Request) -> Result<Response, Fault> {
    let folder = office.settings.site.as_deref().ok_or(Fault::NotFound)?;
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Err(Fault::NotFound);
    }
    let path = within(folder, request.uri().path()).ok_or(Fault::NotFound)?;
    sent(&path).await
}

async fn sent(path: &Path) -> Result<Response, Fault> {
    let bytes = tokio::fs::read(path).await.map_err(|_| Fault::NotFound)?;
    let head = [(CONTENT_TYPE, media_type(path)), (CONTENT_SECURITY_POLICY, POLICY), (CACHE_CONTROL, "public, max-age=60")];
    Ok((head, bytes).into_response())
}

/// The file of an address; none where it would lead out of the folder.
fn within(folder: &Path, address: &str) -> Option<PathBuf> {
    let path = address.strip_prefix('/')?;
    // The site's own addresses need no escapes: what has one is not of the site.
    let inside = Path::new(path).components().all(|part| matches!(part, Component::Normal(_))) && !path.contains(['%', '\\']);
    let path = inside.then(|| folder.join(path))?;
    Some(if path.is_dir() { path.join("index.html") } else { path })
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "csv" => "text/csv; charset=utf-8",
        "json" => "application/json",
        "jsonld" => "application/ld+json",
        "atom" => "application/atom+xml; charset=utf-8",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "zip" => "application/zip",
        _ => "text/plain; charset=utf-8",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_never_leads_out_of_the_folder() {
        let folder = Path::new("/site");
        for address in ["/../etc/passwd", "//etc/passwd", "/a/../../b", "/%2e%2e/b", "/a\\..\\b", "etc", ""] {
            assert_eq!(within(folder, address), None, "{address}");
        }
        assert_eq!(within(folder, "/ru/style.css"), Some(folder.join("ru/style.css")));
    }
}
