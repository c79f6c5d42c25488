//! `aiqyn clock`: one person's custody clock, and everybody who was held without basis.

use super::answer::{pretty, print};
use super::arguments::{Format, ReadingOfficer, StoreDir, lang, moment, or_now, span};
use crate::progress::{self, Reading};
use aiqyn_desk::custody::{self, Total, Totals, WithoutBasis, WithoutBasisQuery};
use aiqyn_desk::lang::Lang;
use aiqyn_desk::reading::purpose::Purpose;
use aiqyn_desk::{Failure, tables};
use aiqyn_law::custody_clock::{BASES, Basis, Stretch};
use aiqyn_law::kernel::{Moment, PersonId, Span};
use aiqyn_law::pack;
use aiqyn_record::Access;
use clap::Args;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// How many letters the bar has.
const BAR: i64 = 72;

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
    #[command(flatten)]
    officer: ReadingOfficer,
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
        let reader = self.officer.enter(&store, "clock", Purpose::Supervision).await?;
        let officer = reader.proven()?;
        let known = or_now(self.known, &store).await?;
        let now = self.now.unwrap_or(known);
        match &self.person {
            Some(person) => {
                let histories = custody::holding_one(&store, person, known).await?;
                let line = custody::line(person, &histories, officer, now, law)?;
                reader.asked(json!({ "person": person, "now": now, "known": known }), line.len()).await?;
                print(&self.of_person(person, &line, now, known)?)
            }
            None => {
                let reading = Reading::begin();
                let histories = custody::holding(&store, known, &reading.steps()).await;
                reading.end();
                let histories = histories?;
                let asked = WithoutBasisQuery { region: self.region.clone(), facility: self.facility.clone(), over: self.over };
                let bar = progress::bar("counting", 0, false);
                let list = custody::without_basis(&asked, &histories, officer, now, law, &|done| bar.set_position(done));
                bar.finish_and_clear();
                let question =
                    json!({ "without_basis": true, "region": self.region, "facility": self.facility, "now": now, "known": known });
                reader.asked(question, list.len()).await?;
                print(&self.list(&list, now, known)?)
            }
        }
    }

    fn of_person(&self, person: &PersonId, line: &[Stretch], now: Moment, known: Moment) -> Result<String, Failure> {
        match self.format {
            Format::Json => pretty(&json!({
                "person": person, "now": now, "known": known, "held_minutes": custody::minutes(line),
                "without_basis_minutes": custody::minutes_without_basis(line), "stretches": line.iter().map(written).collect::<Vec<_>>(),
            })),
            Format::Csv => {
                let rows = line.iter().map(|stretch| {
                    let to = if stretch.runs { String::new() } else { stretch.to.local() };
                    let cells = [stretch.from.local(), to, stretch.length().whole_minutes().to_string(), stretch.basis.code().to_owned()];
                    cells.into_iter().chain(custody::place(stretch)).chain([record(stretch)]).collect()
                });
                tables::csv(&["from", "to", "minutes", "basis", "body", "region", "placement", "record"], rows)
            }
            Format::Text => Ok(self.text(person, line, now)),
        }
    }

    fn text(&self, person: &PersonId, line: &[Stretch], now: Moment) -> String {
        let (held, lost) = (Span::minutes(custody::minutes(line)), Span::minutes(custody::minutes_without_basis(line)));
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
            let [body, region, placement] = custody::place(stretch);
            let _ = writeln!(
                out,
                "{}  {to:<16}  {:<16}  {}  {body}  {region}  {placement}  {}",
                stretch.from.local(),
                stretch.length().to_string(),
                stretch.basis.words().of(self.lang),
                record(stretch),
            );
        }
        out.lines().fold(String::new(), |out, line| out + line.trim_end() + "\n")
    }
}

fn record(stretch: &Stretch) -> String {
    stretch.record.as_ref().map(ToString::to_string).unwrap_or_default()
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

fn line_of(total: &Total<'_>, name: &str) -> String {
    let (persons, now, time) = (total.persons.len(), total.now.len(), Span::minutes(total.minutes));
    format!("  {name}: {persons} persons, {now} of them now; {time}\n")
}

impl Clock {
    fn list(&self, list: &[WithoutBasis], now: Moment, known: Moment) -> Result<String, Failure> {
        let Totals { all, facilities, regions } = Totals::of(list);
        let after = |lost: &WithoutBasis| lost.after.map_or("", Basis::code);
        match self.format {
            Format::Json => {
                let rows = list.iter().map(|lost| {
                    json!({
                        "person": lost.person, "minutes": lost.minutes, "now": lost.runs, "since": lost.since, "until": lost.until,
                        "after": lost.after.map(Basis::code), "body": lost.body, "region": lost.region, "placements": lost.placements,
                    })
                });
                pretty(&json!({
                    "now": now, "known": known, "all": json_of(&all), "facilities": totals(&facilities), "regions": totals(&regions),
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
                let mut out = format!("held without basis, at {}\n{}", now.local(), line_of(&all, "in all"));
                for (head, totals) in [("by facility", &facilities), ("by region", &regions)] {
                    let _ = writeln!(out, "\n{head}");
                    totals.iter().for_each(|(name, total)| out.push_str(&line_of(total, if name.is_empty() { "—" } else { name })));
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

fn json_of(total: &Total<'_>) -> Value {
    json!({ "persons": total.persons.len(), "now": total.now.len(), "minutes": total.minutes })
}

fn totals(of: &BTreeMap<&str, Total<'_>>) -> Value {
    of.iter().map(|(name, total)| ((*name).to_owned(), json_of(total))).collect::<serde_json::Map<_, _>>().into()
}
