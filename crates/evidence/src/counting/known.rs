//! What is looked up while counting, each once: what lies above an area or a body, who is a member of a list.

use std::collections::{BTreeMap, BTreeSet};

use db::Rx;
use kernel::{AreaId, Fault, OrganisationId};

use crate::model::baseline::BaselineId;
use crate::model::question::hit::{Cell, Month, Seen};
use crate::store::baseline::member_list;
use crate::store::map::{areas_above, bodies_above};
use crate::store::walk::WalkRow;

/// What was looked up.
#[derive(Debug, Default)]
pub(crate) struct Known {
    areas: BTreeMap<AreaId, BTreeSet<AreaId>>,
    bodies: BTreeMap<OrganisationId, BTreeSet<OrganisationId>>,
}

impl Known {
    /// An area and all above it by today's map.
    pub(crate) async fn areas(
        &mut self,
        rx: &mut Rx,
        area: AreaId,
    ) -> Result<BTreeSet<AreaId>, Fault> {
        if let Some(known) = self.areas.get(&area) {
            return Ok(known.clone());
        }
        let day = rx.day();
        let mut above: BTreeSet<AreaId> = areas_above(rx, area, day).await?.into_iter().collect();
        above.insert(area);
        self.areas.insert(area, above.clone());
        Ok(above)
    }

    /// A body, all above it and all that follow it by today's map.
    pub(crate) async fn bodies(
        &mut self,
        rx: &mut Rx,
        body: OrganisationId,
    ) -> Result<BTreeSet<OrganisationId>, Fault> {
        if let Some(known) = self.bodies.get(&body) {
            return Ok(known.clone());
        }
        let day = rx.day();
        let mut above: BTreeSet<OrganisationId> =
            bodies_above(rx, body, day).await?.into_iter().collect();
        above.insert(body);
        self.bodies.insert(body, above.clone());
        Ok(above)
    }

    /// An entry as a question sees it.
    pub(crate) async fn seen(
        &mut self,
        rx: &mut Rx,
        row: &WalkRow,
        subjects: BTreeSet<OrganisationId>,
    ) -> Result<Seen, Fault> {
        let areas = match row.area {
            Some(area) => self.areas(rx, area).await?,
            None => BTreeSet::new(),
        };
        Ok(Seen {
            id: row.id,
            kind: row.kind,
            day: row.day,
            known_at: row.known_at,
            cell: Cell {
                month: Month::of(row.day),
                area: row.area,
                body: row.body,
                programme: row.programme.clone(),
                money: row.money,
            },
            attributes: row.attributes.clone(),
            quantity: row.quantity,
            amount: row.amount,
            subjects,
            areas,
            bodies: self.bodies(rx, row.body).await?,
        })
    }
}

/// The members of a frozen list, where there is one.
pub(crate) async fn members(
    rx: &mut Rx,
    baseline: Option<BaselineId>,
) -> Result<Option<BTreeSet<OrganisationId>>, Fault> {
    match baseline {
        Some(id) => Ok(Some(member_list(rx, id).await?.into_iter().collect())),
        None => Ok(None),
    }
}
