//! What is counted here, and how it splits.

use super::acts::{ChangeCause, Measure};
use super::state::State;
use crate::kernel::{Basis, Cell, Figure, Mark, Moment, Office, RecordId, Sex, Unit, Words};
use crate::pack::Pack;

const FACETS: &[&str] = &["age_group", "article", "body", "region", "sex"];
const S1_FACETS: &[&str] = &["age_group", "article", "body", "measure", "region", "sex"];

/// Articles under which cases come of complaints of unlawful methods and abuse of office: the category `official_misconduct` of the
/// criminal room (CC 146, 361, 362). Such cases are counted apart, so S1 and its parts leave these suspicions out.
const MISCONDUCT: &[&str] = &["146", "361", "362"];

/// Theft of weapons and ammunition: the article of G9.
const WEAPON_THEFT: &str = "291";

/// What the figures of the room have in common.
const HERE: Figure = Figure { unit: Unit::Suspects, facets: FACETS, ..Figure::HOUSE };

/// What became of those detained.
const PART: Figure = Figure { part_of: Some(("S1", "measure of restraint")), spoken: true, ..HERE };

/// The figures of the room.
pub const ALL: &[Figure] = &[
    Figure {
        id: "S1",
        statement: Words {
            kk: "осы істер бойынша ұсталған күдіктілер",
            ru: "подозреваемые, задержанные по этим делам",
            en: "suspects detained in these cases",
        },
        meaning: Words {
            kk: "Осы істер бойынша ұсталған және әлі күдікті болып қалған адамдар: күзетпен ұсталып отыр не өзге бұлтартпау шарасы бар, немесе шара әлі шешілмеген. Лауазымды адамдардың теріс қылықтары туралы істер кірмейді; бірнеше істегі адам әр істе бір рет есептеледі.",
            ru: "Задержанные по этим делам, которые остаются подозреваемыми: под стражей, под иной мерой пресечения или пока мера решается. Дела о проступках должностных лиц не входят; лицо в нескольких делах считается в каждом.",
            en: "Those detained in these cases who still are suspects: in custody, under another measure of restraint, or while a measure is being decided. Cases about misconduct of officials are left out; a person in several cases counts in each.",
        },
        basis: &[Basis::cpc("128", "2", Mark::Verified), Basis::cpc("131", "1", Mark::Verified)],
        facets: S1_FACETS,
        definition: "Records with `detained/1`, whose suspicion (`subject.suspicion.article`) is not CC 146, 361 or 362 (cases of the category \
             official misconduct are counted apart), as long as: no `status_ended/1` (nor, on a record without `detained/1`, \
             `recognition_refused/1`), no `sent_to_court/1`, no `proceedings_interrupted/1` without a later `proceedings_resumed/1`, and \
             not `released/1` unless a measure is in force. A measure is in force from `measure_chosen/1` or `measure_sanctioned/1` until \
             `measure_ended/1`, until `appeal_decided/1` or `extension_refused/1` overturns it, until its `until` (as extended), or until it lapses: 10 days (30 for the articles of the list \
             `qualification_30_days`, by the suspicion) after the first measure of the record took effect, or after the detention \
             where custody was sanctioned, unless `qualification_announced/1` came by then. `bail_paid/1` on custody with bail set turns the \
             measure into bail without a term; `measure_ended/1` with `how` = bail_paid then does not end it. The end moment itself is outside.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "S2",
        statement: Words {
            kk: "сот санкциясымен күзетпен ұсталуда",
            ru: "под стражей с санкции суда",
            en: "in custody with court authorisation",
        },
        meaning: Words {
            kk: "Күдіктілердің ішінен қазір сот санкциясымен күзетпен ұсталып отырғандар.",
            ru: "Из подозреваемых – те, кто сейчас содержится под стражей с санкции суда.",
            en: "Of the suspects, those now in custody with the court's authorisation.",
        },
        basis: &[Basis::cpc("147", "1", Mark::Verified), Basis::cpc("148", "7", Mark::Verified)],
        definition: "Members of S1 whose measure in force is custody.",
        ..PART
    },
    Figure {
        id: "S3",
        statement: Words { kk: "үйқамақта", ru: "под домашним арестом", en: "under house arrest" },
        meaning: Words {
            kk: "Күдіктілердің ішінен қазір үйқамақтағылар.",
            ru: "Из подозреваемых – те, кто сейчас под домашним арестом.",
            en: "Of the suspects, those now under house arrest.",
        },
        basis: &[Basis::cpc("146", "1", Mark::VerifiedAmended)],
        definition: "Members of S1 whose measure in force is house arrest.",
        ..PART
    },
    Figure {
        id: "S4",
        statement: Words {
            kk: "кепілмен босатылған", ru: "освобождены под залог", en: "released on bail"
        },
        meaning: Words {
            kk: "Күдіктілердің ішінен қазіргі бұлтартпау шарасы кепіл болып табылатындар.",
            ru: "Из подозреваемых – те, чья мера пресечения сейчас залог.",
            en: "Of the suspects, those whose measure of restraint now is bail.",
        },
        basis: &[Basis::cpc("145", "1", Mark::VerifiedAmended)],
        definition: "Members of S1 whose measure in force is bail.",
        ..PART
    },
    Figure {
        id: "S5",
        statement: Words {
            kk: "ешқайда кетпеу туралы қолхат берген",
            ru: "под подпиской о невыезде и надлежащем поведении",
            en: "under a written undertaking not to leave",
        },
        meaning: Words {
            kk: "Күдіктілердің ішінен қазір ешқайда кетпеу және өзін тиісінше ұстау туралы қолхат бергендер.",
            ru: "Из подозреваемых – те, кто сейчас под подпиской о невыезде и надлежащем поведении.",
            en: "Of the suspects, those now under a written undertaking not to leave and to behave properly.",
        },
        basis: &[Basis::cpc("137", "1", Mark::Verified), Basis::cpc("141", "", Mark::Verified)],
        definition: "Members of S1 whose measure in force is the undertaking not to leave.",
        ..PART
    },
    Figure {
        id: "S6",
        statement: Words {
            kk: "бұлтартпау шарасы қаралуда",
            ru: "мера пресечения рассматривается",
            en: "measure of restraint still under consideration",
        },
        meaning: Words {
            kk: "Күдіктілердің ішінен қазір күшінде бұлтартпау шарасы жоқтары.",
            ru: "Из подозреваемых – те, у кого сейчас нет действующей меры пресечения.",
            en: "Of the suspects, those with no measure of restraint in force now.",
        },
        basis: &[Basis::cpc("136", "1", Mark::VerifiedAmended), Basis::cpc("137", "1", Mark::Verified)],
        definition: "Members of S1 with no measure in force. (Members under personal surety or supervision are in no part: they are the residual.)",
        ..PART
    },
    Figure {
        id: "G9",
        office: Office::Interior,
        unit: Unit::Persons,
        statement: Words {
            kk: "қару жымқыру бойынша ұсталғандар",
            ru: "задержаны за хищение оружия",
            en: "persons arrested and detained for theft of weapons",
        },
        meaning: Words {
            kk: "Қару жымқыру күдігімен бір кезде ұсталған адамдар, әрқайсысы бір рет. Кейін не болғаны санды азайтпайды.",
            ru: "Лица, когда-либо задержанные по подозрению в хищении оружия, каждое один раз. Что было потом, числа не уменьшает.",
            en: "Persons ever detained on suspicion of theft of weapons, each once. What became of them later does not lessen the number.",
        },
        basis: &[Basis::cpc("128", "2", Mark::Verified), Basis::cc("291", "", Mark::Verified)],
        definition: "Persons (`subject.person`) with a record that has `detained/1` and whose suspicion is of CC 291 (theft of weapons). \
             Cumulative: whoever was detained stays, whatever became of the status.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "XS1",
        statement: Words {
            kk: "заңды негізсіз ұсталып отырған күдіктілер",
            ru: "подозреваемые, удерживаемые без законного основания",
            en: "suspects held without a legal basis",
        },
        meaning: Words {
            kk: "Ұстау мерзімі өткен немесе күзетпен ұстау күшін жойған, бірақ босатылғаны жазылмаған күдіктілер.",
            ru: "Подозреваемые, у которых срок задержания истёк или стража утратила силу, а освобождение не записано.",
            en: "Suspects whose term of detention is over or whose custody is no longer in force, while no release is recorded.",
        },
        basis: &[Basis::cpc("14", "2", Mark::Verified), Basis::cpc("139", "2", Mark::Verified), Basis::cpc("152", "4", Mark::Verified)],
        definition: "Records where the person is held (`detained/1` without `released/1`, or the last measure that took effect is custody \
             and no `released/1` followed it; nobody is held whose last measure that took effect is another one), while custody is not in force (as in S1; a status \
             ended ends the measure), no `sent_to_court/1` has come, and no detention term runs: 48 hours from `detained/1`, 24 for a suspect under 18, the term of the \
             protocol where it names an exceptional ground, as long as no measure has taken effect and the status has not ended.",
        ..HERE
    },
    Figure {
        id: "XS2",
        statement: Words {
            kk: "денсаулығына немесе жеке мән-жайларына байланысты шарасы өзгертілген күдіктілер",
            ru: "подозреваемые, мера которых изменена по здоровью или личным обстоятельствам",
            en: "suspects whose measure was changed for health or personal circumstances",
        },
        meaning: Words {
            kk: "Бұлтартпау шарасы денсаулығына немесе жеке жағдайына байланысты бір кезде өзгертілген күдіктілер.",
            ru: "Подозреваемые, мера пресечения которых когда-либо была изменена по здоровью или личным обстоятельствам.",
            en: "Suspects whose measure of restraint was ever changed for health or personal circumstances.",
        },
        basis: &[Basis::cpc("138", "1(3)", Mark::Verified), Basis::cpc("153", "1", Mark::Verified)],
        definition: "Records with `measure_ended/1` whose cause is health or personal circumstances. Cumulative.",
        ..HERE
    },
];

/// What a record contributes at a moment, given its state of that moment.
pub fn cells(state: &State, record: &RecordId, at: Moment, law: &Pack) -> Vec<Cell> {
    let Some(subject) = &state.subject else { return Vec::new() };
    let facets = facets(state);
    let of = |figure, member: &str, facets: &[(&'static str, String)]| Cell {
        figure,
        member: member.to_owned(),
        weight: 1,
        facets: facets.to_vec(),
    };
    let mut cells = Vec::new();
    let measure = state.standing(at, law).map(|m| m.kind);
    if is_counted(state, measure) {
        let mut split = facets.clone();
        split.push(("measure", measure.map_or("none", Measure::code).to_owned()));
        split.sort_unstable();
        cells.push(of("S1", record.as_str(), &split));
        cells.extend(part_for(measure).map(|id| of(id, record.as_str(), &facets)));
    }
    if state.detained_at.is_some() && subject.suspicion.article == WEAPON_THEFT {
        cells.push(of("G9", subject.person.as_str(), &facets));
    }
    if state.held_without_basis(at, law) {
        cells.push(of("XS1", record.as_str(), &facets));
    }
    let relieved = [ChangeCause::Health, ChangeCause::PersonalCircumstances];
    if state.measures.values().filter_map(|m| m.ended).any(|(_, cause, _)| relieved.contains(&cause)) {
        cells.push(of("XS2", record.as_str(), &facets));
    }
    cells
}

fn is_counted(state: &State, measure: Option<Measure>) -> bool {
    let misconduct = state.subject.as_ref().is_some_and(|s| MISCONDUCT.contains(&s.suspicion.article.as_str()));
    let goes_on = state.ended.is_none() && state.sent_to_court_at.is_none() && state.interrupted_at.is_none();
    let let_go = state.released.is_some() && measure.is_none();
    state.detained_at.is_some() && goes_on && !let_go && !misconduct
}

const fn part_for(measure: Option<Measure>) -> Option<&'static str> {
    match measure {
        Some(Measure::Custody) => Some("S2"),
        Some(Measure::HouseArrest) => Some("S3"),
        Some(Measure::Bail) => Some("S4"),
        Some(Measure::Undertaking) => Some("S5"),
        Some(Measure::PersonalSurety | Measure::CommandSupervision | Measure::MinorSupervision) => None,
        None => Some("S6"),
    }
}

fn facets(state: &State) -> Vec<(&'static str, String)> {
    let Some(subject) = &state.subject else { return Vec::new() };
    let sex = match subject.sex {
        Sex::Female => "female",
        Sex::Male => "male",
    };
    vec![
        ("age_group", crate::kernel::figure::age_group(subject.age).to_owned()),
        ("article", subject.suspicion.article.clone()),
        ("body", subject.body.to_string()),
        ("region", subject.region.to_string()),
        ("sex", sex.to_owned()),
    ]
}
