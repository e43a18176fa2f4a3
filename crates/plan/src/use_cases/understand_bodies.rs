//! What names of bodies mean in the directory, as of the day of the document.

use authz::Actor;
use db::{Rx, Tx};
use directory::api::{
    Asked, BodyClass, OrganisationKind, Registers, members_of, organisations_called, resolve,
};
use kernel::{Fault, OrganisationId};

use crate::model::import_body::{Named, NamedId, Naming, Understood, classes_in, understood};

/// Cooperatives that a class is fanned out to.
const COOPERATIVES_MAX: u32 = 1_000;
/// The word by which every cooperative is found.
const COOPERATIVE: &str = "hợp tác xã";

/// Each name with what it means, or with the bodies among which somebody has to choose.
pub(crate) async fn understand(
    tx: &mut Tx,
    registers: &Registers,
    (actor, asked): (&Actor, &Asked),
    names: &[String],
) -> Result<Vec<Named>, Fault> {
    let mut known = Vec::new();
    for written in names {
        let found = meaning_of(tx, registers, (actor, asked), written).await?;
        let naming = match found.meaning {
            Some(_) => Naming::Found,
            None => Naming::Open,
        };
        let (now, chance) = tx.seed()?;
        known.push(Named {
            id: NamedId::new(now, chance),
            written: written.clone(),
            naming,
            meaning: found.meaning,
            candidates: found.candidates,
            version: 1,
            decided_by_name: None,
        });
    }
    Ok(known)
}

/// What one name means, or the bodies among which somebody has to choose.
pub(crate) async fn meaning_of(
    rx: &mut Rx,
    registers: &Registers,
    (actor, asked): (&Actor, &Asked),
    written: &str,
) -> Result<Understood, Fault> {
    let resolution = resolve(registers, rx, written, asked).await?;
    let mut members = Vec::new();
    for class in classes_in(&resolution) {
        let own = members_on(rx, registers, (actor, asked), class).await?;
        members.push((class, own));
    }
    Ok(understood(&resolution, &members))
}

/// Who a class is on the day. Cooperatives are those that the directory has and this actor sees; there may be none yet.
pub(crate) async fn members_on(
    rx: &mut Rx,
    registers: &Registers,
    (actor, asked): (&Actor, &Asked),
    class: BodyClass,
) -> Result<Vec<OrganisationId>, Fault> {
    if class != BodyClass::Cooperatives {
        return members_of(registers, rx, class, asked).await;
    }
    let called = organisations_called(rx, actor, COOPERATIVE, COOPERATIVES_MAX).await?;
    let cooperatives = called
        .into_iter()
        .filter(|found| found.kind == OrganisationKind::Cooperative);
    Ok(cooperatives.map(|found| found.id).collect())
}
