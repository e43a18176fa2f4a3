//! What contexts do by the clock and have not put into jobs themselves.

use authz::Actor;
use db::Db;
use identity::api::forget_expired::{ForgetExpiredError, forget_expired};
use jobs::{Job, Registry, Rhythm};
use kernel::{Command, Instant};
use serde::{Deserialize, Serialize};

/// When sessions, codes and links that no longer count are forgotten.
const FORGET_AT: Rhythm = Rhythm::DailyAt {
    hour: 3,
    minute: 30,
};

/// Forgets what no longer lets anybody in.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct ForgetSignIns {
    slot: Instant,
}

impl Job for ForgetSignIns {
    const KIND: &'static str = "identity.forget_expired";

    fn key(&self) -> String {
        self.slot.micros().to_string()
    }
}

/// The chores.
pub(crate) fn chores() -> Registry {
    Registry::new().on_schedule(FORGET_AT, |slot| ForgetSignIns { slot }, forget)
}

async fn forget(
    db: Db,
    actor: Actor,
    job: Command<ForgetSignIns>,
) -> Result<u64, ForgetExpiredError> {
    forget_expired(&db, &actor, &Command::new(job.id, ())).await
}
