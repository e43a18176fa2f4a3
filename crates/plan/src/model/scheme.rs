//! Plans of several years (*đề án, kế hoạch nhiều năm*) and the plans of one year that stand under them.

use kernel::Day;

/// Why a plan does not stand under another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SchemeFault {
    /// It is not there, or is over.
    #[error("no such scheme in force")]
    None,
    /// It is no plan of several years.
    #[error("from {from} to {to} is not several years")]
    OneYear {
        /// Its first day.
        from: Day,
        /// Its last day.
        to: Day,
    },
    /// The plan lies outside its time.
    #[error("the scheme runs from {from} to {to}")]
    Outside {
        /// Its first day.
        from: Day,
        /// Its last day.
        to: Day,
    },
}

kernel::refusal! { SchemeFault from [] {
    Self::None => Invalid "plan.begin.no_scheme" at "scheme";
    Self::OneYear { from, to } => Invalid "plan.begin.scheme_one_year" at "scheme"
        { "from": from.to_vietnamese(), "to": to.to_vietnamese() };
    Self::Outside { from, to } => Invalid "plan.begin.scheme_outside" at "scheme"
        { "from": from.to_vietnamese(), "to": to.to_vietnamese() };
} }

/// Whether a plan runs over the end of a year, so that plans of one year may stand under it.
pub(crate) fn is_of_years((from, to): (Day, Day)) -> bool {
    from.year() < to.year()
}

/// Looks whether a plan of several years holds one of another time.
///
/// # Errors
/// It is over, is of one year, or its time is another.
pub(crate) fn may_hold(
    (from, to): (Day, Day),
    is_open: bool,
    time: (Day, Day),
) -> Result<(), SchemeFault> {
    if !is_open {
        return Err(SchemeFault::None);
    }
    if !is_of_years((from, to)) {
        return Err(SchemeFault::OneYear { from, to });
    }
    if time.0 < from || to < time.1 {
        return Err(SchemeFault::Outside { from, to });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(from: &str, to: &str) -> (Day, Day) {
        (Day::parse(from).unwrap(), Day::parse(to).unwrap())
    }

    #[test]
    fn a_plan_stands_under_one_of_several_years_that_runs_and_holds_its_time() {
        let scheme = time("2021-01-01", "2025-12-31");
        let year = time("2023-01-01", "2023-12-31");
        assert_eq!(may_hold(scheme, true, year), Ok(()));
        assert_eq!(may_hold(scheme, false, year), Err(SchemeFault::None));
        let (from, to) = year;
        let refused = may_hold(year, true, year);
        assert_eq!(refused, Err(SchemeFault::OneYear { from, to }));
        let (from, to) = scheme;
        let late = may_hold(scheme, true, time("2025-06-01", "2026-05-31"));
        assert_eq!(late, Err(SchemeFault::Outside { from, to }));
    }
}
