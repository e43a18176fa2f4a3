//! Areas with their names, and who follows whom.

use std::collections::{BTreeSet, HashMap};

use authz::Scope;
use db::{Rx, Tx};
use kernel::{AreaId, Day, Fault, Instant, text};

use super::life::{basis, began, joined, life, parted, shown};
use crate::model::area::{Area, AreaKind, AreaLevel, AreaName, Point};
use crate::model::area_map::AreaMap;
use crate::model::succession::{AreaLine, LineKind};

db::statements! {
    /// Every area of every time.
    AREA_LIST = "
        select id, code, level, parent, from_day, seen_on, to_day, latitude, longitude, merged_from_text,
               basis, verified, source
        from directory_area
        order by from_day, code, id";
    /// Every name of every area, the oldest first.
    AREA_NAME_LIST = "
        select area, kind, name, aliases, from_day, seen_on, to_day, basis, verified, source
        from directory_area_name
        order by area, place";
    /// Every line of succession.
    AREA_LINE_LIST = "
        select predecessor, successor, on_day, kind, basis, verified, source
        from directory_area_line
        order by on_day, predecessor, successor";
    /// The areas of a scope.
    AREA_LIST_IN_SCOPE = concat!("
        select a.id
        from directory_area a
        where ", authz::in_scope!("a.id", "null", "$1", "$2"));
    /// The name of an area on a day, and the area above it.
    AREA_STEP = "
        select n.kind, n.name, a.parent
        from directory_area a
        join directory_area_name n on n.area = a.id
        where a.id = $1
          and n.shown_from <= $2
          and n.shown_to >= $2";
    /// Whether there is an area with this id.
    AREA_COUNT = "select count(*) from directory_area where id = $1";
    /// Enters an area, or puts it right.
    AREA_PUT = "
        insert into directory_area
            (id, code, level, parent, from_day, seen_on, to_day, latitude, longitude, merged_from_text,
             basis, verified, source)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        on conflict (id) do update
        set code = excluded.code,
            level = excluded.level,
            parent = excluded.parent,
            from_day = excluded.from_day,
            seen_on = excluded.seen_on,
            to_day = excluded.to_day,
            latitude = excluded.latitude,
            longitude = excluded.longitude,
            merged_from_text = excluded.merged_from_text,
            basis = excluded.basis,
            verified = excluded.verified,
            source = excluded.source";
    /// Forgets the names of an area, to enter them anew.
    AREA_NAMES_CLEAR = "delete from directory_area_name where area = $1";
    /// Enters a name of an area.
    AREA_NAME_INSERT = "
        insert into directory_area_name
            (area, place, kind, name, aliases, from_day, seen_on, to_day, shown_from, shown_to,
             folded, sort_key, basis, verified, source)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    /// The areas that somebody changed by hand.
    AREA_LIST_BY_HAND = "select id from directory_area where changed_by is not null";
    /// How often an area was changed by hand, when last, and by whom.
    AREA_MARK = "
        select version, changed_at, changed_by
        from directory_area
        where id = $1";
    /// Counts a change by hand.
    AREA_MARK_PUT = "
        update directory_area
        set version = version + 1,
            changed_at = $1,
            changed_by = $2
        where id = $3
          and version = $4";
    /// Enters a line of succession, or puts it right.
    AREA_LINE_PUT = "
        insert into directory_area_line (predecessor, successor, on_day, kind, basis, verified, source)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (predecessor, successor, on_day) do update
        set kind = excluded.kind,
            basis = excluded.basis,
            verified = excluded.verified,
            source = excluded.source";
}

db::row! {
    struct AreaRow {
        id: AreaId,
        code: String,
        level: AreaLevel,
        parent: Option<AreaId>,
        from_day: Day,
        seen_on: Option<Day>,
        to_day: Option<Day>,
        latitude: Option<i32>,
        longitude: Option<i32>,
        merged_from_text: Option<String>,
        basis: String,
        verified: bool,
        source: String,
    }
}

db::row! {
    struct NameRow {
        area: AreaId,
        kind: AreaKind,
        name: String,
        aliases: String,
        from_day: Day,
        seen_on: Option<Day>,
        to_day: Option<Day>,
        basis: String,
        verified: bool,
        source: String,
    }
}

db::row! {
    struct LineRow {
        predecessor: AreaId,
        successor: AreaId,
        on_day: Day,
        kind: LineKind,
        basis: String,
        verified: bool,
        source: String,
    }
}

/// Every area of every time with its names and lines.
pub(crate) async fn area_map(rx: &mut Rx) -> Result<AreaMap, Fault> {
    let mut names: HashMap<AreaId, Vec<AreaName>> = HashMap::new();
    for row in rx.all::<NameRow>(AREA_NAME_LIST, &[]).await? {
        names.entry(row.area).or_default().push(AreaName {
            kind: row.kind,
            name: row.name,
            aliases: parted(&row.aliases),
            life: life(row.from_day, row.seen_on, row.to_day),
            basis: basis(row.basis, row.verified, row.source),
        });
    }
    let rows: Vec<AreaRow> = rx.all(AREA_LIST, &[]).await?;
    let area = |row: AreaRow| Area {
        id: row.id,
        code: row.code,
        level: row.level,
        parent: row.parent,
        names: names.remove(&row.id).unwrap_or_default(),
        life: life(row.from_day, row.seen_on, row.to_day),
        point: row
            .latitude
            .zip(row.longitude)
            .map(|(latitude, longitude)| Point {
                latitude,
                longitude,
            }),
        merged_from_text: row.merged_from_text,
        basis: basis(row.basis, row.verified, row.source),
    };
    let areas = rows.into_iter().map(area).collect();
    let rows: Vec<LineRow> = rx.all(AREA_LINE_LIST, &[]).await?;
    let line = |row: LineRow| AreaLine {
        from: row.predecessor,
        to: row.successor,
        on: row.on_day,
        kind: row.kind,
        basis: basis(row.basis, row.verified, row.source),
    };
    Ok(AreaMap::new(areas, rows.into_iter().map(line).collect()))
}

/// The areas of a scope.
pub(crate) async fn area_list_in_scope(
    rx: &mut Rx,
    scope: &Scope,
) -> Result<BTreeSet<AreaId>, Fault> {
    let values = db::params![scope.places(), scope.day()];
    let rows: Vec<(AreaId,)> = rx.all(AREA_LIST_IN_SCOPE, values).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Areas above each other, at most.
const TIERS_MAX: usize = 3;

/// The name of an area with those above it, on a day.
pub(crate) async fn area_path(rx: &mut Rx, id: AreaId, day: Day) -> Result<String, Fault> {
    let mut names: Vec<String> = Vec::new();
    let mut next = Some(id);
    while let Some(id) = next.filter(|_| names.len() < TIERS_MAX) {
        let step: Option<(AreaKind, String, Option<AreaId>)> =
            rx.maybe(AREA_STEP, db::params![id, day]).await?;
        let Some((kind, name, parent)) = step else {
            break;
        };
        names.push(format!("{} {name}", kind.word()));
        next = parent;
    }
    Ok(names.join(", "))
}

/// Whether there is an area with this id.
pub(crate) async fn area_is_there(rx: &mut Rx, id: AreaId) -> Result<bool, Fault> {
    let (count,): (i64,) = rx.one(AREA_COUNT, db::params![id]).await?;
    Ok(count > 0)
}

/// Enters an area with its names, or puts it right.
pub(crate) async fn area_put(tx: &mut Tx, area: &Area) -> Result<(), Fault> {
    let (from_day, seen_on) = began(&area.life);
    let values = db::params![
        area.id,
        area.code,
        area.level,
        area.parent,
        from_day,
        seen_on,
        area.life.ended,
        area.point.map(|point| point.latitude),
        area.point.map(|point| point.longitude),
        area.merged_from_text,
        area.basis.text,
        area.basis.verified,
        area.basis.source
    ];
    tx.run(AREA_PUT, values).await?;
    tx.run(AREA_NAMES_CLEAR, db::params![area.id]).await?;
    let lives: Vec<_> = area.names.iter().map(|name| name.life).collect();
    for ((name, shown), place) in area.names.iter().zip(shown(&lives)).zip(0_u32..) {
        area_name_insert(tx, area.id, place, (name, shown)).await?;
    }
    Ok(())
}

async fn area_name_insert(
    tx: &mut Tx,
    area: AreaId,
    place: u32,
    (name, (shown_from, shown_to)): (&AreaName, (Day, Day)),
) -> Result<(), Fault> {
    let (from_day, seen_on) = began(&name.life);
    let values = db::params![
        area,
        place,
        name.kind,
        name.name,
        joined(&name.aliases),
        from_day,
        seen_on,
        name.life.ended,
        shown_from,
        shown_to,
        text::fold(&name.full()),
        text::sort_key(&name.name),
        name.basis.text,
        name.basis.verified,
        name.basis.source
    ];
    tx.run(AREA_NAME_INSERT, values).await.map(drop)
}

/// Enters a line of succession, or puts it right.
pub(crate) async fn area_line_put(tx: &mut Tx, line: &AreaLine) -> Result<(), Fault> {
    let values = db::params![
        line.from,
        line.to,
        line.on,
        line.kind,
        line.basis.text,
        line.basis.verified,
        line.basis.source
    ];
    tx.run(AREA_LINE_PUT, values).await.map(drop)
}

db::row! {
    /// Who changed an area by hand, and how often that happened.
    pub(crate) struct AreaMark {
        /// Counts the changes; a form sends it back.
        pub(crate) version: i64,
        /// When it was changed last.
        pub(crate) changed_at: Option<Instant>,
        /// By whom; none where only the lists of the program did.
        pub(crate) changed_by: Option<String>,
    }
}

/// The areas that somebody changed by hand.
pub(crate) async fn area_list_by_hand(rx: &mut Rx) -> Result<BTreeSet<AreaId>, Fault> {
    let rows: Vec<(AreaId,)> = rx.all(AREA_LIST_BY_HAND, &[]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Who changed an area by hand; none where there is no such area.
pub(crate) async fn area_mark(rx: &mut Rx, id: AreaId) -> Result<Option<AreaMark>, Fault> {
    rx.maybe(AREA_MARK, db::params![id]).await
}

/// Counts a change by hand in the place of the version that was seen; false where somebody changed it in between.
pub(crate) async fn area_mark_put(
    tx: &mut Tx,
    id: AreaId,
    seen: i64,
    changed_by: &str,
) -> Result<bool, Fault> {
    let now = tx.now();
    let values = db::params![now, changed_by, id, seen];
    Ok(tx.run(AREA_MARK_PUT, values).await? == 1)
}
