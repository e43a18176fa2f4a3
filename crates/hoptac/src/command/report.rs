//! `hoptac report draft`: the result report of a plan as a file, without a browser. Nothing is kept.

use std::path::{Path, PathBuf};

use ::plan::api::PlanId;
use clap::{Args, ValueEnum};
use kernel::Year;
use reports::api::{PeriodKind, ReportPeriod, drafted_document};

use crate::document::write_to;

/// What is asked for.
#[derive(Debug, Args)]
pub(crate) struct Draft {
    /// Mã kế hoạch, như trong đường dẫn của kế hoạch.
    #[arg(long, value_name = "ID")]
    plan: String,
    /// Loại kỳ báo cáo.
    #[arg(long, value_enum, default_value_t = Period::Year)]
    period: Period,
    /// Tháng hoặc quý; các kỳ khác bỏ trống.
    #[arg(long, default_value_t = 1)]
    number: i8,
    /// Năm; bỏ trống là năm của ngày làm việc.
    #[arg(long)]
    year: Option<i16>,
    /// Tệp cần viết: .docx, .pdf hoặc .html.
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

/// The sorts of period by the words of the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Period {
    /// Tháng.
    Month,
    /// Quý.
    Quarter,
    /// 6 tháng đầu năm.
    FirstHalf,
    /// 6 tháng cuối năm.
    SecondHalf,
    /// Năm.
    Year,
}

impl From<Period> for PeriodKind {
    fn from(period: Period) -> Self {
        match period {
            Period::Month => Self::Month,
            Period::Quarter => Self::Quarter,
            Period::FirstHalf => Self::FirstHalf,
            Period::SecondHalf => Self::SecondHalf,
            Period::Year => Self::Year,
        }
    }
}

/// Drafts the report and writes it.
///
/// # Errors
/// The sentence to print.
pub(crate) async fn draft(data: &Path, asked: &Draft) -> Result<String, String> {
    let no_plan = || {
        format!(
            "Không có kế hoạch mã {}. Lấy mã ở đường dẫn của kế hoạch.",
            asked.plan
        )
    };
    let plan = PlanId::parse(asked.plan.trim()).map_err(|_| no_plan())?;
    let ground = super::open(data).await?;
    let db = &ground.house.db;
    let year = asked.year.unwrap_or_else(|| db.day().year());
    let no_year = || format!("Năm {year} không hợp lệ. Ghi năm bốn chữ số.");
    let year = Year::of(year).ok_or_else(no_year)?;
    let period = ReportPeriod::of(asked.period.into(), year, asked.number);
    let period = period.map_err(|refusal| super::refused(&refusal))?;
    // The transaction is over before anything is written to the disk.
    let document = async {
        let mut rx = db.read().await?;
        drafted_document(&mut rx, plan, period).await
    };
    let document = document.await;
    let document = document.map_err(|fault: kernel::Fault| super::refused(&fault))?;
    let document = document.ok_or_else(no_plan)?;
    write_to(&document, &asked.output).map_err(|error| error.to_string())?;
    Ok(format!(
        "Đã viết báo cáo {} vào {}.\n",
        period.to_vietnamese(),
        asked.output.display()
    ))
}
