//! What every handler has at hand: the database, the texts, the settings, the keys.

use std::sync::Arc;
use std::time::Duration;

use axum::response::Response;
use db::Db;

use crate::access::Access;
use crate::api::TokenHolder;
use crate::keys::{Keys, Secret};
use crate::layout::{House, Room};
use crate::sign_in::{SignInAsk, default_page};
use crate::visit::Visit;
use crate::{Language, Texts, Words};

/// Seconds after which a request is given up.
const REQUEST_SECONDS_MAX: u64 = 30;

/// Draws the page on which somebody signs in; `identity` brings its own.
pub type SignInPage = fn(&Visit, &SignInAsk) -> Response;

/// What an installation says of itself.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Whose house it is.
    pub house: House,
    /// The rooms that are open, with what is needed to see them in the menu.
    pub rooms: Vec<(Room, Access)>,
    /// The menu of the portal: key of the word and path.
    pub portal_menu: Vec<(&'static str, &'static str)>,
    /// Whether the data is invented and says so.
    pub demo: bool,
    /// Whether people come by HTTPS: cookies are then sent by HTTPS only.
    pub secure_cookies: bool,
    /// After so long a request is given up.
    pub request_time_max: Duration,
    /// Draws the page on which somebody signs in.
    pub sign_in_page: SignInPage,
    /// Says whose token a program shows.
    pub token_holder: TokenHolder,
}

impl Settings {
    /// Settings of a house with nothing open yet.
    pub fn new(house: House) -> Self {
        Self {
            house,
            rooms: Vec::new(),
            portal_menu: Vec::new(),
            demo: false,
            secure_cookies: true,
            request_time_max: Duration::from_secs(REQUEST_SECONDS_MAX),
            sign_in_page: default_page,
            token_holder: TokenHolder::nobody(),
        }
    }
}

/// The state of the router (trạng thái chung). A copy is the same.
#[derive(Clone, Debug)]
pub struct App {
    db: Db,
    texts: Arc<Texts>,
    settings: Arc<Settings>,
    keys: Arc<Keys>,
}

impl App {
    /// Everything together; `master` is the one secret of the installation.
    pub fn new(db: Db, texts: Arc<Texts>, settings: Settings, master: &Secret) -> Self {
        let (settings, keys) = (Arc::new(settings), Arc::new(Keys::of(master)));
        Self {
            db,
            texts,
            settings,
            keys,
        }
    }

    /// The database.
    pub fn db(&self) -> &Db {
        &self.db
    }

    /// What the installation says of itself.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The texts in a language.
    pub fn words(&self, language: Language) -> Words {
        Words::new(Arc::clone(&self.texts), language)
    }

    pub(crate) fn keys(&self) -> &Keys {
        &self.keys
    }
}
