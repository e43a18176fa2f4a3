use super::super::figures::figures;
use super::super::sample;
use super::super::section::Part;
use super::super::token::{check, prompts};
use super::*;

fn text() -> String {
    let facts = sample::facts();
    let sections = drafted(&facts, sample::period()).into_iter();
    let lines = sections.map(|one| format!("{} {}\n{}\n", one.mark, one.title, one.body));
    lines.collect()
}

#[test]
fn every_token_of_the_text_is_a_figure() {
    let facts = sample::facts();
    let all = figures(&facts);
    for section in drafted(&facts, sample::period()) {
        let keys = all.iter().map(|figure| figure.key.as_str());
        assert_eq!(check(&section.body, keys), Ok(()), "{}", section.title);
    }
    let mut keys: Vec<&str> = all.iter().map(|figure| figure.key.as_str()).collect();
    let count = keys.len();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), count, "every figure has a key of its own");
}

#[test]
fn the_parts_stand_in_their_order_with_their_marks() {
    let sections = drafted(&sample::facts(), sample::period());
    let marks: Vec<&str> = sections.iter().map(|one| one.mark.as_str()).collect();
    let wanted = [
        "", "I.", "II.", "1.", "2.", "3.", "III.", "IV.", "1.", "2.", "3.", "4.", "5.", "V.",
        "VI.", "",
    ];
    assert_eq!(marks, wanted);
}

#[test]
fn the_text_says_what_is_known_and_nothing_of_what_is_not() {
    let text = text();
    for told in [
        "Thực hiện Kế hoạch số 47/KH-UBND ngày 10/02/2023 của Ủy ban nhân dân tỉnh Sông Lam",
        "số liệu đến ngày 14/9/2023",
        "Chỉ tiêu số 2 tính bằng 20% của 65 HTX trong danh sách đã chốt, làm tròn lên là \
         {T2.goal} HTX.",
        "- HTX chuyển đổi số: chưa có số liệu.",
        "- Số hoá hồ sơ HTX: chưa có nhiệm vụ, chỉ tiêu nào thực hiện; chưa có số liệu.",
        "UBND huyện Thượng rà soát, phân loại HTX, {IV.1-1.done} trên {IV.1-1.bodies} đơn vị đã \
         hoàn thành; đã xác nhận {T2.verified} trên {T2.goal} HTX, đã ghi nhận {T2.recorded} HTX \
         (chỉ tiêu số 2).",
        "- UBND huyện Thượng rà soát, phân loại HTX: quá hạn từ ngày 30/6/2023; UBND huyện Thượng \
         đang giữ {IV.1-1.held} ngày. Vướng mắc do UBND huyện Thượng nêu: HTX còn nợ thuế nên \
         chưa giải thể được.",
        "Đã qua huyện Thượng {D1.L1} ngày; hiện ở tỉnh Sông Lam {D1.L2} ngày, tổng cộng {D1.days} \
         ngày chưa được giải quyết.",
        "- Đề nghị UBND tỉnh xem xét, giải quyết vướng mắc của UBND huyện Thượng, đã {D1.days} \
         ngày: HTX còn nợ thuế nên chưa giải thể được.",
        "Kinh phí thực hiện kế hoạch: chưa có số liệu.",
    ] {
        assert!(text.contains(told), "{told} is missing in\n{text}");
    }
}

#[test]
fn what_there_is_none_of_is_not_told_and_no_purpose_is_repeated() {
    let text = text();
    for silent in [
        "{targets.at_risk}",
        "{tasks.submitted}",
        "Tổ chức thực hiện\n",
    ] {
        assert!(!text.contains(silent), "{silent} is told in\n{text}");
    }
}

#[test]
fn bodies_of_a_class_are_told_together_those_that_are_late_by_name() {
    let mut facts = sample::facts();
    for owed in &mut facts.plan.tasks[0].owed {
        owed.class = Some("UBND các huyện".to_owned());
    }
    let all = figures(&facts);
    let sections = drafted(&facts, sample::period());
    let bodies = sections
        .iter()
        .find(|one| one.part == Part::Bodies)
        .unwrap();
    let keys = all.iter().map(|figure| figure.key.as_str());
    assert_eq!(check(&bodies.body, keys), Ok(()));
    let wanted = "- UBND các huyện ({C1.bodies} đơn vị) được giao {C1.tasks} nhiệm vụ: rà soát, phân \
                  loại HTX, {IV.1-1.done} trên {IV.1-1.bodies} đơn vị đã hoàn thành. Có {C1.late} \
                  đơn vị có việc quá hạn: UBND huyện Thượng.";
    assert!(bodies.body.contains(wanted), "{}", bodies.body);
    let lines = bodies.body.lines().count();
    assert_eq!(lines, 2, "one body by name, and one class\n{}", bodies.body);
}

#[test]
fn a_subject_names_the_plan_and_the_period_once() {
    let mut plan = sample::facts().plan;
    let check = |plan: &ReportFacts, wanted: &str| {
        assert_eq!(subject(plan, sample::period()), wanted);
    };
    let wanted = "Kết quả thực hiện Kế hoạch nâng cao năng lực hợp tác xã nông nghiệp quý III năm \
                  2023";
    check(&plan, wanted);
    plan.title = "Kế hoạch nâng cao năng lực hợp tác xã nông nghiệp năm 2023 (bản mẫu)".to_owned();
    check(&plan, wanted);
}

#[test]
fn what_nobody_can_compute_is_left_to_the_officer() {
    let sections = drafted(&sample::facts(), sample::period());
    for part in [Part::Causes, Part::Lessons] {
        let section = sections.iter().find(|one| one.part == part).unwrap();
        let lines = section.body.lines().count();
        assert_eq!(prompts(&section.body).len(), lines, "{}", section.body);
    }
}
