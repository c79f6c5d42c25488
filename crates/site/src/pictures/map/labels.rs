//! Where the names beside marks stand: near their marks, apart from each other, from all marks and from all lines that lead to names.
//!
//! Everything is reckoned in whole tenths of a unit, and tried in a fixed order, so that the same marks give the same picture.

use std::collections::VecDeque;

/// A round mark: its middle and how far it reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) x: i64,
    pub(super) y: i64,
    pub(super) radius: i64,
}

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) left: i64,
    pub(super) top: i64,
    pub(super) right: i64,
    pub(super) bottom: i64,
}

/// Side of its area at which a text begins, ends or is centred: the one nearest to its mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// A name that has its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Placement {
    /// Which of the forms given for this mark stands there.
    pub(super) form: usize,
    pub(super) area: Area,
    pub(super) anchor: Anchor,
    /// From the mark's edge to the area, where they are not side by side.
    pub(super) leader: Option<[(i64, i64); 2]>,
    /// Around name and line, with free space: whatever is outside is clear of both.
    reach: Area,
}

/// Free space between a mark and a name beside it.
const NEAR: i64 = 30;
/// Free space around names, marks and lines.
const APART: i64 = 15;
/// Steps between the places that are tried farther off, across and down.
const STEPS: (usize, usize) = (80, 60);
/// The longest line to a name.
const FARTHEST: i64 = 1100;
/// Directions in thousandths, right and down, those that read best first.
const DIRECTIONS: [(i64, i64); 16] = [
    (1000, 0),
    (-1000, 0),
    (0, -1000),
    (0, 1000),
    (707, -707),
    (707, 707),
    (-707, -707),
    (-707, 707),
    (924, -383),
    (924, 383),
    (-924, -383),
    (-924, 383),
    (383, -924),
    (383, 924),
    (-383, -924),
    (-383, 924),
];
/// How often a name may take the place of others before the sheet must grow, for each name.
const TURNS: usize = 12;
/// How often all names are moved nearer at the end.
const ROUNDS: usize = 3;

/// Finds places for the names of all marks on a sheet; none for a name that finds no room. `forms` are the sizes in which a name may be
/// written, one list a mark.
///
/// Names are placed one after another at the nearest free place. One that finds none takes the place where it drives out the fewest others,
/// those often driven out counting more; they then look for places anew.
pub(super) fn place(sheet: Area, marks: &[Mark], forms: &[Vec<(i64, i64)>]) -> Vec<Option<Placement>> {
    let candidates: Vec<Vec<Placement>> = marks.iter().enumerate().map(|(own, _)| candidates(sheet, marks, own, &forms[own])).collect();
    let mut waiting: VecDeque<usize> = crowded_first(marks).into();
    let mut placed: Vec<Option<Placement>> = vec![None; marks.len()];
    let mut driven_out = vec![0; marks.len()];
    for _ in 0..TURNS * marks.len() {
        let Some(which) = waiting.pop_front() else { break };
        let Some(chosen) = cheapest(&candidates[which], which, &placed, &driven_out) else { continue };
        for other in in_the_way(chosen, which, &placed).collect::<Vec<_>>() {
            placed[other] = None;
            driven_out[other] += 1;
            waiting.push_back(other);
        }
        placed[which] = Some(chosen.clone());
    }
    for _ in 0..ROUNDS {
        for (which, candidates) in candidates.iter().enumerate() {
            let nearest = candidates.iter().find(|candidate| in_the_way(candidate, which, &placed).next().is_none()).cloned();
            placed[which] = nearest;
        }
    }
    placed
}

/// The place that costs the others least, of equal ones the nearest.
fn cheapest<'a>(candidates: &'a [Placement], own: usize, placed: &[Option<Placement>], driven_out: &[usize]) -> Option<&'a Placement> {
    let mut best = None;
    for candidate in candidates {
        let least = best.map_or(usize::MAX, |(least, _)| least);
        let mut cost = 0;
        for other in in_the_way(candidate, own, placed) {
            cost += 1 + driven_out[other];
            if cost >= least {
                break;
            }
        }
        if cost < least {
            best = Some((cost, candidate));
        }
        if cost == 0 {
            break;
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// The places for a name that are on the sheet and clear of all marks, the nearest first.
fn candidates(sheet: Area, marks: &[Mark], own: usize, forms: &[(i64, i64)]) -> Vec<Placement> {
    let clear = |candidate: &Placement| {
        let Placement { area, leader, .. } = candidate;
        let inside = area.left >= sheet.left && area.right <= sheet.right && area.top >= sheet.top && area.bottom <= sheet.bottom;
        let led = |(which, mark): (usize, &Mark)| which == own || leader.is_none_or(|line| !touches(line, *mark));
        inside && marks.iter().all(|mark| !covers(*area, *mark)) && marks.iter().enumerate().all(led)
    };
    nearby(marks[own], forms).chain(farther(marks[own], forms, sheet)).filter(clear).collect()
}

/// The names already placed that a place would come too near to, and those whose lines it would cross.
fn in_the_way(candidate: &Placement, own: usize, placed: &[Option<Placement>]) -> impl Iterator<Item = usize> {
    let others = placed.iter().enumerate().filter(move |(which, _)| *which != own);
    others.filter_map(|(which, other)| other.as_ref().filter(|other| clash(candidate, other)).map(|_| which))
}

/// Marks by how near their nearest neighbour is.
fn crowded_first(marks: &[Mark]) -> Vec<usize> {
    let nearest = |which: usize| {
        let others = marks.iter().enumerate().filter(|(other, _)| *other != which);
        others.map(|(_, other)| squared((marks[which].x, marks[which].y), (other.x, other.y))).min()
    };
    let mut order: Vec<usize> = (0..marks.len()).collect();
    order.sort_by_key(|which| nearest(*which));
    order
}

/// The places beside a mark, which need no line.
fn nearby(mark: Mark, forms: &[(i64, i64)]) -> impl Iterator<Item = Placement> {
    let reach = mark.radius + NEAR;
    forms.iter().enumerate().flat_map(move |(form, (width, height))| {
        DIRECTIONS.into_iter().map(move |(right, down)| {
            let (x, y) = (mark.x + right * reach / 1000, mark.y + down * reach / 1000);
            let (left, top) = (x + right * width / 2000 - width / 2, y + down * height / 2000 - height / 2);
            let area = Area { left, top, right: left + width, bottom: top + height };
            Placement { form, area, anchor: anchor(mark, area), leader: None, reach: grown(area, 2 * APART) }
        })
    })
}

/// The places all over the sheet to which a line leads, the nearest first.
fn farther(mark: Mark, forms: &[(i64, i64)], sheet: Area) -> Vec<Placement> {
    let mut found = Vec::new();
    for (form, (width, height)) in forms.iter().enumerate() {
        for top in (sheet.top..=sheet.bottom - height).step_by(STEPS.1) {
            for left in (sheet.left..=sheet.right - width).step_by(STEPS.0) {
                let area = Area { left, top, right: left + width, bottom: top + height };
                let end = (mark.x.clamp(area.left, area.right), mark.y.clamp(area.top, area.bottom));
                let length = squared(end, (mark.x, mark.y)).isqrt();
                if (mark.radius + 2 * NEAR..mark.radius + FARTHEST).contains(&length) {
                    let edge = |to: i64, from: i64| from + (to - from) * mark.radius / length;
                    let line = [(edge(end.0, mark.x), edge(end.1, mark.y)), end];
                    let reach = grown(joined(area, around(line)), 2 * APART);
                    found.push((length, Placement { form, area, anchor: anchor(mark, area), leader: Some(line), reach }));
                }
            }
        }
    }
    found.sort_by_key(|(length, placed)| (*length, placed.form, placed.area.top, placed.area.left));
    found.into_iter().map(|(_, placed)| placed).collect()
}

/// A name right of its mark begins at it, one left of it ends there.
const fn anchor(mark: Mark, area: Area) -> Anchor {
    if area.left > mark.x {
        Anchor::Start
    } else if area.right < mark.x {
        Anchor::End
    } else {
        Anchor::Middle
    }
}

/// Whether two names, or their lines, come upon each other.
fn clash(one: &Placement, other: &Placement) -> bool {
    let led = |line: Option<[(i64, i64); 2]>, area: Area| line.is_some_and(|line| crosses_area(line, grown(area, APART)));
    let lines = || one.leader.zip(other.leader).is_some_and(|(one, other)| cross(one, other));
    let near = || overlap(grown(one.area, APART), other.area) || led(one.leader, other.area) || led(other.leader, one.area) || lines();
    overlap(one.reach, other.reach) && near()
}

const fn grown(area: Area, by: i64) -> Area {
    Area { left: area.left - by, top: area.top - by, right: area.right + by, bottom: area.bottom + by }
}

/// Whether two areas share a point.
const fn overlap(one: Area, other: Area) -> bool {
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

/// Whether an area comes upon a mark, or too near.
fn covers(area: Area, mark: Mark) -> bool {
    let nearest = (mark.x.clamp(area.left, area.right), mark.y.clamp(area.top, area.bottom));
    squared(nearest, (mark.x, mark.y)) < (mark.radius + APART).pow(2)
}

const fn squared(one: (i64, i64), other: (i64, i64)) -> i64 {
    (one.0 - other.0).pow(2) + (one.1 - other.1).pow(2)
}

/// Whether a line comes upon a mark, or too near.
fn touches([from, to]: [(i64, i64); 2], mark: Mark) -> bool {
    let (along, at) = ((to.0 - from.0, to.1 - from.1), (mark.x - from.0, mark.y - from.1));
    let length = squared(from, to).max(1);
    let part = (along.0 * at.0 + along.1 * at.1).clamp(0, length);
    let nearest = (from.0 + along.0 * part / length, from.1 + along.1 * part / length);
    squared(nearest, (mark.x, mark.y)) < (mark.radius + APART).pow(2)
}

/// On which side of a line a point lies.
const fn side([from, to]: [(i64, i64); 2], point: (i64, i64)) -> i64 {
    ((to.0 - from.0) * (point.1 - from.1) - (to.1 - from.1) * (point.0 - from.0)).signum()
}

/// Whether two lines cross or touch.
fn cross(one: [(i64, i64); 2], other: [(i64, i64); 2]) -> bool {
    let apart = |line: [(i64, i64); 2], [from, to]: [(i64, i64); 2]| side(line, from) * side(line, to) > 0;
    let (first, second) = (around(one), around(other));
    !apart(one, other) && !apart(other, one) && overlap(grown(first, 1), second)
}

fn around([from, to]: [(i64, i64); 2]) -> Area {
    Area { left: from.0.min(to.0), top: from.1.min(to.1), right: from.0.max(to.0), bottom: from.1.max(to.1) }
}

fn joined(one: Area, other: Area) -> Area {
    Area {
        left: one.left.min(other.left),
        top: one.top.min(other.top),
        right: one.right.max(other.right),
        bottom: one.bottom.max(other.bottom),
    }
}

/// Whether a line runs through an area.
fn crosses_area(line: [(i64, i64); 2], area: Area) -> bool {
    let [from, to] = line;
    let inside = |(x, y): (i64, i64)| x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
    let diagonals = [[(area.left, area.top), (area.right, area.bottom)], [(area.left, area.bottom), (area.right, area.top)]];
    inside(from) || inside(to) || diagonals.into_iter().any(|diagonal| cross(line, diagonal))
}
