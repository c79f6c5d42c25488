//! Codes beside the password: by time (RFC 6238), each taken once, and eight to keep for the day on which the device is lost.

use super::events::{self, Event};
use super::kept::way;
use super::presented;
use super::session::Session;
use crate::failure::Failure;
use aiqyn_law::kernel::Moment;
use aiqyn_record::{Authenticator, AuthenticatorKind, Store, hex, random_bytes};
use totp_rs::{Builder, Secret, Totp};

/// How many recovery codes there are.
const RECOVERY: usize = 8;
/// Bytes of the secret of the codes: those of SHA-1, as every authenticator takes them.
const SECRET: usize = 20;
/// Bytes of a recovery code.
const CODE: usize = 10;

/// The secret of new codes, not yet in use.
#[derive(Clone, Debug)]
pub struct Offered {
    /// As it is typed, base32.
    pub secret: String,
    /// As it is scanned, an `otpauth` address.
    pub address: String,
}

/// New codes for an officer, to be scanned and then [accepted](accept).
pub fn offer(session: &Session) -> Offered {
    let secret = Secret::from(random_bytes()[..SECRET].to_vec()).to_base32();
    // An id has no character that an address would have to escape but the slash, of which it has none.
    let address = format!("otpauth://totp/Aiqyn:{}?secret={secret}&issuer=Aiqyn", session.actor.officer.id);
    Offered { secret, address }
}

/// Takes offered codes into use, shown that the officer's device makes them; `None` where the code is another. Returns the recovery codes,
/// shown this once; those of before are good for nothing.
///
/// # Errors
/// [`Failure::Input`] for a secret that was not offered; [`Failure::Refused`] where the officer has not just proven who it is.
pub async fn accept(store: &Store, session: &Session, secret: &str, code: &str, now: Moment) -> Result<Option<Vec<String>>, Failure> {
    session.just_proven()?;
    let Some(codes) = Secret::try_from_base32(secret).ok().as_ref().and_then(|secret| totp(secret.as_bytes())) else {
        return Err(Failure::Input("this is no secret of codes; begin again".to_owned()));
    };
    let Some(step) = taken_at(&codes, code, now) else { return Ok(None) };
    let officer = session.actor.officer.id.as_str();
    let plain = Secret::try_from_base32(secret).map_err(|e| Failure::Input(e.to_string()))?;
    let wrapped = store.wrap(&context(officer), None, plain.as_bytes())?;
    let mut ways = vec![Authenticator { wrapped: Some(wrapped), step, ..way(officer, AuthenticatorKind::Totp, "", now) }];
    let recovery: Vec<String> = (0..RECOVERY).map(|_| written(&random_bytes()[..CODE])).collect();
    ways.extend(recovery.iter().map(|code| way(officer, AuthenticatorKind::Recovery, &hash(code), now)));
    store.exchange_authenticators(officer, None, &[AuthenticatorKind::Totp, AuthenticatorKind::Recovery], &ways).await?;
    events::note(store, &session.actor.officer, &session.actor.officer.id, Event::CodesAdded, now).await?;
    Ok(Some(recovery))
}

/// Whether an account asks for a code beside the password.
pub fn are_asked(ways: &[Authenticator]) -> bool {
    ways.iter().any(|way| way.kind == AuthenticatorKind::Totp)
}

/// Whether a code is one of the account's, and was not used before. It is used by this.
///
/// # Errors
/// The store's.
pub async fn take(store: &Store, officer: &str, ways: &[Authenticator], code: &str, now: Moment) -> Result<bool, Failure> {
    for way in ways.iter().filter(|way| way.kind == AuthenticatorKind::Totp) {
        let Some(secret) = way.wrapped.as_deref().map(|wrapped| store.unwrap(&context(officer), None, wrapped)).transpose()?.flatten()
        else {
            continue;
        };
        let step = totp(&secret).and_then(|codes| taken_at(&codes, code.trim(), now));
        if let Some(step) = step
            && store.take_step(officer, way.kind, &way.name, step).await?
        {
            return Ok(true);
        }
    }
    let name = hash(code);
    if !ways.iter().any(|way| way.kind == AuthenticatorKind::Recovery && way.name == name) {
        return Ok(false);
    }
    Ok(store.exchange_authenticators(officer, Some((AuthenticatorKind::Recovery, &name)), &[], &[]).await?)
}

fn totp(secret: &[u8]) -> Option<Totp> {
    Builder::new().with_secret(secret.to_vec()).build().ok()
}

/// The step of a code, the one before and the one after among them.
fn taken_at(codes: &Totp, code: &str, now: Moment) -> Option<i64> {
    let seconds = u64::try_from(now.micros() / 1_000_000).ok()?;
    codes.check(code, seconds).and_then(|step| i64::try_from(step).ok())
}

fn context(officer: &str) -> String {
    format!("codes {officer}")
}

/// As it is shown: groups of five digits.
fn written(code: &[u8]) -> String {
    let digits = hex(code);
    let groups: Vec<String> = digits.as_bytes().chunks(5).map(|group| String::from_utf8_lossy(group).into_owned()).collect();
    groups.join("-")
}

/// 80 random bits are not guessed from their hash: no slow one is needed.
fn hash(code: &str) -> String {
    let digits: String = code.chars().filter(|c| c.is_ascii_alphanumeric()).map(|c| c.to_ascii_lowercase()).collect();
    presented::hash("recovery code", &digits)
}
