//! `GET /api/v1/records/{room}`: the records of a room that the officer sees, narrowed, page after page.

use super::asked::{Place, limit, one, only, whose};
use super::told::{self, at};
use crate::http::fault::Fault;
use crate::http::visitor::{Insider, Visitor};
use crate::office::Shared;
use aiqyn_desk::listing::{self, Narrowing};
use aiqyn_law::kernel::RecordId;
use aiqyn_law::rooms;
use aiqyn_record::Listed;
use axum::extract::State;
use axum::response::Response;
use serde_json::{Value, json};

/// What a list can be narrowed by.
pub const NARROWED_BY: [&str; 11] =
    ["status", "region", "body", "article", "waits_for", "q", "overdue", "unanswered", "whose", "after", "limit"];

/// The list.
///
/// # Errors
/// [`Fault::NotFound`] for a room that there is not; [`Fault::Input`] for a question or a cursor that will not do; the store's.
pub async fn get(State(office): State<Shared>, insider: Insider, Place(room): Place<String>) -> Result<Response, Fault> {
    of_room(&office, &insider, &room).await
}

/// The list of a room.
///
/// # Errors
/// As [`get`].
pub async fn of_room(office: &Shared, insider: &Insider, room: &str) -> Result<Response, Fault> {
    let room = rooms::room(room).ok_or(Fault::NotFound)?;
    let visitor = &insider.visitor;
    only(visitor, &NARROWED_BY)?;
    let narrowing = narrowing(visitor)?;
    if let Some(unknown) = narrowing.statuses.iter().find(|status| room.states.iter().all(|(code, _)| code != status)) {
        return Err(Fault::Input(format!("status: {unknown:?} is no state of this room; GET /api/v1/rooms names them")));
    }
    let (reader, now, most) = (insider.reader(office), office.now().await?, limit(visitor, 50, 200)?);
    let listed = listing::list(&reader, room, &narrowing, now, visitor.query.one("after"), most).await?;
    let rows: Vec<Value> = listed.page.listed.iter().map(row).collect();
    let next = listed.page.next.as_deref();
    let address = next.map(|next| visitor.address(&[("after", next)]));
    Ok(told::page(&json!({ "all": listed.all, "of": at(listed.page.at), "records": rows, "next": next }), address.as_deref()))
}

fn narrowing(visitor: &Visitor) -> Result<Narrowing, Fault> {
    let text = |name: &str| visitor.query.one(name).map(str::to_owned);
    let flag = |name: &str| Ok::<_, Fault>(one::<bool>(visitor, name, "true or false")?.unwrap_or(false));
    Ok(Narrowing {
        statuses: visitor.query.one("status").into_iter().flat_map(|text| text.split(',')).map(str::to_owned).collect(),
        region: text("region"),
        body: text("body"),
        article: text("article"),
        waits_for: text("waits_for"),
        text: text("q").unwrap_or_default(),
        breached: false,
        unanswered: flag("unanswered")?,
        overdue: flag("overdue")?,
        whose: whose(visitor)?,
    })
}

fn row(row: &Listed) -> Value {
    let cover = &row.cover;
    let id = RecordId::parse(&cover.record).ok();
    json!({
        "record": cover.record, "room": cover.room, "number": id.as_ref().map(RecordId::number), "href": id.as_ref().map(told::record),
        "incident": cover.incident, "region": cover.region, "body": cover.body, "articles": cover.articles, "person": cover.person,
        "status": row.status, "next_actor": row.next_actor, "next_deadline": row.next_deadline.map(at), "deadline": row.deadline.map(at),
        "opened_at": at(cover.opened_at), "last_at": at(cover.last_at), "version": cover.version, "breaches": cover.breaches,
        "unanswered": cover.unanswered,
    })
}
