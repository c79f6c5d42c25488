//! Lists whose codes an act may name: those of the pack, its regions and its offences.

use crate::kernel::Words;

/// Lists whose codes an act may name: those of the pack, its regions and its offences.
pub(super) const LISTS: &[(&str, Words)] = &[
    (
        "aggravating",
        Words {
            kk: "Ауырлататын мән-жайлар", ru: "Отягчающие обстоятельства", en: "Aggravating circumstances"
        },
    ),
    (
        "announcement_moved",
        Words {
            kk: "Хабарландыруды ауыстыру себептері", ru: "Причины переноса анонса", en: "Reasons for moving an announcement"
        },
    ),
    (
        "arrest_barred",
        Words {
            kk: "Қамаққа алуға кедергі мән-жайлар", ru: "Обстоятельства, исключающие арест", en: "Circumstances that bar arrest"
        },
    ),
    (
        "assignment_refusal",
        Words {
            kk: "Тапсырмадан бас тарту негіздері", ru: "Основания отказа от поручения", en: "Grounds for refusing an assignment"
        },
    ),
    (
        "dismissal",
        Words {
            kk: "Іс жүргізуді тоқтату негіздері", ru: "Основания прекращения дела", en: "Grounds for dismissal"
        },
    ),
    ("region", Words { kk: "Өңірлер", ru: "Регионы", en: "Regions" }),
    ("CAO", Words { kk: "ӘҚБтК бабы", ru: "Статья КоАП", en: "Article of the CAO" }),
    (
        "evidence_disposal",
        Words {
            kk: "Заттай дәлелге қатысты негіздер",
            ru: "Основания распоряжения вещественными доказательствами",
            en: "Grounds of disposing of evidence",
        },
    ),
    ("evidence_fact", Words { kk: "Дәлелденетін фактілер", ru: "Доказываемые факты", en: "Facts to be proven" }),
    (
        "inadmissibility",
        Words {
            kk: "Жол бермеу негіздері", ru: "Основания недопустимости", en: "Grounds of inadmissibility"
        },
    ),
    (
        "residual",
        Words {
            kk: "Айырма түсіндірмелері", ru: "Пояснения к расхождениям", en: "Explanations of residuals"
        },
    ),
    (
        "secondment_basis",
        Words {
            kk: "Іссапарға жіберу негіздері", ru: "Основания прикомандирования", en: "Bases of a secondment"
        },
    ),
    (
        "supersession",
        Words {
            kk: "Шығарылымды ауыстыру себептері", ru: "Причины замены выпуска", en: "Reasons for replacing a release"
        },
    ),
    ("work_subject", Words { kk: "Жұмыс мәні", ru: "Предметы работы", en: "Subjects of work" }),
];
