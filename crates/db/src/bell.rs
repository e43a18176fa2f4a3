//! Wakes whoever waits in this process for what a transaction left to do. Another process looks for itself, by time.

use std::sync::Arc;

use tokio::sync::Notify;

use crate::database::Db;
use crate::write::Tx;

/// A bell that one waits for; rung while nobody waits, it is heard by the next who does.
#[derive(Debug, Clone, Default)]
pub(crate) struct Bell(Arc<Notify>);

impl Bell {
    pub(crate) fn ring(&self) {
        self.0.notify_one();
    }
}

impl Tx {
    /// Has the commit wake the worker that waits in this process.
    pub fn ring_at_commit(&mut self) {
        self.rings = true;
    }
}

impl Db {
    /// Waits until a transaction of this process has committed that was to [ring](Tx::ring_at_commit).
    pub async fn rung(&self) {
        self.bell.0.notified().await;
    }
}
