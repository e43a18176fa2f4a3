//! A report is drafted from the running plan.

use kernel::Refusal;
use plan::api::PlanId;
use reports::api::{
    DraftReport, PeriodKind, RefreshFigures, ReportState, refresh_figures, report_list,
};

use crate::house::{house, shown};

#[tokio::test]
async fn a_report_that_cannot_be_drafted_writes_nothing() {
    let house = house().await;
    let (officer, body, nobody) = (
        house.officer("Hòa"),
        house.of_body("Anh"),
        house.test.anonymous(),
    );
    let sound = house.third_quarter();
    let before = house.test.counts().await;
    let cases = [
        (
            &officer,
            DraftReport {
                plan: PlanId::named("other"),
                ..sound.clone()
            },
            "reports.draft.no_plan",
        ),
        (
            &officer,
            DraftReport {
                number: 5,
                ..sound.clone()
            },
            "reports.period.none",
        ),
        (
            &officer,
            DraftReport {
                number: 4,
                ..sound.clone()
            },
            "reports.draft.not_begun",
        ),
        (&body, sound.clone(), "authz.not_allowed"),
        (&nobody, sound, "authz.anonymous"),
    ];
    for (actor, wish, code) in cases {
        let refused = house.draft(actor, wish).await.unwrap_err();
        assert_eq!(refused.code(), code);
    }
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn a_plan_has_one_report_for_a_period() {
    let house = house().await;
    house.drafted().await;
    let before = house.test.counts().await;
    let lan = house.officer("Lan");
    let again = house.draft(&lan, house.third_quarter()).await;
    assert_eq!(again.unwrap_err().code(), "reports.draft.here");
    assert_eq!(house.test.counts().await, before);
    let half = DraftReport {
        period: PeriodKind::SecondHalf,
        number: 1,
        ..house.third_quarter()
    };
    house.draft(&lan, half).await.unwrap();
    let list = report_list(&house.test.db, &house.leader(), 0)
        .await
        .unwrap();
    assert_eq!(list.total, 2);
}

#[tokio::test]
async fn the_draft_says_what_the_plan_says_and_leaves_the_rest_open() {
    let house = house().await;
    let entry = house.digital(0).await;
    house.digital(1).await;
    house.verify(entry).await;
    let report = house.drafted().await;
    let page = house.page(report).await;
    assert_eq!(page.report.state, ReportState::Drafting);
    assert_eq!(shown(&page, "targets"), "02");
    assert_eq!(shown(&page, "T1.goal"), "10");
    assert_eq!(shown(&page, "T1.verified"), "01");
    assert_eq!(shown(&page, "T1.recorded"), "02");
    assert_eq!(shown(&page, "T2.verified"), "chưa có số liệu");
    assert!(page.sections.iter().any(|one| !one.prompts.is_empty()));
    let text = vanban::write::text(&page.sheet.document());
    assert!(text.contains("LIÊN MINH HỢP TÁC XÃ"), "{text}");
    assert!(text.contains("đã xác nhận 01 trên 10 HTX"), "{text}");
    assert!(
        text.contains("Hỗ trợ HTX xây dựng thương hiệu: chưa có số liệu"),
        "{text}"
    );
}

#[tokio::test]
async fn the_counts_are_those_of_the_plan() {
    let house = house().await;
    let entry = house.digital(0).await;
    house.verify(entry).await;
    let report = house.drafted().await;
    let page = house.page(report).await;
    let mut rx = house.test.db.read().await.unwrap();
    let status = plan::api::status(&mut rx, None).await.unwrap();
    let plan = &status.plans[0];
    assert_eq!(plan.targets.len(), page.tables.targets.len());
    for (target, line) in plan.targets.iter().zip(&page.tables.targets) {
        let told = |count: Option<i64>| count.unwrap_or(0);
        assert_eq!(target.key, line.key);
        assert_eq!((target.goal, target.state), (line.goal, line.state));
        assert_eq!(target.recorded, told(line.recorded));
        assert_eq!(target.verified, told(line.verified));
        let key = format!("{}.verified", line.key);
        let figure = page.figures.iter().find(|one| one.key == key).unwrap();
        assert_eq!(figure.value, line.verified);
    }
    for (task, line) in plan.tasks.iter().zip(&page.tables.tasks) {
        assert_eq!(
            (&task.key, task.state, task.due),
            (&line.key, line.state, line.due)
        );
    }
    let text = vanban::write::text(&page.sheet.document());
    assert!(text.contains("10,0"), "one of ten is 10,0 percent\n{text}");
}

#[tokio::test]
async fn figures_that_changed_are_told_and_refreshed() {
    let house = house().await;
    let report = house.drafted().await;
    assert!(house.page(report).await.changed.is_empty());
    house.test.pass_seconds(60);
    let entry = house.digital(0).await;
    house.verify(entry).await;
    let page = house.page(report).await;
    let told: Vec<&str> = page.changed.iter().map(|one| one.key.as_str()).collect();
    assert!(told.contains(&"T1.verified"), "{told:?}");
    assert_eq!(
        shown(&page, "T1.verified"),
        "0",
        "nothing changes by itself"
    );

    let stale = RefreshFigures {
        report,
        seen_version: page.version + 1,
    };
    let before = house.test.counts().await;
    let officer = house.officer("Hòa");
    let refused = refresh_figures(&house.test.db, &officer, &house.test.command(stale)).await;
    assert_eq!(refused.unwrap_err().code(), "reports.report.stale");
    assert_eq!(house.test.counts().await, before);

    let wish = RefreshFigures {
        report,
        seen_version: page.version,
    };
    let refreshed = refresh_figures(&house.test.db, &officer, &house.test.command(wish)).await;
    assert_eq!(refreshed.unwrap().changed, page.changed);
    let page = house.page(report).await;
    assert!(page.changed.is_empty());
    assert_eq!(shown(&page, "T1.verified"), "01");
}
