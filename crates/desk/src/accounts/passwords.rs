//! Passwords: what one must be, how it is known again, and the key that it makes. Argon2id as OWASP advises; so many at once, that many who
//! try together do not take the machine.

use crate::failure::Failure;
use aiqyn_law::kernel::{OfficerId, Words};
use aiqyn_record::{OwnKey, random_bytes};
use argon2::password_hash::{PasswordHash, PasswordHasher as _, PasswordVerifier as _, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use std::sync::{Arc, OnceLock};
use tokio::sync::Semaphore;

/// The fewest characters of a password.
pub const SHORTEST: usize = 15;
/// The most bytes of one: longer ones cost time and guard nothing.
const LONGEST: usize = 1024;
/// How many are checked at once, each with 19 MiB.
const AT_ONCE: usize = 4;
/// Bytes of a salt.
const SALT: usize = 16;

/// Why a password cannot be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It has too few characters.
    Short,
    /// It has too many bytes.
    Long,
    /// It contains the officer's id.
    Named,
}

impl Unfit {
    /// The reason, with the way out; `{least}` is [`SHORTEST`].
    pub const fn words(self) -> Words {
        match self {
            Self::Short => Words {
                kk: "Құпиясөз тым қысқа: кемінде {least} таңба керек. Бірнеше сөзден құралған сөйлем жарайды.",
                ru: "Пароль слишком короткий: нужно не менее {least} знаков. Подойдёт фраза из нескольких слов.",
                en: "The password is too short: it needs at least {least} characters. A phrase of several words will do.",
            },
            Self::Long => Words {
                kk: "Құпиясөз тым ұзын. Қысқарақ сөйлем таңдаңыз.",
                ru: "Пароль слишком длинный. Выберите фразу короче.",
                en: "The password is too long. Choose a shorter phrase.",
            },
            Self::Named => Words {
                kk: "Құпиясөзде сіздің нөміріңіз тұр. Оны қоспай, басқасын таңдаңыз.",
                ru: "В пароле есть ваш идентификатор. Выберите пароль без него.",
                en: "The password contains your id. Choose one without it.",
            },
        }
    }
}

/// Whether an officer may choose a password. No kinds of characters are asked for: they make passwords worse.
///
/// # Errors
/// Why not.
pub fn fits(officer: &OfficerId, password: &str) -> Result<(), Unfit> {
    if password.chars().count() < SHORTEST {
        return Err(Unfit::Short);
    }
    if password.len() > LONGEST {
        return Err(Unfit::Long);
    }
    if password.to_lowercase().contains(&officer.as_str().to_lowercase()) {
        return Err(Unfit::Named);
    }
    Ok(())
}

/// Where passwords are checked. One for the whole server.
#[derive(Clone, Debug)]
pub struct Passwords {
    at_once: Arc<Semaphore>,
    cost: Params,
    /// What is checked where there is no account, so that it takes as long.
    nobody: Arc<OnceLock<String>>,
}

impl Default for Passwords {
    fn default() -> Self {
        Self::of(Params::default())
    }
}

impl Passwords {
    fn of(cost: Params) -> Self {
        Self { at_once: Arc::new(Semaphore::new(AT_ONCE)), cost, nobody: Arc::default() }
    }

    /// Ones that cost nearly nothing, for tests.
    #[cfg(test)]
    pub fn cheap() -> Self {
        Self::of(Params::new(Params::MIN_M_COST, 1, 1, None).unwrap_or_default())
    }

    /// What is kept of a new password, and the key that it makes.
    ///
    /// # Errors
    /// [`Failure::Failed`] where the machine has no memory for it.
    pub async fn made(&self, password: &str) -> Result<(String, OwnKey), Failure> {
        let (cost, password) = (self.cost.clone(), password.to_owned());
        self.aside(move || {
            let argon = argon(cost);
            let verifier = argon.hash_password(password.as_bytes(), &salt()?).map_err(failed)?.to_string();
            // The key has a salt of its own: what is kept of the password tells nothing of it.
            let salted = PasswordHash { hash: None, ..argon.hash_password(b"", &salt()?).map_err(failed)? }.to_string();
            let key = key_of(&salted, &password)?;
            Ok((format!("{verifier} {salted}"), key))
        })
        .await
    }

    /// The key of a password, if it is the one of which `kept` was kept. With nothing kept it takes as long and is none.
    ///
    /// # Errors
    /// [`Failure::Failed`] where what is kept cannot be read.
    pub async fn checked(&self, kept: Option<&str>, password: &str) -> Result<Option<OwnKey>, Failure> {
        let (cost, nobody, kept) = (self.cost.clone(), self.nobody.clone(), kept.map(str::to_owned));
        // What is longer is no password: it is checked as none, for as long.
        let password = if password.len() > LONGEST { String::new() } else { password.to_owned() };
        self.aside(move || {
            let Some((verifier, salted)) = kept.as_deref().and_then(|kept| kept.split_once(' ')) else {
                let verifier = match nobody.get() {
                    Some(verifier) => verifier.clone(),
                    None => argon(cost.clone()).hash_password(random_bytes().as_slice(), &salt()?).map_err(failed)?.to_string(),
                };
                let _ = is_of(nobody.get_or_init(|| verifier), &password)?;
                return Ok(None);
            };
            if is_of(verifier, &password)? { key_of(salted, &password).map(Some) } else { Ok(None) }
        })
        .await
    }

    /// Does what takes long off the threads of the server, not too much of it at once.
    async fn aside<T: Send + 'static>(&self, work: impl FnOnce() -> Result<T, Failure> + Send + 'static) -> Result<T, Failure> {
        let turn = self.at_once.clone().acquire_owned().await.map_err(|e| Failure::Failed(e.to_string()))?;
        tokio::task::spawn_blocking(move || {
            // Held until it is done, although whoever asked may have left.
            let _turn = turn;
            work()
        })
        .await
        .map_err(|e| Failure::Failed(e.to_string()))?
    }
}

fn argon(cost: Params) -> Argon2<'static> {
    Argon2::new(Algorithm::Argon2id, Version::V0x13, cost)
}

fn salt() -> Result<SaltString, Failure> {
    SaltString::encode_b64(&random_bytes()[..SALT]).map_err(failed)
}

fn is_of(verifier: &str, password: &str) -> Result<bool, Failure> {
    let kept = PasswordHash::new(verifier).map_err(failed)?;
    let cost = Params::try_from(&kept).map_err(failed)?;
    Ok(argon(cost).verify_password(password.as_bytes(), &kept).is_ok())
}

/// The key that a password makes with a salt and a cost, written as a PHC string without a hash.
fn key_of(salted: &str, password: &str) -> Result<OwnKey, Failure> {
    let kept = PasswordHash::new(salted).map_err(failed)?;
    let cost = Params::try_from(&kept).map_err(failed)?;
    let mut bytes = [0_u8; SALT];
    let salt = kept.salt.ok_or_else(|| Failure::Failed("what is kept of a password has no salt".to_owned()))?;
    let salt = salt.decode_b64(&mut bytes).map_err(failed)?;
    let mut key = OwnKey::new([0; 32]);
    argon(cost).hash_password_into(password.as_bytes(), salt, key.as_mut_slice()).map_err(|e| Failure::Failed(e.to_string()))?;
    Ok(key)
}

fn failed(error: argon2::password_hash::Error) -> Failure {
    Failure::Failed(format!("a password could not be checked: {error}"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const GOOD: &str = "seven horses drink at dawn";

    #[test]
    fn a_password_is_long_and_does_not_name_its_officer() {
        let officer = OfficerId::parse("clerk-1").unwrap();
        assert_eq!(fits(&officer, GOOD), Ok(()));
        assert_eq!(fits(&officer, &"ж".repeat(SHORTEST)), Ok(()), "characters are counted, not bytes");
        assert_eq!(fits(&officer, &"ж".repeat(SHORTEST - 1)), Err(Unfit::Short));
        assert_eq!(fits(&officer, &"a".repeat(LONGEST + 1)), Err(Unfit::Long));
        assert_eq!(fits(&officer, "the phrase of CLERK-1 here"), Err(Unfit::Named));
    }

    #[tokio::test]
    async fn a_password_makes_its_key_again_and_another_none() {
        let passwords = Passwords::cheap();
        let (kept, key) = passwords.made(GOOD).await.unwrap();
        assert!(kept.starts_with("$argon2id$") && !kept.contains(GOOD));
        assert_eq!(passwords.checked(Some(&kept), GOOD).await.unwrap().unwrap(), key);
        assert_eq!(passwords.checked(Some(&kept), "seven horses drink at dusk").await.unwrap(), None);
        assert_eq!(passwords.checked(None, GOOD).await.unwrap(), None);
        assert_ne!(passwords.made(GOOD).await.unwrap().1, key, "another salt");
    }

    /// OWASP: 19 MiB, two passes, one lane.
    #[tokio::test]
    async fn passwords_cost_what_owasp_advises() {
        let (kept, _) = Passwords::default().made(GOOD).await.unwrap();
        assert_eq!(kept.matches("$argon2id$v=19$m=19456,t=2,p=1$").count(), 2, "{kept}");
    }
}
