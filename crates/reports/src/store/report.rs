//! Reports.

use authz::Scope;
use db::{Rx, Tx};
use kernel::{AreaId, Day, Fault, OrganisationId};
use library::api::PaperId;
use plan::api::PlanId;

use crate::model::document::Frame;
use crate::model::head::ReportHead;
use crate::model::period::PeriodKind;
use crate::model::report::{ReportId, ReportState};

macro_rules! columns {
    () => {
        "r.id, r.plan, r.period, r.year, r.number, r.from_day, r.data_day, r.area, r.alliance,
         r.author, r.superior, r.issuer, r.symbol, r.place, r.subject, r.signer_title, r.signer_name,
         r.recipients, r.state, r.drawing, r.paper_number, r.issued_on, r.paper, r.created_on,
         r.changed_by, r.version"
    };
}

db::statements! {
    /// The report with this id.
    REPORT_BY_ID = concat!("select ", columns!(), " from reports_report r where r.id = $1");
    /// The reports of a scope, the newest first.
    REPORT_LIST = concat!(
        "select ", columns!(), " from reports_report r where ",
        authz::in_scope!("r.area", "r.alliance", "$1", "$2"),
        " order by r.data_day desc, r.id desc limit $3 offset $4"
    );
    /// The reports of a scope after one, the newest first.
    REPORT_SLICE = concat!(
        "select ", columns!(), " from reports_report r where ",
        authz::in_scope!("r.area", "r.alliance", "$1", "$2"),
        " and ($3 = '' or r.data_day < $3 or (r.data_day = $3 and r.id < $4))",
        " order by r.data_day desc, r.id desc limit $5"
    );
    /// How many reports a scope has.
    REPORT_COUNT = concat!(
        "select count(*) from reports_report r where ",
        authz::in_scope!("r.area", "r.alliance", "$1", "$2")
    );
    /// The report of a plan for a period that is there already.
    REPORT_SAME = "
        select id
        from reports_report
        where plan = $1
          and period = $2
          and year = $3
          and number = $4
        order by id
        limit 1";
    /// The last report of an Alliance besides this one.
    REPORT_LAST = concat!(
        "select ", columns!(), " from reports_report r where r.alliance = $1 and r.id <> $2",
        " order by r.created_on desc, r.id desc limit 1"
    );
    /// A report that begins.
    REPORT_INSERT = "
        insert into reports_report
            (id, plan, period, year, number, from_day, data_day, area, alliance, author, superior,
             issuer, symbol, place, subject, signer_title, signer_name, recipients, state, drawing,
             created_on, changed_at, changed_by, version)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
                'drafting', 1, $19, $20, $21, 1)";
    /// A report after a step, where nobody took one in between.
    REPORT_UPDATE = "
        update reports_report
        set state = $2,
            drawing = $3,
            superior = $4,
            issuer = $5,
            symbol = $6,
            place = $7,
            subject = $8,
            signer_title = $9,
            signer_name = $10,
            recipients = $11,
            paper_number = $12,
            issued_on = $13,
            paper = $14,
            changed_at = $15,
            changed_by = $16,
            version = version + 1
        where id = $1
          and version = $17";
}

db::row! {
    /// A report as it is kept.
    pub(crate) struct ReportRow {
        pub(crate) id: ReportId,
        pub(crate) plan: PlanId,
        pub(crate) period: PeriodKind,
        pub(crate) year: i16,
        pub(crate) number: i16,
        pub(crate) from_day: Day,
        pub(crate) data_day: Day,
        pub(crate) area: AreaId,
        pub(crate) alliance: OrganisationId,
        pub(crate) author: String,
        pub(crate) superior: String,
        pub(crate) issuer: String,
        pub(crate) symbol: String,
        pub(crate) place: String,
        pub(crate) subject: String,
        pub(crate) signer_title: String,
        pub(crate) signer_name: String,
        pub(crate) recipients: String,
        pub(crate) state: ReportState,
        pub(crate) drawing: i64,
        pub(crate) paper_number: Option<String>,
        pub(crate) issued_on: Option<Day>,
        pub(crate) paper: Option<PaperId>,
        pub(crate) created_on: Day,
        pub(crate) changed_by: String,
        pub(crate) version: i64,
    }
}

impl ReportRow {
    /// What stands above and below its text.
    pub(crate) fn frame(&self, told_for: Day) -> Frame {
        Frame {
            superior: self.superior.clone(),
            issuer: self.issuer.clone(),
            author: self.author.clone(),
            symbol: self.symbol.clone(),
            place: self.place.clone(),
            subject: self.subject.clone(),
            signer_title: self.signer_title.clone(),
            signer_name: self.signer_name.clone(),
            recipients: self.recipients.clone(),
            number: self.paper_number.clone(),
            issued_on: self.issued_on,
            data_day: told_for,
        }
    }

    /// What of it people write.
    pub(crate) fn head(&self) -> ReportHead {
        ReportHead {
            superior: self.superior.clone(),
            issuer: self.issuer.clone(),
            symbol: self.symbol.clone(),
            place: self.place.clone(),
            subject: self.subject.clone(),
            signer_title: self.signer_title.clone(),
            signer_name: self.signer_name.clone(),
            recipients: self.recipients.clone(),
        }
    }

    /// The same with another head.
    pub(crate) fn with_head(self, head: ReportHead) -> Self {
        Self {
            superior: head.superior,
            issuer: head.issuer,
            symbol: head.symbol,
            place: head.place,
            subject: head.subject,
            signer_title: head.signer_title,
            signer_name: head.signer_name,
            recipients: head.recipients,
            ..self
        }
    }

    /// Its number with its symbol: `45/BC-LMHTX`; none until it is given.
    pub(crate) fn whole_number(&self) -> Option<String> {
        let number = self.paper_number.as_ref()?;
        Some(format!("{number}/{}", self.symbol))
    }
}

pub(crate) async fn report_by_id(rx: &mut Rx, id: ReportId) -> Result<Option<ReportRow>, Fault> {
    rx.maybe(REPORT_BY_ID, db::params![id]).await
}

pub(crate) async fn report_list(
    rx: &mut Rx,
    scope: &Scope,
    (rows_max, from): (i64, i64),
) -> Result<Vec<ReportRow>, Fault> {
    let values = db::params![scope.places(), scope.day(), rows_max, from];
    rx.all(REPORT_LIST, values).await
}

/// By what the list is sorted, no two alike.
pub(crate) type ReportKey = (Day, ReportId);

pub(crate) async fn report_slice(
    rx: &mut Rx,
    scope: &Scope,
    (after, rows_max): (Option<ReportKey>, i64),
) -> Result<Vec<ReportRow>, Fault> {
    let (day, id) = match after {
        Some((day, id)) => (day.to_string(), id.to_string()),
        None => (String::new(), String::new()),
    };
    let values = db::params![scope.places(), scope.day(), day, id, rows_max];
    rx.all(REPORT_SLICE, values).await
}

pub(crate) async fn report_count(rx: &mut Rx, scope: &Scope) -> Result<i64, Fault> {
    let values = db::params![scope.places(), scope.day()];
    let (count,): (i64,) = rx.one(REPORT_COUNT, values).await?;
    Ok(count)
}

pub(crate) async fn report_same(rx: &mut Rx, row: &ReportRow) -> Result<Option<ReportId>, Fault> {
    let values = db::params![row.plan, row.period, row.year, row.number];
    let found: Option<(ReportId,)> = rx.maybe(REPORT_SAME, values).await?;
    Ok(found.map(|(id,)| id))
}

pub(crate) async fn report_last(
    rx: &mut Rx,
    alliance: OrganisationId,
    besides: ReportId,
) -> Result<Option<ReportRow>, Fault> {
    rx.maybe(REPORT_LAST, db::params![alliance, besides]).await
}

pub(crate) async fn report_insert(tx: &mut Tx, row: &ReportRow) -> Result<(), Fault> {
    let now = tx.now();
    let values = db::params![
        row.id,
        row.plan,
        row.period,
        row.year,
        row.number,
        row.from_day,
        row.data_day,
        row.area,
        row.alliance,
        row.author,
        row.superior,
        row.issuer,
        row.symbol,
        row.place,
        row.subject,
        row.signer_title,
        row.signer_name,
        row.recipients,
        row.created_on,
        now,
        row.changed_by
    ];
    tx.run(REPORT_INSERT, values).await.map(drop)
}

/// Keeps a report after a step; false where somebody took one in between.
pub(crate) async fn report_update(tx: &mut Tx, row: &ReportRow) -> Result<bool, Fault> {
    let now = tx.now();
    let values = db::params![
        row.id,
        row.state,
        row.drawing,
        row.superior,
        row.issuer,
        row.symbol,
        row.place,
        row.subject,
        row.signer_title,
        row.signer_name,
        row.recipients,
        row.paper_number,
        row.issued_on,
        row.paper,
        now,
        row.changed_by,
        row.version
    ];
    Ok(tx.run(REPORT_UPDATE, values).await? == 1)
}
