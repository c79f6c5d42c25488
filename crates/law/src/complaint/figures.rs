//! What is counted here, and how it splits.

use super::acts::{OpenedHow, Outcome, Remit};
use super::state::State;
use crate::kernel::{Basis, Cell, Figure, Mark, Moment, RecordId, Unit, Words};
use crate::pack::Pack;

const FACETS: &[&str] = &["accused", "channel", "investigated_by", "matter", "opened", "region", "review"];

const REVIEW: Option<(&str, &str)> = Some(("R1", "state of review"));
const OPENED: Option<(&str, &str)> = Some(("R4", "how opened"));
const BODY: Option<(&str, &str)> = Some(("R4", "investigating body"));

/// What the figures of the room have in common.
const HERE: Figure = Figure { unit: Unit::Complaints, facets: FACETS, ..Figure::HOUSE };

/// The figures of the room.
pub const ALL: &[Figure] = &[
    Figure {
        id: "R1",
        statement: Words {
            kk: "тергеудің рұқсат етілмеген әдістері мен құқықтардың бұзылуы туралы шағымдар",
            ru: "жалобы на недозволенные методы следствия и нарушения прав",
            en: "complaints received about unauthorised methods of investigation and violations of rights",
        },
        meaning: Words {
            kk: "Тергеудің рұқсат етілмеген әдістері мен құқық бұзушылықтар туралы келіп түскен шағымдар. Шағымның кейінгі тағдыры санды азайтпайды.",
            ru: "Поступившие жалобы на недозволенные методы следствия и нарушения прав. Что стало с жалобой потом, числа не уменьшает.",
            en: "Complaints received about unlawful methods of investigation and violations of rights. What becomes of a complaint later does not lessen the number.",
        },
        basis: &[Basis::cpc("100", "1", Mark::Verified), Basis::cpc("105", "1", Mark::VerifiedAmended)],
        definition: "Records with `received/1`, cumulative: whatever becomes of a complaint, it was received. Facets: `accused` is the kind (what precedes \
         the first `/`) of the first of `bodies`, or `unknown`; `channel` and `matter` are those of `received/1`; `region` likewise; `opened` is \
         `how` of `pretrial_opened/1`; `investigated_by` the kind of the body of the last `investigation_assigned/1`; `review` is the first that \
         holds of: `case_pending` (`pretrial_opened/1` and neither `case_terminated/1` nor `case_to_court/1`), `case_ended` (`pretrial_opened/1`), \
         `unsubstantiated` and `substantiated` (outcome of the first `decided/1`), `elsewhere` (last `screened/1` with remit elsewhere), \
         `withdrawn` (`withdrawn/1`, matter other than unlawful_methods), `under_review` (`assigned/1`), `screened` (`screened/1`), `received`.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "R2",
        statement: Words {
            kk: "прокурорлардың өздері сотқа дейінгі тергеп-тексеруді бастағандары",
            ru: "досудебное расследование начато самими прокурорами",
            en: "a pre-trial investigation opened by prosecutors themselves",
        },
        meaning: Words {
            kk: "Шағым бойынша өндірістегі істердің ішінен прокурорлардың өздері бастағандары.",
            ru: "Из дел в производстве по жалобам – начатые самими прокурорами.",
            en: "Of the cases pending from complaints, those that prosecutors opened themselves.",
        },
        part_of: OPENED,
        basis: &[Basis::cpc("193", "1(1)", Mark::VerifiedAmended)],
        definition: "Members of R4 with `how` = by_prosecutor.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "R3",
        statement: Words {
            kk: "прокурорлардың нұсқауы бойынша тіркелгендері",
            ru: "зарегистрированы по указаниям прокуроров",
            en: "registered as cases on prosecutors' instructions",
        },
        meaning: Words {
            kk: "Шағым бойынша өндірістегі істердің ішінен прокурордың нұсқауымен тіркелгендері.",
            ru: "Из дел в производстве по жалобам – зарегистрированные по указанию прокурора.",
            en: "Of the cases pending from complaints, those registered on a prosecutor's instruction.",
        },
        part_of: OPENED,
        basis: &[Basis::cpc("193", "1(5)", Mark::VerifiedAmended)],
        definition: "Members of R4 with `how` = on_instruction.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "R4",
        statement: Words {
            kk: "шағымдар бойынша өндірістегі істер",
            ru: "дела в производстве по жалобам",
            en: "cases pending from complaints",
        },
        meaning: Words {
            kk: "Шағымдардың ішінен сотқа дейінгі тергеп-тексеру басталып, әлі аяқталмағандары; әр шағым бір іс болып есептеледі.",
            ru: "Из жалоб – те, по которым начато и ещё не окончено досудебное расследование; каждая жалоба считается одним делом.",
            en: "Of the complaints, those from which a pre-trial investigation was opened that has not ended; each complaint counts as one case.",
        },
        part_of: REVIEW,
        basis: &[Basis::cpc("179", "1", Mark::VerifiedAmended), Basis::cc("146", "", Mark::Verified), Basis::cc("362", "", Mark::Verified)],
        definition: "Members of R1 with `review` = case_pending. Counted through complaints, one case a complaint, so that it stands beside R7 and R8 as a \
         part of R1; the unit spoken is criminal cases.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "R5",
        statement: Words {
            kk: "сыбайлас жемқорлыққа қарсы қызмет тергейтіндері",
            ru: "расследуются антикоррупционной службой",
            en: "investigated by anti-corruption officers",
        },
        meaning: Words {
            kk: "Шағым бойынша өндірістегі істердің ішінен сыбайлас жемқорлыққа қарсы қызмет тергейтіндері.",
            ru: "Из дел в производстве по жалобам – расследуемые антикоррупционной службой.",
            en: "Of the cases pending from complaints, those investigated by the anti-corruption service.",
        },
        part_of: BODY,
        basis: &[Basis::cpc("187", "4", Mark::VerifiedAmended)],
        definition: "Members of R4 with `investigated_by` = anti-corruption.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "R6",
        statement: Words {
            kk: "арнайы прокурорлар тергейтіндері",
            ru: "расследуются специальными прокурорами",
            en: "investigated by special prosecutors",
        },
        meaning: Words {
            kk: "Шағым бойынша өндірістегі істердің ішінен арнаулы прокурорлар тергейтіндері.",
            ru: "Из дел в производстве по жалобам – расследуемые специальными прокурорами.",
            en: "Of the cases pending from complaints, those investigated by special prosecutors.",
        },
        part_of: BODY,
        basis: &[Basis::cpc("193", "1(12)", Mark::VerifiedAmended)],
        definition: "Members of R4 with `investigated_by` = special-prosecution.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "R7",
        statement: Words {
            kk: "тексеріліп жатқан шағымдар", ru: "жалобы, по которым идёт проверка", en: "complaints still being checked"
        },
        meaning: Words {
            kk: "Шағымдардың ішінен әлі тексеріліп жатқандары.",
            ru: "Из жалоб – те, по которым ещё идёт проверка.",
            en: "Of the complaints, those still being checked.",
        },
        part_of: REVIEW,
        basis: &[Basis::cpc("105", "2", Mark::VerifiedAmended)],
        definition: "Members of R1 with `review` = under_review.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "R8",
        statement: Words {
            kk: "расталмаған шағымдар", ru: "жалобы, не нашедшие подтверждения", en: "complaints not substantiated"
        },
        meaning: Words {
            kk: "Шағымдардың ішінен тексеру расталмаған деп шешкендері.",
            ru: "Из жалоб – те, которые по итогам проверки не нашли подтверждения.",
            en: "Of the complaints, those that the check found not substantiated.",
        },
        part_of: REVIEW,
        basis: &[Basis::cpc("105", "3", Mark::VerifiedAmended), Basis::cpc("105", "4", Mark::VerifiedAmended)],
        definition: "Members of R1 with `review` = unsubstantiated.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "XR1",
        statement: Words {
            kk: "мерзімі өткен шағымдар",
            ru: "просроченные жалобы",
            en: "complaints whose term has passed without a decision",
        },
        meaning: Words {
            kk: "Шешім қабылдау мерзімі, ұзартулармен қоса, өтіп кеткен, бірақ шешілмеген шағымдар.",
            ru: "Жалобы, срок решения которых вместе с продлениями истёк, а решения нет.",
            en: "Complaints whose term for a decision, extensions included, has passed without one.",
        },
        basis: &[Basis::cpc("105", "2", Mark::VerifiedAmended)],
        definition: "Members of R1 whose `review` is under_review, screened or received (a withdrawn complaint of unlawful methods included), after the later of the first term and the last `extended/1`.until. The \
         first term is the end of the third day after the receipt for the matters detention, suspect_status, qualification and \
         unsanctioned_search, of the seventh for the others, moved to the next working day.",
        ..HERE
    },
];

/// What a record contributes at a moment, given its state of that moment.
pub fn cells(state: &State, record: &RecordId, at: Moment, law: &Pack) -> Vec<Cell> {
    if state.received.is_none() {
        return Vec::new();
    }
    let review = review(state);
    let mut figures = vec!["R1"];
    match review {
        "case_pending" => {
            figures.push("R4");
            figures.extend(opened(state).map(|how| if how == OpenedHow::ByProsecutor { "R2" } else { "R3" }));
            figures.extend(match state.investigator.as_ref().map(|body| body.kind()) {
                Some("anti-corruption") => Some("R5"),
                Some("special-prosecution") => Some("R6"),
                _ => None,
            });
        }
        "under_review" => figures.push("R7"),
        "unsubstantiated" => figures.push("R8"),
        _ => {}
    }
    if state.is_undecided() && state.decision_due(law).is_some_and(|due| at > due) {
        figures.push("XR1");
    }
    let facets = facets(state, review);
    figures.into_iter().map(|figure| Cell { figure, member: record.to_string(), weight: 1, facets: facets.clone() }).collect()
}

fn opened(state: &State) -> Option<OpenedHow> {
    state.pretrial.as_ref().map(|(opened, _)| opened.how)
}

fn review(state: &State) -> &'static str {
    let withdrawn = state.withdrawn_at.is_some() && !state.is_of_unlawful_methods();
    match (&state.pretrial, &state.decided, &state.screened) {
        (Some(_), ..) if state.case_is_pending() => "case_pending",
        (Some(_), ..) => "case_ended",
        (None, Some((Outcome::Unsubstantiated, _)), _) => "unsubstantiated",
        (None, Some((Outcome::Substantiated, _)), _) => "substantiated",
        (None, None, Some((Remit::Elsewhere, _))) => "elsewhere",
        _ if withdrawn => "withdrawn",
        _ if state.assigned.is_some() => "under_review",
        (None, None, Some(_)) => "screened",
        (None, None, None) => "received",
    }
}

fn facets(state: &State, review: &'static str) -> Vec<(&'static str, String)> {
    let Some(received) = &state.received else { return Vec::new() };
    let accused = received.bodies.first().map_or("unknown", |body| body.kind());
    let all = [
        ("accused", Some(accused.to_owned())),
        ("channel", code(&received.channel)),
        ("investigated_by", state.investigator.as_ref().map(|body| body.kind().to_owned())),
        ("matter", code(&received.matter)),
        ("opened", opened(state).as_ref().and_then(code)),
        ("region", Some(received.region.to_string())),
        ("review", Some(review.to_owned())),
    ];
    all.into_iter().filter_map(|(facet, value)| Some((facet, value?))).collect()
}

/// A value as acts write it.
fn code(value: &impl serde::Serialize) -> Option<String> {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned))
}
