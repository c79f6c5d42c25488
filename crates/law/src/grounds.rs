//! What each figure rests on in the codes: the articles by which its members come to be what they are counted as.
//!
//! Where no article makes them (a roster, a handover), the figure rests on a policy of the house and claims no law.

use crate::kernel::{Basis, Mark, Words};

/// What some figures rest on.
#[derive(Clone, Debug)]
pub struct Ground {
    /// Ids of the figures.
    pub figures: &'static [&'static str],
    /// Articles, or a policy of the house by its name: a limit of the pack, or what the rules of a room call theirs.
    pub basis: &'static [Basis],
}

/// What stands before the articles where people read them.
pub const LABEL: Words = Words { kk: "Заңдағы негізі", ru: "Основание в законе", en: "The law it rests on" };

/// What a figure rests on; nothing, where no figure has the id.
pub fn of(figure: &str) -> &'static [Basis] {
    GROUNDS.iter().find(|ground| ground.figures.contains(&figure)).map_or(&[], |ground| ground.basis)
}

const fn cpc(article: &'static str, part: &'static str) -> Basis {
    Basis::cpc(article, part, Mark::Verified)
}

/// An article whose text shows amendments.
const fn cpc_amended(article: &'static str, part: &'static str) -> Basis {
    Basis::cpc(article, part, Mark::VerifiedAmended)
}

const fn cao(article: &'static str, part: &'static str) -> Basis {
    Basis::cao(article, part, Mark::Verified)
}

/// An article whose text shows amendments.
const fn cao_amended(article: &'static str, part: &'static str) -> Basis {
    Basis::cao(article, part, Mark::VerifiedAmended)
}

/// A whole article of the Criminal Code.
const fn cc(article: &'static str) -> Basis {
    Basis::new("CC", article, "", Mark::Verified)
}

/// Every figure once, in the order of the rooms. Articles of a category of cases are those the catalogue of offences counts there.
pub static GROUNDS: &[Ground] = &[
    // Administrative cases: the ruling, its penalties, what a petition brings.
    Ground { figures: &["A1"], basis: &[cao_amended("822", "1")] },
    Ground { figures: &["A2"], basis: &[cao("43", "1")] },
    Ground { figures: &["A3"], basis: &[cao("830", "1"), cao("839", "1")] },
    Ground { figures: &["A4"], basis: &[cao("43", "2"), cao("839", "1")] },
    Ground { figures: &["A5"], basis: &[cao_amended("741", "1")] },
    Ground { figures: &["A6", "XA2"], basis: &[cao_amended("50", "1")] },
    Ground { figures: &["A7"], basis: &[cao_amended("50", "1"), cao("913", "1")] },
    Ground { figures: &["A8"], basis: &[cao("830", "1")] },
    Ground { figures: &["XA1"], basis: &[cao("43", "2"), cao_amended("57", "")] },
    // Criminal cases: registration, interruption, groups, instructions; categories by the articles of the catalogue.
    Ground { figures: &["C1"], basis: &[cpc_amended("179", "1"), cpc_amended("194", "1"), cpc_amended("45", "7")] },
    Ground { figures: &["K1"], basis: &[cc("188")] },
    Ground { figures: &["K2"], basis: &[cc("287"), cc("288")] },
    Ground { figures: &["K3"], basis: &[cc("291")] },
    Ground { figures: &["K4"], basis: &[cc("202"), cc("203")] },
    Ground { figures: &["K5"], basis: &[cc("200")] },
    Ground { figures: &["K6"], basis: &[cc("188"), cc("191"), cc("192")] },
    Ground { figures: &["K7"], basis: &[cc("378"), cc("379"), cc("380"), cc("380-1")] },
    Ground { figures: &["XC1"], basis: &[cpc_amended("45", "7"), cpc_amended("45", "8")] },
    Ground { figures: &["XC2"], basis: &[cpc_amended("193", "1(5)"), cpc_amended("60", "7")] },
    Ground { figures: &["XC3"], basis: &[cpc_amended("194", "2")] },
    // Suspects: detention and the measures of restraint.
    Ground { figures: &["S1"], basis: &[cpc("128", "2"), cpc("131", "1")] },
    Ground { figures: &["S2"], basis: &[cpc("147", "1"), cpc("148", "7")] },
    Ground { figures: &["S3"], basis: &[cpc_amended("146", "1")] },
    Ground { figures: &["S4"], basis: &[cpc_amended("145", "1")] },
    Ground { figures: &["S5"], basis: &[cpc("137", "1"), cpc("141", "")] },
    Ground { figures: &["S6"], basis: &[cpc_amended("136", "1"), cpc("137", "1")] },
    Ground { figures: &["G9"], basis: &[cpc("128", "2"), cc("291")] },
    Ground { figures: &["XS1"], basis: &[cpc("14", "2"), cpc("139", "2"), cpc("152", "4")] },
    Ground { figures: &["XS2"], basis: &[cpc("138", "1(3)"), cpc("153", "1")] },
    // Facilities.
    Ground { figures: &["J1"], basis: &[cpc("134", ""), cc("188"), cc("191"), cc("192")] },
    Ground { figures: &["G10"], basis: &[cpc("134", ""), cc("287")] },
    Ground { figures: &["XP1"], basis: &[cpc("131", "2"), Basis::policy("injury.explanation")] },
    Ground { figures: &["XP2"], basis: &[cpc("134", ""), cpc("150", "1")] },
    Ground { figures: &["XP3", "XP4"], basis: &[cpc("14", "2"), cpc("133", "2"), cpc("152", "4"), cao_amended("50", "1")] },
    // Complaints: the right, the term, who opens a case and who investigates it.
    Ground { figures: &["R1"], basis: &[cpc("100", "1"), cpc_amended("105", "1")] },
    Ground { figures: &["R2"], basis: &[cpc_amended("193", "1(1)")] },
    Ground { figures: &["R3"], basis: &[cpc_amended("193", "1(5)")] },
    Ground { figures: &["R4"], basis: &[cpc_amended("179", "1"), cc("146"), cc("362")] },
    Ground { figures: &["R5"], basis: &[cpc_amended("187", "4")] },
    Ground { figures: &["R6"], basis: &[cpc_amended("193", "1(12)")] },
    Ground { figures: &["R7", "XR1"], basis: &[cpc_amended("105", "2")] },
    Ground { figures: &["R8"], basis: &[cpc_amended("105", "3"), cpc_amended("105", "4")] },
    // Deaths.
    Ground { figures: &["D1"], basis: &[cpc("207", "1-1"), cc("99")] },
    Ground { figures: &["XD1"], basis: &[cpc("271", "1(1)")] },
    Ground { figures: &["XD2"], basis: &[cpc("222", "3"), cpc("230", "3")] },
    // Weapons: their theft, what is seized, what surrender exempts from.
    Ground { figures: &["W1", "W2", "XW1"], basis: &[cc("291")] },
    Ground { figures: &["G1", "G2", "G3", "G4", "G5", "G6"], basis: &[cc("291"), cpc("221", "1")] },
    Ground { figures: &["G7", "G8"], basis: &[cc("287"), cpc("221", "1")] },
    Ground {
        figures: &["G11"],
        basis: &[Basis::new("CC", "287", "note", Mark::VerifiedAmended), Basis::cao("482", "note", Mark::VerifiedAmended)],
    },
    Ground { figures: &["XG1"], basis: &[Basis::policy("weapon.trace")] },
    // Damage: the offence, the victim, the claim and the award.
    Ground { figures: &["B1", "B2", "B3", "B4", "B5", "B6", "V1", "V2"], basis: &[cc("202")] },
    Ground { figures: &["B7"], basis: &[cc("202"), cc("188"), cc("191"), cc("192")] },
    Ground { figures: &["P1"], basis: &[cpc_amended("71", "1")] },
    Ground { figures: &["M1"], basis: &[cpc_amended("71", "1"), cpc("166", "1")] },
    Ground { figures: &["XB1"], basis: &[Basis::policy("damage.assessment")] },
    Ground { figures: &["XM1"], basis: &[cpc("166", "1"), cpc("167", "1")] },
    Ground { figures: &["XM2"], basis: &[cpc("170", "1")] },
    // Evidence.
    Ground { figures: &["XE1"], basis: &[Basis::policy("evidence.acceptance")] },
    Ground { figures: &["XE2"], basis: &[cpc_amended("112", "1"), cpc_amended("112", "4")] },
    // Rosters, releases.
    Ground { figures: &["T1", "XT1"], basis: &[Basis::policy("roster")] },
    Ground { figures: &["XQ1"], basis: &[cpc_amended("201", "1")] },
    Ground { figures: &["XQ2"], basis: &[cpc_amended("201", "1"), Basis::policy("briefing.permission")] },
    Ground { figures: &["XQ3"], basis: &[Basis::policy("release")] },
    // Instructions, assignments, teams.
    Ground { figures: &["XI1", "XI2", "XI3", "XI4"], basis: &[cpc_amended("193", "1(5)"), Basis::policy("assignment")] },
    Ground { figures: &["XT2"], basis: &[cpc_amended("194", "1"), cpc_amended("194", "2")] },
    Ground { figures: &["XT3", "XT4"], basis: &[cpc_amended("194", "1"), Basis::policy("team")] },
    // Breaches of every room.
    Ground { figures: &["XL1", "XL2"], basis: &[Basis::policy("breach.answer")] },
];

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::kernel::Moment;
    use crate::{pack, rooms, steps};
    use std::collections::BTreeSet;

    /// Articles that no rule cites, read for the figures.
    const READ_FOR_FIGURES: &[&str] = &["141"];

    fn briefing() -> Moment {
        Moment::parse("2022-01-25T12:00:00Z").unwrap()
    }

    #[test]
    fn every_figure_rests_on_something_and_is_told_once() {
        let told: Vec<&str> = GROUNDS.iter().flat_map(|ground| ground.figures).copied().collect();
        let once: BTreeSet<&str> = told.iter().copied().collect();
        let figures: BTreeSet<&str> = rooms::figures().map(|figure| figure.id).collect();
        assert_eq!((told.len(), &once), (once.len(), &figures));
        assert!(GROUNDS.iter().all(|ground| !ground.basis.is_empty()));
        assert!(of("A2").iter().any(|basis| basis.to_string() == "CAO 43(1)") && of("A99").is_empty());
    }

    #[test]
    fn the_articles_of_a_category_are_those_of_the_catalogue() {
        let law = pack::embedded().unwrap();
        let of_category = [
            ("K1", "theft"),
            ("K2", "illegal_firearms"),
            ("K3", "weapon_theft"),
            ("K4", "property_damage"),
            ("K5", "vehicle_taking"),
            ("K6", "robbery"),
            ("K7", "violence_against_officers"),
        ];
        for (figure, category) in of_category {
            let counted: BTreeSet<String> = law
                .offences(briefing())
                .filter(|offence| offence.categories.iter().any(|code| code == category))
                .map(|offence| offence.basis.article.to_string())
                .collect();
            assert_eq!(of(figure).iter().map(|basis| basis.article.to_string()).collect::<BTreeSet<_>>(), counted, "{figure}");
        }
    }

    #[test]
    fn no_article_is_cited_with_a_better_mark_than_it_was_read_with() {
        let law = pack::embedded().unwrap();
        let rules = rooms::declarations().into_iter().flat_map(|rule| rule.basis);
        let read: Vec<&Basis> = rules.chain(steps::STEPS.iter().flat_map(|step| step.basis)).collect();
        for basis in GROUNDS.iter().flat_map(|ground| ground.basis) {
            let same = |other: &&&Basis| (&other.code, &other.article) == (&basis.code, &basis.article);
            if basis.is_policy() {
                let named = law.limit(&basis.article, briefing()).is_some() || read.iter().any(|other| same(&other));
                assert!(named, "nothing is called {basis}");
            } else if !READ_FOR_FIGURES.contains(&basis.article.as_ref()) {
                let offences = law.offences(briefing()).filter(|offence| same(&&&offence.basis)).map(|offence| offence.basis.mark);
                let best = read.iter().filter(same).map(|other| other.mark).chain(offences).min();
                assert!(best.is_some_and(|best| best <= basis.mark), "{basis} {}", basis.mark);
            }
            assert!(basis.is_policy() || law.has_article(&basis.code, &basis.article), "{basis}");
        }
    }
}
