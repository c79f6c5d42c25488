//! The one form of bytes: RFC 8785 JSON.

use serde_json::Value;

/// The RFC 8785 bytes of a value. Whole numbers beyond ±2⁵³ do not survive it: JSON's numbers are doubles there.
#[allow(clippy::expect_used)]
pub fn canonical(value: &Value) -> Vec<u8> {
    // The form excludes only NaN and infinities, which a `Value` cannot hold, and a `Vec` takes every write.
    serde_json_canonicalizer::to_vec(value).expect("a JSON value always has a canonical form")
}
