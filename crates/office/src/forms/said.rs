//! What forms say in the three languages.

use aiqyn_law::kernel::Words;

pub(super) const OPTIONAL: Words = Words { kk: "(міндетті емес)", ru: "(необязательно)", en: "(optional)" };
pub(super) const TOGETHER: Words = Words {
    kk: "Бәрін толтырыңыз немесе түгел бос қалдырыңыз.",
    ru: "Заполните всё или оставьте пустым целиком.",
    en: "Fill in all of it, or leave all of it blank.",
};
pub(super) const NOT_STATED: Words = Words { kk: "Көрсетілмеген", ru: "Не указано", en: "Not stated" };
pub(super) const CHOOSE: Words = Words { kk: "Таңдаңыз", ru: "Выберите", en: "Choose" };
pub(super) const YES: Words = Words { kk: "Иә", ru: "Да", en: "Yes" };
pub(super) const NO: Words = Words { kk: "Жоқ", ru: "Нет", en: "No" };
pub(super) const ADD: Words = Words { kk: "Тағы қосу: {what}", ru: "Добавить ещё: {what}", en: "Add another: {what}" };
pub(super) const REMOVE: Words = Words { kk: "Алып тастау: {what}", ru: "Убрать: {what}", en: "Remove: {what}" };
pub(super) const PROBLEM: Words = Words { kk: "Қате:", ru: "Ошибка:", en: "Error:" };
pub(super) const CHOSEN: Words = Words { kk: "Таңдалғаны: {what}", ru: "Выбрано: {what}", en: "Chosen: {what}" };
pub(super) const NOT_OF_DAY: Words =
    Words {
        kk: "{what} (бұл күні қолданылмайды)", ru: "{what} (на этот день не действует)", en: "{what} (not in force on this day)"
    };

pub(super) const OCCURRED_AT: Words = Words { kk: "Қашан болды", ru: "Когда произошло", en: "When it happened" };
pub(super) const ALMATY: Words = Words { kk: "Алматы уақыты", ru: "время алматинское", en: "Almaty time" };
pub(super) const PLACE: Words =
    Words { kk: "жергілікті уақыт: {place}", ru: "местное время: {place}", en: "local time: {place}" };
pub(super) const MOMENT: Words = Words {
    kk: "Күні мен сағаты, мысалы 25.01.2022 14:30 ({clocks}).",
    ru: "День и час, например 25.01.2022 14:30 ({clocks}).",
    en: "Day and time, for example 25.01.2022 14:30 ({clocks}).",
};
pub(super) const TENGE: Words =
    Words {
        kk: "Теңгемен, мысалы 1 250 000.", ru: "В тенге, например 1 250 000.", en: "In tenge, for example 1 250 000."
    };
pub(super) const TIYN: Words = Words {
    kk: "Теңге мен тиынмен, мысалы 1 250 000,50.",
    ru: "В тенге и тиынах, например 1 250 000,50.",
    en: "In tenge and tiyn, for example 1 250 000,50.",
};
pub(super) const DIGITS: Words =
    Words { kk: "64 таңба: 0–9 және a–f.", ru: "64 знака: 0–9 и a–f.", en: "64 characters: 0–9 and a–f." };
pub(super) const BOUNDS: Words = Words {
    kk: "{least} мен {most} аралығындағы бүтін сан.",
    ru: "Целое число от {least} до {most}.",
    en: "A whole number from {least} to {most}.",
};
pub(super) const VAULT: Words = Words {
    kk: "Мәтін мөрленген қоймада сақталады; әрекетте тек оның бақылау мәні қалады.",
    ru: "Текст хранится в запечатанном виде; в действии остаётся только его контрольное значение.",
    en: "The text is kept sealed in the vault; the act keeps its commitment alone.",
};
pub(super) const WHEN: Words = Words {
    kk: "«{field}» мәні мынадай болғанда міндетті: {values}.",
    ru: "Нужно, если «{field}»: {values}.",
    en: "Needed where “{field}” is: {values}.",
};

pub(super) const EMPTY: Words =
    Words { kk: "Бұл өрісті толтырыңыз.", ru: "Заполните это поле.", en: "Fill this in." };
pub(super) const CHOOSE_ONE: Words =
    Words { kk: "Біреуін таңдаңыз.", ru: "Выберите одно из значений.", en: "Choose one of these." };
pub(super) const NO_SUCH: Words = Words {
    kk: "Мұндай мән тізімде жоқ; тізімнен таңдаңыз.",
    ru: "Такого значения в списке нет; выберите из списка.",
    en: "No such value is in the list; choose from it.",
};
pub(super) const NOT_WHOLE: Words =
    Words {
        kk: "Бүтін санды цифрмен жазыңыз.", ru: "Напишите целое число цифрами.", en: "Write a whole number in digits."
    };
pub(super) const OUT_OF_RANGE: Words = Words {
    kk: "{least} мен {most} аралығындағы санды жазыңыз.",
    ru: "Напишите число от {least} до {most}.",
    en: "Write a number from {least} to {most}.",
};
pub(super) const NOT_LESS: Words = Words {
    kk: "{least} немесе одан үлкен санды жазыңыз.",
    ru: "Напишите число не меньше {least}.",
    en: "Write a number not less than {least}.",
};
pub(super) const NOT_A_SUM: Words = Words {
    kk: "Соманы цифрмен жазыңыз, мысалы 1 250 000,50.",
    ru: "Напишите сумму цифрами, например 1 250 000,50.",
    en: "Write the sum in digits, for example 1 250 000,50.",
};
pub(super) const NO_TIYN: Words = Words {
    kk: "Соманы бүтін теңгемен, тиынсыз жазыңыз.",
    ru: "Напишите сумму в целых тенге, без тиынов.",
    en: "Write the sum in whole tenge, without tiyn.",
};
pub(super) const TOO_GREAT: Words =
    Words { kk: "Сома тым үлкен.", ru: "Сумма слишком велика.", en: "The sum is too great." };
pub(super) const NOT_AN_ID: Words = Words {
    kk: "Белгі a–z әрпінен басталады, ұзындығы 96 таңбаға дейін: a–z, 0–9, «-», «.», «_», «/».",
    ru: "Обозначение начинается с буквы a–z и содержит до 96 знаков: a–z, 0–9, «-», «.», «_», «/».",
    en: "An identifier begins with a letter a–z and has up to 96 of: a–z, 0–9, “-”, “.”, “_”, “/”.",
};
pub(super) const OTHER_ROOM: Words = Words {
    kk: "Мұнда жазбаның белгісі мынадан басталады: {rooms}.",
    ru: "Обозначение записи здесь начинается с: {rooms}.",
    en: "A record named here begins with: {rooms}.",
};
pub(super) const NOT_A_DIGEST: Words = Words {
    kk: "Дәл 64 таңба керек: 0–9 және a–f.",
    ru: "Нужно ровно 64 знака: 0–9 и a–f.",
    en: "Exactly 64 characters are needed: 0–9 and a–f.",
};
pub(super) const NOT_JSON: Words = Words { kk: "Бұл JSON емес.", ru: "Это не JSON.", en: "This is not JSON." };

pub(super) const NOT_A_MOMENT: Words = Words {
    kk: "Күні мен сағатын былай жазыңыз: 25.01.2022 14:30.",
    ru: "Напишите день и час так: 25.01.2022 14:30.",
    en: "Write day and time like this: 25.01.2022 14:30.",
};
pub(super) const NOT_A_DAY: Words =
    Words {
        kk: "Күнін былай жазыңыз: 25.01.1990.", ru: "Напишите дату так: 25.01.1990.", en: "Write the date like this: 25.01.1990."
    };
pub(super) const YEAR: Words = Words {
    kk: "Жылды төрт цифрмен жазыңыз: 2022.",
    ru: "Напишите год четырьмя цифрами: 2022.",
    en: "Write the year in four digits: 2022.",
};
pub(super) const MONTH: Words = Words {
    kk: "Ай 1-ден 12-ге дейінгі сан немесе айдың атауы болуы керек.",
    ru: "Месяц должен быть числом от 1 до 12 или названием.",
    en: "The month must be 1 to 12, or a month's name.",
};
pub(super) const DAY: Words =
    Words {
        kk: "Бұл айда мұндай күн жоқ.", ru: "Такого дня в этом месяце нет.", en: "There is no such day in that month."
    };
pub(super) const NO_HOUR: Words = Words {
    kk: "Сағаты мен минутын да жазыңыз: 14:30.",
    ru: "Напишите также час и минуты: 14:30.",
    en: "Write the hour and minute as well: 14:30.",
};
pub(super) const HOUR: Words =
    Words {
        kk: "Сағат 0-ден 23-ке дейін болуы керек.", ru: "Час должен быть от 0 до 23.", en: "The hour must be 0 to 23."
    };
pub(super) const MINUTE: Words =
    Words {
        kk: "Минут 0-ден 59-ға дейін болуы керек.", ru: "Минуты должны быть от 0 до 59.", en: "The minute must be 0 to 59."
    };
pub(super) const TWICE: Words = Words {
    kk: "Бұл сағат екі рет болған: уақыт белдеуімен жазыңыз, 2024-02-29T23:30:00+06:00.",
    ru: "Этот час был дважды: напишите его с поясом, 2024-02-29T23:30:00+06:00.",
    en: "That hour came twice: write it with its zone, 2024-02-29T23:30:00+06:00.",
};

pub(super) const IDENTITY_NAME: Words =
    Words {
        kk: "Тегі, аты, әкесінің аты", ru: "Фамилия, имя, отчество", en: "Surname, given name, patronymic"
    };
pub(super) const IDENTITY_IIN: Words = Words { kk: "ЖСН", ru: "ИИН", en: "IIN" };
pub(super) const IDENTITY_BORN: Words = Words { kk: "Туған күні", ru: "Дата рождения", en: "Date of birth" };
pub(super) const IDENTITY_ADDRESS: Words = Words { kk: "Мекенжайы", ru: "Адрес", en: "Address" };
pub(super) const IIN_HINT: Words = Words {
    kk: "12 цифр; нөмір жоқ болса, бос қалдырыңыз.",
    ru: "12 цифр; оставьте пустым, если номера нет.",
    en: "12 digits; leave blank where there is none.",
};
pub(super) const IIN_DIGITS: Words =
    Words { kk: "ЖСН 12 цифрдан тұрады.", ru: "ИИН состоит из 12 цифр.", en: "An IIN has 12 digits." };
pub(super) const IIN_CHECK: Words = Words {
    kk: "Бақылау цифры сәйкес емес: нөмірді тексеріңіз.",
    ru: "Контрольная цифра не сходится: проверьте номер.",
    en: "The check digit does not fit: check the number.",
};

pub(super) const BASIS: Words = Words { kk: "Құқықтық негізі", ru: "Правовое основание", en: "Legal basis" };
pub(super) const NO_ANSWERS: Words = Words {
    kk: "Бұл әрекетте айтылатын ештеңе жоқ, оның болғаны ғана жазылады.",
    ru: "В этом действии нечего указывать: записывается только то, что оно произошло.",
    en: "This act says nothing but that it happened.",
};
pub(super) const NO_LONGER: Words =
    Words { kk: "Енді сұралмайтындар", ru: "Больше не спрашивается", en: "No longer asked" };
pub(super) const NO_LONGER_WHY: Words = Words {
    kk: "Бұл жауаптар жобада сақталады, бірақ әрекетке енбейді.",
    ru: "Эти ответы остаются в черновике, но в действие не входят.",
    en: "These answers stay in the draft and do not enter the act.",
};
