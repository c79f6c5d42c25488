//! `aiqyn found`: a real store, and the two registrars with whom its register of officers begins.

use super::answer::print;
use super::arguments::StoreDir;
use super::officer::registrars::{Registrars, tell};
use super::outside::{self, Places, remark_undelivered};
use aiqyn_desk::lang::Lang;
use aiqyn_desk::releases::telling;
use aiqyn_desk::{Failure, asking, views, witnessing};
use aiqyn_law::pack;
use aiqyn_record::{Founding, Store};
use clap::Args;

/// Founds a store.
#[derive(Args)]
#[command(
    after_help = "Two registrars of officers are named; each gets a token that is shown this once. One proposes, the other confirms:\n         \
                  aiqyn found --origin record.example/almaty --witness /media/disk --data record\n         \
                  aiqyn officer add clerk-1 --role court_clerk --body court/almaty-city/administrative --sex female --as TOKEN-1 --data record\n         \
                  aiqyn officer confirm clerk-1 --as TOKEN-2 --data record"
)]
pub struct Found {
    /// Name of the log, which its checkpoints carry for good: a host and a path, without spaces.
    #[arg(long, value_name = "NAME")]
    origin: String,
    #[command(flatten)]
    places: Places,
    #[command(flatten)]
    registrars: Registrars,
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
        // Before there is a store: two who cannot be founded with leave none behind.
        let two = self.registrars.two(law)?;
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
        let (store, two) = two.found(store, law).await?;
        remark_undelivered(&witnessing::send(&store).await?);
        let (age, key) = (outside::age(&store, Lang::En).await?, telling::key(&store.verifier(), Lang::En));
        let told = tell(&store, &two).await?;
        store.close().await;
        let folder = self.store.data.display();
        print(&format!(
            "founded {origin} in {folder}\nKeep the keys apart from every copy of the record: whoever has both reads the sealed texts.\n\
             Who signs checkpoints and publishes needs the signer's folder, who writes or opens texts the vault's, who reads neither.\n{key}{age}\
             {told}Next: aiqyn officer add ID --role ROLE --body BODY --sex SEX --as TOKEN --data {folder}, then aiqyn officer confirm ID by the other\n"
        ))
    }
}
