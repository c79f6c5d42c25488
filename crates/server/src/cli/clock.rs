//! `aiqyn clock`: one person's custody clock, and everybody who was held without basis.

use super::answer::{pretty, print};
use super::arguments::{Format, StoreDir, lang, moment, or_now, span};
use crate::progress;
use aiqyn_desk::lang::Lang;
use aiqyn_desk::reading::log;
use aiqyn_desk::reading::record::sees;
use aiqyn_desk::{Failure, officers, tables};
use aiqyn_law::custody_clock::{self, BASES, Basis, Stretch};
use aiqyn_law::kernel::{History, Moment, Officer, PersonId, RecordId, Span};
use aiqyn_law::pack::{self, Pack};
use aiqyn_record::Access;
use clap::Args;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// How many letters the bar has.
const BAR: i64 = 72;

/// One text for a person whom no record names and for one who may not be seen in all of them: half a clock would be a wrong one.
const NOT_SHOWN: &str = "no such person is visible to this officer in all records";

#[derive(Args)]
#[command(after_help = "Examples: aiqyn clock p-900001 --as TOKEN --now 2022-01-11T12:00:00+06:00\n          \
                  aiqyn clock --without-basis --region almaty-city --facility ivs --over 1h --as TOKEN --format csv")]
pub struct Clock {
    /// The person's id; the provisional one serves too.
    #[arg(value_parser = person, required_unless_present = "without_basis", conflicts_with = "without_basis")]
    person: Option<PersonId>,
    /// Everybody who is or ever was held without basis, longest first, with totals by facility and region.
    #[arg(long)]
    without_basis: bool,
    /// Only time in this region.
    #[arg(long, value_name = "REGION")]
    region: Option<String>,
    /// Only time in this facility; a kind (`ivs`) means all of the kind.
    #[arg(long, value_name = "BODY")]
    facility: Option<String>,
    /// Only who was held so for longer than this, in one facility: 90m, 24h, 3d.
    #[arg(long, value_name = "TIME", value_parser = span)]
    over: Option<Span>,
    /// Up to this moment: a date (its end, in Almaty) or a time with zone. Left out: that of --known.
    #[arg(long, value_name = "T", value_parser = moment)]
    now: Option<Moment>,
    /// As known at this moment. Left out: now; in a demonstration, its last act.
    #[arg(long, value_name = "T", value_parser = moment)]
    known: Option<Moment>,
    /// The officer's token: what is shown is what this officer may see.
    #[arg(long = "as", value_name = "TOKEN", env = "AIQYN_TOKEN", hide_env_values = true)]
    token: String,
    #[command(flatten)]
    store: StoreDir,
    /// kk, ru or en.
    #[arg(long, default_value = "en", value_parser = lang)]
    lang: Lang,
    /// How to write it.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

fn person(text: &str) -> Result<PersonId, String> {
    PersonId::parse(text).map_err(|e| e.to_string())
}

impl Clock {
    pub async fn run(self) -> Result<(), Failure> {
        // clap asks for nothing on behalf of a flag that it forbids beside a person.
        let narrowed = self.region.is_some() || self.facility.is_some() || self.over.is_some();
        if narrowed && !self.without_basis {
            return Err(Failure::Input("--region, --facility and --over narrow the list: give them with --without-basis".to_owned()));
        }
        let law = pack::embedded()?;
        let store = self.store.open(Access::Read).await?;
        let officer = officers::prove(&store, &self.token).await?;
        let known = or_now(self.known, &store).await?;
        let now = self.now.unwrap_or(known);
        let bar = progress::bar("reading", store.head().await?.size, false);
        let histories = log::histories(&store, known, &|read| bar.set_position(read)).await;
        bar.finish_and_clear();
        let histories = histories?;
        print(&match &self.person {
            Some(person) => self.of_person(person, &histories, &officer, (now, known), law)?,
            None => self.list(&histories, &officer, (now, known), law)?,
        })
    }

    fn of_person(
        &self,
        person: &PersonId,
        histories: &BTreeMap<RecordId, History>,
        officer: &Officer,
        (now, known): (Moment, Moment),
        law: &Pack,
    ) -> Result<String, Failure> {
        let records = custody_clock::records_of(histories, person);
        if records.is_empty() || !all_seen(&records, histories, officer) {
            return Err(Failure::Refused(NOT_SHOWN.to_owned()));
        }
        let line = custody_clock::clock(records.iter().map(|record| (*record, &histories[*record])), now, law);
        match self.format {
            Format::Json => pretty(&json!({
                "person": person, "now": now, "known": known, "held_minutes": minutes(&line), "without_basis_minutes": without(&line),
                "stretches": line.iter().map(written).collect::<Vec<_>>(),
            })),
            Format::Csv => {
                let rows = line.iter().map(|stretch| {
                    let to = if stretch.runs { String::new() } else { stretch.to.local() };
                    let cells = [stretch.from.local(), to, stretch.length().whole_minutes().to_string(), stretch.basis.code().to_owned()];
                    cells.into_iter().chain(place(stretch)).chain([text(stretch.record.as_ref())]).collect()
                });
                tables::csv(&["from", "to", "minutes", "basis", "body", "region", "placement", "record"], rows)
            }
            Format::Text => Ok(self.text(person, &line, now)),
        }
    }

    fn text(&self, person: &PersonId, line: &[Stretch], now: Moment) -> String {
        let (held, lost) = (Span::minutes(minutes(line)), Span::minutes(without(line)));
        let mut out = format!("{person}: held {held}, {lost} of it without basis, at {}\n", now.local());
        if line.is_empty() {
            return out;
        }
        let _ = writeln!(out, "\n[{}]", drawn(line));
        let used: BTreeSet<Basis> = line.iter().map(|stretch| stretch.basis).collect();
        let gap = line.windows(2).any(|pair| pair[0].to < pair[1].from).then(|| "· —".to_owned());
        let legend = BASES.into_iter().filter(|basis| used.contains(basis));
        let legend = legend.map(|basis| format!("{} {}", basis.letter(), basis.words().of(self.lang))).chain(gap);
        let _ = writeln!(out, " {}\n", legend.collect::<Vec<_>>().join("   "));
        for stretch in line {
            let to = if stretch.runs { "…".to_owned() } else { stretch.to.local() };
            let [body, region, placement] = place(stretch);
            let _ = writeln!(
                out,
                "{}  {to:<16}  {:<16}  {}  {body}  {region}  {placement}  {}",
                stretch.from.local(),
                stretch.length().to_string(),
                stretch.basis.words().of(self.lang),
                text(stretch.record.as_ref()),
            );
        }
        out.lines().fold(String::new(), |out, line| out + line.trim_end() + "\n")
    }
}

/// Whether an officer may see every one of the records.
fn all_seen(records: &[&RecordId], histories: &BTreeMap<RecordId, History>, officer: &Officer) -> bool {
    records.iter().all(|record| sees(officer, record, &histories[*record]))
}

fn minutes(line: &[Stretch]) -> i64 {
    line.iter().map(|stretch| stretch.length().whole_minutes()).sum()
}

fn without(line: &[Stretch]) -> i64 {
    line.iter().filter(|stretch| stretch.basis == Basis::Nothing).map(|stretch| stretch.length().whole_minutes()).sum()
}

fn text<T: ToString>(of: Option<&T>) -> String {
    of.map(ToString::to_string).unwrap_or_default()
}

/// Body, region and placement.
fn place(stretch: &Stretch) -> [String; 3] {
    let place = &stretch.place;
    [text(place.body.as_ref()), text(place.region.as_ref()), text(place.placement.as_ref())]
}

fn written(stretch: &Stretch) -> Value {
    json!({
        "from": stretch.from, "to": stretch.to, "runs": stretch.runs, "minutes": stretch.length().whole_minutes(),
        "basis": stretch.basis.code(), "after": stretch.after.map(Basis::code), "body": stretch.place.body,
        "region": stretch.place.region, "placement": stretch.place.placement, "record": stretch.record,
    })
}

/// The line as letters of equal time. A letter in which any minute was without basis says so; a dot is time at large.
fn drawn(line: &[Stretch]) -> String {
    let (Some(first), Some(last)) = (line.first(), line.last()) else { return String::new() };
    let (from, length) = (first.from.micros(), (last.to - first.from).micros());
    let cell = |n: i64| {
        let at = |n: i64| i64::try_from(i128::from(length) * i128::from(n) / i128::from(BAR)).unwrap_or_default() + from;
        let (begin, end) = (at(n), at(n + 1));
        let inside = line.iter().filter(|stretch| stretch.from.micros() < end && stretch.to.micros() > begin);
        let longest = |stretch: &&Stretch| stretch.to.micros().min(end) - stretch.from.micros().max(begin);
        let lost = inside.clone().find(|stretch| stretch.basis == Basis::Nothing);
        lost.or_else(|| inside.max_by_key(longest)).map_or('·', |stretch| stretch.basis.letter())
    };
    (0..BAR).map(cell).collect()
}

/// Time of one person in one place without basis.
struct Lost {
    person: PersonId,
    body: String,
    region: String,
    minutes: i64,
    since: Moment,
    until: Moment,
    runs: bool,
    /// What had carried it before.
    after: Option<Basis>,
    placements: BTreeSet<String>,
}

/// Persons, those of them now, and minutes.
#[derive(Default)]
struct Total<'a> {
    persons: BTreeSet<&'a PersonId>,
    now: BTreeSet<&'a PersonId>,
    minutes: i64,
}

impl<'a> Total<'a> {
    fn add(&mut self, lost: &'a Lost) {
        self.persons.insert(&lost.person);
        if lost.runs {
            self.now.insert(&lost.person);
        }
        self.minutes += lost.minutes;
    }

    fn json(&self) -> Value {
        json!({ "persons": self.persons.len(), "now": self.now.len(), "minutes": self.minutes })
    }

    fn line(&self, name: &str) -> String {
        let (persons, now, time) = (self.persons.len(), self.now.len(), Span::minutes(self.minutes));
        format!("  {name}: {persons} persons, {now} of them now; {time}\n")
    }
}

impl Clock {
    fn list(
        &self,
        histories: &BTreeMap<RecordId, History>,
        officer: &Officer,
        (now, known): (Moment, Moment),
        law: &Pack,
    ) -> Result<String, Failure> {
        let persons = custody_clock::persons(histories);
        let bar = progress::bar("counting", persons.len() as u64, false);
        let mut list: Vec<Lost> = Vec::new();
        for (person, records) in persons {
            bar.inc(1);
            if all_seen(&records, histories, officer) {
                let line = custody_clock::clock(records.iter().map(|record| (*record, &histories[*record])), now, law);
                list.extend(self.lost(&person, &line));
            }
        }
        bar.finish_and_clear();
        list.retain(|lost| self.over.is_none_or(|over| Span::minutes(lost.minutes) > over));
        list.sort_by(|a, b| (b.minutes, &a.person, &a.body).cmp(&(a.minutes, &b.person, &b.body)));
        self.write(&list, now, known)
    }

    /// The stretches without basis in what is asked for, by place.
    fn lost(&self, person: &PersonId, line: &[Stretch]) -> Vec<Lost> {
        let mut by_place: BTreeMap<(String, String), Lost> = BTreeMap::new();
        let fits = |body: &str, asked: &str| body == asked || body.split('/').next() == Some(asked);
        for stretch in line.iter().filter(|stretch| stretch.basis == Basis::Nothing) {
            let [body, region, placement] = place(stretch);
            let asked =
                self.region.as_ref().is_none_or(|asked| *asked == region) && self.facility.as_ref().is_none_or(|asked| fits(&body, asked));
            if !asked {
                continue;
            }
            let lost = by_place.entry((body.clone(), region.clone())).or_insert_with(|| Lost {
                person: person.clone(),
                body,
                region,
                minutes: 0,
                since: stretch.from,
                until: stretch.to,
                runs: false,
                after: stretch.after,
                placements: BTreeSet::new(),
            });
            lost.minutes += stretch.length().whole_minutes();
            (lost.until, lost.runs) = (stretch.to, stretch.runs);
            lost.placements.extend(Some(placement).filter(|placement| !placement.is_empty()));
        }
        by_place.into_values().collect()
    }

    fn write(&self, list: &[Lost], now: Moment, known: Moment) -> Result<String, Failure> {
        let mut all = Total::default();
        let (mut bodies, mut regions): (BTreeMap<&str, Total<'_>>, BTreeMap<&str, Total<'_>>) = (BTreeMap::new(), BTreeMap::new());
        for lost in list {
            all.add(lost);
            bodies.entry(&lost.body).or_default().add(lost);
            regions.entry(&lost.region).or_default().add(lost);
        }
        let after = |lost: &Lost| lost.after.map_or("", Basis::code);
        match self.format {
            Format::Json => {
                let rows = list.iter().map(|lost| {
                    json!({
                        "person": lost.person, "minutes": lost.minutes, "now": lost.runs, "since": lost.since, "until": lost.until,
                        "after": lost.after.map(Basis::code), "body": lost.body, "region": lost.region, "placements": lost.placements,
                    })
                });
                pretty(&json!({
                    "now": now, "known": known, "all": all.json(), "facilities": totals(&bodies), "regions": totals(&regions),
                    "list": rows.collect::<Vec<_>>(),
                }))
            }
            Format::Csv => {
                let rows = list.iter().map(|lost| {
                    let until = if lost.runs { String::new() } else { lost.until.local() };
                    let head = [lost.person.to_string(), lost.minutes.to_string(), lost.runs.to_string(), lost.since.local(), until];
                    let placements = lost.placements.iter().map(String::as_str).collect::<Vec<_>>().join("; ");
                    head.into_iter().chain([after(lost).to_owned(), lost.body.clone(), lost.region.clone(), placements]).collect()
                });
                tables::csv(&["person", "minutes", "now", "since", "until", "after", "body", "region", "placements"], rows)
            }
            Format::Text => {
                let mut out = format!("held without basis, at {}\n{}", now.local(), all.line("in all"));
                for (head, totals) in [("by facility", &bodies), ("by region", &regions)] {
                    let _ = writeln!(out, "\n{head}");
                    totals.iter().for_each(|(name, total)| out.push_str(&total.line(if name.is_empty() { "—" } else { name })));
                }
                if !list.is_empty() {
                    out.push_str("\nlongest first\n");
                }
                for lost in list {
                    let until = if lost.runs { "…".to_owned() } else { lost.until.local() };
                    let carried = lost.after.map_or("—", |basis| basis.words().of(self.lang));
                    let (time, since) = (Span::minutes(lost.minutes), lost.since.local());
                    let _ = writeln!(out, "  {}  {time}  {since} – {until}  {}  {}  ({carried})", lost.person, lost.body, lost.region);
                }
                Ok(out)
            }
        }
    }
}

fn totals(of: &BTreeMap<&str, Total<'_>>) -> Value {
    of.iter().map(|(name, total)| ((*name).to_owned(), total.json())).collect::<serde_json::Map<_, _>>().into()
}
