//! Printable documents: which acts are drawn up on paper, under what title, on what basis, and who signs.
//!
//! A document says nothing of its own: its content is read from the act and its declaration ([`reading`]), its words from [`labels`].

pub mod labels;
mod names;
pub mod reading;
#[cfg(test)]
mod tests;
mod values;

pub use names::Names;

use crate::kernel::{Basis, Mark, Words};

/// An earlier act of the same record whose content stands in the document too.
#[derive(Clone, Copy, Debug)]
pub struct With {
    /// Its kind.
    pub act: &'static str,
    /// What the section is called.
    pub title: Words,
    /// The field that must be equal in both acts, where the record may hold several of the kind: `measure`.
    pub same: Option<&'static str>,
}

/// A printable document, made from one act.
#[derive(Clone, Debug)]
pub struct Document {
    /// Stable code: `detention_protocol`.
    pub code: &'static str,
    /// Room of the act.
    pub room: &'static str,
    /// Kind of the act.
    pub act: &'static str,
    /// What it is called.
    pub title: Words,
    /// Articles it is drawn up under.
    pub basis: &'static [Basis],
    /// Earlier acts of the record that belong into it, in the order of the sections.
    pub with: &'static [With],
    /// Fields that say something about the paper itself and are therefore not printed on it: its own digest.
    pub without: &'static [&'static str],
    /// Who signs, in order.
    pub signatures: &'static [Words],
    /// What the reader is told of rights and terms, where the document is handed to somebody.
    pub notice: Option<Words>,
}

const OFFICER: Words = Words { kk: "Лауазымды адам", ru: "Должностное лицо", en: "Officer" };
const SUSPECT: Words = Words { kk: "Күдікті", ru: "Подозреваемый", en: "Suspect" };
const COUNSEL: Words = Words { kk: "Қорғаушы", ru: "Защитник", en: "Defence counsel" };
const PROSECUTOR: Words = Words { kk: "Прокурор", ru: "Прокурор", en: "Prosecutor" };
const INVESTIGATOR: Words = Words {
    kk: "Тергеуші (анықтаушы)", ru: "Следователь (дознаватель)", en: "Investigator (inquirer)"
};
const INVESTIGATING_JUDGE: Words =
    Words { kk: "Тергеу судьясы", ru: "Следственный судья", en: "Investigating judge" };
const JUDGE: Words = Words { kk: "Судья", ru: "Судья", en: "Judge" };
const RELEASED: Words = Words { kk: "Босатылған адам", ru: "Освобождённое лицо", en: "The person released" };
const HEAD: Words = Words { kk: "Мекеме бастығы", ru: "Начальник учреждения", en: "Head of the facility" };

const DETENTION: With =
    With { act: "detained/1", title: Words { kk: "Ұстап алу", ru: "Задержание", en: "Detention" }, same: None };
const DELIVERY: With =
    With { act: "delivered/1", title: Words { kk: "Жеткізу", ru: "Доставление", en: "Delivery" }, same: None };
const COUNSEL_ADMITTED: With =
    With { act: "counsel_admitted/1", title: Words { kk: "Қорғаушы", ru: "Защитник", en: "Defence counsel" }, same: None };
const PROPOSAL: With =
    With {
        act: "measure_proposed/1", title: Words { kk: "Өтінішхат", ru: "Ходатайство", en: "The petition" }, same: Some("measure")
    };

/// Every document, in the order of the rooms.
pub static DOCUMENTS: &[Document] = &[
    Document {
        code: "administrative_ruling",
        room: "administrative",
        act: "ruling/1",
        title: Words {
            kk: "Әкімшілік құқық бұзушылық туралы іс бойынша қаулы",
            ru: "Постановление по делу об административном правонарушении",
            en: "Ruling in an administrative case",
        },
        basis: &[Basis::cao("822", "", Mark::VerifiedAmended)],
        with: &[With { act: "protocol/1", title: Words { kk: "Хаттама", ru: "Протокол", en: "The protocol" }, same: None }],
        without: &[],
        signatures: &[JUDGE],
        notice: None,
    },
    Document {
        code: "appeal_petition",
        room: "administrative",
        act: "petition/1",
        title: Words {
            kk: "Прокурордың апелляциялық өтінішхаты",
            ru: "Апелляционное ходатайство прокурора",
            en: "Appeal petition of the prosecutor",
        },
        basis: &[Basis::cao("830", "", Mark::VerifiedAmended)],
        // In whose interest it is brought stands in the protocol (CAO 833(3)).
        with: &[
            With { act: "ruling/1", title: Words { kk: "Қаулы", ru: "Постановление", en: "The ruling" }, same: None },
            With { act: "protocol/1", title: Words { kk: "Хаттама", ru: "Протокол", en: "The protocol" }, same: None },
        ],
        without: &[],
        signatures: &[PROSECUTOR],
        notice: None,
    },
    Document {
        code: "arrest_release_certificate",
        room: "administrative",
        act: "released/1",
        title: Words {
            kk: "Әкімшілік қамақтан босату туралы анықтама",
            ru: "Справка об освобождении из-под административного ареста",
            en: "Certificate of release from administrative arrest",
        },
        basis: &[Basis::cao("50", "", Mark::VerifiedAmended)],
        with: &[With {
            act: "arrest_started/1",
            title: Words { kk: "Қамақтың басталуы", ru: "Начало ареста", en: "Beginning of the arrest" },
            same: None,
        }],
        without: &[],
        signatures: &[HEAD, RELEASED],
        notice: None,
    },
    Document {
        code: "search_petition",
        room: "criminal",
        act: "measure_petitioned/1",
        title: Words {
            kk: "Тергеу әрекетін санкциялау туралы өтінішхат",
            ru: "Ходатайство о санкционировании следственного действия",
            en: "Petition for the sanction of an investigative measure",
        },
        basis: &[Basis::cpc("220", "", Mark::VerifiedAmended), Basis::cpc("254", "", Mark::VerifiedAmended)],
        with: &[],
        without: &[],
        signatures: &[INVESTIGATOR],
        notice: None,
    },
    Document {
        code: "search_sanction",
        room: "criminal",
        act: "measure_sanctioned/1",
        title: Words {
            kk: "Тергеу әрекетін санкциялау туралы қаулы",
            ru: "Постановление о санкционировании следственного действия",
            en: "Sanction of an investigative measure",
        },
        basis: &[Basis::cpc("55", "1", Mark::VerifiedAmended), Basis::cpc("254", "", Mark::VerifiedAmended)],
        with: &[With { act: "measure_petitioned/1", title: PROPOSAL.title, same: Some("measure") }],
        without: &[],
        signatures: &[INVESTIGATING_JUDGE],
        notice: None,
    },
    Document {
        code: "detention_protocol",
        room: "suspect",
        act: "protocolled/1",
        title: Words { kk: "Ұстап алу хаттамасы", ru: "Протокол задержания", en: "Detention protocol" },
        basis: &[Basis::cpc("131", "2", Mark::Verified)],
        with: &[DETENTION, DELIVERY, COUNSEL_ADMITTED],
        without: &[],
        signatures: &[OFFICER, SUSPECT, COUNSEL],
        notice: None,
    },
    Document {
        code: "restraint_petition",
        room: "suspect",
        act: "measure_proposed/1",
        title: Words {
            kk: "Бұлтартпау шарасын санкциялау туралы өтінішхат",
            ru: "Ходатайство о санкционировании меры пресечения",
            en: "Petition for the sanction of a measure of restraint",
        },
        basis: &[Basis::cpc("147", "", Mark::Verified), Basis::cpc("140", "2", Mark::Verified)],
        with: &[DETENTION],
        without: &[],
        signatures: &[INVESTIGATOR, PROSECUTOR],
        notice: None,
    },
    Document {
        code: "restraint_sanction",
        room: "suspect",
        act: "measure_sanctioned/1",
        title: Words {
            kk: "Бұлтартпау шарасын санкциялау туралы қаулы",
            ru: "Постановление о санкционировании меры пресечения",
            en: "Sanction of a measure of restraint",
        },
        basis: &[Basis::cpc("148", "7", Mark::Verified)],
        with: &[PROPOSAL, DETENTION],
        without: &[],
        signatures: &[INVESTIGATING_JUDGE],
        notice: Some(Words {
            kk: "Санкциялау туралы қаулыға шағымды немесе прокурордың өтінішхатын облыстық сотқа беруге болады (ҚПК 107-бабы).",
            ru: "Постановление о санкционировании может быть обжаловано, на него может быть подано ходатайство прокурора в областной суд (статья 107 УПК).",
            en: "The sanction may be appealed, or petitioned against by the prosecutor, in the regional court (CPC 107).",
        }),
    },
    Document {
        code: "detention_release_certificate",
        room: "suspect",
        act: "released/1",
        title: Words {
            kk: "Ұстап алынған адамды босату туралы анықтама",
            ru: "Справка об освобождении задержанного",
            en: "Certificate of release from detention",
        },
        basis: &[Basis::cpc("133", "", Mark::Verified)],
        with: &[DETENTION],
        without: &["certificate"],
        signatures: &[OFFICER, RELEASED],
        notice: None,
    },
    Document {
        code: "facility_release_certificate",
        room: "custody",
        act: "released/1",
        title: Words {
            kk: "Мекемеден босату туралы анықтама",
            ru: "Справка об освобождении из учреждения",
            en: "Certificate of release from a facility",
        },
        basis: &[Basis::cpc("133", "", Mark::Verified)],
        with: &[With {
            act: "arrived/1", title: Words { kk: "Орналастыру", ru: "Водворение", en: "The placement" }, same: None
        }],
        without: &["certificate"],
        signatures: &[HEAD, RELEASED],
        notice: None,
    },
    Document {
        code: "complaint_registration",
        room: "complaint",
        act: "registration_issued/1",
        title: Words {
            kk: "Шағымның тіркелгені туралы құжат",
            ru: "Документ о регистрации жалобы",
            en: "Registration document of a complaint",
        },
        basis: &[Basis::cpc("105", "1-1", Mark::VerifiedAmended), Basis::cpc("105", "2", Mark::VerifiedAmended)],
        with: &[COMPLAINT],
        without: &[],
        signatures: &[REGISTRAR, COMPLAINANT],
        notice: Some(Words {
            kk: "Шағымды қабылдаудан және тіркеуден бас тартуға болмайды. Шешім туралы осы құжатта көрсетілген мерзімге дейін хабарланады; мерзім ұзартылса, сізге хабарланады.",
            ru: "Отказ в приёме и регистрации жалобы не допускается. О решении вам сообщат не позднее срока, указанного в этом документе; о продлении срока вас известят.",
            en: "A complaint may not be refused. You will be told of the decision by the date in this document, and of any extension before it passes.",
        }),
    },
    Document {
        code: "complaint_notice",
        room: "complaint",
        act: "notice_sent/1",
        title: Words {
            kk: "Шағым берушіге хабарлама", ru: "Уведомление заявителя", en: "Notice to the complainant"
        },
        basis: &[Basis::cpc("105", "4", Mark::VerifiedAmended)],
        with: &[
            With {
                act: "registration_issued/1", title: Words { kk: "Тіркеу", ru: "Регистрация", en: "Registration" }, same: None
            },
            With {
                act: "extended/1", title: Words { kk: "Мерзімді ұзарту", ru: "Продление срока", en: "Extension" }, same: None
            },
            With { act: "decided/1", title: Words { kk: "Шешім", ru: "Решение", en: "The decision" }, same: None },
        ],
        without: &["document"],
        signatures: &[PROSECUTOR],
        notice: Some(Words {
            kk: "Шешімге жоғары тұрған прокурорға немесе сотқа шағым жасауға болады (ҚПК 105, 106-баптары).",
            ru: "Решение может быть обжаловано вышестоящему прокурору или в суд (статьи 105, 106 УПК).",
            en: "The decision may be appealed to the superior prosecutor or in court (CPC 105, 106).",
        }),
    },
    Document {
        code: "weapon_receipt",
        room: "weapon",
        act: "receipt_issued/1",
        title: Words {
            kk: "Ерікті түрде тапсырылған қаруды қабылдау туралы қолхат",
            ru: "Расписка о приёме сданного оружия",
            en: "Receipt for surrendered weapons",
        },
        basis: &[Basis::new("CC", "287", "", Mark::VerifiedAmended), Basis::cao("482", "", Mark::VerifiedAmended)],
        with: &[With {
            act: "surrendered/1", title: Words { kk: "Тапсырылғаны", ru: "Сдано", en: "What was handed over" }, same: None
        }],
        without: &[],
        signatures: &[GIVER, RECEIVER],
        notice: Some(Words {
            kk: "Қаруды өз еркімен тапсырған адам, егер әрекетінде өзге құқық бұзушылық құрамы болмаса, оны заңсыз сақтағаны үшін жауаптылықтан босатылады. Тапсырудың еріктілігін осы қолхат емес, тексеру белгілейді.",
            ru: "Лицо, добровольно сдавшее оружие, освобождается от ответственности за его незаконное хранение, если в его действиях нет состава иного правонарушения. Добровольность устанавливает проверка, а не эта расписка.",
            en: "Whoever surrenders a weapon voluntarily is exempt from liability for its illegal possession, unless there is another offence. Whether it was voluntary is for the assessment to say, not for this receipt.",
        }),
    },
    Document {
        code: "written_instruction",
        room: "assignment",
        act: "instructed/1",
        title: Words {
            kk: "Прокурордың жазбаша нұсқауы",
            ru: "Письменное указание прокурора",
            en: "Written instruction of the prosecutor",
        },
        basis: &[Basis::cpc("193", "1(5)", Mark::VerifiedAmended), Basis::cpc("193", "4", Mark::VerifiedAmended)],
        with: &[],
        without: &[],
        signatures: &[PROSECUTOR],
        notice: Some(Words {
            kk: "Нұсқау міндетті. Оған жоғары тұрған прокурорға шағым жасауға болады; шағым орындауды тоқтатпайды (ҚПК 193-бабы).",
            ru: "Указание обязательно. Его можно обжаловать вышестоящему прокурору; обжалование не приостанавливает исполнение (статья 193 УПК).",
            en: "The instruction is binding. It may be appealed to a higher prosecutor; an appeal does not suspend it (CPC 193).",
        }),
    },
    Document {
        code: "assignment",
        room: "assignment",
        act: "assigned/1",
        title: Words { kk: "Тапсырма", ru: "Поручение", en: "Assignment" },
        basis: &[],
        with: &[],
        without: &[],
        signatures: &[OFFICER],
        notice: None,
    },
];

const REGISTRAR: Words = Words { kk: "Тіркеуші", ru: "Регистратор", en: "Registrar" };
const COMPLAINANT: Words = Words { kk: "Шағым беруші", ru: "Заявитель", en: "Complainant" };
const GIVER: Words = Words { kk: "Тапсырушы", ru: "Сдал", en: "Handed over by" };
const RECEIVER: Words = Words { kk: "Қабылдаушы", ru: "Принял", en: "Received by" };
const COMPLAINT: With = With { act: "received/1", title: Words { kk: "Шағым", ru: "Жалоба", en: "The complaint" }, same: None };

/// The document made from acts of that room and kind, if there is one.
pub fn of(room: &str, act: &str) -> Option<&'static Document> {
    DOCUMENTS.iter().find(|document| document.room == room && document.act == act)
}
