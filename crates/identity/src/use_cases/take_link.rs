//! Take a link that somebody asked for themselves, to bring it to them by hand: it waits as a work item where no mail is
//! sent.

use authz::{Action, Actor, Denied};
use db::{BeginError, Begun, Db, Entry};
use kernel::{Command, Fault};

use crate::model::keys::Keys;
use crate::model::link::LinkId;
use crate::store::link::{link_bring, link_by_id};
use crate::use_cases::call_by_hand::call_is_moot;
use crate::use_cases::make_link::{KeptLink, LinkMade};
use crate::use_cases::reach::{authorise_account, places};

/// Why the link was not taken.
#[derive(Debug, thiserror::Error)]
pub enum TakeLinkError {
    /// There is no such link, or it no longer counts.
    #[error("no such link that counts")]
    Dead,
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { TakeLinkError from [Denied, Begin, Fault] {
    Self::Dead => NotFound "identity.link.dead";
} }

/// Gives a link to whoever brings it, and writes down who that is: with it one could enter the account.
///
/// # Errors
/// See [`TakeLinkError`]; nothing is written then.
pub async fn take_link(
    db: &Db,
    keys: &Keys,
    actor: &Actor,
    command: &Command<LinkId>,
) -> Result<LinkMade, TakeLinkError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read::<KeptLink>()?.told(keys)),
    };

    // Load.
    let link = link_by_id(&mut tx, command.body)
        .await?
        .ok_or(TakeLinkError::Dead)?;
    let places = places(&mut tx, link.account).await?;

    // Authorise.
    authorise_account(&mut tx, actor, Action::ManageAccount, &places)?;

    // Decide.
    if !link.life().is_live(tx.now()) {
        return Err(TakeLinkError::Dead);
    }

    // Store.
    link_bring(&mut tx, link.id).await?;
    call_is_moot(&mut tx, link.account).await?;

    // Commit.
    let entry = Entry::new("identity.take_link", "account", link.account).set("kind", &link.kind);
    let kept = KeptLink {
        id: link.id,
        kind: link.kind,
        expires_at: link.expires_at,
    };
    Ok(tx.commit(entry, kept).await?.told(keys))
}
