//! `aiqyn figures` and `aiqyn figure ID`.

use super::answer::{pretty, print, print_json, remark_narrowed};
use super::arguments::{Asker, Clocks, Format, StoreDir, incident, lang};
use crate::printing;
use aiqyn_desk::asking::NARROWED;
use aiqyn_desk::lang::Lang;
use aiqyn_desk::reading::purpose::Purpose;
use aiqyn_desk::tallying::series;
use aiqyn_desk::{Failure, asking, tables};
use aiqyn_law::kernel::{Figure, IncidentId, Unit};
use aiqyn_law::pack;
use aiqyn_law::rooms;
use aiqyn_record::Access;
use clap::Args;
use serde_json::json;

#[derive(Args)]
pub struct Figures {
    /// kk, ru or en.
    #[arg(long, default_value = "en", value_parser = lang)]
    lang: Lang,
    /// How to write it.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

impl Figures {
    pub fn run(self) -> Result<(), Failure> {
        match self.format {
            Format::Text => print(&printing::figures(self.lang)),
            Format::Json => {
                let list: Vec<_> = rooms::figures().map(described).collect();
                print_json(&list)
            }
            Format::Csv => {
                let rows = rooms::figures().map(|f| {
                    let whole = f.part_of.map_or("", |(whole, _)| whole);
                    vec![f.id, f.office.code(), f.unit.code(), whole, &f.facets.join(" "), f.statement.en]
                        .into_iter()
                        .map(str::to_owned)
                        .collect()
                });
                print(&tables::csv(&["id", "office", "unit", "whole", "facets", "statement"], rows)?)
            }
        }
    }
}

/// What the members of a figure are.
const fn members(unit: Unit) -> &'static str {
    match unit {
        Unit::Persons => "persons, each once",
        Unit::Regions => "regions, each once",
        Unit::Buildings | Unit::Vehicles | Unit::Objects | Unit::CriminalCases => "things, each once",
        _ => "records",
    }
}

fn described(figure: &Figure) -> serde_json::Value {
    json!({
        "id": figure.id,
        "office": figure.office,
        "unit": figure.unit.code(),
        "members": members(figure.unit),
        "statement": figure.statement,
        "whole": figure.part_of.map(|(whole, _)| whole),
        "breakdown": figure.part_of.map(|(_, by)| by),
        "facets": figure.facets,
        "definition": figure.definition,
        "basis": figure.basis.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "spoken": figure.spoken,
    })
}

#[derive(Args)]
pub struct One {
    /// Id of the figure, as `aiqyn figures` lists it.
    id: String,
    #[command(flatten)]
    store: StoreDir,
    #[command(flatten)]
    asker: Asker,
    #[command(flatten)]
    clocks: Clocks,
    /// Split by this facet.
    #[arg(long, value_name = "FACET")]
    by: Option<String>,
    /// List the members.
    #[arg(long)]
    members: bool,
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

impl One {
    pub async fn run(self) -> Result<(), Failure> {
        let Some(figure) = rooms::figures().find(|f| f.id == self.id) else {
            let known: Vec<&str> = rooms::figures().map(|f| f.id).collect();
            return Err(Failure::Input(format!("no figure {:?}; there are {}", self.id, known.join(", "))));
        };
        if let Some(facet) = self.by.as_deref().filter(|facet| !figure.facets.contains(facet)) {
            return Err(Failure::Input(format!(
                "figure {} does not split by {facet:?}; it splits by {}",
                figure.id,
                figure.facets.join(", ")
            )));
        }
        if self.format == Format::Csv && self.members && self.by.is_some() {
            return Err(Failure::Input("a table holds one of --by and --members: ask for each, or for --format json".to_owned()));
        }
        let law = pack::embedded()?;
        let store = self.store.open(Access::Read).await?;
        let reader = self.asker.enter(&store, "figure", Purpose::Statistics).await?;
        let asked = asking::load_for(&store, law, self.incident.as_ref(), reader.officer()).await?;
        let at = asking::as_of(&store, law, &asked.incident, figure.office, self.clocks.known, self.clocks.of).await?;
        let name = series(asked.incident.as_str(), figure.id);
        let position = at.position();
        let opened = Answer {
            figure,
            value: asked.tally.count(&name, position),
            by: self
                .by
                .as_deref()
                .map(|facet| (facet, asked.tally.by(&name, facet, position).into_iter().map(|(v, n)| (v.to_string(), n)).collect())),
            narrowed: asked.narrowed,
            members: self.members.then(|| asked.tally.member_ids(&name, position).iter().map(ToString::to_string).collect()),
        };
        let found = opened.members.as_ref().map_or(1, Vec::len);
        let question = json!({ "figure": figure.id, "by": self.by, "members": self.members, "incident": asked.incident, "known": at.known, "of": at.of });
        reader.asked(question, found).await?;
        remark_narrowed(opened.narrowed && self.format == Format::Csv, self.lang);
        print(&opened.write(self.format, self.lang, at)?)
    }
}

struct Answer<'a> {
    figure: &'static Figure,
    value: i64,
    by: Option<(&'a str, Vec<(String, i64)>)>,
    members: Option<Vec<String>>,
    /// Whether it counts only what the officer who asks may see.
    narrowed: bool,
}

impl Answer<'_> {
    fn write(&self, format: Format, lang: Lang, at: asking::AsOf) -> Result<String, Failure> {
        match format {
            Format::Text => {
                let shown = printing::figure(self.figure, self.value, self.by.as_ref(), self.members.as_deref(), lang, at);
                Ok(if self.narrowed { format!("{}\n{shown}", NARROWED.of(lang)) } else { shown })
            }
            Format::Json => {
                let by = self.by.as_ref().map(|(facet, values)| {
                    let values: Vec<_> = values.iter().map(|(value, count)| json!({ "value": value, "count": count })).collect();
                    json!({ "facet": facet, "values": values })
                });
                let mut described = described(self.figure);
                if let Some(object) = described.as_object_mut() {
                    object.insert("known".to_owned(), json!(at.known));
                    object.insert("of".to_owned(), json!(at.of));
                    object.insert("value".to_owned(), json!(self.value));
                    object.insert("by".to_owned(), json!(by));
                    object.insert("members".to_owned(), json!(self.members));
                    if self.narrowed {
                        object.insert("narrowed".to_owned(), json!(true));
                    }
                }
                pretty(&described)
            }
            Format::Csv => match (&self.members, &self.by) {
                (Some(members), _) => {
                    tables::csv(&["figure", "member"], members.iter().map(|m| vec![self.figure.id.to_owned(), m.clone()]))
                }
                (None, Some((facet, values))) => {
                    let rows = values.iter().map(|(value, count)| vec![self.figure.id.to_owned(), value.clone(), count.to_string()]);
                    tables::csv(&["figure", facet, "count"], rows)
                }
                (None, None) => tables::csv(&["figure", "value"], [vec![self.figure.id.to_owned(), self.value.to_string()]]),
            },
        }
    }
}
