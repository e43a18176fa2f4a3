//! The door of a route for programs: knows the token's holder, lets in or refuses, and takes no parameter that the route
//! does not name.

use std::collections::BTreeSet;
use std::sync::Arc;

use authz::{Actor, Denied};
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use kernel::{By, RefusalKind};

use super::error::{ApiError, short};
use super::operation::Named;
use super::token::shown;
use super::{ApiVisit, Asked, Operation};
use crate::access::Access;
use crate::refused::Refused;

/// What a route asks of a request.
#[derive(Clone, Debug)]
pub(crate) struct Door {
    access: Access,
    parameters: Arc<[Named]>,
}

impl Door {
    /// The door of this operation. What its description names is what it takes: the two cannot part.
    pub(crate) fn of(access: Access, operation: &Operation) -> Self {
        let parameters = operation.queried().into();
        Self { access, parameters }
    }
}

/// Lets a request pass or answers in its place.
pub(crate) async fn pass(door: Door, mut request: Request, next: Next) -> Response {
    let asked = match Asked::within(&request) {
        Ok(asked) => asked,
        Err(refused) => return refused.into_response(),
    };
    let token = shown(request.headers()).map(str::to_owned);
    let visit = match come_in(&asked, door.access, token.as_deref()).await {
        Ok(visit) => visit,
        Err(answer) => return *answer,
    };
    if let Err(error) = as_named(asked.query(), &door.parameters) {
        return asked.refuse(&error.into());
    }
    let acts = visit.acts();
    request.extensions_mut().insert(visit);
    let mut response = next.run(request).await;
    response.extensions_mut().insert(acts);
    response
}

/// Who comes. A token that is shown must count, even where none is asked for.
async fn come_in(
    asked: &Asked,
    access: Access,
    token: Option<&str>,
) -> Result<ApiVisit, Box<Response>> {
    let visit = match token {
        None if access == Access::Public => {
            let by = By::public(asked.request);
            ApiVisit::of(asked.clone(), Actor::anonymous(by, asked.app.db().day()))
        }
        None => return Err(Box::new(asked.refuse(&ApiError::NoToken.into()))),
        Some(token) => {
            let holders = &asked.app.settings().token_holder;
            let holder = holders.find(&asked.app, token, asked.request).await;
            let holder = holder.map_err(|refused| Box::new(no_entry(asked, &refused)))?;
            tracing::debug!(token = holder.token, "a token acts");
            ApiVisit::of(asked.clone(), holder.actor)
        }
    };
    match visit.lacks(access) {
        None => Ok(visit),
        Some(action) => {
            let mut refused = asked.refuse(&Denied::NotAllowed(action).into());
            refused.extensions_mut().insert(visit.acts());
            Err(Box::new(refused))
        }
    }
}

fn no_entry(asked: &Asked, refused: &Refused) -> Response {
    match refused.refusal().kind() {
        RefusalKind::Fault | RefusalKind::Limited => asked.refuse(refused),
        RefusalKind::Invalid
        | RefusalKind::Denied
        | RefusalKind::NotFound
        | RefusalKind::Conflict => asked.turn_away(refused),
    }
}

/// A parameter that nobody reads is a mistake of whoever wrote it: a filter misspelt would show everything.
fn as_named(query: &str, named: &[Named]) -> Result<(), ApiError> {
    let mut given = BTreeSet::new();
    for (name, _) in form_urlencoded::parse(query.as_bytes()) {
        let is_named = named.iter().any(|known| known.name == name);
        let name = short(&name);
        if !is_named {
            return Err(ApiError::UnknownParameter { name });
        }
        if !given.insert(name.clone()) {
            let told = "given twice".to_owned();
            return Err(ApiError::WrongParameter { name, told });
        }
    }
    let lacking = |known: &&Named| known.is_required && !given.contains(&known.name);
    match named.iter().find(lacking) {
        None => Ok(()),
        Some(lacking) => {
            let (name, told) = (lacking.name.clone(), "missing".to_owned());
            Err(ApiError::WrongParameter { name, told })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(query: &str) -> Result<(), ApiError> {
        let named = [("day", false), ("text", true)].map(|(name, is_required)| Named {
            name: name.to_owned(),
            is_required,
        });
        as_named(query, &named)
    }

    #[test]
    fn a_parameter_that_is_unknown_or_given_twice_or_missing_is_named() {
        let unknown = |name: &str| {
            Err(ApiError::UnknownParameter {
                name: name.to_owned(),
            })
        };
        let wrong = |name: &str, told: &str| {
            let (name, told) = (name.to_owned(), told.to_owned());
            Err(ApiError::WrongParameter { name, told })
        };
        assert_eq!(check("text=a&dya=1"), unknown("dya"));
        assert_eq!(check("text=a&="), unknown(""));
        assert_eq!(check("text=a&text=a"), wrong("text", "given twice"));
        assert_eq!(check("day=1"), wrong("text", "missing"));
        assert_eq!(check("te%78t=b%C3%ACnh&day="), Ok(()));
    }
}
