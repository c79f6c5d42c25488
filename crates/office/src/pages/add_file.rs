//! `/records/{room}/{id}/files`: a file is added to an item of evidence, streamed into the store of files, and named in the record only by
//! whoever brought its bytes.

use crate::frame;
use crate::http::address::of_record;
use crate::http::body::{MARK, is_own};
use crate::http::fault::Fault;
use crate::http::multipart::Multipart;
use crate::http::visitor::{Insider, Visitor};
use crate::office::Shared;
use crate::pages::file::PATIENCE;
use crate::pages::record::{named, opened};
use crate::pages::sign_in::to;
use crate::say::evidence as words;
use aiqyn_desk::door::{DoorError, Receipt, Waiting};
use aiqyn_desk::evidence::adding::{self, Addition, MEDIA_TYPES};
use aiqyn_desk::evidence::incoming::{Incoming, MOST};
use aiqyn_desk::evidence::{self, Files};
use aiqyn_desk::lang::Writing as _;
use aiqyn_law::kernel::{IncidentId, RecordId};
use axum::extract::{Path, Request, State};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_LENGTH;
use axum::response::Response;
use maud::{Markup, html};

/// Adds it.
///
/// # Errors
/// [`Fault::Foreign`] for a form that is not of this session; [`Fault::NotFound`] where the officer does not see the item; [`Fault::Input`]
/// for a type or a size that is not taken in; [`Fault::Refused`] where the door refuses.
pub async fn post(
    State(office): State<Shared>,
    insider: Insider,
    Path((room, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Fault> {
    let (parts, body) = request.into_parts();
    if !is_own(&parts.headers) {
        return Err(Fault::Foreign);
    }
    let mut form = Multipart::of(&parts.headers, body).ok_or(Fault::Foreign)?;
    let first = form.next().await?.ok_or(Fault::Foreign)?;
    // The mark comes before anything else: of a forged form no byte is kept.
    if first.name != MARK || form.text().await? != insider.session.csrf {
        return Err(Fault::Foreign);
    }
    let (id, incident) = item(&office, &insider, (&room, &id), &parts.headers).await?;
    let (mut chosen, mut taken) = (String::new(), None);
    while let Some(part) = form.next().await? {
        match part.name.as_str() {
            "media_type" => chosen = form.text().await?,
            "file" if taken.is_none() => {
                let name = part.file.unwrap_or_default();
                let kind = kind(&insider.visitor, &chosen, &name)?;
                let mut incoming = Incoming::begin().map_err(|fault| told(&insider.visitor, fault))?;
                while let Some(chunk) = form.chunk().await? {
                    incoming.take(&chunk).map_err(|fault| told(&insider.visitor, fault))?;
                }
                taken = Some((kind, incoming));
            }
            _ => {}
        }
    }
    let (kind, incoming) = taken.ok_or_else(|| Fault::Input(insider.visitor.say(&words::EMPTY).to_owned()))?;
    add(&office, &insider, (id.clone(), incident), kind, incoming).await?;
    Ok(to(&format!("/records/{id}#files")))
}

/// An item that the officer sees, before a byte is taken for it.
///
/// # Errors
/// [`Fault::NotFound`] where the officer does not see it, or it is none; [`Fault::Input`] where more bytes are announced than are taken in.
pub async fn item(
    office: &Shared,
    insider: &Insider,
    (room, id): (&str, &str),
    headers: &HeaderMap,
) -> Result<(RecordId, IncidentId), Fault> {
    insider.may_act()?;
    let (id, _) = named(room, id)?;
    let record = opened(&insider.reader(office), &id).await?;
    adding::item(id.as_str()).map_err(|_| Fault::NotFound)?;
    let announced = headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    if announced.is_some_and(|length| length > MOST) {
        return Err(too_large(&insider.visitor));
    }
    let incident = record.history.incident().cloned().ok_or(Fault::NotFound)?;
    Ok((id, incident))
}

/// Puts a file that came in into the store of files, and its name into the record.
///
/// # Errors
/// [`Fault::Input`] for an empty one; [`Fault::Refused`] where the door refuses: the file is stored then, and no record names it.
pub async fn add(
    office: &Shared,
    insider: &Insider,
    (id, incident): (RecordId, IncidentId),
    media_type: &str,
    incoming: Incoming,
) -> Result<Receipt, Fault> {
    let visitor = &insider.visitor;
    if incoming.size() == 0 {
        return Err(Fault::Input(visitor.say(&words::EMPTY).to_owned()));
    }
    let address = office.settings.files.as_deref().ok_or_else(|| Fault::Input(visitor.say(&words::NO_STORE).to_owned()))?;
    let files = Files::at(address, PATIENCE).map_err(|fault| told(visitor, fault))?;
    let added = incoming.put(files).await.map_err(|fault| told(visitor, fault))?;
    let addition = Addition { record: &id, incident, collection: None, media_type, at: office.now().await? };
    let received = vec![added.received_for(&id)];
    let waiting = Waiting { received, ..Waiting::by(addition.submission(&added), &insider.session.actor) };
    match office.hand_in(waiting).await? {
        Ok(receipt) => Ok(receipt),
        Err(DoorError::Refused(refusals)) => Err(Fault::Refused(refusals)),
        Err(other) => Err(aiqyn_desk::Failure::from(other).into()),
    }
}

/// The media type: as chosen, else by the ending of the file's name; what stands in the file is never asked.
///
/// # Errors
/// [`Fault::Input`] that names the types there are.
pub fn kind(visitor: &Visitor, chosen: &str, name: &str) -> Result<&'static str, Fault> {
    if chosen.is_empty() {
        return Ok(adding::media_type(std::path::Path::new(name)));
    }
    let known = MEDIA_TYPES.iter().map(|(kind, _)| *kind).find(|kind| *kind == chosen);
    let types = || MEDIA_TYPES.iter().map(|(kind, _)| *kind).collect::<Vec<_>>().join(", ");
    known.ok_or_else(|| Fault::Input(words::OTHER_KIND.fill(visitor.language, &[("types", &types())])))
}

fn too_large(visitor: &Visitor) -> Fault {
    Fault::Input(words::TOO_LARGE.fill(visitor.language, &[("most", &visitor.language.number(&MOST.to_string()))]))
}

/// What went wrong with it; where files lie is the log's.
pub fn told(visitor: &Visitor, fault: evidence::Fault) -> Fault {
    match fault {
        evidence::Fault::Source { .. } => too_large(visitor),
        other => Fault::Failed(other.to_string()),
    }
}

/// The form by which a file is added.
pub fn form(visitor: &Visitor, record: &RecordId) -> Markup {
    let language = visitor.language;
    html! {
        form method="post" enctype="multipart/form-data" action={ (of_record(record)) "/files" } class="filters" {
            (frame::mark(visitor))
            div class="field" {
                label for="media-type" { (visitor.say(&words::KIND)) }
                select id="media-type" name="media_type" {
                    option value="" { (visitor.say(&words::BY_ENDING)) }
                    @for (kind, _) in MEDIA_TYPES { option value=(kind) { (kind) } }
                }
            }
            div class="field" {
                label for="file" { (visitor.say(&words::FILE)) }
                span class="hint" id="file-hint" { (words::BOUND.fill(language, &[("most", &language.number(&MOST.to_string()))])) }
                input type="file" id="file" name="file" required aria-describedby="file-hint";
            }
            button type="submit" class="second" { (visitor.say(&words::ADD)) }
        }
    }
}
