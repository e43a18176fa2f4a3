//! Inviting somebody, and correcting what was typed.

use authz::Role;
use axum::http::StatusCode;
use directory::reference::area_id;
use kernel::OrganisationId;

use crate::office::{HOSTILE, LIST, cooperative, elsewhere, officer, open, page_of, province};

const INVITE: &str = "/lam-viec/quan-tri/tai-khoan/moi";

#[tokio::test]
async fn an_invitation_that_is_wrong_comes_back_full_and_opens_no_account() {
    let mut browser = open().await;
    let before = browser.house.counts().await;
    let wrong = [
        ("name", HOSTILE),
        ("email", "mai@"),
        ("phone", "12"),
        ("role", "king"),
        ("place", "dia_ban"),
        ("from_day", "31/09/2025"),
    ];
    let again = browser.fill(INVITE, &wrong).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    for told in [
        "5 ô cần sửa",
        "Không có vai trò này",
        "Ô này chưa nhập",
        "Tháng 9 có 30 ngày",
        "value=\"mai@\"",
        "&#60;script&#62;",
    ] {
        assert!(
            again.body.contains(told),
            "{told} is missing in {}",
            again.body
        );
    }
    let nobody = [
        ("name", "Mai"),
        ("role", "area_officer"),
        ("place", "he_thong"),
        ("from_day", "15/09/2025"),
    ];
    let again = browser.fill(INVITE, &nobody).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        again.body.contains("Cần thư điện tử hoặc số điện thoại"),
        "{}",
        again.body
    );
    let nowhere = [nobody.as_slice(), &[("phone", "0912345678")]].concat();
    let again = browser.fill(INVITE, &nowhere).await;
    assert!(
        again.body.contains("phải gắn với một địa bàn"),
        "{}",
        again.body
    );
    assert_eq!(browser.house.counts().await, before);
}

#[tokio::test]
async fn an_officer_of_a_commune_is_invited_with_a_link_that_opens() {
    let mut browser = open().await;
    let commune = area_id("2025/75/25396").to_string();
    let form = browser.get(INVITE).await;
    assert!(
        form.body.contains(&format!("value=\"{commune}\"")),
        "the commune can be chosen"
    );
    let other = area_id("2023/01").to_string();
    assert!(
        !form.body.contains(&other),
        "a province of which only the name is known"
    );
    let fields = [
        ("name", "Trần Thị Mai"),
        ("email", "mai@example.vn"),
        ("role", "area_officer"),
        ("place", "dia_ban"),
        ("area", commune.as_str()),
        ("from_day", "15/09/2025"),
        ("to_day", "31/12/2025"),
    ];
    let made = browser.fill_drawn(&form, INVITE, &fields).await;
    assert_eq!(made.status, StatusCode::OK);
    let start = "https://htx.example.vn/kich-hoat/";
    let (_, rest) = made.body.split_once(start).expect("the whole address");
    let token = rest.split_once('<').unwrap().0;
    assert!(made.body.contains("đến 18/09/2025"), "{}", made.body);
    let rows = browser.house.counts().await;
    let again = browser.fill_drawn(&form, INVITE, &fields).await;
    assert!(
        again.body.contains(token),
        "the same form gives the same link"
    );
    assert_eq!(browser.house.counts().await, rows);
    let list = browser.get(&format!("{LIST}?tim=mai")).await;
    assert!(list.body.contains("Chờ kích hoạt"), "{}", list.body);
    browser.sign_out();
    assert_eq!(
        browser.get(&format!("/kich-hoat/{token}")).await.status,
        StatusCode::OK
    );
}

#[tokio::test]
async fn an_organisation_is_found_by_its_name_and_the_page_asks_which_where_there_are_several() {
    let mut browser = open().await;
    let fields = |organisation: &'static str| {
        [
            ("name", "Đỗ Văn Tám"),
            ("phone", "0912345678"),
            ("role", "cooperative_director"),
            ("place", "to_chuc"),
            ("organisation", organisation),
            ("from_day", "15/09/2025"),
        ]
    };
    let before = browser.house.counts().await;
    let unknown = browser.fill(INVITE, &fields("htx khong co that")).await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        unknown.body.contains("Không thấy tổ chức nào"),
        "{}",
        unknown.body
    );
    let several = browser.fill(INVITE, &fields("uy ban nhan dan")).await;
    assert_eq!(several.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        several.body.contains("Hãy chọn đúng tổ chức"),
        "{}",
        several.body
    );
    let (_, choices) = several.body.split_once("id=\"o-organisation\"").unwrap();
    let (choices, _) = choices.split_once("</select>").unwrap();
    assert!(!choices.contains(" selected"), "none is chosen unawares");
    assert!(
        choices.contains("Ủy ban nhân dân tỉnh Đồng Nai"),
        "{choices}"
    );
    let unchosen = browser.fill(INVITE, &fields("")).await;
    assert!(
        unchosen.body.contains("Ô này chưa nhập"),
        "{}",
        unchosen.body
    );
    assert_eq!(browser.house.counts().await, before);

    let authz::Place::Organisation(id) = cooperative() else {
        unreachable!("an organisation")
    };
    let nobody = OrganisationId::named("nobody").to_string().leak();
    let unknown = browser.fill(INVITE, &fields(nobody)).await;
    assert!(
        unknown.body.contains("Không thấy tổ chức nào"),
        "{}",
        unknown.body
    );
    let form = browser.get(&format!("{INVITE}?to_chuc={id}")).await;
    assert!(
        form.body.contains(&format!("value=\"{id}\" selected")),
        "{}",
        form.body
    );
    let made = browser.fill(INVITE, &fields(id.to_string().leak())).await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.body);
}

#[tokio::test]
async fn an_administrator_of_a_province_is_offered_its_areas_alone() {
    let mut browser = open().await;
    crate::office::act_as(&mut browser, Role::Administrator, province());
    let form = browser.get(INVITE).await;
    assert!(form.body.contains(&area_id("2025/75/25396").to_string()));
    assert!(!form.body.contains("Toàn hệ thống"), "{}", form.body);
    crate::office::act_as(&mut browser, Role::Administrator, elsewhere());
    let form = browser.get(INVITE).await;
    assert!(!form.body.contains(&area_id("2025/75/25396").to_string()));
}

#[tokio::test]
async fn an_account_is_corrected_and_a_stale_form_is_refused() {
    let mut browser = open().await;
    let mai = officer(&browser, "Trần Thị Mai", Role::AllianceOfficer, province()).await;
    let path = format!("{}/sua", page_of(mai));
    let form = browser.get(&path).await;
    assert!(
        form.body.contains("value=\"tranthimai@example.vn\""),
        "{}",
        form.body
    );
    let seen = form.hidden("ban").unwrap().to_owned();
    let fields = [
        ("ban", seen.as_str()),
        ("name", "Trần Thị Mây"),
        ("phone", "0912 345 678"),
    ];
    let before = browser.house.counts().await;
    let wrong = browser
        .fill(&path, &[("ban", seen.as_str()), ("name", "Mây")])
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(browser.house.counts().await, before);
    let done = browser.fill(&path, &fields).await;
    assert_eq!(done.location(), page_of(mai));
    let shown = browser.get(&page_of(mai)).await.body;
    assert!(
        shown.contains("Trần Thị Mây") && shown.contains("0912 345 678"),
        "{shown}"
    );
    let before = browser.house.counts().await;
    let late = browser.fill(&path, &fields).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(
        late.body.contains("đã được người khác sửa"),
        "{}",
        late.body
    );
    assert_eq!(browser.house.counts().await, before);
}
