//! The interface for programs, under `/api/v1`: tokens in place of sessions, JSON in place of pages, problems in place of
//! error pages.
//!
//! A context declares a route with its [`Operation`]; a handler takes an [`ApiVisit`], perhaps an [`ApiCommand`], an
//! [`ApiQuery`] or a [`Paging`], and answers with [`json`] or with `?` on any refusal. Requests under `/api` are told from
//! pages at the front door: no cookie is read there, no session is looked up, and nothing is answered in HTML.

mod asked;
mod body;
mod command;
mod document;
mod door;
mod error;
mod guard;
mod operation;
mod paging;
mod problem;
mod query;
mod token;
mod visit;

pub use body::json;
pub use command::{ApiCommand, BODY_BYTES_MAX, IDEMPOTENCY_KEY};
pub use document::{DOCUMENT_PATH, Document, faults};
pub use error::ApiError;
pub use operation::Operation;
pub use paging::{PAGE_ROWS, PAGE_ROWS_MAX, Paging};
pub use problem::{PROBLEM_JSON, Problem, ProblemField};
pub use query::ApiQuery;
pub use token::{Holder, Holding, TokenHolder};
pub use visit::{ActsForProgram, ApiVisit};

pub(crate) use asked::Asked;
pub(crate) use document::serve;
pub(crate) use door::{is_api, router};
pub(crate) use guard::{Door, pass};
