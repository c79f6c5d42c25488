//! `POST /api/v1/rehearsals`: what would follow from a submission; nothing is recorded.

use super::asked::{Sent, only};
use super::handed::{self, Handed};
use super::told;
use crate::http::fault::Fault;
use crate::office::Shared;
use aiqyn_desk::door::Waiting;
use aiqyn_desk::foretelling::{self, BreachForetold, Deadline, FigureChange};
use aiqyn_desk::identity;
use aiqyn_law::kernel::threshold::bounds;
use aiqyn_law::kernel::{Language, Submission};
use aiqyn_record::{hex, new_salt};
use axum::extract::State;
use axum::response::Response;
use serde_json::{Value, json};

/// Foretells.
///
/// # Errors
/// [`Fault::Input`] for a key that was used before, no act at all or too many; the store's.
pub async fn post(State(office): State<Shared>, sent: Sent<Handed>) -> Result<Response, Fault> {
    let Sent { insider, body, .. } = sent;
    only(&insider.visitor, &[])?;
    if body.acts.is_empty() || body.acts.len() > bounds::MOST_ACTS {
        return Err(Fault::Input(format!("acts: name 1 to {}", bounds::MOST_ACTS)));
    }
    let key = body.key.map_or_else(|| Ok(hex(&new_salt())), handed::bounded)?;
    let submission = Submission { key, incident: body.incident, acts: body.acts };
    identity::check_all(&submission)?;
    let language = insider.visitor.language;
    let waiting = Waiting::of(submission, insider.officer().clone());
    let foretold = foretelling::foretell(&office.store, office.law, &waiting).await?;
    let deadlines = |list: &[Deadline]| list.iter().map(|one| deadline(one, language)).collect::<Vec<_>>();
    let queues = foretold.queues.iter().map(|queue| json!({ "record": queue.record, "who": queue.who, "body": queue.body }));
    Ok(told::json(&json!({
        "now": foretold.now, "refusals": foretold.refusals, "acts": foretold.acts,
        "breaches": foretold.breaches.iter().map(breach).collect::<Vec<_>>(),
        "begins": deadlines(&foretold.begins), "ends": deadlines(&foretold.ends), "queues": queues.collect::<Vec<_>>(),
        "figures": foretold.figures.iter().map(|figure| change(figure, language)).collect::<Vec<_>>(),
    })))
}

fn deadline(one: &Deadline, language: Language) -> Value {
    let mut told = told::awaited(&one.awaited, language);
    told["record"] = json!(one.record);
    told
}

fn breach(breach: &BreachForetold) -> Value {
    json!({
        "record": breach.record, "of": breach.of, "rule": breach.rule, "basis": breach.basis, "by_minutes": breach.by_minutes,
        "details": breach.details, "demand": breach.declared.as_ref().map(|declared| declared.demand),
    })
}

fn change(one: &FigureChange, language: Language) -> Value {
    json!({ "id": one.figure.id, "name": one.figure.statement.of(language), "unit": one.figure.unit.code(), "change": one.change })
}
