//! What people type: kinds of fields, variants that are left, items that come and go, hours of the place, what is hostile.

use super::super::{
    Answers, Choice, Choices, Need, OCCURRED_AT, Problem, answers_of, check_answers, edit, problem_of, read, read_occurred_at,
};
use super::super::{render, render_no_longer_asked, render_occurred_at, shown};
use super::{LANGUAGES, asking, golden, of};
use crate::forms::asked::{Asked, Parts, whole};
use aiqyn_desk::import::columns::{Cell, Columns, Need as ColumnNeed};
use aiqyn_law::kernel::decide::Refusal;
use aiqyn_law::kernel::field::dotted;
use aiqyn_law::kernel::{FieldKind, Language, RegionCode};
use aiqyn_law::rooms::ROOMS;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

fn told(problems: &[Problem]) -> Vec<(&str, &str)> {
    problems.iter().map(|problem| (problem.name.as_str(), problem.words.as_str())).collect()
}

#[test]
fn what_must_be_answered_is_what_a_table_needs() {
    for room in ROOMS {
        for kind in room.kinds() {
            let form = room.form_of(kind).unwrap();
            let asking = asking(room, form, Language::En);
            let columns = Columns::of(room, form, asking.law);
            let questions = shown(&asking, &Answers::default());
            let may_be_empty =
                |kind: Option<&FieldKind>| matches!(kind, Some(FieldKind::Part { .. } | FieldKind::Text { may_be_empty: true }));
            let needed =
                questions.iter().filter(|question| question.need == Need::Needed && !matches!(question.kind, Some(FieldKind::Group(_))));
            // A table has one column of that name, whether the act names a record too or not.
            let beside = ["record", "occurred_at"];
            let asked: BTreeSet<String> = needed
                .filter(|question| !may_be_empty(question.kind))
                .map(|question| {
                    let pointer = question.pointer.clone().unwrap();
                    pointer.strip_prefix("/sealed/").map_or_else(|| dotted(&pointer), |text| format!("sealed.{text}"))
                })
                .filter(|name| !beside.contains(&name.as_str()))
                .collect();
            let empty = |name: &str| {
                let question = questions.iter().find(|question| question.pointer.as_deref().is_some_and(|at| dotted(at) == name));
                may_be_empty(question.and_then(|question| question.kind))
            };
            let needs = columns.all.iter().filter(|column| column.need == ColumnNeed::Column && matches!(column.cell, Cell::One(_)));
            let needs: BTreeSet<String> =
                needs.map(|column| column.name.clone()).filter(|name| !beside.contains(&name.as_str()) && !empty(name)).collect();
            assert_eq!(asked, needs, "{} {kind}", room.name);
        }
    }
}

#[test]
fn a_variant_that_is_left_stays_in_the_draft_and_enters_no_act() {
    let asking = of("administrative", "ruling/1", Language::En);
    let FieldKind::Structure { fields, .. } = &asking.form.payload else { panic!("a ruling has fields") };
    let outcome = fields.iter().find(|field| field.name == "outcome").unwrap();
    let FieldKind::Variants { variants, .. } = &outcome.kind else { panic!("outcomes differ") };
    let fine = variants.iter().find(|variant| variant.code == "fine").unwrap();
    let sum = format!("payload/outcome:fine/{}", fine.fields[0].name);
    let payload = json!({"aggravating": [], "article": "476", "court": "court/almaty-city/1", "document": "ab".repeat(32),
        "outcome": {"kind": "warning"}, "part": "1"});
    let mut answers = answers_of(&asking, &payload, &BTreeMap::new());
    answers.put(sum.as_str(), "20");
    let left = read(&asking, &answers);
    assert_eq!(left.payload, payload);
    assert_eq!(
        left.no_longer_asked.iter().map(|left| (left.name.as_str(), left.answer.as_str())).collect::<Vec<_>>(),
        [(sum.as_str(), "20")]
    );
    let html = render(&asking, &answers, &[]).into_string();
    assert!(html.contains(&format!("name=\"{sum}\" value=\"20\"")), "all variants are sent");
    assert!(render_no_longer_asked(&asking, &left.no_longer_asked).into_string().contains("20"));
    assert!(!check_answers(&asking, &answers).into_string().contains(">20<"));
    answers.put("payload/outcome/kind", "fine");
    assert_eq!(read(&asking, &answers).payload["outcome"][&fine.fields[0].name], 20);
    assert_eq!(read(&asking, &answers).no_longer_asked, []);
    answers.put("payload/outcome/kind", "hanging");
    let read = read(&asking, &answers);
    assert_eq!(read.payload.get("outcome"), None);
    assert_eq!(told(&read.problems), [("payload/outcome/kind", "Choose one of these."), ("sealed/reasons", "Fill this in.")]);
    assert_eq!(read.problems[0].control, "payload-outcome-kind");
}

#[test]
fn items_come_and_go_without_losing_others() {
    let asking = of("suspect", "qualification_announced/1", Language::En);
    let group = "payload/offences";
    let one = edit(&Answers::default(), &format!("add {group}"));
    assert_eq!(one.focus, "payload-offences-1");
    let mut answers = one.answers;
    for (at, article) in ["188", "191", "202"].into_iter().enumerate() {
        answers.put(format!("{group}/{at}/article"), article);
    }
    answers.put("payload/offencesx/0/article", "x");
    let edited = edit(&answers, &format!("remove {group}/1"));
    assert_eq!(edited.focus, "payload-offences");
    let articles = |answers: &Answers| {
        let payload = read(&asking, answers).payload;
        payload["offences"].as_array().unwrap().iter().map(|offence| offence["article"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(articles(&edited.answers), ["188", "202"]);
    assert_eq!(edited.answers.one("payload/offencesx/0/article"), "x");
    let more = edit(&edited.answers, &format!("add {group}"));
    assert_eq!(more.focus, "payload-offences-2");
    let html = render(&asking, &more.answers, &[]).into_string();
    assert!(html.contains("value=\"remove payload/offences/2\""), "the new item is shown: {html}");
    assert_eq!(articles(&more.answers), ["188", "202"], "a blank item enters no act");
    let none = (0..3).fold(more.answers, |answers, _| edit(&answers, &format!("remove {group}/0")).answers);
    assert_eq!(articles(&none), Vec::<String>::new());
    for nonsense in ["", "add", "remove", "remove payload", "add sealed/reasons", "add ../x", "remove payload/offences/99"] {
        assert_eq!(read(&asking, &edit(&answers, nonsense).answers).payload, read(&asking, &answers).payload, "{nonsense}");
    }
}

#[test]
fn a_refusal_stands_at_the_control_of_what_was_handed_in() {
    let asking = of("suspect", "qualification_announced/1", Language::Ru);
    let mut answers = Answers::default();
    // The first item is blank, so that the second is the first of the act.
    answers.put("payload/offences/0/article", " ");
    answers.put("payload/offences/1/article", "188");
    let refusal = |field: Option<&str>| Refusal {
        code: "x.y",
        act: 0,
        record: String::new(),
        basis: Vec::new(),
        kk: "k".to_owned(),
        ru: "р".to_owned(),
        en: "e".to_owned(),
        way_out: BTreeMap::new(),
        details: BTreeMap::new(),
        field: field.map(str::to_owned),
    };
    let at = |field: Option<&str>| problem_of(&asking, &answers, &refusal(field)).name;
    assert_eq!(at(Some("/offences/0/article")), "payload/offences/1/article");
    assert_eq!(at(Some("/offences/0/strange")), "payload/offences/1");
    assert_eq!(at(Some("/offences/7/article")), "payload/offences");
    assert_eq!(at(Some("/sealed/reasons")), "sealed/reasons");
    assert_eq!(at(Some("/sealed/identity.iin")), "sealed/identity/name");
    assert_eq!((at(None), at(Some("/strange"))), (String::new(), String::new()));
    let problem = problem_of(&asking, &answers, &refusal(Some("/offences/0/article")));
    assert_eq!((problem.words.as_str(), problem.control.as_str()), ("р", "payload-offences-1-article"));
    let html = render(&asking, &answers, &[problem]).into_string();
    assert!(html.contains("id=\"payload-offences-1-article--problem\"") && html.contains("aria-invalid=\"true\""));
    let ruling = of("administrative", "ruling/1", Language::Ru);
    assert_eq!(problem_of(&ruling, &Answers::default(), &refusal(Some("/outcome"))).name, "payload/outcome/kind");
}

#[test]
fn hours_are_those_of_the_region_and_an_error_names_its_part() {
    let west = RegionCode::parse("mangystau-region").unwrap();
    let mut asking = of("administrative", "ruling/1", Language::En);
    asking.region = Some(&west);
    let typed = |text: &str| {
        let mut answers = Answers::default();
        answers.put(OCCURRED_AT, text);
        read_occurred_at(&asking, &answers).map(|at| at.to_string()).map_err(|problem| problem.words)
    };
    for text in ["25.01.2022 14:30", "2022-01-25 14:30", "25 января 2022 г. 14:30", "2022-01-25T14:30:00+05:00", "25 қаңтар 2022 14:30"]
    {
        assert_eq!(typed(text), Ok("2022-01-25T09:30:00Z".to_owned()), "{text}");
    }
    for (text, part) in [
        ("", "Fill this in."),
        ("32.01.2022 14:30", "no such day"),
        ("25.13.2022 14:30", "month"),
        ("25.01.22 14:30", "year"),
        ("25.01.2022 25:30", "hour"),
        ("25.01.2022 14:61", "minute"),
        ("25.01.2022", "hour and minute"),
        ("soon", "Write day and time"),
    ] {
        assert!(typed(text).is_err_and(|words| words.contains(part)), "{text}: {:?}", typed(text));
    }
    assert!(render_occurred_at(&asking, &Answers::default(), &[]).into_string().contains("Mangystau Region"));
}

#[test]
fn an_identity_is_joined_and_what_is_wrong_with_it_repeats_no_number() {
    let asking = of("suspect", "detained/1", Language::En);
    let mut answers = Answers::default();
    answers.put("sealed/identity/name", "Abai Q.");
    answers.put("sealed/identity/birth_date", "25 января 1990 г.");
    let identity =
        |answers: &Answers| read(&asking, answers).sealed.get("identity").map(|text| serde_json::from_str::<Value>(text).unwrap());
    assert_eq!(identity(&answers), Some(json!({"name": "Abai Q.", "birth_date": "1990-01-25"})));
    answers.put("sealed/identity/iin", "123456789012");
    let found = read(&asking, &answers);
    let problem = found.problems.iter().find(|problem| problem.name == "sealed/identity/iin").unwrap();
    assert!(!problem.words.contains("1234"), "{}", problem.words);
    let brought = BTreeMap::from([("identity".to_owned(), json!({"iin": null, "name": "A", "phones": ["1"]}).to_string())]);
    let again = answers_of(&asking, &json!({}), &brought);
    assert_eq!(identity(&again), Some(json!({"name": "A", "phones": ["1"]})), "what no control asks goes on as it is");
    let html = render(&asking, &again, &[]).into_string();
    assert!(html.contains("name=\"sealed/identity/address\"") && html.contains("autocomplete=\"off\""));
}

#[test]
fn a_text_that_a_field_decides_on_is_asked_where_that_says_so() {
    let asking = of("suspect", "measure_ended/1", Language::En);
    let mut answers = Answers::default();
    let has = |answers: &Answers| shown(&asking, answers).into_iter().any(|question| question.name == "sealed/reasons");
    assert!(!has(&answers));
    assert!(render(&asking, &answers, &[]).into_string().contains("Needed where"), "without script it can be filled in at once");
    answers.put("payload/how", "cancelled");
    assert!(has(&answers) && read(&asking, &answers).problems.iter().any(|problem| problem.name == "sealed/reasons"));
    answers.put("sealed/reasons", "The need is gone.\r\nAll of it.");
    assert_eq!(read(&asking, &answers).sealed["reasons"], "The need is gone.\nAll of it.");
    answers.put("payload/how", "lapsed");
    let read = read(&asking, &answers);
    assert_eq!((read.sealed.len(), read.no_longer_asked[0].name.as_str()), (0, "sealed/reasons"));
}

#[test]
fn a_correction_asks_for_what_it_corrects() {
    let mut asking = of("administrative", "correction/1", Language::En);
    asking.corrected = ROOMS.room("administrative").unwrap().form_of("ruling/1");
    let payload = json!({"corrects": 3, "payload": {"aggravating": [], "article": "476", "court": "court/almaty-city/1",
        "document": "ab".repeat(32), "outcome": {"kind": "warning"}, "part": ""}});
    let sealed = BTreeMap::from([("reasons".to_owned(), "Mistyped.".to_owned())]);
    let answers = answers_of(&asking, &payload, &sealed);
    assert_eq!(answers.one("payload/payload/outcome/kind"), "warning");
    let read = read(&asking, &answers);
    assert_eq!((read.payload, read.sealed, read.problems.len()), (payload, sealed, 0));
}

#[test]
fn whatever_is_called_is_found_by_its_name_and_named_by_its_id() {
    let mut asking = of("criminal", "group_formed/1", Language::En);
    let choices = Choices { officers: vec![Choice::new("inv-1", "A. Investigator")], ..Choices::default() };
    asking.choices = &choices;
    let mut answers = Answers::default();
    answers.put("payload/members/0/officer", "a. investigator");
    answers.put("payload/members/0/body", "police/almaty-city");
    assert_eq!(read(&asking, &answers).payload["members"][0]["officer"], "inv-1");
    let html = check_answers(&asking, &answers).into_string();
    assert!(html.contains("A. Investigator (inv-1)"), "{html}");
    let html = render(&asking, &answers, &[]).into_string();
    assert!(html.contains("<option value=\"inv-1\">A. Investigator</option>") && html.contains("list=\"suggested-officers\""), "{html}");
}

/// Each kind of leaf, told by its words.
fn leaves<'t, 'a>(asked: &'t Asked<'a>, found: &mut Vec<&'t Asked<'a>>) {
    if matches!(asked.parts, Parts::None) {
        found.push(asked);
    }
    asked.ever().into_iter().for_each(|part| leaves(part, found));
}

#[test]
fn every_kind_of_field_refuses_what_is_none_and_shows_it_harmless() {
    const HOSTILE: &str = "\"><script>alert(1)</script>\u{202e}' onfocus=x <b>&amp;";
    let mut kinds = BTreeSet::new();
    for (room, form, _) in golden() {
        let asking = asking(room, form, Language::Kk);
        let whole = whole(&asking, &Answers::default());
        let mut found = Vec::new();
        leaves(&whole.payload, &mut found);
        let mut answers = Answers::default();
        for asked in &found {
            answers.add(asked.name.as_str(), HOSTILE);
            kinds.insert(format!("{:?}", asked.kind).split([' ', '(']).next().unwrap_or_default().to_owned());
        }
        for text in &whole.texts {
            answers.put(if text.text == "identity" { "sealed/identity/name" } else { &text.name }, HOSTILE);
        }
        let read = read(&asking, &answers);
        let html = [
            render(&asking, &answers, &read.problems).into_string(),
            check_answers(&asking, &answers).into_string(),
            render_no_longer_asked(&asking, &read.no_longer_asked).into_string(),
        ]
        .concat();
        assert!(!html.contains("<script") && !html.contains("<b>") && !html.contains("\"> onfocus"), "{} {}", room.name, form.act);
        for asked in &found {
            let takes_any =
                matches!(asked.kind, FieldKind::Text { .. } | FieldKind::Article { .. } | FieldKind::Part { .. } | FieldKind::Coded { .. })
                    || matches!(asked.kind, FieldKind::Group(kind) if matches!(**kind, FieldKind::Coded { .. }));
            let is_now = shown(&asking, &answers).iter().any(|question| question.name == asked.name);
            let is_told = read.problems.iter().any(|problem| problem.name == asked.name);
            assert_eq!(is_told, is_now && !takes_any, "{} {}: {}", room.name, form.act, asked.name);
        }
    }
    // All but structures and variants, which have fields, and what another declaration says.
    let every = [
        "Article",
        "Coded",
        "Digest",
        "Enumeration",
        "Flag",
        "Group",
        "Identifier",
        "Moment",
        "Money",
        "Number",
        "Part",
        "Reference",
        "Text",
    ];
    assert_eq!(kinds, every.map(str::to_owned).into());
}

#[test]
fn the_law_an_act_rests_on_is_told_in_each_language() {
    let cited = LANGUAGES.map(|lang| super::super::basis(&of("administrative", "ruling/1", lang)).into_string());
    assert!(cited[0].contains("ӘҚБтК") && cited[1].contains("КоАП") && cited[2].contains("CAO"), "{cited:?}");
}

#[test]
fn a_draft_is_kept_as_it_was_typed() {
    let sent =
        b"payload%2Foutcome%2Fkind=fine&payload%2Faggravating%5B%5D=a&payload%2Faggravating%5B%5D=b&csrf=x&edit=add+y&sealed%2Freasons=%0A";
    let answers = Answers::of_urlencoded(sent);
    let kept = serde_json::to_string(&answers).unwrap();
    assert_eq!(kept, r#"{"payload/aggravating":["a","b"],"payload/outcome/kind":["fine"],"sealed/reasons":["\n"]}"#);
    assert_eq!(serde_json::from_str::<Answers>(&kept).unwrap(), answers);
    assert!(answers.is_touched("payload/outcome") && !answers.is_touched("sealed") && !answers.is_empty());
}
