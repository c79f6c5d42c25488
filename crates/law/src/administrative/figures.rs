//! What is counted here, and how it splits.

use super::acts::{Outcome, ReleaseGround};
use super::state::State;
use crate::kernel::{Basis, Cell, Figure, Mark, Moment, RecordId, Sex, Unit, Words};
use crate::pack::{Answer, Code, Pack};

const FACETS: &[&str] = &["age_group", "article", "body", "region", "sex"];

const OUTCOME: Option<(&str, &str)> = Some(("A1", "outcome"));

/// What the figures of the room have in common.
const HERE: Figure = Figure { unit: Unit::AdministrativeCases, facets: FACETS, ..Figure::HOUSE };

/// The figures of the room.
pub const ALL: &[Figure] = &[
    Figure {
        id: "A1",
        statement: Words {
            kk: "соттар қараған істер",
            ru: "рассмотрено судами",
            en: "reviewed by the courts in connection with the events",
        },
        meaning: Words {
            kk: "Оқиғаларға байланысты бірінші сатыдағы сот кемінде бір рет қаулы шығарған әкімшілік істер. Іс кейінгі қаулыларға қарамастан бір рет есептеледі.",
            ru: "Административные дела о событиях, по которым суд первой инстанции вынес постановление. Каждое дело считается один раз, сколько бы постановлений ни последовало.",
            en: "Administrative cases about the events in which a court of first instance has ruled. Each case counts once, however many rulings follow.",
        },
        basis: &[Basis::cao("822", "1", Mark::VerifiedAmended)],
        definition: "Records with `ruling/1`. The first `ruling/1` of a record is its first-instance ruling.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "A2",
        statement: Words {
            kk: "сот ескертумен аяқтаған", ru: "завершены предупреждением", en: "ended in a warning by the court"
        },
        meaning: Words {
            kk: "Қараған істердің ішінен қазір күшінде тұрған нәтижесі ескерту болып табылатындары: сот бірден берсе де, кейін прокурордың өтінішхаты бойынша алмастырса да.",
            ru: "Из рассмотренных – дела, по которым сейчас действует предупреждение: вынесенное сразу или заменившее прежнее взыскание по ходатайству прокурора.",
            en: "Of the cases reviewed, those whose outcome in force is a warning: given at once, or put in the place of an earlier penalty on the prosecutor's petition.",
        },
        part_of: OUTCOME,
        basis: &[Basis::cao("43", "1", Mark::Verified)],
        definition: "Members of A1 whose outcome in force is a warning. The outcome in force is that of the first-instance ruling until a \
         `petition_decided/1` or an `appeal_decided/1` replaces it: `amended` and `cancelled_new` by their `outcome`, `cancelled_dismissed` by a dismissal; \
         `unchanged` replaces nothing.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "A3",
        unit: Unit::Persons,
        statement: Words {
            kk: "прокурорлардың өтінішхаты бойынша қамақтан босатылғандар",
            ru: "освобождены из-под ареста по ходатайству прокуроров",
            en: "released from administrative arrest at the request of prosecutors",
        },
        meaning: Words {
            kk: "Әкімшілік қамаққа алынып, прокурордың өтінішхаты бойынша босатылған және содан кейін қайта қамалмаған адамдар. Қамақ туралы қаулының өзі күшінде қалады.",
            ru: "Лица под административным арестом, освобождённые по ходатайству прокурора и после этого не помещённые снова. Само постановление об аресте остаётся в силе.",
            en: "Persons under administrative arrest who were released on a prosecutor's petition and not placed again since. The ruling on the arrest itself stays in force.",
        },
        part_of: Some(("A6", "")),
        basis: &[Basis::cao("830", "1", Mark::Verified), Basis::cao("839", "1", Mark::Verified)],
        definition: "Persons (`protocol/1` `person`) of records whose outcome in force is arrest and which have `released/1` with `ground` = petition \
         as the latest release, no `arrest_started/1` after it.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "A4",
        statement: Words {
            kk: "айыппұл ескертумен ауыстырылған",
            ru: "штраф заменён предупреждением",
            en: "a fine replaced with a warning",
        },
        meaning: Words {
            kk: "Ескертумен аяқталған істердің ішінен сот бастапқыда айыппұл салғандары.",
            ru: "Из завершённых предупреждением – дела, по которым суд сначала назначил штраф.",
            en: "Of the cases ended in a warning, those in which the court had imposed a fine at first.",
        },
        part_of: Some(("A2", "")),
        basis: &[Basis::cao("43", "2", Mark::Verified), Basis::cao("839", "1", Mark::Verified)],
        definition: "Members of A2 whose first-instance outcome is a fine.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "A5",
        statement: Words {
            kk: "құқық бұзушылық болмағандықтан қысқартылған",
            ru: "прекращены за отсутствием правонарушения",
            en: "dismissed because there was no offence",
        },
        meaning: Words {
            kk: "Қараған істердің ішінен оқиғаның немесе құқық бұзушылық құрамының болмауына байланысты қысқартылғандары.",
            ru: "Из рассмотренных – дела, прекращённые за отсутствием события или состава правонарушения.",
            en: "Of the cases reviewed, those dismissed because there was no event or no elements of an offence.",
        },
        part_of: OUTCOME,
        basis: &[Basis::cao("741", "1", Mark::VerifiedAmended)],
        definition: "Members of A1 whose outcome in force is a dismissal with `ground` no_event or no_elements.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "A6",
        statement: Words {
            kk: "әкімшілік қамаққа алынған",
            ru: "назначен административный арест",
            en: "sentenced to administrative arrest",
        },
        meaning: Words {
            kk: "Қараған істердің ішінен қазір күшінде тұрған жазасы әкімшілік қамақ болып табылатындары, өтелген-өтелмегеніне қарамастан.",
            ru: "Из рассмотренных – дела, по которым действующее взыскание – административный арест, отбыт он или нет.",
            en: "Of the cases reviewed, those whose penalty in force is administrative arrest, served or not.",
        },
        part_of: OUTCOME,
        basis: &[Basis::cao("50", "1", Mark::VerifiedAmended)],
        definition: "Members of A1 whose outcome in force is arrest.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "A7",
        unit: Unit::Persons,
        statement: Words {
            kk: "әлі қамақта отырғандар",
            ru: "остаются под административным арестом",
            en: "of those still under administrative arrest",
        },
        meaning: Words {
            kk: "Әкімшілік қамағы басталған және әлі босатылмаған адамдар.",
            ru: "Лица, административный арест которых начался и которые ещё не освобождены.",
            en: "Persons whose administrative arrest has begun and who have not been released yet.",
        },
        part_of: Some(("A6", "")),
        basis: &[Basis::cao("50", "1", Mark::VerifiedAmended), Basis::cao("913", "1", Mark::Verified)],
        definition: "Persons of records whose outcome in force is arrest, with `arrest_started/1` and no `released/1` after it.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "A8",
        unit: Unit::Petitions,
        statement: Words {
            kk: "соттарда қаралып жатқан прокурорлардың жеңілдету туралы өтінішхаттары",
            ru: "ходатайства прокуроров о смягчении на рассмотрении судов",
            en: "prosecutors' applications for mitigation pending before courts",
        },
        meaning: Words {
            kk: "Прокурорлар адамның пайдасына енгізген, сот әлі шешпеген және кері алынбаған өтінішхаттар.",
            ru: "Ходатайства прокуроров в пользу лица, ещё не решённые судом и не отозванные.",
            en: "Petitions brought by prosecutors in the person's favour that courts have not decided yet and nobody has withdrawn.",
        },
        basis: &[Basis::cao("830", "1", Mark::Verified)],
        definition: "Petitions (record and tag) of `petition/1` with `favourable` = true, neither decided nor withdrawn.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "XA1",
        statement: Words {
            kk: "ескерту міндетті болған, бірақ қатаңырақ жаза күшінде",
            ru: "действует наказание строже, хотя предупреждение было обязательным",
            en: "a harsher penalty in force where a warning was due",
        },
        meaning: Words {
            kk: "Бабында ескерту көзделген, ауырлататын мән-жай көрсетілмеген, бірақ күшінде айыппұл немесе қамақ тұрған істер.",
            ru: "Дела, где действует штраф или арест, хотя статья предусматривает предупреждение и отягчающих обстоятельств не указано.",
            en: "Cases in which a fine or an arrest is in force though the article provides a warning and no aggravating circumstance is named.",
        },
        basis: &[Basis::cao("43", "2", Mark::Verified), Basis::cao("57", "", Mark::VerifiedAmended)],
        definition: "Members of A1 whose outcome in force is a fine or arrest under an article and part that provides a warning \
             (the pack's `warning` = yes on the day of the ruling), where neither `protocol/1` nor `ruling/1` names an aggravating circumstance.",
        ..HERE
    },
    Figure {
        id: "XA2",
        unit: Unit::Persons,
        statement: Words {
            kk: "қамақ мерзімі өткеннен кейін ұсталып отырғандар",
            ru: "удерживаются после истечения срока ареста",
            en: "held past the term of administrative arrest",
        },
        meaning: Words {
            kk: "Сот тағайындаған қамақ тәулігі өтіп кеткен, бірақ босатылғаны жазылмаған адамдар.",
            ru: "Лица, у которых назначенный срок ареста истёк, а освобождение не записано.",
            en: "Persons whose term of arrest has run out while no release is recorded.",
        },
        basis: &[Basis::cao("50", "1", Mark::VerifiedAmended)],
        definition: "Members of A7 from the moment `counted_from` + the arrest's days (of 24 hours) on.",
        ..HERE
    },
];

/// Whether the article provides a warning and nothing aggravated, though the outcome in force is harsher.
pub fn warning_was_due(state: &State, law: &Pack) -> bool {
    let (Some(protocol), Some(ruled), Some(in_force)) = (&state.protocol, &state.ruled, &state.in_force) else { return false };
    let harsher = matches!(in_force.outcome, Outcome::Fine { .. } | Outcome::Arrest { .. });
    let offence = law.offence(Code::Cao, &in_force.article, &in_force.part, ruled.at);
    // The emergency itself (CAO 57(9)): where the policy is on, nobody need have named it.
    let aggravates = law.policy("administrative.emergency_aggravates", ruled.at);
    let of_itself = aggravates && law.emergency(protocol.region.as_str(), protocol.committed_at);
    harsher
        && !of_itself
        && protocol.aggravating.is_empty()
        && ruled.ruling.aggravating.is_empty()
        && offence.is_some_and(|offence| offence.warning_available == Answer::Yes)
}

/// What a record contributes at a moment, given its state of that moment.
pub fn cells(state: &State, record: &RecordId, at: Moment, law: &Pack) -> Vec<Cell> {
    let (Some(protocol), Some(ruled), Some(in_force)) = (&state.protocol, &state.ruled, &state.in_force) else { return Vec::new() };
    let Some((region, body)) = state.place() else { return Vec::new() };
    let facets = vec![
        ("age_group", crate::kernel::figure::age_group(protocol.age).to_owned()),
        ("article", in_force.article.clone()),
        ("body", body.to_string()),
        ("region", region.to_string()),
        ("sex", if protocol.sex == Sex::Female { "female" } else { "male" }.to_owned()),
    ];
    let cell = |figure, member: String| Cell { figure, member, weight: 1, facets: facets.clone() };
    let (case, person) = (record.to_string(), protocol.person.to_string());
    let mut cells = vec![cell("A1", case.clone())];
    match &in_force.outcome {
        Outcome::Warning {} => {
            cells.push(cell("A2", case.clone()));
            if matches!(ruled.ruling.outcome, Outcome::Fine { .. }) {
                cells.push(cell("A4", case.clone()));
            }
        }
        Outcome::Dismissed { ground } if ground == "no_event" || ground == "no_elements" => cells.push(cell("A5", case.clone())),
        Outcome::Arrest { .. } => {
            cells.push(cell("A6", case.clone()));
            if matches!(state.released, Some((_, ReleaseGround::Petition))) {
                cells.push(cell("A3", person.clone()));
            }
            if state.serving_arrest() {
                cells.push(cell("A7", person.clone()));
            }
            if state.serving_arrest() && state.arrest_until().is_some_and(|until| until <= at) {
                cells.push(cell("XA2", person));
            }
        }
        _ => {}
    }
    if warning_was_due(state, law) {
        cells.push(cell("XA1", case));
    }
    let pending = state.petitions.iter().filter(|(_, petition)| petition.favourable && petition.pending());
    cells.extend(pending.map(|(tag, _)| cell("A8", format!("{record}#{tag}"))));
    cells
}
