//! Roles with their place and days.

use authz::{Grant, Place, Role};
use db::{Rx, Tx};
use kernel::{AccountId, AreaId, Day, Fault, OrganisationId, Period};

kernel::typed_id! {
    /// A grant of a role.
    pub GrantId
}

db::statements! {
    /// The roles of an account on a day: its own, and those of whoever handed theirs over to it. What was handed over is
    /// not handed on.
    GRANTS_IN_FORCE = "
        select g.role, g.place_kind, g.place, g.from_day,
               case when d.to_day < coalesce(g.to_day, '9999') then d.to_day else g.to_day end as to_day,
               d.giver as delegated_by
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
    /// The roles of its own that an account has or will have.
    GRANTS_OWN = "
        select id, account, role, place_kind, place, from_day, to_day
        from identity_grant
        where account = $1
          and coalesce(to_day, '9999') >= $2
        order by from_day, id";
    /// The grant with this id.
    GRANT_BY_ID = "
        select id, account, role, place_kind, place, from_day, to_day
        from identity_grant
        where id = $1";
    /// The last day of a grant.
    GRANT_SET_LAST_DAY = "
        update identity_grant
        set to_day = $1
        where id = $2";
    /// Takes back a grant that never began.
    GRANT_DELETE = "delete from identity_grant where id = $1";
    /// Takes the turn to change who administers.
    TURN_TAKE = "
        update identity_turn
        set version = version + 1
        where place = 1";
    /// How many others administer the whole installation.
    ADMINISTRATORS_BESIDES = "
        select count(distinct g.account)
        from identity_grant g
        join identity_account a on a.id = g.account
        where g.account <> $1
          and a.state = 'active'
          and g.role = 'administrator'
          and g.place_kind = 'installation'
          and g.from_day <= $2
          and coalesce(g.to_day, '9999') >= $2";
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
    /// A grant in force as it is kept, own or handed over.
    struct ForceRow {
        role: Role,
        place_kind: PlaceKind,
        place: Option<String>,
        from_day: Day,
        to_day: Option<Day>,
        delegated_by: Option<AccountId>,
    }
}

db::row! {
    /// A grant as its account has it.
    pub(crate) struct GrantRow {
        pub(crate) id: GrantId,
        pub(crate) account: AccountId,
        role: Role,
        place_kind: PlaceKind,
        place: Option<String>,
        from_day: Day,
        to_day: Option<Day>,
    }
}

/// A grant with its id, as its account has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldGrant {
    /// Its id.
    pub id: GrantId,
    /// Role, place and days.
    pub grant: Grant,
}

impl HeldGrant {
    /// Whether it is the administration of the whole installation, of which somebody must be left.
    pub(crate) fn administers(&self) -> bool {
        self.grant.role == Role::Administrator && self.grant.place == Place::Installation
    }
}

fn place(kind: PlaceKind, place: Option<&str>, role: Role) -> Result<Place, Fault> {
    let wrong = || Fault::inconsistent("identity_grant", "place", role);
    match (kind, place) {
        (PlaceKind::Installation, None) => Ok(Place::Installation),
        (PlaceKind::Area, Some(id)) => AreaId::parse(id).map(Place::Area).map_err(|_| wrong()),
        (PlaceKind::Organisation, Some(id)) => {
            let id = OrganisationId::parse(id).map_err(|_| wrong())?;
            Ok(Place::Organisation(id))
        }
        (PlaceKind::Installation, Some(_)) | (PlaceKind::Area | PlaceKind::Organisation, None) => {
            Err(wrong())
        }
    }
}

impl ForceRow {
    fn grant(self) -> Result<Grant, Fault> {
        Ok(Grant {
            role: self.role,
            place: place(self.place_kind, self.place.as_deref(), self.role)?,
            period: Period {
                from: self.from_day,
                to: self.to_day,
            },
            delegated_by: self.delegated_by,
        })
    }
}

impl GrantRow {
    pub(crate) fn held(self) -> Result<HeldGrant, Fault> {
        let grant = Grant {
            role: self.role,
            place: place(self.place_kind, self.place.as_deref(), self.role)?,
            period: Period {
                from: self.from_day,
                to: self.to_day,
            },
            delegated_by: None,
        };
        Ok(HeldGrant { id: self.id, grant })
    }
}

/// The roles of an account on a day, its own and those handed over to it.
pub(crate) async fn grant_list_in_force(
    rx: &mut Rx,
    account: AccountId,
    day: Day,
) -> Result<Vec<Grant>, Fault> {
    let rows: Vec<ForceRow> = rx.all(GRANTS_IN_FORCE, db::params![account, day]).await?;
    rows.into_iter().map(ForceRow::grant).collect()
}

/// The roles of its own that an account has or will have after this day.
pub(crate) async fn grant_list_own(
    rx: &mut Rx,
    account: AccountId,
    day: Day,
) -> Result<Vec<HeldGrant>, Fault> {
    let rows: Vec<GrantRow> = rx.all(GRANTS_OWN, db::params![account, day]).await?;
    rows.into_iter().map(GrantRow::held).collect()
}

/// A grant and whose it is.
pub(crate) async fn grant_by_id(
    rx: &mut Rx,
    id: GrantId,
) -> Result<Option<(AccountId, HeldGrant)>, Fault> {
    let row: Option<GrantRow> = rx.maybe(GRANT_BY_ID, db::params![id]).await?;
    row.map(|row| Ok((row.account, row.held()?))).transpose()
}

/// Gives a grant its last day.
pub(crate) async fn grant_set_last_day(tx: &mut Tx, id: GrantId, last: Day) -> Result<(), Fault> {
    tx.run(GRANT_SET_LAST_DAY, db::params![last, id])
        .await
        .map(drop)
}

pub(crate) async fn grant_delete(tx: &mut Tx, id: GrantId) -> Result<(), Fault> {
    tx.run(GRANT_DELETE, db::params![id]).await.map(drop)
}

/// How many accounts besides this one administer the whole installation on a day. Whoever asks in order to take that
/// away from somebody takes the turn first, so that two who do it at once do it one after the other.
pub(crate) async fn administrators_besides(
    tx: &mut Tx,
    account: AccountId,
    day: Day,
) -> Result<i64, Fault> {
    tx.run(TURN_TAKE, db::params![]).await?;
    let (count,) = tx
        .one(ADMINISTRATORS_BESIDES, db::params![account, day])
        .await?;
    Ok(count)
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
