//! `aiqyn due` and `aiqyn breaches`: what waits for somebody, soonest or oldest first.

use super::answer::{pretty, print};
use super::arguments::{Asker, Format, StoreDir, lang, moment, or_now, role, span};
use super::reads::{alert_json, alert_line};
use crate::progress::Reading;
use aiqyn_desk::clock::wall_clock;
use aiqyn_desk::lang::Lang;
use aiqyn_desk::reading::journal::{self, Alert};
use aiqyn_desk::reading::purpose::Purpose;
use aiqyn_desk::reading::reader::Reader;
use aiqyn_desk::waiting::{self, Broken, Open};
use aiqyn_desk::{Failure, tables};
use aiqyn_law::kernel::history::passed;
use aiqyn_law::kernel::{Moment, Officer, Role, Span};
use aiqyn_law::names;
use aiqyn_law::pack;
use aiqyn_law::rooms;
use aiqyn_law::waiting::Awaited;
use aiqyn_record::{Access, Store};
use clap::Args;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What both lists are asked.
#[derive(Args)]
pub struct WaitingQuery {
    #[command(flatten)]
    store: StoreDir,
    /// As known at, and of, this moment: a date (its end, in Almaty) or a time with zone. Left out: now; in a demonstration, its last act.
    #[arg(long, value_name = "T", value_parser = moment)]
    now: Option<Moment>,
    /// Only records that this body holds or takes part in; a kind (`police`) means all of the kind.
    #[arg(long, value_name = "BODY")]
    body: Option<String>,
    /// Only records of this room.
    #[arg(long, value_name = "ROOM")]
    room: Option<String>,
    #[command(flatten)]
    asker: Asker,
    /// kk, ru or en.
    #[arg(long, default_value = "en", value_parser = lang)]
    lang: Lang,
    /// How to write it.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Args)]
#[command(after_help = "Example: aiqyn due --now 2022-01-11T12:00:00+06:00 --body police/almaty-city --within 24h")]
pub struct Due {
    #[command(flatten)]
    asked: WaitingQuery,
    /// Only what is overdue or falls due within this time: 90m, 24h, 3d.
    #[arg(long, value_name = "TIME", value_parser = span)]
    within: Option<Span>,
    /// Only what an officer of this role must do.
    #[arg(long, value_name = "ROLE", value_parser = role)]
    who: Option<Role>,
}

#[derive(Args)]
#[command(after_help = "Example: aiqyn breaches --body police --rule suspect.protocol_late --format csv")]
pub struct Breaches {
    #[command(flatten)]
    asked: WaitingQuery,
    /// Only breaches of this rule.
    #[arg(long, value_name = "CODE")]
    rule: Option<String>,
    /// Answered ones too.
    #[arg(long)]
    answered: bool,
}

impl WaitingQuery {
    /// The store.
    async fn open(&self) -> Result<Store, Failure> {
        self.room.as_deref().map_or(Ok(()), waiting::known_room)?;
        self.store.open(Access::Read).await
    }

    /// Records the question before its answer is shown.
    async fn record(&self, reader: &Reader<'_>, more: Value, now: Moment, found: usize) -> Result<(), Failure> {
        let mut question = json!({ "body": self.body, "room": self.room, "now": now });
        if let (Some(question), Value::Object(more)) = (question.as_object_mut(), more) {
            question.extend(more);
        }
        reader.asked(question, found).await
    }

    fn records<'a>(&'a self, officer: Option<&'a Officer>) -> waiting::WaitingQuery<'a> {
        waiting::WaitingQuery { body: self.body.as_deref(), room: self.room.as_deref(), officer }
    }
}

impl Due {
    pub async fn run(self) -> Result<(), Failure> {
        let law = pack::embedded()?;
        let store = self.asked.open().await?;
        let reader = self.asked.asker.enter(&store, "due", Purpose::Supervision).await?;
        let now = or_now(self.asked.now, &store).await?;
        let reading = Reading::begin();
        let duties = waiting::duties(&store, self.asked.records(reader.officer()), self.who, now, law, &reading.steps()).await;
        reading.end();
        let mut duties = duties?;
        let until = self.within.map(|within| now + within);
        duties.retain(|Open { awaited, .. }| until.is_none_or(|until| awaited.by <= until));
        let more = json!({ "within_minutes": self.within.map(Span::whole_minutes), "who": self.who.map(Role::code) });
        let alerts = journal::alerts(&reader).await?;
        // A demonstration's readers are nobody in particular, and its lists stay as they were.
        let alerts = if reader.officer().is_some() { alerts } else { Vec::new() };
        self.asked.record(&reader, more, now, duties.len() + alerts.len()).await?;
        print(&self.write(&duties, &alerts, now)?)
    }

    fn write(&self, duties: &[Open], alerts: &[Alert], now: Moment) -> Result<String, Failure> {
        let lang = self.asked.lang;
        let overdue = duties.iter().filter(|duty| duty.awaited.by < now).count();
        let late = |duty: &Open| passed(duty.awaited.by, now).map(Span::whole_minutes);
        match self.asked.format {
            Format::Json => {
                let list: Vec<Value> = duties.iter().map(|duty| duty_json(duty, late(duty), lang)).collect();
                let mut answer = json!({ "now": now, "due": duties.len(), "overdue": overdue, "duties": list });
                if !alerts.is_empty() {
                    answer["alerts"] = alerts.iter().map(|alert| alert_json(alert, wall_clock())).collect();
                }
                pretty(&answer)
            }
            Format::Csv => {
                let rows = duties.iter().map(|duty| {
                    let Awaited { by, who, task } = &duty.awaited;
                    let late = late(duty).map_or_else(String::new, |minutes| minutes.to_string());
                    let cells = [by.local(), late, duty.record.to_string(), duty.body.clone(), who.clone(), task.rule().to_owned()];
                    let words = [task.basis().join("; "), task.what(lang), task.consequence(lang).to_owned()];
                    cells.into_iter().chain(words).collect()
                });
                tables::csv(&["by", "overdue_minutes", "record", "body", "who", "rule", "basis", "what", "consequence"], rows)
            }
            Format::Text => {
                let warned: String = alerts.iter().map(|alert| alert_line(alert, wall_clock())).collect();
                let mut out = warned + &format!("{} due, {overdue} overdue, at {}\n", duties.len(), now.local());
                for Open { record, body, awaited: Awaited { by, who, task } } in duties {
                    let mark = passed(*by, now).map_or_else(String::new, |by| format!("  OVERDUE by {by}"));
                    let who = names::value("Role", who).map_or(who.as_str(), |words| words.of(lang));
                    let (by, what, basis) = (by.local(), task.what(lang), task.basis().join(", "));
                    let _ = writeln!(out, "{by}{mark}\n  {record}  {body}  {who}: {what} ({basis})");
                }
                Ok(out)
            }
        }
    }
}

fn duty_json(duty: &Open, late: Option<i64>, lang: Lang) -> Value {
    let Awaited { by, who, task } = &duty.awaited;
    json!({
        "by": by, "overdue_minutes": late, "record": duty.record, "body": duty.body, "who": who, "rule": task.rule(),
        "basis": task.basis(), "what": task.what(lang), "consequence": task.consequence(lang),
    })
}

impl Breaches {
    pub async fn run(self) -> Result<(), Failure> {
        let law = pack::embedded()?;
        if let Some(rule) = self.rule.as_deref().filter(|rule| rooms::declarations().iter().all(|d| d.code != *rule)) {
            return Err(Failure::Input(format!("no rule {rule:?}; docs/generated/rules.md lists them")));
        }
        let store = self.asked.open().await?;
        let reader = self.asked.asker.enter(&store, "breaches", Purpose::Supervision).await?;
        let now = or_now(self.asked.now, &store).await?;
        let reading = Reading::begin();
        let broken = waiting::breaches(&store, self.asked.records(reader.officer()), self.answered, now, law, &reading.steps()).await;
        reading.end();
        let mut broken = broken?;
        broken.retain(|one| self.rule.as_ref().is_none_or(|rule| *rule == one.breach.rule));
        self.asked.record(&reader, json!({ "rule": self.rule, "answered": self.answered }), now, broken.len()).await?;
        print(&self.write(&broken, now)?)
    }

    fn write(&self, broken: &[Broken], now: Moment) -> Result<String, Failure> {
        match self.asked.format {
            Format::Json => {
                let list: Vec<Value> = broken.iter().map(|one| broken_json(one, now, self.asked.lang)).collect();
                let answer = json!({ "now": now, "breaches": list.len(), "list": list });
                pretty(&answer)
            }
            Format::Csv => {
                let rows = broken.iter().map(|one| {
                    let late = one.breach.by_minutes.map_or_else(String::new, |minutes| minutes.to_string());
                    let head = [one.body.clone(), one.breach.rule.clone(), age(one, now), one.record.to_string(), one.version.to_string()];
                    let answered = if one.answer.is_some() { "answered" } else { "open" }.to_owned();
                    head.into_iter().chain([one.occurred_at.local(), late, one.breach.basis.join("; "), answered]).collect()
                });
                tables::csv(&["body", "rule", "age", "record", "version", "occurred_at", "by_minutes", "basis", "state"], rows)
            }
            Format::Text => Ok(self.text(broken, now)),
        }
    }

    /// By body, by rule, oldest first.
    fn text(&self, broken: &[Broken], now: Moment) -> String {
        let open = broken.iter().filter(|one| one.answer.is_none()).count();
        let overdue = broken.iter().filter(|one| one.answer.is_none() && one.answer_due.is_some_and(|due| due < now)).count();
        let mut out = format!("{} breaches, {open} without an answer, {overdue} of them overdue, at {}\n", broken.len(), now.local());
        let mut groups: BTreeMap<(&str, &str), Vec<&Broken>> = BTreeMap::new();
        for one in broken {
            groups.entry((&one.body, &one.breach.rule)).or_default().push(one);
        }
        for ((body, rule), list) in groups {
            let _ = writeln!(out, "\n{body}  {rule} ({}): {}", list[0].breach.basis.join(", "), list.len());
            let _ = writeln!(out, "  {}", demand(list[0], self.asked.lang));
            for one in list {
                let late = one.breach.by_minutes.map_or_else(String::new, |minutes| format!(", by {}", Span::minutes(minutes)));
                let answered = if one.answer.is_some() { ", answered" } else { "" };
                let _ =
                    writeln!(out, "  {}#{}  {}{late}, {} old{answered}", one.record, one.version, one.occurred_at.local(), age(one, now));
            }
        }
        out
    }
}

/// How long it has stood in the record.
fn age(one: &Broken, now: Moment) -> String {
    passed(one.recorded_at, now).unwrap_or(Span::minutes(0)).to_string()
}

/// What the rule demands, with the details of this breach.
fn demand(one: &Broken, lang: Lang) -> String {
    let details: Vec<(&String, &String)> = one.breach.details.iter().collect();
    one.rule.map_or_else(String::new, |rule| rule.demand.fill(lang, &details))
}

fn broken_json(one: &Broken, now: Moment, lang: Lang) -> Value {
    json!({
        "record": one.record, "version": one.version, "body": one.body, "rule": one.breach.rule, "basis": one.breach.basis,
        "demand": demand(one, lang), "occurred_at": one.occurred_at, "recorded_at": one.recorded_at,
        "by_minutes": one.breach.by_minutes, "age_minutes": passed(one.recorded_at, now).map(Span::whole_minutes),
        "answer": one.answer, "answer_due": one.answer_due, "who": Role::Prosecutor.code(),
    })
}
