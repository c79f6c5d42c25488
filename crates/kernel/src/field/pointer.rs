//! JSON Pointers (RFC 6901): the place of a field within a payload.

use serde_json::Value;

/// A JSON Pointer one step further.
pub fn pointer(to: &str, step: &str) -> String {
    format!("{to}/{}", step.replace('~', "~0").replace('/', "~1"))
}

/// A JSON Pointer as people write a field of a field: `outcome.ground`.
pub fn dotted(pointer: &str) -> String {
    let steps = pointer.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~"));
    steps.collect::<Vec<_>>().join(".")
}

/// Takes away what stands at a JSON Pointer; whether something did.
pub fn remove(value: &mut Value, pointer: &str) -> bool {
    let Some((to, step)) = pointer.rsplit_once('/') else { return false };
    match value.pointer_mut(to) {
        Some(Value::Object(object)) => object.remove(&step.replace("~1", "/").replace("~0", "~")).is_some(),
        Some(Value::Array(items)) => step.parse().is_ok_and(|at: usize| at < items.len() && !items.remove(at).is_null()),
        _ => false,
    }
}
