//! From sums to the figure.

use super::tally::{Last, Sum, Sums};
use super::value::{Figure, Measure, Value};
use super::{Asks, Question, Told};

/// Parts per million of the whole.
const WHOLE_PPM: i128 = 1_000_000;

/// What was added up for a question that is asked of the evidence itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Added {
    /// The sums; of subjects, the count of those that are counted at all.
    pub(crate) sums: Sums,
    /// The last.
    pub(crate) last: Last,
    /// How many members the frozen list has.
    pub(crate) baseline_size: i64,
}

/// The figure of a question that is asked of the evidence itself; of others, nothing is known.
pub(crate) fn answer(question: &Question, added: &Added) -> Figure {
    let measure = question.own_measure();
    let both = |number: &dyn Fn(Sum) -> Option<i128>| {
        let told = |sum| number(sum).and_then(|number| i64::try_from(number).ok());
        Figure::of(
            told(added.sums.recorded),
            told(added.sums.verified),
            measure,
        )
    };
    match &question.asks {
        Asks::Count | Asks::CountSubjects => both(&|sum| Some(sum.count)),
        Asks::SumQuantity | Asks::SumAmount | Asks::Balance { .. } => both(&|sum| Some(sum.value)),
        Asks::Mean(_) => both(&|sum| half_up(sum.value, sum.count)),
        Asks::ShareOfBaseline(_) => both(&|sum| share(sum.count, i128::from(added.baseline_size))),
        Asks::Latest(_) => {
            let value = |last: Option<(_, i64)>| last.map(|(_, value)| value);
            Figure::of(
                value(added.last.recorded),
                value(added.last.verified),
                measure,
            )
        }
        Asks::Ratio { .. } | Asks::Change { .. } | Asks::MinimumOverAreas { .. } => {
            Figure::of(None, None, measure)
        }
    }
}

/// One figure by another, in parts per million.
pub(crate) fn ratio(over: Figure, under: Figure) -> Figure {
    let by = |over: Value, under: Value| {
        narrow(share(i128::from(over.number?), i128::from(under.number?)))
    };
    Figure::of(
        by(over.recorded, under.recorded),
        by(over.verified, under.verified),
        Measure::Ppm,
    )
}

/// One figure against an earlier one.
pub(crate) fn change(of: Figure, against: Figure, told: Told) -> Figure {
    let step = |of: Value, against: Value| {
        let (of, against) = (i128::from(of.number?), i128::from(against.number?));
        let difference = of.checked_sub(against)?;
        narrow(match told {
            Told::Difference => Some(difference),
            Told::Share => share(difference, against),
        })
    };
    let measure = match told {
        Told::Difference => of.recorded.measure,
        Told::Share => Measure::Ppm,
    };
    Figure::of(
        step(of.recorded, against.recorded),
        step(of.verified, against.verified),
        measure,
    )
}

/// The least among figures of areas; unknown where there is no area, or one of which nothing is known.
pub(crate) fn minimum(figures: &[Figure], measure: Measure) -> Figure {
    let least = |number: &dyn Fn(&Figure) -> Option<i64>| {
        let all: Option<Vec<i64>> = figures.iter().map(number).collect();
        all.and_then(|all| all.into_iter().min())
    };
    Figure::of(
        least(&|figure| figure.recorded.number),
        least(&|figure| figure.verified.number),
        measure,
    )
}

/// Rounded down: what is not wholly reached is not told as reached.
fn share(part: i128, whole: i128) -> Option<i128> {
    if whole <= 0 {
        return None;
    }
    part.checked_mul(WHOLE_PPM)?.checked_div_euclid(whole)
}

fn half_up(sum: i128, count: i128) -> Option<i128> {
    if count <= 0 {
        return None;
    }
    let half = count.checked_div(2)?;
    sum.checked_add(half)?.checked_div_euclid(count)
}

fn narrow(number: Option<i128>) -> Option<i64> {
    number.and_then(|number| i64::try_from(number).ok())
}

#[cfg(test)]
mod tests;
