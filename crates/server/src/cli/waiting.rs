//! `aiqyn due` and `aiqyn breaches`: what waits for somebody, soonest or oldest first.

use super::answer::{pretty, print};
use super::arguments::{Format, StoreDir, lang, moment, or_now, role, span};
use crate::progress;
use aiqyn_desk::lang::Lang;
use aiqyn_desk::reading::log;
use aiqyn_desk::{Failure, officers, tables};
use aiqyn_law::documents::labels;
use aiqyn_law::kernel::access::visible;
use aiqyn_law::kernel::history::{Answer, Breach, Recorded, passed};
use aiqyn_law::kernel::{BodyId, History, Moment, Officer, Place, RecordId, Role, RoomEntry, Span, Words};
use aiqyn_law::pack::{self, Pack};
use aiqyn_law::rooms;
use aiqyn_law::steps;
use aiqyn_record::{Access, Store};
use clap::Args;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What both lists are asked.
#[derive(Args)]
pub struct Asked {
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
    /// Only what the officer of this token may see.
    #[arg(long = "as", value_name = "TOKEN", env = "AIQYN_TOKEN", hide_env_values = true)]
    token: Option<String>,
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
    asked: Asked,
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
    asked: Asked,
    /// Only breaches of this rule.
    #[arg(long, value_name = "CODE")]
    rule: Option<String>,
    /// Answered ones too.
    #[arg(long)]
    answered: bool,
}

/// One record among those asked for.
struct Found {
    room: &'static RoomEntry,
    record: RecordId,
    history: History,
    place: Place,
}

impl Asked {
    /// The records asked for and the moment they are looked at.
    async fn find(&self) -> Result<(Vec<Found>, Moment), Failure> {
        if let Some(room) = self.room.as_deref().filter(|room| rooms::room(room).is_none()) {
            let known: Vec<&str> = rooms::ROOMS.iter().map(|room| room.name).collect();
            return Err(Failure::Input(format!("no room {room:?}; there are {}", known.join(", "))));
        }
        let store = self.store.open(Access::Read).await?;
        let officer = self.officer(&store).await?;
        let now = or_now(self.now, &store).await?;
        let bar = progress::bar("reading", store.head().await?.size, false);
        let histories = log::histories(&store, now, &|read| bar.set_position(read)).await;
        bar.finish_and_clear();
        let found = histories?.into_iter().filter_map(|(record, history)| {
            let room = rooms::room(record.room())?;
            let place = (room.place)(&history)?;
            let seen = officer.as_ref().is_none_or(|officer| visible(room.sights, officer).shows(&place));
            let asked = self.room.as_ref().is_none_or(|name| name == room.name) && self.holds(&place);
            (seen && asked).then_some(Found { room, record, history, place })
        });
        Ok((found.collect(), now))
    }

    async fn officer(&self, store: &Store) -> Result<Option<Officer>, Failure> {
        let Some(token) = &self.token else { return Ok(None) };
        officers::prove(store, token).await.map(Some)
    }

    fn holds(&self, place: &Place) -> bool {
        let fits = |body: &BodyId, asked: &str| body.as_str() == asked || body.kind() == asked;
        self.body.as_ref().is_none_or(|asked| place.bodies.iter().any(|body| fits(body, asked)))
    }
}

/// A line of the list of what is due.
struct Duty {
    by: Moment,
    record: RecordId,
    body: String,
    who: String,
    what: String,
    rule: String,
    basis: Vec<String>,
    consequence: String,
}

const ANSWER: Words = Words {
    kk: "Бұзушылыққа жауап беру: {rule}", ru: "Ответить на нарушение: {rule}", en: "Answer the breach: {rule}"
};
const NEXT: Words =
    Words { kk: "Келесі қадам ({state})", ru: "Следующий шаг ({state})", en: "The next step ({state})" };
const UNANSWERED: Words =
    Words {
        kk: "Бұзушылық жауапсыз болып есептеледі.", ru: "Нарушение числится без ответа.", en: "The breach is counted as unanswered."
    };

impl Due {
    pub async fn run(self) -> Result<(), Failure> {
        let law = pack::embedded()?;
        let (found, now) = self.asked.find().await?;
        let mut duties: Vec<Duty> = found.iter().flat_map(|one| duties(one, now, law, self.asked.lang)).collect();
        let until = self.within.map(|within| now + within);
        duties.retain(|duty| self.who.is_none_or(|who| who.code() == duty.who) && until.is_none_or(|until| duty.by <= until));
        duties.sort_by(|a, b| (a.by, &a.record, &a.rule).cmp(&(b.by, &b.record, &b.rule)));
        print(&self.write(&duties, now)?)
    }

    fn write(&self, duties: &[Duty], now: Moment) -> Result<String, Failure> {
        let overdue = duties.iter().filter(|duty| duty.by < now).count();
        let late = |duty: &Duty| passed(duty.by, now).map(Span::whole_minutes);
        match self.asked.format {
            Format::Json => {
                let list: Vec<Value> = duties.iter().map(|duty| duty.json(late(duty))).collect();
                let answer = json!({ "now": now, "due": duties.len(), "overdue": overdue, "duties": list });
                pretty(&answer)
            }
            Format::Csv => {
                let rows = duties.iter().map(|duty| {
                    let late = late(duty).map_or_else(String::new, |minutes| minutes.to_string());
                    let basis = duty.basis.join("; ");
                    let cells = [duty.by.local(), late, duty.record.to_string(), duty.body.clone(), duty.who.clone()];
                    cells.into_iter().chain([duty.rule.clone(), basis, duty.what.clone(), duty.consequence.clone()]).collect()
                });
                tables::csv(&["by", "overdue_minutes", "record", "body", "who", "rule", "basis", "what", "consequence"], rows)
            }
            Format::Text => {
                let mut out = format!("{} due, {overdue} overdue, at {}\n", duties.len(), now.local());
                for duty in duties {
                    let mark = passed(duty.by, now).map_or_else(String::new, |by| format!("  OVERDUE by {by}"));
                    let who = labels::value("Role", &duty.who).map_or(duty.who.as_str(), |words| words.of(self.asked.lang));
                    let _ = writeln!(
                        out,
                        "{}{mark}\n  {}  {}  {who}: {} ({})",
                        duty.by.local(),
                        duty.record,
                        duty.body,
                        duty.what,
                        duty.basis.join(", ")
                    );
                }
                Ok(out)
            }
        }
    }
}

impl Duty {
    fn json(&self, late: Option<i64>) -> Value {
        json!({
            "by": self.by, "overdue_minutes": late, "record": self.record, "body": self.body, "who": self.who, "rule": self.rule,
            "basis": self.basis, "what": self.what, "consequence": self.consequence,
        })
    }
}

fn duties(found: &Found, now: Moment, law: &Pack, lang: Lang) -> Vec<Duty> {
    let body = found.place.bodies.first().map(ToString::to_string).unwrap_or_default();
    let declared = (found.room.due)(&found.history, law);
    // Where no rule sets a term, the record still says who goes on with it, and when it is looked at again.
    let status =
        (found.room.summary)(&found.history, &found.record, now, law).map(|summary| summary.status).filter(|_| declared.is_empty());
    let next = status.and_then(|status| {
        let step = steps::step(found.room.name, status.code);
        Some(Duty {
            by: status.next_deadline?,
            record: found.record.clone(),
            body: body.clone(),
            who: status.next_actor?,
            what: step.map_or_else(|| NEXT.fill(lang, &[("state", status.code)]), |step| step.what.of(lang).to_owned()),
            rule: String::new(),
            basis: step.map_or_else(Vec::new, |step| step.basis.iter().map(ToString::to_string).collect()),
            consequence: steps::CONSEQUENCE.of(lang).to_owned(),
        })
    });
    let open = declared.into_iter().map(|due| Duty {
        by: due.by,
        record: found.record.clone(),
        body: body.clone(),
        who: due.who.code().to_owned(),
        what: due.what.of(lang).to_owned(),
        rule: due.rule.code.to_owned(),
        basis: due.rule.basis.iter().map(ToString::to_string).collect(),
        consequence: due.consequence.of(lang).to_owned(),
    });
    let unanswered = found.history.breaches().into_iter().filter(|(_, _, answer)| answer.is_none());
    let answers = unanswered.filter_map(|(recorded, breach, _)| {
        Some(Duty {
            by: law.due("breach.answer", recorded.recorded_at)?,
            record: found.record.clone(),
            body: body.clone(),
            who: Role::Prosecutor.code().to_owned(),
            what: ANSWER.fill(lang, &[("rule", &breach.rule)]),
            rule: breach.rule.clone(),
            basis: breach.basis.clone(),
            consequence: UNANSWERED.of(lang).to_owned(),
        })
    });
    open.chain(next).chain(answers).collect()
}

/// A line of the list of breaches.
struct Broken {
    record: RecordId,
    version: u64,
    body: String,
    rule: String,
    basis: Vec<String>,
    demand: String,
    occurred_at: Moment,
    recorded_at: Moment,
    by_minutes: Option<i64>,
    answer: Option<Value>,
    answer_due: Option<Moment>,
}

impl Breaches {
    pub async fn run(self) -> Result<(), Failure> {
        let law = pack::embedded()?;
        if let Some(rule) = self.rule.as_deref().filter(|rule| rooms::declarations().iter().all(|d| d.code != *rule)) {
            return Err(Failure::Input(format!("no rule {rule:?}; docs/generated/rules.md lists them")));
        }
        let (found, now) = self.asked.find().await?;
        let mut broken: Vec<Broken> = found.iter().flat_map(|one| broken(one, law, self.asked.lang)).collect();
        broken.retain(|one| (self.answered || one.answer.is_none()) && self.rule.as_ref().is_none_or(|rule| *rule == one.rule));
        broken.sort_by(|a, b| (&a.body, &a.rule, a.recorded_at, &a.record).cmp(&(&b.body, &b.rule, b.recorded_at, &b.record)));
        print(&self.write(&broken, now)?)
    }

    fn write(&self, broken: &[Broken], now: Moment) -> Result<String, Failure> {
        match self.asked.format {
            Format::Json => {
                let list: Vec<Value> = broken.iter().map(|one| one.json(now)).collect();
                let answer = json!({ "now": now, "breaches": list.len(), "list": list });
                pretty(&answer)
            }
            Format::Csv => {
                let rows = broken.iter().map(|one| {
                    let late = one.by_minutes.map_or_else(String::new, |minutes| minutes.to_string());
                    let head = [one.body.clone(), one.rule.clone(), one.age(now), one.record.to_string(), one.version.to_string()];
                    let answered = if one.answer.is_some() { "answered" } else { "open" }.to_owned();
                    head.into_iter().chain([one.occurred_at.local(), late, one.basis.join("; "), answered]).collect()
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
            groups.entry((&one.body, &one.rule)).or_default().push(one);
        }
        for ((body, rule), list) in groups {
            let _ = writeln!(out, "\n{body}  {rule} ({}): {}", list[0].basis.join(", "), list.len());
            let _ = writeln!(out, "  {}", list[0].demand);
            for one in list {
                let late = one.by_minutes.map_or_else(String::new, |minutes| format!(", by {}", Span::minutes(minutes)));
                let answered = if one.answer.is_some() { ", answered" } else { "" };
                let _ =
                    writeln!(out, "  {}#{}  {}{late}, {} old{answered}", one.record, one.version, one.occurred_at.local(), one.age(now));
            }
        }
        out
    }
}

impl Broken {
    fn age(&self, now: Moment) -> String {
        passed(self.recorded_at, now).unwrap_or(Span::minutes(0)).to_string()
    }

    fn json(&self, now: Moment) -> Value {
        json!({
            "record": self.record, "version": self.version, "body": self.body, "rule": self.rule, "basis": self.basis, "demand": self.demand,
            "occurred_at": self.occurred_at, "recorded_at": self.recorded_at, "by_minutes": self.by_minutes,
            "age_minutes": passed(self.recorded_at, now).map(Span::whole_minutes), "answer": self.answer, "answer_due": self.answer_due,
            "who": Role::Prosecutor.code(),
        })
    }
}

fn broken(found: &Found, law: &Pack, lang: Lang) -> Vec<Broken> {
    let declarations = (found.room.declarations)();
    let body = found.place.bodies.first().map(ToString::to_string).unwrap_or_default();
    let of = |(recorded, breach, answer): (&Recorded, &Breach, Option<&Answer>)| {
        let details: Vec<(&String, &String)> = breach.details.iter().collect();
        let rule = declarations.iter().find(|declaration| declaration.code == breach.rule);
        Broken {
            record: found.record.clone(),
            version: recorded.version,
            body: body.clone(),
            rule: breach.rule.clone(),
            basis: breach.basis.clone(),
            demand: rule.map_or_else(String::new, |rule| rule.demand.fill(lang, &details)),
            occurred_at: recorded.occurred_at,
            recorded_at: recorded.recorded_at,
            by_minutes: breach.by_minutes,
            answer: answer.map(|answer| json!(answer)),
            answer_due: law.due("breach.answer", recorded.recorded_at),
        }
    };
    found.history.breaches().into_iter().map(of).collect()
}
