//! A part of the list of organisations, after a key: as programs turn it over.

use authz::Scope;
use db::Rx;
use kernel::{Fault, OrganisationId};

use super::organisation_list::OrganisationLineRow;
use crate::model::listing::Asked;

db::statements! {
    /// The organisations of a scope that are there on a day, by name, after a name and an id.
    ORGANISATION_SLICE = concat!("
        select o.id, o.kind, o.code, n.full_name, o.area, o.parent, o.from_day, o.seen_on, o.to_day, o.verified,
               n.sort_key
        from directory_organisation o
        join directory_organisation_name n
          on n.organisation = o.id
         and n.shown_from <= $3
         and n.shown_to >= $3
        where o.merged_into is null
          and o.from_day <= $3
          and coalesce(o.to_day, '9999') >= $3
          and o.words like $4
          and o.words like $5
          and o.words like $6
          and o.words like $7
          and o.words like $8
          and o.words like $9
          and (n.sort_key > $10 or (n.sort_key = $10 and o.id > $11))
          and ", authz::in_scope!("o.area", "o.id", "$1", "$2"), "
        order by n.sort_key, o.id
        limit $12");
}

db::row! {
    struct KeyRow {
        sort_key: String,
    }
}

/// After what a part of the list begins: the sort key of a name, and whose it is.
pub(crate) type SliceKey = (String, OrganisationId);

/// A row of the list behind its key.
struct Keyed(SliceKey, OrganisationLineRow);

impl db::FromRow for Keyed {
    fn from_row(row: &db::Row) -> Result<Self, Fault> {
        let KeyRow { sort_key } = KeyRow::from_row(row)?;
        let line = OrganisationLineRow::from_row(row)?;
        Ok(Self((sort_key, line.id), line))
    }
}

/// The organisations of a scope that are there on a day, so many at most, each behind the key after which the next begins.
pub(crate) async fn organisation_slice(
    rx: &mut Rx,
    scope: &Scope,
    asked: &Asked,
    (after, rows_max): (Option<SliceKey>, i64),
) -> Result<Vec<(SliceKey, OrganisationLineRow)>, Fault> {
    let [a, b, c, d, e, f] = asked.wanted.patterns();
    let (name, id) = match after {
        Some((name, id)) => (name, id.to_string()),
        None => (String::new(), String::new()),
    };
    let values = db::params![
        scope.places(),
        scope.day(),
        asked.day,
        a,
        b,
        c,
        d,
        e,
        f,
        name,
        id,
        rows_max
    ];
    let rows: Vec<Keyed> = rx.all(ORGANISATION_SLICE, values).await?;
    Ok(rows.into_iter().map(|Keyed(key, row)| (key, row)).collect())
}
