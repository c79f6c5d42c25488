//! What every submission must satisfy, whatever the room: form, order, time, access.

pub mod amending;

use super::declaration::{Declaration, Guard};
use super::detail::Detail;
use super::house::declared;
use super::words::Words;

/// What may be wrong with an identification number.
const NUMBER_FAULTS: &[(&str, Words)] = &[
    ("not_twelve_digits", Words { kk: "он екі цифр емес", ru: "это не двенадцать цифр", en: "it is not twelve digits" }),
    (
        "no_check_digit",
        Words {
            kk: "бақылау цифры шықпайды", ru: "контрольной цифры не существует", en: "no check digit exists for it"
        },
    ),
    (
        "mistyped",
        Words {
            kk: "бақылау цифры сәйкес емес", ru: "контрольная цифра не сходится", en: "the check digit does not fit"
        },
    ),
];

/// The act cannot be read as its declaration.
pub const MALFORMED: Declaration = Declaration {
    details: &[("place", Detail::Cited), ("reason", Detail::Reason)],
    ..declared(
        "form.malformed",
        Guard::Form,
        Words {
            kk: "Әрекет өз сипаттамасына сай оқылмайды: {place}: {reason}.",
            ru: "Действие не читается по своему описанию: {place}: {reason}.",
            en: "The act cannot be read as its declaration: {place}: {reason}.",
        },
        Words {
            kk: "Аталған өрісті түзетіп, қайта жіберіңіз.",
            ru: "Исправьте названное поле и подайте снова.",
            en: "Mend the field named and submit again.",
        },
        "What cannot be read cannot be held against the law.",
    )
};

/// Nothing has happened yet that is dated later than now.
pub const FUTURE: Declaration = declared(
    "form.future",
    Guard::Form,
    Words {
        kk: "Әрекет болашақ уақытпен белгіленген: {at}, қазір {now}.",
        ru: "Действие датировано будущим: {at}, сейчас {now}.",
        en: "The act is dated in the future: {at}, and it is now {now}.",
    },
    Words {
        kk: "Әрекет болғаннан кейін жазыңыз.",
        ru: "Запишите действие после того, как оно произошло.",
        en: "Record the act once it has happened.",
    },
    "A record of what has not happened is a plan, and only acts declared as plans may be one.",
);

/// The record has moved on since it was read.
pub const STALE: Declaration = declared(
    "form.stale_version",
    Guard::Form,
    Words {
        kk: "Жазба өзгерген: күтілген нұсқа {expected}, бұл әрекет {found} болар еді.",
        ru: "Запись изменилась: ожидалась версия {expected}, это действие стало бы версией {found}.",
        en: "The record has moved on: version {expected} was expected, this act would be version {found}.",
    },
    Words {
        kk: "Жазбаны қайта оқып, шешімді қайта қабылдаңыз.",
        ru: "Прочтите запись заново и решите снова.",
        en: "Read the record again and decide again.",
    },
    "A decision holds only for what was read.",
);

/// A record begins with an opening act.
pub const NOT_OPENED: Declaration = Declaration {
    details: &[("act", Detail::Act)],
    ..declared(
        "form.not_opened",
        Guard::Form,
        Words {
            kk: "{record} жазбасы әлі ашылмаған, {act} оны аша алмайды.",
            ru: "Запись {record} ещё не открыта, и {act} её не открывает.",
            en: "Record {record} is not open yet, and {act} cannot open it.",
        },
        Words {
            kk: "Алдымен ашатын әрекетті жазыңыз.", ru: "Сначала запишите открывающее действие.", en: "Record the opening act first."
        },
        "A procedure has a beginning; what follows refers to it.",
    )
};

/// A record belongs to one mass event.
pub const OTHER_INCIDENT: Declaration = declared(
    "form.other_incident",
    Guard::Form,
    Words {
        kk: "Бұл жазба басқа оқиғаға тиесілі: {incident}.",
        ru: "Эта запись относится к другому событию: {incident}.",
        en: "This record belongs to another incident: {incident}.",
    },
    Words {
        kk: "Жазбаның оқиғасын көрсетіңіз немесе жаңа жазба ашыңыз.",
        ru: "Укажите событие записи или откройте новую запись.",
        en: "Name the record's own incident, or open a new record.",
    },
    "Figures are counted by incident; a record that changed its incident would leave one count for another unseen.",
);

/// A text that the act must bring is missing or blank.
pub const SEALED_MISSING: Declaration = Declaration {
    details: &[("act", Detail::Act), ("field", Detail::Text)],
    ..declared(
        "form.text_missing",
        Guard::Form,
        Words {
            kk: "{act} әрекетіне «{field}» мәтіні қажет.",
            ru: "К действию {act} нужен текст «{field}».",
            en: "{act} needs the text \"{field}\".",
        },
        Words {
            kk: "Мәтінді мөрленетін мәтіндер ішінде беріңіз; ол қоймада мөрленеді.",
            ru: "Передайте текст среди запечатываемых; он будет запечатан в хранилище.",
            en: "Give the text under sealed; it is kept in the vault.",
        },
        "A decision without reasons is none (CPC 60, 198; CAO 822).",
    )
};

/// An annulment or a correction needs something to act on.
pub const NO_TARGET: Declaration = declared(
    "form.no_target",
    Guard::Form,
    Words {
        kk: "{version}-нұсқа бұл жазбада жоқ немесе оған бұл әрекет қолданылмайды.",
        ru: "Версии {version} в этой записи нет, или к ней это действие неприменимо.",
        en: "Version {version} is not in this record, or this act does not apply to it.",
    },
    Words {
        kk: "Жазбадағы әрекеттің нұсқасын көрсетіңіз.",
        ru: "Укажите версию действия этой записи.",
        en: "Name the version of an act of this record.",
    },
    "A correction shows both the old and the new; it must say which old.",
);

/// What was published stays as it was seen.
pub const PERMANENT: Declaration = declared(
    "form.permanent",
    Guard::Form,
    Words {
        kk: "{version}-нұсқадағы әрекет біржола жазылған: ол түзетілмейді де, күші жойылмайды да.",
        ru: "Действие версии {version} записано навсегда: оно не исправляется и не аннулируется.",
        en: "The act at version {version} stands for good: it is neither corrected nor annulled.",
    },
    Words {
        kk: "Бұрынғысын атап көрсететін жаңа жазба ашыңыз.",
        ru: "Откройте новую запись, которая называет прежнюю.",
        en: "Open a new record that names the earlier one.",
    },
    "What the public has seen cannot be unseen; a mistake is mended in the open.",
);

/// A breach is recorded by the door alone.
pub const BREACH_BY_HAND: Declaration = declared(
    "form.breach_by_hand",
    Guard::Form,
    Words {
        kk: "Бұзушылықты есік қана жазады.",
        ru: "Нарушение записывает только сама система при приёме факта.",
        en: "A breach is recorded by the door alone.",
    },
    Words {
        kk: "Фактіні жазыңыз, бұзушылық содан шығады.",
        ru: "Запишите факт; нарушение следует из него.",
        en: "Record the fact; the breach follows from it.",
    },
    "What breaks the law is judged, not asserted.",
);

/// Nobody answers for a breach of their own.
pub const OWN_BREACH: Declaration = declared(
    "form.own_breach",
    Guard::Decision,
    Words {
        kk: "Бұзушылыққа оны жасаған адам жауап бере алмайды.",
        ru: "На нарушение не отвечает тот, кто его допустил.",
        en: "A breach is not answered by the officer whose act it was.",
    },
    Words {
        kk: "Жауапты қадағалаушы прокурор береді.", ru: "Ответ даёт надзирающий прокурор.", en: "The supervising prosecutor answers."
    },
    "Nobody reviews a complaint against themselves (procedure §21).",
);

/// What an earlier act now makes unlawful among later ones.
pub const LATER_ACTS: Declaration = Declaration {
    details: &[("rule", Detail::Rule)],
    ..declared(
        "form.later_acts",
        Guard::Form,
        Words {
            kk: "Бұл әрекет кейінгі әрекетті ({version}-нұсқа) мүмкін емес немесе заңсыз етеді: {rule}.",
            ru: "Это действие делает невозможным или незаконным более позднее (версия {version}): {rule}.",
            en: "This act makes a later one (version {version}) impossible or unlawful: {rule}.",
        },
        Words {
            kk: "Алдымен кейінгі әрекетті түзетіңіз немесе күшін жойыңыз.",
            ru: "Сначала исправьте или аннулируйте более позднее действие.",
            en: "Correct or annul the later act first.",
        },
        "An insertion into the past is judged by what it does to what followed.",
    )
};

/// A place of the record must exist on the day.
pub const PLACE_UNKNOWN: Declaration = Declaration {
    details: &[("place", Detail::Cited)],
    section: "20",
    ..declared(
        "form.place_unknown",
        Guard::Form,
        Words {
            kk: "«{place}» ол күні ({day}) болған жоқ немесе белгісіз.",
            ru: "«{place}» в тот день ({day}) не существует или неизвестен.",
            en: "\"{place}\" did not exist on that day ({day}), or is not known.",
        },
        Words {
            kk: "Сол күнгі өңірді және органды көрсетіңіз; бұрын ашылған жазба өз өңірінде қалады.",
            ru: "Назовите регион и орган того дня; запись, открытая раньше, остаётся в своём регионе.",
            en: "Name the region and the body of that day; a record opened earlier stays in its region.",
        },
        "A record in a region that was not there yet is counted nowhere.",
    )
};

/// An identification number is whole.
pub const IDENTIFIER_FAULTY: Declaration = Declaration {
    details: &[("field", Detail::Text), ("reason", Detail::Own(NUMBER_FAULTS))],
    section: "17",
    ..declared(
        "form.identifier_faulty",
        Guard::Form,
        Words {
            kk: "«{field}» мөрленген мәтініндегі сәйкестендіру нөмірі жарамсыз: {reason}.",
            ru: "Идентификационный номер в запечатанном тексте «{field}» негоден: {reason}.",
            en: "The identification number in the sealed text \"{field}\" is not valid: {reason}.",
        },
        Words {
            kk: "Нөмірді құжатпен салыстырыңыз; нөмірі жоқ адам үшін өрісті қалдырып кетіңіз.",
            ru: "Сверьте номер с документом; если у лица номера нет, оставьте поле.",
            en: "Compare the number with the document; leave the field out where a person has none.",
        },
        "A mistyped number is another person's, or nobody's.",
    )
};

/// An identification number never stands in an act.
pub const IDENTIFIER_EXPOSED: Declaration = Declaration {
    details: &[("place", Detail::Cited)],
    section: "17",
    ..declared(
        "form.identifier_exposed",
        Guard::Form,
        Words {
            kk: "«{place}» өрісінде адамның немесе ұйымның сәйкестендіру нөмірі тұр.",
            ru: "В поле «{place}» стоит идентификационный номер лица или организации.",
            en: "The field \"{place}\" holds the identification number of a person or an organisation.",
        },
        Words {
            kk: "Нөмірді мөрленетін мәтіндер ішінде беріңіз: ол қоймада мөрленеді.",
            ru: "Передайте номер среди запечатываемых текстов: он будет запечатан в хранилище.",
            en: "Give the number under sealed: it is kept in the vault.",
        },
        "An act stays for good, and a number in it could never be taken back.",
    )
};

/// A document or file is named by its hash, whole.
pub const DIGEST_MALFORMED: Declaration = Declaration {
    details: &[("field", Detail::Field)],
    ..declared(
        "form.digest_malformed",
        Guard::Form,
        Words {
            kk: "{field}: құжаттың немесе файлдың хеші толық емес не он алтылық кіші әріптермен жазылмаған.",
            ru: "{field}: хеш документа или файла неполон или записан не строчными шестнадцатеричными знаками.",
            en: "{field}: the hash of a document or file is not whole, or not in lower-case hexadecimal.",
        },
        Words {
            kk: "Құжаттың немесе файлдың хешін есептеп, толық жазыңыз.",
            ru: "Вычислите хеш документа или файла и укажите его полностью.",
            en: "Compute the hash of the document or file and give it whole.",
        },
        "Whoever holds the document must be able to show that it is the one.",
    )
};

/// A code is one of its list on the day.
pub const CODE_UNKNOWN: Declaration = Declaration {
    details: &[("field", Detail::Field), ("code", Detail::Cited), ("list", Detail::List)],
    ..declared(
        "form.code_unknown",
        Guard::Form,
        Words {
            kk: "{field}: «{code}» коды ол күні ({day}) «{list}» тізімінде жоқ.",
            ru: "{field}: кода «{code}» в тот день ({day}) нет в списке «{list}».",
            en: "{field}: the code \"{code}\" is not in the list \"{list}\" on that day ({day}).",
        },
        Words {
            kk: "Сол күнгі тізімнен код алыңыз.", ru: "Возьмите код из списка того дня.", en: "Take a code of the list of that day."
        },
        "A code of a list has its article and its words in three languages, and what is counted by it is written alike.",
    )
};

/// The officer may not do this act here.
pub const NOT_GRANTED: Declaration = Declaration {
    details: &[("role", Detail::Role), ("act", Detail::Act), ("who", Detail::Role)],
    ..declared(
        "access.not_granted",
        Guard::Decision,
        Words {
            kk: "{role} ({body}) бұл жазбада {act} әрекетін жасай алмайды.",
            ru: "{role} ({body}) не вправе совершать {act} в этой записи.",
            en: "{role} ({body}) may not do {act} on this record.",
        },
        Words {
            kk: "Құзыретті лауазымды адамға жүгініңіз: {who}.",
            ru: "Обратитесь к компетентному должностному лицу: {who}.",
            en: "Turn to an officer who is competent: {who}.",
        },
        "The three roles never merge, and competence has a place (CPC 60, 193, 55, 186).",
    )
};

/// All of them, for the manual.
pub const ALL: &[&Declaration] = &[
    &MALFORMED,
    &FUTURE,
    &STALE,
    &NOT_OPENED,
    &OTHER_INCIDENT,
    &SEALED_MISSING,
    &NO_TARGET,
    &PERMANENT,
    &BREACH_BY_HAND,
    &OWN_BREACH,
    &LATER_ACTS,
    &PLACE_UNKNOWN,
    &IDENTIFIER_FAULTY,
    &IDENTIFIER_EXPOSED,
    &DIGEST_MALFORMED,
    &CODE_UNKNOWN,
    &NOT_GRANTED,
    &amending::NO_RECORD,
    &amending::NOT_AUTHOR,
    &amending::DECISION_CHANGED,
    &amending::ANNULLED_ALONE,
    &amending::DECIDED_ON,
    &amending::NOT_SUSPENDED,
    &amending::DECISION_SUSPENDED,
    &amending::PLACE_CORRECTED,
];
