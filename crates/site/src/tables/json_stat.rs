//! JSON-stat 2.0: the table as a cube of one dimension.

use super::{Row, Table};
use serde_json::{Map, Value, json};

/// The table as a JSON-stat dataset.
pub fn json_stat(table: &Table) -> Value {
    let of_rows = |value: fn(&Row) -> Value| table.rows.iter().map(|row| (row.code.clone(), value(row))).collect::<Map<String, Value>>();
    let values: Vec<Value> = table.rows.iter().map(|row| json!(row.number.value())).collect();
    let status: Map<String, Value> = table
        .rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.number.value().is_none())
        .map(|(place, row)| (place.to_string(), json!(row.number.code())))
        .collect();
    let index: Map<String, Value> = table.rows.iter().enumerate().map(|(place, row)| (row.code.clone(), json!(place))).collect();
    let mut dataset = json!({
        "version": "2.0",
        "class": "dataset",
        "label": table.title,
        "source": table.office,
        "updated": table.known,
        "id": [table.breakdown],
        "size": [table.rows.len()],
        "dimension": {
            &table.breakdown: {
                "label": table.breakdown_label,
                "category": { "index": index, "label": of_rows(|row| json!(row.label)) },
            },
        },
        "value": values,
        "extension": {
            "figure": table.figure, "unit": table.unit, "qualifier": table.qualifier, "as_of": table.as_of, "known": table.known,
            "release": table.release,
        },
    });
    if !status.is_empty() {
        dataset["status"] = Value::Object(status);
    }
    dataset
}
