//! What the threshold says, in three languages.

use crate::declaration::{Declaration, Guard};
use crate::detail::Detail;
use crate::house::declared;
use crate::words::Words;

/// What a submission may be too much of.
pub const SIZES: &[(&str, Words)] = &[
    ("key", Words { kk: "кілттегі байт", ru: "байтов ключа", en: "bytes of the key" }),
    (
        "acts",
        Words {
            kk: "бір берілімдегі әрекет", ru: "действий в одной подаче", en: "acts of one submission"
        },
    ),
    (
        "texts",
        Words {
            kk: "бір әрекеттегі мөрленген мәтін", ru: "запечатываемых текстов действия", en: "sealed texts of an act"
        },
    ),
    ("name", Words { kk: "атаудағы байт", ru: "байтов названия", en: "bytes of a name" }),
    (
        "text",
        Words {
            kk: "мөрленген мәтіндегі байт", ru: "байтов запечатываемого текста", en: "bytes of a sealed text"
        },
    ),
    (
        "payload",
        Words {
            kk: "әрекет мазмұнындағы байт", ru: "байтов содержания действия", en: "bytes of a payload"
        },
    ),
    (
        "values",
        Words {
            kk: "әрекет мазмұнындағы мән", ru: "значений в содержании действия", en: "values of a payload"
        },
    ),
    ("depth", Words { kk: "мазмұнның деңгейі", ru: "уровней содержания", en: "levels of a payload" }),
];

/// A submission has a size that can be judged while others wait.
pub const TOO_LARGE: Declaration = Declaration {
    details: &[("what", Detail::Own(SIZES))],
    ..declared(
        "form.too_large",
        Guard::Form,
        Words {
            kk: "Берілім тым үлкен: {what} саны ең көбі {most} болуы керек.",
            ru: "Подача слишком велика: {what} может быть не более {most}.",
            en: "The submission is too large: there may be at most {most} {what}.",
        },
        Words {
            kk: "Бөліп жіберіңіз; ұзын құжатты файл ретінде сақтап, хешін көрсетіңіз.",
            ru: "Разделите её; длинный документ храните файлом и укажите его хеш.",
            en: "Divide it; keep a long document as a file and name its hash.",
        },
        "Nobody's submission may keep the others waiting.",
    )
};

/// A key by which a submission is found again.
pub const KEY_MALFORMED: Declaration = declared(
    "form.key_malformed",
    Guard::Form,
    Words {
        kk: "Берілімнің кілті бос, шетінде бос орын бар немесе онда басқару таңбасы тұр.",
        ru: "Ключ подачи пуст, окружён пробелами или содержит управляющий знак.",
        en: "The key of the submission is empty, has blanks around it, or holds a control character.",
    },
    Words {
        kk: "Бір жолға сыятын, көрінетін таңбалардан тұратын кілт беріңіз.",
        ru: "Дайте ключ в одну строку из видимых знаков.",
        en: "Give a key on one line, of characters that are seen.",
    },
    "Whoever does not know whether a submission was taken asks by its key.",
);

/// Text is writing.
pub const UNPRINTABLE: Declaration = Declaration {
    details: &[("place", Detail::Cited)],
    ..declared(
        "form.unprintable",
        Guard::Form,
        Words {
            kk: "«{place}» ішінде жазу емес таңба тұр: басқару, бағыт ауыстыру немесе көрінбейтін таңба.",
            ru: "В «{place}» есть знак, который не является письмом: управляющий, меняющий направление или невидимый.",
            en: "\"{place}\" holds a character that is no writing: one that steers, turns the direction, or is not seen.",
        },
        Words {
            kk: "Бұл таңбаны алып тастаңыз; көшірілген мәтінді қайта теріңіз.",
            ru: "Уберите этот знак; скопированный текст наберите заново.",
            en: "Take the character out; type copied text anew.",
        },
        "What is shown must be what was written, on paper and on every terminal.",
    )
};

/// A mass event must be one that the law pack knows.
pub const INCIDENT_UNKNOWN: Declaration = Declaration {
    details: &[("incident", Detail::Cited)],
    section: "20",
    ..declared(
        "form.incident_unknown",
        Guard::Form,
        Words {
            kk: "«{incident}» оқиғасы белгісіз.",
            ru: "Событие «{incident}» неизвестно.",
            en: "The incident \"{incident}\" is not known.",
        },
        Words {
            kk: "Тізімдегі оқиғаны көрсетіңіз; жаңа оқиға заң жинағына енгізіледі.",
            ru: "Назовите событие из списка; новое вносится в свод законодательства.",
            en: "Name an incident of the list; a new one is entered in the law pack.",
        },
        "A misspelt incident would be an event of its own, counted by nobody.",
    )
};

/// A sealed text has a name that its act's declaration knows.
pub const TEXT_UNKNOWN: Declaration = Declaration {
    details: &[("act", Detail::Act), ("name", Detail::Cited)],
    section: "17",
    ..declared(
        "form.text_unknown",
        Guard::Form,
        Words {
            kk: "{act} әрекетінің сипаттамасында «{name}» деген мөрленген мәтін жоқ.",
            ru: "Описание действия {act} не знает запечатываемого текста «{name}».",
            en: "The declaration of {act} knows no sealed text \"{name}\".",
        },
        Words {
            kk: "Мәтінді сипаттамада аталған атаумен беріңіз.",
            ru: "Передайте текст под названием из описания.",
            en: "Give the text under a name of the declaration.",
        },
        "The name of a text stands in the act for good, where the text itself may not.",
    )
};

/// A number is one of its register.
pub const NUMBER_MALFORMED: Declaration = Declaration {
    details: &[("place", Detail::Cited), ("pattern", Detail::Cited)],
    section: "17",
    ..declared(
        "form.number_malformed",
        Guard::Form,
        Words {
            kk: "«{place}» ішіндегі нөмір тізілімнің үлгісіне сай емес: {pattern}.",
            ru: "Номер в «{place}» не соответствует образцу реестра: {pattern}.",
            en: "The number in \"{place}\" does not fit the pattern of its register: {pattern}.",
        },
        Words {
            kk: "Тізілім берген нөмірді жазыңыз; адамның аты нөмір емес.",
            ru: "Укажите номер, который дал реестр; имя человека — не номер.",
            en: "Write the number that the register gave; a person's name is no number.",
        },
        "An act stays for good, and a name in a number could never be taken back.",
    )
};

/// A file of evidence is recorded by whoever received it.
pub const FILE_NOT_RECEIVED: Declaration = Declaration {
    section: "13",
    ..declared(
        "form.file_not_received",
        Guard::Form,
        Words {
            kk: "Бұл жазба үшін мұндай файл алынған жоқ: хешті білу файлды алу емес.",
            ru: "Для этой записи такой файл не был получен: знать хеш — не значит получить файл.",
            en: "No such file was received for this record: to know a hash is not to have received the file.",
        },
        Words {
            kk: "Файлдың өзін тапсырыңыз: aiqyn evidence add.",
            ru: "Передайте сам файл: aiqyn evidence add.",
            en: "Hand in the file itself: aiqyn evidence add.",
        },
        "Whoever could record a hash alone would be handed the file of another record.",
    )
};

/// Whoever acts is in office.
pub const NOT_IN_OFFICE: Declaration = declared(
    "access.not_in_office",
    Guard::Form,
    Words {
        kk: "Қызметкерлер тізілімі бойынша {officer} дәл қазір бұл лауазымда емес.",
        ru: "По реестру должностных лиц {officer} сейчас не в этой должности.",
        en: "By the register of officers {officer} is not in this office now.",
    },
    Words {
        kk: "Тізілім жүргізушісінен жазбаны тексеруді сұраңыз: aiqyn officer show.",
        ru: "Попросите ведущего реестр проверить запись: aiqyn officer show.",
        en: "Ask a registrar of officers to look at the entry: aiqyn officer show.",
    },
    "Nobody acts by a row of a database: two registrars' acts in the log say who is in which office.",
);

/// Whoever acts signs.
pub const UNSIGNED: Declaration = declared(
    "access.unsigned",
    Guard::Form,
    Words {
        kk: "Берілімге қызметкердің қолы қойылмаған немесе қол оның мазмұнына сай емес.",
        ru: "Подача не подписана должностным лицом, или подпись не от её содержания.",
        en: "The submission is not signed by its officer, or the signature is not of its content.",
    },
    Words {
        kk: "Берілімге өз кілтіңізбен қол қойыңыз; aiqyn бағдарламасы мұны --as арқылы өзі істейді.",
        ru: "Подпишите подачу своим ключом; программа aiqyn делает это сама по --as.",
        en: "Sign the submission with your own key; the program aiqyn does so itself, given --as.",
    },
    "What an officer did is shown by the officer's own signature, not by whoever keeps the database.",
);

/// Whoever signs has a key that stands in the register.
pub const KEY_NOT_STANDING: Declaration = declared(
    "access.key_not_standing",
    Guard::Form,
    Words {
        kk: "Бұл кілт тізілімде жоқ, мерзімі өткен немесе қайтарып алынған.",
        ru: "Этого ключа нет в реестре, его срок истёк, или он отозван.",
        en: "This key is not in the register, is past its term, or was revoked.",
    },
    Words {
        kk: "Мерзімін өзіңіз ұзартыңыз (aiqyn officer renew) немесе тізілім жүргізушісінен жаңа кілт тіркеуді сұраңыз.",
        ru: "Продлите его сами (aiqyn officer renew) или попросите ведущего реестр внести новый.",
        en: "Renew it yourself (aiqyn officer renew), or ask a registrar to enter a new one.",
    },
    "A key that was lost or stolen signs nothing any more.",
);

/// The register of officers is written act by act.
pub const REGISTER_ALONE: Declaration = declared(
    "form.register_alone",
    Guard::Form,
    Words {
        kk: "Тізілімнің әрекеті басқа әрекетпен бірге тапсырылған.",
        ru: "Действие по реестру подано вместе с другим действием.",
        en: "An act of the register of officers is handed in together with another act.",
    },
    Words {
        kk: "Тізілімнің әр әрекетін бөлек тапсырыңыз.",
        ru: "Подавайте каждое действие по реестру отдельно.",
        en: "Hand each act of the register in by itself.",
    },
    "So that its line alone shows who signed it.",
);

/// Whoever is named is known.
pub const OFFICER_UNKNOWN: Declaration = declared(
    "form.officer_unknown",
    Guard::Form,
    Words {
        kk: "{officer}: қызметкерлер тізілімінде мұндай адам жоқ.",
        ru: "{officer}: такого нет в реестре должностных лиц.",
        en: "{officer}: the register of officers has nobody of that id.",
    },
    Words {
        kk: "Белгіні тексеріңіз; тізілімде әлі жоқ адамды алдымен тізілім жүргізушісі енгізеді немесе ол тек мөрленген мәтінде аталады.",
        ru: "Проверьте обозначение; кого ещё нет в реестре, того сначала вносит ведущий реестр или называют только в запечатываемом тексте.",
        en: "Check the id; whoever has no entry yet is entered by a registrar first, or named in the sealed text alone.",
    },
    "An officer complained of who is misspelled would go on seeing the complaint.",
);

/// All of them, for the manual.
pub const ALL: &[&Declaration] = &[
    &TOO_LARGE,
    &KEY_MALFORMED,
    &UNPRINTABLE,
    &INCIDENT_UNKNOWN,
    &TEXT_UNKNOWN,
    &NUMBER_MALFORMED,
    &FILE_NOT_RECEIVED,
    &NOT_IN_OFFICE,
    &UNSIGNED,
    &KEY_NOT_STANDING,
    &REGISTER_ALONE,
    &OFFICER_UNKNOWN,
];
