//! The pages of reports, from outside.

use authz::Actor;
use axum::http::StatusCode;
use reports::api::ReportId;
use reports::web::Typesetter;
use testkit::pages::Browser;

use crate::house::{House, alliance, house};

const REPORTS: &str = "/lam-viec/bao-cao";

/// A browser on the house, with the people of it.
struct Visitor {
    browser: Browser,
    officer: Actor,
    leader: Actor,
    body: Actor,
    director: Actor,
    plan: String,
}

fn visit(house: House) -> Visitor {
    let (officer, leader, body) = (house.officer("Hòa"), house.leader(), house.of_body("Anh"));
    let (director, plan) = (house.director(), house.plan.to_string());
    let texts = [reports::TEXTS, evidence::TEXTS].concat();
    let routes = reports::web::routes(Typesetter::default());
    Visitor {
        browser: Browser::open(house.test, routes, &texts),
        officer,
        leader,
        body,
        director,
        plan,
    }
}

/// Every page of a report that is read.
fn reading(report: ReportId) -> Vec<String> {
    let parts = [
        "",
        "/tom-tat",
        "/so-lieu",
        "/so-lieu?nhom=bodies",
        "/so/T1.verified",
        "/so/targets",
    ];
    let files = ["docx", "html", "xlsx", "tom-tat"];
    let pages = parts.iter().map(|part| format!("{REPORTS}/{report}{part}"));
    let files = files
        .iter()
        .map(|form| format!("{REPORTS}/{report}/tai/{form}"));
    std::iter::once(REPORTS.to_owned())
        .chain(pages)
        .chain(files)
        .collect()
}

/// Every form, with whether the leader only may fill it.
fn forms(report: ReportId) -> Vec<(String, bool)> {
    vec![
        (format!("{REPORTS}/moi"), false),
        (format!("{REPORTS}/{report}/phan/2"), false),
        (format!("{REPORTS}/{report}/dau-van-ban"), false),
        (format!("{REPORTS}/{report}/trinh-ky"), false),
        (format!("{REPORTS}/{report}/tra-lai"), true),
        (format!("{REPORTS}/{report}/cap-so"), true),
        (format!("{REPORTS}/{report}/ban-hanh"), true),
    ]
}

#[tokio::test]
async fn who_has_no_part_in_reports_is_refused_at_every_door() {
    let house = house().await;
    let report = house.drafted().await;
    let mut at = visit(house);
    let before = at.browser.house.counts().await;
    let asked = at.browser.get(REPORTS).await;
    assert!(asked.location().starts_with("/dang-nhap?tiep="));
    at.browser.sign_in(at.director.clone());
    for path in reading(report) {
        let refused = at.browser.get(&path).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
    }
    // A body sees reports where it is, and this one lies with the Alliance.
    at.browser.sign_in(at.body.clone());
    for path in reading(report).iter().skip(1) {
        let refused = at.browser.get(path).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND, "{path}");
    }
    for (path, leaders_only) in forms(report) {
        at.browser.sign_in(at.body.clone());
        assert_eq!(at.browser.get(&path).await.status, StatusCode::FORBIDDEN);
        let sent = at.browser.fill(&path, &[]).await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{path}");
        if leaders_only {
            at.browser.sign_in(at.officer.clone());
            let refused = at.browser.get(&path).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
        }
    }
    at.browser.sign_in(at.body.clone());
    let path = format!("{REPORTS}/{report}/cap-nhat");
    assert_eq!(
        at.browser.post(&path, &[]).await.status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(at.browser.house.counts().await, before);
}

#[tokio::test]
async fn who_reports_reads_every_page_and_opens_every_form() {
    let house = house().await;
    let entry = house.digital(0).await;
    house.verify(entry).await;
    house.test.pass_seconds(60);
    let report = house.drafted().await;
    let mut at = visit(house);
    at.browser.sign_in(at.leader.clone());
    for path in reading(report) {
        let page = at.browser.get(&path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
    }
    for (path, _) in forms(report) {
        let form = at.browser.get(&path).await;
        assert_eq!(form.status, StatusCode::OK, "{path}");
    }
    let opened = at
        .browser
        .get(&format!("{REPORTS}/{report}/so/T1.verified"))
        .await;
    assert!(
        opened.body.contains("Hợp tác xã Mẫu 000"),
        "{}",
        opened.body
    );
    let page = at.browser.get(&format!("{REPORTS}/{report}")).await;
    for told in [
        "Báo cáo quý III năm 2023",
        "LIÊN MINH HỢP TÁC XÃ",
        "/so/T1.verified",
        "Đã xác nhận",
        "[Nêu bài học kinh nghiệm.]",
    ] {
        assert!(
            page.body.contains(told),
            "{told} is missing in {}",
            page.body
        );
    }
    // This test sets no type.
    let pdf = at.browser.get(&format!("{REPORTS}/{report}/tai/pdf")).await;
    assert_eq!(pdf.status, StatusCode::CONFLICT);
    let other = at.browser.get(&format!("{REPORTS}/{report}/tai/exe")).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
    let other = at
        .browser
        .get(&format!("{REPORTS}/{report}/so/T9.goal"))
        .await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_form_that_fails_comes_back_full() {
    let house = house().await;
    let report = house.drafted().await;
    let mut at = visit(house);
    at.browser.sign_in(at.leader.clone());
    let before = at.browser.house.counts().await;
    let plan = at.plan.clone();
    for (path, fields, told) in [
        (
            format!("{REPORTS}/moi"),
            vec![
                ("plan", plan.as_str()),
                ("period", "month"),
                ("number", "13"),
                ("year", "2023"),
            ],
            "Loại kỳ này có từ 1 đến 12",
        ),
        (
            format!("{REPORTS}/{report}/phan/2"),
            vec![("ban", "1"), ("body", "Chưa xong {T9.verified}")],
            "Không có số liệu nào mang mã T9.verified",
        ),
        (
            format!("{REPORTS}/{report}/phan/2"),
            vec![("ban", "7"), ("body", "Nội dung của tôi")],
            "Nội dung của tôi",
        ),
        (
            format!("{REPORTS}/{report}/trinh-ky"),
            vec![
                ("ban", "1"),
                ("signer_title", "Chủ tịch"),
                ("signer_name", "Nguyễn Văn Mẫu"),
                ("recipients", "UBND tỉnh"),
            ],
            "chỗ chờ chuyên viên viết",
        ),
        (
            format!("{REPORTS}/{report}/cap-so"),
            vec![
                ("ban", "1"),
                ("paper_number", "5"),
                ("issued_on", "31/09/2023"),
            ],
            "Tháng 9 có 30 ngày",
        ),
        (
            format!("{REPORTS}/{report}/ban-hanh"),
            vec![("ban", "1"), ("paper", "")],
            "chưa nhập",
        ),
        (
            format!("{REPORTS}/{report}/tra-lai"),
            vec![("ban", "1"), ("reason", "Sửa lại.")],
            "Báo cáo chưa trình ký",
        ),
    ] {
        let again = at.browser.fill(&path, &fields).await;
        assert!(again.status.is_client_error(), "{path} {}", again.status);
        assert!(
            again.body.contains(told),
            "{told} is missing in {}",
            again.body
        );
    }
    assert_eq!(at.browser.house.counts().await, before);
}

#[tokio::test]
async fn a_report_goes_from_draft_to_issued_by_its_pages() {
    let house = house().await;
    let report = house.drafted().await;
    house.write_all(report).await;
    // A figure changes after the draft: the page offers to draw it anew.
    house.test.pass_seconds(60);
    let entry = house.digital(0).await;
    house.verify(entry).await;
    let files = [("bao-cao.pdf", b"%PDF-1.4\n%%EOF\n".as_slice())];
    let paper = house
        .paper("05/BC-LMHTX", alliance(), &files)
        .await
        .to_string();
    let mut at = visit(house);
    let path = |step: &str| format!("{REPORTS}/{report}/{step}");
    let signer = [
        ("signer_title", "Chủ tịch"),
        ("signer_name", "Nguyễn Văn Mẫu"),
        ("recipients", "UBND tỉnh"),
    ];
    at.browser.sign_in(at.officer.clone());
    let drawn = at.browser.get(&format!("{REPORTS}/{report}")).await;
    assert!(drawn.body.contains("số đã đổi"), "{}", drawn.body);
    let fields = [("ban", "1")];
    let refreshed = at
        .browser
        .fill_drawn(&drawn, &path("cap-nhat"), &fields)
        .await;
    assert_eq!(
        refreshed.status,
        StatusCode::SEE_OTHER,
        "{}",
        refreshed.body
    );
    let page = at.browser.get(&path("phan/2")).await;
    let edit = [
        ("ban", page.hidden("ban").unwrap()),
        ("body", "Tình hình: {targets} chỉ tiêu."),
    ];
    let edited = at.browser.fill(&path("phan/2"), &edit).await;
    assert_eq!(edited.status, StatusCode::SEE_OTHER, "{}", edited.body);
    for (who, step, own) in [
        (at.officer.clone(), "trinh-ky", signer.to_vec()),
        (
            at.leader.clone(),
            "tra-lai",
            vec![("reason", "Sửa phần II.")],
        ),
        (at.officer.clone(), "trinh-ky", signer.to_vec()),
        (
            at.leader.clone(),
            "cap-so",
            vec![("paper_number", "5"), ("issued_on", "01/09/2023")],
        ),
        (
            at.leader.clone(),
            "ban-hanh",
            vec![("paper", paper.as_str())],
        ),
    ] {
        at.browser.sign_in(who);
        let form = at.browser.get(&path(step)).await;
        let fields = [vec![("ban", form.hidden("ban").unwrap())], own].concat();
        let done = at.browser.fill_drawn(&form, &path(step), &fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{step}: {}", done.body);
    }
    let page = at.browser.get(&format!("{REPORTS}/{report}")).await;
    assert!(page.body.contains("Đã ban hành"), "{}", page.body);
    assert!(page.body.contains("Báo cáo 05/BC-LMHTX"));
    let list = at.browser.get(REPORTS).await;
    assert!(list.body.contains("05/BC-LMHTX"), "{}", list.body);
}

#[tokio::test]
async fn the_head_is_written_by_its_form_and_what_is_wrong_comes_back() {
    let house = house().await;
    let report = house.drafted().await;
    let mut at = visit(house);
    at.browser.sign_in(at.officer.clone());
    let path = format!("{REPORTS}/{report}/dau-van-ban");
    let form = at.browser.get(&path).await;
    let seen = form.hidden("ban").unwrap().to_owned();
    let before = at.browser.house.counts().await;
    let head = |symbol| {
        [
            ("ban", seen.as_str()),
            ("issuer", "LIÊN MINH HỢP TÁC XÃ"),
            ("symbol", symbol),
            ("place", "Đồng Xoài"),
            ("subject", "Kết quả quý III năm 2023"),
        ]
    };
    let again = at.browser.fill(&path, &head("45/BC")).await;
    assert!(again.status.is_client_error(), "{}", again.status);
    assert!(again.body.contains("Ký hiệu chỉ gồm chữ, số"));
    assert!(again.body.contains("Đồng Xoài"), "what was typed stays");
    assert_eq!(at.browser.house.counts().await, before);
    let written = at.browser.fill(&path, &head("BC-LMHTX")).await;
    assert_eq!(written.status, StatusCode::SEE_OTHER, "{}", written.body);
    let page = at.browser.get(&format!("{REPORTS}/{report}")).await;
    assert!(page.body.contains("Đồng Xoài, ngày"), "{}", page.body);
}

#[tokio::test]
async fn a_new_report_is_drafted_from_the_form() {
    let mut at = visit(house().await);
    at.browser.sign_in(at.officer.clone());
    let plan = at.plan.clone();
    let fields = [
        ("plan", plan.as_str()),
        ("period", "quarter"),
        ("number", "3"),
        ("year", "2023"),
    ];
    let drafted = at.browser.fill(&format!("{REPORTS}/moi"), &fields).await;
    assert_eq!(drafted.status, StatusCode::SEE_OTHER, "{}", drafted.body);
    let page = at.browser.get(drafted.location()).await;
    assert!(page.body.contains("Đang soạn thảo"));
    // A second version of the same is refused with where the first is.
    let again = at.browser.fill(&format!("{REPORTS}/moi"), &fields).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "{}", again.body);
}
