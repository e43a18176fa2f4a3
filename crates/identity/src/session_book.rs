//! That a session is used: the house's own book, nobody's act, so without actor and audit entry.

use db::Db;
use kernel::{Fault, SessionId};

use crate::store::session::SESSION_TOUCH;

/// Writes down that a session is used. The middleware asks at most once a minute.
///
/// # Errors
/// The database is away.
pub async fn touch_session(db: &Db, session: SessionId) -> Result<(), Fault> {
    let mut books = db.bookkeeping().await?;
    books
        .run(SESSION_TOUCH, db::params![db.now(), session])
        .await?;
    books.commit().await
}
