//! What the figures of administrative and criminal cases, of suspects and of those held count, for every reader.

use super::Meaning;
use aiqyn_law::kernel::Words;

/// Administrative cases, criminal cases, suspects, persons held.
pub(super) const MEANINGS: &[Meaning] = &[
    Meaning {
        figure: "A1",
        words: Words {
            kk: "Оқиғаларға байланысты бірінші сатыдағы сот кемінде бір рет қаулы шығарған әкімшілік істер. Іс кейінгі қаулыларға қарамастан бір рет есептеледі.",
            ru: "Административные дела о событиях, по которым суд первой инстанции вынес постановление. Каждое дело считается один раз, сколько бы постановлений ни последовало.",
            en: "Administrative cases about the events in which a court of first instance has ruled. Each case counts once, however many rulings follow.",
        },
    },
    Meaning {
        figure: "A2",
        words: Words {
            kk: "Қараған істердің ішінен қазір күшінде тұрған нәтижесі ескерту болып табылатындары: сот бірден берсе де, кейін прокурордың өтінішхаты бойынша алмастырса да.",
            ru: "Из рассмотренных – дела, по которым сейчас действует предупреждение: вынесенное сразу или заменившее прежнее взыскание по ходатайству прокурора.",
            en: "Of the cases reviewed, those whose outcome in force is a warning: given at once, or put in the place of an earlier penalty on the prosecutor's petition.",
        },
    },
    Meaning {
        figure: "A3",
        words: Words {
            kk: "Әкімшілік қамаққа алынып, прокурордың өтінішхаты бойынша босатылған және содан кейін қайта қамалмаған адамдар. Қамақ туралы қаулының өзі күшінде қалады.",
            ru: "Лица под административным арестом, освобождённые по ходатайству прокурора и после этого не помещённые снова. Само постановление об аресте остаётся в силе.",
            en: "Persons under administrative arrest who were released on a prosecutor's petition and not placed again since. The ruling on the arrest itself stays in force.",
        },
    },
    Meaning {
        figure: "A4",
        words: Words {
            kk: "Ескертумен аяқталған істердің ішінен сот бастапқыда айыппұл салғандары.",
            ru: "Из завершённых предупреждением – дела, по которым суд сначала назначил штраф.",
            en: "Of the cases ended in a warning, those in which the court had imposed a fine at first.",
        },
    },
    Meaning {
        figure: "A5",
        words: Words {
            kk: "Қараған істердің ішінен оқиғаның немесе құқық бұзушылық құрамының болмауына байланысты қысқартылғандары.",
            ru: "Из рассмотренных – дела, прекращённые за отсутствием события или состава правонарушения.",
            en: "Of the cases reviewed, those dismissed because there was no event or no elements of an offence.",
        },
    },
    Meaning {
        figure: "A6",
        words: Words {
            kk: "Қараған істердің ішінен қазір күшінде тұрған жазасы әкімшілік қамақ болып табылатындары, өтелген-өтелмегеніне қарамастан.",
            ru: "Из рассмотренных – дела, по которым действующее взыскание – административный арест, отбыт он или нет.",
            en: "Of the cases reviewed, those whose penalty in force is administrative arrest, served or not.",
        },
    },
    Meaning {
        figure: "A7",
        words: Words {
            kk: "Әкімшілік қамағы басталған және әлі босатылмаған адамдар.",
            ru: "Лица, административный арест которых начался и которые ещё не освобождены.",
            en: "Persons whose administrative arrest has begun and who have not been released yet.",
        },
    },
    Meaning {
        figure: "A8",
        words: Words {
            kk: "Прокурорлар адамның пайдасына енгізген, сот әлі шешпеген және кері алынбаған өтінішхаттар.",
            ru: "Ходатайства прокуроров в пользу лица, ещё не решённые судом и не отозванные.",
            en: "Petitions brought by prosecutors in the person's favour that courts have not decided yet and nobody has withdrawn.",
        },
    },
    Meaning {
        figure: "XA1",
        words: Words {
            kk: "Бабында ескерту көзделген, ауырлататын мән-жай көрсетілмеген, бірақ күшінде айыппұл немесе қамақ тұрған істер.",
            ru: "Дела, где действует штраф или арест, хотя статья предусматривает предупреждение и отягчающих обстоятельств не указано.",
            en: "Cases in which a fine or an arrest is in force though the article provides a warning and no aggravating circumstance is named.",
        },
    },
    Meaning {
        figure: "XA2",
        words: Words {
            kk: "Сот тағайындаған қамақ тәулігі өтіп кеткен, бірақ босатылғаны жазылмаған адамдар.",
            ru: "Лица, у которых назначенный срок ареста истёк, а освобождение не записано.",
            en: "Persons whose term of arrest has run out while no release is recorded.",
        },
    },
    Meaning {
        figure: "C1",
        words: Words {
            kk: "Тіркелген және әлі қысқартылмаған, сотқа жіберілмеген, мерзімі үзілмеген қылмыстық істер. Лауазымды адамдарға шағымнан туған істер мұнда жоқ: олар шағымдармен бірге есептеледі.",
            ru: "Зарегистрированные уголовные дела, которые не прекращены, не направлены в суд и не прерваны. Дел по жалобам на должностных лиц здесь нет: они считаются вместе с жалобами.",
            en: "Registered criminal cases that are neither terminated, nor sent to court, nor interrupted. Cases that come of complaints about officials are not among them: they are counted with the complaints.",
        },
    },
    Meaning {
        figure: "K1",
        words: Words {
            kk: "Өндірістегі істердің ішінен санаты ұрлық болып табылатындары.",
            ru: "Из дел в производстве – относящиеся к категории краж.",
            en: "Of the pending cases, those of the category theft.",
        },
    },
    Meaning {
        figure: "K2",
        words: Words {
            kk: "Өндірістегі істердің ішінен санаты атыс қаруы мен оқ-дәрілерді заңсыз сақтау болып табылатындары.",
            ru: "Из дел в производстве – относящиеся к категории незаконного хранения огнестрельного оружия и боеприпасов.",
            en: "Of the pending cases, those of the category illegal possession of firearms and ammunition.",
        },
    },
    Meaning {
        figure: "K3",
        words: Words {
            kk: "Өндірістегі істердің ішінен санаты қаруды жымқыру болып табылатындары.",
            ru: "Из дел в производстве – относящиеся к категории хищения оружия.",
            en: "Of the pending cases, those of the category theft of weapons.",
        },
    },
    Meaning {
        figure: "K4",
        words: Words {
            kk: "Өндірістегі істердің ішінен санаты мүлікті қасақана бүлдіру немесе жою болып табылатындары.",
            ru: "Из дел в производстве – относящиеся к категории умышленного повреждения или уничтожения имущества.",
            en: "Of the pending cases, those of the category intentional damage or destruction of property.",
        },
    },
    Meaning {
        figure: "K5",
        words: Words {
            kk: "Өндірістегі істердің ішінен санаты көлікті заңсыз иелену болып табылатындары.",
            ru: "Из дел в производстве – относящиеся к категории угона транспортных средств.",
            en: "Of the pending cases, those of the category unlawful taking of vehicles.",
        },
    },
    Meaning {
        figure: "K6",
        words: Words {
            kk: "Өндірістегі істердің ішінен санаты тонау немесе қарақшылық болып табылатындары.",
            ru: "Из дел в производстве – относящиеся к категории грабежей и разбоев.",
            en: "Of the pending cases, those of the category robbery, armed or not.",
        },
    },
    Meaning {
        figure: "K7",
        words: Words {
            kk: "Өндірістегі істердің ішінен санаты құқық қорғау органдарының қызметкерлеріне күш қолдану немесе өміріне қастандық болып табылатындары.",
            ru: "Из дел в производстве – относящиеся к категории насилия в отношении сотрудников правоохранительных органов или посягательства на их жизнь.",
            en: "Of the pending cases, those of the category violence against law enforcement officers or attempts on their life.",
        },
    },
    Meaning {
        figure: "XC1",
        words: Words {
            kk: "Тіркелген, аяқталмаған және прокурордың келісімімен мерзімі үзілген істер, санатына қарамастан.",
            ru: "Зарегистрированные и не оконченные дела любой категории, срок которых прерван с согласия прокурора.",
            en: "Registered cases of any category that have not ended and whose term is interrupted with the prosecutor's agreement.",
        },
    },
    Meaning {
        figure: "XC2",
        words: Words {
            kk: "Прокурор нұсқау берген, орындау күні өткен, бірақ орындалғаны туралы есеп жоқ істер.",
            ru: "Дела, где прокурор дал указание, срок его прошёл, а отчёта об исполнении нет.",
            en: "Cases in which a prosecutor gave an instruction whose date has passed without a report.",
        },
    },
    Meaning {
        figure: "XC3",
        words: Words {
            kk: "Ведомствоаралық топ тергеп жатқан, аяқталмаған және мерзімі үзілмеген істер.",
            ru: "Неоконченные и не прерванные дела, которые расследует межведомственная группа.",
            en: "Cases investigated by an interagency group that have neither ended nor been interrupted.",
        },
    },
    Meaning {
        figure: "S1",
        words: Words {
            kk: "Осы істер бойынша ұсталған және әлі күдікті болып қалған адамдар: күзетпен ұсталып отыр не өзге бұлтартпау шарасы бар, немесе шара әлі шешілмеген. Лауазымды адамдардың теріс қылықтары туралы істер кірмейді; бірнеше істегі адам әр істе бір рет есептеледі.",
            ru: "Задержанные по этим делам, которые остаются подозреваемыми: под стражей, под иной мерой пресечения или пока мера решается. Дела о проступках должностных лиц не входят; лицо в нескольких делах считается в каждом.",
            en: "Those detained in these cases who still are suspects: in custody, under another measure of restraint, or while a measure is being decided. Cases about misconduct of officials are left out; a person in several cases counts in each.",
        },
    },
    Meaning {
        figure: "S2",
        words: Words {
            kk: "Күдіктілердің ішінен қазір сот санкциясымен күзетпен ұсталып отырғандар.",
            ru: "Из подозреваемых – те, кто сейчас содержится под стражей с санкции суда.",
            en: "Of the suspects, those now in custody with the court's authorisation.",
        },
    },
    Meaning {
        figure: "S3",
        words: Words {
            kk: "Күдіктілердің ішінен қазір үйқамақтағылар.",
            ru: "Из подозреваемых – те, кто сейчас под домашним арестом.",
            en: "Of the suspects, those now under house arrest.",
        },
    },
    Meaning {
        figure: "S4",
        words: Words {
            kk: "Күдіктілердің ішінен қазіргі бұлтартпау шарасы кепіл болып табылатындар.",
            ru: "Из подозреваемых – те, чья мера пресечения сейчас залог.",
            en: "Of the suspects, those whose measure of restraint now is bail.",
        },
    },
    Meaning {
        figure: "S5",
        words: Words {
            kk: "Күдіктілердің ішінен қазір ешқайда кетпеу және өзін тиісінше ұстау туралы қолхат бергендер.",
            ru: "Из подозреваемых – те, кто сейчас под подпиской о невыезде и надлежащем поведении.",
            en: "Of the suspects, those now under a written undertaking not to leave and to behave properly.",
        },
    },
    Meaning {
        figure: "S6",
        words: Words {
            kk: "Күдіктілердің ішінен қазір күшінде бұлтартпау шарасы жоқтары.",
            ru: "Из подозреваемых – те, у кого сейчас нет действующей меры пресечения.",
            en: "Of the suspects, those with no measure of restraint in force now.",
        },
    },
    Meaning {
        figure: "G9",
        words: Words {
            kk: "Қару жымқыру күдігімен бір кезде ұсталған адамдар, әрқайсысы бір рет. Кейін не болғаны санды азайтпайды.",
            ru: "Лица, когда-либо задержанные по подозрению в хищении оружия, каждое один раз. Что было потом, числа не уменьшает.",
            en: "Persons ever detained on suspicion of theft of weapons, each once. What became of them later does not lessen the number.",
        },
    },
    Meaning {
        figure: "XS1",
        words: Words {
            kk: "Ұстау мерзімі өткен немесе күзетпен ұстау күшін жойған, бірақ босатылғаны жазылмаған күдіктілер.",
            ru: "Подозреваемые, у которых срок задержания истёк или стража утратила силу, а освобождение не записано.",
            en: "Suspects whose term of detention is over or whose custody is no longer in force, while no release is recorded.",
        },
    },
    Meaning {
        figure: "XS2",
        words: Words {
            kk: "Бұлтартпау шарасы денсаулығына немесе жеке жағдайына байланысты бір кезде өзгертілген күдіктілер.",
            ru: "Подозреваемые, мера пресечения которых когда-либо была изменена по здоровью или личным обстоятельствам.",
            en: "Suspects whose measure of restraint was ever changed for health or personal circumstances.",
        },
    },
    Meaning {
        figure: "J1",
        words: Words {
            kk: "Ұрлық, тонау немесе қарақшылық күдігімен уақытша ұстау изоляторына қабылданған адамдар, әрқайсысы бір рет. Кейін босатылған немесе ауыстырылған адам саннан шықпайды.",
            ru: "Лица, принятые в изолятор временного содержания по подозрению в краже, грабеже или разбое, каждое один раз. Освобождённые или переведённые позже остаются в числе.",
            en: "Persons admitted to a temporary detention facility on suspicion of theft or robbery, armed or not, each once. Whoever was released or transferred later stays in the number.",
        },
    },
    Meaning {
        figure: "G10",
        words: Words {
            kk: "Қаруды заңсыз сақтау күдігімен уақытша ұстау изоляторына қабылданған адамдар, әрқайсысы бір рет. Кейін босатылған немесе ауыстырылған адам саннан шықпайды.",
            ru: "Лица, принятые в изолятор временного содержания по подозрению в незаконном хранении оружия, каждое один раз. Освобождённые или переведённые позже остаются в числе.",
            en: "Persons admitted to a temporary detention facility on suspicion of illegal possession of weapons, each once. Whoever was released or transferred later stays in the number.",
        },
    },
    Meaning {
        figure: "XP1",
        words: Words {
            kk: "Мекемеде жарақаты анықталып, содан бері прокурор қабылдаған түсіндірме де, тіркелген шағым да болмаған адамдар.",
            ru: "Лица, у которых в учреждении найдены повреждения и с тех пор нет ни объяснения, принятого прокурором, ни зарегистрированной жалобы.",
            en: "Persons found with injuries in a facility since when there has been neither an explanation accepted by the prosecutor nor a registered complaint.",
        },
    },
    Meaning {
        figure: "XP2",
        words: Words {
            kk: "Қазір уақытша ұстау изоляторларында ұсталып отырған адамдар; ауруханадағылар есептелмейді.",
            ru: "Лица, содержащиеся сейчас в изоляторах временного содержания; находящиеся в больнице не считаются.",
            en: "Persons now held in temporary detention facilities; those in hospital are not counted.",
        },
    },
    Meaning {
        figure: "XP3",
        words: Words {
            kk: "Қазір мекемеде ұсталып отырған, бірақ мекемеге белгілі негізінің мерзімі өткен адамдар.",
            ru: "Лица, которые сейчас находятся в учреждении, хотя срок основания, известного учреждению, истёк.",
            en: "Persons held in a facility now though the basis known to the facility has run out.",
        },
    },
    Meaning {
        figure: "XP4",
        words: Words {
            kk: "Мекемеде бір сәт болса да негізсіз ұсталған адамдар; кейінгі шешім де, босату да саннан шығармайды.",
            ru: "Лица, которые хотя бы миг содержались в учреждении без основания; позднейшее решение или освобождение числа не уменьшает.",
            en: "Persons held in a facility without basis at any moment so far; no later order or release takes them out of the number.",
        },
    },
];
