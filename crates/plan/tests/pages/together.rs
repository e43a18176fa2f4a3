//! Plans that lie together: under one of several years, or on the same subject at the same time.

use testkit::pages::Browser;

use crate::house::{House, house};

async fn opened(house: House) -> Browser {
    let officer = house.officer("Hòa");
    let mut browser = Browser::open(house.test, plan::web::routes(), &plan::TEXTS);
    browser.sign_in(officer);
    browser
}

#[tokio::test]
async fn two_plans_in_force_on_one_subject_say_so_each_of_the_other() {
    let house = house().await;
    let first = house.begin(house.draft()).await.unwrap();
    let mut other = house.draft();
    other.title = "Chương trình chuyển đổi số HTX".to_owned();
    let second = house.begin(other).await.unwrap();
    let mut browser = opened(house).await;
    for (plan, told) in [
        (first, "Chương trình chuyển đổi số HTX"),
        (second, "Kế hoạch nâng cao năng lực HTX năm 2023"),
    ] {
        let page = browser.get(&format!("/lam-viec/ke-hoach/{plan}")).await;
        assert!(page.body.contains("có thể trùng"), "{}", page.body);
        assert!(page.body.contains(told), "{told}");
    }
}

#[tokio::test]
async fn plans_on_different_subjects_or_times_say_nothing_of_each_other() {
    let house = house().await;
    let first = house.begin(house.draft()).await.unwrap();
    let mut other = house.draft();
    other.targets.remove(0);
    for task in &mut other.tasks {
        task.target = None;
        task.title = format!("{} của chương trình khác", task.key);
    }
    other.links.clear();
    house.begin(other).await.unwrap();
    let mut browser = opened(house).await;
    let page = browser.get(&format!("/lam-viec/ke-hoach/{first}")).await;
    assert!(!page.body.contains("có thể trùng"), "{}", page.body);
}

#[tokio::test]
async fn a_scheme_lists_its_plans_of_each_year_and_each_names_its_scheme() {
    let house = house().await;
    let mut scheme = house.draft();
    scheme.title = "Đề án phát triển HTX giai đoạn 2021 - 2025".to_owned();
    (scheme.from, scheme.to) = (
        crate::house::day("2021-01-01"),
        crate::house::day("2025-12-31"),
    );
    scheme.tasks.truncate(1);
    scheme.targets.clear();
    scheme.measures.clear();
    scheme.links.clear();
    let above = house.begin(scheme).await.unwrap();
    let mut year = house.draft();
    year.scheme = Some(above);
    let year = house.begin(year).await.unwrap();
    let mut browser = opened(house).await;
    let page = browser.get(&format!("/lam-viec/ke-hoach/{above}")).await;
    for told in [
        "1 kế hoạch thuộc kế hoạch này",
        "Kế hoạch nâng cao năng lực HTX năm 2023",
        "0 / 2",
        "0 / 4",
    ] {
        assert!(
            page.body.contains(told),
            "{told} is missing in {}",
            page.body
        );
    }
    let page = browser.get(&format!("/lam-viec/ke-hoach/{year}")).await;
    let told = "Đề án phát triển HTX giai đoạn 2021 - 2025";
    assert!(page.body.contains(told), "{}", page.body);
    // Whoever writes a plan chooses among schemes.
    let start = browser.get("/lam-viec/ke-hoach/soan").await;
    assert!(start.body.contains(told), "{}", start.body);
}
