//! What the acts of a suspect's record are called.

use crate::kernel::Words;

/// Every kind of act, in declared order.
pub const ACTS: &[(&str, Words)] = &[
    (
        "recognition_issued/1",
        Words {
            kk: "Күдікті деп тану туралы қаулы",
            ru: "Постановление о признании подозреваемым",
            en: "Decision to recognise as a suspect",
        },
    ),
    (
        "recognition_agreed/1",
        Words {
            kk: "Күдікті деп тануды келісу", ru: "Согласование признания подозреваемым", en: "Recognition as a suspect agreed"
        },
    ),
    (
        "recognition_refused/1",
        Words {
            kk: "Күдікті деп тануды келісуден бас тарту",
            ru: "Отказ в согласовании признания подозреваемым",
            en: "Recognition as a suspect not agreed",
        },
    ),
    ("detained/1", Words { kk: "Ұстап алу", ru: "Задержание", en: "Detention" }),
    ("delivered/1", Words { kk: "Жеткізу", ru: "Доставление", en: "Delivery" }),
    ("protocolled/1", Words { kk: "Ұстап алу хаттамасы", ru: "Протокол задержания", en: "Detention protocol" }),
    (
        "notified/1",
        Words {
            kk: "Ұстап алу туралы хабарлау", ru: "Уведомление о задержании", en: "Notice of the detention"
        },
    ),
    (
        "counsel_admitted/1",
        Words {
            kk: "Қорғаушының іске кірісуі", ru: "Вступление защитника", en: "Defence counsel admitted"
        },
    ),
    (
        "counsel_met/1",
        Words {
            kk: "Қорғаушымен оңаша кездесу", ru: "Свидание с защитником наедине", en: "Private meeting with counsel"
        },
    ),
    ("counsel_waived/1", Words { kk: "Қорғаушыдан бас тарту", ru: "Отказ от защитника", en: "Counsel waived" }),
    (
        "circumstance_found/1",
        Words {
            kk: "Айрықша мән-жайды анықтау", ru: "Установление особого обстоятельства", en: "Special circumstance established"
        },
    ),
    (
        "counsel_called/1",
        Words {
            kk: "Таңдалған қорғаушыны шақыру", ru: "Вызов избранного защитника", en: "Chosen counsel called"
        },
    ),
    (
        "counsel_offered/1",
        Words {
            kk: "Басқа қорғаушыны ұсыну", ru: "Предложение другого защитника", en: "Another counsel offered"
        },
    ),
    (
        "interrogated/1",
        Words {
            kk: "Күдіктіден жауап алу", ru: "Допрос подозреваемого", en: "Interrogation of the suspect"
        },
    ),
    (
        "measure_chosen/1",
        Words {
            kk: "Бұлтартпау шарасын таңдау", ru: "Избрание меры пресечения", en: "Measure of restraint chosen"
        },
    ),
    (
        "measure_proposed/1",
        Words {
            kk: "Бұлтартпау шарасын санкциялау туралы өтінішхат",
            ru: "Ходатайство о санкционировании меры пресечения",
            en: "Petition for the sanction of a measure of restraint",
        },
    ),
    (
        "measure_agreed/1",
        Words {
            kk: "Прокурордың өтінішхатты қолдауы",
            ru: "Поддержание ходатайства прокурором",
            en: "Petition supported by the prosecutor",
        },
    ),
    (
        "measure_not_agreed/1",
        Words {
            kk: "Прокурордың өтінішхатты қолдаудан бас тартуы",
            ru: "Отказ прокурора поддержать ходатайство",
            en: "Petition not supported by the prosecutor",
        },
    ),
    (
        "materials_submitted/1",
        Words {
            kk: "Материалдарды тергеу судьясына беру",
            ru: "Представление материалов следственному судье",
            en: "Materials submitted to the investigating judge",
        },
    ),
    (
        "measure_sanctioned/1",
        Words {
            kk: "Бұлтартпау шарасын санкциялау", ru: "Санкционирование меры пресечения", en: "Measure of restraint sanctioned"
        },
    ),
    (
        "measure_refused/1",
        Words {
            kk: "Бұлтартпау шарасын санкциялаудан бас тарту",
            ru: "Отказ в санкционировании меры пресечения",
            en: "Sanction of a measure of restraint refused",
        },
    ),
    ("bail_paid/1", Words { kk: "Кепілді енгізу", ru: "Внесение залога", en: "Bail paid" }),
    (
        "change_consented/1",
        Words {
            kk: "Шараны өзгертуге прокурордың келісімі",
            ru: "Согласие прокурора на изменение меры",
            en: "Consent of the prosecutor to the change",
        },
    ),
    (
        "measure_ended/1",
        Words {
            kk: "Бұлтартпау шарасының тоқтатылуы", ru: "Прекращение меры пресечения", en: "End of the measure of restraint"
        },
    ),
    (
        "extension_agreed/1",
        Words {
            kk: "Мерзімді ұзартуды келісу", ru: "Согласование продления срока", en: "Extension agreed"
        },
    ),
    (
        "extension_not_agreed/1",
        Words {
            kk: "Мерзімді ұзартуды келісуден бас тарту", ru: "Отказ в согласовании продления срока", en: "Extension not agreed"
        },
    ),
    (
        "extension_requested/1",
        Words {
            kk: "Ұзарту туралы өтінішхатты прокурорға беру",
            ru: "Представление прокурору ходатайства о продлении",
            en: "Petition for an extension sent to the prosecutor",
        },
    ),
    (
        "extension_submitted/1",
        Words {
            kk: "Ұзарту туралы өтінішхатты сотқа беру",
            ru: "Представление ходатайства о продлении в суд",
            en: "Petition for an extension submitted to the court",
        },
    ),
    ("extension_refused/1", Words { kk: "Ұзартудан бас тарту", ru: "Отказ в продлении срока", en: "Extension refused" }),
    (
        "appeal_filed/1",
        Words {
            kk: "Тергеу судьясының қаулысына шағым",
            ru: "Жалоба на постановление следственного судьи",
            en: "Appeal against the ruling of the investigating judge",
        },
    ),
    (
        "appeal_term_restored/1",
        Words {
            kk: "Шағымдану мерзімін қалпына келтіру", ru: "Восстановление срока обжалования", en: "Term of the appeal restored"
        },
    ),
    (
        "appeal_forwarded/1",
        Words {
            kk: "Шағымның облыстық сотқа түсуі",
            ru: "Поступление жалобы в областной суд",
            en: "Appeal forwarded to the regional court",
        },
    ),
    ("appeal_decided/1", Words { kk: "Шағым бойынша шешім", ru: "Решение по жалобе", en: "Decision on the appeal" }),
    (
        "obligation_given/1",
        Words {
            kk: "Жазбаша міндеттеме", ru: "Письменное обязательство", en: "Written obligation"
        },
    ),
    (
        "surety_consented/1",
        Words {
            kk: "Кепілгерлікке күдіктінің келісімі",
            ru: "Согласие подозреваемого на поручительство",
            en: "Consent of the suspect to the surety",
        },
    ),
    ("surety_withdrawn/1", Words { kk: "Кепілгердің бас тартуы", ru: "Отказ поручителя", en: "Surety withdrawn" }),
    (
        "service_established/1",
        Words {
            kk: "Әскери қызметті анықтау", ru: "Установление военной службы", en: "Military service established"
        },
    ),
    (
        "command_informed/1",
        Words {
            kk: "Қолбасшылықты хабардар ету", ru: "Уведомление командования", en: "Command informed"
        },
    ),
    ("supervision_established/1", Words { kk: "Байқауды орнату", ru: "Установление наблюдения", en: "Supervision established" }),
    (
        "measure_served/1",
        Words {
            kk: "Қаулы көшірмесін тапсыру", ru: "Вручение копии постановления", en: "Copy of the decision served"
        },
    ),
    (
        "measure_breached/1",
        Words {
            kk: "Бұлтартпау шарасын бұзу", ru: "Нарушение меры пресечения", en: "Measure of restraint breached"
        },
    ),
    (
        "bail_reduction_found/1",
        Words {
            kk: "Кепілді азайту негізін анықтау",
            ru: "Установление основания для уменьшения залога",
            en: "Ground for a lower bail found",
        },
    ),
    (
        "measure_extended/1",
        Words {
            kk: "Бұлтартпау шарасының мерзімін ұзарту", ru: "Продление срока меры пресечения", en: "Measure of restraint extended"
        },
    ),
    (
        "qualification_announced/1",
        Words {
            kk: "Саралауды күдіктіге хабарлау",
            ru: "Объявление квалификации подозреваемому",
            en: "Qualification announced to the suspect",
        },
    ),
    (
        "released/1",
        Words {
            kk: "Ұсталған адамды босату", ru: "Освобождение задержанного", en: "Release from detention"
        },
    ),
    (
        "status_ended/1",
        Words {
            kk: "Күдікті мәртебесінің тоқтатылуы", ru: "Прекращение статуса подозреваемого", en: "Status of suspect ended"
        },
    ),
    (
        "sent_to_court/1",
        Words {
            kk: "Күдікті бойынша істі сотқа жіберу",
            ru: "Направление дела подозреваемого в суд",
            en: "Case of the suspect sent to court",
        },
    ),
    (
        "proceedings_interrupted/1",
        Words {
            kk: "Күдікті бойынша мерзімді үзу",
            ru: "Прерывание срока в отношении подозреваемого",
            en: "Proceedings against the suspect interrupted",
        },
    ),
    (
        "proceedings_resumed/1",
        Words {
            kk: "Күдікті бойынша іс жүргізуді қайта бастау",
            ru: "Возобновление производства в отношении подозреваемого",
            en: "Proceedings against the suspect resumed",
        },
    ),
    (
        "case_transferred/1",
        Words {
            kk: "Күдікті жазбасын басқа органға беру",
            ru: "Передача записи о подозреваемом другому органу",
            en: "Record of the suspect transferred to another body",
        },
    ),
];

/// Every state of a record, in the order of its life.
pub const STATES: &[(&str, Words)] = &[
    ("detained", Words { kk: "Ұсталды", ru: "Задержан", en: "Detained" }),
    (
        "recognition_issued",
        Words {
            kk: "Күдікті деп тану келісуде", ru: "Признание подозреваемым на согласовании", en: "Recognition to be agreed"
        },
    ),
    ("at_large", Words { kk: "Бостандықта", ru: "На свободе", en: "At large" }),
    (
        "undertaking",
        Words {
            kk: "Ешқайда кетпеу және тиісінше мінез-құлық туралы қолхат",
            ru: "Подписка о невыезде и надлежащем поведении",
            en: "Undertaking not to leave",
        },
    ),
    ("personal_surety", Words { kk: "Жеке кепілгерлік", ru: "Личное поручительство", en: "Personal surety" }),
    (
        "command_supervision",
        Words {
            kk: "Әскери қызметшіні қолбасшылық бақылауына беру",
            ru: "Передача военнослужащего под наблюдение командования",
            en: "Supervision by command",
        },
    ),
    (
        "minor_supervision",
        Words {
            kk: "Кәмелетке толмағанды қарауға беру", ru: "Отдача несовершеннолетнего под присмотр", en: "Supervision of a minor"
        },
    ),
    ("bail", Words { kk: "Кепіл", ru: "Залог", en: "Bail" }),
    ("house_arrest", Words { kk: "Үйқамақ", ru: "Домашний арест", en: "House arrest" }),
    ("custody", Words { kk: "Күзетпен ұстау", ru: "Содержание под стражей", en: "In custody" }),
    ("surety_withdrawn", Words { kk: "Кепілгер бас тартты", ru: "Поручитель отказался", en: "Surety withdrawn" }),
    (
        "measure_run_out",
        Words {
            kk: "Бұлтартпау шарасының мерзімі өтті", ru: "Срок меры пресечения истёк", en: "Measure run out"
        },
    ),
    ("release_due", Words { kk: "Босату қажет", ru: "Требуется освобождение", en: "Release due" }),
    ("interrupted", Words { kk: "Мерзімі үзілген", ru: "Сроки прерваны", en: "Interrupted" }),
    ("in_court", Words { kk: "Сотта", ru: "В суде", en: "In court" }),
    ("ended", Words { kk: "Мәртебесі аяқталды", ru: "Статус прекращён", en: "Ended" }),
];
