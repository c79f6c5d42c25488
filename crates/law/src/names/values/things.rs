//! Values of acts about things and persons harmed: weapons, damage, deaths, evidence.

use crate::kernel::Words;

/// Values of acts about things and persons harmed: weapons, damage, deaths, evidence.
pub(super) const VALUES: &[(&str, Words)] = &[
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
    ("CalibreKind.unknown", Words { kk: "анықталмаған", ru: "не установлен", en: "not established" }),
    ("Certainty.dna", Words { kk: "ДНҚ бойынша", ru: "по ДНК", en: "by DNA" }),
    ("Certainty.documents", Words { kk: "құжаттар бойынша", ru: "по документам", en: "by documents" }),
    ("Certainty.fingerprints", Words { kk: "саусақ іздері бойынша", ru: "по отпечаткам пальцев", en: "by fingerprints" }),
    ("Certainty.presumed", Words { kk: "болжамды", ru: "предположительно", en: "presumed" }),
    ("Certainty.unknown", Words { kk: "белгісіз", ru: "не установлена", en: "unknown" }),
    ("Certainty.visual", Words { kk: "көріп таныған", ru: "по опознанию", en: "recognised by sight" }),
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
    ("Condition.not_a_weapon", Words { kk: "қару болып табылмайды", ru: "оружием не является", en: "no weapon" }),
    ("Condition.serviceable", Words { kk: "атуға жарамды", ru: "пригодно к стрельбе", en: "fit to fire" }),
    ("Condition.unserviceable", Words { kk: "атуға жарамсыз", ru: "непригодно к стрельбе", en: "not fit to fire" }),
    ("Construction.building", Words { kk: "ғимарат", ru: "здание", en: "building" }),
    ("Construction.modular_unit", Words { kk: "модульдік құрылғы", ru: "модульный пост", en: "modular unit" }),
    ("Construction.other", Words { kk: "өзге құрылыс", ru: "иное строение", en: "another structure" }),
    (
        "CustodyStatus.detained",
        Words {
            kk: "ұсталған, мекемеге жеткізілмеген", ru: "задержан, ещё не в учреждении", en: "detained, not yet in a facility"
        },
    ),
    (
        "CustodyStatus.hospital",
        Words {
            kk: "ауруханада күзетте немесе ұстаудан кейін",
            ru: "в больнице под охраной или после задержания",
            en: "in hospital, under guard or after detention",
        },
    ),
    ("CustodyStatus.in_facility", Words { kk: "мекемеде ұсталған", ru: "содержался в учреждении", en: "held in a facility" }),
    ("CustodyStatus.not_in_custody", Words { kk: "бостандықта болған", ru: "находился на свободе", en: "at liberty" }),
    ("Discovery.found_abandoned", Words { kk: "иесіз табылған", ru: "найдено брошенным", en: "found abandoned" }),
    ("Discovery.patrol", Words { kk: "патруль тапқан", ru: "найдено патрулём", en: "found by a patrol" }),
    ("Extent.damaged", Words { kk: "бүлінген", ru: "повреждено", en: "damaged" }),
    ("Extent.destroyed", Words { kk: "жойылған", ru: "уничтожено", en: "destroyed" }),
    ("Holding.civilian", Words { kk: "азаматтық", ru: "гражданское", en: "civilian" }),
    ("Holding.service", Words { kk: "қызметтік", ru: "служебное", en: "service" }),
    ("Holding.unknown", Words { kk: "анықталмаған", ru: "не установлено", en: "not established" }),
    ("Kind.camera_footage", Words { kk: "бейнекамера жазбасы", ru: "запись камеры", en: "camera footage" }),
    ("Kind.document", Words { kk: "құжат", ru: "документ", en: "document" }),
    ("Kind.goods", Words { kk: "тауар", ru: "товар", en: "goods" }),
    ("Kind.object", Words { kk: "өзге зат", ru: "иной предмет", en: "another object" }),
    ("Kind.phone_contents", Words { kk: "телефон мазмұны", ru: "содержимое телефона", en: "contents of a telephone" }),
    ("Kind.sample", Words { kk: "үлгі", ru: "образец", en: "sample" }),
    (
        "Kind.social_network_clip",
        Words {
            kk: "әлеуметтік желідегі бейне", ru: "ролик из социальной сети", en: "clip of a social network"
        },
    ),
    ("LastOwner.body", Words { kk: "орган", ru: "государственный орган", en: "body" }),
    ("LastOwner.person", Words { kk: "жеке адам", ru: "физическое лицо", en: "person" }),
    (
        "LastOwner.trader",
        Words {
            kk: "лицензиясы бар сатушы", ru: "лицензированный продавец", en: "licensed trader"
        },
    ),
    ("LastOwner.unknown", Words { kk: "анықталмаған", ru: "не установлен", en: "not established" }),
    ("Liability.administrative", Words { kk: "әкімшілік", ru: "административная", en: "administrative" }),
    ("Liability.criminal", Words { kk: "қылмыстық", ru: "уголовная", en: "criminal" }),
    (
        "Loser.service",
        Words {
            kk: "қызметтік қаруы бар орган", ru: "орган со служебным оружием", en: "body with service weapons"
        },
    ),
    ("Loser.shop", Words { kk: "дүкен", ru: "магазин", en: "shop" }),
    ("LotKind.cartridges", Words { kk: "патрондар", ru: "патроны", en: "cartridges" }),
    ("LotKind.grenades", Words { kk: "гранаталар", ru: "гранаты", en: "grenades" }),
    ("Manner.accident", Words { kk: "жазатайым оқиға", ru: "несчастный случай", en: "accident" }),
    ("Manner.homicide", Words { kk: "басқа адамның әрекетінен", ru: "от действий другого лица", en: "homicide" }),
    ("Manner.natural", Words { kk: "табиғи", ru: "естественная", en: "natural" }),
    ("Manner.suicide", Words { kk: "өзін-өзі өлтіру", ru: "самоубийство", en: "suicide" }),
    ("Manner.undetermined", Words { kk: "анықтау мүмкін емес", ru: "установить невозможно", en: "undetermined" }),
    (
        "NotExemptGround.not_voluntary",
        Words {
            kk: "тапсыру ерікті болмаған", ru: "сдача не была добровольной", en: "the surrender was not voluntary"
        },
    ),
    (
        "NotExemptGround.other_offence",
        Words {
            kk: "өзге құқық бұзушылық анықталды", ru: "установлено иное правонарушение", en: "another offence was found"
        },
    ),
    ("NotExemptGround.prosecutor_refused", Words { kk: "прокурор бас тартты", ru: "прокурор отказал", en: "the prosecutor refused" }),
    ("OtherOffence.found", Words { kk: "анықталды", ru: "установлено", en: "found" }),
    ("OtherOffence.none", Words { kk: "анықталмады", ru: "не установлено", en: "none found" }),
    ("Owner.ambulance", Words { kk: "жедел жәрдем", ru: "скорая помощь", en: "ambulance" }),
    ("Owner.business", Words { kk: "бизнес", ru: "бизнес", en: "business" }),
    ("Owner.defence", Words { kk: "Қорғаныс министрлігі", ru: "Министерство обороны", en: "Ministry of Defence" }),
    (
        "Owner.emergency",
        Words {
            kk: "Төтенше жағдайлар министрлігі", ru: "Министерство по чрезвычайным ситуациям", en: "Ministry of Emergency Situations"
        },
    ),
    (
        "Owner.government",
        Words {
            kk: "мемлекеттік мекеме", ru: "государственное учреждение", en: "government institution"
        },
    ),
    ("Owner.mayors_office", Words { kk: "әкімдік", ru: "акимат", en: "mayor's office" }),
    (
        "Owner.other_state",
        Words {
            kk: "өзге мемлекеттік орган", ru: "иной государственный орган", en: "another state body"
        },
    ),
    ("Owner.police", Words { kk: "полиция", ru: "полиция", en: "police" }),
    ("Owner.private", Words { kk: "жеке адам", ru: "частное лицо", en: "private person" }),
    ("Party.body", Words { kk: "мемлекеттік орган", ru: "государственный орган", en: "state body" }),
    ("Party.entity", Words { kk: "заңды тұлға", ru: "юридическое лицо", en: "legal entity" }),
    ("Party.person", Words { kk: "жеке адам", ru: "физическое лицо", en: "person" }),
    ("Recipient.burial", Words { kk: "жерлеуге", ru: "для погребения", en: "for burial" }),
    ("Recipient.relative", Words { kk: "туысқа", ru: "родственнику", en: "to a relative" }),
    (
        "RefusalKind.ended",
        Words {
            kk: "талап бойынша іс жүргізу тоқтатылды", ru: "производство по иску прекращено", en: "hearing of the claim ended"
        },
    ),
    (
        "RefusalKind.left_unexamined",
        Words {
            kk: "талап қараусыз қалдырылды", ru: "иск оставлен без рассмотрения", en: "claim left unexamined"
        },
    ),
    ("RefusalKind.refused", Words { kk: "талаптан бас тартылды", ru: "в иске отказано", en: "claim refused" }),
    (
        "RefusalKind.sum_to_civil_court",
        Words {
            kk: "құқығы танылды, сомасын азаматтық сот белгілейді",
            ru: "право признано, размер определит гражданский суд",
            en: "right acknowledged, sum left to a civil court",
        },
    ),
    ("Scene.building", Words { kk: "ғимарат", ru: "здание", en: "building" }),
    (
        "Scene.facility",
        Words {
            kk: "ұстау мекемесі", ru: "учреждение, где содержатся люди", en: "facility in which persons are held"
        },
    ),
    ("Scene.home", Words { kk: "тұрғынжай", ru: "жилище", en: "home" }),
    ("Scene.hospital", Words { kk: "медициналық ұйым", ru: "медицинская организация", en: "hospital or clinic" }),
    ("Scene.public_place", Words { kk: "қоғамдық орын", ru: "общественное место", en: "public place" }),
    ("Scene.vehicle", Words { kk: "көлік", ru: "транспортное средство", en: "vehicle" }),
    ("Seizure.arrest", Words { kk: "ұстап алу кезінде", ru: "при задержании", en: "at a detention" }),
    (
        "Seizure.handed_over_in_search",
        Words {
            kk: "тінту кезінде өзі берген", ru: "выдано при обыске", en: "handed over in a search"
        },
    ),
    ("Seizure.inspection", Words { kk: "қарап-тексеру кезінде", ru: "при осмотре", en: "in an inspection" }),
    ("Seizure.search", Words { kk: "тінту кезінде", ru: "при обыске", en: "in a search" }),
    ("Serial.legible", Words { kk: "анық оқылады", ru: "читается полностью", en: "legible" }),
    ("Serial.none", Words { kk: "таңбаланбаған", ru: "не наносился", en: "never marked" }),
    ("Serial.obliterated", Words { kk: "жойылған", ru: "уничтожен", en: "obliterated" }),
    ("Serial.partly_legible", Words { kk: "ішінара оқылады", ru: "читается частично", en: "partly legible" }),
    ("Source.detention", Words { kk: "ұстап алу", ru: "задержание", en: "detention" }),
    ("Source.interrogation", Words { kk: "жауап алу", ru: "допрос", en: "interrogation" }),
    ("Source.measure", Words { kk: "тергеу әрекеті", ru: "следственное действие", en: "investigative measure" }),
    ("Source.public_source", Words { kk: "ашық дереккөз", ru: "открытый источник", en: "public source" }),
    (
        "Source.scene_inspection",
        Words {
            kk: "оқиға орнын қарап-тексеру", ru: "осмотр места происшествия", en: "inspection of the scene"
        },
    ),
    ("Source.voluntary_handover", Words { kk: "өз еркімен беру", ru: "добровольная выдача", en: "voluntary handover" }),
    ("Standing.civil_claimant", Words { kk: "азаматтық талапкер", ru: "гражданский истец", en: "civil claimant" }),
    ("Standing.civil_defendant", Words { kk: "азаматтық жауапкер", ru: "гражданский ответчик", en: "civil defendant" }),
    ("Standing.civilian", Words { kk: "азаматтық адам", ru: "гражданское лицо", en: "civilian" }),
    (
        "Standing.officer",
        Words {
            kk: "құқық қорғау немесе арнаулы орган қызметкері",
            ru: "сотрудник правоохранительного или специального органа",
            en: "officer of a law enforcement or special body",
        },
    ),
    (
        "Standing.on_duty",
        Words {
            kk: "қызмет міндетін атқарушы", ru: "при исполнении служебных обязанностей", en: "on duty"
        },
    ),
    (
        "Standing.representative",
        Words {
            kk: "олардың бірінің өкілі", ru: "представитель одного из них", en: "representative of one of them"
        },
    ),
    ("Standing.serviceman", Words { kk: "әскери қызметші", ru: "военнослужащий", en: "serviceman" }),
    ("Standing.suspect", Words { kk: "күдікті", ru: "подозреваемый", en: "suspect" }),
    ("Standing.victim", Words { kk: "жәбірленуші", ru: "потерпевший", en: "victim" }),
    (
        "TraceResult.item",
        Words {
            kk: "жоғалған қару табылды", ru: "найдено утраченное оружие", en: "a lost weapon"
        },
    ),
    ("TraceResult.loss", Words { kk: "жоғалту оқиғасы табылды", ru: "найдено событие утраты", en: "a loss" }),
    (
        "TraceResult.not_lost",
        Words {
            kk: "иесі белгілі, жоғалмаған", ru: "владелец известен, не утрачено", en: "owner known, not lost"
        },
    ),
    ("TraceResult.nothing", Words { kk: "ештеңе табылмады", ru: "ничего не найдено", en: "nothing" }),
    ("Voluntariness.not_voluntary", Words { kk: "ерікті емес", ru: "недобровольно", en: "not voluntary" }),
    ("Voluntariness.voluntary", Words { kk: "ерікті", ru: "добровольно", en: "voluntary" }),
    ("WeaponType.assault_rifle", Words { kk: "автомат", ru: "автомат", en: "assault rifle" }),
    ("WeaponType.gas", Words { kk: "газды қару", ru: "газовое оружие", en: "gas weapon" }),
    ("WeaponType.machine_gun", Words { kk: "пулемет", ru: "пулемёт", en: "machine gun" }),
    ("WeaponType.other", Words { kk: "өзге", ru: "иное", en: "other" }),
    ("WeaponType.pistol", Words { kk: "тапанша", ru: "пистолет", en: "pistol" }),
    ("WeaponType.revolver", Words { kk: "револьвер", ru: "револьвер", en: "revolver" }),
    ("WeaponType.rifled", Words { kk: "ойық ұңғылы қару", ru: "нарезное оружие", en: "rifled weapon" }),
    ("WeaponType.signal", Words { kk: "сигналдық қару", ru: "сигнальное оружие", en: "signal weapon" }),
    ("WeaponType.smooth_bore", Words { kk: "тегіс ұңғылы қару", ru: "гладкоствольное оружие", en: "smooth-bore weapon" }),
    ("WeaponType.unidentified", Words { kk: "анықталмаған", ru: "не установлено", en: "not identified" }),
];
