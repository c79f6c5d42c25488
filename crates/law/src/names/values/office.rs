//! Values of acts of an office: rosters, releases, assignments, teams.

use crate::kernel::Words;

/// Values of acts of an office: rosters, releases, assignments, teams.
pub(super) const VALUES: &[(&str, Words)] = &[
    ("Capacity.doctor", Words { kk: "дәрігер", ru: "врач", en: "doctor" }),
    (
        "Capacity.own_security",
        Words {
            kk: "өзіндік қауіпсіздік қызметкері", ru: "сотрудник собственной безопасности", en: "officer of the own security unit"
        },
    ),
    ("Capacity.prosecutor", Words { kk: "прокурор", ru: "прокурор", en: "prosecutor" }),
    ("Ending.dismissed", Words { kk: "қызметтен босатылды", ru: "уволен", en: "dismissed" }),
    ("Ending.left", Words { kk: "қызметтен кетті", ru: "оставил службу", en: "left the service" }),
    ("Ending.mistaken", Words { kk: "қате жазба", ru: "ошибочная запись", en: "entered by mistake" }),
    ("Extent.all", Words { kk: "барлық көрсеткіштер", ru: "все показатели", en: "all figures" }),
    ("Extent.figures", Words { kk: "аталған көрсеткіштер", ru: "названные показатели", en: "the figures named" }),
    ("Found.cases", Words { kk: "қылмыстық істер", ru: "уголовные дела", en: "criminal cases" }),
    ("Found.evidence", Words { kk: "алынған айғақтар", ru: "изъятые предметы", en: "items of evidence collected" }),
    ("Found.persons_asked", Words { kk: "сұралған адамдар", ru: "опрошенные лица", en: "persons asked" }),
    (
        "Found.searches_made",
        Words {
            kk: "тінту, аралап шығу және қарап-тексеру", ru: "обыски, обходы и осмотры", en: "searches, rounds and inspections made"
        },
    ),
    (
        "Found.suspects",
        Words {
            kk: "анықталған күдіктілер", ru: "установленные подозреваемые", en: "suspects found"
        },
    ),
    (
        "Found.weapons_recovered",
        Words {
            kk: "табылған қару мен оқ-дәрі", ru: "найденное оружие и боеприпасы", en: "weapons and lots recovered"
        },
    ),
    (
        "Keeper.client",
        Words {
            kk: "қызметкердің бағдарламасы", ru: "программа должностного лица", en: "the officer's own program"
        },
    ),
    (
        "Keeper.server",
        Words {
            kk: "сервер, сеанс аясында", ru: "сервер, в рамках сеанса", en: "the server, under the session"
        },
    ),
    (
        "Leaving.challenged",
        Words {
            kk: "қарсылық қанағаттандырылды", ru: "удовлетворён отвод", en: "a challenge was allowed"
        },
    ),
    (
        "Leaving.recalled",
        Words {
            kk: "өз органы кері шақырды", ru: "отозван своим органом", en: "recalled by the home body"
        },
    ),
    ("Leaving.term_over", Words { kk: "мерзімі аяқталды", ru: "срок истёк", en: "the term is over" }),
    ("Leaving.work_done", Words { kk: "жұмыс аяқталды", ru: "работа окончена", en: "the work is done" }),
    ("ObjectionOutcome.cancelled", Words { kk: "нұсқаудың күші жойылды", ru: "указание отменено", en: "instruction cancelled" }),
    ("ObjectionOutcome.changed", Words { kk: "нұсқау өзгертілді", ru: "указание изменено", en: "instruction changed" }),
    (
        "ObjectionOutcome.stands",
        Words {
            kk: "нұсқау күшінде қалды", ru: "указание оставлено в силе", en: "instruction stands"
        },
    ),
    (
        "Office.interior",
        Words {
            kk: "Ішкі істер министрлігі", ru: "Министерство внутренних дел", en: "Ministry of Internal Affairs"
        },
    ),
    (
        "Office.prosecutor",
        Words {
            kk: "Бас прокуратура", ru: "Генеральная прокуратура", en: "General Prosecutor's Office"
        },
    ),
    ("Outcome.executed", Words { kk: "орындалды", ru: "исполнено", en: "carried out" }),
    ("Outcome.not_executed", Words { kk: "орындалмады", ru: "не исполнено", en: "not carried out" }),
    ("Qualifier.all", Words { kk: "барлығы", ru: "все", en: "all" }),
    ("Qualifier.approx", Words { kk: "шамамен", ru: "около", en: "about" }),
    ("Qualifier.at_least", Words { kk: "кемінде", ru: "не менее", en: "at least" }),
    ("Qualifier.at_most", Words { kk: "көп дегенде", ru: "не более", en: "at most" }),
    ("Qualifier.exact", Words { kk: "дәл", ru: "точно", en: "exactly" }),
    ("Qualifier.more_than", Words { kk: "астам", ru: "более", en: "more than" }),
    ("Qualifier.unclear", Words { kk: "дәлдігі айтылмаған", ru: "точность не названа", en: "not said how exactly" }),
    ("Revoking.lost", Words { kk: "жоғалды", ru: "утрачен", en: "lost" }),
    ("Revoking.replaced", Words { kk: "ауыстырылды", ru: "заменён", en: "replaced" }),
    ("Revoking.stolen", Words { kk: "ұрланды", ru: "похищен", en: "stolen" }),
    ("Supersession.correction", Words { kk: "түзету", ru: "исправление", en: "correction" }),
    ("Supersession.revision", Words { kk: "нақтылау", ru: "уточнение", en: "revision" }),
    ("Supersession.scheduled", Words { kk: "жоспарлы", ru: "очередной", en: "scheduled" }),
    ("Suspending.absence", Words { kk: "болмауы", ru: "отсутствие", en: "absence" }),
    ("Suspending.inquiry", Words { kk: "қызметтік тексеру", ru: "служебная проверка", en: "inquiry" }),
    (
        "TeamKind.interagency",
        Words {
            kk: "ведомствоаралық тергеу-жедел тобы",
            ru: "межведомственная следственно-оперативная группа",
            en: "interagency investigative-operational group",
        },
    ),
    (
        "TeamKind.special",
        Words {
            kk: "арнайы тергеу тобы", ru: "специальная следственная группа", en: "special investigative team"
        },
    ),
    ("Time.full", Words { kk: "толық", ru: "полностью", en: "full time" }),
    ("Time.part", Words { kk: "ішінара", ru: "частично", en: "part time" }),
    ("Tongue.en", Words { kk: "ағылшын тілі", ru: "английский язык", en: "English" }),
    ("Tongue.kk", Words { kk: "қазақ тілі", ru: "казахский язык", en: "Kazakh" }),
    ("Tongue.ru", Words { kk: "орыс тілі", ru: "русский язык", en: "Russian" }),
    ("Withdrawn.roster", Words { kk: "бүкіл кесте", ru: "весь график", en: "the whole roster" }),
    ("Withdrawn.shift", Words { kk: "ауысым", ru: "смена", en: "shift" }),
    ("Withdrawn.team", Words { kk: "топ", ru: "группа", en: "team" }),
];
