//! Plans of one year stand under a plan of several years.

use kernel::Refusal;
use plan::api::{ClosePlan, PlanDraft, PlanId, PlanKind, StartWriting, close_plan, start_writing};

use crate::house::{House, day, house};

impl House {
    /// A scheme from 2021 to 2025.
    pub(crate) fn scheme(&self) -> PlanDraft {
        let mut scheme = self.draft();
        scheme.title = "Đề án phát triển HTX giai đoạn 2021 - 2025".to_owned();
        scheme.kind = PlanKind::Scheme;
        scheme.number = Some("01/ĐA-UBND".to_owned());
        (scheme.from, scheme.to) = (day("2021-01-01"), day("2025-12-31"));
        scheme.issued_on = Some(day("2021-01-15"));
        scheme
    }

    fn year_under(&self, scheme: PlanId) -> PlanDraft {
        let mut year = self.draft();
        year.scheme = Some(scheme);
        year
    }
}

#[tokio::test]
async fn a_plan_stands_under_a_scheme_that_runs_over_years_and_holds_its_time() {
    let house = house().await;
    let of_one_year = house.begin(house.draft()).await.unwrap();
    let scheme = house.begin(house.scheme()).await.unwrap();
    let before = house.test.counts().await;
    let refused = house.begin(house.year_under(of_one_year)).await;
    assert_eq!(refused.unwrap_err().code(), "plan.begin.scheme_one_year");
    let refused = house.begin(house.year_under(PlanId::named("none"))).await;
    assert_eq!(refused.unwrap_err().code(), "plan.begin.no_scheme");
    let mut late = house.year_under(scheme);
    late.to = day("2026-06-30");
    let refused = house.begin(late).await.unwrap_err();
    assert_eq!(refused.code(), "plan.begin.scheme_outside");
    assert_eq!(house.test.counts().await, before);
    house.begin(house.year_under(scheme)).await.unwrap();
    let command = house.test.command(ClosePlan {
        plan: scheme,
        reason: Some("Có đề án mới".to_owned()),
        seen_version: 1,
    });
    close_plan(&house.test.db, &house.leader(), &command)
        .await
        .unwrap();
    let refused = house.begin(house.year_under(scheme)).await;
    assert_eq!(refused.unwrap_err().code(), "plan.begin.no_scheme");
}

#[tokio::test]
async fn a_copy_stays_under_the_scheme_while_that_holds_its_time() {
    let house = house().await;
    let scheme = house.begin(house.scheme()).await.unwrap();
    let plan = house.begin(house.year_under(scheme)).await.unwrap();
    let officer = house.officer("Hòa");
    for (years, kept) in [(1, true), (3, false)] {
        let command = house.test.command(StartWriting::Copy { plan, years });
        let db = &house.test.db;
        let written = start_writing(db, &house.registers, &officer, &command)
            .await
            .unwrap();
        let draft = house.written(written.id).await;
        assert_eq!(draft.scheme.is_some(), kept, "{years} years later");
    }
}
