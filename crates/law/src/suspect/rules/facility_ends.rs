//! # The facility ends what the law has ended
//!
//! Demands that the head of a facility records only ends that come by themselves: lapse, expiry, bail paid.

use super::given::{FACILITY, ended, example, in_custody};
use crate::kernel::prelude::*;
use crate::suspect::{Act, MeasureEnd, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.facility_ends",
    guard: Guard::Decision,
    acts: &["measure_ended/1"],
    basis: &[
        Basis::cpc("139", "2", Mark::Verified),
        Basis::cpc("152", "4", Mark::Verified),
        Basis::cpc("145", "8", Mark::VerifiedAmended),
        Basis::cpc("153", "2", Mark::Verified),
    ],
    section: "4",
    since: "2022-01-01",
    demand: Words {
        kk: "Күзетпен ұстау орнының басшысы шараны өзгертпейді және жоймайды; ол мерзімі өткенін ғана аяқтайды.",
        ru: "Начальник места содержания под стражей не изменяет и не отменяет меру; он прекращает то, что истекло.",
        en: "The head of a place of custody does not change or cancel a measure; they end what has run out.",
    },
    way_out: Words {
        kk: "Өзгертуді тергеуші немесе судья шешеді.",
        ru: "Изменение решает следователь или судья.",
        en: "The investigator or the judge decides on a change.",
    },
    why: "The keeper of the keys neither prolongs nor shortens of own judgement.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::MeasureEnded(end) = m.act() else { return None };
    let judged = matches!(end.how, MeasureEnd::Changed | MeasureEnd::Cancelled);
    (judged && m.entry().authority.role == Role::FacilityHead).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("lapsed", in_custody(), ended("2022-01-16 10:00", FACILITY, "lapsed", "by_law"), Then::Met),
        example("cancelled by the facility", in_custody(), ended("2022-01-12 10:00", FACILITY, "cancelled", "need_gone"), Then::Unmet),
    ]
}
