//! Who takes part: regions, bodies, officers, and persons who do not exist.

use crate::random::Chance;
use aiqyn_law::kernel::{Authority, BodyId, Officer, OfficerId, RegionCode, Role, Sex};

/// Regions of the story, by how much of it happens there; the nine cities of the briefing lie in them.
const REGIONS: &[(&str, i64)] = &[
    ("almaty-city", 46),
    ("almaty-region", 12),
    ("zhambyl-region", 9),
    ("shymkent-city", 6),
    ("kyzylorda-region", 8),
    ("east-kazakhstan-region", 6),
    ("aktobe-region", 5),
    ("atyrau-region", 4),
    ("mangystau-region", 1),
    ("nur-sultan-city", 1),
    ("karaganda-region", 1),
    ("turkistan-region", 1),
    // Nothing happens there; they have their prosecutor on duty all the same.
    ("akmola-region", 0),
    ("kostanay-region", 0),
    ("north-kazakhstan-region", 0),
    ("pavlodar-region", 0),
    ("west-kazakhstan-region", 0),
];

/// How many regions there are.
pub fn regions() -> i64 {
    i64::try_from(REGIONS.len()).unwrap_or_default()
}

const SURNAMES: &[&str] = &[
    "Ақжелкен",
    "Бозторғай",
    "Гүлдәурен",
    "Дабылбек",
    "Еркінтау",
    "Жезқанат",
    "Зеренгүл",
    "Қарақұс",
    "Көктұйғын",
    "Майқоңыр",
    "Нарқызыл",
    "Отжалын",
    "Сарыжапырақ",
    "Таудағы",
    "Ұлышың",
    "Шағаладай",
    "Ыстықкөз",
    "Белорецкоев",
    "Дальнеполев",
    "Тихолугов",
    "Заозёркин",
    "Краснокамышев",
];
const GIVEN: &[&str] = &[
    "Айжарқын",
    "Бекжарық",
    "Дәулетжан",
    "Ерназаркүн",
    "Жасұланбай",
    "Қайсарман",
    "Меруертай",
    "Нұрлыкүн",
    "Сәулетай",
    "Темірқұт",
    "Үміткүн",
    "Шолпанай",
    "Яромирко",
    "Светлозар",
    "Велимирка",
    "Добронега",
];

/// A person of the story.
#[derive(Clone, Debug)]
pub struct Person {
    /// Id.
    pub id: String,
    /// Name, for the vault alone.
    pub name: String,
    /// IIN with an impossible birth date (month 13 and above), for the vault alone.
    pub iin: String,
    /// Sex.
    pub sex: Sex,
    /// Full years.
    pub age: i64,
}

impl Person {
    /// The text that is sealed.
    pub fn identity(&self) -> String {
        serde_json::json!({ "name": self.name, "iin": self.iin }).to_string()
    }

    /// Sex, as acts write it.
    pub const fn sex_code(&self) -> &'static str {
        match self.sex {
            Sex::Female => "female",
            Sex::Male => "male",
        }
    }
}

/// The officers of one region.
#[derive(Clone, Debug)]
pub struct Team {
    /// The region.
    pub region: &'static str,
    /// Police officers.
    pub police: Vec<Officer>,
    /// Investigators of the police.
    pub investigators: Vec<Officer>,
    /// Investigators of national security.
    pub security: Vec<Officer>,
    /// Supervising prosecutors.
    pub prosecutors: Vec<Officer>,
    /// Investigating judge.
    pub investigating_judge: Officer,
    /// Judge of the first instance.
    pub judge: Officer,
    /// Clerk of the first instance.
    pub clerk: Officer,
    /// Clerk of the appeal court.
    pub appeal_clerk: Officer,
    /// Head of the temporary detention facility.
    pub ivs_head: Officer,
    /// Officers of the temporary detention facility.
    pub ivs: Vec<Officer>,
    /// Officer of the remand centre.
    pub sizo: Officer,
    /// Officer of the special reception centre.
    pub reception: Officer,
    /// Medical examiners.
    pub medics: Vec<Officer>,
    /// Who receives complaints at the prosecution.
    pub complaints: Officer,
    /// Who checks for the interior ministry's own security unit.
    pub own_security: Officer,
    /// Investigators of the anti-corruption service.
    pub anti_corruption: Vec<Officer>,
    /// Who keeps the register of weapons.
    pub weapons: Officer,
    /// Who keeps the register of damage.
    pub damage: Officer,
    /// Forensic experts.
    pub experts: Vec<Officer>,
    /// Head of investigation of the police.
    pub investigation_head: Officer,
    /// Head of investigation of national security.
    pub security_head: Officer,
    /// Investigators who may be lent: two of the police, then two of national security. They have no cases of their own.
    pub lent: Vec<Officer>,
}

impl Team {
    /// A body of this region.
    pub fn body(&self, kind: &str) -> String {
        format!("{kind}/{}", self.region)
    }
}

/// Everybody who takes part.
pub struct Cast {
    /// Teams by region.
    pub teams: Vec<Team>,
    /// Special prosecutors, of the whole republic.
    pub special: Vec<Officer>,
    /// Prosecutors of the Prosecutor General's office.
    pub general: Vec<Officer>,
    /// Press officers of the prosecution and of the interior ministry.
    pub press: Vec<Officer>,
    /// Who gives assignments at the interior ministry.
    pub interior: Vec<Officer>,
    /// Officers who only look.
    pub onlookers: Vec<Officer>,
    /// Who keeps the register of officers.
    pub registrars: Vec<Officer>,
    /// Persons invented so far.
    pub persons: Vec<Person>,
}

fn officer(id: &str, role: Role, body: &str, region: &str, sex: Sex) -> Option<Officer> {
    let authority = Authority { role, body: BodyId::parse(body).ok()?, region: RegionCode::parse(region).ok()? };
    Some(Officer { id: OfficerId::parse(id).ok()?, authority, sex })
}

/// Officers `o-region-role-n` of a body; the ids are well formed by construction.
fn officers(region: &str, role: Role, kind: &str, n: usize) -> Vec<Officer> {
    let sex = |i: usize| if i % 3 == 2 { Sex::Female } else { Sex::Male };
    let place = kind.replace('/', "-");
    (0..n)
        .filter_map(|i| {
            let body = match kind.split_once('/') {
                Some((kind, rest)) => format!("{kind}/{region}/{rest}"),
                None => format!("{kind}/{region}"),
            };
            officer(&format!("o-{region}-{place}-{}-{}", role.code(), i + 1), role, &body, region, sex(i))
        })
        .collect()
}

impl Cast {
    /// The officers; persons come as the story needs them.
    pub fn new() -> Self {
        let special = officers("republic", Role::Prosecutor, "special-prosecution", 3);
        let press = [officers("republic", Role::PressOfficer, "prosecution", 2), officers("republic", Role::PressOfficer, "police", 2)];
        Self {
            teams: REGIONS.iter().filter_map(|(region, _)| team(region)).collect(),
            special,
            general: officers("republic", Role::Prosecutor, "prosecution", 2),
            press: press.concat(),
            interior: officers("republic", Role::InvestigationHead, "police", 1),
            onlookers: officers("republic", Role::Auditor, "audit", 1),
            registrars: officers("republic", Role::OfficersRegistrar, "prosecution", 2),
            persons: Vec::new(),
        }
    }

    /// A region by its weight in the story.
    pub fn team(&self, chance: &mut Chance) -> Team {
        let weights: Vec<(usize, i64)> = (0..self.teams.len()).map(|i| (i, REGIONS[i].1)).collect();
        self.teams[*chance.weighted(&weights)].clone()
    }

    /// A new person: adult, and of none of the groups that a rule treats apart, unless asked otherwise.
    pub fn person(&mut self, chance: &mut Chance) -> Person {
        let n = self.persons.len() + 1;
        let sex = if chance.percent(14) { Sex::Female } else { Sex::Male };
        let name = format!("{} {} {n:05}", chance.pick(SURNAMES), chance.pick(GIVEN));
        let person = Person { id: format!("p-{n:06}"), name, iin: iin(n), sex, age: chance.between(19, 49) };
        self.persons.push(person.clone());
        person
    }

    /// Every officer.
    pub fn officers(&self) -> Vec<Officer> {
        let mut all = self.onlookers.clone();
        for several in [&self.registrars, &self.special, &self.general, &self.press, &self.interior] {
            all.extend(several.iter().cloned());
        }
        for team in &self.teams {
            let courts = [&team.investigating_judge, &team.judge, &team.clerk, &team.appeal_clerk];
            let facilities = [&team.ivs_head, &team.sizo, &team.reception];
            let registers =
                [&team.complaints, &team.own_security, &team.weapons, &team.damage, &team.investigation_head, &team.security_head];
            all.extend(courts.into_iter().chain(facilities).chain(registers).cloned());
            for several in [
                &team.police,
                &team.investigators,
                &team.security,
                &team.prosecutors,
                &team.ivs,
                &team.medics,
                &team.anti_corruption,
                &team.experts,
                &team.lent,
            ] {
                all.extend(several.iter().cloned());
            }
        }
        all
    }
}

/// The two investigators of a body after those who have cases.
fn after(first: usize, region: &str, kind: &str) -> Vec<Officer> {
    officers(region, Role::Investigator, kind, first + 2).split_off(first)
}

fn team(region: &'static str) -> Option<Team> {
    let one = |role, kind| officers(region, role, kind, 1).pop();
    Some(Team {
        region,
        police: officers(region, Role::PoliceOfficer, "police", 4),
        investigators: officers(region, Role::Investigator, "police", 4),
        security: officers(region, Role::Investigator, "national-security", 2),
        prosecutors: officers(region, Role::Prosecutor, "prosecution", 3),
        investigating_judge: one(Role::InvestigatingJudge, "court/investigating")?,
        judge: one(Role::Judge, "court/administrative")?,
        clerk: one(Role::CourtClerk, "court/administrative")?,
        appeal_clerk: one(Role::CourtClerk, "court/appeal")?,
        ivs_head: one(Role::FacilityHead, "ivs")?,
        ivs: officers(region, Role::FacilityOfficer, "ivs", 2),
        sizo: one(Role::FacilityOfficer, "sizo")?,
        reception: one(Role::FacilityOfficer, "reception")?,
        medics: officers(region, Role::Medic, "hospital", 2),
        complaints: one(Role::ComplaintHandler, "prosecution")?,
        own_security: one(Role::ComplaintHandler, "own-security")?,
        anti_corruption: officers(region, Role::Investigator, "anti-corruption", 2),
        weapons: one(Role::WeaponsRegistrar, "police")?,
        damage: one(Role::DamageRegistrar, "police")?,
        experts: officers(region, Role::ForensicExpert, "forensic", 2),
        investigation_head: one(Role::InvestigationHead, "police")?,
        security_head: one(Role::InvestigationHead, "national-security")?,
        lent: [after(4, region, "police"), after(2, region, "national-security")].concat(),
    })
}

/// Twelve digits with a right check digit and a birth month that no calendar has.
fn iin(n: usize) -> String {
    (0..)
        .find_map(|turn: usize| {
            let month = 13 + (n + turn) % 80;
            let eleven = format!("{:02}{month:02}{:02}5{:04}", n / 10_000 % 100, 40 + turn % 59, n % 10_000);
            check_digit(&eleven).map(|digit| format!("{eleven}{digit}"))
        })
        .unwrap_or_default()
}

/// The check digit of an IIN (procedure §17); none where the number is invalid.
fn check_digit(eleven: &str) -> Option<u32> {
    let digits: Vec<u32> = eleven.chars().filter_map(|c| c.to_digit(10)).collect();
    let sum = |shift: usize| (0..11).map(|i| digits[i] * u32::try_from((i + shift) % 11 + 1).unwrap_or(1)).sum::<u32>() % 11;
    let digit = if sum(0) == 10 { sum(2) } else { sum(0) };
    (digit < 10).then_some(digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_whole_and_nobodys() {
        for n in 1..3000 {
            let iin = iin(n);
            assert_eq!(iin.len(), 12);
            assert!(iin[2..4].parse::<u32>().is_ok_and(|month| month > 12), "{iin}");
        }
    }
}
