//! Money stands in a report whole and by its sources.

use evidence::api::MoneySource::{Programme, ProvinceBudget};
use reports::api::{RefreshFigures, figure_page, refresh_figures};

use crate::house::{House, house, shown};

async fn money_text(house: &House, report: reports::api::ReportId) -> String {
    let page = house.page(report).await;
    let mut sections = page.sections.iter();
    let money = sections.find(|one| one.title == "KINH PHÍ THỰC HIỆN");
    money.unwrap().body.clone()
}

#[tokio::test]
async fn a_plan_without_money_says_that_there_is_no_figure() {
    let house = house().await;
    let report = house.drafted().await;
    let text = money_text(&house, report).await;
    assert!(
        text.starts_with("Kinh phí thực hiện kế hoạch: chưa có số liệu."),
        "{text}"
    );
}

#[tokio::test]
async fn money_is_told_by_its_sources_verified_apart_from_recorded() {
    let house = house().await;
    let allocated = "budget.allocated";
    let first = house
        .money(allocated, ProvinceBudget, ("21/QĐ-UBND", 1_400))
        .await;
    house
        .money(allocated, Programme, ("22/QĐ-UBND", 1_000))
        .await;
    let spent = house
        .money("budget.disbursed", ProvinceBudget, ("23/GRT", 640))
        .await;
    house.verify(first).await;
    house.verify(spent).await;
    house.test.pass_seconds(60);
    let report = house.drafted().await;
    let page = house.page(report).await;
    for (key, wanted) in [
        ("money.allocated.verified", "1.400"),
        ("money.allocated.recorded", "2.400"),
        ("money.allocated.province_budget.verified", "1.400"),
        ("money.allocated.programme.verified", "0"),
        ("money.allocated.programme.recorded", "1.000"),
        ("money.disbursed.province_budget.verified", "640"),
    ] {
        assert_eq!(shown(&page, key), wanted, "{key}");
    }
    let written = vanban::write::text(&page.sheet.document());
    for told in [
        "Kinh phí đã giao: đã xác nhận 1.400 triệu đồng, đã ghi nhận 2.400 triệu đồng; trong đó \
         chương trình mục tiêu quốc gia đã xác nhận 0 triệu đồng, đã ghi nhận 1.000 triệu đồng và \
         ngân sách tỉnh 1.400 triệu đồng.",
        "Kinh phí đã giải ngân: 640 triệu đồng, từ nguồn ngân sách tỉnh.",
    ] {
        let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
        let flat = written.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains(&told), "{told} is missing in\n{written}");
    }
    let leader = house.leader();
    let key = "money.allocated.province_budget.verified";
    let opened = figure_page(&house.test.db, &leader, (report, key), 1).await;
    assert_eq!(opened.unwrap().entries.len(), 1);
}

#[tokio::test]
async fn a_source_that_comes_later_has_its_figures_when_they_are_drawn_anew() {
    let house = house().await;
    let report = house.drafted().await;
    house.test.pass_seconds(60);
    house
        .money("budget.allocated", Programme, ("22/QĐ-UBND", 1_000))
        .await;
    let page = house.page(report).await;
    let key = "money.allocated.programme.recorded";
    assert!(!page.figures.iter().any(|one| one.key == key));
    let command = house.test.command(RefreshFigures {
        report,
        seen_version: page.version,
    });
    let officer = house.officer("Hòa");
    let act = async || refresh_figures(&house.test.db, &officer, &command).await;
    db::settle(act).await.unwrap();
    let page = house.page(report).await;
    assert_eq!(shown(&page, key), "1.000");
}
