//! Fields of acts, `kind` to `year`.

use crate::kernel::Words;

/// Fields of acts, `kind` to `year`.
pub(super) const FIELDS: &[(&str, Words)] = &[
    (
        "keeper",
        Words {
            kk: "Құпия бөлігін кім сақтайды", ru: "Кто хранит секретную часть", en: "Who keeps the secret half"
        },
    ),
    ("key", Words { kk: "Ашық кілт (Ed25519)", ru: "Открытый ключ (Ed25519)", en: "Public key (Ed25519)" }),
    ("kind", Words { kk: "Түрі", ru: "Вид", en: "Kind" }),
    ("known", Words { kk: "Белгілі болған уақыт", ru: "По данным на", en: "Known at" }),
    ("language", Words { kk: "Тілі", ru: "Язык", en: "Language" }),
    ("last_owner", Words { kk: "Соңғы заңды иесі", ru: "Последний законный владелец", en: "Last lawful owner" }),
    ("lawful", Words { kk: "Заңды деп танылды", ru: "Признано законным", en: "Found lawful" }),
    ("leader", Words { kk: "Жетекші", ru: "Руководитель", en: "Leader" }),
    ("led_to", Words { kk: "Неге негіз болды", ru: "К чему привело", en: "What came of it" }),
    ("liability", Words { kk: "Жауаптылық түрі", ru: "Вид ответственности", en: "Liability" }),
    ("licence", Words { kk: "Лицензия нөмірі", ru: "Номер лицензии", en: "Licence" }),
    ("looted", Words { kk: "Тоналды", ru: "Разграблено", en: "Looted" }),
    ("loser", Words { kk: "Кім жоғалтты", ru: "Кем утрачено", en: "Lost by" }),
    ("loss", Words { kk: "Жоғалту оқиғасы", ru: "Событие утраты", en: "Loss" }),
    ("lost_at", Words { kk: "Жоғалған уақыты", ru: "Время утраты", en: "Lost at" }),
    ("lots", Words { kk: "Оқ-дәрі топтары", ru: "Партии боеприпасов", en: "Lots of ammunition" }),
    ("make", Words { kk: "Маркасы", ru: "Марка", en: "Make" }),
    ("manner", Words { kk: "Өлім сипаты", ru: "Род смерти", en: "Manner of death" }),
    ("marked", Words { kk: "Таңбаланған калибр", ru: "Маркировка калибра", en: "Calibre as marked" }),
    ("marks", Words { kk: "Таңбалары", ru: "Клейма", en: "Marks" }),
    ("matter", Words { kk: "Шағымның мәні", ru: "Предмет жалобы", en: "What it complains of" }),
    (
        "mci",
        Words {
            kk: "Айлық есептік көрсеткіш саны", ru: "Месячных расчётных показателей", en: "Monthly calculation indices"
        },
    ),
    ("measure", Words { kk: "Шараның белгісі", ru: "Обозначение меры", en: "Measure" }),
    ("media_type", Words { kk: "Файл түрі", ru: "Тип файла", en: "Media type" }),
    (
        "medical",
        Words {
            kk: "Медициналық қорытынды жазбасы", ru: "Запись с медицинским заключением", en: "Record of the medical opinion"
        },
    ),
    ("members", Words { kk: "Мүшелер", ru: "Участники", en: "Members" }),
    ("missing", Words { kk: "Бөліктерге кірмегені", ru: "Вне частей", en: "In no part" }),
    ("model", Words { kk: "Үлгісі", ru: "Модель", en: "Model" }),
    ("months", Words { kk: "Ай саны", ru: "Месяцев", en: "Months" }),
    ("named_by", Words { kk: "Кім тағайындады", ru: "Кем назначен", en: "Named by" }),
    ("new_circumstances", Words { kk: "Жаңа мән-жайлар", ru: "Новые обстоятельства", en: "New circumstances" }),
    (
        "no_bail_ground",
        Words {
            kk: "Кепіл белгіленбеген негіз", ru: "Основание, по которому залог не определён", en: "Ground on which no bail is set"
        },
    ),
    ("number", Words { kk: "Нөмірі", ru: "Номер", en: "Number" }),
    ("object", Words { kk: "Нысан", ru: "Объект", en: "Object" }),
    ("of", Words { kk: "Неден тұрады", ru: "Состав", en: "Of what" }),
    ("offence", Words { kk: "Құқық бұзушылық", ru: "Правонарушение", en: "Offence" }),
    ("offences", Words { kk: "Құқық бұзушылықтар", ru: "Правонарушения", en: "Offences" }),
    ("office", Words { kk: "Ведомство", ru: "Ведомство", en: "Office" }),
    ("officer", Words { kk: "Лауазымды адам", ru: "Должностное лицо", en: "Officer" }),
    ("offices", Words { kk: "Ведомстволар", ru: "Ведомства", en: "Offices" }),
    (
        "on_prosecutors_word",
        Words {
            kk: "Прокурордың келісімімен немесе нұсқауымен",
            ru: "С согласия или по указанию прокурора",
            en: "With the prosecutor's word",
        },
    ),
    ("opened", Words { kk: "Қалай басталды", ru: "Каким образом начато", en: "How opened" }),
    (
        "origin",
        Words {
            kk: "Жарақаттың шығу тегі", ru: "Происхождение повреждений", en: "Origin of the injuries"
        },
    ),
    ("outcome", Words { kk: "Шешім", ru: "Решение", en: "Outcome" }),
    ("owner", Words { kk: "Иесі", ru: "Владелец", en: "Owner" }),
    ("part", Words { kk: "Бөлік", ru: "Часть", en: "Part" }),
    ("part_of", Words { kk: "Қай бүтіннің бөлігі", ru: "Частью чего является", en: "Part of" }),
    (
        "parties",
        Words {
            kk: "Таныстырылған қатысушылар", ru: "Ознакомленные участники", en: "Parties told"
        },
    ),
    ("payload", Words { kk: "Түзетілген мазмұны", ru: "Исправленное содержание", en: "Corrected content" }),
    ("payment", Words { kk: "Төлемнің белгісі", ru: "Обозначение выплаты", en: "Payment" }),
    ("percent", Words { kk: "Пайыз", ru: "Процент", en: "Percent" }),
    ("person", Words { kk: "Адам", ru: "Лицо", en: "Person" }),
    ("petition", Words { kk: "Өтінішхат белгісі", ru: "Обозначение ходатайства", en: "Petition" }),
    ("phone", Words { kk: "Телефон", ru: "Телефон", en: "Telephone" }),
    ("placement", Words { kk: "Орналастыру жазбасы", ru: "Запись о водворении", en: "Record of the placement" }),
    ("post", Words { kk: "Лауазым", ru: "Должность", en: "Office" }),
    ("premises", Words { kk: "Ғимараттың мақсаты", ru: "Назначение здания", en: "Premises" }),
    ("present", Words { kk: "Қатысқандар", ru: "Присутствовавшие", en: "Present" }),
    ("projectiles", Words { kk: "Алынған снарядтар саны", ru: "Извлечено снарядов", en: "Projectiles recovered" }),
    ("proposal", Words { kk: "Қай ұсыныс", ru: "Какое предложение", en: "Which proposal" }),
    ("qualification", Words { kk: "Саралаудың белгісі", ru: "Обозначение квалификации", en: "Qualification" }),
    ("qualifier", Words { kk: "Дәлдігі", ru: "Точность", en: "Qualifier" }),
    ("quantity", Words { kk: "Қару саны", ru: "Количество оружия", en: "Number of weapons" }),
    ("quarters", Words { kk: "Кіммен бірге орналастырылды", ru: "С кем размещён", en: "Quartered with" }),
    ("rank", Words { kk: "Прокурордың деңгейі", ru: "Уровень прокурора", en: "Rank of the prosecutor" }),
    ("reason", Words { kk: "Себебі", ru: "Причина", en: "Reason" }),
    (
        "receipt",
        Words {
            kk: "Қолхаттың SHA-256 бақылау сомасы", ru: "Контрольная сумма расписки (SHA-256)", en: "Digest of the receipt (SHA-256)"
        },
    ),
    ("received_at", Words { kk: "Алынған уақыты", ru: "Время получения", en: "Received at" }),
    ("received_by", Words { kk: "Қабылдаған адам", ru: "Принял", en: "Received by" }),
    ("recognised_by", Words { kk: "Кім таныды", ru: "Кем опознан", en: "Recognised by" }),
    (
        "recommendation",
        Words {
            kk: "Медициналық ұсыным", ru: "Медицинская рекомендация", en: "Medical recommendation"
        },
    ),
    ("record", Words { kk: "Жазба", ru: "Запись", en: "Record" }),
    (
        "recording",
        Words {
            kk: "Жазбаның SHA-256 бақылау сомасы", ru: "Контрольная сумма записи (SHA-256)", en: "Digest of the recording (SHA-256)"
        },
    ),
    ("records", Words { kk: "Жазбалар", ru: "Записи", en: "Records" }),
    ("recovered_at", Words { kk: "Мәйіт алынған уақыт", ru: "Время изъятия тела", en: "Body recovered at" }),
    ("recovered_by", Words { kk: "Мәйітті кім алды", ru: "Кем изъято тело", en: "Body recovered by" }),
    ("region", Words { kk: "Өңір", ru: "Регион", en: "Region" }),
    (
        "registration_document",
        Words {
            kk: "Тіркеу құжатының SHA-256 бақылау сомасы",
            ru: "Контрольная сумма документа о регистрации (SHA-256)",
            en: "Digest of the registration document (SHA-256)",
        },
    ),
    ("relative", Words { kk: "Туысы", ru: "Родственник", en: "Relative" }),
    ("release", Words { kk: "Шығарылым", ru: "Выпуск", en: "Release" }),
    ("release_at", Words { kk: "Шығарылым уақыты", ru: "Время выпуска", en: "Time of the release" }),
    ("remit", Words { kk: "Құзырет", ru: "Подведомственность", en: "Remit" }),
    (
        "replaces",
        Words {
            kk: "Қай саралаудың орнына", ru: "Какую квалификацию заменяет", en: "Qualification replaced"
        },
    ),
    ("representative", Words { kk: "Заңды өкіл", ru: "Законный представитель", en: "Legal representative" }),
    (
        "residuals",
        Words {
            kk: "Бөліктер мен бүтіннің айырмасы", ru: "Расхождение частей с целым", en: "Residuals"
        },
    ),
    (
        "restored_serial",
        Words {
            kk: "Қалпына келтірілген сериялық нөмір", ru: "Восстановленный серийный номер", en: "Serial number restored"
        },
    ),
    ("restraint", Words { kk: "Бұлтартпау шарасы", ru: "Мера пресечения", en: "Measure of restraint" }),
    (
        "restricted_since",
        Words {
            kk: "Бас бостандығы іс жүзінде шектелген уақыт",
            ru: "Время фактического ограничения свободы",
            en: "Actual restriction of liberty",
        },
    ),
    ("result", Words { kk: "Нәтиже", ru: "Результат", en: "Result" }),
    ("results", Words { kk: "Нәтижелер", ru: "Результаты", en: "Results" }),
    (
        "rights_explained_at",
        Words {
            kk: "Құқықтар түсіндірілген уақыт", ru: "Время разъяснения прав", en: "Rights explained at"
        },
    ),
    ("role", Words { kk: "Рөлі", ru: "Роль", en: "Role" }),
    ("rule", Words { kk: "Қағида", ru: "Правило", en: "Rule" }),
    ("scene", Words { kk: "Оқиға орны", ru: "Место обнаружения", en: "Scene" }),
    ("seal", Words { kk: "Мөрдің белгісі", ru: "Обозначение печати", en: "Seal" }),
    (
        "secondment",
        Words {
            kk: "Іссапардың белгісі", ru: "Обозначение прикомандирования", en: "Secondment"
        },
    ),
    ("serial", Words { kk: "Сериялық нөмірі", ru: "Серийный номер", en: "Serial number" }),
    ("sex", Words { kk: "Жынысы", ru: "Пол", en: "Sex" }),
    ("share", Words { kk: "Үлесі", ru: "Доля", en: "Share" }),
    ("shift", Words { kk: "Ауысымның белгісі", ru: "Обозначение смены", en: "Shift" }),
    ("shifts", Words { kk: "Ауысымдар", ru: "Смены", en: "Shifts" }),
    ("signatures", Words { kk: "Қол қойғандар", ru: "Подписали", en: "Signed by" }),
    ("size", Words { kk: "Көлемі, байт", ru: "Размер, байт", en: "Size in bytes" }),
    ("source", Words { kk: "Қайдан алынды", ru: "Источник", en: "Source" }),
    ("standing", Words { kk: "Мәртебесі", ru: "Статус", en: "Standing" }),
    ("state", Words { kk: "Күйі", ru: "Состояние", en: "State" }),
    ("step", Words { kk: "Тексеру әрекеті", ru: "Действие по проверке", en: "Step" }),
    (
        "stolen",
        Words {
            kk: "Жоғалған қарудың жазбасы", ru: "Запись об утраченном оружии", en: "Record of the lost weapon"
        },
    ),
    ("subject", Words { kk: "Жұмыс мәні", ru: "Предмет работы", en: "Subject of the work" }),
    (
        "supersedes",
        Words {
            kk: "Қай шығарылымның орнына", ru: "Какой выпуск заменяет", en: "Release replaced"
        },
    ),
    ("sureties", Words { kk: "Кепілгерлер", ru: "Поручители", en: "Sureties" }),
    ("surety", Words { kk: "Кепілгер", ru: "Поручитель", en: "Surety" }),
    ("suspect", Words { kk: "Күдікті жазбасы", ru: "Запись о подозреваемом", en: "Record of the suspect" }),
    (
        "suspicion",
        Words {
            kk: "Күдік келтірілген құқық бұзушылық", ru: "Правонарушение, в котором подозревается", en: "Offence suspected"
        },
    ),
    ("team", Words { kk: "Топтың белгісі", ru: "Обозначение группы", en: "Team" }),
    ("tenge", Words { kk: "Сома, теңге", ru: "Сумма, тенге", en: "Sum in tenge" }),
    (
        "term_hours",
        Words {
            kk: "Ұстап алу мерзімі, сағат", ru: "Срок задержания, часов", en: "Term of detention, hours"
        },
    ),
    ("text", Words { kk: "Таңбалау", ru: "Маркировка", en: "Marking" }),
    ("time", Words { kk: "Жұмыс уақыты", ru: "Рабочее время", en: "Working time" }),
    ("tiyn", Words { kk: "Сома, тиын", ru: "Сумма, тиын", en: "Sum in tiyn" }),
    ("to", Words { kk: "Кімге", ru: "Кому", en: "To whom" }),
    (
        "token",
        Words {
            kk: "Таңбалауыштың SHA-256 бақылау сомасы", ru: "Контрольная сумма токена (SHA-256)", en: "Digest of the token (SHA-256)"
        },
    ),
    (
        "told_as",
        Words {
            kk: "Қандай сапада таныстырылды", ru: "В каком качестве ознакомлен", en: "Told as"
        },
    ),
    ("unclothed", Words { kk: "Киімсіз тексерілді", ru: "Осмотрен без одежды", en: "Unclothed" }),
    ("unit", Words { kk: "Өлшем бірлігі", ru: "Единица", en: "Unit" }),
    ("until", Words { kk: "Мерзімнің соңы", ru: "Срок до", en: "Until" }),
    (
        "urgency",
        Words {
            kk: "Кейінге қалдырмау себебі", ru: "Причина неотложности", en: "Why it could not wait"
        },
    ),
    (
        "urgent",
        Words {
            kk: "Кейінге қалдырмау негізі", ru: "Основание неотложности", en: "Ground of the urgency"
        },
    ),
    ("value", Words { kk: "Мәні", ru: "Значение", en: "Value" }),
    ("via_hospital", Words { kk: "Қай аурухана арқылы", ru: "Через какую больницу", en: "By way of a hospital" }),
    ("victim", Words { kk: "Жәбірленуші", ru: "Потерпевший", en: "Victim" }),
    ("visitor", Words { kk: "Кім келді", ru: "Кто посетил", en: "Visitor" }),
    ("weapon", Words { kk: "Қару", ru: "Оружие", en: "Weapon" }),
    ("weapon_type", Words { kk: "Қару түрі", ru: "Тип оружия", en: "Type of weapon" }),
    ("what", Words { kk: "Не есептелді", ru: "Что учтено", en: "What was counted" }),
    ("who", Words { kk: "Адам", ru: "Лицо", en: "Person" }),
    ("whole", Words { kk: "Бүтін", ru: "Целое", en: "Whole" }),
    ("whom", Words { kk: "Кімге хабарланды", ru: "Кто уведомлён", en: "Who was notified" }),
    (
        "with",
        Words {
            kk: "Екінші тізілім жүргізушісі", ru: "Второй ведущий реестр", en: "The other registrar"
        },
    ),
    ("witnesses", Words { kk: "Куәгерлер", ru: "Понятые", en: "Attesting witnesses" }),
    ("words", Words { kk: "Айырманы түсіндіру", ru: "Пояснение расхождения", en: "What is said of it" }),
    ("year", Words { kk: "Жылы", ru: "Год", en: "Year" }),
];
