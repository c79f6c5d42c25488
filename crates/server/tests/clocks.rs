//! The clocks of the regions against the time zones of the machine (IANA), hour by hour of every day on which the pack claims one.
//!
//! Where the machine has no zone files there is nothing to compare with, and the test says so; the law itself never reads them.
#![allow(clippy::unwrap_used, clippy::print_stderr)]

use aiqyn_law::kernel::Moment;
use aiqyn_law::pack;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use std::path::Path;

/// The zone of a region; regions without a zone of their own follow Almaty.
const ZONES: [(&str, &str); 8] = [
    ("aktobe-region", "Aqtobe"),
    ("atyrau-region", "Atyrau"),
    ("kostanay-region", "Qostanay"),
    ("kyzylorda-region", "Qyzylorda"),
    ("mangystau-region", "Aqtau"),
    ("west-kazakhstan-region", "Oral"),
    ("almaty-city", "Almaty"),
    ("almaty-region", "Almaty"),
];

const FOLDER: &str = "/usr/share/zoneinfo/Asia";

fn zone(name: &str) -> TimeZone {
    let bytes = std::fs::read(Path::new(FOLDER).join(name)).unwrap();
    TimeZone::tzif(name, &bytes).unwrap()
}

#[test]
fn clocks_of_the_pack_are_those_of_the_time_zones() {
    if !Path::new(FOLDER).is_dir() {
        eprintln!("no zone files in {FOLDER}: nothing to compare with");
        return;
    }
    let law = pack::embedded().unwrap();
    let (first, last): (Date, Date) = (date(2022, 1, 1), date(2025, 12, 31));
    let mut compared = 0;
    for region in law.all_regions() {
        let name = ZONES.iter().find(|(code, _)| *code == region.code).map_or("Almaty", |(_, zone)| zone);
        let zone = zone(name);
        let mut day = first.max(region.valid_from);
        while day <= last && region.stands_on(day) {
            for hour in [0, 1, 12, 23] {
                let civil = day.at(hour, 0, 0, 0);
                let offset = zone.to_zoned(civil).unwrap().offset().seconds() / 3600;
                assert_eq!(
                    i32::from(region.utc_offset(day)),
                    offset,
                    "{} at {civil}, Asia/{name}: is the machine's tzdata of 2024 or later?",
                    region.code
                );
                compared += 1;
            }
            day = day.tomorrow().unwrap();
        }
    }
    assert!(compared > 100_000, "{compared}");
    assert_eq!(law.regions(Moment::parse("2022-01-10T12:00:00+06:00").unwrap()).count(), 17);
}
