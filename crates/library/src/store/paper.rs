//! Papers.

use authz::Actor;
use db::{Rx, Tx};
use kernel::text::sort_key;
use kernel::{AccountId, AreaId, Datum, Day, Fault, Instant, OrganisationId};

use crate::model::number::PaperNumber;
use crate::model::paper::{
    Confidentiality, Direction, Issuer, Paper, PaperContent, PaperId, PaperKind,
};
use crate::model::standing::InForce;

/// Laws that are read at once.
const LAWS_MAX: i64 = 10_000;

/// The columns of a paper `p`, as [`PaperRow`] reads them.
macro_rules! columns {
    () => {
        "p.id, p.number, p.kind, p.direction, p.issuer, p.issuer_name, p.issued, p.summary, p.aliases,
         p.confidentiality, p.in_force_from, p.in_force_to, p.area, p.organisation, p.note, p.verified,
         p.version, p.changed_at, p.changed_by, p.changed_by_name"
    };
}
pub(super) use columns;

db::statements! {
    /// The paper with this id.
    PAPER_BY_ID = concat!("select ", columns!(), " from library_paper p where p.id = $1");
    /// The paper that is there once only.
    PAPER_BY_ONCE_KEY = "select id from library_paper where once_key = $1";
    /// Every law.
    PAPER_LIST_LAW = concat!(
        "select ",
        columns!(),
        " from library_paper p where p.direction = 'law' order by p.id limit $1"
    );
    /// Law of this number.
    PAPER_LIST_LAW_BY_NUMBER = concat!(
        "select ",
        columns!(),
        " from library_paper p
          where p.direction = 'law'
            and p.number_key = $1
          order by coalesce(p.issued, ''), p.id
          limit $2"
    );
    /// A new paper.
    PAPER_INSERT = "
        insert into library_paper
            (id, number, number_key, kind, direction, issuer, issuer_name, issued, summary, aliases,
             confidentiality, in_force_from, in_force_to, area, organisation, note, verified,
             once_key, search, number_sort, summary_sort, changed_at, changed_by, changed_by_name,
             version, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
                $21, $22, $23, $24, 1, $22)";
    /// A paper in the place of this version, where nobody changed it in between.
    PAPER_UPDATE = "
        update library_paper
        set number = $2,
            number_key = $3,
            kind = $4,
            direction = $5,
            issuer = $6,
            issuer_name = $7,
            issued = $8,
            summary = $9,
            aliases = $10,
            confidentiality = $11,
            in_force_from = $12,
            in_force_to = $13,
            area = $14,
            organisation = $15,
            note = $16,
            verified = $17,
            once_key = $18,
            search = $19,
            number_sort = $20,
            summary_sort = $21,
            changed_at = $22,
            changed_by = $23,
            changed_by_name = $24,
            version = version + 1
        where id = $1
          and version = $25";
}

db::row! {
    /// A paper as it is kept.
    pub(crate) struct PaperRow {
        id: PaperId,
        number: Option<PaperNumber>,
        kind: PaperKind,
        direction: Direction,
        issuer: Option<OrganisationId>,
        issuer_name: String,
        issued: Option<Day>,
        summary: String,
        aliases: String,
        confidentiality: Confidentiality,
        in_force_from: Option<Day>,
        in_force_to: Option<Day>,
        area: Option<AreaId>,
        organisation: Option<OrganisationId>,
        note: Option<String>,
        verified: bool,
        version: i64,
        changed_at: Instant,
        changed_by: Option<AccountId>,
        changed_by_name: String,
    }
}

impl From<PaperRow> for Paper {
    fn from(row: PaperRow) -> Self {
        let content = PaperContent {
            number: row.number,
            kind: row.kind,
            direction: row.direction,
            issuer: Issuer {
                organisation: row.issuer,
                name: row.issuer_name,
            },
            issued: row.issued,
            summary: row.summary,
            aliases: row.aliases.lines().map(str::to_owned).collect(),
            confidentiality: row.confidentiality,
            in_force: InForce {
                from: row.in_force_from,
                to: row.in_force_to,
            },
            area: row.area,
            organisation: row.organisation,
            note: row.note,
            verified: row.verified,
        };
        Self {
            id: row.id,
            content,
            version: row.version,
            changed_at: row.changed_at,
            changed_by: row.changed_by,
            changed_by_name: row.changed_by_name,
        }
    }
}

pub(crate) async fn paper_by_id(rx: &mut Rx, id: PaperId) -> Result<Option<Paper>, Fault> {
    let row: Option<PaperRow> = rx.maybe(PAPER_BY_ID, db::params![id]).await?;
    Ok(row.map(Paper::from))
}

/// The paper that has this content's number, issuer and day at the same place already.
pub(crate) async fn paper_same(
    rx: &mut Rx,
    content: &PaperContent,
) -> Result<Option<PaperId>, Fault> {
    let Some(key) = content.once_key() else {
        return Ok(None);
    };
    let found: Option<(PaperId,)> = rx.maybe(PAPER_BY_ONCE_KEY, db::params![key]).await?;
    Ok(found.map(|(id,)| id))
}

/// Every law, for the comparison with a data file.
pub(crate) async fn paper_list_law(rx: &mut Rx) -> Result<Vec<Paper>, Fault> {
    let rows: Vec<PaperRow> = rx.all(PAPER_LIST_LAW, db::params![LAWS_MAX]).await?;
    Ok(rows.into_iter().map(Paper::from).collect())
}

/// Law of this number; of more than one issuer, several.
pub(crate) async fn paper_list_law_by_number(
    rx: &mut Rx,
    number: &PaperNumber,
    limit: i64,
) -> Result<Vec<Paper>, Fault> {
    let values = db::params![number.key(), limit];
    let rows: Vec<PaperRow> = rx.all(PAPER_LIST_LAW_BY_NUMBER, values).await?;
    Ok(rows.into_iter().map(Paper::from).collect())
}

pub(crate) async fn paper_insert(
    tx: &mut Tx,
    actor: &Actor,
    id: PaperId,
    content: &PaperContent,
) -> Result<(), Fault> {
    let values = values(tx, actor, id, content);
    tx.run(PAPER_INSERT, &values).await.map(drop)
}

/// Puts the content in the place of this version; false where somebody changed it in between.
pub(crate) async fn paper_update(
    tx: &mut Tx,
    actor: &Actor,
    (id, version): (PaperId, i64),
    content: &PaperContent,
) -> Result<bool, Fault> {
    let mut values = values(tx, actor, id, content);
    values.extend_from_slice(db::params![version]);
    Ok(tx.run(PAPER_UPDATE, &values).await? == 1)
}

/// The columns of a paper in the order of both statements that write it.
fn values(tx: &Tx, actor: &Actor, id: PaperId, content: &PaperContent) -> Vec<Datum> {
    let number = content.number.as_ref();
    let number_sort = number.map_or_else(String::new, |number| sort_key(number.as_str()));
    db::params![
        id,
        content.number,
        number.map(PaperNumber::key),
        content.kind,
        content.direction,
        content.issuer.organisation,
        content.issuer.name,
        content.issued,
        content.summary,
        content.aliases.join("\n"),
        content.confidentiality,
        content.in_force.from,
        content.in_force.to,
        content.area,
        content.organisation,
        content.note,
        content.verified,
        content.once_key(),
        content.search(),
        number_sort,
        sort_key(&content.summary),
        tx.now(),
        actor.account,
        actor.name
    ]
    .to_vec()
}
