//! Values of acts in cases: administrative and criminal, complaints (A to M).

use crate::kernel::Words;

/// Values of acts in cases: administrative and criminal, complaints (A to M).
pub(super) const VALUES: &[(&str, Words)] = &[
    ("AppealOutcome.cancelled", Words { kk: "қаулының күші жойылды", ru: "постановление отменено", en: "ruling cancelled" }),
    (
        "AppealOutcome.out_of_term",
        Words {
            kk: "мерзімі өткен соң берілген", ru: "подана по истечении срока", en: "filed out of term"
        },
    ),
    ("AppealOutcome.sanctioned", Words { kk: "шара санкцияланды", ru: "мера санкционирована", en: "measure sanctioned" }),
    ("AppealOutcome.term", Words { kk: "мерзім өзгертілді", ru: "срок изменён", en: "term changed" }),
    (
        "AppealOutcome.upheld",
        Words {
            kk: "қаулы күшінде қалдырылды", ru: "постановление оставлено в силе", en: "ruling upheld"
        },
    ),
    ("Appealed.extension", Words { kk: "мерзімді ұзарту", ru: "продление срока", en: "extension" }),
    ("Appealed.extension_refusal", Words { kk: "ұзартудан бас тарту", ru: "отказ в продлении", en: "refusal of the extension" }),
    ("Appealed.refusal", Words { kk: "санкциялаудан бас тарту", ru: "отказ в санкции", en: "refusal of the sanction" }),
    ("Appealed.sanction", Words { kk: "шараны санкциялау", ru: "санкционирование меры", en: "sanction of the measure" }),
    ("AppealingParty.defender", Words { kk: "қорғаушы", ru: "защитник", en: "defender" }),
    ("AppealingParty.legal_representative", Words { kk: "заңды өкіл", ru: "законный представитель", en: "legal representative" }),
    (
        "AppealingParty.person",
        Words {
            kk: "іс жүргізілетін адам", ru: "лицо, в отношении которого ведётся дело", en: "the person the case is about"
        },
    ),
    ("AppealingParty.victim", Words { kk: "жәбірленуші", ru: "потерпевший", en: "victim" }),
    (
        "AppealingParty.victims_representative",
        Words {
            kk: "жәбірленушінің өкілі", ru: "представитель потерпевшего", en: "representative of the victim"
        },
    ),
    (
        "Appellant.affected",
        Words {
            kk: "құқықтары тікелей қозғалған өзге адам",
            ru: "иное лицо, чьи права затронуты",
            en: "another person whose rights are concerned",
        },
    ),
    ("Appellant.counsel", Words { kk: "қорғаушы", ru: "защитник", en: "defence counsel" }),
    (
        "Appellant.prosecutor",
        Words {
            kk: "прокурор (өтінішхатпен)", ru: "прокурор (ходатайством)", en: "prosecutor, by petition"
        },
    ),
    (
        "Appellant.representative",
        Words {
            kk: "күдіктінің заңды өкілі", ru: "законный представитель подозреваемого", en: "legal representative of the suspect"
        },
    ),
    ("Appellant.suspect", Words { kk: "күдікті", ru: "подозреваемый", en: "suspect" }),
    (
        "Appellant.victim",
        Words {
            kk: "жәбірленуші немесе оның өкілі", ru: "потерпевший или его представитель", en: "victim or the victim's representative"
        },
    ),
    ("ChallengeOutcome.dismissed", Words { kk: "қабылданбады", ru: "отклонён", en: "dismissed" }),
    ("ChallengeOutcome.upheld", Words { kk: "қанағаттандырылды", ru: "удовлетворён", en: "upheld" }),
    ("ChangeCause.by_law", Words { kk: "заң бойынша", ru: "в силу закона", en: "by force of law" }),
    ("ChangeCause.health", Words { kk: "денсаулық жағдайы", ru: "состояние здоровья", en: "state of health" }),
    ("ChangeCause.need_gone", Words { kk: "қажеттілік жойылды", ru: "необходимость отпала", en: "the need has gone" }),
    ("ChangeCause.personal_circumstances", Words { kk: "жеке мән-жайлар", ru: "личные обстоятельства", en: "personal circumstances" }),
    ("Channel.counsel", Words { kk: "қорғаушы арқылы", ru: "через защитника", en: "through counsel" }),
    ("Channel.from_facility", Words { kk: "ұстау орнынан", ru: "из места содержания", en: "from a place of detention" }),
    ("Channel.in_person", Words { kk: "жеке өзі келіп", ru: "лично", en: "in person" }),
    ("Channel.online", Words { kk: "интернет арқылы", ru: "через интернет", en: "online" }),
    ("Channel.post", Words { kk: "пошта арқылы", ru: "по почте", en: "by post" }),
    (
        "Channel.prosecutors_visit",
        Words {
            kk: "прокурордың тексеруі кезінде", ru: "при проверке прокурором", en: "on a prosecutor's visit"
        },
    ),
    ("Channel.telephone", Words { kk: "телефон арқылы", ru: "по телефону", en: "by telephone" }),
    ("CheckResult.confirmed", Words { kk: "расталды", ru: "подтвердилось", en: "confirmed" }),
    ("CheckResult.not_confirmed", Words { kk: "расталмады", ru: "не подтвердилось", en: "not confirmed" }),
    (
        "Circumstance.conflict",
        Words {
            kk: "қорғаушысы бар басқа күдіктінің мүддесіне қайшы",
            ru: "интересы противоречат интересам другого подозреваемого с защитником",
            en: "interests conflict with those of another suspect who has counsel",
        },
    ),
    (
        "Circumstance.incapacity",
        Words {
            kk: "қорғану құқығын өзі жүзеге асыра алмайды",
            ru: "не может сам осуществлять право на защиту",
            en: "cannot exercise the defence alone",
        },
    ),
    (
        "Circumstance.language",
        Words {
            kk: "іс жүргізу тілін білмейді",
            ru: "не владеет языком судопроизводства",
            en: "does not speak the language of the proceedings",
        },
    ),
    (
        "Circumstance.on_request",
        Words {
            kk: "күдікті қорғаушы сұрады", ru: "подозреваемый просит защитника", en: "the suspect asked for counsel"
        },
    ),
    ("Circumstance.pregnant", Words { kk: "жүкті әйел", ru: "беременная женщина", en: "pregnant woman" }),
    (
        "Circumstance.psychiatric_examination",
        Words {
            kk: "стационарлық психиатриялық сараптамаға мәжбүрлеп жіберілді",
            ru: "принудительно направлен на стационарную психиатрическую экспертизу",
            en: "sent to an in-patient psychiatric examination",
        },
    ),
    (
        "Circumstance.small_child",
        Words {
            kk: "жас баласы бар әйел", ru: "женщина с малолетним ребёнком", en: "woman who has a small child in her care"
        },
    ),
    ("Conclusion.fit", Words { kk: "ұстауға жарамды", ru: "может содержаться", en: "fit to be held" }),
    ("Conclusion.hospital", Words { kk: "ауруханаға жатқызу керек", ru: "нуждается в больнице", en: "to hospital" }),
    (
        "Consistency.consistent",
        Words {
            kk: "пайда болуы мүмкін, басқа себептер де көп",
            ru: "могло возникнуть, причин может быть много",
            en: "could have been caused so, among many causes",
        },
    ),
    (
        "Consistency.diagnostic_of",
        Words {
            kk: "басқа жолмен пайда бола алмайды", ru: "иначе возникнуть не могло", en: "could not have been caused otherwise"
        },
    ),
    (
        "Consistency.highly_consistent",
        Words {
            kk: "пайда болуы мүмкін, басқа себептер аз",
            ru: "могло возникнуть, иных причин немного",
            en: "could have been caused so, and few other causes are possible",
        },
    ),
    (
        "Consistency.not_consistent",
        Words {
            kk: "мұндай жолмен пайда бола алмайды", ru: "не могло возникнуть таким образом", en: "could not have been caused so"
        },
    ),
    (
        "Consistency.typical_of",
        Words {
            kk: "әдетте осы себептен болады", ru: "обычно возникает именно так", en: "usually found with this cause"
        },
    ),
    (
        "CopyTo.investigator",
        Words {
            kk: "істі жүргізуші адамға немесе органға",
            ru: "лицу или органу, ведущему дело",
            en: "to the body or person in charge of the case",
        },
    ),
    ("CopyTo.prosecutor", Words { kk: "прокурорға", ru: "прокурору", en: "to the prosecutor" }),
    (
        "CounselKind.appointed",
        Words {
            kk: "мемлекет кепілдік берген заң көмегі арқылы тағайындалған",
            ru: "назначен в рамках гарантированной государством юридической помощи",
            en: "appointed through state-guaranteed legal aid",
        },
    ),
    ("CounselKind.chosen", Words { kk: "таңдалған", ru: "по выбору", en: "chosen" }),
    ("DetentionEnd.limit_expired", Words { kk: "мерзім өтті", ru: "срок истёк", en: "the limit ran out" }),
    ("DetentionEnd.prosecutors_order", Words { kk: "прокурор босатты", ru: "освобождён прокурором", en: "released by the prosecutor" }),
    (
        "DetentionEnd.released",
        Words {
            kk: "шарасыз босатылды", ru: "освобождён без дальнейших мер", en: "let go without further measure"
        },
    ),
    ("DetentionEnd.ruling", Words { kk: "сот қаулы шығарды", ru: "суд вынес постановление", en: "the court ruled" }),
    ("Form.inquiry", Words { kk: "анықтау", ru: "дознание", en: "inquiry" }),
    (
        "Form.preliminary_investigation",
        Words {
            kk: "алдын ала тергеу", ru: "предварительное следствие", en: "preliminary investigation"
        },
    ),
    ("Injuries.found", Words { kk: "жарақат табылды", ru: "повреждения обнаружены", en: "injuries found" }),
    ("Injuries.none", Words { kk: "жарақат жоқ", ru: "повреждений нет", en: "no injuries" }),
    ("Injuries.not_stated", Words { kk: "көрсетілмеген", ru: "не указано", en: "not stated" }),
    ("InstructionOutcome.executed", Words { kk: "орындалды", ru: "исполнено", en: "carried out" }),
    ("InstructionOutcome.not_executed", Words { kk: "орындалмады", ru: "не исполнено", en: "not carried out" }),
    ("Matter.access_to_counsel", Words { kk: "қорғаушыға қол жеткізу", ru: "доступ к защитнику", en: "access to counsel" }),
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
            kk: "санкциясыз тінту немесе алу", ru: "обыск или выемка без санкции", en: "search or seizure without a sanction"
        },
    ),
    ("MeasureEnd.bail_paid", Words { kk: "кепіл енгізілді", ru: "внесён залог", en: "bail was paid" }),
    ("MeasureEnd.cancelled", Words { kk: "күші жойылды", ru: "отменена", en: "cancelled" }),
    (
        "MeasureEnd.changed",
        Words {
            kk: "басқа шараға ауыстырылды", ru: "заменена другой мерой", en: "another measure took its place"
        },
    ),
    ("MeasureEnd.expired", Words { kk: "мерзімі өтті", ru: "срок истёк", en: "the term ran out" }),
    (
        "MeasureEnd.lapsed",
        Words {
            kk: "саралау уақтылы хабарланбай, күші жойылды",
            ru: "утратила силу: квалификация не объявлена вовремя",
            en: "lapsed: the qualification was not announced in time",
        },
    ),
    ("MeasureKind.inspection", Words { kk: "қарап-тексеру", ru: "осмотр", en: "inspection" }),
    ("MeasureKind.personal_search", Words { kk: "жеке тінту", ru: "личный обыск", en: "personal search" }),
    (
        "MeasureKind.samples",
        Words {
            kk: "үлгілерді мәжбүрлеп алу", ru: "принудительное получение образцов", en: "compulsory samples"
        },
    ),
    ("MeasureKind.search", Words { kk: "тінту", ru: "обыск", en: "search" }),
    ("MeasureKind.seizure", Words { kk: "алу", ru: "выемка", en: "seizure" }),
];
