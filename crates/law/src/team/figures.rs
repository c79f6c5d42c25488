//! What is counted here, and how it splits.

use super::state::State;
use crate::kernel::{Cell, Figure, Moment, Office, RecordId, Unit, Words};

const OF_TEAMS: &[&str] = &["kind", "region", "subject"];
const OF_MEMBERS: &[&str] = &["body", "kind", "region", "subject"];

const fn figure(id: &'static str, unit: Unit, facets: &'static [&'static str], statement: Words, definition: &'static str) -> Figure {
    Figure { id, office: Office::Prosecutor, unit, statement, part_of: None, facets, definition, spoken: false }
}

/// The figures of the room.
pub const ALL: &[Figure] = &[
    figure(
        "XT2",
        Unit::Teams,
        OF_TEAMS,
        Words {
            kk: "жұмыс істеп жатқан арнайы және ведомствоаралық топтар",
            ru: "действующие специальные и межведомственные группы",
            en: "special and interagency teams at work",
        },
        "Records with `formed/1` and no `dissolved/1`. Facets: `kind`, `region` and `subject` of the first `formed/1`, here and below.",
    ),
    figure(
        "XT3",
        Unit::TeamMembers,
        OF_MEMBERS,
        Words {
            kk: "топтарға іссапармен жіберілген қызметкерлер",
            ru: "сотрудники, прикомандированные к группам",
            en: "officers seconded to teams",
        },
        "Of each team of XT2, the record, `#` and the officer of every membership in force at V: V is at or past its `from` and before its \
         `until`. A membership begins with a `member_joined/1` of an officer who is no standing member and ends with `member_left/1`; its `until` is \
         that of the last `member_extended/1` since. Whoever leads by the first `formed/1` is a standing member from it on until `member_left/1`, and not \
         counted. Facet `body` is the home body.",
    ),
    figure(
        "XT4",
        Unit::TeamMembers,
        OF_MEMBERS,
        Words {
            kk: "мерзімі өтіп, топта қалған қызметкерлер",
            ru: "сотрудники, оставшиеся в группах после своего срока",
            en: "officers still in teams after their term",
        },
        "As XT3, but V is at or past `until`.",
    ),
];

/// What a record contributes at a moment, given its state of that moment.
pub fn cells(state: &State, record: &RecordId, at: Moment) -> Vec<Cell> {
    let Some(formed) = state.formed.as_ref().filter(|_| state.is_standing()) else { return Vec::new() };
    let place = vec![("kind", formed.kind.code().to_owned()), ("region", formed.region.to_string()), ("subject", formed.subject.clone())];
    let mut cells = vec![Cell { figure: "XT2", member: record.to_string(), weight: 1, facets: place.clone() }];
    for (officer, member) in state.seconded() {
        let figure = if at < member.from {
            continue;
        } else if at < member.until {
            "XT3"
        } else {
            "XT4"
        };
        let facets = [vec![("body", member.body.to_string())], place.clone()].concat();
        cells.push(Cell { figure, member: format!("{record}#{officer}"), weight: 1, facets });
    }
    cells
}
