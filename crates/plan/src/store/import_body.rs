//! Names of bodies in imports.

use db::{Rx, Tx};
use kernel::{Fault, Nature, OrganisationId};

use crate::model::draft::ImportId;
use crate::model::import_body::{Meaning, Named, NamedId, Naming};

/// Names that are read of one import.
const NAMES_MAX: i64 = 2_000;

db::statements! {
    /// The names of an import, in the order in which they appear.
    BODY_LIST = "
        select id, written, naming, meaning, candidates, decided_by_name, version
        from plan_import_body
        where import = $1
        order by position, id
        limit $2";
    /// A new name.
    BODY_INSERT = "
        insert into plan_import_body
            (id, import, position, written, naming, meaning, candidates, decided_by_name, version)
        values ($1, $2, (select coalesce(max(position), 0) + 1 from plan_import_body where import = $2),
                $3, $4, $5, $6, $7, 1)
        on conflict (import, written) do nothing";
    /// What a name means, in the place of the version that was seen.
    BODY_UPDATE = "
        update plan_import_body
        set naming = $3,
            meaning = $4,
            candidates = $5,
            decided_by_name = $6,
            version = version + 1
        where import = $1
          and id = $2
          and version = $7";
}

db::row! {
    /// A name as it is kept.
    struct BodyRow {
        id: NamedId,
        written: String,
        naming: Naming,
        meaning: Option<String>,
        candidates: String,
        decided_by_name: Option<String>,
        version: i64,
    }
}

impl BodyRow {
    fn named(self) -> Result<Named, Fault> {
        let torn = |column| Fault::inconsistent("plan_import_body", column, self.id);
        let meaning = self.meaning.as_deref().map(serde_json::from_str::<Meaning>);
        let candidates = self.candidates.split_whitespace();
        let candidates: Result<Vec<OrganisationId>, _> =
            candidates.map(OrganisationId::parse).collect();
        Ok(Named {
            meaning: meaning.transpose().map_err(|_| torn("meaning"))?,
            candidates: candidates.map_err(|_| torn("candidates"))?,
            id: self.id,
            written: self.written,
            naming: self.naming,
            version: self.version,
            decided_by_name: self.decided_by_name,
        })
    }
}

pub(crate) async fn body_list(rx: &mut Rx, import: ImportId) -> Result<Vec<Named>, Fault> {
    let rows: Vec<BodyRow> = rx.all(BODY_LIST, db::params![import, NAMES_MAX]).await?;
    rows.into_iter().map(BodyRow::named).collect()
}

pub(crate) async fn body_insert(tx: &mut Tx, import: ImportId, body: &Named) -> Result<(), Fault> {
    let values = db::params![
        body.id,
        import,
        body.written,
        body.naming,
        meaning(body)?,
        candidates(body),
        body.decided_by_name
    ];
    tx.run(BODY_INSERT, values).await?;
    Ok(())
}

/// Says what a name means in the place of the version that was seen; false where somebody changed it in between.
pub(crate) async fn body_update(
    tx: &mut Tx,
    import: ImportId,
    (body, seen): (&Named, i64),
) -> Result<bool, Fault> {
    let values = db::params![
        import,
        body.id,
        body.naming,
        meaning(body)?,
        candidates(body),
        body.decided_by_name,
        seen
    ];
    Ok(tx.run(BODY_UPDATE, values).await? == 1)
}

fn meaning(body: &Named) -> Result<Option<String>, Fault> {
    let spelled = body.meaning.as_ref().map(serde_json::to_string);
    spelled
        .transpose()
        .map_err(|error| Fault::new(Nature::Bug, error))
}

fn candidates(body: &Named) -> String {
    let ids = body.candidates.iter().map(ToString::to_string);
    ids.collect::<Vec<_>>().join(" ")
}
