//! What was folded: by cell, by subject, in all.

use db::{Row, Rx, Tx};
use kernel::{AreaId, Day, Fault, OrganisationId, Stored};

use super::change::{CellRow, MonthRow, SumsRow};
use crate::model::baseline::BaselineId;
use crate::model::indicator::IndicatorId;
use crate::model::money::MoneySource;
use crate::model::question::hit::{Cell, Month};
use crate::model::question::tally::{First, Member, Sums};

/// What is split is read whole: cells of an indicator at most.
const CELLS_MAX: i64 = 200_000;

db::statements! {
    /// Everything folded of an indicator.
    TOTAL_BY_INDICATOR = "
        select recorded_count, recorded_value, verified_count, verified_value
        from evidence_total
        where indicator = $1";
    /// Adds to everything folded.
    TOTAL_ADD = "
        insert into evidence_total
            (indicator, recorded_count, recorded_value, verified_count, verified_value)
        values ($1, $2, $3, $4, $5)
        on conflict (indicator) do update
        set recorded_count = evidence_total.recorded_count + excluded.recorded_count,
            recorded_value = evidence_total.recorded_value + excluded.recorded_value,
            verified_count = evidence_total.verified_count + excluded.verified_count,
            verified_value = evidence_total.verified_value + excluded.verified_value";
    /// The cells of an indicator.
    FIGURE_LIST = "
        select month, area, body, programme, money,
               recorded_count, recorded_value, verified_count, verified_value
        from evidence_figure
        where indicator = $1
        order by month, area, body, programme, money
        limit $2";
    /// The cells of an indicator in a month.
    FIGURE_LIST_OF_MONTH = "
        select month, area, body, programme, money,
               recorded_count, recorded_value, verified_count, verified_value
        from evidence_figure
        where indicator = $1
          and month = $2";
    /// The months of an indicator.
    MONTH_LIST = "
        select month, recorded_count, recorded_value, verified_count, verified_value
        from evidence_month
        where indicator = $1";
    /// Adds to a month.
    MONTH_ADD = "
        insert into evidence_month
            (indicator, month, recorded_count, recorded_value, verified_count, verified_value)
        values ($1, $2, $3, $4, $5, $6)
        on conflict (indicator, month) do update
        set recorded_count = evidence_month.recorded_count + excluded.recorded_count,
            recorded_value = evidence_month.recorded_value + excluded.recorded_value,
            verified_count = evidence_month.verified_count + excluded.verified_count,
            verified_value = evidence_month.verified_value + excluded.verified_value";
    /// Adds to a cell.
    FIGURE_ADD = "
        insert into evidence_figure
            (indicator, month, area, body, programme, money,
             recorded_count, recorded_value, verified_count, verified_value)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        on conflict (indicator, month, area, body, programme, money) do update
        set recorded_count = evidence_figure.recorded_count + excluded.recorded_count,
            recorded_value = evidence_figure.recorded_value + excluded.recorded_value,
            verified_count = evidence_figure.verified_count + excluded.verified_count,
            verified_value = evidence_figure.verified_value + excluded.verified_value";
    /// The subjects of an indicator.
    MEMBER_LIST = "
        select subject, recorded_count, verified_count, recorded_month, verified_month
        from evidence_member
        where indicator = $1
        order by subject
        limit $2";
    /// How often a subject is counted now.
    MEMBER_PUT = "
        insert into evidence_member
            (indicator, subject, recorded_count, verified_count, recorded_month, verified_month)
        values ($1, $2, $3, $4, $5, $6)
        on conflict (indicator, subject) do update
        set recorded_count = excluded.recorded_count,
            verified_count = excluded.verified_count,
            recorded_month = excluded.recorded_month,
            verified_month = excluded.verified_month";
    /// The first days on which a subject is counted, from its entries.
    MEMBER_FIRST = "
        select coalesce(min(h.day), '') as recorded_month,
               coalesce(min(case when t.state = 'verified' then h.day end), '') as verified_month
        from evidence_subject s
        join evidence_hit h on h.entry = s.entry and h.indicator = $1
        join evidence_state t on t.entry = s.entry
        where s.organisation = $2
          and t.state in ('recorded', 'awaiting_countersign', 'verified')";
    /// Forgets the cells of an indicator, to write them anew.
    FIGURE_CLEAR = "delete from evidence_figure where indicator = $1";
    /// Forgets its months.
    MONTH_CLEAR = "delete from evidence_month where indicator = $1";
    /// Forgets its subjects.
    MEMBER_CLEAR = "delete from evidence_member where indicator = $1";
    /// Forgets its total.
    TOTAL_CLEAR = "delete from evidence_total where indicator = $1";
    /// Where each subject of an indicator counts: area, body, programme, source of money.
    SUBJECT_PARTS = "
        select s.organisation,
               coalesce(e.area, '') as area,
               e.body,
               coalesce(e.programme, '') as programme,
               coalesce(e.money, '') as money,
               cast(max(case when t.state = 'verified' then 1 else 0 end) as bigint) as is_verified
        from evidence_hit h
        join evidence_state t on t.entry = h.entry
        join evidence_entry e on e.id = h.entry
        join evidence_subject s on s.entry = h.entry
        where h.indicator = $1
          and t.state in ('recorded', 'awaiting_countersign', 'verified')
          and ($2 = '' or exists (
              select 1
              from evidence_baseline_member b
              where b.baseline = $2
                and b.organisation = s.organisation))
        group by s.organisation, coalesce(e.area, ''), e.body, coalesce(e.programme, ''), coalesce(e.money, '')
        limit $3";
}

/// What of an entry's cell is absent.
fn optional<T: Stored>(row: &Row, column: &str) -> Result<Option<T>, Fault> {
    let text: String = row.get(column)?;
    if text.is_empty() {
        Ok(None)
    } else {
        row.get(column).map(Some)
    }
}

/// The cell of a row.
pub(super) fn cell(row: &Row) -> Result<Cell, Fault> {
    Ok(Cell {
        month: Month::of(row.get::<Day>("month")?),
        area: optional::<AreaId>(row, "area")?,
        body: row.get("body")?,
        programme: optional::<String>(row, "programme")?,
        money: optional::<MoneySource>(row, "money")?,
    })
}

/// A cell as columns.
pub(super) fn spelled(cell: &Cell) -> [String; 5] {
    let area = cell.area.map(|area| area.to_string());
    let money = cell.money.map(|money| money.to_string());
    [
        cell.month.first_day().to_string(),
        area.unwrap_or_default(),
        cell.body.to_string(),
        cell.programme.clone().unwrap_or_default(),
        money.unwrap_or_default(),
    ]
}

/// The columns where only the month is told.
pub(super) fn month_only(cell: &Cell) -> [String; 5] {
    let mut columns = [const { String::new() }; 5];
    if let Some(month) = columns.first_mut() {
        *month = cell.month.first_day().to_string();
    }
    columns
}

/// A month of a row, where one is told.
pub(super) fn month(row: &Row, column: &str) -> Result<Option<Month>, Fault> {
    Ok(optional::<Day>(row, column)?.map(Month::of))
}

/// Sums as columns.
fn columns(sums: Sums, indicator: IndicatorId) -> Result<[i64; 4], Fault> {
    let told = |_| Fault::inconsistent("evidence_figure", "value", indicator);
    let narrow = |number: i128| i64::try_from(number).map_err(told);
    Ok([
        narrow(sums.recorded.count)?,
        narrow(sums.recorded.value)?,
        narrow(sums.verified.count)?,
        narrow(sums.verified.value)?,
    ])
}

pub(crate) async fn total(rx: &mut Rx, indicator: IndicatorId) -> Result<Sums, Fault> {
    let row: Option<SumsRow> = rx.maybe(TOTAL_BY_INDICATOR, db::params![indicator]).await?;
    Ok(row.map(Sums::from).unwrap_or_default())
}

pub(crate) async fn total_add(
    tx: &mut Tx,
    indicator: IndicatorId,
    sums: Sums,
) -> Result<(), Fault> {
    let [a, b, c, d] = columns(sums, indicator)?;
    tx.run(TOTAL_ADD, db::params![indicator, a, b, c, d])
        .await
        .map(drop)
}

pub(crate) async fn figure_list(
    rx: &mut Rx,
    indicator: IndicatorId,
) -> Result<Vec<CellRow>, Fault> {
    rx.all(FIGURE_LIST, db::params![indicator, CELLS_MAX]).await
}

pub(crate) async fn figure_add(
    tx: &mut Tx,
    indicator: IndicatorId,
    (cell, sums): (&Cell, Sums),
) -> Result<(), Fault> {
    let [month, area, body, programme, money] = spelled(cell);
    let [a, b, c, d] = columns(sums, indicator)?;
    let values = db::params![indicator, month, area, body, programme, money, a, b, c, d];
    tx.run(FIGURE_ADD, values).await.map(drop)
}

/// The cells of an indicator in a month.
pub(crate) async fn figure_list_of_month(
    rx: &mut Rx,
    indicator: IndicatorId,
    month: Month,
) -> Result<Vec<CellRow>, Fault> {
    let values = db::params![indicator, month.first_day()];
    rx.all(FIGURE_LIST_OF_MONTH, values).await
}

pub(crate) async fn month_list(
    rx: &mut Rx,
    indicator: IndicatorId,
) -> Result<Vec<MonthRow>, Fault> {
    rx.all(MONTH_LIST, db::params![indicator]).await
}

pub(crate) async fn month_add(
    tx: &mut Tx,
    indicator: IndicatorId,
    (month, sums): (Month, Sums),
) -> Result<(), Fault> {
    let [a, b, c, d] = columns(sums, indicator)?;
    let values = db::params![indicator, month.first_day(), a, b, c, d];
    tx.run(MONTH_ADD, values).await.map(drop)
}

/// A subject as it was folded.
#[derive(Debug)]
pub(crate) struct MemberRow {
    pub(crate) subject: OrganisationId,
    pub(crate) member: Member,
}

impl db::FromRow for MemberRow {
    fn from_row(row: &Row) -> Result<Self, Fault> {
        Ok(Self {
            subject: row.get("subject")?,
            member: Member {
                recorded: row.get("recorded_count")?,
                verified: row.get("verified_count")?,
                first: first(row)?,
            },
        })
    }
}

struct FirstRow(First);

impl db::FromRow for FirstRow {
    fn from_row(row: &Row) -> Result<Self, Fault> {
        first(row).map(Self)
    }
}

fn first(row: &Row) -> Result<First, Fault> {
    Ok(First {
        recorded: month(row, "recorded_month")?,
        verified: month(row, "verified_month")?,
    })
}

/// The subjects of an indicator with how often each is recorded and verified.
pub(crate) async fn member_list(
    rx: &mut Rx,
    indicator: IndicatorId,
) -> Result<Vec<MemberRow>, Fault> {
    rx.all(MEMBER_LIST, db::params![indicator, CELLS_MAX]).await
}

pub(crate) async fn member_put(
    tx: &mut Tx,
    (indicator, subject): (IndicatorId, OrganisationId),
    member: &Member,
) -> Result<(), Fault> {
    let spelled = |month: Option<Month>| {
        let day = month.map(|month| month.first_day().to_string());
        day.unwrap_or_default()
    };
    let values = db::params![
        indicator,
        subject,
        member.recorded,
        member.verified,
        spelled(member.first.recorded),
        spelled(member.first.verified)
    ];
    tx.run(MEMBER_PUT, values).await.map(drop)
}

/// The months in which a subject is counted first, from its entries.
pub(crate) async fn member_first(
    rx: &mut Rx,
    indicator: IndicatorId,
    subject: OrganisationId,
) -> Result<First, Fault> {
    let FirstRow(first) = rx
        .one(MEMBER_FIRST, db::params![indicator, subject])
        .await?;
    Ok(first)
}

/// Forgets everything folded of an indicator, to write it anew.
pub(crate) async fn figure_clear(tx: &mut Tx, indicator: IndicatorId) -> Result<(), Fault> {
    for sql in [FIGURE_CLEAR, MONTH_CLEAR, MEMBER_CLEAR, TOTAL_CLEAR] {
        tx.run(sql, db::params![indicator]).await?;
    }
    Ok(())
}

/// Where a subject counts.
#[derive(Debug, Clone)]
pub(crate) struct SubjectPart {
    pub(crate) subject: OrganisationId,
    pub(crate) area: Option<AreaId>,
    pub(crate) body: OrganisationId,
    pub(crate) programme: Option<String>,
    pub(crate) money: Option<MoneySource>,
    pub(crate) is_verified: bool,
}

impl db::FromRow for SubjectPart {
    fn from_row(row: &Row) -> Result<Self, Fault> {
        Ok(Self {
            subject: row.get("organisation")?,
            area: optional(row, "area")?,
            body: row.get("body")?,
            programme: optional(row, "programme")?,
            money: optional(row, "money")?,
            is_verified: row.get::<i64>("is_verified")? > 0,
        })
    }
}

/// Where the subjects of an indicator count; only the members of a frozen list, where it has one.
pub(crate) async fn subject_parts(
    rx: &mut Rx,
    indicator: IndicatorId,
    baseline: Option<BaselineId>,
) -> Result<Vec<SubjectPart>, Fault> {
    let baseline = baseline.map(|id| id.to_string()).unwrap_or_default();
    rx.all(SUBJECT_PARTS, db::params![indicator, baseline, CELLS_MAX])
        .await
}
