//! # A release brings its certificate
//!
//! Demands the hash of the release certificate, which is mandatory: it states who detained the person, on what ground, from when
//! until when.

use super::given::{example, held, released, with};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.release_certificate",
    guard: Guard::Form,
    acts: &["released/1"],
    basis: &[Basis::cpc("133", "4", Mark::Verified)],
    section: "3",
    since: "2015-01-01",
    demand: Words {
        kk: "Босатылған адамға анықтама беріледі; оның бақылау қосындысы көрсетілмеген.",
        ru: "Освобождаемому выдаётся справка; её контрольная сумма не указана.",
        en: "The person released is given a certificate; its checksum is missing.",
    },
    way_out: Words {
        kk: "Анықтама файлының бақылау қосындысын (SHA, он алтылық, кіші әріппен) көрсетіңіз.",
        ru: "Укажите контрольную сумму файла справки (SHA, шестнадцатеричная, строчными).",
        en: "Give the checksum of the certificate's file (SHA, hexadecimal, lower case).",
    },
    why: "The certificate says who detained, when and why, and is what a person can show afterwards.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::Released(released) = m.act() else { return None };
    let hexadecimal = released.certificate.bytes().all(|c| c.is_ascii_digit() || (b'a'..=b'f').contains(&c));
    (released.certificate.len() != 64 || !hexadecimal).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("with the certificate", vec![held()], released("2022-01-07 10:00", "no_basis_for_custody"), Then::Met),
        example("without", vec![held()], with(released("2022-01-07 10:00", "no_basis_for_custody"), "certificate", json!("")), Then::Unmet),
    ]
}
