//! `aiqyn submit FILE.json --as TOKEN`.

use super::answer::{print, print_json};
use super::arguments::StoreDir;
use aiqyn_desk::door::{Door, DoorError, Waiting};
use aiqyn_desk::{Failure, officers};
use aiqyn_law::kernel::{Submission, identifier};
use aiqyn_law::pack;
use aiqyn_record::Access;
use clap::Args;
use serde_json::json;
use std::path::PathBuf;

#[derive(Args)]
pub struct Submit {
    /// The submission: {"key", "incident", "acts": [{"record", "act", "occurred_at", "payload", "sealed", "version"}]}; `-` reads standard input.
    file: PathBuf,
    /// The officer's token.
    #[arg(long = "as", value_name = "TOKEN", env = "AIQYN_TOKEN", hide_env_values = true)]
    token: String,
    #[command(flatten)]
    store: StoreDir,
}

impl Submit {
    pub async fn run(self) -> Result<(), Failure> {
        let text = read(&self.file)?;
        let submission: Submission = serde_json::from_str(&text).map_err(|e| {
            let place = if self.file.as_os_str() == "-" { "standard input".to_owned() } else { self.file.display().to_string() };
            Failure::Input(format!("{place}, line {}, column {}: {e}", e.line(), e.column()))
        })?;
        check_identities(&submission)?;
        let store = self.store.open(Access::Write).await?;
        let officer = officers::prove(&store, &self.token).await?;
        let warnings = warnings(&submission);
        let mut door = Door::new(store, pack::embedded()?);
        let outcome = door.admit(&[Waiting { submission, officer, clock: None }]).await.pop();
        match outcome {
            Some(Ok(receipt)) => {
                let mut answer = json!({ "accepted": receipt });
                if !warnings.is_empty() {
                    answer["warnings"] = json!(warnings);
                }
                print(&format!("{answer}\n"))
            }
            Some(Err(DoorError::Refused(refusals))) => {
                print_json(&json!({ "refusals": refusals }))?;
                Err(DoorError::Refused(refusals).into())
            }
            Some(Err(error)) => Err(error.into()),
            None => Err(Failure::Failed("the door gave no answer".to_owned())),
        }
    }
}

fn read(file: &std::path::Path) -> Result<String, Failure> {
    let name = file.display();
    let result = if file.as_os_str() == "-" { std::io::read_to_string(std::io::stdin()) } else { std::fs::read_to_string(file) };
    result.map_err(|e| Failure::Input(format!("{name}: {e}")))
}

/// What identification numbers tell otherwise than the record (procedure §17): said beside the receipt, never a reason to refuse.
fn warnings(submission: &Submission) -> Vec<serde_json::Value> {
    let doubts = submission.acts.iter().enumerate().flat_map(|(index, act)| {
        let found = identifier::doubts(&act.sealed, &act.payload);
        found.into_iter().map(move |(field, words)| json!({ "act": index, "field": field, "kk": words.kk, "ru": words.ru, "en": words.en }))
    });
    doubts.collect()
}

/// Identities go to the vault as JSON; an IIN in one must carry its check digit (procedure §17).
fn check_identities(submission: &Submission) -> Result<(), Failure> {
    let mut wrong = Vec::new();
    for (index, act) in submission.acts.iter().enumerate() {
        if let Some(text) = act.sealed.get("identity")
            && let Err(reason) = aiqyn_desk::identity::check(text)
        {
            wrong.push(format!("acts[{index}].sealed.identity: {reason}"));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(Failure::Input(wrong.join("\n"))) }
}
