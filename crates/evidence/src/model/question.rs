//! What an indicator asks of the evidence: a typed question, frozen once it is defined.
//!
//! One pure module answers it, over whatever entries it is given: [`hit`] says what one entry contributes, [`tally`] adds
//! contributions, [`answer`] makes the figure. Increments, rebuilding and a figure of another day all go through it.

use kernel::{AreaId, Day, OrganisationId};
use serde::{Deserialize, Serialize};

use super::attribute::Attributes;
use super::baseline::BaselineId;
use super::indicator::IndicatorId;
use super::kind::KindCode;
use super::money::MoneySource;

pub(crate) mod answer;
pub(crate) mod check;
pub(crate) mod hit;
pub(crate) mod tally;
pub(crate) mod value;

/// Kinds that a question may count.
pub const KINDS_MAX: usize = 20;
/// Areas of a minimum.
pub const AREAS_MAX: usize = 200;

/// A typed question over evidence (*câu hỏi của chỉ số*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// What is asked.
    pub asks: Asks,
    /// Of which kinds of evidence; none where other indicators are compared.
    pub kinds: Vec<KindCode>,
    /// Among which entries.
    pub filter: Filter,
}

/// What is asked (*phép tính*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Asks {
    /// How many entries (*số lượt*).
    Count,
    /// How many different subjects (*số đối tượng khác nhau*).
    CountSubjects,
    /// The sum of the quantities (*tổng số lượng*).
    SumQuantity,
    /// The sum of the amounts (*tổng số tiền*).
    SumAmount,
    /// What came in by the question's kinds, less what went out by these (*số dư*).
    Balance {
        /// The kinds that are taken off.
        less: Vec<KindCode>,
        /// What is added and taken off.
        what: What,
    },
    /// The last by day (*giá trị mới nhất*).
    Latest(What),
    /// The mean of the entries, rounded half up (*bình quân*).
    Mean(What),
    /// One indicator by another (*tỷ lệ*).
    Ratio {
        /// What stands above the line.
        over: IndicatorId,
        /// What stands below it.
        under: IndicatorId,
    },
    /// The different subjects that are members of a frozen list, by its size (*tỷ lệ so với danh sách gốc*).
    ShareOfBaseline(BaselineId),
    /// One indicator against another of an earlier period (*tăng, giảm so với kỳ trước*).
    Change {
        /// The later one.
        of: IndicatorId,
        /// The earlier one.
        against: IndicatorId,
        /// How it is told.
        told: Told,
    },
    /// The least among areas, those below them included: so none is left behind (*mức thấp nhất giữa các địa bàn*).
    MinimumOverAreas {
        /// The indicator that is split.
        of: IndicatorId,
        /// The areas.
        areas: Vec<AreaId>,
    },
}

kernel::text_enum! {
    /// What of an entry is taken (*đại lượng*).
    pub enum What {
        /// The entry itself: one (*lượt*).
        Entries = "entries",
        /// Its quantity (*số lượng*).
        Quantity = "quantity",
        /// Its amount of money (*số tiền*).
        Amount = "amount",
    }
}

kernel::text_enum! {
    /// How a change is told (*cách nêu mức thay đổi*).
    pub enum Told {
        /// As a difference (*chênh lệch*).
        Difference = "difference",
        /// As a share of the earlier (*tỷ lệ tăng, giảm*).
        Share = "share",
    }
}

/// Among which entries (*điều kiện lọc*). What is left out does not narrow.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Filter {
    /// In this area or below, by today's map.
    pub area: Option<AreaId>,
    /// Of this body, those under it, or those before it.
    pub body: Option<OrganisationId>,
    /// Of this programme.
    pub programme: Option<String>,
    /// Of this source of money.
    pub money: Option<MoneySource>,
    /// With all of these stamped on them.
    #[serde(default)]
    pub attributes: Attributes,
    /// From this day on.
    pub from: Option<Day>,
    /// Until this day.
    pub to: Option<Day>,
}

impl Question {
    /// A question over these kinds, among all their entries.
    pub fn over(asks: Asks, kinds: impl Into<Vec<KindCode>>) -> Self {
        Self {
            asks,
            kinds: kinds.into(),
            filter: Filter::default(),
        }
    }

    /// The same, among these entries only.
    #[must_use]
    pub fn among(self, filter: Filter) -> Self {
        Self { filter, ..self }
    }

    /// The frozen list whose members alone count.
    pub fn baseline(&self) -> Option<BaselineId> {
        match &self.asks {
            Asks::ShareOfBaseline(baseline) => Some(*baseline),
            Asks::Count
            | Asks::CountSubjects
            | Asks::SumQuantity
            | Asks::SumAmount
            | Asks::Balance { .. }
            | Asks::Latest(_)
            | Asks::Mean(_)
            | Asks::Ratio { .. }
            | Asks::Change { .. }
            | Asks::MinimumOverAreas { .. } => None,
        }
    }

    /// The indicators that it compares; none where it is asked of the evidence itself.
    pub fn parts(&self) -> Vec<IndicatorId> {
        match &self.asks {
            Asks::Ratio { over, under } => vec![*over, *under],
            Asks::Change { of, against, .. } => vec![*of, *against],
            Asks::MinimumOverAreas { of, .. } => vec![*of],
            Asks::Count
            | Asks::CountSubjects
            | Asks::SumQuantity
            | Asks::SumAmount
            | Asks::Balance { .. }
            | Asks::Latest(_)
            | Asks::Mean(_)
            | Asks::ShareOfBaseline(_) => Vec::new(),
        }
    }

    /// Whether different subjects are counted, and not entries.
    pub(crate) fn counts_subjects(&self) -> bool {
        matches!(self.asks, Asks::CountSubjects | Asks::ShareOfBaseline(_))
    }

    /// Every kind that it concerns, those taken off too.
    pub(crate) fn all_kinds(&self) -> Vec<KindCode> {
        let less: &[KindCode] = match &self.asks {
            Asks::Balance { less, .. } => less,
            Asks::Count
            | Asks::CountSubjects
            | Asks::SumQuantity
            | Asks::SumAmount
            | Asks::Latest(_)
            | Asks::Mean(_)
            | Asks::Ratio { .. }
            | Asks::ShareOfBaseline(_)
            | Asks::Change { .. }
            | Asks::MinimumOverAreas { .. } => &[],
        };
        let mut kinds = self.kinds.clone();
        kinds.extend_from_slice(less);
        kinds
    }
}
