//! The list of organisations as a screen and a spreadsheet show it.

use authz::Scope;
use db::Rx;
use kernel::{AreaId, Day, Fault, OrganisationId};

use crate::model::listing::{Asked, Order};
use crate::model::organisation::OrganisationKind;

db::statements! {
    /// A page of the organisations of a scope, by the names of a day.
    ORGANISATION_PAGE = concat!("
        select o.id, o.kind, o.code, n.full_name, o.area, o.parent, o.from_day, o.seen_on, o.to_day, o.verified
        from directory_organisation o
        join directory_organisation_name n
          on n.organisation = o.id
         and n.shown_from <= $3
         and n.shown_to >= $3
        where o.merged_into is null
          and ($4 = '' or o.kind = $4)
          and ($5 = '' or exists (
                select 1
                from authz_area_closure f
                where f.descendant = o.area
                  and f.ancestor = $5
                  and f.from_day <= $3))
          and case $6
                when 'there' then o.from_day <= $3 and coalesce(o.to_day, '9999') >= $3
                when 'ended' then coalesce(o.to_day, '9999') < $3
                else true
              end
          and o.words like $7
          and o.words like $8
          and o.words like $9
          and o.words like $10
          and o.words like $11
          and o.words like $12
          and ", authz::in_scope!("o.area", "o.id", "$1", "$2"), "
        order by case when $13 = 'name' then n.sort_key end,
                 case when $13 = '-name' then n.sort_key end desc,
                 case when $13 = 'from' then o.from_day end,
                 case when $13 = '-from' then o.from_day end desc,
                 n.sort_key, o.id
        limit $14 offset $15");
    /// How many there are, of those there, those that have ended.
    ORGANISATION_COUNTS = concat!("
        select coalesce(sum(case when o.from_day <= $3 and coalesce(o.to_day, '9999') >= $3 then 1 else 0 end), 0),
               coalesce(sum(case when coalesce(o.to_day, '9999') < $3 then 1 else 0 end), 0),
               count(*)
        from directory_organisation o
        where o.merged_into is null
          and ($4 = '' or o.kind = $4)
          and ($5 = '' or exists (
                select 1
                from authz_area_closure f
                where f.descendant = o.area
                  and f.ancestor = $5
                  and f.from_day <= $3))
          and o.words like $6
          and o.words like $7
          and o.words like $8
          and o.words like $9
          and o.words like $10
          and o.words like $11
          and ", authz::in_scope!("o.area", "o.id", "$1", "$2"));
    /// The organisations of an area itself, by the names of a day.
    ORGANISATION_LIST_OF_AREA = concat!("
        select o.id, o.kind, o.code, n.full_name, o.area, o.parent, o.from_day, o.seen_on, o.to_day, o.verified
        from directory_organisation o
        join directory_organisation_name n
          on n.organisation = o.id
         and n.shown_from <= $3
         and n.shown_to >= $3
        where o.merged_into is null
          and o.area = $4
          and o.from_day <= $3
          and coalesce(o.to_day, '9999') >= $3
          and ", authz::in_scope!("o.area", "o.id", "$1", "$2"), "
        order by n.sort_key, o.id
        limit $5");
    /// The organisations directly under one, by the names of a day.
    ORGANISATION_LIST_OF_PARENT = concat!("
        select o.id, o.kind, o.code, n.full_name, o.area, o.parent, o.from_day, o.seen_on, o.to_day, o.verified
        from directory_organisation o
        join directory_organisation_name n
          on n.organisation = o.id
         and n.shown_from <= $3
         and n.shown_to >= $3
        where o.merged_into is null
          and o.parent = $4
          and ", authz::in_scope!("o.area", "o.id", "$1", "$2"), "
        order by n.sort_key, o.id
        limit $5");
}

db::row! {
    /// An organisation in a list.
    pub(crate) struct OrganisationLineRow {
        /// Its id.
        pub id: OrganisationId,
        /// Its kind.
        pub kind: OrganisationKind,
        /// Its code, where it has one.
        pub code: Option<String>,
        /// Its whole name on the day.
        pub full_name: String,
        /// Its area.
        pub area: Option<AreaId>,
        /// The organisation above it.
        pub parent: Option<OrganisationId>,
        /// Its first day; the first of all days where that is not known.
        pub from_day: Day,
        /// The day of the list that names it, where its beginning is not known.
        pub seen_on: Option<Day>,
        /// Its last day.
        pub to_day: Option<Day>,
        /// Whether somebody compared it with a public text.
        pub verified: bool,
    }
}

/// How many organisations there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Counts {
    /// There on the day.
    pub there: i64,
    /// Ended before it.
    pub ended: i64,
    /// All of them, those to come included.
    pub all: i64,
}

/// A page of the organisations of a scope.
pub(crate) async fn organisation_page(
    rx: &mut Rx,
    scope: &Scope,
    asked: &Asked,
    (order, limit, offset): (Order, i64, i64),
) -> Result<Vec<OrganisationLineRow>, Fault> {
    let [a, b, c, d, e, f] = asked.wanted.patterns();
    let values = db::params![
        scope.places(),
        scope.day(),
        asked.day,
        asked.kind.map_or("", OrganisationKind::as_str),
        asked.area.map(|area| area.to_string()).unwrap_or_default(),
        asked.standing,
        a,
        b,
        c,
        d,
        e,
        f,
        order,
        limit,
        offset
    ];
    rx.all(ORGANISATION_PAGE, values).await
}

/// How many there are, whatever their standing.
pub(crate) async fn organisation_counts(
    rx: &mut Rx,
    scope: &Scope,
    asked: &Asked,
) -> Result<Counts, Fault> {
    let [a, b, c, d, e, f] = asked.wanted.patterns();
    let values = db::params![
        scope.places(),
        scope.day(),
        asked.day,
        asked.kind.map_or("", OrganisationKind::as_str),
        asked.area.map(|area| area.to_string()).unwrap_or_default(),
        a,
        b,
        c,
        d,
        e,
        f
    ];
    let (there, ended, all) = rx.one(ORGANISATION_COUNTS, values).await?;
    Ok(Counts { there, ended, all })
}

/// The organisations of an area itself.
pub(crate) async fn organisation_list_of_area(
    rx: &mut Rx,
    scope: &Scope,
    (area, day): (AreaId, Day),
    rows_max: u32,
) -> Result<Vec<OrganisationLineRow>, Fault> {
    let values = db::params![scope.places(), scope.day(), day, area, rows_max];
    rx.all(ORGANISATION_LIST_OF_AREA, values).await
}

/// The organisations directly under one.
pub(crate) async fn organisation_list_of_parent(
    rx: &mut Rx,
    scope: &Scope,
    (parent, day): (OrganisationId, Day),
    rows_max: u32,
) -> Result<Vec<OrganisationLineRow>, Fault> {
    let values = db::params![scope.places(), scope.day(), day, parent, rows_max];
    rx.all(ORGANISATION_LIST_OF_PARENT, values).await
}
