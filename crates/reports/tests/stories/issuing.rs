//! A report is presented, numbered, issued; then nothing of it changes any more.

use authz::Actor;
use evidence::api::{ReverseEvidence, reverse_evidence};
use kernel::Refusal;
use library::api::PaperId;
use reports::api::{
    GiveBackReport, IssueReport, NumberReport, PresentReport, ReportId, ReportState, StepError,
    StepTaken, figure_page, give_back_report, issue_report, number_report, present_report,
};

use crate::house::{House, alliance, day, house, shown};

const PDF: &[u8] = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

impl House {
    async fn present(&self, actor: &Actor, report: ReportId) -> Result<StepTaken, StepError> {
        let wish = PresentReport {
            report,
            signer_title: "Chủ tịch".to_owned(),
            signer_name: "Nguyễn Văn Mẫu".to_owned(),
            recipients: "UBND tỉnh".to_owned(),
            seen_version: self.page(report).await.version,
        };
        present_report(&self.test.db, actor, &self.test.command(wish)).await
    }

    async fn number(
        &self,
        report: ReportId,
        (number, issued_on): (&str, &str),
    ) -> Result<StepTaken, StepError> {
        let wish = NumberReport {
            report,
            number: number.to_owned(),
            issued_on: day(issued_on),
            seen_version: self.page(report).await.version,
        };
        number_report(&self.test.db, &self.leader(), &self.test.command(wish)).await
    }

    async fn issue(&self, report: ReportId, paper: PaperId) -> Result<StepTaken, StepError> {
        let wish = IssueReport {
            report,
            paper,
            seen_version: self.page(report).await.version,
        };
        issue_report(&self.test.db, &self.leader(), &self.test.command(wish)).await
    }

    /// A report that is issued, and its paper.
    pub(crate) async fn issued(&self) -> ReportId {
        let report = self.drafted().await;
        self.write_all(report).await;
        self.present(&self.officer("Hòa"), report).await.unwrap();
        self.number(report, ("5", "2023-09-01")).await.unwrap();
        let files = [("bao-cao.pdf", PDF)];
        let paper = self.paper("05/BC-LMHTX", alliance(), &files).await;
        self.issue(report, paper).await.unwrap();
        report
    }
}

fn code<T: std::fmt::Debug>(refused: Result<T, StepError>) -> &'static str {
    refused.unwrap_err().code()
}

#[tokio::test]
async fn a_prompt_that_is_open_blocks_signing() {
    let house = house().await;
    let report = house.drafted().await;
    let before = house.test.counts().await;
    let officer = house.officer("Hòa");
    let refused = house.present(&officer, report).await;
    assert_eq!(code(refused), "reports.report.prompts_open");
    let body = house.of_body("Anh");
    assert_eq!(
        code(house.present(&body, report).await),
        "authz.not_allowed"
    );
    let refused = house.number(report, ("5", "2023-09-01")).await;
    assert_eq!(code(refused), "reports.report.not_presented");
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn what_is_presented_is_not_edited_until_it_is_given_back() {
    let house = house().await;
    let report = house.drafted().await;
    house.write_all(report).await;
    let officer = house.officer("Hòa");
    house.present(&officer, report).await.unwrap();
    let before = house.test.counts().await;
    let refused = house.edit(&officer, (report, 2), ("Khác.", 2)).await;
    assert_eq!(code(refused), "reports.report.presented");
    let back = |reason: &str, version| GiveBackReport {
        report,
        reason: reason.to_owned(),
        seen_version: version,
    };
    let version = house.page(report).await.version;
    let leader = house.leader();
    for (actor, wish, wanted) in [
        (&leader, back(" ", version), "reports.report.no_reason"),
        (
            &leader,
            back("Sửa phần II.", version + 1),
            "reports.report.stale",
        ),
        (&officer, back("Sửa phần II.", version), "authz.not_allowed"),
    ] {
        let command = house.test.command(wish);
        let refused = give_back_report(&house.test.db, actor, &command).await;
        assert_eq!(code(refused), wanted);
    }
    assert_eq!(house.test.counts().await, before);
    let command = house.test.command(back("Sửa phần II.", version));
    give_back_report(&house.test.db, &leader, &command)
        .await
        .unwrap();
    house
        .edit(&officer, (report, 2), ("Khác.", 2))
        .await
        .unwrap();
}

#[tokio::test]
async fn a_report_is_issued_only_when_its_signed_paper_is_there() {
    let house = house().await;
    let report = house.drafted().await;
    house.write_all(report).await;
    house.present(&house.officer("Hòa"), report).await.unwrap();
    let other = house
        .paper("06/BC-LMHTX", alliance(), &[("khac.pdf", PDF)])
        .await;
    let bare = house.paper("05/BC-LMHTX", alliance(), &[]).await;
    let before = house.test.counts().await;
    for (number, issued_on, wanted) in [
        ("không", "2023-09-01", "reports.report.bad_number"),
        ("5", "2023-09-02", "reports.report.issued_later"),
        ("5", "2023-08-31", "reports.report.issued_before"),
    ] {
        let refused = house.number(report, (number, issued_on)).await;
        assert_eq!(code(refused), wanted);
    }
    let refused = house.issue(report, other).await;
    assert_eq!(code(refused), "reports.report.no_number");
    assert_eq!(house.test.counts().await, before);

    house.number(report, ("5", "2023-09-01")).await.unwrap();
    let before = house.test.counts().await;
    for (paper, wanted) in [
        (other, "reports.report.other_paper"),
        (bare, "reports.report.no_pdf"),
        (PaperId::named("none"), "authz.hidden"),
    ] {
        assert_eq!(code(house.issue(report, paper).await), wanted);
    }
    assert_eq!(house.test.counts().await, before);
    let page = house.page(report).await;
    assert_eq!(page.report.state, ReportState::Numbered);
    assert_eq!(page.report.number.as_deref(), Some("05/BC-LMHTX"));
}

#[tokio::test]
async fn later_evidence_never_changes_an_issued_report_and_its_figures_still_open() {
    let house = house().await;
    let entry = house.digital(0).await;
    house.verify(entry).await;
    house.digital(1).await;
    house.test.pass_seconds(60);
    let report = house.issued().await;
    let issued = house.page(report).await;
    assert_eq!(shown(&issued, "T1.verified"), "01");
    assert_eq!(shown(&issued, "T1.recorded"), "02");

    // One is reversed, another recorded afterwards.
    house.test.pass_days(1);
    let reason = "Ghi nhầm hợp tác xã.".to_owned();
    let command = house.test.command(ReverseEvidence { entry, reason });
    let act = async || reverse_evidence(&house.test.db, &house.of_body("Bình"), &command).await;
    db::settle(act).await.unwrap();
    let third = house.digital(2).await;
    house.verify(third).await;

    let after = house.page(report).await;
    assert_eq!(after.figures, issued.figures);
    assert_eq!(after.sheet, issued.sheet);
    assert!(after.changed.is_empty());
    let leader = house.leader();
    let open = |key: &'static str| figure_page(&house.test.db, &leader, (report, key), 1);
    let verified = open("T1.verified").await.unwrap();
    assert!(verified.frozen);
    let names: Vec<&str> = verified
        .entries
        .iter()
        .flat_map(|line| &line.subjects)
        .map(|(_, name)| name.as_str())
        .collect();
    assert_eq!(names, ["Hợp tác xã Mẫu 000"]);
    assert_eq!(open("T1.recorded").await.unwrap().entries.len(), 2);
    let late = open("targets").await.unwrap();
    assert_eq!(late.figure.names.len(), 2);
}

#[tokio::test]
async fn nothing_is_done_with_an_issued_report() {
    let house = house().await;
    let report = house.issued().await;
    let before = house.test.counts().await;
    let officer = house.officer("Hòa");
    let refused = house.edit(&officer, (report, 2), ("Khác.", 2)).await;
    assert_eq!(code(refused), "reports.report.issued");
    assert_eq!(
        code(house.present(&officer, report).await),
        "reports.report.issued"
    );
    let refused = house.number(report, ("6", "2023-09-01")).await;
    assert_eq!(code(refused), "reports.report.issued");
    assert_eq!(house.test.counts().await, before);
}
