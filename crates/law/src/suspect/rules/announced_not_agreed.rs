//! # Announced is what the prosecutor agreed to
//!
//! Demands that the qualification announced was issued in the case about this person, agreed to by then, and is announced with the
//! very articles agreed to.

use super::given::{announced, case_received, counsel, example, held, qualified, with};
use crate::criminal::{self, Criminal, Offence, QualificationIssued};
use crate::kernel::Tag;
use crate::kernel::prelude::*;
use crate::suspect::{Act, Subject, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.announced_not_agreed",
    guard: Guard::Decision,
    acts: &["qualification_announced/1"],
    basis: &[
        Basis::cpc("203", "1-1", Mark::Verified),
        Basis::cpc("203", "1-2", Mark::Verified),
        Basis::cpc("204", "1", Mark::Verified),
        Basis::cpc("206", "1", Mark::Verified),
    ],
    section: "5",
    since: "2021-01-01",
    demand: Words {
        kk: "«{qualification}» саралауы бұл адам туралы келісілмеген немесе баптары сай емес.",
        ru: "Квалификация «{qualification}» в отношении этого лица не согласована или статьи расходятся.",
        en: "The qualification {qualification} is not agreed to for this person, or its articles differ.",
    },
    way_out: Words {
        kk: "Істе келісілген саралауды дәл сол баптармен хабарлаңыз.",
        ru: "Объявите согласованную в деле квалификацию с теми же статьями.",
        en: "Announce the qualification agreed to in the case, with the same articles.",
    },
    why: "A suspicion announced must be the one a prosecutor has read.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::QualificationAnnounced(announced) = m.act() else { return None };
    let subject = m.before().subject.as_ref()?;
    let agreed = agreed(m, subject, &announced.qualification);
    let same = agreed.is_some_and(|(issued, _)| sorted(&issued.offences) == sorted(&announced.offences));
    (!same).then(|| Finding::plain().with("qualification", &announced.qualification).at("/qualification"))
}

fn sorted(offences: &[Offence]) -> Vec<&Offence> {
    let mut offences: Vec<&Offence> = offences.iter().collect();
    offences.sort_unstable();
    offences
}

/// A qualification of the case about this person that the prosecutor had agreed to by the judged act, and when.
pub(super) fn agreed<'a>(m: &'a Matter<'_, Suspect>, subject: &Subject, tag: &Tag) -> Option<(&'a QualificationIssued, Moment)> {
    let mut entries = m.world.entries::<Criminal>(&subject.case);
    entries.retain(|entry| entry.occurred_at <= m.at());
    let issued = entries.iter().find_map(|entry| match entry.act {
        criminal::Act::QualificationIssued(q) if q.qualification == *tag && q.person.as_ref() == Some(&subject.person) => Some(q),
        _ => None,
    })?;
    let agreed_at = entries.iter().find_map(|entry| match entry.act {
        criminal::Act::QualificationAgreed(decided) if decided.qualification == *tag => Some(entry.occurred_at),
        _ => None,
    })?;
    Some((issued, agreed_at))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "agreed to, then announced",
            [vec![case_received()], qualified("q1", "2022-01-07 10:00", "2022-01-07 12:00"), vec![held(), counsel("2022-01-06 13:00")]]
                .concat(),
            announced("2022-01-07 14:00", "q1"),
            Then::Met,
        ),
        example(
            "announced before the prosecutor agreed",
            [vec![case_received()], qualified("q1", "2022-01-07 10:00", "2022-01-07 18:00"), vec![held(), counsel("2022-01-06 13:00")]]
                .concat(),
            announced("2022-01-07 14:00", "q1"),
            Then::Unmet,
        ),
        example(
            "with another article than agreed to",
            [vec![case_received()], qualified("q1", "2022-01-07 10:00", "2022-01-07 12:00"), vec![held(), counsel("2022-01-06 13:00")]]
                .concat(),
            with(announced("2022-01-07 14:00", "q1"), "offences", json!([{ "article": "272", "part": "2", "iccs": "08011" }])),
            Then::Unmet,
        ),
    ]
}
