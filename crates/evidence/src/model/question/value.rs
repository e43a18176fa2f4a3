//! What a figure says: a number with what it is counted in.

use super::{Asks, Question, Told, What};
use crate::model::kind::Unit;

/// What a figure is counted in (đơn vị của số liệu).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Entries or subjects, whole.
    Count,
    /// Thousandths of a unit.
    Thousandths(&'static Unit),
    /// Đồng.
    Dong,
    /// Parts per million.
    Ppm,
}

/// A number with its measure; unknown where there is nothing to tell it from, and never a guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Value {
    /// The number.
    pub number: Option<i64>,
    /// What it is counted in.
    pub measure: Measure,
}

impl Value {
    /// The number in thousandths of what people say: of one, of the unit, of a đồng, of one per cent.
    pub fn thousandths(self) -> Option<i64> {
        let number = self.number?;
        match self.measure {
            Measure::Count | Measure::Dong => number.checked_mul(1000),
            Measure::Thousandths(_) => Some(number),
            Measure::Ppm => number.checked_div(10),
        }
    }
}

/// The figure of an indicator (số liệu): recorded and verified, side by side, never blended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// Đã ghi nhận; what is verified is recorded too.
    pub recorded: Value,
    /// Đã xác nhận.
    pub verified: Value,
}

impl Figure {
    /// Both numbers in a measure.
    pub(crate) fn of(recorded: Option<i64>, verified: Option<i64>, measure: Measure) -> Self {
        let value = |number| Value { number, measure };
        Self {
            recorded: value(recorded),
            verified: value(verified),
        }
    }
}

impl Question {
    /// In what its figure is told, where it is asked of the evidence itself.
    pub(crate) fn own_measure(&self) -> Measure {
        match &self.asks {
            Asks::Count | Asks::CountSubjects => Measure::Count,
            Asks::SumQuantity => self.measure_of(What::Quantity),
            Asks::SumAmount => Measure::Dong,
            Asks::Balance { what, .. } | Asks::Latest(what) => self.measure_of(*what),
            Asks::Mean(what) => self.measure_of(*what),
            Asks::ShareOfBaseline(_) | Asks::Ratio { .. } => Measure::Ppm,
            Asks::Change {
                told: Told::Share, ..
            } => Measure::Ppm,
            Asks::Change {
                told: Told::Difference,
                ..
            }
            | Asks::MinimumOverAreas { .. } => Measure::Count,
        }
    }

    fn measure_of(&self, what: What) -> Measure {
        match what {
            What::Entries => Measure::Count,
            What::Amount => Measure::Dong,
            What::Quantity => {
                let unit = self.kinds.first().and_then(|kind| kind.kind().unit());
                unit.map_or(Measure::Count, Measure::Thousandths)
            }
        }
    }
}
