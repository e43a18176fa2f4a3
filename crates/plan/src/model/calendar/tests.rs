//! What is written is read back by a reader of its own that knows the letter of RFC 5545 and nothing of the writer.

use proptest::prelude::*;

use super::*;

fn head(name: &str) -> CalendarHead {
    CalendarHead {
        name: name.to_owned(),
        about: "Ngày đến hạn".to_owned(),
        language: "vi",
    }
}

fn one(title: &str) -> CalendarDay {
    CalendarDay {
        uid: "0190a000-0000-7000-8000-000000000001.owed@hoptac".to_owned(),
        changed_at: Instant::of_micros(1_676_430_245_999_999),
        sequence: 3,
        day: Day::parse("2023-12-31").unwrap(),
        state: DayState::Firm,
        title: title.to_owned(),
        about: String::new(),
        link: "https://htx.example.vn/lam-viec?a=1,2;3".to_owned(),
    }
}

/// Unfolded lines; panics where a line breaks the rules of content lines.
fn unfolded(text: &str) -> Vec<String> {
    assert!(text.ends_with("\r\n"), "the last line has its end");
    let mut lines: Vec<String> = Vec::new();
    for line in text.trim_end_matches("\r\n").split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.is_empty(), "no empty lines");
        assert!(
            !line
                .chars()
                .any(|letter| letter.is_ascii_control() && letter != '\t'),
            "{line:?}"
        );
        match line.strip_prefix(' ') {
            Some(rest) => lines.last_mut().unwrap().push_str(rest),
            None => lines.push(line.to_owned()),
        }
    }
    lines
}

/// Reads the value of a text property.
fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        assert!(!matches!(letter, ',' | ';'), "a bare mark in {value:?}");
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => text.push('\n'),
                Some(mark @ ('\\' | ';' | ',')) => text.push(mark),
                other => panic!("\\ before {other:?}"),
            },
            letter => text.push(letter),
        }
    }
    text
}

fn value<'a>(lines: &'a [String], name: &str) -> &'a str {
    let found: Vec<&str> = lines
        .iter()
        .filter_map(|line| line.strip_prefix(name))
        .collect();
    assert_eq!(found.len(), 1, "{name} once");
    found[0]
}

#[test]
fn a_day_is_written_to_the_letter() {
    let lines = unfolded(&calendar_text(&head("Sở; Mẫu"), &[one("Báo cáo, quý I")]));
    assert_eq!(
        lines,
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//hoptac//hoptac//VI",
            "CALSCALE:GREGORIAN",
            "X-WR-CALNAME:Sở\\; Mẫu",
            "X-WR-CALDESC:Ngày đến hạn",
            "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
            "X-PUBLISHED-TTL:PT6H",
            "BEGIN:VEVENT",
            "UID:0190a000-0000-7000-8000-000000000001.owed@hoptac",
            "DTSTAMP:20230215T030405Z",
            "DTSTART;VALUE=DATE:20231231",
            "DTEND;VALUE=DATE:20240101",
            "SUMMARY:Báo cáo\\, quý I",
            "URL:https://htx.example.vn/lam-viec?a=1,2;3",
            "STATUS:CONFIRMED",
            "SEQUENCE:3",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "END:VCALENDAR",
        ]
    );
}

#[test]
fn a_calendar_without_days_still_has_a_part() {
    let lines = unfolded(&calendar_text(&head("Sở Mẫu"), &[]));
    assert_eq!(value(&lines, "TZID:"), "Asia/Ho_Chi_Minh");
    assert_eq!(value(&lines, "END:VTIMEZONE"), "");
}

#[test]
fn what_is_over_or_only_proposed_says_so() {
    let status = |state| {
        let day = CalendarDay {
            state,
            ..one("Việc")
        };
        let lines = unfolded(&calendar_text(&head("Sở"), &[day]));
        value(&lines, "STATUS:").to_owned()
    };
    assert_eq!(status(DayState::Over), "CANCELLED");
    assert_eq!(status(DayState::Proposed), "TENTATIVE");
}

#[test]
fn a_name_cannot_write_lines_of_its_own() {
    let evil = CalendarDay {
        link: "https://x\r\nBEGIN:VALARM".to_owned(),
        ..one("Việc\r\nEND:VEVENT\u{0}\u{7f}\rX")
    };
    let lines = unfolded(&calendar_text(&head("a\nBEGIN:VTODO"), &[evil]));
    assert_eq!(unescaped(value(&lines, "SUMMARY:")), "Việc\nEND:VEVENT\nX");
    assert_eq!(unescaped(value(&lines, "X-WR-CALNAME:")), "a\nBEGIN:VTODO");
    assert_eq!(value(&lines, "URL:"), "https://xBEGIN:VALARM");
    assert_eq!(
        lines
            .iter()
            .filter(|line| line.starts_with("BEGIN:"))
            .count(),
        2
    );
}

proptest! {
    #[test]
    fn any_text_comes_back_and_no_line_is_too_long(title in "\\PC{0,300}|[ạ-ỹ,;\\\\\n\t ]{0,200}|.{0,120}", about in ".{0,400}") {
        let plain = |text: &str| {
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
            let kept = |letter: &char| matches!(letter, '\n' | '\t') || !letter.is_ascii_control();
            text.chars().filter(kept).collect::<String>()
        };
        let day = CalendarDay { about: format!("x{about}"), ..one(&title) };
        let lines = unfolded(&calendar_text(&head(&title), &[day]));
        prop_assert_eq!(unescaped(value(&lines, "SUMMARY:")), plain(&title));
        prop_assert_eq!(unescaped(value(&lines, "DESCRIPTION:")), plain(&format!("x{about}")));
        prop_assert_eq!(unescaped(value(&lines, "X-WR-CALNAME:")), plain(&title));
    }
}
