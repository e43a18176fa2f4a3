//! Whether an actor reaches an account: all of its roles, wherever they are.

use authz::{Action, Actor, Denied, Located, authorise, locate_place, require};
use db::{Rx, Tx};
use kernel::{AccountId, Fault};

use crate::store::grant::grant_list_own;

/// Where an account lies: at the place of each of its roles, in force or to come. One without a role lies nowhere.
pub(crate) async fn places(rx: &mut Rx, account: AccountId) -> Result<Vec<Located>, Fault> {
    let day = rx.day();
    let mut places = Vec::new();
    for held in grant_list_own(rx, account, day).await? {
        places.push(locate_place(rx, held.grant.place).await?);
    }
    if places.is_empty() {
        places.push(Located::nowhere());
    }
    Ok(places)
}

/// Refuses whoever does not reach every role of an account: with one of a commune alone nobody becomes the master of an
/// account that also leads the province. To who may do this elsewhere, the account does not exist.
pub(crate) fn authorise_account(
    tx: &mut Tx,
    actor: &Actor,
    action: Action,
    places: &[Located],
) -> Result<(), Denied> {
    for place in places {
        authorise(tx, actor, action, place).map_err(|denied| hide(actor, action, denied))?;
    }
    Ok(())
}

/// The same for a read; one role within reach is enough to see an account.
pub(crate) fn require_account(
    actor: &Actor,
    action: Action,
    places: &[Located],
) -> Result<(), Denied> {
    let mut refused = Denied::Hidden;
    for place in places {
        match require(actor, action, place) {
            Ok(()) => return Ok(()),
            Err(denied) => refused = hide(actor, action, denied),
        }
    }
    Err(refused)
}

/// To who may do this elsewhere, what is out of reach does not exist.
pub(crate) fn hide(actor: &Actor, action: Action, denied: Denied) -> Denied {
    match denied {
        Denied::NotAllowed(_) if actor.may_somewhere(action) => Denied::Secret(action),
        Denied::NotAllowed(_) | Denied::Anonymous(_) | Denied::Hidden | Denied::Secret(_) => denied,
    }
}
