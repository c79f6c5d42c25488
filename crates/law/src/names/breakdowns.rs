//! How figures split: what each breakdown is called, and of which types its values are.

use crate::kernel::Words;

/// A breakdown.
pub(super) struct Breakdown {
    /// The facet, or the name by which parts that are figures of their own make up a whole.
    pub by: &'static str,
    /// What it is called.
    pub name: Words,
    /// The types of its values.
    pub values: &'static [&'static str],
}

const fn of(by: &'static str, values: &'static [&'static str], name: Words) -> Breakdown {
    Breakdown { by, name, values }
}

/// Every breakdown that is told to the public.
pub(super) const ALL: &[Breakdown] = &[
    of("region", &[], Words { kk: "Өңірлер бойынша", ru: "По регионам", en: "By region" }),
    of("body", &[], Words { kk: "Органдар бойынша", ru: "По органам", en: "By body" }),
    of("city", &["Elsewhere"], Words { kk: "Қалалар бойынша", ru: "По городам", en: "By city" }),
    of("category", &[], Words { kk: "Санаттар бойынша", ru: "По категориям", en: "By category" }),
    of("article", &[], Words { kk: "Баптар бойынша", ru: "По статьям", en: "By article" }),
    of("age_group", &["AgeGroup"], Words { kk: "Жасы бойынша", ru: "По возрасту", en: "By age" }),
    of("sex", &["Sex"], Words { kk: "Жынысы бойынша", ru: "По полу", en: "By sex" }),
    of(
        "measure",
        &["NoMeasure"],
        Words {
            kk: "Бұлтартпау шарасы бойынша", ru: "По мере пресечения", en: "By measure of restraint"
        },
    ),
    of(
        "accused",
        &[],
        Words {
            kk: "Шағым жасалған орган бойынша", ru: "По органу, на который жалуются", en: "By the body complained of"
        },
    ),
    of("channel", &["Channel"], Words { kk: "Түсу жолы бойынша", ru: "По способу подачи", en: "By channel" }),
    of(
        "investigated_by",
        &[],
        Words {
            kk: "Тергейтін орган бойынша", ru: "По органу расследования", en: "By investigating body"
        },
    ),
    of("matter", &["Matter"], Words { kk: "Шағым мәні бойынша", ru: "По предмету жалобы", en: "By matter" }),
    of(
        "opened",
        &["Opened", "OpenedHow"],
        Words {
            kk: "Істің қалай басталғаны бойынша", ru: "По тому, кем начато дело", en: "By who opened the case"
        },
    ),
    of(
        "review",
        &["Review"],
        Words {
            kk: "Қарау күйі бойынша", ru: "По состоянию рассмотрения", en: "By state of review"
        },
    ),
    of("calibre", &["CalibreKind"], Words { kk: "Калибр бойынша", ru: "По калибру", en: "By calibre" }),
    of(
        "holding",
        &["Holding"],
        Words {
            kk: "Қарудың тиесілігі бойынша", ru: "По принадлежности оружия", en: "By holding"
        },
    ),
    of(
        "recovery",
        &["Seizure", "Discovery", "Surrender"],
        Words { kk: "Алыну жолы бойынша", ru: "По способу изъятия", en: "By way of recovery" },
    ),
    of("type", &["WeaponType"], Words { kk: "Түрі бойынша", ru: "По виду", en: "By type" }),
    of("construction", &["Construction"], Words { kk: "Құрылыс түрі бойынша", ru: "По виду строения", en: "By construction" }),
    of("owner", &["Owner", "NoOwner"], Words { kk: "Иесі бойынша", ru: "По владельцу", en: "By owner" }),
    of("extent", &["Extent"], Words { kk: "Зақым көлемі бойынша", ru: "По степени повреждения", en: "By extent of damage" }),
    of("grade", &["HarmGrade"], Words { kk: "Зиян дәрежесі бойынша", ru: "По степени вреда", en: "By grade of harm" }),
    of("kind", &["Attacked"], Words { kk: "Келтірілген зиян түрі бойынша", ru: "По виду ущерба", en: "By kind" }),
    of("outcome", &[], Words { kk: "Нәтижесі бойынша", ru: "По исходу", en: "By outcome" }),
    of("total", &[], Words { kk: "Барлығы", ru: "Всего", en: "Total" }),
    of(
        "measure of restraint",
        &[],
        Words {
            kk: "Бұлтартпау шарасы бойынша", ru: "По мере пресечения", en: "By measure of restraint"
        },
    ),
    of(
        "state of review",
        &[],
        Words {
            kk: "Қарау күйі бойынша", ru: "По состоянию рассмотрения", en: "By state of review"
        },
    ),
    of(
        "how opened",
        &[],
        Words {
            kk: "Істің қалай басталғаны бойынша", ru: "По тому, кем начато дело", en: "By who opened the case"
        },
    ),
    of(
        "investigating body",
        &[],
        Words {
            kk: "Тергейтін орган бойынша", ru: "По органу расследования", en: "By investigating body"
        },
    ),
];
