//! Yearly reports.

use kernel::OrganisationId;
use registry::api::{Certainty, FileReport, MemberCount, YearlyReport, file_report};

use crate::house::{House, code, dong, house};

fn report(year: i16, certainty: Certainty, revenue: i64) -> YearlyReport {
    YearlyReport {
        year,
        certainty,
        members: MemberCount {
            individuals: 48,
            ..MemberCount::default()
        },
        capital: None,
        revenue: Some(dong(revenue)),
        profit: None,
        loss: None,
        income: None,
        taxes: None,
        member_revenue: None,
        difficulties: Some("Thiếu vốn lưu động".to_owned()),
        advantages: None,
        proposals: None,
        ideas: None,
    }
}

impl House {
    async fn file(&self, id: OrganisationId, report: YearlyReport) -> &'static str {
        let command = self.test.command(FileReport {
            organisation: id,
            report,
        });
        code(file_report(&self.test.db, &self.director(id), &command).await)
    }
}

#[tokio::test]
async fn a_cooperative_reports_for_itself_estimates_first_and_nothing_is_erased() {
    let house = house().await;
    let id = house.cooperative("Hợp tác xã Mẫu 017").await;
    let other = house.cooperative("Hợp tác xã Mẫu 018").await;
    let before = house.test.counts().await;
    let final_ = report(2023, Certainty::Final, 1);
    assert_eq!(house.file(id, final_).await, "registry.report.not_over");
    let command = house.test.command(FileReport {
        organisation: other,
        report: report(2022, Certainty::Final, 1),
    });
    let told = file_report(&house.test.db, &house.director(id), &command).await;
    assert_eq!(code(told), "authz.hidden");
    assert_eq!(house.test.counts().await, before);
    assert_eq!(
        house
            .file(id, report(2022, Certainty::Estimated, 900))
            .await,
        "done"
    );
    assert_eq!(
        house.file(id, report(2022, Certainty::Final, 1_000)).await,
        "done"
    );
    let late = report(2022, Certainty::Estimated, 950);
    assert_eq!(house.file(id, late).await, "registry.report.already_final");
    assert_eq!(house.test.rows("registry_report").await, 2);
}
