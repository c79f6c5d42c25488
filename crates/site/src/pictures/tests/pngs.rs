//! PNGs: the same bytes each time, Kazakh letters as shapes, and a refusal of what the font has not.

use super::super::Caption;
use super::super::png::{PaintError, Painter, written as encoded};
use resvg::tiny_skia::{Pixmap, Transform};

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
    assert!(matches!(&refused, Err(PaintError::Letter(text)) if text.contains('한')), "{refused:?}");
    assert!(matches!(Painter::default().png(&caption("kk"), "no picture"), Err(PaintError::Picture(_))));
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

/// Held against the decoder and encoder of the renderer, which write four bytes a dot.
#[test]
fn what_is_written_is_what_was_painted_in_few_colours_and_in_many() {
    let gradient = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 320 20\"><linearGradient id=\"a\"><stop stop-color=\"#ff0000\"/>\
        <stop offset=\"1\" stop-color=\"#0044ff\"/></linearGradient><path d=\"M0 0H320V20H0Z\" fill=\"url(#a)\"/></svg>";
    for (svg, colours, kind) in [(written("Қ"), 2..256, 3), (gradient.to_owned(), 257..9999, 2)] {
        let mut painted = Pixmap::new(960, 60).unwrap();
        painted.fill(resvg::tiny_skia::Color::WHITE);
        resvg::render(&Painter::default().tree(&svg).unwrap(), Transform::from_scale(3.0, 3.0), &mut painted.as_mut());
        let all: std::collections::BTreeSet<_> = painted.data().chunks(4).collect();
        assert!(colours.contains(&all.len()), "{}", all.len());
        let png = encoded(&painted).unwrap();
        assert_eq!(png[25], kind);
        assert_eq!(Pixmap::decode_png(&png).unwrap().data(), painted.data());
    }
}
