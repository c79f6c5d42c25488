//! Every address of the office, with who answers it: one list, from which the router is made and by which the journal of reads names what
//! was asked.

use crate::http::fault::Fault;
use crate::http::visiting::visit;
use crate::office::{Route, Shared};
use crate::pages::{
    account, act, add_file, approvals, assign, claim, enrol, figures, file, help, officers, passkeys, proposal, provider, read, record,
    records, release, releases, sign_in, site, work,
};
use crate::{api, assets, running};
use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};

/// Every address but the API's, in the order in which a person meets them.
const PAGES: &[Route] = &[
    ("/", || get(site::front)),
    ("/assets/{name}", || get(assets::get)),
    ("/sign-in", || get(sign_in::get).post(sign_in::post)),
    ("/sign-in/role", || post(sign_in::role)),
    ("/sign-in/again", || get(sign_in::again).post(sign_in::confirm)),
    ("/sign-in/passkey", || post(passkeys::enter)),
    ("/sign-in/passkey/challenge", || post(passkeys::challenge)),
    ("/sign-in/again/passkey", || post(passkeys::confirm)),
    ("/sign-in/provider", || get(provider::get)),
    ("/sign-in/provider/return", || get(provider::back)),
    ("/sign-in/again/provider", || get(provider::again)),
    ("/sign-out", || post(sign_in::out)),
    ("/enrol/{token}", || get(enrol::get).post(enrol::post)),
    ("/enrol/{token}/provider", || get(provider::enrol)),
    ("/account", || get(account::get)),
    ("/account/password", || get(account::password).post(account::change)),
    ("/account/authenticator", || get(account::authenticator).post(account::connect)),
    ("/account/passkeys", || post(passkeys::add)),
    ("/account/passkeys/challenge", || post(passkeys::challenge_new)),
    ("/account/passkeys/{id}/end", || post(passkeys::end)),
    ("/account/provider", || get(provider::connect)),
    ("/account/provider/{id}/end", || post(provider::end)),
    ("/account/sessions/{id}/end", || post(account::end)),
    ("/account/tokens", || post(account::admit)),
    ("/work", || get(work::get)),
    ("/work/assign", || post(assign::post)),
    ("/work/views", || post(work::save)),
    ("/work/drafts/{*draft}", || post(act::keep)),
    ("/records", || get(records::rooms)),
    ("/records/{room}", || get(records::get)),
    ("/records/{room}/table.csv", || get(records::table)),
    ("/records/{room}/new/{kind}/{version}", || get(act::begin).post(act::found)),
    ("/records/{room}/{id}", || get(record::get)),
    ("/records/{room}/{id}/act/{kind}/{version}", || get(act::get).post(act::post)),
    ("/records/{room}/{id}/text/{version}/{field}", || post(record::open)),
    ("/records/{room}/{id}/files", || post(add_file::post)),
    ("/records/{room}/{id}/file/{digest}", || post(file::post)),
    ("/records/{room}/{id}/document/{version}", || get(record::document)),
    ("/records/{room}/{id}/claim", || post(claim::post)),
    ("/records/{room}/{id}/assignment", || post(claim::end)),
    ("/records/{room}/{id}/reads", || get(read::of_record)),
    ("/records/{room}/{id}/glass", || get(read::glass).post(read::break_glass)),
    ("/approvals", || get(approvals::get).post(approvals::post)),
    ("/figures", || get(figures::get)),
    ("/releases", || get(releases::get)),
    ("/releases/new", || get(proposal::get).post(proposal::post)),
    ("/releases/{id}", || get(release::get)),
    ("/releases/{id}/publish", || get(release::look).post(release::post)),
    ("/officers/new", || get(officers::get).post(officers::post)),
    ("/officers/{id}/link", || post(officers::link)),
    ("/officers/{id}/sessions/end", || post(officers::end)),
    ("/reads", || get(read::get)),
    ("/reads/{id}/review", || post(read::review)),
    ("/help", || get(help::get)),
];

/// What whoever runs the office asks. It is answered also when all hands are full: a process is not ended for having much to do.
const WATCHED: &[Route] =
    &[("/healthz", || get(running::healthz)), ("/readyz", || get(running::readyz)), ("/metrics", || get(running::metrics))];

/// Addresses that take whole files, within bounds of their own.
const FILES: [&str; 2] = ["/records/{room}/{id}/files", "/api/v1/records/{room}/{id}/files"];

/// The address that a request matched, as it stands in the lists of routes.
pub fn known(matched: &str) -> &'static str {
    let all = PAGES.iter().chain(WATCHED).map(|(path, _)| *path).chain(api::ROUTES.iter().map(|(path, _)| *path));
    all.into_iter().find(|path| *path == matched).unwrap_or("")
}

/// The office as a service.
pub fn router(office: Shared) -> Router {
    let (mut router, mut files) = (Router::new(), Router::new());
    for (path, answers) in PAGES.iter().chain(api::ROUTES) {
        match FILES.contains(path) {
            true => files = files.route(path, answers()),
            false => router = router.route(path, answers()),
        }
    }
    let router = router.fallback(site::file);
    let mut router = running::bounded(router).merge(running::bounded_for_files(files)).method_not_allowed_fallback(async || Fault::Method);
    for (path, answers) in WATCHED {
        router = router.route(path, answers());
    }
    running::guarded(router).layer(from_fn_with_state(office.clone(), visit)).with_state(office)
}
