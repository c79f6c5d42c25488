//! Parts against their whole: the sum, what is left over, what is counted twice, and what makes a sum doubtful.
//!
//! Only exact values are subtracted: across "more than 500" no residual is claimed. What the words do prove is still found: parts of
//! "more than 60" and "more than 50" do not fit into exactly 100.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Bound;

use jiff::civil::Date;
use serde::Serialize;

use super::decimal::Decimal;
use super::statement::{Figure, Qualifier, Statement, Value, exceeds};

/// Why a sum, or a comparison with the whole, does not prove what it seems to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Flag {
    /// Some value is not exact: no residual is claimed.
    Approximate,
    /// "All" was said of some part or of the whole: there is no number to add.
    NotANumber,
    /// The parts are more than the whole.
    Overcount,
    /// Whole and parts are counted in different units.
    UnitsMixed,
    /// Whole and parts describe different days.
    DaysMixed,
}

/// A part as it was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// Its id.
    pub id: String,
    /// Its value.
    pub value: Value,
    /// How firmly.
    pub qualifier: Qualifier,
}

/// Figures that share a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UnitGroup {
    /// The unit.
    pub unit: String,
    /// Their ids.
    pub ids: Vec<String>,
}

/// Figures that describe the same day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DayGroup {
    /// The day.
    #[serde(serialize_with = "as_text")]
    pub day: Date,
    /// Their ids.
    pub ids: Vec<String>,
}

/// A day as `2022-01-25`.
pub(super) fn as_text<S: serde::Serializer>(day: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(day)
}

/// One whole by one breakdown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Breakdown {
    /// Id of the whole.
    pub whole: String,
    /// Name of the breakdown.
    pub by: String,
    /// The parts, in the order of the file.
    pub parts: Vec<Part>,
    /// The numbers said, added up; none where "all" was said of a part.
    pub sum: Option<Decimal>,
    /// The whole less the sum: not stated if positive, counted twice if negative. None unless every value is exact.
    pub residual: Option<Decimal>,
    /// The whole as it was said.
    pub value: Value,
    /// How firmly the whole was said.
    pub qualifier: Qualifier,
    /// Why it is doubtful or wrong.
    pub flags: Vec<Flag>,
    /// Units of whole and parts, the whole's first: more than one where they are mixed.
    pub units: Vec<UnitGroup>,
    /// Days of whole and parts, the whole's first.
    pub days: Vec<DayGroup>,
    /// Figures inside the parts that are counted in units found nowhere in the sum.
    pub units_inside: Vec<UnitGroup>,
    /// What the record holds of the residual, where it can tell.
    pub residual_members: Option<Vec<String>>,
}

impl Breakdown {
    /// Whether it is flagged so.
    #[must_use]
    pub fn has(&self, flag: Flag) -> bool {
        self.flags.contains(&flag)
    }
}

/// A part that is more than its whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Larger {
    /// Id of the part.
    pub id: String,
    /// Id of the whole.
    pub whole: String,
    /// Proven by the words, in one unit and on one day. Otherwise the numbers said only look so.
    pub certain: bool,
    /// What keeps it from being certain.
    pub flags: Vec<Flag>,
}

/// A figure counted in another unit than the whole that merely contains it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OtherUnit {
    /// Id of the part.
    pub id: String,
    /// Unit of the part.
    pub unit: String,
    /// Id of the whole.
    pub whole: String,
    /// Unit of the whole.
    pub whole_unit: String,
}

/// Every breakdown of the statement, in the order of their first parts.
pub fn breakdowns(statement: &Statement) -> Vec<Breakdown> {
    let mut order: Vec<(&str, &str)> = Vec::new();
    let mut parts: HashMap<(&str, &str), Vec<&Figure>> = HashMap::new();
    let mut inside: HashMap<&str, Vec<&Figure>> = HashMap::new();
    for figure in statement.figures() {
        let Some(place) = &figure.inside else { continue };
        inside.entry(&place.whole).or_default().push(figure);
        if let Some(by) = &place.by {
            let group = parts.entry((&place.whole, by)).or_default();
            if group.is_empty() {
                order.push((&place.whole, by));
            }
            group.push(figure);
        }
    }
    let one = |key: &(&str, &str)| Some(breakdown(statement.figure(key.0)?, key.1, parts.get(key)?, &inside));
    order.iter().filter_map(one).collect()
}

/// Adds up one breakdown and holds it against its whole.
fn breakdown(whole: &Figure, by: &str, parts: &[&Figure], inside: &HashMap<&str, Vec<&Figure>>) -> Breakdown {
    let sum = parts.iter().try_fold(Decimal::ZERO, |sum, part| part.value.number().map(|number| sum.plus(number)));
    let exact = parts.iter().try_fold(Decimal::ZERO, |sum, part| part.exact().map(|number| sum.plus(number)));
    let residual = exact.and_then(|sum| whole.exact().map(|whole| whole.minus(sum)));
    let everything = || std::iter::once(whole).chain(parts.iter().copied());
    let units = units(everything());
    let days = days(everything());
    let mut flags = Vec::new();
    if everything().any(|figure| figure.value == Value::All) {
        flags.push(Flag::NotANumber);
    } else if residual.is_none() {
        flags.push(Flag::Approximate);
    }
    if exceeds(least(parts), whole.upper()) {
        flags.push(Flag::Overcount);
    }
    if units.len() > 1 {
        flags.push(Flag::UnitsMixed);
    }
    if days.len() > 1 {
        flags.push(Flag::DaysMixed);
    }
    Breakdown {
        whole: whole.id.clone(),
        by: by.to_owned(),
        parts: parts.iter().map(|part| Part { id: part.id.clone(), value: part.value, qualifier: part.qualifier }).collect(),
        sum,
        residual,
        value: whole.value,
        qualifier: whole.qualifier,
        flags,
        units_inside: units_inside(parts, inside, &units),
        units,
        days,
        residual_members: None,
    }
}

/// The least that parts which exclude each other can come to.
fn least(parts: &[&Figure]) -> Bound<Decimal> {
    let mut strictly = false;
    let mut sum = Decimal::ZERO;
    for part in parts {
        match part.lower() {
            Bound::Included(least) => sum = sum.plus(least),
            Bound::Excluded(least) => {
                strictly = true;
                sum = sum.plus(least);
            }
            Bound::Unbounded => {}
        }
    }
    if strictly { Bound::Excluded(sum) } else { Bound::Included(sum) }
}

/// Figures by unit, in order of appearance.
fn units<'a>(figures: impl Iterator<Item = &'a Figure>) -> Vec<UnitGroup> {
    let mut groups: Vec<UnitGroup> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for figure in figures {
        let at = *places.entry(figure.unit_key()).or_insert_with(|| {
            groups.push(UnitGroup { unit: figure.unit.clone(), ids: Vec::new() });
            groups.len() - 1
        });
        if let Some(group) = groups.get_mut(at) {
            group.ids.push(figure.id.clone());
        }
    }
    groups
}

/// Figures by day, in order of appearance.
fn days<'a>(figures: impl Iterator<Item = &'a Figure>) -> Vec<DayGroup> {
    let mut groups: Vec<DayGroup> = Vec::new();
    let mut places: BTreeMap<Date, usize> = BTreeMap::new();
    for figure in figures {
        let at = *places.entry(figure.as_of).or_insert_with(|| {
            groups.push(DayGroup { day: figure.as_of, ids: Vec::new() });
            groups.len() - 1
        });
        if let Some(group) = groups.get_mut(at) {
            group.ids.push(figure.id.clone());
        }
    }
    groups
}

/// Figures one step inside the parts, whose unit the sum does not know: the parts mix it in unseen.
fn units_inside(parts: &[&Figure], inside: &HashMap<&str, Vec<&Figure>>, known: &[UnitGroup]) -> Vec<UnitGroup> {
    let contained = parts.iter().filter_map(|part| inside.get(part.id.as_str())).flatten().copied();
    let known: BTreeSet<String> = known.iter().map(|group| group.unit.to_lowercase()).collect();
    units(contained.filter(|figure| !known.contains(&figure.unit_key())))
}

/// Every part that is, or looks, more than its whole.
pub fn larger(statement: &Statement) -> Vec<Larger> {
    let pairs = statement.figures().iter().filter_map(|part| Some((part, statement.whole_of(part)?)));
    pairs.filter_map(|(part, whole)| larger_part(part, whole)).collect()
}

fn larger_part(part: &Figure, whole: &Figure) -> Option<Larger> {
    let proven = exceeds(part.lower(), whole.upper());
    let looks_so = matches!((part.value, whole.value), (Value::Number(part), Value::Number(whole)) if part > whole);
    if !proven && !looks_so {
        return None;
    }
    let mut flags = Vec::new();
    if !proven {
        flags.push(Flag::Approximate);
    }
    if part.unit_key() != whole.unit_key() {
        flags.push(Flag::UnitsMixed);
    }
    if part.as_of != whole.as_of {
        flags.push(Flag::DaysMixed);
    }
    Some(Larger { id: part.id.clone(), whole: whole.id.clone(), certain: flags.is_empty(), flags })
}

/// Figures in another unit than the whole that contains them, outside every breakdown: inside one the breakdown is flagged.
pub fn other_units(statement: &Statement) -> Vec<OtherUnit> {
    let mut found = Vec::new();
    for part in statement.figures() {
        if part.inside.as_ref().is_none_or(|inside| inside.by.is_some()) {
            continue;
        }
        if let Some(whole) = statement.whole_of(part).filter(|whole| whole.unit_key() != part.unit_key()) {
            found.push(OtherUnit { id: part.id.clone(), unit: part.unit.clone(), whole: whole.id.clone(), whole_unit: whole.unit.clone() });
        }
    }
    found
}
