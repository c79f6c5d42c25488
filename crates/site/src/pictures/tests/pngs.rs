//! PNGs: the same bytes each time, Kazakh letters as shapes, and a refusal of what the font has not.

use super::super::png::{Painter, Unpainted};
use super::fixtures::{LONG, caption, long};

fn written(text: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 320 20\" font-family=\"sans-serif\" font-size=\"12\"><text y=\"12\">{text}</text></svg>"
    )
}

#[test]
fn the_same_picture_gives_the_same_bytes() {
    for language in LONG {
        for svg in long(language) {
            let png = Painter::default().png(&caption("kk"), &svg).unwrap();
            assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"));
            assert_eq!(u32::from_be_bytes(png[16..20].try_into().unwrap()), 672);
            assert_eq!(png, Painter::default().png(&caption("kk"), &svg).unwrap());
            assert!(png.len() < 150_000, "{}", png.len());
        }
    }
}

#[test]
fn every_kazakh_letter_has_a_shape_of_its_own() {
    let painter = Painter::default();
    let letters = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ";
    let all: Vec<char> = letters.chars().chain(letters.to_lowercase().chars()).collect();
    let shapes: std::collections::BTreeSet<Vec<u8>> =
        all.iter().map(|letter| painter.png(&caption("kk"), &written(&letter.to_string())).unwrap()).collect();
    assert_eq!(shapes.len(), all.len());
    assert!(!shapes.contains(&painter.png(&caption("kk"), &written("")).unwrap()), "a letter that leaves no mark");
}

#[test]
fn the_signs_of_the_three_languages_are_in_the_font() {
    let signs = "9\u{a0}257 (49,5\u{a0}%) 2022\u{202f}ж. «Ә» “A” ‘b’ – — № ₸ ₽ € − … ё Ё · • × + %";
    assert!(Painter::default().png(&caption("kk"), &written(signs)).is_ok());
}

#[test]
fn a_letter_that_is_not_in_the_font_is_refused_by_name() {
    let refused = Painter::default().png(&caption("kk"), &written("Алматы 한국"));
    assert!(matches!(&refused, Err(Unpainted::Letter(text)) if text.contains('한')), "{refused:?}");
    assert!(matches!(Painter::default().png(&caption("kk"), "no picture"), Err(Unpainted::Picture(_))));
}

#[test]
fn the_title_is_painted_above_the_picture() {
    let (short, other) = (caption("ru"), Caption { title: "Заголовок".to_owned(), ..caption("ru") });
    let long = Caption { title: LONG[1].1.to_owned(), ..caption("ru") };
    let png = |caption: &Caption| Painter::default().png(caption, &written("А")).unwrap();
    let height = |png: &[u8]| u32::from_be_bytes(png[20..24].try_into().unwrap());
    assert_ne!(png(&short), png(&other));
    assert_eq!(height(&png(&short)), 2 * (8 + 20 + 8 + 20 + 8));
    assert!(height(&png(&long)) > height(&png(&short)), "a title of several lines");
}
