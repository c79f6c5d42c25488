//! What is counted here, and how it splits.

use super::acts::{Certainty, CustodyStatus, Standing};
use super::state::State;
use crate::kernel::{Basis, Cell, Figure, Mark, RecordId, Sex, Unit, Words};

const FACETS: &[&str] = &["age_group", "body", "custody", "region", "sex", "standing"];

/// What the figures of the room have in common.
const HERE: Figure = Figure { unit: Unit::Deaths, facets: FACETS, ..Figure::HOUSE };

/// The figures of the room.
pub const ALL: &[Figure] = &[
    Figure {
        id: "D1",
        unit: Unit::CriminalCases,
        statement: Words {
            kk: "азаматтардың қаза болуы туралы істер прокурорлардың адам өлтіруге қайта саралағаны",
            ru: "дела о гибели гражданских лиц, переквалифицированные прокурорами на убийство",
            en: "cases on civilian deaths requalified as homicide by prosecutors",
        },
        meaning: Words {
            kk: "Азаматтардың өлімі туралы істердің ішінен прокурор келісіп, адам өлтіру деп қайта сараланғандары; кейін не болғанына қарамастан әрқайсысы бір рет.",
            ru: "Дела о гибели гражданских лиц, деяния в которых с согласия прокурора переквалифицированы на убийство; каждое один раз, что бы ни стало с ним потом.",
            en: "Cases on civilian deaths in which the act was requalified as homicide with a prosecutor's agreement; each once, whatever becomes of it later.",
        },
        basis: &[Basis::cpc("207", "1-1", Mark::Verified), Basis::cc("99", "", Mark::Verified)],
        facets: &["body", "region"],
        definition: "Criminal cases named in a `case_requalified/1` of the record of a death whose `found/1` has the standing `civilian`; each case \
                     once, in however many records. Cumulative: whatever becomes of the case later. The door takes the act only where the case's \
                     own record has that qualification agreed by a prosecutor, with CC 99 in it, in place of an agreed one without CC 99.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "XD1",
        statement: Words {
            kk: "сот-медициналық сараптамасыз қалған өлімдер",
            ru: "случаи смерти без судебно-медицинской экспертизы",
            en: "deaths without a forensic examination",
        },
        meaning: Words {
            kk: "Қайтыс болу себебі сот-медициналық сараптамамен анықталмаған өлім жағдайлары.",
            ru: "Случаи смерти, причина которой не установлена судебно-медицинской экспертизой.",
            en: "Deaths whose cause no forensic examination has established.",
        },
        basis: &[Basis::cpc("271", "1(1)", Mark::Verified)],
        definition: "Records with `found/1` and no `examined/1`. Closing the record ends nothing.",
        ..HERE
    },
    Figure {
        id: "XD2",
        statement: Words {
            kk: "жеке басы анықталмаған қаза болғандар", ru: "неопознанные погибшие", en: "dead persons not identified"
        },
        meaning: Words {
            kk: "Кім екені анықталмаған немесе тек болжанған қайтыс болғандар.",
            ru: "Погибшие, личность которых не установлена или лишь предполагается.",
            en: "Dead persons whose identity is unknown or only presumed.",
        },
        basis: &[Basis::cpc("222", "3", Mark::Verified), Basis::cpc("230", "3", Mark::Verified)],
        definition: "Records with `found/1` whose last `identified/1`, if there is one, has the certainty `unknown` or `presumed`.",
        ..HERE
    },
];

/// What a record contributes, given its state of a moment.
pub fn cells(state: &State, record: &RecordId) -> Vec<Cell> {
    let Some(found) = &state.found else { return Vec::new() };
    let (body, region) = (state.body.as_ref().unwrap_or(&found.body).to_string(), found.region.to_string());
    let mut cells = Vec::new();
    if found.standing == Standing::Civilian {
        let facets = vec![("body", body.clone()), ("region", region.clone())];
        let requalified = |case: &RecordId| Cell { figure: "D1", member: case.to_string(), weight: 1, facets: facets.clone() };
        cells.extend(state.requalified.keys().map(requalified));
    }
    let facets = vec![
        ("age_group", found.age.map_or("unknown", crate::kernel::figure::age_group).to_owned()),
        ("body", body),
        ("custody", found.custody.code().to_owned()),
        ("region", region),
        ("sex", if found.sex == Sex::Female { "female" } else { "male" }.to_owned()),
        ("standing", found.standing.code().to_owned()),
    ];
    let death = |figure| Cell { figure, member: record.to_string(), weight: 1, facets: facets.clone() };
    cells.extend(state.examination.is_none().then(|| death("XD1")));
    cells.extend((!state.is_identified()).then(|| death("XD2")));
    cells
}

impl Standing {
    /// The code in facets.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Civilian => "civilian",
            Self::Officer => "officer",
            Self::Serviceman => "serviceman",
        }
    }
}

impl CustodyStatus {
    /// The code in facets.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotInCustody => "not_in_custody",
            Self::Detained => "detained",
            Self::InFacility => "in_facility",
            Self::Hospital => "hospital",
        }
    }
}

impl Certainty {
    /// The code in details and in acts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Presumed => "presumed",
            Self::Visual => "visual",
            Self::Documents => "documents",
            Self::Fingerprints => "fingerprints",
            Self::Dna => "dna",
        }
    }
}
