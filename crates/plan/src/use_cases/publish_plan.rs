//! Lay the progress of a plan open to everybody.

use authz::{Action, Actor, Denied, authorise, locate};
use db::{BeginError, Begun, Db, Entry, Tx};
use kernel::{Command, Fault};
use serde::{Deserialize, Serialize};

use crate::model::draft::PlanId;
use crate::model::public::slug_of;
use crate::store::plan::plan_by_id;
use crate::store::public::{public_by_plan, public_by_slug, public_insert, public_update};

/// Plans of one title that get an address.
const SAME_TITLES_MAX: u32 = 1_000;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PublishPlan {
    /// The plan.
    pub plan: PlanId,
    /// The version that the form showed; 0 where it never was public.
    pub seen_version: i64,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanPublished {
    /// Its title.
    pub title: String,
    /// The last part of its address.
    pub slug: String,
}

/// Why it was not published or withdrawn.
#[derive(Debug, thiserror::Error)]
pub enum PublishPlanError {
    /// It is public already.
    #[error("is public already")]
    Already,
    /// It is not public.
    #[error("is not public")]
    NotPublic,
    /// No reason is given, it is too long, or no text.
    #[error("reason: {0}")]
    Reason(kernel::BadText),
    /// Too many plans have this title.
    #[error("no address is left for this title")]
    NoAddress,
    /// Somebody changed it after the form was opened.
    #[error("version {seen} was seen, it is {now}")]
    Stale {
        /// What the form showed.
        seen: i64,
        /// What it is.
        now: i64,
    },
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

kernel::refusal! { PublishPlanError from [Denied, Begin, Fault] {
    Self::Already => Conflict "plan.publish.already";
    Self::NotPublic => Conflict "plan.publish.not_public";
    Self::Reason(_) => Invalid "plan.publish.reason" at "reason" { "most": super::withdraw_plan::REASON_CHARS_MAX };
    Self::NoAddress => Conflict "plan.publish.no_address";
    Self::Stale { seen, now } => Conflict "plan.publish.stale" { "seen": seen, "now": now };
} }

/// Publishes the progress of a plan (công khai tiến độ).
///
/// # Errors
/// See [`PublishPlanError`]; nothing is written then.
pub async fn publish_plan(
    db: &Db,
    actor: &Actor,
    command: &Command<PublishPlan>,
) -> Result<PlanPublished, PublishPlanError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let plan = plan_by_id(&mut tx, wish.plan).await?;
    let plan = plan.ok_or(Denied::Hidden)?;
    let place = locate(&mut tx, Some(plan.area), Some(plan.alliance)).await?;
    let before = public_by_plan(&mut tx, plan.id).await?;

    // Authorise.
    authorise(&mut tx, actor, Action::PublishPlans, &place)?;

    // Decide.
    let (seen, now) = (
        wish.seen_version,
        before.as_ref().map_or(0, |row| row.version),
    );
    if seen != now {
        return Err(PublishPlanError::Stale { seen, now });
    }
    if before.as_ref().is_some_and(|row| row.is_public) {
        return Err(PublishPlanError::Already);
    }

    // Store. An address that it had stays its own.
    let slug = match before {
        Some(row) => {
            let told = (actor.name.as_str(), None);
            if !public_update(&mut tx, (plan.id, true), told, now).await? {
                return Err(PublishPlanError::Stale { seen, now: now + 1 });
            }
            row.slug
        }
        None => {
            let slug = free_slug(&mut tx, &plan.title).await?;
            public_insert(&mut tx, (plan.id, &slug), &actor.name).await?;
            slug
        }
    };

    // Commit.
    let title = plan.title;
    let entry = Entry::new("plan.publish", "plan", plan.id)
        .set("title", &title)
        .set("slug", &slug);
    Ok(tx.commit(entry, PlanPublished { title, slug }).await?)
}

/// The address of a title, with a number where another plan has it.
async fn free_slug(tx: &mut Tx, title: &str) -> Result<String, PublishPlanError> {
    let plain = slug_of(title);
    for number in 1..SAME_TITLES_MAX {
        let slug = match number {
            1 => plain.clone(),
            _ => format!("{plain}-{number}"),
        };
        if public_by_slug(tx, &slug).await?.is_none() {
            return Ok(slug);
        }
    }
    Err(PublishPlanError::NoAddress)
}
