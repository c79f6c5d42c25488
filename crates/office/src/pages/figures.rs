//! `/figures`: every figure with its parts, counted from what the officer may see, as known at any moment, of any moment.

use crate::frame;
use crate::http::fault::Fault;
use crate::http::visitor::Insider;
use crate::office::Shared;
use crate::say::{self, record as words};
use aiqyn_desk::asking;
use aiqyn_desk::briefing::{self, office_name};
use aiqyn_desk::lang::Writing as _;
use aiqyn_law::kernel::{IncidentId, Moment, Office};
use aiqyn_law::rooms;
use axum::extract::State;
use axum::response::Response;
use maud::{Markup, html};
use serde_json::json;

/// The page.
///
/// # Errors
/// The store's; an incident that it does not hold.
pub async fn get(State(office): State<Shared>, insider: Insider) -> Result<Response, Fault> {
    let (visitor, language) = (&insider.visitor, insider.visitor.language);
    let moment = |name: &str| {
        let text = visitor.query.one(name);
        text.map(|text| Moment::parse_as_of(text).map_err(|e| Fault::Input(format!("{name}: {e}")))).transpose()
    };
    let (known, of) = (moment("known")?, moment("of")?);
    let incident = visitor.query.one("incident").map(IncidentId::parse).transpose().map_err(|e| Fault::Input(e.to_string()))?;
    let reader = insider.reader(&office);
    let asked = asking::load_for(&office.store, office.law, incident.as_ref(), reader.officer()).await;
    let asked = asked.map_err(|error| Fault::from(aiqyn_desk::Failure::from(error)))?;
    let clocks = asking::clocks(&office.store, office.law, &asked.incident, known, of).await?;
    let told = briefing::compute(&asked, &clocks, None);
    reader.asked(json!({ "incident": asked.incident, "known": known, "of": of }), told.figures.len()).await?;
    let main = html! {
        h1 { (visitor.say(&say::FIGURES)) }
        p { (told.incident) }
        @if told.narrowed { p class="notice" { (asking::NARROWED.of(language)) } }
        form method="get" action="/figures" class="filters" {
            @for (name, label) in [("known", &words::KNOWN), ("of", &words::OF)] {
                div class="field" {
                    label for=(name) { (visitor.say(label)) }
                    input type="text" id=(name) name=(name) value=(visitor.query.one(name).unwrap_or_default()) placeholder="2022-01-25";
                }
            }
            button type="submit" { (visitor.say(&say::SHOW)) }
        }
        @for office in [Office::Prosecutor, Office::Interior] {
            h2 { (office_name(office, language)) }
            @if let Some(day) = told.offices.iter().find(|day| day.office == office) {
                p class="quiet" { (visitor.say(&words::KNOWN)) ": " (frame::moment(day.known)) " · " (visitor.say(&words::OF)) ": " (frame::moment(day.of)) }
            }
            (table(&insider, &told, office))
        }
    };
    Ok(frame::page(visitor, visitor.say(&say::FIGURES), &main))
}

fn table(insider: &Insider, told: &briefing::Briefing, office: Office) -> Markup {
    let language = insider.visitor.language;
    let head = [&say::FIGURE, &say::VALUE].map(|words| words.of(language));
    let rows: Vec<Vec<Markup>> = told
        .figures
        .iter()
        .filter(|value| value.office == office)
        .map(|value| {
            let name = rooms::figures().find(|figure| figure.id == value.id).map_or(value.id, |figure| figure.statement.of(language));
            vec![html! { (name) " " span class="quiet" { (value.id) } }, html! { (language.number(&value.value.to_string())) }]
        })
        .collect();
    frame::table(office_name(office, language), &head, &rows)
}
