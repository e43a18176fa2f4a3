//! The list of organisations as a screen and a spreadsheet show it.

use authz::Scope;
use db::Rx;
use kernel::{AreaId, Datum, Day, Fault, OrganisationId};

use crate::model::listing::{Asked, Order};
use crate::model::organisation::OrganisationKind;

/// What a list is narrowed to: scope, day, kind, area and words, in this order from `$1` to `$11`. Who asks for no words
/// does not pay for looking at them.
macro_rules! asked {
    () => {
        concat!(
            "coalesce(o.merged_into, '') = ''
          and ($4 = '' or o.kind = $4)
          and ($5 = '' or exists (
                select 1
                from authz_area_closure f
                where f.descendant = o.area
                  and f.ancestor = $5
                  and f.from_day <= $3))
          and ($6 = '%' or o.words like $6)
          and ($7 = '%' or o.words like $7)
          and ($8 = '%' or o.words like $8)
          and ($9 = '%' or o.words like $9)
          and ($10 = '%' or o.words like $10)
          and ($11 = '%' or o.words like $11)
          and ",
            authz::in_scope!("o.area", "o.id", "$1", "$2")
        )
    };
}

/// A page in an order. The names lead, in which an index has the usual order ready, so that a page costs no more where
/// there are more pages.
macro_rules! page {
    ($order:literal) => {
        concat!(
            "
        select o.id, o.kind, o.code, n.full_name, o.area, o.parent, o.from_day, o.seen_on, o.to_day, o.verified
        from directory_organisation_name n
        cross join directory_organisation o
        where o.id = n.organisation
          and n.shown_from <= $3
          and n.shown_to >= $3
          and case $12
                when 'there' then o.from_day <= $3 and coalesce(o.to_day, '9999') >= $3
                when 'ended' then coalesce(o.to_day, '9999') < $3
                else true
              end
          and ",
            asked!(),
            "
        order by ",
            $order,
            "
        limit $13 offset $14"
        )
    };
}

db::statements! {
    /// A page of the organisations of a scope, by the names of a day.
    ORGANISATION_PAGE_BY_NAME = page!("n.sort_key, n.organisation");
    /// The same, from the end of the alphabet.
    ORGANISATION_PAGE_BY_NAME_DOWN = page!("n.sort_key desc, n.organisation desc");
    /// The same, by first day.
    ORGANISATION_PAGE_BY_FROM = page!("o.from_day, n.sort_key, n.organisation");
    /// The same, the latest first.
    ORGANISATION_PAGE_BY_FROM_DOWN = page!("o.from_day desc, n.sort_key, n.organisation");
    /// How many there are, of those there, those that have ended.
    ORGANISATION_COUNTS = concat!("
        select coalesce(sum(case when o.from_day <= $3 and coalesce(o.to_day, '9999') >= $3 then 1 else 0 end), 0),
               coalesce(sum(case when coalesce(o.to_day, '9999') < $3 then 1 else 0 end), 0),
               count(*)
        from directory_organisation o
        where ", asked!());
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
    let mut values = narrowed(scope, asked);
    values.extend_from_slice(db::params![asked.standing, limit, offset]);
    let page = match order {
        Order::Name => ORGANISATION_PAGE_BY_NAME,
        Order::NameDown => ORGANISATION_PAGE_BY_NAME_DOWN,
        Order::From => ORGANISATION_PAGE_BY_FROM,
        Order::FromDown => ORGANISATION_PAGE_BY_FROM_DOWN,
    };
    rx.all(page, &values).await
}

/// How many there are, whatever their standing.
pub(crate) async fn organisation_counts(
    rx: &mut Rx,
    scope: &Scope,
    asked: &Asked,
) -> Result<Counts, Fault> {
    let (there, ended, all) = rx.one(ORGANISATION_COUNTS, &narrowed(scope, asked)).await?;
    Ok(Counts { there, ended, all })
}

/// What `$1` to `$11` are bound to.
fn narrowed(scope: &Scope, asked: &Asked) -> Vec<Datum> {
    let mut values = db::params![
        scope.places(),
        scope.day(),
        asked.day,
        asked.kind.map_or("", OrganisationKind::as_str),
        asked.area.map(|area| area.to_string()).unwrap_or_default()
    ]
    .to_vec();
    let words = asked.wanted.patterns();
    values.extend(words.map(|word| Datum::Text(word.to_owned())));
    values
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
