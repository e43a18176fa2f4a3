//! Call by hand: what could not be sent waits as work for somebody who tells or brings it.

use authz::{Action, Actor, Denied, Place, Role};
use db::{BeginError, Begun, Db, Entry, Tx};
use directory::api::{ItemFor, ItemKind, NewItem, close_item, open_item};
use kernel::{AccountId, Command, Fault};
use serde::Serialize;

use crate::model::account::Account;
use crate::model::parcel::{Parcel, Setback};
use crate::notify::{Obstacle, Route};
use crate::store::account::account_by_id;
use crate::store::call::place_is_known;
use crate::store::code::{code_by_account, code_set_back};
use crate::store::grant::grant_list_own;
use crate::store::link::{link_by_id, link_set_back};

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(crate) struct CallByHand {
    /// What was not sent.
    pub(crate) parcel: Parcel,
    /// Why.
    pub(crate) setback: Setback,
}

/// Why no work was opened.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CallByHandError {
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

kernel::refusal! { CallByHandError from [Denied, Begin, Fault] {} }

/// Opens the work, as the house itself, and says by what it was kept from sending.
///
/// # Errors
/// See [`CallByHandError`]; nothing is written then.
pub(crate) async fn call_by_hand(
    db: &Db,
    actor: &Actor,
    command: &Command<CallByHand>,
) -> Result<(), CallByHandError> {
    let CallByHand { parcel, setback } = command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Authorise.
    if actor.by().system.is_none() {
        return Err(Denied::NotAllowed(Action::ManageAccount).into());
    }

    // Load.
    let unsent = unsent(&mut tx, parcel).await?;
    let owner = unsent.owner;
    let account = account_by_id(&mut tx, owner).await?;
    let account = account.ok_or_else(|| Fault::inconsistent("identity_account", "id", owner))?;

    // Store: whoever issued a code holds it still, or issues another; links are for administrators.
    match parcel {
        Parcel::Link(id) => link_set_back(&mut tx, id, setback).await?,
        Parcel::Code(account, id) => code_set_back(&mut tx, (account, id), setback).await?,
    }
    if unsent.is_wanted {
        let whose = match unsent.issuer {
            Some(officer) => ItemFor::Account(officer),
            None => administrators(&mut tx, owner).await?,
        };
        let text_key = text_key(Some(setback.obstacle));
        let key = key(parcel.into(), owner);
        let call = Call {
            key,
            whose,
            text_key,
        };
        open_call(&mut tx, &account, call).await?;
    }

    // Commit.
    let entry = Entry::new("identity.call_by_hand", "account", owner)
        .change("route", Some(&unsent.route), Some(&Route::ByHand))
        .set("obstacle", &setback.obstacle);
    Ok(tx.commit(entry, ()).await?)
}

/// Opens the work of a link that somebody asked for where nothing is sent at all.
pub(crate) async fn call_for_link(tx: &mut Tx, account: &Account) -> Result<(), Fault> {
    let call = Call {
        key: key(About::Link, account.id),
        whose: administrators(tx, account.id).await?,
        text_key: text_key(None),
    };
    open_call(tx, account, call).await
}

/// Closes the work: the owner has come in, or somebody has taken the matter on.
pub(crate) async fn call_is_moot(tx: &mut Tx, account: AccountId) -> Result<(), Fault> {
    for about in [About::Link, About::Code] {
        close_item(tx, &key(about, account)).await?;
    }
    Ok(())
}

/// What was not sent, as it stands now.
struct Unsent {
    owner: AccountId,
    route: Route,
    /// Who issued it and can tell it: codes only.
    issuer: Option<AccountId>,
    /// Whether anybody still waits for it.
    is_wanted: bool,
}

async fn unsent(tx: &mut Tx, parcel: Parcel) -> Result<Unsent, Fault> {
    let now = tx.now();
    match parcel {
        Parcel::Link(id) => {
            let link = link_by_id(tx, id).await?;
            let link = link.ok_or_else(|| Fault::inconsistent("identity_link", "id", id))?;
            Ok(Unsent {
                owner: link.account,
                route: link.route,
                issuer: None,
                is_wanted: link.life().is_live(now) && link.brought_at.is_none(),
            })
        }
        Parcel::Code(owner, id) => {
            let code = code_by_account(tx, owner)
                .await?
                .filter(|code| code.id == id);
            Ok(Unsent {
                owner,
                route: Route::Gateway,
                issuer: code.as_ref().and_then(|code| code.made_by),
                is_wanted: code.is_some_and(|code| code.used_at.is_none()),
            })
        }
    }
}

/// What a call is about: one of each waits for an account at a time.
#[derive(Clone, Copy)]
enum About {
    Link,
    Code,
}

impl From<Parcel> for About {
    fn from(parcel: Parcel) -> Self {
        match parcel {
            Parcel::Link(_) => Self::Link,
            Parcel::Code(..) => Self::Code,
        }
    }
}

/// Under which key the work waits, for whom, and in which words.
struct Call {
    key: String,
    whose: ItemFor,
    text_key: &'static str,
}

async fn open_call(tx: &mut Tx, account: &Account, call: Call) -> Result<(), Fault> {
    let item = NewItem {
        key: call.key,
        whose: call.whose,
        kind: ItemKind::Task,
        due: Some(tx.day()),
        link: account.page(),
        text_key: call.text_key,
        facts: vec![("name", account.name.clone())],
    };
    open_item(tx, &item).await
}

fn key(about: About, account: AccountId) -> String {
    match about {
        About::Link => format!("identity.call/{account}"),
        About::Code => format!("identity.tell_code/{account}"),
    }
}

/// The administrators who reach every role of an account: those of its place, or those of the whole installation.
async fn administrators(tx: &mut Tx, account: AccountId) -> Result<ItemFor, Fault> {
    let day = tx.day();
    let held = grant_list_own(tx, account, day).await?;
    let mut places = held.into_iter().map(|held| held.grant.place);
    let first = places.next().unwrap_or(Place::Installation);
    let one = places.all(|place| place == first) && place_is_known(tx, first).await?;
    let place = if one { first } else { Place::Installation };
    Ok(ItemFor::Role {
        role: Role::Administrator,
        place,
    })
}

/// What the work says: what stood in the way, or that somebody asked.
fn text_key(obstacle: Option<Obstacle>) -> &'static str {
    match obstacle {
        None => "identity-call-asked",
        Some(Obstacle::Unreachable) => "identity-call-unreachable",
        Some(Obstacle::Tls) => "identity-call-tls",
        Some(Obstacle::SignIn) => "identity-call-sign_in",
        Some(Obstacle::Later) => "identity-call-later",
        Some(Obstacle::Recipient) => "identity-call-recipient",
        Some(Obstacle::Refused) => "identity-call-refused",
        Some(Obstacle::NotConfigured) => "identity-call-not_configured",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::link::LinkId;
    use crate::use_cases::note_brought::note_brought;
    use kernel::Refusal;

    #[tokio::test]
    async fn nobody_but_the_house_says_what_was_sent_and_what_was_not() {
        let house = testkit::fresh().await;
        let parcel = Parcel::Code(
            AccountId::named("lan"),
            crate::model::code::CodeId::named("c"),
        );
        let setback = Setback {
            obstacle: Obstacle::Refused,
            status: None,
        };
        let before = house.counts().await;
        for actor in [house.actor(Role::Administrator), house.anonymous()] {
            let noting = house.command(parcel);
            let refused = note_brought(&house.db, &actor, &noting).await.unwrap_err();
            assert_eq!(refused.code(), "authz.not_allowed");
            let wish = house.command(CallByHand { parcel, setback });
            let refused = call_by_hand(&house.db, &actor, &wish).await.unwrap_err();
            assert_eq!(refused.code(), "authz.not_allowed");
        }
        let gone = house.command(Parcel::Link(LinkId::named("none")));
        let refused = note_brought(&house.db, &house.system(), &gone).await;
        assert_eq!(refused.unwrap_err().code(), "kernel.fault.bug");
        assert_eq!(house.counts().await, before);
    }
}
