//! All that a report says: of its plan, of the plan of the year before, and of money.

use evidence::api::{IndicatorId, MoneySource};
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
            Self::Allocated => "Kinh phí đã giao",
            Self::Disbursed => "Kinh phí đã giải ngân",
            Self::Lent => "Vốn vay đã giải ngân cho HTX",
        }
    }
}

/// Money of the plan (*kinh phí*), in thousandths of a million đồng.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MoneyFact {
    /// What is told.
    pub line: MoneyLine,
    /// Of which source; none of all.
    pub source: Option<MoneySource>,
    /// What counts it.
    pub indicator: IndicatorId,
    /// Recorded.
    pub recorded: Option<i64>,
    /// Of that, verified.
    pub verified: Option<i64>,
}

impl MoneyFact {
    /// By which its figures are named: `money.allocated`, `money.allocated.province_budget`.
    pub(crate) fn key(&self) -> String {
        match self.source {
            None => format!("money.{}", self.line),
            Some(source) => format!("money.{}.{source}", self.line),
        }
    }

    /// What it is, in words.
    pub(crate) fn title(&self) -> String {
        match self.source {
            None => self.line.title().to_owned(),
            Some(source) => format!("{}, {}", self.line.title(), source_words(source)),
        }
    }
}

/// A source of money as a report names it (*nguồn kinh phí*).
pub(crate) fn source_words(source: MoneySource) -> &'static str {
    match source {
        MoneySource::CentralBudget => "ngân sách trung ương",
        MoneySource::ProvinceBudget => "ngân sách tỉnh",
        MoneySource::DistrictBudget => "ngân sách huyện",
        MoneySource::CommuneBudget => "ngân sách xã",
        MoneySource::Programme => "chương trình mục tiêu quốc gia",
        MoneySource::Fund => "Quỹ hỗ trợ phát triển HTX",
        MoneySource::BankCredit => "tín dụng ngân hàng",
        MoneySource::CooperativeOwn => "vốn của HTX",
        MoneySource::Contribution => "đóng góp của thành viên, người dân",
        MoneySource::Foreign => "vốn nước ngoài",
        MoneySource::Other => "nguồn khác",
    }
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
