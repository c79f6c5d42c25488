//! What a client holds and presents, a link, the id of a session, the mark of a device: 256 random bits. The store keeps its hash, and what
//! it opens is wrapped under a key that only it makes.

use aiqyn_record::{OwnKey, hex, random_bytes};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// The longest that is looked at, in bytes: what is longer is none.
const LONGEST: usize = 64;

/// A new one, as it is written: base64url.
pub fn new() -> String {
    URL_SAFE_NO_PAD.encode(random_bytes().as_slice())
}

/// Whether a text can be one.
pub fn is_one(text: &str) -> bool {
    (16..=LONGEST).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// What the store keeps of one, by what it is: SHA-256, in hexadecimal.
pub fn hash(what: &str, presented: &str) -> String {
    hex(&digest(&format!("{what} hash"), presented))
}

/// The key that one makes. It tells nothing of the hash, nor the hash of it.
pub fn key(what: &str, presented: &str) -> OwnKey {
    OwnKey::new(digest(&format!("{what} key"), presented))
}

/// What else is derived from one, for a purpose: in hexadecimal.
pub fn derived(what: &str, presented: &str) -> String {
    hex(&digest(what, presented))
}

fn digest(what: &str, presented: &str) -> [u8; 32] {
    Sha256::new().chain_update(format!("aiqyn {what}\n")).chain_update(presented).finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_presented_is_new_each_time_and_its_hash_is_not_its_key() {
        let (one, other) = (new(), new());
        assert!(one != other && one.len() == 43 && is_one(&one));
        assert_ne!(hash("session", &one), hex(key("session", &one).as_slice()));
        assert_ne!(hash("session", &one), hash("link", &one));
        assert!(!is_one("") && !is_one(&"a".repeat(65)) && !is_one("../../etc/passwd-and-more"));
    }
}
