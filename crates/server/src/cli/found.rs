//! `aiqyn found` and `aiqyn officer add`: a real store, and those who may act in it.

use super::answer::print;
use super::arguments::{StoreDir, role};
use super::outside::{self, Places, remark_undelivered};
use aiqyn_desk::lang::Lang;
use aiqyn_desk::releases::telling;
use aiqyn_desk::{Failure, asking, officers, views, witnessing};
use aiqyn_law::kernel::{BodyId, OfficerId, Role, Sex};
use aiqyn_law::pack;
use aiqyn_record::{Access, Founding, Store};
use clap::{Args, Subcommand, ValueEnum};

/// Founds a store.
#[derive(Args)]
#[command(after_help = "Example: aiqyn found --origin record.example/almaty --witness /media/disk --data record\n         \
                  aiqyn officer add clerk-1 --role court_clerk --body court/almaty-city/administrative --sex female --data record")]
pub struct Found {
    /// Name of the log, which its checkpoints carry for good: a host and a path, without spaces.
    #[arg(long, value_name = "NAME")]
    origin: String,
    #[command(flatten)]
    places: Places,
    #[command(flatten)]
    store: StoreDir,
}

impl Found {
    pub async fn run(self) -> Result<(), Failure> {
        let law = pack::embedded()?;
        let named = !self.origin.is_empty() && self.origin.chars().all(|c| c.is_ascii_graphic() && c != '+');
        if !named {
            return Err(Failure::Input(format!(
                "{:?} is no name of a log: write a host and a path, as record.example/almaty",
                self.origin
            )));
        }
        let places = self.places.named()?;
        let founding = Founding {
            demonstration: false,
            origin: self.origin,
            pack: law.hash().to_owned(),
            definitions: asking::definitions(law),
            views_form: views::form(law),
        };
        let store = Store::create(self.store.site(), founding).await?;
        let origin = store.origin().to_owned();
        store.set_outside(&places).await?;
        remark_undelivered(&witnessing::send(&store).await?);
        let (age, key) = (outside::age(&store, Lang::En).await?, telling::key(&store.verifier(), Lang::En));
        store.close().await;
        let folder = self.store.data.display();
        print(&format!(
            "founded {origin} in {folder}\nKeep the keys apart from every copy of the record: whoever has both reads the sealed texts.\n\
             Who signs checkpoints and publishes needs the signer's folder, who writes or opens texts the vault's, who reads neither.\n{key}{age}\
             Next: aiqyn officer add ID --role ROLE --body BODY --sex SEX --data {folder}\n"
        ))
    }
}

/// Those who act.
#[derive(Subcommand)]
pub enum OfficerOf {
    /// Add an officer; the token is shown once and kept nowhere.
    Add(Add),
}

impl OfficerOf {
    pub async fn run(self) -> Result<(), Failure> {
        match self {
            Self::Add(args) => args.run().await,
        }
    }
}

/// Recorded sex, which an examination asks for.
#[derive(Clone, Copy, ValueEnum)]
enum SexName {
    Female,
    Male,
}

/// Adds an officer.
#[derive(Args)]
pub struct Add {
    /// The officer's id, opaque: investigator-7.
    #[arg(value_parser = |text: &str| OfficerId::parse(text).map_err(|e| e.to_string()))]
    id: OfficerId,
    /// The role, as docs/generated/access.md names it.
    #[arg(long, value_parser = role)]
    role: Role,
    /// The body served in: kind/region or kind/region/unit.
    #[arg(long, value_parser = |text: &str| BodyId::parse(text).map_err(|e| e.to_string()))]
    body: BodyId,
    /// Recorded sex.
    #[arg(long)]
    sex: SexName,
    #[command(flatten)]
    store: StoreDir,
}

impl Add {
    async fn run(self) -> Result<(), Failure> {
        let law = pack::embedded()?;
        // Before a store is opened for writing.
        officers::region(&self.body, law)?;
        let sex = match self.sex {
            SexName::Female => Sex::Female,
            SexName::Male => Sex::Male,
        };
        let store = self.store.open(Access::Write).await?;
        let (officer, token) = officers::enlist(&store, self.id, self.role, self.body, sex, law).await?;
        store.close().await;
        print(&format!(
            "{} {}\n{token}\nThe token is shown this once; whoever has it acts as this officer.\n",
            officer.id,
            officer.authority.role.code()
        ))
    }
}
