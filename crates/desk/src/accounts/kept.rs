//! An officer's secret as the server keeps it: wrapped under what the officer presents and the key of the office, by what presents it.

use crate::failure::Failure;
use aiqyn_law::kernel::Moment;
use aiqyn_record::{Authenticator, AuthenticatorKind, OwnKey, Secret, Store};

use super::passwords::Passwords;

/// Wraps a secret. Without a key of the officer's own only the office keeps it: in a demonstration alone.
///
/// # Errors
/// Where the key of the office is not to be had.
pub fn wrap(store: &Store, what: &str, officer: &str, own: Option<&OwnKey>, secret: &Secret) -> Result<Vec<u8>, Failure> {
    Ok(store.wrap(&context(what, officer), own, secret.written().as_bytes())?)
}

/// A secret that was wrapped so; `None` where it was not.
///
/// # Errors
/// Where the key of the office is not to be had.
pub fn unwrap(store: &Store, what: &str, officer: &str, own: Option<&OwnKey>, wrapped: &[u8]) -> Result<Option<Secret>, Failure> {
    let plain = store.unwrap(&context(what, officer), own, wrapped)?;
    Ok(plain.and_then(|plain| std::str::from_utf8(&plain).ok().and_then(Secret::parse)))
}

fn context(what: &str, officer: &str) -> String {
    format!("secret {what} {officer}")
}

/// A new password of an officer, with the secret that it opens.
///
/// # Errors
/// Where the password cannot be hashed or the key of the office is not to be had.
pub async fn under_password(
    store: &Store,
    passwords: &Passwords,
    officer: &str,
    secret: &Secret,
    password: &str,
    now: Moment,
) -> Result<Authenticator, Failure> {
    let (verifier, key) = passwords.made(password).await?;
    let wrapped = wrap(store, AuthenticatorKind::Password.code(), officer, Some(&key), secret)?;
    Ok(Authenticator { verifier, wrapped: Some(wrapped), ..way(officer, AuthenticatorKind::Password, "", now) })
}

/// A way to sign in that holds nothing yet.
pub fn way(officer: &str, kind: AuthenticatorKind, name: &str, now: Moment) -> Authenticator {
    Authenticator {
        officer: officer.to_owned(),
        kind,
        name: name.to_owned(),
        verifier: String::new(),
        wrapped: None,
        step: 0,
        at: now.micros(),
        ends_at: None,
    }
}
