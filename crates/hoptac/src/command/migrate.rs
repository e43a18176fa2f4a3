//! `hoptac migrate`: bring the tables to what this program expects.

use std::path::Path;

/// Migrates; opening does it.
///
/// # Errors
/// The sentence to print.
pub(crate) async fn migrate(data: &Path) -> Result<String, String> {
    let ground = super::open(data).await?;
    let done = ground
        .house
        .db
        .migrate()
        .await
        .map_err(|fault| fault.chain())?;
    Ok(format!("Cơ sở dữ liệu đã ở bước {}.\n", done.steps))
}
