//! A calendar as programs read it (*lịch*, iCalendar): from values to the text of RFC 5545. Whole days only, no alarms.
//!
//! Written here and not by a crate: it is nine properties and two rules, folding and escaping, which tests hold to the letter;
//! what there is brings a second kind of day along.

use kernel::{Day, Instant};

/// Octets of a line without its end (RFC 5545, 3.1).
const LINE_OCTETS_MAX: usize = 75;
/// How often programs are asked to come again.
const REFRESH: &str = "PT6H";

/// What a calendar says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CalendarHead {
    /// Its name in the list of calendars.
    pub(crate) name: String,
    /// What it holds.
    pub(crate) about: String,
    /// The language of its words: `vi`.
    pub(crate) language: &'static str,
}

/// How a day stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum DayState {
    /// It counts.
    Firm,
    /// Nobody has decided on it.
    Proposed,
    /// What was due is done or withdrawn.
    Over,
}

/// A day of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CalendarDay {
    /// The same for the same thing, for ever and everywhere.
    pub(crate) uid: String,
    /// When it was changed last.
    pub(crate) changed_at: Instant,
    /// Grows with every change.
    pub(crate) sequence: i64,
    /// The day.
    pub(crate) day: Day,
    /// How it stands.
    pub(crate) state: DayState,
    /// What is due.
    pub(crate) title: String,
    /// More words.
    pub(crate) about: String,
    /// The whole address of its page; empty where none is known.
    pub(crate) link: String,
}

/// Writes a calendar.
pub(crate) fn calendar_text(head: &CalendarHead, days: &[CalendarDay]) -> String {
    let mut text = String::new();
    let mut put = |line: &str| fold(&mut text, line);
    put("BEGIN:VCALENDAR");
    put("VERSION:2.0");
    put(&format!(
        "PRODID:-//hoptac//hoptac//{}",
        head.language.to_uppercase()
    ));
    put("CALSCALE:GREGORIAN");
    put(&format!("X-WR-CALNAME:{}", escaped(&head.name)));
    put(&format!("X-WR-CALDESC:{}", escaped(&head.about)));
    put(&format!("REFRESH-INTERVAL;VALUE=DURATION:{REFRESH}"));
    put(&format!("X-PUBLISHED-TTL:{REFRESH}"));
    if days.is_empty() {
        // A calendar has one part at least (3.6), so one without days says in which time it is written.
        put("BEGIN:VTIMEZONE");
        put("TZID:Asia/Ho_Chi_Minh");
        put("BEGIN:STANDARD");
        put("DTSTART:19700101T000000");
        put("TZOFFSETFROM:+0700");
        put("TZOFFSETTO:+0700");
        put("END:STANDARD");
        put("END:VTIMEZONE");
    }
    for day in days {
        event(&mut put, day);
    }
    put("END:VCALENDAR");
    text
}

fn event(put: &mut impl FnMut(&str), day: &CalendarDay) {
    put("BEGIN:VEVENT");
    put(&format!("UID:{}", escaped(&day.uid)));
    put(&format!("DTSTAMP:{}", utc(day.changed_at)));
    put(&format!("DTSTART;VALUE=DATE:{}", date(day.day)));
    // The end of a whole day is the day after (3.6.1).
    put(&format!("DTEND;VALUE=DATE:{}", date(day.day.plus_days(1))));
    put(&format!("SUMMARY:{}", escaped(&day.title)));
    if !day.about.is_empty() {
        put(&format!("DESCRIPTION:{}", escaped(&day.about)));
    }
    if !day.link.is_empty() {
        put(&format!("URL:{}", bare(&day.link)));
    }
    put(match day.state {
        DayState::Firm => "STATUS:CONFIRMED",
        DayState::Proposed => "STATUS:TENTATIVE",
        DayState::Over => "STATUS:CANCELLED",
    });
    put(&format!("SEQUENCE:{}", day.sequence.max(0)));
    put("TRANSP:TRANSPARENT");
    put("END:VEVENT");
}

/// A line folded so that none is longer than 75 octets; no character is cut in two.
fn fold(text: &mut String, line: &str) {
    let mut octets = 0;
    for letter in line.chars() {
        if octets + letter.len_utf8() > LINE_OCTETS_MAX {
            text.push_str("\r\n ");
            octets = 1;
        }
        text.push(letter);
        octets += letter.len_utf8();
    }
    text.push_str("\r\n");
}

/// Words as a property holds them (3.3.11): line ends are written, other control characters are left out.
fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    let mut letters = words.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' | ';' | ',' => text.extend(['\\', letter]),
            '\r' if letters.peek() == Some(&'\n') => {}
            '\r' | '\n' => text.push_str("\\n"),
            '\t' => text.push(letter),
            other if other.is_ascii_control() => {}
            other => text.push(other),
        }
    }
    text
}

/// An address is written as it is (3.3.13); what no address has is left out.
fn bare(link: &str) -> String {
    link.chars()
        .filter(|letter| !letter.is_control() && !letter.is_whitespace())
        .collect()
}

fn date(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// An instant in the time of the world (3.3.5, form 2).
fn utc(at: Instant) -> String {
    const DAY_SECONDS: i64 = 24 * 60 * 60;
    let seconds = at.micros().div_euclid(1_000_000);
    let days = i32::try_from(seconds.div_euclid(DAY_SECONDS)).unwrap_or(0);
    let rest = seconds.rem_euclid(DAY_SECONDS);
    let (hours, minutes) = (rest / 3600, rest / 60 % 60);
    let day = date(Day::EPOCH.plus_days(days));
    format!("{day}T{hours:02}{minutes:02}{:02}Z", rest % 60)
}

#[cfg(test)]
mod tests;
