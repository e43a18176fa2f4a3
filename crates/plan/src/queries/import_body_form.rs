//! The screen on which somebody says which body a name means.

use authz::Actor;
use db::Db;
use directory::api::{names, organisations_called};
use kernel::OrganisationId;

use crate::model::draft::ImportId;
use crate::model::import::Import;
use crate::model::import_body::{Named, NamedId};
use crate::store::import_body::body_list;
use crate::use_cases::import_review::{ReviewError, seen};

/// Bodies that a search gives.
const FOUND_MAX: u32 = 30;

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ImportBodyForm {
    /// The import.
    pub(crate) import: Import,
    /// The name.
    pub(crate) named: Named,
    /// Bodies that it may mean, by their names on the day of the document.
    pub(crate) candidates: Vec<(OrganisationId, String)>,
    /// Bodies that were looked for.
    pub(crate) found: Vec<(OrganisationId, String)>,
}

/// Reads what the screen shows; words to look for may be empty.
///
/// # Errors
/// See [`ReviewError`].
pub(crate) async fn import_body_form(
    db: &Db,
    actor: &Actor,
    (import, body): (ImportId, NamedId),
    words: &str,
) -> Result<ImportBodyForm, ReviewError> {
    let mut rx = db.read().await?;
    let import = seen(&mut rx, actor, import).await?;
    let known = body_list(&mut rx, import.id).await?;
    let named = known.into_iter().find(|named| named.id == body);
    let named = named.ok_or(ReviewError::Gone)?;
    let candidates = names(&mut rx, &named.candidates, import.head.meant_on()).await?;
    let found = match words.trim() {
        "" => Vec::new(),
        words => organisations_called(&mut rx, actor, words, FOUND_MAX).await?,
    };
    let found = found.into_iter().map(|found| (found.id, found.name));
    Ok(ImportBodyForm {
        import,
        named,
        candidates,
        found: found.collect(),
    })
}
