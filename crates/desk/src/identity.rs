//! Identities as they come to the vault: `{"name", "iin", "birth_date", …}`, the numbers checked as the law's form checks them.

use aiqyn_law::kernel::identifier;
use serde_json::Value;

/// Checks a sealed identity. A person may have no IIN; one that is given must be whole.
pub fn check(text: &str) -> Result<(), String> {
    let value: Value = serde_json::from_str(text).map_err(|e| format!("not JSON: {e}"))?;
    if !value.is_object() {
        return Err("not an object of name, iin, birth_date, address".to_owned());
    }
    let faults = identifier::faults(&[("identity".to_owned(), text.to_owned())].into());
    match faults.first() {
        Some((place, fault)) => Err(format!("{}: {fault}", place.trim_start_matches("identity."))),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_identity_is_said() {
        assert_eq!(check("{\"name\":\"A\"}"), Ok(()));
        assert_eq!(check("{\"name\":\"A\",\"iin\":null}"), Ok(()));
        assert!(check("[]").is_err() && check("{\"iin\":5}").is_err() && check("A").is_err());
        let faulty = check("{\"iin\":\"123456789012\"}").err().unwrap_or_default();
        assert!(faulty.starts_with("iin: ") && !faulty.contains("123456789012"), "{faulty}");
    }
}
