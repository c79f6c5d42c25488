//! `aiqyn submit FILE.json --as TOKEN`.

use super::answer::{print, print_json};
use super::arguments::{StoreDir, token};
use aiqyn_desk::door::{Door, DoorError, Waiting};
use aiqyn_desk::{Failure, identity, intake, officers};
use aiqyn_law::kernel::Submission;
use aiqyn_law::kernel::threshold::bounds;
use aiqyn_law::pack;
use aiqyn_record::Access;
use clap::Args;
use serde_json::json;
use std::path::PathBuf;

#[derive(Args)]
pub struct Submit {
    /// The submission: {"key", "incident", "acts": [{"record", "act", "occurred_at", "payload", "sealed", "version"}]}; `-` reads standard input.
    file: PathBuf,
    /// The officer's token, or @FILE that holds it.
    #[arg(long = "as", value_name = "TOKEN", env = "AIQYN_TOKEN", hide_env_values = true, value_parser = token)]
    token: String,
    #[command(flatten)]
    store: StoreDir,
}

impl Submit {
    pub async fn run(self) -> Result<(), Failure> {
        let text = intake::read_text(&self.file, bounds::MOST_BYTES)?;
        let place = intake::named(&self.file);
        if bounds::is_too_deep(text.as_bytes()) {
            return Err(Failure::Input(format!("{place}: it is nested deeper than {} levels, and was not read", bounds::DEEPEST)));
        }
        let submission: Submission =
            serde_json::from_str(&text).map_err(|e| Failure::Input(format!("{place}, line {}, column {}: {e}", e.line(), e.column())))?;
        identity::check_all(&submission)?;
        let store = self.store.open(Access::Write).await?;
        let actor = officers::prove(&store, &self.token).await?;
        let warnings = identity::doubts(&submission);
        let mut door = Door::new(store, pack::embedded()?);
        let outcome = door.admit(&[Waiting::by(submission, &actor)]).await.pop();
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
