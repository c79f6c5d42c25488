//! A figure: what is counted, in what unit, by which office, and how it splits.

use super::basis::Basis;
use super::words::Words;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What is counted. Units are never mixed in one sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Administrative cases.
    AdministrativeCases,
    /// Criminal cases.
    CriminalCases,
    /// Suspects: person × case.
    Suspects,
    /// Distinct persons.
    Persons,
    /// Prosecutors' petitions.
    Petitions,
    /// Breaches of the law recorded.
    Breaches,
    /// Complaints.
    Complaints,
    /// Shops.
    Shops,
    /// Weapons, one by one.
    Weapons,
    /// Grenades.
    Grenades,
    /// Cartridges.
    Cartridges,
    /// Buildings and structures, each once.
    Buildings,
    /// Vehicles, each once.
    Vehicles,
    /// Things attacked, buildings and vehicles alike, each once.
    Objects,
    /// Money, in whole tenge: members weigh what they are worth.
    Tenge,
    /// Deaths: one record each.
    Deaths,
    /// Regions.
    Regions,
    /// Items of evidence.
    EvidenceItems,
    /// Releases of figures to the public.
    Releases,
    /// Instructions and assignments.
    Assignments,
    /// Investigative teams.
    Teams,
    /// Members of teams: one in two teams is two.
    TeamMembers,
}

impl Unit {
    /// The unit as the source table writes it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AdministrativeCases => "administrative cases",
            Self::CriminalCases => "criminal cases",
            Self::Suspects => "suspects",
            Self::Persons => "persons",
            Self::Petitions => "petitions",
            Self::Breaches => "breaches",
            Self::Complaints => "complaints",
            Self::Shops => "shops",
            Self::Weapons => "weapons",
            Self::Grenades => "grenades",
            Self::Cartridges => "cartridges",
            Self::Buildings => "buildings and structures",
            Self::Vehicles => "vehicles",
            Self::Objects => "objects",
            Self::Tenge => "tenge",
            Self::Deaths => "deaths",
            Self::Regions => "regions",
            Self::EvidenceItems => "items of evidence",
            Self::Releases => "releases",
            Self::Assignments => "instructions and assignments",
            Self::Teams => "teams",
            Self::TeamMembers => "members of teams",
        }
    }

    /// The unit as a label beside a number, the same whatever the number.
    pub const fn words(self) -> Words {
        match self {
            Self::AdministrativeCases => {
                Words { kk: "әкімшілік іс", ru: "административных дел", en: "administrative cases" }
            }
            Self::CriminalCases => Words { kk: "қылмыстық іс", ru: "уголовных дел", en: "criminal cases" },
            Self::Suspects => Words { kk: "күдікті", ru: "подозреваемых", en: "suspects" },
            Self::Persons => Words { kk: "адам", ru: "лиц", en: "persons" },
            Self::Petitions => Words { kk: "өтінішхат", ru: "ходатайств", en: "petitions" },
            Self::Breaches => Words { kk: "бұзушылық", ru: "нарушений", en: "breaches" },
            Self::Complaints => Words { kk: "шағым", ru: "жалоб", en: "complaints" },
            Self::Shops => Words { kk: "дүкен", ru: "магазинов", en: "shops" },
            Self::Weapons => Words { kk: "қару", ru: "единиц оружия", en: "weapons" },
            Self::Grenades => Words { kk: "граната", ru: "гранат", en: "grenades" },
            Self::Cartridges => Words { kk: "патрон", ru: "патронов", en: "cartridges" },
            Self::Buildings => Words {
                kk: "ғимарат пен құрылыс", ru: "зданий и сооружений", en: "buildings and structures"
            },
            Self::Vehicles => Words { kk: "көлік", ru: "транспортных средств", en: "vehicles" },
            Self::Objects => Words { kk: "нысан", ru: "объектов", en: "objects" },
            Self::Tenge => Words { kk: "теңге", ru: "тенге", en: "tenge" },
            Self::Deaths => Words { kk: "өлім", ru: "случаев смерти", en: "deaths" },
            Self::Regions => Words { kk: "өңір", ru: "регионов", en: "regions" },
            Self::EvidenceItems => Words { kk: "айғақ", ru: "предметов доказывания", en: "items of evidence" },
            Self::Releases => Words { kk: "жарияланым", ru: "публикаций", en: "releases" },
            Self::Assignments => Words {
                kk: "нұсқау мен тапсырма", ru: "указаний и поручений", en: "instructions and assignments"
            },
            Self::Teams => Words { kk: "топ", ru: "групп", en: "teams" },
            Self::TeamMembers => Words { kk: "топ мүшесі", ru: "участников групп", en: "members of teams" },
        }
    }

    /// Whether each member counts once across records: a person, a region, a case that several records name.
    pub const fn distinct(self) -> bool {
        matches!(self, Self::Persons | Self::Buildings | Self::Vehicles | Self::Objects | Self::Regions | Self::CriminalCases)
    }
}

/// The office that speaks the figure, as of its own day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Office {
    /// The General Prosecutor's Office.
    Prosecutor,
    /// The Ministry of Internal Affairs.
    Interior,
}

impl Office {
    /// The office as the source table writes it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Prosecutor => "prosecutor",
            Self::Interior => "interior",
        }
    }
}

/// A figure's declaration: one for the count, the list behind it and the export.
#[derive(Clone, Debug)]
pub struct Figure {
    /// The id of the source table: `A1`. Figures that nobody spoke have ids of their own.
    pub id: &'static str,
    /// Who speaks it.
    pub office: Office,
    /// What is counted.
    pub unit: Unit,
    /// What it says.
    pub statement: Words,
    /// What it counts, in a sentence or two for a reader who knows neither the record nor the codes. It claims nothing beside the definition.
    pub meaning: Words,
    /// The whole it is a part of, and the name of the breakdown.
    pub part_of: Option<(&'static str, &'static str)>,
    /// The articles by which its members come to be what they are counted as. Where none makes them (a roster, a handover), a policy of
    /// the house by its name: a limit of the pack, or what the rules of a room call theirs.
    pub basis: &'static [Basis],
    /// Facets it splits by.
    pub facets: &'static [&'static str],
    /// How membership follows from the acts, in words that suffice to recount it.
    pub definition: &'static str,
    /// Whether it was spoken on 25 January 2022 (and stands in the source table).
    pub spoken: bool,
}

impl Figure {
    /// What the declarations of a room begin from: the prosecutor's own, unspoken, no part of anything. What a figure must say itself is
    /// empty here, and one that leaves it so fails the tests of figures.
    pub const HOUSE: Self = Self {
        id: "",
        office: Office::Prosecutor,
        unit: Unit::AdministrativeCases,
        statement: Words::NONE,
        meaning: Words::NONE,
        part_of: None,
        basis: &[],
        facets: &[],
        definition: "",
        spoken: false,
    };

    /// What stands before the articles where people read them.
    pub const BASIS: Words =
        Words { kk: "Заңдағы негізі", ru: "Основание в законе", en: "The law it rests on" };
}

/// What one record contributes to one figure during a span of time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// Figure id.
    pub figure: &'static str,
    /// The member: a record, a person, or a record with a tag.
    pub member: String,
    /// Weight: 1, or a sum.
    pub weight: i64,
    /// Facet → value, sorted by facet.
    pub facets: Vec<(&'static str, String)>,
}

/// The age group of a facet, from full years.
pub const fn age_group(age: u8) -> &'static str {
    match age {
        0..18 => "under-18",
        18..30 => "18-29",
        30..45 => "30-44",
        45..60 => "45-59",
        _ => "60-and-over",
    }
}
