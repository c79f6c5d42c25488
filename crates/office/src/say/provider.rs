//! The words of signing in by another house that vouches for officers.

use aiqyn_law::kernel::Words;

/// Accounts of another house.
pub const PROVIDER: Words =
    Words {
        kk: "Басқа қызметтегі есептік жазбалар", ru: "Учётные записи другой службы", en: "Accounts of another service"
    };
/// What they are.
pub const HINT: Words = Words {
    kk: "Байланыстырылған есептік жазба арқылы құпиясөзсіз кіруге болады: кім екеніңізді сол қызмет растайды.",
    ru: "Через связанную учётную запись можно войти без пароля: кто вы, подтверждает та служба.",
    en: "By an account that is connected you sign in without a password: that service says who you are.",
};
/// Who vouches.
pub const ISSUER: Words = Words { kk: "Қызмет", ru: "Служба", en: "Service" };
/// To tie one.
pub const CONNECT: Words = Words {
    kk: "{provider} есептік жазбасын байланыстыру",
    ru: "Связать учётную запись {provider}",
    en: "Connect an account of {provider}",
};
/// To untie one.
pub const END: Words = Words { kk: "Ажырату", ru: "Отвязать", en: "Disconnect" };
/// To sign in by it.
pub const SIGN_IN: Words =
    Words { kk: "{provider} арқылы кіру", ru: "Войти через {provider}", en: "Sign in through {provider}" };
/// To confirm by it who it is.
pub const AGAIN: Words = Words {
    kk: "{provider} арқылы растау", ru: "Подтвердить через {provider}", en: "Confirm through {provider}"
};
/// To enrol by it.
pub const ENROL: Words = Words {
    kk: "Құпиясөздің орнына {provider} арқылы кіретін болу",
    ru: "Входить через {provider} вместо пароля",
    en: "Sign in through {provider} instead of a password",
};
/// Nobody has tied this subject.
pub const UNKNOWN: Words = Words {
    kk: "Ол қызметтегі есептік жазбаңыз мұнда ешкімге байланыстырылмаған. Құпиясөзбен кіріп, оны «Менің есептік жазбам» бетінде \
         байланыстырыңыз немесе тізілім тіркеушісінен сілтеме сұраңыз.",
    ru: "Ваша учётная запись той службы здесь ни с кем не связана. Войдите с паролем и свяжите её на странице «Моя учётная запись» или \
         попросите ссылку у регистратора должностных лиц.",
    en: "Your account of that service is connected to nobody here. Sign in with your password and connect it on the page of your account, or \
         ask a registrar of officers for a link.",
};
/// It is not reached.
pub const UNREACHABLE: Words = Words {
    kk: "Ол қызмет қазір жауап бермейді. Кейінірек қайталаңыз немесе құпиясөзбен кіріңіз.",
    ru: "Та служба сейчас не отвечает. Повторите позже или войдите с паролем.",
    en: "That service does not answer now. Try again later, or sign in with the password.",
};
/// What it says is not taken.
pub const REFUSED: Words = Words {
    kk: "Ол қызметтің жауабы қабылданбады: ол осы сұраққа берілмеген, бұрын пайдаланылған немесе ешкімді растамайды. Қайтадан бастаңыз.",
    ru: "Ответ той службы не принят: он дан не на этот запрос, уже использован или никого не подтверждает. Начните заново.",
    en: "The answer of that service was not accepted: it is to another question, was used before, or confirms nobody. Begin again.",
};
/// The browser was not sent from here.
pub const NOT_ASKED: Words = Words {
    kk: "Бұл жауап осы браузерден сұралмаған, кешікті немесе қайталанды. Кіруді қайтадан бастаңыз.",
    ru: "Этот ответ не запрашивался из этого браузера, опоздал или повторён. Начните вход заново.",
    en: "This answer was not asked for from this browser, comes late, or comes again. Begin to sign in again.",
};
/// The subject is tied already.
pub const TAKEN: Words = Words {
    kk: "Ол қызметтегі бұл есептік жазба мұнда бұрыннан байланыстырылған: алдымен оны ажыратыңыз.",
    ru: "Эта учётная запись той службы здесь уже связана: сначала отвяжите её.",
    en: "This account of that service is connected here already: disconnect it first.",
};
