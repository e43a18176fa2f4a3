//! The yearly report of a cooperative: estimated first, final later, none of them erased.

use kernel::{BadText, Day, Dong, text};
use serde::{Deserialize, Serialize};

use super::member::{CountFault, MemberCount};

kernel::typed_id! {
    /// A yearly report (*báo cáo năm*).
    pub ReportId,
}

kernel::text_enum! {
    /// How sure its figures are.
    pub enum Certainty {
        /// Ước thực hiện.
        Estimated = "estimated",
        /// Chính thức.
        Final = "final",
    }
}

/// Characters of what is said in words.
pub const WORDS_CHARS_MAX: usize = 4_000;

/// What a cooperative reports of a year (*báo cáo tình hình hoạt động*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearlyReport {
    /// Năm.
    pub year: i16,
    /// Ước hay chính thức.
    pub certainty: Certainty,
    /// Thành viên, lao động.
    pub members: MemberCount,
    /// Tổng nguồn vốn.
    pub capital: Option<Dong>,
    /// Doanh thu.
    pub revenue: Option<Dong>,
    /// Lợi nhuận (lãi).
    pub profit: Option<Dong>,
    /// Lỗ.
    pub loss: Option<Dong>,
    /// Thu nhập bình quân một lao động một năm.
    pub income: Option<Dong>,
    /// Thuế đã nộp.
    pub taxes: Option<Dong>,
    /// Doanh thu từ giao dịch với thành viên.
    pub member_revenue: Option<Dong>,
    /// Khó khăn.
    pub difficulties: Option<String>,
    /// Thuận lợi.
    pub advantages: Option<String>,
    /// Đề xuất, kiến nghị.
    pub proposals: Option<String>,
    /// Sáng kiến, mô hình hay.
    pub ideas: Option<String>,
}

/// Why a report is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReportFault {
    /// The year has not begun, or was before the cooperative.
    #[error("no report of {0}")]
    Year(i16),
    /// Final figures of a year that is not over.
    #[error("{0} is not over")]
    NotOver(i16),
    /// Estimated figures where there are final ones.
    #[error("the figures of {0} are final")]
    AlreadyFinal(i16),
    /// Both a profit and a loss.
    #[error("profit and loss")]
    ProfitAndLoss,
    /// More from members than in all.
    #[error("more from members than in all")]
    MemberRevenue,
    /// Too many words.
    #[error("words: {0}")]
    Words(BadText),
    /// The members cannot be so many.
    #[error(transparent)]
    Count(#[from] CountFault),
}

kernel::refusal! { ReportFault from [Count] {
    Self::Year(year) => Invalid "registry.report.year" at "year" { "year": year };
    Self::NotOver(year) => Invalid "registry.report.not_over" at "certainty" { "year": year };
    Self::AlreadyFinal(year) => Conflict "registry.report.already_final" at "certainty" { "year": year };
    Self::ProfitAndLoss => Invalid "registry.report.profit_and_loss" at "loss";
    Self::MemberRevenue => Invalid "registry.report.member_revenue" at "member_revenue";
    Self::Words(_) => Invalid "registry.report.words" at "difficulties" { "most": WORDS_CHARS_MAX };
} }

impl YearlyReport {
    /// The same, if it can follow what was reported of the year before.
    ///
    /// # Errors
    /// See [`ReportFault`].
    pub(crate) fn checked(
        self,
        before: Option<Certainty>,
        (began, today): (Option<Day>, Day),
    ) -> Result<Self, ReportFault> {
        let year = self.year;
        if year > today.year() || began.is_some_and(|began| year < began.year()) || year < 1 {
            return Err(ReportFault::Year(year));
        }
        match (self.certainty, before) {
            (Certainty::Final, _) if year == today.year() => {
                return Err(ReportFault::NotOver(year));
            }
            (Certainty::Estimated, Some(Certainty::Final)) => {
                return Err(ReportFault::AlreadyFinal(year));
            }
            (Certainty::Final, _) | (Certainty::Estimated, Some(Certainty::Estimated) | None) => {}
        }
        if self.profit.is_some_and(|it| !it.is_zero()) && self.loss.is_some_and(|it| !it.is_zero())
        {
            return Err(ReportFault::ProfitAndLoss);
        }
        if self
            .member_revenue
            .zip(self.revenue)
            .is_some_and(|(part, all)| part > all)
        {
            return Err(ReportFault::MemberRevenue);
        }
        let members = self.members.checked()?;
        Ok(Self {
            members,
            difficulties: words(self.difficulties)?,
            advantages: words(self.advantages)?,
            proposals: words(self.proposals)?,
            ideas: words(self.ideas)?,
            ..self
        })
    }
}

fn words(typed: Option<String>) -> Result<Option<String>, ReportFault> {
    let typed = typed.filter(|typed| !typed.trim().is_empty());
    let read = typed.map(|typed| text::paragraph(&typed, WORDS_CHARS_MAX));
    read.transpose().map_err(ReportFault::Words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Refusal;

    fn report(year: i16, certainty: Certainty) -> YearlyReport {
        YearlyReport {
            year,
            certainty,
            members: MemberCount::default(),
            capital: None,
            revenue: Dong::of(100),
            profit: Dong::of(10),
            loss: None,
            income: None,
            taxes: None,
            member_revenue: None,
            difficulties: None,
            advantages: None,
            proposals: None,
            ideas: None,
        }
    }

    fn told(report: YearlyReport, before: Option<Certainty>) -> &'static str {
        let days = (Day::of(2019, 5, 12), Day::of(2023, 12, 20).unwrap());
        report
            .checked(before, days)
            .map_or_else(|fault| fault.code(), |_| "good")
    }

    #[test]
    fn a_year_that_cannot_be_reported_so_is_refused() {
        use Certainty::{Estimated, Final};
        assert_eq!(told(report(2024, Estimated), None), "registry.report.year");
        assert_eq!(told(report(2018, Final), None), "registry.report.year");
        assert_eq!(told(report(2023, Final), None), "registry.report.not_over");
        assert_eq!(
            told(report(2022, Estimated), Some(Final)),
            "registry.report.already_final"
        );
        let both = YearlyReport {
            loss: Dong::of(1),
            ..report(2022, Final)
        };
        assert_eq!(told(both, None), "registry.report.profit_and_loss");
        let more = YearlyReport {
            member_revenue: Dong::of(101),
            ..report(2022, Final)
        };
        assert_eq!(told(more, None), "registry.report.member_revenue");
    }

    #[test]
    fn estimated_figures_are_followed_by_others_and_final_ones_by_corrected_final_ones() {
        use Certainty::{Estimated, Final};
        assert_eq!(told(report(2023, Estimated), Some(Estimated)), "good");
        assert_eq!(told(report(2022, Final), Some(Estimated)), "good");
        assert_eq!(told(report(2022, Final), Some(Final)), "good");
    }
}
