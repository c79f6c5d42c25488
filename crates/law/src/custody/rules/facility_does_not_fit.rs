//! # The facility fits the basis
//!
//! Demands a temporary detention facility or a guardhouse for a detention (premises adapted for it under a state of emergency),
//! a remand centre for custody (or, for a time, a temporary detention facility or guardhouse), and a special reception centre
//! for administrative arrest.

use super::given::{admitted, arrested, arrived, arrived_on_arrest, arrived_on_custody, custody, detained, example, step, with};
use crate::custody::Custody;
use crate::custody::PlacementBasis;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.facility_does_not_fit",
    guard: Guard::Decision,
    acts: &["admitted/1"],
    basis: &[
        Basis::cpc("134", "", Mark::Verified),
        Basis::cpc("149", "", Mark::Verified),
        Basis::cpc("150", "1", Mark::Verified),
        Basis::cao("50", "1", Mark::VerifiedAmended),
    ],
    section: "10",
    since: "2015-01-01",
    demand: Words {
        kk: "«{kind}» мекемесі бұл негіз бойынша ұстауға арналмаған.",
        ru: "Учреждение «{kind}» не предназначено для содержания на этом основании.",
        en: "A facility of kind \"{kind}\" is not for this basis.",
    },
    way_out: Words {
        kk: "Адамды негізге сай мекемеге жеткізіңіз.",
        ru: "Доставьте лицо в учреждение, соответствующее основанию.",
        en: "Bring the person to a facility that fits the basis.",
    },
    why: "Detainees, remand prisoners and those under arrest are kept apart, each by their own order.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let arrived = m.before().arrived.as_ref()?;
    let kind = arrived.facility.kind();
    let fits = match (&arrived.basis, kind) {
        (PlacementBasis::Detention { .. }, "adapted") => m.law.emergency(arrived.region.as_str(), m.at()),
        (PlacementBasis::Detention { .. }, kind) => matches!(kind, "ivs" | "guardhouse"),
        (PlacementBasis::Custody { .. }, kind) => matches!(kind, "sizo" | "ivs" | "guardhouse"),
        (PlacementBasis::AdministrativeArrest { .. }, kind) => kind == "reception",
    };
    (!fits).then(|| Finding::plain().with("kind", kind))
}

fn examples() -> Vec<Example> {
    vec![
        example("a detainee in a temporary detention facility", vec![detained(), arrived()], admitted(), Then::Met),
        example(
            "adapted premises in the emergency",
            vec![detained(), with(arrived(), "facility", json!("adapted/almaty-city"))],
            admitted(),
            Then::Met,
        ),
        example(
            "custody in a remand centre",
            [vec![detained()], custody("2022-01-07 18:00"), vec![arrived_on_custody("sizo/almaty-city")]].concat(),
            step("2022-01-07 21:00", "admitted/1"),
            Then::Met,
        ),
        example(
            "a detainee in a remand centre",
            vec![detained(), with(arrived(), "facility", json!("sizo/almaty-city"))],
            admitted(),
            Then::Unmet,
        ),
        example(
            "arrest in a temporary detention facility",
            [arrested(), vec![arrived_on_arrest("ivs/almaty-city")]].concat(),
            step("2022-01-06 18:00", "admitted/1"),
            Then::Unmet,
        ),
    ]
}
