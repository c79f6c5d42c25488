//! The groups in which figures are told, as the source groups them, and the picture of each.

use super::naming::MissingName;
use super::tables::{breakdown, parts};
use super::voice::{Voice, capital};
use crate::model::{Breakdown, Release, Split, Value};
use crate::pictures::{Amount, Caption, Coordinates, Exactness, Kind, Part, Place, bars, map, number, segments, share, waterfall};
use crate::tables::words::SUPPRESSED;
use crate::tables::{Number, Table};
use aiqyn_law::kernel::Words;
use maud::Markup;

/// How a group is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One bar of a hundred percent.
    Share,
    /// Bars from one line, longest first.
    Bars,
    /// Outcomes that exclude each other.
    Waterfall,
    /// Two segments: how many, and how many of them still.
    Segments,
    /// A large number with its day.
    Number,
    /// Circles on the outline of the country.
    Map,
}

/// A picture that a group has where its figures were published.
#[derive(Clone, Copy, Debug)]
pub struct Drawing {
    /// The figure drawn.
    pub figure: &'static str,
    /// The breakdown or facet drawn; for two segments, the part.
    pub by: &'static str,
    /// How.
    pub shape: Shape,
}

/// A group of figures.
#[derive(Debug)]
pub struct Group {
    /// Code, in addresses.
    pub code: &'static str,
    /// Its name.
    pub name: Words,
    /// One sentence of description.
    pub about: Words,
    /// Figure ids in the order told.
    pub figures: &'static [&'static str],
    /// Its pictures.
    pub drawings: &'static [Drawing],
}

const fn drawing(figure: &'static str, by: &'static str, shape: Shape) -> Drawing {
    Drawing { figure, by, shape }
}

/// Every group, in the order told.
pub const GROUPS: &[Group] = &[
    Group {
        code: "administrative",
        name: Words { kk: "Әкімшілік істер", ru: "Административные дела", en: "Administrative cases" },
        about: Words {
            kk: "Соттар қараған істер және олардың нәтижесі. Әр іс бір рет қана есептеледі; қамақтан босатылғандар мен әлі отырғандар — адамдар.",
            ru: "Дела, рассмотренные судами, и их исход. Каждое дело учтено один раз; освобождённые из-под ареста и остающиеся под ним — это люди.",
            en: "Cases heard by the courts and how they ended. Each case counts once; those released from arrest and those still held are people.",
        },
        figures: &["A1", "A2", "A4", "A5", "A6", "A3", "A7", "A8"],
        drawings: &[drawing("A1", "outcome", Shape::Waterfall), drawing("A6", "A7", Shape::Segments)],
    },
    Group {
        code: "criminal",
        name: Words { kk: "Қылмыстық істер", ru: "Уголовные дела", en: "Criminal cases" },
        about: Words {
            kk: "Тергеу топтарының өндірісіндегі істер. Тұтасын прокуратура, санаттарын министрлік айтады, әрқайсысы өз күніне.",
            ru: "Дела в производстве следственных групп. Целое называет прокуратура, категории — министерство, каждое на свой день.",
            en: "Cases pending with the investigative teams. The prosecution speaks of the whole, the ministry of the categories, each of its own day.",
        },
        figures: &["C1", "K1", "K2", "K3", "K4", "K5", "K6", "K7"],
        drawings: &[drawing("C1", "category", Shape::Bars)],
    },
    Group {
        code: "suspects",
        name: Words { kk: "Күдіктілер", ru: "Подозреваемые", en: "Suspects" },
        about: Words {
            kk: "Осы істер бойынша ұсталғандар және оларға таңдалған бұлтартпау шаралары.",
            ru: "Задержанные по этим делам и избранные им меры пресечения.",
            en: "Those detained in these cases and the measures of restraint chosen for them.",
        },
        figures: &["S1", "S2", "S3", "S4", "S5", "S6", "J1", "G9", "G10"],
        drawings: &[drawing("S1", "measure of restraint", Shape::Share)],
    },
    Group {
        code: "complaints",
        name: Words { kk: "Шағымдар", ru: "Жалобы", en: "Complaints" },
        about: Words {
            kk: "Тергеудің заңсыз әдістері мен құқықтардың бұзылуы туралы шағымдар. Бұл сандар лауазымды адамдардың есебі, сондықтан ешқашан жасырылмайды.",
            ru: "Жалобы на недозволенные методы и нарушения прав. Эти числа — отчёт должностных лиц, поэтому не скрываются никогда.",
            en: "Complaints of unlawful methods and violated rights. These numbers hold officials to account and are never suppressed.",
        },
        figures: &["R1", "R4", "R2", "R3", "R5", "R6", "R7", "R8"],
        drawings: &[drawing("R1", "state of review", Shape::Share)],
    },
    Group {
        code: "deaths",
        name: Words { kk: "Қаза тапқандар", ru: "Гибель людей", en: "Deaths" },
        about: Words {
            kk: "Прокурорлар кісі өлтіру деп қайта саралаған істер.",
            ru: "Дела о гибели гражданских лиц, переквалифицированные прокурорами на убийство.",
            en: "Cases on civilian deaths that prosecutors requalified as homicide.",
        },
        figures: &["D1"],
        drawings: &[drawing("D1", "", Shape::Number)],
    },
    Group {
        code: "damage",
        name: Words { kk: "Залал", ru: "Ущерб", en: "Damage" },
        about: Words {
            kk: "Шабуылданған ғимараттар, көлік, жапа шеккендер және тұрғындар мәлімдеген залал. Дүкенді тонау мен ғимаратты қирату әртүрлі бірлікпен есептеледі және қосылмайды.",
            ru: "Атакованные здания, транспорт, пострадавшие и заявленный ущерб. Разграбленные предприятия и здания — разные единицы и не складываются.",
            en: "Buildings attacked, vehicles, those injured and the damage declared. Looted businesses and buildings are different units and are not added up.",
        },
        figures: &["B1", "B2", "B3", "B4", "B5", "B6", "B7", "V1", "V2", "P1", "M1"],
        drawings: &[drawing("B1", "city", Shape::Map), drawing("M1", "", Shape::Number)],
    },
    Group {
        code: "weapons",
        name: Words { kk: "Қару", ru: "Оружие", en: "Weapons" },
        about: Words {
            kk: "Ұрланған, алынған және өз еркімен тапсырылған қару. Алынғаны ұрланғанның бөлігі емес: біріншісінде автоматтар бар, екіншісі — азаматтық қару.",
            ru: "Похищенное, изъятое и добровольно сданное оружие. Изъятое — не часть похищенного: в первом есть автоматы, второе — гражданское.",
            en: "Weapons stolen, seized and surrendered. Those seized are not a part of those stolen: the first include assault rifles, the second are civilian.",
        },
        figures: &["W1", "W2", "G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8", "G11"],
        drawings: &[drawing("G1", "type", Shape::Bars)],
    },
    Group {
        code: "duty",
        name: Words { kk: "Кезекші прокурорлар", ru: "Дежурные прокуроры", en: "Duty prosecutors" },
        about: Words {
            kk: "Жедел әрекет ету тобы мен жарияланған кезекші прокуроры бар өңірлер.",
            ru: "Регионы, где есть группа быстрого реагирования и опубликован дежурный прокурор.",
            en: "Regions with a rapid response team and a published duty prosecutor.",
        },
        figures: &["T1"],
        drawings: &[],
    },
];

impl Drawing {
    /// Whether the release has the table drawn.
    pub fn is_of(&self, release: &Release) -> bool {
        release.value(self.figure).is_some_and(|value| match self.shape {
            Shape::Number | Shape::Segments => true,
            Shape::Share | Shape::Bars | Shape::Waterfall => {
                release.splits.iter().any(|split| split.whole == self.figure && split.by == self.by)
            }
            Shape::Map => {
                let told = release.breakdowns.get(&(self.figure.to_owned(), self.by.to_owned()));
                value.value > 0 && matches!(told, Some(Breakdown::Published(_)))
            }
        })
    }

    /// Name of the files of the table drawn, without ending.
    pub fn stem(&self) -> String {
        let by = match self.shape {
            Shape::Number | Shape::Segments => "total".to_owned(),
            Shape::Map => self.by.to_owned(),
            Shape::Share | Shape::Bars | Shape::Waterfall => format!("{}_parts", self.by.replace(' ', "_")),
        };
        format!("{}-{by}", self.figure)
    }
}

/// A picture of a group.
pub struct Drawn {
    /// Name of its file: `suspects`, `administrative-2`.
    pub name: String,
    /// Its message, and what it shows.
    pub caption: Caption,
    /// The SVG.
    pub svg: Markup,
}

const MOST: Words = Words {
    kk: "Ең көбі — {part}: {whole} ішінен {value} ({share})",
    ru: "Больше всего — {part}: {value} из {whole} ({share})",
    en: "Most: {part}, {value} of {whole} ({share})",
};
const DESCRIBED: Words = Words {
    kk: "{figure}: {parts}. Сандар жанындағы кестеде тұр.",
    ru: "{figure}: {parts}. Числа стоят в таблице рядом.",
    en: "{figure}: {parts}. The numbers stand in the table beside it.",
};
const SCHEMATIC: Words =
    Words {
        kk: "Елдің сұлбасы шартты.", ru: "Контур страны схематичен.", en: "The outline of the country is schematic."
    };
const STILL: Words = Words {
    kk: "{figure}: {whole}; солардан {rest}: {value}",
    ru: "{figure}: {whole}; из них {rest}: {value}",
    en: "{figure}: {whole}; {rest}: {value}",
};

/// The pictures of every group of a release.
///
/// # Errors
/// [`MissingName`] where a code has no name.
pub fn pictures(voice: &Voice, release: &Release) -> Result<Vec<Drawn>, MissingName> {
    let mut drawn = Vec::new();
    for group in GROUPS {
        drawn.extend(group_pictures(voice, release, group)?);
    }
    Ok(drawn)
}

/// The pictures of a group, each where its figure was published.
///
/// # Errors
/// [`MissingName`] where a code has no name.
pub fn group_pictures(voice: &Voice, release: &Release, group: &Group) -> Result<Vec<Drawn>, MissingName> {
    let mut found = Vec::new();
    for (place, drawing) in group.drawings.iter().enumerate() {
        let name = if place == 0 { group.code.to_owned() } else { format!("{}-{}", group.code, place + 1) };
        if let Some(value) = release.value(drawing.figure)
            && let Some(one) = draw(voice, release, drawing, value, name)?
        {
            found.push(one);
        }
    }
    Ok(found)
}

fn draw(voice: &Voice, release: &Release, drawing: &Drawing, value: &Value, name: String) -> Result<Option<Drawn>, MissingName> {
    let split = release.splits.iter().find(|split| split.whole == drawing.figure && split.by == drawing.by);
    match drawing.shape {
        Shape::Share | Shape::Bars | Shape::Waterfall => {
            let Some(split) = split else { return Ok(None) };
            let table = parts(voice, release, value, split)?;
            Ok(Some(of_parts(voice, drawing.shape, value, split, &table, name)))
        }
        Shape::Segments => Ok(release.value(drawing.by).map(|part| still(voice, value, part, name))),
        Shape::Number => Ok(Some(alone(voice, release, value, name))),
        Shape::Map => Ok(breakdown(voice, release, value, drawing.by)?.map(|table| cities(voice, value, &table, name))),
    }
}

/// A row of a table as a part of a picture, with its share of the whole where one is told.
fn part(voice: &Voice, row: &crate::tables::Row, whole: Option<u64>) -> Option<Part> {
    let value = row.number.value()?;
    let share = whole.and_then(|whole| voice.locale.share(value, whole)).map(|share| format!(" ({share})")).unwrap_or_default();
    let kind = if row.code == super::tables::RESIDUAL { Kind::Residual } else { Kind::Stated };
    Some(Part { label: capital(&row.label), value, text: format!("{}{share}", voice.number(value)), kind })
}

fn of_parts(voice: &Voice, shape: Shape, whole: &Value, split: &Split, table: &Table, name: String) -> Drawn {
    let parts: Vec<Part> = table.rows.iter().filter_map(|row| part(voice, row, Some(whole.value))).collect();
    let stated = parts.iter().filter(|part| part.kind == Kind::Stated);
    let title = stated.max_by_key(|part| part.value).map_or_else(
        || voice.statement(whole.figure),
        |most| {
            let share = voice.locale.share(most.value, whole.value).unwrap_or_default();
            let (value, all) = (voice.number(most.value), voice.number(whole.value));
            voice.fill(&MOST, &[("part", &most.label.to_lowercase()), ("value", &value), ("whole", &all), ("share", &share)])
        },
    );
    let listed: Vec<String> = parts.iter().map(|part| format!("{}: {}", part.label, part.text)).collect();
    let caption = caption(voice, &name, &title, whole, &listed);
    let svg = match shape {
        // What is counted twice cannot stand end to end.
        Shape::Waterfall if split.double == 0 => {
            let text = voice.number(whole.value);
            waterfall(&caption, &parts, &Part { label: voice.statement(whole.figure), value: whole.value, text, kind: Kind::Stated })
        }
        Shape::Share if split.double == 0 => share(&caption, &parts),
        _ => bars(&caption, &parts),
    };
    Drawn { name, caption, svg }
}

/// A whole, and how many of it are still there.
fn still(voice: &Voice, whole: &Value, part: &Value, name: String) -> Drawn {
    let (all, left) = (voice.number(whole.value), voice.number(part.value));
    let (figure, rest) = (voice.statement(whole.figure), voice.say(&part.figure.statement));
    let title = voice.fill(&STILL, &[("figure", &figure), ("whole", &all), ("rest", rest), ("value", &left)]);
    let one = |label: String, value: u64, text: &str| Part { label, value, text: text.to_owned(), kind: Kind::Stated };
    let (outer, inner) = (one(figure, whole.value, &all), one(capital(rest), part.value, &left));
    let listed: Vec<String> = [&outer, &inner].iter().map(|part| format!("{}: {}", part.label, part.text)).collect();
    let caption = caption(voice, &name, &title, whole, &listed);
    Drawn { svg: segments(&caption, &outer, &inner), name, caption }
}

/// A number that stands for itself, with its day.
fn alone(voice: &Voice, release: &Release, value: &Value, name: String) -> Drawn {
    let said = voice.value(value);
    let title = format!("{}: {said}", voice.statement(value.figure));
    let day = release.clock(value.figure).map_or_else(String::new, |clock| voice.day(clock.of));
    let caption = caption(voice, &name, &title, value, &[format!("{said} ({})", voice.unit(value.figure))]);
    let amount = Amount { exactness: Exactness::Exact, number: said, unit: voice.unit(value.figure).to_owned(), day };
    Drawn { svg: number(&caption, &amount), name, caption }
}

/// Cities on the outline of the country; what lies elsewhere stands in the table.
fn cities(voice: &Voice, value: &Value, table: &Table, name: String) -> Drawn {
    let text = |number: Number| number.value().map_or_else(|| voice.say(&SUPPRESSED).to_owned(), |value| voice.number(value));
    let place = |row: &crate::tables::Row| {
        let at = Coordinates::of(&row.code)?;
        Some(Place { label: capital(&row.label), at, number: row.number, text: text(row.number) })
    };
    let places: Vec<Place> = table.rows.iter().filter_map(place).collect();
    let most = places.iter().max_by_key(|place| place.number.value());
    let title = most.and_then(|place| Some((place, place.number.value()?))).map_or_else(
        || voice.statement(value.figure),
        |(place, most)| {
            let share = voice.locale.share(most, value.value).unwrap_or_default();
            let details =
                [("part", place.label.as_str()), ("value", &place.text), ("whole", &voice.number(value.value)), ("share", &share)];
            voice.fill(&MOST, &details)
        },
    );
    let listed: Vec<String> = places.iter().map(|place| format!("{}: {}", place.label, place.text)).collect();
    let mut caption = caption(voice, &name, &title, value, &listed);
    caption.description = format!("{} {}", caption.description, voice.say(&SCHEMATIC));
    Drawn { svg: map(&caption, &places), name, caption }
}

fn caption(voice: &Voice, name: &str, title: &str, whole: &Value, listed: &[String]) -> Caption {
    let parts = listed.join("; ");
    let description = voice.fill(&DESCRIBED, &[("figure", &voice.statement(whole.figure)), ("parts", &parts)]);
    Caption { id: format!("picture-{name}"), title: title.to_owned(), description, language: voice.tag() }
}
