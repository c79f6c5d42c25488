//! What somebody reads for: a coded list, so that purposes can be counted and held against each other.

use aiqyn_law::kernel::Words;
use std::fmt;
use std::str::FromStr;

/// A purpose of reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Work on the case itself.
    Proceedings,
    /// Supervision of its lawfulness.
    Supervision,
    /// An answer to whoever the record is about, or to counsel.
    Access,
    /// Figures.
    Statistics,
    /// Publication.
    Publication,
    /// Audit of the record.
    Audit,
    /// Keeping the record.
    Administration,
}

impl Purpose {
    /// All of them, in declared order.
    pub const ALL: [Self; 7] =
        [Self::Proceedings, Self::Supervision, Self::Access, Self::Statistics, Self::Publication, Self::Audit, Self::Administration];

    /// As it is written.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Proceedings => "proceedings",
            Self::Supervision => "supervision",
            Self::Access => "access",
            Self::Statistics => "statistics",
            Self::Publication => "publication",
            Self::Audit => "audit",
            Self::Administration => "administration",
        }
    }

    /// In words.
    pub const fn words(self) -> Words {
        match self {
            Self::Proceedings => Words { kk: "іс жүргізу", ru: "производство по делу", en: "work on the case" },
            Self::Supervision => Words { kk: "қадағалау", ru: "надзор", en: "supervision" },
            Self::Access => Words {
                kk: "адамның немесе оның қорғаушысының сұрауы",
                ru: "запрос лица или его защитника",
                en: "request of the person or of counsel",
            },
            Self::Statistics => Words { kk: "статистика", ru: "статистический учёт", en: "statistics" },
            Self::Publication => Words { kk: "жариялау", ru: "опубликование", en: "publication" },
            Self::Audit => Words { kk: "аудит", ru: "проверка записи", en: "audit" },
            Self::Administration => {
                Words { kk: "жазбаны күтіп ұстау", ru: "ведение записи", en: "keeping the record" }
            }
        }
    }
}

impl fmt::Display for Purpose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Purpose {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let known = || Self::ALL.map(Self::code).join(", ");
        Self::ALL.into_iter().find(|one| one.code() == text).ok_or_else(|| format!("no purpose {text:?}; there are {}", known()))
    }
}
