//! `aiqyn person destroy-key ID`: two signatures, then what the vault holds of a person can no longer be read.

use super::answer::print;
use super::arguments::{ReadingOfficer, StoreDir};
use aiqyn_desk::reading::purpose::Purpose;
use aiqyn_desk::{Failure, destruction};
use aiqyn_law::kernel::PersonId;
use aiqyn_record::Access;
use clap::{Args, Subcommand};

#[derive(Subcommand)]
pub enum Person {
    /// Destroy the key of a person's sealed texts, for good: proposed by one officer, confirmed by another.
    #[command(
        after_help = "Examples:\n  aiqyn person destroy-key p-900001 --reason \"Acquitted; asked for by the person.\" --as TOKEN\n  aiqyn person destroy-key p-900001 --confirm --as OTHER-TOKEN\nThe log still verifies. Copies of the folder of the vault's keys keep the key: see to them too."
    )]
    DestroyKey(DestroyKey),
}

impl Person {
    pub async fn run(self) -> Result<(), Failure> {
        match self {
            Self::DestroyKey(args) => args.run().await,
        }
    }
}

#[derive(Args)]
pub struct DestroyKey {
    /// The person's id.
    #[arg(value_parser = |text: &str| PersonId::parse(text).map_err(|e| e.to_string()))]
    person: PersonId,
    /// Propose it, for this reason.
    #[arg(long, value_name = "TEXT", required_unless_present = "confirm", conflicts_with = "confirm")]
    reason: Option<String>,
    /// Confirm what another officer proposed; the key goes.
    #[arg(long)]
    confirm: bool,
    #[command(flatten)]
    officer: ReadingOfficer,
    #[command(flatten)]
    store: StoreDir,
}

impl DestroyKey {
    async fn run(self) -> Result<(), Failure> {
        let store = self.store.open_acts(Access::Write).await?;
        let reader = self.officer.enter(&store, "person destroy-key", Purpose::Supervision).await?;
        let person = &self.person;
        let said = match &self.reason {
            Some(reason) => {
                destruction::propose(&reader, person, reason).await?;
                format!("{person}: proposed; another officer confirms it: aiqyn person destroy-key {person} --confirm --as TOKEN\n")
            }
            None => {
                let signed = destruction::confirm(&reader, person).await?;
                let by: Vec<&str> = signed.iter().map(|one| one.officer.as_str()).collect();
                format!("{person}: the key is destroyed; signed by {}\n", by.join(" and "))
            }
        };
        store.close().await;
        print(&said)
    }
}
