//! Statements that offices made, as they stand in the record, held against it: those of one day together, as they were heard.

use crate::as_of_days::AsOfDays;
use crate::asking::StoreTally;
use crate::check::{self, Decimal, Flag, Report, Value, Verdict};
use crate::counting::declared;
use crate::failure::Failure;
use crate::reading::briefing;
use crate::tables;
use aiqyn_law::briefing::{Said, Stated};
use aiqyn_law::kernel::Moment;
use aiqyn_record::Store;
use aiqyn_site::model::{self, Arithmetic, Checked, Statement};
use std::collections::BTreeMap;

/// The columns of a statement as `check` reads it.
const COLUMNS: &[&str] =
    &["incident", "id", "statement", "as_of", "value", "unit", "qualifier", "whole", "breakdown", "share", "share_qualifier", "says"];

/// Every day on which offices spoke, by the moment asked of.
///
/// # Errors
/// The store's; an act or a statement that cannot be read.
pub async fn statements(store: &Store, asked: &StoreTally, known: Moment) -> Result<Vec<Statement>, Failure> {
    let mut days: BTreeMap<String, (Moment, Vec<Stated>)> = BTreeMap::new();
    for one in briefing::all(store, Some(known)).await?.into_iter().filter(|one| one.incident == asked.incident) {
        if let Some((stated, by)) = one.state.stated {
            let day = days.entry(by.at.date().to_string()).or_insert_with(|| (by.at, Vec::new()));
            day.1.push(stated);
        }
    }
    let mut statements = Vec::new();
    for (slug, (day, mut stated)) in days {
        stated.sort_by_key(|stated| stated.office);
        statements.push(statement(store, asked, slug, day, &stated).await?);
    }
    Ok(statements)
}

async fn statement(store: &Store, asked: &StoreTally, slug: String, day: Moment, stated: &[Stated]) -> Result<Statement, Failure> {
    let table = tables::csv(COLUMNS, stated.iter().flat_map(|stated| stated.figures.iter().map(|said| row(asked, stated, said))))?;
    let read = check::read(table.as_bytes()).map_err(|bad| {
        let lines: Vec<String> = bad.iter().map(ToString::to_string).collect();
        Failure::Failed(format!("the statement of {slug} cannot be read: {}", lines.join("; ")))
    })?;
    let held = AsOfDays::of(store, asked, &read, None).await?;
    let report = check::check_statement(&read, Some(&held));
    Ok(Statement { slug, day, figures: report.figures.iter().map(checked).collect(), arithmetic: arithmetic(&report) })
}

fn row(asked: &StoreTally, stated: &Stated, said: &Said) -> Vec<String> {
    let figure = declared(&said.figure);
    let by = figure.and_then(|figure| figure.part_of).map_or("", |(_, by)| by);
    let share = said.share.as_ref();
    vec![
        asked.incident.to_string(),
        said.figure.clone(),
        stated.office.code().to_owned(),
        stated.as_of.date().to_string(),
        said.value.clone().unwrap_or_else(|| "all".to_owned()),
        said.unit.clone(),
        if said.value.is_none() { "exact".to_owned() } else { said.qualifier.code().to_owned() },
        said.whole.clone().unwrap_or_default(),
        if said.whole.is_some() { by.to_owned() } else { String::new() },
        share.map(|share| share.percent.clone()).unwrap_or_default(),
        share.map(|share| share.qualifier.code().to_owned()).unwrap_or_default(),
        figure.map_or_else(String::new, |figure| figure.statement.en.to_owned()),
    ]
}

fn whole(value: Decimal) -> Option<u64> {
    value.to_string().parse().ok()
}

fn checked(figure: &check::CheckedFigure) -> Checked {
    let said = figure.said.number().and_then(whole);
    let recorded = figure.record.and_then(whole);
    let verdict = match figure.verdict {
        Verdict::Equal if said == recorded => model::Verdict::Equal,
        Verdict::Equal => model::Verdict::Over,
        Verdict::Over | Verdict::Under | Verdict::Inconsistent => model::Verdict::Inconsistent,
        Verdict::NotComparable | Verdict::NotInRecord => model::Verdict::NotComparable,
    };
    Checked { figure: figure.id.clone(), said, qualifier: qualifier(figure.qualifier), recorded, verdict }
}

fn qualifier(qualifier: check::Qualifier) -> String {
    serde_json::to_value(qualifier).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// What the statement's own numbers say of each other: sums, and shares that were said.
fn arithmetic(report: &Report) -> Vec<Arithmetic> {
    let sums = report.breakdowns.iter().filter_map(|breakdown| {
        let parts = breakdown.parts.iter().filter_map(|part| Some((part.id.clone(), number(part.value)?)));
        let total = number(breakdown.value)?;
        let parts: Vec<(String, u64)> = parts.collect();
        let sum: u64 = parts.iter().map(|(_, value)| value).sum();
        Some(Arithmetic::Parts {
            whole: breakdown.whole.clone(),
            by: breakdown.by.clone(),
            parts,
            total,
            left: i64::try_from(total).ok()? - i64::try_from(sum).ok()?,
            units_mixed: breakdown.has(Flag::UnitsMixed),
            days_mixed: breakdown.has(Flag::DaysMixed),
        })
    });
    let shares = report.shares.iter().filter_map(|share| {
        let [value, total] = share.ratio?;
        Some(Arithmetic::Share {
            part: share.id.clone(),
            whole: share.whole.clone()?,
            said: share.said.to_string(),
            qualifier: qualifier(share.qualifier),
            value: whole(value)?,
            total: whole(total)?,
            agrees: share.agrees,
            days_mixed: share.flags.contains(&Flag::DaysMixed),
        })
    });
    sums.chain(shares).collect()
}

fn number(value: Value) -> Option<u64> {
    value.number().and_then(whole)
}
