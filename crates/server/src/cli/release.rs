//! `aiqyn release …`: figures from proposal to publication.

mod announcing;
mod showing;
mod steps;

use self::announcing::{Announce, Announcements, Move};
use self::showing::{Diff, List, Show};
use self::steps::{Ended, Permit, Propose, Step};
use aiqyn_desk::Failure;
use clap::Subcommand;

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
