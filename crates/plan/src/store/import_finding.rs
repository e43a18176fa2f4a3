//! Findings of imports.

use db::{Rx, Tx};
use kernel::{Fault, Instant, Nature};

use crate::model::draft::ImportId;
use crate::model::import_finding::{Finding, FindingId};

/// Findings that are kept of one import; a broken scan has hundreds of misread words.
pub(crate) const FINDINGS_MAX: usize = 500;

db::statements! {
    /// The findings of an import, as the reader told them.
    FINDING_LIST = "
        select id, code, message, spans, settled_at, settled_by_name, version
        from plan_import_finding
        where import = $1
        order by position
        limit $2";
    /// A new finding.
    FINDING_INSERT = "
        insert into plan_import_finding (id, import, position, code, message, spans, version)
        values ($1, $2, $3, $4, $5, $6, 1)";
    /// Whether it is settled, in the place of the version that was seen.
    FINDING_UPDATE = "
        update plan_import_finding
        set settled_at = $3,
            settled_by_name = $4,
            version = version + 1
        where import = $1
          and id = $2
          and version = $5";
}

db::row! {
    /// A finding as it is kept.
    struct FindingRow {
        id: FindingId,
        code: String,
        message: String,
        spans: String,
        settled_at: Option<Instant>,
        settled_by_name: Option<String>,
        version: i64,
    }
}

impl FindingRow {
    fn finding(self) -> Result<Finding, Fault> {
        let torn = |_| Fault::inconsistent("plan_import_finding", "spans", self.id);
        Ok(Finding {
            spans: serde_json::from_str(&self.spans).map_err(torn)?,
            id: self.id,
            code: self.code,
            message: self.message,
            settled_at: self.settled_at,
            settled_by_name: self.settled_by_name,
            version: self.version,
        })
    }
}

pub(crate) async fn finding_list(rx: &mut Rx, import: ImportId) -> Result<Vec<Finding>, Fault> {
    let most = i64::try_from(FINDINGS_MAX).unwrap_or(i64::MAX);
    let rows: Vec<FindingRow> = rx.all(FINDING_LIST, db::params![import, most]).await?;
    rows.into_iter().map(FindingRow::finding).collect()
}

pub(crate) async fn finding_insert(
    tx: &mut Tx,
    import: ImportId,
    (position, finding): (i64, &Finding),
) -> Result<(), Fault> {
    let spans =
        serde_json::to_string(&finding.spans).map_err(|error| Fault::new(Nature::Bug, error))?;
    let values = db::params![
        finding.id,
        import,
        position,
        finding.code,
        finding.message,
        spans
    ];
    tx.run(FINDING_INSERT, values).await?;
    Ok(())
}

/// Settles a finding, or opens it again; false where somebody changed it in between.
pub(crate) async fn finding_update(
    tx: &mut Tx,
    import: ImportId,
    (finding, seen): (&Finding, i64),
) -> Result<bool, Fault> {
    let values = db::params![
        import,
        finding.id,
        finding.settled_at,
        finding.settled_by_name,
        seen
    ];
    Ok(tx.run(FINDING_UPDATE, values).await? == 1)
}
