//! `aiqyn hour confirm`: two officers say what time it is, where the clock lies far ahead of the last act.

use super::answer::print;
use super::arguments::{StoreDir, instant, token};
use aiqyn_desk::{Failure, leap, officers};
use aiqyn_law::kernel::Moment;
use aiqyn_record::Access;
use clap::{Args, Subcommand};

#[derive(Subcommand)]
pub enum Hour {
    /// Say what another clock than this machine's shows: a prosecutor or an auditor, two different officers, before the door opens again.
    Confirm(Confirm),
}

impl Hour {
    pub async fn run(self) -> Result<(), Failure> {
        match self {
            Self::Confirm(args) => args.run().await,
        }
    }
}

#[derive(Args)]
pub struct Confirm {
    /// What the other clock shows: a time with zone.
    #[arg(long, value_name = "T", value_parser = instant)]
    shown: Moment,
    /// The officer's token.
    #[arg(long = "as", value_name = "TOKEN", env = "AIQYN_TOKEN", hide_env_values = true, value_parser = token)]
    token: String,
    #[command(flatten)]
    store: StoreDir,
}

impl Confirm {
    async fn run(self) -> Result<(), Failure> {
        let store = self.store.open(Access::Write).await?;
        let officer = officers::prove(&store, &self.token).await?.officer;
        let needed = leap::confirm(&store, &officer, self.shown).await?;
        store.close().await;
        print(&match needed {
            0 => "confirmed: the door is open\n".to_owned(),
            needed => format!("confirmed by {}; {needed} more must confirm before the door opens\n", officer.id),
        })
    }
}
