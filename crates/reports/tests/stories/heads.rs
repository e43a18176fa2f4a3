//! Head and foot of a report are written by people; the next report begins with them.

use authz::Actor;
use kernel::Refusal;
use reports::api::{
    DraftReport, EditHead, PeriodKind, ReportHead, ReportId, StepError, StepTaken, edit_head,
};

use crate::house::{House, house};

fn head() -> ReportHead {
    ReportHead {
        superior: "ỦY BAN NHÂN DÂN\nTỈNH BÌNH PHƯỚC".to_owned(),
        issuer: "LIÊN MINH HỢP TÁC XÃ".to_owned(),
        symbol: "BC-LMHTXBP".to_owned(),
        place: "Đồng Xoài".to_owned(),
        subject: "Kết quả quý III".to_owned(),
        signer_title: "Phó Chủ tịch".to_owned(),
        signer_name: "Trần Thị Mẫu".to_owned(),
        recipients: "UBND tỉnh\nSở Tài chính\nLưu: VT, NV".to_owned(),
    }
}

impl House {
    async fn head(
        &self,
        actor: &Actor,
        (report, seen_version): (ReportId, i64),
        head: ReportHead,
    ) -> Result<StepTaken, StepError> {
        let command = self.test.command(EditHead {
            report,
            head,
            seen_version,
        });
        edit_head(&self.test.db, actor, &command).await
    }
}

#[tokio::test]
async fn a_head_that_is_not_understood_writes_nothing() {
    let house = house().await;
    let report = house.drafted().await;
    let (officer, body) = (house.officer("Hòa"), house.of_body("Anh"));
    let before = house.test.counts().await;
    let bad = ReportHead {
        symbol: "45/BC".to_owned(),
        ..head()
    };
    for (actor, version, head, code) in [
        (&officer, 1, bad, "reports.head.symbol"),
        (&officer, 2, head(), "reports.report.stale"),
        (&body, 1, head(), "authz.not_allowed"),
    ] {
        let refused = house.head(actor, (report, version), head).await;
        assert_eq!(refused.unwrap_err().code(), code);
    }
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn a_head_is_kept_printed_and_offered_to_the_next_report() {
    let house = house().await;
    let report = house.drafted().await;
    let officer = house.officer("Hòa");
    house.head(&officer, (report, 1), head()).await.unwrap();
    let page = house.page(report).await;
    let text = vanban::write::text(&page.sheet.document());
    for told in [
        "TỈNH BÌNH PHƯỚC",
        "BC-LMHTXBP",
        "Đồng Xoài, ngày",
        "PHÓ CHỦ TỊCH",
        "Trần Thị Mẫu",
        "Sở Tài chính",
    ] {
        assert!(text.contains(told), "{told} is missing in\n{text}");
    }
    let half = DraftReport {
        period: PeriodKind::SecondHalf,
        number: 1,
        ..house.third_quarter()
    };
    house.test.pass_days(1);
    let next = house.draft(&officer, half).await.unwrap();
    let frame = house.page(next).await.sheet.frame;
    assert_eq!(frame.signer_name, "Trần Thị Mẫu");
    assert_eq!(frame.place, "Đồng Xoài");
    assert_ne!(frame.subject, "Kết quả quý III", "each has its own subject");
    let refused = house.head(&officer, (report, 1), head()).await;
    assert_eq!(refused.unwrap_err().code(), "reports.report.stale");
}
