//! One request by a program: who, in which language.

use std::sync::Arc;

use authz::{Action, Actor};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use kernel::{Day, Fault, Nature, RequestId};

use super::Asked;
use crate::access::Access;
use crate::refused::Refused;
use crate::{App, Words};

/// The visit of a program (lượt truy cập của chương trình): what a handler needs to know of the request. It has no cookie,
/// no session and no form; who acts was told by the token. Cheap to copy.
#[derive(Clone, Debug)]
pub struct ApiVisit {
    asked: Asked,
    actor: Arc<Actor>,
}

/// Who acts for a program that was refused (*người đứng tên mã truy cập*). It goes along with [`crate::Attempted`] inside the
/// house; nobody outside sees it.
#[derive(Clone, Debug)]
pub struct ActsForProgram(pub Arc<Actor>);

impl ApiVisit {
    pub(super) fn of(asked: Asked, actor: Actor) -> Self {
        let actor = Arc::new(actor);
        Self { asked, actor }
    }

    /// What every handler has at hand.
    pub fn app(&self) -> &App {
        &self.asked.app
    }

    /// Who acts; somebody unknown where no token was shown.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// The words in the language that the program asks for.
    pub fn words(&self) -> &Words {
        &self.asked.words
    }

    /// The business day.
    pub fn day(&self) -> Day {
        self.app().db().day()
    }

    /// The request, as log and audit name it.
    pub fn request(&self) -> RequestId {
        self.asked.request
    }

    /// Who acts, for whoever writes a refusal down.
    pub(super) fn acts(&self) -> ActsForProgram {
        ActsForProgram(Arc::clone(&self.actor))
    }

    /// Whether a door with this access is open; the action that is missing where it is not.
    pub(super) fn lacks(&self, access: Access) -> Option<Action> {
        match access {
            Access::Public | Access::SignedIn => None,
            Access::Needs(action) => (!self.actor.may_somewhere(action)).then_some(action),
        }
    }
}

impl<S: Sync> FromRequestParts<S> for ApiVisit {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refused> {
        let visit = parts.extensions.get::<Self>().cloned();
        visit.ok_or_else(|| Fault::new(Nature::Bug, "a handler of pages asks for a program").into())
    }
}
