//! What fields and coded values of documented acts are called in the three languages.
//!
//! A field is looked up as `Type.field`, then as `field`; a value as `Type.value`, that of a plain text as `Type.field.value`.

use super::values::VALUES;
use crate::kernel::{Basis, Field, Language, Words};

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
    ("Calibre.marked", Words { kk: "Таңбаланған калибр", ru: "Маркировка калибра", en: "Calibre as marked" }),
    ("HandedOver.item", Words { kk: "Зат белгісі", ru: "Обозначение предмета", en: "Item" }),
    ("HandedOver.weapon", Words { kk: "Қару", ru: "Оружие", en: "Weapon" }),
    ("HandedOverLot.calibre", Words { kk: "Калибрі", ru: "Калибр", en: "Calibre" }),
    ("HandedOverLot.count", Words { kk: "Саны", ru: "Количество", en: "Count" }),
    ("HandedOverLot.item", Words { kk: "Топ белгісі", ru: "Обозначение партии", en: "Lot" }),
    ("HandedOverLot.lot", Words { kk: "Топ белгісі", ru: "Обозначение партии", en: "Lot" }),
    ("HandedOverLot.of", Words { kk: "Неден тұрады", ru: "Состав", en: "Of what" }),
    ("LastOwner.licence", Words { kk: "Лицензия нөмірі", ru: "Номер лицензии", en: "Licence" }),
    ("NoticeSent.of", Words { kk: "Хабарлама мәні", ru: "Предмет уведомления", en: "Notice of" }),
    ("ReceiptIssued.items", Words { kk: "Қабылданған қару", ru: "Принятое оружие", en: "Weapons received" }),
    (
        "ReceiptIssued.lots",
        Words {
            kk: "Қабылданған оқ-дәрі топтары", ru: "Принятые партии боеприпасов", en: "Lots received"
        },
    ),
    ("ReceiptIssued.received_by", Words { kk: "Қабылдаған адам", ru: "Принял", en: "Received by" }),
    (
        "Received.bodies",
        Words {
            kk: "Шағым жасалған органдар", ru: "Органы, на которые подана жалоба", en: "Bodies complained of"
        },
    ),
    (
        "Received.officers",
        Words {
            kk: "Шағым жасалған лауазымды адамдар", ru: "Должностные лица, на которых подана жалоба", en: "Officers complained of"
        },
    ),
    ("Received.channel", Words { kk: "Қалай түскен", ru: "Способ подачи", en: "How it came" }),
    ("Received.complainant", Words { kk: "Шағым беруші", ru: "Заявитель", en: "Complainant" }),
    ("Received.concerns", Words { kk: "Қай жазбаға қатысты", ru: "К какой записи относится", en: "Record concerned" }),
    ("Received.matter", Words { kk: "Шағымның мәні", ru: "Предмет жалобы", en: "What it complains of" }),
    ("RegistrationIssued.decision_due", Words { kk: "Шешім қабылдау мерзімі", ru: "Срок решения", en: "Decision due by" }),
    ("RegistrationIssued.received_at", Words { kk: "Қабылданған уақыты", ru: "Время принятия", en: "Received at" }),
    ("Screened.remit", Words { kk: "Құзырет", ru: "Подведомственность", en: "Remit" }),
    ("state", Words { kk: "Күйі", ru: "Состояние", en: "State" }),
    ("text", Words { kk: "Таңбалау", ru: "Маркировка", en: "Marking" }),
    ("city", Words { kk: "Қала немесе аудан", ru: "Город или район", en: "City or district" }),
    ("circumstance", Words { kk: "Мән-жайы", ru: "Обстоятельства", en: "Circumstances" }),
    ("items", Words { kk: "Қару", ru: "Оружие", en: "Weapons" }),
    ("lots", Words { kk: "Оқ-дәрі топтары", ru: "Партии боеприпасов", en: "Lots of ammunition" }),
    ("weapon_type", Words { kk: "Қару түрі", ru: "Тип оружия", en: "Type of weapon" }),
    (
        "holding",
        Words {
            kk: "Азаматтық немесе қызметтік", ru: "Гражданское или служебное", en: "Civilian or service"
        },
    ),
    ("make", Words { kk: "Маркасы", ru: "Марка", en: "Make" }),
    ("model", Words { kk: "Үлгісі", ru: "Модель", en: "Model" }),
    ("calibre", Words { kk: "Калибрі", ru: "Калибр", en: "Calibre" }),
    ("serial", Words { kk: "Сериялық нөмірі", ru: "Серийный номер", en: "Serial number" }),
    ("country", Words { kk: "Шыққан елі", ru: "Страна происхождения", en: "Country of origin" }),
    ("importer", Words { kk: "Импорттаушы", ru: "Импортёр", en: "Importer" }),
    ("year", Words { kk: "Жылы", ru: "Год", en: "Year" }),
    ("marks", Words { kk: "Таңбалары", ru: "Клейма", en: "Marks" }),
    ("last_owner", Words { kk: "Соңғы заңды иесі", ru: "Последний законный владелец", en: "Last lawful owner" }),
    ("Instructed.to", Words { kk: "Кімге", ru: "Кому", en: "To" }),
    ("Instructed.subject", Words { kk: "Жұмыс мәні", ru: "Предмет работы", en: "Subject of the work" }),
    ("Instructed.follows", Words { kk: "Істегі нұсқау", ru: "Указание в деле", en: "Instruction in the case" }),
    (
        "Instructed.due",
        Words {
            kk: "Орындау және есеп беру мерзімі", ru: "Срок исполнения и отчёта", en: "To be carried out and reported by"
        },
    ),
    ("CaseInstruction.instruction", Words { kk: "Белгісі", ru: "Обозначение", en: "Tag" }),
    ("Assigned.to", Words { kk: "Кімге", ru: "Кому", en: "To" }),
    ("Assigned.subject", Words { kk: "Жұмыс мәні", ru: "Предмет работы", en: "Subject of the work" }),
    (
        "Assigned.due",
        Words {
            kk: "Орындау және есеп беру мерзімі", ru: "Срок исполнения и отчёта", en: "To be carried out and reported by"
        },
    ),
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
    ("complaint", Words { kk: "Шағым мәтіні", ru: "Текст жалобы", en: "The complaint" }),
    ("instruction", Words { kk: "Нұсқау мәтіні", ru: "Текст указания", en: "The instruction" }),
    ("assignment", Words { kk: "Тапсырма мәтіні", ru: "Текст поручения", en: "The assignment" }),
];

fn find(table: &'static [(&'static str, Words)], key: &str) -> Option<&'static Words> {
    table.iter().find(|(known, _)| *known == key).map(|(_, words)| words)
}

/// What a field of a type is called.
pub fn field(of: &str, field: &str) -> Option<&'static Words> {
    find(FIELDS, &format!("{of}.{field}")).or_else(|| find(FIELDS, field))
}

/// What a field of a form is called.
pub fn of(declared: &Field) -> Option<&'static Words> {
    field(&declared.of, &declared.name)
}

/// What a value of a type is called.
pub fn value(of: &str, value: &str) -> Option<&'static Words> {
    find(VALUES, &format!("{of}.{value}"))
}

/// What a sealed text is called.
pub fn text(field: &str) -> Option<&'static Words> {
    find(TEXTS, field)
}

/// A citation as each language writes it; of a note to an article, the note. A policy is said to be one: no law is claimed for it.
pub fn cited(basis: &Basis, language: Language) -> String {
    const CODES: &[(&str, Words)] = &[
        ("CPC", Words { kk: "ҚПК", ru: "УПК", en: "CPC" }),
        ("CAO", Words { kk: "ӘҚБтК", ru: "КоАП", en: "CAO" }),
        ("CC", Words { kk: "ҚК", ru: "УК", en: "CC" }),
    ];
    const POLICY: Words = Words {
        kk: "кодексте бап жоқ: жүйенің өз қағидасы",
        ru: "статьи кодекса нет: собственное правило системы",
        en: "no article of a code: a policy of the house",
    };
    let Basis { code, article, part, .. } = basis;
    if basis.is_policy() {
        return POLICY.of(language).to_owned();
    }
    let code = find(CODES, code).map_or(code.as_ref(), |words| words.of(language));
    let several = |places: &str| places.contains([',', '–']);
    let point = part.split_once('(').and_then(|(part, rest)| Some((part, rest.strip_suffix(')').filter(|point| !point.contains('('))?)));
    match (language, point, part.as_ref()) {
        (Language::Kk, _, "") => format!("{code} {article}-бабы"),
        (Language::Ru, _, "") => format!("статья {article} {code}"),
        (Language::En, _, "") => format!("{code} {article}"),
        (Language::Kk, _, "note") => format!("{code} {article}-бабының ескертпесі"),
        (Language::Ru, _, "note") => format!("примечание к статье {article} {code}"),
        (Language::En, _, "note") => format!("{code} {article}, note"),
        (Language::Kk, Some((part, point)), _) if several(point) => format!("{code} {article}-бабы {part}-бөлігінің {point}) тармақтары"),
        (Language::Kk, Some((part, point)), _) => format!("{code} {article}-бабы {part}-бөлігінің {point}) тармағы"),
        (Language::Ru, Some((part, point)), _) if several(point) => format!("пункты {point}) части {part} статьи {article} {code}"),
        (Language::Ru, Some((part, point)), _) => format!("пункт {point}) части {part} статьи {article} {code}"),
        (Language::En, Some((part, point)), _) => format!("{code} {article}({part})({point})"),
        (Language::Kk, None, parts) if several(parts) => format!("{code} {article}-бабының {parts}-бөліктері"),
        (Language::Kk, None, part) => format!("{code} {article}-бабының {part}-бөлігі"),
        (Language::Ru, None, parts) if several(parts) => format!("части {parts} статьи {article} {code}"),
        (Language::Ru, None, part) => format!("часть {part} статьи {article} {code}"),
        (Language::En, None, part) => format!("{code} {article}({part})"),
    }
}

/// Citations one after the other: the articles, and the policy only where no article is cited.
pub fn law(basis: &[Basis], language: Language) -> String {
    let articles: Vec<&Basis> = basis.iter().filter(|basis| !basis.is_policy()).collect();
    let told = if articles.is_empty() { basis.iter().take(1).collect() } else { articles };
    told.into_iter().map(|basis| cited(basis, language)).collect::<Vec<_>>().join("; ")
}
