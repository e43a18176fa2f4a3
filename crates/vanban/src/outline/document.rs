//! From the flat outline to the document model.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use super::head;
use super::part::{Entry, Outline, Part};
use super::signature::Signers;
use super::table::TableEntry;
use super::tail;
use crate::model::{
    Annex, Block, Cell, Column, Document, Head, Item, Kind, Section, Table, Unplaced,
};

/// The document that an outline shows; further documents of the file hang on the first as `attached`.
pub fn document(outline: &Outline) -> Document {
    let last = outline
        .entries
        .iter()
        .map(|entry| entry.document)
        .max()
        .unwrap_or(0);
    let mut built: Option<Document> = None;
    for number in (0..=last).rev() {
        let entries: Vec<&Entry> = outline
            .entries
            .iter()
            .filter(|entry| entry.document == number)
            .collect();
        let fold = Fold {
            attached: number > 0,
            ..Fold::default()
        };
        let mut document = fold.run(&entries);
        document.attached = built.take().map(Box::new);
        built = Some(document);
    }
    built.unwrap_or_else(|| Document::new(Kind::Other))
}

/// Kind, printed type, head, subject: what stands above the body.
#[derive(Default)]
struct Fold {
    superior: Vec<String>,
    bodies: Vec<String>,
    types: Option<String>,
    subject: Vec<String>,
    number: Option<(Option<String>, Option<String>)>,
    place: Option<String>,
    day: DayLine,
    addressees: Vec<String>,
    bases: Vec<String>,
    tree: Tree,
    signers: Signers,
    recipients: Vec<String>,
    annexes: Vec<Annex>,
    unplaced: Vec<Unplaced>,
    attached: bool,
    body: Vec<Block>,
}

/// What a line of place and day tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct DayLine {
    pub(crate) date: Option<Date>,
    pub(crate) year: Option<i16>,
}

impl Fold {
    fn run(mut self, entries: &[&Entry]) -> Document {
        for entry in entries {
            self.take(entry);
        }
        self.close_annex();
        self.finish()
    }

    fn take(&mut self, entry: &Entry) {
        let text = entry.text.trim().to_owned();
        match entry.part {
            Part::Superior => self.superior.push(text),
            Part::Issuer => self.bodies.push(text),
            Part::Number => self.number = Some(number(&text)),
            Part::PlaceDate => (self.place, self.day) = place_date(&text),
            Part::NationalTitle | Part::Motto | Part::Rule | Part::RecipientsHead => {}
            Part::Type => self.types = Some(text),
            Part::Subject => self.subject.push(text),
            Part::Addressee => self.addressees.extend(addressees(&text, entry.own)),
            Part::Basis => self.bases.push(text),
            Part::Heading => self.tree.heading(entry),
            Part::Item => self.tree.item(entry),
            Part::Paragraph | Part::Closing => self.paragraph(entry, text),
            Part::Caption => self.tree.caption = Some(text),
            Part::Table => {
                let caption = self.tree.caption.take();
                if let Some(table) = &entry.table {
                    self.tree.block(Block::Table(model_table(table, caption)));
                }
            }
            Part::Recipient => self.recipients.push(recipient(&text, entry.own)),
            Part::Authority => self.signers.authority(text),
            Part::SignerTitle => self.signers.title(text),
            Part::SignerName => self.signers.name(text),
            Part::AnnexLabel => self.annex(&text, entry.depth),
            Part::AnnexTitle => self.annex_title(text),
            Part::AnnexReference => self.reference(text),
            Part::Aside(place) => self.unplaced.push(Unplaced {
                place,
                text: entry_text(entry),
            }),
        }
    }

    /// Our own styles mark a paragraph that closes the whole body with the depth 0.
    fn paragraph(&mut self, entry: &Entry, text: String) {
        if entry.depth == Some(0) {
            self.tree.close_sections(0);
        }
        self.tree.block(Block::Paragraph { text });
    }

    /// Our own styles mark an annex that lies across with the depth 2.
    fn annex(&mut self, label: &str, depth: Option<u8>) {
        self.close_annex();
        self.annexes.push(Annex {
            number: tail::annex_number(label),
            title: String::new(),
            reference: None,
            landscape: depth == Some(2),
            body: Vec::new(),
        });
    }

    fn annex_title(&mut self, text: String) {
        if let Some(annex) = self.annexes.last_mut() {
            if !annex.title.is_empty() {
                annex.title.push('\n');
            }
            annex.title.push_str(&text);
        }
    }

    fn reference(&mut self, text: String) {
        match self.annexes.last_mut() {
            Some(annex) => annex.reference = Some(text),
            // Under the subject of an attached document it repeats the head that issues it.
            None if self.attached => {}
            None => self.tree.block(Block::Paragraph { text }),
        }
    }

    /// What was gathered since the last annex label belongs to the body or to that annex.
    fn close_annex(&mut self) {
        let blocks = self.tree.take();
        match self.annexes.last_mut() {
            Some(annex) => annex.body = blocks,
            None => self.body = blocks,
        }
    }

    fn finish(mut self) -> Document {
        let (signature, others) = self.signers.choose(&self.bodies.join(" "));
        self.unplaced.extend(others);
        let printed = self.types.unwrap_or_default();
        let kind = kind_of(&printed, self.number.as_ref());
        let usual = kind
            .vietnamese()
            .is_some_and(|name| name.to_uppercase() == printed.to_uppercase());
        let (superior, issuer) = bodies(self.superior, self.bodies);
        let (number, symbol) = self.number.unwrap_or_default();
        Document {
            kind,
            type_name: (!usual && !printed.is_empty()).then_some(printed),
            head: Head {
                superior,
                issuer,
                number,
                symbol,
                place: self.place,
                date: self.day.date,
                year: self.day.year.filter(|_| self.day.date.is_none()),
            },
            subject: self.subject.join("\n"),
            addressees: self.addressees,
            bases: self.bases,
            body: self.body,
            signature,
            recipients: self.recipients,
            annexes: self.annexes,
            attached: None,
            unplaced: self.unplaced,
        }
    }
}

fn entry_text(entry: &Entry) -> String {
    match &entry.mark {
        Some(mark) => format!("{mark} {}", entry.text),
        None => entry.text.clone(),
    }
}

/// The kind by its printed type; a numbered paper without one is a letter.
pub(crate) fn kind_of(printed: &str, number: Option<&(Option<String>, Option<String>)>) -> Kind {
    Kind::at_start_of(printed)
        .map(|(kind, _)| kind)
        .unwrap_or(match number {
            Some(_) if printed.is_empty() => Kind::OfficialLetter,
            _ => Kind::Other,
        })
}

/// Superior and issuer out of the lines of the left column.
fn bodies(mut superior: Vec<String>, lines: Vec<String>) -> (Option<String>, Option<String>) {
    let mut groups: Vec<Vec<String>> = Vec::new();
    for line in lines {
        let held = groups
            .last()
            .and_then(|group| group.last())
            .is_some_and(|last| last == "CHỦ TỊCH");
        let opens = groups.is_empty()
            || !held && superior.is_empty() && head::begins_body(&line.to_uppercase());
        match groups.last_mut() {
            Some(group) if !opens => group.push(line),
            _ => groups.push(vec![line]),
        }
    }
    let issuer = groups.pop().map(|lines| lines.join("\n"));
    superior.extend(groups.into_iter().flatten());
    let superior = (!superior.is_empty()).then(|| superior.join("\n"));
    (superior, issuer)
}

/// Number and symbol out of "Số: 12/KH-UBND".
pub(crate) fn number(text: &str) -> (Option<String>, Option<String>) {
    let body = text
        .trim()
        .trim_start_matches(|c: char| c.is_alphabetic())
        .trim_start_matches([':', ' ']);
    let cut = body.find(['/', '-']).unwrap_or(body.len());
    let (number, symbol) = body.split_at(cut);
    let number = number.trim().trim_matches(['.', '…', '_', ' ']);
    let symbol = symbol.trim_start_matches(['/', '-']).trim();
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    (some(number), some(symbol))
}

static DAY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)^(.*?),?\s*ngày([\s\d.…_/]*)tháng([\s\d.…_/]*)năm([\s\d.…_]*)$").ok()
});

/// Place and day out of "Sông Lam, ngày 05 tháng 02 năm 2024".
pub(crate) fn place_date(text: &str) -> (Option<String>, DayLine) {
    let Some(caps) = DAY.as_ref().and_then(|regex| regex.captures(text.trim())) else {
        return (None, DayLine::default());
    };
    let part = |index| caps.get(index).map_or("", |m| m.as_str()).trim();
    let digits = |index| {
        part(index)
            .trim_matches(['.', '…', '_', '/', ' '])
            .parse::<i16>()
            .ok()
    };
    let place = part(1).trim_end_matches(',').trim();
    let year = digits(4);
    let small = |index| digits(index).and_then(|n| i8::try_from(n).ok());
    let date = match (year, small(3), small(2)) {
        (Some(year), Some(month), Some(day)) => Date::new(year, month, day).ok(),
        _ => None,
    };
    (
        (!place.is_empty()).then(|| place.to_owned()),
        DayLine { date, year },
    )
}

/// The names after "Kính gửi:".
fn addressees(text: &str, own: bool) -> Vec<String> {
    if own {
        let only = text
            .strip_prefix("Kính gửi:")
            .map(|name| name.trim().to_owned());
        let name = only.unwrap_or_else(|| recipient(text, true));
        return Some(name)
            .filter(|name| !name.is_empty())
            .into_iter()
            .collect();
    }
    let rest = text
        .trim_start_matches("Kính gửi")
        .trim_start_matches([':', ' ']);
    rest.split('\n')
        .map(|name| {
            name.trim()
                .trim_start_matches(['-', '–'])
                .trim_end_matches([';', '.'])
                .trim()
        })
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

/// One recipient without dash and closing mark.
pub(crate) fn recipient(text: &str, own: bool) -> String {
    let text = text.trim();
    if own {
        return text.strip_suffix([';', '.']).unwrap_or(text).to_owned();
    }
    let text = text.trim_start_matches(['-', '–', '+']).trim();
    text.trim_end_matches([';', '.', ',']).trim_end().to_owned()
}

fn model_table(table: &TableEntry, caption: Option<String>) -> Table {
    let grid = table.grid();
    let count = grid.first().map_or(0, Vec::len);
    let heads = table.heads();
    let widths = percent(&table.widths, count);
    let columns = (0..count)
        .map(|place| Column {
            width: widths.get(place).copied().unwrap_or(1),
            align: grid
                .iter()
                .skip(heads)
                .filter_map(|row| row.get(place).copied().flatten())
                .find(|cell| cell.cols <= 1)
                .map(|cell| cell.align)
                .unwrap_or_default(),
        })
        .collect();
    let cell = |cell: &super::CellEntry| Cell {
        text: cell.text.clone(),
        cols: cell.cols,
        rows: cell.rows,
    };
    Table {
        caption,
        columns,
        header_rows: heads,
        rows: table
            .rows
            .iter()
            .map(|row| row.iter().map(cell).collect())
            .collect(),
    }
}

/// Widths as shares of a hundred, rounded at the edges of the columns so that they sum to it.
fn percent(widths: &[u16], count: usize) -> Vec<u16> {
    let weight = |place: usize| u32::from(widths.get(place).copied().unwrap_or(1).max(1));
    let sum: u32 = (0..count).map(weight).sum();
    let mut passed = 0;
    let mut placed = 0;
    let share = |place| {
        passed += weight(place);
        let edge = (passed * 100 + sum / 2).checked_div(sum).unwrap_or(0);
        let share = edge - placed;
        placed = edge;
        u16::try_from(share).unwrap_or(1)
    };
    (0..count).map(share).collect()
}

/// The body under construction: open sections from the outside in.
#[derive(Default)]
struct Tree {
    body: Vec<Block>,
    open: Vec<(usize, Section)>,
    items: Vec<(usize, Item)>,
    caption: Option<String>,
}

impl Tree {
    fn take(&mut self) -> Vec<Block> {
        self.close_sections(0);
        if let Some(text) = self.caption.take() {
            self.body.push(Block::Paragraph { text });
        }
        std::mem::take(&mut self.body)
    }

    fn heading(&mut self, entry: &Entry) {
        let level = entry.level.max(1);
        self.close_sections(level.saturating_sub(1));
        let own = entry.own || entry.mark.is_none();
        let title = entry.text.trim();
        let title = if own {
            title
        } else {
            title.trim_end_matches(':').trim_end()
        };
        self.open.push((
            level,
            Section {
                mark: entry.mark.clone(),
                title: title.to_owned(),
                body: Vec::new(),
            },
        ));
    }

    fn item(&mut self, entry: &Entry) {
        let Some(mark) = entry.mark.clone() else {
            return self.block(Block::Paragraph {
                text: entry.text.trim().to_owned(),
            });
        };
        self.close_items(entry.level);
        let item = Item {
            mark,
            text: entry.text.trim().to_owned(),
            items: Vec::new(),
        };
        self.items.push((entry.level, item));
    }

    fn block(&mut self, block: Block) {
        self.close_items(0);
        self.sink().push(block);
    }

    fn sink(&mut self) -> &mut Vec<Block> {
        match self.open.last_mut() {
            Some((_, section)) => &mut section.body,
            None => &mut self.body,
        }
    }

    /// Closes items at this level and further in.
    fn close_items(&mut self, level: usize) {
        while self.items.last().is_some_and(|(open, _)| *open >= level) {
            let Some((_, item)) = self.items.pop() else {
                return;
            };
            match self.items.last_mut() {
                Some((_, above)) => above.items.push(item),
                None => self.sink().push(Block::Item(item)),
            }
        }
    }

    /// Closes sections deeper than this level.
    fn close_sections(&mut self, level: usize) {
        self.close_items(0);
        while self.open.last().is_some_and(|(open, _)| *open > level) {
            let Some((_, section)) = self.open.pop() else {
                return;
            };
            self.sink().push(Block::Section(section));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_fall_into_number_and_symbol() {
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(number("Số: 1045/KH-UBND"), (some("1045"), some("KH-UBND")));
        assert_eq!(number("Số: /KH-UBND"), (None, some("KH-UBND")));
        assert_eq!(number("Số: ……/KH-UBND"), (None, some("KH-UBND")));
        assert_eq!(number("Số 20-NQ/TW"), (some("20"), some("NQ/TW")));
    }

    #[test]
    fn days_may_be_open() {
        let (place, day) = place_date("Bình Phước, ngày tháng năm 2023");
        assert_eq!(
            (place.as_deref(), day.date, day.year),
            (Some("Bình Phước"), None, Some(2023))
        );
        let (_, day) = place_date("Sông Lam, ngày 05 tháng 02 năm 2024");
        assert_eq!(day.date, Date::new(2024, 2, 5).ok());
    }
}
