//! # A release leaves a certificate
//!
//! Demands the SHA-256 of the certificate of release: by whom and why the person was detained, where and when, and why and when
//! released.

use super::given::{example, held, released, with};
use super::is_sha256;
use crate::custody::Act;
use crate::custody::Custody;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.release_certificate",
    guard: Guard::Form,
    acts: &["released/1"],
    basis: &[Basis::cpc("133", "4", Mark::Verified)],
    section: "3",
    since: "2015-01-01",
    demand: Words {
        kk: "Босату туралы анықтаманың хеші жоқ немесе дұрыс емес.",
        ru: "Нет хеша справки об освобождении, или он записан неверно.",
        en: "The hash of the certificate of release is missing or malformed.",
    },
    way_out: Words {
        kk: "Анықтаманы жасап, оның хешін толық көрсетіңіз.",
        ru: "Составьте справку и укажите её хеш полностью.",
        en: "Draw up the certificate and give its hash whole.",
    },
    why: "Whoever was held can prove it by this paper alone.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let Act::Released(released) = m.act() else { return None };
    (!is_sha256(&released.certificate)).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("with a certificate", held(), released("2022-01-07 12:00", "detention_ended"), Then::Met),
        example("without one", held(), with(released("2022-01-07 12:00", "detention_ended"), "certificate", json!("")), Then::Unmet),
    ]
}
