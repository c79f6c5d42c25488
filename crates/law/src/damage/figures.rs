//! Figures of attacked buildings, vehicles and persons, and of the money; each with the definition by which an outsider can recount it.

use super::acts::{Construction, Owner, Standing};
use super::state::{Attacked, State};
use crate::custody::HarmGrade;
use crate::kernel::{Basis, Cell, Figure, Mark, Moment, Office, RecordId, RegionCode, Unit, Words};
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

/// What the figures of the room have in common.
const HERE: Figure = Figure { office: Office::Interior, unit: Unit::Buildings, facets: BUILDING_FACETS, ..Figure::HOUSE };

/// Vehicles attacked.
const VEHICLES: Figure = Figure { unit: Unit::Vehicles, facets: VEHICLE_FACETS, spoken: true, ..HERE };

/// The figures of the room.
pub const ALL: &[Figure] = &[
    Figure {
        id: "B1",
        statement: Words {
            kk: "тоғыз қалада шабуылға ұшыраған ғимараттар мен құрылыстар",
            ru: "здания и сооружения, подвергшиеся нападению в девяти городах",
            en: "buildings and structures attacked in nine cities",
        },
        meaning: Words {
            kk: "Тоғыз қаладағы шабуылға ұшыраған ғимараттар мен құрылыстар; екі рет шабуылдалғаны бір рет есептеледі.",
            ru: "Здания и сооружения в девяти городах, подвергшиеся нападению; подвергшееся дважды считается один раз.",
            en: "Buildings and structures attacked in nine cities; one attacked twice counts once.",
        },
        basis: &[Basis::cc("202", "", Mark::Verified)],
        definition: "Objects (`object` of `object_attacked/1`) with a record whose `city` is not null (it is then one of the nine of the list `city`) and \
         which has no `duplicate_of/1`. An object attacked twice is one object. Cumulative.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "B2",
        statement: Words {
            kk: "мемлекеттік мекемелердікі", ru: "государственных учреждений", en: "of government institutions"
        },
        meaning: Words {
            kk: "Шабуылға ұшыраған ғимараттардың ішінен мемлекеттік органдарға тиесілілері.",
            ru: "Из зданий и сооружений – принадлежащие государственным органам.",
            en: "Of the buildings and structures, those that belong to state bodies.",
        },
        part_of: Some(("B1", "owner")),
        basis: &[Basis::cc("202", "", Mark::Verified)],
        definition: "Members of B1 whose `owner` is a state body: any but `business` and `private`.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "B3",
        statement: Words { kk: "әкімдіктер", ru: "акиматы", en: "mayors' offices" },
        meaning: Words {
            kk: "Мемлекеттік органдар ғимараттарының ішінен әкімдіктер.",
            ru: "Из зданий государственных органов – акиматы.",
            en: "Of those of state bodies, mayors' offices.",
        },
        part_of: Some(("B2", "")),
        basis: &[Basis::cc("202", "", Mark::Verified)],
        definition: "Members of B2 whose `owner` is `mayors_office`.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "B4",
        statement: Words { kk: "полиция объектілері", ru: "объекты полиции", en: "police facilities" },
        meaning: Words {
            kk: "Мемлекеттік органдар ғимараттарының ішінен полиция нысандары.",
            ru: "Из зданий государственных органов – объекты полиции.",
            en: "Of those of state bodies, facilities of the police.",
        },
        part_of: Some(("B2", "")),
        basis: &[Basis::cc("202", "", Mark::Verified)],
        definition: "Members of B2 whose `owner` is `police`.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "B5",
        statement: Words { kk: "полиция ғимараттары", ru: "здания полиции", en: "police buildings" },
        meaning: Words {
            kk: "Полиция нысандарының ішінен ғимараттар.",
            ru: "Из объектов полиции – здания.",
            en: "Of the facilities of the police, buildings.",
        },
        part_of: Some(("B4", "construction")),
        basis: &[Basis::cc("202", "", Mark::Verified)],
        definition: "Members of B4 whose `construction` is `building`.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "B6",
        statement: Words {
            kk: "полицияның модульдік бекеттері", ru: "модульные посты полиции", en: "police modular units"
        },
        meaning: Words {
            kk: "Полиция нысандарының ішінен модульдік бекеттер.",
            ru: "Из объектов полиции – модульные посты.",
            en: "Of the facilities of the police, modular units.",
        },
        part_of: Some(("B4", "construction")),
        basis: &[Basis::cc("202", "", Mark::Verified)],
        definition: "Members of B4 whose `construction` is `modular_unit`.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "B7",
        statement: Words {
            kk: "тоналған бизнес нысандары", ru: "разграбленные объекты бизнеса", en: "businesses looted"
        },
        meaning: Words {
            kk: "Шабуылға ұшыраған ғимараттардың ішінен бизнеске тиесілі және тоналғандары. Мұнда кәсіпорын емес, ғимарат есептеледі.",
            ru: "Из зданий и сооружений – принадлежащие бизнесу и разграбленные. Считается здание, а не предприятие.",
            en: "Of the buildings and structures, those of businesses that were looted. What counts is the building, not the business.",
        },
        part_of: Some(("B1", "owner")),
        basis: &[
            Basis::cc("202", "", Mark::Verified),
            Basis::cc("188", "", Mark::Verified),
            Basis::cc("191", "", Mark::Verified),
            Basis::cc("192", "", Mark::Verified),
        ],
        definition: "Members of B1 whose `owner` is `business` and whose `looted` is true. The statement spoke of businesses looted and counted them \
         among buildings: here the member is the building; a business looted in two buildings is two, and two businesses in one are one.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "V1",
        statement: Words {
            kk: "жойылған немесе бүлінген көліктер",
            ru: "уничтоженные или повреждённые транспортные средства",
            en: "vehicles destroyed or damaged",
        },
        meaning: Words {
            kk: "Жойылған немесе бүлінген көлік құралдары, қай жерде болса да; екі рет бүлінгені бір рет есептеледі.",
            ru: "Уничтоженные или повреждённые транспортные средства, где бы то ни было; повреждённое дважды считается один раз.",
            en: "Vehicles destroyed or damaged, wherever; one damaged twice counts once.",
        },
        basis: &[Basis::cc("202", "", Mark::Verified)],
        definition: "Vehicles (`object` of `vehicle_damaged/1`) with a record that has no `duplicate_of/1`, in whatever place. A vehicle damaged twice is \
         one vehicle. Cumulative.",
        ..VEHICLES
    },
    Figure {
        id: "V2",
        statement: Words {
            kk: "полицияның, Қорғаныс министрлігінің, ТЖМ-нің, жедел жәрдемнің және өзге мемлекеттік органдардың көліктері",
            ru: "полиции, Минобороны, МЧС, скорой помощи и других государственных органов",
            en: "of the police, Ministry of Defence, Ministry of Emergency Situations, ambulances and other state bodies",
        },
        meaning: Words {
            kk: "Көлік құралдарының ішінен мемлекеттік органдарға тиесілілері, жедел жәрдеммен қоса.",
            ru: "Из транспортных средств – принадлежащие государственным органам, включая скорую помощь.",
            en: "Of the vehicles, those that belong to state bodies, ambulances included.",
        },
        part_of: Some(("V1", "")),
        basis: &[Basis::cc("202", "", Mark::Verified)],
        definition: "Members of V1 whose `owner` is a state body: any but `business` and `private`. The ambulance service counts among them, as spoken.",
        ..VEHICLES
    },
    Figure {
        id: "P1",
        unit: Unit::Persons,
        statement: Words {
            kk: "шабуылдан зардап шеккен бейбіт тұрғындар",
            ru: "гражданские лица, пострадавшие от нападений",
            en: "civilian victims of the attacks",
        },
        meaning: Words {
            kk: "Шабуылдарда жарақаттанған азаматтар, әрқайсысы бір рет. Тек мүлкі зардап шеккендер мұнда кірмейді.",
            ru: "Гражданские лица, пострадавшие от нападений телесно, каждое один раз. Те, у кого пострадало лишь имущество, сюда не входят.",
            en: "Civilians injured in the attacks, each once. Those of whom only property suffered are not counted here.",
        },
        basis: &[Basis::cpc("71", "1", Mark::VerifiedAmended)],
        facets: PERSON_FACETS,
        definition: "Persons (`person` of `person_injured/1`) with a record whose `standing` is `civilian` and which has no `duplicate_of/1`. \
             Persons injured alone: whoever suffered damage to a thing is a claimant and not counted here. Cumulative.",
        ..VEHICLES
    },
    Figure {
        id: "M1",
        unit: Unit::Tenge,
        statement: Words {
            kk: "тұрғындар мәлімдеген алдын ала залал",
            ru: "предварительный ущерб, заявленный жителями",
            en: "preliminary damage reported by residents",
        },
        meaning: Words {
            kk: "Тұрғындар мен бизнес алғаш мәлімдеген залалдың қосындысы, бүтін теңгемен. Бұл – мәлімделген сома, бағаланған да, өндірілген де емес; мемлекеттік органдардікі кірмейді.",
            ru: "Сумма ущерба, впервые заявленного жителями и бизнесом, в целых тенге. Это заявленное, а не оценённое и не взысканное; заявленное государственными органами не входит.",
            en: "The sum of damage first declared by residents and businesses, in whole tenge. It is what was declared, neither appraised nor recovered; what state bodies declare is left out.",
        },
        basis: &[Basis::cpc("71", "1", Mark::VerifiedAmended), Basis::cpc("166", "1", Mark::Verified)],
        facets: MONEY_FACETS,
        definition: "The sum, over records without `duplicate_of/1`, of the first `declared/1`: its `tiyn` divided by 100 and rounded down to whole \
             tenge (a rule refuses a declared sum that is not whole tenge, so nothing is lost). Residents are persons and businesses: records \
             of things whose `owner` is `business` or `private`, and of persons injured. What state bodies declare is left out. The member is \
             the record, its weight the sum in tenge. Appraisals, claims and awards change nothing here.",
        ..VEHICLES
    },
    Figure {
        id: "XB1",
        unit: Unit::Objects,
        statement: Words {
            kk: "мерзімінде бағаланбаған объектілер мен көліктер",
            ru: "объекты и транспорт, не оценённые в срок",
            en: "objects and vehicles not appraised in time",
        },
        meaning: Words {
            kk: "Мерзімінде бағаланбаған шабуылға ұшыраған нысандар мен көлік.",
            ru: "Подвергшиеся нападению объекты и транспорт, не оценённые в срок.",
            en: "Objects and vehicles attacked that were not appraised in time.",
        },
        basis: &[Basis::policy("damage.assessment")],
        facets: MONEY_FACETS,
        definition: "Things (`object` of `object_attacked/1` and `vehicle_damaged/1`) with a record without `assessed/1` and without \
             `duplicate_of/1`, past the limit `damage.assessment` from the attack: the moment asked of is later than its last one.",
        ..HERE
    },
    Figure {
        id: "XM1",
        unit: Unit::Tenge,
        statement: Words {
            kk: "азаматтық талаптармен қойылған сома", ru: "сумма гражданских исков", en: "sum claimed in civil claims"
        },
        meaning: Words {
            kk: "Азаматтық талап қоюлардың қосындысы, кері алынғандарынсыз, бүтін теңгемен.",
            ru: "Сумма гражданских исков без отозванных, в целых тенге.",
            en: "The sum of civil claims, those withdrawn left out, in whole tenge.",
        },
        basis: &[Basis::cpc("166", "1", Mark::Verified), Basis::cpc("167", "1", Mark::Verified)],
        facets: MONEY_FACETS,
        definition: "The sum of claims: each `claimed/1` (the first of its tag in its record) without `claim_withdrawn/1`, in a record without \
             `duplicate_of/1`, with the `tiyn` of its last `claim_supplemented/1`, else its own, divided by 100 and rounded down to whole tenge \
             for each claim. State bodies claim too and count. The member is the record with the tag.",
        ..HERE
    },
    Figure {
        id: "XM2",
        unit: Unit::Tenge,
        statement: Words {
            kk: "сот өндіріп берген сома", ru: "сумма, присуждённая судом", en: "sum awarded by courts"
        },
        meaning: Words {
            kk: "Азаматтық талап қоюлар бойынша соттар тағайындаған соманың қосындысы, бүтін теңгемен.",
            ru: "Сумма, присуждённая судами по гражданским искам, в целых тенге.",
            en: "The sum awarded by courts on civil claims, in whole tenge.",
        },
        basis: &[Basis::cpc("170", "1", Mark::Verified)],
        facets: MONEY_FACETS,
        definition: "The sum of awards: for each claim (as in XM1, withdrawn or not) its first `awarded/1`, unless an `award_refused/1` of its tag \
             came before it, its `tiyn` divided by 100 and rounded down to whole tenge for each claim. The member is the record with the tag.",
        ..HERE
    },
];

/// What a record contributes at a moment, given its state of that moment.
pub fn cells(state: &State, record: &RecordId, at: Moment, law: &Pack) -> Vec<Cell> {
    let Some(attacked) = state.attacked.as_ref().filter(|_| state.duplicate.is_none()) else { return Vec::new() };
    let facets = facets(attacked, state.region());
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
fn facets(attacked: &Attacked, region: Option<&RegionCode>) -> Vec<(&'static str, String)> {
    let mut facets = vec![("city", attacked.city().unwrap_or("elsewhere").to_owned())];
    match attacked {
        Attacked::Object(object) => facets.push(("construction", object.construction.code().to_owned())),
        Attacked::Vehicle(vehicle) => facets.push(("extent", vehicle.extent.code().to_owned())),
        Attacked::Person(injured) => facets.push(("grade", grade(injured.grade).to_owned())),
    }
    facets.push(("kind", attacked.code().to_owned()));
    facets.push(("owner", attacked.owner().map_or("none", |(owner, _)| owner.code()).to_owned()));
    facets.extend(region.map(|region| ("region", region.to_string())));
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
