//! `/records/{room}/{id}`: one record, as far as the officer sees it: where it stands, what it waits for, what can be done, what happened.

use crate::frame;
use crate::http::address::of_record;
use crate::http::body::Form;
use crate::http::fault::Fault;
use crate::http::query::Pairs;
use crate::http::visitor::{Insider, Visitor};
use crate::office::{Office, Shared};
use crate::pages::act::address;
use crate::pages::records::actor;
use crate::pages::{claim, clock, file, officers, reading, work};
use crate::say::{self, record as words};
use aiqyn_desk::clock::wall_clock;
use aiqyn_desk::documents::{gather, page, stated, style_digest};
use aiqyn_desk::handling::opened;
use aiqyn_desk::offering::{self, Offer, Standing};
use aiqyn_desk::reading::reader::{OpenRecord, Reader};
use aiqyn_desk::reading::sealed::{self, Fate, Text, fate};
use aiqyn_desk::{custody, listing, spelling};
use aiqyn_law::documents;
use aiqyn_law::documents::reading as declared;
use aiqyn_law::kernel::history::{Answer, Breach, Recorded};
use aiqyn_law::kernel::rooms::Summary;
use aiqyn_law::kernel::{Case, Key, Line, Moment, PersonId, RecordId, RoomEntry, Span};
use aiqyn_law::names::{self, Names};
use aiqyn_law::rooms;
use aiqyn_law::waiting::awaited;
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use std::collections::BTreeSet;

/// What a printable page may load: its own style, which stands in it and is named by its hash (CSP 3, 2.3.1).
fn printed() -> String {
    format!("default-src 'none'; style-src '{}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'", style_digest())
}

/// A record as a page shows it.
struct Shown<'a> {
    insider: &'a Insider,
    office: &'a Office,
    room: &'static RoomEntry,
    record: OpenRecord,
    names: Names<'a>,
    /// The moment of which it is shown.
    of: Moment,
    /// As known at, where that is past.
    known: Option<Moment>,
}

/// The id of a record, as it stands in an address.
///
/// # Errors
/// [`Fault::NotFound`] for what is none.
pub fn named(room: &str, id: &str) -> Result<(RecordId, &'static RoomEntry), Fault> {
    let record = RecordId::parse(&format!("{room}/{id}")).map_err(|_| Fault::NotFound)?;
    Ok((record, rooms::room(room).ok_or(Fault::NotFound)?))
}

/// Opens a record for whoever may see it; to anybody else there is none.
///
/// # Errors
/// [`Fault::NotFound`]; a read that cannot be recorded.
pub async fn opened(reader: &Reader<'_>, record: &RecordId) -> Result<OpenRecord, Fault> {
    match reader.record(record).await {
        Err(aiqyn_desk::Failure::Refused(text)) if text == aiqyn_desk::reading::record::NOT_SHOWN => Err(Fault::NotFound),
        opened => Ok(opened?),
    }
}

/// A moment of the address, as people write it.
fn asked(query: &Pairs, name: &str) -> Result<Option<Moment>, Fault> {
    let Some(text) = query.one(name) else { return Ok(None) };
    let read = Moment::parse_as_of(text).ok().or_else(|| spelling::moment(text, Moment::from_civil).ok());
    read.map(Some).ok_or_else(|| Fault::Input(format!("{name}: {text:?}: 25.01.2022 14:30")))
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] where the officer may not see it, or there is none; the store's.
pub async fn get(State(office): State<Shared>, insider: Insider, Path((room, id)): Path<(String, String)>) -> Result<Response, Fault> {
    let (id, room) = named(&room, &id)?;
    let (known, of) = (asked(&insider.visitor.query, "known")?, asked(&insider.visitor.query, "of")?);
    let reader = insider.reader(&office);
    let mut record = opened(&reader, &id).await?;
    let now = office.now().await?;
    if let Some(known) = known {
        record.lines.retain(|(line, _)| line.recorded_at <= known);
        record.history =
            aiqyn_desk::reading::line::history(record.lines.iter().map(|(line, _)| line)).map_err(|e| Fault::Failed(e.to_string()))?;
        if record.lines.is_empty() {
            return Err(Fault::NotFound);
        }
    }
    let of = of.or(known).unwrap_or(now);
    let names = Names { law: office.law, at: of, language: insider.visitor.language };
    let shown = Shown { insider: &insider, office: &office, room, record, names, of, known };
    let main = shown.whole(&reader, now).await?;
    if known.is_none() {
        opened::note(&office.store, &insider.officer().id, &id, shown.record.history.version(), now, wall_clock()).await?;
    }
    Ok(frame::page(&insider.visitor, id.as_str(), &main))
}

impl Shown<'_> {
    const fn visitor(&self) -> &Visitor {
        &self.insider.visitor
    }

    async fn whole(&self, reader: &Reader<'_>, now: Moment) -> Result<Markup, Fault> {
        let summary = (self.room.summary)(&self.record.history, &self.record.id, self.of, self.office.law);
        let person = summary.as_ref().and_then(|summary| summary.person.clone());
        let offers = match self.known {
            None => offering::offers(&self.office.store, self.office.law, self.insider.officer(), &self.record.id, now).await?,
            Some(_) => Vec::new(),
        };
        let clock = match &person {
            Some(person) => self.clock(reader, person).await?,
            None => html! {},
        };
        let handling = match self.known {
            None => claim::part(self.office, self.insider, &self.record.id).await?,
            Some(_) => html! {},
        };
        Ok(html! {
            (self.receipt())
            (self.identity(summary.as_ref()))
            (handling)
            (self.awaited())
            @if !offers.is_empty() { (self.offers(&offers)) }
            @if self.room.name == "officer" { (officers::account(self.insider, self.record.id.number())) }
            (clock)
            @if self.room.name == "evidence" && self.known.is_none() { (file::part(self.visitor(), &self.record, &self.names, offers.iter().any(|offer| offer.act == "file_added/1" && matches!(offer.standing, Standing::Open | Standing::Late(_))))) }
            (self.breaches())
            (self.timeline())
            (self.linked(reader, person.as_ref()).await?)
            (self.documents())
            (self.moments())
        })
    }

    fn identity(&self, summary: Option<&Summary>) -> Markup {
        let (visitor, language) = (self.visitor(), self.visitor().language);
        html! {
            div class="identity" {
                h1 { (frame::room(self.room.name, language)) ": " (self.record.id) }
                @if let Some(summary) = summary {
                    p {
                        strong { (listing::state(self.room.name, summary.status.code, language)) }
                        @for body in &summary.place.bodies { " · " (self.names.body(body.as_str())) }
                        " · " (self.names.region(summary.place.region.as_str()))
                        @if !summary.articles.is_empty() { " · " (visitor.say(&say::ARTICLES)) ": " (summary.articles.join(", ")) }
                        @if let Some(person) = &summary.person { " · " (visitor.say(&words::PERSON)) ": " (person) }
                        " · " (visitor.say(&words::VERSION)) ": " (self.record.history.version())
                    }
                    @if let Some(next) = &summary.status.next_actor {
                        p {
                            (visitor.say(&say::NEXT_ACTOR)) ": " (actor(next, &self.names, language))
                            @if let Some(by) = summary.status.next_deadline { " · " (work::due(by, self.of, language)) }
                        }
                    }
                }
                @if let Some(known) = self.known {
                    p class="notice" {
                        (words::PAST.fill(language, &[("known", &known.local())])) " "
                        a href={ (of_record(&self.record.id)) } { (visitor.say(&words::PRESENT)) }
                    }
                }
                p { a href={ (of_record(&self.record.id)) "/reads" } { (visitor.say(&words::LOOKED)) } }
            }
        }
    }

    /// That an act was just recorded: where it stands, and what was noted with it.
    fn receipt(&self) -> Markup {
        let language = self.visitor().language;
        let recorded = self.visitor().query.one("recorded").and_then(|seq| seq.parse::<u64>().ok());
        let until = self.visitor().query.one("until").and_then(|seq| seq.parse::<u64>().ok()).or(recorded);
        let range = recorded.zip(until).map(|(first, last)| first..=last);
        let lines = self.record.lines.iter().map(|(line, _)| line).filter(|line| line.act != "breach/1");
        let lines: Vec<&Line> = lines.filter(|line| range.as_ref().is_some_and(|range| range.contains(&line.seq))).collect();
        let breaches = self.visitor().query.one("breaches").filter(|count| *count != "0" && count.parse::<u64>().is_ok());
        html! {
            @if !lines.is_empty() {
                div class="receipt" role="status" {
                    @for line in lines { p { (say::act::DONE.fill(language, &[("version", &line.version.to_string()), ("seq", &line.seq.to_string())])) } }
                    @if let Some(count) = breaches { p { a href="#breaches" { (say::act::WITH_BREACHES.fill(language, &[("n", count)])) } } }
                    p { a href="#offers" { (self.visitor().say(&words::OFFERS)) } }
                }
            }
        }
    }

    fn awaited(&self) -> Markup {
        let language = self.visitor().language;
        let list = awaited(self.room, &self.record.id, &self.record.history, self.of, self.office.law);
        let head = [&say::work::WHAT, &say::NEXT_ACTOR, &say::BY, &say::BASIS, &say::work::CONSEQUENCE].map(|words| words.of(language));
        let rows: Vec<Vec<Markup>> = list
            .iter()
            .map(|one| {
                vec![
                    html! { (one.task.what(language)) },
                    html! { (actor(&one.who, &self.names, language)) },
                    work::due(one.by, self.of, language),
                    html! { (one.task.basis().join("; ")) },
                    html! { (one.task.consequence(language)) },
                ]
            })
            .collect();
        html! { @if !rows.is_empty() { h2 { (self.visitor().say(&words::WAITS)) } (frame::table(self.visitor().say(&words::WAITS), &head, &rows)) } }
    }

    fn offers(&self, offers: &[Offer]) -> Markup {
        let (visitor, language) = (self.visitor(), self.visitor().language);
        // What changes an act, or answers a breach, begins at the act or the breach.
        let own = |offer: &&Offer| !matches!(offer.act.as_str(), "correction/1" | "annulment/1" | "answer/1" | "confirmation/1");
        html! {
            h2 id="offers" { (visitor.say(&words::OFFERS)) }
            ul class="offers" {
                @for offer in offers.iter().filter(own) {
                    @let class = standing(&offer.standing);
                    li {
                        span {
                            @if matches!(offer.standing, Standing::Open | Standing::Late(_)) { a href=(address(self.record.id.as_str(), &offer.act)) { (offer.words.of(language)) } }
                            @else { (offer.words.of(language)) }
                        }
                        span class={ "tag " (class) } { (offer.standing.words().of(language)) }
                        @if let Some(refusal) = offer.standing.refusal() { span class="why" { (frame::refused(refusal, language)) } }
                    }
                }
            }
        }
    }

    /// The custody clock of the person, where the officer may see all of it: half a clock would be a wrong one.
    async fn clock(&self, reader: &Reader<'_>, person: &PersonId) -> Result<Markup, Fault> {
        let histories = custody::holding_one(&self.office.store, person, self.known.unwrap_or(self.of)).await?;
        match custody::line(person, &histories, self.insider.officer(), self.of, self.office.law) {
            Ok(line) => {
                custody::looked(reader, person, &histories, &self.record.id).await?;
                Ok(clock::clock(self.visitor(), &line, &self.names))
            }
            Err(aiqyn_desk::Failure::Refused(_)) => Ok(html! {}),
            Err(other) => Err(other.into()),
        }
    }

    fn breaches(&self) -> Markup {
        let breaches = self.record.history.breaches();
        html! {
            @if !breaches.is_empty() {
                h2 id="breaches" { (self.visitor().say(&say::BREACHES)) " (" (breaches.len()) ")" }
                ul class="timeline" { @for (recorded, breach, answer) in breaches { li class="breach" { (self.breach(recorded, breach, answer)) } } }
            }
        }
    }

    fn breach(&self, recorded: &Recorded, breach: &Breach, answer: Option<&Answer>) -> Markup {
        let (visitor, language) = (self.visitor(), self.visitor().language);
        let declaration = (self.room.declarations)().into_iter().find(|declaration| declaration.code == breach.rule);
        let answered = |answer: &Answer| {
            let outcome = names::value("AnswerOutcome", answer.outcome.code()).map_or(answer.outcome.code(), |words| words.of(language));
            words::ANSWERED.fill(language, &[("answer", outcome)])
        };
        html! {
            p {
                @if let Some(declaration) = declaration { (self.broken(&declaration, breach)) }
                @else { code { (breach.rule) } }
                " " span class="quiet" { "(" (breach.basis.join("; ")) ")" }
            }
            p class="quiet" {
                a href={ "#act-" (breach.of) } { (words::BREACH_OF.fill(language, &[("version", &breach.of.to_string())])) }
                @if let Some(by) = breach.by_minutes { " · " (words::BY.fill(language, &[("by", &Span::minutes(by).words(language, Case::Plain))])) }
                " · " (visitor.say(&words::RECORDED)) " " (frame::moment(recorded.recorded_at)) " · "
                @if let Some(answer) = answer { (answered(answer)) } @else {
                    span class="late" { (visitor.say(&words::UNANSWERED)) } " "
                    a href={ (address(self.record.id.as_str(), "answer/1")) "?of=" (recorded.version) } { (visitor.say(&words::ANSWER)) }
                }
            }
        }
    }

    /// The demand that was broken, with the details of the finding in words.
    fn broken(&self, declaration: &aiqyn_law::kernel::Declaration, breach: &Breach) -> String {
        let speech = aiqyn_law::kernel::Speech { names: rooms::ROOMS.names, room: self.room.name, law: self.office.law, at: self.of };
        let details = breach.details.iter().map(|(name, written)| (name.as_str(), written.as_str()));
        speech.fill(declaration.details, &declaration.demand, self.visitor().language, details)
    }

    fn timeline(&self) -> Markup {
        html! {
            h2 id="acts" { (self.visitor().say(&words::TIMELINE)) " (" (self.record.lines.len()) ")" }
            ol class="timeline" { @for (line, _) in self.record.lines.iter().rev().filter(|(line, _)| line.act != "breach/1") { (self.act(line)) } }
        }
    }

    fn act(&self, line: &Line) -> Markup {
        let (visitor, language) = (self.visitor(), self.visitor().language);
        let fate = fate(&self.record.lines, line.version);
        let struck = !matches!(fate, Fate::Stands | Fate::Draft);
        let (kind, payload) = stated(&self.record.lines, line);
        let read = declared::Reader::new(self.room, self.office.law, line.occurred_at, language).rows(&kind, &payload);
        let named = names::act(self.room.name, &line.act).map_or_else(|| line.act.clone(), |words| words.of(language).to_owned());
        let of = |words: &'static aiqyn_law::kernel::Words, version: u64| words.fill(language, &[("version", &version.to_string())]);
        html! {
            li id={ "act-" (line.version) } class=[struck.then_some("struck")] {
                h3 { (line.version) ". " (named) }
                p class="quiet" {
                    (visitor.say(&words::HAPPENED)) " " (frame::moment(line.occurred_at)) " · "
                    (visitor.say(&words::RECORDED)) " " (frame::moment(line.recorded_at)) " · "
                    (frame::role(line.authority.role, language)) " " (line.officer) ", " (self.names.body(line.authority.body.as_str())) " · "
                    (visitor.say(&words::POSITION)) " " (line.seq) " · "
                    (visitor.say(&words::LAW)) " " code { (line.law.get(..12).unwrap_or_default()) }
                }
                @match fate {
                    Fate::Corrected(by) => p { a href={ "#act-" (by) } { (of(&words::CORRECTED, by)) } },
                    Fate::Annulled(by) => p { a href={ "#act-" (by) } { (of(&words::ANNULLED, by)) } },
                    Fate::Stands | Fate::Draft => {},
                }
                (reading::rows(visitor, &read))
                (self.texts(line))
                @if self.known.is_none() && !struck && !line.act.starts_with("annulment") {
                    p {
                        @if !matches!(line.act.as_str(), "correction/1" | "answer/1" | "confirmation/1") {
                            a href={ (address(self.record.id.as_str(), "correction/1")) "?of=" (line.version) } { (visitor.say(&words::CORRECT)) } " · "
                        }
                        a href={ (address(self.record.id.as_str(), "annulment/1")) "?of=" (line.version) } { (visitor.say(&words::ANNUL)) }
                    }
                }
            }
        }
    }

    /// The sealed texts of an act, each behind a button: opening one is recorded.
    fn texts(&self, line: &Line) -> Markup {
        let language = self.visitor().language;
        let sealed: Vec<&String> =
            line.payload.get("sealed").and_then(|sealed| sealed.as_object()).into_iter().flat_map(|texts| texts.keys()).collect();
        html! {
            @if !sealed.is_empty() {
                p class="hint" { (self.visitor().say(&words::OPENING)) }
                @for field in sealed {
                    @let name = names::text(field).map_or(field.as_str(), |words| words.of(language));
                    form method="post" action={ (of_record(&self.record.id)) "/text/" (line.version) "/" (field) } {
                        (frame::mark(self.visitor()))
                        button type="submit" class="second" { (words::OPEN_TEXT.fill(language, &[("text", name)])) }
                    }
                }
            }
        }
    }

    /// Other records found under the same person, as far as the officer sees them.
    async fn linked(&self, reader: &Reader<'_>, person: Option<&PersonId>) -> Result<Markup, Fault> {
        let Some(person) = person else { return Ok(html! {}) };
        let found = self.office.store.lookup(&[Key::person(person).as_str().to_owned()]).await?;
        let mut seen = BTreeSet::new();
        for record in found.into_iter().flat_map(|(_, records)| records).filter(|record| record != self.record.id.as_str()) {
            let Ok(record) = RecordId::parse(&record) else { continue };
            if reader.may_see(&record).await? {
                seen.insert(record);
            }
        }
        Ok(html! {
            @if !seen.is_empty() {
                h2 { (self.visitor().say(&words::LINKED)) }
                ul { @for record in &seen { li { a href={ (of_record(record)) } { (frame::room(record.room(), self.visitor().language)) ": " (record) } } } }
            }
        })
    }

    fn documents(&self) -> Markup {
        let language = self.visitor().language;
        let made: Vec<(u64, &'static documents::Document)> = self
            .record
            .lines
            .iter()
            .filter_map(|(line, _)| Some((line.version, documents::of(self.room.name, &stated(&self.record.lines, line).0)?)))
            .collect();
        html! {
            @if !made.is_empty() {
                h2 { (self.visitor().say(&words::DOCUMENTS)) }
                ul { @for (version, document) in made { li { a href={ (of_record(&self.record.id)) "/document/" (version) } { (document.title.of(language)) } " · " (words::ACT_NUMBER.fill(language, &[("version", &version.to_string())])) } } }
            }
        }
    }

    fn moments(&self) -> Markup {
        let visitor = self.visitor();
        let field = |name: &'static str, label: &'static aiqyn_law::kernel::Words| {
            html! {
                div class="field" {
                    label for=(name) { (visitor.say(label)) }
                    span class="hint" id={ (name) "-hint" } { (visitor.say(&words::MOMENT_HINT)) }
                    input type="text" id=(name) name=(name) aria-describedby={ (name) "-hint" } value=(visitor.query.one(name).unwrap_or_default());
                }
            }
        };
        html! {
            form method="get" action={ (of_record(&self.record.id)) } class="filters" {
                (field("known", &words::KNOWN)) (field("of", &words::OF))
                button type="submit" { (visitor.say(&say::SHOW)) }
            }
        }
    }
}

const fn standing(standing: &Standing) -> &'static str {
    match standing {
        Standing::Open | Standing::Late(_) => "open",
        Standing::NotYet(_) => "not-yet",
        Standing::Over(_) => "over",
    }
}

/// Opens one sealed text: it stands in the journal before it is shown.
///
/// # Errors
/// [`Fault::NotFound`] where the officer may not see the record, or there is no such text.
pub async fn open(
    State(office): State<Shared>,
    insider: Insider,
    Path((room, id, version, field)): Path<(String, String, u64, String)>,
    Form(_): Form,
) -> Result<Response, Fault> {
    insider.just_proven()?;
    let (id, _) = named(&room, &id)?;
    let reader = insider.reader(&office);
    let record = opened(&reader, &id).await?;
    let line = record.lines.iter().map(|(line, _)| line).find(|line| line.version == version).ok_or(Fault::NotFound)?;
    let commitment =
        line.payload.get("sealed").and_then(|sealed| sealed.get(&field)).and_then(|text| text.as_str()).ok_or(Fault::NotFound)?.to_owned();
    let subjects = sealed::subjects(&record);
    let found = sealed::open(&reader, &record, &subjects, &BTreeSet::from([commitment.clone()])).await?;
    let destroyed = sealed::destroyed(&reader, &subjects).await?;
    let (visitor, language) = (&insider.visitor, insider.visitor.language);
    let name = names::text(&field).map_or(field.as_str(), |words| words.of(language));
    let main = html! {
        div class="identity" { h1 { (name) } p { a href={ (of_record(&id)) "#act-" (version) } { (id) " · " (words::ACT_NUMBER.fill(language, &[("version", &version.to_string())])) } } }
        @match found.get(&commitment) {
            Some(Text::Opened(text)) => pre { (text) },
            _ if !destroyed.is_empty() => p { (visitor.say(&words::DESTROYED)) },
            _ => p { (visitor.say(&words::MISSING)) },
        }
    };
    Ok(frame::page(visitor, name, &main))
}

/// A document to print.
///
/// # Errors
/// [`Fault::NotFound`] for an act of which none is made.
pub async fn document(
    State(office): State<Shared>,
    insider: Insider,
    Path((room, id, version)): Path<(String, String, u64)>,
) -> Result<Response, Fault> {
    let (id, room) = named(&room, &id)?;
    let reader = insider.reader(&office);
    let record = opened(&reader, &id).await?;
    let line = record.lines.iter().map(|(line, _)| line).find(|line| line.version == version).ok_or(Fault::NotFound)?;
    let document = documents::of(room.name, &stated(&record.lines, line).0).ok_or(Fault::NotFound)?;
    let language = insider.visitor.language;
    let gathered = gather(&reader, room, document, &record, version, office.law, language).await?.ok_or(Fault::NotFound)?;
    let body = Names { law: office.law, at: line.occurred_at, language }.body(line.authority.body.as_str());
    let head = [(CONTENT_TYPE, "text/html; charset=utf-8".to_owned()), (CONTENT_SECURITY_POLICY, printed())];
    Ok((head, page(&gathered, &body, language)).into_response())
}
