//! The page of access: act by role with its reach, room by room, and who sees.

use super::{MADE, ticked};
use crate::kernel::RoomEntry;
use crate::kernel::{Reach, Role};
use crate::rooms::ROOMS;
use crate::works::WORKS;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// The page.
pub fn page() -> String {
    let mut out = format!("{MADE}\n\n# Access\n\n");
    out.push_str(
        "Who may do which act, and who sees which records. A right reaches **body** (records that the officer's own body holds or takes part in), \
         **region** (records of the officer's region; a body of the republic reaches every region) or **all** records; an empty cell is a refusal \
         with `access.not_granted`. A correction or an annulment needs the right to do the act it changes; `breach/1` is written by the door alone.\n\n",
    );
    for room in ROOMS {
        if !room.grants.is_empty() {
            matrix(&mut out, room);
        }
    }
    whole(&mut out);
    let idle: Vec<&str> = Role::ALL.iter().filter(|role| !acts_anywhere(**role)).map(|role| role.code()).collect();
    let blind: Vec<&str> = Role::ALL.iter().filter(|role| !sees_anywhere(**role)).map(|role| role.code()).collect();
    let _ = writeln!(out, "## Roles without rights\n");
    let _ = writeln!(out, "- Do no act in any room: {}.", ticked(idle));
    let _ = writeln!(out, "- See no record in any room: {}.", ticked(blind));
    out
}

fn acts_anywhere(role: Role) -> bool {
    ROOMS.iter().any(|room| room.grants.iter().any(|grant| grant.role == role))
}

fn sees_anywhere(role: Role) -> bool {
    ROOMS.iter().any(|room| room.sights.iter().any(|sight| sight.role == role))
}

const fn reach(reach: Reach) -> &'static str {
    match reach {
        Reach::OwnBody => "body",
        Reach::OwnRegion => "region",
        Reach::Republic => "all",
    }
}

/// What is done with the whole record.
fn whole(out: &mut String) {
    out.push_str(
        "## The whole record\n\nWhat is no act of a room. In a demonstration, which holds nobody, anybody may without a token; reading by figures, \
         lists and single records is every officer's, as far as the officer sees. Every read is recorded before its answer is shown.\n\n\
         | work | | role | why |\n|---|---|---|---|\n",
    );
    for grant in WORKS {
        let (code, role) = (grant.work.code(), grant.role.code());
        let _ = writeln!(out, "| `{code}` | {} | `{role}` | {} |", grant.work.words().en, grant.why);
    }
    out.push('\n');
}

/// A row for each act in declared order, a column for each role that may do or see anything here.
fn matrix(out: &mut String, room: &RoomEntry) {
    let (grants, sights) = (room.grants, room.sights);
    let roles: BTreeSet<Role> = grants.iter().map(|grant| grant.role).chain(sights.iter().map(|sight| sight.role)).collect();
    let _ = writeln!(out, "## {}\n", room.name);
    let _ = writeln!(out, "| | {} |", roles.iter().map(|role| role.code()).collect::<Vec<_>>().join(" | "));
    let _ = writeln!(out, "|---|{}", "---|".repeat(roles.len()));
    let mut row = |head: &str, widest: &dyn Fn(Role) -> Option<Reach>| {
        let cells: Vec<&str> = roles.iter().map(|role| widest(*role).map_or("", reach)).collect();
        let _ = writeln!(out, "| {head} | {} |", cells.join(" | "));
    };
    row("*sees*", &|role| sights.iter().filter(|sight| sight.role == role).map(|sight| sight.reach).max());
    let mut done: Vec<&str> = Vec::new();
    for grant in grants {
        if done.contains(&grant.act) {
            continue;
        }
        done.push(grant.act);
        row(&format!("`{}`", grant.act), &|role| {
            grants.iter().filter(|other| other.act == grant.act && other.role == role).map(|other| other.reach).max()
        });
    }
    out.push('\n');
}
