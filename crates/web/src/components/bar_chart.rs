//! Amounts beside each other. The table is the chart: each row draws its own bar, so there is no second text to read.

use askama::Template;

use super::{Href, Percent, Value};
use crate::{Language, Words};

/// One amount.
#[derive(Clone, Debug)]
pub struct Bar {
    label: String,
    href: Option<Href>,
    value: Value,
    size: i64,
}

impl Bar {
    /// A name and an amount; `value` is what the reader sees.
    pub fn new(label: impl Into<String>, value: Value) -> Self {
        let size = match &value {
            Value::Count(size) | Value::Thousandths(size) => *size,
            Value::Dong(size) | Value::MillionDong(size) => *size,
            Value::Share(ppm) => i64::from(*ppm),
            Value::Nothing | Value::Text(_) | Value::Day(_) => 0,
        };
        Self {
            label: label.into(),
            href: None,
            value,
            size,
        }
    }

    /// Leads to what is behind the amount.
    #[must_use]
    pub fn link(mut self, href: impl Into<Href>) -> Self {
        self.href = Some(href.into());
        self
    }
}

/// Amounts as bars from a common line (biểu đồ thanh).
#[derive(Clone, Debug, Template)]
#[template(path = "components/bar_chart.html")]
pub struct BarChart {
    caption: String,
    head: (String, String),
    bars: Vec<Bar>,
    language: Language,
}

impl BarChart {
    /// Bars under a caption; `head` names what is compared and the unit.
    pub fn new(
        words: &Words,
        caption: impl Into<String>,
        head: (impl Into<String>, impl Into<String>),
        bars: Vec<Bar>,
    ) -> Self {
        let head = (head.0.into(), head.1.into());
        Self {
            caption: caption.into(),
            head,
            bars,
            language: words.language(),
        }
    }

    fn width(&self, bar: &Bar) -> Percent {
        let longest = self.bars.iter().map(|bar| bar.size).max().unwrap_or(0);
        Percent::of(bar.size, longest)
    }
}
