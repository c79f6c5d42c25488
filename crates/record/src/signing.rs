//! What an officer keeps: one secret of 32 random bytes, from which the token and the signing key are made. The record knows only the
//! token's SHA-256 and the public key, and neither tells of the other.

use chacha20poly1305::aead::OsRng;
use chacha20poly1305::aead::rand_core::RngCore as _;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::canonical::{hex, unhex};

/// What a secret begins with in writing, so that one that leaked into a text is found.
const PREFIX: &str = "aiqyn-";

/// An officer's secret, with the key that it makes: to make it costs more than to sign.
pub struct Secret {
    bytes: Zeroizing<[u8; 32]>,
    signer: SigningKey,
    public: String,
}

impl Secret {
    /// A new one.
    pub fn generate() -> Self {
        let mut bytes = Zeroizing::new([0_u8; 32]);
        OsRng.fill_bytes(bytes.as_mut());
        Self::of(bytes)
    }

    fn of(bytes: Zeroizing<[u8; 32]>) -> Self {
        let signer = SigningKey::from_bytes(&derived(b"aiqyn signing key\n", &bytes));
        Self { public: hex(signer.verifying_key().as_bytes()), bytes, signer }
    }

    /// The secret as it was written; `None` for what is none.
    pub fn parse(text: &str) -> Option<Self> {
        unhex(text.trim().strip_prefix(PREFIX)?).map(|bytes| Self::of(Zeroizing::new(bytes)))
    }

    /// As it is written.
    pub fn written(&self) -> Zeroizing<String> {
        Zeroizing::new(format!("{PREFIX}{}", hex(self.bytes.as_ref())))
    }

    /// The token by which the officer enters, in hexadecimal.
    pub fn token(&self) -> Zeroizing<String> {
        Zeroizing::new(hex(&*derived(b"aiqyn token\n", &self.bytes)))
    }

    /// What the register keeps of the token.
    pub fn verifier(&self) -> String {
        hex(&Sha256::digest(self.token().as_bytes()))
    }

    /// The public key, in hexadecimal.
    pub fn public_key(&self) -> String {
        self.public.clone()
    }

    /// The signature of a message (Ed25519, RFC 8032), in hexadecimal.
    pub fn sign(&self, message: &[u8]) -> String {
        hex(&self.signer.sign(message).to_bytes())
    }
}

fn derived(purpose: &[u8], secret: &[u8; 32]) -> Zeroizing<[u8; 32]> {
    Zeroizing::new(Sha256::new().chain_update(purpose).chain_update(secret).finalize().into())
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// Whether a signature is of a message, by a public key; both in lower-case hexadecimal. Weak keys and signatures in two spellings are none.
pub fn is_signed(key: &str, message: &[u8], signature: &str) -> bool {
    let (Some(key), Some(signature)) = (unhex::<32>(key), unhex::<64>(signature)) else { return false };
    VerifyingKey::from_bytes(&key).is_ok_and(|key| key.verify_strict(message, &Signature::from_bytes(&signature)).is_ok())
}

/// What stands in a line of an idempotency key, as the record keeps it.
pub fn submission_id(key: &str) -> String {
    hex(&Sha256::digest(key))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_read_as_it_is_written_and_its_halves_do_not_tell_of_each_other() {
        let secret = Secret::generate();
        let again = Secret::parse(&format!(" {}\n", *secret.written())).unwrap();
        assert_eq!((again.public_key(), again.verifier()), (secret.public_key(), secret.verifier()));
        assert!(!secret.written().contains(&*secret.token()) && secret.token().as_str() != secret.public_key());
        assert!(Secret::parse("aiqyn-12").is_none() && Secret::parse(&secret.written()[6..]).is_none());
        assert_eq!(format!("{secret:?}"), "Secret(…)");
    }

    #[test]
    fn a_signature_is_of_one_message_by_one_key() {
        let (secret, other) = (Secret::generate(), Secret::generate());
        let signature = secret.sign(b"message");
        assert!(is_signed(&secret.public_key(), b"message", &signature));
        assert!(!is_signed(&secret.public_key(), b"massage", &signature));
        assert!(!is_signed(&other.public_key(), b"message", &signature));
        assert!(!is_signed(&secret.public_key(), b"message", &signature.to_uppercase()), "one spelling");
        assert!(!is_signed(&"00".repeat(32), b"message", &signature), "a weak key");
        assert!(!is_signed("", b"message", ""));
    }
}
