//! Progress towards a target: one cell, one cooperative; recorded is not verified.

use askama::Template;

use super::Percent;
use crate::Words;

/// Above so many, cells are too small to count and become one bar.
const CELLS_MAX: i64 = 40;
/// From so many cells on, the gap between them is half as wide.
const NARROW_FROM: i64 = 20;

#[derive(Clone, Debug)]
struct Cell {
    kind: &'static str,
    x: Percent,
    width: Percent,
}

/// How far a target is (tiến độ): verified, recorded, missing, and the time that has passed.
#[derive(Clone, Debug, Template)]
#[template(path = "components/tally.html")]
pub struct Tally {
    label: String,
    cells: Vec<Cell>,
    elapsed: Option<Percent>,
}

impl Tally {
    /// A count towards a target; `recorded` includes what is verified.
    pub fn of_count(words: &Words, verified: i64, recorded: i64, target: i64) -> Self {
        let label = label(words, verified, recorded, target);
        let cells = if (1..=CELLS_MAX).contains(&target) {
            single_cells(verified, recorded, target)
        } else {
            one_bar(verified, recorded, target)
        };
        Self {
            label,
            cells,
            elapsed: None,
        }
    }

    /// An amount towards a target, as one bar. `label` says it in words: "412 trên 600 triệu đồng".
    pub fn of_amount(label: impl Into<String>, verified: i64, recorded: i64, target: i64) -> Self {
        let cells = one_bar(verified, recorded, target);
        Self {
            label: label.into(),
            cells,
            elapsed: None,
        }
    }

    /// A standing line at the share of time that has passed.
    #[must_use]
    pub fn elapsed(mut self, words: &Words, elapsed: Percent) -> Self {
        let share = (elapsed.as_hundredths() / 100).to_string();
        self.label.push_str("; ");
        self.label
            .push_str(&words.say_with("web-tally-elapsed", &[("share", share.into())]));
        self.elapsed = Some(elapsed);
        self
    }
}

fn label(words: &Words, verified: i64, recorded: i64, target: i64) -> String {
    let facts = [
        ("verified", verified.into()),
        ("recorded", recorded.into()),
        ("target", target.into()),
    ];
    words.say_with("web-tally", &facts)
}

/// Cells beside each other with small gaps, all of one width.
fn single_cells(verified: i64, recorded: i64, target: i64) -> Vec<Cell> {
    let gap: i64 = if target < NARROW_FROM { 120 } else { 60 };
    let room = 10_000 - gap * (target - 1);
    let cell = |n: i64| {
        let kind = match n {
            n if n < verified => "v",
            n if n < recorded => "r",
            _ => "e",
        };
        let x = n * (room + gap * target) / target;
        Cell {
            kind,
            x: hundredths(x),
            width: hundredths(room / target),
        }
    };
    (0..target).map(cell).collect()
}

fn one_bar(verified: i64, recorded: i64, target: i64) -> Vec<Cell> {
    let bar = |kind, part| Cell {
        kind,
        x: Percent::of(0, 1),
        width: Percent::of(part, target),
    };
    let mut bars = vec![Cell {
        kind: "e",
        x: Percent::of(0, 1),
        width: Percent::WHOLE,
    }];
    if recorded > verified {
        bars.push(bar("r", recorded));
    }
    if verified > 0 {
        bars.push(bar("v", verified));
    }
    bars
}

fn hundredths(value: i64) -> Percent {
    Percent::hundredths(u32::try_from(value).unwrap_or(0))
}

/// What the cells mean; once a screen (chú giải).
#[derive(Clone, Debug, Template)]
#[template(path = "components/tally_legend.html")]
pub struct TallyLegend {
    verified: String,
    recorded: String,
    missing: String,
    elapsed: Option<String>,
}

impl TallyLegend {
    /// The legend; with the share of time where the drawings show it.
    pub fn new(words: &Words, elapsed: Option<Percent>) -> Self {
        let share = |share: Percent| {
            let share = (share.as_hundredths() / 100).to_string();
            words.say_with("web-tally-elapsed-short", &[("share", share.into())])
        };
        Self {
            verified: words.say("web-tally-verified"),
            recorded: words.say("web-tally-recorded"),
            missing: words.say("web-tally-missing"),
            elapsed: elapsed.map(share),
        }
    }
}
