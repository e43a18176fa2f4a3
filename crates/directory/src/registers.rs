//! What a process remembers of areas and bodies, and how it knows that this is stale.

use std::sync::{Arc, Mutex, PoisonError};

use db::Rx;
use kernel::Fault;

use crate::model::area_map::AreaMap;
use crate::model::register::Register;
use crate::store::area::area_map;
use crate::store::line::line_list;
use crate::store::organisation::organisation_list_named;
use crate::store::version::{Part, version_of};

/// The areas and the organisations that documents name, of one database, as this process read them last. Each use asks the
/// table of versions first, so that what another process changed is seen at once. A copy is the same memory.
#[derive(Debug, Clone, Default)]
pub struct Registers(Arc<Mutex<Kept>>);

#[derive(Debug, Default)]
struct Kept {
    areas: Option<(i64, Arc<AreaMap>)>,
    bodies: Option<((i64, i64), Arc<Register>)>,
}

impl Registers {
    /// The areas of every time.
    ///
    /// # Errors
    /// The database is away.
    pub async fn areas(&self, rx: &mut Rx) -> Result<Arc<AreaMap>, Fault> {
        let version = version_of(rx, Part::Areas).await?;
        let kept = self.look(|kept| kept.areas.clone());
        if let Some((_, areas)) = kept.filter(|(known, _)| *known == version) {
            return Ok(areas);
        }
        let areas = Arc::new(area_map(rx).await?);
        self.change(|kept| kept.areas = Some((version, Arc::clone(&areas))));
        Ok(areas)
    }

    /// The same with the organisations that documents name: all but cooperatives, unions and groups.
    ///
    /// # Errors
    /// The database is away.
    pub async fn bodies(&self, rx: &mut Rx) -> Result<Arc<Register>, Fault> {
        let areas = version_of(rx, Part::Areas).await?;
        let version = (areas, version_of(rx, Part::Bodies).await?);
        let kept = self.look(|kept| kept.bodies.clone());
        if let Some((_, register)) = kept.filter(|(known, _)| *known == version) {
            return Ok(register);
        }
        let map = self.areas(rx).await?;
        let records = organisation_list_named(rx).await?;
        let organisations = records.into_iter().map(|record| record.organisation);
        let lines = line_list(rx).await?;
        let register = Register::new((*map).clone(), organisations.collect(), lines);
        let register = Arc::new(register);
        self.change(|kept| kept.bodies = Some((version, Arc::clone(&register))));
        Ok(register)
    }

    // A lock is held for a copy of a pointer only. What it guards is whole at every moment, so a panic elsewhere spoils nothing.
    fn look<T>(&self, read: impl FnOnce(&Kept) -> T) -> T {
        read(&self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn change(&self, write: impl FnOnce(&mut Kept)) {
        write(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }
}
