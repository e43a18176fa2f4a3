//! Lives and bases as columns keep them.

use kernel::Day;

use crate::model::life::{Basis, Began, Life};

/// The first day for comparing, and the day of the list where the beginning is not known.
pub(crate) fn began(life: &Life) -> (Day, Option<Day>) {
    match life.began {
        Began::On(day) => (day, None),
        Began::SeenOn(day) => (Day::MIN, Some(day)),
    }
}

/// A life out of its three columns.
pub(crate) fn life(from_day: Day, seen_on: Option<Day>, to_day: Option<Day>) -> Life {
    let began = seen_on.map_or(Began::On(from_day), Began::SeenOn);
    Life {
        began,
        ended: to_day,
    }
}

/// A basis out of its three columns.
pub(crate) fn basis(text: String, verified: bool, source: String) -> Basis {
    Basis {
        text,
        verified,
        source,
    }
}

/// From when to when a screen calls something by each of its names, the oldest first: as in its life, and beyond it by the
/// nearest.
pub(crate) fn shown(lives: &[Life]) -> Vec<(Day, Day)> {
    let firsts = lives.iter().map(|life| life.began.first_known_day());
    let nexts = firsts.clone().skip(1).map(|day| day.plus_days(-1));
    let froms = std::iter::once(Day::MIN).chain(firsts.skip(1));
    froms
        .zip(nexts.chain([Day::MAX]))
        .take(lives.len())
        .collect()
}

/// Names of one thing as one column keeps them; none of them has a line break.
pub(crate) fn joined(names: &[String]) -> String {
    names.join("\n")
}

/// Such names, read back.
pub(crate) fn parted(column: &str) -> Vec<String> {
    let names = column.split('\n').filter(|name| !name.is_empty());
    names.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_has_one_name() {
        let day = |text| Day::parse(text).unwrap();
        let lives = [
            Life::seen_on(day("2023-04-10")).until(Some(day("2025-06-30"))),
            Life::since(day("2025-07-01")).until(Some(day("2026-04-29"))),
        ];
        assert_eq!(
            shown(&lives),
            [(Day::MIN, day("2025-06-30")), (day("2025-07-01"), Day::MAX)]
        );
        assert_eq!(shown(&lives[..1]), [(Day::MIN, Day::MAX)]);
        assert!(shown(&[]).is_empty());
    }
}
