//! Who follows whom among organisations.

use db::{Rx, Tx};
use kernel::{Day, Fault, OrganisationId};

use super::life::basis;
use crate::model::succession::{LineKind, OrganisationLine};

db::statements! {
    /// Every line of succession.
    LINE_LIST = "
        select predecessor, successor, on_day, kind, basis, verified, source
        from directory_organisation_line
        order by on_day, predecessor, successor";
    /// The lines from and to one organisation.
    LINE_LIST_OF = "
        select predecessor, successor, on_day, kind, basis, verified, source
        from directory_organisation_line
        where predecessor = $1
           or successor = $1
        order by on_day, predecessor, successor";
    /// Enters a line, or puts it right.
    LINE_PUT = "
        insert into directory_organisation_line
            (predecessor, successor, on_day, kind, basis, verified, source)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (predecessor, successor, on_day) do update
        set kind = excluded.kind,
            basis = excluded.basis,
            verified = excluded.verified,
            source = excluded.source";
}

db::row! {
    struct LineRow {
        predecessor: OrganisationId,
        successor: OrganisationId,
        on_day: Day,
        kind: LineKind,
        basis: String,
        verified: bool,
        source: String,
    }
}

impl From<LineRow> for OrganisationLine {
    fn from(row: LineRow) -> Self {
        Self {
            from: row.predecessor,
            to: row.successor,
            on: row.on_day,
            kind: row.kind,
            basis: basis(row.basis, row.verified, row.source),
        }
    }
}

/// Every line of succession.
pub(crate) async fn line_list(rx: &mut Rx) -> Result<Vec<OrganisationLine>, Fault> {
    let rows: Vec<LineRow> = rx.all(LINE_LIST, &[]).await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The lines from and to one organisation.
pub(crate) async fn line_list_of(
    rx: &mut Rx,
    organisation: OrganisationId,
) -> Result<Vec<OrganisationLine>, Fault> {
    let rows: Vec<LineRow> = rx.all(LINE_LIST_OF, db::params![organisation]).await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Enters a line, or puts it right.
pub(crate) async fn line_put(tx: &mut Tx, line: &OrganisationLine) -> Result<(), Fault> {
    let values = db::params![
        line.from,
        line.to,
        line.on,
        line.kind,
        line.basis.text,
        line.basis.verified,
        line.basis.source
    ];
    tx.run(LINE_PUT, values).await.map(drop)
}
