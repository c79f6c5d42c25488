//! What fields and coded values of documented acts are called in the three languages.
//!
//! A field is looked up as `Type.field`, then as `field`; a value as `Type.value`, that of a plain text as `Type.field.value`.

use crate::kernel::{Language, Words};

/// Fields.
pub(super) const FIELDS: &[(&str, Words)] = &[
    ("person", Words { kk: "Адам", ru: "Лицо", en: "Person" }),
    ("sex", Words { kk: "Жынысы", ru: "Пол", en: "Sex" }),
    ("age", Words { kk: "Жасы (толық жыл)", ru: "Возраст (полных лет)", en: "Age (full years)" }),
    (
        "barred",
        Words {
            kk: "Қамақ қолданылмайтын мән-жайлар",
            ru: "Обстоятельства, при которых арест не применяется",
            en: "Circumstances that bar arrest",
        },
    ),
    ("foreign", Words { kk: "Шетелдік", ru: "Иностранец", en: "Foreigner" }),
    ("region", Words { kk: "Өңір", ru: "Регион", en: "Region" }),
    ("body", Words { kk: "Орган", ru: "Орган", en: "Body" }),
    ("article", Words { kk: "Бап", ru: "Статья", en: "Article" }),
    ("part", Words { kk: "Бөлік", ru: "Часть", en: "Part" }),
    (
        "committed_at",
        Words {
            kk: "Құқық бұзушылық жасалған уақыт", ru: "Время совершения правонарушения", en: "When the offence was committed"
        },
    ),
    ("episode", Words { kk: "Эпизод", ru: "Эпизод", en: "Episode" }),
    (
        "aggravating",
        Words {
            kk: "Ауырлататын мән-жайлар", ru: "Отягчающие обстоятельства", en: "Aggravating circumstances"
        },
    ),
    ("number", Words { kk: "Нөмірі", ru: "Номер", en: "Number" }),
    ("court", Words { kk: "Сот", ru: "Суд", en: "Court" }),
    ("outcome", Words { kk: "Шешім", ru: "Решение", en: "Outcome" }),
    ("kind", Words { kk: "Түрі", ru: "Вид", en: "Kind" }),
    (
        "mci",
        Words {
            kk: "Айлық есептік көрсеткіш саны", ru: "Месячных расчётных показателей", en: "Monthly calculation indices"
        },
    ),
    ("days", Words { kk: "Тәулік саны", ru: "Суток", en: "Days" }),
    ("months", Words { kk: "Ай саны", ru: "Месяцев", en: "Months" }),
    ("ground", Words { kk: "Негіз", ru: "Основание", en: "Ground" }),
    (
        "document",
        Words {
            kk: "Құжаттың SHA-256 бақылау сомасы",
            ru: "Контрольная сумма документа (SHA-256)",
            en: "Digest of the document (SHA-256)",
        },
    ),
    ("petition", Words { kk: "Өтінішхат белгісі", ru: "Обозначение ходатайства", en: "Petition" }),
    ("favourable", Words { kk: "Адамның пайдасына", ru: "В пользу лица", en: "In favour of the person" }),
    ("facility", Words { kk: "Мекеме", ru: "Учреждение", en: "Facility" }),
    (
        "counted_from",
        Words {
            kk: "Мерзім есептелетін уақыт", ru: "Срок исчисляется с", en: "The term counts from"
        },
    ),
    ("measure", Words { kk: "Шараның белгісі", ru: "Обозначение меры", en: "Measure" }),
    ("subject", Words { kk: "Күдікті туралы мәлімет", ru: "Сведения о подозреваемом", en: "The suspect" }),
    ("by", Words { kk: "Кім ұстады", ru: "Кем задержан", en: "Detained by" }),
    ("to", Words { kk: "Қайда жеткізілді", ru: "Куда доставлен", en: "Delivered to" }),
    ("case", Words { kk: "Қылмыстық іс", ru: "Уголовное дело", en: "Criminal case" }),
    (
        "suspicion",
        Words {
            kk: "Күдік келтірілген құқық бұзушылық", ru: "Правонарушение, в котором подозревается", en: "Offence suspected"
        },
    ),
    ("intentional", Words { kk: "Қасақана", ru: "Умышленно", en: "Intentional" }),
    (
        "actual_detention",
        Words {
            kk: "Іс жүзінде ұстап алынған уақыт", ru: "Время фактического задержания", en: "Actual detention"
        },
    ),
    ("delivered", Words { kk: "Жеткізілген уақыт", ru: "Время доставления", en: "Delivered at" }),
    (
        "term_hours",
        Words {
            kk: "Ұстап алу мерзімі, сағат", ru: "Срок задержания, часов", en: "Term of detention, hours"
        },
    ),
    (
        "exceptional_ground",
        Words {
            kk: "Айрықша мерзімнің негізі", ru: "Основание исключительного срока", en: "Ground of the exceptional term"
        },
    ),
    (
        "rights_explained_at",
        Words {
            kk: "Құқықтар түсіндірілген уақыт", ru: "Время разъяснения прав", en: "Rights explained at"
        },
    ),
    ("signatures", Words { kk: "Қол қойғандар", ru: "Подписали", en: "Signed by" }),
    (
        "medical",
        Words {
            kk: "Медициналық қорытынды жазбасы", ru: "Запись с медицинским заключением", en: "Record of the medical opinion"
        },
    ),
    ("exceptional_grounds", Words { kk: "Айрықша негіздер", ru: "Исключительные основания", en: "Exceptional grounds" }),
    (
        "circumstances",
        Words {
            kk: "Ескерілген мән-жайлар", ru: "Учтённые обстоятельства", en: "Circumstances weighed"
        },
    ),
    ("new_circumstances", Words { kk: "Жаңа мән-жайлар", ru: "Новые обстоятельства", en: "New circumstances" }),
    ("until", Words { kk: "Мерзімнің соңы", ru: "Срок до", en: "Until" }),
    ("bail_tenge", Words { kk: "Кепіл мөлшері", ru: "Размер залога", en: "Amount of bail" }),
    (
        "no_bail_ground",
        Words {
            kk: "Кепіл белгіленбеген негіз", ru: "Основание, по которому залог не определён", en: "Ground on which no bail is set"
        },
    ),
    (
        "certificate",
        Words {
            kk: "Анықтаманың SHA-256 бақылау сомасы",
            ru: "Контрольная сумма справки (SHA-256)",
            en: "Digest of the certificate (SHA-256)",
        },
    ),
    ("counsel", Words { kk: "Қорғаушы", ru: "Защитник", en: "Defence counsel" }),
    ("named_by", Words { kk: "Кім тағайындады", ru: "Кем назначен", en: "Named by" }),
    ("identified", Words { kk: "Жеке басы анықталған", ru: "Личность установлена", en: "Identified" }),
    ("brought_by", Words { kk: "Кім әкелді", ru: "Кем доставлен", en: "Brought by" }),
    ("basis", Words { kk: "Негіз", ru: "Основание", en: "Basis" }),
    (
        "restricted_since",
        Words {
            kk: "Бас бостандығы іс жүзінде шектелген уақыт",
            ru: "Время фактического ограничения свободы",
            en: "Actual restriction of liberty",
        },
    ),
    ("via_hospital", Words { kk: "Қай аурухана арқылы", ru: "Через какую больницу", en: "By way of a hospital" }),
    (
        "continues",
        Words {
            kk: "Жалғастырылатын орналастыру", ru: "Продолжает водворение", en: "Continues the placement"
        },
    ),
    ("suspect", Words { kk: "Күдікті жазбасы", ru: "Запись о подозреваемом", en: "Record of the suspect" }),
];

/// Values of enumerations, roles, and parts of a body's id.
pub(super) const VALUES: &[(&str, Words)] = &[
    ("Sex.female", Words { kk: "әйел", ru: "женский", en: "female" }),
    ("Sex.male", Words { kk: "ер", ru: "мужской", en: "male" }),
    ("Outcome.warning", Words { kk: "ескерту", ru: "предупреждение", en: "warning" }),
    ("Outcome.fine", Words { kk: "айыппұл", ru: "штраф", en: "fine" }),
    (
        "Outcome.arrest",
        Words {
            kk: "әкімшілік қамаққа алу", ru: "административный арест", en: "administrative arrest"
        },
    ),
    ("Outcome.expulsion", Words { kk: "шығарып жіберу", ru: "выдворение", en: "expulsion" }),
    (
        "Outcome.deprivation",
        Words {
            kk: "арнайы құқықтан айыру", ru: "лишение специального права", en: "deprivation of a special right"
        },
    ),
    (
        "Outcome.suspension",
        Words {
            kk: "қызметті тоқтата тұру", ru: "приостановление деятельности", en: "suspension of activity"
        },
    ),
    ("Outcome.dismissed", Words { kk: "іс тоқтатылды", ru: "дело прекращено", en: "case dismissed" }),
    ("ReleaseGround.term_served", Words { kk: "мерзімі өтелді", ru: "срок отбыт", en: "the term was served" }),
    (
        "ReleaseGround.petition",
        Words {
            kk: "прокурордың өтінішхаты бойынша", ru: "по ходатайству прокурора", en: "on the prosecutor's petition"
        },
    ),
    ("ReleaseGround.health", Words { kk: "денсаулық жағдайы", ru: "состояние здоровья", en: "health" }),
    ("ReleaseGround.court_decision", Words { kk: "соттың өзге шешімі", ru: "иное решение суда", en: "another decision of a court" }),
    (
        "ReleaseGround.suspicion_not_confirmed",
        Words {
            kk: "күдік расталмады", ru: "подозрение не подтвердилось", en: "the suspicion was not confirmed"
        },
    ),
    (
        "ReleaseGround.no_basis_for_custody",
        Words {
            kk: "күзетпен ұстауға негіз жоқ", ru: "нет оснований для содержания под стражей", en: "no basis for custody"
        },
    ),
    (
        "ReleaseGround.substantial_breach",
        Words {
            kk: "ұстап алу тәртібі елеулі бұзылды",
            ru: "задержание произведено с существенным нарушением",
            en: "substantial breach of the order of detention",
        },
    ),
    (
        "ReleaseGround.no_lawful_ground",
        Words {
            kk: "ұстап алуға заңды негіз болмаған", ru: "не было законных оснований задержания", en: "there was no lawful ground"
        },
    ),
    (
        "ReleaseGround.limit_expired",
        Words {
            kk: "сот шешімінсіз мерзім өтті", ru: "срок истёк без решения суда", en: "the limit ran out without an order"
        },
    ),
    (
        "ReleaseGround.milder_measure",
        Words {
            kk: "оқшауламайтын шара таңдалды", ru: "избрана мера без изоляции", en: "a measure without isolation was chosen"
        },
    ),
    ("ReleaseGround.detention_ended", Words { kk: "ұстап алу аяқталды", ru: "задержание прекращено", en: "the detention ended" }),
    ("ReleaseGround.measure_changed", Words { kk: "шара өзгертілді", ru: "мера изменена", en: "the measure was changed" }),
    ("ReleaseGround.bail_paid", Words { kk: "кепіл енгізілді", ru: "внесён залог", en: "bail was paid" }),
    ("ReleaseGround.measure_lapsed", Words { kk: "шараның күші жойылды", ru: "мера утратила силу", en: "the measure lapsed" }),
    (
        "ReleaseGround.arrest_ended",
        Words {
            kk: "әкімшілік қамақ аяқталды", ru: "административный арест окончен", en: "the arrest ended"
        },
    ),
    ("ReleaseGround.other", Words { kk: "өзге негіз", ru: "иное основание", en: "another ground" }),
    (
        "Measure.undertaking",
        Words {
            kk: "ешқайда кетпеу және өзін тиісінше ұстау туралы қолхат",
            ru: "подписка о невыезде и надлежащем поведении",
            en: "undertaking not to leave",
        },
    ),
    ("Measure.personal_surety", Words { kk: "жеке кепілгерлік", ru: "личное поручительство", en: "personal surety" }),
    (
        "Measure.command_supervision",
        Words {
            kk: "әскери қолбасшылықтың қарауы", ru: "наблюдение командования", en: "supervision by the command"
        },
    ),
    (
        "Measure.minor_supervision",
        Words {
            kk: "кәмелетке толмағанды қарауға беру", ru: "отдача несовершеннолетнего под присмотр", en: "supervision of a minor"
        },
    ),
    ("Measure.bail", Words { kk: "кепіл", ru: "залог", en: "bail" }),
    ("Measure.house_arrest", Words { kk: "үйқамақ", ru: "домашний арест", en: "house arrest" }),
    ("Measure.custody", Words { kk: "күзетпен ұстау", ru: "содержание под стражей", en: "custody" }),
    ("MeasureKind.search", Words { kk: "тінту", ru: "обыск", en: "search" }),
    ("MeasureKind.seizure", Words { kk: "алу", ru: "выемка", en: "seizure" }),
    (
        "MeasureKind.samples",
        Words {
            kk: "үлгілерді мәжбүрлеп алу", ru: "принудительное получение образцов", en: "compulsory samples"
        },
    ),
    ("MeasureKind.personal_search", Words { kk: "жеке тінту", ru: "личный обыск", en: "personal search" }),
    ("MeasureKind.inspection", Words { kk: "тексеріп қарау", ru: "осмотр", en: "inspection" }),
    ("CounselKind.chosen", Words { kk: "таңдалған", ru: "по выбору", en: "chosen" }),
    (
        "CounselKind.appointed",
        Words {
            kk: "мемлекет кепілдік берген заң көмегі арқылы тағайындалған",
            ru: "назначен в рамках гарантированной государством юридической помощи",
            en: "appointed through state-guaranteed legal aid",
        },
    ),
    ("Protocolled.signatures.officer", Words { kk: "лауазымды адам", ru: "должностное лицо", en: "officer" }),
    ("Protocolled.signatures.suspect", Words { kk: "күдікті", ru: "подозреваемый", en: "suspect" }),
    (
        "Protocolled.signatures.suspect_refused",
        Words {
            kk: "күдікті қол қоюдан бас тартты", ru: "подозреваемый от подписи отказался", en: "suspect refused to sign"
        },
    ),
    ("Protocolled.signatures.counsel", Words { kk: "қорғаушы", ru: "защитник", en: "defence counsel" }),
    ("PlacementBasis.detention", Words { kk: "ұстап алу", ru: "задержание", en: "detention" }),
    ("PlacementBasis.custody", Words { kk: "күзетпен ұстау", ru: "содержание под стражей", en: "custody" }),
    (
        "PlacementBasis.administrative_arrest",
        Words {
            kk: "әкімшілік қамаққа алу", ru: "административный арест", en: "administrative arrest"
        },
    ),
    ("BodyId.republic", Words { kk: "республикалық", ru: "республиканский", en: "of the republic" }),
    (
        "BodyId.administrative",
        Words {
            kk: "әкімшілік істер жөніндегі", ru: "по административным делам", en: "administrative cases"
        },
    ),
    ("BodyId.appeal", Words { kk: "апелляциялық", ru: "апелляционный", en: "appeal" }),
    ("BodyId.investigating", Words { kk: "тергеу соты", ru: "следственный", en: "investigating" }),
    ("Role.police_officer", Words { kk: "полиция қызметкері", ru: "сотрудник полиции", en: "police officer" }),
    ("Role.investigator", Words { kk: "тергеуші", ru: "следователь", en: "investigator" }),
    (
        "Role.investigation_head",
        Words {
            kk: "тергеу бөлімінің бастығы", ru: "начальник следственного отдела", en: "head of investigation"
        },
    ),
    ("Role.prosecutor", Words { kk: "прокурор", ru: "прокурор", en: "prosecutor" }),
    ("Role.investigating_judge", Words { kk: "тергеу судьясы", ru: "следственный судья", en: "investigating judge" }),
    ("Role.judge", Words { kk: "судья", ru: "судья", en: "judge" }),
    ("Role.court_clerk", Words { kk: "сот хатшысы", ru: "секретарь суда", en: "court clerk" }),
    ("Role.facility_head", Words { kk: "мекеме бастығы", ru: "начальник учреждения", en: "head of the facility" }),
    ("Role.facility_officer", Words { kk: "мекеме қызметкері", ru: "сотрудник учреждения", en: "facility officer" }),
    ("Role.medic", Words { kk: "медицина қызметкері", ru: "медицинский работник", en: "medic" }),
    ("Role.press_officer", Words { kk: "баспасөз қызметкері", ru: "сотрудник пресс-службы", en: "press officer" }),
    ("Role.auditor", Words { kk: "аудитор", ru: "аудитор", en: "auditor" }),
    ("Role.complaint_handler", Words { kk: "арыздарды қабылдаушы", ru: "принимающий жалобы", en: "complaint handler" }),
    (
        "Role.weapons_registrar",
        Words {
            kk: "қару тізілімінің тіркеушісі", ru: "регистратор оружия", en: "weapons registrar"
        },
    ),
    (
        "Role.damage_registrar",
        Words {
            kk: "залал тізілімінің тіркеушісі", ru: "регистратор ущерба", en: "damage registrar"
        },
    ),
    ("Role.forensic_expert", Words { kk: "сот сарапшысы", ru: "судебный эксперт", en: "forensic expert" }),
];

/// Sealed texts.
const TEXTS: &[(&str, Words)] = &[
    ("summary", Words { kk: "Мәлімдеме мазмұны", ru: "Содержание сообщения", en: "Summary" }),
    ("reasons", Words { kk: "Дәлелдеме", ru: "Мотивировка", en: "Reasons" }),
    (
        "grounds",
        Words {
            kk: "Негіздер, уәждер, орны, денсаулық жағдайы",
            ru: "Основания, мотивы, место, состояние здоровья",
            en: "Grounds, motives, place, state of health",
        },
    ),
    ("findings", Words { kk: "Қорытынды", ru: "Заключение", en: "Findings" }),
    ("identity", Words { kk: "Жеке басы туралы мәлімет", ru: "Сведения о личности", en: "Identity" }),
];

fn find(table: &'static [(&'static str, Words)], key: &str) -> Option<&'static Words> {
    table.iter().find(|(known, _)| *known == key).map(|(_, words)| words)
}

/// What a field of a type is called.
pub fn field(of: &str, field: &str) -> Option<&'static Words> {
    find(FIELDS, &format!("{of}.{field}")).or_else(|| find(FIELDS, field))
}

/// What a value of a type is called.
pub fn value(of: &str, value: &str) -> Option<&'static Words> {
    find(VALUES, &format!("{of}.{value}"))
}

/// The list of the pack from which a field takes its codes, where its description does not name one.
pub fn list(of: &str, field: &str) -> Option<&'static str> {
    (of == "Protocolled" && field == "ground").then_some("detention_ground")
}

/// What a sealed text is called.
pub fn text(field: &str) -> Option<&'static Words> {
    find(TEXTS, field)
}

/// A citation as each language writes it.
pub fn cited(code: &str, article: &str, part: &str, language: Language) -> String {
    const CODES: &[(&str, Words)] = &[
        ("CPC", Words { kk: "ҚПК", ru: "УПК", en: "CPC" }),
        ("CAO", Words { kk: "ӘҚБтК", ru: "КоАП", en: "CAO" }),
        ("CC", Words { kk: "ҚК", ru: "УК", en: "CC" }),
    ];
    let code = find(CODES, code).map_or(code, |words| words.of(language));
    let plain = part.is_empty();
    match language {
        Language::Kk if plain => format!("{code} {article}-бабы"),
        Language::Kk => format!("{code} {article}-бабының {part}-бөлігі"),
        Language::Ru if plain => format!("статья {article} {code}"),
        Language::Ru => format!("часть {part} статьи {article} {code}"),
        Language::En if plain => format!("{code} {article}"),
        Language::En => format!("{code} {article}({part})"),
    }
}
