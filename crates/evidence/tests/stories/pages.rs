//! The pages, from outside: one let in and one refused for each route, and every refusal a sentence beside its field.

use authz::{Grant, Place, Role};
use axum::http::StatusCode;
use testkit::TestDb;
use testkit::pages::{Answer, Browser};

use crate::house::{House, day, districts, house, planning, province};

const LIST: &str = "/lam-viec/minh-chung";
const NEW: &str = "/lam-viec/minh-chung/moi";
const BASELINES: &str = "/lam-viec/danh-sach-goc";
const FREEZE: &str = "/lam-viec/danh-sach-goc/moi";

/// A house that a browser visits.
struct Visitor {
    browser: Browser,
    cooperatives: Vec<kernel::OrganisationId>,
}

async fn visitor() -> Visitor {
    let House {
        test, cooperatives, ..
    } = house().await;
    let browser = Browser::open(test, evidence::web::routes(), &evidence::TEXTS);
    Visitor {
        browser,
        cooperatives,
    }
}

impl Visitor {
    fn house(&self) -> &TestDb {
        &self.browser.house
    }

    fn is(&mut self, name: &str, role: Role, place: Place) {
        let grant = Grant::since(role, place, day("2020-01-01"));
        let actor = self.house().actor_with(name, vec![grant]);
        self.browser.sign_in(actor);
    }

    fn planner(&mut self, name: &str) {
        self.is(name, Role::BodyOfficer, Place::Organisation(planning()));
    }

    fn officer(&mut self, name: &str) {
        self.is(name, Role::AllianceOfficer, Place::Area(province()));
    }

    /// Sees evidence of Lộc Ninh, and records none.
    fn director(&mut self) {
        self.is(
            "Tám",
            Role::CooperativeDirector,
            Place::Area(districts()[1]),
        );
    }

    /// Sees no evidence at all.
    fn team_head(&mut self) {
        self.is("Bảy", Role::TeamHead, Place::Area(province()));
    }

    /// Records that the first cooperative was dissolved; the address of the entry.
    async fn dissolved(&mut self) -> String {
        self.planner("Thu");
        let saved = self.browser.fill(NEW, &fields("02/03/2023")).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        saved.location().to_owned()
    }
}

fn fields(on: &'static str) -> Vec<(&'static str, &'static str)> {
    let body: &'static str = planning().to_string().leak();
    vec![
        ("kind", "cooperative.dissolved"),
        ("day", on),
        ("body", body),
        ("subjects", "hop tac xa mau 000"),
        ("papers", "01/NQ-HTX"),
        ("quantity", ""),
        ("amount", ""),
        ("money", ""),
        ("programme", ""),
        ("note", "Đã thanh lý"),
        ("letter", ""),
    ]
}

fn with(
    mut all: Vec<(&'static str, &'static str)>,
    name: &'static str,
    value: &'static str,
) -> Vec<(&'static str, &'static str)> {
    all.retain(|(other, _)| *other != name);
    all.push((name, value));
    all
}

fn assert_told(answer: &Answer, words: &str) {
    assert!(answer.body.contains(words), "{words} in {}", answer.body);
}

/// Every act upon an entry by its address, those that ask something first on a page.
const ASKED: [&str; 4] = ["xac-nhan-theo-cong-van", "tra-lai", "gui-lai", "dao"];
const CLICKED: [&str; 2] = ["xac-nhan", "ky-doi-chieu"];

#[tokio::test]
async fn who_has_not_signed_in_is_asked_to_and_who_may_not_is_refused() {
    let mut visitor = visitor().await;
    let entry = visitor.dissolved().await;
    let sheet = "/lam-viec/minh-chung.xlsx".to_owned();
    let sees = [
        LIST.to_owned(),
        sheet,
        format!("{LIST}/loai"),
        BASELINES.to_owned(),
        entry.clone(),
    ];
    let does: Vec<String> = [NEW.to_owned(), FREEZE.to_owned()]
        .into_iter()
        .chain(ASKED.map(|act| format!("{entry}/{act}")))
        .collect();
    let before = visitor.house().counts().await;
    visitor.browser.sign_out();
    for path in sees.iter().chain(&does) {
        let asked = visitor.browser.get(path).await;
        assert!(asked.location().starts_with("/dang-nhap"), "{path}");
    }
    visitor.team_head();
    for path in sees.iter().chain(&does) {
        let refused = visitor.browser.get(path).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
    }
    let list = format!("{BASELINES}/{}", evidence::api::BaselineId::named("x"));
    assert_eq!(
        visitor.browser.get(&list).await.status,
        StatusCode::FORBIDDEN
    );
    visitor.director();
    for path in does
        .iter()
        .cloned()
        .chain(CLICKED.map(|act| format!("{entry}/{act}")))
    {
        let drawn = visitor.browser.get(LIST).await;
        let refused = visitor.browser.fill_drawn(&drawn, &path, &[]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(visitor.house().counts().await, before);
}

#[tokio::test]
async fn what_lies_elsewhere_is_not_there() {
    let mut visitor = visitor().await;
    let entry = visitor.dissolved().await;
    visitor.director();
    assert_eq!(
        visitor.browser.get(&entry).await.status,
        StatusCode::NOT_FOUND
    );
    let list = visitor.browser.get(LIST).await;
    assert!(!list.body.contains("Mẫu 000"), "of Bù Đăng");
    visitor.is("Sương", Role::AreaOfficer, Place::Area(districts()[1]));
    for act in ["tra-lai", "dao"] {
        let asked = visitor.browser.get(&format!("{entry}/{act}")).await;
        assert_eq!(asked.status, StatusCode::NOT_FOUND, "{act}");
    }
}

#[tokio::test]
async fn a_cooperative_reads_what_is_about_itself_and_finds_no_act_there() {
    let mut visitor = visitor().await;
    visitor.planner("Thu");
    let both = with(
        fields("02/03/2023"),
        "subjects",
        "hop tac xa mau 000\nhop tac xa mau 001",
    );
    let saved = visitor.browser.fill(NEW, &both).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let entry = saved.location().to_owned();
    let [first, .., other] = visitor.cooperatives.clone()[..] else {
        panic!("there are four");
    };
    for (cooperative, status) in [(other, StatusCode::NOT_FOUND), (first, StatusCode::OK)] {
        let place = Place::Organisation(cooperative);
        visitor.is("Tám", Role::CooperativeAccountant, place);
        assert_eq!(visitor.browser.get(&entry).await.status, status);
    }
    let page = visitor.browser.get(&entry).await;
    let own = format!("/co-quan/{first}");
    assert_told(&page, &own);
    visitor.planner("Lâm");
    let theirs = visitor.browser.get(&entry).await;
    assert_told(&theirs, "Mẫu 000");
    assert!(!theirs.body.contains(&own), "not there for the department");
    visitor.is(
        "Tám",
        Role::CooperativeAccountant,
        Place::Organisation(first),
    );
    assert_told(&page, "và 1 tổ chức khác");
    let list = visitor.browser.get(LIST).await;
    assert_told(&list, &entry);
    let sheet = visitor.browser.get("/lam-viec/minh-chung.xlsx").await;
    assert_eq!(sheet.status, StatusCode::OK);
    for answer in [&page, &list] {
        assert_told(answer, "Mẫu 000");
        assert!(!answer.body.contains("Mẫu 001"), "of another cooperative");
        assert!(!answer.body.contains("Đã thanh lý"), "the note");
    }
    for act in ASKED {
        assert!(!page.body.contains(&format!("{entry}/{act}")), "{act}");
    }
}

#[tokio::test]
async fn a_form_that_fails_comes_back_full_with_a_sentence_beside_the_field() {
    let mut visitor = visitor().await;
    visitor.planner("Thu");
    for (name, value, told) in [
        ("day", "31/09/2023", "30"),
        ("day", "16/09/2023", "chưa đến"),
        ("subjects", "hợp tác xã không có", "Không tìm thấy"),
        ("papers", "99/KHONG-CO", "Không tìm thấy văn bản"),
        ("papers", "", "Chưa có giấy tờ"),
        ("quantity", "hai", "Số lượng chưa đúng"),
        ("amount", "12.5", "kernel-dong-malformed"),
    ] {
        let again = visitor
            .browser
            .fill(NEW, &with(fields("02/03/2023"), name, value))
            .await;
        assert_eq!(
            again.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{name}={value}"
        );
        if !told.starts_with("kernel") {
            assert_told(&again, told);
        }
        assert_told(&again, "Đã thanh lý");
    }
    assert_eq!(visitor.house().rows("evidence_entry").await, 0);
}

#[tokio::test]
async fn the_same_is_warned_of_and_recorded_again_with_a_reason() {
    let mut visitor = visitor().await;
    visitor.dissolved().await;
    let warned = visitor.browser.fill(NEW, &fields("02/03/2023")).await;
    assert_eq!(warned.status, StatusCode::CONFLICT);
    assert_told(&warned, "Thu đã ghi một minh chứng y như vậy");
    assert_told(&warned, "name=\"again\"");
    let taken = with(fields("02/03/2023"), "again", "Hai quyết định cùng ngày");
    let taken = visitor.browser.fill_drawn(&warned, NEW, &taken).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER);
    assert_eq!(visitor.house().rows("evidence_entry").await, 2);
}

#[tokio::test]
async fn a_department_records_and_a_colleague_returns_and_then_verifies() {
    let mut visitor = visitor().await;
    let entry = visitor.dissolved().await;
    let own = visitor.browser.get(&entry).await;
    assert_told(&own, "người khác phải xác nhận");
    assert!(
        !own.body.contains("/xac-nhan\""),
        "no button to verify one's own"
    );
    let verify = format!("{entry}/xac-nhan");
    let form = visitor.browser.get(&format!("{entry}/dao")).await;
    let refused = visitor.browser.fill_drawn(&form, &verify, &[]).await;
    assert_told(&refused, "Người khác của cơ quan phải xác nhận");
    visitor.planner("Lâm");
    let back = format!("{entry}/tra-lai");
    let empty = visitor.browser.fill(&back, &[("reason", " ")]).await;
    assert_told(&empty, "Ghi lý do");
    let done = visitor
        .browser
        .fill(&back, &[("reason", "Thiếu xác nhận thuế")])
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    visitor.planner("Thu");
    let again = format!("{entry}/gui-lai");
    let wrong = visitor
        .browser
        .fill(&again, &[("reason", "Đã bổ sung"), ("papers", "x/Y")])
        .await;
    assert_told(&wrong, "Không tìm thấy văn bản");
    let done = visitor
        .browser
        .fill(&again, &[("reason", "Đã bổ sung"), ("papers", "")])
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    visitor.planner("Lâm");
    let page = visitor.browser.get(&entry).await;
    let done = visitor.browser.fill_drawn(&page, &verify, &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    visitor.planner("Mai");
    let late = visitor.browser.fill_drawn(&page, &verify, &[]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert_told(&late, "Lâm đã xác nhận lúc");
    for words in [
        "Thu ghi nhận",
        "Lâm trả lại",
        "Thiếu xác nhận thuế",
        "Thu gửi lại",
        "Lâm xác nhận",
    ] {
        assert_told(&late, words);
    }
}

#[tokio::test]
async fn by_letter_two_officers_answer_and_the_page_says_so() {
    let mut visitor = visitor().await;
    let entry = visitor.dissolved().await;
    visitor.officer("Hòa");
    let path = format!("{entry}/xac-nhan-theo-cong-van");
    let none = visitor.browser.fill(&path, &[("letter", "")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = visitor
        .browser
        .fill(&path, &[("letter", "01/NQ-HTX")])
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let page = visitor.browser.get(&entry).await;
    assert_told(&page, "Hòa xác nhận thay theo công văn");
    assert!(
        !page.body.contains("/ky-doi-chieu\""),
        "not by the same officer"
    );
    visitor.officer("Nam");
    let page = visitor.browser.get(&entry).await;
    let signed = visitor
        .browser
        .fill_drawn(&page, &format!("{entry}/ky-doi-chieu"), &[])
        .await;
    assert_eq!(signed.status, StatusCode::SEE_OTHER);
    assert_told(&visitor.browser.get(&entry).await, "Đã xác nhận");
}

#[tokio::test]
async fn what_is_reversed_stays_on_the_list_and_in_the_spreadsheet() {
    let mut visitor = visitor().await;
    let entry = visitor.dissolved().await;
    let done = visitor
        .browser
        .fill(&format!("{entry}/dao"), &[("reason", "Ghi nhầm")])
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let list = visitor.browser.get(LIST).await;
    assert_told(&list, "Đã đảo");
    assert_told(&list, "class=\"void\"");
    let waiting = visitor
        .browser
        .get(&format!("{LIST}?tinh_trang=recorded"))
        .await;
    assert!(!waiting.body.contains("Mẫu 000"));
    let sheet = visitor
        .browser
        .get("/lam-viec/minh-chung.xlsx?tim=mau+000")
        .await;
    assert_eq!(sheet.status, StatusCode::OK);
    assert_told(
        &visitor.browser.get(&format!("{LIST}/loai")).await,
        "cooperative.dissolved",
    );
}

#[tokio::test]
async fn a_list_is_shown_before_it_is_frozen() {
    let mut visitor = visitor().await;
    visitor.officer("Hòa");
    let area: &'static str = province().to_string().leak();
    let filled = |members: &'static str, step: &'static str| {
        vec![
            ("title", "HTX cầm chừng"),
            ("day", "01/01/2023"),
            ("area", area),
            ("members", members),
            ("source", "Rà soát cuối năm 2022"),
            ("paper", ""),
            ("buoc", step),
        ]
    };
    let wrong = visitor
        .browser
        .fill(FREEZE, &filled("Hợp tác xã Mẫu 000\nkhông có", "chot"))
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let names = "Hợp tác xã Mẫu 000\nhop tac xa mau 003";
    let shown = visitor.browser.fill(FREEZE, &filled(names, "xem")).await;
    assert_told(&shown, "Hiểu được 2 HTX");
    assert_eq!(
        visitor.house().rows("evidence_baseline").await,
        0,
        "shown, not frozen"
    );
    let frozen = visitor
        .browser
        .fill_drawn(&shown, FREEZE, &filled(names, "chot"))
        .await;
    assert_eq!(frozen.status, StatusCode::SEE_OTHER, "{}", frozen.body);
    let page = visitor.browser.get(frozen.location()).await;
    assert_told(&page, "Hợp tác xã Mẫu 003");
    assert_told(&visitor.browser.get(BASELINES).await, "HTX cầm chừng");
    visitor.director();
    assert_eq!(
        visitor.browser.get(frozen.location()).await.status,
        StatusCode::NOT_FOUND
    );
}
