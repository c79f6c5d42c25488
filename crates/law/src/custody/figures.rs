//! What is counted here, and how it splits.

use super::state::State;
use crate::kernel::{Basis, Cell, Figure, Mark, Moment, Office, Sex, Unit, Words};
use crate::pack::Pack;

const FACETS: &[&str] = &["age_group", "article", "body", "region", "sex"];
const INJURY_FACETS: &[&str] = &["age_group", "article", "body", "explanation", "region", "sex"];

/// Temporary detention facility: the kind of body in which J1 and G10 are counted.
const IVS: &str = "ivs";

/// Theft, open robbery, armed robbery: the articles of J1.
const THEFT_AND_ROBBERY: &[&str] = &["188", "191", "192"];

/// Illegal possession of firearms: the article of G10.
const WEAPONS: &str = "287";

/// What the figures of the room have in common.
const HERE: Figure = Figure { office: Office::Interior, unit: Unit::Persons, facets: FACETS, ..Figure::HOUSE };

/// The figures of the room.
pub const ALL: &[Figure] = &[
    Figure {
        id: "J1",
        statement: Words {
            kk: "ұрлық пен тонау бойынша ұсталып, уақытша ұстау изоляторларына қамалғандар",
            ru: "задержаны за кражи и грабежи и водворены в изоляторы временного содержания",
            en: "persons detained and placed in temporary detention facilities for theft and robbery",
        },
        meaning: Words {
            kk: "Ұрлық, тонау немесе қарақшылық күдігімен уақытша ұстау изоляторына қабылданған адамдар, әрқайсысы бір рет. Кейін босатылған немесе ауыстырылған адам саннан шықпайды.",
            ru: "Лица, принятые в изолятор временного содержания по подозрению в краже, грабеже или разбое, каждое один раз. Освобождённые или переведённые позже остаются в числе.",
            en: "Persons admitted to a temporary detention facility on suspicion of theft or robbery, armed or not, each once. Whoever was released or transferred later stays in the number.",
        },
        basis: &[
            Basis::cpc("134", "", Mark::Verified),
            Basis::cc("188", "", Mark::Verified),
            Basis::cc("191", "", Mark::Verified),
            Basis::cc("192", "", Mark::Verified),
        ],
        definition: "Persons with `admitted/1` in a placement whose `arrived/1` names a facility of kind `ivs` (what precedes the first `/` of its id) \
         and a basis of detention or custody with a suspicion of CC 188, 191 or 192. The person is the one of `identified/1`, else of \
         `arrived/1`. Cumulative: whoever was admitted stays, whatever became of the placement.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "G10",
        statement: Words {
            kk: "қаруды заңсыз сақтағаны үшін уақытша ұстау изоляторларына қамалғандар",
            ru: "водворены в изоляторы временного содержания за незаконное хранение оружия",
            en: "persons placed in temporary detention facilities for illegal possession of weapons",
        },
        meaning: Words {
            kk: "Қаруды заңсыз сақтау күдігімен уақытша ұстау изоляторына қабылданған адамдар, әрқайсысы бір рет. Кейін босатылған немесе ауыстырылған адам саннан шықпайды.",
            ru: "Лица, принятые в изолятор временного содержания по подозрению в незаконном хранении оружия, каждое один раз. Освобождённые или переведённые позже остаются в числе.",
            en: "Persons admitted to a temporary detention facility on suspicion of illegal possession of weapons, each once. Whoever was released or transferred later stays in the number.",
        },
        basis: &[Basis::cpc("134", "", Mark::Verified), Basis::cc("287", "", Mark::Verified)],
        definition: "As J1, with a suspicion of CC 287. Cumulative.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "XP1",
        statement: Words {
            kk: "жарақаттары түсіндірілмеген және шағымсыз қалған ұсталғандар",
            ru: "лица с телесными повреждениями без объяснения и без жалобы",
            en: "persons with injuries that neither an explanation nor a complaint answers",
        },
        meaning: Words {
            kk: "Мекемеде жарақаты анықталып, содан бері прокурор қабылдаған түсіндірме де, тіркелген шағым да болмаған адамдар.",
            ru: "Лица, у которых в учреждении найдены повреждения и с тех пор нет ни объяснения, принятого прокурором, ни зарегистрированной жалобы.",
            en: "Persons found with injuries in a facility since when there has been neither an explanation accepted by the prosecutor nor a registered complaint.",
        },
        basis: &[Basis::cpc("131", "2", Mark::Verified), Basis::policy("injury.explanation")],
        facets: INJURY_FACETS,
        definition: "Persons with a placement of any kind in which `examined/1` or `injury_recorded/1` found injuries (`injuries.kind` = found) and no \
         answer, `origin_explained/1` or `complaint_linked/1`, followed the first of these since the last answer. Release and transfer end \
         nothing. The facet `explanation` is `overdue` after the tenth whole day from that finding (or the next working day, where it is none), else `awaited`.",
        ..HERE
    },
    Figure {
        id: "XP2",
        statement: Words {
            kk: "қазір уақытша ұстау изоляторларында отырғандар",
            ru: "содержатся сейчас в изоляторах временного содержания",
            en: "persons held in temporary detention facilities now",
        },
        meaning: Words {
            kk: "Қазір уақытша ұстау изоляторларында ұсталып отырған адамдар; ауруханадағылар есептелмейді.",
            ru: "Лица, содержащиеся сейчас в изоляторах временного содержания; находящиеся в больнице не считаются.",
            en: "Persons now held in temporary detention facilities; those in hospital are not counted.",
        },
        basis: &[Basis::cpc("134", "", Mark::Verified), Basis::cpc("150", "1", Mark::Verified)],
        definition: "Persons with `admitted/1` in a facility of kind `ivs`, without `transferred/1` or `released/1`, and not between `hospitalised/1` and \
         `returned/1`.",
        ..HERE
    },
    Figure {
        id: "XP3",
        statement: Words {
            kk: "қазір мекемеде негізсіз ұсталып отырғандар",
            ru: "содержатся сейчас в учреждениях без основания",
            en: "persons held in a facility without basis now",
        },
        meaning: Words {
            kk: "Қазір мекемеде ұсталып отырған, бірақ мекемеге белгілі негізінің мерзімі өткен адамдар.",
            ru: "Лица, которые сейчас находятся в учреждении, хотя срок основания, известного учреждению, истёк.",
            en: "Persons held in a facility now though the basis known to the facility has run out.",
        },
        basis: &[
            Basis::cpc("14", "2", Mark::Verified),
            Basis::cpc("133", "2", Mark::Verified),
            Basis::cpc("152", "4", Mark::Verified),
            Basis::cao("50", "1", Mark::VerifiedAmended),
        ],
        definition: "Persons with a placement of any kind, from `arrived/1` on, at the gate and in hospital too, without `transferred/1` or `released/1`, \
         whose basis as the placement's own acts know it has ended: at or after `until` of the last `order_received/1`; without any, at or \
         after `restricted_since` plus what the basis of the arrival gives: 48 hours of detention, 24 where `age` is under 18, 2 months of \
         custody, 45 days of administrative arrest, the longest there is. What other records know and no order brought to the facility counts \
         for nothing here; `aiqyn clock` reads them together.",
        ..HERE
    },
    Figure {
        id: "XP4",
        statement: Words {
            kk: "қандай да бір уақытта мекемеде негізсіз ұсталғандар",
            ru: "содержались когда-либо в учреждениях без основания",
            en: "persons ever held in a facility without basis",
        },
        meaning: Words {
            kk: "Мекемеде бір сәт болса да негізсіз ұсталған адамдар; кейінгі шешім де, босату да саннан шығармайды.",
            ru: "Лица, которые хотя бы миг содержались в учреждении без основания; позднейшее решение или освобождение числа не уменьшает.",
            en: "Persons held in a facility without basis at any moment so far; no later order or release takes them out of the number.",
        },
        basis: &[
            Basis::cpc("14", "2", Mark::Verified),
            Basis::cpc("133", "2", Mark::Verified),
            Basis::cpc("152", "4", Mark::Verified),
            Basis::cao("50", "1", Mark::VerifiedAmended),
        ],
        definition: "Persons of whom XP3 held at some moment so far, of any length. Cumulative: a later order, transfer or release undoes nothing.",
        ..HERE
    },
];

/// What a record contributes at a moment, given its state of that moment.
pub fn cells(state: &State, at: Moment, law: &Pack) -> Vec<Cell> {
    let (Some(arrived), Some(person)) = (&state.arrived, state.person()) else { return Vec::new() };
    let facets = facets(state);
    let of = |figure, facets: &[(&'static str, String)]| Cell { figure, member: person.to_string(), weight: 1, facets: facets.to_vec() };
    let mut cells = Vec::new();
    if arrived.facility.kind() == IVS {
        let article = state.suspicion().map(|s| s.article.as_str()).filter(|_| state.admitted_at.is_some());
        if article.is_some_and(|article| THEFT_AND_ROBBERY.contains(&article)) {
            cells.push(of("J1", &facets));
        }
        if article == Some(WEAPONS) {
            cells.push(of("G10", &facets));
        }
        if state.is_held() {
            cells.push(of("XP2", &facets));
        }
    }
    if state.held_without_basis(at, law) {
        cells.push(of("XP3", &facets));
    }
    if state.ever_held_without_basis(at, law) {
        cells.push(of("XP4", &facets));
    }
    if state.unexplained_since.is_some() {
        let overdue = state.explanation_due(law).is_some_and(|due| at > due);
        let mut split = facets;
        split.push(("explanation", if overdue { "overdue" } else { "awaited" }.to_owned()));
        split.sort_unstable();
        cells.push(of("XP1", &split));
    }
    cells
}

fn facets(state: &State) -> Vec<(&'static str, String)> {
    let Some(arrived) = &state.arrived else { return Vec::new() };
    let sex = match arrived.sex {
        Sex::Female => "female",
        Sex::Male => "male",
    };
    vec![
        ("age_group", age_group(arrived.age).to_owned()),
        ("article", state.suspicion().map_or("none", |s| s.article.as_str()).to_owned()),
        ("body", arrived.facility.to_string()),
        ("region", arrived.region.to_string()),
        ("sex", sex.to_owned()),
    ]
}

const fn age_group(age: u8) -> &'static str {
    match age {
        0..18 => "under-18",
        18..30 => "18-29",
        30..45 => "30-44",
        45..60 => "45-59",
        _ => "60-and-over",
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::rules::given::*;
    use crate::custody::Custody;
    use crate::kernel::{Deed, Fold, History, RecordId};
    use crate::rooms;
    use serde_json::json;

    /// The figures (with the facet `explanation` where there is one) at each change, as `local time: ids`.
    fn line(deeds: &[Deed]) -> Vec<String> {
        let law = crate::pack::embedded().unwrap();
        let history = history(deeds);
        let record = RecordId::parse(PLACEMENT).unwrap();
        let timeline = (rooms::room(Custody::NAME).unwrap().timeline)(&history, &record, law);
        let told = |cell: &super::Cell| match cell.facets.iter().find(|(name, _)| *name == "explanation") {
            Some((_, value)) => format!("{} {value} {}", cell.figure, cell.member),
            None => format!("{} {}", cell.figure, cell.member),
        };
        timeline.iter().map(|(at, cells)| format!("{}: {}", at.local(), cells.iter().map(told).collect::<Vec<_>>().join(", "))).collect()
    }

    fn history(deeds: &[Deed]) -> History {
        crate::told::history(PLACEMENT, deeds)
    }

    #[test]
    fn a_theft_is_counted_from_admission_for_good_and_held_until_release() {
        let deeds = [held(), vec![hospitalised("2022-01-06 20:00"), step("2022-01-07 08:00", "returned/1")]].concat();
        let deeds = [deeds, vec![released("2022-01-08 09:00", "detention_ended")]].concat();
        assert_eq!(
            line(&deeds),
            [
                "2022-01-06 12:00: J1 person-1, XP2 person-1",
                "2022-01-06 20:00: J1 person-1",
                "2022-01-07 08:00: J1 person-1, XP2 person-1",
                "2022-01-08 09:00: J1 person-1",
            ]
        );
    }

    #[test]
    fn possession_of_weapons_in_a_remand_centre_is_not_g10() {
        let weapons = suspected(json!({ "article": "287", "part": "1", "iccs": "090111" }));
        let arrival = with(arrived(), "basis", weapons);
        let out = || released("2022-01-08 09:00", "detention_ended");
        let told = line(&[arrival.clone(), admitted(), out()]);
        assert_eq!(told, ["2022-01-06 12:00: G10 person-1, XP2 person-1", "2022-01-08 09:00: G10 person-1"]);
        assert!(line(&[with(arrival, "facility", json!("sizo/almaty-city")), admitted(), out()]).is_empty());
    }

    #[test]
    fn an_unknown_person_becomes_the_one_identified() {
        assert_eq!(
            line(&[unknown(), admitted(), identified("2022-01-06 18:00", "person-1"), released("2022-01-08 09:00", "detention_ended")]),
            [
                "2022-01-06 12:00: J1 unknown-1, XP2 unknown-1",
                "2022-01-06 18:00: J1 person-1, XP2 person-1",
                "2022-01-08 09:00: J1 person-1",
            ]
        );
    }

    /// By time alone at the limit, in any facility; an order ends it, and it stays among those ever held so.
    #[test]
    fn time_without_an_order_is_counted_while_it_lasts_and_for_good() {
        let deeds = [held(), vec![ordered("2022-01-08 12:00", "2022-03-06 10:00"), released("2022-03-06 11:00", "limit_expired")]].concat();
        assert_eq!(
            line(&deeds),
            [
                "2022-01-06 12:00: J1 person-1, XP2 person-1",
                "2022-01-08 10:00: J1 person-1, XP2 person-1, XP3 person-1, XP4 person-1",
                "2022-01-08 12:00: J1 person-1, XP2 person-1, XP4 person-1",
                "2022-03-06 10:00: J1 person-1, XP2 person-1, XP3 person-1, XP4 person-1",
                "2022-03-06 11:00: J1 person-1, XP4 person-1",
            ]
        );
    }

    #[test]
    fn a_complaint_answers_an_injury_until_another_is_found() {
        let again = deed("2022-01-12 12:00", MEDIC, "injury_recorded/1", json!({ "injuries": bruise(), "origin": "by_officers" }));
        let deeds = [held_with_bruise(), vec![linked("2022-01-07 12:00"), released("2022-01-08 09:00", "detention_ended"), again]].concat();
        assert_eq!(
            line(&deeds)[2..],
            [
                "2022-01-07 12:00: J1 person-1, XP2 person-1",
                "2022-01-08 09:00: J1 person-1",
                "2022-01-12 12:00: J1 person-1, XP1 awaited person-1",
                "2022-01-25 00:00: J1 person-1, XP1 overdue person-1",
            ]
        );
    }

    /// Found on the 6th: ten whole days end with the 16th, a Sunday, hence with Monday the 17th. A release does not end it.
    #[test]
    fn an_injury_waits_for_its_explanation_and_becomes_overdue_by_time_alone() {
        let deeds = [held_with_bruise(), vec![released("2022-01-08 09:00", "detention_ended")]].concat();
        let deeds = [deeds, vec![explained("2022-01-20 12:00", "at_detention")]].concat();
        assert_eq!(
            line(&deeds),
            [
                "2022-01-06 11:30: XP1 awaited person-1",
                "2022-01-06 12:00: J1 person-1, XP1 awaited person-1, XP2 person-1",
                "2022-01-08 09:00: J1 person-1, XP1 awaited person-1",
                "2022-01-18 00:00: J1 person-1, XP1 overdue person-1",
                "2022-01-20 12:00: J1 person-1",
            ]
        );
    }
}
