//! Sessions: how long somebody stays signed in.

use kernel::Instant;

/// A session nobody uses ends after twelve hours: a working day, not a night.
pub(crate) const IDLE_SECONDS_MAX: i64 = 12 * 60 * 60;
/// However much it is used, it ends after fourteen days.
pub(crate) const LIFE_SECONDS_MAX: i64 = 14 * 24 * 60 * 60;
/// That a session was used is written down once a minute.
pub(crate) const TOUCH_SECONDS: i64 = 60;
/// Sessions of an account; another one ends the oldest.
pub(crate) const SESSIONS_MAX: i64 = 20;
/// How far a clock may be set back without anybody being signed out. A session from further in the future was opened by
/// a clock that was wrong, and would live too long.
const CLOCK_BACK_SECONDS_MAX: i64 = 10 * 60;
/// Characters of a browser's name that are kept.
const BROWSER_CHARS_MAX: usize = 80;

kernel::text_enum! {
    /// By which means somebody signed in.
    pub enum Means {
        /// Password, and the second step where it is switched on.
        Password = "password",
        /// One-time code of an officer.
        Code = "code",
        /// A provider of identities.
        Oidc = "oidc",
    }
}

/// The times of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Life {
    pub(crate) opened_at: Instant,
    pub(crate) seen_at: Instant,
}

impl Life {
    /// Whether it still counts, by the clock that is always real.
    pub(crate) fn is_live(self, now: Instant) -> bool {
        let age = self.opened_at.seconds_until(now);
        let idle = self.seen_at.seconds_until(now);
        (-CLOCK_BACK_SECONDS_MAX..LIFE_SECONDS_MAX).contains(&age)
            && (-CLOCK_BACK_SECONDS_MAX..IDLE_SECONDS_MAX).contains(&idle)
    }

    /// Whether it is time to write down that it is used.
    pub(crate) fn wants_touch(self, now: Instant) -> bool {
        self.seen_at.seconds_until(now).abs() >= TOUCH_SECONDS
    }
}

/// The name of a browser as its owner may know it again, from what it says of itself.
pub(crate) fn browser_name(says: &str) -> String {
    let system = ["Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux"];
    let browser = [
        ("Edg", "Edge"),
        ("coc_coc", "Cốc Cốc"),
        ("SamsungBrowser", "Samsung"),
        ("Firefox", "Firefox"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ];
    let browser = browser
        .iter()
        .find(|(sign, _)| says.contains(sign))
        .map(|(_, name)| *name);
    let system = system.into_iter().find(|sign| says.contains(sign));
    match (browser, system) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => {
            let printable = |c: &char| !c.is_control();
            says.chars()
                .filter(printable)
                .take(BROWSER_CHARS_MAX)
                .collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(opened: i64, seen: i64, now: i64) -> bool {
        let at = |seconds: i64| Instant::of_micros(seconds * 1_000_000);
        Life {
            opened_at: at(opened),
            seen_at: at(seen),
        }
        .is_live(at(now))
    }

    #[test]
    fn a_session_ends_when_nobody_uses_it_and_after_fourteen_days() {
        assert!(!check(0, 0, IDLE_SECONDS_MAX));
        assert!(check(0, 0, IDLE_SECONDS_MAX - 1));
        assert!(!check(0, LIFE_SECONDS_MAX - 1, LIFE_SECONDS_MAX));
        assert!(check(0, LIFE_SECONDS_MAX - 60, LIFE_SECONDS_MAX - 1));
    }

    #[test]
    fn a_clock_set_back_a_little_signs_nobody_out_and_a_session_of_next_year_is_none() {
        assert!(check(600, 600, 0));
        assert!(!check(601, 601, 0));
        assert!(!check(0, 601, 0));
        assert!(!check(31_536_000, 31_536_000, 0));
    }

    #[test]
    fn a_browser_is_named_as_people_know_it() {
        let phone =
            "Mozilla/5.0 (Linux; Android 9) AppleWebKit/537.36 Chrome/80.0 Mobile Safari/537.36";
        assert_eq!(browser_name(phone), "Chrome, Android");
        assert_eq!(browser_name("curl/8\u{7}"), "curl/8");
    }
}
