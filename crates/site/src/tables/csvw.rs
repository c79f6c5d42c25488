//! The description of a CSV file: *Metadata Vocabulary for Tabular Data* (W3C, CSV on the Web).

use super::{COLUMNS, Number, Table};
use serde_json::{Value, json};

/// The metadata of the table whose CSV stands at `url`, relative to the metadata.
pub fn csvw(table: &Table, url: &str) -> Value {
    let missing = [Number::Suppressed, Number::NotStated].map(Number::code);
    let columns: Vec<Value> = COLUMNS
        .iter()
        .map(|(name, datatype, description)| {
            let mut column = json!({
                "name": name, "titles": name, "datatype": datatype, "dc:description": description,
                "required": *name != "value",
            });
            if *name == "value" {
                column["null"] = json!(missing);
            }
            if *name == "label" {
                column["lang"] = json!(table.language);
            }
            column
        })
        .collect();
    json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": table.language }],
        "url": url,
        "dc:title": table.title,
        "dc:date": table.as_of,
        "dialect": { "encoding": "utf-8", "delimiter": ",", "header": true },
        "tableSchema": { "columns": columns, "primaryKey": ["figure", "breakdown", "code"] },
    })
}
