//! `/releases/new`: a release is counted and looked at before it is proposed: its figures, what changed since the last, what the parts leave
//! over, and what follows. What is proposed is what was looked at.

use crate::frame;
use crate::http::body::Form;
use crate::http::fault::Fault;
use crate::http::visitor::{Insider, Visitor};
use crate::office::{Office, Shared};
use crate::pages::act;
use crate::pages::released::{self, Beside};
use crate::pages::releases::{proposes, reader};
use crate::pages::sign_in::to;
use crate::say::{self, record, releases as words};
use aiqyn_desk::briefing::office_name;
use aiqyn_desk::door::Waiting;
use aiqyn_desk::releases::{self, Release, comparing, handing, proposing};
use aiqyn_desk::{Failure, asking, foretelling};
use aiqyn_law::briefing::{Briefing, Proposed, Supersedes, Supersession};
use aiqyn_law::kernel::{Figure, Fold as _, IncidentId, Moment, Office as Speaker, RecordId, Role};
use aiqyn_law::names::{self, Names};
use axum::extract::State;
use axum::response::Response;
use maud::{Markup, html};
use serde_json::json;

/// The offices that speak.
const OFFICES: [Speaker; 2] = [Speaker::Prosecutor, Speaker::Interior];
/// Why a release takes the place of another.
const KINDS: [Supersession; 3] = [Supersession::Scheduled, Supersession::Revision, Supersession::Correction];

/// What was asked for.
struct Asked {
    incident: Option<IncidentId>,
    offices: Vec<Speaker>,
    figures: Vec<&'static Figure>,
    known: Option<Moment>,
    of: Option<Moment>,
    supersedes: Option<Supersedes>,
}

/// The page.
///
/// # Errors
/// [`Fault::Forbidden`] for whoever proposes none; [`Fault::Input`] for what is no moment, figure or incident; the store's.
pub async fn get(State(office): State<Shared>, insider: Insider) -> Result<Response, Fault> {
    let visitor = &insider.visitor;
    may(&insider)?;
    let asked = read(visitor)?;
    let reader = reader(&office, &insider);
    let told = releases::told(&reader).await?;
    let incidents = office.store.incidents().await?;
    let counted = match visitor.query.one("count") {
        Some(_) => counted(&office, &insider, &asked, &told).await?,
        None => html! {},
    };
    let main = html! {
        h1 { (visitor.say(&words::PROPOSE)) }
        p { (visitor.say(&words::WAY)) }
        (form(&office, visitor, &asked, (&told, &incidents)))
        (counted)
    };
    Ok(frame::page(visitor, visitor.say(&words::PROPOSE), &main))
}

fn may(insider: &Insider) -> Result<(), Fault> {
    if proposes(insider.officer().authority.role) {
        return Ok(());
    }
    Err(Fault::Forbidden(frame::role(Role::PressOfficer, insider.visitor.language).to_owned()))
}

fn read(visitor: &Visitor) -> Result<Asked, Fault> {
    let query = &visitor.query;
    let one = |name: &str| query.one(name).map(str::trim).filter(|text| !text.is_empty());
    let moment = |name: &str| {
        let read = |text| Moment::parse_as_of(text).map_err(|e| Fault::Input(format!("{name}: {e}")));
        one(name).map(read).transpose()
    };
    let wrong = |name: &str, error: &dyn std::fmt::Display| Fault::Input(format!("{name}: {error}"));
    let named: Vec<Speaker> = OFFICES.into_iter().filter(|office| query.all("office").any(|code| code == office.code())).collect();
    let offices = if named.is_empty() { OFFICES.to_vec() } else { named };
    let ids: Vec<String> = query.all("figure").map(str::to_owned).collect();
    let figures = if ids.is_empty() { proposing::spoken(&offices) } else { proposing::named(&ids, &offices)? };
    let supersedes = one("supersedes").map(|release| {
        let release = RecordId::parse(release).map_err(|e| wrong("supersedes", &e))?;
        let kind = KINDS.into_iter().find(|kind| one("kind") == Some(kind.code())).ok_or_else(|| Fault::Input("kind".to_owned()))?;
        Ok::<_, Fault>(Supersedes { release, kind, reason: one("reason").unwrap_or_default().to_owned() })
    });
    Ok(Asked {
        incident: one("incident").map(IncidentId::parse).transpose().map_err(|e| wrong("incident", &e))?,
        offices,
        figures,
        known: moment("known")?,
        of: moment("of")?,
        supersedes: supersedes.transpose()?,
    })
}

fn form(office: &Office, visitor: &Visitor, asked: &Asked, (told, incidents): (&[Release], &[String])) -> Markup {
    let language = visitor.language;
    let value = |name: &str| visitor.query.one(name).unwrap_or_default();
    let open = |release: &&Release| release.published_at().is_some() && release.superseded_by.is_none();
    html! {
        form method="get" action="/releases/new" {
            @if incidents.len() > 1 {
                div class="field" {
                    label for="incident" { (visitor.say(&say::act::INCIDENT)) }
                    select id="incident" name="incident" { @for incident in incidents { option value=(incident) selected[value("incident") == incident] { (incident) } } }
                }
            }
            fieldset {
                legend { (visitor.say(&words::OFFICES)) }
                @for speaker in OFFICES {
                    div class="choice" {
                        input type="checkbox" id=(speaker.code()) name="office" value=(speaker.code()) checked[asked.offices.contains(&speaker)];
                        label for=(speaker.code()) { (office_name(speaker, language)) }
                    }
                }
            }
            p class="hint" { (visitor.say(&words::EMPTY_HINT)) }
            @for (name, label) in [("known", &record::KNOWN), ("of", &record::OF)] {
                div class="field" {
                    label for=(name) { (visitor.say(label)) }
                    input class="short" type="text" id=(name) name=(name) value=(value(name)) placeholder="2022-01-25";
                }
            }
            details {
                summary { (visitor.say(&words::CHOOSE)) }
                fieldset {
                    legend { (visitor.say(&words::FIGURES)) }
                    @for figure in proposing::spoken(&OFFICES) {
                        @let id = format!("figure-{}", figure.id);
                        div class="choice" {
                            input type="checkbox" id=(id) name="figure" value=(figure.id) checked[visitor.query.all("figure").any(|chosen| chosen == figure.id)];
                            label for=(id) { (figure.statement.of(language)) " " span class="quiet" { (figure.id) } }
                        }
                    }
                }
            }
            div class="field" {
                label for="supersedes" { (visitor.say(&words::TAKES_PLACE)) }
                select id="supersedes" name="supersedes" {
                    option value="" { (visitor.say(&words::NONE)) }
                    @for release in told.iter().rev().filter(open) { option value=(release.record) selected[value("supersedes") == release.record.as_str()] { (release.record.number()) } }
                }
            }
            (why(office, visitor))
            div class="buttons" { button type="submit" name="count" value="1" { (visitor.say(&words::COUNT)) } }
        }
    }
}

/// Of what kind the change is, and why.
fn why(office: &Office, visitor: &Visitor) -> Markup {
    let value = |name: &str| visitor.query.one(name).unwrap_or_default();
    let kinds =
        KINDS.map(|kind| (kind.code(), names::value("Supersession", kind.code()).map_or(kind.code(), |words| words.of(visitor.language))));
    let reasons = office.law.list("supersession", aiqyn_desk::clock::wall_clock());
    let reasons: Vec<(String, String)> = reasons.map(|entry| (entry.code.clone(), entry.words.of(visitor.language).to_owned())).collect();
    html! {
        div class="field" {
            label for="kind" { (visitor.say(&words::KIND)) }
            select id="kind" name="kind" { @for (code, words) in kinds { option value=(code) selected[value("kind") == code] { (words) } } }
        }
        div class="field" {
            label for="reason" { (visitor.say(&record::REASON)) }
            select id="reason" name="reason" { @for (code, words) in &reasons { option value=(code) selected[value("reason") == code] { (words) } } }
        }
    }
}

/// What the release would contain, and the way on.
async fn counted(office: &Shared, insider: &Insider, asked: &Asked, told: &[Release]) -> Result<Markup, Fault> {
    let (visitor, now) = (&insider.visitor, office.now().await?);
    // Whoever proposes counts the whole record, as the door will.
    let tally = asking::load(&office.store, office.law, asked.incident.as_ref()).await.map_err(Failure::from)?;
    let clocks = proposing::clocks(&office.store, office.law, &tally.incident, &asked.figures, (asked.known, asked.of), now).await?;
    let proposed = proposing::propose(&tally.tally, office.law, &tally.incident, &clocks, &asked.figures, asked.supersedes.clone());
    let reads = json!({ "proposal": proposed.offices, "incident": tally.incident });
    reader(office, insider).asked(reads, proposed.figures.len()).await?;
    let record = releases::free(&office.store, "release", now).await?;
    let release = Release::to_be(record, tally.incident.clone(), proposed.clone(), insider.officer(), now);
    let before = releases::last_before(told, &tally.incident, None);
    let difference = before.map(|before| comparing::compare(&tally.tally, before, &release)).transpose()?;
    let beside = before.zip(difference.as_ref()).map(|(before, difference)| Beside { before, difference, by_clock: true });
    let place = (release.record.clone(), release.incident.clone());
    let actor = &insider.session.actor;
    let waiting = Waiting::by(handing::proposal(actor, place, &proposed, now)?, actor);
    let foretold = foretelling::foretell(&office.store, office.law, &waiting).await?;
    let names = Names { law: office.law, at: now, language: visitor.language };
    let written = serde_json::to_string(&proposed).map_err(|e| Fault::Failed(e.to_string()))?;
    Ok(html! {
        h2 id="content" { (visitor.say(&words::CONTENT)) }
        (released::figures(visitor, &release, &proposed, beside.as_ref()))
        @if foretold.refusals.is_empty() {
            (act::consequences(visitor, &foretold, &names))
            form method="post" action="/releases/new" data-once {
                (frame::mark(visitor))
                input type="hidden" name="number" value=(release.record.number());
                input type="hidden" name="incident" value=(release.incident);
                input type="hidden" name="proposal" value=(written);
                div class="buttons" { button type="submit" { (visitor.say(&words::PROPOSE)) } }
            }
        } @else {
            div class="errors" role="alert" tabindex="-1" { h3 { (visitor.say(&say::act::REFUSED)) } (frame::refusals(&foretold.refusals, visitor.language)) }
        }
    })
}

/// Proposes what was looked at, as it was counted then: the door counts it again.
///
/// # Errors
/// [`Fault::Forbidden`] for whoever proposes none; [`Fault::Input`] for what is no proposal; [`Fault::Refused`] by the door.
pub async fn post(State(office): State<Shared>, insider: Insider, Form(form): Form) -> Result<Response, Fault> {
    may(&insider)?;
    insider.may_act()?;
    let one = |name: &str| form.one(name).unwrap_or_default();
    let wrong = |name: &str, error: &dyn std::fmt::Display| Fault::Input(format!("{name}: {error}"));
    let number = RecordId::parse(&format!("{}/{}", Briefing::NAME, one("number"))).map_err(|e| wrong("number", &e))?;
    let incident = IncidentId::parse(one("incident")).map_err(|e| wrong("incident", &e))?;
    let proposed: Proposed = serde_json::from_str(one("proposal")).map_err(|e| wrong("proposal", &e))?;
    let actor = &insider.session.actor;
    let submission = handing::proposal(actor, (number.clone(), incident), &proposed, office.now().await?)?;
    let receipt = office.hand_in(Waiting::by(submission, actor)).await?.map_err(act::fault)?;
    Ok(to(&format!("/releases/{}?recorded={}", number.number(), receipt.first_seq)))
}
