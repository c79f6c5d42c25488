//! The words of passkeys.

use aiqyn_law::kernel::Words;

/// Passkeys of the account.
pub const PASSKEYS: Words = Words { kk: "Кіру кілттері", ru: "Ключи доступа", en: "Passkeys" };
/// What they are.
pub const HINT: Words = Words {
    kk: "Кіру кілті құрылғыңызда сақталады, оны саусақ ізі немесе PIN-код ашады. Ол құпиясөз бен кодтың екеуін де алмастырады.",
    ru: "Ключ доступа хранится на вашем устройстве, его открывает отпечаток пальца или PIN-код. Он заменяет и пароль, и код.",
    en: "A passkey is kept on your device, and opened by your finger or a PIN. It stands for both the password and the code.",
};
/// What a passkey is called.
pub const NAME: Words = Words { kk: "Кілттің аты", ru: "Название ключа", en: "Name of the passkey" };
/// Why it has one.
pub const NAME_HINT: Words = Words {
    kk: "Мысалы, ол сақталған құрылғы: сол бойынша оны кейін танисыз.",
    ru: "Например, устройство, на котором он хранится: по нему вы узнаете ключ позже.",
    en: "For example the device that keeps it: you will know it again by this.",
};
/// To add one.
pub const ADD: Words = Words { kk: "Кілт қосу", ru: "Добавить ключ", en: "Add a passkey" };
/// Since when there is one.
pub const ADDED: Words = Words { kk: "Қосылды", ru: "Добавлен", en: "Added" };
/// There is none.
pub const NONE: Words =
    Words { kk: "Әзірге бірде-бір кілт жоқ.", ru: "Ключей пока нет.", en: "There is no passkey yet." };
/// It was never used.
pub const NEVER: Words = Words { kk: "пайдаланылмаған", ru: "не использовался", en: "never" };
/// To end one.
pub const END: Words = Words { kk: "Кілтті өшіру", ru: "Удалить ключ", en: "End this passkey" };
/// To sign in by one.
pub const SIGN_IN: Words =
    Words { kk: "Кіру кілтімен кіру", ru: "Войти с ключом доступа", en: "Sign in with a passkey" };
/// To confirm by one who it is.
pub const AGAIN: Words = Words {
    kk: "Кіру кілтімен растау", ru: "Подтвердить ключом доступа", en: "Confirm with a passkey"
};
/// Without script.
pub const SCRIPT: Words = Words {
    kk: "Кіру кілттеріне сценарийлер (JavaScript) және оларды білетін браузер керек. Құпиясөзбен кіру бұларсыз да жұмыс істейді.",
    ru: "Ключам доступа нужны сценарии (JavaScript) и браузер, который их знает. Вход с паролем работает и без этого.",
    en: "Passkeys need script and a browser that knows them. Signing in with the password works without either.",
};
/// They are used at another address.
pub const ELSEWHERE: Words = Words {
    kk: "Кіру кілттері тек мына мекенжайда жұмыс істейді: ",
    ru: "Ключи доступа работают только по адресу: ",
    en: "Passkeys work at this address alone: ",
};
/// They are not offered.
pub const NOWHERE: Words = Words {
    kk: "Кіру кілттері бұл жерде ұсынылмайды: браузерлер оларды тек https немесе localhost арқылы қабылдайды. Қызметті жүргізуші \
         мекенжайды --origin баптауында атайды. Құпиясөзбен кіріңіз.",
    ru: "Ключи доступа здесь не предлагаются: браузеры принимают их только по https или на localhost. Адрес называет тот, кто ведёт \
         службу, параметром --origin. Войдите с паролем.",
    en: "Passkeys are not offered here: browsers take them over https or on localhost alone. Whoever runs the office names its address \
         by --origin. Sign in with the password.",
};
/// The device answered nothing.
pub const FAILED: Words = Words {
    kk: "Құрылғы кілтпен жауап бермеді. Қайталап көріңіз немесе құпиясөзбен кіріңіз.",
    ru: "Устройство не ответило ключом. Попробуйте ещё раз или войдите с паролем.",
    en: "The device did not answer with a passkey. Try again, or use the password.",
};
/// What was answered lets nobody in.
pub const REFUSED: Words = Words {
    kk: "Бұл кіру кілті қабылданбады: ол өшірілген, басқа жауапқа арналған немесе жауап кешікті. Қайталаңыз немесе құпиясөзбен кіріңіз.",
    ru: "Этот ключ доступа не принят: он удалён, ответ не на тот запрос или пришёл поздно. Повторите или войдите с паролем.",
    en: "This passkey was not accepted: it was ended, or the answer is to another question or late. Try again, or use the password.",
};
/// It was not added: the answer.
pub const NOT_ADDED: Words = Words {
    kk: "Кілт қосылмады: жауап осы сұраққа берілмеген немесе кешікті. Қайталап көріңіз.",
    ru: "Ключ не добавлен: ответ не на этот запрос или пришёл поздно. Попробуйте ещё раз.",
    en: "The passkey was not added: the answer is to another question, or late. Try again.",
};
/// It was not added: the name.
pub const BAD_NAME: Words = Words {
    kk: "Кілтке бір жолдық ат беріңіз, 80 таңбадан аспасын.",
    ru: "Дайте ключу название в одну строку, не длиннее 80 знаков.",
    en: "Give the passkey a name of one line, of at most 80 characters.",
};
/// It was not added: there are as many as may be.
pub const MOST: Words = Words {
    kk: "Кілттер саны шегіне жетті: алдымен біреуін өшіріңіз.",
    ru: "Ключей уже наибольшее число: сначала удалите один.",
    en: "There are as many passkeys as there may be: end one first.",
};
