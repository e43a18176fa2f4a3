//! The four things told of cooperatives, added and never changed.

use authz::Actor;
use db::{Rx, Tx};
use kernel::{Day, Fault, Nature, OrganisationId};
use library::api::PaperId;

use crate::model::fact::{Facet, FactId, Signal, Word};

db::statements! {
    /// A fact, after those that there are.
    FACT_INSERT = "
        insert into registry_fact
            (id, organisation, number, facet, word, day, signal, detail, paper, told_at, by_account, by_name)
        select $1, $2, coalesce(max(f.number), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11
        from registry_fact f
        where f.organisation = $2";
    /// Those of a cooperative, the latest day first; of one day the one told last.
    FACT_LIST = "
        select id, facet, word, day, signal, detail, paper, by_name
        from registry_fact
        where organisation = $1
        order by day desc, number desc";
}

db::row! {
    struct Row {
        id: FactId,
        facet: Facet,
        word: String,
        day: Day,
        signal: Option<Signal>,
        detail: Option<String>,
        paper: Option<PaperId>,
        by_name: String,
    }
}

/// A fact as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Its id.
    pub id: FactId,
    /// What is said.
    pub word: Word,
    /// Of which day on.
    pub day: Day,
    /// How one knows it.
    pub signal: Option<Signal>,
    /// What was seen or said.
    pub detail: Option<String>,
    /// The paper that says so.
    pub paper: Option<PaperId>,
    /// Who told it.
    pub by_name: String,
}

/// Adds a fact.
pub(crate) async fn fact_insert(
    tx: &mut Tx,
    actor: &Actor,
    organisation: OrganisationId,
    fact: &Fact,
) -> Result<(), Fault> {
    let now = tx.now();
    let values = db::params![
        fact.id,
        organisation,
        fact.word.facet(),
        fact.word.as_str(),
        fact.day,
        fact.signal,
        fact.detail,
        fact.paper,
        now,
        actor.account,
        fact.by_name
    ];
    tx.run(FACT_INSERT, values).await.map(drop)
}

/// The facts of a cooperative, the latest first.
pub(crate) async fn fact_list(
    rx: &mut Rx,
    organisation: OrganisationId,
) -> Result<Vec<Fact>, Fault> {
    let rows: Vec<Row> = rx.all(FACT_LIST, db::params![organisation]).await?;
    rows.into_iter().map(fact).collect()
}

fn fact(row: Row) -> Result<Fact, Fault> {
    let word = Word::parse(row.facet, &row.word);
    let wrong = || std::io::Error::other(format!("{} is no word of {}", row.word, row.facet));
    let word = word.ok_or_else(|| Fault::new(Nature::Bug, wrong()))?;
    Ok(Fact {
        id: row.id,
        word,
        day: row.day,
        signal: row.signal,
        detail: row.detail,
        paper: row.paper,
        by_name: row.by_name,
    })
}
