//! Paragraphs and their text as WordprocessingML, with children in the schema's order.

use std::borrow::Cow;

use crate::model::Align;
use crate::read::Role;

/// A list and a level of it, as a paragraph refers to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NumRef {
    /// The list, from 1.
    pub(super) list: usize,
    /// The level, from 0.
    pub(super) level: usize,
}

/// One paragraph, not yet written.
#[derive(Debug, Clone)]
pub(super) struct Paragraph {
    pub(super) style: Cow<'static, str>,
    /// Stays on the page of what follows.
    pub(super) keep_next: bool,
    pub(super) number: Option<NumRef>,
    /// Indents left and right in twentieths of a point.
    pub(super) sides: Option<u32>,
    pub(super) align: Option<Align>,
    /// Its runs.
    pub(super) runs: String,
}

impl Paragraph {
    /// A paragraph in the style of this part with this text.
    pub(super) fn of(role: Role, text: &str) -> Self {
        Self::styled(Cow::Borrowed(role.style()), text)
    }

    /// A paragraph in the style of this part at this depth.
    pub(super) fn deep(role: Role, depth: u8, text: &str) -> Self {
        Self::styled(Cow::Owned(format!("{}{depth}", role.style())), text)
    }

    /// A paragraph in a style that no reader needs to know.
    pub(super) fn styled(style: impl Into<Cow<'static, str>>, text: &str) -> Self {
        Self {
            style: style.into(),
            keep_next: false,
            number: None,
            sides: None,
            align: None,
            runs: runs(text),
        }
    }

    /// A line across the middle of this width, drawn as the border of an empty paragraph.
    pub(super) fn rule(within: u32, length: u32) -> Self {
        let mut rule = Self::styled(RULE, "");
        rule.sides = Some(within.saturating_sub(length) / 2);
        rule
    }

    /// The paragraph with this marker.
    pub(super) fn numbered(mut self, number: NumRef) -> Self {
        self.number = Some(number);
        self
    }

    /// The paragraph, centred and without the indent of running text.
    pub(super) fn centred_line(mut self) -> Self {
        self.align = Some(Align::Center);
        self.sides = Some(0);
        self
    }

    /// The paragraph, kept with what follows.
    pub(super) fn kept(mut self) -> Self {
        self.keep_next = true;
        self
    }

    /// Writes it.
    pub(super) fn write(&self, xml: &mut String) {
        self.write_with(xml, "");
    }

    /// Writes it with the properties of the section that it ends.
    pub(super) fn write_with(&self, xml: &mut String, section: &str) {
        xml.push_str("<w:p><w:pPr><w:pStyle w:val=\"");
        xml.push_str(&self.style);
        xml.push_str("\"/>");
        if self.keep_next {
            xml.push_str("<w:keepNext/>");
        }
        if let Some(number) = self.number {
            xml.push_str(&format!(
                "<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"{}\"/></w:numPr>",
                number.level, number.list
            ));
        }
        if let Some(sides) = self.sides {
            xml.push_str(&format!(
                "<w:ind w:left=\"{sides}\" w:right=\"{sides}\" w:firstLine=\"0\"/>"
            ));
        }
        match self.align {
            None => {}
            Some(Align::Left) => xml.push_str("<w:jc w:val=\"left\"/>"),
            Some(Align::Center) => xml.push_str("<w:jc w:val=\"center\"/>"),
            Some(Align::Right) => xml.push_str("<w:jc w:val=\"right\"/>"),
        }
        xml.push_str(section);
        xml.push_str("</w:pPr>");
        xml.push_str(&self.runs);
        xml.push_str("</w:p>");
    }
}

/// The style of the lines under issuer, motto and subject.
pub(super) const RULE: &str = "VbRule";
/// The style of the small empty paragraph behind tables.
pub(super) const GAP: &str = "VbGap";

/// The runs of a text; a line feed is a forced break.
pub(super) fn runs(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let mut xml = String::with_capacity(text.len().saturating_add(64));
    xml.push_str("<w:r>");
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            xml.push_str("<w:br/>");
        }
        if !line.is_empty() {
            xml.push_str("<w:t xml:space=\"preserve\">");
            escape(line, &mut xml);
            xml.push_str("</w:t>");
        }
    }
    xml.push_str("</w:r>");
    xml
}

/// Escapes text for XML; characters that XML cannot hold are dropped (the model's check refuses them).
pub(in crate::write) fn escape(text: &str, xml: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\t' | '\n' => xml.push(letter),
            '\u{FFFE}' | '\u{FFFF}' => {}
            other if other.is_control() => {}
            other => xml.push(other),
        }
    }
}

/// About how wide a line in bold is, in twentieths of a point, at this size in half points; for the
/// lines under names, which are a share of it.
pub(super) fn about_width(text: &str, half_points: u32) -> u32 {
    let longest = text
        .split('\n')
        .map(|line| line.chars().map(hundredths_of_em).sum::<u32>())
        .max()
        .unwrap_or(0);
    longest.saturating_mul(half_points) / 10
}

fn hundredths_of_em(letter: char) -> u32 {
    match letter {
        ' ' | ',' | '.' => 25,
        c if c.is_uppercase() => 71,
        _ => 50,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_keeps_the_order_of_the_schema() {
        let mut xml = String::new();
        let number = NumRef { list: 3, level: 1 };
        Paragraph::deep(Role::Item, 2, "a < b\nc")
            .numbered(number)
            .kept()
            .centred_line()
            .write(&mut xml);
        assert_eq!(
            xml,
            "<w:p><w:pPr><w:pStyle w:val=\"VbItem2\"/><w:keepNext/><w:numPr><w:ilvl w:val=\"1\"/>\
             <w:numId w:val=\"3\"/></w:numPr><w:ind w:left=\"0\" w:right=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/></w:pPr><w:r>\
             <w:t xml:space=\"preserve\">a &lt; b</w:t><w:br/><w:t xml:space=\"preserve\">c</w:t>\
             </w:r></w:p>"
        );
    }

    #[test]
    fn characters_that_xml_cannot_hold_are_dropped() {
        let mut xml = String::new();
        escape("a\u{0}\u{b}\u{FFFE}\"b", &mut xml);
        assert_eq!(xml, "a&quot;b");
    }
}
