//! Writes the first text of a result report from the facts (*dự thảo báo cáo*).
//!
//! Every number in it is the token of a figure. What nobody can compute is left as a prompt for the officer; of what is
//! unknown it says that there is no figure, and nothing else. The order of the parts follows what provinces usually write.

mod assessment;
mod bodies;
mod groups;
mod money;
mod outlook;
mod results;

use plan::api::PlanKind;
use plan::api::report::{ReportFacts, TaskState};

use super::facts::Facts;
use super::figures::bearer_classes;
use super::official;
use super::period::ReportPeriod;
use super::section::{DraftedSection, Part, marked};
use super::wording::{self, lower};

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
    for (title, lines) in groups::groups(&facts.plan) {
        sections.push(part(Part::Group, &title, lines));
    }
    sections.extend([
        part(
            Part::Bodies,
            "Kết quả theo cơ quan, đơn vị",
            bodies::bodies(&facts.plan),
        ),
        part(Part::Money, "KINH PHÍ THỰC HIỆN", money::money(facts)),
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

/// What a plan calls itself.
fn kind_word(kind: PlanKind) -> &'static str {
    match kind {
        PlanKind::Plan => "Kế hoạch",
        PlanKind::Scheme => "Đề án",
        PlanKind::Programme => "Chương trình",
        PlanKind::Directive => "Chỉ thị",
        PlanKind::Decision => "Quyết định",
        PlanKind::Report => "Báo cáo",
        PlanKind::Submission => "Tờ trình",
        PlanKind::Other => "Văn bản",
    }
}

/// What it is about: its title without the word of its kind.
fn about(plan: &ReportFacts) -> &str {
    let title = plan.title.trim();
    let rest = title.strip_prefix(kind_word(plan.kind));
    rest.map(str::trim_start)
        .filter(|rest| !rest.is_empty())
        .unwrap_or(title)
}

/// `Kế hoạch số 47/KH-UBND ngày 10/02/2023 của Ủy ban nhân dân tỉnh`.
fn cited(plan: &ReportFacts) -> String {
    let number = plan.number.as_ref().map(|number| format!(" số {number}"));
    let day = plan
        .issued_on
        .map(|day| format!(" ngày {}", official::day(day)));
    let issuer = plan.issuer.as_ref().map(|name| format!(" của {name}"));
    let parts = [number, day, issuer].map(Option::unwrap_or_default);
    format!("{}{}", kind_word(plan.kind), parts.concat())
}

/// The subject of a report (*trích yếu*): the plan without a remark in brackets behind its title, and the period once.
pub(crate) fn subject(plan: &ReportFacts, period: ReportPeriod) -> String {
    let title = plan.title.trim();
    let title = match title
        .strip_suffix(')')
        .and_then(|text| text.rsplit_once('('))
    {
        Some((before, _)) if !before.trim().is_empty() => before.trim(),
        Some(_) | None => title,
    };
    let title = match title.starts_with(kind_word(plan.kind)) {
        true => title.to_owned(),
        false => format!("{} {}", kind_word(plan.kind), lower(title)),
    };
    let year = format!(" năm {}", period.year().number());
    let title = title.strip_suffix(year.as_str()).unwrap_or(&title);
    format!("Kết quả thực hiện {title} {}", period.to_vietnamese())
}

fn opening(plan: &ReportFacts, period: ReportPeriod) -> String {
    format!(
        "Thực hiện {} về việc {}, {} báo cáo kết quả thực hiện {}, số liệu đến ngày {}, như sau:",
        cited(plan),
        lower(about(plan)),
        plan.alliance.1,
        period.to_vietnamese(),
        official::day(plan.day),
    )
}

fn situation(plan: &ReportFacts) -> Vec<String> {
    let classes = bearer_classes(plan);
    let classes: Vec<String> = classes
        .iter()
        .map(|class| format!("{} gồm {{{}.bodies}} đơn vị", lower(class.name), class.key))
        .collect();
    let classes = match classes.is_empty() {
        true => String::new(),
        false => format!(", trong đó {}", wording::listed(&classes)),
    };
    let mut lines = vec![format!(
        "Kế hoạch có {{targets}} chỉ tiêu và {{tasks}} nhiệm vụ, giao cho {{bodies}} cơ quan, đơn \
         vị{classes}."
    )];
    lines.extend(measures(plan));
    lines.push(progress(plan));
    lines.push(
        "{? Nêu tình hình chung của khu vực hợp tác xã, việc quán triệt kế hoạch và các văn bản \
         chỉ đạo đã ban hành trong kỳ.}"
            .to_owned(),
    );
    lines
}

/// How the measures are followed: how many there are, and how many nobody carries out.
fn measures(plan: &ReportFacts) -> Option<String> {
    if plan.measures.is_empty() {
        return None;
    }
    let mut measures = plan.measures.iter();
    let all_carried = measures.all(|one| !one.tasks.is_empty() || !one.targets.is_empty());
    let uncarried = match all_carried {
        true => ", đều có nhiệm vụ hoặc chỉ tiêu thực hiện",
        false => {
            ", trong đó {measures.uncarried} biện pháp chưa có nhiệm vụ, chỉ tiêu nào thực hiện"
        }
    };
    Some(format!(
        "Phần nội dung của kế hoạch có {{measures}} biện pháp{uncarried}."
    ))
}

/// How the tasks stand, without what there is none of.
fn progress(plan: &ReportFacts) -> String {
    let is = |state: TaskState| plan.tasks.iter().any(|task| task.state == state);
    let others = [
        (TaskState::Submitted, "chờ nghiệm thu"),
        (TaskState::Returned, "bị trả lại để hoàn thiện"),
        (TaskState::Open, "đang thực hiện"),
        (TaskState::Late, "quá hạn"),
        (TaskState::Proposed, "chưa chốt thời hạn"),
    ];
    let others = others.into_iter().filter(|(state, _)| is(*state));
    let others = others.map(|(state, word)| format!("{{tasks.{state}}} nhiệm vụ {word}"));
    let others: Vec<String> = others.collect();
    let others = match others.is_empty() {
        true => String::new(),
        false => format!("; {}", others.join(", ")),
    };
    format!(
        "Đến ngày {}, {{tasks.accepted}} trên {{tasks}} nhiệm vụ đã hoàn thành, được nghiệm \
         thu{others}.",
        official::day(plan.day)
    )
}

fn closing(plan: &ReportFacts, period: ReportPeriod) -> String {
    let number = plan.number.as_ref().map(|number| format!(" số {number}"));
    let issuer = plan.issuer.as_deref().unwrap_or("cấp có thẩm quyền");
    format!(
        "Trên đây là báo cáo {} kết quả thực hiện {}{}, {} kính báo cáo {issuer} xem xét, chỉ đạo./.",
        period.to_vietnamese(),
        kind_word(plan.kind),
        number.unwrap_or_default(),
        plan.alliance.1
    )
}

#[cfg(test)]
mod tests;
