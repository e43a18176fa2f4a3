//! Automatic numbering: the markers that Word prints in front of paragraphs.

use std::collections::{BTreeMap, BTreeSet};

use super::styles::Numbered;
use super::xml::Element;
use crate::model::Mark;

/// Levels of a list.
const LEVELS: u8 = 9;
/// Letters of a marker's pattern; Word allows no more either.
const PATTERN_CHARS_MAX: usize = 255;

#[derive(Debug, Clone)]
struct Level {
    start: u32,
    format: String,
    text: String,
    /// Deeper than this level (from 1) does not start it anew; nought never does.
    restart: Option<u8>,
    legal: bool,
    style: Option<String>,
}

#[derive(Debug, Default)]
struct Abstract {
    levels: BTreeMap<u8, Level>,
    /// The style that has its levels, for lists that only point to a style.
    points_to: Option<String>,
    /// The style whose levels these are.
    is_style: Option<String>,
}

#[derive(Debug, Default)]
struct List {
    template: i32,
    starts: BTreeMap<u8, u32>,
    levels: BTreeMap<u8, Level>,
}

/// The lists of a document and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    templates: BTreeMap<i32, Abstract>,
    lists: BTreeMap<i32, List>,
    counts: BTreeMap<i32, BTreeMap<u8, u32>>,
    begun: BTreeSet<(i32, u8)>,
}

impl Numbering {
    /// Reads the part of lists.
    pub(super) fn read(root: &Element) -> Self {
        let mut all = Self::default();
        for element in root.elements() {
            match &*element.name {
                "abstractNum" => {
                    if let Some(id) = number(element.attribute("abstractNumId")) {
                        all.templates.insert(id, Abstract::read(element));
                    }
                }
                "num" => {
                    if let Some(id) = number(element.attribute("numId")) {
                        all.lists.insert(id, List::read(element));
                    }
                }
                _ => {}
            }
        }
        all
    }

    /// The level that a style's paragraphs have in a list.
    pub(super) fn level_of_style(&self, list: i32, style: &str) -> Option<u8> {
        let list = self.lists.get(&list)?;
        let template = self.templates.get(&self.template(list.template))?;
        let found = template.levels.iter().chain(&list.levels);
        found
            .filter(|(_, level)| level.style.as_deref() == Some(style))
            .map(|(level, _)| *level)
            .next()
    }

    /// Counts one paragraph and gives its printed marker.
    pub(super) fn count(&mut self, place: Numbered) -> Option<String> {
        let list_id = place.list.filter(|list| *list != 0)?;
        let at = place.level.unwrap_or(0).min(LEVELS - 1);
        let template_id = self.template(self.lists.get(&list_id)?.template);
        let level = self.level(list_id, template_id, at)?.clone();
        self.advance(list_id, template_id, at, level.start);
        Some(self.print(list_id, template_id, at, &level)).filter(|mark| !mark.is_empty())
    }

    fn advance(&mut self, list_id: i32, template_id: i32, at: u8, start: u32) {
        let forced = self
            .lists
            .get(&list_id)
            .and_then(|list| list.starts.get(&at))
            .copied();
        let first_use = self.begun.insert((list_id, at));
        let resets: Vec<u8> = (at + 1..LEVELS)
            .filter(|deeper| {
                self.level(list_id, template_id, *deeper)
                    .is_none_or(|level| level.restart.is_none_or(|limit| at < limit))
            })
            .collect();
        let counts = self.counts.entry(template_id).or_default();
        let next = match (forced.filter(|_| first_use), counts.get(&at)) {
            (Some(forced), _) => forced,
            (None, Some(count)) => count.saturating_add(1),
            (None, None) => start,
        };
        counts.insert(at, next);
        for deeper in resets {
            counts.remove(&deeper);
        }
    }

    /// The marker of a level with the counts put in.
    fn print(&self, list_id: i32, template_id: i32, at: u8, level: &Level) -> String {
        if level.format == "bullet" {
            return sign(&level.text).to_owned();
        }
        let mut text = String::new();
        let mut letters = level.text.chars().peekable();
        while let Some(letter) = letters.next() {
            let place = letters.peek().and_then(|digit| digit.to_digit(10));
            match (letter, place) {
                ('%', Some(place)) if place > 0 => {
                    letters.next();
                    let shown = u8::try_from(place - 1).unwrap_or(at);
                    text.push_str(&self.shown(list_id, template_id, shown, level));
                }
                _ => text.push(letter),
            }
        }
        let text = text.trim();
        match text {
            "–" | "—" | "•" | "*" | "●" | "" => sign(text).to_owned(),
            _ => text.to_owned(),
        }
    }

    /// The count of one level as its format writes it.
    fn shown(&self, list_id: i32, template_id: i32, shown: u8, at: &Level) -> String {
        let level = self.level(list_id, template_id, shown);
        let start = level.map_or(1, |level| level.start);
        let count = self
            .counts
            .get(&template_id)
            .and_then(|counts| counts.get(&shown))
            .copied()
            .unwrap_or(start);
        let format = level.map_or("decimal", |level| level.format.as_str());
        let format = if at.legal && format != "decimalZero" {
            "decimal"
        } else {
            format
        };
        written(count, format)
    }

    fn level(&self, list_id: i32, template_id: i32, at: u8) -> Option<&Level> {
        let list = self.lists.get(&list_id)?;
        let own = list.levels.get(&at);
        own.or_else(|| self.templates.get(&template_id)?.levels.get(&at))
    }

    /// The template that has the levels: this one, or the one of the style it points to.
    fn template(&self, id: i32) -> i32 {
        let Some(style) = self
            .templates
            .get(&id)
            .and_then(|list| list.points_to.as_ref())
        else {
            return id;
        };
        self.templates
            .iter()
            .find(|(_, list)| list.is_style.as_ref() == Some(style))
            .map_or(id, |(id, _)| *id)
    }
}

impl Abstract {
    fn read(element: &Element) -> Self {
        Self {
            levels: levels(element),
            points_to: element.value("numStyleLink").map(str::to_owned),
            is_style: element.value("styleLink").map(str::to_owned),
        }
    }
}

impl List {
    fn read(element: &Element) -> Self {
        let mut list = Self {
            template: number(element.value("abstractNumId")).unwrap_or(-1),
            ..Self::default()
        };
        for change in element
            .elements()
            .filter(|child| &*child.name == "lvlOverride")
        {
            let Some(at) = number(change.attribute("ilvl")) else {
                continue;
            };
            if let Some(start) = number(change.value("startOverride")) {
                list.starts.insert(at, start);
            }
            list.levels.extend(levels(change));
        }
        list
    }
}

fn levels(element: &Element) -> BTreeMap<u8, Level> {
    element
        .elements()
        .filter(|child| &*child.name == "lvl")
        .filter_map(|child| Some((number(child.attribute("ilvl"))?, Level::read(child))))
        .collect()
}

impl Level {
    fn read(element: &Element) -> Self {
        Self {
            start: number(element.value("start")).unwrap_or(0),
            format: numbering_format(element).unwrap_or("decimal").to_owned(),
            text: element
                .value("lvlText")
                .unwrap_or_default()
                .chars()
                .take(PATTERN_CHARS_MAX)
                .collect(),
            restart: number(element.value("lvlRestart")),
            legal: element.switch("isLgl").unwrap_or(false),
            style: element.value("pStyle").map(str::to_owned),
        }
    }
}

/// Newer formats stand in alternate content, with a fallback that all know.
fn numbering_format(element: &Element) -> Option<&str> {
    element.value("numFmt").or_else(|| {
        let alternate = element.child("AlternateContent")?;
        alternate.child("Fallback")?.value("numFmt")
    })
}

fn number<T: std::str::FromStr>(text: Option<&str>) -> Option<T> {
    text?.parse().ok()
}

/// Any sign of a bullet is `-`; `+` stays, since it means the level below.
fn sign(text: &str) -> &'static str {
    match text.trim() {
        "" => "",
        "+" => "+",
        _ => "-",
    }
}

/// A count as Word writes it.
fn written(count: u32, format: &str) -> String {
    let roman = || u16::try_from(count).map_or_else(|_| count.to_string(), Mark::roman);
    match format {
        "upperRoman" => roman(),
        "lowerRoman" => roman().to_lowercase(),
        "upperLetter" => letters(count).to_uppercase(),
        "lowerLetter" => letters(count),
        "decimalZero" => format!("{count:02}"),
        "none" | "bullet" => String::new(),
        _ => count.to_string(),
    }
}

/// a … z, aa, bb … as Word goes on.
fn letters(count: u32) -> String {
    let Some(place) = count.checked_sub(1) else {
        return String::new();
    };
    let letter = u8::try_from(place % 26).map_or('a', |place| char::from(b'a' + place));
    let times = usize::try_from(place / 26).unwrap_or(0).min(10) + 1;
    std::iter::repeat_n(letter, times).collect()
}
