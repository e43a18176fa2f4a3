//! Persons.

use authz::Scope;
use db::{Rx, Tx};
use kernel::{AreaId, Day, Fault, Instant, OrganisationId, PersonId, Phone};

use crate::model::listing::{PersonOrder, PersonsAsked};
use crate::model::person::{Birth, Person, PersonName};
use crate::model::words::searched;

db::statements! {
    /// The person with this id.
    PERSON_BY_ID = "
        select id, name, birth_day, birth_year, phone, id_sealed, id_hash, id_tail, area, organisation,
               merged_into, version, changed_at, changed_by
        from directory_person
        where id = $1";
    /// The living record with this identity number.
    PERSON_BY_ID_HASH = "
        select id
        from directory_person
        where id_hash = $1";
    /// A page of the persons of a scope.
    PERSON_PAGE = concat!("
        select p.id, p.name, p.birth_day, p.birth_year, p.phone, p.id_sealed, p.id_hash, p.id_tail, p.area,
               p.organisation, p.merged_into, p.version, p.changed_at, p.changed_by
        from directory_person p
        where p.merged_into is null
          and ($3 = '' or p.phone = $3)
          and p.words like $4
          and p.words like $5
          and p.words like $6
          and p.words like $7
          and p.words like $8
          and p.words like $9
          and ($10 = '' or exists (
                select 1
                from authz_area_closure f
                where f.descendant = p.area
                  and f.ancestor = $10
                  and f.from_day <= $2))
          and ", authz::in_scope!("p.area", "p.organisation", "$1", "$2"), "
        order by case when $11 = 'name' then p.sort_key end,
                 case when $11 = '-name' then p.sort_key end desc,
                 case when $11 = 'birth' then coalesce(p.birth_day, cast(p.birth_year as text), '9999') end,
                 case when $11 = '-birth' then coalesce(p.birth_day, cast(p.birth_year as text), '') end desc,
                 p.sort_key, p.id
        limit $12 offset $13");
    /// How many there are.
    PERSON_COUNT = concat!("
        select count(*)
        from directory_person p
        where p.merged_into is null
          and ($3 = '' or p.phone = $3)
          and p.words like $4
          and p.words like $5
          and p.words like $6
          and p.words like $7
          and p.words like $8
          and p.words like $9
          and ($10 = '' or exists (
                select 1
                from authz_area_closure f
                where f.descendant = p.area
                  and f.ancestor = $10
                  and f.from_day <= $2))
          and ", authz::in_scope!("p.area", "p.organisation", "$1", "$2"));
    /// Enters a person.
    PERSON_INSERT = "
        insert into directory_person
            (id, name, sort_key, words, birth_day, birth_year, phone, id_sealed, id_hash, id_tail,
             area, organisation, version, changed_at, changed_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1, $13, $14)";
    /// Changes a person.
    PERSON_UPDATE = "
        update directory_person
        set name = $1,
            sort_key = $2,
            words = $3,
            birth_day = $4,
            birth_year = $5,
            phone = $6,
            id_sealed = $7,
            id_hash = $8,
            id_tail = $9,
            area = $10,
            organisation = $11,
            version = version + 1,
            changed_at = $12,
            changed_by = $13
        where id = $14
          and version = $15";
    /// Puts a record, and those merged into it before, under the one that stands for it. It gives its number up.
    PERSON_MERGE = "
        update directory_person
        set merged_into = $1,
            id_sealed = null,
            id_hash = null,
            version = version + 1,
            changed_at = $2,
            changed_by = $3
        where id = $4
           or merged_into = $4";
}

db::row! {
    struct PersonRow {
        id: PersonId,
        name: String,
        birth_day: Option<Day>,
        birth_year: Option<i16>,
        phone: Option<Phone>,
        id_sealed: Option<Vec<u8>>,
        id_hash: Option<Vec<u8>>,
        id_tail: Option<String>,
        area: Option<AreaId>,
        organisation: Option<OrganisationId>,
        merged_into: Option<PersonId>,
        version: i64,
        changed_at: Instant,
        changed_by: String,
    }
}

/// An identity number as it is kept.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct KeptNumber {
    pub(crate) sealed: Vec<u8>,
    pub(crate) hash: Vec<u8>,
    pub(crate) tail: String,
}

impl std::fmt::Debug for KeptNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("KeptNumber")
    }
}

/// A person with what the house keeps besides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PersonRecord {
    pub(crate) person: Person,
    pub(crate) number: Option<KeptNumber>,
    /// The last digits that a merged record had, too.
    pub(crate) tail: Option<String>,
    pub(crate) area: Option<AreaId>,
    pub(crate) organisation: Option<OrganisationId>,
    pub(crate) version: i64,
    pub(crate) changed_at: Instant,
    pub(crate) changed_by: String,
}

fn record(row: PersonRow) -> Result<PersonRecord, Fault> {
    let bad_name = || Fault::inconsistent("directory_person", "name", row.id);
    let day = row.birth_day.map(Birth::On);
    let number = row.id_sealed.zip(row.id_hash).zip(row.id_tail.clone());
    Ok(PersonRecord {
        person: Person {
            id: row.id,
            name: PersonName::parse(&row.name).map_err(|_| bad_name())?,
            birth: day.or(row.birth_year.map(Birth::In)),
            phone: row.phone,
            merged_into: row.merged_into,
        },
        number: number.map(|((sealed, hash), tail)| KeptNumber { sealed, hash, tail }),
        tail: row.id_tail,
        area: row.area,
        organisation: row.organisation,
        version: row.version,
        changed_at: row.changed_at,
        changed_by: row.changed_by,
    })
}

/// The person with this id.
pub(crate) async fn person_by_id(rx: &mut Rx, id: PersonId) -> Result<Option<PersonRecord>, Fault> {
    let row: Option<PersonRow> = rx.maybe(PERSON_BY_ID, db::params![id]).await?;
    row.map(record).transpose()
}

/// The living record with this identity number.
pub(crate) async fn person_by_id_hash(rx: &mut Rx, hash: &[u8]) -> Result<Option<PersonId>, Fault> {
    let found: Option<(PersonId,)> = rx
        .maybe(PERSON_BY_ID_HASH, db::params![hash.to_vec()])
        .await?;
    Ok(found.map(|(id,)| id))
}

/// A page of the persons of a scope.
pub(crate) async fn person_page(
    rx: &mut Rx,
    scope: &Scope,
    asked: &PersonsAsked,
    (order, limit, offset): (PersonOrder, i64, i64),
) -> Result<Vec<PersonRecord>, Fault> {
    let [a, b, c, d, e, f] = asked.wanted.patterns();
    let values = db::params![
        scope.places(),
        scope.day(),
        asked.phone.as_ref().map_or("", Phone::as_str),
        a,
        b,
        c,
        d,
        e,
        f,
        asked.area.map(|area| area.to_string()).unwrap_or_default(),
        order,
        limit,
        offset
    ];
    let rows: Vec<PersonRow> = rx.all(PERSON_PAGE, values).await?;
    rows.into_iter().map(record).collect()
}

/// How many persons of a scope there are.
pub(crate) async fn person_count(
    rx: &mut Rx,
    scope: &Scope,
    asked: &PersonsAsked,
) -> Result<i64, Fault> {
    let [a, b, c, d, e, f] = asked.wanted.patterns();
    let values = db::params![
        scope.places(),
        scope.day(),
        asked.phone.as_ref().map_or("", Phone::as_str),
        a,
        b,
        c,
        d,
        e,
        f,
        asked.area.map(|area| area.to_string()).unwrap_or_default()
    ];
    let (count,) = rx.one(PERSON_COUNT, values).await?;
    Ok(count)
}

/// Enters a person.
pub(crate) async fn person_insert(
    tx: &mut Tx,
    record: &PersonRecord,
    changed_by: &str,
) -> Result<(), Fault> {
    let now = tx.now();
    let (day, year) = birth(record.person.birth);
    let number = record.number.as_ref();
    let values = db::params![
        record.person.id,
        record.person.name.as_str(),
        record.person.name.sort_key(),
        searched([record.person.name.as_str()]),
        day,
        year,
        record.person.phone,
        number.map(|number| number.sealed.clone()),
        number.map(|number| number.hash.clone()),
        number.map(|number| number.tail.clone()),
        record.area,
        record.organisation,
        now,
        changed_by
    ];
    tx.run(PERSON_INSERT, values).await.map(drop)
}

/// Changes a person in the place of the version that was seen; false where somebody changed it in between.
pub(crate) async fn person_update(
    tx: &mut Tx,
    record: &PersonRecord,
    seen: i64,
    changed_by: &str,
) -> Result<bool, Fault> {
    let now = tx.now();
    let (day, year) = birth(record.person.birth);
    let number = record.number.as_ref();
    let values = db::params![
        record.person.name.as_str(),
        record.person.name.sort_key(),
        searched([record.person.name.as_str()]),
        day,
        year,
        record.person.phone,
        number.map(|number| number.sealed.clone()),
        number.map(|number| number.hash.clone()),
        number.map(|number| number.tail.clone()),
        record.area,
        record.organisation,
        now,
        changed_by,
        record.person.id,
        seen
    ];
    Ok(tx.run(PERSON_UPDATE, values).await? == 1)
}

/// Puts a record under the one that stands for it.
pub(crate) async fn person_merge(
    tx: &mut Tx,
    (merged, kept): (PersonId, PersonId),
    changed_by: &str,
) -> Result<(), Fault> {
    let now = tx.now();
    let values = db::params![kept, now, changed_by, merged];
    tx.run(PERSON_MERGE, values).await.map(drop)
}

fn birth(birth: Option<Birth>) -> (Option<Day>, Option<i16>) {
    match birth {
        Some(Birth::On(day)) => (Some(day), None),
        Some(Birth::In(year)) => (None, Some(year)),
        None => (None, None),
    }
}
