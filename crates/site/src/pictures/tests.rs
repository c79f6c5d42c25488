//! What holds of every picture: a name, a description, its numbers as text, lengths true to them.
#![allow(clippy::unwrap_used)]

use super::*;

mod bounds;
mod fixtures;
mod maps;
mod pngs;

fn part(label: &str, value: u64, kind: Kind) -> Part {
    Part { label: label.to_owned(), value, text: value.to_string(), kind }
}

fn caption() -> Caption {
    Caption {
        id: "r".to_owned(),
        title: "23 of 109 <complaints> are in no part".to_owned(),
        description: "A bar.".to_owned(),
        language: "en",
    }
}

fn complaints() -> Vec<Part> {
    let stated = [("on instruction", 21), ("by the prosecutor", 43), ("under review", 22)];
    stated.map(|(label, value)| part(label, value, Kind::Stated)).into_iter().chain([part("not stated", 23, Kind::Residual)]).collect()
}

/// The widths of the rectangles that are as high as a bar, in order.
fn widths(svg: &str, height: u64) -> Vec<f64> {
    let bars = svg.split("<rect ").skip(1).filter(|rect| rect.contains(&format!("height=\"{height}\"")));
    bars.map(|rect| rect.split("width=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap()).collect()
}

fn eighty_seven(exactness: Exactness) -> Amount {
    Amount { exactness, number: "87".to_owned(), unit: "billion tenge".to_owned(), day: "25 January 2022".to_owned() }
}

/// The texts of a picture, in order.
fn texts(svg: &str) -> Vec<&str> {
    svg.split("<text ").skip(1).map(|text| text.split_once('>').unwrap().1.split('<').next().unwrap()).collect()
}

const KEY: [&str; 2] = ["as first known", "as known now"];

/// A point of a number that is known otherwise now, or not.
fn known(day: u64, value: u64, now: u64) -> Point {
    let written = |value: u64| value.to_string();
    let now_text = format!("now {now}");
    Point { day, label: format!("day {day}"), value, text: written(value), now, now_text, provisional: false, redefined: false }
}

/// Every number that stands in an attribute of that name.
fn numbers(drawn: &str, name: &str) -> Vec<f64> {
    let name = format!(" {name}=\"");
    drawn.split(&name).skip(1).map(|rest| rest.split('"').next().unwrap().parse().unwrap()).collect()
}

fn all() -> [String; 6] {
    let point = |day, value, redefined| Point {
        day,
        label: format!("day {day}"),
        value,
        text: value.to_string(),
        now: value,
        now_text: format!("now {value}"),
        provisional: day == 0,
        redefined,
    };
    [
        share(&caption(), &complaints()).into_string(),
        bars(&caption(), &complaints()).into_string(),
        waterfall(&caption(), &complaints(), &part("all", 109, Kind::Stated)).into_string(),
        steps(&caption(), &[point(0, 5, false), point(7, 9, false), point(14, 8, true)], KEY).into_string(),
        segments(&caption(), &part("arrested", 3_314, Kind::Stated), &part("still held", 63, Kind::Stated)).into_string(),
        number(&caption(), &eighty_seven(Exactness::Before("more than".to_owned()))).into_string(),
    ]
}

#[test]
fn every_picture_has_a_role_a_name_a_description_and_a_language() {
    for svg in all() {
        assert!(svg.starts_with("<svg ") && svg.contains("role=\"img\"") && svg.contains("lang=\"en\""), "{svg}");
        assert!(svg.contains("aria-labelledby=\"r-title\"") && svg.contains("<title id=\"r-title\">23 of 109 &lt;complaints&gt;"), "{svg}");
        assert!(svg.contains("aria-describedby=\"r-text\"") && svg.contains("<desc id=\"r-text\">A bar.</desc>"), "{svg}");
        assert!(!svg.contains("style=") && !svg.contains("<script"), "{svg}");
    }
}

#[test]
fn numbers_are_text_and_lengths_are_true_to_them() {
    let drawn = share(&caption(), &complaints()).into_string();
    for part in complaints() {
        assert!(drawn.contains(&format!("{}: {}</text>", part.label, part.value)), "{drawn}");
    }
    let widths = widths(&drawn, 28);
    for (width, part) in widths.iter().zip(complaints()) {
        let due = f64::from(u32::try_from(part.value).unwrap()) * 320.0 / 109.0;
        assert!((width - due).abs() < 0.2, "{width}, due {due}");
    }
    assert!((widths.iter().sum::<f64>() - 320.0).abs() < 0.5);
}

#[test]
fn what_is_left_is_hatched_and_stands_last() {
    let drawn = bars(&caption(), &complaints()).into_string();
    assert_eq!(drawn.matches("url(#r-hatch)").count(), 1);
    assert!(drawn.rfind("not stated").unwrap() > drawn.rfind("on instruction").unwrap());
    assert!(drawn.find("by the prosecutor").unwrap() < drawn.find("under review").unwrap(), "longest first");
}

#[test]
fn a_part_of_a_waterfall_begins_where_the_one_before_ends() {
    let drawn = waterfall(&caption(), &complaints(), &part("all", 109, Kind::Stated)).into_string();
    let starts: Vec<f64> = drawn
        .split("<rect ")
        .filter(|rect| rect.contains("height=\"14\""))
        .map(|rect| rect.split("x=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap())
        .collect();
    let ends: Vec<f64> = starts.iter().zip(widths(&drawn, 14)).map(|(start, width)| start + width).collect();
    assert_eq!(starts[1..4], ends[..3]);
    assert_eq!((starts[4], ends[4]), (0.0, 320.0));
}

#[test]
fn a_line_breaks_where_the_definition_changed_and_an_open_dot_is_provisional() {
    let drawn = &all()[3];
    assert_eq!(drawn.matches('M').count(), 1, "one step of three points");
    assert_eq!(drawn.matches("fill=\"#ffffff\"").count(), 2, "the hatching's ground, and the provisional dot");
}

#[test]
fn dots_stand_above_the_line_as_high_as_their_numbers() {
    let points = [(0, 0), (1, 50), (2, 100), (u64::MAX, 100)].map(|(day, value)| known(day, value, value));
    let drawn = steps(&caption(), &points, KEY).into_string();
    let (line, dots) = (numbers(&drawn, "y1")[0], numbers(&drawn, "cy"));
    assert_eq!(dots[0], line);
    assert_eq!(line - dots[2], 2.0 * (line - dots[1]));
    assert!(numbers(&drawn, "cx").iter().all(|x| (8.0..=312.0).contains(x)));
    assert!(!drawn.contains("dasharray") && !KEY.iter().any(|words| drawn.contains(words)), "one line needs no key: {drawn}");
}

#[test]
fn what_is_known_now_has_its_own_line_and_squares_and_a_key() {
    let drawn = steps(&caption(), &[known(0, 50, 100), known(7, 80, 80)], KEY).into_string();
    assert_eq!(texts(&drawn), ["as first known", "as known now", "day 0: 50, now 100", "day 7: 80"]);
    let paths: Vec<&str> = drawn.split("<path d=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(paths, ["M8 8H312V29", "M8 60H312V29"], "what is known now lies below: {drawn}");
    let squares = drawn.matches("fill=\"#801650\"").count();
    assert_eq!(squares, 2, "one where the numbers differ, one in the key");
    assert!(drawn.contains("<rect x=\"5\" y=\"5\" width=\"6\" height=\"6\" fill=\"#801650\">"), "on the line: {drawn}");
}

#[test]
fn long_labels_are_broken_between_words_and_a_part_of_nought_has_no_length() {
    let long = "administrative cases in which the ruling was cancelled and the proceedings ended for want of an offence";
    let drawn = bars(&caption(), &[part(long, 4, Kind::Stated), part("none", 0, Kind::Stated)]).into_string();
    assert_eq!(texts(&drawn)[..3].join(" "), format!("{long}: 4"));
    assert_eq!(widths(&drawn, 14), [320.0, 0.0]);
}

#[test]
fn a_part_too_small_for_its_name_is_drawn_to_scale_and_marked_by_a_line() {
    let drawn = &all()[4];
    assert_eq!(texts(drawn), ["arrested: 3314", "still held: 63"]);
    let widths = widths(drawn, 28);
    assert!((widths[1] - 320.0 * 63.0 / 3314.0).abs() < 0.1, "{widths:?}");
    assert!((widths.iter().sum::<f64>() - 319.0).abs() < 0.01, "the whole, but for the gap: {widths:?}");
    // The line begins at the part's foot, in its middle.
    assert!(drawn.contains("<path d=\"M317 54V66\""), "{drawn}");
}

#[test]
fn two_segments_hold_at_nought_at_the_whole_and_beyond_it() {
    let drawn =
        |whole, held| widths(&segments(&caption(), &part("a", whole, Kind::Stated), &part("b", held, Kind::Stated)).into_string(), 28);
    assert_eq!(drawn(0, 0), [0.0; 0]);
    assert_eq!(drawn(9, 0), [319.0]);
    assert_eq!(drawn(9, 9), [320.0]);
    assert_eq!(drawn(9, 10), [320.0]);
    assert_eq!(drawn(1_000_000, 1), [318.0, 1.0]);
}

#[test]
fn a_number_stands_between_its_words_in_the_order_of_its_language() {
    let said = |exactness| number(&caption(), &eighty_seven(exactness)).into_string();
    assert_eq!(texts(&said(Exactness::Before("more than".to_owned()))), ["more than", "87", "billion tenge", "25 January 2022"]);
    assert_eq!(texts(&said(Exactness::After("or more".to_owned()))), ["87", "billion tenge or more", "25 January 2022"]);
    assert_eq!(texts(&said(Exactness::Exact)), ["87", "billion tenge", "25 January 2022"]);
    assert!(said(Exactness::Exact).contains("font-size=\"56\">87<"));
}

#[test]
fn drawing_twice_gives_the_same_bytes() {
    assert_eq!(all(), all());
}
