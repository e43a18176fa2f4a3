//! Imports: their heads, and the text that was read.

use authz::{Actor, Scope};
use db::{Rx, Tx};
use kernel::{AreaId, Day, Fault, Instant, OrganisationId};
use library::api::PaperId;

use crate::model::draft::{ImportId, PlanId, PlanKind};
use crate::model::import::{Import, ImportHead, ImportState, Resembles};
use crate::model::import_likeness::Sketch;

/// Imports that a document is compared with: the latest of the Alliance.
const COMPARED_MAX: i64 = 200;

/// The columns of an import `i`, as [`ImportRow`] reads them.
macro_rules! columns {
    () => {
        "i.id, i.alliance, i.province, i.title, i.kind, i.number, i.issuer_name, i.issuer, i.issued_on, i.from_day,
         i.to_day, i.scheme, i.file_name, i.file_hash, i.paper, i.state, i.plan, i.resembles, i.resembles_share, i.created_at,
         i.created_by_name, i.changed_at, i.changed_by_name, i.version"
    };
}

db::statements! {
    /// The import with this id.
    IMPORT_BY_ID = concat!("select ", columns!(), " from plan_import i where i.id = $1");
    /// The imports of a scope, the latest first.
    IMPORT_LIST = concat!(
        "select ", columns!(), "
        from plan_import i
        where i.state = $3
          and ", authz::in_scope!("i.province", "i.alliance", "$1", "$2"), "
        order by i.created_at desc, i.id desc
        limit $4 offset $5"
    );
    /// How many imports of a state there are in a scope.
    IMPORT_COUNT = concat!(
        "select count(*) from plan_import i where i.state = $3 and ",
        authz::in_scope!("i.province", "i.alliance", "$1", "$2")
    );
    /// The import of the same file that an Alliance has not dropped.
    IMPORT_BY_HASH = concat!(
        "select ", columns!(), "
        from plan_import i
        where i.file_hash = $1
          and i.alliance = $2
          and i.state in ('reviewing', 'begun')
        order by i.created_at desc, i.id
        limit 1"
    );
    /// What the documents of an Alliance sound like, the latest first.
    IMPORT_LIST_SKETCH = "
        select id, once_key, sketch
        from plan_import
        where alliance = $1
          and state in ('reviewing', 'begun')
        order by created_at desc, id
        limit $2";
    /// A new import.
    IMPORT_INSERT = "
        insert into plan_import
            (id, alliance, province, title, kind, number, issuer_name, issuer, issued_on, from_day, to_day, once_key,
             file_name, file_hash, paper, state, resembles, resembles_share, sketch, created_at, created_by_name,
             changed_at, changed_by_name, version)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'reviewing', $16, $17, $18, $19, $20,
                $19, $20, 1)";
    /// The head and the state, in the place of the version that was seen.
    IMPORT_UPDATE = "
        update plan_import
        set title = $2,
            kind = $3,
            number = $4,
            issuer_name = $5,
            issuer = $6,
            issued_on = $7,
            from_day = $8,
            to_day = $9,
            once_key = $10,
            state = $11,
            plan = $12,
            changed_at = $13,
            changed_by_name = $14,
            scheme = $15,
            version = version + 1
        where id = $1
          and version = $16";
    /// Says that something of an import was changed, while it is looked through.
    IMPORT_TOUCH = "
        update plan_import
        set changed_at = $2,
            changed_by_name = $3
        where id = $1
          and state = 'reviewing'";
    /// What was read.
    READING_INSERT = "insert into plan_import_reading (import, text, reading) values ($1, $2, $3)";
    /// The text.
    READING_TEXT = "select text from plan_import_reading where import = $1";
    /// What was understood.
    READING_OBJECT = "select reading from plan_import_reading where import = $1";
}

db::row! {
    /// An import as it is kept.
    struct ImportRow {
        id: ImportId,
        alliance: OrganisationId,
        province: AreaId,
        title: String,
        kind: PlanKind,
        number: Option<String>,
        issuer_name: String,
        issuer: Option<OrganisationId>,
        issued_on: Option<Day>,
        from_day: Day,
        to_day: Day,
        scheme: Option<PlanId>,
        file_name: String,
        file_hash: String,
        paper: PaperId,
        state: ImportState,
        plan: Option<PlanId>,
        resembles: Option<ImportId>,
        resembles_share: Option<u8>,
        created_at: Instant,
        created_by_name: String,
        changed_at: Instant,
        changed_by_name: String,
        version: i64,
    }
}

impl From<ImportRow> for Import {
    fn from(row: ImportRow) -> Self {
        let percent = row.resembles_share.unwrap_or(0);
        Self {
            id: row.id,
            alliance: row.alliance,
            province: row.province,
            head: ImportHead {
                title: row.title,
                kind: row.kind,
                number: row.number,
                issuer_name: row.issuer_name,
                issued_on: row.issued_on,
                from: row.from_day,
                to: row.to_day,
                scheme: row.scheme,
            },
            issuer: row.issuer,
            file_name: row.file_name,
            file_hash: row.file_hash,
            paper: row.paper,
            state: row.state,
            plan: row.plan,
            resembles: row.resembles.map(|import| Resembles { import, percent }),
            created_at: row.created_at,
            created_by_name: row.created_by_name,
            changed_at: row.changed_at,
            changed_by_name: row.changed_by_name,
            version: row.version,
        }
    }
}

db::row! {
    /// What a document sounds like.
    pub(crate) struct SketchRow {
        pub(crate) id: ImportId,
        pub(crate) once_key: Option<String>,
        pub(crate) sketch: Sketch,
    }
}

/// What is written of a new import.
#[derive(Debug)]
pub(crate) struct NewImport<'a> {
    pub(crate) id: ImportId,
    pub(crate) alliance: OrganisationId,
    pub(crate) province: AreaId,
    pub(crate) head: &'a ImportHead,
    pub(crate) issuer: Option<OrganisationId>,
    pub(crate) file_name: &'a str,
    pub(crate) file_hash: &'a str,
    pub(crate) paper: PaperId,
    pub(crate) resembles: Option<Resembles>,
    pub(crate) sketch: &'a Sketch,
    pub(crate) text: &'a str,
    pub(crate) reading: &'a str,
}

pub(crate) async fn import_by_id(rx: &mut Rx, id: ImportId) -> Result<Option<Import>, Fault> {
    let row: Option<ImportRow> = rx.maybe(IMPORT_BY_ID, db::params![id]).await?;
    Ok(row.map(Import::from))
}

/// A part of the imports of a scope: state, then how many rows, after how many.
pub(crate) async fn import_list(
    rx: &mut Rx,
    scope: &Scope,
    state: ImportState,
    (rows_max, from): (i64, i64),
) -> Result<Vec<Import>, Fault> {
    let values = db::params![scope.places(), scope.day(), state, rows_max, from];
    let rows: Vec<ImportRow> = rx.all(IMPORT_LIST, values).await?;
    Ok(rows.into_iter().map(Import::from).collect())
}

pub(crate) async fn import_count(
    rx: &mut Rx,
    scope: &Scope,
    state: ImportState,
) -> Result<i64, Fault> {
    let values = db::params![scope.places(), scope.day(), state];
    let (count,): (i64,) = rx.one(IMPORT_COUNT, values).await?;
    Ok(count)
}

pub(crate) async fn import_by_hash(
    rx: &mut Rx,
    hash: &str,
    alliance: OrganisationId,
) -> Result<Option<Import>, Fault> {
    let row: Option<ImportRow> = rx
        .maybe(IMPORT_BY_HASH, db::params![hash, alliance])
        .await?;
    Ok(row.map(Import::from))
}

pub(crate) async fn import_list_sketch(
    rx: &mut Rx,
    alliance: OrganisationId,
) -> Result<Vec<SketchRow>, Fault> {
    rx.all(IMPORT_LIST_SKETCH, db::params![alliance, COMPARED_MAX])
        .await
}

pub(crate) async fn import_insert(
    tx: &mut Tx,
    actor: &Actor,
    new: &NewImport<'_>,
) -> Result<(), Fault> {
    let now = tx.now();
    let head = new.head;
    let values = db::params![
        new.id,
        new.alliance,
        new.province,
        head.title,
        head.kind,
        head.number,
        head.issuer_name,
        new.issuer,
        head.issued_on,
        head.from,
        head.to,
        head.once_key(),
        new.file_name,
        new.file_hash,
        new.paper,
        new.resembles.map(|other| other.import),
        new.resembles.map(|other| other.percent),
        *new.sketch,
        now,
        actor.name
    ];
    tx.run(IMPORT_INSERT, values).await?;
    let values = db::params![new.id, new.text, new.reading];
    tx.run(READING_INSERT, values).await?;
    Ok(())
}

/// Puts head and state in the place of the version that was seen; false where somebody changed it in between.
pub(crate) async fn import_update(
    tx: &mut Tx,
    actor: &Actor,
    (import, seen): (&Import, i64),
) -> Result<bool, Fault> {
    let now = tx.now();
    let head = &import.head;
    let values = db::params![
        import.id,
        head.title,
        head.kind,
        head.number,
        head.issuer_name,
        import.issuer,
        head.issued_on,
        head.from,
        head.to,
        head.once_key(),
        import.state,
        import.plan,
        now,
        actor.name,
        head.scheme,
        seen
    ];
    Ok(tx.run(IMPORT_UPDATE, values).await? == 1)
}

/// Says who changed something last; false where the import is not looked through any more. Whoever begins the plan at the
/// same moment is thereby told apart from whoever still changes an item.
pub(crate) async fn import_touch(
    tx: &mut Tx,
    actor: &Actor,
    import: ImportId,
) -> Result<bool, Fault> {
    let now = tx.now();
    let values = db::params![import, now, actor.name];
    Ok(tx.run(IMPORT_TOUCH, values).await? == 1)
}

pub(crate) async fn reading_text(rx: &mut Rx, import: ImportId) -> Result<String, Fault> {
    let (text,): (String,) = rx.one(READING_TEXT, db::params![import]).await?;
    Ok(text)
}

pub(crate) async fn reading_object(rx: &mut Rx, import: ImportId) -> Result<String, Fault> {
    let (reading,): (String,) = rx.one(READING_OBJECT, db::params![import]).await?;
    Ok(reading)
}
