//! The one form of bytes: RFC 8785 JSON, and lower-case hexadecimal where bytes stand in a text.

use serde_json::Value;

/// The RFC 8785 bytes of a value. Whole numbers beyond ±2⁵³ do not survive it: JSON's numbers are doubles there.
pub fn canonical(value: &Value) -> Vec<u8> {
    // The form excludes only NaN and infinities, which a `Value` cannot hold, and a `Vec` takes every write.
    // Empty bytes would be refused as a line that does not say what its columns say.
    if plain(value) { serde_json::to_vec(value) } else { serde_json_canonicalizer::to_vec(value) }.unwrap_or_default()
}

/// Whether compact JSON in the order of a map's keys is the form already, as it is of nearly every act: all numbers are whole and safe,
/// and no key has a character by which the order of UTF-16 units (§3.2.3) would differ from that of code points.
fn plain(value: &Value) -> bool {
    const SAFE: u64 = 1 << 53;
    match value {
        Value::Null | Value::Bool(_) | Value::String(_) => true,
        Value::Number(number) => number.as_i64().is_some_and(|number| number.unsigned_abs() < SAFE),
        Value::Array(values) => values.iter().all(plain),
        Value::Object(fields) => fields.iter().all(|(key, value)| key.chars().all(|c| c <= '\u{d7ff}') && plain(value)),
    }
}

/// Bytes in lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Bytes written in lower-case hexadecimal; `None` for any other text.
pub(crate) fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digit = |c: u8| match c {
        b'0'..=b'9' => Some(c - b'0'),
        b'a'..=b'f' => Some(c - b'a' + 10),
        _ => None,
    };
    let (text, mut found) = (text.as_bytes(), [0_u8; N]);
    if text.len() != 2 * N {
        return None;
    }
    for (pair, byte) in text.chunks_exact(2).zip(&mut found) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(found)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Map;

    /// Numbers, texts and keys at the edges of the form: signs, control characters, both sides of the surrogates, ±2⁵³.
    fn values() -> impl Strategy<Value = Value> {
        let edge = prop::sample::select(&[0, -1, (1 << 53) - 1, 1 << 53, -(1 << 53), i64::MAX, i64::MIN][..]);
        let characters = prop::sample::select(vec![
            'a', 'B', '1', '"', '\\', '/', '\u{8}', '\u{1f}', '\u{7f}', 'ә', '€', '\u{d7ff}', '\u{e000}', '\u{fb33}', '😀',
        ]);
        let text = prop::collection::vec(characters, 0..4).prop_map(|characters| characters.into_iter().collect::<String>());
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            edge.prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            text.clone().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 32, 5, move |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                prop::collection::vec((text.clone(), inner), 0..5)
                    .prop_map(|fields| Value::Object(fields.into_iter().collect::<Map<_, _>>())),
            ]
        })
    }

    proptest! {
        /// What is taken as it stands is what the form would make of it.
        #[test]
        fn both_ways_give_the_same_bytes(value in values()) {
            prop_assert_eq!(canonical(&value), serde_json_canonicalizer::to_vec(&value).unwrap());
        }
    }

    /// RFC 8785 §3.2.2 and §3.2.3.
    #[test]
    fn the_rfc_s_own_examples() {
        let value = r#"{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
            "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}"#;
        let expected = concat!(
            r#"{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"#,
            r#""string":"€$\u000f\nA'B\"\\\\\"/"}"#
        );
        assert_eq!(String::from_utf8(canonical(&serde_json::from_str(value).unwrap())).unwrap(), expected);

        let value = r#"{"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7}"#;
        let sorted: Vec<u8> = canonical(&serde_json::from_str(value).unwrap()).into_iter().filter(u8::is_ascii_digit).collect();
        // By UTF-16 units: a carriage return, "1" (a digit itself), U+0080, ö, €, a surrogate pair, U+FB33.
        assert_eq!(String::from_utf8(sorted).unwrap(), "21467153");
    }
}
