//! What is done after an act: what somebody is to be told goes out.

use std::sync::Arc;

use ::jobs::{Job, Registry, enqueue};
use authz::Actor;
use db::{Db, Tx, settle};
use kernel::{Command, Fault, Refusal};
use serde::{Deserialize, Serialize};

use crate::letters::Post;
use crate::model::parcel::{Parcel, Verdict, verdict};
use crate::notify::{NotSent, Route};
use crate::queries::errand::errand;
use crate::use_cases::call_by_hand::{CallByHand, call_by_hand};
use crate::use_cases::note_brought::note_brought;

/// What this context does later.
pub fn jobs(post: Post) -> Registry {
    let post = Arc::new(post);
    Registry::new().on(move |db: Db, actor: Actor, job: Command<BringParcel>| {
        let post = Arc::clone(&post);
        async move { bring_parcel(&post, &db, &actor, &job).await }
    })
}

/// Brings a link or a code to its owner (gửi liên kết, gửi mã). The job names it by its id: the secret is drawn when it is
/// sent, and stands in no table.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct BringParcel {
    pub(crate) parcel: Parcel,
}

impl Job for BringParcel {
    const KIND: &'static str = "identity.bring_parcel";

    fn key(&self) -> String {
        self.parcel.key()
    }
}

/// Queues in the acting transaction what is to be brought by the house; what goes by hand needs no job.
pub(crate) async fn bring(tx: &mut Tx, parcel: Parcel, route: Route) -> Result<(), Fault> {
    match route {
        Route::Mail | Route::Gateway => enqueue(tx, &BringParcel { parcel }).await,
        Route::ByHand => Ok(()),
    }
}

/// Why a run did not bring it; it is tried again.
#[derive(Debug, thiserror::Error)]
pub(crate) enum BringParcelError {
    /// The carrier.
    #[error(transparent)]
    NotSent(#[from] NotSent),
    /// It went out, and that could not be written down: not a fault that is run again at once, since all of it would be.
    #[error("sent, but not noted: {0}")]
    NotNoted(String),
    /// The database, before anything was sent.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { BringParcelError from [Fault] {
    Self::NotSent(_) => Conflict "identity.bring_parcel.not_sent";
    Self::NotNoted(_) => Conflict "identity.bring_parcel.not_noted";
} }

/// Reads what is to be sent and lets go of the database; sends; writes down what came of it. A process that dies after
/// sending sends again when its lease is over: twice at worst, never not at all.
async fn bring_parcel(
    post: &Post,
    db: &Db,
    actor: &Actor,
    job: &Command<BringParcel>,
) -> Result<(), BringParcelError> {
    let parcel = job.body.parcel;
    let Some(errand) = errand(db, parcel).await? else {
        return Ok(());
    };
    let notice = post.notice(&errand);
    let sent = post.carriers.carry(errand.route, &notice).await;
    match verdict(sent, errand.made_at, db.now()) {
        Verdict::Brought => {
            let noting = Command::new(job.id, parcel);
            let noted = settle(async || note_brought(db, actor, &noting).await).await;
            noted.map_err(|error| not_noted(&error))
        }
        Verdict::Again(not_sent) => Err(not_sent.into()),
        Verdict::ByHand(setback) => {
            let wish = Command::new(job.id, CallByHand { parcel, setback });
            let called = settle(async || call_by_hand(db, actor, &wish).await).await;
            called.map_err(|error| not_noted(&error))
        }
    }
}

fn not_noted(error: &impl Refusal) -> BringParcelError {
    let chain = error.fault().map(Fault::chain);
    BringParcelError::NotNoted(chain.unwrap_or_else(|| error.to_string()))
}
