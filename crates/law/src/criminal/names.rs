//! What the acts of a criminal case are called.

use crate::kernel::Words;

/// Every kind of act, in declared order.
pub const ACTS: &[(&str, Words)] = &[
    ("received/1", Words { kk: "Хабарламаны қабылдау", ru: "Принятие сообщения", en: "Report received" }),
    ("registered/1", Words { kk: "СДТБТ-да тіркеу", ru: "Регистрация в ЕРДР", en: "Registration in the Unified Register" }),
    ("not_registered/1", Words { kk: "Тіркемеу", ru: "Нерегистрация сообщения", en: "Report not registered" }),
    (
        "category_set/1",
        Words {
            kk: "Статистикалық санатты өзгерту", ru: "Изменение статистической категории", en: "Statistical category changed"
        },
    ),
    (
        "qualification_issued/1",
        Words {
            kk: "Саралау туралы қаулы", ru: "Постановление о квалификации", en: "Decision on the qualification"
        },
    ),
    (
        "qualification_agreed/1",
        Words {
            kk: "Саралауды келісу", ru: "Согласование квалификации", en: "Qualification agreed"
        },
    ),
    (
        "qualification_refused/1",
        Words {
            kk: "Саралауды келісуден бас тарту", ru: "Отказ в согласовании квалификации", en: "Qualification not agreed"
        },
    ),
    (
        "assigned/1",
        Words {
            kk: "Істі тергеушіге тапсыру", ru: "Поручение дела следователю", en: "Case given to an investigator"
        },
    ),
    (
        "transferred/1",
        Words {
            kk: "Істі басқа органға беру", ru: "Передача дела другому органу", en: "Case transferred to another body"
        },
    ),
    (
        "group_formed/1",
        Words {
            kk: "Ведомствоаралық тергеу-жедел тобын құру",
            ru: "Создание межведомственной следственно-оперативной группы",
            en: "Interagency group formed",
        },
    ),
    (
        "group_changed/1",
        Words {
            kk: "Топ құрамын өзгерту", ru: "Изменение состава группы", en: "Composition of the group changed"
        },
    ),
    (
        "instruction_given/1",
        Words {
            kk: "Прокурордың нұсқауы", ru: "Указание прокурора", en: "Instruction of the prosecutor"
        },
    ),
    (
        "instruction_reported/1",
        Words {
            kk: "Нұсқаудың орындалуы туралы есеп", ru: "Отчёт об исполнении указания", en: "Report on the instruction"
        },
    ),
    ("interrupted/1", Words { kk: "Мерзімді үзу", ru: "Прерывание срока", en: "Term interrupted" }),
    (
        "interruption_agreed/1",
        Words {
            kk: "Мерзімді үзуді келісу", ru: "Согласование прерывания срока", en: "Interruption agreed"
        },
    ),
    (
        "interruption_cancelled/1",
        Words {
            kk: "Мерзімді үзудің күшін жою", ru: "Отмена прерывания срока", en: "Interruption cancelled"
        },
    ),
    (
        "resumed/1",
        Words {
            kk: "Тергеп-тексеруді қайта бастау", ru: "Возобновление расследования", en: "Investigation resumed"
        },
    ),
    (
        "term_extended/1",
        Words {
            kk: "Тергеп-тексеру мерзімін ұзарту", ru: "Продление срока расследования", en: "Term of investigation extended"
        },
    ),
    (
        "termination_issued/1",
        Words {
            kk: "Істі тоқтату туралы қаулы", ru: "Постановление о прекращении дела", en: "Decision to terminate the case"
        },
    ),
    (
        "terminated/1",
        Words {
            kk: "Істі тоқтатуды бекіту", ru: "Утверждение прекращения дела", en: "Termination approved"
        },
    ),
    (
        "termination_refused/1",
        Words {
            kk: "Істі тоқтатуды бекітуден бас тарту", ru: "Отказ в утверждении прекращения", en: "Termination not approved"
        },
    ),
    (
        "sent_to_court/1",
        Words {
            kk: "Қылмыстық істі сотқа жіберу", ru: "Направление уголовного дела в суд", en: "Criminal case sent to court"
        },
    ),
    (
        "measure_petitioned/1",
        Words {
            kk: "Тергеу әрекетін санкциялау туралы өтінішхат",
            ru: "Ходатайство о санкционировании следственного действия",
            en: "Petition for the sanction of an investigative measure",
        },
    ),
    (
        "measure_sanctioned/1",
        Words {
            kk: "Тергеу әрекетін санкциялау", ru: "Санкционирование следственного действия", en: "Investigative measure sanctioned"
        },
    ),
    (
        "measure_refused/1",
        Words {
            kk: "Тергеу әрекетін санкциялаудан бас тарту",
            ru: "Отказ в санкционировании следственного действия",
            en: "Sanction of an investigative measure refused",
        },
    ),
    (
        "measure_executed/1",
        Words {
            kk: "Тергеу әрекетін жүргізу", ru: "Производство следственного действия", en: "Investigative measure carried out"
        },
    ),
    (
        "urgent_materials_sent/1",
        Words {
            kk: "Кейінге қалдырылмайтын әрекеттің материалдарын жіберу",
            ru: "Направление материалов неотложного действия",
            en: "Materials of an urgent measure sent",
        },
    ),
    (
        "urgent_validated/1",
        Words {
            kk: "Кейінге қалдырылмайтын әрекеттің заңдылығын тексеру",
            ru: "Проверка законности неотложного действия",
            en: "Lawfulness of an urgent measure judged",
        },
    ),
    (
        "results_used/1",
        Words {
            kk: "Нәтижелерді дәлел ретінде пайдалану", ru: "Использование результатов в доказывании", en: "Results used as evidence"
        },
    ),
    (
        "measure_attested/1",
        Words {
            kk: "Тергеу әрекетін куәландыру", ru: "Удостоверение следственного действия", en: "Investigative measure attested"
        },
    ),
    (
        "acceptance_refused/1",
        Words {
            kk: "Хабарламаны қабылдаудан бас тарту фактісі",
            ru: "Факт отказа в приёме сообщения",
            en: "Report found to have been turned away",
        },
    ),
    (
        "registration_deferred/1",
        Words {
            kk: "Тіркеуді кейінге қалдыру", ru: "Отсрочка регистрации", en: "Registration deferred"
        },
    ),
    (
        "sent_to_prosecutor/1",
        Words {
            kk: "Шешімді прокурорға жіберу", ru: "Направление решения прокурору", en: "Decision sent to the prosecutor"
        },
    ),
    (
        "file_called_for/1",
        Words {
            kk: "Істі прокурордың талап етуі", ru: "Истребование дела прокурором", en: "File called for by the prosecutor"
        },
    ),
    (
        "jurisdiction_determined/1",
        Words {
            kk: "Тергеу органын айқындау", ru: "Определение подследственности", en: "Investigating body determined"
        },
    ),
    (
        "group_announced/1",
        Words {
            kk: "Топ туралы қаулымен таныстыру", ru: "Ознакомление с постановлением о группе", en: "Decision on the group announced"
        },
    ),
    ("challenged/1", Words { kk: "Қарсылық білдіру", ru: "Заявление отвода", en: "Challenge" }),
    ("challenge_decided/1", Words { kk: "Қарсылық бойынша шешім", ru: "Решение об отводе", en: "Decision on the challenge" }),
];

/// Every state of a record, in the order of its life.
pub const STATES: &[(&str, Words)] = &[
    ("received", Words { kk: "Арыз-хабар түсті", ru: "Сообщение поступило", en: "Report received" }),
    ("not_registered", Words { kk: "Тіркелмеді", ru: "Не зарегистрировано", en: "Not registered" }),
    ("pending", Words { kk: "Іс жүргізілуде", ru: "В производстве", en: "Pending" }),
    (
        "interruption_proposed",
        Words {
            kk: "Мерзімді үзу келісуде", ru: "Прерывание сроков на согласовании", en: "Interruption to be agreed"
        },
    ),
    ("interrupted", Words { kk: "Мерзімі үзілген", ru: "Сроки прерваны", en: "Interrupted" }),
    (
        "termination_proposed",
        Words {
            kk: "Тоқтату бекітуде", ru: "Прекращение на утверждении", en: "Termination to be agreed"
        },
    ),
    ("terminated", Words { kk: "Тоқтатылды", ru: "Прекращено", en: "Terminated" }),
    ("sent_to_court", Words { kk: "Сотқа жіберілді", ru: "Направлено в суд", en: "Sent to court" }),
];
