//! Who may do with the whole record what is no act of a room: export it, publish from it, keep it, and look at who read it. Declared here
//! as the rights of rooms are beside them; in a demonstration, which holds nobody, anybody may.

use crate::kernel::{Role, Words};

/// Something done with the whole record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// Export acts or views, of every room.
    Export,
    /// Write the public site.
    Publish,
    /// Sign a checkpoint, or fold all acts anew.
    Administer,
    /// Look at who read what.
    Reads,
    /// Review a record that was opened outside its reader's sight.
    Review,
    /// Propose that the key of a person be destroyed.
    ProposeDestruction,
    /// Confirm it, after another proposed it.
    ConfirmDestruction,
}

impl Work {
    /// All of them, in declared order.
    pub const ALL: [Self; 7] =
        [Self::Export, Self::Publish, Self::Administer, Self::Reads, Self::Review, Self::ProposeDestruction, Self::ConfirmDestruction];

    /// Its name in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Export => "export",
            Self::Publish => "publish",
            Self::Administer => "administer",
            Self::Reads => "reads",
            Self::Review => "review",
            Self::ProposeDestruction => "propose_destruction",
            Self::ConfirmDestruction => "confirm_destruction",
        }
    }

    /// What it is, in words.
    pub const fn words(self) -> Words {
        match self {
            Self::Export => Words {
                kk: "әрекеттер мен көріністерді тұтас шығару",
                ru: "выгрузка всех действий и представлений",
                en: "export of all acts and views",
            },
            Self::Publish => Words {
                kk: "ашық сайтты жариялау", ru: "публикация открытого сайта", en: "publication of the public site"
            },
            Self::Administer => Words {
                kk: "бақылау нүктесіне қол қою, көріністерді қайта құру",
                ru: "подпись контрольной точки, перестроение представлений",
                en: "signing checkpoints, rebuilding views",
            },
            Self::Reads => Words {
                kk: "кім не оқығанын қарау", ru: "просмотр журнала чтений", en: "looking at who read what"
            },
            Self::Review => Words {
                kk: "көру құқығынан тыс ашуды тексеру",
                ru: "проверка открытия записи вне права просмотра",
                en: "review of a record opened outside its reader's sight",
            },
            Self::ProposeDestruction => Words {
                kk: "адамның кілтін жоюды ұсыну",
                ru: "предложение уничтожить ключ лица",
                en: "proposing that a person's key be destroyed",
            },
            Self::ConfirmDestruction => Words {
                kk: "адамның кілтін жоюды растау",
                ru: "подтверждение уничтожения ключа лица",
                en: "confirming that a person's key be destroyed",
            },
        }
    }
}

/// That a role may do it, and why this role.
#[derive(Clone, Copy, Debug)]
pub struct WorkGrant {
    /// What.
    pub work: Work,
    /// Who.
    pub role: Role,
    /// Why.
    pub why: &'static str,
}

const fn grant(work: Work, role: Role, why: &'static str) -> WorkGrant {
    WorkGrant { work, role, why }
}

/// Every such right.
pub const WORKS: &[WorkGrant] = &[
    grant(Work::Export, Role::Auditor, "sees acts, breaches and refusals and changes nothing; an export is counted again outside"),
    grant(Work::Publish, Role::PressOfficer, "publishes what was released and sees figures, never files"),
    grant(Work::Administer, Role::Auditor, "vouches for the log to the outside; what is rebuilt follows from the acts alone"),
    grant(Work::Reads, Role::Auditor, "answers for whether reading was lawful"),
    grant(Work::Reads, Role::Prosecutor, "supervises whoever reads in the region (CPC 193)"),
    grant(Work::Review, Role::Auditor, "stands outside every unit"),
    grant(Work::Review, Role::Prosecutor, "supervises, and reviews only readers of other bodies"),
    grant(Work::ProposeDestruction, Role::Prosecutor, "answers for the lawfulness of what is kept of a person"),
    grant(Work::ConfirmDestruction, Role::Prosecutor, "the same, of another prosecutor's proposal"),
    grant(Work::ConfirmDestruction, Role::InvestigatingJudge, "decides what touches a person's rights (CPC 55)"),
];

/// Whether a role may do it.
pub fn may(work: Work, role: Role) -> bool {
    WORKS.iter().any(|grant| grant.work == work && grant.role == role)
}

/// Who may do it.
pub fn roles(work: Work) -> impl Iterator<Item = Role> {
    WORKS.iter().filter(move |grant| grant.work == work).map(|grant| grant.role)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_work_is_somebody_s_and_nobody_who_acts_on_cases_exports() {
        for work in Work::ALL {
            assert!(roles(work).next().is_some(), "{work:?}");
        }
        let table = Role::ALL.map(|role| (role, Work::ALL.map(|work| may(work, role))));
        for (role, row) in table {
            let expected = match role {
                Role::Auditor => [true, false, true, true, true, false, false],
                Role::PressOfficer => [false, true, false, false, false, false, false],
                Role::Prosecutor => [false, false, false, true, true, true, true],
                Role::InvestigatingJudge => [false, false, false, false, false, false, true],
                _ => [false; 7],
            };
            assert_eq!(row, expected, "{role:?}");
        }
    }
}
