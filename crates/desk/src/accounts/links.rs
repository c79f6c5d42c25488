//! A link that is good once: by it an officer chooses a password. The server makes the officer's secret, keeps it under the link until then,
//! and under the password from then on.

use super::events::{self, Event};
use super::passwords::{Passwords, Unfit, fits};
use super::{kept, presented};
use crate::failure::Failure;
use aiqyn_law::kernel::{Moment, OfficerId, Span, Words};
use aiqyn_record::{Authenticator, AuthenticatorKind, Secret, Store};

/// A link is good so long.
const GOOD: Span = Span::hours(72);
/// What an account has before a link gives it a new password: all of it is good for nothing then.
const BEFORE: [AuthenticatorKind; 7] = [
    AuthenticatorKind::Link,
    AuthenticatorKind::Password,
    AuthenticatorKind::Totp,
    AuthenticatorKind::Recovery,
    AuthenticatorKind::Device,
    AuthenticatorKind::Passkey,
    AuthenticatorKind::Oidc,
];

/// What is said of a link that was used, is late, or never was.
pub const DEAD: Words = Words {
    kk: "Бұл сілтеме жарамсыз: ол бір рет пайдаланылады және үш күн жарамды. Оны өзіңіз пайдаланбаған болсаңыз, қызметкерлер тізілімінің \
         тіркеушісіне бірден хабарлаңыз; ол жаңа сілтеме береді.",
    ru: "Эта ссылка недействительна: она используется один раз и действует трое суток. Если ею воспользовались не вы, сразу сообщите \
         регистратору должностных лиц; он даст новую ссылку.",
    en: "This link is not valid: it is used once, and is good for three days. If you have not used it yourself, tell a registrar of officers \
         at once, who gives a new one.",
};

/// What came of a password chosen by a link.
#[derive(Debug, PartialEq, Eq)]
pub enum Chosen {
    /// It is the officer's from now on, who signs in with it; the link is dead.
    Done(OfficerId),
    /// It does not do; the link is still good.
    Unfit(Unfit),
    /// The link is [`DEAD`].
    Dead,
}

/// Makes the link of an officer, and keeps the secret under it; the officer's links of before are dead. It is shown this once, as
/// `/enrol/` and what this returns.
///
/// # Errors
/// The store's.
pub async fn make(store: &Store, officer: &OfficerId, secret: &Secret, now: Moment) -> Result<String, Failure> {
    let (token, kind) = (presented::new(), AuthenticatorKind::Link);
    let wrapped = kept::wrap(store, kind.code(), officer.as_str(), Some(&presented::key(kind.code(), &token)), secret)?;
    let way = kept::way(officer.as_str(), kind, &presented::hash(kind.code(), &token), now);
    let way = Authenticator { wrapped: Some(wrapped), ends_at: Some((now + GOOD).micros()), ..way };
    store.exchange_authenticators(officer.as_str(), None, &[kind], &[way]).await?;
    Ok(token)
}

/// Whose link it is; `None` where it is [`DEAD`].
///
/// # Errors
/// The store's.
pub async fn whose(store: &Store, token: &str, now: Moment) -> Result<Option<OfficerId>, Failure> {
    Ok(found(store, token, now).await?.and_then(|link| OfficerId::parse(&link.officer).ok()))
}

/// Chooses the password of the officer whose link it is.
///
/// # Errors
/// The store's.
pub async fn choose(store: &Store, passwords: &Passwords, token: &str, password: &str, now: Moment) -> Result<Chosen, Failure> {
    let Some((link, secret)) = opened(store, token, now).await? else { return Ok(Chosen::Dead) };
    let Ok(officer) = OfficerId::parse(&link.officer) else { return Ok(Chosen::Dead) };
    if let Err(unfit) = fits(&officer, password) {
        return Ok(Chosen::Unfit(unfit));
    }
    let way = kept::under_password(store, passwords, &link.officer, &secret, password, now).await?;
    Ok(if spend(store, &link, way, now).await? { Chosen::Done(officer) } else { Chosen::Dead })
}

/// A link that is good, and the secret that it keeps.
pub(super) async fn opened(store: &Store, token: &str, now: Moment) -> Result<Option<(Authenticator, Secret)>, Failure> {
    let Some(link) = found(store, token, now).await? else { return Ok(None) };
    let own = presented::key(link.kind.code(), token);
    let wrapped = link.wrapped.as_deref().unwrap_or_default();
    let secret = kept::unwrap(store, link.kind.code(), &link.officer, Some(&own), wrapped)?;
    Ok(secret.map(|secret| (link, secret)))
}

/// Puts a way to sign in into the place of a link and of all that the account had before; says whether the link was still there. Two who come
/// together find one link: it goes in the transaction that puts the way.
pub(super) async fn spend(store: &Store, link: &Authenticator, way: Authenticator, now: Moment) -> Result<bool, Failure> {
    if !store.exchange_authenticators(&link.officer, Some((link.kind, &link.name)), &BEFORE, &[way]).await? {
        return Ok(false);
    }
    store.end_sessions(&link.officer, None).await?;
    if let Ok(officer) = OfficerId::parse(&link.officer) {
        events::note_unproven(store, &officer, Event::Enrolled, now).await?;
    }
    Ok(true)
}

async fn found(store: &Store, token: &str, now: Moment) -> Result<Option<Authenticator>, Failure> {
    if !presented::is_one(token) {
        return Ok(None);
    }
    let kind = AuthenticatorKind::Link;
    let links = store.authenticators_named(kind, &presented::hash(kind.code(), token)).await?;
    Ok(links.into_iter().find(|link| link.ends_at.is_some_and(|end| end > now.micros())))
}
