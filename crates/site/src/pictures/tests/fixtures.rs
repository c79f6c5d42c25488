//! Pictures with long labels in the three languages, and how wide their texts are in the font of the PNG.

use super::super::png::Painter;
use super::super::*;
use crate::tables::Number;
use resvg::usvg::{Group, Node, Rect};

/// The longest labels the site has, one a language.
pub const LONG: [(&str, &str); 3] = [
    ("kk", "Әкімшілік құқық бұзушылық туралы іс бойынша өндірісті қысқарту үшін негіздер болғандықтан тоқтатылғандар"),
    ("ru", "Производство прекращено в связи с обжалованием и отменой постановления вышестоящим должностным лицом"),
    ("en", "Administrative cases in which the ruling was cancelled and the proceedings ended for want of an offence"),
];

pub fn caption(language: &'static str) -> Caption {
    Caption { id: "long".to_owned(), title: "Title".to_owned(), description: "Description.".to_owned(), language }
}

pub fn part(label: &str, value: u64, kind: Kind) -> Part {
    Part { label: label.to_owned(), value, text: format!("{value} (99,9 %)"), kind }
}

/// Every kind of picture with long labels, in a language.
pub fn long((language, label): (&'static str, &str)) -> Vec<String> {
    let caption = caption(language);
    let parts = [part(label, 9_257, Kind::Stated), part(label, 1, Kind::Stated), part(label, 966, Kind::Residual)];
    let point = |day| Point {
        day,
        label: label.to_owned(),
        value: day,
        text: "9 257".to_owned(),
        now: day + 1,
        now_text: "now 9 258".to_owned(),
        provisional: true,
        redefined: false,
    };
    let amount = |number: &str| Amount {
        exactness: Exactness::After(label.to_owned()),
        number: number.to_owned(),
        unit: label.to_owned(),
        day: label.to_owned(),
    };
    let drawn = [
        share(&caption, &parts),
        bars(&caption, &parts),
        waterfall(&caption, &parts, &part(label, 10_224, Kind::Stated)),
        steps(&caption, &[point(0), point(7)], ["as first known", "as known now"]),
        segments(&caption, &parts[0], &parts[1]),
        number(&caption, &amount("87 000 000 000 000")),
        number(&caption, &amount(&"8".repeat(90))),
        map(&caption, &places(&[9_257, 1, 0]).map(|place| Place { label: label.to_owned(), ..place })),
        number(&caption, &Amount { exactness: Exactness::Before(label.to_owned()), ..amount("87") }),
    ];
    drawn.into_iter().map(maud::PreEscaped::into_string).collect()
}

/// The nine cities of the demonstration, the dense south among them, with names of their day.
pub const NINE: [(&str, &str); 9] = [
    ("almaty", "Алматы"),
    ("astana", "Нұр-Сұлтан"),
    ("shymkent", "Шымкент"),
    ("taldykorgan", "Талдықорған"),
    ("taraz", "Тараз"),
    ("kyzylorda", "Қызылорда"),
    ("aktobe", "Ақтөбе"),
    ("atyrau", "Атырау"),
    ("ust-kamenogorsk", "Өскемен"),
];

/// The first cities with numbers.
pub fn places<const N: usize>(values: &[u64; N]) -> [Place; N] {
    std::array::from_fn(|which| {
        let (code, label) = NINE[which];
        let (number, text) = (Number::Published(values[which]), values[which].to_string());
        Place { label: label.to_owned(), at: Coordinates::of(code).unwrap(), number, text }
    })
}

/// The boxes of all texts, as the font of the PNG lays them out.
pub fn boxes(svg: &str) -> Vec<Rect> {
    fn gather(group: &Group, found: &mut Vec<Rect>) {
        for node in group.children() {
            match node {
                Node::Group(group) => gather(group, found),
                Node::Text(text) => found.push(text.flattened().abs_bounding_box()),
                Node::Path(_) | Node::Image(_) => {}
            }
        }
    }
    let mut found = Vec::new();
    gather(Painter::default().tree(svg).unwrap().root(), &mut found);
    found
}

/// The height of a picture in its own units.
pub fn height(svg: &str) -> f32 {
    svg.split("viewBox=\"0 0 320 ").nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
}
