//! # Longer custody, higher prosecutor
//!
//! Demands that the prosecutor who agrees has the rank of the ladder for the months in all, and that no extension passes its last
//! step.

use super::given::{example, extension_agreed, in_custody};
use crate::kernel::prelude::*;
use crate::suspect::extension::{Bound, release};
use crate::suspect::{Act, ProsecutorRank, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.extension_rank",
    guard: Guard::Decision,
    acts: &["extension_agreed/1"],
    basis: &[
        Basis::cpc("151", "2", Mark::VerifiedAmended),
        Basis::cpc("151", "3", Mark::VerifiedAmended),
        Basis::cpc("151", "4", Mark::VerifiedAmended),
        Basis::cpc("151", "5", Mark::VerifiedAmended),
    ],
    section: "4",
    since: "2022-01-01",
    limits: &[
        "custody.extension.district",
        "custody.extension.region",
        "custody.extension.region_exceptional",
        "custody.extension.general",
    ],
    demand: Words {
        kk: "{months} айға дейін ұзартуға {rank} прокурорының келісімі керек.",
        ru: "Продление до {months} мес. согласует прокурор уровня {rank}.",
        en: "An extension to {months} months is agreed by the prosecutor of the level {rank}.",
    },
    way_out: Words {
        kk: "Өтінішхатты тиісті прокурорға беріңіз; шектен асса, босатыңыз.",
        ru: "Передайте ходатайство прокурору нужного уровня; сверх предела освободите.",
        en: "Hand the petition to a prosecutor of that level; beyond the last limit, release.",
    },
    why: "The longer a person sits without a verdict, the further away the second look must come from.",
    duty: Some(Duty {
        who: Role::FacilityHead,
        what: Words {
            kk: "Адамды босату: күзетпен ұстаудың шекті мерзімі аяқталады",
            ru: "Освободить лицо: предельный срок содержания под стражей заканчивается",
            en: "Release the person: the longest term of custody ends",
        },
        consequence: super::HEAD_RELEASES,
        due: |state, law| Term::all(release(state, law, Bound::Last)),
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::ExtensionAgreed(extension) = m.act() else { return None };
    let ladder = m.law.limits("custody.extension.", m.at());
    ladder.last()?;
    let step = ladder.iter().find(|limit| i64::from(extension.months) <= limit.value);
    let level = step.and_then(|limit| limit.agreed_by.as_deref());
    let needed = match level {
        Some("district") => Some(ProsecutorRank::District),
        Some("region") => Some(ProsecutorRank::Region),
        Some("general") => Some(ProsecutorRank::General),
        _ => None,
    };
    let found = || Finding::plain().with("months", extension.months).with("rank", level.unwrap_or("-"));
    needed.is_none_or(|needed| extension.rank < needed).then(found)
}

fn examples() -> Vec<Example> {
    vec![
        example("to three months, by the district", in_custody(), extension_agreed("2022-01-14 10:00", 3, "district"), Then::Met),
        example("to five months, by the district", in_custody(), extension_agreed("2022-01-14 10:00", 5, "district"), Then::Unmet),
        example("to five months, by the region", in_custody(), extension_agreed("2022-01-14 10:00", 5, "region"), Then::Met),
        example("to two years, by the Prosecutor General", in_custody(), extension_agreed("2022-01-14 10:00", 24, "general"), Then::Unmet),
    ]
}
