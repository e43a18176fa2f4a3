//! The words as they stand on paper, made once for DOCX, HTML and PDF.

use serde::Serialize;

use crate::model::{
    Annex, Block, Document, Head, Kind, Mark, Place, Signature, Unplaced, enclosure,
};

/// Blanks where a clerk writes the number, day or month by hand.
const OPEN: &str = "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}";

/// A document with every line as printed; bodies stay as they are.
#[derive(Debug, Serialize)]
pub struct Printed<'a> {
    /// The head block; an attached document may have none.
    pub head: Option<PrintedHead<'a>>,
    /// The type (*tên loại*); letters have none.
    pub type_name: Option<String>,
    /// What it is about; empty for letters, where it stands in the head.
    pub subject: &'a str,
    /// The line that ties an attached document to the one that issues it.
    pub enclosure: Option<String>,
    /// The issuing body once more, above the bases of a decision or resolution.
    pub issued_by: Option<String>,
    /// To whom it is addressed.
    pub addressees: Option<PrintedAddressees<'a>>,
    /// Legal bases.
    pub bases: &'a [String],
    /// The body.
    pub body: &'a [Block],
    /// Who signs.
    pub signature: Option<&'a Signature>,
    /// Recipients with their closing marks, without the dash.
    pub recipients: Vec<String>,
    /// Text without a place.
    pub unplaced: Vec<PrintedUnplaced<'a>>,
    /// Annexes.
    pub annexes: Vec<PrintedAnnex<'a>>,
    /// The document issued with this one.
    pub attached: Option<Box<Printed<'a>>>,
    /// The title of the file.
    pub title: String,
    /// The author of the file: the issuing body.
    pub author: String,
}

/// The head block as printed.
#[derive(Debug, Serialize)]
pub struct PrintedHead<'a> {
    /// The superior body.
    pub superior: Option<&'a str>,
    /// The issuing body.
    pub issuer: Option<&'a str>,
    /// `Số: 12/KH-UBND`, with room where the number is open.
    pub number: Option<String>,
    /// `V/v …` of a letter.
    pub about: Option<String>,
    /// `Sông Lam, ngày 05 tháng 02 năm 2024`, with room where the day is open.
    pub place_date: Option<String>,
}

/// *Kính gửi* as printed.
#[derive(Debug, Serialize)]
pub struct PrintedAddressees<'a> {
    /// `Kính gửi: Bộ Tài chính`, or `Kính gửi:` before several.
    pub lead: String,
    /// Several, with their closing marks, without the dash.
    pub list: Vec<String>,
    /// The addressees as they are in the model.
    #[serde(skip)]
    pub plain: &'a [String],
}

/// An annex as printed.
#[derive(Debug, Serialize)]
pub struct PrintedAnnex<'a> {
    /// Its number, printed in Roman in the label; a single annex has none.
    pub number: Option<u16>,
    /// `Phụ lục II`.
    pub label: String,
    /// Its title.
    pub title: &'a str,
    /// Its reference line.
    pub reference: Option<&'a str>,
    /// Whether its pages lie across.
    pub landscape: bool,
    /// Its content.
    pub body: &'a [Block],
}

/// Text without a place, as printed.
#[derive(Debug, Serialize)]
pub struct PrintedUnplaced<'a> {
    /// What it says.
    pub text: &'a str,
    /// The place as a number from 1, in the order of [`Place`].
    pub place: u8,
}

impl<'a> Printed<'a> {
    /// The printed form of a document.
    pub fn of(document: &'a Document) -> Self {
        let mut printed = Self::alone(document);
        printed.head = Some(head(document));
        printed
    }

    fn alone(document: &'a Document) -> Self {
        let letter = document.kind == Kind::OfficialLetter;
        let type_name = match &document.type_name {
            Some(name) => Some(name.clone()),
            None => document.kind.vietnamese().map(str::to_uppercase),
        };
        Self {
            head: None,
            title: title(document),
            type_name,
            subject: if letter { "" } else { &document.subject },
            enclosure: None,
            issued_by: issued_by(document),
            addressees: addressees(&document.addressees),
            bases: &document.bases,
            body: &document.body,
            signature: document.signature.as_ref(),
            recipients: closed(&document.recipients),
            unplaced: document.unplaced.iter().map(unplaced).collect(),
            annexes: document.annexes.iter().map(annex).collect(),
            attached: document
                .attached
                .as_ref()
                .map(|attached| Box::new(Self::attached(attached, document))),
            author: document
                .head
                .issuer
                .as_deref()
                .unwrap_or_default()
                .replace('\n', " "),
        }
    }

    /// An attached document shows its own head only if it has one.
    fn attached(document: &'a Document, issued_with: &Document) -> Self {
        let mut printed = Self::alone(document);
        if document.head != Head::default() || printed.type_name.is_none() {
            printed.head = Some(head(document));
        }
        printed.enclosure = enclosure(issued_with, "Ban hành kèm theo");
        printed
    }
}

/// Decisions and resolutions name their authority above the bases (Decree 30, annex III).
fn issued_by(document: &Document) -> Option<String> {
    let names_it = matches!(document.kind, Kind::Decision | Kind::Resolution);
    let issuer = document.head.issuer.as_ref().filter(|_| names_it)?;
    Some(issuer.replace('\n', " ").to_uppercase())
}

fn head(document: &Document) -> PrintedHead<'_> {
    let head = &document.head;
    let about = (document.kind == Kind::OfficialLetter && !document.subject.is_empty())
        .then(|| format!("V/v {}", document.subject));
    PrintedHead {
        superior: head.superior.as_deref(),
        issuer: head.issuer.as_deref(),
        number: number_line(head),
        about,
        place_date: place_date(head),
    }
}

/// `Số: 12/KH-UBND`.
fn number_line(head: &Head) -> Option<String> {
    match (&head.number, &head.symbol) {
        (None, None) => None,
        (Some(number), None) => Some(format!("Số: {number}")),
        (Some(number), Some(symbol)) => Some(format!("Số: {number}/{symbol}")),
        (None, Some(symbol)) => Some(format!("Số: {OPEN}{OPEN}/{symbol}")),
    }
}

/// `Sông Lam, ngày 05 tháng 02 năm 2024`; days below 10 and months 1 and 2 have a nought (Decree 30).
fn place_date(head: &Head) -> Option<String> {
    let day = match (head.date, head.year) {
        (Some(date), _) => {
            let day = crate::model::printed_day(date);
            format!("ngày {day}")
        }
        (None, Some(year)) => format!("ngày{OPEN}tháng{OPEN}năm {year}"),
        (None, None) if head.place.is_some() => format!("ngày{OPEN}tháng{OPEN}năm{OPEN}"),
        (None, None) => return None,
    };
    Some(match &head.place {
        Some(place) => format!("{place}, {day}"),
        None => day,
    })
}

fn addressees(all: &[String]) -> Option<PrintedAddressees<'_>> {
    match all {
        [] => None,
        [only] => Some(PrintedAddressees {
            lead: format!("Kính gửi: {only}"),
            list: Vec::new(),
            plain: all,
        }),
        several => Some(PrintedAddressees {
            lead: "Kính gửi:".to_owned(),
            list: closed(several),
            plain: all,
        }),
    }
}

/// Each line with its closing mark: a semicolon, and a full stop behind the last.
fn closed(lines: &[String]) -> Vec<String> {
    let last = lines.len().saturating_sub(1);
    lines
        .iter()
        .enumerate()
        .map(|(index, line)| format!("{line}{}", if index == last { '.' } else { ';' }))
        .collect()
}

fn annex(annex: &Annex) -> PrintedAnnex<'_> {
    PrintedAnnex {
        label: match annex.number {
            Some(number) => format!("Phụ lục {}", Mark::roman(number)),
            None => "Phụ lục".to_owned(),
        },
        number: annex.number,
        title: &annex.title,
        reference: annex.reference.as_deref(),
        landscape: annex.landscape,
        body: &annex.body,
    }
}

fn unplaced(unplaced: &Unplaced) -> PrintedUnplaced<'_> {
    PrintedUnplaced {
        text: &unplaced.text,
        place: match unplaced.place {
            Place::Header => 1,
            Place::Footer => 2,
            Place::TextBox => 3,
            Place::Footnote => 4,
            Place::Comment => 5,
            Place::Body => 6,
        },
    }
}

/// `Kế hoạch 12/KH-UBND: Phát triển …` for the properties of the file.
fn title(document: &Document) -> String {
    let mut title = match &document.type_name {
        Some(name) => name.clone(),
        None => document.kind.vietnamese().unwrap_or("Công văn").to_owned(),
    };
    if let (Some(number), Some(symbol)) = (&document.head.number, &document.head.symbol) {
        title = format!("{title} số {number}/{symbol}");
    }
    if !document.subject.is_empty() {
        title = format!("{title}: {}", document.subject.replace('\n', " "));
    }
    title
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn plan() -> Document {
        let mut plan = Document::new(Kind::Plan);
        plan.head.symbol = Some("KH-UBND".to_owned());
        plan.head.place = Some("Sông Lam".to_owned());
        plan
    }

    #[test]
    fn an_open_number_and_day_leave_room_for_the_clerk() {
        let mut plan = plan();
        plan.head.year = Some(2023);
        let head = head(&plan);
        let plain = |text: Option<String>| text.unwrap_or_default().replace('\u{a0}', "_");
        assert_eq!(plain(head.number), "Số: __________/KH-UBND");
        assert_eq!(
            plain(head.place_date),
            "Sông Lam, ngày_____tháng_____năm 2023"
        );
    }

    #[test]
    fn days_below_ten_and_the_first_two_months_have_a_nought() {
        let mut plan = plan();
        for (day, printed) in [
            (date(2024, 2, 5), "Sông Lam, ngày 05 tháng 02 năm 2024"),
            (date(2024, 3, 15), "Sông Lam, ngày 15 tháng 3 năm 2024"),
        ] {
            plan.head.date = Some(day);
            assert_eq!(place_date(&plan.head).as_deref(), Some(printed));
        }
    }

    #[test]
    fn recipients_are_closed_and_one_addressee_stands_in_the_line() {
        let two = ["Như Điều 3".to_owned(), "Lưu: VT".to_owned()];
        assert_eq!(closed(&two), ["Như Điều 3;", "Lưu: VT."]);
        let one = ["Bộ Tài chính".to_owned()];
        let printed = addressees(&one).map(|a| a.lead);
        assert_eq!(printed.as_deref(), Some("Kính gửi: Bộ Tài chính"));
    }
}
