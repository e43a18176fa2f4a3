use super::*;

fn plan_2024() -> Option<Period> {
    Some(Period {
        from: Date::new(2024, 1, 1).ok()?,
        to: Date::new(2024, 12, 31).ok()?,
    })
}

#[track_caller]
fn check(text: &str, day: Option<&str>, recurrence: Option<Recurrence>) {
    let found = due_cell(text, plan_2024());
    assert_eq!(found.due.map(|d| d.to_string()).as_deref(), day, "{text}");
    assert_eq!(found.recurrence, recurrence, "{text}");
}

#[test]
fn deadlines_are_the_last_day_meant() {
    let once = Some(Recurrence::Once);
    check("Trước ngày 30/6/2024", Some("2024-06-30"), once);
    check("Quý III/2024", Some("2024-09-30"), once);
    check("Quý II, III năm 2024", Some("2024-09-30"), once);
    check("Tháng 8/2024", Some("2024-08-31"), once);
    check("hoàn thành trong quý I/2026.", Some("2026-03-31"), once);
    check(
        "chậm nhất ngày 15 tháng 12 năm 2025",
        Some("2025-12-15"),
        once,
    );
    check("trong tháng 9/2025", Some("2025-09-30"), once);
    check("hoàn thành trong năm 2025", Some("2025-12-31"), once);
    check("Năm 2024", Some("2024-12-31"), once);
    check("2024 - 2025", Some("2025-12-31"), once);
    check("gửi báo cáo trước ngày 15/3", Some("2024-03-15"), once);
    check("6 tháng đầu năm 2024", Some("2024-06-30"), once);
}

#[test]
fn what_comes_back_has_no_day() {
    check("Hằng năm", None, Some(Recurrence::Yearly));
    check("Tháng 10 hằng năm", None, Some(Recurrence::Yearly));
    check("trước ngày 25/11 hằng năm", None, Some(Recurrence::Yearly));
    check("Hằng quý", None, Some(Recurrence::Quarterly));
    check("Hằng tháng, trước ngày 25", None, Some(Recurrence::Monthly));
    check(
        "xây dựng kế hoạch từng năm, trình trước ngày 15/12 của năm trước",
        None,
        Some(Recurrence::Yearly),
    );
    check("Thường xuyên", None, None);
}

#[test]
fn what_comes_back_until_a_day_has_both() {
    let quarterly = Some(Recurrence::Quarterly);
    for text in [
        "Báo cáo UBND tỉnh hằng quý và trước 15/12",
        "Định kỳ hàng quý và trước ngày 15/12/2024 gửi số liệu về Liên minh HTX tỉnh",
        "Báo cáo kết quả mỗi quý và báo cáo năm chậm nhất ngày 15 tháng 12 năm 2024.",
        "Gửi báo cáo hằng quý, trước ngày 15/3, 15/6, 15/9 và 15/12",
    ] {
        check(text, Some("2024-12-15"), quarterly);
    }
    check(
        "Tổng hợp hằng tháng và báo cáo năm trước ngày 10 tháng 12",
        Some("2024-12-10"),
        Some(Recurrence::Monthly),
    );
}

#[test]
fn a_day_of_the_month_is_no_last_day_and_half_a_year_no_rhythm_of_ours() {
    let monthly = Some(Recurrence::Monthly);
    check("Định kỳ hằng tháng, trước ngày 25", None, monthly);
    check("Báo cáo trước ngày 25 hằng tháng", None, monthly);
    check(
        "Gửi báo cáo quý trước ngày 05 của tháng đầu quý sau",
        None,
        Some(Recurrence::Quarterly),
    );
    check("Định kỳ 6 tháng, 01 năm báo cáo UBND tỉnh", None, None);
    check("Chế độ báo cáo 06 tháng, năm", None, None);
    let once = Some(Recurrence::Once);
    check(
        "Báo cáo 6 tháng, 01 năm; báo cáo tổng kết trước ngày 20/12/2024",
        Some("2024-12-20"),
        once,
    );
    // The day is that of another act, in a clause of its own.
    check(
        "Đôn đốc hằng quý; hoàn thành trước ngày 30/11/2024",
        Some("2024-11-30"),
        once,
    );
    check(
        "Bố trí trong dự toán hằng năm, trình trước ngày 31/10/2024",
        Some("2024-10-31"),
        once,
    );
    // A year of several lends none of its own to a day without one.
    let several = Some(Period {
        from: Date::constant(2024, 1, 1),
        to: Date::constant(2026, 12, 31),
    });
    let found = due("Báo cáo hằng quý và trước 15/12", several);
    assert_eq!(
        (found.due, found.recurrence),
        (None, Some(Recurrence::Quarterly))
    );
}

#[test]
fn the_day_of_a_cited_paper_is_no_deadline() {
    check(
        "theo Quyết định số 12/QĐ-UBND ngày 05/3/2023 về việc",
        None,
        None,
    );
}
