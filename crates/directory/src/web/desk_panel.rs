//! What another context lays on the desk beside one's own work.

use std::future::Future;
use std::pin::Pin;

use ::web::components::Prose;
use ::web::{Refused, Visit};

/// A part of *Việc của tôi* that another context fills (*mảnh trang*): a heading, and lines of a name, what it says and what
/// else there is.
#[derive(Debug, Clone)]
pub struct DeskPart {
    /// Its heading, which leads to all of it.
    pub title: Prose,
    /// Its lines.
    pub lines: Vec<(String, Prose, Prose)>,
}

/// What is to come, or that there is nothing for this reader.
pub type DeskPartFuture<'a> =
    Pin<Box<dyn Future<Output = Result<Option<DeskPart>, Refused>> + Send + 'a>>;

/// Who fills the part; shared with the routes of this crate where the house is put together.
#[derive(Debug, Clone, Copy)]
pub struct DeskPanel(pub for<'a> fn(&'a Visit) -> DeskPartFuture<'a>);
