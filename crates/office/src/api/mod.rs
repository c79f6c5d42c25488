//! `/api/v1`: what the pages do, for programs. Each address has its file, and its part of the document that describes it stands in
//! [`openapi`].

mod acts;
mod answers;
mod approvals;
mod asked;
mod claim;
mod deciding;
mod described;
mod drafts;
mod figures;
mod files;
mod glass;
mod handed;
mod officers;
pub mod openapi;
mod operations;
mod reads;
mod record;
mod records;
mod reference;
mod rehearsals;
mod rooms;
pub mod schemas;
mod session;
mod submissions;
mod texts;
mod told;
mod work;

use crate::office::Route;
use axum::routing::{get, post, put};

/// Every address of the API.
pub const ROUTES: &[Route] = &[
    ("/api/v1/", || get(reference::get)),
    ("/api/v1/openapi.json", || get(openapi::get)),
    ("/api/v1/session", || get(session::get)),
    ("/api/v1/rooms", || get(rooms::get)),
    ("/api/v1/work", || get(work::get)),
    ("/api/v1/approvals", || get(approvals::get).post(approvals::post)),
    ("/api/v1/records/{room}", || get(records::get)),
    ("/api/v1/records/{room}/{id}", || get(record::get)),
    ("/api/v1/records/{room}/{id}/reads", || get(reads::of_record)),
    ("/api/v1/records/{room}/{id}/claim", || put(claim::put).delete(claim::delete)),
    ("/api/v1/assignments", || post(claim::assign)),
    ("/api/v1/records/{room}/{id}/files", || post(files::add)),
    ("/api/v1/records/{room}/{id}/files/{digest}", || post(files::post)),
    ("/api/v1/records/{room}/{id}/glass", || post(glass::post)),
    ("/api/v1/records/{room}/{id}/texts/{version}/{field}", || post(texts::post)),
    ("/api/v1/submissions", || post(submissions::post)),
    ("/api/v1/submissions/{key}", || get(submissions::get)),
    ("/api/v1/rehearsals", || post(rehearsals::post)),
    ("/api/v1/drafts", || get(drafts::list)),
    ("/api/v1/drafts/{room}/{id}/{kind}/{version}", || get(drafts::get).put(drafts::put).delete(drafts::delete)),
    ("/api/v1/figures", || get(figures::get)),
    ("/api/v1/reads", || get(reads::get)),
    ("/api/v1/reads/{id}/review", || post(glass::review)),
    ("/api/v1/alerts", || get(glass::alerts)),
    ("/api/v1/officers", || get(officers::get).post(officers::post)),
    ("/api/v1/officers/{id}/link", || post(officers::link)),
    ("/api/v1/officers/{id}/sessions/end", || post(officers::end)),
    ("/api/v1/acts", || get(acts::get)),
];
