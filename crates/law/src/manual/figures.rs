//! The page of figures: what is counted, in what unit, by whom, how it splits, and how to recount it.

use super::{MADE, cited, line, ticked};
use crate::kernel::{Figure, breaches};
use crate::rooms::ROOMS;
use std::fmt::Write as _;

/// The page.
pub fn page() -> String {
    let mut out = format!("{MADE}\n\n# Figures\n\n");
    out.push_str(
        "Every figure is counted from the exported acts by the definition given here, as known at one moment and of another. \
         An id with a leading letter X was spoken by nobody; the others stand in the source table of 25 January 2022. \
         A part stands below its whole only where both have members of one unit.\n\n",
    );
    for room in ROOMS {
        let figures = room.figures;
        if figures.is_empty() {
            continue;
        }
        let _ = writeln!(out, "## {}\n", room.name);
        figures.iter().for_each(|figure| entry(&mut out, figure));
    }
    out.push_str("## Every room\n\n");
    breaches::FIGURES.iter().for_each(|figure| entry(&mut out, figure));
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn entry(out: &mut String, figure: &Figure) {
    let _ = writeln!(out, "### {}\n", figure.id);
    let _ = writeln!(out, "- {}", line(figure.statement.en));
    let _ = writeln!(out, "  - ru: {}", line(figure.statement.ru));
    let _ = writeln!(out, "  - kk: {}", line(figure.statement.kk));
    let spoken = if figure.spoken { "spoken by" } else { "not spoken; counted for" };
    let _ = writeln!(out, "- Counts {}, {spoken} the office `{}`", figure.unit.code(), figure.office.code());
    match figure.part_of {
        Some((whole, "")) => _ = writeln!(out, "- Part of {whole}"),
        Some((whole, by)) => _ = writeln!(out, "- Part of {whole}, broken down by {by}"),
        None => {}
    }
    if !figure.facets.is_empty() {
        let _ = writeln!(out, "- Splits by {}", ticked(figure.facets.iter().copied()));
    }
    let basis: Vec<String> = figure.basis.iter().map(cited).collect();
    let _ = writeln!(out, "- Rests on {}", basis.join("; "));
    let _ = writeln!(out, "- Definition: {}\n", line(figure.definition));
}
