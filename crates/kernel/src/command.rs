//! What a person asks for.

use serde::{Deserialize, Serialize};

use crate::ids::CommandId;

/// What a person asks for, sent once or many times (*lệnh*).
///
/// The id is made with the form. Sent twice, by a second click or a weak line, it is done once and answered the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Command<T> {
    /// The same each time it is sent.
    pub id: CommandId,
    /// What is asked for.
    pub body: T,
}

impl<T> Command<T> {
    /// What is asked for, under this id.
    pub fn new(id: CommandId, body: T) -> Self {
        Self { id, body }
    }
}
