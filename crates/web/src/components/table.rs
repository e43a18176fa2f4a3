//! A table of records: rows on a desk, blocks on a phone, an annex in print, a sheet in Excel.

use askama::Template;

use super::{Address, Badge, Href, Prose, Value};
use crate::{Language, Words};

/// The question of the address that says the order: `ten`, or `-ten` the other way round.
const ORDER: &str = "sap";

/// Where a column's values stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Start,
    /// Numbers.
    End,
}

#[derive(Clone, Debug)]
struct Sort {
    href: Href,
    now: Option<Direction>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Direction {
    Up,
    Down,
}

impl Direction {
    fn aria(self) -> &'static str {
        match self {
            Self::Up => "ascending",
            Self::Down => "descending",
        }
    }

    fn arrow(self) -> &'static str {
        match self {
            Self::Up => "▲",
            Self::Down => "▼",
        }
    }
}

/// A column: its head and where its values stand.
#[derive(Clone, Debug)]
pub struct Column {
    /// Words of the head; a unit stands here, once.
    pub label: String,
    /// Where its values stand.
    pub align: Align,
    sort: Option<Sort>,
}

impl Column {
    /// A column of words or days.
    pub fn text(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            align: Align::Start,
            sort: None,
        }
    }

    /// A column of numbers.
    pub fn number(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            align: Align::End,
            sort: None,
        }
    }

    /// Lets the reader put the rows in order by this column. The address says the order now; without a word
    /// there, `first` is the column by which the list comes.
    #[must_use]
    pub fn sorted(mut self, key: &str, here: &Address, first: &str) -> Self {
        let order = here.get(ORDER).unwrap_or(first);
        let now = match order.strip_prefix('-') {
            Some(by) => (by == key).then_some(Direction::Down),
            None => (order == key).then_some(Direction::Up),
        };
        let next = if now == Some(Direction::Up) {
            format!("-{key}")
        } else {
            key.to_owned()
        };
        let href = here.without("trang").with(ORDER, &next).href();
        self.sort = Some(Sort { href, now });
        self
    }
}

/// A cell: a value, and what makes it a door.
#[derive(Clone, Debug)]
pub struct Cell {
    /// Its value.
    pub value: Value,
    href: Option<Href>,
    badge: Option<Badge>,
    under: Option<Prose>,
    links: Vec<(String, Href)>,
}

impl Cell {
    /// A cell of a value.
    pub fn new(value: Value) -> Self {
        Self {
            value,
            href: None,
            badge: None,
            under: None,
            links: Vec::new(),
        }
    }

    /// A cell of words.
    pub fn text(text: impl Into<String>) -> Self {
        Self::new(Value::Text(text.into()))
    }

    /// A cell of a count.
    pub fn count(count: i64) -> Self {
        Self::new(Value::Count(count))
    }

    /// A cell of a state; in a spreadsheet its word.
    pub fn badge(badge: Badge) -> Self {
        let value = Value::Text(badge.word.clone());
        Self {
            badge: Some(badge),
            ..Self::new(value)
        }
    }

    /// A cell of several links: the papers of a record.
    pub fn links(links: Vec<(String, Href)>) -> Self {
        let names: Vec<&str> = links.iter().map(|(name, _)| name.as_str()).collect();
        let value = Value::Text(names.join("; "));
        Self {
            links,
            ..Self::new(value)
        }
    }

    /// Leads to what stands behind the value.
    #[must_use]
    pub fn link(mut self, href: impl Into<Href>) -> Self {
        self.href = Some(href.into());
        self
    }

    /// A quieter second line.
    #[must_use]
    pub fn under(mut self, under: impl Into<Prose>) -> Self {
        self.under = Some(under.into());
        self
    }

    /// The second line in plain words.
    pub fn under_plain(&self) -> Option<String> {
        self.under.as_ref().map(Prose::plain)
    }
}

impl From<Value> for Cell {
    fn from(value: Value) -> Self {
        Self::new(value)
    }
}

impl From<Badge> for Cell {
    fn from(badge: Badge) -> Self {
        Self::badge(badge)
    }
}

/// A row; its first cell names it.
#[derive(Clone, Debug)]
pub struct Row {
    /// One cell a column.
    pub cells: Vec<Cell>,
    void: bool,
}

impl Row {
    /// A row that counts.
    pub fn new(cells: Vec<Cell>) -> Self {
        Self { cells, void: false }
    }

    /// A row that was reversed: kept in view, struck out, not counted.
    pub fn void(cells: Vec<Cell>) -> Self {
        Self { cells, void: true }
    }
}

/// A table (bảng).
#[derive(Clone, Debug, Template)]
#[template(path = "components/table.html")]
pub struct Table {
    /// What the table shows and as of which day.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// Its sums.
    pub foot: Option<Row>,
    language: Language,
    caption_shown: bool,
}

impl Table {
    /// A table without rows yet.
    pub fn new(words: &Words, caption: impl Into<String>, columns: Vec<Column>) -> Self {
        let (caption, language) = (caption.into(), words.language());
        Self {
            caption,
            columns,
            rows: Vec::new(),
            foot: None,
            language,
            caption_shown: true,
        }
    }

    /// Its rows.
    #[must_use]
    pub fn rows(mut self, rows: Vec<Row>) -> Self {
        self.rows = rows.into_iter().map(|row| self.filled(row)).collect();
        self
    }

    /// A last row of sums.
    #[must_use]
    pub fn foot(mut self, foot: Row) -> Self {
        self.foot = Some(self.filled(foot));
        self
    }

    /// A short row ends in empty cells.
    fn filled(&self, mut row: Row) -> Row {
        let missing = self.columns.len().saturating_sub(row.cells.len());
        row.cells
            .extend(std::iter::repeat_n(Cell::text(""), missing));
        row
    }

    /// Leaves the caption to readers of the screen, where a heading above says the same.
    #[must_use]
    pub fn caption_hidden(mut self) -> Self {
        self.caption_shown = false;
        self
    }

    /// The language in which numbers are set.
    pub fn language(&self) -> Language {
        self.language
    }

    fn is_struck(&self, row: &Row, cell: &Cell) -> bool {
        row.void && !matches!(&cell.value, Value::Nothing) && !self.shown(cell).is_empty()
    }

    fn shown(&self, cell: &Cell) -> String {
        cell.value.shown(self.language)
    }

    /// Each cell with its column. A row may be short; what has no column is left out by neither page nor sheet.
    fn paired<'row>(&'row self, row: &'row Row) -> Vec<(&'row str, bool, &'row Cell)> {
        let labels = self.columns.iter().map(Some).chain(std::iter::repeat(None));
        let pairs = row.cells.iter().zip(labels);
        let pair = |(cell, column): (&'row Cell, Option<&'row Column>)| match column {
            Some(column) => (column.label.as_str(), column.align == Align::End, cell),
            None => ("", cell.value.is_number(), cell),
        };
        pairs.map(pair).collect()
    }
}
