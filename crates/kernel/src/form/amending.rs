//! Who changes what stands, and what becomes of decisions that rested on it.

use crate::basis::{Basis, Mark};
use crate::declaration::{Declaration, Guard};
use crate::detail::Detail;
use crate::house::declared;
use crate::words::Words;

/// An act is changed by its author.
pub const NOT_AUTHOR: Declaration = declared(
    "access.not_author",
    Guard::Decision,
    Words {
        kk: "{version}-нұсқадағы әрекетті {officer} жазған: оны түзетуге немесе күшін жоюға сіздің құқығыңыз жоқ.",
        ru: "Действие версии {version} записал(а) {officer}: исправить или аннулировать его вы не вправе.",
        en: "The act at version {version} was recorded by {officer}: it is not yours to correct or to annul.",
    },
    Words {
        kk: "Әрекеттің авторына немесе оның басшысына жүгініңіз.",
        ru: "Обратитесь к автору действия или к его руководителю.",
        en: "Turn to the author of the act, or to whoever heads the author.",
    },
    "What somebody recorded is changed by nobody else unseen: the record shows who said it and who says otherwise.",
);

/// A decision is corrected in clerical errors alone.
pub const DECISION_CHANGED: Declaration = Declaration {
    basis: &[
        Basis::cao("829-18", "1", Mark::VerifiedAmended),
        Basis::cao("825", "1", Mark::VerifiedAmended),
        Basis::new("policy", "record", "", Mark::Verified),
    ],
    details: &[("field", Detail::Field)],
    ..declared(
        "form.decision_changed",
        Guard::Decision,
        Words {
            kk: "{version}-нұсқадағы шешімнің мазмұны түзетумен өзгертілмейді: {field}.",
            ru: "Содержание решения (версия {version}) исправлением не изменяется: {field}.",
            en: "What was decided at version {version} is not changed by a correction: {field}.",
        },
        Words {
            kk: "Қате, жаңылыс немесе есептеу қатесі ғана түзетіледі. Шешім қате енгізілсе, оның күшін құзыретті басқа адам жояды да, ол қайта жазылады.",
            ru: "Исправляются только описки, опечатки и арифметические ошибки. Если решение внесено неверно, его аннулирует другое \
                 уполномоченное лицо, и решение записывается заново.",
            en: "Slips of the pen, misprints and sums alone are corrected. Where the entry is wrong, another officer with the power annuls it, and the \
                 decision is recorded anew.",
        },
        "A court corrects slips without changing what its ruling says; whoever transcribes a ruling has no more power than the court.",
    )
};

/// Nobody takes a decision back alone.
pub const ANNULLED_ALONE: Declaration = declared(
    "form.annulled_alone",
    Guard::Decision,
    Words {
        kk: "{version}-нұсқадағы шешімнің күшін оны жазған адам жалғыз өзі жоя алмайды.",
        ru: "Решение (версия {version}) не аннулирует в одиночку тот, кто его записал.",
        en: "The decision at version {version} is not annulled by whoever recorded it alone.",
    },
    Words {
        kk: "Оның күшін осындай шешім қабылдауға құқығы бар басқа адам жояды.",
        ru: "Его аннулирует другое лицо, уполномоченное принимать такие решения.",
        en: "Another officer with the power to decide so annuls it.",
    },
    "Whoever could take a decision back alone could put another in its place unseen.",
);

/// An act on which an early decision rests stays.
pub const DECIDED_ON: Declaration = declared(
    "form.decided_on",
    Guard::Decision,
    Words {
        kk: "{version}-нұсқадағы әрекет бойынша шешім қабылданған ({decision}-нұсқа), ал ол шешім неге сүйенетінін өзі айтпайды.",
        ru: "По действию версии {version} принято решение (версия {decision}), которое само не говорит, на чём основано.",
        en: "The act at version {version} was decided on (version {decision}), and that decision does not say what it rests on.",
    },
    Words {
        kk: "Алдымен шешімнің күшін жойыңыз.",
        ru: "Сначала аннулируйте решение.",
        en: "Annul the decision first, and have it taken anew.",
    },
    "Decisions recorded before they carried the hashes of what they rest on cannot be suspended, so what they rest on does not move.",
);

/// Only a suspended decision is confirmed.
pub const NOT_SUSPENDED: Declaration = declared(
    "form.not_suspended",
    Guard::Form,
    Words {
        kk: "{version}-нұсқа растауды күткен шешім емес.",
        ru: "Версия {version} не является решением, которое ждёт подтверждения.",
        en: "Version {version} is no decision that waits to be confirmed.",
    },
    Words {
        kk: "Тоқтатылған шешімнің нұсқасын көрсетіңіз.",
        ru: "Укажите версию приостановленного решения.",
        en: "Name the version of a suspended decision.",
    },
    "A confirmation says that a decision stands on what it rests on now; where nothing changed there is nothing to say.",
);

/// What a decision rests on was changed: it is suspended.
pub const DECISION_SUSPENDED: Declaration = declared(
    "form.decision_suspended",
    Guard::Fact,
    Words {
        kk: "Шешім ({version}-нұсқа) негізделген нәрсе өзгертілді ({by}-нұсқа): шешімді қабылдаған адам растағанша ол тоқтатылды.",
        ru: "То, на чём основано решение (версия {version}), изменено (версия {by}): решение приостановлено, пока его не подтвердит тот, кто его принял.",
        en: "What the decision at version {version} rests on was changed (version {by}): it is suspended until whoever took it confirms it.",
    },
    Words {
        kk: "Шешім қабылдаған адам өзгертілгенді көріп, шешімді растайды; растамаса, шешім күшінде болмайды.",
        ru: "Тот, кто принял решение, знакомится с изменением и подтверждает решение; без этого оно не действует.",
        en: "Whoever decided looks at what was changed and confirms the decision; until then it is not in force.",
    },
    "An approval binds what was approved: a petition for a seizure that was corrected into a search was never sanctioned.",
);

/// A record is not moved by correcting where it belongs.
pub const PLACE_CORRECTED: Declaration = Declaration {
    details: &[("place", Detail::Cited), ("before", Detail::Cited)],
    ..declared(
        "form.place_corrected",
        Guard::Form,
        Words {
            kk: "Түзету жазбаны «{before}» орнынан «{place}» орнына көшірер еді.",
            ru: "Исправление переместило бы запись из «{before}» в «{place}».",
            en: "The correction would move the record from \"{before}\" to \"{place}\".",
        },
        Words {
            kk: "Жазба тек тапсыру әрекетімен көшеді; мұндай әрекет жоқ болса, қате ашылған жазбаның күшін жойып, дұрыс жерде жаңасын ашыңыз.",
            ru: "Запись переходит только действием передачи; где такого действия нет, аннулируйте ошибочно открытую запись и откройте новую в нужном месте.",
            en: "A record moves by an act of transfer alone; where there is none, annul what was opened in the wrong place and open a new record.",
        },
        "A record whose place is corrected is out of sight of those who saw it, and nobody handed it over.",
    )
};

/// No such record is open to the officer, or there is none: one answer for both.
pub const NO_RECORD: Declaration = Declaration {
    details: &[("role", Detail::Role)],
    ..declared(
        "access.no_record",
        Guard::Decision,
        Words {
            kk: "{role} ({body}) үшін мұндай жазба ашылмаған.",
            ru: "Такой записи для «{role}» ({body}) нет.",
            en: "No such record is open to {role} ({body}).",
        },
        Words {
            kk: "Жазбаның нөмірін тексеріңіз: жазба алдымен ашатын әрекетпен ашылады, ал оны көретін адам ғана онда әрекет етеді.",
            ru: "Проверьте номер записи: запись сначала открывается открывающим действием, а действует в ней лишь тот, кому она видна.",
            en: "Check the record's number: a record begins with an act that opens it, and whoever does not see it does not act on it.",
        },
        "What an outsider is refused tells nothing of the record: not even that it exists.",
    )
};
