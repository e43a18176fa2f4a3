//! The rules that a page draws: the borders of its tables.

use pdf_extract::content::{Content, Operation};
use pdf_extract::{Document, Object, ObjectId};

/// A filled rectangle thinner than this is a rule; in points.
const THICK_MAX: f64 = 2.5;
/// Pages with more rules are drawings.
const RULES_MAX: usize = 3_000;
/// Lines and rectangles of the smallest table: three upright, two flat.
const TABLE_STROKES_MIN: usize = 5;

/// A rule along one of the axes; lengths in points, y upwards.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rule {
    pub(super) x0: f64,
    pub(super) y0: f64,
    pub(super) x1: f64,
    pub(super) y1: f64,
}

impl Rule {
    fn new(a: (f64, f64), b: (f64, f64)) -> Self {
        Self {
            x0: a.0.min(b.0),
            y0: a.1.min(b.1),
            x1: a.0.max(b.0),
            y1: a.1.max(b.1),
        }
    }

    /// Whether it lies across the page.
    pub(super) fn is_flat(&self) -> bool {
        self.x1 - self.x0 > self.y1 - self.y0
    }

    fn is_thin(&self) -> bool {
        (self.x1 - self.x0).min(self.y1 - self.y0) < THICK_MAX
    }
}

/// How a path is painted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Paint {
    Stroke,
    Fill,
}

/// A path while it is built, and the changes of place that hold for it.
struct Pen {
    place: [f64; 6],
    kept: Vec<[f64; 6]>,
    at: (f64, f64),
    start: (f64, f64),
    segments: Vec<Rule>,
    boxes: Vec<Rule>,
    rules: Vec<Rule>,
}

/// The rules of a page; a page that is a drawing has none.
pub(super) fn rules(document: &Document, page: ObjectId) -> Vec<Rule> {
    let content = document
        .get_page_content(page)
        .ok()
        .filter(|content| may_hold_a_table(content))
        .and_then(|content| Content::decode(&content).ok());
    let mut pen = Pen {
        place: [1.0, 0.0, 0.0, 1.0, 0.0, 0.0],
        kept: Vec::new(),
        at: (0.0, 0.0),
        start: (0.0, 0.0),
        segments: Vec::new(),
        boxes: Vec::new(),
        rules: Vec::new(),
    };
    for operation in content.iter().flat_map(|content| &content.operations) {
        pen.follow(operation);
        if pen.rules.len() > RULES_MAX {
            return Vec::new();
        }
    }
    pen.rules
}

/// A quick look, since most pages have no table and reading all their operations takes long.
fn may_hold_a_table(content: &[u8]) -> bool {
    let words = content.split(u8::is_ascii_whitespace);
    let strokes = words.filter(|word| matches!(*word, b"l" | b"re"));
    strokes.take(TABLE_STROKES_MIN).count() == TABLE_STROKES_MIN
}

impl Pen {
    fn follow(&mut self, operation: &Operation) {
        let numbers: Vec<f64> = operation.operands.iter().filter_map(number).collect();
        match (operation.operator.as_str(), numbers.as_slice()) {
            ("q", _) => self.kept.push(self.place),
            ("Q", _) => self.place = self.kept.pop().unwrap_or(self.place),
            ("cm", [a, b, c, d, e, f]) => self.move_by([*a, *b, *c, *d, *e, *f]),
            ("m", [x, y]) => {
                self.at = self.on_page(*x, *y);
                self.start = self.at;
            }
            ("l", [x, y]) => {
                let to = self.on_page(*x, *y);
                self.segments.push(Rule::new(self.at, to));
                self.at = to;
            }
            ("h", _) => {
                self.segments.push(Rule::new(self.at, self.start));
                self.at = self.start;
            }
            ("re", [x, y, width, height]) => {
                let corner = self.on_page(*x, *y);
                let other = self.on_page(x + width, y + height);
                self.boxes.push(Rule::new(corner, other));
            }
            ("S" | "s" | "B" | "B*" | "b" | "b*", _) => self.paint(Paint::Stroke),
            ("f" | "F" | "f*", _) => self.paint(Paint::Fill),
            ("n", _) => {
                self.segments.clear();
                self.boxes.clear();
            }
            _ => {}
        }
    }

    fn move_by(&mut self, [a, b, c, d, e, f]: [f64; 6]) {
        let [pa, pb, pc, pd, pe, pf] = self.place;
        self.place = [
            a * pa + b * pc,
            a * pb + b * pd,
            c * pa + d * pc,
            c * pb + d * pd,
            e * pa + f * pc + pe,
            e * pb + f * pd + pf,
        ];
    }

    fn on_page(&self, x: f64, y: f64) -> (f64, f64) {
        let [a, b, c, d, e, f] = self.place;
        (a * x + c * y + e, b * x + d * y + f)
    }

    fn paint(&mut self, paint: Paint) {
        if paint == Paint::Stroke {
            let thin = |rule: &Rule| rule.is_thin();
            self.rules.extend(self.segments.drain(..).filter(thin));
        }
        for area in self.boxes.drain(..) {
            if area.is_thin() {
                self.rules.push(area);
            } else if paint == Paint::Stroke {
                let (low, high) = ((area.x0, area.y0), (area.x1, area.y1));
                let (across, up) = ((area.x1, area.y0), (area.x0, area.y1));
                let edges = [(low, across), (low, up), (up, high), (across, high)];
                self.rules
                    .extend(edges.map(|(from, to)| Rule::new(from, to)));
            }
        }
        self.segments.clear();
    }
}

fn number(object: &Object) -> Option<f64> {
    let float = object.as_float().ok().map(f64::from);
    float
        .or_else(|| object.as_i64().ok().map(|whole| whole as f64))
        .filter(|n| n.is_finite())
}
