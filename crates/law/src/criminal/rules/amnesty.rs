//! # An amnesty reaches the case
//!
//! Demands that a termination by amnesty rests on an act of amnesty that stands on that day, and that every offence of the case is of
//! a gravity it exempts and is not excluded from it. An offence whose gravity was not established is not judged.

use super::given::{case, example, received, registered, termination, with};
use crate::criminal::{Act, Criminal, Offence};
use crate::kernel::prelude::*;
use crate::pack::{Code, Gravity};
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.amnesty",
    guard: Guard::Decision,
    acts: &["termination_issued/1"],
    basis: &[Basis::cpc("35", "1(3)", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл күні рақымшылық жасау бұл істі қамтымайды: {offences}.",
        ru: "В этот день амнистия на это дело не распространяется: {offences}.",
        en: "No amnesty reaches this case on that day: {offences}.",
    },
    way_out: Words {
        kk: "Тоқтатудың басқа негізін көрсетіңіз немесе тергеуді жалғастырыңыз.",
        ru: "Назовите другое основание прекращения или продолжайте расследование.",
        en: "Name another ground of termination, or go on with the investigation.",
    },
    why: "Amnesty is given by a law of its own, for deeds it names; before that law and beyond it there is none.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::TerminationIssued(issued) = m.act() else { return None };
    if issued.ground != "amnesty" {
        return None;
    }
    let stands = m.law.list("amnesty", m.at()).next().is_some();
    let beyond: Vec<String> = m
        .before()
        .offences()
        .into_iter()
        .filter(|offence| !stands || !reached(m, offence))
        .map(|offence| format!("{}({})", offence.article, offence.part))
        .collect();
    (!stands || !beyond.is_empty()).then(|| Finding::plain().with("offences", beyond.join(", ")))
}

/// Whether the amnesty of that day exempts the offence.
fn reached(m: &Matter<'_, Criminal>, offence: &Offence) -> bool {
    let listed = |list: &str, code: &str| m.law.entry(list, code, m.at()).is_some();
    let (article, part) = (&offence.article, &offence.part);
    if listed("amnesty_excluded", article) || listed("amnesty_excluded", &format!("{article}_{part}")) {
        return false;
    }
    let Some(catalogued) = m.law.offence(Code::Cc, article, part, m.at()) else { return true };
    let excluded = catalogued.categories.iter().any(|category| listed("amnesty_excluded_category", category));
    !excluded && catalogued.gravity.is_none_or(|gravity| listed("amnesty_gravity", code(gravity)))
}

const fn code(gravity: Gravity) -> &'static str {
    match gravity {
        Gravity::Misdemeanour => "misdemeanour",
        Gravity::Minor => "minor",
        Gravity::Medium => "medium",
        Gravity::Grave => "grave",
        Gravity::EspeciallyGrave => "especially_grave",
    }
}

/// A case of that offence.
fn of(article: &str, part: &str, category: &str) -> Vec<Deed> {
    let offence = json!({ "article": article, "part": part, "iccs": "0502" });
    vec![received(), with(with(registered(), "offence", offence), "category", json!(category))]
}

fn by_amnesty(at: &'static str) -> Deed {
    with(termination(at), "ground", json!("amnesty"))
}

fn examples() -> Vec<Example> {
    vec![
        example("a lesser theft, in December 2022", of("188", "1", "theft"), by_amnesty("2022-12-01 10:00"), Then::Met),
        example("on the day of the law", of("188", "1", "theft"), by_amnesty("2022-11-02 10:00"), Then::Met),
        example("the day before", of("188", "1", "theft"), by_amnesty("2022-11-01 23:59"), Then::Unmet),
        example("the same theft, in January 2022", of("188", "1", "theft"), by_amnesty("2022-01-20 10:00"), Then::Unmet),
        example("a part in mass riots is too grave", of("272", "2", "mass_riots"), by_amnesty("2022-12-01 10:00"), Then::Unmet),
        example(
            "torture is excluded, of medium gravity too",
            of("146", "1", "official_misconduct"),
            by_amnesty("2022-12-01 10:00"),
            Then::Unmet,
        ),
        example("another ground, in January 2022", case(vec![]), termination("2022-01-20 10:00"), Then::Met),
    ]
}
