//! What a report lays on whose desk ("Việc của tôi"): to sign and number, to change, to bring the signed paper, to issue.

use authz::{Place, Role};
use db::Tx;
use directory::api::{ItemFor, ItemKind, NewItem, close_item, open_item};
use kernel::Fault;

use crate::model::report::ReportId;
use crate::store::report::ReportRow;

/// Where the reports are.
const REPORTS: &str = "/lam-viec/bao-cao";

/// What waits of a report.
#[derive(Debug, Clone, Copy)]
enum Waits {
    /// To be signed and given its number, by a leader.
    Sign,
    /// To be changed, by an officer.
    Change,
    /// The signed paper is to be brought in, by an officer.
    Paper,
    /// To be issued, by a leader.
    Issue,
}

impl Waits {
    fn key(self, report: ReportId) -> String {
        let word = match self {
            Self::Sign => "sign",
            Self::Change => "change",
            Self::Paper => "paper",
            Self::Issue => "issue",
        };
        format!("reports.{word}/{report}")
    }

    fn item(self, report: &ReportRow, reason: &str) -> NewItem {
        let page = format!("{REPORTS}/{}", report.id);
        let (role, kind, text_key, link) = match self {
            Self::Sign => (
                Role::AllianceLeader,
                ItemKind::Decide,
                "reports-item-sign",
                page,
            ),
            Self::Change => (
                Role::AllianceOfficer,
                ItemKind::Task,
                "reports-item-change",
                page,
            ),
            Self::Paper => (
                Role::AllianceOfficer,
                ItemKind::Task,
                "reports-item-paper",
                "/lam-viec/van-ban/moi".to_owned(),
            ),
            Self::Issue => (
                Role::AllianceLeader,
                ItemKind::Decide,
                "reports-item-issue",
                format!("{page}/ban-hanh"),
            ),
        };
        let number = report.whole_number().unwrap_or_default();
        NewItem {
            key: self.key(report.id),
            whose: ItemFor::Role {
                role,
                place: Place::Organisation(report.alliance),
            },
            kind,
            due: None,
            link,
            text_key,
            facts: vec![
                ("subject", report.subject.clone()),
                ("number", number),
                ("reason", reason.to_owned()),
            ],
        }
    }
}

/// It lies with who signs.
pub(crate) async fn presented(tx: &mut Tx, report: &ReportRow) -> Result<(), Fault> {
    close_item(tx, &Waits::Change.key(report.id)).await?;
    open_item(tx, &Waits::Sign.item(report, "")).await
}

/// It is given back to be changed.
pub(crate) async fn given_back(tx: &mut Tx, report: &ReportRow, reason: &str) -> Result<(), Fault> {
    close_item(tx, &Waits::Sign.key(report.id)).await?;
    open_item(tx, &Waits::Change.item(report, reason)).await
}

/// It has its number: the signed paper is to come back.
pub(crate) async fn numbered(tx: &mut Tx, report: &ReportRow) -> Result<(), Fault> {
    close_item(tx, &Waits::Sign.key(report.id)).await?;
    open_item(tx, &Waits::Paper.item(report, "")).await?;
    open_item(tx, &Waits::Issue.item(report, "")).await
}

/// It is issued.
pub(crate) async fn issued(tx: &mut Tx, report: &ReportRow) -> Result<(), Fault> {
    close_item(tx, &Waits::Paper.key(report.id)).await?;
    close_item(tx, &Waits::Issue.key(report.id)).await.map(drop)
}
