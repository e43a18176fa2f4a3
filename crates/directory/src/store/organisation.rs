//! Organisations with their names over time.

use std::collections::HashMap;

use db::{Rx, Tx};
use kernel::{AreaId, Day, Fault, Instant, OrganisationId, text};

use super::life::{basis, began, joined, life, parted, shown};
use crate::model::area::AreaLevel;
use crate::model::organisation::{
    Body, BodyKind, Organisation, OrganisationKind, OrganisationName,
};
use crate::model::words::searched;

/// Organisations that one statement is asked of.
const TOGETHER_MAX: usize = 100;

db::statements! {
    /// The organisation with this id.
    ORGANISATION_BY_ID = "
        select id, kind, code, body_kind, body_level, area, parent, from_day, seen_on, to_day, note,
               basis, verified, source, merged_into, version, changed_at, changed_by
        from directory_organisation
        where id = $1";
    /// Every organisation that documents name; cooperatives, unions and groups are known to the register of cooperatives.
    ORGANISATION_LIST_NAMED = "
        select id, kind, code, body_kind, body_level, area, parent, from_day, seen_on, to_day, note,
               basis, verified, source, merged_into, version, changed_at, changed_by
        from directory_organisation
        where kind not in ('cooperative', 'union', 'group')
          and merged_into is null
        order by from_day, id";
    /// The names of one, the oldest first.
    ORGANISATION_NAMES_BY_ID = "
        select organisation, full_name, short_name, aliases, from_day, seen_on, to_day
        from directory_organisation_name
        where organisation = $1
        order by place";
    /// The names of all that documents name.
    ORGANISATION_NAMES_NAMED = "
        select n.organisation, n.full_name, n.short_name, n.aliases, n.from_day, n.seen_on, n.to_day
        from directory_organisation_name n
        join directory_organisation o on o.id = n.organisation
        where o.kind not in ('cooperative', 'union', 'group')
        order by n.organisation, n.place";
    /// Another organisation of this kind with this code.
    ORGANISATION_BY_CODE = "
        select id
        from directory_organisation
        where code = $1
          and kind = $2
          and merged_into is null
        limit 1";
    /// One of this name in the same area, of the same kind, that has not ended.
    ORGANISATION_BY_NAME = "
        select n.organisation, n.full_name
        from directory_organisation_name n
        join directory_organisation o on o.id = n.organisation
        where n.folded = $1
          and o.kind = $2
          and o.area = $3
          and o.to_day is null
          and o.merged_into is null
        limit 1";
    /// Enters an organisation.
    ORGANISATION_INSERT = "
        insert into directory_organisation
            (id, kind, code, body_kind, body_level, area, parent, from_day, seen_on, to_day, note,
             basis, verified, source, words, version, changed_at, changed_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1, $16, $17)
        on conflict (id) do update
        set kind = excluded.kind,
            code = excluded.code,
            body_kind = excluded.body_kind,
            body_level = excluded.body_level,
            area = excluded.area,
            parent = excluded.parent,
            from_day = excluded.from_day,
            seen_on = excluded.seen_on,
            to_day = excluded.to_day,
            note = excluded.note,
            basis = excluded.basis,
            verified = excluded.verified,
            source = excluded.source,
            words = excluded.words,
            version = directory_organisation.version + 1,
            changed_at = excluded.changed_at,
            changed_by = excluded.changed_by";
    /// Forgets the names of one, to enter them anew.
    ORGANISATION_NAMES_CLEAR = "delete from directory_organisation_name where organisation = $1";
    /// Enters a name.
    ORGANISATION_NAME_INSERT = "
        insert into directory_organisation_name
            (organisation, place, full_name, short_name, aliases, from_day, seen_on, to_day,
             shown_from, shown_to, folded, sort_key)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    /// Puts one under the record that stands for it.
    ORGANISATION_MERGE = "
        update directory_organisation
        set merged_into = $1
        where id = $2
           or merged_into = $2";
    /// Gives everybody under one to another.
    ORGANISATION_ADOPT = "
        update directory_organisation
        set parent = $1
        where parent = $2";
    /// How many stand directly under one.
    ORGANISATION_UNDER_COUNT = "
        select count(*)
        from directory_organisation
        where parent = $1
          and merged_into is null";
    /// The records that are merged into one.
    ORGANISATION_MERGED = "
        select id
        from directory_organisation
        where merged_into = $1
        order by id";
    /// Names of some as of a day: their ids stand between bars.
    ORGANISATION_TITLES = "
        with recursive part (id, rest) as (
            select '', $1
            union all
            select substr(rest, 2, 36), substr(rest, 38)
            from part
            where length(rest) > 36)
        select n.organisation, n.full_name, n.short_name
        from part p
        join directory_organisation_name n on n.organisation = p.id
        where n.shown_from <= $2
          and n.shown_to >= $2";
    /// Every name of some, with the days on which it is shown: their ids stand between bars.
    ORGANISATION_TITLES_EVER = "
        with recursive part (id, rest) as (
            select '', $1
            union all
            select substr(rest, 2, 36), substr(rest, 38)
            from part
            where length(rest) > 36)
        select n.organisation, n.full_name, n.shown_from, n.shown_to
        from part p
        join directory_organisation_name n on n.organisation = p.id";
    /// The name of one as of a day.
    ORGANISATION_TITLE = "
        select organisation, full_name, short_name
        from directory_organisation_name
        where organisation = $1
          and shown_from <= $2
          and shown_to >= $2";
}

db::row! {
    /// An organisation as it is kept, without its names.
    pub(crate) struct OrganisationRow {
        pub(crate) id: OrganisationId,
        pub(crate) kind: OrganisationKind,
        pub(crate) code: Option<String>,
        pub(crate) body_kind: Option<BodyKind>,
        pub(crate) body_level: Option<AreaLevel>,
        pub(crate) area: Option<AreaId>,
        pub(crate) parent: Option<OrganisationId>,
        pub(crate) from_day: Day,
        pub(crate) seen_on: Option<Day>,
        pub(crate) to_day: Option<Day>,
        pub(crate) note: Option<String>,
        pub(crate) basis: String,
        pub(crate) verified: bool,
        pub(crate) source: String,
        pub(crate) merged_into: Option<OrganisationId>,
        pub(crate) version: i64,
        pub(crate) changed_at: Instant,
        pub(crate) changed_by: Option<String>,
    }
}

db::row! {
    struct NameRow {
        organisation: OrganisationId,
        full_name: String,
        short_name: String,
        aliases: String,
        from_day: Day,
        seen_on: Option<Day>,
        to_day: Option<Day>,
    }
}

db::row! {
    /// An organisation's name on a day.
    pub(crate) struct TitleRow {
        pub(crate) organisation: OrganisationId,
        pub(crate) full_name: String,
        pub(crate) short_name: String,
    }
}

/// An organisation with what the house keeps besides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Record {
    pub(crate) organisation: Organisation,
    pub(crate) code: Option<String>,
    pub(crate) merged_into: Option<OrganisationId>,
    pub(crate) version: i64,
    pub(crate) changed_at: Instant,
    pub(crate) changed_by: Option<String>,
}

fn name_of(row: NameRow) -> OrganisationName {
    OrganisationName {
        full: row.full_name,
        short: row.short_name,
        aliases: parted(&row.aliases),
        life: life(row.from_day, row.seen_on, row.to_day),
    }
}

fn record(row: OrganisationRow, names: Vec<OrganisationName>) -> Record {
    let body = row.body_kind.map(|kind| Body {
        kind,
        level: row.body_level,
    });
    Record {
        organisation: Organisation {
            id: row.id,
            kind: row.kind,
            body,
            area: row.area,
            parent: row.parent,
            names,
            life: life(row.from_day, row.seen_on, row.to_day),
            note: row.note,
            basis: basis(row.basis, row.verified, row.source),
        },
        code: row.code,
        merged_into: row.merged_into,
        version: row.version,
        changed_at: row.changed_at,
        changed_by: row.changed_by,
    }
}

/// The organisation with this id.
pub(crate) async fn organisation_by_id(
    rx: &mut Rx,
    id: OrganisationId,
) -> Result<Option<Record>, Fault> {
    let Some(row) = rx
        .maybe::<OrganisationRow>(ORGANISATION_BY_ID, db::params![id])
        .await?
    else {
        return Ok(None);
    };
    let names: Vec<NameRow> = rx.all(ORGANISATION_NAMES_BY_ID, db::params![id]).await?;
    Ok(Some(record(row, names.into_iter().map(name_of).collect())))
}

/// Every organisation that documents name.
pub(crate) async fn organisation_list_named(rx: &mut Rx) -> Result<Vec<Record>, Fault> {
    let mut names: HashMap<OrganisationId, Vec<OrganisationName>> = HashMap::new();
    for row in rx.all::<NameRow>(ORGANISATION_NAMES_NAMED, &[]).await? {
        let id = row.organisation;
        names.entry(id).or_default().push(name_of(row));
    }
    let rows: Vec<OrganisationRow> = rx.all(ORGANISATION_LIST_NAMED, &[]).await?;
    let with_names = |row: OrganisationRow| {
        let names = names.remove(&row.id).unwrap_or_default();
        record(row, names)
    };
    Ok(rows.into_iter().map(with_names).collect())
}

/// Whether another of this kind has this code.
pub(crate) async fn organisation_by_code(
    rx: &mut Rx,
    code: &str,
    kind: OrganisationKind,
) -> Result<Option<OrganisationId>, Fault> {
    let found: Option<(OrganisationId,)> = rx
        .maybe(ORGANISATION_BY_CODE, db::params![code, kind])
        .await?;
    Ok(found.map(|(id,)| id))
}

/// One of this name and kind in the same area.
pub(crate) async fn organisation_by_name(
    rx: &mut Rx,
    full_name: &str,
    kind: OrganisationKind,
    area: Option<AreaId>,
) -> Result<Option<(OrganisationId, String)>, Fault> {
    let values = db::params![text::fold(full_name), kind, area];
    rx.maybe(ORGANISATION_BY_NAME, values).await
}

/// Enters an organisation with its names, or puts all of it right.
pub(crate) async fn organisation_put(
    tx: &mut Tx,
    organisation: &Organisation,
    code: Option<&str>,
    changed_by: Option<&str>,
) -> Result<(), Fault> {
    let (from_day, seen_on) = began(&organisation.life);
    let now = tx.now();
    let values = db::params![
        organisation.id,
        organisation.kind,
        code,
        organisation.body.map(|body| body.kind),
        organisation.body.and_then(|body| body.level),
        organisation.area,
        organisation.parent,
        from_day,
        seen_on,
        organisation.life.ended,
        organisation.note,
        organisation.basis.text,
        organisation.basis.verified,
        organisation.basis.source,
        words(organisation, code),
        now,
        changed_by
    ];
    tx.run(ORGANISATION_INSERT, values).await?;
    organisation_names_put(tx, organisation).await
}

async fn organisation_names_put(tx: &mut Tx, organisation: &Organisation) -> Result<(), Fault> {
    let id = organisation.id;
    tx.run(ORGANISATION_NAMES_CLEAR, db::params![id]).await?;
    let names = &organisation.names;
    let lives: Vec<_> = names.iter().map(|name| name.life).collect();
    for ((name, (shown_from, shown_to)), place) in names.iter().zip(shown(&lives)).zip(0_u32..) {
        let (from_day, seen_on) = began(&name.life);
        let values = db::params![
            id,
            place,
            name.full,
            name.short,
            joined(&name.aliases),
            from_day,
            seen_on,
            name.life.ended,
            shown_from,
            shown_to,
            text::fold(&name.full),
            text::sort_key(&name.full)
        ];
        tx.run(ORGANISATION_NAME_INSERT, values).await?;
    }
    Ok(())
}

/// Every name it ever had and its code, to be searched.
pub(crate) fn words(organisation: &Organisation, code: Option<&str>) -> String {
    let names = organisation.names.iter().flat_map(|name| {
        let aliases = name.aliases.iter().map(String::as_str);
        [name.full.as_str(), name.short.as_str()]
            .into_iter()
            .chain(aliases)
    });
    searched(names.chain(code))
}

/// Puts one record, and those merged into it before, under the one that stands for it; and everybody under it too.
pub(crate) async fn organisation_merge(
    tx: &mut Tx,
    merged: OrganisationId,
    kept: OrganisationId,
) -> Result<(), Fault> {
    tx.run(ORGANISATION_MERGE, db::params![kept, merged])
        .await?;
    tx.run(ORGANISATION_ADOPT, db::params![kept, merged])
        .await
        .map(drop)
}

/// How many organisations stand directly under one.
pub(crate) async fn organisation_under_count(
    rx: &mut Rx,
    id: OrganisationId,
) -> Result<i64, Fault> {
    let (count,) = rx.one(ORGANISATION_UNDER_COUNT, db::params![id]).await?;
    Ok(count)
}

/// The records that are merged into one.
pub(crate) async fn organisation_merged(
    rx: &mut Rx,
    kept: OrganisationId,
) -> Result<Vec<OrganisationId>, Fault> {
    let rows: Vec<(OrganisationId,)> = rx.all(ORGANISATION_MERGED, db::params![kept]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Every whole name of some organisations, with the first and the last day on which it is shown.
pub(crate) async fn organisation_titles_ever(
    rx: &mut Rx,
    ids: &[OrganisationId],
) -> Result<Vec<(OrganisationId, String, Day, Day)>, Fault> {
    let mut titles = Vec::with_capacity(ids.len());
    for some in ids.chunks(TOGETHER_MAX) {
        let found: Vec<(OrganisationId, String, Day, Day)> = rx
            .all(ORGANISATION_TITLES_EVER, db::params![barred(some)])
            .await?;
        titles.extend(found);
    }
    Ok(titles)
}

/// Ids between bars.
fn barred(ids: &[OrganisationId]) -> String {
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
    format!("|{}|", ids.join("|"))
}

/// The names of some organisations as of a day.
pub(crate) async fn organisation_titles(
    rx: &mut Rx,
    ids: &[OrganisationId],
    day: Day,
) -> Result<Vec<TitleRow>, Fault> {
    if let [id] = ids {
        return rx.all(ORGANISATION_TITLE, db::params![*id, day]).await;
    }
    let mut titles = Vec::with_capacity(ids.len());
    for some in ids.chunks(TOGETHER_MAX) {
        let values = db::params![barred(some), day];
        let found: Vec<TitleRow> = rx.all(ORGANISATION_TITLES, values).await?;
        titles.extend(found);
    }
    Ok(titles)
}
