//! The public pages of plans: whoever comes reads what a leader laid open, and nothing else.

use authz::Denied;
use db::Db;
use kernel::{Day, Fault};
use plan::api::public::{PublicProgress, public_plans, public_progress};

/// Why the page is not shown.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PublicPageError {
    /// There is no such plan, or it is not open to everybody: nobody is told which.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { PublicPageError from [Denied, Fault] {} }

/// The progress of a plan by its address or id.
///
/// # Errors
/// See [`PublicPageError`].
pub(crate) async fn public_page(db: &Db, name: &str) -> Result<PublicProgress, PublicPageError> {
    let mut rx = db.read().await?;
    let found = public_progress(&mut rx, name).await?;
    Ok(found.ok_or(Denied::Hidden)?)
}

/// The plans that are open to everybody: address, title and time.
///
/// # Errors
/// The database is away.
pub(crate) async fn public_list(db: &Db) -> Result<Vec<(String, String, Day, Day)>, Fault> {
    let mut rx = db.read().await?;
    public_plans(&mut rx).await
}
