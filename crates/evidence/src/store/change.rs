//! What acts added to figures and nobody has folded yet. Rows are written here and never met: writers do not wait for each
//! other.

use db::{Rx, Tx};
use kernel::{Day, Fault, Instant, OrganisationId};

use crate::model::indicator::IndicatorId;
use crate::model::question::hit::{Cell, Month};
use crate::model::question::tally::{First, Member, Sum, Sums};
use crate::model::standing::Step;

kernel::typed_id! {
    /// What an act added to a figure (*bước tăng, giảm*).
    pub(crate) ChangeId
}

db::statements! {
    /// What an act added.
    CHANGE_INSERT = "
        insert into evidence_change
            (id, indicator, subject, month, area, body, programme, money,
             recorded_count, recorded_value, verified_count, verified_value)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    /// What was added to an indicator in all; of entries only.
    CHANGE_TOTAL = "
        select cast(coalesce(sum(recorded_count), 0) as bigint) as recorded_count,
               cast(coalesce(sum(recorded_value), 0) as bigint) as recorded_value,
               cast(coalesce(sum(verified_count), 0) as bigint) as verified_count,
               cast(coalesce(sum(verified_value), 0) as bigint) as verified_value
        from evidence_change
        where indicator = $1
          and subject is null";
    /// What was added by cell; of entries only.
    CHANGE_CELLS = "
        select month, area, body, programme, money,
               cast(sum(recorded_count) as bigint) as recorded_count,
               cast(sum(recorded_value) as bigint) as recorded_value,
               cast(sum(verified_count) as bigint) as verified_count,
               cast(sum(verified_value) as bigint) as verified_value
        from evidence_change
        where indicator = $1
          and subject is null
        group by month, area, body, programme, money
        order by month, area, body, programme, money";
    /// What was added by month; of entries only.
    CHANGE_MONTHS = "
        select month,
               cast(sum(recorded_count) as bigint) as recorded_count,
               cast(sum(recorded_value) as bigint) as recorded_value,
               cast(sum(verified_count) as bigint) as verified_count,
               cast(sum(verified_value) as bigint) as verified_value
        from evidence_change
        where indicator = $1
          and subject is null
        group by month";
    /// What was added by cell in a month; of entries only.
    CHANGE_CELLS_OF_MONTH = "
        select month, area, body, programme, money,
               cast(sum(recorded_count) as bigint) as recorded_count,
               cast(sum(recorded_value) as bigint) as recorded_value,
               cast(sum(verified_count) as bigint) as verified_count,
               cast(sum(verified_value) as bigint) as verified_value
        from evidence_change
        where indicator = $1
          and subject is null
          and month = $2
        group by month, area, body, programme, money
        order by month, area, body, programme, money";
    /// What was added by subject, beside what was folded of it. Where nothing was taken off, the months tell since when it is
    /// counted.
    CHANGE_SUBJECTS = "
        select c.subject,
               cast(sum(c.recorded_count) as bigint) as recorded_step,
               cast(sum(c.verified_count) as bigint) as verified_step,
               coalesce(min(case when c.recorded_count > 0 then c.month end), '') as recorded_from,
               coalesce(min(case when c.verified_count > 0 then c.month end), '') as verified_from,
               cast(max(case when c.recorded_count < 0 or c.verified_count < 0 or c.month = '' then 1 else 0 end)
                   as bigint) as taken_off,
               coalesce(max(m.recorded_count), 0) as recorded_count,
               coalesce(max(m.verified_count), 0) as verified_count,
               coalesce(max(m.recorded_month), '') as recorded_month,
               coalesce(max(m.verified_month), '') as verified_month
        from evidence_change c
        left join evidence_member m on m.indicator = c.indicator and m.subject = c.subject
        where c.indicator = $1
          and c.subject is not null
        group by c.subject
        order by c.subject";
    /// Forgets what was folded: every row that this transaction sees.
    CHANGE_CLEAR = "delete from evidence_change where indicator = $1";
    /// The indicators with more unfolded rows than so many.
    CHANGE_CROWDED = "
        select indicator
        from evidence_change
        group by indicator
        having count(*) > $1
        order by indicator
        limit $2";
}

db::row! {
    /// Recorded and verified, as columns.
    pub(super) struct SumsRow {
        recorded_count: i64,
        recorded_value: i64,
        verified_count: i64,
        verified_value: i64,
    }
}

impl From<SumsRow> for Sums {
    fn from(row: SumsRow) -> Self {
        let sum = |count: i64, value: i64| Sum {
            count: i128::from(count),
            value: i128::from(value),
        };
        Self {
            recorded: sum(row.recorded_count, row.recorded_value),
            verified: sum(row.verified_count, row.verified_value),
        }
    }
}

/// A cell with its sums.
#[derive(Debug)]
pub(crate) struct CellRow {
    pub(crate) cell: Cell,
    pub(crate) sums: Sums,
}

impl db::FromRow for CellRow {
    fn from_row(row: &db::Row) -> Result<Self, Fault> {
        Ok(Self {
            cell: super::figure::cell(row)?,
            sums: SumsRow::from_row(row)?.into(),
        })
    }
}

/// A month with its sums.
#[derive(Debug)]
pub(crate) struct MonthRow {
    pub(crate) month: Month,
    pub(crate) sums: Sums,
}

impl db::FromRow for MonthRow {
    fn from_row(row: &db::Row) -> Result<Self, Fault> {
        Ok(Self {
            month: Month::of(row.get::<Day>("month")?),
            sums: SumsRow::from_row(row)?.into(),
        })
    }
}

/// A subject with what was added and what was folded.
#[derive(Debug)]
pub(crate) struct SubjectRow {
    pub(crate) subject: OrganisationId,
    pub(crate) recorded_step: i64,
    pub(crate) verified_step: i64,
    /// The first months that were added.
    pub(crate) from: First,
    /// Whether anything was taken off.
    pub(crate) taken_off: bool,
    pub(crate) folded: Member,
}

impl db::FromRow for SubjectRow {
    fn from_row(row: &db::Row) -> Result<Self, Fault> {
        let month = |column| super::figure::month(row, column);
        let taken_off: i64 = row.get("taken_off")?;
        Ok(Self {
            subject: row.get("subject")?,
            recorded_step: row.get("recorded_step")?,
            verified_step: row.get("verified_step")?,
            from: First {
                recorded: month("recorded_from")?,
                verified: month("verified_from")?,
            },
            taken_off: taken_off > 0,
            folded: Member {
                recorded: row.get("recorded_count")?,
                verified: row.get("verified_count")?,
                first: First {
                    recorded: month("recorded_month")?,
                    verified: month("verified_month")?,
                },
            },
        })
    }
}

/// Adds a step of an entry to an indicator; with a subject where subjects are counted.
pub(crate) async fn change_insert(
    tx: &mut Tx,
    (indicator, subject): (IndicatorId, Option<OrganisationId>),
    (cell, step, value): (&Cell, Step, i64),
) -> Result<(), Fault> {
    let (now, chance): (Instant, [u8; 10]) = tx.seed()?;
    let times = |count: i64| {
        let told = || Fault::inconsistent("evidence_change", "value", indicator);
        count.checked_mul(value).ok_or_else(told)
    };
    let [month, area, body, programme, money] = match subject {
        Some(_) => super::figure::month_only(cell),
        None => super::figure::spelled(cell),
    };
    let values = db::params![
        ChangeId::new(now, chance),
        indicator,
        subject,
        month,
        area,
        body,
        programme,
        money,
        step.recorded,
        times(step.recorded)?,
        step.verified,
        times(step.verified)?
    ];
    tx.run(CHANGE_INSERT, values).await.map(drop)
}

pub(crate) async fn change_total(rx: &mut Rx, indicator: IndicatorId) -> Result<Sums, Fault> {
    let row: SumsRow = rx.one(CHANGE_TOTAL, db::params![indicator]).await?;
    Ok(row.into())
}

pub(crate) async fn change_cells(
    rx: &mut Rx,
    indicator: IndicatorId,
) -> Result<Vec<CellRow>, Fault> {
    rx.all(CHANGE_CELLS, db::params![indicator]).await
}

/// What was added by month; of entries only.
pub(crate) async fn change_months(
    rx: &mut Rx,
    indicator: IndicatorId,
) -> Result<Vec<MonthRow>, Fault> {
    rx.all(CHANGE_MONTHS, db::params![indicator]).await
}

pub(crate) async fn change_cells_of_month(
    rx: &mut Rx,
    indicator: IndicatorId,
    month: Month,
) -> Result<Vec<CellRow>, Fault> {
    let values = db::params![indicator, month.first_day()];
    rx.all(CHANGE_CELLS_OF_MONTH, values).await
}

pub(crate) async fn change_subjects(
    rx: &mut Rx,
    indicator: IndicatorId,
) -> Result<Vec<SubjectRow>, Fault> {
    rx.all(CHANGE_SUBJECTS, db::params![indicator]).await
}

pub(crate) async fn change_clear(tx: &mut Tx, indicator: IndicatorId) -> Result<u64, Fault> {
    tx.run(CHANGE_CLEAR, db::params![indicator]).await
}

/// The indicators that have more unfolded rows than so many, the first of them.
pub(crate) async fn change_crowded(
    rx: &mut Rx,
    rows: i64,
    most: i64,
) -> Result<Vec<IndicatorId>, Fault> {
    let found: Vec<(IndicatorId,)> = rx.all(CHANGE_CROWDED, db::params![rows, most]).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}
