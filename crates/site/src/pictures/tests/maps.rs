//! The map: areas true to numbers and to the Earth, cities inside the outline, names clear of each other, of circles and of lines.

use super::super::map::{RING, plane};
use super::super::*;
use super::fixtures::{boxes, caption, height, places};
use crate::tables::Number;
use resvg::usvg::Rect;

/// A number of an attribute.
fn attribute(element: &str, name: &str) -> f32 {
    element.split(&format!(" {name}=\"")).nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
}

/// Middle and radius of each circle.
fn circles(svg: &str) -> Vec<(f32, f32, f32)> {
    svg.split("<circle").skip(1).map(|circle| (attribute(circle, "cx"), attribute(circle, "cy"), attribute(circle, "r"))).collect()
}

/// Both ends of each line that leads to a name.
fn leaders(svg: &str) -> Vec<[f32; 4]> {
    let paths = svg.split("<path d=\"M").skip(1).filter(|path| path.contains("stroke=\"#595959\""));
    let numbers = paths.map(|path| path.split('"').next().unwrap().replace('L', " "));
    numbers.map(|four| four.split(' ').map(|number| number.parse().unwrap()).collect::<Vec<f32>>().try_into().unwrap()).collect()
}

/// How far a point is from a box.
fn off(area: Rect, x: f32, y: f32) -> f32 {
    let (across, down) = (x - x.clamp(area.left(), area.right()), y - y.clamp(area.top(), area.bottom()));
    across.hypot(down)
}

/// Every text in the box, on no circle and on no other text; every line on no circle and on no text.
fn clear(svg: &str) {
    let (texts, circles) = (boxes(svg), circles(svg));
    for (place, one) in texts.iter().enumerate() {
        assert!(one.left() >= 0.0 && one.right() <= 320.0 && one.top() >= 0.0 && one.bottom() <= height(svg), "{one:?}: {svg}");
        for (x, y, radius) in &circles {
            assert!(off(*one, *x, *y) > *radius, "a text on a circle: {one:?}, {x} {y} {radius}: {svg}");
        }
        for other in &texts[place + 1..] {
            let across = one.right() <= other.left() || other.right() <= one.left();
            assert!(across || one.bottom() <= other.top() || other.bottom() <= one.top(), "{one:?} {other:?}: {svg}");
        }
    }
    for (place, (x, y, radius)) in circles.iter().enumerate() {
        assert!(x - radius >= 0.0 && x + radius <= 320.0 && y - radius >= 0.0 && y + radius <= height(svg), "a circle is cut: {svg}");
        for (right, down, other) in &circles[place + 1..] {
            assert!((x - right).hypot(y - down) > radius + other, "two circles touch: {svg}");
        }
    }
    for [x, y, right, down] in leaders(svg) {
        // Both ends touch what the line belongs to.
        for step in 2..99 {
            let part = step as f32 / 100.0;
            let (x, y) = (x + (right - x) * part, y + (down - y) * part);
            assert!(texts.iter().all(|text| off(*text, x, y) > 0.0), "a line through a text: {svg}");
            assert!(circles.iter().all(|(cx, cy, radius)| (cx - x).hypot(cy - y) > radius - 0.2), "a line through a circle: {svg}");
        }
    }
}

fn drawn(places: &[Place]) -> String {
    map(&caption("kk"), places).into_string()
}

#[test]
fn names_are_clear_of_everything_whatever_the_sizes() {
    let mut sizes: Vec<[u64; 9]> = vec![[1; 9], [9_999_999; 9], [0; 9], [9, 8, 7, 6, 5, 4, 3, 2, 1], [u64::MAX; 9]];
    // Each city alone of overwhelming size, and each pair of neighbours.
    sizes.extend((0..9).map(|which| std::array::from_fn(|city| if city == which { 9_000_000 } else { 3 })));
    sizes.extend((0..8).map(|which| std::array::from_fn(|city| if city == which || city == which + 1 { 70_000 } else { 1 })));
    // Sizes over many orders, from a fixed sequence.
    let mut seed = 25_u64;
    let mut next = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        10_u64.pow(u32::try_from(seed >> 61).unwrap()) + (seed >> 40) % 100
    };
    sizes.extend((0..40).map(|_| std::array::from_fn(|_| next())));
    for sizes in sizes {
        let svg = drawn(&places(&sizes));
        clear(&svg);
        let said = super::texts(&svg).join(" ");
        assert!(places(&sizes).iter().all(|place| said.contains(&format!("{}: {}", place.label, place.text))), "{said}");
    }
}

#[test]
fn all_cities_fit_beside_their_circles_in_ten_kilobytes() {
    for size in [1, 77, 500_000] {
        let at = |(which, (code, at)): (usize, &(&str, Coordinates))| Place {
            label: code.to_uppercase(),
            at: *at,
            number: Number::Published(size * (1 + which as u64 % 5)),
            text: "123 456".to_owned(),
        };
        let svg = drawn(&CITIES.iter().enumerate().map(at).collect::<Vec<_>>());
        clear(&svg);
        assert!(svg.len() <= 10_240, "{}", svg.len());
        assert!(!svg.contains("<text x=\"0\""), "a name in the list below: {svg}");
    }
}

#[test]
fn areas_are_true_to_the_numbers() {
    let values = [1_830, 350, 310, 220, 301, 420, 98, 150, 600];
    let circles = circles(&drawn(&places(&values)));
    let largest = circles.iter().map(|circle| circle.2).fold(0.0, f32::max);
    assert!(largest > 10.0 && largest <= 16.0, "{largest}");
    for (circle, value) in circles.iter().zip(values) {
        let due = circles[0].2 * (value as f32 / 1_830.0).sqrt();
        assert!((circle.2 - due).abs() <= 0.11, "{value}: {}, due {due}", circle.2);
    }
}

#[test]
fn what_is_kept_back_or_not_said_is_hollow_and_in_words_and_nought_is_a_cross() {
    let mut nine = places(&[1_830, 35, 0, 220, 301, 420, 98, 77, 66]);
    (nine[7].number, nine[7].text) = (Number::Suppressed, "жарияланбайды".to_owned());
    (nine[8].number, nine[8].text) = (Number::NotStated, "айтылмаған".to_owned());
    let svg = drawn(&nine);
    clear(&svg);
    assert_eq!(svg.matches("stroke-dasharray").count(), 1);
    let hollow: Vec<&str> =
        svg.split("<circle").skip(1).filter(|circle| circle.split('>').next().unwrap().contains("fill=\"#ffffff\"")).collect();
    assert_eq!((hollow.len(), circles(&svg).len()), (2, 8), "a cross is no circle");
    assert!(svg.contains("жарияланбайды") && svg.contains("айтылмаған") && !svg.contains("77<") && !svg.contains("66<"), "{svg}");
}

#[test]
fn what_finds_no_room_is_listed_below() {
    let [one, ..] = places(&[5; 9]);
    let crowd: Vec<Place> = (0..60).map(|which| Place { text: format!("{which} {}", "іс ".repeat(60)), ..one.clone() }).collect();
    let svg = drawn(&crowd);
    assert!(svg.contains("<text x=\"0\""));
    let said = super::texts(&svg).join(" ");
    assert!((0..60).all(|which| said.contains(&format!("Алматы: {which} іс"))), "{said}");
    assert!(boxes(&svg).iter().all(|text| text.right() <= 320.0 && text.bottom() <= height(&svg)));
}

#[test]
fn a_place_beyond_the_country_stands_at_the_edge_of_the_sheet() {
    let [one, ..] = places(&[5; 9]);
    for (longitude, latitude) in [(0, 0), (18_000, 9_000), (i32::MIN, i32::MAX)] {
        clear(&drawn(&[Place { at: Coordinates { longitude, latitude }, ..one.clone() }]));
    }
}

/// Twice the area inside a ring.
fn twice(ring: &[(f64, f64)]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(one, next)| one.0 * next.1 - next.0 * one.1).sum::<f64>().abs()
}

#[test]
fn the_projection_keeps_areas() {
    // A cell of a hundredth of a degree against its area on the sphere.
    for (east, north) in [(47.0, 48.0), (52.0, 42.0), (67.0, 55.0), (69.0, 41.0), (87.0, 49.0)] {
        let step = 0.01;
        let corners = [(east, north), (east + step, north), (east + step, north + step), (east, north + step)];
        let cell = twice(&corners.map(|(east, north)| plane(east, north))) / 2.0;
        let (south, north): (f64, f64) = (north, north + step);
        let due = step.to_radians() * (north.to_radians().sin() - south.to_radians().sin());
        assert!((cell / due - 1.0).abs() < 1e-6, "{east} {south}: {}", cell / due);
    }
}

#[test]
fn the_outline_holds_the_countrys_area_and_all_its_cities() {
    let ring: Vec<(f64, f64)> = RING.iter().map(|(east, north)| (f64::from(*east) / 10.0, f64::from(*north) / 10.0)).collect();
    let plain: Vec<(f64, f64)> = ring.iter().map(|(east, north)| plane(*east, *north)).collect();
    let area = twice(&plain) / 2.0 * 6_371.0 * 6_371.0;
    assert!((area / 2_724_900.0 - 1.0).abs() < 0.03, "{area} square kilometres");
    for (code, at) in CITIES {
        let (east, north) = (f64::from(at.longitude) / 100.0, f64::from(at.latitude) / 100.0);
        let sides = ring.iter().zip(ring.iter().cycle().skip(1));
        let crossed = sides.filter(|(one, next)| {
            (one.1 > north) != (next.1 > north) && east < one.0 + (north - one.1) / (next.1 - one.1) * (next.0 - one.0)
        });
        assert_eq!(crossed.count() % 2, 1, "{code} is outside");
    }
}

#[test]
fn the_map_is_the_same_each_time_and_cities_are_known_by_code() {
    let nine = places(&[1_830, 35, 310, 220, 301, 420, 98, 77, 66]);
    assert_eq!(drawn(&nine), drawn(&nine));
    assert!(CITIES.is_sorted_by_key(|(code, _)| *code));
    assert_eq!(Coordinates::of("atlantis"), None);
}
