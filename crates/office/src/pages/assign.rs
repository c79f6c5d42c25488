//! `/work/assign`: exactly the chosen records are assigned to an officer of the same body, with a result for each.

use crate::frame;
use crate::http::address::of_record;
use crate::http::body::Form;
use crate::http::fault::Fault;
use crate::http::visitor::Insider;
use crate::office::Shared;
use crate::say::{self, handling as words};
use aiqyn_desk::clock::wall_clock;
use aiqyn_desk::handling::assigning::{self, NOTE, Outcome, TOGETHER};
use aiqyn_law::kernel::{Officer, OfficerId, RecordId};
use axum::extract::State;
use axum::response::Response;
use maud::{Markup, html};
use std::collections::BTreeSet;

/// Assigns them.
///
/// # Errors
/// [`Fault::Input`] where none is chosen or too many, for a note that is too long, or nobody of the body.
pub async fn post(State(office): State<Shared>, insider: Insider, Form(form): Form) -> Result<Response, Fault> {
    insider.may_act()?;
    let chosen = form.all("record").map(RecordId::parse).collect::<Result<BTreeSet<_>, _>>().map_err(|e| Fault::Input(e.to_string()))?;
    let colleague = OfficerId::parse(form.one("officer").unwrap_or_default()).map_err(|e| Fault::Input(e.to_string()))?;
    let note = form.one("note").unwrap_or_default();
    let (visitor, language) = (&insider.visitor, insider.visitor.language);
    let outcomes = assigning::assign(&office.store, insider.officer(), &chosen, &colleague, note, wall_clock()).await?;
    let rows: Vec<Vec<Markup>> = outcomes
        .iter()
        .map(|(record, outcome)| vec![html! { a href={ (of_record(record)) } { (record) } }, result(*outcome, &colleague, language)])
        .collect();
    let title = visitor.say(&words::ASSIGN);
    let main = html! {
        h1 { (title) }
        (frame::table(title, &[visitor.say(&say::RECORD), visitor.say(&say::approvals::RESULT)], &rows))
        p { a href="/work" { (visitor.say(&say::WORK)) } }
    };
    Ok(frame::page(visitor, title, &main))
}

fn result(outcome: Outcome, colleague: &OfficerId, language: aiqyn_law::kernel::Language) -> Markup {
    match outcome {
        Outcome::Done => html! { (words::ASSIGNED.fill(language, &[("officer", colleague.as_str())])) },
        Outcome::NotShown => html! { (say::fault::NOT_FOUND.of(language)) },
        Outcome::NotYours => html! { (words::NOT_YOURS.of(language)) },
        Outcome::NotTheirs => html! { (words::NOT_THEIRS.of(language)) },
    }
}

/// The box by which a row is chosen.
pub fn choice(record: &str, language: aiqyn_law::kernel::Language) -> Markup {
    html! { input type="checkbox" name="record" value=(record) aria-label=(say::approvals::CHOOSE.fill(language, &[("record", record)])); }
}

/// Those to whom the officer can assign; nobody where the officer does no acts.
///
/// # Errors
/// The store's.
pub async fn colleagues(office: &Shared, insider: &Insider) -> Result<Vec<Officer>, Fault> {
    let (officer, now) = (insider.officer(), office.now().await?);
    let found = assigning::colleagues(&office.store, officer, now).await?;
    Ok(if found.iter().any(|one| one.id == officer.id) { found } else { Vec::new() })
}

/// A table with boxes to choose by, in the form by which the chosen ones are assigned.
pub fn form(insider: &Insider, colleagues: &[Officer], table: &Markup) -> Markup {
    let (visitor, language) = (&insider.visitor, insider.visitor.language);
    html! {
        @if colleagues.is_empty() { (table) } @else {
            form method="post" action="/work/assign" {
                (frame::mark(visitor))
                (table)
                div class="filters" {
                    div class="field" {
                        label for="assign-to" { (visitor.say(&words::TO)) }
                        select id="assign-to" name="officer" {
                            @for one in colleagues { option value=(one.id) { (one.id) ", " (frame::role(one.authority.role, language)) } }
                        }
                    }
                    div class="field" {
                        label for="assign-note" { (visitor.say(&words::NOTE)) }
                        span class="hint" id="assign-note-hint" { (words::NOTE_HINT.fill(language, &[("most", &NOTE.to_string())])) }
                        input type="text" id="assign-note" name="note" maxlength=(NOTE) autocomplete="off" aria-describedby="assign-note-hint";
                    }
                    button type="submit" class="second" { (visitor.say(&words::ASSIGN)) }
                    p class="hint" { (words::MOST.fill(language, &[("most", &TOGETHER.to_string())])) }
                }
            }
        }
    }
}
