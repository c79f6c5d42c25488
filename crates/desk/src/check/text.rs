//! The report for people: a table of figures, then what is notable, in sentences.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::breakdown::{Breakdown, DayGroup, Flag, UnitGroup};
use super::decimal::Decimal;
use super::share::Share;
use super::statement::{Qualifier, Value};
use super::{CheckedFigure, Reason, Report, Verdict, words};
use crate::lang::{Lang, Writing};

/// The most parts, or ids, written out in one sentence.
const SHOWN: usize = 12;

impl Report {
    /// The report in one language, ending in a line end.
    #[must_use]
    pub fn to_text(&self, lang: Lang) -> String {
        let writer = Writer { report: self, lang, by_id: self.figures.iter().map(|figure| (figure.id.as_str(), figure)).collect() };
        let mut out = String::new();
        for warning in &self.warnings {
            line(&mut out, &format!("{}: {warning}", words::WARNING.of(lang)));
        }
        line(&mut out, &writer.against());
        for spoken in &self.as_of {
            let days: Vec<String> = spoken.days.iter().map(|day| day.parse().map_or_else(|_| day.clone(), |day| lang.day(day))).collect();
            line(&mut out, &format!("{}: {}", spoken.office, days.join("; ")));
        }
        section(&mut out, words::FIGURES.of(lang), &writer.table());
        out.push_str(&self.sums_to_text(lang));
        out
    }

    /// What of the statement adds up and what does not: parts against wholes, shares, parts larger than their wholes.
    pub fn sums_to_text(&self, lang: Lang) -> String {
        let writer = Writer { report: self, lang, by_id: self.figures.iter().map(|figure| (figure.id.as_str(), figure)).collect() };
        let mut out = String::new();
        section(
            &mut out,
            words::BREAKDOWNS.of(lang),
            &self.breakdowns.iter().flat_map(|breakdown| writer.breakdown(breakdown)).collect::<Vec<_>>(),
        );
        section(&mut out, words::SHARES.of(lang), &self.shares.iter().flat_map(|share| writer.share(share)).collect::<Vec<_>>());
        section(&mut out, words::CONTAINED.of(lang), &writer.contained());
        out
    }
}

/// One line, without the spaces that padding leaves at its end.
fn line(out: &mut String, text: &str) {
    out.push_str(text.trim_end());
    out.push('\n');
}

/// A heading and its lines; nothing where there are none.
fn section(out: &mut String, heading: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    line(out, "");
    line(out, heading);
    for text in lines {
        line(out, &format!("  {text}"));
    }
}

/// Writes one report in one language.
struct Writer<'a> {
    report: &'a Report,
    lang: Lang,
    by_id: HashMap<&'a str, &'a CheckedFigure>,
}

impl Writer<'_> {
    fn number(&self, number: Decimal) -> String {
        self.lang.number(&number.to_string())
    }

    fn percent(&self, percent: Decimal) -> String {
        self.lang.percent(&percent.to_string())
    }

    /// A value as it was said: "more than 700".
    fn said(&self, value: Value, qualifier: Qualifier) -> String {
        let number = value.number().map_or_else(|| words::ALL.of(self.lang).to_owned(), |number| self.number(number));
        words::qualified(qualifier).fill(self.lang, &[("n", &number)])
    }

    /// What the figures were held against.
    fn against(&self) -> String {
        let Some(record) = &self.report.record else { return words::AGAINST_NOTHING.of(self.lang).to_owned() };
        let text = if self.report.incidents.contains(record) { words::AGAINST_RECORD } else { words::AGAINST_OTHER };
        text.fill(self.lang, &[("record", record)])
    }

    /// Every figure on an aligned line.
    fn table(&self) -> Vec<String> {
        let mut rows = vec![words::COLUMNS.map(|column| column.of(self.lang).to_owned())];
        rows.extend(self.report.figures.iter().map(|figure| self.row(figure)));
        let mut widths = [0; 6];
        for row in &rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = cell.chars().count().max(*width);
            }
        }
        let told = self.told();
        rows.iter().map(|row| aligned(row, &widths, told)).collect()
    }

    /// Which columns tell something: without a record, not the one for it; a verdict only where there is one to give.
    fn told(&self) -> [bool; 6] {
        let any = |tells: fn(&CheckedFigure) -> bool| self.report.figures.iter().any(tells);
        let record = any(|figure| figure.record.is_some());
        let verdict = any(|figure| figure.verdict != Verdict::NotInRecord || figure.reason == Some(Reason::NoSuchFigure));
        [true, true, true, record, verdict, any(|figure| !figure.says.is_empty())]
    }

    fn row(&self, figure: &CheckedFigure) -> [String; 6] {
        let record = figure.record.map_or_else(|| words::NO_NUMBER.of(self.lang).to_owned(), |number| self.number(number));
        let mut verdict = words::verdict(figure.verdict).of(self.lang).to_owned();
        if let Some(reason) = figure.reason.and_then(words::reason) {
            let _ = write!(verdict, " ({})", reason.of(self.lang));
        }
        [figure.id.clone(), self.said(figure.said, figure.qualifier), figure.unit.clone(), record, verdict, figure.says.clone()]
    }

    /// The sentence of a breakdown, and under it what makes it doubtful.
    fn breakdown(&self, breakdown: &Breakdown) -> Vec<String> {
        let parts = self.parts(breakdown);
        let value = self.said(breakdown.value, breakdown.qualifier);
        let sum = breakdown.sum.map(|sum| self.number(sum)).unwrap_or_default();
        let residual = breakdown.residual.map(|residual| self.number(residual.size())).unwrap_or_default();
        let sentence = match breakdown.residual {
            Some(Decimal::ZERO) => words::COMPLETE,
            Some(residual) if residual.is_negative() => words::OVERCOUNT,
            Some(_) => words::INCOMPLETE,
            None if breakdown.has(Flag::Overcount) => words::OVERCOUNT_PROVEN,
            None => words::APPROXIMATE,
        };
        let values = [
            ("whole", &*breakdown.whole),
            ("by", &breakdown.by),
            ("parts", &parts),
            ("value", &value),
            ("sum", &sum),
            ("residual", &residual),
        ];
        let mut lines = vec![sentence.fill(self.lang, &values)];
        if breakdown.has(Flag::UnitsMixed) {
            lines.push(words::UNITS_MIXED.fill(self.lang, &[("groups", &self.units(&breakdown.units))]));
        }
        if !breakdown.units_inside.is_empty() {
            lines.push(words::UNITS_INSIDE.fill(self.lang, &[("groups", &self.units(&breakdown.units_inside))]));
        }
        if breakdown.has(Flag::DaysMixed) {
            lines.push(words::DAYS_MIXED.fill(self.lang, &[("groups", &self.days(&breakdown.days))]));
        }
        if let Some(members) = &breakdown.residual_members {
            lines.push(words::MEMBERS.fill(self.lang, &[("n", &self.lang.number(&members.len().to_string()))]));
        }
        indent(lines)
    }

    /// `802 + 50 + 21`, or how many parts where they are too many to write.
    fn parts(&self, breakdown: &Breakdown) -> String {
        if breakdown.parts.len() > SHOWN {
            let count = self.lang.number(&breakdown.parts.len().to_string());
            return words::PARTS_SUMMED.fill(self.lang, &[("n", &count)]);
        }
        let said: Vec<String> = breakdown.parts.iter().map(|part| self.said(part.value, part.qualifier)).collect();
        said.join(" + ")
    }

    fn units(&self, groups: &[UnitGroup]) -> String {
        let said: Vec<String> = groups.iter().map(|group| format!("{} ({})", group.unit, self.ids(&group.ids))).collect();
        said.join("; ")
    }

    fn days(&self, groups: &[DayGroup]) -> String {
        let said: Vec<String> = groups.iter().map(|group| format!("{} ({})", self.lang.day(group.day), self.ids(&group.ids))).collect();
        said.join("; ")
    }

    fn ids(&self, ids: &[String]) -> String {
        let mut text = ids.iter().take(SHOWN).map(String::as_str).collect::<Vec<_>>().join(", ");
        if ids.len() > SHOWN {
            let more = self.lang.number(&(ids.len() - SHOWN).to_string());
            let _ = write!(text, " {}", words::AND_MORE.fill(self.lang, &[("n", &more)]));
        }
        text
    }

    /// The share said beside the share computed, always: also where they agree.
    fn share(&self, share: &Share) -> Vec<String> {
        let said = words::qualified(share.qualifier).fill(self.lang, &[("n", &self.percent(share.said))]);
        let mut lines = Vec::new();
        if let (Some(computed), Some([part, whole])) = (share.computed, share.ratio) {
            let judged = match (share.agrees, share.tolerance) {
                (Some(true), Some(points)) => words::AGREES_ROUND.fill(self.lang, &[("n", &self.number(points))]),
                (Some(true), None) => words::AGREES.of(self.lang).to_owned(),
                (Some(false), _) => words::DISAGREES.of(self.lang).to_owned(),
                (None, _) => words::NOT_JUDGED.of(self.lang).to_owned(),
            };
            let (part, whole, computed) = (self.number(part), self.number(whole), self.percent(computed));
            let values =
                [("id", &*share.id), ("said", &said), ("part", &part), ("whole", &whole), ("computed", &computed), ("judged", &judged)];
            lines.push(words::SHARE.fill(self.lang, &values));
        } else {
            let why = match (&share.whole, share.ratio) {
                (None, _) => words::SHARE_NO_WHOLE,
                (Some(_), None) => words::SHARE_INEXACT,
                (Some(_), Some(_)) => words::SHARE_OF_ZERO,
            };
            lines.push(words::SHARE_UNKNOWN.fill(self.lang, &[("id", &share.id), ("said", &said), ("why", &why.of(self.lang).to_owned())]));
        }
        if let Some(whole) = &share.whole {
            lines.extend(self.share_doubts(share, whole));
        }
        indent(lines)
    }

    /// Units and days of a share that differ between the part and its whole.
    fn share_doubts(&self, share: &Share, whole: &str) -> Vec<String> {
        let find = |id: &str| self.by_id.get(id).copied();
        let (Some(part), Some(whole)) = (find(&share.id), find(whole)) else { return Vec::new() };
        let mut lines = Vec::new();
        if share.flags.contains(&Flag::UnitsMixed) {
            let groups = [whole, part].map(|figure| format!("{} ({})", figure.unit, figure.id)).join("; ");
            lines.push(words::UNITS_MIXED.fill(self.lang, &[("groups", &groups)]));
        }
        if share.flags.contains(&Flag::DaysMixed) {
            let groups = [whole, part].map(|figure| format!("{} ({})", self.lang.day(figure.as_of), figure.id)).join("; ");
            lines.push(words::DAYS_MIXED.fill(self.lang, &[("groups", &groups)]));
        }
        lines
    }

    /// Parts more than their wholes, and parts in other units than theirs.
    fn contained(&self) -> Vec<String> {
        let find = |id: &str| self.by_id.get(id).copied();
        let mut lines = Vec::new();
        for larger in &self.report.larger_parts {
            let (Some(part), Some(whole)) = (find(&larger.id), find(&larger.whole)) else { continue };
            let (said, value) = (self.said(part.said, part.qualifier), self.said(whole.said, whole.qualifier));
            let text = if larger.certain { words::LARGER } else { words::LARGER_PERHAPS };
            lines.push(text.fill(self.lang, &[("id", &larger.id), ("part", &said), ("whole", &larger.whole), ("value", &value)]));
        }
        for other in &self.report.other_units {
            let values = [("id", &*other.id), ("unit", &other.unit), ("whole", &other.whole), ("whole_unit", &other.whole_unit)];
            lines.push(words::OTHER_UNIT.fill(self.lang, &values));
        }
        lines
    }
}

/// The first line, and the others under it.
fn indent(lines: Vec<String>) -> Vec<String> {
    lines.into_iter().enumerate().map(|(at, line)| if at == 0 { line } else { format!("  {line}") }).collect()
}

/// One row of the table: numbers to the right, words to the left, the last column as long as it is.
fn aligned(row: &[String; 6], widths: &[usize; 6], told: [bool; 6]) -> String {
    let mut out = String::new();
    for (at, (cell, width)) in row.iter().zip(widths).enumerate().filter(|(at, _)| told.get(*at) == Some(&true)) {
        let padding = " ".repeat(width.saturating_sub(cell.chars().count()));
        let right = at == 1 || at == 3;
        let last = at + 1 == row.len();
        let _ = match (right, last) {
            (true, _) => write!(out, "{padding}{cell}  "),
            (false, false) => write!(out, "{cell}{padding}  "),
            (false, true) => write!(out, "{cell}"),
        };
    }
    out
}
