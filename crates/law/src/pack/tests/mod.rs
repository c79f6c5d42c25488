//! What the pack answers, and what it refuses to load.

#![allow(clippy::unwrap_used)]

use super::texts::TEXTS;
use super::*;
use crate::kernel::{Mark, Moment, RegionCode, Span};
use jiff::civil::Date;

mod faults;
mod years;

fn pack() -> &'static Pack {
    embedded().unwrap()
}

fn at(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

/// A moment of January 2022.
fn january() -> Moment {
    at("2022-01-10T12:00:00+06:00")
}

/// The pack with one file replaced.
pub(crate) fn with(file: &'static str, text: &str) -> Result<Pack, PackError> {
    let texts = TEXTS.0.map(|(name, embedded)| (name, if name == file { text } else { embedded }));
    assert!(TEXTS.0.iter().any(|(name, _)| *name == file), "no file {file}");
    Pack::read(&Texts(texts))
}

fn fault(file: &'static str, text: &str) -> (String, Fault) {
    let error = with(file, text).unwrap_err();
    assert_eq!(error.file, file);
    assert!(error.to_string().starts_with(&format!("crates/law/pack/{file}:{}: entry {} ", error.line, error.entry)), "{error}");
    (error.entry, error.fault)
}

#[test]
fn limits_are_those_of_the_procedure() {
    use Unit::{Days, Hours, Months};
    let table = [
        ("detention.delivery", 3, Hours, "CPC 129(1)"),
        ("detention.protocol", 3, Hours, "CPC 131(2)"),
        ("detention.medical_examination", 3, Hours, "CPC 131(2)"),
        ("detention.prosecutor_notice", 12, Hours, "CPC 131(3)"),
        ("detention.interrogation", 24, Hours, "CPC 64(3)"),
        ("detention.limit", 48, Hours, "CPC 131(4)"),
        ("detention.limit_minor", 24, Hours, "CPC 131(4)"),
        ("detention.limit_exceptional", 72, Hours, "CPC 131(4)"),
        ("detention.consulate", 24, Hours, "CPC 135"),
        ("petition.to_judge_before_expiry", 8, Hours, "CPC 147(3)"),
        ("petition.hearing", 8, Hours, "CPC 148(2)"),
        ("sanction.short_custody", 10, Days, "CPC 148(7(2))"),
        ("qualification.after_measure", 10, Days, "CPC 139(1)"),
        ("qualification.after_measure_listed", 30, Days, "CPC 139(1)"),
        ("qualification.announcement", 24, Hours, "CPC 206(1)"),
        ("measure.appeal", 3, Days, "CPC 107(2)"),
        ("bail.payment", 5, Days, "CPC 145(4)"),
        ("custody.first_term", 2, Months, "CPC 151(1)"),
        ("facility.expiry_warning", 24, Hours, "CPC 152(4)"),
        ("ivs.custody", 30, Days, "CPC 150(1)"),
        ("erdr.handover_administrative", 3, Days, "CPC 179(4)"),
        ("investigation.inquiry", 1, Months, "CPC 192(2)"),
        ("investigation.preliminary", 2, Months, "CPC 192(2)"),
        ("interrupted_review", 3, Days, "CPC 45(8-1)"),
        ("interrupted_review_with_file", 10, Days, "CPC 45(8-1)"),
        ("investigation.interruption_to_prosecutor", 24, Hours, "CPC 45(8)"),
        ("agreement.long", 10, Days, "CPC 290(1)"),
        ("termination.to_prosecutor", 24, Hours, "CPC 289(1)"),
        ("erdr.check_forwarding", 3, Days, "CPC 181(5)"),
        ("search.urgent_materials", 24, Hours, "CPC 220(14)"),
        ("interrogation.stretch", 4, Hours, "CPC 209(3)"),
        ("interrogation.day", 8, Hours, "CPC 209(3)"),
        ("complaint.decision", 7, Days, "CPC 105(2)"),
        ("complaint.decision_urgent", 3, Days, "CPC 105(2)"),
        ("complaint.decision_longest", 15, Days, "CPC 105(2)"),
        ("administrative.detention", 3, Hours, "CAO 789(1)"),
        ("administrative.detention_arrest", 24, Hours, "CAO 789(3)"),
        ("administrative.arrest", 30, Days, "CAO 50(1)"),
        ("administrative.arrest_emergency", 45, Days, "CAO 50(1)"),
        ("administrative.petition", 10, Days, "CAO 835(1)"),
        ("administrative.petition_serving_arrest", 1, Days, "CAO 835(2)"),
        ("administrative.limitation", 2, Months, "CAO 62(1)"),
    ];
    for (id, value, unit, basis) in table {
        let limit = pack().limit(id, january()).unwrap_or_else(|| unreachable!("{id}"));
        assert_eq!((limit.value, limit.unit, limit.basis.to_string().as_str()), (value, unit, basis), "{id}");
    }
}

#[test]
fn what_rests_on_no_text_read_says_so() {
    let mark = |id| pack().limit(id, january()).unwrap().basis.mark;
    assert_eq!(mark("erdr.registration"), Mark::General);
    assert_eq!(mark("agreement.short"), Mark::Public);
    let injury = pack().limit("injury.explanation", january()).unwrap();
    assert_eq!((injury.basis.code.as_ref(), injury.checked), ("policy", None));
    assert!(!pack().policy("detention.exceptional_for_minors", january()));
    assert!(pack().threshold("detention.exceptional_for_minors", january()).is_some());
}

#[test]
fn custody_climbs_a_ladder_of_prosecutors() {
    let ladder: Vec<_> = pack()
        .limits("custody.extension.", january())
        .iter()
        .map(|step| (step.value, step.agreed_by.clone().unwrap_or_default()))
        .collect();
    let said = [(3, "district"), (9, "region"), (12, "region"), (18, "general")];
    assert_eq!(ladder, said.map(|(months, level)| (months, level.to_owned())));
}

#[test]
fn a_limit_ends_as_the_code_reckons() {
    let friday = at("2022-01-14T15:20:00+06:00");
    let due = |id, from| pack().due(id, from).unwrap();
    assert_eq!(due("detention.limit", friday).local(), "2022-01-16 15:20");
    assert_eq!(due("custody.first_term", friday).local(), "2022-03-14 15:20");
    // The third day after Friday the 14th is Monday the 17th; after the 13th it is a Sunday, which moves it to the Monday too.
    assert_eq!(due("measure.appeal", friday) + Span::minutes(1), at("2022-01-18T00:00:59.999999+06:00"));
    assert_eq!(due("measure.appeal", at("2022-01-13T15:20:00+06:00")), due("measure.appeal", friday));
    // Ten working days from Wednesday 5 January, Friday the 7th being none, end on Thursday the 20th.
    assert_eq!(due("administrative.petition", at("2022-01-05T10:00:00+06:00")).date().to_string(), "2022-01-20");
    // An arrest case is heard on the day of its receipt, a Sunday too.
    assert_eq!(due("administrative.hearing_arrest", at("2022-01-09T10:00:00+06:00")).local(), "2022-01-09 23:59");
    assert_eq!(pack().limit("custody.first_term", friday).unwrap().span(), None);
    assert_eq!(pack().limit("detention.limit", friday).unwrap().span(), Some(Span::hours(48)));
}

#[test]
fn days_and_months_are_those_of_the_region() {
    let due = |region: &str, id: &str, from: &str| pack().due_in(RegionCode::parse(region).ok().as_ref(), id, at(from)).unwrap();
    let day_after = |text: &str| at(text) + Span::minutes(1);
    // Half past midnight of the 12th in Almaty is the 11th in Aktobe: three days later it is the 15th, a Saturday, or the 14th.
    let from = "2022-01-12T00:30:00+06:00";
    assert_eq!(day_after("2022-01-17T23:58:59.999999+06:00"), due("almaty-city", "measure.appeal", from));
    assert_eq!(day_after("2022-01-14T23:58:59.999999+05:00"), due("aktobe-region", "measure.appeal", from));
    // Two months from 23:30 of 28 February are in April, although in Almaty March had begun.
    assert_eq!(due("aktobe-region", "custody.first_term", "2022-02-28T23:30:00+05:00"), at("2022-04-28T23:30:00+05:00"));
    assert_eq!(due("nowhere", "custody.first_term", "2022-03-01T00:30:00+06:00"), at("2022-05-01T00:30:00+06:00"));
    // The hour by which clocks were put back moves neither the day nor the time of day.
    assert_eq!(due("almaty-city", "measure.appeal", "2024-02-28T00:30:00+06:00"), day_after("2024-03-04T23:58:59.999999+05:00"));
    assert_eq!(due("almaty-city", "custody.first_term", "2024-02-01T09:00:00+06:00"), at("2024-04-01T09:00:00+05:00"));
}

#[test]
fn one_question_has_two_answers_on_two_days() {
    let fine = |day| pack().offence(Code::Cao, "434", "1", at(day)).unwrap().fine_mci;
    assert_eq!((fine("2023-03-05T23:59:00+06:00"), fine("2023-03-06T00:00:00+06:00")), (Some(5), Some(20)));
    let mci = |day| pack().mci(at(day));
    assert_eq!((mci("2022-03-31T23:59:00+06:00"), mci("2022-04-01T00:00:00+06:00")), (Some(3_063), Some(3_180)));
    let capital = |day| pack().region("nur-sultan-city", at(day)).unwrap().names.en.clone();
    assert_eq!(
        (capital("2022-09-16T12:00:00+06:00"), capital("2022-09-17T12:00:00+06:00")),
        ("Nur-Sultan City".into(), "Astana City".into())
    );
    assert!(pack().limit("detention.limit", at("2021-12-31T12:00:00+06:00")).is_none(), "nothing is claimed for 2021");
}

#[test]
fn january_2022_had_seventeen_regions() {
    let kinds: Vec<_> = pack().regions(january()).map(|region| region.kind).collect();
    assert_eq!(kinds.len(), 17);
    assert_eq!(kinds.iter().filter(|kind| **kind == RegionKind::City).count(), 3);
    assert_eq!(pack().regions(at("2022-06-08T00:00:00+06:00")).count(), 20);
    assert!(pack().region("abai-region", january()).is_none());
}

#[test]
fn emergency_begins_and_ends_on_the_clock_of_the_region() {
    let table = [
        ("almaty-city", "2022-01-05T01:29:00+06:00", Answer::No),
        ("almaty-city", "2022-01-05T01:30:00+06:00", Answer::Yes),
        ("almaty-city", "2022-01-18T23:59:59+06:00", Answer::Yes),
        ("almaty-city", "2022-01-19T00:00:00+06:00", Answer::No),
        ("mangystau-region", "2022-01-05T01:30:00+06:00", Answer::No),
        ("mangystau-region", "2022-01-05T01:30:00+05:00", Answer::Yes),
        ("nur-sultan-city", "2022-01-05T15:59:00+06:00", Answer::No),
        ("pavlodar-region", "2022-01-04T23:59:00+06:00", Answer::No),
        ("pavlodar-region", "2022-01-05T12:00:00+06:00", Answer::Unknown),
        ("pavlodar-region", "2022-01-06T00:00:00+06:00", Answer::Yes),
        ("pavlodar-region", "2022-01-13T06:59:00+06:00", Answer::Yes),
        ("pavlodar-region", "2022-01-13T07:00:00+06:00", Answer::No),
        ("shymkent-city", "2022-01-14T18:00:00+06:00", Answer::No),
        ("nowhere", "2022-01-10T12:00:00+06:00", Answer::Unknown),
    ];
    for (region, when, said) in table {
        assert_eq!(pack().in_emergency(region, at(when)), said, "{region} {when}");
        assert_eq!(pack().emergency(region, at(when)), said == Answer::Yes);
    }
    assert_eq!(pack().regions(january()).filter(|region| pack().emergencies(&region.code).len() == 1).count(), 17);
}

#[test]
fn nobody_works_on_the_first_days_of_january_2022() {
    let off: Vec<_> = (1..=31).filter(|day| !pack().working_day(Date::constant(2022, 1, *day))).collect();
    assert_eq!(off, [1, 2, 3, 4, 7, 8, 9, 15, 16, 22, 23, 29, 30]);
}

#[test]
fn bail_depends_on_gravity_and_on_guilt() {
    let bail = |gravity, negligent| pack().bail(gravity, negligent, january()).map(|bail| (bail.min_mci, bail.max_mci));
    assert_eq!(bail(Gravity::Minor, true), Some((30, Some(120))));
    assert_eq!(bail(Gravity::Medium, true), Some((120, Some(200))));
    assert_eq!(bail(Gravity::Medium, false), Some((200, Some(350))));
    assert_eq!(bail(Gravity::Grave, false), Some((350, None)));
    assert_eq!(bail(Gravity::EspeciallyGrave, false), Some((500, None)));
    assert_eq!(bail(Gravity::Misdemeanour, false), None);
}

#[test]
fn the_judge_decides_on_measures_five_to_seven() {
    let measures = pack().measures(january());
    let said: Vec<_> = measures.iter().map(|measure| (measure.number, measure.decided_by == DecidedBy::InvestigatingJudge)).collect();
    assert_eq!(said, [(1, false), (2, false), (3, false), (4, false), (5, true), (6, true), (7, true)]);
    assert_eq!(pack().measure("custody", january()).unwrap().names.kk, "Күзетпен ұстау");
}

#[test]
fn penalties_are_those_of_the_procedure_and_unknown_stays_unknown() {
    let table = [
        ("476", "1", Answer::Yes, Some(10), Some(15)),
        ("488", "6", Answer::Yes, Some(30), Some(15)),
        ("478", "1", Answer::No, Some(40), Some(30)),
        ("478", "2", Answer::No, None, None),
        ("434", "1", Answer::No, Some(5), Some(10)),
        ("667", "1", Answer::No, None, None),
        ("436", "1", Answer::Unknown, None, None),
    ];
    for (article, part, warning, fine, arrest) in table {
        let offence = pack().offence(Code::Cao, article, part, january()).unwrap_or_else(|| unreachable!("{article}({part})"));
        assert_eq!((offence.warning_available, offence.fine_mci, offence.arrest_max_days), (warning, fine, arrest), "{article}({part})");
    }
    let riots = pack().offence(Code::Cc, "272", "1", january()).unwrap();
    assert_eq!(
        (riots.gravity, riots.max_imprisonment_years, riots.competent.as_slice()),
        (Some(Gravity::Grave), Some(10), &["police".to_owned()][..])
    );
    let child = pack().offence(Code::Cc, "99", "3", january()).unwrap();
    assert_eq!((child.gravity, child.basis.mark), (None, Mark::General));
    assert!(pack().offence(Code::Cc, "188", "9", january()).is_none());
}

#[test]
fn thirty_days_are_for_the_articles_listed() {
    let listed: Vec<_> = pack().list("qualification_30_days", january()).map(|entry| entry.code.clone()).collect();
    assert_eq!(listed.len(), 4 + 14 + 1);
    let entry = |article| pack().entry("qualification_30_days", article, january()).is_some();
    assert_eq!(["173", "255", "268", "269", "272", "287"].map(entry), [true, true, true, false, true, false]);
}

#[test]
fn lists_are_as_long_as_their_articles() {
    let table = [
        ("exceptional_detention", 6),
        ("exceptional_custody", 7),
        ("arrest_barred", 7),
        ("extremist_crime", 13),
        ("aggravating", 10),
        ("dismissal", 14),
        ("termination", 12),
        ("interruption", 9),
        ("not_registrable", 5),
        ("detention_release", 5),
        ("counsel_mandatory", 11),
        ("measure_circumstance", 14),
        ("bail_excluded", 10),
        ("category", 12),
        ("challenge", 5),
        ("registration_deferral", 23),
        ("iccs", 14),
        ("facility", 3),
        ("prosecutor_level", 3),
    ];
    for (list, length) in table {
        assert_eq!(pack().list(list, january()).count(), length, "{list}");
    }
}

#[test]
fn every_category_has_its_class_of_the_iccs() {
    let classes: Vec<_> = pack().list("iccs", january()).collect();
    for category in pack().list("category", january()) {
        assert!(classes.iter().any(|class| class.categories.contains(&category.code)), "{}", category.code);
    }
    let public: Vec<&str> = classes.iter().filter(|class| class.basis.mark == Mark::Public).map(|class| class.code.as_str()).collect();
    assert_eq!(public, ["0101", "02011", "0401", "0501", "0502", "050211"]);
    assert!(classes.iter().all(|class| matches!(class.basis.mark, Mark::Public | Mark::General) && class.basis.article == class.code));
}

#[test]
fn codes_of_offences_agree_with_the_classes_of_their_categories() {
    // Forgery of elections and the like, and an article on attacks by which somebody died, have codes of their own.
    const OWN: &[&str] = &["0806", "0907"];
    let agree = |class: &str, code: &str| class.starts_with(code) || code.starts_with(class);
    let spoken = pack().offences(january()).filter(|o| o.basis.code == "CC" && !o.categories.contains(&"other".to_owned()));
    let mut held = 0;
    for offence in spoken {
        let Some(code) = offence.iccs.as_deref().filter(|code| !OWN.contains(code)) else { continue };
        let fits = pack()
            .list("iccs", january())
            .any(|class| agree(&class.code, code) && offence.categories.iter().any(|category| class.categories.contains(category)));
        assert!(fits, "{} has {code}, a class of none of {:?}", offence.basis, offence.categories);
        held += 1;
    }
    assert!(held > 50, "{held} were held against the classes");
}

#[test]
fn bodies_are_competent_by_article() {
    let table: &[(&str, &str, &[&str])] = &[
        ("99", "2", &["police"]),
        ("188", "3", &["police"]),
        ("191", "2", &["police"]),
        ("192", "2", &["police"]),
        ("200", "2", &["police"]),
        ("202", "2", &["police"]),
        ("272", "2", &["police"]),
        ("380", "2", &["police"]),
        ("255", "1", &["police", "national-security"]),
        ("255", "3", &["national-security"]),
        ("287", "4", &["police", "national-security"]),
        ("291", "2", &["police", "national-security"]),
        ("361", "1", &["anti-corruption"]),
        ("362", "4", &["police", "anti-corruption"]),
        ("175", "1", &["national-security"]),
        ("179", "2", &["national-security"]),
    ];
    for (article, part, bodies) in table {
        let offence = pack().offence(Code::Cc, article, part, january()).unwrap_or_else(|| unreachable!("{article}({part})"));
        assert_eq!(offence.competent, *bodies, "CC {article}({part})");
    }
}

#[test]
fn kazakh_and_russian_are_not_copies_of_each_other() {
    let same: Vec<_> = pack()
        .all_entries()
        .filter(|entry| entry.words.kk == entry.words.ru)
        .map(|entry| format!("{}:{}", entry.list, entry.code))
        .collect();
    assert_eq!(same, ["body:prosecution", "category:terrorism"]);
    assert!(pack().all_regions().all(|region| region.names.kk != region.names.ru));
}

#[test]
fn the_hash_knows_every_byte() {
    let hash = pack().hash();
    assert!(hash.len() == 64 && hash.bytes().all(|c| c.is_ascii_digit() || (b'a'..=b'f').contains(&c)), "{hash}");
    for (file, text) in TEXTS.0 {
        assert_ne!(with(file, &format!("{text}# \n")).unwrap().hash(), hash, "{file}");
    }
}
