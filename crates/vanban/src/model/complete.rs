//! What a clerk would add to a finished text: numbers of annexes, reference lines.

use jiff::civil::Date;

use super::{Block, Document, Section, Table};

/// `05 tháng 02 năm 2024`: days below 10 and months 1 and 2 have a nought.
pub(crate) fn printed_day(date: Date) -> String {
    let (day, month, year) = (date.day(), date.month(), date.year());
    if month < 3 {
        format!("{day:02} tháng {month:02} năm {year}")
    } else {
        format!("{day:02} tháng {month} năm {year}")
    }
}

/// `(Kèm theo Kế hoạch số 12/KH-UBND ngày 05 tháng 02 năm 2024 của Ủy ban nhân dân tỉnh Sông Lam)`; none
/// where the document has no symbol and no date yet to tell it by.
pub(crate) fn enclosure(issued_with: &Document, lead: &str) -> Option<String> {
    let head = &issued_with.head;
    let word = match &issued_with.type_name {
        Some(name) => name.as_str(),
        None => issued_with.kind.vietnamese()?,
    };
    let symbol = head.symbol.as_ref()?;
    let open = "…";
    let number = head.number.as_deref().unwrap_or(open);
    let day = match (head.date, head.year) {
        (Some(date), _) => format!(" ngày {}", printed_day(date)),
        (None, Some(year)) => format!(" ngày {open} tháng {open} năm {year}"),
        (None, None) => String::new(),
    };
    let body = match issuer(issued_with) {
        Some(name) => format!(" của {name}"),
        None => String::new(),
    };
    Some(format!("({lead} {word} số {number}/{symbol}{day}{body})"))
}

/// The issuing body in running text: `ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM` is `Ủy ban nhân dân tỉnh Sông Lam`.
/// The case of a name in capitals is known only where it holds the place; else there is none.
fn issuer(document: &Document) -> Option<String> {
    let name = document.head.issuer.as_deref()?.replace('\n', " ");
    if name.chars().any(char::is_lowercase) {
        return Some(name);
    }
    let place = document.head.place.as_deref()?;
    let lower = name.to_lowercase();
    let (before, after) = lower.split_once(&place.to_lowercase())?;
    let mut letters = before.chars();
    let first = letters.next()?.to_uppercase();
    Some(format!("{first}{}{place}{after}", letters.as_str()))
}

impl Document {
    /// The document with what a clerk would fill in: annexes numbered where there are several and none
    /// is, their reference lines where they can be told from the head, and column widths in percent.
    #[must_use]
    pub fn completed(mut self) -> Self {
        let reference = enclosure(&self, "Kèm theo");
        let several = self.annexes.len() > 1 && self.annexes.iter().all(|a| a.number.is_none());
        for (number, annex) in (1..).zip(&mut self.annexes) {
            if several {
                annex.number = Some(number);
            }
            if annex.reference.is_none() {
                annex.reference.clone_from(&reference);
            }
            percent_widths(&mut annex.body);
        }
        percent_widths(&mut self.body);
        self.attached = self.attached.map(|attached| Box::new(attached.completed()));
        self
    }
}

fn percent_widths(blocks: &mut [Block]) {
    for block in blocks {
        match block {
            Block::Section(Section { body, .. }) => percent_widths(body),
            Block::Table(table) => table_percent(table),
            Block::Item(_) | Block::Paragraph { .. } => {}
        }
    }
}

fn table_percent(table: &mut Table) {
    let shares = table.shares(100);
    for (column, share) in table.columns.iter_mut().zip(shares) {
        column.width = u16::try_from(share).unwrap_or(1);
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::{Annex, Kind};

    fn plan() -> Document {
        let mut plan = Document::new(Kind::Plan);
        plan.head.issuer = Some("ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM".to_owned());
        plan.head.number = Some("12".to_owned());
        plan.head.symbol = Some("KH-UBND".to_owned());
        plan.head.place = Some("Sông Lam".to_owned());
        plan.head.date = Some(date(2024, 2, 5));
        plan
    }

    fn annex() -> Annex {
        Annex {
            number: None,
            title: "Nhiệm vụ".to_owned(),
            reference: None,
            landscape: false,
            body: Vec::new(),
        }
    }

    #[test]
    fn several_annexes_are_numbered_and_tied_to_their_document() {
        let mut plan = plan();
        plan.annexes = vec![annex(), annex()];
        let plan = plan.completed();
        assert_eq!(plan.annexes[1].number, Some(2));
        assert_eq!(
            plan.annexes[0].reference.as_deref(),
            Some(
                "(Kèm theo Kế hoạch số 12/KH-UBND ngày 05 tháng 02 năm 2024 của Ủy ban nhân dân tỉnh Sông Lam)"
            )
        );
        assert_eq!(plan.clone().completed(), plan);
    }

    #[test]
    fn a_single_annex_stays_without_a_number() {
        let mut plan = plan();
        plan.annexes = vec![annex()];
        assert_eq!(plan.completed().annexes[0].number, None);
    }
}
