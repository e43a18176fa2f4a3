//! A report as an administrative document of Decree 30/2020/NĐ-CP.

mod annex;

use kernel::Day;
use vanban::model::{Annex, Block, Document, Head, Item, Kind, Mark, Section, Signature, Table};

pub(crate) use self::annex::target_state;
use self::annex::{Place, targets, tasks};
use super::figure::Figure;
use super::official;
use super::section::{Heading, Part};
use super::tables::Tables;
use super::token::read_as;

/// What stands above and below the text of a report (*đầu và cuối văn bản*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// Cơ quan chủ quản.
    pub superior: String,
    /// Cơ quan ban hành, as the head prints it.
    pub issuer: String,
    /// The same in running text; empty where only the head knows it.
    pub author: String,
    /// Ký hiệu: `BC-LMHTX`.
    pub symbol: String,
    /// Địa danh.
    pub place: String,
    /// Trích yếu.
    pub subject: String,
    /// Chức vụ của người ký.
    pub signer_title: String,
    /// Họ tên người ký; empty until known.
    pub signer_name: String,
    /// Nơi nhận, a line each.
    pub recipients: String,
    /// The number before the stroke; none until it is given.
    pub number: Option<String>,
    /// The day of issue; none until it is given.
    pub issued_on: Option<Day>,
    /// The day of its data.
    pub data_day: Day,
}

/// A section as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionText {
    /// Which part it is.
    pub part: Part,
    /// Its mark.
    pub mark: String,
    /// Its heading.
    pub title: String,
    /// Its text, figures as tokens.
    pub body: String,
}

/// A report, whole (*toàn văn báo cáo*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What stands above and below.
    pub frame: Frame,
    /// Its sections.
    pub sections: Vec<SectionText>,
    /// Its figures.
    pub figures: Vec<Figure>,
    /// Its tables.
    pub tables: Tables,
}

impl Sheet {
    /// A figure as it stands in the text; of one that is not there, its token.
    pub fn shown(&self, key: &str) -> String {
        let found = self.figures.iter().find(|figure| figure.key == key);
        found.map_or_else(|| format!("{{{key}}}"), Figure::official)
    }

    /// The document.
    pub fn document(&self) -> Document {
        let frame = &self.frame;
        let mut document = Document::new(Kind::Report);
        let filled = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        document.head = Head {
            superior: filled(&frame.superior),
            issuer: filled(&frame.issuer),
            number: frame.number.clone(),
            symbol: filled(&frame.symbol),
            place: filled(&frame.place),
            date: frame.issued_on.and_then(date),
            year: Some(frame.data_day.year()),
        };
        document.subject.clone_from(&frame.subject);
        document.body = self.body();
        document.signature = Some(Signature {
            authority: Vec::new(),
            title: frame.signer_title.to_uppercase(),
            name: filled(&frame.signer_name),
        });
        let recipients = frame.recipients.lines().map(str::trim);
        document.recipients = recipients
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect();
        document.annexes = vec![
            annex(
                "CHỈ TIÊU CỦA KẾ HOẠCH",
                targets(&self.tables.targets, Place::Annex),
            ),
            annex("NHIỆM VỤ CỦA KẾ HOẠCH", tasks(&self.tables.tasks)),
        ];
        // Annexes name the issuer as a sentence does, the head in capitals.
        if !frame.author.is_empty() {
            document.head.issuer = Some(frame.author.clone());
        }
        let mut document = document.completed();
        document.head.issuer = filled(&frame.issuer);
        document
    }

    fn body(&self) -> Vec<Block> {
        let (mut blocks, mut closing): (Vec<Block>, Vec<Block>) = (Vec::new(), Vec::new());
        for section in &self.sections {
            let mut own = self.blocks(&section.body);
            if section.part == Part::Targets && !self.tables.targets.is_empty() {
                own.push(Block::Table(targets(&self.tables.targets, Place::Text)));
            }
            let headed = |own| {
                Block::Section(Section {
                    mark: section.mark.parse::<Mark>().ok(),
                    title: section.title.clone(),
                    body: own,
                })
            };
            match section.part.heading() {
                Heading::Nothing if section.part == Part::Closing => closing.extend(own),
                Heading::Nothing => blocks.extend(own),
                Heading::Roman => blocks.push(headed(own)),
                Heading::Number => under_last(&mut blocks, headed(own)),
            }
        }
        blocks.extend(closing);
        blocks
    }

    /// Paragraphs and items of a text, one a line.
    fn blocks(&self, body: &str) -> Vec<Block> {
        let read = read_as(body, |key| self.shown(key));
        let lines = read.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(block).collect()
    }
}

fn block(line: &str) -> Block {
    match line.strip_prefix("- ") {
        Some(text) => Block::Item(Item {
            mark: Mark::Bullet,
            text: text.to_owned(),
            items: Vec::new(),
        }),
        None => Block::Paragraph {
            text: line.to_owned(),
        },
    }
}

/// Puts a section under the last one; among the blocks where there is none yet.
fn under_last(blocks: &mut Vec<Block>, section: Block) {
    if let Some(Block::Section(last)) = blocks.last_mut() {
        last.body.push(section);
    } else {
        blocks.push(section);
    }
}

fn date(day: Day) -> Option<jiff::civil::Date> {
    jiff::civil::Date::new(day.year(), day.month(), day.day()).ok()
}

fn annex(title: &str, table: Table) -> Annex {
    Annex {
        number: None,
        title: title.to_owned(),
        reference: None,
        landscape: true,
        body: vec![Block::Table(table)],
    }
}

/// The brief for leaders as one sheet (*bản tóm tắt một trang*).
pub(crate) fn brief_document(frame: &Frame, tables: &Tables) -> Document {
    let mut document = Sheet {
        frame: frame.clone(),
        sections: Vec::new(),
        figures: Vec::new(),
        tables: Tables::default(),
    }
    .document();
    document.annexes.clear();
    document.subject = format!(
        "Tóm tắt {}\n(số liệu đến ngày {})",
        frame.subject,
        official::day(frame.data_day)
    );
    let brief = &tables.brief;
    document.body = [
        ("1.", "Đang chậm", &brief.late),
        ("2.", "Ai đang giữ", &brief.held),
        ("3.", "Cần quyết định", &brief.decide),
    ]
    .into_iter()
    .map(|(mark, title, lines)| part_of_brief(mark, title, lines))
    .collect();
    document
}

/// Lines of a part that fit on the one page.
pub(crate) const BRIEF_LINES_MAX: usize = 3;

fn part_of_brief(mark: &str, title: &str, lines: &[String]) -> Block {
    let mut body: Vec<Block> = lines
        .iter()
        .take(BRIEF_LINES_MAX)
        .map(|line| block(&format!("- {line}.")))
        .collect();
    let more = lines.len().saturating_sub(BRIEF_LINES_MAX);
    if more > 0 {
        body.push(block(&format!(
            "Và {more} việc khác trong phụ lục của báo cáo."
        )));
    }
    if lines.is_empty() {
        body.push(block("Không có."));
    }
    Block::Section(Section {
        mark: mark.parse().ok(),
        title: title.to_owned(),
        body,
    })
}

#[cfg(test)]
mod tests;
