//! The list of organisations, as a screen and as a spreadsheet.

use std::collections::BTreeMap;

use authz::{Action, Actor, Denied};
use db::{Db, Rx};
use kernel::{AreaId, Day, Fault, OrganisationId};

use crate::model::listing::{Asked, Order, Standing};
use crate::queries::area_tree::{AreaTitle, Branch, branches};
use crate::registers::Registers;
use crate::store::organisation::organisation_titles;
use crate::store::organisation_list::{
    Counts, OrganisationLineRow, organisation_counts, organisation_page,
};

/// Rows that a spreadsheet holds.
pub(crate) const EXPORT_ROWS_MAX: i64 = 20_000;

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OrganisationList {
    /// A page of them.
    pub lines: Vec<OrganisationLine>,
    /// How many there are of each standing.
    pub counts: Counts,
    /// How many there are of the standing that is asked for.
    pub total: i64,
    /// Areas to narrow to, those of the map of the day.
    pub areas: Vec<(AreaTitle, usize)>,
}

/// An organisation in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OrganisationLine {
    /// As it is kept.
    pub row: OrganisationLineRow,
    /// Its area with those above, by the names of the day.
    pub area: Option<String>,
    /// The organisation above it.
    pub parent: Option<String>,
}

/// Why the screen is not shown.
#[derive(Debug, thiserror::Error)]
pub(crate) enum OrganisationListError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { OrganisationListError from [Denied, Fault] {} }

/// Reads a part of the organisations that an actor may see.
///
/// # Errors
/// See [`OrganisationListError`].
pub(crate) async fn organisation_list(
    (db, registers): (&Db, &Registers),
    actor: &Actor,
    asked: &Asked,
    (order, limit, offset): (Order, i64, i64),
) -> Result<OrganisationList, OrganisationListError> {
    let scope = actor.scope(Action::ViewOrganisations)?;
    let mut rx = db.read().await?;
    let map = registers.areas(&mut rx).await?;
    let counts = organisation_counts(&mut rx, &scope, asked).await?;
    let total = match asked.standing {
        Standing::There => counts.there,
        Standing::Ended => counts.ended,
        Standing::All => counts.all,
    };
    let rows = organisation_page(&mut rx, &scope, asked, (order, limit, offset)).await?;
    let parents = rows.iter().filter_map(|row| row.parent).collect();
    let parents = names_by_id(&mut rx, parents, asked.day).await?;
    let line = |row: OrganisationLineRow| OrganisationLine {
        area: row.area.map(|area| map.path_on(area, asked.day)),
        parent: row.parent.and_then(|parent| parents.get(&parent).cloned()),
        row,
    };
    Ok(OrganisationList {
        lines: rows.into_iter().map(line).collect(),
        counts,
        total,
        areas: choices(&branches(&map, None, asked.day), asked.area),
    })
}

/// The names of some organisations on a day, by their ids; the same id may be asked for twice.
pub(crate) async fn names_by_id(
    rx: &mut Rx,
    mut ids: Vec<OrganisationId>,
    day: Day,
) -> Result<BTreeMap<OrganisationId, String>, Fault> {
    ids.sort_unstable();
    ids.dedup();
    let titles = organisation_titles(rx, &ids, day).await?;
    let pairs = titles
        .into_iter()
        .map(|row| (row.organisation, row.full_name));
    Ok(pairs.collect())
}

/// The provinces of which more is known, with what lies directly in them; how deep each lies. One that is asked for and is
/// none of these stands there too.
pub(crate) fn choices(provinces: &[Branch], asked: Option<AreaId>) -> Vec<(AreaTitle, usize)> {
    let mut found = Vec::new();
    let detailed = provinces.iter().filter(|branch| !branch.inner.is_empty());
    for province in detailed {
        found.push((province.area.clone(), 0));
        found.extend(province.inner.iter().map(|inner| (inner.area.clone(), 1)));
    }
    let is_among = |id| found.iter().any(|(area, _)| area.id == id);
    let missing = asked.filter(|id| !is_among(*id));
    found.extend(
        missing
            .and_then(|id| find(provinces, id))
            .map(|area| (area.clone(), 0)),
    );
    found
}

fn find(branches: &[Branch], id: AreaId) -> Option<&AreaTitle> {
    let own = branches.iter().find(|branch| branch.area.id == id);
    own.map(|branch| &branch.area)
        .or_else(|| branches.iter().find_map(|branch| find(&branch.inner, id)))
}
