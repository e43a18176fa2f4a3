//! What an actor may see, as a list's statement takes it.

use kernel::Day;

use crate::grant::Place;

/// The places whose things an actor may see. Made from an actor only, so that a list cannot be written without one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    places: String,
    day: Day,
}

/// The whole installation, as [`in_scope!`](crate::in_scope) knows it.
const EVERYWHERE: &str = "*";

impl Scope {
    pub(crate) fn everywhere(day: Day) -> Self {
        Self {
            places: EVERYWHERE.to_owned(),
            day,
        }
    }

    pub(crate) fn of(mut places: Vec<Place>, day: Day) -> Self {
        if places.contains(&Place::Installation) {
            return Self::everywhere(day);
        }
        places.sort_unstable();
        places.dedup();
        let ids = places.into_iter().map(|place| match place {
            Place::Installation => EVERYWHERE.to_owned(),
            Place::Area(area) => area.to_string(),
            Place::Organisation(organisation) => organisation.to_string(),
        });
        let ids: Vec<String> = ids.collect();
        Self {
            places: format!("|{}|", ids.join("|")),
            day,
        }
    }

    /// The places as a statement takes them: `*`, or ids between bars.
    pub fn places(&self) -> String {
        self.places.clone()
    }

    /// The day by whose map the places are read.
    pub fn day(&self) -> Day {
        self.day
    }
}

/// The condition that a thing lies in a [`Scope`]: the columns of its area and its organisation, then the placeholders
/// to which [`Scope::places`] and [`Scope::day`] are bound. A thing without the one or the other gives `null`.
///
/// ```
/// const LIST: &str = concat!(
///     "select o.id from directory_organisation o where ",
///     authz::in_scope!("o.area", "o.id", "$1", "$2"),
/// );
/// # assert!(LIST.contains("authz_area_closure"));
/// ```
#[macro_export]
macro_rules! in_scope {
    ($area:literal, $organisation:literal, $places:literal, $day:literal) => {
        concat!(
            "(",
            $places,
            " = '*'",
            " or exists (select 1 from authz_area_closure ac where ac.descendant = ",
            $area,
            " and ac.from_day <= ",
            $day,
            " and coalesce(ac.to_day, '9999') >= ",
            $day,
            " and ",
            $places,
            " like '%|' || ac.ancestor || '|%')",
            " or exists (select 1 from authz_organisation_closure oc where oc.descendant = ",
            $organisation,
            " and oc.from_day <= ",
            $day,
            " and coalesce(oc.to_day, '9999') >= ",
            $day,
            " and ",
            $places,
            " like '%|' || oc.ancestor || '|%'))"
        )
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::AreaId;

    #[test]
    fn a_scope_is_the_places_between_bars_and_one_that_holds_all_is_a_star() {
        let day = Day::of(2025, 9, 1).unwrap();
        let area = AreaId::named("a");
        let scope = Scope::of(vec![Place::Area(area), Place::Area(area)], day);
        assert_eq!(scope.places(), format!("|{area}|"));
        assert_eq!(
            Scope::of(vec![Place::Area(area), Place::Installation], day).places(),
            "*"
        );
    }
}
