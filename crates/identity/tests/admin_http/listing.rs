//! The list, and the same as a spreadsheet.

use authz::{Place, Role};
use axum::http::{StatusCode, header};

use crate::office::{HOSTILE, LIST, director, officer, open, page_of, province};

#[tokio::test]
async fn the_list_is_narrowed_by_words_without_marks_by_role_and_by_state() {
    let mut browser = open().await;
    let mai = officer(&browser, "Trần Thị Mai", Role::AllianceOfficer, province()).await;
    director(&browser, "Đỗ Văn Tám", "0912 345 678").await;
    let all = browser.get(LIST).await;
    assert_eq!(all.status, StatusCode::OK);
    for told in [
        "Trần Thị Mai",
        "Đỗ Văn Tám",
        "0912 345 678",
        "Chuyên viên Liên minh HTX – Tỉnh Đồng Nai",
        "Giám đốc HTX – Liên minh Hợp tác xã",
        "Quản trị viên – Toàn hệ thống",
        &page_of(mai),
    ] {
        assert!(all.body.contains(told), "{told} is missing in {}", all.body);
    }
    for (question, found, left_out) in [
        ("tim=tran+thi+mai", "Trần Thị Mai", "Đỗ Văn Tám"),
        ("tim=0912345", "Đỗ Văn Tám", "Trần Thị Mai"),
        ("vai_tro=cooperative_director", "Đỗ Văn Tám", "Trần Thị Mai"),
        ("tinh_trang=active", "Ngô Anh Tuấn", "Không có dòng nào"),
    ] {
        let shown = browser.get(&format!("{LIST}?{question}")).await.body;
        assert!(shown.contains(found), "{question}: {shown}");
        assert!(!shown.contains(left_out), "{question}: {shown}");
    }
    let none = browser
        .get(&format!("{LIST}?tinh_trang=locked&vai_tro=x&trang=-1"))
        .await;
    assert_eq!(none.status, StatusCode::OK);
    assert!(none.body.contains("Không có dòng nào"), "{}", none.body);
}

#[tokio::test]
async fn a_name_that_somebody_made_up_is_words_and_nothing_else() {
    let mut browser = open().await;
    let account = officer(&browser, HOSTILE, Role::AllianceLeader, Place::Installation).await;
    for path in [
        LIST.to_owned(),
        format!("{LIST}?tim=%3Cscript%3E"),
        page_of(account),
        format!("{}/khoa", page_of(account)),
        format!("{}/sua", page_of(account)),
        format!("{}/vai-tro", page_of(account)),
        format!("{}/buoc-hai", page_of(account)),
    ] {
        let shown = browser.get(&path).await;
        assert_eq!(shown.status, StatusCode::OK, "{path}");
        assert!(shown.body.contains("alert(1)"), "{path}");
        assert!(!shown.body.contains("<script"), "{path}: {}", shown.body);
    }
}

#[tokio::test]
async fn the_same_list_goes_out_as_a_spreadsheet() {
    let mut browser = open().await;
    let sheet = browser.get(&format!("{LIST}.xlsx?tinh_trang=active")).await;
    assert_eq!(sheet.status, StatusCode::OK);
    let name = sheet.headers.get(header::CONTENT_DISPOSITION).unwrap();
    assert!(
        name.to_str()
            .unwrap()
            .contains("tai%2Dkhoan%2D2025%2D09%2D15"),
        "{name:?}"
    );
    assert!(sheet.body.starts_with("PK"));
}
