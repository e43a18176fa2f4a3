//! Amounts over time: geometry in the drawing, words in HTML so that they do not shrink, and the table below.

use askama::Template;

use super::{Cell, Column, Percent, Row, Table, Value};
use crate::Words;

/// How a line is drawn; shape tells it from the others, not colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// What is verified: solid.
    Solid,
    /// What is recorded: dotted.
    Dotted,
    /// What ought to be: dashed and grey.
    Dashed,
}

impl Stroke {
    fn class(self) -> &'static str {
        match self {
            Self::Solid => "have",
            Self::Dotted => "rec",
            Self::Dashed => "need",
        }
    }
}

/// One line: a value for each point of time, none where it is not known.
#[derive(Clone, Debug)]
pub struct Series {
    name: String,
    stroke: Stroke,
    values: Vec<Option<i64>>,
}

impl Series {
    /// A line by its name.
    pub fn new(name: impl Into<String>, stroke: Stroke, values: Vec<Option<i64>>) -> Self {
        Self {
            name: name.into(),
            stroke,
            values,
        }
    }
}

/// Lines over time (biểu đồ đường).
#[derive(Clone, Debug, Template)]
#[template(path = "components/line_chart.html")]
pub struct LineChart {
    caption: String,
    top: String,
    points: Vec<String>,
    series: Vec<Series>,
    highest: i64,
    as_table: String,
    table: Table,
}

impl LineChart {
    /// Lines under a caption, over named points of time; `unit` stands at the top of the scale: "13 HTX".
    pub fn new(
        words: &Words,
        caption: impl Into<String>,
        unit: &str,
        points: Vec<String>,
        series: Vec<Series>,
    ) -> Self {
        let caption = caption.into();
        let values = series
            .iter()
            .flat_map(|series| series.values.iter().flatten());
        let highest = values.copied().max().unwrap_or(0).max(1);
        let table = table(words, &caption, &points, &series);
        Self {
            caption,
            top: format!("{} {unit}", words.count(highest)),
            points,
            series,
            highest,
            as_table: words.say("web-chart-as-table"),
            table,
        }
    }

    /// The path of a line in a field of 100 by 100; it breaks where a value is not known.
    fn path(&self, series: &Series) -> String {
        let steps = i64::try_from(self.points.len()).unwrap_or(i64::MAX) - 1;
        let mut path = String::new();
        let mut pen_down = false;
        for (at, value) in (0_i64..).zip(&series.values) {
            let Some(value) = value else {
                pen_down = false;
                continue;
            };
            let (x, y) = (
                Percent::of(at, steps),
                Percent::of(*value, self.highest).rest(),
            );
            path.push(if pen_down { 'L' } else { 'M' });
            path.push_str(&format!("{},{}", x.bare(), y.bare()));
            pen_down = true;
        }
        path
    }

    /// The points named below the drawing: the ends and, where there is room, the middle.
    fn axis(&self) -> Vec<&String> {
        let last = self.points.len().saturating_sub(1);
        let shown = |at: usize| {
            at == 0 || at == last || (last >= 4 && last.is_multiple_of(2) && at == last / 2)
        };
        let named = self.points.iter().enumerate().filter(|(at, _)| shown(*at));
        named.map(|(_, point)| point).collect()
    }
}

fn table(words: &Words, caption: &str, points: &[String], series: &[Series]) -> Table {
    let numbers = series
        .iter()
        .map(|series| Column::number(series.name.clone()));
    let columns = std::iter::once(Column::text(words.say("web-chart-time"))).chain(numbers);
    let row = |(at, point): (usize, &String)| {
        let value = |series: &Series| match series.values.get(at).copied().flatten() {
            Some(count) => Cell::count(count),
            None => Cell::new(Value::Nothing),
        };
        let first = std::iter::once(Cell::text(point.clone()));
        Row::new(first.chain(series.iter().map(value)).collect())
    };
    let rows = points.iter().enumerate().map(row).collect();
    Table::new(words, caption, columns.collect())
        .rows(rows)
        .caption_hidden()
}
