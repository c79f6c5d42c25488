//! What is counted here, and how it splits.

use super::acts::{Category, Opened};
use super::state::{Instruction, State};
use crate::kernel::{Cell, Figure, Moment, Office, RecordId, Unit, Words};
use crate::pack::Pack;

const FACETS: &[&str] = &["article", "body", "category", "opened", "region"];

const fn part(id: &'static str, statement: Words, definition: &'static str) -> Figure {
    Figure {
        id,
        office: Office::Interior,
        unit: Unit::CriminalCases,
        statement,
        part_of: Some(("C1", "category")),
        facets: FACETS,
        definition,
        spoken: true,
    }
}

const fn unspoken(id: &'static str, statement: Words, definition: &'static str) -> Figure {
    Figure {
        id,
        office: Office::Prosecutor,
        unit: Unit::CriminalCases,
        statement,
        part_of: None,
        facets: FACETS,
        definition,
        spoken: false,
    }
}

/// The figures of the room.
pub const ALL: &[Figure] = &[
    Figure {
        id: "C1",
        office: Office::Prosecutor,
        unit: Unit::CriminalCases,
        statement: Words {
            kk: "тергеу топтарының өндірісіндегі істер",
            ru: "дела в производстве следственных групп",
            en: "cases pending with the investigative teams",
        },
        part_of: None,
        facets: FACETS,
        definition: "Records with `registered/1`, with none of `not_registered/1`, `terminated/1`, `sent_to_court/1`, not interrupted, and of \
             a category other than official_misconduct: cases that come of complaints are counted with the complaints, so that none is \
             spoken of twice. A case is interrupted from `interruption_agreed/1` on the last `interrupted/1` until \
             `interruption_cancelled/1` or `resumed/1`; the investigator's decision alone interrupts nothing. The category is that of the last \
             `category_set/1`, else of `registered/1`. Facets: `article` is the first offence of the qualification issued last among those \
             with `qualification_agreed/1` (the last tag in order where two were issued at one moment), else of `registered/1`; `body` and \
             `region` are those of the last `transferred/1`, else the body of `registered/1` and the region of `received/1`; `opened` is the \
             kind of `registered/1`.opened.",
        spoken: true,
    },
    part("K1", Words { kk: "ұрлық", ru: "кражи", en: "theft" }, "Members of C1 of the category theft."),
    part(
        "K2",
        Words {
            kk: "атыс қаруы мен оқ-дәрілерді заңсыз сақтау",
            ru: "незаконное хранение оружия и боеприпасов",
            en: "illegal possession of firearms and ammunition",
        },
        "Members of C1 of the category illegal_firearms.",
    ),
    part("K3", Words { kk: "қаруды жымқыру", ru: "хищение оружия", en: "theft of weapons" }, "Members of C1 of the category weapon_theft."),
    part(
        "K4",
        Words {
            kk: "мүлікті қасақана бүлдіру және жою",
            ru: "умышленное повреждение и уничтожение имущества",
            en: "intentional damage and destruction of property",
        },
        "Members of C1 of the category property_damage.",
    ),
    part(
        "K5",
        Words {
            kk: "көлік құралдарын айдап әкету", ru: "угон транспортных средств", en: "hijacking of vehicles"
        },
        "Members of C1 of the category vehicle_taking.",
    ),
    part(
        "K6",
        Words {
            kk: "тонау және қарақшылық", ru: "мародерство, грабежи и разбои", en: "looting and robbery"
        },
        "Members of C1 of the category robbery.",
    ),
    part(
        "K7",
        Words {
            kk: "құқық қорғау органдары қызметкерлеріне күш қолдану және олардың өміріне қастандық",
            ru: "насилие в отношении сотрудников правоохранительных органов и посягательство на их жизнь",
            en: "violence and attempts on the life of law enforcement officers",
        },
        "Members of C1 of the category violence_against_officers.",
    ),
    unspoken(
        "XC1",
        Words {
            kk: "мерзімі үзілген істер", ru: "дела с прерванным сроком", en: "cases whose term is interrupted"
        },
        "Records with `registered/1`, with none of the ends of C1, of any category, that are interrupted as C1 has it.",
    ),
    unspoken(
        "XC2",
        Words {
            kk: "прокурордың мерзімі өткен нұсқауы бар істер",
            ru: "дела с просроченным указанием прокурора",
            en: "cases with an overdue instruction of the prosecutor",
        },
        "Records, ended or not, with an `instruction_given/1` without `instruction_reported/1` of its tag, at any moment after its `due`.",
    ),
    unspoken(
        "XC3",
        Words {
            kk: "ведомствоаралық топтардың өндірісіндегі істер",
            ru: "дела в производстве межведомственных групп",
            en: "cases under interagency groups",
        },
        "Records with `registered/1`, with none of the ends of C1, not interrupted, of any category, with `group_formed/1`.",
    ),
];

/// What a record contributes at a moment, given its state of that moment.
pub fn cells(state: &State, record: &RecordId, at: Moment, _law: &Pack) -> Vec<Cell> {
    let mut figures = Vec::new();
    if state.is_pending() {
        if let Some(category) = state.category.filter(|category| *category != Category::OfficialMisconduct) {
            figures.push("C1");
            figures.extend(part_for(category));
        }
        if state.group.is_some() {
            figures.push("XC3");
        }
    }
    if state.registered.is_some() && state.ended.is_none() && state.is_interrupted() {
        figures.push("XC1");
    }
    if state.instructions.values().any(|instruction: &Instruction| instruction.is_overdue(at)) {
        figures.push("XC2");
    }
    let facets = facets(state);
    let cell = |figure| Cell { figure, member: record.to_string(), weight: 1, facets: facets.clone() };
    figures.into_iter().map(cell).collect()
}

const fn part_for(category: Category) -> Option<&'static str> {
    match category {
        Category::Theft => Some("K1"),
        Category::IllegalFirearms => Some("K2"),
        Category::WeaponTheft => Some("K3"),
        Category::PropertyDamage => Some("K4"),
        Category::VehicleTaking => Some("K5"),
        Category::Robbery => Some("K6"),
        Category::ViolenceAgainstOfficers => Some("K7"),
        _ => None,
    }
}

fn facets(state: &State) -> Vec<(&'static str, String)> {
    let opened = state.registered.as_ref().map(|r| match r.opened {
        Opened::ByProsecutor {} => "by_prosecutor",
        Opened::OnProsecutorsInstruction { .. } => "on_prosecutors_instruction",
        Opened::ByTheBody {} => "by_the_body",
    });
    let all = [
        ("article", state.article().map(str::to_owned)),
        ("body", state.body.as_ref().map(ToString::to_string)),
        ("category", state.category.map(|category| category.code().to_owned())),
        ("opened", opened.map(str::to_owned)),
        ("region", state.region.as_ref().map(ToString::to_string)),
    ];
    all.into_iter().filter_map(|(facet, value)| Some((facet, value?))).collect()
}

impl Category {
    /// The code in tables and in the pack's list `category`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Theft => "theft",
            Self::IllegalFirearms => "illegal_firearms",
            Self::WeaponTheft => "weapon_theft",
            Self::PropertyDamage => "property_damage",
            Self::VehicleTaking => "vehicle_taking",
            Self::Robbery => "robbery",
            Self::ViolenceAgainstOfficers => "violence_against_officers",
            Self::MassRiots => "mass_riots",
            Self::Terrorism => "terrorism",
            Self::Death => "death",
            Self::OfficialMisconduct => "official_misconduct",
            Self::Other => "other",
        }
    }
}
