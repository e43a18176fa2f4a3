//! Load the areas and public bodies that every installation knows, or put them right after a new release of the program.

use std::collections::{BTreeMap, BTreeSet};

use authz::{Action, Actor, Denied, Located, authorise};
use db::{BeginError, Begun, Db, Entry, Tx};
use kernel::{Command, Fault, Nature, OrganisationId};
use serde::{Deserialize, Serialize};

use crate::model::area_map::AreaMap;
use crate::model::register::Register;
use crate::reference;
use crate::store::area::{area_line_put, area_list_by_hand, area_map, area_put};
use crate::store::line::{line_list, line_put};
use crate::store::organisation::{Record, organisation_list_named, organisation_put};
use crate::store::version::{Part, version_bump};
use crate::use_cases::closures::{close_areas, close_organisations};
use crate::use_cases::findable::{area_findable, day_of_names, organisation_findable};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LoadReference {
    /// The provinces whose bodies are loaded, by their codes since 01/07/2025: `75`. The areas are loaded all.
    pub provinces: Vec<String>,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ReferenceLoaded {
    /// Areas that were entered or put right.
    pub areas: usize,
    /// Organisations that were.
    pub organisations: usize,
    /// Lines of succession that were.
    pub lines: usize,
    /// Areas and organisations that the lists would have changed, and somebody had: they stay as they are.
    pub kept: usize,
}

/// Why nothing was loaded.
#[derive(Debug, thiserror::Error)]
pub enum LoadReferenceError {
    /// No province has this code.
    #[error("no province has the code {code}")]
    NoProvince {
        /// The code.
        code: String,
    },
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The database, or a mistake in the lists.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { LoadReferenceError from [Denied, Begin, Fault] {
    Self::NoProvince { code } => Invalid "directory.load_reference.no_province" at "provinces" { "code": code };
} }

/// Loads what the lists have and the tables have not, and puts right what differs, unless somebody changed it by hand.
///
/// # Errors
/// See [`LoadReferenceError`]; nothing is written then.
pub async fn load_reference(
    db: &Db,
    actor: &Actor,
    command: &Command<LoadReference>,
) -> Result<ReferenceLoaded, LoadReferenceError> {
    // Read before the transaction: the lists are the program's own.
    let wanted = read(&command.body.provinces)?;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let areas = area_map(&mut tx).await?;

    // Authorise: what belongs to the whole installation.
    authorise(
        &mut tx,
        actor,
        Action::RecordSuccession,
        &Located::nowhere(),
    )?;

    // Decide and store, the areas before what stands in them.
    let mut loaded = ReferenceLoaded::default();
    load_areas(&mut tx, (&areas, wanted.areas()), &mut loaded).await?;
    load_bodies(&mut tx, &wanted, &mut loaded).await?;

    // Announce: nobody listens. Commit.
    let provinces = command.body.provinces.join(", ");
    let entry = Entry::new("directory.load_reference", "reference", provinces)
        .set("areas", &loaded.areas)
        .set("organisations", &loaded.organisations)
        .set("lines", &loaded.lines)
        .set("kept", &loaded.kept);
    Ok(tx.commit(entry, loaded).await?)
}

fn read(provinces: &[String]) -> Result<Register, LoadReferenceError> {
    let broken = |error| Fault::new(Nature::Bug, error);
    let map = reference::areas().map_err(broken)?;
    if let Some(code) = provinces
        .iter()
        .find(|code| reference::province(&map, code).is_none())
    {
        let code = code.clone();
        return Err(LoadReferenceError::NoProvince { code });
    }
    let codes: Vec<&str> = provinces.iter().map(String::as_str).collect();
    Ok(reference::register(&codes).map_err(broken)?)
}

async fn load_areas(
    tx: &mut Tx,
    (known, wanted): (&AreaMap, &AreaMap),
    loaded: &mut ReferenceLoaded,
) -> Result<(), Fault> {
    let by_hand = area_list_by_hand(tx).await?;
    for area in wanted.all() {
        if known.get(area.id) == Some(area) {
            continue;
        }
        if by_hand.contains(&area.id) {
            loaded.kept += 1;
            continue;
        }
        area_put(tx, area).await?;
        area_findable(tx, wanted, area).await?;
        loaded.areas += 1;
    }
    for line in wanted.lines() {
        if !known.lines().contains(line) && !by_hand.contains(&line.from) {
            area_line_put(tx, line).await?;
            loaded.lines += 1;
        }
    }
    if loaded.areas + loaded.lines > 0 {
        close_areas(tx).await?;
        version_bump(tx, Part::Areas).await?;
    }
    Ok(())
}

async fn load_bodies(
    tx: &mut Tx,
    wanted: &Register,
    loaded: &mut ReferenceLoaded,
) -> Result<(), Fault> {
    let known = organisation_list_named(tx).await?;
    let known: BTreeMap<OrganisationId, _> = known
        .iter()
        .map(|record| (record.organisation.id, record))
        .collect();
    let mut touched: BTreeSet<OrganisationId> = BTreeSet::new();
    for organisation in wanted.all() {
        let before = known.get(&organisation.id);
        if before.is_some_and(|before| before.organisation == *organisation) {
            continue;
        }
        if before.is_some_and(|before| before.changed_by.is_some()) {
            loaded.kept += 1;
            continue;
        }
        organisation_put(tx, organisation, None, None).await?;
        let day = day_of_names(&organisation.life, tx.day());
        let under = organisation
            .area
            .map(|area| wanted.areas().path_on(area, day));
        organisation_findable(tx, organisation, None, &under.unwrap_or_default()).await?;
        touched.insert(organisation.id);
    }
    let lines = line_list(tx).await?;
    let by_hand = |id| {
        let before: Option<&&Record> = known.get(id);
        before.is_some_and(|before| before.changed_by.is_some())
    };
    let fresh: Vec<_> = wanted
        .lines()
        .iter()
        .filter(|line| !lines.contains(line) && !by_hand(&line.from))
        .collect();
    for line in &fresh {
        line_put(tx, line).await?;
    }
    loaded.organisations = touched.len();
    loaded.lines += fresh.len();
    if !touched.is_empty() || !fresh.is_empty() {
        close_organisations(tx).await?;
        version_bump(tx, Part::Bodies).await?;
    }
    Ok(())
}
