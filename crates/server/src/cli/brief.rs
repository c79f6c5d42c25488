//! `aiqyn brief`.

use super::answer::{pretty, print, print_json, remark_narrowed};
use super::arguments::{Asker, Clocks, Format, OfficeName, StoreDir, incident, lang};
use crate::printing;
use aiqyn_desk::briefing::{self, Briefing};
use aiqyn_desk::lang::Lang;
use aiqyn_desk::reading::purpose::Purpose;
use aiqyn_desk::{Failure, asking, clock, tables, witnessing};
use aiqyn_law::kernel::{IncidentId, Office};
use aiqyn_law::pack;
use aiqyn_record::Access;
use clap::Args;
use serde_json::json;

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
        let reader = self.asker.enter(&store, "brief", Purpose::Statistics).await?;
        let asked = asking::load_for(&store, law, self.incident.as_ref(), reader.officer()).await?;
        let clocks = asking::clocks(&store, law, &asked.incident, self.clocks.known, self.clocks.of).await?;
        let briefing = briefing::compute(&asked, &clocks, self.office.map(Office::from));
        reader
            .asked(json!({ "incident": asked.incident, "known": self.clocks.known, "of": self.clocks.of }), briefing.figures.len())
            .await?;
        remark_narrowed(briefing.narrowed && self.format == Format::Csv, self.lang);
        // A demonstration is of invented people: nobody need keep it.
        let witnessed = if store.demonstration() { None } else { Some(witnessing::last(&store).await?) };
        let now = clock::now(&store).await?;
        match (self.format, witnessed) {
            (Format::Text, Some(witnessed)) => {
                print(&(write(&briefing, self.format, self.lang)? + &witnessing::line(&witnessed, now, self.lang)))
            }
            (Format::Json, Some(witnessed)) => {
                let mut told = json!(briefing);
                told["witness"] = witnessing::json(&witnessed, now);
                print_json(&told)
            }
            _ => print(&write(&briefing, self.format, self.lang)?),
        }
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
