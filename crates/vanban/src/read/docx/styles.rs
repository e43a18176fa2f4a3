//! Styles: what a paragraph inherits from the style it names.

use std::collections::BTreeMap;

use super::xml::Element;
use crate::model::Align;
use crate::read::limits::STYLE_CHAIN_MAX;

/// What is said of letters; unsaid is inherited.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Look {
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) caps: Option<bool>,
    pub(super) hidden: Option<bool>,
}

impl Look {
    /// What run properties say.
    pub(super) fn of(properties: Option<&Element>) -> Self {
        let Some(properties) = properties else {
            return Self::default();
        };
        Self {
            bold: properties.switch("b"),
            italic: properties.switch("i"),
            caps: properties.switch("caps"),
            hidden: properties.switch("vanish"),
        }
    }

    /// This, and where it says nothing the other.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            bold: self.bold.or(other.bold),
            italic: self.italic.or(other.italic),
            caps: self.caps.or(other.caps),
            hidden: self.hidden.or(other.hidden),
        }
    }
}

/// Where a paragraph stands in automatic numbering.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Numbered {
    /// The list; 0 switches numbering off.
    pub(super) list: Option<i32>,
    /// The level, from 0.
    pub(super) level: Option<u8>,
}

impl Numbered {
    /// What paragraph properties say.
    pub(super) fn of(properties: Option<&Element>) -> Self {
        let Some(numbering) = properties.and_then(|properties| properties.child("numPr")) else {
            return Self::default();
        };
        Self {
            list: numbering.value("numId").and_then(|id| id.parse().ok()),
            level: numbering.value("ilvl").and_then(|level| level.parse().ok()),
        }
    }
}

/// What a paragraph style comes to with all it is based on.
#[derive(Debug, Clone, Default)]
pub(super) struct Resolved {
    pub(super) look: Look,
    /// Outline level, from 0.
    pub(super) outline: Option<u8>,
    pub(super) numbered: Numbered,
    /// The style that brought the numbering; its level may be found by it.
    pub(super) numbered_by: Option<String>,
    pub(super) align: Option<Align>,
    /// A list of bullets by its name alone.
    pub(super) bulleted: bool,
    /// A line of an automatic table of contents.
    pub(super) contents: bool,
}

#[derive(Debug, Default)]
struct Style {
    based_on: Option<String>,
    name: String,
    own: Resolved,
}

/// The styles of a document by their identifiers.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: BTreeMap<String, Style>,
    default: Option<String>,
}

impl Styles {
    /// Reads the part of styles.
    pub(super) fn read(root: &Element) -> Self {
        let mut all = Self::default();
        for element in root.elements().filter(|element| &*element.name == "style") {
            let Some(id) = element.attribute("styleId") else {
                continue;
            };
            let on = matches!(element.attribute("default"), Some("1" | "true" | "on"));
            if on && element.attribute("type") == Some("paragraph") {
                all.default = Some(id.to_owned());
            }
            all.styles.insert(id.to_owned(), Style::read(element, id));
        }
        all
    }

    /// What a paragraph of this style inherits.
    pub(super) fn paragraph(&self, id: Option<&str>) -> Resolved {
        self.resolve(id.or(self.default.as_deref()))
    }

    /// What letters of this style inherit.
    pub(super) fn letters(&self, id: Option<&str>) -> Look {
        id.map_or_else(Look::default, |id| self.resolve(Some(id)).look)
    }

    fn resolve(&self, id: Option<&str>) -> Resolved {
        let mut sum = Resolved::default();
        let mut next = id.and_then(|id| self.styles.get(id));
        for _ in 0..STYLE_CHAIN_MAX {
            let Some(style) = next else {
                break;
            };
            sum.inherit(&style.own);
            next = style.based_on.as_ref().and_then(|id| self.styles.get(id));
        }
        sum
    }

    /// The name of a style in lower case.
    pub(super) fn name(&self, id: &str) -> &str {
        self.styles.get(id).map_or("", |style| style.name.as_str())
    }
}

impl Resolved {
    fn inherit(&mut self, base: &Self) {
        self.look = self.look.or(base.look);
        self.outline = self.outline.or(base.outline);
        if self.numbered.list.is_none() {
            self.numbered.list = base.numbered.list;
            self.numbered_by.clone_from(&base.numbered_by);
        }
        self.numbered.level = self.numbered.level.or(base.numbered.level);
        self.align = self.align.or(base.align);
        self.bulleted |= base.bulleted;
        self.contents |= base.contents;
    }
}

impl Style {
    fn read(element: &Element, id: &str) -> Self {
        let name = element.value("name").unwrap_or(id).to_lowercase();
        let properties = element.child("pPr");
        let numbered = Numbered::of(properties);
        let by_name = name
            .strip_prefix("heading ")
            .and_then(|level| level.parse::<u8>().ok())
            .and_then(|level| level.checked_sub(1));
        Self {
            based_on: element.value("basedOn").map(str::to_owned),
            own: Resolved {
                look: Look::of(element.child("rPr")),
                outline: outline(properties).or(by_name),
                numbered_by: numbered.list.map(|_| id.to_owned()),
                numbered,
                align: align(properties),
                bulleted: name.starts_with("list bullet"),
                contents: name.starts_with("toc ") && name != "toc heading",
            },
            name,
        }
    }
}

/// The outline level that properties name, from 0.
pub(super) fn outline(properties: Option<&Element>) -> Option<u8> {
    properties?.value("outlineLvl")?.parse().ok()
}

/// The alignment that properties name.
pub(super) fn align(properties: Option<&Element>) -> Option<Align> {
    match properties?.value("jc")? {
        "center" => Some(Align::Center),
        "right" | "end" => Some(Align::Right),
        _ => Some(Align::Left),
    }
}
