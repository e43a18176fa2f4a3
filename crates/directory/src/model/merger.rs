//! Two records that were one thing: which is given up, which stands for both, and what must hold.

use kernel::Instant;

use super::organisation::Organisation;
use super::person::{Birth, Person};

/// The longest reason, in characters.
pub(crate) const REASON_CHARS_MAX: usize = 300;

/// One of the two records, as an act meets it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Side<'a, Id> {
    /// Its id.
    pub(crate) id: Id,
    /// Counts its changes.
    pub(crate) version: i64,
    /// The record that stands for it already.
    pub(crate) merged_into: Option<Id>,
    /// Who changed it last.
    pub(crate) changed_by: &'a str,
    /// When.
    pub(crate) changed_at: Instant,
}

/// Why two records are not joined, of whatever kind they are.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MergeRefused {
    /// It is one record.
    #[error("it is one record")]
    Itself,
    /// There is no such record to keep, or the actor does not know of it.
    #[error("no such record to keep")]
    NoKept,
    /// One of the two was merged into another.
    #[error("merged already")]
    MergedAlready,
    /// Somebody changed one of them after the form was opened.
    #[error("changed by {by} at {at:?}")]
    Stale {
        /// Who changed it.
        by: String,
        /// When.
        at: Instant,
    },
}

kernel::refusal! { MergeRefused from [] {
    Self::Itself => Invalid "directory.merge.itself" at "kept";
    Self::NoKept => Invalid "directory.merge.no_kept" at "kept";
    Self::MergedAlready => Conflict "directory.merge.merged_already";
    Self::Stale { by, at } => Conflict "directory.stale" { "by": by, "at": at.time_in_vietnam() };
} }

/// What must hold of any two records: they are two, as the form showed them, and neither was given up before.
pub(crate) fn joinable<Id: Copy + Eq>(
    (merged, kept): (&Side<'_, Id>, &Side<'_, Id>),
    seen_versions: (i64, i64),
) -> Result<(), MergeRefused> {
    if merged.id == kept.id {
        return Err(MergeRefused::Itself);
    }
    for (side, seen) in [(merged, seen_versions.0), (kept, seen_versions.1)] {
        if side.version != seen {
            return Err(MergeRefused::Stale {
                by: side.changed_by.to_owned(),
                at: side.changed_at,
            });
        }
    }
    match merged.merged_into.or(kept.merged_into) {
        Some(_) => Err(MergeRefused::MergedAlready),
        None => Ok(()),
    }
}

/// The kept organisation, found by the names of the other too.
pub(crate) fn organisation_of_both(kept: &Organisation, merged: &Organisation) -> Organisation {
    let mut both = kept.clone();
    let Some(last) = both.names.last_mut() else {
        return both;
    };
    for name in &merged.names {
        let is_new = name.full != last.full && !last.aliases.contains(&name.full);
        if is_new {
            last.aliases.push(name.full.clone());
        }
    }
    both
}

/// The kept person; what it lacks, it gets from the other.
pub(crate) fn person_of_both(kept: &Person, merged: &Person) -> Person {
    let birth = match (kept.birth, merged.birth) {
        // The day tells more than the year that it lies in.
        (Some(Birth::In(year)), Some(Birth::On(day))) if day.year() == year => Some(Birth::On(day)),
        (kept, merged) => kept.or(merged),
    };
    Person {
        birth,
        phone: kept.phone.clone().or(merged.phone.clone()),
        ..kept.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Refusal;

    fn side(id: u8, version: i64, merged_into: Option<u8>) -> Side<'static, u8> {
        Side {
            id,
            version,
            merged_into,
            changed_by: "Nguyễn Thị Hòa",
            changed_at: Instant::in_vietnam(kernel::Day::of(2025, 9, 15).unwrap(), 8, 0),
        }
    }

    #[test]
    fn a_day_of_birth_takes_the_place_of_its_year_and_of_no_other() {
        let day = kernel::Day::of(1968, 3, 2).unwrap();
        let person = |birth| Person {
            id: kernel::PersonId::named("lan"),
            name: crate::model::person::PersonName::parse("Điểu Thị Lan").unwrap(),
            birth,
            phone: None,
            merged_into: None,
        };
        let both = |kept, merged| person_of_both(&person(kept), &person(merged)).birth;
        let (on, year) = (Some(Birth::On(day)), Some(Birth::In(1968)));
        assert_eq!(both(year, on), on);
        assert_eq!(both(on, year), on);
        assert_eq!(both(None, year), year);
        assert_eq!(both(Some(Birth::In(1970)), on), Some(Birth::In(1970)));
    }

    #[test]
    fn one_record_a_changed_one_and_one_given_up_before_are_not_joined() {
        let check = |merged: Side<'_, u8>, kept: Side<'_, u8>, code: &str| {
            let refused = joinable((&merged, &kept), (1, 1)).unwrap_err();
            assert_eq!(refused.code(), code);
        };
        check(side(1, 1, None), side(1, 1, None), "directory.merge.itself");
        check(side(1, 2, None), side(2, 1, None), "directory.stale");
        check(side(1, 1, None), side(2, 2, None), "directory.stale");
        let already = "directory.merge.merged_already";
        check(side(1, 1, Some(3)), side(2, 1, None), already);
        check(side(1, 1, None), side(2, 1, Some(3)), already);
        let sound = joinable((&side(1, 1, None), &side(2, 1, None)), (1, 1));
        assert_eq!(sound, Ok(()));
    }
}
