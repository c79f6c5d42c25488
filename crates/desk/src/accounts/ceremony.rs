//! What the server asks and must know again when it is answered: a challenge, a nonce. It is sealed under the key of the office and given
//! along, so that nobody who only asks fills the server's memory; it is good for some minutes, and is answered once, by the store's count.

use super::presented;
use crate::failure::Failure;
use aiqyn_law::kernel::{Moment, Span};
use aiqyn_record::Store;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::json;

/// So long an answer is waited for.
const GOOD: Span = Span::minutes(5);
/// The most bytes of what was sealed, as it comes back.
const LONGEST: usize = 16 * 1024;

/// Seals what is to be known again, for a purpose and whoever it is asked of.
///
/// # Errors
/// Where the key of the office is not to be had.
pub fn seal(store: &Store, purpose: &str, known: &impl Serialize, now: Moment) -> Result<String, Failure> {
    let known = serde_json::to_value(known).map_err(|e| Failure::Failed(e.to_string()))?;
    let plain = json!({ "once": presented::new(), "ends": (now + GOOD).micros(), "known": known }).to_string();
    Ok(URL_SAFE_NO_PAD.encode(store.wrap(&context(purpose), None, plain.as_bytes())?))
}

/// What was sealed for this purpose; `None` where it was not, is late, or was answered before. It is answered by this.
///
/// # Errors
/// The store's: then it is not answered.
pub async fn answer<Known: DeserializeOwned>(store: &Store, purpose: &str, sealed: &str, now: Moment) -> Result<Option<Known>, Failure> {
    if sealed.len() > LONGEST {
        return Ok(None);
    }
    let Ok(wrapped) = URL_SAFE_NO_PAD.decode(sealed) else { return Ok(None) };
    let Some(plain) = store.unwrap(&context(purpose), None, &wrapped)? else { return Ok(None) };
    let Ok(plain) = serde_json::from_slice::<serde_json::Value>(&plain) else { return Ok(None) };
    let (Some(once), Some(ends)) = (plain["once"].as_str(), plain["ends"].as_i64()) else { return Ok(None) };
    if ends <= now.micros() {
        return Ok(None);
    }
    // Counted until it is late anyway.
    let name = store.office_hash(&format!("ceremony\n{once}"))?;
    if store.count_attempt(&name, now.micros(), GOOD.micros(), 1).await?.is_none() {
        return Ok(None);
    }
    Ok(serde_json::from_value(plain["known"].clone()).ok())
}

fn context(purpose: &str) -> String {
    format!("ceremony {purpose}")
}
