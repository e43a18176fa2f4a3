//! Figures as they were drawn, and the evidence behind those of an issued report. Rows are added, never changed.

use db::{Rx, Tx};
use evidence::api::{EvidenceId, IndicatorId};
use kernel::{Day, Fault, Instant, Nature};

use crate::model::figure::{AsOf, Asks, Figure};
use crate::model::report::ReportId;
use crate::model::tables::Tables;

db::statements! {
    /// A drawing of a report.
    DRAWING_BY_NUMBER = "
        select day, known_at, tables
        from reports_drawing
        where report = $1
          and drawing = $2";
    /// A drawing.
    DRAWING_INSERT = "
        insert into reports_drawing (report, drawing, day, known_at, tables)
        values ($1, $2, $3, $4, $5)";
    /// The figures of a drawing.
    FIGURE_LIST = "
        select key, label, asks, about, indicator, value, unit, names, own_day, own_known_at
        from reports_figure
        where report = $1
          and drawing = $2
        order by position";
    /// A figure.
    FIGURE_INSERT = "
        insert into reports_figure
            (report, drawing, key, position, label, asks, about, indicator, value, unit, names,
             own_day, own_known_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    /// An entry behind a figure.
    ENTRY_INSERT = "
        insert into reports_figure_entry (report, drawing, key, evidence)
        values ($1, $2, $3, $4)";
    /// The entries behind a figure.
    ENTRY_LIST = "
        select evidence
        from reports_figure_entry
        where report = $1
          and drawing = $2
          and key = $3
        order by evidence";
}

db::row! {
    struct DrawingRow {
        day: Day,
        known_at: Instant,
        tables: String,
    }
}

db::row! {
    struct FigureRow {
        key: String,
        label: String,
        asks: Asks,
        about: Option<String>,
        indicator: Option<IndicatorId>,
        value: Option<i64>,
        unit: String,
        names: String,
        own_day: Option<Day>,
        own_known_at: Option<Instant>,
    }
}

/// What was drawn at once (*lần lấy số liệu*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Drawing {
    /// For which day, as known when.
    pub(crate) as_of: AsOf,
    /// The figures.
    pub(crate) figures: Vec<Figure>,
    /// The tables.
    pub(crate) tables: Tables,
}

/// The drawing of this number, with its figures.
pub(crate) async fn drawing(
    rx: &mut Rx,
    (report, number): (ReportId, i64),
) -> Result<Drawing, Fault> {
    let row: DrawingRow = rx
        .one(DRAWING_BY_NUMBER, db::params![report, number])
        .await?;
    let rows: Vec<FigureRow> = rx.all(FIGURE_LIST, db::params![report, number]).await?;
    let figures: Result<Vec<Figure>, Fault> = rows.into_iter().map(figure).collect();
    Ok(Drawing {
        as_of: AsOf {
            day: row.day,
            known: row.known_at,
        },
        figures: figures?,
        tables: read(&row.tables)?,
    })
}

fn figure(row: FigureRow) -> Result<Figure, Fault> {
    Ok(Figure {
        names: read(&row.names)?,
        as_of: row
            .own_day
            .zip(row.own_known_at)
            .map(|(day, known)| AsOf { day, known }),
        key: row.key,
        label: row.label,
        asks: row.asks,
        about: row.about,
        indicator: row.indicator,
        value: row.value,
        unit: row.unit,
    })
}

fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Fault> {
    serde_json::from_str(text).map_err(|error| Fault::new(Nature::Bug, error))
}

fn written(value: &impl serde::Serialize) -> Result<String, Fault> {
    serde_json::to_string(value).map_err(|error| Fault::new(Nature::Bug, error))
}

pub(crate) async fn drawing_insert(
    tx: &mut Tx,
    (report, number): (ReportId, i64),
    drawing: &Drawing,
) -> Result<(), Fault> {
    let (as_of, tables) = (drawing.as_of, written(&drawing.tables)?);
    let values = db::params![report, number, as_of.day, as_of.known, tables];
    tx.run(DRAWING_INSERT, values).await?;
    for (figure, position) in drawing.figures.iter().zip(1_i64..) {
        let names = written(&figure.names)?;
        let own = figure.as_of;
        let (own_day, own_known_at) = (own.map(|own| own.day), own.map(|own| own.known));
        let values = db::params![
            report,
            number,
            figure.key,
            position,
            figure.label,
            figure.asks,
            figure.about,
            figure.indicator,
            figure.value,
            figure.unit,
            names,
            own_day,
            own_known_at
        ];
        tx.run(FIGURE_INSERT, values).await?;
    }
    Ok(())
}

pub(crate) async fn entry_insert(
    tx: &mut Tx,
    (report, number): (ReportId, i64),
    key: &str,
    entries: &[EvidenceId],
) -> Result<(), Fault> {
    for entry in entries {
        let values = db::params![report, number, key, *entry];
        tx.run(ENTRY_INSERT, values).await?;
    }
    Ok(())
}

pub(crate) async fn entry_list(
    rx: &mut Rx,
    (report, number): (ReportId, i64),
    key: &str,
) -> Result<Vec<EvidenceId>, Fault> {
    let rows: Vec<(EvidenceId,)> = rx.all(ENTRY_LIST, db::params![report, number, key]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
