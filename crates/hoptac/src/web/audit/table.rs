//! Entries of the audit as rows: who and what in words where there are any, else as the program names them.

use db::{AuditChange, AuditLine};
use kernel::Day;
use kernel::text::length;
use web::Visit;
use web::components::{Address, Cell, Column, Prose, Row, Table, Value};

use super::PATH;
use super::asked::SUBJECT;
use crate::web::people::{People, short};

/// Characters of a value that the page shows; the spreadsheet has all.
const VALUE_CHARS_MAX: usize = 80;

/// Whether a table is for the page or for a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// Narrow: long values and ids are cut.
    Page,
    /// Wide: everything as it is.
    Sheet,
}

/// The table of these entries.
pub(super) fn table(visit: &Visit, lines: &[AuditLine], people: &People, room: Room) -> Table {
    let say = |key: &str| visit.say(key);
    let mut columns = vec![
        Column::text(say("hoptac-audit-at")),
        Column::text(say("hoptac-audit-who")),
        Column::text(say("hoptac-audit-action-label")),
        Column::text(say("hoptac-audit-subject")),
        Column::text(say("hoptac-audit-changes")),
    ];
    match room {
        // On a page the seal stands under the time, so that the changes have the width they need.
        Room::Page => {}
        Room::Sheet => columns.push(Column::text(say("hoptac-audit-seal"))),
    }
    let rows = lines.iter().map(|line| row(visit, line, people, room));
    Table::new(visit.words(), say("hoptac-audit-title"), columns)
        .rows(rows.collect())
        .caption_hidden()
}

fn row(visit: &Visit, line: &AuditLine, people: &People, room: Room) -> Row {
    let at = Cell::text(line.place.at.time_in_vietnam());
    let sealed = seal(visit, line);
    let (at, last) = match room {
        Room::Page => (at.under(sealed), None),
        Room::Sheet => (at, Some(Cell::text(sealed))),
    };
    let mut cells = vec![
        at,
        who(visit, line, people),
        Cell::text(say_action(visit, &line.action)),
        subject(visit, line, room),
        changes(visit, line, room),
    ];
    cells.extend(last);
    Row::new(cells)
}

/// Who acted, and in whose place.
fn who(visit: &Visit, line: &AuditLine, people: &People) -> Cell {
    let name = match (line.account, &line.system) {
        (Some(account), _) => people.name(account),
        (None, Some(system)) => say_house(visit, system),
        (None, None) => visit.say("hoptac-audit-nobody"),
    };
    let cell = Cell::text(name);
    let Some(absent) = line
        .on_behalf_of
        .filter(|absent| Some(*absent) != line.account)
    else {
        return cell;
    };
    let key = match line.account {
        Some(_) => "hoptac-audit-behalf",
        None => "hoptac-audit-caused",
    };
    let facts = [("name", people.name(absent).into())];
    cell.under(visit.words().say_with(key, &facts))
}

/// The house as an actor: its job in words, where there are any.
fn say_house(visit: &Visit, system: &str) -> String {
    let job = say(visit, &format!("hoptac.job.{}", system.replace(' ', "_")));
    let job = job.unwrap_or_else(|| system.to_owned());
    visit
        .words()
        .say_with("hoptac-audit-house", &[("job", job.into())])
}

fn subject(visit: &Visit, line: &AuditLine, room: Room) -> Cell {
    let kind = say(
        visit,
        &format!("hoptac.audit.subject.{}", line.subject_kind),
    );
    let kind = kind.unwrap_or_else(|| line.subject_kind.clone());
    match room {
        Room::Sheet => Cell::text(format!("{kind} {}", line.subject)),
        Room::Page => {
            let same = Address::parse(PATH).with(SUBJECT, &line.subject);
            Cell::text(kind).under(Prose::new().link(shown_id(&line.subject), same.href()))
        }
    }
}

fn changes(visit: &Visit, line: &AuditLine, room: Room) -> Cell {
    if line.changes.is_empty() {
        return Cell::new(Value::Nothing);
    }
    let between = match room {
        Room::Page => "; ",
        Room::Sheet => "\n",
    };
    let told: Vec<String> = line
        .changes
        .iter()
        .map(|change| change_in_words(visit, change, room))
        .collect();
    Cell::text(told.join(between))
}

/// `Đến ngày: 20/09/2025 → 25/09/2025`; of what was not there before, only what it became.
fn change_in_words(visit: &Visit, change: &AuditChange, room: Room) -> String {
    let field = say(visit, &format!("hoptac.audit.field.{}", change.field));
    let field = field.unwrap_or_else(|| change.field.clone());
    let side = |side: &Option<String>| match (side, room) {
        (None, _) => "–".to_owned(),
        (Some(value), _) if value.is_empty() => "–".to_owned(),
        (Some(value), Room::Sheet) => in_words(visit, value),
        (Some(value), Room::Page) => cut(&shown_id(&in_words(visit, value))),
    };
    match (&change.before, &change.after) {
        (None, after) => format!("{field}: {}", side(after)),
        (before, after) if before == after => format!("{field}: {}", side(after)),
        (before, after) => format!("{field}: {} → {}", side(before), side(after)),
    }
}

/// Its place in the chain.
fn seal(visit: &Visit, line: &AuditLine) -> String {
    match line.sealed_at {
        Some(position) => {
            let facts = [("n", position.into())];
            visit.words().say_with("hoptac-audit-sealed", &facts)
        }
        None => visit.say("hoptac-audit-waits"),
    }
}

/// What was done, in words; where nobody wrote any, as the program names it.
pub(super) fn say_action(visit: &Visit, action: &str) -> String {
    let said = say(visit, &format!("hoptac.audit.action.{action}"));
    said.unwrap_or_else(|| action.to_owned())
}

fn say(visit: &Visit, code: &str) -> Option<String> {
    let words = visit.words();
    words.has_sentence(code).then(|| words.sentence(code, &[]))
}

/// A value as people say it: a word of the program by its text, a day as papers write it; several words one by one.
/// Anything else as it is.
fn in_words(visit: &Visit, value: &str) -> String {
    if let Ok(day) = Day::parse(value) {
        return day.to_vietnamese();
    }
    let told: Option<Vec<String>> = value
        .split(' ')
        .map(|word| {
            let is_word = !word.is_empty() && word.chars().all(is_of_a_word);
            let said = is_word.then(|| say(visit, &format!("hoptac.audit.value.{word}")));
            said.flatten()
        })
        .collect();
    told.map_or_else(|| value.to_owned(), |words| words.join(", "))
}

fn is_of_a_word(letter: char) -> bool {
    letter.is_ascii_lowercase() || matches!(letter, '_' | '.')
}

/// An id by its end; anything else as it is.
fn shown_id(text: &str) -> String {
    if kernel::EntryId::parse(text).is_ok() {
        short(text)
    } else {
        text.to_owned()
    }
}

fn cut(value: &str) -> String {
    if length(value) <= VALUE_CHARS_MAX {
        return value.to_owned();
    }
    let shown: String = value.chars().take(VALUE_CHARS_MAX).collect();
    format!("{shown}…")
}
