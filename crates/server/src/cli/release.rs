//! `aiqyn release …`: figures from proposal to publication.

mod announcing;
mod handing;

use self::announcing::{Announce, Announcements, Move};
use self::handing::{Handed, hand_in};
use super::brief::OfficeName;
use super::check::Form;
use super::{Clocks, Failure, Format, StoreDir, lang, law, open, print};
use aiqyn_desk::asking::{self, Asked};
use aiqyn_desk::clock;
use aiqyn_desk::lang::Lang;
use aiqyn_desk::releases::{self, Release as Found, comparing, document, proposing, telling};
use aiqyn_desk::{counting, officers, tables};
use aiqyn_law::briefing::{Extent, Proposed, Supersedes, Supersession};
use aiqyn_law::kernel::{Clock, Figure, IncidentId, Moment, Office, Officer, RecordId};
use aiqyn_law::pack::Pack;
use aiqyn_record::{Access, Store};
use clap::{Args, Subcommand, ValueEnum};
use serde_json::{Value, json};

#[derive(Subcommand)]
pub enum Release {
    /// Count figures from the record and propose them for publication.
    #[command(
        after_help = "Example: aiqyn release propose --as TOKEN --office prosecutor --known 2022-01-18 --of 2022-01-18 --declare-residuals\nThen: permit (a prosecutor), sign (two officers of two bodies), publish."
    )]
    Propose(Propose),
    /// Permit a proposal to be published, whole or in part: the prosecutor alone, never the proposer (CPC 201).
    Permit(Permit),
    /// Do not permit a proposal, with reasons.
    Refuse(Ended),
    /// Sign what is permitted: two people of two bodies do.
    Sign(Step),
    /// Publish what two have signed. Nothing is changed after that: a mistake is mended by a release that supersedes this one.
    Publish(Step),
    /// Give up a release before it is published, or an announcement, with reasons.
    Withdraw(Ended),
    /// Announce the next release ahead: on the day before at the latest.
    #[command(
        after_help = "Example: aiqyn release announce --as TOKEN --at 2022-02-01T18:00:00+06:00\nThe site's home page names the next one."
    )]
    Announce(Announce),
    /// Move an announced release to another day, with its reason, which the site tells.
    Move(Move),
    /// List what was announced: for when, by whose office, moved why, kept by which release.
    Announcements(Announcements),
    /// Show a release: figures, clocks, who permitted and signed, and whether the record still counts the same.
    Show(Show),
    /// List the releases of the store.
    List(List),
    /// Hold two releases beside each other: what changed, because it was recorded later or because it happened later.
    Diff(Diff),
}

impl Release {
    pub async fn run(self) -> Result<(), Failure> {
        match self {
            Self::Propose(args) => args.run().await,
            Self::Permit(args) => args.run().await,
            Self::Refuse(args) => args.run("not_permitted/1").await,
            Self::Sign(args) => args.run("signed/1").await,
            Self::Publish(args) => args.run("published/1").await,
            Self::Announce(args) => args.run().await,
            Self::Move(args) => args.run().await,
            Self::Announcements(args) => args.run().await,
            Self::Withdraw(args) => args.run("withdrawn/1").await,
            Self::Show(args) => args.run().await,
            Self::List(args) => args.run().await,
            Self::Diff(args) => args.run().await,
        }
    }
}

/// Who acts, and where.
#[derive(Args)]
pub struct Actor {
    /// The officer's token.
    #[arg(long = "as", value_name = "TOKEN", env = "AIQYN_TOKEN", hide_env_values = true)]
    token: String,
    #[command(flatten)]
    store: StoreDir,
    /// How to write the answer.
    #[arg(long, value_enum, default_value = "text")]
    format: Form,
}

impl Actor {
    /// Opens the store for writing and proves the officer.
    async fn enter(&self) -> Result<(Store, Officer), Failure> {
        let store = open(&self.store, Access::Write).await?;
        let officer = officers::prove(&store, &self.token).await?;
        Ok((store, officer))
    }
}

/// The kind of a supersession, as named on the command line.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum KindName {
    /// The next release, as announced.
    Scheduled,
    /// The record knows more now.
    Revision,
    /// The earlier release was wrong.
    Correction,
}

#[derive(Args)]
pub struct Propose {
    #[command(flatten)]
    actor: Actor,
    /// An office whose figures are proposed, on its own clocks; give it twice for both. Without it, both.
    #[arg(long)]
    office: Vec<OfficeName>,
    #[command(flatten)]
    clocks: Clocks,
    /// Ids of figures, with commas between; `all` is every figure these offices spoke in public.
    #[arg(long, default_value = "all", value_name = "IDS")]
    figures: String,
    /// The published release this one takes the place of.
    #[arg(long, value_name = "RECORD", value_parser = record, requires_all = ["kind", "reason"])]
    supersedes: Option<RecordId>,
    /// Of what kind the change is.
    #[arg(long, requires = "supersedes")]
    kind: Option<KindName>,
    /// Why: a code of the list `supersession`: announced, later_records, wrong_entry, definition_changed, wrong_figure.
    #[arg(long, value_name = "CODE", requires = "supersedes")]
    reason: Option<String>,
    /// Declare what the parts of these figures leave over, with its size.
    #[arg(long)]
    declare_residuals: bool,
    /// The record of the release; without it, one is named by the day.
    #[arg(long, value_name = "ID", value_parser = record)]
    record: Option<RecordId>,
    /// The incident, where the store holds several.
    #[arg(long, value_name = "ID", value_parser = super::brief::incident)]
    incident: Option<IncidentId>,
    /// kk, ru or en.
    #[arg(long, default_value = "en", value_parser = lang)]
    lang: Lang,
}

fn record(text: &str) -> Result<RecordId, String> {
    RecordId::parse(text).map_err(|e| e.to_string())
}

impl Propose {
    async fn run(self) -> Result<(), Failure> {
        let law = law()?;
        let (store, officer) = self.actor.enter().await?;
        let now = clock::now(&store).await?;
        let asked = asking::load(&store, law, self.incident.as_ref()).await?;
        let figures = self.figures()?;
        let clocks = self.clocks(&store, law, &asked.incident, &figures, now).await?;
        let proposed = proposing::propose(&asked.tally, law, &asked.incident, &clocks, &figures, self.supersedes());
        self.residuals(&proposed)?;
        let id = match &self.record {
            Some(id) => id.clone(),
            None => releases::free(&store, "release", now).await?,
        };
        let incident = asked.incident.clone();
        drop(asked);
        let payload = serde_json::to_value(&proposed).map_err(|e| Failure::Failed(e.to_string()))?;
        let act = Handed { record: id.clone(), incident, version: 1, kind: "proposed/1", payload, reasons: None };
        let receipt = hand_in(store, law, officer, now, vec![act]).await?;
        match self.actor.format {
            Form::Json => print_json(&json!({ "release": id, "accepted": receipt, "proposal": proposed })),
            Form::Text => {
                let mut out = format!("{id}\n");
                telling::proposal(&mut out, &proposed, self.lang, |_| None);
                print(&out)
            }
        }
    }

    fn offices(&self) -> Vec<Office> {
        let named: Vec<Office> = self.office.iter().copied().map(Office::from).collect();
        let all = [Office::Prosecutor, Office::Interior];
        all.into_iter().filter(|office| named.is_empty() || named.contains(office)).collect()
    }

    fn figures(&self) -> Result<Vec<&'static Figure>, Failure> {
        let offices = self.offices();
        if self.figures == "all" {
            return Ok(proposing::spoken(&offices));
        }
        let mut found: Vec<&'static Figure> = Vec::new();
        for id in ids(&self.figures) {
            let figure = counting::declared(&id)
                .ok_or_else(|| Failure::Input(format!("--figures: no figure {id:?}; `aiqyn figures` lists them")))?;
            if !offices.contains(&figure.office) {
                let office = figure.office.code();
                return Err(Failure::Input(format!("--figures: {id} is a figure of the office {office}; name it with --office {office}")));
            }
            found.push(figure);
        }
        Ok(found)
    }

    /// The clocks of each office that has a figure; a day that has not ended is asked of now.
    async fn clocks(
        &self,
        store: &Store,
        law: &Pack,
        incident: &IncidentId,
        figures: &[&'static Figure],
        now: Moment,
    ) -> Result<Vec<Clock>, Failure> {
        let mut clocks = Vec::new();
        for office in self.offices().into_iter().filter(|office| figures.iter().any(|figure| figure.office == *office)) {
            let mut at = asking::as_of(store, law, incident, office, self.clocks.known, self.clocks.of).await?;
            if self.clocks.known.is_none() && at.known > now {
                at = asking::as_of(store, law, incident, office, Some(now), self.clocks.of).await?;
            }
            clocks.push(Clock { office, known: at.known, acts: at.acts, of: at.of });
        }
        Ok(clocks)
    }

    fn supersedes(&self) -> Option<Supersedes> {
        let kind = match self.kind? {
            KindName::Scheduled => Supersession::Scheduled,
            KindName::Revision => Supersession::Revision,
            KindName::Correction => Supersession::Correction,
        };
        Some(Supersedes { release: self.supersedes.clone()?, kind, reason: self.reason.clone()? })
    }

    /// What is left over must be declared, and whoever proposes says so.
    fn residuals(&self, proposed: &Proposed) -> Result<(), Failure> {
        if proposed.residuals.is_empty() || self.declare_residuals {
            return Ok(());
        }
        let said: Vec<String> = proposed.residuals.iter().map(|left| telling::residual(left, proposed, self.lang)).collect();
        Err(Failure::Refused(format!(
            "what parts leave over is not declared (briefing.residual_undeclared):\n{}\ndeclare it with --declare-residuals, or leave the parts out with --figures",
            said.join("\n")
        )))
    }
}

fn ids(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|id| !id.is_empty()).map(str::to_owned).collect()
}

fn print_json(value: &Value) -> Result<(), Failure> {
    print(&(serde_json::to_string_pretty(value).map_err(|e| Failure::Failed(e.to_string()))? + "\n"))
}

#[derive(Args)]
pub struct Permit {
    /// The release.
    #[arg(value_parser = record)]
    release: RecordId,
    #[command(flatten)]
    actor: Actor,
    /// Ids of the figures that may be published, with commas between; `all` is everything proposed.
    #[arg(long, default_value = "all", value_name = "IDS")]
    extent: String,
}

impl Permit {
    async fn run(self) -> Result<(), Failure> {
        let extent = if self.extent == "all" { Extent::All {} } else { Extent::Figures { figures: ids(&self.extent) } };
        handing::step(&self.actor, &self.release, "permitted/1", None, |_| json!({ "extent": extent })).await
    }
}

#[derive(Args)]
pub struct Ended {
    /// The release.
    #[arg(value_parser = record)]
    release: RecordId,
    #[command(flatten)]
    actor: Actor,
    /// Why; the text is sealed in the vault.
    #[arg(long, value_name = "TEXT")]
    reasons: String,
}

impl Ended {
    async fn run(self, kind: &'static str) -> Result<(), Failure> {
        if announcing::named(&self.actor, &self.release).await? {
            return announcing::step(&self.actor, &self.release, kind, json!({}), Some(self.reasons.clone())).await;
        }
        handing::step(&self.actor, &self.release, kind, Some(self.reasons.clone()), |_| json!({})).await
    }
}

#[derive(Args)]
pub struct Step {
    /// The release.
    #[arg(value_parser = record)]
    release: RecordId,
    #[command(flatten)]
    actor: Actor,
    /// Ids of figures, with commas between; without it, everything that is permitted.
    #[arg(long, value_name = "IDS")]
    figures: Option<String>,
}

impl Step {
    async fn run(self, kind: &'static str) -> Result<(), Failure> {
        let named = self.figures.as_deref().map(ids);
        let figures = |release: &Found| {
            let permitted = release.state.permitted_figures();
            // Without a permission everything proposed is named, and the refusal says what is wanting.
            let all = if permitted.is_empty() { release.state.proposed_figures() } else { permitted };
            json!({ "figures": named.unwrap_or_else(|| all.into_iter().collect()) })
        };
        handing::step(&self.actor, &self.release, kind, None, figures).await
    }
}

/// How a release is written.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Shape {
    /// For people.
    Text,
    /// For programs.
    Json,
    /// What was published, as a signed note (C2SP) over its RFC 8785 bytes: checked with the log's key.
    Note,
}

#[derive(Args)]
pub struct Show {
    /// The release.
    #[arg(value_parser = record)]
    release: RecordId,
    #[command(flatten)]
    store: StoreDir,
    /// kk, ru or en.
    #[arg(long, default_value = "en", value_parser = lang)]
    lang: Lang,
    /// How to write it.
    #[arg(long, value_enum, default_value = "text")]
    format: Shape,
}

impl Show {
    async fn run(self) -> Result<(), Failure> {
        let law = law()?;
        let store = open(&self.store, Access::Read).await?;
        let release = releases::load(&store, &self.release).await?;
        if self.format == Shape::Note {
            return print(&document::note(&store, &release, law)?);
        }
        let Asked { tally, .. } = asking::load(&store, law, Some(&release.incident)).await?;
        let proposed = release.proposed()?;
        let recounted = releases::recount(&tally, law, &release.incident, proposed);
        let same = proposed.definitions == asking::definitions(law);
        match self.format {
            Shape::Json => print_json(&telling::json(&release, &recounted, same, law)),
            _ => print(&telling::release(&release, &recounted, same, law, self.lang)?),
        }
    }
}

#[derive(Args)]
pub struct List {
    #[command(flatten)]
    store: StoreDir,
    /// How to write it.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

impl List {
    async fn run(self) -> Result<(), Failure> {
        let law = law()?;
        let store = open(&self.store, Access::Read).await?;
        let rows: Vec<Vec<String>> = releases::all(&store).await?.iter().map(|release| row(release, law)).collect();
        match self.format {
            Format::Csv => print(&tables::csv(COLUMNS, rows)?),
            Format::Json => {
                let object = |row: &Vec<String>| -> Value { COLUMNS.iter().zip(row).map(|(name, cell)| (*name, cell.as_str())).collect() };
                print_json(&Value::Array(rows.iter().map(object).collect()))
            }
            Format::Text => {
                let lines = rows.iter().map(|row| format!("{:<32} {:<20} {:<46} {}\n", row[0], row[2], row[3], row[5]));
                print(&lines.collect::<String>())
            }
        }
    }
}

/// What a list says of a release.
const COLUMNS: &[&str] = &["release", "incident", "status", "of", "figures", "supersedes", "superseded_by"];

fn row(release: &Found, law: &Pack) -> Vec<String> {
    let proposed = release.state.proposed.as_ref().map(|(proposed, _)| proposed);
    let of = proposed.map(|p| p.offices.iter().map(|c| format!("{} {}", c.office.code(), c.of.date())).collect::<Vec<_>>().join(", "));
    let supersedes = proposed.and_then(|p| p.supersedes.as_ref()).map(|earlier| earlier.release.to_string());
    vec![
        release.record.to_string(),
        release.incident.to_string(),
        release.status(law).to_owned(),
        of.unwrap_or_default(),
        proposed.map_or(0, |p| p.figures.len()).to_string(),
        supersedes.unwrap_or_default(),
        release.superseded_by.as_ref().map(ToString::to_string).unwrap_or_default(),
    ]
}

#[derive(Args)]
pub struct Diff {
    /// The first release.
    #[arg(value_parser = record)]
    from: RecordId,
    /// The second release.
    #[arg(value_parser = record)]
    to: RecordId,
    #[command(flatten)]
    store: StoreDir,
    /// kk, ru or en.
    #[arg(long, default_value = "en", value_parser = lang)]
    lang: Lang,
    /// How to write it.
    #[arg(long, value_enum, default_value = "text")]
    format: Form,
}

impl Diff {
    async fn run(self) -> Result<(), Failure> {
        let store = open(&self.store, Access::Read).await?;
        let (from, to) = (releases::load(&store, &self.from).await?, releases::load(&store, &self.to).await?);
        let Asked { tally, .. } = asking::load(&store, law()?, Some(&from.incident)).await?;
        let difference = comparing::compare(&tally, &from, &to)?;
        match self.format {
            Form::Json => print_json(&json!(difference)),
            Form::Text => print(&telling::difference(&difference, self.lang)),
        }
    }
}
