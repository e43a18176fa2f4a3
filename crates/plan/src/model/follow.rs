//! What people chose to be reminded by: a calendar of a body, a letter. Off until somebody chooses.

use identity::api::{Keys, Token};
use kernel::{AccountId, Day, Weekday};

kernel::typed_id! {
    /// A calendar of a body that somebody switched on (*lịch của cơ quan*).
    pub CalendarId,
    /// The letters that somebody chose (*thư nhắc việc*).
    pub DigestId,
}

kernel::text_enum! {
    /// How often somebody is written to (*nhịp gửi thư*).
    pub enum DigestRhythm {
        /// Never, as long as nobody has chosen otherwise.
        None = "none",
        /// On the first morning of a week.
        Weekly = "weekly",
        /// Every morning.
        Daily = "daily",
    }
}

/// Calendars that one account may have at once.
pub(crate) const CALENDARS_MAX: usize = 20;

/// The secret of a calendar's address: drawn from its id and the installation's key, kept nowhere.
pub(crate) fn calendar_token(keys: &Keys, id: CalendarId) -> Token {
    keys.token("plan.calendar", &[&id.to_string()])
}

/// The secret by which a letter is ended without signing in.
pub(crate) fn digest_token(keys: &Keys, account: AccountId, id: DigestId) -> Token {
    keys.token("plan.digest", &[&account.to_string(), &id.to_string()])
}

/// The first day of the week of a day.
pub(crate) fn monday_of(day: Day) -> Day {
    let back = match day.weekday() {
        Weekday::Monday => 0,
        Weekday::Tuesday => 1,
        Weekday::Wednesday => 2,
        Weekday::Thursday => 3,
        Weekday::Friday => 4,
        Weekday::Saturday => 5,
        Weekday::Sunday => 6,
    };
    day.plus_days(-back)
}

/// Whether it is time to look what there is to write, where it was looked last on this day. A morning on which nothing ran is
/// made up for by the next.
pub(crate) fn is_due(rhythm: DigestRhythm, looked_on: Day, today: Day) -> bool {
    match rhythm {
        DigestRhythm::None => false,
        DigestRhythm::Weekly => looked_on < monday_of(today),
        DigestRhythm::Daily => looked_on < today,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(rhythm: DigestRhythm, looked_on: &str, today: &str, wanted: bool) {
        let day = |text| Day::parse(text).unwrap();
        let due = is_due(rhythm, day(looked_on), day(today));
        assert_eq!(due, wanted, "{rhythm}: {looked_on}, {today}");
    }

    #[test]
    fn nobody_is_written_to_who_did_not_choose_it() {
        check(DigestRhythm::None, "2020-01-01", "2023-02-15", false);
    }

    #[test]
    fn a_letter_goes_once_a_day_or_once_a_week_and_a_morning_that_was_missed_is_made_up_for() {
        check(DigestRhythm::Daily, "2023-02-15", "2023-02-15", false);
        check(DigestRhythm::Daily, "2023-02-14", "2023-02-15", true);
        // Wednesday; the week began on the 13th.
        check(DigestRhythm::Weekly, "2023-02-13", "2023-02-15", false);
        check(DigestRhythm::Weekly, "2023-02-15", "2023-02-19", false);
        check(DigestRhythm::Weekly, "2023-02-15", "2023-02-20", true);
        check(DigestRhythm::Weekly, "2023-02-15", "2023-02-21", true);
        // A day that was set back writes to nobody.
        check(DigestRhythm::Daily, "2023-02-16", "2023-02-15", false);
    }
}
