//! Make an installation a demonstration: its business day stands from now on.

use authz::{Action, Actor, Denied, Located, authorise};
use db::{BeginError, Begun, Db, Entry, Setting};
use kernel::{Command, Day, Fault};

/// Why it did not become a demonstration.
#[derive(Debug, thiserror::Error)]
pub(crate) enum BeginDemoError {
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error(transparent)]
    Begin(#[from] BeginError),
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { BeginDemoError from [Denied, Begin, Fault] {} }

/// Stores the day on which the demonstration stands.
///
/// # Errors
/// See [`BeginDemoError`]; nothing is written then.
pub(crate) async fn begin_demo(
    db: &Db,
    actor: &Actor,
    command: &Command<Day>,
) -> Result<(), BeginDemoError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };
    let before = tx.setting(Setting::BusinessDay).await?;
    authorise(&mut tx, actor, Action::ManageAccount, &Located::nowhere())?;
    let day = command.body.to_string();
    tx.set(Setting::BusinessDay, &day).await?;
    let entry = Entry::new("hoptac.begin_demo", "installation", "demo").change(
        "business_day",
        before.as_ref(),
        Some(&day),
    );
    Ok(tx.commit(entry, ()).await?)
}
