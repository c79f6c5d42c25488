//! `aiqyn release propose`, `permit`, `refuse`, `sign`, `publish`, `withdraw`: what is added to a release.

use super::announcing;
use crate::cli::answer::{print, print_json};
use crate::cli::arguments::{Actor, Clocks, Form, OfficeName, incident, lang, offices, record};
use aiqyn_desk::lang::Lang;
use aiqyn_desk::officers::Actor as By;
use aiqyn_desk::releases::handing::{self, OutgoingAct, hand_in};
use aiqyn_desk::releases::{self, Release, proposing, telling};
use aiqyn_desk::{Failure, asking, clock};
use aiqyn_law::briefing::{Extent, Proposed, Supersedes, Supersession};
use aiqyn_law::kernel::{Figure, IncidentId, RecordId};
use aiqyn_law::pack;
use aiqyn_record::Store;
use clap::{Args, ValueEnum};
use serde_json::{Value, json};

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
    #[arg(long, value_name = "ID", value_parser = incident)]
    incident: Option<IncidentId>,
    /// kk, ru or en.
    #[arg(long, default_value = "en", value_parser = lang)]
    lang: Lang,
}

impl Propose {
    pub async fn run(self) -> Result<(), Failure> {
        let law = pack::embedded()?;
        let (store, by) = self.actor.enter().await?;
        let now = clock::now(&store).await?;
        let asked = asking::load(&store, law, self.incident.as_ref()).await?;
        let figures = self.figures()?;
        let clocks = proposing::clocks(&store, law, &asked.incident, &figures, (self.clocks.known, self.clocks.of), now).await?;
        let proposed = proposing::propose(&asked.tally, law, &asked.incident, &clocks, &figures, self.supersedes());
        self.residuals(&proposed)?;
        let id = match &self.record {
            Some(id) => id.clone(),
            None => releases::free(&store, "release", now).await?,
        };
        let incident = asked.incident.clone();
        drop(asked);
        let payload = serde_json::to_value(&proposed).map_err(|e| Failure::Failed(e.to_string()))?;
        let act = OutgoingAct { record: id.clone(), incident, version: 1, kind: "proposed/1", payload, reasons: None };
        let (receipt, _) = hand_in(store, law, &by, now, vec![act]).await?;
        match self.actor.format {
            Form::Json => print_json(&json!({ "release": id, "accepted": receipt, "proposal": proposed })),
            Form::Text => {
                let mut out = format!("{id}\n");
                telling::proposal(&mut out, &proposed, self.lang, |_| None);
                print(&out)
            }
        }
    }

    fn figures(&self) -> Result<Vec<&'static Figure>, Failure> {
        let offices = offices(&self.office);
        if self.figures == "all" {
            return Ok(proposing::spoken(&offices));
        }
        proposing::named(&ids(&self.figures), &offices).map_err(|failure| Failure::Input(format!("--figures: {failure}")))
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
    pub async fn run(self) -> Result<(), Failure> {
        let extent = if self.extent == "all" { Extent::All {} } else { Extent::Figures { figures: ids(&self.extent) } };
        to_release(&self.actor, &self.release, "permitted/1", |_| json!({ "extent": extent })).await
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
    pub async fn run(self, kind: &'static str) -> Result<(), Failure> {
        let (store, by) = self.actor.enter().await?;
        let step = handing::Step { kind, payload: json!({}), reasons: Some(self.reasons) };
        if handing::announcement(&store, &self.release).await?.is_some() {
            return announcing::add(self.actor.format, store, &by, &self.release, step).await;
        }
        let step = handing::Step { kind, payload: |_: &Release| json!({}), reasons: step.reasons };
        add(self.actor.format, store, &by, &self.release, step).await
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
    pub async fn run(self, kind: &'static str) -> Result<(), Failure> {
        let named = self.figures.as_deref().map(ids);
        let figures = |release: &Release| named.map_or_else(|| handing::figures_payload(release), |named| json!({ "figures": named }));
        to_release(&self.actor, &self.release, kind, figures).await
    }
}

/// Proves the officer, adds one act to a release, and says how it stands then.
async fn to_release(actor: &Actor, record: &RecordId, kind: &'static str, payload: impl FnOnce(&Release) -> Value) -> Result<(), Failure> {
    let (store, by) = actor.enter().await?;
    add(actor.format, store, &by, record, handing::Step { kind, payload, reasons: None }).await?;
    // What was told to the public is kept outside the house from that moment.
    if kind == "published/1" { actor.send_checkpoint().await } else { Ok(()) }
}

async fn add<P: FnOnce(&Release) -> Value>(
    format: Form,
    store: Store,
    by: &By,
    record: &RecordId,
    step: handing::Step<P>,
) -> Result<(), Failure> {
    let law = pack::embedded()?;
    let (receipt, release) = handing::to_release(store, law, by, record, step).await?;
    let status = release.status(law);
    match format {
        Form::Json => print_json(&json!({ "release": record, "accepted": receipt, "status": status })),
        Form::Text => print(&format!("{record}: {status}\n")),
    }
}
