//! The page that shows each rule to be needed: what fails when it is switched off.

use super::MADE;
use crate::pack::Pack;
use crate::rooms::ROOMS;
use std::fmt::Write as _;

/// A rule without which nothing fails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needless {
    /// The rule.
    pub rule: &'static str,
}

/// The page, and the rules that nothing would miss. Each rule is switched off in turn and every example of its room is run.
pub fn table(law: &Pack) -> (String, Vec<Needless>) {
    let mut out = format!("{MADE}\n\n# Every rule is needed\n\n");
    out.push_str(
        "Each rule is switched off in turn, and every example of its room is run. *Fail* counts the examples that then fail; *unseen* those of \
         them in which no other rule objects: the act would pass. A rule without a failing example stops the build.\n",
    );
    let mut needless = Vec::new();
    for room in ROOMS {
        let declarations = (room.declarations)();
        if declarations.is_empty() {
            continue;
        }
        let run: usize = declarations.iter().map(|rule| (room.examples)(rule.code).len()).sum();
        let _ = writeln!(out, "\n## {}\n\n{run} examples are run.\n\n| rule | guard | fail | unseen |\n|---|---|---|---|", room.name);
        for rule in declarations {
            let off = (room.without)(ROOMS, rule.code, law);
            let _ = writeln!(out, "| `{}` | {} | {} | {} |", rule.code, rule.guard.code(), off.fail, off.pass_unseen);
            if off.fail == 0 {
                needless.push(Needless { rule: rule.code });
            }
        }
    }
    (out, needless)
}

/// The page.
pub fn page() -> String {
    crate::pack::embedded().map_or_else(|error| format!("{MADE}\n\n{error}\n"), |law| table(law).0)
}
