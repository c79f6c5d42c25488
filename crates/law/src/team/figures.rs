//! What is counted here, and how it splits.

use super::state::State;
use crate::kernel::{Basis, Cell, Figure, Mark, Moment, RecordId, Unit, Words};

const OF_TEAMS: &[&str] = &["kind", "region", "subject"];
const OF_MEMBERS: &[&str] = &["body", "kind", "region", "subject"];

/// What the figures of the room have in common.
const HERE: Figure = Figure { unit: Unit::TeamMembers, facets: OF_MEMBERS, ..Figure::HOUSE };

/// The figures of the room.
pub const ALL: &[Figure] = &[
    Figure {
        id: "XT2",
        unit: Unit::Teams,
        statement: Words {
            kk: "жұмыс істеп жатқан арнайы және ведомствоаралық топтар",
            ru: "действующие специальные и межведомственные группы",
            en: "special and interagency teams at work",
        },
        meaning: Words {
            kk: "Құрылған және әлі таратылмаған арнаулы және ведомствоаралық топтар.",
            ru: "Созданные и ещё не распущенные специальные и межведомственные группы.",
            en: "Special and interagency teams formed and not dissolved yet.",
        },
        basis: &[Basis::cpc("194", "1", Mark::VerifiedAmended), Basis::cpc("194", "2", Mark::VerifiedAmended)],
        facets: OF_TEAMS,
        definition: "Records with `formed/1` and no `dissolved/1`. Facets: `kind`, `region` and `subject` of the first `formed/1`, here and below.",
        ..HERE
    },
    Figure {
        id: "XT3",
        statement: Words {
            kk: "топтарға іссапармен жіберілген қызметкерлер",
            ru: "сотрудники, прикомандированные к группам",
            en: "officers seconded to teams",
        },
        meaning: Words {
            kk: "Осы топтарға мерзімге іссапармен жіберілген, мерзімі жүріп жатқан қызметкерлер; әр топта бөлек есептеледі.",
            ru: "Сотрудники, прикомандированные к этим группам на срок, который идёт; в каждой группе считаются отдельно.",
            en: "Officers seconded to these teams for a term that is running; each counts once in each team.",
        },
        basis: &[Basis::cpc("194", "1", Mark::VerifiedAmended), Basis::policy("team")],
        definition: "Of each team of XT2, the record, `#` and the officer of every membership in force at V: V is at or past its `from` and before its \
         `until`. A membership begins with a `member_joined/1` of an officer who is no standing member and ends with `member_left/1`; its `until` is \
         that of the last `member_extended/1` since. Whoever leads by the first `formed/1` is a standing member from it on until `member_left/1`, and not \
         counted. Facet `body` is the home body.",
        ..HERE
    },
    Figure {
        id: "XT4",
        statement: Words {
            kk: "мерзімі өтіп, топта қалған қызметкерлер",
            ru: "сотрудники, оставшиеся в группах после своего срока",
            en: "officers still in teams after their term",
        },
        meaning: Words {
            kk: "Топтарға іссапармен жіберілген, мерзімі өткен, бірақ топтан шықпаған қызметкерлер.",
            ru: "Прикомандированные к группам сотрудники, срок которых истёк, а они не вышли.",
            en: "Officers seconded to teams whose term is over and who have not left.",
        },
        basis: &[Basis::cpc("194", "1", Mark::VerifiedAmended), Basis::policy("team")],
        definition: "As XT3, but V is at or past `until`.",
        ..HERE
    },
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
