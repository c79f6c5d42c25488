//! What is counted here, and how it splits.

use super::acts::{Outcome, ReleaseGround};
use super::state::State;
use crate::kernel::{Cell, Figure, Moment, Office, RecordId, Sex, Unit, Words};
use crate::pack::{Answer, Code, Pack};

const FACETS: &[&str] = &["age_group", "article", "body", "region", "sex"];

const fn figure(
    id: &'static str,
    unit: Unit,
    statement: Words,
    part_of: Option<(&'static str, &'static str)>,
    definition: &'static str,
) -> Figure {
    Figure { id, office: Office::Prosecutor, unit, statement, part_of, facets: FACETS, definition, spoken: true }
}

const CASES: Unit = Unit::AdministrativeCases;
const OUTCOME: Option<(&str, &str)> = Some(("A1", "outcome"));

/// The figures of the room.
pub const ALL: &[Figure] = &[
    figure(
        "A1",
        CASES,
        Words {
            kk: "соттар қараған істер", ru: "рассмотрено судами", en: "reviewed by the courts in connection with the events"
        },
        None,
        "Records with `ruling/1`. The first `ruling/1` of a record is its first-instance ruling.",
    ),
    figure(
        "A2",
        CASES,
        Words {
            kk: "сот ескертумен аяқтаған", ru: "завершены предупреждением", en: "ended in a warning by the court"
        },
        OUTCOME,
        "Members of A1 whose outcome in force is a warning. The outcome in force is that of the first-instance ruling until a \
         `petition_decided/1` or an `appeal_decided/1` replaces it: `amended` and `cancelled_new` by their `outcome`, `cancelled_dismissed` by a dismissal; \
         `unchanged` replaces nothing.",
    ),
    figure(
        "A3",
        Unit::Persons,
        Words {
            kk: "прокурорлардың өтінішхаты бойынша қамақтан босатылғандар",
            ru: "освобождены из-под ареста по ходатайству прокуроров",
            en: "released from administrative arrest at the request of prosecutors",
        },
        Some(("A6", "")),
        "Persons (`protocol/1` `person`) of records whose outcome in force is arrest and which have `released/1` with `ground` = petition \
         as the latest release, no `arrest_started/1` after it.",
    ),
    figure(
        "A4",
        CASES,
        Words {
            kk: "айыппұл ескертумен ауыстырылған", ru: "штраф заменён предупреждением", en: "a fine replaced with a warning"
        },
        Some(("A2", "")),
        "Members of A2 whose first-instance outcome is a fine.",
    ),
    figure(
        "A5",
        CASES,
        Words {
            kk: "құқық бұзушылық болмағандықтан қысқартылған",
            ru: "прекращены за отсутствием правонарушения",
            en: "dismissed because there was no offence",
        },
        OUTCOME,
        "Members of A1 whose outcome in force is a dismissal with `ground` no_event or no_elements.",
    ),
    figure(
        "A6",
        CASES,
        Words {
            kk: "әкімшілік қамаққа алынған", ru: "назначен административный арест", en: "sentenced to administrative arrest"
        },
        OUTCOME,
        "Members of A1 whose outcome in force is arrest.",
    ),
    figure(
        "A7",
        Unit::Persons,
        Words {
            kk: "әлі қамақта отырғандар",
            ru: "остаются под административным арестом",
            en: "of those still under administrative arrest",
        },
        Some(("A6", "")),
        "Persons of records whose outcome in force is arrest, with `arrest_started/1` and no `released/1` after it.",
    ),
    figure(
        "A8",
        Unit::Petitions,
        Words {
            kk: "соттарда қаралып жатқан прокурорлардың жеңілдету туралы өтінішхаттары",
            ru: "ходатайства прокуроров о смягчении на рассмотрении судов",
            en: "prosecutors' applications for mitigation pending before courts",
        },
        None,
        "Petitions (record and tag) of `petition/1` with `favourable` = true, neither decided nor withdrawn.",
    ),
    Figure {
        id: "XA1",
        office: Office::Prosecutor,
        unit: CASES,
        statement: Words {
            kk: "ескерту міндетті болған, бірақ қатаңырақ жаза күшінде",
            ru: "действует наказание строже, хотя предупреждение было обязательным",
            en: "a harsher penalty in force where a warning was due",
        },
        part_of: None,
        facets: FACETS,
        definition: "Members of A1 whose outcome in force is a fine or arrest under an article and part that provides a warning \
             (the pack's `warning` = yes on the day of the ruling), where neither `protocol/1` nor `ruling/1` names an aggravating circumstance.",
        spoken: false,
    },
    Figure {
        id: "XA2",
        office: Office::Prosecutor,
        unit: Unit::Persons,
        statement: Words {
            kk: "қамақ мерзімі өткеннен кейін ұсталып отырғандар",
            ru: "удерживаются после истечения срока ареста",
            en: "held past the term of administrative arrest",
        },
        part_of: None,
        facets: FACETS,
        definition: "Members of A7 from the moment `counted_from` + the arrest's days (of 24 hours) on.",
        spoken: false,
    },
];

/// Whether the article provides a warning and nothing aggravated, though the outcome in force is harsher.
pub fn warning_was_due(state: &State, law: &Pack) -> bool {
    let (Some(protocol), Some(ruled), Some(in_force)) = (&state.protocol, &state.ruled, &state.in_force) else { return false };
    let harsher = matches!(in_force.outcome, Outcome::Fine { .. } | Outcome::Arrest { .. });
    let offence = law.offence(Code::Cao, &in_force.article, &in_force.part, ruled.at);
    // The emergency itself (CAO 57(9)): where the policy is on, nobody need have named it.
    let aggravates = law.policy("administrative.emergency_aggravates", ruled.at);
    let of_itself = aggravates && law.emergency(protocol.region.as_str(), protocol.committed_at);
    harsher
        && !of_itself
        && protocol.aggravating.is_empty()
        && ruled.ruling.aggravating.is_empty()
        && offence.is_some_and(|offence| offence.warning_available == Answer::Yes)
}

/// What a record contributes at a moment, given its state of that moment.
pub fn cells(state: &State, record: &RecordId, at: Moment, law: &Pack) -> Vec<Cell> {
    let (Some(protocol), Some(ruled), Some(in_force)) = (&state.protocol, &state.ruled, &state.in_force) else { return Vec::new() };
    let facets = vec![
        ("age_group", crate::kernel::figure::age_group(protocol.age).to_owned()),
        ("article", in_force.article.clone()),
        ("body", protocol.body.to_string()),
        ("region", protocol.region.to_string()),
        ("sex", if protocol.sex == Sex::Female { "female" } else { "male" }.to_owned()),
    ];
    let cell = |figure, member: String| Cell { figure, member, weight: 1, facets: facets.clone() };
    let (case, person) = (record.to_string(), protocol.person.to_string());
    let mut cells = vec![cell("A1", case.clone())];
    match &in_force.outcome {
        Outcome::Warning {} => {
            cells.push(cell("A2", case.clone()));
            if matches!(ruled.ruling.outcome, Outcome::Fine { .. }) {
                cells.push(cell("A4", case.clone()));
            }
        }
        Outcome::Dismissed { ground } if ground == "no_event" || ground == "no_elements" => cells.push(cell("A5", case.clone())),
        Outcome::Arrest { .. } => {
            cells.push(cell("A6", case.clone()));
            if matches!(state.released, Some((_, ReleaseGround::Petition))) {
                cells.push(cell("A3", person.clone()));
            }
            if state.serving_arrest() {
                cells.push(cell("A7", person.clone()));
            }
            if state.serving_arrest() && state.arrest_until().is_some_and(|until| until <= at) {
                cells.push(cell("XA2", person));
            }
        }
        _ => {}
    }
    if warning_was_due(state, law) {
        cells.push(cell("XA1", case));
    }
    let pending = state.petitions.iter().filter(|(_, petition)| petition.favourable && petition.pending());
    cells.extend(pending.map(|(tag, _)| cell("A8", format!("{record}#{tag}"))));
    cells
}
