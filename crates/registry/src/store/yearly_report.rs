//! Yearly reports, each time they were told.

use authz::Actor;
use db::{Rx, Tx};
use kernel::{Day, Dong, Fault, OrganisationId};

use crate::model::member::MemberCount;
use crate::model::yearly_report::{Certainty, ReportId, YearlyReport};

db::statements! {
    /// A report, after those of the same year.
    REPORT_INSERT = "
        insert into registry_report
            (id, organisation, year, number, certainty, individuals, households, legal_persons, poor, ethnic_minority,
             workers, capital, revenue, profit, loss, income, taxes, member_revenue, difficulties, advantages, proposals,
             ideas, day, told_at, by_account, by_name)
        select $1, $2, $3, coalesce(max(r.number), 0) + 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
               $18, $19, $20, $21, $22, $23, $24, $25
        from registry_report r
        where r.organisation = $2
          and r.year = $3";
    /// The reports of a cooperative, the latest first.
    REPORT_LIST = "
        select year, number, certainty, individuals, households, legal_persons, poor, ethnic_minority, workers, capital,
               revenue, profit, loss, income, taxes, member_revenue, difficulties, advantages, proposals, ideas, day,
               by_name
        from registry_report
        where organisation = $1
        order by year desc, number desc
        limit $2";
}

db::row! {
    struct Row {
        year: i16,
        number: i64,
        certainty: Certainty,
        individuals: u32,
        households: u32,
        legal_persons: u32,
        poor: u32,
        ethnic_minority: u32,
        workers: u32,
        capital: Option<Dong>,
        revenue: Option<Dong>,
        profit: Option<Dong>,
        loss: Option<Dong>,
        income: Option<Dong>,
        taxes: Option<Dong>,
        member_revenue: Option<Dong>,
        difficulties: Option<String>,
        advantages: Option<String>,
        proposals: Option<String>,
        ideas: Option<String>,
        day: Day,
        by_name: String,
    }
}

/// A report as it was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported {
    /// What it says.
    pub report: YearlyReport,
    /// The how-manieth of its year.
    pub number: i64,
    /// When it was told.
    pub day: Day,
    /// By whom.
    pub by_name: String,
}

/// Adds a report.
pub(crate) async fn report_insert(
    tx: &mut Tx,
    actor: &Actor,
    (id, organisation): (ReportId, OrganisationId),
    new: &YearlyReport,
) -> Result<(), Fault> {
    let (day, now) = (tx.day(), tx.now());
    let members = &new.members;
    let values = db::params![
        id,
        organisation,
        new.year,
        new.certainty,
        members.individuals,
        members.households,
        members.legal_persons,
        members.poor,
        members.ethnic_minority,
        members.workers,
        new.capital,
        new.revenue,
        new.profit,
        new.loss,
        new.income,
        new.taxes,
        new.member_revenue,
        new.difficulties,
        new.advantages,
        new.proposals,
        new.ideas,
        day,
        now,
        actor.account,
        actor.name
    ];
    tx.run(REPORT_INSERT, values).await.map(drop)
}

/// The reports of a cooperative, the latest first.
pub(crate) async fn report_list(
    rx: &mut Rx,
    organisation: OrganisationId,
    rows_max: u32,
) -> Result<Vec<Reported>, Fault> {
    let rows: Vec<Row> = rx
        .all(REPORT_LIST, db::params![organisation, rows_max])
        .await?;
    Ok(rows.into_iter().map(reported).collect())
}

fn reported(row: Row) -> Reported {
    Reported {
        report: YearlyReport {
            year: row.year,
            certainty: row.certainty,
            members: MemberCount {
                individuals: row.individuals,
                households: row.households,
                legal_persons: row.legal_persons,
                poor: row.poor,
                ethnic_minority: row.ethnic_minority,
                workers: row.workers,
            },
            capital: row.capital,
            revenue: row.revenue,
            profit: row.profit,
            loss: row.loss,
            income: row.income,
            taxes: row.taxes,
            member_revenue: row.member_revenue,
            difficulties: row.difficulties,
            advantages: row.advantages,
            proposals: row.proposals,
            ideas: row.ideas,
        },
        number: row.number,
        day: row.day,
        by_name: row.by_name,
    }
}
