//! What is counted here, and how it splits.

use super::acts::Stolen;
use super::pieces::{CalibreKind, Holding, LotKind, WeaponType};
use super::state::{LotState, Piece, RecoveredState, State, SurrenderState};
use crate::kernel::{Basis, Cell, Figure, Mark, Moment, Office, RecordId, Unit, Words};
use crate::pack::Pack;

const LOSS_FACETS: &[&str] = &["body", "region"];
const WEAPON_FACETS: &[&str] = &["body", "calibre", "holding", "region", "type"];
const RECOVERY_FACETS: &[&str] = &["body", "calibre", "holding", "recovery", "region", "type"];
const LOT_FACETS: &[&str] = &["body", "recovery", "region"];

/// Types that the ministry speaks of, with their figure.
const SPOKEN_TYPES: &[(WeaponType, &str)] = &[
    (WeaponType::AssaultRifle, "G2"),
    (WeaponType::Pistol, "G3"),
    (WeaponType::MachineGun, "G4"),
    (WeaponType::Rifled, "G5"),
    (WeaponType::SmoothBore, "G6"),
];

/// What the figures of the room have in common.
const HERE: Figure = Figure { office: Office::Interior, unit: Unit::Weapons, facets: RECOVERY_FACETS, ..Figure::HOUSE };

/// A type among the weapons seized.
const OF_TYPE: Figure = Figure {
    part_of: Some(("G1", "type")),
    basis: &[Basis::cc("291", "", Mark::Verified), Basis::cpc("221", "1", Mark::Verified)],
    spoken: true,
    ..HERE
};

/// The figures of the room.
pub const ALL: &[Figure] = &[
    Figure {
        id: "W1",
        unit: Unit::Shops,
        statement: Words {
            kk: "тоналған аңшылық дүкендері", ru: "разграблено охотничьих магазинов", en: "hunting shops looted"
        },
        meaning: Words {
            kk: "Тонауы туралы хабарланған аңшылық дүкендер, әр хабарлама бір рет.",
            ru: "Охотничьи магазины, о разграблении которых сообщено, каждое сообщение один раз.",
            en: "Hunting shops reported looted, each report once.",
        },
        basis: &[Basis::cc("291", "", Mark::Verified)],
        facets: LOSS_FACETS,
        definition: "Loss events: records with `loss_reported/1` whose `loser.kind` is `shop`. The member is the record. Cumulative.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "W2",
        statement: Words {
            kk: "олардан ұрланған азаматтық қару",
            ru: "похищено из них гражданского оружия",
            en: "civilian weapons stolen from them",
        },
        meaning: Words {
            kk: "Осы дүкендерден ұрланған, бір-бірлеп жазылған азаматтық қару. Кейін табылғаны да ұрланған болып қалады.",
            ru: "Гражданское оружие, похищенное из этих магазинов и записанное поштучно. Найденное потом остаётся похищенным.",
            en: "Civilian weapons stolen from these shops, entered one by one. One found later still was stolen.",
        },
        basis: &[Basis::cc("291", "", Mark::Verified)],
        facets: WEAPON_FACETS,
        definition: "Records with `stolen/1` whose `weapon.holding` is `civilian`; a rule holds that equal to a loss event of kind `shop`. The member is the \
         record. Cumulative: a weapon recovered stays stolen once. What a shop declared (`quantity`) is not counted, only weapons entered one by one.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "G1",
        statement: Words {
            kk: "табылып, алынған ұрланған қару",
            ru: "найдено и изъято похищенного оружия",
            en: "stolen weapons found and seized",
        },
        meaning: Words {
            kk: "Тәркіленген немесе табылған қару; тексеру жоғалғандар тізілімінде жоқ екенін көрсеткені және өз еркімен тапсырылғаны кірмейді. Қызметтік қару да есептеледі, сондықтан бұл ұрланған азаматтық қарудың бөлігі емес.",
            ru: "Изъятое или найденное оружие, кроме того, которого проверка не нашла в учёте утраченного, и кроме сданного добровольно. Служебное оружие тоже входит, поэтому это не доля похищенного гражданского.",
            en: "Weapons seized or found, save those that the check did not find in the register of losses, and save those surrendered. Service weapons count too, so this is no part of the civilian weapons stolen.",
        },
        part_of: None,
        definition: "Records with `seized/1` or `found/1`, except while their last `traced/1` has `result.kind` = `not_lost`. Weapons of a declaration \
         (`surrendered/1`) are not among them. The type is that of the last `examined/1`, else of the weapon as described. Seized service weapons \
         are counted too: G1 is no part of W2, and no rate of recovery follows from the two.",
        ..OF_TYPE
    },
    Figure {
        id: "G2",
        statement: Words {
            kk: "алынғандардың ішінде автоматтар", ru: "из них автоматов", en: "assault rifles among them"
        },
        meaning: Words {
            kk: "Тәркіленген және табылған қарудың ішінен автоматтар.",
            ru: "Из изъятого и найденного оружия – автоматы.",
            en: "Of the weapons seized and found, assault rifles.",
        },
        definition: "Members of G1 of type `assault_rifle`.",
        ..OF_TYPE
    },
    Figure {
        id: "G3",
        statement: Words {
            kk: "алынғандардың ішінде тапаншалар", ru: "из них пистолетов", en: "pistols among them"
        },
        meaning: Words {
            kk: "Тәркіленген және табылған қарудың ішінен тапаншалар.",
            ru: "Из изъятого и найденного оружия – пистолеты.",
            en: "Of the weapons seized and found, pistols.",
        },
        definition: "Members of G1 of type `pistol`.",
        ..OF_TYPE
    },
    Figure {
        id: "G4",
        statement: Words {
            kk: "алынғандардың ішінде пулеметтер", ru: "из них пулемётов", en: "machine guns among them"
        },
        meaning: Words {
            kk: "Тәркіленген және табылған қарудың ішінен пулеметтер.",
            ru: "Из изъятого и найденного оружия – пулемёты.",
            en: "Of the weapons seized and found, machine guns.",
        },
        definition: "Members of G1 of type `machine_gun`.",
        ..OF_TYPE
    },
    Figure {
        id: "G5",
        statement: Words {
            kk: "алынғандардың ішінде ойық ұңғылы қару", ru: "из них нарезного оружия", en: "rifled weapons among them"
        },
        meaning: Words {
            kk: "Тәркіленген және табылған қарудың ішінен ойық ұңғылы қару.",
            ru: "Из изъятого и найденного оружия – нарезное.",
            en: "Of the weapons seized and found, rifled ones.",
        },
        definition: "Members of G1 of type `rifled`.",
        ..OF_TYPE
    },
    Figure {
        id: "G6",
        statement: Words {
            kk: "алынғандардың ішінде тегіс ұңғылы қару",
            ru: "из них гладкоствольного оружия",
            en: "smooth-bore weapons among them",
        },
        meaning: Words {
            kk: "Тәркіленген және табылған қарудың ішінен тегіс ұңғылы қару.",
            ru: "Из изъятого и найденного оружия – гладкоствольное.",
            en: "Of the weapons seized and found, smooth-bore ones.",
        },
        definition: "Members of G1 of type `smooth_bore`.",
        ..OF_TYPE
    },
    Figure {
        id: "G7",
        unit: Unit::Grenades,
        statement: Words { kk: "алынған гранаталар", ru: "изъято гранат", en: "grenades seized" },
        meaning: Words {
            kk: "Тәркіленген гранаталар, соңғы санау бойынша. Қаруға да, патрондарға да қосылмайды.",
            ru: "Изъятые гранаты по последнему пересчёту. Не складываются ни с оружием, ни с патронами.",
            en: "Grenades seized, as counted last. They are never added to weapons or cartridges.",
        },
        basis: &[Basis::cc("287", "", Mark::Verified), Basis::cpc("221", "1", Mark::Verified)],
        facets: LOT_FACETS,
        definition: "Records with `lot_seized/1` whose `of` is `grenades`, each with the weight of its `count`, or of the last `lot_recounted/1`. What was \
         handed over in a declaration is not among them. Never added to weapons or cartridges.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "G8",
        unit: Unit::Cartridges,
        statement: Words { kk: "алынған патрондар", ru: "изъято патронов", en: "cartridges seized" },
        meaning: Words {
            kk: "Тәркіленген патрондар, соңғы санау бойынша. Қаруға да, гранаталарға да қосылмайды.",
            ru: "Изъятые патроны по последнему пересчёту. Не складываются ни с оружием, ни с гранатами.",
            en: "Cartridges seized, as counted last. They are never added to weapons or grenades.",
        },
        basis: &[Basis::cc("287", "", Mark::Verified), Basis::cpc("221", "1", Mark::Verified)],
        facets: LOT_FACETS,
        definition: "As G7, with `of` = `cartridges`.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "G11",
        statement: Words {
            kk: "ерікті түрде тапсырылған қару",
            ru: "добровольно сдано единиц оружия",
            en: "weapons voluntarily surrendered",
        },
        meaning: Words {
            kk: "Тапсырылған қарудың ішінен өз еркімен деп бағаланғаны, жауаптылықтан босатқан-босатпағанына қарамастан.",
            ru: "Сданное оружие, сдача которого признана добровольной, освободила она от ответственности или нет.",
            en: "Weapons handed in whose surrender was assessed as voluntary, whether it exempted from liability or not.",
        },
        basis: &[Basis::cc("287", "note", Mark::VerifiedAmended), Basis::cao("482", "note", Mark::VerifiedAmended)],
        facets: WEAPON_FACETS,
        definition: "Weapons of `surrendered/1` (`record#item`) while the last `voluntariness_assessed/1` of their declaration says `voluntary`, exempt or not.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "XG1",
        statement: Words {
            kk: "мерзімінде іздестіру тізілімімен салыстырылмаған алынған қару",
            ru: "изъятое оружие, не проверенное по учёту утраченного в срок",
            en: "seized weapons not traced in time",
        },
        meaning: Words {
            kk: "Жоғалғандар тізілімі бойынша мерзімінде тексерілмеген тәркіленген немесе табылған қару.",
            ru: "Изъятое или найденное оружие, не проверенное в срок по учёту утраченного.",
            en: "Weapons seized or found that were not checked against the register of losses in time.",
        },
        basis: &[Basis::policy("weapon.trace")],
        definition: "Records with `seized/1` or `found/1` and without `traced/1` more than seven times 24 hours after their first act.",
        ..HERE
    },
    Figure {
        id: "XW1",
        statement: Words {
            kk: "әлі табылмаған ұрланған қару",
            ru: "похищенное оружие, которое ещё не найдено",
            en: "stolen weapons still missing",
        },
        meaning: Words {
            kk: "Ұрланған, әлі қайтарылмаған азаматтық және қызметтік қару.",
            ru: "Похищенное гражданское и служебное оружие, которое ещё не возвращено.",
            en: "Stolen weapons, civilian and service, that have not been recovered.",
        },
        basis: &[Basis::cc("291", "", Mark::Verified)],
        facets: WEAPON_FACETS,
        definition: "Records with `stolen/1`, civilian and service, without `recovered/1`, or with `missing_again/1` after it. Of this register alone.",
        ..HERE
    },
];

type Facets = Vec<(&'static str, String)>;

fn place_facets(state: &State) -> Facets {
    state.place().map(|(region, body)| vec![("body", body.to_string()), ("region", region.to_string())]).unwrap_or_default()
}

fn weapon_facets(state: &State, of: (WeaponType, CalibreKind, Holding)) -> Facets {
    let Some((region, body)) = state.place() else { return Vec::new() };
    let (weapon_type, calibre, holding) = of;
    vec![
        ("body", body.to_string()),
        ("calibre", calibre.code().to_owned()),
        ("holding", holding.code().to_owned()),
        ("region", region.to_string()),
        ("type", weapon_type.code().to_owned()),
    ]
}

fn with_recovery(mut facets: Facets, recovery: &str) -> Facets {
    facets.push(("recovery", recovery.to_owned()));
    facets.sort_unstable();
    facets
}

fn described(piece: &Piece) -> (WeaponType, CalibreKind, Holding) {
    (piece.weapon_type(), piece.weapon.calibre.kind, piece.weapon.holding)
}

/// What a record contributes at a moment, given its state of that moment.
pub fn cells(state: &State, record: &RecordId, at: Moment, law: &Pack) -> Vec<Cell> {
    match state {
        State { loss: Some(loss), .. } => {
            let shop = matches!(loss.report.loser, super::Loser::Shop { .. });
            shop.then(|| Cell { figure: "W1", member: record.to_string(), weight: 1, facets: place_facets(state) }).into_iter().collect()
        }
        State { stolen: Some(stolen), .. } => of_stolen(state, &stolen.content, stolen.recovered.is_none(), record),
        State { recovered: Some(recovered), .. } => of_recovered(state, recovered, record, at, law),
        State { surrender: Some(surrender), .. } => of_surrender(state, surrender, record),
        State { lot: Some(lot), .. } => vec![of_lot(state, lot, record)],
        _ => Vec::new(),
    }
}

fn of_stolen(state: &State, stolen: &Stolen, missing: bool, record: &RecordId) -> Vec<Cell> {
    let weapon = &stolen.weapon;
    let facets = weapon_facets(state, (weapon.weapon_type, weapon.calibre.kind, weapon.holding));
    let cell = |figure| Cell { figure, member: record.to_string(), weight: 1, facets: facets.clone() };
    let civilian = (weapon.holding == Holding::Civilian).then(|| cell("W2"));
    civilian.into_iter().chain(missing.then(|| cell("XW1"))).collect()
}

fn of_recovered(state: &State, recovered: &RecoveredState, record: &RecordId, at: Moment, law: &Pack) -> Vec<Cell> {
    let piece = &recovered.piece;
    let facets = with_recovery(weapon_facets(state, described(piece)), recovered.how.code());
    let cell = |figure| Cell { figure, member: record.to_string(), weight: 1, facets: facets.clone() };
    let mut cells = Vec::new();
    if !piece.was_never_lost() {
        cells.push(cell("G1"));
        cells.extend(SPOKEN_TYPES.iter().filter(|(spoken, _)| *spoken == piece.weapon_type()).map(|(_, id)| cell(id)));
    }
    if state.trace_due(law).is_some_and(|due| at > due) {
        cells.push(cell("XG1"));
    }
    cells
}

fn of_surrender(state: &State, surrender: &SurrenderState, record: &RecordId) -> Vec<Cell> {
    let voluntary = surrender.pieces.iter().filter(|_| surrender.is_voluntary());
    let cell =
        |tag, piece| Cell { figure: "G11", member: format!("{record}#{tag}"), weight: 1, facets: weapon_facets(state, described(piece)) };
    voluntary.map(|(tag, piece)| cell(tag, piece)).collect()
}

fn of_lot(state: &State, lot: &LotState, record: &RecordId) -> Cell {
    let figure = match lot.content.of {
        LotKind::Grenades => "G7",
        LotKind::Cartridges => "G8",
    };
    let facets = with_recovery(place_facets(state), lot.content.how.code());
    Cell { figure, member: record.to_string(), weight: i64::from(lot.count), facets }
}
