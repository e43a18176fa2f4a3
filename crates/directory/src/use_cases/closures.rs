//! Who lies within whom, said anew where that changed: what scopes of officers are answered from.

use std::collections::BTreeMap;

use authz::closure;
use db::Tx;
use kernel::{Day, Fault, Period};

use crate::model::closure::{Standing, areas_within, by_descendant, standings_within};
use crate::store::area::area_map;
use crate::store::closure::{area_within, organisation_steps, organisation_within};
use crate::store::line::line_list;

/// Says anew what lies within what among areas, where that changed.
pub(crate) async fn close_areas(tx: &mut Tx) -> Result<(), Fault> {
    let map = area_map(tx).await?;
    let before = by_descendant(&area_within(tx).await?);
    let after = by_descendant(&areas_within(&map));
    for (area, above) in changed(&before, &after) {
        let (own, above) = periods(area, above);
        closure::put_area(tx, area, own, &above).await?;
    }
    Ok(())
}

/// Says anew who stands under whom, where that changed.
pub(crate) async fn close_organisations(tx: &mut Tx) -> Result<(), Fault> {
    let steps = organisation_steps(tx).await?;
    let lines = line_list(tx).await?;
    let standings = steps.into_iter().map(|step| Standing {
        id: step.id,
        begin: step.from_day,
        above: [step.parent, step.merged_into],
    });
    let after = by_descendant(&standings_within(standings, &lines));
    let before = by_descendant(&organisation_within(tx).await?);
    for (organisation, above) in changed(&before, &after) {
        let (own, above) = periods(organisation, above);
        closure::put_organisation(tx, organisation, own, &above).await?;
    }
    Ok(())
}

type Above<Id> = BTreeMap<Id, Day>;

fn changed<'a, Id: Ord + Copy>(
    before: &'a BTreeMap<Id, Above<Id>>,
    after: &'a BTreeMap<Id, Above<Id>>,
) -> impl Iterator<Item = (Id, &'a Above<Id>)> {
    after
        .iter()
        .filter(|(id, above)| before.get(*id) != Some(*above))
        .map(|(id, above)| (*id, above))
}

/// Its own period, and those of all above it. None has an end: what was recorded under it stays visible.
fn periods<Id: Ord + Copy>(own: Id, above: &Above<Id>) -> (Period, Vec<(Id, Period)>) {
    let since = |day: &Day| Period::since(*day);
    let others = above.iter().filter(|(id, _)| **id != own);
    (
        above.get(&own).map_or(Period::since(Day::MIN), since),
        others.map(|(id, day)| (*id, since(day))).collect(),
    )
}
