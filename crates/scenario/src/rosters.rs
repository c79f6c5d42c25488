//! Duty rosters: a team and duty prosecutors in every region, announced by the week, published, handed over, now and then replaced.

use crate::cast::Team;
use crate::script::{Life, Pace, Script, at, end_of_25th, text};
use crate::totals::Totals;
use aiqyn_law::kernel::{Moment, Officer, Span};
use serde_json::{Value, json};

/// Shifts are announced beyond the last day of the story, up to the morning of this day of January.
const LAST: i64 = 30;
/// Days announced at a time.
const WEEK: i64 = 7;

/// One region's roster in the making.
struct Roster {
    life: Life,
    team: Team,
    /// Where the region stands in the list: what is peculiar about it follows from that.
    place: i64,
    /// Everything still to be handed in; in order of time at the end.
    events: Vec<Event>,
    /// Shifts of the region so far: tag, officer, from, until.
    shifts: Vec<Shift>,
}

/// A shift as announced.
#[derive(Clone)]
struct Shift {
    tag: String,
    officer: Officer,
    from: Moment,
    until: Moment,
}

/// Something that happens to a roster.
struct Event {
    when: Moment,
    by: Officer,
    act: &'static str,
    payload: Value,
    sealed: Vec<(&'static str, String)>,
}

/// Plays the rosters: as many regions as the total says have a team and a published duty prosecutor; any others have opened theirs.
pub fn play(script: &mut Script, totals: &Totals) {
    let teams = script.cast.teams.clone();
    for (team, place) in teams.iter().zip(0..) {
        let life = script.life("roster", team, end_of_25th());
        let mut roster = Roster { life, team: team.clone(), place, events: Vec::new(), shifts: Vec::new() };
        roster.open(script, place < totals.of("T1"));
        roster.hand_in(script);
    }
}

impl Roster {
    fn add(&mut self, when: Moment, by: &Officer, act: &'static str, payload: Value) {
        self.events.push(Event { when, by: by.clone(), act, payload, sealed: Vec::new() });
    }

    fn add_with_reasons(&mut self, when: Moment, by: &Officer, act: &'static str, payload: Value, why: &str) {
        self.events.push(Event { when, by: by.clone(), act, payload, sealed: text("reasons", why) });
    }

    /// Whoever keeps the roster.
    fn keeper(&self) -> Officer {
        self.team.prosecutors[2].clone()
    }

    /// The telephone of an office of the region: invented, of no exchange that exists.
    fn phone(&self, office: i64) -> Value {
        json!({ "phone": format!("+77{:02}0000{office:03}", 80 + self.place) })
    }

    fn open(&mut self, script: &mut Script, staffed: bool) {
        let keeper = self.keeper();
        let opened = at(5, 7, 0) + Span::minutes(self.place * 9);
        self.add(opened, &keeper, "opened/1", json!({ "region": self.team.region, "body": self.team.body("prosecution") }));
        if !staffed {
            return;
        }
        let formed = at(5 + self.place % 4, 10, 0) + Span::minutes(script.chance.between(0, 200));
        self.form(formed);
        let contact = json!({ "body": self.team.body("own-security"), "contact": self.phone(2), "from": formed });
        self.add(formed + Span::minutes(20), &keeper, "security_contact/1", contact);
        self.second(script, formed + Span::minutes(40));
        let mut begins = 6 + self.place % 4;
        while begins < LAST {
            let ends = (begins + WEEK).min(LAST);
            self.announce(script, begins, ends);
            begins = ends;
        }
        self.hand_over(script);
    }

    /// The team; in one region it has no doctor at first, in another it is formed anew.
    fn form(&mut self, formed: Moment) {
        let keeper = self.keeper();
        let member =
            |officer: &Officer, capacity: &str| json!({ "officer": officer.id, "body": officer.authority.body, "capacity": capacity });
        let prosecutors = [member(&self.team.prosecutors[0], "prosecutor"), member(&self.team.prosecutors[1], "prosecutor")];
        let whole =
            [prosecutors.to_vec(), vec![member(&self.team.own_security, "own_security"), member(&self.team.medics[0], "doctor")]].concat();
        let until = at(LAST + 2, 0, 0);
        let team = |tag: &str, members: &[Value], from: Moment| json!({ "team": tag, "members": members, "contacts": [self.phone(1)], "from": from, "until": until });
        let first = if self.place == 6 { team("t1", &whole[..3], formed) } else { team("t1", &whole, formed) };
        let again = (self.place % 8 == 6).then(|| (at(12, 11, 0), team("t2", &whole, at(12, 12, 0))));
        self.add(formed, &keeper, "team_formed/1", first);
        if let Some((when, second)) = again {
            self.add(when, &keeper, "team_formed/1", second);
            let gone = json!({ "kind": "team", "team": "t1" });
            self.add_with_reasons(at(12, 12, 10), &keeper, "withdrawn/1", gone, "A complete team has taken its place.");
        }
    }

    /// Prosecutors of the centre go where most happens.
    fn second(&mut self, script: &Script, when: Moment) {
        let turn = usize::try_from(self.place).unwrap_or_default();
        let Some(general) = script.cast.general.get(turn) else { return };
        let sender = &script.cast.general[(turn + 1) % script.cast.general.len()];
        let payload = json!({
            "secondment": "d1", "officer": general.id, "body": general.authority.body, "from": at(7, 0, 0), "until": at(LAST, 12, 0),
        });
        self.add(when, sender, "secondment/1", payload);
    }

    /// The shifts of some days, the day before at three, published an hour later.
    fn announce(&mut self, script: &mut Script, begins: i64, ends: i64) {
        let keeper = self.keeper();
        // Where much happens, a shift is half a day.
        let hours = if self.place < 4 { 12 } else { 24 };
        let late = self.place == 9 && begins > 10 && begins < 20;
        let announced = if late { at(begins, 9, 35) } else { at(begins - 1, 15, 0) };
        let mut tags = Vec::new();
        let mut from = at(begins, 9, 0);
        while from < at(ends, 9, 0) {
            let turn = self.shifts.len();
            let officer = self.on_duty(script, turn, from);
            let until = from + Span::hours(hours);
            let tag = format!("s{}", turn + 1);
            let payload = json!({
                "shift": tag, "officer": officer.id, "body": officer.authority.body, "contact": self.phone(10), "from": from, "until": until,
            });
            self.add(announced + Span::minutes(i64::try_from(tags.len()).unwrap_or_default()), &keeper, "shift_announced/1", payload);
            self.shifts.push(Shift { tag: tag.clone(), officer, from, until });
            tags.push(tag);
            from = until;
        }
        // One region publishes a week's list only the next morning.
        let published = if self.place == 12 && begins > 10 && begins < 20 { at(begins, 10, 10) } else { announced + Span::hours(1) };
        self.add(published, &keeper, "published/1", json!({ "shifts": tags }));
        if self.place % 3 == 1 && begins > 10 {
            self.replace(begins + 1);
        }
    }

    /// Three prosecutors in turn; whoever is seconded takes each fifth shift.
    fn on_duty(&self, script: &Script, turn: usize, from: Moment) -> Officer {
        let seconded = usize::try_from(self.place).ok().and_then(|place| script.cast.general.get(place));
        match seconded {
            Some(general) if turn % 5 == 4 && from > at(8, 0, 0) => general.clone(),
            _ => self.team.prosecutors[turn % 3].clone(),
        }
    }

    /// The officer of that day falls ill: another one takes the first shift of it, published again.
    fn replace(&mut self, day: i64) {
        let keeper = self.keeper();
        let Some(found) = self.shifts.iter().position(|shift| shift.from == at(day, 9, 0)) else { return };
        let busy: Vec<Officer> = self.shifts[found.saturating_sub(1)..].iter().take(3).map(|shift| shift.officer.clone()).collect();
        let free = self.team.prosecutors.iter().find(|officer| !busy.contains(officer)).or_else(|| {
            // With three in turn, whoever comes next stays a shift longer.
            self.shifts.get(found + 1).map(|next| &next.officer)
        });
        let Some(officer) = free.cloned().filter(|officer| *officer != self.shifts[found].officer) else { return };
        let payload = json!({
            "shift": self.shifts[found].tag, "officer": officer.id, "body": officer.authority.body, "contact": self.phone(10),
        });
        self.add_with_reasons(at(day, 7, 0), &keeper, "shift_replaced/1", payload, "The officer on duty fell ill.");
        self.add(at(day, 7, 30), &keeper, "published/1", json!({ "shifts": [self.shifts[found].tag] }));
        self.shifts[found].officer = officer;
    }

    /// Each shift is handed over to the next, a few minutes early or late, now and then an hour late.
    fn hand_over(&mut self, script: &mut Script) {
        for pair in self.shifts.clone().windows(2) {
            let (leaves, comes) = (&pair[0], &pair[1]);
            let off = if script.chance.percent(3) { script.chance.between(40, 90) } else { script.chance.between(-10, 25) };
            // Where the next shift was announced late, one waits for it.
            let waits = if self.place == 9 { script.chance.between(40, 50) } else { off };
            let when = leaves.until + Span::minutes(waits);
            if when < at(25, 22, 0) && leaves.officer != comes.officer {
                let by = if script.chance.percent(30) { &comes.officer } else { &leaves.officer };
                self.add(when, by, "shift_handed_over/1", json!({ "shift": leaves.tag, "to": comes.tag }));
            }
        }
    }

    /// Hands everything in, in order of time.
    fn hand_in(mut self, script: &mut Script) {
        let mut events = std::mem::take(&mut self.events);
        events.sort_by_key(|event| event.when);
        // The story ends with the 25th.
        for event in events.into_iter().filter(|event| event.when <= end_of_25th()) {
            let pace = if event.act == "published/1" { Pace::Entered } else { Pace::AtOnce };
            self.life.hand(script, &event.by, event.when, pace, event.act, event.payload, &event.sealed);
        }
    }
}
