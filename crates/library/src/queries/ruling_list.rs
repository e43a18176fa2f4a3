//! What Alliances said of rules: for the screens of the rules, and as a rulebook for whoever goes by one.

use authz::{Action, Actor, Denied, Located, require};
use db::{Db, Rx};
use kernel::{AreaId, Fault, OrganisationId};
use rules::Rulebook;

use crate::model::ruling::Ruling;
use crate::store::ruling as store;

/// Why it is not shown.
#[derive(Debug, thiserror::Error)]
pub enum RulingListError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { RulingListError from [Denied, Fault] {} }

/// Reads every ruling of the installation, past and withdrawn ones too, by rule and day. They are as open as the rules.
///
/// # Errors
/// See [`RulingListError`].
pub async fn ruling_list(db: &Db, actor: &Actor) -> Result<Vec<Ruling>, RulingListError> {
    require(actor, Action::ViewRules, &Located::nowhere())?;
    let mut rx = db.read().await?;
    Ok(store::ruling_list(&mut rx).await?)
}

/// Reads the rulings of one rule, by day.
///
/// # Errors
/// See [`RulingListError`].
pub async fn ruling_list_of(
    db: &Db,
    actor: &Actor,
    key: &str,
) -> Result<Vec<Ruling>, RulingListError> {
    require(actor, Action::ViewRules, &Located::nowhere())?;
    let mut rx = db.read().await?;
    Ok(store::ruling_list_by_key(&mut rx, key).await?)
}

/// The rules as they hold for things of this area and this Alliance: `rulebook(rx, ..).await?.rule(key, tx.day())?`. The
/// law is no secret, so nobody is asked who they are.
///
/// # Errors
/// The database is away.
pub async fn rulebook(
    rx: &mut Rx,
    area: Option<AreaId>,
    alliance: Option<OrganisationId>,
) -> Result<Rulebook<'static>, Fault> {
    let rulings = store::ruling_list_for(rx, area, alliance).await?;
    let words = rulings.iter().filter_map(Ruling::as_override);
    Ok(Rulebook::<'static>::of(words.collect()))
}
