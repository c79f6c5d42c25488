//! A record about to begin beside those that may be of the same: what each says, field by field.

use super::begun::Begun;
use crate::frame;
use crate::http::address::of_record;
use crate::http::fault::Fault;
use crate::http::visitor::Insider;
use crate::office::Shared;
use crate::pages::reading::says;
use crate::pages::record::opened;
use crate::say::act as words;
use aiqyn_desk::alike::alike;
use aiqyn_desk::documents::stated;
use aiqyn_law::documents::reading::{Reader, Row};
use aiqyn_law::kernel::{RecordId, Submission};
use maud::{Markup, html};

/// How many are shown beside the new one; others are named.
const SHOWN: usize = 3;

/// The page's part; nothing where nothing is alike. What is shown of a record is a read, and recorded.
///
/// # Errors
/// The store's; a read that cannot be recorded.
pub async fn side_by_side(office: &Shared, insider: &Insider, begun: &Begun, submission: &Submission) -> Result<Markup, Fault> {
    if begun.record.is_some() {
        return Ok(html! {});
    }
    let reader = insider.reader(office);
    let found = alike(&reader, begun.room, submission).await?;
    let Some(first) = submission.acts.first().filter(|_| !found.is_empty()) else { return Ok(html! {}) };
    let language = insider.visitor.language;
    let declared = Reader::new(begun.room, office.law, begun.now, language);
    let mut columns = vec![declared.rows(&first.act, &first.payload)];
    for record in found.iter().take(SHOWN) {
        let record = opened(&reader, record).await?;
        let opening = record.lines.first().map(|(line, _)| stated(&record.lines, line));
        columns.push(opening.map(|(kind, payload)| declared.rows(&kind, &payload)).unwrap_or_default());
    }
    Ok(part(insider, &found, &columns))
}

fn part(insider: &Insider, found: &[RecordId], columns: &[Vec<Row>]) -> Markup {
    let visitor = &insider.visitor;
    let names: Vec<&str> = found.iter().take(SHOWN).map(RecordId::as_str).collect();
    let head = [&[visitor.say(&words::FIELD), visitor.say(&words::NEW)], &names[..]].concat();
    let mut fields: Vec<(&str, &str)> = Vec::new();
    for row in columns.iter().flatten() {
        if !fields.iter().any(|(field, _)| *field == row.field) {
            fields.push((&row.field, row.label));
        }
    }
    let cell = |column: &Vec<Row>, field: &str| {
        let row = column.iter().find(|row| row.field == field);
        row.map(|row| says(visitor, &row.says)).unwrap_or_default()
    };
    let rows: Vec<Vec<Markup>> = fields
        .iter()
        .map(|(field, label)| {
            let cells = columns.iter().map(|column| cell(column, field));
            [html! { (label) }].into_iter().chain(cells).collect()
        })
        .collect();
    html! {
        section class="notice" {
            h2 { (visitor.say(&words::ALIKE)) }
            p { (visitor.say(&words::ALIKE_HINT)) }
            ul { @for record in found { li { a href=(of_record(record.as_str())) { (frame::room(record.room(), visitor.language)) ": " (record) } } } }
            (frame::table(visitor.say(&words::ALIKE), &head, &rows))
        }
    }
}
