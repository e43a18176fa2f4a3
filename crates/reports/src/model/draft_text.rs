//! Writes the first text of a result report from the facts (*dự thảo báo cáo*).
//!
//! Every number in it is the token of a figure. What nobody can compute is left as a prompt for the officer; of what is
//! unknown it says that there is no figure, and nothing else. The order of the parts follows what provinces usually write.

mod assessment;
mod outlook;
mod results;

use plan::api::PlanKind;
use plan::api::report::ReportFacts;

use super::facts::Facts;
use super::official;
use super::period::ReportPeriod;
use super::section::{DraftedSection, Part, marked};

/// The sections of a new report.
pub(crate) fn drafted(facts: &Facts, period: ReportPeriod) -> Vec<DraftedSection> {
    let part = |part, title: &str, lines: Vec<String>| (part, title.to_owned(), lines.join("\n"));
    let mut sections = vec![
        part(Part::Opening, "", vec![opening(&facts.plan, period)]),
        part(
            Part::Situation,
            "TÌNH HÌNH CHUNG, CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH",
            situation(&facts.plan),
        ),
        part(Part::Results, "KẾT QUẢ THỰC HIỆN", Vec::new()),
        part(
            Part::Targets,
            "Thực hiện các chỉ tiêu",
            results::targets(facts),
        ),
    ];
    for (title, lines) in results::groups(&facts.plan) {
        sections.push(part(Part::Group, &title, lines));
    }
    sections.extend([
        part(
            Part::Bodies,
            "Kết quả theo cơ quan, đơn vị",
            results::bodies(&facts.plan),
        ),
        part(Part::Money, "KINH PHÍ THỰC HIỆN", results::money(facts)),
        part(Part::Assessment, "ĐÁNH GIÁ CHUNG", Vec::new()),
        part(
            Part::Strengths,
            "Ưu điểm",
            assessment::strengths(&facts.plan),
        ),
        part(
            Part::Shortcomings,
            "Tồn tại, hạn chế",
            assessment::shortcomings(&facts.plan),
        ),
        part(
            Part::Difficulties,
            "Khó khăn, vướng mắc",
            assessment::difficulties(&facts.plan),
        ),
        part(Part::Causes, "Nguyên nhân", assessment::causes()),
        part(Part::Lessons, "Bài học kinh nghiệm", assessment::lessons()),
        part(
            Part::Directions,
            "PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI",
            outlook::directions(&facts.plan),
        ),
        part(
            Part::Proposals,
            "KIẾN NGHỊ, ĐỀ XUẤT",
            outlook::proposals(&facts.plan),
        ),
        part(Part::Closing, "", vec![closing(&facts.plan, period)]),
    ]);
    marked(sections)
}

/// `Kế hoạch số 47/KH-UBND ngày 10/02/2023 của Ủy ban nhân dân tỉnh`.
pub(crate) fn cited(plan: &ReportFacts) -> String {
    let word = match plan.kind {
        PlanKind::Plan => "Kế hoạch",
        PlanKind::Scheme => "Đề án",
        PlanKind::Programme => "Chương trình",
        PlanKind::Directive => "Chỉ thị",
        PlanKind::Decision => "Quyết định",
        PlanKind::Report => "Báo cáo",
        PlanKind::Submission => "Tờ trình",
        PlanKind::Other => "Văn bản",
    };
    let number = plan.number.as_ref().map(|number| format!(" số {number}"));
    let day = plan
        .issued_on
        .map(|day| format!(" ngày {}", official::day(day)));
    let issuer = plan.issuer.as_ref().map(|name| format!(" của {name}"));
    let parts = [number, day, issuer].map(Option::unwrap_or_default);
    format!("{word}{}", parts.concat())
}

fn opening(plan: &ReportFacts, period: ReportPeriod) -> String {
    format!(
        "Thực hiện {} “{}”, {} báo cáo kết quả thực hiện {}, số liệu đến ngày {}, như sau:",
        cited(plan),
        plan.title,
        plan.alliance.1,
        period.to_vietnamese(),
        official::day(plan.day),
    )
}

fn situation(plan: &ReportFacts) -> Vec<String> {
    let mut lines = vec![
        "Kế hoạch có {targets} chỉ tiêu và {tasks} nhiệm vụ, giao cho {bodies} cơ quan, đơn vị."
            .to_owned(),
    ];
    if !plan.measures.is_empty() {
        lines.push(
            "Phần nội dung của kế hoạch có {measures} biện pháp, trong đó {measures.uncarried} \
             biện pháp chưa có nhiệm vụ, chỉ tiêu nào thực hiện."
                .to_owned(),
        );
    }
    lines.push(format!(
        "Đến ngày {}, đã nghiệm thu {{tasks.accepted}} trên {{tasks}} nhiệm vụ; \
         {{tasks.submitted}} nhiệm vụ chờ nghiệm thu, {{tasks.late}} nhiệm vụ quá hạn.",
        official::day(plan.day)
    ));
    lines.push(
        "{? Nêu tình hình chung của khu vực hợp tác xã, việc quán triệt kế hoạch và các văn bản \
         chỉ đạo đã ban hành trong kỳ.}"
            .to_owned(),
    );
    lines
}

fn closing(plan: &ReportFacts, period: ReportPeriod) -> String {
    format!(
        "Trên đây là báo cáo kết quả thực hiện {} {}; {} kính báo cáo./.",
        cited(plan),
        period.to_vietnamese(),
        plan.alliance.1
    )
}

#[cfg(test)]
mod tests;
