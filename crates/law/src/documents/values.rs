//! What the coded values of documented acts, the roles, and the parts of a body's id are called in the three languages.

use crate::kernel::Words;

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
    ("Role.complaint_handler", Words { kk: "шағымдарды қабылдаушы", ru: "принимающий жалобы", en: "complaint handler" }),
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
    (
        "CalibreKind.blank",
        Words {
            kk: "газды, дабыл немесе бос оқ", ru: "газовый, сигнальный или холостой", en: "gas, signal or blank"
        },
    ),
    ("CalibreKind.gauge", Words { kk: "тегіс ұңғылы калибр", ru: "гладкоствольный калибр", en: "smooth-bore gauge" }),
    ("CalibreKind.pistol", Words { kk: "тапанша оғы", ru: "пистолетный патрон", en: "pistol cartridge" }),
    (
        "CalibreKind.rifle",
        Words {
            kk: "винтовка немесе аралық оқ", ru: "винтовочный или промежуточный патрон", en: "rifle or intermediate cartridge"
        },
    ),
    ("CalibreKind.small_bore", Words { kk: "шағын калибрлі оқ", ru: "малокалиберный патрон", en: "small-bore rimfire" }),
    ("CalibreKind.unknown", Words { kk: "белгісіз", ru: "не установлен", en: "unknown" }),
    ("Channel.counsel", Words { kk: "қорғаушы арқылы", ru: "через защитника", en: "through counsel" }),
    ("Channel.from_facility", Words { kk: "ұстау орнынан", ru: "из места содержания", en: "from a place of detention" }),
    ("Channel.in_person", Words { kk: "жеке өзі", ru: "лично", en: "in person" }),
    ("Channel.online", Words { kk: "интернет арқылы", ru: "через интернет", en: "online" }),
    ("Channel.post", Words { kk: "пошта арқылы", ru: "по почте", en: "by post" }),
    (
        "Channel.prosecutors_visit",
        Words {
            kk: "прокурордың тексеруі кезінде", ru: "при проверке прокурора", en: "on a prosecutor's visit"
        },
    ),
    ("Channel.telephone", Words { kk: "телефон арқылы", ru: "по телефону", en: "by telephone" }),
    ("Circumstance.at_arrest", Words { kk: "ұстап алу кезінде", ru: "при задержании", en: "on arrest" }),
    ("Circumstance.at_checkpoint", Words { kk: "бақылау бекетінде", ru: "на блокпосту", en: "at a checkpoint" }),
    ("Circumstance.called_police", Words { kk: "полицияны өзі шақырды", ru: "сам вызвал полицию", en: "called the police" }),
    ("Circumstance.came_in", Words { kk: "өзі келіп тапсырды", ru: "пришёл сам", en: "came in" }),
    (
        "Circumstance.in_investigative_action",
        Words {
            kk: "тергеу әрекеті кезінде", ru: "в ходе следственного действия", en: "in an investigative action"
        },
    ),
    ("Circumstance.under_pursuit", Words { kk: "қудалау кезінде", ru: "при преследовании", en: "under pursuit" }),
    ("Holding.civilian", Words { kk: "азаматтық", ru: "гражданское", en: "civilian" }),
    ("Holding.service", Words { kk: "қызметтік", ru: "служебное", en: "service" }),
    ("Holding.unknown", Words { kk: "белгісіз", ru: "не установлено", en: "unknown" }),
    ("LastOwner.body", Words { kk: "орган", ru: "государственный орган", en: "body" }),
    ("LastOwner.person", Words { kk: "жеке адам", ru: "физическое лицо", en: "person" }),
    (
        "LastOwner.trader",
        Words {
            kk: "лицензиясы бар сатушы", ru: "лицензированный продавец", en: "licensed trader"
        },
    ),
    ("LastOwner.unknown", Words { kk: "белгісіз", ru: "не установлен", en: "unknown" }),
    ("LotKind.cartridges", Words { kk: "патрондар", ru: "патроны", en: "cartridges" }),
    ("LotKind.grenades", Words { kk: "гранаталар", ru: "гранаты", en: "grenades" }),
    ("Matter.access_to_counsel", Words { kk: "қорғаушыға қолжетімділік", ru: "доступ к защитнику", en: "access to counsel" }),
    ("Matter.detention", Words { kk: "ұстап алу", ru: "задержание", en: "detention" }),
    ("Matter.other_rights", Words { kk: "өзге құқықтар", ru: "иные права", en: "other rights" }),
    ("Matter.qualification", Words { kk: "іс-әрекетті саралау", ru: "квалификация деяния", en: "qualification of the act" }),
    ("Matter.suspect_status", Words { kk: "күдікті деп тану", ru: "признание подозреваемым", en: "recognition as suspect" }),
    (
        "Matter.unlawful_methods",
        Words {
            kk: "тергеудің заңсыз әдістері", ru: "недозволенные методы", en: "unlawful methods"
        },
    ),
    (
        "Matter.unsanctioned_search",
        Words {
            kk: "санкциясыз тінту немесе алу", ru: "обыск или выемка без санкции", en: "unsanctioned search"
        },
    ),
    ("NoticeOf.decision", Words { kk: "шешім туралы", ru: "о решении", en: "of the decision" }),
    ("NoticeOf.extension", Words { kk: "мерзімнің ұзартылуы туралы", ru: "о продлении срока", en: "of an extension" }),
    ("Outcome.substantiated", Words { kk: "шағым расталды", ru: "жалоба подтвердилась", en: "substantiated" }),
    ("Outcome.unsubstantiated", Words { kk: "шағым расталмады", ru: "жалоба не подтвердилась", en: "not substantiated" }),
    ("Serial.legible", Words { kk: "анық оқылады", ru: "читается полностью", en: "legible" }),
    ("Serial.partly_legible", Words { kk: "ішінара оқылады", ru: "читается частично", en: "partly legible" }),
    ("Serial.obliterated", Words { kk: "жойылған", ru: "уничтожен", en: "obliterated" }),
    ("Serial.none", Words { kk: "таңбаланбаған", ru: "не наносился", en: "never marked" }),
    ("WeaponType.assault_rifle", Words { kk: "автомат", ru: "автоматическое оружие", en: "assault rifle" }),
    ("WeaponType.pistol", Words { kk: "тапанша", ru: "пистолет", en: "pistol" }),
    ("WeaponType.machine_gun", Words { kk: "пулемет қаруы", ru: "пулемёт", en: "machine gun" }),
    ("WeaponType.rifled", Words { kk: "ойық ұңғылы қару", ru: "нарезное оружие", en: "rifled weapon" }),
    ("WeaponType.smooth_bore", Words { kk: "тегіс ұңғылы қару", ru: "гладкоствольное оружие", en: "smooth-bore weapon" }),
    ("WeaponType.gas", Words { kk: "газды қару", ru: "газовое оружие", en: "gas weapon" }),
    ("WeaponType.signal", Words { kk: "дабыл қаруы", ru: "сигнальное оружие", en: "signal weapon" }),
    ("WeaponType.revolver", Words { kk: "барабанды тапанша", ru: "револьвер", en: "revolver" }),
    ("WeaponType.unidentified", Words { kk: "анықталмаған", ru: "не идентифицировано", en: "not identified" }),
    ("WeaponType.other", Words { kk: "өзге", ru: "иное", en: "other" }),
];
