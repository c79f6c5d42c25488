//! Values that only figures have, and groups: what those of a value are called together.

use crate::kernel::Words;

/// Values of figures' breakdowns that stand in no act.
pub(super) const VALUES: &[(&str, Words)] = &[
    ("Attacked.object", Words { kk: "ғимарат немесе құрылыс", ru: "строение", en: "building or structure" }),
    ("Attacked.person", Words { kk: "адам", ru: "человек", en: "person" }),
    ("Attacked.vehicle", Words { kk: "көлік", ru: "транспортное средство", en: "vehicle" }),
    ("AgeGroup.under-18", Words { kk: "18 жасқа дейін", ru: "до 18 лет", en: "under 18" }),
    ("AgeGroup.18-29", Words { kk: "18–29 жас", ru: "18–29 лет", en: "18 to 29" }),
    ("AgeGroup.30-44", Words { kk: "30–44 жас", ru: "30–44 года", en: "30 to 44" }),
    ("AgeGroup.45-59", Words { kk: "45–59 жас", ru: "45–59 лет", en: "45 to 59" }),
    ("AgeGroup.60-and-over", Words { kk: "60 жастан бастап", ru: "60 лет и старше", en: "60 and over" }),
    ("NoMeasure.none", Words { kk: "шара таңдалмаған", ru: "мера не избрана", en: "no measure chosen" }),
    ("NoOwner.none", Words { kk: "иесі жоқ", ru: "без владельца", en: "none" }),
    ("Elsewhere.elsewhere", Words { kk: "өзге жерлер", ru: "другие места", en: "elsewhere" }),
    ("Surrender.surrendered", Words { kk: "өз еркімен тапсырылған", ru: "добровольно сдано", en: "surrendered" }),
    ("Review.received", Words { kk: "қабылданған", ru: "принята", en: "received" }),
    (
        "Review.screened",
        Words {
            kk: "құзыреті анықталған", ru: "определена подведомственность", en: "screened"
        },
    ),
    ("Review.under_review", Words { kk: "тексерілуде", ru: "проверяется", en: "under review" }),
    ("Review.case_pending", Words { kk: "іс жүргізілуде", ru: "дело в производстве", en: "case pending" }),
    ("Review.case_ended", Words { kk: "іс аяқталған", ru: "дело окончено", en: "case ended" }),
    ("Review.substantiated", Words { kk: "расталған", ru: "подтвердилась", en: "substantiated" }),
    ("Review.unsubstantiated", Words { kk: "расталмаған", ru: "не подтвердилась", en: "not substantiated" }),
    ("Review.withdrawn", Words { kk: "қайтарып алынған", ru: "отозвана", en: "withdrawn" }),
];

/// Groups.
pub(super) const GROUPS: &[(&str, Words)] = &[
    ("Sex.female", Words { kk: "әйелдер", ru: "женщины", en: "women" }),
    ("Sex.male", Words { kk: "ерлер", ru: "мужчины", en: "men" }),
    ("WeaponType.assault_rifle", Words { kk: "автоматтар", ru: "автоматы", en: "assault rifles" }),
    ("WeaponType.pistol", Words { kk: "тапаншалар", ru: "пистолеты", en: "pistols" }),
    ("WeaponType.revolver", Words { kk: "револьверлер", ru: "револьверы", en: "revolvers" }),
    ("WeaponType.machine_gun", Words { kk: "пулеметтер", ru: "пулемёты", en: "machine guns" }),
    ("WeaponType.rifled", Words { kk: "ойық ұңғылы қарулар", ru: "нарезное оружие", en: "rifled weapons" }),
    (
        "WeaponType.smooth_bore",
        Words {
            kk: "тегіс ұңғылы қарулар", ru: "гладкоствольное оружие", en: "smooth-bore weapons"
        },
    ),
    ("WeaponType.gas", Words { kk: "газды қарулар", ru: "газовое оружие", en: "gas weapons" }),
    ("WeaponType.signal", Words { kk: "сигналдық қарулар", ru: "сигнальное оружие", en: "signal weapons" }),
    (
        "WeaponType.unidentified",
        Words {
            kk: "анықталмаған қарулар", ru: "неустановленное оружие", en: "weapons not identified"
        },
    ),
    (
        "Attacked.object",
        Words {
            kk: "ғимараттар мен құрылыстар", ru: "здания и сооружения", en: "buildings and structures"
        },
    ),
    ("Attacked.vehicle", Words { kk: "көліктер", ru: "транспортные средства", en: "vehicles" }),
    ("Attacked.person", Words { kk: "адамдар", ru: "люди", en: "persons" }),
];
