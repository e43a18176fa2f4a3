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
        "- Chỉ tiêu T2: 20% của 65 HTX trong danh sách chốt là {T2.goal} HTX (làm tròn lên).",
        "- HTX chuyển đổi số: chưa có số liệu.",
        "- Số hoá hồ sơ HTX: chưa có số liệu.",
        "{IV.1-1.done} trên {IV.1-1.bodies} đơn vị đã làm xong",
        "- Rà soát, phân loại HTX: quá hạn ngày 30/6/2023; UBND huyện Thượng đang giữ \
         {IV.1-1.held} ngày.",
        "Chưa được giải quyết sau {D1.days} ngày.",
        "- Đề nghị tỉnh Sông Lam xem xét, giải quyết: HTX còn nợ thuế nên chưa giải thể được",
        "Kinh phí thực hiện kế hoạch: chưa có số liệu.",
    ] {
        assert!(text.contains(told), "{told} is missing in\n{text}");
    }
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
