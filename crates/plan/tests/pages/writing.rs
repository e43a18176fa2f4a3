//! The pages of plans written by hand, from outside: each lets in whom it should, and leads by forms alone to a plan that runs.

use authz::Actor;
use axum::http::StatusCode;
use plan::api::{PlanId, StartWriting, WritingId, start_writing};
use testkit::pages::{Answer, Browser};

use crate::house::{House, alliance, house, planning};

const WRITING: &str = "/lam-viec/ke-hoach/soan";

struct Desk {
    browser: Browser,
    plan: PlanId,
    draft: WritingId,
    officer: Actor,
    department: Actor,
}

/// A plan that runs, and a draft copied from it for the next year.
async fn desk() -> Desk {
    let house = house().await;
    let plan = house.begin(house.draft()).await.unwrap();
    let officer = house.officer("Hòa");
    let command = house.test.command(StartWriting::Copy { plan, years: 1 });
    let db = &house.test.db;
    let written = start_writing(db, &house.registers, &officer, &command).await;
    let department = house.of_body("Thu", planning());
    let House { test, .. } = house;
    let mut browser = Browser::open(test, plan::web::routes(), &plan::TEXTS);
    browser.sign_in(officer.clone());
    Desk {
        browser,
        plan,
        draft: written.unwrap().id,
        officer,
        department,
    }
}

impl Desk {
    fn path(&self, way: &str) -> String {
        format!("{WRITING}/{}{way}", self.draft)
    }

    /// The version that the draft shows.
    async fn version(&mut self) -> String {
        let page = self.browser.get(&self.path("")).await;
        page.hidden("ban").unwrap().to_owned()
    }
}

fn assert_told(answer: &Answer, told: &str) {
    assert!(
        answer.body.contains(told),
        "{told} is missing in {}",
        answer.body
    );
}

const HEAD: [(&str, &str); 6] = [
    ("title", "Kế hoạch viết tay năm 2024"),
    ("plan_kind", "plan"),
    ("issuer_name", "Ủy ban nhân dân tỉnh"),
    ("from", "01/01/2024"),
    ("to", "31/12/2024"),
    ("scheme", ""),
];

#[tokio::test]
async fn only_who_manages_plans_opens_a_draft_or_sends_a_form_of_it() {
    let mut desk = desk().await;
    let mut reads = vec![WRITING.to_owned()];
    for way in [
        "",
        "/phan-dau",
        "/de-muc",
        "/chi-tieu",
        "/chi-tieu?muc=T1",
        "/viec",
        "/viec?muc=IV.13-1",
        "/bien-phap",
        "/bien-phap?muc=II.3-1",
        "/bo-muc?muc=T1",
        "/bo",
    ] {
        reads.push(desk.path(way));
    }
    let mut sends = reads.clone();
    sends.retain(|path| *path != desk.path(""));
    sends.extend([format!("{WRITING}/chep"), desk.path("/chay")]);
    for path in &reads {
        let page = desk.browser.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(
            !page.body.contains("plan-write"),
            "a text is missing at {path}"
        );
    }
    let before = desk.browser.house.counts().await;
    desk.browser.sign_in(desk.department.clone());
    for path in &reads {
        let page = desk.browser.get(path).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{path}");
    }
    for path in &sends {
        let answer = desk.browser.post(path, &[]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
    }
    desk.browser.sign_out();
    for path in &reads {
        let page = desk.browser.get(path).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{path}");
    }
    assert_eq!(desk.browser.house.counts().await, before);
}

#[tokio::test]
async fn a_plan_is_begun_from_nothing_and_what_was_typed_stays() {
    let mut desk = desk().await;
    let alliance = alliance().to_string();
    let mut wrong = HEAD.to_vec();
    wrong.push(("alliance", &alliance));
    for field in &mut wrong {
        if field.0 == "to" {
            field.1 = "31/02/2024";
        }
    }
    let before = desk.browser.house.counts().await;
    let refused = desk.browser.fill(WRITING, &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_told(&refused, "Kế hoạch viết tay năm 2024");
    assert_told(&refused, "value=\"31/02/2024\"");
    assert_eq!(desk.browser.house.counts().await, before);
    let mut head = HEAD.to_vec();
    head.push(("alliance", &alliance));
    let begun = desk.browser.fill(WRITING, &head).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.body);
    let page = desk.browser.get(begun.location()).await;
    assert_told(&page, "Chưa cho chạy được");
    assert_told(&page, "chưa có chỉ tiêu hay nhiệm vụ nào");
    assert_told(&page, "disabled");
}

#[tokio::test]
async fn a_plan_is_copied_for_the_next_year_from_its_own_page() {
    let mut desk = desk().await;
    let page = format!("/lam-viec/ke-hoach/{}", desk.plan);
    let page = desk.browser.get(&page).await;
    assert_told(&page, "Chép cho năm sau");
    let start = desk
        .browser
        .get(&format!("{WRITING}?chep={}", desk.plan))
        .await;
    assert_told(&start, "Bản nháp chưa chạy");
    let plan = desk.plan.to_string();
    let copy = format!("{WRITING}/chep");
    for years in ["0", "11", "một"] {
        let fields = [("plan", plan.as_str()), ("years", years)];
        let refused = desk.browser.fill_drawn(&start, &copy, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{years}");
        assert_told(&refused, "từ 1 đến 10");
    }
    let fields = [("plan", plan.as_str()), ("years", "1")];
    let copied = desk.browser.fill_drawn(&start, &copy, &fields).await;
    assert_eq!(copied.status, StatusCode::SEE_OTHER, "{}", copied.body);
    let page = desk.browser.get(copied.location()).await;
    assert_told(&page, "năm 2024");
    assert_told(&page, "hạn mới là đề xuất");
    let list = desk.browser.get("/lam-viec/ke-hoach").await;
    assert_told(&list, "Soạn tiếp");
}

#[tokio::test]
async fn a_task_is_written_with_bodies_chosen_and_named_and_the_form_comes_back_full() {
    let mut desk = desk().await;
    let form = desk.path("/viec");
    let version = desk.version().await;
    let fields = |leads: &'static str, more: &[(&'static str, &'static str)]| {
        let mut fields = vec![
            ("ban", version.as_str()),
            ("title", "Tập huấn kế toán"),
            ("text", "Tập huấn kế toán cho các hợp tác xã"),
            ("leads", leads),
            ("due", "30/06/2024"),
            ("recurrence", "once"),
        ];
        fields.extend(more);
        fields
    };
    let drawn = desk.browser.get(&form).await;
    assert_told(&drawn, "UBND các huyện, thị xã, thành phố");
    let add = fields("", &[("leads_more", "Các sở, ban, ngành"), ("bam", "them")]);
    let added = desk.browser.fill_drawn(&drawn, &form, &add).await;
    assert_eq!(added.status, StatusCode::OK);
    assert_told(&added, "Các sở, ban, ngành</textarea>");
    let unknown = fields("Sở Không Có", &[]);
    let refused = desk.browser.fill_drawn(&drawn, &form, &unknown).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_told(&refused, "Không thấy «Sở Không Có»");
    assert_told(&refused, "Tập huấn kế toán cho các hợp tác xã");
    let letter = fields(
        "Sở Không Có",
        &[("by_letter", "1"), ("partners_more", "Các hợp tác xã")],
    );
    let sent = desk.browser.fill_drawn(&refused, &form, &letter).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let page = desk.browser.get(&desk.path("")).await;
    assert_told(&page, "Tập huấn kế toán");
    assert_told(&page, "Sở Không Có (1)");
    // The same form again is the same act; an older one is told so.
    let again = desk.browser.fill_drawn(&refused, &form, &letter).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
    let stale = desk.browser.fill(&form, &letter).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert_told(&stale, "Có người vừa sửa bản nháp");
    assert_told(&stale, "Tập huấn kế toán cho các hợp tác xã");
}

#[tokio::test]
async fn a_draft_leads_by_forms_alone_to_a_plan_that_runs() {
    let mut desk = desk().await;
    let target = desk.path("/chi-tieu?muc=T2");
    let page = desk.browser.get(&target).await;
    let version = page.hidden("ban").unwrap().to_owned();
    let fields = [
        ("ban", version.as_str()),
        ("section", "IV.1"),
        ("text", "Hỗ trợ 03 HTX xây dựng thương hiệu"),
        ("quantity", "3"),
        ("unit", "HTX"),
        ("comparator", "at_least"),
        ("due", "31/12/2024"),
        ("responsible", "Sở KH&ĐT"),
        ("kinds", "brand.built"),
        ("tally", "subjects"),
        ("rounding", "up"),
    ];
    let sent = desk.browser.fill_drawn(&page, &target, &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);

    let sections = desk.path("/de-muc");
    let version = desk.version().await;
    for (lines, told) in [
        ("IV", "thiếu ký hiệu"),
        ("I Mục tiêu\nI Việc", "đứng ở hai dòng"),
    ] {
        let fields = [("ban", version.as_str()), ("sections", lines)];
        let refused = desk.browser.fill(&sections, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_told(&refused, told);
    }
    let fields = [
        ("ban", version.as_str()),
        ("sections", "I Mục tiêu\nIV.1 Liên minh"),
    ];
    let sent = desk.browser.fill(&sections, &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);

    let measure = desk.path("/bien-phap?muc=II.3-2");
    let version = desk.version().await;
    let fields = [
        ("ban", version.as_str()),
        ("title", "Xúc tiến thương mại"),
        ("text", "Xúc tiến thương mại"),
        ("ends_more", "chi-tieu:T2"),
    ];
    let sent = desk.browser.fill(&measure, &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);

    let remove = desk.path("/bo-muc?muc=IV.2-1");
    let version = desk.version().await;
    let sent = desk.browser.fill(&remove, &[("ban", &version)]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);

    let page = desk.browser.get(&desk.path("")).await;
    let version = page.hidden("ban").unwrap().to_owned();
    assert!(!page.body.contains("Chưa cho chạy được"), "{}", page.body);
    let begin = desk.path("/chay");
    let begun = desk
        .browser
        .fill_drawn(&page, &begin, &[("ban", &version)])
        .await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.body);
    let running = desk.browser.get(begun.location()).await;
    assert_told(&running, "Hỗ trợ 03 HTX xây dựng thương hiệu");
    let over = desk.browser.get(&desk.path("")).await;
    assert_told(&over, "đã thành kế hoạch đang chạy");
    let late = desk.browser.fill(&desk.path("/bo"), &[("ban", "9")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn a_draft_is_given_up_after_it_was_asked_for() {
    let mut desk = desk().await;
    let drop = desk.path("/bo");
    let asked = desk.browser.get(&drop).await;
    assert_told(&asked, "không sửa được nữa");
    let version = asked.hidden("ban").unwrap().to_owned();
    let done = desk
        .browser
        .fill_drawn(&asked, &drop, &[("ban", &version)])
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let page = desk.browser.get(&desk.path("")).await;
    assert_told(&page, "đã bỏ");
    let head = desk.path("/phan-dau");
    let mut fields = HEAD.to_vec();
    fields.push(("ban", "2"));
    let refused = desk.browser.fill(&head, &fields).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    desk.browser.sign_in(desk.officer.clone());
    let gone = desk.browser.get(&format!("{WRITING}/khong-co")).await;
    assert!(gone.status.is_client_error());
}
