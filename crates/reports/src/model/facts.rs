//! All that a report says: of its plan, of the plan of the year before, and of money.

use evidence::api::IndicatorId;
use plan::api::report::ReportFacts;

kernel::text_enum! {
    /// What of the money is told (*khoản kinh phí*).
    pub enum MoneyLine {
        /// Dự toán đã giao.
        Allocated = "allocated",
        /// Đã giải ngân.
        Disbursed = "disbursed",
        /// Đã cho vay.
        Lent = "lent",
    }
}

impl MoneyLine {
    /// As a report says it.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Allocated => "Kinh phí được giao",
            Self::Disbursed => "Kinh phí đã giải ngân",
            Self::Lent => "Vốn vay đã giải ngân cho hợp tác xã",
        }
    }
}

/// Money of the plan (*kinh phí*), in thousandths of a million đồng.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MoneyFact {
    /// What is told.
    pub line: MoneyLine,
    /// What counts it.
    pub indicator: IndicatorId,
    /// Recorded.
    pub recorded: Option<i64>,
    /// Of that, verified.
    pub verified: Option<i64>,
}

/// What a report is drafted from (*dữ kiện của báo cáo*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Facts {
    /// The plan on the day.
    pub plan: ReportFacts,
    /// The plan of the year before at its end, where there is one.
    pub before: Option<ReportFacts>,
    /// Money, where evidence has any.
    pub money: Vec<MoneyFact>,
}
