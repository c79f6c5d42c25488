//! Fields that mean something else in one type of act: `Type.field`.

use crate::kernel::Words;

/// Fields that mean something else in one type of act: `Type.field`.
pub(super) const FIELDS: &[(&str, Words)] = &[
    (
        "Addendum.to",
        Words {
            kk: "Толықтырылатын әрекеттің нұсқасы", ru: "Версия дополняемого действия", en: "Version of the act added to"
        },
    ),
    (
        "Assigned.due",
        Words {
            kk: "Орындау және есеп беру мерзімі", ru: "Срок исполнения и отчёта", en: "To be carried out and reported by"
        },
    ),
    (
        "Breach.of",
        Words {
            kk: "Бағаланған әрекеттің нұсқасы", ru: "Версия оценённого действия", en: "Version of the act judged"
        },
    ),
    ("Collected.file", Words { kk: "Файл", ru: "Сам файл", en: "File" }),
    (
        "Copied.file",
        Words {
            kk: "Файлдың SHA-256 бақылау сомасы", ru: "Контрольная сумма файла (SHA-256)", en: "Digest of the file (SHA-256)"
        },
    ),
    ("Delivered.to", Words { kk: "Қайда жеткізілді", ru: "Куда доставлен", en: "Delivered to" }),
    ("Detained.by", Words { kk: "Кім ұстады", ru: "Кем задержан", en: "Detained by" }),
    ("Detained.subject", Words { kk: "Күдікті туралы мәлімет", ru: "Сведения о подозреваемом", en: "The suspect" }),
    ("HandedOn.from", Words { kk: "Кім тапсырады", ru: "Кто передаёт", en: "Handed over by" }),
    ("HandedOver.from", Words { kk: "Кім тапсырады", ru: "Кто передаёт", en: "Handed over by" }),
    ("HandedOverLot.item", Words { kk: "Топ белгісі", ru: "Обозначение партии", en: "Lot" }),
    (
        "Instructed.due",
        Words {
            kk: "Орындау және есеп беру мерзімі", ru: "Срок исполнения и отчёта", en: "To be carried out and reported by"
        },
    ),
    ("NoticeSent.of", Words { kk: "Хабарлама мәні", ru: "Предмет уведомления", en: "Notice of" }),
    ("OfficeClock.of", Words { kk: "Қай уақытқа", ru: "По состоянию на", en: "Of" }),
    ("PartOf.by", Words { kk: "Бөлініс", ru: "Разбивка", en: "Breakdown" }),
    ("PlacementBasis.case", Words { kk: "Әкімшілік іс", ru: "Административное дело", en: "Administrative case" }),
    (
        "ReceiptIssued.lots",
        Words {
            kk: "Қабылданған оқ-дәрі топтары", ru: "Принятые партии боеприпасов", en: "Lots received"
        },
    ),
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
    (
        "Recovered.by",
        Words {
            kk: "Табылған қарудың жазбасы", ru: "Запись о найденном оружии", en: "Record of the weapon recovered"
        },
    ),
    ("RegistrationIssued.received_at", Words { kk: "Қабылданған уақыты", ru: "Время принятия", en: "Received at" }),
    ("Residual.by", Words { kk: "Бөлініс", ru: "Разбивка", en: "Breakdown" }),
    ("ServiceEstablished.unit", Words { kk: "Әскери бөлім", ru: "Воинская часть", en: "Military unit" }),
    ("Surrendered.items", Words { kk: "Қару", ru: "Оружие", en: "Weapons" }),
    ("VehicleDamaged.extent", Words { kk: "Бүліну дәрежесі", ru: "Степень повреждения", en: "Extent of the damage" }),
];
