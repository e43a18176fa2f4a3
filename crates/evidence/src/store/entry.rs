//! Entries, whom they are about and their papers.

use authz::Actor;
use db::{Rx, Tx};
use kernel::{AccountId, AreaId, Day, Dong, Fault, Instant, OrganisationId};
use library::api::PaperId;

use crate::model::act::ActId;
use crate::model::attribute::Attributes;
use crate::model::entry::{Entry, EntrySource, EvidenceId, NewEntry};
use crate::model::kind::KindCode;
use crate::model::money::MoneySource;

/// The columns of an entry `e`, as [`EntryRow`] reads them.
macro_rules! columns {
    () => {
        "e.id, e.kind, e.day, e.known_at, e.area, e.body, e.programme, e.quantity, e.amount, e.money,
         e.attributes, e.source_kind, e.source, e.note, e.letter, e.again, e.recorded_by, e.recorded_by_name"
    };
}
pub(super) use columns;

/// The ids that stand between bars in `$1`.
macro_rules! among {
    () => {
        "(with recursive part (id, rest) as (
              select '', $1
              union all
              select substr(rest, 2, 36), substr(rest, 38)
              from part
              where length(rest) > 36)
          select id from part)"
    };
}

db::statements! {
    /// The entry with this id.
    ENTRY_BY_ID = concat!("select ", columns!(), " from evidence_entry e where e.id = $1");
    /// The entry that says the same and was not reversed, the first of them.
    ENTRY_SAME = concat!(
        "select ",
        columns!(),
        " from evidence_entry e
          join evidence_state s on s.entry = e.id
          where e.same_key = $1
            and s.state <> 'reversed'
          order by e.known_at, e.id
          limit 1"
    );
    /// The entries of a record of another context.
    ENTRY_LIST_BY_SOURCE = "
        select id
        from evidence_entry
        where source_kind = $1
          and source = $2
        order by known_at, id
        limit $3";
    /// A new entry.
    ENTRY_INSERT = "
        insert into evidence_entry
            (id, kind, day, known_at, area, body, programme, quantity, amount, money, attributes,
             source_kind, source, note, letter, again, same_key, search, recorded_by, recorded_by_name)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)";
    /// Whom a new entry is about.
    SUBJECT_INSERT = "
        insert into evidence_subject (entry, organisation, place)
        values ($1, $2, $3)";
    /// Whom an entry is about.
    SUBJECT_LIST = "
        select organisation
        from evidence_subject
        where entry = $1
        order by place";
    /// Whom some entries are about.
    SUBJECT_LIST_OF = concat!(
        "select entry, organisation from evidence_subject where entry in ",
        among!(),
        " order by entry, place"
    );
    /// The papers of some entries.
    PAPER_LIST_OF = concat!(
        "select entry, paper from evidence_paper where entry in ",
        among!(),
        " order by entry, coalesce(act, ''), paper"
    );
    /// A paper of an entry.
    PAPER_INSERT = "
        insert into evidence_paper (entry, paper, act)
        values ($1, $2, $3)
        on conflict (entry, paper) do nothing";
    /// The papers of an entry.
    PAPER_LIST = "
        select paper
        from evidence_paper
        where entry = $1
        order by coalesce(act, ''), paper";
}

/// Entries that one statement is asked of.
const TOGETHER_MAX: usize = 100;
/// Entries of one record at most.
const SOURCE_ROWS_MAX: i64 = 200;

db::row! {
    /// An entry as it is kept.
    pub(crate) struct EntryRow {
        id: EvidenceId,
        kind: KindCode,
        day: Day,
        known_at: Instant,
        area: Option<AreaId>,
        body: OrganisationId,
        programme: Option<String>,
        quantity: Option<i64>,
        amount: Option<Dong>,
        money: Option<MoneySource>,
        attributes: Attributes,
        source_kind: Option<String>,
        source: Option<String>,
        note: Option<String>,
        letter: Option<PaperId>,
        again: Option<String>,
        recorded_by: Option<AccountId>,
        recorded_by_name: String,
    }
}

impl From<EntryRow> for Entry {
    fn from(row: EntryRow) -> Self {
        let source = row.source_kind.zip(row.source);
        Self {
            id: row.id,
            kind: row.kind,
            day: row.day,
            known_at: row.known_at,
            area: row.area,
            body: row.body,
            programme: row.programme,
            quantity: row.quantity,
            amount: row.amount,
            money: row.money,
            attributes: row.attributes,
            source: source.map(|(kind, id)| EntrySource { kind, id }),
            note: row.note,
            letter: row.letter,
            again: row.again,
            recorded_by: row.recorded_by,
            recorded_by_name: row.recorded_by_name,
        }
    }
}

pub(crate) async fn entry_by_id(rx: &mut Rx, id: EvidenceId) -> Result<Option<Entry>, Fault> {
    let row: Option<EntryRow> = rx.maybe(ENTRY_BY_ID, db::params![id]).await?;
    Ok(row.map(Entry::from))
}

/// The entry that says the same already.
pub(crate) async fn entry_same(rx: &mut Rx, same_key: &str) -> Result<Option<Entry>, Fault> {
    let row: Option<EntryRow> = rx.maybe(ENTRY_SAME, db::params![same_key]).await?;
    Ok(row.map(Entry::from))
}

/// The entries of a record of another context, in the order in which they became known.
pub(crate) async fn entry_list_by_source(
    rx: &mut Rx,
    source: &EntrySource,
) -> Result<Vec<EvidenceId>, Fault> {
    let values = db::params![source.kind, source.id, SOURCE_ROWS_MAX];
    let found: Vec<(EvidenceId,)> = rx.all(ENTRY_LIST_BY_SOURCE, values).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Two words by which an entry is found again: what makes it the same, and what is looked for.
#[derive(Debug)]
pub(crate) struct Keys {
    pub(crate) same: String,
    pub(crate) search: String,
}

pub(crate) async fn entry_insert(
    tx: &mut Tx,
    actor: &Actor,
    (entry, keys): (&Entry, &Keys),
) -> Result<(), Fault> {
    let source = entry.source.as_ref();
    let values = db::params![
        entry.id,
        entry.kind,
        entry.day,
        entry.known_at,
        entry.area,
        entry.body,
        entry.programme,
        entry.quantity,
        entry.amount,
        entry.money,
        entry.attributes,
        source.map(|source| source.kind.clone()),
        source.map(|source| source.id.clone()),
        entry.note,
        entry.letter,
        entry.again,
        keys.same,
        keys.search,
        actor.account,
        entry.recorded_by_name
    ];
    tx.run(ENTRY_INSERT, values).await.map(drop)
}

/// Whom a new entry is about, and its papers.
pub(crate) async fn entry_parts_insert(
    tx: &mut Tx,
    id: EvidenceId,
    new: &NewEntry,
) -> Result<(), Fault> {
    for (place, subject) in (0_i64..).zip(&new.subjects) {
        tx.run(SUBJECT_INSERT, db::params![id, *subject, place])
            .await?;
    }
    for paper in &new.papers {
        paper_insert(tx, id, *paper, None).await?;
    }
    Ok(())
}

pub(crate) async fn paper_insert(
    tx: &mut Tx,
    entry: EvidenceId,
    paper: PaperId,
    act: Option<ActId>,
) -> Result<(), Fault> {
    tx.run(PAPER_INSERT, db::params![entry, paper, act])
        .await
        .map(drop)
}

pub(crate) async fn subject_list(
    rx: &mut Rx,
    entry: EvidenceId,
) -> Result<Vec<OrganisationId>, Fault> {
    let found: Vec<(OrganisationId,)> = rx.all(SUBJECT_LIST, db::params![entry]).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

pub(crate) async fn paper_list(rx: &mut Rx, entry: EvidenceId) -> Result<Vec<PaperId>, Fault> {
    let found: Vec<(PaperId,)> = rx.all(PAPER_LIST, db::params![entry]).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Whom some entries are about, each in its order.
pub(crate) async fn subject_list_of(
    rx: &mut Rx,
    entries: &[EvidenceId],
) -> Result<Vec<(EvidenceId, OrganisationId)>, Fault> {
    let mut found = Vec::new();
    for some in entries.chunks(TOGETHER_MAX) {
        let values = db::params![barred(some)];
        let rows: Vec<(EvidenceId, OrganisationId)> = rx.all(SUBJECT_LIST_OF, values).await?;
        found.extend(rows);
    }
    Ok(found)
}

/// The papers of some entries, each in its order.
pub(crate) async fn paper_list_of(
    rx: &mut Rx,
    entries: &[EvidenceId],
) -> Result<Vec<(EvidenceId, PaperId)>, Fault> {
    let mut found = Vec::new();
    for some in entries.chunks(TOGETHER_MAX) {
        let values = db::params![barred(some)];
        let rows: Vec<(EvidenceId, PaperId)> = rx.all(PAPER_LIST_OF, values).await?;
        found.extend(rows);
    }
    Ok(found)
}

/// Ids between bars.
fn barred(entries: &[EvidenceId]) -> String {
    let ids: Vec<String> = entries.iter().map(ToString::to_string).collect();
    format!("|{}|", ids.join("|"))
}
