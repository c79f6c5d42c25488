//! Every text stands inside its picture and upon no other text; shades differ from paper and from their neighbours.

use super::super::frame::{SHADES, lengths};
use super::super::letters::{lines, width};
use super::fixtures::{LONG, boxes, height, long};

#[test]
fn texts_are_inside_the_picture_and_apart_at_the_longest_labels() {
    for language in LONG {
        for svg in long(language) {
            let boxes = boxes(&svg);
            assert!(boxes.len() > 1, "{svg}");
            for (place, one) in boxes.iter().enumerate() {
                let inside = one.left() >= -0.5 && one.right() <= 320.5 && one.top() >= -0.5 && one.bottom() <= height(&svg);
                assert!(inside, "{one:?}: {svg}");
                for other in &boxes[place + 1..] {
                    let apart = one.right() <= other.left() || other.right() <= one.left();
                    assert!(apart || one.bottom() <= other.top() || other.bottom() <= one.top(), "{one:?} {other:?}: {svg}");
                }
            }
        }
    }
}

#[test]
fn no_letter_of_the_three_alphabets_is_wider_than_it_is_taken_to_be() {
    let kazakh = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ";
    let latin = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;()%-–—«»“”‘’№₸₽€+−×/";
    for letter in [kazakh, &kazakh.to_lowercase(), latin, &latin.to_lowercase()].iter().flat_map(|letters| letters.chars()) {
        let many = letter.to_string().repeat(20);
        let svg =
            format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 320 20\" font-size=\"12\"><text y=\"12\">{many}</text></svg>");
        let taken = f32::from(u16::try_from(width(&many, 12)).unwrap()) / 10.0;
        assert!(boxes(&svg)[0].width() <= taken + 1.0, "{letter}: {taken}, due {}", boxes(&svg)[0].width());
        assert!(taken <= 20.0 * 12.0 * 1.1 + 0.1, "{letter}");
    }
}

#[test]
fn lines_hold_all_words_and_are_no_wider_than_their_room() {
    for (_, label) in LONG {
        let said = lines(label, 12, 120);
        assert_eq!(said.join(" "), label);
        assert!(said.len() > 3 && said.iter().all(|line| width(line, 12) <= 1200), "{said:?}");
    }
    let word = "ю".repeat(200);
    let said = lines(&word, 12, 100);
    assert_eq!(said.concat(), word);
    assert!(said.iter().all(|line| width(line, 12) <= 1000), "{said:?}");
}

#[test]
fn lengths_fill_the_width_even_where_parts_are_too_small_to_be_seen() {
    for values in [&[3_251, 63][..], &[1_000_000, 1, 1, 0, 1], &[1], &[21, 43, 22, 23], &[u64::MAX, u64::MAX]] {
        let drawn = lengths(values);
        assert_eq!(drawn.iter().sum::<u64>(), 3200, "{values:?}: {drawn:?}");
        assert!(drawn.iter().zip(values).all(|(length, value)| (*length == 0) == (*value == 0)), "{values:?}: {drawn:?}");
    }
    assert_eq!(lengths(&[0, 0]), [0, 0]);
}

/// Relative luminance by WCAG 2.2.
fn luminance(shade: &str) -> f64 {
    let part = |from: usize| f64::from(u8::from_str_radix(&shade[from..from + 2], 16).unwrap()) / 255.0;
    let linear = |part: f64| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
    0.2126 * linear(part(1)) + 0.7152 * linear(part(3)) + 0.0722 * linear(part(5))
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

#[test]
fn shades_stand_out_from_paper_and_neighbours_differ_in_grey() {
    assert!((contrast("#ffffff", "#000000") - 21.0).abs() < 0.01);
    for (one, next) in SHADES.iter().zip(SHADES.iter().cycle().skip(1)) {
        assert!(contrast(one, "#ffffff") >= 3.0, "{one}");
        assert!(contrast(one, next) >= 2.4, "{one} {next}: {}", contrast(one, next));
    }
}

/// Every colour that any picture has, but white and the land of a map, against white: 4.5 for text and lines of one unit.
#[test]
fn lines_and_letters_stand_out_from_paper() {
    for svg in long(LONG[0]) {
        for colour in svg.split("stroke=\"").skip(1).map(|rest| &rest[..7]).filter(|colour| *colour != "#ffffff") {
            assert!(contrast(colour, "#ffffff") >= 4.5, "{colour}");
        }
    }
}
