//! The country's outline and where its cities lie, and how both come onto a plane.
//!
//! The outline is schematic: a closed ring of 111 points in tenths of a degree, after Natural Earth (1:110m, public domain), rounded. It shows
//! where in the country a city is. It is no survey of a border and says nothing of where one runs.
//! The cities' coordinates are those of their centres, rounded to hundredths of a degree, as any atlas has them.

/// A point on Earth, in hundredths of a degree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coordinates {
    /// East of Greenwich.
    pub longitude: i32,
    /// North of the equator.
    pub latitude: i32,
}

impl Coordinates {
    const fn new(longitude: i32, latitude: i32) -> Self {
        Self { longitude, latitude }
    }

    /// Where a city lies, by its code. The code is the name of today; the name shown, of its day, is the caller's.
    pub fn of(city: &str) -> Option<Self> {
        CITIES.iter().find(|(code, _)| *code == city).map(|(_, at)| *at)
    }
}

/// Cities by code.
pub const CITIES: &[(&str, Coordinates)] = &[
    ("aktau", Coordinates::new(5116, 4365)),
    ("aktobe", Coordinates::new(5717, 5028)),
    ("almaty", Coordinates::new(7695, 4325)),
    ("astana", Coordinates::new(7143, 5113)),
    ("atyrau", Coordinates::new(5188, 4712)),
    ("karaganda", Coordinates::new(7310, 4980)),
    ("kokshetau", Coordinates::new(6939, 5328)),
    ("konayev", Coordinates::new(7708, 4387)),
    ("kostanay", Coordinates::new(6363, 5321)),
    ("kyzylorda", Coordinates::new(6551, 4485)),
    ("oral", Coordinates::new(5137, 5123)),
    ("pavlodar", Coordinates::new(7697, 5229)),
    ("petropavl", Coordinates::new(6915, 5487)),
    ("semey", Coordinates::new(8025, 5041)),
    ("shymkent", Coordinates::new(6960, 4232)),
    ("taldykorgan", Coordinates::new(7838, 4502)),
    ("taraz", Coordinates::new(7137, 4290)),
    ("turkistan", Coordinates::new(6825, 4330)),
    ("ust-kamenogorsk", Coordinates::new(8261, 4995)),
    ("zhanaozen", Coordinates::new(5286, 4334)),
    ("zhezkazgan", Coordinates::new(6771, 4778)),
];

/// Longitude and latitude of the ring's corners, in tenths of a degree, from the north-east clockwise; the last is joined to the first.
#[rustfmt::skip]
pub(in super::super) const RING: [(i32, i32); 111] = [
    (874, 492), (866, 485), (858, 485), (857, 475), (852, 470), (832, 473), (825, 455), (819, 453), (800, 449), (809, 432),
    (802, 429), (803, 424), (796, 425), (791, 429), (777, 430), (760, 430), (756, 429), (742, 433), (736, 431), (735, 425),
    (718, 428), (712, 427), (710, 423), (704, 421), (691, 414), (686, 407), (683, 407), (680, 411), (667, 412), (665, 420),
    (660, 420), (661, 430), (649, 437), (632, 436), (620, 435), (611, 444), (602, 448), (587, 455), (585, 456), (559, 450),
    (560, 413), (555, 413), (548, 420), (541, 423), (529, 421), (525, 418), (524, 420), (527, 424), (525, 428), (513, 431),
    (509, 440), (503, 443), (503, 446), (513, 445), (513, 452), (522, 454), (530, 453), (532, 462), (530, 469), (520, 468),
    (512, 470), (500, 466), (491, 464), (486, 466), (487, 471), (481, 477), (473, 477), (465, 484), (470, 492), (468, 494),
    (476, 505), (486, 499), (487, 506), (508, 517), (523, 517), (545, 510), (557, 506), (568, 510), (584, 511), (596, 505),
    (599, 508), (613, 508), (616, 513), (600, 520), (609, 524), (607, 527), (617, 530), (610, 537), (614, 540), (652, 544),
    (657, 546), (682, 550), (691, 554), (709, 552), (712, 541), (722, 544), (735, 540), (734, 535), (744, 535), (769, 545),
    (765, 542), (778, 534), (800, 509), (806, 514), (819, 508), (834, 511), (839, 509), (844, 503), (851, 501), (855, 497),
    (868, 498),
];

/// Parallels along which distances are true: a sixth of the country's height from its northern and southern ends.
const PARALLELS: (f64, f64) = (43.0, 53.0);
/// Longitude that runs straight up.
const UPRIGHT: f64 = 67.0;

/// A point on the plane by Albers' conic projection, which keeps areas: right and down, in radii of the Earth.
pub(in super::super) fn plane(longitude: f64, latitude: f64) -> (f64, f64) {
    let (south, north) = (PARALLELS.0.to_radians(), PARALLELS.1.to_radians());
    let cone = f64::midpoint(south.sin(), north.sin());
    let constant = south.cos().powi(2) + 2.0 * cone * south.sin();
    let distance = |latitude: f64| (constant - 2.0 * cone * latitude.to_radians().sin()).max(0.0).sqrt() / cone;
    let angle = cone * (longitude - UPRIGHT).to_radians();
    (distance(latitude) * angle.sin(), distance(latitude) * angle.cos())
}

/// The outline fitted to a width: how its points and those of cities come into the picture, in tenths of a unit.
pub(super) struct Sheet {
    left: f64,
    top: f64,
    scale: f64,
    /// Size of the outline in tenths of a unit: across, down.
    pub(super) size: (i64, i64),
}

impl Sheet {
    /// The outline drawn so many tenths of a unit wide.
    pub(super) fn fitted(width: i64) -> Self {
        let points: Vec<(f64, f64)> = RING.iter().map(|(east, north)| plane(f64::from(*east) / 10.0, f64::from(*north) / 10.0)).collect();
        let least = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).fold(f64::INFINITY, f64::min);
        let most = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
        let (left, top) = (least(|point| point.0), least(|point| point.1));
        let scale = width as f64 / (most(|point| point.0) - left);
        let height = ((most(|point| point.1) - top) * scale).round() as i64;
        Self { left, top, scale, size: (width, height) }
    }

    fn at(&self, longitude: f64, latitude: f64) -> (i64, i64) {
        let (right, down) = plane(longitude, latitude);
        (((right - self.left) * self.scale).round() as i64, ((down - self.top) * self.scale).round() as i64)
    }

    /// Where a place stands; one beyond the sheet stands at its edge.
    pub(super) fn place(&self, at: Coordinates) -> (i64, i64) {
        let (x, y) = self.at(f64::from(at.longitude) / 100.0, f64::from(at.latitude) / 100.0);
        (x.clamp(0, self.size.0), y.clamp(0, self.size.1))
    }

    /// The ring's corners.
    pub(super) fn ring(&self) -> impl Iterator<Item = (i64, i64)> {
        RING.iter().map(|(east, north)| self.at(f64::from(*east) / 10.0, f64::from(*north) / 10.0))
    }
}
