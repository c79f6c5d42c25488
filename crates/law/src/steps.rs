//! What an open record waits for where no rule sets a term: by room and state, with the text the date comes from.
//!
//! The dates are for looking at a record again. They come from the house's policies, or from the term of what goes on beside the record; to
//! miss one is no breach. What a rule sets a term for stands with the deadlines of its room.

use crate::kernel::{Basis, Mark, Words};

/// One step.
#[derive(Clone, Debug)]
pub struct Step {
    /// The room.
    pub room: &'static str,
    /// Codes of the states in which a record waits for it, as [`crate::kernel::Status`] has them.
    pub states: &'static [&'static str],
    /// What is to be done.
    pub what: Words,
    /// What the step rests on: an article, or a policy by its name in the pack.
    pub basis: &'static [Basis],
}

/// What follows where the date is missed.
pub const CONSEQUENCE: Words = Words {
    kk: "Бұзушылық емес: бұл — жазбаны қайта қарау күні.",
    ru: "Это не нарушение: наступает день, когда запись смотрят снова.",
    en: "No breach: it is the date to look at the record again.",
};

/// The step of a state, where no rule has one.
pub fn step(room: &str, state: &str) -> Option<&'static Step> {
    STEPS.iter().find(|step| step.room == room && step.states.contains(&state))
}

const fn cpc(article: &'static str, part: &'static str) -> Basis {
    Basis::cpc(article, part, Mark::VerifiedAmended)
}

/// Every step, in the order of the rooms.
pub static STEPS: &[Step] = &[
    Step {
        room: "administrative",
        states: &["arrest_not_begun"],
        what: Words {
            kk: "Әкімшілік қамаққа алуды орындауды бастау",
            ru: "Начать исполнение административного ареста",
            en: "Begin to carry out the administrative arrest",
        },
        basis: &[Basis::cao("913", "1", Mark::Verified)],
    },
    Step {
        room: "briefing",
        states: &["announced"],
        what: Words {
            kk: "Жарияланған күні шығару немесе күнін себебімен ауыстыру",
            ru: "Выпустить в объявленный день или перенести с указанием причины",
            en: "Release on the day announced, or move it with its reason",
        },
        basis: &[Basis::policy("record")],
    },
    Step {
        room: "briefing",
        states: &["awaiting_permission"],
        what: Words {
            kk: "Жариялауға рұқсат беру-бермеуді шешу",
            ru: "Решить, разрешена ли публикация",
            en: "Decide whether publication is permitted",
        },
        basis: &[Basis::policy("briefing.permission")],
    },
    Step {
        room: "briefing",
        states: &["awaiting_signatures"],
        what: Words {
            kk: "Екі органның қолдарын алу", ru: "Получить подписи двух органов", en: "Bring the signatures of two bodies"
        },
        basis: &[Basis::policy("briefing.publication")],
    },
    Step {
        room: "briefing",
        states: &["awaiting_publication"],
        what: Words {
            kk: "Рұқсат етілгенді жариялау", ru: "Опубликовать разрешённое", en: "Publish what was permitted"
        },
        basis: &[Basis::policy("briefing.publication")],
    },
    Step {
        room: "complaint",
        states: &["case_pending"],
        what: Words {
            kk: "Арыздан шыққан істі тергеп-тексеру",
            ru: "Расследовать дело, возникшее из жалобы",
            en: "Investigate the case that came of the complaint",
        },
        basis: &[cpc("192", "2")],
    },
    Step {
        room: "complaint",
        states: &["substantiated"],
        what: Words {
            kk: "Сотқа дейінгі тергеп-тексеруді бастап, арызға байланыстыру",
            ru: "Начать досудебное расследование и связать его с жалобой",
            en: "Open the pre-trial investigation and link it to the complaint",
        },
        basis: &[cpc("179", "1")],
    },
    Step {
        room: "criminal",
        states: &["interrupted"],
        what: Words {
            kk: "Тергеп-тексеруді үзу негізі әлі бар ма, соны қарау",
            ru: "Проверить, сохраняется ли основание прерывания",
            en: "See whether the ground of the interruption still stands",
        },
        basis: &[cpc("45", "8"), cpc("192", "2")],
    },
    Step {
        room: "damage",
        states: &["assessment_due"],
        what: Words { kk: "Залалды бағалау", ru: "Оценить ущерб", en: "Assess the damage" },
        basis: &[Basis::policy("damage.assessment")],
    },
    Step {
        room: "damage",
        states: &["case_due"],
        what: Words {
            kk: "Залалды қылмыстық іспен байланыстыру",
            ru: "Связать ущерб с уголовным делом",
            en: "Link the damage to a criminal case",
        },
        basis: &[Basis::policy("damage.case_link")],
    },
    Step {
        room: "damage",
        states: &["claimed"],
        what: Words {
            kk: "Сот талап қоюды шешті ме, соны қарау",
            ru: "Посмотреть, решил ли суд по иску",
            en: "See whether the court decided on the claim",
        },
        basis: &[Basis::policy("damage.review")],
    },
    Step {
        room: "damage",
        states: &["awarded"],
        what: Words {
            kk: "Өндірілген сома төленді ме, соны қарау",
            ru: "Посмотреть, выплачено ли присуждённое",
            en: "See whether what was awarded was paid",
        },
        basis: &[Basis::policy("damage.review")],
    },
    Step {
        room: "death",
        states: &["unidentified"],
        what: Words {
            kk: "Қайтыс болған адамның кім екенін анықтау",
            ru: "Установить личность погибшего",
            en: "Establish who the dead person is",
        },
        basis: &[Basis::policy("death.review")],
    },
    Step {
        room: "death",
        states: &["exhumation_sanctioned"],
        what: Words {
            kk: "Эксгумация жүргізу", ru: "Провести эксгумацию", en: "Carry out the exhumation"
        },
        basis: &[Basis::cpc("226", "3", Mark::Verified), Basis::policy("death.review")],
    },
    Step {
        room: "death",
        states: &["examined"],
        what: Words {
            kk: "Өлім тегін анықтау", ru: "Установить род смерти", en: "Determine the manner of death"
        },
        basis: &[Basis::policy("death.review")],
    },
    Step {
        room: "death",
        states: &["manner_determined"],
        what: Words {
            kk: "Саралау туралы шешу немесе жазбаны жабу",
            ru: "Решить о квалификации или закрыть запись",
            en: "Decide on the qualification, or close the record",
        },
        basis: &[Basis::policy("death.review")],
    },
    Step {
        room: "evidence",
        states: &["held", "in_use"],
        what: Words {
            kk: "Зат әлі керек пе, соны қарау",
            ru: "Посмотреть, нужен ли ещё предмет",
            en: "See whether the item is still needed",
        },
        basis: &[Basis::policy("evidence.review")],
    },
    Step {
        room: "evidence",
        states: &["inadmissible"],
        what: Words {
            kk: "Жол берілмейтін затты қайтару не жою туралы шешу",
            ru: "Решить, вернуть или уничтожить недопустимый предмет",
            en: "Decide whether to return or destroy the inadmissible item",
        },
        basis: &[Basis::policy("evidence.review")],
    },
    Step {
        room: "evidence",
        states: &["under_examination"],
        what: Words {
            kk: "Сараптаманы аяқтау", ru: "Завершить экспертизу", en: "Finish the examination"
        },
        basis: &[Basis::policy("evidence.examination")],
    },
    Step {
        room: "evidence",
        states: &["uses_to_withdraw"],
        what: Words {
            kk: "Жол берілмейтін заттың пайдаланылуын кері қайтару",
            ru: "Отозвать использование недопустимого предмета",
            en: "Withdraw what the inadmissible item was used for",
        },
        basis: &[cpc("112", ""), Basis::policy("evidence.withdrawal")],
    },
    Step {
        room: "roster",
        states: &["on_duty"],
        what: Words {
            kk: "Келесі кезекшілікті жариялау", ru: "Объявить следующее дежурство", en: "Announce the next shift"
        },
        basis: &[Basis::policy("roster.shift")],
    },
    Step {
        room: "roster",
        states: &["without_team"],
        what: Words {
            kk: "Жедел әрекет ету тобын құру", ru: "Назначить группу быстрого реагирования", en: "Name a rapid response team"
        },
        basis: &[Basis::policy("roster.shift")],
    },
    Step {
        room: "roster",
        states: &["without_duty_prosecutor"],
        what: Words {
            kk: "Кезекші прокурорды тағайындау", ru: "Назначить дежурного прокурора", en: "Name a prosecutor on duty"
        },
        basis: &[Basis::policy("roster.shift")],
    },
    Step {
        room: "suspect",
        states: &["at_large"],
        what: Words {
            kk: "Бұлтартпау шарасы керек пе, соны шешу",
            ru: "Решить, нужна ли мера пресечения",
            en: "Decide whether a measure of restraint is needed",
        },
        basis: &[cpc("136", "1"), cpc("192", "2")],
    },
    Step {
        room: "suspect",
        states: &["release_due"],
        what: Words { kk: "Адамды босату", ru: "Освободить человека", en: "Release the person" },
        basis: &[Basis::cpc("133", "1", Mark::Verified)],
    },
    Step {
        room: "suspect",
        states: &["interrupted"],
        what: Words {
            kk: "Тергеп-тексеруді үзуді тексеру", ru: "Проверить прерывание расследования", en: "Review the interruption"
        },
        basis: &[cpc("45", "8-1")],
    },
    Step {
        room: "suspect",
        states: &["undertaking", "personal_surety", "command_supervision", "minor_supervision", "bail", "house_arrest", "custody"],
        what: Words {
            kk: "Бұлтартпау шарасы әлі керек пе, соны қарау",
            ru: "Посмотреть, нужна ли ещё мера пресечения",
            en: "See whether the measure of restraint is still needed",
        },
        basis: &[Basis::cpc("153", "1", Mark::Verified), cpc("192", "2")],
    },
    Step {
        room: "suspect",
        states: &["measure_run_out"],
        what: Words {
            kk: "Мерзімі біткен шараны жою немесе өзгерту",
            ru: "Отменить или изменить меру, срок которой истёк",
            en: "Cancel or change the measure whose term has ended",
        },
        basis: &[Basis::cpc("153", "1", Mark::Verified)],
    },
    Step {
        room: "weapon",
        states: &["missing"],
        what: Words {
            kk: "Қаруды іздеуді жалғастыру", ru: "Продолжить розыск оружия", en: "Go on searching for the weapon"
        },
        basis: &[Basis::policy("weapon.review")],
    },
    Step {
        room: "weapon",
        states: &["kept", "matched"],
        what: Words {
            kk: "Қаруды қайтару, беру не жою туралы шешу",
            ru: "Решить, вернуть, передать или уничтожить оружие",
            en: "Decide whether to return, hand on or destroy the weapon",
        },
        basis: &[Basis::policy("weapon.review")],
    },
    Step {
        room: "weapon",
        states: &["exempt", "not_exempt"],
        what: Words {
            kk: "Тапсырылған қаруды беру не жою туралы шешу",
            ru: "Решить, передать или уничтожить сданное оружие",
            en: "Decide whether to hand on or destroy what was surrendered",
        },
        basis: &[Basis::policy("weapon.review")],
    },
    Step {
        room: "weapon",
        states: &["to_be_assessed"],
        what: Words {
            kk: "Тапсыру ерікті болды ма, соны бағалау",
            ru: "Оценить, добровольна ли сдача",
            en: "Assess whether the surrender was voluntary",
        },
        basis: &[Basis::policy("weapon.assessment")],
    },
    Step {
        room: "weapon",
        states: &["other_offence_open"],
        what: Words {
            kk: "Қару басқа қылмыста қолданылған ба, соны тексеру",
            ru: "Проверить, не применялось ли оружие в другом преступлении",
            en: "Check whether the weapons served another offence",
        },
        basis: &[Basis::policy("weapon.exemption")],
    },
    Step {
        room: "weapon",
        states: &["to_be_decided"],
        what: Words {
            kk: "Жауаптылықтан босатуды ұсыну немесе одан бас тарту",
            ru: "Предложить освобождение от ответственности или отказать",
            en: "Propose the exemption from liability, or refuse it",
        },
        basis: &[Basis::policy("weapon.exemption")],
    },
    Step {
        room: "weapon",
        states: &["with_the_prosecutor"],
        what: Words {
            kk: "Жауаптылықтан босатуды келісу немесе бас тарту",
            ru: "Согласовать освобождение от ответственности или отказать",
            en: "Agree to the exemption from liability, or refuse it",
        },
        basis: &[Basis::policy("weapon.exemption")],
    },
];
