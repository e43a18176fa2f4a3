//! Members where they were entered.

use db::{Rx, Tx};
use kernel::{Day, Dong, Fault, OrganisationId, PersonId};

use crate::model::member::{MemberId, MemberKind};

db::statements! {
    /// A member.
    MEMBER_INSERT = "
        insert into registry_member
            (id, organisation, kind, person, body, name, sort_key, capital, certificate, joined, version)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)
        on conflict do nothing";
    /// The member with this id.
    MEMBER_BY_ID = "
        select id, organisation, kind, person, body, name, capital, certificate, joined, left_on, version
        from registry_member
        where id = $1";
    /// The members of a cooperative, by name, those who left last.
    MEMBER_LIST = "
        select id, organisation, kind, person, body, name, capital, certificate, joined, left_on, version
        from registry_member
        where organisation = $1
        order by case when left_on is null then 0 else 1 end, sort_key, id
        limit $2";
    /// Says when a member left.
    MEMBER_LEAVE = "
        update registry_member
        set left_on = $2,
            version = version + 1
        where id = $1
          and left_on is null
          and version = $3";
}

db::row! {
    /// A member as it is kept.
    pub struct Member {
        /// Its id.
        pub id: MemberId,
        /// Whose member it is.
        pub organisation: OrganisationId,
        /// Cá nhân, hộ, pháp nhân.
        pub kind: MemberKind,
        /// The person of the directory.
        pub person: Option<PersonId>,
        /// The organisation of the directory.
        pub body: Option<OrganisationId>,
        /// Its name when it was entered.
        pub name: String,
        /// Vốn góp.
        pub capital: Dong,
        /// Số giấy chứng nhận vốn góp.
        pub certificate: Option<String>,
        /// Ngày gia nhập.
        pub joined: Day,
        /// Ngày ra.
        pub left_on: Option<Day>,
        /// Counts its changes.
        pub version: i64,
    }
}

/// Enters a member; false where they are one already.
pub(crate) async fn member_insert(
    tx: &mut Tx,
    new: &Member,
    sort_key: &str,
) -> Result<bool, Fault> {
    let values = db::params![
        new.id,
        new.organisation,
        new.kind,
        new.person,
        new.body,
        new.name,
        sort_key,
        new.capital,
        new.certificate,
        new.joined
    ];
    Ok(tx.run(MEMBER_INSERT, values).await? == 1)
}

pub(crate) async fn member_by_id(rx: &mut Rx, id: MemberId) -> Result<Option<Member>, Fault> {
    rx.maybe(MEMBER_BY_ID, db::params![id]).await
}

pub(crate) async fn member_list(
    rx: &mut Rx,
    organisation: OrganisationId,
    rows_max: u32,
) -> Result<Vec<Member>, Fault> {
    rx.all(MEMBER_LIST, db::params![organisation, rows_max])
        .await
}

/// Says when a member left; false where somebody acted in between.
pub(crate) async fn member_leave(
    tx: &mut Tx,
    (id, seen): (MemberId, i64),
    day: Day,
) -> Result<bool, Fault> {
    Ok(tx.run(MEMBER_LEAVE, db::params![id, day, seen]).await? == 1)
}
