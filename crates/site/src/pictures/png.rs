//! Pictures as PNG, for documents and messages that take no SVG: the same picture, its text in a font that is part of the program.
//!
//! The font is Noto Sans (SIL Open Font License, beside it), with the letters of the three languages alone. Nothing is read from the machine:
//! the same picture gives the same bytes.

use super::frame::{Caption, WIDTH, framed, sized};
use super::letters::lines;
use png::{ColorType, Compression, Encoder};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{self, Group, Node, Options, Size, Tree};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// Noto Sans Regular 2.015, cut down to Latin, Cyrillic with the Kazakh letters, and signs of punctuation, currency and order.
const FONT: &[u8] = include_bytes!("font/NotoSans-subset.ttf");
/// What the font calls itself.
const FAMILY: &str = "Noto Sans";
/// Dots for each unit of the picture, sharp on paper and on narrow screens.
const DOTS: u16 = 2;
/// White around the picture, in its units.
const MARGIN: u16 = 8;
/// Size of the title's letters.
const HEADING: u64 = 15;
/// Height of a line of the title.
const STEP: u64 = 20;

/// Why there is no PNG of a picture.
#[derive(Debug)]
pub enum PaintError {
    /// The text is no SVG.
    Picture(usvg::Error),
    /// A text has a letter that is not in the font: the text.
    Letter(String),
    /// It is too large, or its PNG could not be written.
    Size,
}

impl fmt::Display for PaintError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Picture(error) => write!(f, "the picture is no SVG that can be read: {error}"),
            Self::Letter(text) => {
                write!(f, "the font has not every letter of \"{text}\"; write it in other letters or add them to the font")
            }
            Self::Size => f.write_str("the picture is too large for a PNG; draw it smaller"),
        }
    }
}

impl std::error::Error for PaintError {}

/// Makes PNGs of pictures. It holds the font: make one for all pictures.
pub struct Painter {
    options: Options<'static>,
}

impl Default for Painter {
    fn default() -> Self {
        let mut fonts = Database::new();
        fonts.load_font_data(FONT.to_vec());
        fonts.set_sans_serif_family(FAMILY);
        let options = Options { font_family: FAMILY.to_owned(), fontdb: Arc::new(fonts), ..Options::default() };
        Self { options }
    }
}

impl Painter {
    /// The picture on white, 672 dots wide, below its title: a PNG goes about without the page that it was made for.
    ///
    /// # Errors
    /// [`PaintError`] of a text that is no SVG, that is too large, or that has letters not in the font.
    pub fn png(&self, caption: &Caption, svg: &str) -> Result<Vec<u8>, PaintError> {
        let (title, picture) = (self.tree(&titled(caption))?, self.tree(svg)?);
        lettered(title.root())?;
        lettered(picture.root())?;
        let (dots, margin) = (f32::from(DOTS), f32::from(MARGIN));
        let across = title.size().width().max(picture.size().width()) + 2.0 * margin;
        let down = title.size().height() + picture.size().height() + 3.0 * margin;
        let size = Size::from_wh(across, down).and_then(|size| size.to_int_size().scale_by(dots)).ok_or(PaintError::Size)?;
        let mut painted = Pixmap::new(size.width(), size.height()).ok_or(PaintError::Size)?;
        painted.fill(Color::WHITE);
        let at = |down: f32| Transform::from_scale(dots, dots).pre_translate(margin, down);
        resvg::render(&title, at(margin), &mut painted.as_mut());
        resvg::render(&picture, at(title.size().height() + 2.0 * margin), &mut painted.as_mut());
        written(&painted).ok_or(PaintError::Size)
    }

    /// The picture as it is laid out in the font.
    pub(super) fn tree(&self, svg: &str) -> Result<Tree, PaintError> {
        Tree::from_str(svg, &self.options).map_err(PaintError::Picture)
    }
}

/// The dots as a PNG: one byte a dot where 256 colours are enough, as they are but for rare pictures.
pub(super) fn written(painted: &Pixmap) -> Option<Vec<u8>> {
    // On white nothing is seen through, so a colour is its red, green and blue.
    let colours = || painted.pixels().iter().map(|dot| [dot.red(), dot.green(), dot.blue()]);
    let mut places = BTreeMap::new();
    let mut last = ([255; 3], 0);
    let mut dots = Vec::with_capacity(painted.pixels().len());
    for colour in colours() {
        // Most dots are as the one before them.
        if colour != last.0 || dots.is_empty() {
            let next = places.len();
            last = (colour, *places.entry(colour).or_insert(next));
        }
        dots.extend(u8::try_from(last.1).ok());
    }
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, painted.width(), painted.height());
    if dots.len() == painted.pixels().len() {
        let mut palette: Vec<([u8; 3], usize)> = places.into_iter().collect();
        palette.sort_by_key(|(_, place)| *place);
        encoder.set_color(ColorType::Indexed);
        encoder.set_palette(palette.into_iter().flat_map(|(colour, _)| colour).collect::<Vec<u8>>());
    } else {
        dots = colours().flatten().collect();
        encoder.set_color(ColorType::Rgb);
    }
    // A picture of few colours is small already; hundreds of them are written.
    encoder.set_compression(Compression::Fast);
    encoder.write_header().ok()?.write_image_data(&dots).ok()?;
    Some(bytes)
}

/// The title as a picture of its own.
fn titled(caption: &Caption) -> String {
    let said = lines(&caption.title, HEADING, WIDTH);
    let drawn = sized(HEADING, HEADING, STEP, &said);
    framed(caption, STEP * said.len() as u64, &drawn).into_string()
}

/// Whether every letter has its shape in the font.
fn lettered(group: &Group) -> Result<(), PaintError> {
    for node in group.children() {
        match node {
            Node::Group(group) => lettered(group)?,
            Node::Text(text) => {
                let mut glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
                if let Some(glyph) = glyphs.find(|glyph| glyph.id.0 == 0) {
                    return Err(PaintError::Letter(glyph.text.clone()));
                }
            }
            Node::Path(_) | Node::Image(_) => {}
        }
    }
    Ok(())
}
