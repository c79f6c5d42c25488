//! The empty table of an act: its header, and below it, as remarks, what each column means.

use super::columns::{Column, Columns, Need, REASONS, ROW, ROW_SOURCE, SEALED, VERSION};
use serde_json::{Value, json};

/// When a column is needed, in words.
fn needed(column: &Column) -> String {
    let with = |with: &[(String, String)]| {
        let said: Vec<String> = with.iter().map(|(column, code)| format!("{column} is {code}")).collect();
        said.join(" or ")
    };
    match column.need {
        Need::Column => "required".to_owned(),
        Need::Sometimes if !column.with.is_empty() => format!("required where {}", with(&column.with)),
        Need::Sometimes if !column.when.is_empty() => format!("required {}", column.when),
        Need::Sometimes => "required where its structure is given: all of it or nothing".to_owned(),
        Need::Never if !column.with.is_empty() => format!("optional, where {}", with(&column.with)),
        Need::Never => "optional: may be left out".to_owned(),
    }
}

fn allowed(column: &Column) -> String {
    let values: Vec<&str> = column.allowed.iter().map(|(code, _)| code.as_str()).collect();
    if values.is_empty() { column.of.clone() } else { format!("{}: {}", column.of, values.join(", ")) }
}

/// The table. A column that is never needed and holds nothing yet (`version`) is explained, but not put there.
///
/// # Errors
/// A row cannot be written as CSV.
pub fn csv(columns: &Columns, separator: u8) -> Result<String, String> {
    let shown: Vec<&Column> = columns.all.iter().filter(|column| column.name != VERSION).collect();
    let mut writer = csv::WriterBuilder::new().delimiter(separator).flexible(true).from_writer(Vec::new());
    let mut write = |cells: Vec<String>| writer.write_record(&cells).map_err(|e| e.to_string());
    let explained = |of: fn(&Column) -> String| -> Vec<String> {
        let cells = shown.iter().map(|column| of(column));
        cells.enumerate().map(|(at, text)| if at == 0 { format!("# {text}") } else { text }).collect()
    };
    write(shown.iter().map(|column| column.name.clone()).collect())?;
    write(vec![format!(
        "# {} {}: {} Rows that begin with # are skipped: overwrite them or leave them.",
        columns.room, columns.form.act, columns.form.doc
    )])?;
    write(explained(|column| column.says.clone()))?;
    write(explained(allowed))?;
    write(explained(needed))?;
    write(explained(|column| if column.example.is_empty() { String::new() } else { format!("e.g. {}", column.example) }))?;
    write(vec![format!(
        "# More columns: {VERSION} (the version the act expects to become); {SEALED}NAME (any other text for the vault, such as {SEALED}identity)."
    )])?;
    let bytes = writer.into_inner().map_err(|e| e.to_string())?;
    String::from_utf8(bytes).map(|text| format!("\u{feff}{text}")).map_err(|e| e.to_string())
}

/// The same for programs.
pub fn json(columns: &Columns) -> Value {
    let column = |column: &Column| {
        let with: Vec<Value> = column.with.iter().map(|(column, value)| json!({ "column": column, "value": value })).collect();
        let allowed: Vec<Value> = column.allowed.iter().map(|(value, says)| json!({ "value": value, "says": says })).collect();
        json!({
            "column": column.name, "says": column.says, "type": column.of, "allowed": allowed, "required": column.need == Need::Column,
            "with": with, "needed": needed(column), "example": column.example,
        })
    };
    json!({
        "room": columns.room, "act": columns.form.act, "says": columns.form.doc,
        "columns": columns.all.iter().map(column).collect::<Vec<_>>(),
        "also": [ROW, ROW_SOURCE, REASONS, format!("{SEALED}NAME")],
    })
}
