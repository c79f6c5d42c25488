//! `aiqyn brief`.

use super::answer::{pretty, print, remark_narrowed};
use super::arguments::{Asker, Clocks, Format, OfficeName, StoreDir, incident, lang};
use super::outside;
use crate::printing;
use aiqyn_desk::briefing::{self, Briefing};
use aiqyn_desk::lang::Lang;
use aiqyn_desk::{Failure, asking, tables};
use aiqyn_law::kernel::{IncidentId, Office};
use aiqyn_law::pack;
use aiqyn_record::Access;
use clap::Args;

#[derive(Args)]
pub struct Brief {
    #[command(flatten)]
    store: StoreDir,
    #[command(flatten)]
    asker: Asker,
    #[command(flatten)]
    clocks: Clocks,
    /// Only this office's figures.
    #[arg(long)]
    office: Option<OfficeName>,
    /// The incident, where the store holds several.
    #[arg(long, value_name = "ID", value_parser = incident)]
    incident: Option<IncidentId>,
    /// kk, ru or en.
    #[arg(long, default_value = "en", value_parser = lang)]
    lang: Lang,
    /// How to write it.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

impl Brief {
    pub async fn run(self) -> Result<(), Failure> {
        let law = pack::embedded()?;
        let store = self.store.open(Access::Read).await?;
        let officer = self.asker.prove(&store).await?;
        let asked = asking::load_for(&store, law, self.incident.as_ref(), officer.as_ref()).await?;
        let clocks = asking::clocks(&store, law, &asked.incident, self.clocks.known, self.clocks.of).await?;
        let briefing = briefing::compute(&asked, &clocks, self.office.map(Office::from));
        remark_narrowed(briefing.narrowed && self.format == Format::Csv, self.lang);
        // A demonstration is of invented people: nobody need keep it.
        let told = match (self.format, store.demonstration()) {
            (Format::Text, false) => outside::age(&store, self.lang).await?,
            _ => String::new(),
        };
        print(&(write(&briefing, self.format, self.lang)? + &told))
    }
}

fn write(briefing: &Briefing, format: Format, lang: Lang) -> Result<String, Failure> {
    match format {
        Format::Text => Ok(printing::briefing(briefing, lang)),
        Format::Json => pretty(briefing),
        Format::Csv => {
            let rows = briefing.figures.iter().map(|f| {
                let day = briefing.offices.iter().find(|o| o.office == f.office);
                let clock =
                    |pick: fn(&briefing::OfficeDay) -> aiqyn_law::kernel::Moment| day.map(|d| pick(d).to_string()).unwrap_or_default();
                vec![
                    briefing.incident.clone(),
                    f.id.to_owned(),
                    f.office.code().to_owned(),
                    clock(|d| d.known),
                    clock(|d| d.of),
                    f.value.to_string(),
                    f.unit.to_owned(),
                    f.qualifier.to_owned(),
                ]
            });
            tables::csv(&["incident", "id", "office", "known", "of", "value", "unit", "qualifier"], rows)
        }
    }
}
