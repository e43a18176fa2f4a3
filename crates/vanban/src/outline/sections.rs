//! Nests headings into sections and items into levels.

use super::part::{Entry, Outline, Part, SectionNode};
use super::tail;
use crate::model::Mark;

/// Gives every entry its section and level, and the outline its sections.
pub(super) fn nest(outline: &mut Outline) {
    let mut nest = Nest::default();
    let mut entries = std::mem::take(&mut outline.entries);
    for (place, entry) in entries.iter_mut().enumerate() {
        nest.take(place, entry);
    }
    outline.sections = nest.sections;
    outline.entries = entries;
    spans(outline);
}

#[derive(Default)]
struct Nest {
    sections: Vec<SectionNode>,
    /// Open sections, outermost first.
    open: Vec<usize>,
    /// Markers of the open items, outermost first.
    items: Vec<(Mark, u8)>,
    document: usize,
    in_tail: bool,
}

impl Nest {
    fn take(&mut self, place: usize, entry: &mut Entry) {
        if entry.document != self.document {
            self.document = entry.document;
            self.open.clear();
            self.items.clear();
            self.in_tail = false;
        }
        match entry.part {
            Part::Heading => {
                self.in_tail = false;
                self.heading(place, entry);
                let annex = self
                    .open
                    .first()
                    .filter(|first| self.is_annex(**first))
                    .map_or(0, |_| 1);
                entry.level = self.open.len().saturating_sub(annex);
            }
            Part::AnnexLabel => {
                self.in_tail = false;
                self.open.clear();
                self.open_section(place, entry, annex_label(&entry.text), String::new());
            }
            Part::AnnexTitle => self.title_annex(entry),
            Part::RecipientsHead | Part::Authority | Part::SignerTitle => self.in_tail = true,
            Part::Item => entry.level = self.item(entry),
            Part::Paragraph | Part::Table | Part::Closing | Part::Caption => self.items.clear(),
            Part::Superior
            | Part::Issuer
            | Part::NationalTitle
            | Part::Motto
            | Part::Number
            | Part::PlaceDate
            | Part::Rule
            | Part::Type
            | Part::Subject
            | Part::Addressee
            | Part::Basis
            | Part::Recipient
            | Part::SignerName
            | Part::AnnexReference
            | Part::Aside(_) => {}
        }
        let outside = self.in_tail || matches!(entry.part, Part::Closing | Part::Aside(_));
        entry.section = if outside {
            None
        } else {
            self.open.last().copied()
        };
    }

    fn heading(&mut self, place: usize, entry: &Entry) {
        self.items.clear();
        match (entry.depth, &entry.mark) {
            (Some(depth), _) => {
                let annex = self
                    .open
                    .first()
                    .filter(|first| self.is_annex(**first))
                    .map_or(0, |_| 1);
                self.open
                    .truncate(usize::from(depth).saturating_sub(1) + annex);
            }
            (None, Some(mark)) => self.close_to(mark),
            (None, None) if entry.inset > 0 => {
                self.close_insets(entry.inset);
            }
            (None, None) => {
                while self
                    .top()
                    .is_some_and(|top| top.mark.is_none() && !top.annex)
                {
                    self.open.pop();
                }
            }
        }
        let label = self.label(entry);
        let title = entry
            .text
            .trim()
            .trim_end_matches(':')
            .trim_end()
            .to_owned();
        self.open_section(place, entry, label, title);
    }

    /// Closes sections down to the parent of this marker: the place where its kind was seen last, or the top.
    fn close_to(&mut self, mark: &Mark) {
        let kind = mark.rank();
        let seen = self.open.iter().position(|section| {
            self.sections
                .get(*section)
                .and_then(|s| s.mark.as_ref())
                .is_some_and(|m| m.rank() == kind)
        });
        match seen {
            Some(place) => self.open.truncate(place),
            None => {
                while self
                    .top()
                    .is_some_and(|top| top.mark.is_none() && !top.annex)
                {
                    self.open.pop();
                }
                let outer = matches!(mark, Mark::Part(_) | Mark::Chapter(_) | Mark::Article(_));
                while outer
                    && self
                        .top()
                        .and_then(|top| top.mark.as_ref())
                        .is_some_and(|m| m.rank() > kind)
                {
                    self.open.pop();
                }
            }
        }
    }

    /// Closes unmarked sections that stand as far in or further.
    fn close_insets(&mut self, inset: u8) {
        while self
            .top()
            .is_some_and(|top| top.mark.is_none() && top.inset >= inset && !top.annex)
        {
            self.open.pop();
        }
    }

    fn top(&self) -> Option<&SectionNode> {
        self.sections.get(*self.open.last()?)
    }

    fn is_annex(&self, section: usize) -> bool {
        self.sections.get(section).is_some_and(|s| s.annex)
    }

    fn label(&self, entry: &Entry) -> String {
        let Some(mark) = &entry.mark else {
            return entry.text.trim().trim_end_matches(':').to_owned();
        };
        let own = entry.label.clone().unwrap_or_else(|| mark.label());
        let Some(parent) = self.top() else { return own };
        if let (Mark::Number(path), Some(Mark::Number(above))) = (mark, &parent.mark)
            && path.len() > above.len()
            && path.starts_with(above)
        {
            let rest: Vec<String> = path.iter().skip(above.len()).map(u16::to_string).collect();
            return format!("{}.{}", parent.label, rest.join("."));
        }
        format!("{}.{own}", parent.label)
    }

    fn open_section(&mut self, place: usize, entry: &Entry, label: String, title: String) {
        let parent = self.open.last().copied();
        let level = self.open.len() + 1;
        self.open.push(self.sections.len());
        self.items.clear();
        self.sections.push(SectionNode {
            label,
            level,
            mark: entry.mark.clone(),
            annex: entry.part == Part::AnnexLabel,
            title,
            parent,
            entry: place,
            document: entry.document,
            span: entry.span,
            inset: entry.inset,
        });
    }

    fn title_annex(&mut self, entry: &Entry) {
        let Some(section) = self.open.last().and_then(|top| self.sections.get_mut(*top)) else {
            return;
        };
        if section.title.is_empty() {
            section.title = entry.text.trim().to_owned();
        } else {
            section.title = format!("{} {}", section.title, entry.text.trim());
        }
    }

    fn item(&mut self, entry: &Entry) -> usize {
        if let Some(depth) = entry.depth {
            return usize::from(depth).saturating_sub(1);
        }
        let Some(mark) = entry.mark.clone() else {
            return 0;
        };
        let (kind, inset) = (mark.rank(), entry.inset);
        let same = |open: &(Mark, u8)| open.0.rank() == kind && open.1 == inset;
        match self.items.iter().position(same) {
            Some(place) => self.items.truncate(place),
            None => {
                let further = |open: &(Mark, u8)| {
                    open.0.rank() > kind || open.0.rank() == kind && open.1 > inset
                };
                while self.items.last().is_some_and(further) {
                    self.items.pop();
                }
            }
        }
        self.items.push((mark, inset));
        self.items.len() - 1
    }
}

fn annex_label(text: &str) -> String {
    match tail::annex_number(text) {
        Some(number) => format!("Phụ lục {}", Mark::roman(number)),
        None => "Phụ lục".to_owned(),
    }
}

/// Stretches every section over all that stands in it.
fn spans(outline: &mut Outline) {
    let reach: Vec<(usize, usize)> = outline
        .entries
        .iter()
        .filter_map(|entry| Some((entry.section?, entry.span.1)))
        .collect();
    for (section, end) in reach {
        let mut at = Some(section);
        while let Some(node) = at.and_then(|index| outline.sections.get_mut(index)) {
            node.span.1 = node.span.1.max(end);
            at = node.parent;
        }
    }
}
