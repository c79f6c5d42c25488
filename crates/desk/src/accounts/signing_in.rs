//! Signing in by a password, and a code where the account asks for one. Whatever is wrong, the answer is one, and takes as long.

pub use super::entered::Entered;
use super::events::{self, Event};
use super::passwords::{Passwords, Unfit, fits};
use super::session::Session;
use super::sessions;
use super::{codes, guessing, kept, presented};
use crate::failure::Failure;
use crate::register;
use crate::signing::Actor;
use aiqyn_law::kernel::{Moment, OfficerId, Words};
use aiqyn_record::{Authenticator, AuthenticatorKind, Store};

/// What is said where nobody was let in.
pub const REFUSED: Words = Words {
    kk: "Нөмір, құпиясөз немесе код дұрыс емес. Қайтадан енгізіңіз; құпиясөзді ұмытсаңыз, қызметкерлер тізілімінің тіркеушісі жаңа сілтеме береді.",
    ru: "Идентификатор, пароль или код неверны. Введите их ещё раз; если пароль забыт, регистратор должностных лиц даст новую ссылку.",
    en: "The id, the password or the code is wrong. Enter them again; if the password is forgotten, a registrar of officers gives a new link.",
};

/// What is said where guessing has reached its bound.
pub const BOUNDED: Words = Words {
    kk: "Әрекет тым көп болды. Ширек сағаттан кейін қайталаңыз немесе бұрын кірген құрылғыңыздан кіріңіз.",
    ru: "Слишком много попыток. Повторите через четверть часа или войдите с устройства, с которого уже входили.",
    en: "There were too many attempts. Try again in a quarter of an hour, or sign in from a device that you have signed in from before.",
};

/// For how long a device is known, µs: 90 days.
const DEVICE: i64 = 90 * 24 * 60 * 60 * 1_000_000;
/// By what a device is known.
const MARK: &str = "device";

/// What somebody presents.
#[derive(Clone, Copy, Debug)]
pub struct Attempt<'a> {
    /// The id, as typed.
    pub officer: &'a str,
    /// The password.
    pub password: &'a str,
    /// The code by time, or a recovery code.
    pub code: Option<&'a str>,
    /// Where from: guesses are counted by it.
    pub source: &'a str,
    /// The mark of the device, if it brings one.
    pub device: Option<&'a str>,
}

/// What came of an attempt.
#[derive(Debug)]
pub enum SignedIn {
    /// It is the officer.
    Entered(Entered),
    /// It is not, or not in office: [`REFUSED`].
    Refused,
    /// Nothing was checked: [`BOUNDED`].
    Bounded,
}

/// Checks an attempt.
///
/// # Errors
/// The store's; nobody is let in then.
pub async fn sign_in(store: &Store, passwords: &Passwords, attempt: &Attempt<'_>, now: Moment) -> Result<SignedIn, Failure> {
    let account = attempt.officer.trim();
    let device = known_device(store, account, attempt.device, now).await?;
    let Some(counted) = guessing::count(store, account, attempt.source, device.as_deref(), now).await? else {
        return Ok(SignedIn::Bounded);
    };
    let ways = store.authenticators_of(account).await?;
    match enter(store, passwords, account, &ways, attempt, now).await? {
        Some(actor) => {
            counted.give_back(store).await?;
            Ok(SignedIn::Entered(Entered { actor, proven: Some(now) }))
        }
        None => {
            if counted.is_last()
                && !ways.is_empty()
                && let Ok(officer) = OfficerId::parse(account)
            {
                events::note_unproven(store, &officer, Event::BoundReached, now).await?;
            }
            Ok(SignedIn::Refused)
        }
    }
}

async fn enter(
    store: &Store,
    passwords: &Passwords,
    account: &str,
    ways: &[Authenticator],
    attempt: &Attempt<'_>,
    now: Moment,
) -> Result<Option<Actor>, Failure> {
    let way = ways.iter().find(|way| way.kind == AuthenticatorKind::Password);
    let key = passwords.checked(way.map(|way| way.verifier.as_str()), attempt.password).await?;
    let (Some(way), Some(key)) = (way, key) else { return Ok(None) };
    if codes::are_asked(ways) && !codes::take(store, account, ways, attempt.code.unwrap_or_default(), now).await? {
        return Ok(None);
    }
    let wrapped = way.wrapped.as_deref().unwrap_or_default();
    let Some(secret) = kept::unwrap(store, way.kind.code(), account, Some(&key), wrapped)? else { return Ok(None) };
    let actor = register::prove(store, secret).await?;
    Ok(actor.filter(|actor| actor.officer.id.as_str() == account))
}

/// The mark that a device brings, where the officer has signed in from it.
pub(super) async fn known_device(store: &Store, account: &str, mark: Option<&str>, now: Moment) -> Result<Option<String>, Failure> {
    let Some(mark) = mark.filter(|mark| presented::is_one(mark)) else { return Ok(None) };
    let name = presented::hash(MARK, mark);
    let known = store.authenticators_named(AuthenticatorKind::Device, &name).await?;
    let own = known.iter().any(|device| device.officer == account && device.ends_at.is_some_and(|end| end > now.micros()));
    Ok(own.then_some(name))
}

/// A new mark for the device from which an officer has just signed in: with it the officer gets in while others guess.
///
/// # Errors
/// The store's.
pub async fn know_device(store: &Store, entered: &Entered, now: Moment) -> Result<String, Failure> {
    let mark = presented::new();
    let officer = entered.actor.officer.id.as_str();
    let way = kept::way(officer, AuthenticatorKind::Device, &presented::hash(MARK, &mark), now);
    let way = Authenticator { ends_at: Some(now.micros().saturating_add(DEVICE)), ..way };
    store.exchange_authenticators(officer, None, &[], &[way]).await?;
    Ok(mark)
}

/// Changes the password of whoever has just proven who it is; other sessions end, and devices are known anew.
///
/// # Errors
/// [`Failure::Refused`] where the officer has not just proven who it is, or the session is a program's; the store's. The inner error says why
/// the password does not do.
pub async fn change_password(
    store: &Store,
    passwords: &Passwords,
    session: &Session,
    password: &str,
    now: Moment,
) -> Result<Result<(), Unfit>, Failure> {
    session.just_proven()?;
    let officer = &session.actor.officer;
    if let Err(unfit) = fits(&officer.id, password) {
        return Ok(Err(unfit));
    }
    let secret = session.actor.secret().ok_or_else(|| Failure::Refused("this session signs nothing".to_owned()))?;
    let way = kept::under_password(store, passwords, officer.id.as_str(), secret, password, now).await?;
    let instead = [AuthenticatorKind::Password, AuthenticatorKind::Device];
    store.exchange_authenticators(officer.id.as_str(), None, &instead, &[way]).await?;
    sessions::end_others(store, session, now).await?;
    events::note(store, officer, &officer.id, Event::PasswordChanged, now).await?;
    Ok(Ok(()))
}
