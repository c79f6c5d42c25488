//! `aiqyn officer`: the register of officers. One registrar proposes, another confirms; an officer prolongs and revokes the own key.

mod enrolling;
mod entry;
mod proposing;
pub mod registrars;
mod showing;

use aiqyn_desk::Failure;
use clap::Subcommand;

/// Those who act.
#[derive(Subcommand)]
pub enum OfficerOf {
    /// Make a token of your own, keep it, and print what a registrar enters of it.
    Enrol(enrolling::Enrol),
    /// Name the two registrars of a store that was founded before there was a register.
    Found(registrars::FoundRegister),
    /// Propose an officer for an office; another registrar confirms.
    Add(proposing::Add),
    /// Propose another role, another body, or both.
    Transfer(proposing::Transfer),
    /// Propose another key and token, beside those that stand.
    Credential(proposing::NewCredential),
    /// Prolong your own token.
    Renew(proposing::Renew),
    /// Revoke a token, at once: your own, or as a registrar anybody's.
    Revoke(proposing::Revoke),
    /// Keep an officer from acting, at once.
    Suspend(proposing::Suspend),
    /// Propose that a suspended officer acts again.
    Reinstate(proposing::Reinstate),
    /// Say that an officer has left office, at once.
    End(proposing::End),
    /// Confirm what another registrar proposed.
    Confirm(proposing::Confirm),
    /// Decline what another registrar proposed.
    Decline(proposing::Decline),
    /// Show an officer's entry: office, keys, what waits to be confirmed.
    Show(showing::Show),
    /// List the officers.
    List(showing::List),
}

impl OfficerOf {
    pub async fn run(self) -> Result<(), Failure> {
        match self {
            Self::Enrol(args) => args.run(),
            Self::Found(args) => args.run().await,
            Self::Add(args) => args.run().await,
            Self::Transfer(args) => args.run().await,
            Self::Credential(args) => args.run().await,
            Self::Renew(args) => args.run().await,
            Self::Revoke(args) => args.run().await,
            Self::Suspend(args) => args.run().await,
            Self::Reinstate(args) => args.run().await,
            Self::End(args) => args.run().await,
            Self::Confirm(args) => args.run().await,
            Self::Decline(args) => args.run().await,
            Self::Show(args) => args.run().await,
            Self::List(args) => args.run().await,
        }
    }
}
