//! Bring a reviewed document to life: the plan begins, and nothing of it that nobody confirmed.

use authz::{Actor, Denied};
use db::{BeginError, Begun, Db, Entry, Tx};
use directory::api::{Asked, BodyClass, Registers, close_item};
use kernel::{Command, Fault, Nature};
use serde::{Deserialize, Serialize};

use super::begin_plan::{BeginPlanError, PlanBegun, begin_in};
use super::import_document::item_key;
use super::import_review::{ReviewError, open};
use super::understand_bodies::members_on;
use crate::model::draft::{ImportId, LinkStanding, PlanDraft};
use crate::model::import::{HeadFault, Import, ImportState};
use crate::model::import_body::{Meaning, Named};
use crate::model::import_draft::{OpenPoint, Reviewed, draft, open_points};
use crate::model::import_links::{LinkDecision, ProposedLink};
use crate::model::import_reading::sections_in;
use crate::store::import::{import_update, reading_object};
use crate::store::import_body::body_list;
use crate::store::import_finding::finding_list;
use crate::store::import_item::item_list;
use crate::store::import_link::link_list;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct BeginImport {
    /// The import.
    pub import: ImportId,
    /// The version that the page showed.
    pub seen_version: i64,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportBegun {
    /// The plan.
    pub plan: PlanBegun,
}

/// Why the plan does not begin.
#[derive(Debug, thiserror::Error)]
pub enum BeginImportError {
    /// Something is still open.
    #[error("still open: {open:?}")]
    Open {
        /// What, each with how many there are.
        open: Vec<(OpenPoint, usize)>,
    },
    /// The head.
    #[error(transparent)]
    Head(#[from] HeadFault),
    /// The review.
    #[error(transparent)]
    Review(#[from] ReviewError),
    /// The plan.
    #[error(transparent)]
    Plan(#[from] BeginPlanError),
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { BeginImportError from [Head, Review, Plan, Denied, Begin, Fault] {
    Self::Open { open } => Conflict "plan.import.open"
        { "items": count(open, OpenPoint::Items), "bodies": count(open, OpenPoint::Bodies),
          "findings": count(open, OpenPoint::Findings), "nothing": count(open, OpenPoint::Nothing) };
} }

fn count(open: &[(OpenPoint, usize)], wanted: OpenPoint) -> usize {
    let found = open.iter().find(|(point, _)| *point == wanted);
    found.map_or(0, |(_, count)| *count)
}

/// Begins the plan.
///
/// # Errors
/// See [`BeginImportError`]; nothing is written then.
pub async fn begin_import(
    db: &Db,
    registers: &Registers,
    actor: &Actor,
    command: &Command<BeginImport>,
) -> Result<ImportBegun, BeginImportError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load and authorise.
    let before = open(&mut tx, actor, wish.import).await?;

    // Decide.
    let draft = confirmed(&mut tx, registers, (actor, &before)).await?;

    // Store and announce.
    let (plan, entry) = begin_in(&mut tx, actor, &draft).await?;
    let after = Import {
        state: ImportState::Begun,
        plan: Some(plan.id),
        ..before.clone()
    };
    if !import_update(&mut tx, actor, (&after, wish.seen_version)).await? {
        let stale = ReviewError::Stale {
            by: before.changed_by_name,
            at: before.changed_at,
            now: before.head.title,
        };
        return Err(stale.into());
    }
    close_item(&mut tx, &item_key(before.id)).await?;
    tx.record(entry);

    // Commit.
    let entry = Entry::new("plan.begin_import", "import", before.id)
        .change("state", Some(&before.state), Some(&after.state))
        .set("plan", &plan.id);
    Ok(tx.commit(entry, ImportBegun { plan }).await?)
}

/// The draft of what people confirmed, where nothing is open any more.
async fn confirmed(
    tx: &mut Tx,
    registers: &Registers,
    (actor, import): (&Actor, &Import),
) -> Result<PlanDraft, BeginImportError> {
    let items = item_list(tx, import.id).await?;
    let bodies = body_list(tx, import.id).await?;
    let findings = finding_list(tx, import.id).await?;
    let open = open_points(&items, &bodies, &findings);
    if !open.is_empty() {
        return Err(BeginImportError::Open { open });
    }
    import.head.clone().checked(tx.day())?;
    let bodies = with_cooperatives(tx, registers, (actor, import), bodies).await?;
    let links = link_list(tx, import.id).await?;
    let reading = reading_object(tx, import.id).await?;
    let sections = sections_in(&reading).map_err(|error| Fault::new(Nature::Bug, error))?;
    Ok(draft(Reviewed {
        import,
        sections,
        items: &items,
        bodies: &bodies,
        links: links.into_iter().filter_map(standing).collect(),
    }))
}

fn standing(
    (link, decision): (ProposedLink, LinkDecision),
) -> Option<(ProposedLink, LinkStanding)> {
    match decision {
        LinkDecision::Proposed => Some((link, LinkStanding::Proposed)),
        LinkDecision::Accepted => Some((link, LinkStanding::Decided)),
        LinkDecision::Dropped => None,
    }
}

/// Cooperatives come and go while somebody looks through a plan: those of today are meant.
async fn with_cooperatives(
    tx: &mut Tx,
    registers: &Registers,
    (actor, import): (&Actor, &Import),
    mut bodies: Vec<Named>,
) -> Result<Vec<Named>, Fault> {
    let asked = Asked {
        day: import.head.meant_on(),
        province: import.province,
    };
    for body in &mut bodies {
        let Some(Meaning::Class { classes, members }) = &mut body.meaning else {
            continue;
        };
        if classes.as_slice() == [BodyClass::Cooperatives] {
            let class = BodyClass::Cooperatives;
            *members = members_on(tx, registers, (actor, &asked), class).await?;
        }
    }
    Ok(bodies)
}
