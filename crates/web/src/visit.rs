//! One request by somebody: who, in which language, from which page.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use authz::{Action, Actor};
use axum::extract::{FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use kernel::{By, CommandId, Day, Fault, Nature, RequestId, SessionId};

use crate::access::Access;
use crate::components::{Address, Form, FormFrame, Toast};
use crate::flash;
use crate::keys::Secret;
use crate::refused::Refused;
use crate::{App, Language, Words, cookie};

/// Name of the cookie of a visitor who has not signed in; made when the first form is drawn.
const VISITOR: &str = "khach";
/// Name of the cookie that keeps a chosen language.
pub(crate) const LANGUAGE: &str = "tieng";

/// Somebody who has signed in. `identity` puts it, in an [`Arc`], into the extensions of the request.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// Who acts.
    pub actor: Actor,
    /// The session.
    pub session: SessionId,
    /// The secret of the session with which its forms are signed.
    pub csrf_secret: Secret,
    /// The language of the account.
    pub language: Language,
    /// How many things wait under *Việc của tôi*.
    pub waiting: u32,
}

#[derive(Debug)]
struct Inner {
    app: App,
    signed_in: Option<Arc<SignedIn>>,
    actor: Actor,
    words: Words,
    method: Method,
    here: String,
    request: RequestId,
    visitor: Secret,
    visitor_is_new: bool,
    form_drawn: AtomicBool,
    flash: Option<Toast>,
    flash_shown: AtomicBool,
    known: Option<String>,
}

/// The visit (lượt truy cập): what a handler needs to know of the request. Cheap to copy.
#[derive(Clone, Debug)]
pub struct Visit(Arc<Inner>);

impl Visit {
    /// Reads a visit off a request. The session has been looked up before, if there is one.
    pub(crate) fn of(app: &App, parts: &Parts) -> Result<Self, Fault> {
        let request = match parts.extensions.get::<RequestId>() {
            Some(request) => *request,
            None => new_request(app)?,
        };
        let signed_in = parts.extensions.get::<Arc<SignedIn>>().cloned();
        let (visitor, visitor_is_new) = visitor(app, &parts.headers)?;
        let known = parts.headers.get(header::IF_NONE_MATCH);
        let language = language(app, &parts.headers, signed_in.as_deref());
        Ok(Self(Arc::new(Inner {
            actor: actor(app, request, signed_in.as_deref()),
            words: app.words(language),
            method: parts.method.clone(),
            here: parts
                .uri
                .path_and_query()
                .map_or_else(|| "/".to_owned(), ToString::to_string),
            request,
            visitor,
            visitor_is_new,
            form_drawn: AtomicBool::new(false),
            flash: flash::read(app, &parts.headers),
            flash_shown: AtomicBool::new(false),
            known: known.and_then(|tags| tags.to_str().ok()).map(str::to_owned),
            app: app.clone(),
            signed_in,
        })))
    }

    /// The visit of a request inside the house.
    pub(crate) fn within(request: &Request) -> Result<Self, Refused> {
        let visit = request.extensions().get::<Self>().cloned();
        visit.ok_or_else(|| Fault::new(Nature::Bug, "a handler runs outside the house").into())
    }

    /// The same visit by somebody who has just signed in, to draw the next page for them.
    #[must_use]
    pub fn as_signed_in(&self, signed_in: Arc<SignedIn>) -> Self {
        let inner = &self.0;
        Self(Arc::new(Inner {
            app: inner.app.clone(),
            actor: signed_in.actor.clone(),
            words: inner.app.words(signed_in.language),
            signed_in: Some(signed_in),
            method: inner.method.clone(),
            here: inner.here.clone(),
            request: inner.request,
            visitor: inner.visitor.clone(),
            visitor_is_new: false,
            form_drawn: AtomicBool::new(false),
            flash: None,
            flash_shown: AtomicBool::new(false),
            known: None,
        }))
    }

    /// What every handler has at hand.
    pub fn app(&self) -> &App {
        &self.0.app
    }

    /// Who acts; somebody unknown where nobody has signed in.
    pub fn actor(&self) -> &Actor {
        &self.0.actor
    }

    /// Somebody who has signed in.
    pub fn signed_in(&self) -> Option<&Arc<SignedIn>> {
        self.0.signed_in.as_ref()
    }

    /// Whether to show a button; hiding protects nothing.
    pub fn may(&self, action: Action) -> bool {
        self.actor().may_somewhere(action)
    }

    /// Whether a door with this access is open to whoever comes.
    pub(crate) fn passes(&self, access: Access) -> bool {
        match access {
            Access::Public => true,
            Access::SignedIn => self.signed_in().is_some(),
            Access::Needs(action) => self.signed_in().is_some() && self.may(action),
        }
    }

    /// The words of the page.
    pub fn words(&self) -> &Words {
        &self.0.words
    }

    /// The text of a key.
    pub fn say(&self, key: &str) -> String {
        self.words().say(key)
    }

    /// The business day.
    pub fn day(&self) -> Day {
        self.app().db().day()
    }

    /// The request, as log and audit name it.
    pub fn request(&self) -> RequestId {
        self.0.request
    }

    /// Path and query of the page.
    pub fn here(&self) -> &str {
        &self.0.here
    }

    /// The same, to make neighbours from.
    pub fn address(&self) -> Address {
        Address::parse(self.here())
    }

    pub(crate) fn method(&self) -> &Method {
        &self.0.method
    }

    /// Tags of pages that the browser has.
    pub(crate) fn known(&self) -> Option<&str> {
        self.0.known.as_deref()
    }

    pub(crate) fn draws_forms(&self) -> bool {
        self.0.form_drawn.load(Ordering::Relaxed)
    }

    /// The secret with which forms are signed: of the session, or of the visitor.
    pub(crate) fn csrf_secret(&self) -> Secret {
        match self.signed_in() {
            Some(signed_in) => signed_in.csrf_secret.of_use("web.csrf"),
            None => self.0.visitor.of_use("web.csrf"),
        }
    }

    /// A token for a form of this visit. Where there is no chance to be had, an empty one that no form passes with.
    pub fn csrf(&self) -> String {
        self.0.form_drawn.store(true, Ordering::Relaxed);
        self.csrf_secret()
            .token(self.app().db().chance())
            .unwrap_or_else(|fault| {
                tracing::error!(error = %fault, "no chance for a token");
                String::new()
            })
    }

    /// The beginning of a form: token, a fresh command, the summary of what is wrong.
    pub fn frame(&self, form: &Form) -> FormFrame {
        let command = self
            .app()
            .db()
            .seed()
            .map(|(at, chance)| CommandId::new(at, chance));
        let command = command.map_or_else(|_| String::new(), |command| command.to_string());
        form.frame(self.csrf(), command)
    }

    /// An empty form in the words of this visit.
    pub fn form(&self) -> Form {
        Form::empty(self.words())
    }

    /// The word about the last act; shown once.
    pub(crate) fn take_flash(&self) -> Option<Toast> {
        let flash = self.0.flash.clone();
        if flash.is_some() {
            self.0.flash_shown.store(true, Ordering::Relaxed);
        }
        flash
    }

    /// Cookies that go along with the answer.
    pub(crate) fn leave(&self, headers: &mut HeaderMap) {
        let inner = &self.0;
        if inner.flash_shown.load(Ordering::Relaxed) {
            flash::forget(&inner.app, headers);
        }
        if inner.visitor_is_new && inner.signed_in.is_none() && self.draws_forms() {
            let value = inner.visitor.spell();
            cookie::set(
                &inner.app,
                headers,
                (VISITOR, &value),
                cookie::Keep::UntilClosed,
            );
        }
    }
}

/// A new request's id.
pub(crate) fn new_request(app: &App) -> Result<RequestId, Fault> {
    let (at, chance) = app.db().seed()?;
    Ok(RequestId::new(at, chance))
}

fn visitor(app: &App, headers: &HeaderMap) -> Result<(Secret, bool), Fault> {
    match cookie::read(app, headers, VISITOR)
        .as_deref()
        .and_then(Secret::unspell)
    {
        Some(secret) => Ok((secret, false)),
        None => Ok((Secret::by_chance(app.db().chance())?, true)),
    }
}

fn actor(app: &App, request: RequestId, signed_in: Option<&SignedIn>) -> Actor {
    match signed_in {
        Some(signed_in) => signed_in.actor.clone(),
        None => Actor::anonymous(By::public(request), app.db().day()),
    }
}

/// Chosen on this device, or of the account, or Vietnamese.
fn language(app: &App, headers: &HeaderMap, signed_in: Option<&SignedIn>) -> Language {
    let chosen = cookie::read(app, headers, LANGUAGE).and_then(|code| Language::parse(&code));
    let own = signed_in.map(|signed_in| signed_in.language);
    chosen.or(own).unwrap_or(Language::Vietnamese)
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refused> {
        let visit = parts.extensions.get::<Self>().cloned();
        visit.ok_or_else(|| Fault::new(Nature::Bug, "a handler runs outside the house").into())
    }
}
