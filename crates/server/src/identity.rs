//! Identities as they come to the vault: `{"name", "iin", "birth_date", …}`, the IIN checked.

use serde_json::Value;

/// Weights of the second round of the check digit (procedure §17).
const SECOND: [u32; 11] = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/// Whether a text is an IIN or BIN: twelve digits, the last of which follows from the others.
pub fn iin(text: &str) -> Result<(), String> {
    let digits: Vec<u32> = text.chars().filter_map(|c| c.to_digit(10)).collect();
    if text.len() != 12 || digits.len() != 12 {
        return Err(format!("iin: {} characters where an IIN has 12 digits", text.chars().count()));
    }
    let sum = |weights: &mut dyn Iterator<Item = u32>| digits.iter().zip(weights).map(|(d, w)| d * w).sum::<u32>() % 11;
    let check = match sum(&mut (1..=11)) {
        10 => sum(&mut SECOND.iter().copied()),
        check => check,
    };
    if check == 10 {
        return Err("iin: no check digit exists for these eleven digits: the number is invalid".to_owned());
    }
    if digits[11] == check { Ok(()) } else { Err("iin: the check digit does not fit: a digit is mistyped".to_owned()) }
}

/// Checks a sealed identity. A person may have no IIN; one that is given must be whole.
pub fn check(text: &str) -> Result<(), String> {
    let value: Value = serde_json::from_str(text).map_err(|e| format!("not JSON: {e}"))?;
    let Some(object) = value.as_object() else { return Err("not an object of name, iin, birth_date, address".to_owned()) };
    match object.get("iin") {
        None | Some(Value::Null) => Ok(()),
        Some(Value::String(number)) => iin(number),
        Some(_) => Err("iin: not a string of 12 digits".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Computes the digit by the words of procedure §17, another way round than the code above.
    fn appended(eleven: &str) -> Option<String> {
        let d: Vec<usize> = eleven.bytes().map(|b| usize::from(b - b'0')).collect();
        let first = (0..11).map(|i| d[i] * (i + 1)).sum::<usize>() % 11;
        let second = (0..11).map(|i| d[i] * ((i + 2) % 11 + 1)).sum::<usize>() % 11;
        let digit = if first == 10 { second } else { first };
        (digit < 10).then(|| format!("{eleven}{digit}"))
    }

    #[test]
    fn a_wrong_digit_anywhere_is_found() {
        let mut wholes = 0;
        for n in (0..99_999_999_999_u64).step_by(99_999_999_999 / 500) {
            let Some(whole) = appended(&format!("{n:011}")) else { continue };
            assert_eq!(iin(&whole), Ok(()), "{whole}");
            wholes += 1;
            for place in 0..12 {
                let mut bytes = whole.clone().into_bytes();
                bytes[place] = b'0' + (bytes[place] - b'0' + 1) % 10;
                let altered = String::from_utf8_lossy(&bytes).into_owned();
                // A second-round number may collide; a first-round one never does.
                if iin(&altered).is_ok() {
                    assert_ne!(appended(&altered[..11]), None, "{altered}");
                    assert_ne!(place, 11, "{altered}");
                }
            }
        }
        assert!(wholes > 400);
    }

    #[test]
    fn what_is_no_iin_is_said() {
        for text in ["", "12345678901", "1234567890123", "12345678901a", "١٢٣٤٥٦"] {
            assert!(iin(text).is_err(), "{text}");
        }
        assert_eq!(check("{\"name\":\"A\"}"), Ok(()));
        assert!(check("[]").is_err() && check("{\"iin\":5}").is_err());
    }
}
