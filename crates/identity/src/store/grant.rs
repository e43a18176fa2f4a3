//! Roles with their place and days.

use authz::{Grant, Place, Role};
use db::{Rx, Tx};
use kernel::{AccountId, AreaId, Day, Fault, OrganisationId, Period};

kernel::typed_id! {
    /// A grant of a role.
    pub(crate) GrantId
}

db::statements! {
    /// The roles of an account on a day: its own, and those of whoever handed theirs over to it. What was handed over is
    /// not handed on.
    GRANTS_IN_FORCE = "
        select g.role, g.place_kind, g.place, g.from_day, g.to_day, d.giver as delegated_by
        from identity_grant g
        left join identity_delegation d
          on d.giver = g.account
         and d.receiver = $1
         and d.from_day <= $2
         and d.to_day >= $2
        left join identity_account a
          on a.id = d.giver
         and a.state = 'active'
        where (g.account = $1 or a.id is not null)
          and g.from_day <= $2
          and coalesce(g.to_day, '9999') >= $2
        order by g.id
        limit 200";
    /// How many roles of its own an account has on a day.
    GRANTS_OWN_COUNT = "
        select count(*)
        from identity_grant
        where account = $1
          and from_day <= $2
          and coalesce(to_day, '9999') >= $2";
    /// A new grant.
    GRANT_INSERT = "
        insert into identity_grant
            (id, account, role, place_kind, place, from_day, to_day, granted_by, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
}

kernel::text_enum! {
    /// What a grant's place is.
    enum PlaceKind {
        Installation = "installation",
        Area = "area",
        Organisation = "organisation",
    }
}

db::row! {
    /// A grant as it is kept.
    struct GrantRow {
        role: Role,
        place_kind: PlaceKind,
        place: Option<String>,
        from_day: Day,
        to_day: Option<Day>,
        delegated_by: Option<AccountId>,
    }
}

impl GrantRow {
    fn grant(self) -> Result<Grant, Fault> {
        let wrong = || Fault::inconsistent("identity_grant", "place", self.role);
        let place = match (self.place_kind, self.place.as_deref()) {
            (PlaceKind::Installation, None) => Place::Installation,
            (PlaceKind::Area, Some(id)) => Place::Area(AreaId::parse(id).map_err(|_| wrong())?),
            (PlaceKind::Organisation, Some(id)) => {
                Place::Organisation(OrganisationId::parse(id).map_err(|_| wrong())?)
            }
            (PlaceKind::Installation, Some(_))
            | (PlaceKind::Area | PlaceKind::Organisation, None) => return Err(wrong()),
        };
        let period = Period {
            from: self.from_day,
            to: self.to_day,
        };
        Ok(Grant {
            role: self.role,
            place,
            period,
            delegated_by: self.delegated_by,
        })
    }
}

/// The roles of an account on a day, its own and those handed over to it.
pub(crate) async fn grant_list_in_force(
    rx: &mut Rx,
    account: AccountId,
    day: Day,
) -> Result<Vec<Grant>, Fault> {
    let rows: Vec<GrantRow> = rx.all(GRANTS_IN_FORCE, db::params![account, day]).await?;
    rows.into_iter().map(GrantRow::grant).collect()
}

pub(crate) async fn grant_count_own(
    rx: &mut Rx,
    account: AccountId,
    day: Day,
) -> Result<i64, Fault> {
    let (count,) = rx.one(GRANTS_OWN_COUNT, db::params![account, day]).await?;
    Ok(count)
}

pub(crate) async fn grant_insert(
    tx: &mut Tx,
    account: AccountId,
    grant: &Grant,
) -> Result<GrantId, Fault> {
    let (now, chance) = tx.seed()?;
    let id = GrantId::new(now, chance);
    let (kind, place) = match grant.place {
        Place::Installation => (PlaceKind::Installation, None),
        Place::Area(area) => (PlaceKind::Area, Some(area.to_string())),
        Place::Organisation(organisation) => {
            (PlaceKind::Organisation, Some(organisation.to_string()))
        }
    };
    let values = db::params![
        id,
        account,
        grant.role,
        kind,
        place,
        grant.period.from,
        grant.period.to,
        tx.by().account,
        now
    ];
    tx.run(GRANT_INSERT, values).await?;
    Ok(id)
}
