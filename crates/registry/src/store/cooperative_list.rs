//! The list of cooperatives, as a screen, a spreadsheet and a program read it: one narrowing behind all of them.

use authz::Scope;
use db::Rx;
use kernel::{AreaId, Datum, Day, Fault, OrganisationId};

use crate::model::fact::{Activity, Effective, Rank};
use crate::model::kind::CooperativeKind;
use crate::model::legal_status::LegalStatus;
use crate::model::listing::{Asked, Order};

/// What a list is narrowed to, from `$1` to `$12`: scope, area, kind, the four facts, words.
macro_rules! asked {
    () => {
        concat!(
            authz::in_scope!("c.seat", "c.organisation", "$1", "$2"),
            "
          and ($3 = '' or exists (
                select 1
                from authz_area_closure f
                where f.descendant = c.seat
                  and f.ancestor = $3
                  and f.from_day <= $2))
          and ($4 = '' or c.kind = $4)
          and ($5 = '' or c.legal = $5)
          and ($6 = '' or coalesce(c.activity, 'unknown') = $6)
          and ($7 = '' or coalesce(c.ranking, 'unknown') = $7)
          and ($8 = '' or coalesce(c.effective, 'unknown') = $8)
          and ($9 = '%' or c.words like $9)
          and ($10 = '%' or c.words like $10)
          and ($11 = '%' or c.words like $11)
          and ($12 = '%' or c.words like $12)"
        )
    };
}

/// A page in an order.
macro_rules! page {
    ($order:literal) => {
        concat!(
            "
        select c.organisation, c.kind, c.name, c.code, c.began, c.ended, c.seat, c.legal, c.activity, c.ranking,
               c.effective, c.members, c.charter_capital, c.number, c.registered_on, c.phone, c.sort_key
        from registry_cooperative c
        where ",
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
    /// A page by name.
    COOPERATIVE_PAGE_BY_NAME = page!("c.sort_key, c.organisation");
    /// From the end of the alphabet.
    COOPERATIVE_PAGE_BY_NAME_DOWN = page!("c.sort_key desc, c.organisation desc");
    /// By first day.
    COOPERATIVE_PAGE_BY_BEGAN = page!("c.began, c.sort_key, c.organisation");
    /// The latest first.
    COOPERATIVE_PAGE_BY_BEGAN_DOWN = page!("coalesce(c.began, '') desc, c.sort_key, c.organisation");
    /// After a name and an id, as programs turn it over.
    COOPERATIVE_SLICE = concat!("
        select c.organisation, c.kind, c.name, c.code, c.began, c.ended, c.seat, c.legal, c.activity, c.ranking,
               c.effective, c.members, c.charter_capital, c.number, c.registered_on, c.phone, c.sort_key
        from registry_cooperative c
        where ", asked!(), "
          and (c.sort_key > $13 or (c.sort_key = $13 and c.organisation > $14))
        order by c.sort_key, c.organisation
        limit $15");
    /// How many there are by legal status and activity.
    COOPERATIVE_COUNTS = concat!("
        select c.legal, coalesce(c.activity, '') as activity, count(*) as n
        from registry_cooperative c
        where ", asked!(), "
        group by c.legal, coalesce(c.activity, '')");
}

db::row! {
    /// A cooperative in a list.
    pub struct CooperativeLine {
        /// The organisation of the directory.
        pub organisation: OrganisationId,
        /// Loại hình.
        pub kind: CooperativeKind,
        /// Tên.
        pub name: String,
        /// Mã số.
        pub code: Option<String>,
        /// Ngày thành lập.
        pub began: Option<Day>,
        /// Its last day.
        pub ended: Option<Day>,
        /// Xã, phường.
        pub seat: AreaId,
        /// Tình trạng pháp lý.
        pub legal: LegalStatus,
        /// Thực trạng.
        pub activity: Option<Activity>,
        /// Xếp loại.
        pub ranking: Option<Rank>,
        /// Hiệu quả.
        pub effective: Option<Effective>,
        /// Số thành viên.
        pub members: Option<u32>,
        /// Vốn điều lệ.
        pub charter_capital: Option<kernel::Dong>,
        /// Số đăng ký.
        pub number: Option<String>,
        /// Ngày đăng ký.
        pub registered_on: Option<Day>,
        /// Điện thoại.
        pub phone: Option<kernel::Phone>,
        /// By what it stands in the alphabet.
        pub sort_key: String,
    }
}

db::row! {
    /// How many have a legal status and an activity.
    pub(crate) struct CountRow {
        pub(crate) legal: LegalStatus,
        pub(crate) activity: String,
        pub(crate) n: i64,
    }
}

/// What `$1` to `$12` are bound to.
fn narrowed(scope: &Scope, asked: &Asked) -> Vec<Datum> {
    let mut values = db::params![
        scope.places(),
        scope.day(),
        asked.area.map(|area| area.to_string()).unwrap_or_default(),
        asked.kind.map_or("", CooperativeKind::as_str),
        asked.legal.map_or("", LegalStatus::as_str),
        asked.activity_word(),
        asked.rank_word(),
        asked.effective.map_or("", Effective::as_str)
    ]
    .to_vec();
    values.extend(asked.patterns().map(Datum::Text));
    values
}

/// A page of the cooperatives of a scope.
pub(crate) async fn cooperative_page(
    rx: &mut Rx,
    scope: &Scope,
    asked: &Asked,
    (order, limit, offset): (Order, i64, i64),
) -> Result<Vec<CooperativeLine>, Fault> {
    let mut values = narrowed(scope, asked);
    values.extend_from_slice(db::params![limit, offset]);
    let page = match order {
        Order::Name => COOPERATIVE_PAGE_BY_NAME,
        Order::NameDown => COOPERATIVE_PAGE_BY_NAME_DOWN,
        Order::Began => COOPERATIVE_PAGE_BY_BEGAN,
        Order::BeganDown => COOPERATIVE_PAGE_BY_BEGAN_DOWN,
    };
    rx.all(page, &values).await
}

/// After what a part of the list begins: a sort key, and whose it is.
pub(crate) type SliceKey = (String, OrganisationId);

/// So many cooperatives after a key.
pub(crate) async fn cooperative_slice(
    rx: &mut Rx,
    scope: &Scope,
    asked: &Asked,
    (after, rows_max): (Option<SliceKey>, i64),
) -> Result<Vec<CooperativeLine>, Fault> {
    let (name, id) = match after {
        Some((name, id)) => (name, id.to_string()),
        None => (String::new(), String::new()),
    };
    let mut values = narrowed(scope, asked);
    values.extend_from_slice(db::params![name, id, rows_max]);
    rx.all(COOPERATIVE_SLICE, &values).await
}

/// How many there are of each legal status and activity.
pub(crate) async fn cooperative_counts(
    rx: &mut Rx,
    scope: &Scope,
    asked: &Asked,
) -> Result<Vec<CountRow>, Fault> {
    rx.all(COOPERATIVE_COUNTS, &narrowed(scope, asked)).await
}
