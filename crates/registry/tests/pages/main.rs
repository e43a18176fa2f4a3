//! The pages of the register, from outside: for each route one let in, one refused.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails at once, and says why"
)]

#[path = "../stories/house.rs"]
#[expect(
    dead_code,
    reason = "the house of the stories has more doors than the pages need"
)]
mod house;

mod programs;

use authz::{Actor, Role};
use axum::http::StatusCode;
use kernel::OrganisationId;
use registry::api::{
    AddMember, Contribution, DossierId, MemberKind, OpenDossier, Who, add_member, open_dossier,
};
use testkit::pages::Browser;

use house::{House, commune, day, dong, house, planning};

/// The agency as papers write it.
const AGENCY: &str = "Sở Kế hoạch và Đầu tư";

struct Visited {
    browser: Browser,
    id: OrganisationId,
    dossier: DossierId,
    officer: Actor,
    district: Actor,
    director: Actor,
    department: Actor,
    administrator: Actor,
    paper: String,
    leave: String,
}

async fn visited() -> Visited {
    let house = house().await;
    let id = house.cooperative("Hợp tác xã Mẫu 017").await;
    let dossier = dossier(&house).await;
    let member = member(&house, id).await;
    house.paper("17/TB-HTX").await;
    Visited {
        id,
        dossier,
        officer: house.officer("Hòa"),
        district: house.of_district(),
        director: house.director(id),
        department: house.of_body(),
        administrator: house.test.actor(Role::Administrator),
        paper: "17/TB-HTX".to_owned(),
        leave: format!("/lam-viec/hop-tac-xa/{id}/thanh-vien/{member}/ra"),
        browser: Browser::open(
            house.test,
            registry::web::routes(house.keys),
            &[registry::TEXTS.as_slice(), directory::TEXTS.as_slice()].concat(),
        ),
    }
}

async fn dossier(house: &House) -> DossierId {
    let command = house.test.command(OpenDossier::Found {
        kind: registry::api::CooperativeKind::Cooperative,
        name: "Hợp tác xã Mẫu 301".to_owned(),
        seat: commune(),
        agency: planning(),
    });
    let officer = house.officer("Hòa");
    let act = async || open_dossier(&house.test.db, &house.registers, &officer, &command).await;
    db::settle(act).await.unwrap().id
}

async fn member(house: &House, id: OrganisationId) -> registry::api::MemberId {
    let command = house.test.command(AddMember {
        organisation: id,
        kind: MemberKind::Individual,
        who: Who::NewPerson {
            name: "Nguyễn Văn Mẫu".to_owned(),
            phone: None,
        },
        contribution: Contribution {
            capital: dong(50_000_000),
            certificate: None,
            joined: day("2023-01-10"),
        },
    });
    let added = add_member(&house.test.db, &house.keys, &house.officer("Hòa"), &command).await;
    added.unwrap().id
}

impl Visited {
    fn of(&self, path: &str) -> String {
        format!("/lam-viec/hop-tac-xa/{}{path}", self.id)
    }

    fn reads(&self) -> Vec<String> {
        let root = "/lam-viec/hop-tac-xa".to_owned();
        vec![root, "/lam-viec/hop-tac-xa.xlsx".to_owned(), self.of("")]
    }

    /// Forms for who manages the register.
    fn manages(&self) -> Vec<String> {
        let dossier = format!("/lam-viec/hop-tac-xa/ho-so/{}", self.dossier);
        vec![
            "/lam-viec/hop-tac-xa/moi".to_owned(),
            self.of("/sua"),
            self.of("/phap-ly"),
            "/lam-viec/hop-tac-xa/ho-so/moi".to_owned(),
            self.of("/giai-the"),
            dossier.clone(),
            format!("{dossier}/thoi"),
            "/lam-viec/hop-tac-xa/de-xuat-giai-the".to_owned(),
        ]
    }

    /// Forms for who reviews, reports, enters members.
    fn others(&self) -> Vec<String> {
        vec![
            self.of("/tinh-trang"),
            self.of("/so-luong"),
            self.of("/bao-cao"),
            self.of("/thanh-vien/them"),
            self.leave.clone(),
        ]
    }

    fn all(&self) -> Vec<String> {
        let more = [
            self.of("/thanh-vien"),
            "/lam-viec/hop-tac-xa/ho-so".to_owned(),
        ];
        [self.reads(), self.manages(), self.others(), more.to_vec()].concat()
    }
}

#[tokio::test]
async fn who_has_not_signed_in_is_asked_to_and_who_has_no_right_is_refused() {
    let mut visited = visited().await;
    let before = visited.browser.house.counts().await;
    for path in visited.all() {
        let asked = visited.browser.get(&path).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{path}");
        assert!(asked.location().starts_with("/dang-nhap"), "{path}");
    }
    visited.browser.sign_in(visited.administrator.clone());
    for path in visited.all() {
        let refused = visited.browser.get(&path).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
    }
    visited.browser.sign_in(visited.department.clone());
    for path in [visited.manages(), visited.others()].concat() {
        let refused = visited.browser.fill(&path, &[]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(visited.browser.house.counts().await, before);
}

#[tokio::test]
async fn pages_are_drawn_for_who_may_see_them_and_no_text_is_missing() {
    let mut visited = visited().await;
    visited.browser.sign_in(visited.officer.clone());
    for path in visited.all() {
        let drawn = visited.browser.get(&path).await;
        assert_eq!(drawn.status, StatusCode::OK, "{path}");
        let missing = drawn.body.split("registry-").nth(1);
        let missing = missing.filter(|_| !path.ends_with(".xlsx"));
        assert_eq!(
            missing.map(|it| it.chars().take(40).collect::<String>()),
            None,
            "{path}"
        );
    }
    visited.browser.sign_in(visited.department.clone());
    for path in visited.reads() {
        let drawn = visited.browser.get(&path).await;
        assert_eq!(drawn.status, StatusCode::OK, "{path}");
    }
    visited.browser.sign_in(visited.director.clone());
    let own = visited.browser.get(&visited.of("")).await;
    assert!(own.body.contains("Báo cáo năm"), "{}", own.body);
    assert!(!own.body.contains("Giải thể</a>"), "{}", own.body);
}

#[tokio::test]
async fn a_list_is_narrowed_without_marks_and_by_what_its_link_says() {
    let mut visited = visited().await;
    visited.browser.sign_in(visited.officer.clone());
    for (asked, is_there) in [
        ("tim=hop+tac+mau+017", true),
        ("tim=h%E1%BB%A3p+t%C3%A1c+m%E1%BA%ABu", true),
        ("tim=018", false),
        ("loai=union", false),
        ("phap_ly=registered", true),
        ("phap_ly=dissolved", false),
        ("thuc_trang=unknown", true),
        ("thuc_trang=stopped", false),
        ("xep_loai=unknown&hieu_qua=yes", false),
    ] {
        let list = visited
            .browser
            .get(&format!("/lam-viec/hop-tac-xa?{asked}"))
            .await;
        assert_eq!(list.status, StatusCode::OK, "{asked}");
        assert_eq!(
            list.body.contains("Hợp tác xã Mẫu 017"),
            is_there,
            "{asked}"
        );
    }
}

#[tokio::test]
async fn a_form_comes_back_full_with_what_is_wrong() {
    let mut visited = visited().await;
    visited.browser.sign_in(visited.officer.clone());
    let wrong = [
        ("kind", "cooperative"),
        ("name", "Hợp tác xã Mẫu 018"),
        ("began", "31/09/2019"),
        ("status", "registered"),
        ("seat", &commune().to_string()),
        ("products", "Điều; nhiều"),
        ("agency", "Sở Không Có"),
    ];
    let told = visited
        .browser
        .fill("/lam-viec/hop-tac-xa/moi", &wrong)
        .await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    for said in [
        "Tháng 9 có 30 ngày",
        "Dòng 1",
        "Chưa rõ là tổ chức nào",
        "Hợp tác xã Mẫu 018",
    ] {
        assert!(told.body.contains(said), "{said}: {}", told.body);
    }
}

#[tokio::test]
async fn an_officer_enters_and_changes_a_record() {
    let mut visited = visited().await;
    visited.browser.sign_in(visited.officer.clone());
    let seat = commune().to_string();
    let record = [
        ("kind", "cooperative"),
        ("name", "Hợp tác xã Mẫu 018"),
        ("began", "12/05/2019"),
        ("status", "registered"),
        ("seat", seat.as_str()),
        ("agency", AGENCY),
        ("point", "11,7512; 106,8901"),
        ("charter_capital", "1.250.500.000"),
        ("fields", "0123\n0126"),
        ("products", "Điều; 64,5; 142; 2022"),
        ("officers", "Người đại diện mẫu; Giám đốc; 01/05/2021"),
        (
            "certificates",
            "OCOP 3 sao; Điều rang; 15/11/2022; 15/11/2025",
        ),
    ];
    let done = visited
        .browser
        .fill("/lam-viec/hop-tac-xa/moi", &record)
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let page = done.location().to_owned();
    let shown = visited.browser.get(&page).await;
    for said in [
        "1.250.500.000",
        "Điều rang",
        "Còn hiệu lực",
        "Pháp luật yêu cầu lúc này",
        "15/12/2023",
    ] {
        assert!(shown.body.contains(said), "{said}: {}", shown.body);
    }
    let change = format!("{page}/sua");
    let form = visited.browser.get(&change).await;
    assert!(
        form.body
            .contains("OCOP 3 sao; Điều rang; 15/11/2022; 15/11/2025"),
        "{}",
        form.body
    );
    let stale = [&record[4..], &[("ban", "7")]].concat();
    let told = visited.browser.fill(&change, &stale).await;
    assert!(told.body.contains("đã sửa lúc"), "{}", told.body);
    let fresh = [&record[4..], &[("ban", "1")]].concat();
    let done = visited.browser.fill(&change, &fresh).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
}

#[tokio::test]
async fn an_officer_of_the_district_tells_what_is_seen_and_the_law_answers() {
    let mut visited = visited().await;
    let page = visited.of("");
    visited.browser.sign_in(visited.district.clone());
    let fact = [
        ("what", "activity.stopped"),
        ("day", "01/06/2022"),
        ("signal", "visit"),
        ("detail", "Trụ sở đóng cửa"),
    ];
    let done = visited
        .browser
        .fill(&format!("{page}/tinh-trang"), &fact)
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let count = [("day", "30/06/2023"), ("individuals", "6"), ("poor", "1")];
    let done = visited
        .browser
        .fill(&format!("{page}/so-luong"), &count)
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let shown = visited.browser.get(&page).await;
    for said in [
        "Ngừng hoạt động",
        "Trụ sở đóng cửa",
        "Thuộc trường hợp giải thể bắt buộc",
        "Không đủ",
    ] {
        assert!(shown.body.contains(said), "{said}: {}", shown.body);
    }
}

#[tokio::test]
async fn members_reports_and_statuses_go_through_their_forms() {
    let mut visited = visited().await;
    visited.browser.sign_in(visited.director.clone());
    let report = [
        ("year", "2022"),
        ("certainty", "final"),
        ("individuals", "48"),
        ("revenue", "3.200.000.000"),
        ("difficulties", "Thiếu vốn"),
    ];
    let done = visited.browser.fill(&visited.of("/bao-cao"), &report).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    visited.browser.sign_in(visited.officer.clone());
    let above = [
        ("kind", "legal_person"),
        ("who", AGENCY),
        ("capital", "900.000.000"),
        ("joined", "10/01/2023"),
    ];
    let told = visited
        .browser
        .fill(&visited.of("/thanh-vien/them"), &above)
        .await;
    assert!(told.body.contains("quá mức 20 %"), "{}", told.body);
    let leave = visited.leave.clone();
    let done = visited
        .browser
        .fill(&leave, &[("ban", "1"), ("day", "01/09/2023")])
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let paper = visited.paper.clone();
    let status = [
        ("act", "suspend"),
        ("day", "01/09/2023"),
        ("paper", paper.as_str()),
    ];
    let done = visited.browser.fill(&visited.of("/phap-ly"), &status).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let shown = visited.browser.get(&visited.of("")).await;
    assert!(
        shown.body.contains("Tạm ngừng kinh doanh"),
        "{}",
        shown.body
    );
}

#[tokio::test]
async fn a_dossier_is_opened_goes_a_step_and_is_given_up() {
    let mut visited = visited().await;
    visited.browser.sign_in(visited.officer.clone());
    let page = format!("/lam-viec/hop-tac-xa/ho-so/{}", visited.dossier);
    let early = [("ban", "1"), ("step", "charter"), ("day", "01/09/2023")];
    let told = visited.browser.fill(&page, &early).await;
    assert!(told.body.contains("chưa đến lượt"), "{}", told.body);
    let step = [
        ("ban", "1"),
        ("step", "initiative"),
        ("day", "01/09/2023"),
        ("papers", "Điều lệ"),
    ];
    let done = visited.browser.fill(&page, &step).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let shown = visited.browser.get(&page).await;
    assert!(
        shown.body.contains("Liên minh HTX giữ 14 ngày"),
        "{}",
        shown.body
    );
    let seat = commune().to_string();
    let found = [
        ("kind", "cooperative"),
        ("name", "Hợp tác xã Mẫu 302"),
        ("seat", seat.as_str()),
        ("agency", AGENCY),
    ];
    let done = visited
        .browser
        .fill("/lam-viec/hop-tac-xa/ho-so/moi", &found)
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let dissolve = [("kind", "compulsory"), ("agency", AGENCY)];
    let told = visited
        .browser
        .fill(&visited.of("/giai-the"), &dissolve)
        .await;
    assert!(told.body.contains("Chưa có sự việc nào"), "{}", told.body);
    let dissolve = [("kind", "voluntary"), ("agency", AGENCY)];
    let done = visited
        .browser
        .fill(&visited.of("/giai-the"), &dissolve)
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let done = visited
        .browser
        .fill(&format!("{page}/thoi"), &[("ban", "2"), ("reason", "Rút")])
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
}
