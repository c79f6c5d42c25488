//! Values of acts in cases: administrative and criminal, complaints (N to Z).

use crate::kernel::Words;

/// Values of acts in cases: administrative and criminal, complaints (N to Z).
pub(super) const VALUES: &[(&str, Words)] = &[
    (
        "NotRegistered.forwarded_administrative",
        Words {
            kk: "әкімшілік іс жүргізуге берілді",
            ru: "передано в административное производство",
            en: "forwarded to administrative proceedings",
        },
    ),
    (
        "NotRegistered.forwarded_private_prosecution",
        Words {
            kk: "жеке айыптау тәртібімен сотқа берілді",
            ru: "передано в суд в порядке частного обвинения",
            en: "forwarded to court for private prosecution",
        },
    ),
    ("NotRegistered.not_registrable", Words { kk: "тіркеуге жатпайды", ru: "не подлежит регистрации", en: "not registrable" }),
    ("Notice.consulate", Words { kk: "консулдық мекеме", ru: "консульство", en: "consulate" }),
    ("Notice.family", Words { kk: "отбасы", ru: "семья", en: "family" }),
    ("Notice.parents", Words { kk: "ата-анасы", ru: "родители", en: "parents" }),
    ("Notice.prosecutor", Words { kk: "прокурор", ru: "прокурор", en: "prosecutor" }),
    (
        "Notice.rights",
        Words {
            kk: "күдіктінің өзі (құқықтары)", ru: "сам подозреваемый (права)", en: "the suspect, of the rights"
        },
    ),
    ("NoticeOf.decision", Words { kk: "шешім туралы", ru: "о решении", en: "of the decision" }),
    ("NoticeOf.extension", Words { kk: "мерзімнің ұзартылуы туралы", ru: "о продлении срока", en: "of an extension" }),
    (
        "NoticeTo.investigating_judge",
        Words {
            kk: "кепілді белгілеген тергеу судьясына",
            ru: "следственному судье, определившему залог",
            en: "to the investigating judge who set bail",
        },
    ),
    (
        "NoticeTo.investigator",
        Words {
            kk: "істі жүргізуші адамға немесе органға",
            ru: "лицу или органу, ведущему дело",
            en: "to the body or person in charge of the case",
        },
    ),
    ("NoticeTo.prosecutor", Words { kk: "прокурорға", ru: "прокурору", en: "to the prosecutor" }),
    ("Opened.by_prosecutor", Words { kk: "прокурор бастаған", ru: "начато прокурором", en: "opened by the prosecutor" }),
    (
        "Opened.by_the_body",
        Words {
            kk: "органның өзі бастаған", ru: "начато самим органом", en: "opened by the body itself"
        },
    ),
    (
        "Opened.on_prosecutors_instruction",
        Words {
            kk: "прокурордың нұсқауымен басталған", ru: "начато по указанию прокурора", en: "opened on the prosecutor's instruction"
        },
    ),
    ("OpenedHow.by_prosecutor", Words { kk: "прокурор бастаған", ru: "начато прокурором", en: "opened by the prosecutor" }),
    (
        "OpenedHow.on_instruction",
        Words {
            kk: "прокурордың нұсқауымен басталған", ru: "начато по указанию прокурора", en: "opened on the prosecutor's instruction"
        },
    ),
    ("Origin.at_detention", Words { kk: "ұстап алу кезінде", ru: "при задержании", en: "during the detention" }),
    ("Origin.before_detention", Words { kk: "ұстап алуға дейін", ru: "до задержания", en: "before the detention" }),
    (
        "Origin.by_officers",
        Words {
            kk: "ұстап алғаннан кейін қызметкерлерден",
            ru: "от сотрудников, после задержания",
            en: "by officers, after the detention",
        },
    ),
    (
        "Origin.by_others_held",
        Words {
            kk: "басқа ұсталғандардан", ru: "от других содержащихся", en: "by others who are held"
        },
    ),
    ("Origin.declined", Words { kk: "айтудан бас тартты", ru: "отказался отвечать", en: "declines to say" }),
    ("Origin.no_injuries", Words { kk: "жарақат жоқ", ru: "повреждений нет", en: "no injuries" }),
    ("Origin.self_inflicted", Words { kk: "өзіне өзі салған", ru: "нанёс себе сам", en: "self-inflicted" }),
    (
        "Outcome.arrest",
        Words {
            kk: "әкімшілік қамаққа алу", ru: "административный арест", en: "administrative arrest"
        },
    ),
    (
        "Outcome.deprivation",
        Words {
            kk: "арнайы құқықтан айыру", ru: "лишение специального права", en: "deprivation of a special right"
        },
    ),
    ("Outcome.dismissed", Words { kk: "іс тоқтатылды", ru: "дело прекращено", en: "case dismissed" }),
    ("Outcome.expulsion", Words { kk: "шығарып жіберу", ru: "выдворение", en: "expulsion" }),
    ("Outcome.fine", Words { kk: "айыппұл", ru: "штраф", en: "fine" }),
    ("Outcome.substantiated", Words { kk: "шағым расталды", ru: "жалоба подтвердилась", en: "substantiated" }),
    (
        "Outcome.suspension",
        Words {
            kk: "қызметті тоқтата тұру", ru: "приостановление деятельности", en: "suspension of activity"
        },
    ),
    ("Outcome.unsubstantiated", Words { kk: "шағым расталмады", ru: "жалоба не подтвердилась", en: "not substantiated" }),
    ("Outcome.warning", Words { kk: "ескерту", ru: "предупреждение", en: "warning" }),
    ("PetitionResult.amended", Words { kk: "қаулы өзгертілді", ru: "постановление изменено", en: "ruling amended" }),
    (
        "PetitionResult.cancelled_dismissed",
        Words {
            kk: "қаулының күші жойылып, іс тоқтатылды",
            ru: "постановление отменено, дело прекращено",
            en: "ruling cancelled, case dismissed",
        },
    ),
    (
        "PetitionResult.cancelled_new",
        Words {
            kk: "қаулының күші жойылып, жаңасы шығарылды",
            ru: "постановление отменено, вынесено новое",
            en: "ruling cancelled and a new one made",
        },
    ),
    (
        "PetitionResult.unchanged",
        Words {
            kk: "қаулы өзгеріссіз қалдырылды", ru: "постановление оставлено без изменения", en: "ruling left unchanged"
        },
    ),
    (
        "PlacementBasis.administrative_arrest",
        Words {
            kk: "әкімшілік қамаққа алу", ru: "административный арест", en: "administrative arrest"
        },
    ),
    ("PlacementBasis.custody", Words { kk: "күзетпен ұстау", ru: "содержание под стражей", en: "custody" }),
    ("PlacementBasis.detention", Words { kk: "ұстап алу", ru: "задержание", en: "detention" }),
    ("Present.capacity.guard", Words { kk: "күзетші", ru: "охранник", en: "guard" }),
    ("Present.capacity.interpreter", Words { kk: "аудармашы", ru: "переводчик", en: "interpreter" }),
    ("Present.capacity.investigator", Words { kk: "тергеуші", ru: "следователь", en: "investigator" }),
    ("Present.capacity.specialist", Words { kk: "маман", ru: "специалист", en: "specialist" }),
    ("Protocolled.signatures.counsel", Words { kk: "қорғаушы", ru: "защитник", en: "defence counsel" }),
    ("Protocolled.signatures.officer", Words { kk: "лауазымды адам", ru: "должностное лицо", en: "officer" }),
    ("Protocolled.signatures.suspect", Words { kk: "күдікті", ru: "подозреваемый", en: "suspect" }),
    (
        "Protocolled.signatures.suspect_refused",
        Words {
            kk: "күдікті қол қоюдан бас тартты", ru: "подозреваемый от подписи отказался", en: "suspect refused to sign"
        },
    ),
    ("Quarters.adults", Words { kk: "ересектермен", ru: "со взрослыми", en: "with adults" }),
    ("Quarters.alone", Words { kk: "жалғыз", ru: "один", en: "alone" }),
    (
        "Quarters.minors",
        Words {
            kk: "тек кәмелетке толмағандармен", ru: "только с несовершеннолетними", en: "with minors alone"
        },
    ),
    (
        "Recommendation.change_of_measure",
        Words {
            kk: "оқшауламайтын шараға ауыстыру", ru: "замена на меру без изоляции", en: "a measure without isolation"
        },
    ),
    ("Recommendation.hospital", Words { kk: "ауруханада емдеу", ru: "лечение в больнице", en: "treatment in hospital" }),
    ("Recommendation.treatment", Words { kk: "мекемеде емдеу", ru: "лечение в учреждении", en: "treatment in the facility" }),
    (
        "ReleaseGround.arrest_ended",
        Words {
            kk: "әкімшілік қамақ аяқталды", ru: "административный арест окончен", en: "the arrest ended"
        },
    ),
    ("ReleaseGround.bail_paid", Words { kk: "кепіл енгізілді", ru: "внесён залог", en: "bail was paid" }),
    ("ReleaseGround.court_decision", Words { kk: "соттың өзге шешімі", ru: "иное решение суда", en: "another decision of a court" }),
    ("ReleaseGround.detention_ended", Words { kk: "ұстап алу аяқталды", ru: "задержание прекращено", en: "the detention ended" }),
    ("ReleaseGround.health", Words { kk: "денсаулық жағдайы", ru: "состояние здоровья", en: "health" }),
    (
        "ReleaseGround.limit_expired",
        Words {
            kk: "сот шешімінсіз мерзім өтті", ru: "срок истёк без решения суда", en: "the limit ran out without an order"
        },
    ),
    ("ReleaseGround.measure_changed", Words { kk: "шара өзгертілді", ru: "мера изменена", en: "the measure was changed" }),
    ("ReleaseGround.measure_lapsed", Words { kk: "шараның күші жойылды", ru: "мера утратила силу", en: "the measure lapsed" }),
    (
        "ReleaseGround.milder_measure",
        Words {
            kk: "оқшауламайтын шара таңдалды", ru: "избрана мера без изоляции", en: "a measure without isolation was chosen"
        },
    ),
    (
        "ReleaseGround.no_basis_for_custody",
        Words {
            kk: "күзетпен ұстауға негіз жоқ", ru: "нет оснований для содержания под стражей", en: "no basis for custody"
        },
    ),
    (
        "ReleaseGround.no_lawful_ground",
        Words {
            kk: "ұстап алуға заңды негіз болмаған", ru: "не было законных оснований задержания", en: "there was no lawful ground"
        },
    ),
    ("ReleaseGround.other", Words { kk: "өзге негіз", ru: "иное основание", en: "another ground" }),
    (
        "ReleaseGround.petition",
        Words {
            kk: "прокурордың өтінішхаты бойынша", ru: "по ходатайству прокурора", en: "on the prosecutor's petition"
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
        "ReleaseGround.suspicion_not_confirmed",
        Words {
            kk: "күдік расталмады", ru: "подозрение не подтвердилось", en: "the suspicion was not confirmed"
        },
    ),
    ("ReleaseGround.term_served", Words { kk: "мерзімі өтелді", ru: "срок отбыт", en: "the term was served" }),
    (
        "Remit.elsewhere",
        Words {
            kk: "басқа органның құзыретінде", ru: "в компетенции другого органа", en: "a matter for others"
        },
    ),
    ("Remit.within", Words { kk: "құзыреті аясында", ru: "в пределах компетенции", en: "within the remit" }),
    (
        "Sent.interruption",
        Words {
            kk: "мерзімді үзу туралы қаулы", ru: "постановление о прерывании срока", en: "decision to interrupt the term"
        },
    ),
    (
        "Sent.qualification",
        Words {
            kk: "саралау туралы қаулы", ru: "постановление о квалификации", en: "decision on the qualification"
        },
    ),
    (
        "Sent.termination",
        Words {
            kk: "істі тоқтату туралы қаулы", ru: "постановление о прекращении дела", en: "decision to terminate the case"
        },
    ),
    ("Source.anonymous", Words { kk: "жасырын хабарлама", ru: "анонимное сообщение", en: "a message without a name" }),
    ("Source.giving_up", Words { kk: "айыбын мойындап келу", ru: "явка с повинной", en: "giving oneself up" }),
    (
        "Source.media",
        Words {
            kk: "бұқаралық ақпарат құралы", ru: "средство массовой информации", en: "mass media"
        },
    ),
    (
        "Source.official_report",
        Words {
            kk: "лауазымды адамның хабарламасы", ru: "сообщение должностного лица", en: "an official's report"
        },
    ),
    (
        "Source.own_discovery",
        Words {
            kk: "органның өзі анықтаған", ru: "обнаружено самим органом", en: "the body's own discovery"
        },
    ),
    ("Source.statement", Words { kk: "адамның арызы", ru: "заявление лица", en: "a person's statement" }),
    ("StatedBy.detainee", Words { kk: "ұсталған адам", ru: "задержанный", en: "detainee" }),
    ("StatedBy.escort", Words { kk: "айдауыл", ru: "конвой", en: "escort" }),
    (
        "StatusEnd.case_terminated",
        Words {
            kk: "адамға қатысты іс тоқтатылды",
            ru: "дело в отношении лица прекращено",
            en: "the case was terminated against the person",
        },
    ),
    ("StatusEnd.death", Words { kk: "қайтыс болды", ru: "лицо умерло", en: "the person died" }),
    (
        "StatusEnd.recognition_refused",
        Words {
            kk: "прокурор тануды келіспеді", ru: "прокурор не согласовал признание", en: "the prosecutor refused the recognition"
        },
    ),
    (
        "StatusEnd.suspicion_not_confirmed",
        Words {
            kk: "күдік расталмады", ru: "подозрение не подтвердилось", en: "the suspicion was not confirmed"
        },
    ),
    ("Step.complainant_heard", Words { kk: "шағымданушы тыңдалды", ru: "заявитель заслушан", en: "complainant heard" }),
    (
        "Step.explanations",
        Words {
            kk: "жазбаша түсініктемелер", ru: "письменные объяснения", en: "written explanations"
        },
    ),
    ("Step.footage", Words { kk: "бейнежазба", ru: "видеозапись", en: "camera footage" }),
    ("Step.medical_documents", Words { kk: "медициналық құжаттар", ru: "медицинские документы", en: "medical documents" }),
    ("Step.visit", Words { kk: "орнына бару", ru: "посещение места", en: "visit of the place" }),
    (
        "ToldAs.civil_claimant",
        Words {
            kk: "азаматтық талапкер ретінде", ru: "как гражданский истец", en: "as a civil claimant"
        },
    ),
    (
        "ToldAs.civil_defendant",
        Words {
            kk: "азаматтық жауапкер ретінде", ru: "как гражданский ответчик", en: "as a civil defendant"
        },
    ),
    ("ToldAs.suspect", Words { kk: "күдікті ретінде", ru: "как подозреваемый", en: "as a suspect" }),
    ("ToldAs.victim", Words { kk: "жәбірленуші ретінде", ru: "как потерпевший", en: "as a victim" }),
    (
        "UrgencyGround.escape",
        Words {
            kk: "іздестірілетін адам жасырынуы мүмкін", ru: "искомое лицо может скрыться", en: "the person sought could escape"
        },
    ),
    (
        "UrgencyGround.loss_of_evidence",
        Words {
            kk: "іздестірілетін зат жоғалуы мүмкін", ru: "искомый предмет может быть утрачен", en: "the object sought could be lost"
        },
    ),
    ("UrgencyGround.on_detention", Words { kk: "ұстап алу кезінде", ru: "при задержании", en: "on detention" }),
    (
        "UrgencyGround.ongoing_crime",
        Words {
            kk: "қылмысты тоқтату қажет болды", ru: "надо было пресечь преступление", en: "a crime had to be stopped"
        },
    ),
    ("Visitor.consul", Words { kk: "консул", ru: "сотрудник консульства", en: "consul" }),
    ("Visitor.counsel", Words { kk: "қорғаушы", ru: "защитник", en: "defence counsel" }),
    ("Visitor.doctor", Words { kk: "дәрігер", ru: "врач", en: "doctor" }),
    ("Visitor.family", Words { kk: "туысы", ru: "родственник", en: "relative" }),
    ("Visitor.prosecutor", Words { kk: "прокурор", ru: "прокурор", en: "prosecutor" }),
    (
        "WaiverReason.no_means",
        Words {
            kk: "қорғаушыға төлейтін қаражаты жоқ", ru: "нет средств на защитника", en: "cannot pay counsel"
        },
    ),
    ("WaiverReason.own_will", Words { kk: "өз еркімен", ru: "по собственной воле", en: "of own will" }),
    ("WaiverReason.suggested", Words { kk: "бас тарту ұсынылған", ru: "отказ был предложен", en: "it was suggested" }),
];
