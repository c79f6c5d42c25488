//! What the figures of complaints, deaths, duty, evidence, instructions, teams, releases and breaches count, for every reader.

use super::Meaning;
use aiqyn_law::kernel::Words;

/// Complaints, deaths, duty, evidence, releases, instructions, teams, breaches.
pub(super) const MEANINGS: &[Meaning] = &[
    Meaning {
        figure: "R1",
        words: Words {
            kk: "Тергеудің рұқсат етілмеген әдістері мен құқық бұзушылықтар туралы келіп түскен шағымдар. Шағымның кейінгі тағдыры санды азайтпайды.",
            ru: "Поступившие жалобы на недозволенные методы следствия и нарушения прав. Что стало с жалобой потом, числа не уменьшает.",
            en: "Complaints received about unlawful methods of investigation and violations of rights. What becomes of a complaint later does not lessen the number.",
        },
    },
    Meaning {
        figure: "R2",
        words: Words {
            kk: "Шағым бойынша өндірістегі істердің ішінен прокурорлардың өздері бастағандары.",
            ru: "Из дел в производстве по жалобам – начатые самими прокурорами.",
            en: "Of the cases pending from complaints, those that prosecutors opened themselves.",
        },
    },
    Meaning {
        figure: "R3",
        words: Words {
            kk: "Шағым бойынша өндірістегі істердің ішінен прокурордың нұсқауымен тіркелгендері.",
            ru: "Из дел в производстве по жалобам – зарегистрированные по указанию прокурора.",
            en: "Of the cases pending from complaints, those registered on a prosecutor's instruction.",
        },
    },
    Meaning {
        figure: "R4",
        words: Words {
            kk: "Шағымдардың ішінен сотқа дейінгі тергеп-тексеру басталып, әлі аяқталмағандары; әр шағым бір іс болып есептеледі.",
            ru: "Из жалоб – те, по которым начато и ещё не окончено досудебное расследование; каждая жалоба считается одним делом.",
            en: "Of the complaints, those from which a pre-trial investigation was opened that has not ended; each complaint counts as one case.",
        },
    },
    Meaning {
        figure: "R5",
        words: Words {
            kk: "Шағым бойынша өндірістегі істердің ішінен сыбайлас жемқорлыққа қарсы қызмет тергейтіндері.",
            ru: "Из дел в производстве по жалобам – расследуемые антикоррупционной службой.",
            en: "Of the cases pending from complaints, those investigated by the anti-corruption service.",
        },
    },
    Meaning {
        figure: "R6",
        words: Words {
            kk: "Шағым бойынша өндірістегі істердің ішінен арнаулы прокурорлар тергейтіндері.",
            ru: "Из дел в производстве по жалобам – расследуемые специальными прокурорами.",
            en: "Of the cases pending from complaints, those investigated by special prosecutors.",
        },
    },
    Meaning {
        figure: "R7",
        words: Words {
            kk: "Шағымдардың ішінен әлі тексеріліп жатқандары.",
            ru: "Из жалоб – те, по которым ещё идёт проверка.",
            en: "Of the complaints, those still being checked.",
        },
    },
    Meaning {
        figure: "R8",
        words: Words {
            kk: "Шағымдардың ішінен тексеру расталмаған деп шешкендері.",
            ru: "Из жалоб – те, которые по итогам проверки не нашли подтверждения.",
            en: "Of the complaints, those that the check found not substantiated.",
        },
    },
    Meaning {
        figure: "XR1",
        words: Words {
            kk: "Шешім қабылдау мерзімі, ұзартулармен қоса, өтіп кеткен, бірақ шешілмеген шағымдар.",
            ru: "Жалобы, срок решения которых вместе с продлениями истёк, а решения нет.",
            en: "Complaints whose term for a decision, extensions included, has passed without one.",
        },
    },
    Meaning {
        figure: "D1",
        words: Words {
            kk: "Азаматтардың өлімі туралы істердің ішінен прокурор келісіп, адам өлтіру деп қайта сараланғандары; кейін не болғанына қарамастан әрқайсысы бір рет.",
            ru: "Дела о гибели гражданских лиц, деяния в которых с согласия прокурора переквалифицированы на убийство; каждое один раз, что бы ни стало с ним потом.",
            en: "Cases on civilian deaths in which the act was requalified as homicide with a prosecutor's agreement; each once, whatever becomes of it later.",
        },
    },
    Meaning {
        figure: "XD1",
        words: Words {
            kk: "Қайтыс болу себебі сот-медициналық сараптамамен анықталмаған өлім жағдайлары.",
            ru: "Случаи смерти, причина которой не установлена судебно-медицинской экспертизой.",
            en: "Deaths whose cause no forensic examination has established.",
        },
    },
    Meaning {
        figure: "XD2",
        words: Words {
            kk: "Кім екені анықталмаған немесе тек болжанған қайтыс болғандар.",
            ru: "Погибшие, личность которых не установлена или лишь предполагается.",
            en: "Dead persons whose identity is unknown or only presumed.",
        },
    },
    Meaning {
        figure: "T1",
        words: Words {
            kk: "Жедел әрекет ету тобы да, аты жарияланған кезекші прокуроры да бар өңірлер, сұралған сәтке.",
            ru: "Регионы, где на этот момент есть и группа быстрого реагирования, и опубликованный дежурный прокурор.",
            en: "Regions that have, at that moment, both a rapid response team and a duty prosecutor whose shift is published.",
        },
    },
    Meaning {
        figure: "XT1",
        words: Words {
            kk: "Кезекшілік кестесі бар, бірақ осы сәтте жарияланған кезекші прокуроры жоқ өңірлер.",
            ru: "Регионы с графиком дежурств, где в этот момент нет опубликованного дежурного прокурора.",
            en: "Regions with a duty roster in which no published shift covers that moment.",
        },
    },
    Meaning {
        figure: "XE1",
        words: Words {
            kk: "Берілген, бірақ алушы әлі қабылдамаған дәлелдеме заттар.",
            ru: "Предметы доказывания, переданные, но ещё не принятые получателем.",
            en: "Items of evidence handed over that their receiver has not accepted yet.",
        },
    },
    Meaning {
        figure: "XE2",
        words: Words {
            kk: "Дәлелдеме ретінде жол берілмейтін деп танылған немесе заңсыз шыққан заттар; қайтарылғаны да, жойылғаны да есептеледі.",
            ru: "Предметы, признанные недопустимыми доказательствами или ставшие такими из-за незаконного источника; возврат и уничтожение числа не уменьшают.",
            en: "Items declared inadmissible as evidence, or inadmissible for an unlawful source; return or destruction does not lessen the number.",
        },
    },
    Meaning {
        figure: "XQ1",
        words: Words {
            kk: "Осы жазбадан шығарылып, жарияланған шығарылымдар.",
            ru: "Выпуски показателей, опубликованные из этой записи.",
            en: "Releases of figures published from this record.",
        },
    },
    Meaning {
        figure: "XQ2",
        words: Words {
            kk: "Ұсынылған, прокурордың жауабын күтіп тұрған және рұқсат беру мерзімі өткен шығарылымдар.",
            ru: "Предложенные выпуски, на которые прокурор не ответил в срок.",
            en: "Releases proposed that a prosecutor has not answered within the term.",
        },
    },
    Meaning {
        figure: "XQ3",
        words: Words {
            kk: "Алдын ала хабарланған, күні өткен, бірақ шықпаған әрі кері алынбаған шығарылымдар.",
            ru: "Объявленные заранее выпуски, день которых прошёл, а они не вышли и не отозваны.",
            en: "Releases announced ahead whose day has passed, and which neither came nor were withdrawn.",
        },
    },
    Meaning {
        figure: "XI1",
        words: Words {
            kk: "Прокурорлардың жазбаша нұсқаулары мен мекемелердің тапсырмалары, барлығы, кейінгі тағдырына қарамастан.",
            ru: "Письменные указания прокуроров и поручения ведомств, все данные, что бы с ними ни стало.",
            en: "Prosecutors' written instructions and offices' assignments, all that were given, whatever became of them.",
        },
    },
    Meaning {
        figure: "XI2",
        words: Words {
            kk: "Берілген нұсқаулар мен тапсырмалардың ішінен бақылаудан алынбағандары.",
            ru: "Из данных указаний и поручений – не снятые с контроля.",
            en: "Of the instructions and assignments given, those that have not ended.",
        },
    },
    Meaning {
        figure: "XI3",
        words: Words {
            kk: "Бақылаудағы нұсқаулар мен тапсырмалардың ішінен күні өткен, бірақ есеп берілмегендері.",
            ru: "Из стоящих на контроле – те, чей день прошёл, а отчёта нет.",
            en: "Of those that have not ended, those whose date has passed without a report.",
        },
    },
    Meaning {
        figure: "XI4",
        words: Words {
            kk: "Берілген нұсқаулар мен тапсырмалардың ішінен орындалғандары.",
            ru: "Из данных указаний и поручений – исполненные.",
            en: "Of the instructions and assignments given, those carried out.",
        },
    },
    Meaning {
        figure: "XT2",
        words: Words {
            kk: "Құрылған және әлі таратылмаған арнаулы және ведомствоаралық топтар.",
            ru: "Созданные и ещё не распущенные специальные и межведомственные группы.",
            en: "Special and interagency teams formed and not dissolved yet.",
        },
    },
    Meaning {
        figure: "XT3",
        words: Words {
            kk: "Осы топтарға мерзімге іссапармен жіберілген, мерзімі жүріп жатқан қызметкерлер; әр топта бөлек есептеледі.",
            ru: "Сотрудники, прикомандированные к этим группам на срок, который идёт; в каждой группе считаются отдельно.",
            en: "Officers seconded to these teams for a term that is running; each counts once in each team.",
        },
    },
    Meaning {
        figure: "XT4",
        words: Words {
            kk: "Топтарға іссапармен жіберілген, мерзімі өткен, бірақ топтан шықпаған қызметкерлер.",
            ru: "Прикомандированные к группам сотрудники, срок которых истёк, а они не вышли.",
            en: "Officers seconded to teams whose term is over and who have not left.",
        },
    },
    Meaning {
        figure: "XL1",
        words: Words {
            kk: "Жазбаларда белгіленген заң бұзушылықтар: мерзімнің өтуі, шарттың орындалмауы.",
            ru: "Отмеченные в записях нарушения закона: пропущенные сроки, невыполненные условия.",
            en: "Breaches of the law noted in the records: terms missed, conditions not met.",
        },
    },
    Meaning {
        figure: "XL2",
        words: Words {
            kk: "Белгіленген бұзушылықтардың ішінен прокурор әлі жауап бермегендері.",
            ru: "Из отмеченных нарушений – те, на которые прокурор ещё не ответил.",
            en: "Of the breaches noted, those that a prosecutor has not answered yet.",
        },
    },
];
