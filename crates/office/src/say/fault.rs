//! What went wrong and what to do, a pair for each.

use aiqyn_law::kernel::Words;

/// Nobody is signed in.
pub const SIGN_IN: Words = Words { kk: "Кіру қажет", ru: "Нужно войти", en: "Sign in first" };
/// The way out of it.
pub const SIGN_IN_OUT: Words = Words {
    kk: "Кіріңіз немесе бағдарлама белгісін жіберіңіз.",
    ru: "Войдите или предъявите токен программы.",
    en: "Sign in, or send a program's token.",
};
/// The password is asked again.
pub const STEP_UP: Words =
    Words {
        kk: "Құпиясөзді тағы бір рет растау қажет", ru: "Нужно ещё раз подтвердить пароль", en: "Confirm your password once more"
    };
/// The way out of it.
pub const STEP_UP_OUT: Words = Words {
    kk: "Бұл әрекет алдында кім екеніңізді тағы бір рет растаңыз.",
    ru: "Перед этим действием ещё раз подтвердите, что это вы.",
    en: "Show once more that it is you before you do this.",
};
/// There is no such thing.
pub const NOT_FOUND: Words = Words { kk: "Табылмады", ru: "Не найдено", en: "Not found" };
/// The way out of it.
pub const NOT_FOUND_OUT: Words = Words {
    kk: "Мұндай бет немесе жазба жоқ, не ол сізге көрсетілмейді. Мекенжайды тексеріңіз.",
    ru: "Такой страницы или записи нет, или она вам не показывается. Проверьте адрес.",
    en: "There is no such page or record, or it is not shown to you. Check the address.",
};
/// It is not this officer's to do.
pub const FORBIDDEN: Words =
    Words {
        kk: "Бұл сіздің өкілеттігіңізде емес", ru: "Это не в ваших полномочиях", en: "This is not yours to do"
    };
/// The way out of it.
pub const FORBIDDEN_OUT: Words = Words {
    kk: "Өкілеттігі бар лауазымды адамға жүгініңіз.",
    ru: "Обратитесь к тому, кто вправе это сделать.",
    en: "Turn to an officer whose it is.",
};
/// The law refuses.
pub const REFUSED: Words = Words { kk: "Қабылданбады", ru: "Отказано", en: "Refused" };
/// The way out of it.
pub const REFUSED_OUT: Words = Words {
    kk: "Ештеңе жазылған жоқ. Әр бас тартудың жанында не істеу керегі айтылған.",
    ru: "Ничего не записано. Рядом с каждым отказом сказано, что делать.",
    en: "Nothing was recorded. Beside each refusal stands what to do.",
};
/// What was handed in is wrong.
pub const INPUT: Words =
    Words { kk: "Сұрау дұрыс емес", ru: "Запрос составлен неверно", en: "The request is not right" };
/// The way out of it.
pub const INPUT_OUT: Words = Words {
    kk: "Ештеңе жазылған жоқ. Түзетіп, қайта жіберіңіз.",
    ru: "Ничего не записано. Исправьте и отправьте снова.",
    en: "Nothing was recorded. Correct it and send it again.",
};
/// The form is not of this session.
pub const FOREIGN: Words = Words {
    kk: "Нысан осы сеанстан емес", ru: "Форма не из этого сеанса", en: "The form is not of this session"
};
/// The way out of it.
pub const FOREIGN_OUT: Words = Words {
    kk: "Ештеңе жазылған жоқ. Бетті қайта ашып, тағы бір рет жіберіңіз; толтырылғаны жобада сақталған.",
    ru: "Ничего не записано. Откройте страницу заново и отправьте ещё раз; заполненное сохранено в черновике.",
    en: "Nothing was recorded. Open the page anew and send it again; what was filled in stands in the draft.",
};
/// The key was used.
pub const REUSED: Words = Words {
    kk: "Кілт басқа мазмұнға қолданылған",
    ru: "Ключ использован для другого содержания",
    en: "The key was used for another content",
};
/// The way out of it.
pub const REUSED_OUT: Words = Words {
    kk: "Жаңа жіберілімге жаңа кілт беріңіз.",
    ru: "Дайте новой подаче новый ключ.",
    en: "Give a new submission a key of its own.",
};
/// It changed meanwhile.
pub const CHANGED: Words =
    Words {
        kk: "Жазба бұл арада өзгерді", ru: "Запись тем временем изменилась", en: "The record has changed meanwhile"
    };
/// The way out of it.
pub const CHANGED_OUT: Words = Words {
    kk: "Жазбаны қайта оқып, соңғы нұсқасын атаңыз (If-Match).",
    ru: "Прочтите запись заново и назовите её последнюю версию (If-Match).",
    en: "Read the record anew and name its last version (If-Match).",
};
/// The same key is worked on.
pub const IN_HAND: Words = Words {
    kk: "Осы кілтпен берілген қазір қабылдануда",
    ru: "Поданное с этим ключом сейчас обрабатывается",
    en: "The same key is being worked on",
};
/// The way out of it.
pub const IN_HAND_OUT: Words = Words {
    kk: "Бірнеше секундтан кейін дәл соны қайта жіберіңіз: түбіртек қайтады.",
    ru: "Через несколько секунд отправьте то же самое: вернётся квитанция.",
    en: "Send the very same again in a few seconds: the receipt comes back.",
};
/// What is sent is of another type.
pub const MEDIA_TYPE: Words =
    Words { kk: "Мұндай түр оқылмайды", ru: "Такой тип не читается", en: "This type is not read here" };
/// The way out of it.
pub const MEDIA_TYPE_OUT: Words = Words {
    kk: "JSON жіберіңіз (Content-Type: application/json).",
    ru: "Отправьте JSON (Content-Type: application/json).",
    en: "Send JSON (Content-Type: application/json).",
};
/// Too much.
pub const TOO_LARGE: Words = Words { kk: "Тым үлкен", ru: "Слишком много", en: "Too large" };
/// The way out of it.
pub const TOO_LARGE_OUT: Words = Words {
    kk: "Бір рет бетпен 1 МиБ-тан, бағдарламамен 2 МиБ-тан артық қабылданбайды. Бөліп жіберіңіз.",
    ru: "За раз принимается не более 1 МиБ со страницы и 2 МиБ от программы. Отправьте по частям.",
    en: "At most 1 MiB is taken at once from a page, and 2 MiB from a program. Send it in parts.",
};
/// More than can be done.
pub const BUSY: Words = Words {
    kk: "Қазір сұрау тым көп", ru: "Сейчас слишком много запросов", en: "Too much is asked just now"
};
/// The way out of it.
pub const BUSY_OUT: Words = Words {
    kk: "Ештеңе жазылған жоқ. Бірнеше секундтан кейін қайталаңыз.",
    ru: "Ничего не записано. Повторите через несколько секунд.",
    en: "Nothing was recorded. Try again in a few seconds.",
};
/// Whether it was done is not known.
pub const UNKNOWN: Words = Words {
    kk: "Жазылғаны белгісіз", ru: "Неизвестно, записано ли", en: "Whether it was recorded is not known"
};
/// The way out of it.
pub const UNKNOWN_OUT: Words = Words {
    kk: "Дәл соны тағы бір рет жіберіңіз: жазылған болса, түбіртек қайтады, болмаса, енді жазылады.",
    ru: "Отправьте то же самое ещё раз: если записано, вернётся квитанция, если нет, будет записано теперь.",
    en: "Send the very same again: if it was recorded the receipt comes back, if not it is recorded now.",
};
/// It failed inside.
pub const FAILED: Words = Words { kk: "Ішкі ақау", ru: "Внутренняя ошибка", en: "Something failed inside" };
/// The way out of it.
pub const FAILED_OUT: Words = Words {
    kk: "Ақау журналға жазылды. Қайталап көріңіз; болмаса, әкімшіге айтыңыз.",
    ru: "Ошибка записана в журнал. Повторите; если не поможет, сообщите администратору.",
    en: "It was noted in the log. Try again; if it fails again, tell whoever runs the server.",
};

/// What was sent holds a character that no text has.
pub const NUL: Words = Words {
    kk: "Жіберілгенде ешбір мәтінде болмайтын таңба (нөлдік код) бар. Оны алып тастап, қайта жіберіңіз.",
    ru: "В отправленном есть знак, которого нет ни в одном тексте (с нулевым кодом). Уберите его и отправьте снова.",
    en: "What was sent holds a character that no text has (code zero). Take it out and send it again.",
};
