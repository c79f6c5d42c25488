//! # What parts leave over is stated
//!
//! Demands that for every breakdown of which whole and part are released, what stands in no part or in several is declared with its size.

use super::given::{counts, example, proposed, with};
use super::{counted, proposal};
use crate::briefing::{Briefing, Proposed, Residual};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Briefing> = Rule {
    code: "briefing.residual_undeclared",
    guard: Guard::Decision,
    acts: &["proposed/1", "signed/1", "published/1"],
    basis: &[Basis::new("policy", "release", "", Mark::General)],
    section: "16",
    since: "2015-01-01",
    details: &[("by", Detail::Breakdown)],
    demand: Words {
        kk: "{whole} бүтінінің «{by}» бөлінісінде {missing} ешбір бөлікте жоқ, {double} артық есептелген; бұл көлемімен жарияланбаған.",
        ru: "В разбивке {whole} «{by}» {missing} не входят ни в одну часть, {double} учтены лишний раз; это не объявлено с размером.",
        en: "In the breakdown of {whole} \"{by}\", {missing} stand in no part and {double} are counted double; this is not declared with its size.",
    },
    way_out: Words {
        kk: "Қалдықты көлемімен бірге жариялаңыз.",
        ru: "Объявите остаток с его размером.",
        en: "Declare the residual with its size.",
    },
    why: "Parts that do not add up, and do not say so, are read as if they did.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    let proposed = proposal(m)?;
    let finding = |whole: &str, by: &str, missing: u64, double: u64| {
        Finding::plain().with("whole", whole).with("by", by).with("missing", missing).with("double", double)
    };
    let mut declared: Vec<&Residual> = proposed.residuals.iter().collect();
    for spoken in &proposed.figures {
        let Some(counted) = counted(m, proposed, &spoken.figure) else { continue };
        for split in counted.breakdowns.iter().filter(|split| has_part(proposed, &spoken.figure, &split.by)) {
            let at = declared.iter().position(|r| r.whole == spoken.figure && r.by == split.by);
            let (missing, double) = at.map(|at| declared.swap_remove(at)).map_or((0, 0), |r| (r.missing, r.double));
            if (missing, double) != (split.missing, split.double) {
                return Some(finding(&spoken.figure, &split.by, split.missing, split.double));
            }
        }
    }
    // What is declared of a breakdown that is not released, or declared twice, leaves over nothing here.
    declared.first().map(|stray| finding(&stray.whole, &stray.by, 0, 0))
}

/// Whether a part of that breakdown is released too.
fn has_part(proposed: &Proposed, whole: &str, by: &str) -> bool {
    proposed.figures.iter().filter_map(|spoken| spoken.part_of.as_ref()).any(|part| part.whole == whole && part.by == by)
}

fn examples() -> Vec<Example> {
    let declaring = |residuals: serde_json::Value| with(proposed(), "residuals", residuals);
    let only_whole = || {
        let mut deed = declaring(json!([]));
        if let Some(figures) = deed.payload["figures"].as_array_mut() {
            figures.truncate(1);
        }
        deed
    };
    let other = json!([{ "whole": "A1", "by": "outcome", "missing": 1, "double": 0, "words": "not_stated" }]);
    let stray = json!([{ "whole": "A6", "by": "outcome", "missing": 1, "double": 0, "words": "not_stated" }]);
    vec![
        example("declared with its size", counts(), proposed(), Then::Met),
        example("the whole without parts", counts(), only_whole(), Then::Met),
        example("not declared", counts(), declaring(json!([])), Then::Unmet),
        example("declared smaller than it is", counts(), declaring(other), Then::Unmet),
        example("declared of what is not released", vec![], declaring(stray), Then::Unmet),
    ]
}
