//! `/releases`: every release that the officer may be told of, with where it stands; what was announced ahead; and whether the public site
//! tells the last one.

use crate::frame;
use crate::http::address::of_record;
use crate::http::fault::Fault;
use crate::http::visitor::{Insider, Visitor};
use crate::office::{Office, Shared};
use crate::pages::act;
use crate::say::{self, releases as words};
use aiqyn_desk::briefing::office_name;
use aiqyn_desk::publishing;
use aiqyn_desk::reading::briefing::BriefingRecord;
use aiqyn_desk::reading::purpose::Purpose;
use aiqyn_desk::reading::reader::Reader;
use aiqyn_desk::releases::{self, Release};
use aiqyn_law::briefing::{Briefing, access};
use aiqyn_law::kernel::{Fold as _, Moment, Role};
use aiqyn_law::names;
use aiqyn_law::works::{self, Work};
use axum::extract::State;
use axum::response::Response;
use maud::{Markup, html};
use serde_json::json;

/// The page.
///
/// # Errors
/// The store's; a read that cannot be recorded.
pub async fn get(State(office): State<Shared>, insider: Insider) -> Result<Response, Fault> {
    let (visitor, reader) = (&insider.visitor, reader(&office, &insider));
    let told = releases::told(&reader).await?;
    let mut announced = Vec::new();
    for one in releases::announced(&office.store, None).await? {
        if reader.may_see(&one.record).await? {
            announced.push(one);
        }
    }
    reader.asked(json!({ "releases": true }), told.len() + announced.len()).await?;
    let role = insider.officer().authority.role;
    let main = html! {
        h1 { (visitor.say(&words::RELEASES)) }
        p { (visitor.say(&words::WAY)) }
        @if proposes(role) {
            p { a href="/releases/new" { (visitor.say(&words::PROPOSE)) } " · " a href=(act::beginning(Briefing::NAME, "announced/1")) { (visitor.say(&words::ANNOUNCE)) } }
        }
        @if told.is_empty() { p { (visitor.say(&say::EMPTY)) } } @else { (table(&office, visitor, &told)) }
        @if !announced.is_empty() { h2 { (visitor.say(&words::ANNOUNCED)) } (ahead(&office, visitor, &announced)) }
        (site(&office, visitor, role, &told))
    };
    Ok(frame::page(visitor, visitor.say(&words::RELEASES), &main))
}

/// Whoever looks at releases does so for publication.
pub fn reader<'a>(office: &'a Shared, insider: &Insider) -> Reader<'a> {
    Reader::of(&office.store, insider.session.actor.clone(), insider.route, Purpose::Publication)
}

/// Whether a role proposes releases.
pub fn proposes(role: Role) -> bool {
    access::GRANTS.iter().any(|grant| grant.act == "proposed/1" && grant.role == role)
}

/// The state of a release in words.
pub fn status(office: &Office, visitor: &Visitor, release: &Release) -> &'static str {
    let code = release.status(office.law);
    names::state(Briefing::NAME, code).map_or(words::SUPERSEDED.of(visitor.language), |words| words.of(visitor.language))
}

/// The address of a release.
pub fn address(release: &Release) -> String {
    format!("/releases/{}", release.record.number())
}

fn table(office: &Office, visitor: &Visitor, told: &[Release]) -> Markup {
    let head = [&words::RELEASE, &say::STATUS, &say::NEXT_ACTOR, &say::BY, &words::CLOCKS, &words::FIGURES].map(|words| visitor.say(words));
    let rows: Vec<Vec<Markup>> = told
        .iter()
        .rev()
        .map(|release| {
            let next = release.state.status(&release.record, Moment::default(), office.law);
            let proposed = release.state.proposed.as_ref().map(|(proposed, _)| proposed);
            vec![
                html! { a href=(address(release)) { (release.record.number()) } },
                html! { (status(office, visitor, release)) },
                html! { @if let Some(who) = &next.next_actor { (frame::actor(who, visitor.language)) } },
                html! { @if let Some(by) = next.next_deadline.filter(|_| next.next_actor.is_some()) { (frame::moment(by)) } },
                html! { @for clock in proposed.iter().flat_map(|proposed| &proposed.offices) { (office_name(clock.office, visitor.language)) ": " (frame::moment(clock.of)) br; } },
                html! { (proposed.map_or(0, |proposed| proposed.figures.len())) },
            ]
        })
        .collect();
    frame::table(visitor.say(&words::RELEASES), &head, &rows)
}

fn ahead(office: &Office, visitor: &Visitor, announced: &[BriefingRecord]) -> Markup {
    let head = [&say::RECORD, &words::ANNOUNCED_FOR, &words::OFFICES, &say::STATUS].map(|words| visitor.say(words));
    let rows: Vec<Vec<Markup>> = announced
        .iter()
        .rev()
        .map(|one| {
            let offices = one.state.announced.iter().flat_map(|(announced, _)| &announced.offices);
            let offices: Vec<&str> = offices.map(|office| office_name(*office, visitor.language)).collect();
            let code = one.status(office.law);
            vec![
                html! { a href=(of_record(one.record.as_str())) { (one.record.number()) } },
                html! { @if let Some(at) = one.state.announced_for() { (frame::moment(at)) } },
                html! { (offices.join(", ")) },
                html! { (names::state(Briefing::NAME, code).map_or(code, |words| words.of(visitor.language))) },
            ]
        })
        .collect();
    frame::table(visitor.say(&words::ANNOUNCED), &head, &rows)
}

/// Whether the public site tells the last release, and by which command it is written, for whoever writes it or vouches for it. The pages do
/// not write it: it is signed with the log's key, which the process on the network has no need of.
pub fn site(office: &Office, visitor: &Visitor, role: Role, told: &[Release]) -> Markup {
    if !works::may(Work::Publish, role) && !works::may(Work::Administer, role) {
        return html! {};
    }
    let folder = office.settings.site.as_deref();
    // What stands there and is no site of this record tells nothing.
    let shown = folder.and_then(|folder| publishing::tells(&office.store, folder).ok().flatten());
    let of_site = told.iter().find(|release| shown.as_deref() == Some(release.record.as_str()));
    let published =
        |release: &&Release| release.published_at().is_some_and(|_| of_site.is_none_or(|shown| shown.incident == release.incident));
    let Some(last) = told.iter().filter(published).max_by_key(|release| (release.published_at(), release.record.clone())) else {
        return html! {};
    };
    let is_told = shown.as_deref() == Some(last.record.as_str());
    let out = folder.map_or_else(|| "DIR".to_owned(), |folder| folder.display().to_string());
    let token = if visitor.demonstration { "" } else { " --as TOKEN" };
    html! {
        h2 id="site" { (visitor.say(&words::SITE)) }
        @if is_told { p { (visitor.say(&words::SITE_TELLS)) } }
        @else {
            p { (words::SITE_BEHIND.fill(visitor.language, &[("release", last.record.number())])) }
            p { (visitor.say(&words::SITE_COMMAND)) }
            pre { "aiqyn publish --out " (out) (token) }
        }
    }
}
