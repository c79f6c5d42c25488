//! The one form of bytes: RFC 8785 JSON, and lower-case hexadecimal where bytes stand in a text.

use serde_json::Value;

/// The RFC 8785 bytes of a value. Whole numbers beyond ±2⁵³ do not survive it: JSON's numbers are doubles there.
pub fn canonical(value: &Value) -> Vec<u8> {
    // The form excludes only NaN and infinities, which a `Value` cannot hold, and a `Vec` takes every write.
    // Empty bytes would be refused as a line that does not say what its columns say.
    serde_json_canonicalizer::to_vec(value).unwrap_or_default()
}

/// Bytes in lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;

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
