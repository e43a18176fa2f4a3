//! A reader of calendars that knows RFC 5545 and nothing of who wrote them. It fails where a rule is broken.

use std::collections::BTreeSet;

/// An event, by what a calendar program shows of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Event {
    pub(crate) uid: String,
    pub(crate) day: String,
    pub(crate) title: String,
    pub(crate) about: String,
    pub(crate) link: String,
    pub(crate) status: String,
    pub(crate) sequence: i64,
}

/// Lines as they were before they were folded.
fn lines(text: &str) -> Vec<String> {
    let body = text
        .strip_suffix("\r\n")
        .expect("the last line has its end");
    let mut lines: Vec<String> = Vec::new();
    for line in body.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        let control = |letter: char| letter.is_ascii_control() && letter != '\t';
        assert!(!line.contains(control) && !line.is_empty(), "{line:?}");
        match line.strip_prefix([' ', '\t']) {
            Some(rest) => lines.last_mut().unwrap().push_str(rest),
            None => lines.push(line.to_owned()),
        }
    }
    lines
}

/// A property: its name, its parameters, its value.
fn property(line: &str) -> (&str, &str, &str) {
    let (head, value) = line.split_once(':').unwrap_or_else(|| panic!("{line}"));
    let (name, parameters) = head.split_once(';').unwrap_or((head, ""));
    let fits = |letter: char| letter.is_ascii_uppercase() || letter == '-';
    assert!(name.chars().all(fits) && !name.is_empty(), "{line}");
    (name, parameters, value)
}

fn words(value: &str) -> String {
    let mut text = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        assert!(!matches!(letter, ',' | ';'), "a bare mark: {value}");
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => text.push('\n'),
                Some(mark @ ('\\' | ';' | ',')) => text.push(mark),
                other => panic!("\\ before {other:?}: {value}"),
            },
            other => text.push(other),
        }
    }
    text
}

/// Reads the events of a calendar.
pub(crate) fn read(text: &str) -> Vec<Event> {
    let lines = lines(text);
    assert_eq!(lines[0], "BEGIN:VCALENDAR");
    assert_eq!(lines[lines.len() - 1], "END:VCALENDAR");
    for wanted in ["VERSION:2.0", "PRODID:"] {
        let found = lines.iter().filter(|line| line.starts_with(wanted)).count();
        assert_eq!(found, 1, "{wanted}");
    }
    let mut events = Vec::new();
    let mut open: Vec<String> = Vec::new();
    let mut inside: Vec<(&str, &str, &str)> = Vec::new();
    let mut parts = 0;
    for line in &lines {
        let (name, parameters, value) = property(line);
        match name {
            "BEGIN" => {
                open.push(value.to_owned());
                parts += 1;
                inside.clear();
            }
            "END" => {
                assert_eq!(open.pop().as_deref(), Some(value));
                if value == "VEVENT" {
                    events.push(event(&inside));
                }
            }
            _ => inside.push((name, parameters, value)),
        }
    }
    assert!(open.is_empty());
    assert!(parts > 1, "a calendar has one part at least");
    let uids: BTreeSet<&str> = events.iter().map(|event| event.uid.as_str()).collect();
    assert_eq!(uids.len(), events.len(), "each thing once");
    events
}

fn event(inside: &[(&str, &str, &str)]) -> Event {
    let maybe = |wanted: &str| {
        let found: Vec<_> = inside
            .iter()
            .filter(|(name, _, _)| *name == wanted)
            .collect();
        assert!(found.len() <= 1, "{wanted} twice");
        found
            .first()
            .map(|(_, parameters, value)| (*parameters, *value))
    };
    let one = |wanted: &str| maybe(wanted).unwrap_or_else(|| panic!("{wanted} is missing"));
    let stamp = one("DTSTAMP").1;
    let digits = |text: &str| text.chars().all(|letter| letter.is_ascii_digit());
    let (date, time) = stamp.split_once('T').expect("a time of the world");
    let time = time.strip_suffix('Z').expect("a time of the world");
    let lengths = (date.len(), time.len());
    assert!(lengths == (8, 6) && digits(date) && digits(time), "{stamp}");
    let (kind, day) = one("DTSTART");
    assert!(
        kind == "VALUE=DATE" && day.len() == 8 && digits(day),
        "{day}"
    );
    let (kind, end) = one("DTEND");
    assert!(kind == "VALUE=DATE" && end > day, "{end}");
    let status = one("STATUS").1;
    assert!(["TENTATIVE", "CONFIRMED", "CANCELLED"].contains(&status));
    Event {
        uid: words(one("UID").1),
        day: day.to_owned(),
        title: words(one("SUMMARY").1),
        about: maybe("DESCRIPTION")
            .map(|(_, value)| words(value))
            .unwrap_or_default(),
        link: maybe("URL")
            .map(|(_, value)| value.to_owned())
            .unwrap_or_default(),
        status: status.to_owned(),
        sequence: one("SEQUENCE").1.parse().unwrap(),
    }
}
