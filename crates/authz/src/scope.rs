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
            " = '*' or ",
            $area,
            " in ",
            $crate::below!("authz_area_closure", $places, $day),
            " or ",
            $organisation,
            " in ",
            $crate::below!("authz_organisation_closure", $places, $day),
            ")"
        )
    };
}

/// The condition that a thing is about an organisation at whose place one is, or one below it: a column or a placeholder of
/// the organisation, then the placeholders of the [`Scope`]. Who reaches an area, or everywhere, is at no organisation's place.
///
/// ```
/// const MINE: &str = concat!(
///     "select s.entry from evidence_subject s where ",
///     authz::at_organisation!("s.organisation", "$1", "$2"),
/// );
/// # assert!(MINE.contains("authz_organisation_closure"));
/// ```
#[macro_export]
macro_rules! at_organisation {
    ($organisation:literal, $places:literal, $day:literal) => {
        concat!(
            "(",
            $organisation,
            " in ",
            $crate::below!("authz_organisation_closure", $places, $day),
            ")"
        )
    };
}

/// What lies at the places of a [`Scope`] or below them on its day: a list that a statement makes once, however many rows it
/// then looks at. The places are parted by counting, since an id has 36 letters in either engine.
#[doc(hidden)]
#[macro_export]
macro_rules! below {
    ($closure:literal, $places:literal, $day:literal) => {
        concat!(
            "(select c.descendant from ",
            $closure,
            " c where c.ancestor in (with recursive part (id, rest) as (select '', ",
            $places,
            " union all select substr(rest, 2, 36), substr(rest, 38) from part where length(rest) > 36)",
            " select id from part) and c.from_day <= ",
            $day,
            " and coalesce(c.to_day, '9999') >= ",
            $day,
            ")"
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
