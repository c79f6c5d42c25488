//! The same question on two days: what stood in one year and not in another.

use super::*;
use crate::kernel::BodyId;

fn body(id: &str) -> BodyId {
    BodyId::parse(id).unwrap()
}

#[test]
fn a_region_is_there_from_the_day_it_was_formed() {
    let (eve, day) = (at("2022-06-07T23:59:00+06:00"), at("2022-06-08T00:00:00+06:00"));
    for (region, parent) in
        [("abai-region", "east-kazakhstan-region"), ("zhetysu-region", "almaty-region"), ("ulytau-region", "karaganda-region")]
    {
        assert!(!pack().region_stands(region, eve) && pack().region_stands(region, day), "{region}");
        assert_eq!(pack().region(region, day).unwrap().formed_from.as_deref(), Some(parent));
        assert!(pack().region_stands(parent, eve) && pack().region_stands(parent, day), "{parent}");
        let police = body(&format!("police/{region}"));
        assert!(!pack().body_stands(&police, eve) && pack().body_stands(&police, day), "its bodies begin with it");
    }
    let before = at("2021-12-30T12:00:00+06:00");
    assert!(pack().region_stands("almaty-city", before) && !pack().region_stands("abai-region", before));
    assert!(!pack().region_stands("alma-ata", day));
    assert!(pack().region_stands("republic", before), "releases are of the whole country");
}

#[test]
fn a_city_lies_in_the_region_of_the_day() {
    let region = |city, day| pack().entry("city", city, at(day)).unwrap().region.clone().unwrap();
    assert_eq!(
        [region("semey", "2022-06-07T12:00:00+06:00"), region("semey", "2022-06-08T12:00:00+06:00")],
        ["east-kazakhstan-region", "abai-region"]
    );
    assert_eq!(region("taldykorgan", "2023-01-01T12:00:00+06:00"), "zhetysu-region");
    let without: Vec<_> = pack().list("city", january()).filter(|entry| entry.region.is_none()).map(|entry| &entry.code).collect();
    assert_eq!(without, Vec::<&String>::new());
}

#[test]
fn a_kind_of_body_lasts_as_long_as_its_agency() {
    let service = body("anti-corruption/almaty-city");
    let (last, after) = (at("2025-06-29T12:00:00+05:00"), at("2025-06-30T12:00:00+05:00"));
    assert!(pack().body_stands(&service, last) && !pack().body_stands(&service, after));
    assert_eq!(pack().agency("anti-corruption", last).unwrap().merged_into.as_deref(), Some("national-security"));
    assert_eq!(pack().agency("economic-investigations", january()).unwrap().agency.en, "Financial Monitoring Agency");
    assert!(pack().body_stands(&body("prosecution/republic"), january()) && !pack().body_stands(&body("police/nowhere"), january()));
}

#[test]
fn who_holds_a_law_unconstitutional_changed_with_the_year() {
    let words = |list, code, day| pack().entry(list, code, at(day)).unwrap().words.clone();
    for (list, code) in [("termination", "law_repealed"), ("dismissal", "law_unconstitutional")] {
        let (council, court) = (words(list, code, "2022-12-31T23:59:00+06:00"), words(list, code, "2023-01-01T00:00:00+06:00"));
        assert!(council.en.ends_with("Constitutional Council") && court.en.ends_with("Constitutional Court"), "{list}");
        assert!(council.kk.contains("Кеңес") && court.kk.contains("Сот"), "{list}");
        assert!(council.ru.contains("Советом") && court.ru.contains("Судом"), "{list}");
    }
}

#[test]
fn torture_is_another_offence_with_other_investigators_by_year() {
    let torture = |part, day| pack().offence(Code::Cc, "146", part, at(day));
    let competent = |part, day| torture(part, day).unwrap().competent.clone();
    assert_eq!(competent("2", "2022-12-31T12:00:00+06:00"), ["anti-corruption", "police"]);
    assert_eq!(competent("2", "2023-01-01T12:00:00+06:00"), ["prosecution", "special-prosecution"]);
    let of = |day| torture("2", day).map(|offence| offence.max_imprisonment_years);
    assert_eq!(
        (of("2023-05-15T12:00:00+06:00"), of("2023-05-20T12:00:00+06:00"), of("2023-06-01T12:00:00+06:00")),
        (Some(Some(7)), None, Some(Some(6)))
    );
    assert!(torture("4", "2022-12-31T12:00:00+06:00").is_none() && torture("4", "2023-06-01T12:00:00+06:00").is_some());
}

#[test]
fn every_article_that_a_rule_cites_is_in_its_code() {
    let mut judged = 0;
    for rule in crate::rooms::declarations() {
        for basis in rule.basis {
            // A range is cited by its ends, several articles by commas.
            for article in basis.article.split([',', '–']).map(str::trim).filter(|article| !article.is_empty()) {
                judged += usize::from(["CC", "CAO", "CPC"].contains(&basis.code.as_ref()));
                assert!(pack().has_article(&basis.code, article), "{} cites {basis}", rule.code);
            }
        }
    }
    assert!(judged > 200, "{judged}");
}
