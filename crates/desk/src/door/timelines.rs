//! Timelines kept from one act of a record to its next: what the act left is where the next one begins.

use aiqyn_law::kernel::RecordId;
use aiqyn_tally::Timeline;
use std::collections::HashMap;
use std::mem;

/// So many are kept of late, and as many of before; those before them are made anew. A record's acts come close together, and a timeline
/// takes some kilobytes.
const MOST: usize = 4096;

/// Timelines, each with the version of its record that it was made of.
#[derive(Default)]
pub struct Timelines {
    late: HashMap<RecordId, (u64, Timeline)>,
    before: HashMap<RecordId, (u64, Timeline)>,
}

impl Timelines {
    pub fn forget(&mut self) {
        self.late.clear();
        self.before.clear();
    }

    /// The timeline of a record at a version, if it is kept. It is no longer kept then.
    pub fn take(&mut self, record: &RecordId, version: u64) -> Option<Timeline> {
        let kept = self.late.remove(record).or_else(|| self.before.remove(record));
        kept.filter(|(of, _)| *of == version).map(|(_, timeline)| timeline)
    }

    pub fn keep(&mut self, record: RecordId, version: u64, timeline: Timeline) {
        if self.late.len() >= MOST {
            self.before = mem::take(&mut self.late);
        }
        self.late.insert(record, (version, timeline));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use aiqyn_tally::Cell;

    fn record(number: usize) -> RecordId {
        RecordId::parse(&format!("administrative/22-{number:06}")).unwrap_or_else(|_| unreachable!())
    }

    fn timeline(weight: i64) -> Timeline {
        Timeline::new(vec![(1, vec![Cell { figure: "A1".into(), member: "m".into(), weight, facets: Vec::new() }])])
    }

    #[test]
    fn a_timeline_holds_for_its_version_alone() {
        let mut kept = Timelines::default();
        kept.keep(record(1), 3, timeline(1));
        assert_eq!(kept.take(&record(1), 4), None);
        kept.keep(record(1), 4, timeline(2));
        assert_eq!(kept.take(&record(1), 4), Some(timeline(2)));
        assert_eq!(kept.take(&record(1), 4), None, "what was taken is where another begins");
    }

    #[test]
    fn the_latest_of_a_record_counts_and_what_is_long_gone_is_forgotten() {
        let mut kept = Timelines::default();
        kept.keep(record(0), 1, timeline(1));
        for other in 1..=MOST {
            kept.keep(record(other), 1, timeline(1));
        }
        kept.keep(record(0), 2, timeline(2));
        assert_eq!(kept.take(&record(0), 2), Some(timeline(2)));
        for other in MOST..=3 * MOST {
            kept.keep(record(other), 1, timeline(1));
        }
        assert_eq!(kept.take(&record(1), 1), None);
        assert!(kept.late.len() + kept.before.len() <= 2 * MOST);
    }
}
