//! `/releases/{id}`: one release: its figures beside those of the last, whose hands it went through, and what the officer can do with it; and
//! `/releases/{id}/publish`, its publication together with the announcements which that keeps.

use crate::forms::{self, Asking, Choices};
use crate::frame;
use crate::http::address::of_record;
use crate::http::body::Form;
use crate::http::fault::Fault;
use crate::http::visitor::{Insider, Visitor};
use crate::office::Shared;
use crate::pages::act;
use crate::pages::act::consequences;
use crate::pages::record::opened;
use crate::pages::released::{self, Beside};
use crate::pages::releases::{address, reader, site, status};
use crate::pages::sign_in::to;
use crate::say::{self, record, releases as words};
use aiqyn_desk::door::{DoorError, Waiting};
use aiqyn_desk::offering::{self, Offer, Standing};
use aiqyn_desk::reading::reader::OpenRecord;
use aiqyn_desk::releases::{self, Release, comparing, handing, telling};
use aiqyn_desk::{Failure, asking, foretelling};
use aiqyn_law::briefing::{Briefing, Proposed};
use aiqyn_law::kernel::{Fold as _, Moment, RecordId, Submission};
use aiqyn_law::names::Names;
use aiqyn_law::rooms;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The acts by which a release goes on, in order.
const STEPS: [&str; 5] = ["permitted/1", "not_permitted/1", "signed/1", "published/1", "withdrawn/1"];

/// A release as it is shown to an officer.
struct Shown {
    release: Release,
    /// Its record, where the officer sees more than was published.
    record: Option<OpenRecord>,
    told: Vec<Release>,
}

/// Opens a release for whoever may be told of it: it stands in the journal before it is shown.
async fn shown(office: &Shared, insider: &Insider, id: &str) -> Result<Shown, Fault> {
    let record = RecordId::parse(&format!("{}/{id}", Briefing::NAME)).map_err(|_| Fault::NotFound)?;
    let reader = reader(office, insider);
    let told = releases::told(&reader).await?;
    let release = told.iter().find(|release| release.record == record).cloned().ok_or(Fault::NotFound)?;
    let record = match opened(&reader, &release.record).await {
        Ok(record) => Some(record),
        // What was published is everybody's.
        Err(Fault::NotFound) if release.published_at().is_some() => {
            reader.looked(&release.record, json!({ "published": true }), 1).await?;
            None
        }
        Err(fault) => return Err(fault),
    };
    Ok(Shown { release, record, told })
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] for what is no release, or one that the officer may not see; the store's.
pub async fn get(State(office): State<Shared>, insider: Insider, Path(id): Path<String>) -> Result<Response, Fault> {
    let (visitor, now) = (&insider.visitor, office.now().await?);
    let Shown { release, record, told } = shown(&office, &insider, &id).await?;
    let proposed = release.proposed()?;
    let asked = match release.published_at() {
        Some(_) => asking::load(&office.store, office.law, Some(&release.incident)).await,
        None => asking::load_for(&office.store, office.law, Some(&release.incident), Some(insider.officer())).await,
    };
    let asked = asked.map_err(Failure::from)?;
    let before = releases::last_before(&told, &release.incident, release.published_at());
    let difference = before.map(|before| comparing::compare(&asked.tally, before, &release)).transpose()?;
    let beside = before.zip(difference.as_ref()).map(|(before, difference)| Beside { before, difference, by_clock: !asked.narrowed });
    let recounted = (!asked.narrowed).then(|| releases::recount(&asked.tally, office.law, &release.incident, proposed));
    let steps = match &record {
        Some(record) => steps(&office, &insider, &release, record, now).await?,
        None => html! {},
    };
    let main = html! {
        @if let Some(seq) = visitor.query.one("recorded").and_then(|seq| seq.parse::<u64>().ok()) {
            div class="receipt" role="status" { p { (words::DONE.fill(visitor.language, &[("seq", seq.to_string())])) } }
        }
        div class="identity" {
            h1 { (visitor.say(&words::RELEASE)) " " (release.record.number()) }
            p { (status(&office, visitor, &release)) " · " (release.incident) @if record.is_some() { " · " a href=(of_record(release.record.as_str())) { (visitor.say(&words::WHOLE)) } } }
        }
        (steps)
        h2 { (visitor.say(&words::FIGURES)) }
        (released::figures(visitor, &release, proposed, beside.as_ref()))
        h2 { (visitor.say(&words::HANDS)) }
        (hands(&office, visitor, &release, recounted.as_deref()))
        @if release.published_at().is_some() { (site(&office, visitor, insider.officer().authority.role, &told)) }
    };
    Ok(frame::page(visitor, release.record.number(), &main))
}

/// Who did what, which release took the place of which, and whether the record still counts the same.
fn hands(office: &Shared, visitor: &Visitor, release: &Release, recounted: Option<&[releases::Recount]>) -> Markup {
    let language = visitor.language;
    let hand = |(did, by): (&'static aiqyn_law::kernel::Words, &aiqyn_law::briefing::state::By)| {
        let who =
            html! { (by.officer) " · " (frame::role(by.authority.role, language)) " · " (by.authority.body) " · " (frame::moment(by.at)) };
        (did.of(language), who)
    };
    let mut rows: Vec<(&str, Markup)> = telling::hands(&release.state).into_iter().map(hand).collect();
    rows.extend(
        telling::superseding(release, office.law, language).into_iter().map(|(label, says)| (label.of(language), html! { (says) })),
    );
    let recount = match recounted {
        None => words::PART.of(language).to_owned(),
        Some(figures) => {
            let differing: Vec<&str> = figures.iter().filter(|figure| !figure.equal).map(|figure| figure.figure.as_str()).collect();
            let figures = differing.join(", ");
            if differing.is_empty() { words::EQUAL.of(language).to_owned() } else { words::DIFFERS.fill(language, &[("figures", figures)]) }
        }
    };
    rows.push((words::RECOUNT.of(language), html! { (recount) }));
    frame::summary(&rows)
}

/// What the officer can do with it, open or not, and why not.
async fn steps(office: &Shared, insider: &Insider, release: &Release, record: &OpenRecord, now: Moment) -> Result<Markup, Fault> {
    let language = insider.visitor.language;
    let mut offers = offering::offers(&office.store, office.law, insider.officer(), &release.record, now).await?;
    offers.retain(|offer| STEPS.contains(&offer.act.as_str()));
    let is_open = |offer: &Offer| matches!(offer.standing, Standing::Open | Standing::Late(_));
    let mut items = Vec::new();
    for offer in &offers {
        let way = if is_open(offer) {
            way(office, insider, (release, record), offer, now)?
        } else {
            html! { (offer.words.of(language)) }
        };
        items.push(html! {
            li {
                span { (way) }
                span class={ "tag " (if is_open(offer) { "open" } else { "not-yet" }) } { (offer.standing.words().of(language)) }
                @if let Some(refusal) = offer.standing.refusal() { span class="why" { (frame::refused(refusal, language)) } }
            }
        });
    }
    Ok(
        html! { @if !items.is_empty() { h2 id="offers" { (record::OFFERS.of(language)) } ul class="offers" { @for item in items { (item) } } } },
    )
}

/// The way to a step: what can be filled in is filled in, and what follows from it is looked at first.
fn way(
    office: &Shared,
    insider: &Insider,
    (release, record): (&Release, &OpenRecord),
    offer: &Offer,
    now: Moment,
) -> Result<Markup, Fault> {
    let (visitor, act) = (&insider.visitor, offer.act.as_str());
    let words = offer.words.of(visitor.language);
    let payload = match act {
        "published/1" => return Ok(html! { a href={ (address(release)) "/publish" } { (words) } }),
        "permitted/1" => json!({ "extent": { "kind": "all" } }),
        "signed/1" => handing::figures_payload(release),
        // These ask for reasons.
        _ => return Ok(html! { a href=(act::address(release.record.as_str(), act)) { (words) } }),
    };
    let pairs = pairs(office, insider, record, (act, &payload), now)?;
    Ok(html! {
        form method="post" action=(act::address(release.record.as_str(), act)) {
            (frame::mark(visitor))
            @for (name, value) in &pairs { input type="hidden" name=(name) value=(value); }
            button type="submit" class="second" name="step" value="check" { (words) }
        }
    })
}

/// What the form of an act sends to say this.
fn pairs(
    office: &Shared,
    insider: &Insider,
    record: &OpenRecord,
    (act, payload): (&str, &Value),
    now: Moment,
) -> Result<Vec<(String, String)>, Fault> {
    let room = rooms::room(Briefing::NAME).ok_or(Fault::NotFound)?;
    let form = room.form_of(act).ok_or(Fault::NotFound)?;
    // As the form reads it: hours are written by the clocks of where the record is.
    let region = (room.place)(&record.history).map_or_else(|| insider.officer().authority.region.clone(), |place| place.region);
    let (choices, lang) = (Choices::default(), insider.visitor.language);
    let asking = Asking { lang, law: office.law, day: now, region: Some(&region), room, form, corrected: None, choices: &choices };
    let mut answers = forms::answers_of(&asking, payload, &BTreeMap::new());
    answers.put(forms::OCCURRED_AT, forms::moment_written(&asking, now));
    Ok(answers.pairs().collect())
}

/// The last look before it is published: which figures, which announcements it keeps, what follows.
///
/// # Errors
/// [`Fault::NotFound`] for what is no release, or one that the officer may not see; the store's.
pub async fn look(State(office): State<Shared>, insider: Insider, Path(id): Path<String>) -> Result<Response, Fault> {
    let (release, submission) = publication(&office, &insider, &id).await?;
    last_look(&office, &insider, &release, submission, false).await
}

/// Publishes it: all that is permitted, with the announcements which that keeps, or nothing.
///
/// # Errors
/// As [`look`]; [`Fault::StepUp`] where it was not just proven who it is.
pub async fn post(State(office): State<Shared>, insider: Insider, Path(id): Path<String>, Form(_): Form) -> Result<Response, Fault> {
    insider.may_act()?;
    // What goes to everyone is never taken back.
    insider.just_proven()?;
    let (release, submission) = publication(&office, &insider, &id).await?;
    match office.hand_in(Waiting::by(submission.clone(), &insider.session.actor)).await? {
        Ok(receipt) => Ok(to(&format!("{}?recorded={}", address(&release), receipt.first_seq))),
        Err(DoorError::Refused(_)) => last_look(&office, &insider, &release, submission, true).await,
        Err(error) => Err(act::fault(error)),
    }
}

async fn publication(office: &Shared, insider: &Insider, id: &str) -> Result<(Release, Submission), Fault> {
    let Shown { release, record, .. } = shown(office, insider, id).await?;
    if record.is_none() {
        return Err(Fault::NotFound);
    }
    let submission = handing::publication(&office.store, &insider.session.actor, &release, office.now().await?).await?;
    Ok((release, submission))
}

async fn last_look(office: &Shared, insider: &Insider, release: &Release, submission: Submission, wrong: bool) -> Result<Response, Fault> {
    let (visitor, now) = (&insider.visitor, office.now().await?);
    let kept: Vec<RecordId> = submission.acts.iter().filter(|act| act.act == "kept/1").map(|act| act.record.clone()).collect();
    let foretold = foretelling::foretell(&office.store, office.law, &Waiting::by(submission, &insider.session.actor)).await?;
    let names = Names { law: office.law, at: now, language: visitor.language };
    let permitted = release.state.permitted_figures();
    let proposed = release.proposed()?;
    let figures = proposed.figures.iter().filter(|spoken| permitted.contains(&spoken.figure)).cloned().collect();
    let going = Proposed { figures, ..proposed.clone() };
    let refused = !foretold.refusals.is_empty();
    let main = html! {
        h1 { (visitor.say(&words::PUBLISH)) ": " (release.record.number()) }
        @if refused { div class="errors" role="alert" tabindex="-1" { h2 { (visitor.say(&say::act::REFUSED)) } (frame::refusals(&foretold.refusals, visitor.language)) } }
        p { (visitor.say(&words::FOR_GOOD)) }
        @if !kept.is_empty() { h2 { (visitor.say(&words::KEEPS)) } ul { @for record in &kept { li { (record.number()) } } } }
        @if !refused { (consequences(visitor, &foretold, &names)) }
        h2 { (visitor.say(&words::FIGURES)) }
        @for clock in &going.offices { (released::table(visitor, release, (&going, clock), None)) }
        @if !refused {
            form method="post" action={ (address(release)) "/publish" } data-once {
                (frame::mark(visitor))
                div class="buttons" { button type="submit" { (visitor.say(&words::PUBLISH)) } }
            }
        }
        p { a href=(address(release)) { (visitor.say(&words::RELEASE)) } }
    };
    let page = frame::page(visitor, visitor.say(&words::PUBLISH), &main);
    Ok(if wrong { (StatusCode::UNPROCESSABLE_ENTITY, page).into_response() } else { page })
}
