//! `GET /api/v1/reads` and `GET /api/v1/records/{room}/{id}/reads`: who looked, at what, for what purpose.

use super::asked::{Place, limit, moment, one, only};
use super::told::{self, at};
use crate::http::fault::Fault;
use crate::http::visitor::{Insider, Visitor};
use crate::office::Shared;
use crate::pages::record::{named, opened};
use aiqyn_desk::reading::exporting::Interchange;
use aiqyn_desk::reading::journal::{self, ReadsQuery};
use aiqyn_law::kernel::{Moment, RecordId};
use aiqyn_record::{NumberedRead, ReadsOf};
use axum::extract::State;
use axum::response::Response;
use serde_json::{Value, json};

/// So many entries stand on a page where nothing else is asked, and at most.
const PAGE: (u32, u32) = (100, 1000);

/// The journal, for whoever supervises reading.
///
/// # Errors
/// [`Fault::Forbidden`] for a role whose it is not to look at; [`Fault::Input`] for a question that will not do.
pub async fn get(State(office): State<Shared>, insider: Insider) -> Result<Response, Fault> {
    let visitor = &insider.visitor;
    only(visitor, &["officer", "record", "from", "before", "after", "limit", "format"])?;
    let format = one::<Interchange>(visitor, "format", "ocsf or balp")?;
    let record = visitor.query.one("record").map(RecordId::parse).transpose().map_err(|e| Fault::Input(format!("record: {e}")))?;
    let span = match (moment(visitor, "from")?, moment(visitor, "before")?) {
        (None, None) => None,
        (from, before) => Some((from.unwrap_or(at(0)), before.unwrap_or(at(i64::MAX / 2)).max(from.unwrap_or_default()))),
    };
    let asked = ReadsQuery { officer: visitor.query.one("officer").map(str::to_owned), record, span };
    let page = Asked::of(visitor)?;
    let reader = insider.reader(&office);
    let entries = journal::reads(&reader, &asked).await?;
    let mut question = json!({ "reads": true, "officer": asked.officer, "record": asked.record });
    if let Some(format) = visitor.query.one("format") {
        // What leaves the house is asked for once more, as any export is.
        // A program was admitted for it by somebody who had proven who it is.
        if !insider.session.program {
            insider.just_proven()?;
        }
        question["format"] = json!(format);
    }
    reader.asked(question, entries.len()).await?;
    Ok(page.of_entries(visitor, entries, format))
}

/// Who looked at one record, for whoever sees it.
///
/// # Errors
/// [`Fault::NotFound`] where the officer may not see it.
pub async fn of_record(
    State(office): State<Shared>,
    insider: Insider,
    Place((room, id)): Place<(String, String)>,
) -> Result<Response, Fault> {
    let (id, _) = named(&room, &id)?;
    only(&insider.visitor, &["after", "limit"])?;
    let page = Asked::of(&insider.visitor)?;
    opened(&insider.reader(&office), &id).await?;
    let entries = office.store.reads(ReadsOf::Record(id.as_str())).await?;
    Ok(page.of_entries(&insider.visitor, entries, None))
}

/// Which page of the journal.
struct Asked {
    after: u64,
    most: usize,
}

impl Asked {
    fn of(visitor: &Visitor) -> Result<Self, Fault> {
        let after = one(visitor, "after", "the number of an entry")?.unwrap_or(0);
        Ok(Self { after, most: limit(visitor, PAGE.0, PAGE.1)? as usize })
    }

    fn of_entries(&self, visitor: &Visitor, mut entries: Vec<NumberedRead>, format: Option<Interchange>) -> Response {
        let all = entries.len();
        entries.retain(|(id, _)| *id > self.after);
        let more = entries.len() > self.most;
        entries.truncate(self.most);
        let next = entries.last().filter(|_| more).map(|(id, _)| id.to_string());
        let address = next.as_deref().map(|next| visitor.address(&[("after", next)]));
        if let Some(format) = format {
            let mut response = told::typed(format.media_type(), &format.page(&entries));
            told::linked(&mut response, address.as_deref());
            return response;
        }
        let told: Vec<Value> = entries.iter().map(told).collect();
        told::page(&json!({ "all": all, "reads": told, "next": next }), address.as_deref())
    }
}

fn told((id, entry): &NumberedRead) -> Value {
    let authority: Value = serde_json::from_str(&entry.authority).unwrap_or(Value::Null);
    json!({
        "id": id, "at": at(entry.at), "kind": entry.kind.code(), "officer": entry.officer, "authority": authority, "command": entry.command,
        "record": entry.record, "question": entry.question, "purpose": entry.purpose, "found": entry.found,
        "until": entry.until.and_then(Moment::from_micros), "reviews": entry.reviews,
    })
}
