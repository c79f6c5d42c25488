//! What is counted here, and how it splits.

use super::acts::{Category, Opened};
use super::state::{Instruction, State};
use crate::kernel::{Basis, Cell, Figure, Mark, Moment, Office, RecordId, Unit, Words};
use crate::pack::Pack;

const FACETS: &[&str] = &["article", "body", "category", "opened", "region"];

/// What the figures of the room have in common.
const HERE: Figure = Figure { unit: Unit::CriminalCases, facets: FACETS, ..Figure::HOUSE };

/// A category of the cases pending.
const PART: Figure = Figure { office: Office::Interior, part_of: Some(("C1", "category")), spoken: true, ..HERE };

/// The figures of the room.
pub const ALL: &[Figure] = &[
    Figure {
        id: "C1",
        statement: Words {
            kk: "тергеу топтарының өндірісіндегі істер",
            ru: "дела в производстве следственных групп",
            en: "cases pending with the investigative teams",
        },
        meaning: Words {
            kk: "Тіркелген және әлі қысқартылмаған, сотқа жіберілмеген, мерзімі үзілмеген қылмыстық істер. Лауазымды адамдарға шағымнан туған істер мұнда жоқ: олар шағымдармен бірге есептеледі.",
            ru: "Зарегистрированные уголовные дела, которые не прекращены, не направлены в суд и не прерваны. Дел по жалобам на должностных лиц здесь нет: они считаются вместе с жалобами.",
            en: "Registered criminal cases that are neither terminated, nor sent to court, nor interrupted. Cases that come of complaints about officials are not among them: they are counted with the complaints.",
        },
        basis: &[
            Basis::cpc("179", "1", Mark::VerifiedAmended),
            Basis::cpc("194", "1", Mark::VerifiedAmended),
            Basis::cpc("45", "7", Mark::VerifiedAmended),
        ],
        definition: "Records with `registered/1`, with none of `not_registered/1`, `terminated/1`, `sent_to_court/1`, not interrupted, and of \
             a category other than official_misconduct: cases that come of complaints are counted with the complaints, so that none is \
             spoken of twice. A case is interrupted from `interruption_agreed/1` on the last `interrupted/1` until \
             `interruption_cancelled/1` or `resumed/1`; the investigator's decision alone interrupts nothing. The category is that of the last \
             `category_set/1`, else of `registered/1`. Facets: `article` is the first offence of the qualification issued last among those \
             with `qualification_agreed/1` (the last tag in order where two were issued at one moment), else of `registered/1`; `body` and \
             `region` are those of the last `transferred/1`, else the body of `registered/1` and the region of `received/1`; `opened` is the \
             kind of `registered/1`.opened.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "K1",
        statement: Words { kk: "ұрлық", ru: "кражи", en: "theft" },
        meaning: Words {
            kk: "Өндірістегі істердің ішінен санаты ұрлық болып табылатындары.",
            ru: "Из дел в производстве – относящиеся к категории краж.",
            en: "Of the pending cases, those of the category theft.",
        },
        basis: &[Basis::cc("188", "", Mark::Verified)],
        definition: "Members of C1 of the category theft.",
        ..PART
    },
    Figure {
        id: "K2",
        statement: Words {
            kk: "атыс қаруы мен оқ-дәрілерді заңсыз сақтау",
            ru: "незаконное хранение оружия и боеприпасов",
            en: "illegal possession of firearms and ammunition",
        },
        meaning: Words {
            kk: "Өндірістегі істердің ішінен санаты атыс қаруы мен оқ-дәрілерді заңсыз сақтау болып табылатындары.",
            ru: "Из дел в производстве – относящиеся к категории незаконного хранения огнестрельного оружия и боеприпасов.",
            en: "Of the pending cases, those of the category illegal possession of firearms and ammunition.",
        },
        basis: &[Basis::cc("287", "", Mark::Verified), Basis::cc("288", "", Mark::Verified)],
        definition: "Members of C1 of the category illegal_firearms.",
        ..PART
    },
    Figure {
        id: "K3",
        statement: Words { kk: "қаруды жымқыру", ru: "хищение оружия", en: "theft of weapons" },
        meaning: Words {
            kk: "Өндірістегі істердің ішінен санаты қаруды жымқыру болып табылатындары.",
            ru: "Из дел в производстве – относящиеся к категории хищения оружия.",
            en: "Of the pending cases, those of the category theft of weapons.",
        },
        basis: &[Basis::cc("291", "", Mark::Verified)],
        definition: "Members of C1 of the category weapon_theft.",
        ..PART
    },
    Figure {
        id: "K4",
        statement: Words {
            kk: "мүлікті қасақана бүлдіру және жою",
            ru: "умышленное повреждение и уничтожение имущества",
            en: "intentional damage and destruction of property",
        },
        meaning: Words {
            kk: "Өндірістегі істердің ішінен санаты мүлікті қасақана бүлдіру немесе жою болып табылатындары.",
            ru: "Из дел в производстве – относящиеся к категории умышленного повреждения или уничтожения имущества.",
            en: "Of the pending cases, those of the category intentional damage or destruction of property.",
        },
        basis: &[Basis::cc("202", "", Mark::Verified), Basis::cc("203", "", Mark::Verified)],
        definition: "Members of C1 of the category property_damage.",
        ..PART
    },
    Figure {
        id: "K5",
        statement: Words {
            kk: "көлік құралдарын айдап әкету", ru: "угон транспортных средств", en: "hijacking of vehicles"
        },
        meaning: Words {
            kk: "Өндірістегі істердің ішінен санаты көлікті заңсыз иелену болып табылатындары.",
            ru: "Из дел в производстве – относящиеся к категории угона транспортных средств.",
            en: "Of the pending cases, those of the category unlawful taking of vehicles.",
        },
        basis: &[Basis::cc("200", "", Mark::Verified)],
        definition: "Members of C1 of the category vehicle_taking.",
        ..PART
    },
    Figure {
        id: "K6",
        statement: Words {
            kk: "тонау және қарақшылық", ru: "мародерство, грабежи и разбои", en: "looting and robbery"
        },
        meaning: Words {
            kk: "Өндірістегі істердің ішінен санаты тонау немесе қарақшылық болып табылатындары.",
            ru: "Из дел в производстве – относящиеся к категории грабежей и разбоев.",
            en: "Of the pending cases, those of the category robbery, armed or not.",
        },
        basis: &[Basis::cc("188", "", Mark::Verified), Basis::cc("191", "", Mark::Verified), Basis::cc("192", "", Mark::Verified)],
        definition: "Members of C1 of the category robbery.",
        ..PART
    },
    Figure {
        id: "K7",
        statement: Words {
            kk: "құқық қорғау органдары қызметкерлеріне күш қолдану және олардың өміріне қастандық",
            ru: "насилие в отношении сотрудников правоохранительных органов и посягательство на их жизнь",
            en: "violence and attempts on the life of law enforcement officers",
        },
        meaning: Words {
            kk: "Өндірістегі істердің ішінен санаты құқық қорғау органдарының қызметкерлеріне күш қолдану немесе өміріне қастандық болып табылатындары.",
            ru: "Из дел в производстве – относящиеся к категории насилия в отношении сотрудников правоохранительных органов или посягательства на их жизнь.",
            en: "Of the pending cases, those of the category violence against law enforcement officers or attempts on their life.",
        },
        basis: &[
            Basis::cc("378", "", Mark::Verified),
            Basis::cc("379", "", Mark::Verified),
            Basis::cc("380", "", Mark::Verified),
            Basis::cc("380-1", "", Mark::Verified),
        ],
        definition: "Members of C1 of the category violence_against_officers.",
        ..PART
    },
    Figure {
        id: "XC1",
        statement: Words {
            kk: "мерзімі үзілген істер", ru: "дела с прерванным сроком", en: "cases whose term is interrupted"
        },
        meaning: Words {
            kk: "Тіркелген, аяқталмаған және прокурордың келісімімен мерзімі үзілген істер, санатына қарамастан.",
            ru: "Зарегистрированные и не оконченные дела любой категории, срок которых прерван с согласия прокурора.",
            en: "Registered cases of any category that have not ended and whose term is interrupted with the prosecutor's agreement.",
        },
        basis: &[Basis::cpc("45", "7", Mark::VerifiedAmended), Basis::cpc("45", "8", Mark::VerifiedAmended)],
        definition: "Records with `registered/1`, with none of the ends of C1, of any category, that are interrupted as C1 has it.",
        ..HERE
    },
    Figure {
        id: "XC2",
        statement: Words {
            kk: "прокурордың мерзімі өткен нұсқауы бар істер",
            ru: "дела с просроченным указанием прокурора",
            en: "cases with an overdue instruction of the prosecutor",
        },
        meaning: Words {
            kk: "Прокурор нұсқау берген, орындау күні өткен, бірақ орындалғаны туралы есеп жоқ істер.",
            ru: "Дела, где прокурор дал указание, срок его прошёл, а отчёта об исполнении нет.",
            en: "Cases in which a prosecutor gave an instruction whose date has passed without a report.",
        },
        basis: &[Basis::cpc("193", "1(5)", Mark::VerifiedAmended), Basis::cpc("60", "7", Mark::VerifiedAmended)],
        definition: "Records, ended or not, with an `instruction_given/1` without `instruction_reported/1` of its tag, at any moment after its `due`.",
        ..HERE
    },
    Figure {
        id: "XC3",
        statement: Words {
            kk: "ведомствоаралық топтардың өндірісіндегі істер",
            ru: "дела в производстве межведомственных групп",
            en: "cases under interagency groups",
        },
        meaning: Words {
            kk: "Ведомствоаралық топ тергеп жатқан, аяқталмаған және мерзімі үзілмеген істер.",
            ru: "Неоконченные и не прерванные дела, которые расследует межведомственная группа.",
            en: "Cases investigated by an interagency group that have neither ended nor been interrupted.",
        },
        basis: &[Basis::cpc("194", "2", Mark::VerifiedAmended)],
        definition: "Records with `registered/1`, with none of the ends of C1, not interrupted, of any category, with `group_formed/1`.",
        ..HERE
    },
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
