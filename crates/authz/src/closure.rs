//! What lies in what: the two closure tables, which `directory` fills and any store may join.

use std::collections::BTreeSet;

use db::{Rx, Tx};
use kernel::{AccountId, AreaId, Fault, OrganisationId, Period};

use crate::grant::Place;

db::statements! {
    /// Everything above an area on a day, itself included.
    AREA_ABOVE = "
        select ancestor
        from authz_area_closure
        where descendant = $1
          and from_day <= $2
          and coalesce(to_day, '9999') >= $2";
    /// Everything above an organisation on a day, itself included.
    ORGANISATION_ABOVE = "
        select ancestor
        from authz_organisation_closure
        where descendant = $1
          and from_day <= $2
          and coalesce(to_day, '9999') >= $2";
    /// Forgets what lies above an area.
    AREA_CLEAR = "delete from authz_area_closure where descendant = $1";
    /// Says that an area lies in another.
    AREA_PUT = "
        insert into authz_area_closure (ancestor, descendant, from_day, to_day)
        values ($1, $2, $3, $4)
        on conflict (descendant, ancestor, from_day) do update set to_day = excluded.to_day";
    /// Forgets what lies above an organisation.
    ORGANISATION_CLEAR = "delete from authz_organisation_closure where descendant = $1";
    /// Says that an organisation stands under another.
    ORGANISATION_PUT = "
        insert into authz_organisation_closure (ancestor, descendant, from_day, to_day)
        values ($1, $2, $3, $4)
        on conflict (descendant, ancestor, from_day) do update set to_day = excluded.to_day";
}

/// Where a thing lies: every place that reaches it by today's map, and whose it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Located {
    areas: BTreeSet<AreaId>,
    organisations: BTreeSet<OrganisationId>,
    account: Option<AccountId>,
}

impl Located {
    /// In no place: only who reaches everywhere reaches it.
    pub fn nowhere() -> Self {
        Self::default()
    }

    /// The same, of this account.
    #[must_use]
    pub fn of_account(self, account: AccountId) -> Self {
        Self {
            account: Some(account),
            ..self
        }
    }

    /// The same, in this area too.
    #[must_use]
    pub fn under_area(mut self, area: AreaId) -> Self {
        self.areas.insert(area);
        self
    }

    /// The same, under this organisation too.
    #[must_use]
    pub fn under_organisation(mut self, organisation: OrganisationId) -> Self {
        self.organisations.insert(organisation);
        self
    }

    pub(crate) fn belongs_to(&self, account: Option<AccountId>) -> bool {
        account.is_some() && self.account == account
    }

    pub(crate) fn lies_in(&self, place: Place) -> bool {
        match place {
            Place::Installation => true,
            Place::Area(area) => self.areas.contains(&area),
            Place::Organisation(organisation) => self.organisations.contains(&organisation),
        }
    }
}

/// Finds where a thing of this area and this organisation lies, by the map of the transaction's day.
///
/// # Errors
/// The database is away.
pub async fn locate(
    rx: &mut Rx,
    area: Option<AreaId>,
    organisation: Option<OrganisationId>,
) -> Result<Located, Fault> {
    let day = rx.day();
    let mut located = Located::nowhere();
    if let Some(area) = area {
        located.areas.insert(area);
        let above: Vec<(AreaId,)> = rx.all(AREA_ABOVE, db::params![area, day]).await?;
        located.areas.extend(above.into_iter().map(|(id,)| id));
    }
    if let Some(organisation) = organisation {
        located.organisations.insert(organisation);
        let above: Vec<(OrganisationId,)> = rx
            .all(ORGANISATION_ABOVE, db::params![organisation, day])
            .await?;
        located
            .organisations
            .extend(above.into_iter().map(|(id,)| id));
    }
    Ok(located)
}

/// Says anew in what an area lies and when; itself need not be named.
///
/// # Errors
/// The engine refused.
pub async fn put_area(
    tx: &mut Tx,
    area: AreaId,
    own: Period,
    above: &[(AreaId, Period)],
) -> Result<(), Fault> {
    tx.run(AREA_CLEAR, db::params![area]).await?;
    for (ancestor, period) in above.iter().copied().chain([(area, own)]) {
        let values = db::params![ancestor, area, period.from, period.to];
        tx.run(AREA_PUT, values).await?;
    }
    Ok(())
}

/// Says anew under what an organisation stands and when; itself need not be named.
///
/// # Errors
/// The engine refused.
pub async fn put_organisation(
    tx: &mut Tx,
    organisation: OrganisationId,
    own: Period,
    above: &[(OrganisationId, Period)],
) -> Result<(), Fault> {
    tx.run(ORGANISATION_CLEAR, db::params![organisation])
        .await?;
    for (ancestor, period) in above.iter().copied().chain([(organisation, own)]) {
        let values = db::params![ancestor, organisation, period.from, period.to];
        tx.run(ORGANISATION_PUT, values).await?;
    }
    Ok(())
}

/// Finds where a thing at this place lies, by the map of the transaction's day.
///
/// # Errors
/// The database is away.
pub async fn locate_place(rx: &mut Rx, place: Place) -> Result<Located, Fault> {
    match place {
        Place::Installation => Ok(Located::nowhere()),
        Place::Area(area) => locate(rx, Some(area), None).await,
        Place::Organisation(organisation) => locate(rx, None, Some(organisation)).await,
    }
}
