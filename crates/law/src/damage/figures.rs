//! Figures of attacked buildings, vehicles and persons, and of the money; each with the definition by which an outsider can recount it.

use super::acts::{Construction, Owner, Standing};
use super::state::{Attacked, State};
use crate::custody::HarmGrade;
use crate::kernel::{Cell, Figure, Moment, Office, RecordId, Unit, Words};
use crate::pack::Pack;

const BUILDING_FACETS: &[&str] = &["city", "construction", "owner", "region"];
const VEHICLE_FACETS: &[&str] = &["city", "extent", "owner", "region"];
const PERSON_FACETS: &[&str] = &["city", "grade", "region"];
const MONEY_FACETS: &[&str] = &["city", "kind", "owner", "region"];

/// Tiyn in a tenge.
const TIYN: i64 = 100;

/// Damage of residents: what persons and businesses suffered, not state bodies.
const fn is_residents(attacked: &Attacked) -> bool {
    match attacked.owner() {
        Some((owner, _)) => !owner.is_state(),
        None => true,
    }
}

const fn building(id: &'static str, statement: Words, part_of: Option<(&'static str, &'static str)>, definition: &'static str) -> Figure {
    Figure { id, office: Office::Interior, unit: Unit::Buildings, statement, part_of, facets: BUILDING_FACETS, definition, spoken: true }
}

const fn vehicle(id: &'static str, statement: Words, part_of: Option<(&'static str, &'static str)>, definition: &'static str) -> Figure {
    Figure { id, office: Office::Interior, unit: Unit::Vehicles, statement, part_of, facets: VEHICLE_FACETS, definition, spoken: true }
}

/// The figures of the room.
pub const ALL: &[Figure] = &[
    building(
        "B1",
        Words {
            kk: "тоғыз қалада шабуылға ұшыраған ғимараттар мен құрылыстар",
            ru: "здания и сооружения, подвергшиеся нападению в девяти городах",
            en: "buildings and structures attacked in nine cities",
        },
        None,
        "Objects (`object` of `object_attacked/1`) with a record whose `city` is not null (it is then one of the nine of the list `city`) and \
         which has no `duplicate_of/1`. An object attacked twice is one object. Cumulative.",
    ),
    building(
        "B2",
        Words {
            kk: "мемлекеттік мекемелердікі", ru: "государственных учреждений", en: "of government institutions"
        },
        Some(("B1", "owner")),
        "Members of B1 whose `owner` is a state body: any but `business` and `private`.",
    ),
    building(
        "B3",
        Words { kk: "әкімдіктер", ru: "акиматы", en: "mayors' offices" },
        Some(("B2", "")),
        "Members of B2 whose `owner` is `mayors_office`.",
    ),
    building(
        "B4",
        Words { kk: "полиция объектілері", ru: "объекты полиции", en: "police facilities" },
        Some(("B2", "")),
        "Members of B2 whose `owner` is `police`.",
    ),
    building(
        "B5",
        Words { kk: "полиция ғимараттары", ru: "здания полиции", en: "police buildings" },
        Some(("B4", "construction")),
        "Members of B4 whose `construction` is `building`.",
    ),
    building(
        "B6",
        Words {
            kk: "полицияның модульдік бекеттері", ru: "модульные посты полиции", en: "police modular units"
        },
        Some(("B4", "construction")),
        "Members of B4 whose `construction` is `modular_unit`.",
    ),
    building(
        "B7",
        Words {
            kk: "тоналған бизнес нысандары", ru: "разграбленные объекты бизнеса", en: "businesses looted"
        },
        Some(("B1", "owner")),
        "Members of B1 whose `owner` is `business` and whose `looted` is true. The statement spoke of businesses looted and counted them \
         among buildings: here the member is the building; a business looted in two buildings is two, and two businesses in one are one.",
    ),
    vehicle(
        "V1",
        Words {
            kk: "жойылған немесе бүлінген көліктер",
            ru: "уничтоженные или повреждённые транспортные средства",
            en: "vehicles destroyed or damaged",
        },
        None,
        "Vehicles (`object` of `vehicle_damaged/1`) with a record that has no `duplicate_of/1`, in whatever place. A vehicle damaged twice is \
         one vehicle. Cumulative.",
    ),
    vehicle(
        "V2",
        Words {
            kk: "полицияның, Қорғаныс министрлігінің, ТЖМ-нің, жедел жәрдемнің және өзге мемлекеттік органдардың көліктері",
            ru: "полиции, Минобороны, МЧС, скорой помощи и других государственных органов",
            en: "of the police, Ministry of Defence, Ministry of Emergency Situations, ambulances and other state bodies",
        },
        Some(("V1", "")),
        "Members of V1 whose `owner` is a state body: any but `business` and `private`. The ambulance service counts among them, as spoken.",
    ),
    Figure {
        id: "P1",
        office: Office::Interior,
        unit: Unit::Persons,
        statement: Words {
            kk: "шабуылдан зардап шеккен бейбіт тұрғындар",
            ru: "гражданские лица, пострадавшие от нападений",
            en: "civilian victims of the attacks",
        },
        part_of: None,
        facets: PERSON_FACETS,
        definition: "Persons (`person` of `person_injured/1`) with a record whose `standing` is `civilian` and which has no `duplicate_of/1`. \
             Persons injured alone: whoever suffered damage to a thing is a claimant and not counted here. Cumulative.",
        spoken: true,
    },
    Figure {
        id: "M1",
        office: Office::Interior,
        unit: Unit::Tenge,
        statement: Words {
            kk: "тұрғындар мәлімдеген алдын ала залал",
            ru: "предварительный ущерб, заявленный жителями",
            en: "preliminary damage reported by residents",
        },
        part_of: None,
        facets: MONEY_FACETS,
        definition: "The sum, over records without `duplicate_of/1`, of the first `declared/1`: its `tiyn` divided by 100 and rounded down to whole \
             tenge (a rule refuses a declared sum that is not whole tenge, so nothing is lost). Residents are persons and businesses: records \
             of things whose `owner` is `business` or `private`, and of persons injured. What state bodies declare is left out. The member is \
             the record, its weight the sum in tenge. Appraisals, claims and awards change nothing here.",
        spoken: true,
    },
    Figure {
        id: "XB1",
        office: Office::Interior,
        unit: Unit::Objects,
        statement: Words {
            kk: "мерзімінде бағаланбаған объектілер мен көліктер",
            ru: "объекты и транспорт, не оценённые в срок",
            en: "objects and vehicles not appraised in time",
        },
        part_of: None,
        facets: MONEY_FACETS,
        definition: "Things (`object` of `object_attacked/1` and `vehicle_damaged/1`) with a record without `assessed/1` and without \
             `duplicate_of/1`, past the limit `damage.assessment` from the attack: the moment asked of is later than its last one.",
        spoken: false,
    },
    Figure {
        id: "XM1",
        office: Office::Interior,
        unit: Unit::Tenge,
        statement: Words {
            kk: "азаматтық талаптармен қойылған сома", ru: "сумма гражданских исков", en: "sum claimed in civil claims"
        },
        part_of: None,
        facets: MONEY_FACETS,
        definition: "The sum of claims: each `claimed/1` (the first of its tag in its record) without `claim_withdrawn/1`, in a record without \
             `duplicate_of/1`, with the `tiyn` of its last `claim_supplemented/1`, else its own, divided by 100 and rounded down to whole tenge \
             for each claim. State bodies claim too and count. The member is the record with the tag.",
        spoken: false,
    },
    Figure {
        id: "XM2",
        office: Office::Interior,
        unit: Unit::Tenge,
        statement: Words {
            kk: "сот өндіріп берген сома", ru: "сумма, присуждённая судом", en: "sum awarded by courts"
        },
        part_of: None,
        facets: MONEY_FACETS,
        definition: "The sum of awards: for each claim (as in XM1, withdrawn or not) its first `awarded/1`, unless an `award_refused/1` of its tag \
             came before it, its `tiyn` divided by 100 and rounded down to whole tenge for each claim. The member is the record with the tag.",
        spoken: false,
    },
];

/// What a record contributes at a moment, given its state of that moment.
pub fn cells(state: &State, record: &RecordId, at: Moment, law: &Pack) -> Vec<Cell> {
    let Some(attacked) = state.attacked.as_ref().filter(|_| state.duplicate.is_none()) else { return Vec::new() };
    let facets = facets(attacked);
    let of = |figure: &'static str, member: &str, weight: i64| {
        let named = ALL.iter().find(|f| f.id == figure).map_or(&[][..], |f| f.facets);
        let facets = facets.iter().filter(|(facet, _)| named.contains(facet)).cloned().collect();
        Cell { figure, member: member.to_owned(), weight, facets }
    };
    let mut cells: Vec<Cell> = match attacked {
        Attacked::Object(object) if object.city.is_some() => {
            buildings(object.owner, object.construction, object.looted).into_iter().map(|id| of(id, object.object.as_str(), 1)).collect()
        }
        Attacked::Object(_) => Vec::new(),
        Attacked::Vehicle(vehicle) => {
            let state_owned = vehicle.owner.is_state().then_some("V2");
            ["V1"].into_iter().chain(state_owned).map(|id| of(id, vehicle.object.as_str(), 1)).collect()
        }
        Attacked::Person(injured) if injured.standing == Standing::Civilian => vec![of("P1", injured.person.as_str(), 1)],
        Attacked::Person(_) => Vec::new(),
    };
    if let (Attacked::Object(_) | Attacked::Vehicle(_), true) = (attacked, state.is_assessment_overdue(at, law)) {
        cells.extend(thing(attacked).map(|object| of("XB1", object, 1)));
    }
    // A sum below one tenge weighs nothing and is no member.
    let money = |figure, member: &str, tiyn: i64| Some(of(figure, member, tiyn.div_euclid(TIYN))).filter(|cell| cell.weight != 0);
    if let Some((_, tiyn)) = state.declared.as_ref().filter(|_| is_residents(attacked)) {
        cells.extend(money("M1", record.as_str(), *tiyn));
    }
    for (tag, claim) in &state.claims {
        let member = format!("{record}#{tag}");
        if claim.withdrawn_at.is_none() {
            cells.extend(money("XM1", &member, claim.tiyn));
        }
        cells.extend(money("XM2", &member, claim.awarded()));
    }
    cells
}

/// The figures of a building in one of the cities.
fn buildings(owner: Owner, construction: Construction, looted: bool) -> Vec<&'static str> {
    let mut found = vec!["B1"];
    if owner.is_state() {
        found.push("B2");
    }
    match (owner, construction) {
        (Owner::MayorsOffice, _) => found.push("B3"),
        (Owner::Police, Construction::Building) => found.extend(["B4", "B5"]),
        (Owner::Police, Construction::ModularUnit) => found.extend(["B4", "B6"]),
        (Owner::Police, Construction::Other) => found.push("B4"),
        (Owner::Business, _) if looted => found.push("B7"),
        _ => {}
    }
    found
}

/// The tag of a thing.
fn thing(attacked: &Attacked) -> Option<&str> {
    match attacked {
        Attacked::Object(object) => Some(object.object.as_str()),
        Attacked::Vehicle(vehicle) => Some(vehicle.object.as_str()),
        Attacked::Person(_) => None,
    }
}

/// Every facet of a record, by name; a figure takes those it splits by.
fn facets(attacked: &Attacked) -> Vec<(&'static str, String)> {
    let mut facets = vec![("city", attacked.city().unwrap_or("elsewhere").to_owned())];
    match attacked {
        Attacked::Object(object) => facets.push(("construction", object.construction.code().to_owned())),
        Attacked::Vehicle(vehicle) => facets.push(("extent", vehicle.extent.code().to_owned())),
        Attacked::Person(injured) => facets.push(("grade", grade(injured.grade).to_owned())),
    }
    facets.push(("kind", attacked.code().to_owned()));
    facets.push(("owner", attacked.owner().map_or("none", |(owner, _)| owner.code()).to_owned()));
    facets.push(("region", attacked.region().to_string()));
    facets
}

const fn grade(grade: HarmGrade) -> &'static str {
    match grade {
        HarmGrade::NoHarm => "no_harm",
        HarmGrade::Light => "light",
        HarmGrade::Medium => "medium",
        HarmGrade::Grave => "grave",
    }
}
