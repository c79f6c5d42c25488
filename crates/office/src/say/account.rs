//! The words of the own account.

use aiqyn_law::kernel::Words;

/// To choose a password by a link.
pub const ENROL: Words = Words { kk: "Құпиясөзді таңдау", ru: "Выбор пароля", en: "Choose your password" };
/// A new password.
pub const NEW: Words = Words { kk: "Жаңа құпиясөз", ru: "Новый пароль", en: "New password" };
/// What it must be.
pub const NEW_HINT: Words = Words {
    kk: "Кемінде {least} таңба; бірнеше сөзден құралған сөйлем жарайды. Арнайы таңба талап етілмейді.",
    ru: "Не менее {least} знаков; подойдёт фраза из нескольких слов. Особых знаков не требуется.",
    en: "At least {least} characters; a phrase of several words will do. No special characters are asked for.",
};
/// The same once more.
pub const ONCE_MORE: Words = Words { kk: "Тағы бір рет", ru: "Ещё раз", en: "Once more" };
/// The two differ.
pub const DIFFER: Words = Words {
    kk: "Екі құпиясөз бірдей емес: екеуін де қайта енгізіңіз.",
    ru: "Два пароля не совпадают: введите оба заново.",
    en: "The two passwords differ: type both again.",
};
/// To change the password.
pub const CHANGE: Words = Words { kk: "Құпиясөзді өзгерту", ru: "Сменить пароль", en: "Change the password" };
/// To set up an authenticator.
pub const AUTHENTICATOR: Words = Words {
    kk: "Аутентификаторды қосу", ru: "Подключить аутентификатор", en: "Set up an authenticator"
};
/// How.
pub const SCAN: Words = Words {
    kk: "Суретті аутентификатор қолданбасымен сканерлеңіз немесе кілтті қолмен енгізіңіз, сосын ол көрсеткен кодты жазыңыз.",
    ru: "Отсканируйте картинку приложением-аутентификатором или введите ключ вручную, затем впишите код, который оно покажет.",
    en: "Scan the picture with an authenticator app or type the key, then enter the code that it shows.",
};
/// The key as it is typed.
pub const KEY: Words = Words { kk: "Кілт", ru: "Ключ", en: "Key" };
/// The code was another.
pub const OTHER_CODE: Words = Words {
    kk: "Код сәйкес келмейді: қолданбадағы жаңа кодты енгізіңіз.",
    ru: "Код не подошёл: введите новый код из приложения.",
    en: "The code does not fit: enter the new one from the app.",
};
/// Codes to get in without the authenticator.
pub const RECOVERY: Words = Words {
    kk: "Қалпына келтіру кодтары: әрқайсысы бір рет жарайды, енді көрсетілмейді. Сақтап қойыңыз.",
    ru: "Коды восстановления: каждый действует один раз и больше показан не будет. Сохраните их.",
    en: "Recovery codes: each is good once, and they are not shown again. Keep them.",
};
/// Tokens of programs.
pub const TOKENS: Words =
    Words { kk: "Бағдарлама белгілері", ru: "Токены программ", en: "Tokens for programs" };
/// What a token is called.
pub const TOKEN_NAME: Words =
    Words { kk: "Бағдарламаның аты", ru: "Название программы", en: "Name of the program" };
/// What it may do.
pub const SCOPES: Words = Words { kk: "Не істей алады", ru: "Что может", en: "What it may do" };
/// To read.
pub const READ: Words = Words { kk: "оқу", ru: "читать", en: "read" };
/// To act.
pub const ACT: Words = Words { kk: "әрекет жасау", ru: "действовать", en: "act" };
/// Until when.
pub const DAYS: Words = Words {
    kk: "Неше күнге (ең көбі 90)", ru: "На сколько дней (не более 90)", en: "For how many days (at most 90)"
};
/// To make one.
pub const MAKE: Words = Words { kk: "Белгі жасау", ru: "Создать токен", en: "Make a token" };
/// It is shown once.
pub const SHOWN_ONCE: Words =
    Words {
        kk: "Белгі тек қазір көрсетіледі.", ru: "Токен показывается только сейчас.", en: "The token is shown this once."
    };
/// A program.
pub const PROGRAM: Words = Words { kk: "бағдарлама", ru: "программа", en: "program" };
/// A browser.
pub const BROWSER: Words = Words { kk: "браузер", ru: "браузер", en: "browser" };
