//! Fields of acts, `acts` to `iccs`.

use crate::kernel::Words;

/// Fields of acts, `acts` to `iccs`.
pub(super) const FIELDS: &[(&str, Words)] = &[
    (
        "acts",
        Words {
            kk: "Жазбадағы әрекеттер саны", ru: "Число действий в записи", en: "Acts in the record"
        },
    ),
    (
        "actual_detention",
        Words {
            kk: "Іс жүзінде ұстап алынған уақыт", ru: "Время фактического задержания", en: "Actual detention"
        },
    ),
    (
        "address",
        Words {
            kk: "Мекенжайдың SHA-256 бақылау сомасы", ru: "Контрольная сумма адреса (SHA-256)", en: "Digest of the address (SHA-256)"
        },
    ),
    ("against", Words { kk: "Қай қаулыға қарсы", ru: "На какое постановление", en: "Against which ruling" }),
    ("age", Words { kk: "Жасы (толық жыл)", ru: "Возраст (полных лет)", en: "Age (full years)" }),
    (
        "aggravating",
        Words {
            kk: "Ауырлататын мән-жайлар", ru: "Отягчающие обстоятельства", en: "Aggravating circumstances"
        },
    ),
    (
        "annuls",
        Words {
            kk: "Күші жойылатын әрекеттің нұсқасы", ru: "Версия аннулируемого действия", en: "Version annulled"
        },
    ),
    (
        "another_attack",
        Words {
            kk: "Бұрынғы шабуылдың жазбасы", ru: "Запись о прежнем нападении", en: "Record of an earlier attack"
        },
    ),
    ("appeal", Words { kk: "Шағымның белгісі", ru: "Обозначение жалобы", en: "Appeal" }),
    ("applicant", Words { kk: "Мәлімдеуші", ru: "Заявитель", en: "Applicant" }),
    ("article", Words { kk: "Бап", ru: "Статья", en: "Article" }),
    ("as_of", Words { kk: "Қай уақытқа", ru: "По состоянию на", en: "As of" }),
    ("assessor", Words { kk: "Бағалаушы", ru: "Оценщик", en: "Appraiser" }),
    ("bail_tenge", Words { kk: "Кепіл мөлшері", ru: "Размер залога", en: "Amount of bail" }),
    (
        "barred",
        Words {
            kk: "Қамақ қолданылмайтын мән-жайлар",
            ru: "Обстоятельства, при которых арест не применяется",
            en: "Circumstances that bar arrest",
        },
    ),
    ("basis", Words { kk: "Негіз", ru: "Основание", en: "Basis" }),
    ("begun_at", Words { kk: "Жауап алудың басталуы", ru: "Начало допроса", en: "Beginning of the interrogation" }),
    ("body", Words { kk: "Орган", ru: "Орган", en: "Body" }),
    (
        "body_map",
        Words {
            kk: "Дене сызбасының SHA-256 бақылау сомасы",
            ru: "Контрольная сумма схемы тела (SHA-256)",
            en: "Digest of the body map (SHA-256)",
        },
    ),
    ("breach", Words { kk: "Заң бұзушылықтың нұсқасы", ru: "Версия нарушения", en: "Version of the breach" }),
    ("brought_by", Words { kk: "Кім әкелді", ru: "Кем доставлен", en: "Brought by" }),
    ("by", Words { kk: "Кім", ru: "Кем", en: "By whom" }),
    ("by_minutes", Words { kk: "Асқан уақыт, минут", ru: "Превышение, минут", en: "Minutes over the limit" }),
    ("calibre", Words { kk: "Калибрі", ru: "Калибр", en: "Calibre" }),
    ("capacity", Words { kk: "Қандай сапада", ru: "В каком качестве", en: "Capacity" }),
    ("case", Words { kk: "Қылмыстық іс", ru: "Уголовное дело", en: "Criminal case" }),
    (
        "category",
        Words {
            kk: "Статистикалық санат", ru: "Статистическая категория", en: "Statistical category"
        },
    ),
    ("cause", Words { kk: "Себебі", ru: "Причина", en: "Cause" }),
    ("causes", Words { kk: "Өлім себептері", ru: "Причины смерти", en: "Causes of death" }),
    ("certainty", Words { kk: "Анықтық дәрежесі", ru: "Степень достоверности", en: "Certainty" }),
    (
        "certificate",
        Words {
            kk: "Анықтаманың SHA-256 бақылау сомасы",
            ru: "Контрольная сумма справки (SHA-256)",
            en: "Digest of the certificate (SHA-256)",
        },
    ),
    ("challenge", Words { kk: "Қарсылықтың белгісі", ru: "Обозначение отвода", en: "Challenge" }),
    ("channel", Words { kk: "Қалай түскен", ru: "Способ подачи", en: "How it came" }),
    ("circumstance", Words { kk: "Мән-жайы", ru: "Обстоятельства", en: "Circumstances" }),
    (
        "circumstances",
        Words {
            kk: "Ескерілген мән-жайлар", ru: "Учтённые обстоятельства", en: "Circumstances weighed"
        },
    ),
    ("city", Words { kk: "Қала немесе аудан", ru: "Город или район", en: "City or district" }),
    ("claim", Words { kk: "Талаптың белгісі", ru: "Обозначение иска", en: "Claim" }),
    ("claimant", Words { kk: "Талапкер", ru: "Истец", en: "Claimant" }),
    ("clinic", Words { kk: "Медициналық ұйым", ru: "Медицинская организация", en: "Clinic" }),
    ("code", Words { kk: "Тіркемеу негізі", ru: "Основание нерегистрации", en: "Ground of not registering" }),
    (
        "committed_at",
        Words {
            kk: "Құқық бұзушылық жасалған уақыт", ru: "Время совершения правонарушения", en: "When the offence was committed"
        },
    ),
    ("complainant", Words { kk: "Шағымданушы", ru: "Заявитель", en: "Complainant" }),
    ("complaint", Words { kk: "Шағым жазбасы", ru: "Запись жалобы", en: "Record of the complaint" }),
    ("concerns", Words { kk: "Қай жазбаға қатысты", ru: "К какой записи относится", en: "Record concerned" }),
    ("conclusion", Words { kk: "Қорытынды", ru: "Заключение", en: "Conclusion" }),
    ("condition", Words { kk: "Техникалық жай-күйі", ru: "Техническое состояние", en: "Condition" }),
    (
        "confirms",
        Words {
            kk: "Расталатын шешімнің нұсқасы", ru: "Версия подтверждаемого решения", en: "Version confirmed"
        },
    ),
    (
        "consistency",
        Words {
            kk: "Мәлімдемеге сәйкестігі", ru: "Соответствие заявленному", en: "Consistency"
        },
    ),
    ("construction", Words { kk: "Құрылыс түрі", ru: "Вид строения", en: "Construction" }),
    ("contact", Words { kk: "Байланыс", ru: "Контакт", en: "Contact" }),
    ("contacts", Words { kk: "Байланыстар", ru: "Контакты", en: "Contacts" }),
    (
        "continues",
        Words {
            kk: "Жалғастырылатын орналастыру", ru: "Продолжает водворение", en: "Continues the placement"
        },
    ),
    (
        "copy",
        Words {
            kk: "Көшірменің SHA-256 бақылау сомасы", ru: "Контрольная сумма копии (SHA-256)", en: "Digest of the copy (SHA-256)"
        },
    ),
    (
        "corrects",
        Words {
            kk: "Түзетілетін әрекеттің нұсқасы", ru: "Версия исправляемого действия", en: "Version corrected"
        },
    ),
    ("counsel", Words { kk: "Қорғаушы", ru: "Защитник", en: "Defence counsel" }),
    ("count", Words { kk: "Саны", ru: "Количество", en: "Count" }),
    (
        "counted_from",
        Words {
            kk: "Мерзім есептелетін уақыт", ru: "Срок исчисляется с", en: "The term counts from"
        },
    ),
    ("country", Words { kk: "Шыққан елі", ru: "Страна происхождения", en: "Country of origin" }),
    ("court", Words { kk: "Сот", ru: "Суд", en: "Court" }),
    ("credential", Words { kk: "Кілт пен таңбалауыш", ru: "Ключ и токен", en: "Key and token" }),
    (
        "custody",
        Words {
            kk: "Мемлекеттің қолында болуы", ru: "Нахождение под контролем государства", en: "Whether in the hands of the state"
        },
    ),
    ("days", Words { kk: "Тәулік саны", ru: "Суток", en: "Days" }),
    ("decided_by", Words { kk: "Кім шешті", ru: "Кем решено", en: "Decided by" }),
    ("decision", Words { kk: "Шешім түрі", ru: "Вид решения", en: "Decision" }),
    ("decision_due", Words { kk: "Шешім қабылдау мерзімі", ru: "Срок решения", en: "Decision due by" }),
    (
        "declined",
        Words {
            kk: "Басқасын таңдаудан бас тартты", ru: "Отказался выбрать другого", en: "Declined to choose another"
        },
    ),
    ("defendant", Words { kk: "Жауапкер", ru: "Ответчик", en: "Defendant" }),
    (
        "definitions",
        Words {
            kk: "Анықтамалардың SHA-256 бақылау сомасы",
            ru: "Контрольная сумма определений (SHA-256)",
            en: "Digest of the definitions (SHA-256)",
        },
    ),
    ("delivered", Words { kk: "Жеткізілген уақыт", ru: "Время доставления", en: "Delivered at" }),
    ("details", Words { kk: "Анықталған мән-жайлар", ru: "Установленные подробности", en: "Details" }),
    ("digest", Words { kk: "SHA-256 бақылау сомасы", ru: "Контрольная сумма SHA-256", en: "SHA-256 digest" }),
    (
        "document",
        Words {
            kk: "Құжаттың SHA-256 бақылау сомасы",
            ru: "Контрольная сумма документа (SHA-256)",
            en: "Digest of the document (SHA-256)",
        },
    ),
    ("double", Words { kk: "Артық есептелгені", ru: "Учтено лишний раз", en: "Counted more than once" }),
    ("due", Words { kk: "Орындау мерзімі", ru: "Срок исполнения", en: "Due by" }),
    ("ended_at", Words { kk: "Аяқталған уақыты", ru: "Время окончания", en: "Ended at" }),
    ("entity", Words { kk: "Заңды тұлға", ru: "Юридическое лицо", en: "Legal entity" }),
    ("episode", Words { kk: "Эпизод", ru: "Эпизод", en: "Episode" }),
    ("erdr", Words { kk: "СДТБТ нөмірі", ru: "Номер в ЕРДР", en: "Number in the Unified Register" }),
    ("examination", Words { kk: "Сараптаманың белгісі", ru: "Обозначение экспертизы", en: "Examination" }),
    (
        "exceptional_ground",
        Words {
            kk: "Айрықша мерзімнің негізі", ru: "Основание исключительного срока", en: "Ground of the exceptional term"
        },
    ),
    ("exceptional_grounds", Words { kk: "Айрықша негіздер", ru: "Исключительные основания", en: "Exceptional grounds" }),
    ("expert", Words { kk: "Сарапшы", ru: "Эксперт", en: "Expert" }),
    ("expires_at", Words { kk: "Мерзімнің аяқталуы", ru: "Истечение срока", en: "Term runs out at" }),
    ("extent", Words { kk: "Көлемі", ru: "Объём", en: "Extent" }),
    ("facility", Words { kk: "Мекеме", ru: "Учреждение", en: "Facility" }),
    ("fact", Words { kk: "Дәлелденетін факт", ru: "Доказываемый факт", en: "Fact proven" }),
    ("favourable", Words { kk: "Адамның пайдасына", ru: "В пользу лица", en: "In favour of the person" }),
    (
        "fee_tiyn",
        Words {
            kk: "Мемлекеттік баж, тиын", ru: "Государственная пошлина, тиын", en: "State fee, tiyn"
        },
    ),
    ("figure", Words { kk: "Көрсеткіш", ru: "Показатель", en: "Figure" }),
    ("figures", Words { kk: "Көрсеткіштер", ru: "Показатели", en: "Figures" }),
    ("follows", Words { kk: "Істегі нұсқау", ru: "Указание в деле", en: "Instruction in the case" }),
    (
        "force_used_by",
        Words {
            kk: "Күш қолданған бөлім", ru: "Подразделение, применившее силу", en: "Unit that used force"
        },
    ),
    ("foreign", Words { kk: "Шетелдік", ru: "Иностранец", en: "Foreigner" }),
    ("form", Words { kk: "Тергеп-тексеру нысаны", ru: "Форма расследования", en: "Form of investigation" }),
    ("from", Words { kk: "Қашаннан бастап", ru: "С какого времени", en: "From" }),
    ("grade", Words { kk: "Зиян дәрежесі", ru: "Степень вреда", en: "Grade of harm" }),
    ("ground", Words { kk: "Негіз", ru: "Основание", en: "Ground" }),
    ("holder", Words { kk: "Меншік иесі", ru: "Владелец", en: "Holder" }),
    ("holding", Words { kk: "Тиесілігі", ru: "Принадлежность", en: "Holding" }),
    ("how", Words { kk: "Қалай", ru: "Каким образом", en: "How" }),
    ("iccs", Words { kk: "ICCS жіктеуішінің коды", ru: "Код классификатора ICCS", en: "ICCS code" }),
    ("identified", Words { kk: "Жеке басы анықталған", ru: "Личность установлена", en: "Identified" }),
    ("importer", Words { kk: "Импорттаушы", ru: "Импортёр", en: "Importer" }),
    (
        "in_presence_of",
        Words {
            kk: "Қай қорғаушының қатысуымен", ru: "В присутствии какого защитника", en: "In the presence of counsel"
        },
    ),
    ("injuries", Words { kk: "Жарақаттар", ru: "Повреждения", en: "Injuries" }),
    ("instead", Words { kk: "Орнына қолданылатын шара", ru: "Мера взамен", en: "Measure in its place" }),
    (
        "instead_of",
        Words {
            kk: "Келе алмаған қорғаушы", ru: "Защитник, который не может явиться", en: "Counsel who cannot come"
        },
    ),
    ("institution", Words { kk: "Сараптама мекемесі", ru: "Экспертное учреждение", en: "Institution" }),
    ("instruction", Words { kk: "Нұсқаудың белгісі", ru: "Обозначение указания", en: "Instruction" }),
    ("intentional", Words { kk: "Қасақана", ru: "Умышленно", en: "Intentional" }),
    ("interpreter", Words { kk: "Аудармашы", ru: "Переводчик", en: "Interpreter" }),
    ("investigator", Words { kk: "Тергеуші", ru: "Следователь", en: "Investigator" }),
    ("item", Words { kk: "Заттың белгісі", ru: "Обозначение предмета", en: "Item" }),
    ("items", Words { kk: "Қабылданған қару", ru: "Принятое оружие", en: "Weapons received" }),
    ("judge", Words { kk: "Судья", ru: "Судья", en: "Judge" }),
];
