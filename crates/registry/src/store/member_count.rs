//! How many members there are, by day.

use db::{Rx, Tx};
use kernel::{Day, Fault, OrganisationId};

use crate::model::member::MemberCount;

db::statements! {
    /// A count; another of the same day stands after it.
    MEMBER_COUNT_INSERT = "
        insert into registry_member_count
            (organisation, day, number, individuals, households, legal_persons, poor, ethnic_minority, workers, told_at,
             by_name)
        select $1, $2, coalesce(max(c.number), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10
        from registry_member_count c
        where c.organisation = $1
          and c.day = $2";
    /// The counts of a cooperative, the latest first, one a day.
    MEMBER_COUNT_LIST = "
        select c.day, c.individuals, c.households, c.legal_persons, c.poor, c.ethnic_minority, c.workers, c.by_name
        from registry_member_count c
        where c.organisation = $1
          and c.number = (
                select max(d.number)
                from registry_member_count d
                where d.organisation = c.organisation
                  and d.day = c.day)
        order by c.day desc
        limit $2";
}

db::row! {
    struct Row {
        day: Day,
        individuals: u32,
        households: u32,
        legal_persons: u32,
        poor: u32,
        ethnic_minority: u32,
        workers: u32,
        by_name: String,
    }
}

/// A count as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// Of which day.
    pub day: Day,
    /// How many.
    pub count: MemberCount,
    /// Who told it.
    pub by_name: String,
}

pub(crate) async fn member_count_insert(
    tx: &mut Tx,
    organisation: OrganisationId,
    new: &Counted,
) -> Result<(), Fault> {
    let now = tx.now();
    let count = &new.count;
    let values = db::params![
        organisation,
        new.day,
        count.individuals,
        count.households,
        count.legal_persons,
        count.poor,
        count.ethnic_minority,
        count.workers,
        now,
        new.by_name
    ];
    tx.run(MEMBER_COUNT_INSERT, values).await.map(drop)
}

/// The counts of a cooperative, the latest first.
pub(crate) async fn member_count_list(
    rx: &mut Rx,
    organisation: OrganisationId,
    rows_max: u32,
) -> Result<Vec<Counted>, Fault> {
    let rows: Vec<Row> = rx
        .all(MEMBER_COUNT_LIST, db::params![organisation, rows_max])
        .await?;
    let counted = rows.into_iter().map(|row| Counted {
        day: row.day,
        count: MemberCount {
            individuals: row.individuals,
            households: row.households,
            legal_persons: row.legal_persons,
            poor: row.poor,
            ethnic_minority: row.ethnic_minority,
            workers: row.workers,
        },
        by_name: row.by_name,
    });
    Ok(counted.collect())
}
