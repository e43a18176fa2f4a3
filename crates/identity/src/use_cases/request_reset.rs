//! Ask for a link to choose another password, by whoever cannot sign in.

use db::{Db, Entry};
use kernel::{By, Command};

use crate::jobs::bring;
use crate::model::account::AccountState;
use crate::model::attempt::Step;
use crate::model::link::{LinkId, LinkKind, token};
use crate::model::parcel::Parcel;
use crate::model::visitor::{Login, Visitor};
use crate::notify::{Route, route};
use crate::setup::Setup;
use crate::store::account::{account_by_id, account_by_login};
use crate::store::link::{NewLink, link_insert};
use crate::use_cases::call_by_hand::call_for_link;
use crate::use_cases::entrance::{EntranceError, Gate, Try, begin_own, knock};

/// Takes the wish down and says the same whether there is such an account or not. Where there is one that can be used,
/// a link is made and waits to be brought: by mail, or by an administrator who calls. Links asked for before still count,
/// so that nobody takes another's away by asking again.
///
/// # Errors
/// Too often, or the database is away.
pub async fn request_reset(
    db: &Db,
    setup: &Setup,
    visitor: &Visitor,
    command: &Command<Login>,
) -> Result<(), EntranceError> {
    let login = &command.body;

    // Load.
    let attempt = Try {
        step: Step::Reset,
        login: login.as_str(),
        account: None,
    };
    knock(db, &setup.keys, visitor, attempt).await?;
    let mut tx = begin_own(db, By::public(visitor.request), &"request reset").await?;
    let gate = Gate::read(&mut tx, &setup.keys, visitor, attempt).await?;
    let account = match account_by_login(&mut tx, login).await? {
        Some(id) => account_by_id(&mut tx, id).await?,
        None => None,
    };

    // Authorise and decide.
    gate.check(tx.now())?;
    let usable = account.filter(|account| match account.state {
        AccountState::Active => true,
        AccountState::Invited | AccountState::Locked => false,
    });

    // Store.
    gate.count(&mut tx).await?;
    let Some(account) = usable else {
        tx.commit(Entry::new("identity.request_reset", "stranger", "-"), ())
            .await?;
        return Ok(());
    };
    let (now, chance) = tx.seed()?;
    let id = LinkId::new(now, chance);
    let token = token(&setup.keys, id);
    let route = route(setup.reach, account.email.as_ref(), account.phone.as_ref());
    let new = NewLink {
        id,
        account: account.id,
        kind: LinkKind::Reset,
        token: &token,
        route,
    };
    link_insert(&mut tx, &new).await?;

    // Announce, commit.
    bring(&mut tx, Parcel::Link(id), route).await?;
    match route {
        Route::Mail | Route::Gateway => {}
        Route::ByHand => call_for_link(&mut tx, &account).await?,
    }
    let entry = Entry::new("identity.request_reset", "account", account.id).set("route", &route);
    Ok(tx.commit(entry, ()).await?)
}
