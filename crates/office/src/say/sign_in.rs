//! The words of signing in and of the own account.

use aiqyn_law::kernel::Words;

/// The officer's id.
pub const ID: Words = Words {
    kk: "Лауазымды адамның нөмірі", ru: "Идентификатор должностного лица", en: "Officer id"
};
/// The password.
pub const PASSWORD: Words = Words { kk: "Құпиясөз", ru: "Пароль", en: "Password" };
/// The second factor.
pub const CODE: Words = Words {
    kk: "Аутентификатордың коды", ru: "Код из аутентификатора", en: "Code from your authenticator"
};
/// What the second factor is.
pub const CODE_HINT: Words = Words {
    kk: "Алты цифр немесе қалпына келтіру коды. Аутентификатор орнатылмаса, бос қалдырыңыз.",
    ru: "Шесть цифр или код восстановления. Оставьте пустым, если аутентификатор не подключён.",
    en: "Six digits, or a recovery code. Leave it empty if you have set up no authenticator.",
};
/// What was typed proves nobody.
pub const WRONG: Words = Words {
    kk: "Нөмір, құпиясөз немесе код сәйкес келмейді. Тексеріп, қайта енгізіңіз.",
    ru: "Идентификатор, пароль или код не подходят. Проверьте и введите снова.",
    en: "Id, password and code do not fit together. Check them and try again.",
};
/// Tried too often.
pub const TOO_OFTEN: Words = Words {
    kk: "Тым жиі қателесу болды. 15 минуттан кейін қайталаңыз.",
    ru: "Слишком много ошибочных попыток. Повторите через 15 минут.",
    en: "Too many wrong attempts. Try again in 15 minutes.",
};
/// The officers of a demonstration.
pub const AS_ROLE: Words = Words { kk: "Рөлмен кіру", ru: "Войти в роли", en: "Sign in as a role" };
/// What that is.
pub const AS_ROLE_HINT: Words = Words {
    kk: "Бұл – көрсетілім. Рөлді таңдап, сол лауазымды адам ретінде кіріңіз.",
    ru: "Это демонстрация. Выберите роль и войдите как это должностное лицо.",
    en: "This is a demonstration. Choose a role to go in as that officer.",
};
/// Any other officer of a demonstration.
pub const OTHER: Words =
    Words { kk: "Басқа лауазымды адам", ru: "Другое должностное лицо", en: "Another officer" };
/// How that officer is named.
pub const OTHER_HINT: Words = Words {
    kk: "Оның нөмірі: жазбаларда да, әрекеттердің жанында да тұрады.",
    ru: "Его идентификатор: он стоит в записях при каждом действии.",
    en: "By the id that stands beside each act of a record.",
};
/// To go in as that officer.
pub const GO_IN: Words =
    Words { kk: "Осы адам ретінде кіру", ru: "Войти как это лицо", en: "Sign in as this officer" };
/// The other way in.
pub const WITH_PASSWORD: Words =
    Words { kk: "Құпиясөзбен кіру", ru: "Войти с паролем", en: "Sign in with a password" };
/// Confirm who it is once more.
pub const AGAIN: Words = Words {
    kk: "Өзіңіз екеніңізді растаңыз", ru: "Подтвердите, что это вы", en: "Confirm that it is you"
};
/// The sessions of the account.
pub const SESSIONS: Words = Words { kk: "Менің сеанстарым", ru: "Мои сеансы", en: "My sessions" };
/// When it was last used.
pub const LAST_USED: Words =
    Words { kk: "Соңғы рет пайдаланылды", ru: "Последнее обращение", en: "Last used" };
/// When it began.
pub const BEGAN: Words = Words { kk: "Басталды", ru: "Начат", en: "Began" };
/// The session of this very page.
pub const THIS: Words = Words { kk: "осы сеанс", ru: "этот сеанс", en: "this session" };
/// To end one.
pub const END: Words = Words { kk: "Аяқтау", ru: "Завершить", en: "End" };
/// What an officer is.
pub const OFFICE: Words = Words { kk: "Лауазым", ru: "Должность", en: "Office" };
/// What kind of session.
pub const KIND: Words = Words { kk: "Түрі", ru: "Вид", en: "Kind" };
/// The form of a session that ended is still there.
pub const NOTHING_LOST: Words = Words {
    kk: "Сеанс аяқталған еді, бірақ толтырылғаны жоғалған жоқ: ол жобада сақталады.",
    ru: "Сеанс закончился, но заполненное не пропало: оно сохранится в черновике.",
    en: "The session had ended, but nothing that you filled in is lost: it is kept as a draft.",
};
