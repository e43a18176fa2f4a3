//! What a program asks for in the address.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

use super::Asked;
use super::error::{ApiError, short};
use crate::refused::Refused;

/// The parameters of an address (tham số), read into a struct. Its route names the same struct by
/// [`Operation::query`](super::Operation::query): a parameter that it does not name is refused before.
#[derive(Clone, Copy, Debug)]
pub struct ApiQuery<T>(pub T);

impl<S: Sync, T: DeserializeOwned> FromRequestParts<S> for ApiQuery<T> {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refused> {
        let asked = Asked::within_parts(parts)?;
        let pairs = form_urlencoded::parse(asked.query().as_bytes());
        let query = serde_urlencoded::Deserializer::new(pairs);
        match serde_path_to_error::deserialize(query) {
            Ok(query) => Ok(Self(query)),
            Err(error) => {
                let name = short(&error.path().to_string());
                let told = short(&error.inner().to_string());
                Err(ApiError::WrongParameter { name, told }.into())
            }
        }
    }
}
