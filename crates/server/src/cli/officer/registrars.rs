//! The two registrars with whom a register of officers is founded.

use super::enrolling::{LINKS, enrolment, link};
use super::entry::taken;
use crate::cli::answer::print;
use crate::cli::arguments::StoreDir;
use aiqyn_desk::door::{Door, Waiting};
use aiqyn_desk::officers::{self, Actor};
use aiqyn_desk::register::entering::{Enrolment, Entering, longest};
use aiqyn_desk::register::is_kept;
use aiqyn_desk::{Failure, clock};
use aiqyn_law::kernel::{Authority, BodyId, IncidentId, Officer, OfficerId, Role, Sex};
use aiqyn_law::officer::Keeper;
use aiqyn_law::pack::{self, Pack};
use aiqyn_record::{Access, Secret, Store};
use clap::Args;
use std::fmt::Write as _;
use std::path::PathBuf;

/// Who they are.
#[derive(Args, Clone)]
pub struct Registrars {
    /// Id of the first registrar of officers, who proposes.
    #[arg(long, value_name = "ID", default_value = "registrar-1", value_parser = |text: &str| OfficerId::parse(text).map_err(|e| e.to_string()))]
    first: OfficerId,
    /// Id of the second, who confirms.
    #[arg(long, value_name = "ID", default_value = "registrar-2", value_parser = |text: &str| OfficerId::parse(text).map_err(|e| e.to_string()))]
    second: OfficerId,
    /// What the second enrolled with (`aiqyn officer enrol`): then nobody else ever has that token.
    #[arg(long, value_name = "FILE")]
    second_enrolment: Option<PathBuf>,
    /// The server keeps their keys: each gets a link, shown this once, by which a password is chosen.
    #[arg(long)]
    link: bool,
    /// The body that both serve in.
    #[arg(long, value_name = "BODY", default_value = "prosecution/republic", value_parser = |text: &str| BodyId::parse(text).map_err(|e| e.to_string()))]
    registrars_body: BodyId,
    /// The mass event under which the register's acts stand.
    #[arg(long, value_name = "ID", default_value = "january-2022", value_parser = |text: &str| IncidentId::parse(text).map_err(|e| e.to_string()))]
    incident: IncidentId,
}

/// The two, with what is known of their keys.
pub struct Two {
    first: (Officer, Secret),
    second: (Officer, Enrolment, Option<Secret>),
    incident: IncidentId,
    /// Whether the server keeps the secrets that were made here.
    link: bool,
}

impl Registrars {
    /// The two, with new keys where they brought none.
    ///
    /// # Errors
    /// [`Failure::Input`] for a body, an incident or an enrolment that is none.
    pub fn two(&self, law: &'static Pack) -> Result<Two, Failure> {
        let region = officers::region(&self.registrars_body, law)?;
        if law.incident(self.incident.as_str(), clock::wall_clock()).is_none() {
            return Err(Failure::Input(format!("{}: the law pack has no such incident", self.incident)));
        }
        if self.first == self.second {
            return Err(Failure::Input(format!("{}: the two registrars are two", self.first)));
        }
        let officer = |id: &OfficerId| Officer {
            id: id.clone(),
            authority: Authority { role: Role::OfficersRegistrar, body: self.registrars_body.clone(), region: region.clone() },
            // No rule asks it of a registrar.
            sex: Sex::Female,
        };
        let second = match &self.second_enrolment {
            Some(file) => (enrolment(file, &self.second)?, None),
            None => {
                let secret = Secret::generate();
                (Enrolment::of(&self.second, &secret), Some(secret))
            }
        };
        Ok(Two {
            first: (officer(&self.first), Secret::generate()),
            second: (officer(&self.second), second.0, second.1),
            incident: self.incident.clone(),
            link: self.link,
        })
    }
}

impl Two {
    /// Founds the register; gives the store back.
    ///
    /// # Errors
    /// What the door refuses.
    pub async fn found(self, store: Store, law: &'static Pack) -> Result<(Store, Self), Failure> {
        let (first, secret) = &self.first;
        let (second, enrolment, _) = &self.second;
        let own = Enrolment::of(&first.id, secret);
        let again = Secret::parse(&secret.written()).ok_or_else(|| Failure::Failed("the new secret cannot be read".to_owned()))?;
        let actor = Actor::signing(first.clone(), again);
        let mut door = Door::new(store, law);
        let at = clock::now(door.store()).await?;
        let both = [(first, &own, &second.id, true), (second, enrolment, &first.id, self.second.2.is_some())];
        let waiting = both.into_iter().map(|(officer, enrolment, with, made_here)| {
            let keeper = if self.link && made_here { Keeper::Server } else { Keeper::Client };
            let credential = enrolment.credential(keeper, longest(law, at));
            let entering = Entering::first(&officer.id, self.incident.clone(), at)?;
            Ok(Waiting::by(entering.founding(officer, &credential, with), &actor))
        });
        // In one commit: a register with one registrar could take nobody in.
        for outcome in door.admit(&waiting.collect::<Result<Vec<_>, Failure>>()?).await {
            taken(outcome)?;
        }
        Ok((door.into_store(), self))
    }
}

/// Who they are, and the tokens or links that were made for them.
///
/// # Errors
/// The store's.
pub async fn tell(store: &Store, two: &Two) -> Result<String, Failure> {
    let mut out = String::from(if two.link {
        "Two registrars of officers, each with a link:\n"
    } else {
        "Two registrars of officers, each with a token that is shown this once; give each to one person:\n"
    });
    for (id, secret) in [(&two.first.0.id, Some(&two.first.1)), (&two.second.0.id, two.second.2.as_ref())] {
        match secret {
            Some(secret) if two.link => out.push_str(&link(store, id, secret).await?),
            Some(secret) => drop(writeln!(out, "  {id:<14} {}", *secret.written())),
            None => drop(writeln!(out, "  {id:<14} has the token enrolled with")),
        }
    }
    if two.link {
        out.push_str(LINKS);
    }
    Ok(out)
}

/// Founds the register of a store that was founded before there was one.
#[derive(Args)]
pub struct FoundRegister {
    #[command(flatten)]
    registrars: Registrars,
    #[command(flatten)]
    store: StoreDir,
}

impl FoundRegister {
    pub async fn run(self) -> Result<(), Failure> {
        let law = pack::embedded()?;
        let two = self.registrars.two(law)?;
        let store = self.store.open(Access::Write).await?;
        if is_kept(&store).await? {
            return Err(Failure::Refused(
                "a register of officers is kept already: `aiqyn officer add` proposes another officer".to_owned(),
            ));
        }
        let rows = store.officers().await?;
        let (store, two) = two.found(store, law).await?;
        let told = tell(&store, &two).await?;
        store.close().await;
        let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
        let rest = if ids.is_empty() {
            String::new()
        } else {
            format!("The rows of before prove nobody any more; have each of these enrolled and confirmed: {}\n", ids.join(", "))
        };
        print(&format!("{told}{rest}"))
    }
}
