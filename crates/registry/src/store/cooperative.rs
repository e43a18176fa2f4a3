//! What the register says of each cooperative, a row each.

use db::{Rx, Tx};
use kernel::{AreaId, Day, Dong, Email, Fault, Instant, OrganisationId, Phone};

use super::asset::{Lists, lists_of, lists_put};
use crate::model::fact::{Activity, Effective, Rank};
use crate::model::kind::CooperativeKind;
use crate::model::legal_status::LegalStatus;
use crate::model::record::{Point, Record};

db::statements! {
    /// The cooperative of this organisation.
    COOPERATIVE_BY_ID = "
        select organisation, kind, name, code, number, registered_on, agency, began, ended, seat, address, latitude,
               longitude, phone, email, charter_capital, union_of, last_meeting, legal, activity, ranking, effective,
               members, counted_on, version, changed_at, changed_by
        from registry_cooperative
        where organisation = $1";
    /// Another of this kind with this code.
    COOPERATIVE_BY_CODE = "
        select name
        from registry_cooperative
        where kind = $1
          and code = $2
          and organisation <> $3";
    /// Another that this agency gave this number.
    COOPERATIVE_BY_NUMBER = "
        select name
        from registry_cooperative
        where agency = $1
          and number = $2
          and organisation <> $3";
    /// Enters a cooperative.
    COOPERATIVE_INSERT = "
        insert into registry_cooperative
            (organisation, kind, name, sort_key, words, code, number, registered_on, agency, began, seat, address,
             latitude, longitude, phone, email, charter_capital, agricultural, union_of, last_meeting, legal, version,
             changed_at, changed_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, 1, $22,
                $23)
        on conflict (organisation) do nothing";
    /// Puts another record in the place of this version.
    COOPERATIVE_UPDATE = "
        update registry_cooperative
        set number = $1,
            registered_on = $2,
            agency = $3,
            seat = $4,
            address = $5,
            latitude = $6,
            longitude = $7,
            phone = $8,
            email = $9,
            charter_capital = $10,
            agricultural = $11,
            union_of = $12,
            last_meeting = $13,
            words = $14,
            changed_at = $15,
            changed_by = $16,
            version = version + 1
        where organisation = $17
          and version = $18";
    /// The latest of the four facts, as lists read them.
    COOPERATIVE_FACTS = "
        update registry_cooperative
        set legal = $2,
            activity = $3,
            ranking = $4,
            effective = $5,
            ended = $6
        where organisation = $1";
    /// The latest count of members, as lists read it.
    COOPERATIVE_MEMBERS = "
        update registry_cooperative
        set members = $2,
            counted_on = $3
        where organisation = $1";
}

db::row! {
    struct Row {
        organisation: OrganisationId,
        kind: CooperativeKind,
        name: String,
        code: Option<String>,
        number: Option<String>,
        registered_on: Option<Day>,
        agency: Option<OrganisationId>,
        began: Option<Day>,
        ended: Option<Day>,
        seat: AreaId,
        address: Option<String>,
        latitude: Option<i64>,
        longitude: Option<i64>,
        phone: Option<Phone>,
        email: Option<Email>,
        charter_capital: Option<Dong>,
        union_of: Option<OrganisationId>,
        last_meeting: Option<Day>,
        legal: LegalStatus,
        activity: Option<Activity>,
        ranking: Option<Rank>,
        effective: Option<Effective>,
        members: Option<u32>,
        counted_on: Option<Day>,
        version: i64,
        changed_at: Instant,
        changed_by: String,
    }
}

/// A cooperative as the register keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cooperative {
    /// The organisation of the directory.
    pub id: OrganisationId,
    /// Loại hình.
    pub kind: CooperativeKind,
    /// Tên.
    pub name: String,
    /// Mã số.
    pub code: Option<String>,
    /// Ngày thành lập, where it is known.
    pub began: Option<Day>,
    /// Its last day, if it is no more.
    pub ended: Option<Day>,
    /// Nội dung đăng ký.
    pub record: Record,
    /// The latest of the four facts.
    pub now: Now,
    /// Members, by the latest count.
    pub members: Option<(u32, Day)>,
    /// Counts its changes.
    pub version: i64,
    /// When it was changed last.
    pub changed_at: Instant,
    /// By whom.
    pub changed_by: String,
}

/// The latest of each of the four facts (*bốn tình trạng hiện tại*).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// Tình trạng pháp lý.
    pub legal: LegalStatus,
    /// Thực trạng.
    pub activity: Option<Activity>,
    /// Xếp loại.
    pub rank: Option<Rank>,
    /// Hiệu quả.
    pub effective: Option<Effective>,
}

impl Now {
    /// Of this legal status, and nothing else told.
    pub(crate) fn registered(legal: LegalStatus) -> Self {
        Self {
            legal,
            activity: None,
            rank: None,
            effective: None,
        }
    }
}

/// The cooperative of this organisation with its lists.
pub(crate) async fn cooperative_by_id(
    rx: &mut Rx,
    id: OrganisationId,
) -> Result<Option<Cooperative>, Fault> {
    let Some(row) = rx.maybe::<Row>(COOPERATIVE_BY_ID, db::params![id]).await? else {
        return Ok(None);
    };
    let lists = lists_of(rx, id).await?;
    Ok(Some(whole(row, lists)))
}

fn whole(row: Row, lists: Lists) -> Cooperative {
    let point = row.latitude.zip(row.longitude);
    Cooperative {
        id: row.organisation,
        kind: row.kind,
        name: row.name,
        code: row.code,
        began: row.began,
        ended: row.ended,
        record: Record {
            number: row.number,
            registered_on: row.registered_on,
            agency: row.agency,
            seat: row.seat,
            address: row.address,
            point: point.map(|(latitude, longitude)| Point {
                latitude,
                longitude,
            }),
            phone: row.phone,
            email: row.email,
            charter_capital: row.charter_capital,
            fields: lists.fields,
            products: lists.products,
            officers: lists.officers,
            certificates: lists.certificates,
            union: row.union_of,
            last_meeting: row.last_meeting,
        },
        now: Now {
            legal: row.legal,
            activity: row.activity,
            rank: row.ranking,
            effective: row.effective,
        },
        members: row.members.zip(row.counted_on),
        version: row.version,
        changed_at: row.changed_at,
        changed_by: row.changed_by,
    }
}

/// The name of another of this kind with this code.
pub(crate) async fn cooperative_by_code(
    rx: &mut Rx,
    (kind, code): (CooperativeKind, &str),
    besides: OrganisationId,
) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> = rx
        .maybe(COOPERATIVE_BY_CODE, db::params![kind, code, besides])
        .await?;
    Ok(found.map(|(name,)| name))
}

/// The name of another that this agency gave this number.
pub(crate) async fn cooperative_by_number(
    rx: &mut Rx,
    (agency, number): (OrganisationId, &str),
    besides: OrganisationId,
) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> = rx
        .maybe(COOPERATIVE_BY_NUMBER, db::params![agency, number, besides])
        .await?;
    Ok(found.map(|(name,)| name))
}

/// By what a list finds and sorts it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Keys {
    pub(crate) sort_key: String,
    pub(crate) words: String,
}

fn agricultural(record: &Record) -> Option<&'static str> {
    record
        .is_agricultural()
        .map(|yes| if yes { "yes" } else { "no" })
}

/// Enters a cooperative; false where the organisation has one.
pub(crate) async fn cooperative_insert(
    tx: &mut Tx,
    new: &Cooperative,
    keys: &Keys,
) -> Result<bool, Fault> {
    let record = &new.record;
    let values = db::params![
        new.id,
        new.kind,
        new.name,
        keys.sort_key,
        keys.words,
        new.code,
        record.number,
        record.registered_on,
        record.agency,
        new.began,
        record.seat,
        record.address,
        record.point.map(|point| point.latitude),
        record.point.map(|point| point.longitude),
        record.phone,
        record.email,
        record.charter_capital,
        agricultural(record),
        record.union,
        record.last_meeting,
        new.now.legal,
        new.changed_at,
        new.changed_by
    ];
    if tx.run(COOPERATIVE_INSERT, values).await? == 0 {
        return Ok(false);
    }
    lists_put(tx, new.id, record).await?;
    Ok(true)
}

/// Puts another record in the place of the version that was seen; false where somebody changed it in between.
pub(crate) async fn cooperative_update(
    tx: &mut Tx,
    (id, seen): (OrganisationId, i64),
    record: &Record,
    (words, by): (&str, &str),
) -> Result<bool, Fault> {
    let now = tx.now();
    let values = db::params![
        record.number,
        record.registered_on,
        record.agency,
        record.seat,
        record.address,
        record.point.map(|point| point.latitude),
        record.point.map(|point| point.longitude),
        record.phone,
        record.email,
        record.charter_capital,
        agricultural(record),
        record.union,
        record.last_meeting,
        words,
        now,
        by,
        id,
        seen
    ];
    if tx.run(COOPERATIVE_UPDATE, values).await? == 0 {
        return Ok(false);
    }
    lists_put(tx, id, record).await?;
    Ok(true)
}

/// Says which facts are the latest, and when it ended.
pub(crate) async fn cooperative_facts(
    tx: &mut Tx,
    id: OrganisationId,
    now: &Now,
    ended: Option<Day>,
) -> Result<(), Fault> {
    let values = db::params![id, now.legal, now.activity, now.rank, now.effective, ended];
    tx.run(COOPERATIVE_FACTS, values).await.map(drop)
}

/// Says which count of members is the latest.
pub(crate) async fn cooperative_members(
    tx: &mut Tx,
    id: OrganisationId,
    (members, day): (u32, Day),
) -> Result<(), Fault> {
    tx.run(COOPERATIVE_MEMBERS, db::params![id, members, day])
        .await
        .map(drop)
}
