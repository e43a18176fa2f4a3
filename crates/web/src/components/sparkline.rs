//! The shape of the last values, beside a figure in a table. The figure says it; this only shows the way there.

use askama::Template;

use super::Percent;

/// A small line (đường nhỏ); hidden from readers of the screen, so put its change in words beside it.
#[derive(Clone, Debug, Template)]
#[template(path = "components/sparkline.html")]
pub struct Sparkline {
    path: String,
    end: Option<(String, String)>,
}

/// Width of the line in tenths of a unit; the drawing is 96 units wide.
const WIDTH: u32 = 920;
/// Its height; the drawing is 28 units high.
const HEIGHT: u32 = 200;
/// Left of the line.
const LEFT: u32 = 20;
/// Above the line.
const TOP: u32 = 40;

impl Sparkline {
    /// The line of values in order of time.
    pub fn new(values: &[i64]) -> Self {
        let low = values.iter().copied().min().unwrap_or(0);
        let high = values.iter().copied().max().unwrap_or(0);
        let steps = i64::try_from(values.len()).unwrap_or(i64::MAX) - 1;
        let point = |(at, value): (i64, &i64)| {
            let x = part(Percent::of(at, steps), WIDTH) + LEFT;
            let y = part(Percent::of(value - low, high - low).rest(), HEIGHT) + TOP;
            (x, y)
        };
        let points: Vec<(u32, u32)> = (0_i64..).zip(values).map(point).collect();
        let spelled: Vec<String> = points
            .iter()
            .map(|(x, y)| format!("{},{}", tenths(*x), tenths(*y)))
            .collect();
        let end = points.last().map(|(x, y)| (tenths(*x), tenths(*y)));
        Self {
            path: format!("M{}", spelled.join("L")),
            end,
        }
    }
}

fn part(share: Percent, width: u32) -> u32 {
    share.as_hundredths() * width / 10_000
}

fn tenths(value: u32) -> String {
    format!("{}.{}", value / 10, value % 10)
}
