//! Shell of the pages, components, forms, errors.
//!
//! A context declares [`Routes`]; a handler takes a [`Visit`], perhaps a [`Posted`] form, and answers with a [`page()`] or with
//! `?` on any refusal. `hoptac` puts the routes of all contexts into one [`house()`].

mod access;
pub mod api;
mod app;
pub mod assets;
pub mod components;
pub mod cookie;
mod error_page;
mod flash;
pub mod gallery;
mod guard;
mod headers;
mod house;
mod kept;
mod keys;
pub mod layout;
mod local_path;
mod open_file;
mod origin;
mod page;
mod posted;
mod reading;
mod refused;
mod routes;
mod sign_in;
pub mod texts;
mod uploaded;
mod visit;
pub mod xlsx;

pub use access::Access;
pub use app::{App, Settings, SignInPage};
pub use components::Address;
pub use error_page::{incident, refuse};
pub use flash::{done, go};
pub use house::{house, routes};
pub use kept::resume;
pub use keys::{KEY_BYTES, Secret};
pub use layout::Room;
pub use local_path::LocalPath;
pub use open_file::{OpenFile, open_file};
pub use page::{Page, page, plain_page, portal_page};
pub use posted::{NotTaken, POSTED_BYTES_MAX, Posted, PostedError};
pub use reading::Reading;
pub use refused::{Attempted, Refused};
pub use routes::{Declared, Routes, Verb};
pub use sign_in::{KEPT, NEXT, SIGN_IN_PATH, SignInAsk, default_page, sign_in_page};
pub use texts::{BadTexts, Fact, Language, Texts, Words};
pub use uploaded::{
    FILE_BYTES_MAX, FILES_MAX, UPLOAD_BYTES_MAX, Uploaded, UploadedError, UploadedFile,
};
pub use visit::{SignedIn, Visit};

/// The texts of this crate and of the floors below it, for [`Texts::load`].
pub const TEXTS: [(Language, &str); 2] = [
    (Language::Vietnamese, include_str!("../locales/vi.ftl")),
    (Language::English, include_str!("../locales/en.ftl")),
];
