//! What runs by itself.

use ::jobs::{Job, Registry, Rhythm};
use authz::Actor;
use db::Db;
use kernel::Command;

use crate::use_cases::open_rounds::{OpenRounds, OpenRoundsError, open_rounds};

/// When bodies are told of what begins.
const EARLY: Rhythm = Rhythm::DailyAt {
    hour: 5,
    minute: 30,
};

impl Job for OpenRounds {
    const KIND: &'static str = "plan.open_rounds";

    fn key(&self) -> String {
        self.slot.micros().to_string()
    }
}

/// What this context does by the clock.
pub fn jobs() -> Registry {
    Registry::new().on_schedule(EARLY, |slot| OpenRounds { slot }, open)
}

async fn open(db: Db, actor: Actor, job: Command<OpenRounds>) -> Result<(), OpenRoundsError> {
    open_rounds(&db, &actor, &job).await.map(drop)
}
