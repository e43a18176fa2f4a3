//! What of a report lies on whose desk: "Việc của tôi".

use authz::Actor;
use directory::api::DirectoryKeys;
use reports::web::Typesetter;
use testkit::pages::Browser;

use crate::house::{House, alliance, house};

/// A browser with reports and the list of one's own work.
fn open(house: House) -> Browser {
    let texts = [reports::TEXTS, directory::TEXTS].concat();
    let keys = DirectoryKeys::from_installation_key(&[9; 32]);
    let routes = reports::web::routes(Typesetter::default()).and(directory::routes(keys));
    Browser::open(house.test, routes, &texts)
}

async fn sees(browser: &mut Browser, actor: &Actor, told: &str) -> bool {
    browser.sign_in(actor.clone());
    browser.get("/lam-viec").await.body.contains(told)
}

/// Takes a step by its form.
async fn step(browser: &mut Browser, actor: &Actor, path: &str, own: &[(&str, &str)]) {
    browser.sign_in(actor.clone());
    let form = browser.get(path).await;
    let seen = form.hidden("ban").unwrap().to_owned();
    let fields = [&[("ban", seen.as_str())], own].concat();
    let done = browser.fill_drawn(&form, path, &fields).await;
    assert!(done.status.is_redirection(), "{path}: {}", done.body);
}

#[tokio::test]
async fn work_of_a_report_goes_from_desk_to_desk_and_ends_with_it() {
    let house = house().await;
    let report = house.drafted().await;
    house.write_all(report).await;
    let (officer, leader) = (house.officer("Hòa"), house.leader());
    let body = house.of_body("Anh");
    let files = [("bao-cao.pdf", b"%PDF-1.4\n%%EOF\n".as_slice())];
    let paper = house
        .paper("05/BC-LMHTX", alliance(), &files)
        .await
        .to_string();
    let mut at = open(house);
    let path = |step: &str| format!("/lam-viec/bao-cao/{report}/{step}");
    let signer = [
        ("signer_title", "Chủ tịch"),
        ("signer_name", "Nguyễn Văn Mẫu"),
        ("recipients", "UBND tỉnh"),
    ];
    let (sign, change) = ("Ký báo cáo: Kết quả", "Sửa báo cáo bị trả lại");
    let (bring, issue) = ("Nhập bản đã ký", "Ban hành báo cáo 05/BC-LMHTX");
    assert!(!sees(&mut at, &leader, sign).await);

    step(&mut at, &officer, &path("trinh-ky"), &signer).await;
    assert!(sees(&mut at, &leader, sign).await);
    assert!(!sees(&mut at, &officer, sign).await);
    assert!(!sees(&mut at, &body, sign).await);

    let reason = [("reason", "Nêu rõ nguyên nhân.")];
    step(&mut at, &leader, &path("tra-lai"), &reason).await;
    assert!(!sees(&mut at, &leader, sign).await);
    assert!(sees(&mut at, &officer, change).await);
    assert!(sees(&mut at, &officer, "Nêu rõ nguyên nhân.").await);

    step(&mut at, &officer, &path("trinh-ky"), &signer).await;
    assert!(!sees(&mut at, &officer, change).await);
    let number = [("paper_number", "5"), ("issued_on", "01/09/2023")];
    step(&mut at, &leader, &path("cap-so"), &number).await;
    assert!(!sees(&mut at, &leader, sign).await);
    assert!(sees(&mut at, &leader, issue).await);
    assert!(sees(&mut at, &officer, bring).await);

    let signed = [("paper", paper.as_str())];
    step(&mut at, &leader, &path("ban-hanh"), &signed).await;
    assert!(!sees(&mut at, &leader, issue).await);
    assert!(!sees(&mut at, &officer, bring).await);
}
