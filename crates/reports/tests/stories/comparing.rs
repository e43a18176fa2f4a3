//! A report is held against the year before.

use evidence::api::{ReverseEvidence, reverse_evidence};
use plan::api::{ClosePlan, PlanDraft, PlanId, close_plan};
use reports::api::{ReportId, figure_page};

use crate::house::{House, day, draft, house, house_on, shown};

/// The plan of 2022, with the target that is counted called so.
fn last_year(target: &str) -> PlanDraft {
    let mut plan = draft();
    plan.title = "Nâng cao năng lực HTX nông nghiệp năm 2022".to_owned();
    plan.number = Some("12/KH-UBND".to_owned());
    plan.issued_on = Some(day("2022-01-10"));
    (plan.from, plan.to) = (day("2022-01-01"), day("2022-12-31"));
    for one in &mut plan.targets {
        one.due = day("2022-12-31");
    }
    plan.targets[0].text = target.to_owned();
    for task in &mut plan.tasks {
        task.due = Some(day("2022-09-10"));
    }
    plan
}

impl House {
    async fn close(&self, plan: PlanId) {
        let command = self.test.command(ClosePlan {
            plan,
            reason: Some("Hết năm, chuyển sang kế hoạch 2023.".to_owned()),
            seen_version: 1,
        });
        close_plan(&self.test.db, &self.leader(), &command)
            .await
            .unwrap();
    }

    /// What the section of the targets says.
    async fn targets_text(&self, report: ReportId) -> String {
        let page = self.page(report).await;
        page.sections[3].body.clone()
    }
}

#[tokio::test]
async fn a_report_stands_beside_the_frozen_figures_of_last_years_plan() {
    let mut house = house_on("2022-06-01").await;
    let before = house
        .begin(last_year("Hỗ trợ HTX tiếp cận chuyển đổi số"))
        .await;
    let first = house.digital_on(0, "2022-05-20").await;
    let second = house.digital_on(1, "2022-05-21").await;
    house.verify(first).await;
    house.verify(second).await;
    house.test.pass_days(230);
    house.close(before).await;

    // Of last year, one is reversed after the plan was closed: what is frozen stays.
    house.test.pass_days(30);
    let reason = "Ghi nhầm hợp tác xã.".to_owned();
    let command = house.test.command(ReverseEvidence {
        entry: first,
        reason,
    });
    let act = async || reverse_evidence(&house.test.db, &house.of_body("Bình"), &command).await;
    db::settle(act).await.unwrap();
    house.test.pass_days(200);
    house.plan = house.begin(draft()).await;
    let now = house.digital_on(2, "2023-08-01").await;
    house.verify(now).await;
    house.test.pass_seconds(60);

    let report = house.drafted().await;
    let page = house.page(report).await;
    assert_eq!(shown(&page, "T1.before"), "02");
    assert_eq!(shown(&page, "T1.verified"), "01");
    let text = house.targets_text(report).await;
    assert!(
        text.contains(
            "- Hỗ trợ HTX tiếp cận chuyển đổi số: {T1.verified} HTX; cả năm 2022: {T1.before} HTX."
        ),
        "{text}"
    );
    // What nothing counted last year is said to be unknown.
    assert!(text.contains("cả năm 2022: chưa có số liệu."), "{text}");
    let written = vanban::write::text(&page.sheet.document());
    assert!(written.contains("Năm trước"), "{written}");
    let leader = house.leader();
    let opened = figure_page(&house.test.db, &leader, (report, "T1.before"), 1).await;
    let opened = opened.unwrap();
    assert_eq!(opened.entries.len(), 2, "as they stood when it was closed");
    assert!(opened.as_of.known < page.as_of.known);
}

#[tokio::test]
async fn a_plan_of_last_year_without_the_same_target_is_not_compared_with() {
    let mut house = house_on("2022-06-01").await;
    let mut before = last_year("Tập huấn giám đốc HTX");
    before.targets.truncate(1);
    house.begin(before).await;
    house.test.pass_days(457);
    house.plan = house.begin(draft()).await;
    let report = house.drafted().await;
    let text = house.targets_text(report).await;
    assert!(
        text.contains("Kế hoạch năm 2022 không có chỉ tiêu trùng"),
        "{text}"
    );
    let page = house.page(report).await;
    assert!(!page.figures.iter().any(|one| one.key.ends_with(".before")));
    let written = vanban::write::text(&page.sheet.document());
    assert!(!written.contains("Năm trước"), "{written}");
}

#[tokio::test]
async fn without_a_plan_of_last_year_nothing_is_said_of_it() {
    let house = house().await;
    let report = house.drafted().await;
    let text = house.targets_text(report).await;
    assert!(!text.contains("2022") && !text.contains("So với"), "{text}");
}
