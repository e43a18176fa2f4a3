//! Word's own numbering that prints exactly the model's markers, so that a clerk can go on counting.
//!
//! Markers that follow on from one another share a list; where the count jumps, a new list begins at the
//! marker's number. Letters are counted by Word in the English alphabet, so a jump over f or j begins a
//! new list too, and `đ)`, which Word cannot count, is a list whose level is that very text.

use std::collections::HashMap;

use super::xml::{NumRef, escape};
use crate::model::Mark;

/// What a list belongs to; lists of different families never share a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Family {
    /// Headings.
    Heading,
    /// Items of the body.
    Item,
    /// Recipients, bottom left.
    Recipient,
    /// Addressees of a letter.
    Addressee,
}

/// One sort of list: what Word calls an abstract numbering.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Sort {
    family: Family,
    format: Format,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Format {
    /// One level that counts: `w:numFmt` and `w:lvlText`.
    Count(&'static str, &'static str),
    /// `1.`, `1.1.`, `1.1.1.` in one list of levels.
    Numbers,
    /// One level that is always this text.
    Literal(String),
    /// One level with this sign.
    Sign(String),
}

/// The lists of a document, made as its markers come.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    sorts: Vec<Sort>,
    /// Each list: its sort and the number that it begins with.
    lists: Vec<(usize, u16)>,
    /// The list last used of each sort, and how far each of its levels has counted.
    active: HashMap<usize, (usize, Vec<u16>)>,
}

impl Numbering {
    /// The list and level that print this marker next.
    pub(super) fn next(&mut self, family: Family, mark: &Mark) -> NumRef {
        match counted(mark) {
            Some((format, path)) => self.counted(Sort { family, format }, &path),
            None => {
                let format = if matches!(mark, Mark::Bullet | Mark::Plus) {
                    Format::Sign(mark.to_string())
                } else {
                    Format::Literal(mark.to_string())
                };
                self.fixed(Sort { family, format })
            }
        }
    }

    fn counted(&mut self, sort: Sort, path: &[u16]) -> NumRef {
        let level = path.len().saturating_sub(1);
        let sort_id = self.sort(sort.clone());
        if let Some((list, counts)) = self.active.get_mut(&sort_id)
            && follows(counts, path)
        {
            path.clone_into(counts);
            return NumRef { list: *list, level };
        }
        if level > 0 {
            // Its parents are not what this list would print: the marker becomes the text of its level.
            let text: String = path.iter().map(|n| format!("{n}.")).collect();
            let format = Format::Literal(text);
            return self.fixed(Sort {
                family: sort.family,
                format,
            });
        }
        let list = self.list(sort_id, path.first().copied().unwrap_or(1));
        self.active.insert(sort_id, (list, path.to_vec()));
        NumRef { list, level }
    }

    fn fixed(&mut self, sort: Sort) -> NumRef {
        let sort = self.sort(sort);
        let known = self.active.get(&sort).map(|(list, _)| *list);
        let list = known.unwrap_or_else(|| self.list(sort, 1));
        self.active.insert(sort, (list, Vec::new()));
        NumRef { list, level: 0 }
    }

    fn sort(&mut self, sort: Sort) -> usize {
        let known = self.sorts.iter().position(|known| *known == sort);
        known.unwrap_or_else(|| {
            self.sorts.push(sort);
            self.sorts.len().saturating_sub(1)
        })
    }

    fn list(&mut self, sort: usize, start: u16) -> usize {
        self.lists.push((sort, start));
        self.lists.len()
    }

    /// The numbering part.
    pub(super) fn write(&self) -> String {
        let mut xml = String::from(super::parts::XML_HEAD);
        xml.push_str("<w:numbering xmlns:w=\"");
        xml.push_str(super::parts::W);
        xml.push_str("\">");
        for (id, sort) in self.sorts.iter().enumerate() {
            sort.write(id, &mut xml);
        }
        for (index, (sort, start)) in self.lists.iter().enumerate() {
            let id = index.saturating_add(1);
            xml.push_str(&format!(
                "<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{sort}\"/>\
                 <w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"{start}\"/></w:lvlOverride></w:num>"
            ));
        }
        xml.push_str("</w:numbering>");
        xml
    }
}

/// Whether Word, having counted so far, prints this path next.
fn follows(counts: &[u16], path: &[u16]) -> bool {
    let Some((last, parents)) = path.split_last() else {
        return false;
    };
    if counts.get(..parents.len()) != Some(parents) {
        return false;
    }
    let before = counts.get(parents.len()).copied().unwrap_or(0);
    before.checked_add(1) == Some(*last)
}

/// The format and count of a marker that Word can count.
fn counted(mark: &Mark) -> Option<(Format, Vec<u16>)> {
    let (format, count) = match mark {
        Mark::Part(n) => (Format::Count("upperRoman", "Phần %1"), *n),
        Mark::Chapter(n) => (Format::Count("upperRoman", "Chương %1"), *n),
        Mark::Division(n) => (Format::Count("decimal", "Mục %1"), *n),
        Mark::Article(n) => (Format::Count("decimal", "Điều %1."), *n),
        Mark::Letter(n) => (Format::Count("upperLetter", "%1."), english_place(*n)?),
        Mark::Roman(n) => (Format::Count("upperRoman", "%1."), *n),
        Mark::Point(n) => (Format::Count("lowerLetter", "%1)"), english_place(*n)?),
        Mark::Number(path) if (1..=LEVELS).contains(&path.len()) => {
            return Some((Format::Numbers, path.clone()));
        }
        Mark::Number(_) | Mark::Bullet | Mark::Plus => return None,
    };
    (count > 0).then(|| (format, vec![count]))
}

/// The place in the English alphabet of the letter at this place of the Vietnamese one; `đ` has none.
fn english_place(place: u16) -> Option<u16> {
    let letter = Mark::letter(place)?;
    ('a'..='z')
        .position(|english| english == letter)
        .and_then(|index| u16::try_from(index.saturating_add(1)).ok())
}

/// Levels of `1.1.1.` that are counted.
const LEVELS: usize = 5;

impl Sort {
    fn write(&self, id: usize, xml: &mut String) {
        let (many, levels) = match self.format {
            Format::Numbers => ("multilevel", LEVELS),
            Format::Count(..) | Format::Literal(_) | Format::Sign(_) => ("singleLevel", 1),
        };
        xml.push_str(&format!(
            "<w:abstractNum w:abstractNumId=\"{id}\"><w:nsid w:val=\"{:08X}\"/>\
             <w:multiLevelType w:val=\"{many}\"/>",
            0x5642_0000_usize.saturating_add(id)
        ));
        for level in 0..levels {
            self.write_level(level, xml);
        }
        xml.push_str("</w:abstractNum>");
    }

    fn write_level(&self, level: usize, xml: &mut String) {
        let (format, text) = match &self.format {
            Format::Count(format, text) => (*format, (*text).to_owned()),
            Format::Numbers => {
                let text = (1..=level.saturating_add(1)).map(|n| format!("%{n}."));
                ("decimal", text.collect())
            }
            Format::Literal(text) => ("none", text.clone()),
            Format::Sign(sign) => ("bullet", sign.clone()),
        };
        // Chapters stand on a line of their own, above their title.
        let lead = ["Phần", "Chương", "Mục"]
            .iter()
            .any(|word| text.starts_with(word));
        let above = lead && self.family == Family::Heading;
        let suffix = if above { "nothing" } else { "space" };
        let indents = match self.family {
            Family::Heading if above => "w:left=\"0\" w:firstLine=\"0\"",
            Family::Heading | Family::Item => "w:left=\"0\" w:firstLine=\"720\"",
            Family::Recipient => "w:left=\"0\" w:firstLine=\"0\"",
            Family::Addressee => "w:left=\"3402\" w:firstLine=\"0\"",
        };
        let bold = if text.starts_with("Điều") {
            "<w:rPr><w:b/><w:bCs/></w:rPr>"
        } else {
            ""
        };
        let mut shown = String::new();
        escape(&text, &mut shown);
        xml.push_str(&format!(
            "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>\
             <w:suff w:val=\"{suffix}\"/><w:lvlText w:val=\"{shown}\"/><w:lvlJc w:val=\"left\"/>\
             <w:pPr><w:ind {indents}/></w:pPr>{bold}</w:lvl>"
        ));
    }
}

#[cfg(test)]
mod tests;
