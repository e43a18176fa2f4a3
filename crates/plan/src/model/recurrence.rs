//! When a task falls due: once, or again and again until its last day.

use kernel::{Day, Quarter, Year};

use super::draft::Recurrence;

/// One time that a task falls due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Round {
    /// The first day on which it can be worked on.
    pub(crate) starts: Day,
    /// By when.
    pub(crate) due: Day,
}

/// The times that a task falls due between two days, the last one on the last day. There is always one.
pub(crate) fn rounds(recurrence: Recurrence, from: Day, last: Day) -> Vec<Round> {
    let mut found = Vec::new();
    let mut starts = from;
    while starts <= last {
        let due = end_of(recurrence, starts, last);
        found.push(Round { starts, due });
        if due >= last {
            break;
        }
        starts = due.plus_days(1);
    }
    if found.is_empty() {
        let (starts, due) = (from, last.max(from));
        found.push(Round { starts, due });
    }
    found
}

fn end_of(recurrence: Recurrence, starts: Day, last: Day) -> Day {
    let end = match recurrence {
        Recurrence::Once => last,
        Recurrence::Monthly => starts.last_of_month(),
        Recurrence::Quarterly => Quarter::on(starts).last_day(),
        Recurrence::Yearly => Year::on(starts).last_day(),
    };
    end.min(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn check(recurrence: Recurrence, from: &str, last: &str, wanted: &[&str]) {
        let found = rounds(recurrence, day(from), day(last));
        let found: Vec<String> = found.iter().map(|round| round.due.to_string()).collect();
        assert_eq!(found, wanted, "{recurrence} {from} to {last}");
    }

    #[test]
    fn a_task_falls_due_at_the_end_of_each_of_its_times() {
        check(
            Recurrence::Once,
            "2023-02-10",
            "2023-12-31",
            &["2023-12-31"],
        );
        check(
            Recurrence::Quarterly,
            "2023-02-10",
            "2023-12-15",
            &["2023-03-31", "2023-06-30", "2023-09-30", "2023-12-15"],
        );
        check(
            Recurrence::Monthly,
            "2023-10-31",
            "2023-12-31",
            &["2023-10-31", "2023-11-30", "2023-12-31"],
        );
        check(
            Recurrence::Yearly,
            "2021-07-01",
            "2023-06-30",
            &["2021-12-31", "2022-12-31", "2023-06-30"],
        );
    }

    #[test]
    fn a_task_whose_last_day_is_past_when_it_begins_falls_due_once_all_the_same() {
        check(
            Recurrence::Monthly,
            "2023-05-05",
            "2023-05-01",
            &["2023-05-05"],
        );
    }

    proptest! {
        #[test]
        fn rounds_follow_each_other_without_gap(start in 0..2000_i32, length in 0..900_i32, which in 0..4_usize) {
            let from = day("2021-01-01").plus_days(start);
            let last = from.plus_days(length);
            let recurrence = Recurrence::ALL[which];
            let found = rounds(recurrence, from, last);
            prop_assert_eq!(found[0].starts, from);
            prop_assert_eq!(found[found.len() - 1].due, last);
            for pair in found.windows(2) {
                prop_assert_eq!(pair[0].due.plus_days(1), pair[1].starts);
            }
        }
    }
}
