//! What the rooms are called on the pages.

use aiqyn_law::kernel::Words;

const ROOMS: &[(&str, Words)] = &[
    ("administrative", Words { kk: "Әкімшілік істер", ru: "Административные дела", en: "Administrative cases" }),
    ("criminal", Words { kk: "Қылмыстық істер", ru: "Уголовные дела", en: "Criminal cases" }),
    ("suspect", Words { kk: "Күдіктілер", ru: "Подозреваемые", en: "Suspects" }),
    (
        "custody",
        Words {
            kk: "Мекемеге орналастыру", ru: "Помещения в учреждения", en: "Placements in facilities"
        },
    ),
    ("complaint", Words { kk: "Шағымдар", ru: "Жалобы", en: "Complaints" }),
    ("death", Words { kk: "Қаза болғандар", ru: "Случаи смерти", en: "Deaths" }),
    ("weapon", Words { kk: "Қару-жарақ", ru: "Оружие", en: "Weapons" }),
    ("damage", Words { kk: "Залал", ru: "Ущерб", en: "Damage" }),
    ("roster", Words { kk: "Кезекшілік", ru: "Дежурства", en: "Duty rosters" }),
    ("evidence", Words { kk: "Айғақтар", ru: "Доказательства", en: "Evidence" }),
    (
        "briefing",
        Words {
            kk: "Брифингтер және шығарылымдар", ru: "Брифинги и выпуски", en: "Briefings and releases"
        },
    ),
    ("assignment", Words { kk: "Тапсырмалар", ru: "Поручения", en: "Assignments" }),
    ("team", Words { kk: "Тергеу топтары", ru: "Следственные группы", en: "Investigative teams" }),
    ("officer", Words { kk: "Лауазымды адамдар", ru: "Должностные лица", en: "Officers" }),
];

/// What a room is called.
pub fn name(room: &str) -> Option<&'static Words> {
    ROOMS.iter().find(|(known, _)| *known == room).map(|(_, words)| words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_room_has_a_name() {
        let nameless: Vec<&str> = aiqyn_law::rooms::ROOMS.iter().map(|room| room.name).filter(|room| name(room).is_none()).collect();
        assert!(nameless.is_empty(), "{nameless:?}");
    }
}
