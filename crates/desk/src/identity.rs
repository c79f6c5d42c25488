//! Identities as they come to the vault: `{"name", "iin", "birth_date", …}`, the numbers checked as the law's form checks them.

use crate::failure::Failure;
use aiqyn_law::kernel::{Submission, SubmittedAct, Words, identification_number};
use serde::Serialize;
use serde_json::Value;

/// Checks a sealed identity. A person may have no IIN; one that is given must be whole.
///
/// # Errors
/// What is wrong with it, without what may be a person's number.
pub fn check(text: &str) -> Result<(), String> {
    let value: Value = serde_json::from_str(text).map_err(|e| format!("not JSON: {e}"))?;
    if !value.is_object() {
        return Err("not an object of name, iin, birth_date, address".to_owned());
    }
    let faults = identification_number::faults(&[("identity".to_owned(), text.to_owned())].into());
    match faults.first() {
        Some((place, fault)) => Err(format!("{}: {fault}", place.trim_start_matches("identity."))),
        None => Ok(()),
    }
}

/// Checks every identity of a submission.
///
/// # Errors
/// [`Failure::Input`] with a line for each that is not whole.
pub fn check_all(submission: &Submission) -> Result<(), Failure> {
    let identity = |(index, act): (usize, &SubmittedAct)| {
        let reason = check(act.sealed.get("identity")?).err()?;
        Some(format!("acts[{index}].sealed.identity: {reason}"))
    };
    let wrong: Vec<String> = submission.acts.iter().enumerate().filter_map(identity).collect();
    if wrong.is_empty() { Ok(()) } else { Err(Failure::Input(wrong.join("\n"))) }
}

/// What an identification number tells otherwise than the record (procedure §17): said beside the receipt, never a reason to refuse.
#[derive(Clone, Debug, Serialize)]
pub struct Doubt {
    /// Which act of the submission.
    pub act: usize,
    /// The field that says otherwise.
    pub field: String,
    /// What is doubtful.
    #[serde(flatten)]
    pub words: Words,
}

/// The doubts of a submission.
pub fn doubts(submission: &Submission) -> Vec<Doubt> {
    let of = |(index, act): (usize, &SubmittedAct)| {
        identification_number::doubts(&act.sealed, &act.payload).into_iter().map(move |(field, words)| Doubt {
            act: index,
            field,
            words: *words,
        })
    };
    submission.acts.iter().enumerate().flat_map(of).collect()
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
