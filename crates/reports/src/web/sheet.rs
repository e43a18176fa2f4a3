//! The printed page as a preview: the same document that is downloaded, drawn with the classes of the house.

use askama::Template;
use vanban::model::{Block, Document, Item, Table};

/// A line of the sheet.
enum Piece {
    Heading(String),
    Text(String),
    Table(Vec<String>, Vec<Vec<String>>),
}

/// A sheet (*trang in*).
#[derive(Template)]
#[template(path = "web/sheet.html")]
pub(super) struct SheetView {
    label: String,
    superior: Vec<String>,
    issuer: Vec<String>,
    number: String,
    place: String,
    kind: String,
    subject: String,
    pieces: Vec<Piece>,
    is_cut: bool,
    signer_title: String,
    signer_name: String,
    recipients: Vec<String>,
}

/// What of a document is shown: its first pages. The whole of it is a file away.
const PIECES_MAX: usize = 30;

impl askama::filters::HtmlSafe for SheetView {}

impl SheetView {
    /// The first pages of a document, annexes left out.
    pub(super) fn of(document: &Document, label: String) -> Self {
        let head = &document.head;
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let lines = |text: &Option<String>| {
            let lines = text.iter().flat_map(|text| text.lines());
            lines.map(str::to_owned).collect()
        };
        let signature = document.signature.as_ref();
        let mut pieces = Vec::new();
        document
            .body
            .iter()
            .for_each(|block| push(&mut pieces, block));
        let is_cut = pieces.len() > PIECES_MAX;
        pieces.truncate(PIECES_MAX);
        Self {
            is_cut,
            label,
            superior: lines(&head.superior),
            issuer: lines(&head.issuer),
            number: format!(
                "{}/{}",
                head.number.as_deref().unwrap_or("…"),
                text(&head.symbol)
            ),
            place: place_and_day(document),
            kind: "BÁO CÁO".to_owned(),
            subject: document.subject.clone(),
            pieces,
            signer_title: signature.map(|one| one.title.clone()).unwrap_or_default(),
            signer_name: signature
                .and_then(|one| one.name.clone())
                .unwrap_or_default(),
            recipients: document.recipients.clone(),
        }
    }
}

fn place_and_day(document: &Document) -> String {
    let head = &document.head;
    let place = head.place.clone().unwrap_or_default();
    let day = match (head.date, head.year) {
        (Some(date), _) => {
            let month = match date.month() {
                month @ 1..=2 => format!("0{month}"),
                month => month.to_string(),
            };
            format!("ngày {:02} tháng {month} năm {}", date.day(), date.year())
        }
        (None, Some(year)) => format!("ngày … tháng … năm {year}"),
        (None, None) => "ngày … tháng … năm …".to_owned(),
    };
    match place.is_empty() {
        true => day,
        false => format!("{place}, {day}"),
    }
}

fn push(pieces: &mut Vec<Piece>, block: &Block) {
    match block {
        Block::Section(section) => {
            let mark = section.mark.as_ref().map(|mark| format!("{mark} "));
            let title = format!("{}{}", mark.unwrap_or_default(), section.title);
            pieces.push(Piece::Heading(title));
            section.body.iter().for_each(|block| push(pieces, block));
        }
        Block::Item(item) => push_item(pieces, item),
        Block::Paragraph { text } => pieces.push(Piece::Text(text.clone())),
        Block::Table(table) => pieces.push(drawn(table)),
    }
}

fn push_item(pieces: &mut Vec<Piece>, item: &Item) {
    pieces.push(Piece::Text(format!("{} {}", item.mark, item.text)));
    item.items.iter().for_each(|item| push_item(pieces, item));
}

fn drawn(table: &Table) -> Piece {
    let mut rows = table.rows.iter().map(|row| {
        let cells = row.iter().map(|cell| cell.text.clone());
        cells.collect::<Vec<String>>()
    });
    let head = rows.next().unwrap_or_default();
    Piece::Table(head, rows.collect())
}
