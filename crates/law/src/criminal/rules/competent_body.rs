//! # A case is with a body competent for it
//!
//! Demands that the body to which a case is registered or transferred, or which the prosecutor names among several, may investigate an offence of the case, by the catalogue.
//! Special prosecutors and prosecutors who take a case over may investigate any. A transfer regardless of jurisdiction is
//! exceptional and brings the text `exceptional_reasons`. Where competence was not established, any body is taken.

use super::given::{PROSECUTOR, case, deed, example, received, registered, transferred, with};
use super::is_prosecution;
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;
use crate::pack::Code;
use serde_json::json;
use std::collections::BTreeSet;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.competent_body",
    guard: Guard::Decision,
    acts: &["registered/1", "transferred/1", "jurisdiction_determined/1"],
    basis: &[Basis::cpc("187", "1–7", Mark::VerifiedAmended), Basis::cpc("193", "1(12)", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "{body} бұл құқық бұзушылықтарды тергемейді: {offences}; құзыретті: {competent}.",
        ru: "{body} не расследует эти правонарушения: {offences}; компетентны: {competent}.",
        en: "{body} does not investigate these offences: {offences}; competent are {competent}.",
    },
    way_out: Words {
        kk: "Істі құзыретті органға прокурор арқылы беріңіз; ерекше жағдайда прокурор себептерін жазады.",
        ru: "Передайте дело компетентному органу через прокурора; в исключительном случае прокурор пишет мотивы.",
        en: "Have the prosecutor pass the case to a competent body; in an exceptional case the prosecutor writes the reasons.",
    },
    why: "Evidence gathered by a body without competence is contested first of all.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let (body, offences) = match m.act() {
        Act::Registered(registration) => (&registration.body, vec![&registration.offence]),
        Act::Transferred(to) if !m.entry().sealed.contains("exceptional_reasons") => (&to.body, m.before().offences()),
        Act::JurisdictionDetermined(determined) => (&determined.body, m.before().offences()),
        _ => return None,
    };
    let catalogued: Vec<_> = offences.iter().filter_map(|o| m.law.offence(Code::Cc, &o.article, &o.part, m.at())).collect();
    let unsettled = catalogued.is_empty() || catalogued.iter().any(|offence| offence.competent.is_empty());
    let competent: BTreeSet<&str> = catalogued.iter().flat_map(|offence| offence.competent.iter().map(String::as_str)).collect();
    if unsettled || is_prosecution(body) || competent.contains(body.kind()) {
        return None;
    }
    let named: Vec<String> = offences.iter().map(|o| format!("{}({})", o.article, o.part)).collect();
    let competent: Vec<&str> = competent.into_iter().collect();
    Some(Finding::plain().with("body", body).with("offences", named.join(", ")).with("competent", competent.join(", ")))
}

fn torture(at: &'static str) -> Deed {
    let offence = json!({ "article": "146", "part": "2", "iccs": "1101" });
    let registration = with(with(registered(), "offence", offence), "category", json!("official_misconduct"));
    Deed { at, ..with(registration, "body", json!("anti-corruption/almaty-city")) }
}

fn named(body: &str) -> Deed {
    deed("2022-01-12 10:00", PROSECUTOR, "jurisdiction_determined/1", json!({ "body": body }))
}

fn examples() -> Vec<Example> {
    vec![
        example("the police investigate theft", vec![received()], registered(), Then::Met),
        example(
            "national security does not",
            vec![received()],
            with(registered(), "body", json!("national-security/almaty-city")),
            Then::Unmet,
        ),
        example("special prosecutors investigate anything", case(vec![]), transferred("special-prosecution/republic"), Then::Met),
        example("named by the prosecutor, and competent", case(vec![]), named("police/almaty-city"), Then::Met),
        example("named by the prosecutor, and not competent", case(vec![]), named("anti-corruption/almaty-city"), Then::Unmet),
        example("a transfer to a body that is not competent", case(vec![]), transferred("anti-corruption/almaty-city"), Then::Unmet),
        example("torture, with the anti-corruption service in 2022", vec![received()], torture("2022-12-31 12:00"), Then::Met),
        example("the same registration in 2023", vec![received()], torture("2023-01-01 12:00"), Then::Unmet),
        example(
            "the same, as an exception with reasons",
            case(vec![]),
            Deed { sealed: &["exceptional_reasons"], ..transferred("anti-corruption/almaty-city") },
            Then::Met,
        ),
    ]
}
