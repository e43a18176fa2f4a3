//! Who may not come to these pages, at every door.

use authz::{Place, Role};
use axum::http::StatusCode;
use kernel::AccountId;
use testkit::pages::Browser;

use crate::office::{
    LIST, act_as, director, elsewhere, first_role, officer, open, page_of, province,
};

/// Pages that are read, and forms that are sent, about an account and one of its roles.
fn doors(account: AccountId, role: &str) -> (Vec<String>, Vec<String>) {
    let page = page_of(account);
    let below = |name: &str| format!("{page}/{name}");
    let asked = ["vai-tro", "sua", "khoa", "buoc-hai"].map(below);
    let sent = ["mo-khoa", "lien-ket", "ma"].map(below);
    let both = asked.iter().cloned().chain([role.to_owned()]);
    let gets = both.clone().chain([page.clone()]).collect();
    (gets, both.chain(sent).collect())
}

/// Somebody with one role, and the doors to them.
async fn somebody(browser: &mut Browser) -> (AccountId, Vec<String>, Vec<String>) {
    let account = officer(browser, "Trần Thị Mai", Role::AllianceOfficer, province()).await;
    let role = first_role(browser, account).await;
    let (gets, posts) = doors(account, &role);
    (account, gets, posts)
}

/// Fields with which every form would do what it is for, were it let in.
const FIELDS: [(&str, &str); 8] = [
    ("name", "Mai"),
    ("email", "another@example.vn"),
    ("role", "alliance_leader"),
    ("place", "he_thong"),
    ("from_day", "15/09/2025"),
    ("last_day", "15/09/2025"),
    ("reason", "thử"),
    ("ban", "1"),
];

#[tokio::test]
async fn a_stranger_is_asked_to_sign_in_at_every_door() {
    let mut browser = open().await;
    let (_, mut gets, mut posts) = somebody(&mut browser).await;
    gets.extend([
        LIST.to_owned(),
        format!("{LIST}.xlsx"),
        format!("{LIST}/moi"),
    ]);
    posts.push(format!("{LIST}/moi"));
    browser.sign_out();
    let before = browser.house.counts().await;
    for path in gets {
        let asked = browser.get(&path).await;
        assert!(asked.location().starts_with("/dang-nhap?tiep="), "{path}");
    }
    for path in posts {
        let drawn = browser.get("/dang-nhap").await;
        let refused = browser.fill_drawn(&drawn, &path, &FIELDS).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(browser.house.counts().await, before);
}

#[tokio::test]
async fn an_officer_of_a_body_is_let_in_at_none() {
    let mut browser = open().await;
    let (_, mut gets, mut posts) = somebody(&mut browser).await;
    gets.extend([
        LIST.to_owned(),
        format!("{LIST}.xlsx"),
        format!("{LIST}/moi"),
    ]);
    posts.push(format!("{LIST}/moi"));
    let form = browser.get(&format!("{LIST}/moi")).await;
    act_as(&mut browser, Role::BodyOfficer, Place::Installation);
    let before = browser.house.counts().await;
    for path in gets {
        assert_eq!(
            browser.get(&path).await.status,
            StatusCode::FORBIDDEN,
            "{path}"
        );
    }
    for path in posts {
        let refused = browser.fill_drawn(&form, &path, &FIELDS).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(browser.house.counts().await, before);
}

#[tokio::test]
async fn an_administrator_of_another_province_finds_nobody_here_and_invites_nobody() {
    let mut browser = open().await;
    let (_, gets, posts) = somebody(&mut browser).await;
    act_as(&mut browser, Role::Administrator, elsewhere());
    let form = browser.get(&format!("{LIST}/moi")).await;
    let before = browser.house.counts().await;
    for path in gets {
        assert_eq!(
            browser.get(&path).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
    for path in posts {
        let refused = browser.fill_drawn(&form, &path, &FIELDS).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND, "{path}");
    }
    let refused = browser.fill(&format!("{LIST}/moi"), &FIELDS).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert!(
        refused.body.contains("value=\"Mai\""),
        "what was typed stays"
    );
    let list = browser.get(LIST).await;
    assert!(!list.body.contains("Trần Thị Mai"), "{}", list.body);
    assert_eq!(browser.house.counts().await, before);
}

#[tokio::test]
async fn what_is_no_account_leads_nowhere() {
    let mut browser = open().await;
    for path in ["/x", "/x/khoa", "/x/vai-tro/y", "/%3Cscript%3E"] {
        let missing = browser.get(&format!("{LIST}{path}")).await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND, "{path}");
        assert!(!missing.body.contains("<script>"));
    }
    let nobody = browser.get(&page_of(AccountId::named("nobody"))).await;
    assert_eq!(nobody.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_officer_of_the_alliance_looks_and_issues_codes_and_changes_nothing() {
    let mut browser = open().await;
    let tam = director(&browser, "Đỗ Văn Tám", "0912 345 678").await;
    act_as(&mut browser, Role::AllianceOfficer, Place::Installation);
    let page = browser.get(&page_of(tam)).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("Cấp mã đăng nhập"), "{}", page.body);
    for word in [
        "Khoá tài khoản",
        "Giao vai trò",
        "Tạo liên kết",
        ">Sửa<",
        ">Kết thúc<",
    ] {
        assert!(!page.body.contains(word), "{word} is offered");
    }
    let before = browser.house.counts().await;
    let refused = browser
        .fill_drawn(&page, &format!("{}/khoa", page_of(tam)), &FIELDS)
        .await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert_eq!(browser.house.counts().await, before);
}
