//! A browser without a window: it keeps cookies, follows nothing, and fills in forms as a page drew them.

use std::sync::Arc;

use authz::Actor;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::request::Builder;
use axum::http::{HeaderMap, Request, StatusCode, header};
use kernel::SessionId;
use tower::ServiceExt;
use web::api::TokenHolder;
use web::layout::House;
use web::{App, KEY_BYTES, Language, Routes, Secret, Settings, SignedIn, Texts};

use crate::house::TestDb;
use crate::programs::{believe, token_of};

/// Bytes of an answer that a test looks at.
const ANSWER_BYTES_MAX: usize = 32 * 1024 * 1024;

/// A house with the routes of one context, and the browser of somebody who visits it.
#[derive(Debug)]
pub struct Browser {
    /// The house behind the pages.
    pub house: TestDb,
    /// What its handlers have at hand.
    pub app: App,
    router: Router,
    cookies: Vec<(String, String)>,
    who: Option<Arc<SignedIn>>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body, as text.
    pub body: String,
    /// The body as it came: a file.
    pub bytes: Vec<u8>,
}

impl Answer {
    /// Where the browser is sent; empty where it is sent nowhere.
    pub fn location(&self) -> &str {
        let to = self.headers.get(header::LOCATION);
        to.and_then(|to| to.to_str().ok()).unwrap_or_default()
    }

    /// The value of a hidden field of this name, as a browser would send it.
    pub fn hidden(&self, name: &str) -> Option<&str> {
        let (_, rest) = self.body.split_once(&format!("name=\"{name}\" value=\""))?;
        Some(rest.split_once('"')?.0)
    }
}

/// Somebody who has signed in and acts so; the session is the same for the same name.
pub fn signed_in(actor: Actor) -> Arc<SignedIn> {
    Arc::new(SignedIn {
        session: SessionId::named(&actor.name),
        csrf_secret: Secret::new([7; KEY_BYTES]),
        language: Language::Vietnamese,
        waiting: 0,
        actor,
    })
}

/// Settings of an Alliance that there is not, without HTTPS.
pub(crate) fn settings() -> Settings {
    let house = House {
        name: "Liên minh Hợp tác xã tỉnh Mẫu".to_owned(),
        short_name: "Liên minh HTX tỉnh Mẫu".to_owned(),
        superior: "UBND tỉnh Mẫu".to_owned(),
        bare_name: "Liên minh Hợp tác xã".to_owned(),
    };
    Settings {
        secure_cookies: false,
        token_holder: TokenHolder::new(believe),
        ..Settings::new(house)
    }
}

impl Browser {
    /// Opens a house of these routes in a browser in which nobody has signed in. Texts of `web` are there already.
    pub fn open(house: TestDb, routes: Routes, texts: &[(Language, &'static str)]) -> Self {
        Self::open_with(house, routes, texts, |_, router| router)
    }

    /// The same with a layer that looks sessions up, as the house has it.
    pub fn open_with(
        house: TestDb,
        routes: Routes,
        texts: &[(Language, &'static str)],
        sessions: impl FnOnce(&App, Router) -> Router,
    ) -> Self {
        let texts = Texts::load(&[&web::TEXTS, texts].concat()).expect("sound texts");
        let settings = settings();
        let master = Secret::new([9; KEY_BYTES]);
        let app = App::new(house.db.clone(), Arc::new(texts), settings, &master);
        let routes = routes.and(web::routes());
        let router = web::house(routes, &app, |router| sessions(&app, router));
        Self {
            house,
            app,
            router,
            cookies: Vec::new(),
            who: None,
        }
    }

    /// From now on this actor acts.
    pub fn sign_in(&mut self, actor: Actor) {
        self.who = Some(signed_in(actor));
    }

    /// From now on nobody acts, and nothing is remembered.
    pub fn sign_out(&mut self) {
        self.who = None;
        self.cookies.clear();
    }

    /// Asks for a page.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path), Body::empty()).await
    }

    /// Sends fields as they are.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = serde_urlencoded::to_string(fields).expect("fields of text");
        let request = Request::post(path)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, Body::from(body)).await
    }

    /// Opens the page at this path and sends its form to the same path, with its token and command.
    pub async fn fill(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let drawn = self.get(path).await;
        self.fill_drawn(&drawn, path, fields).await
    }

    /// Sends the form of a page that was drawn before, with its token and command.
    pub async fn fill_drawn(
        &mut self,
        drawn: &Answer,
        path: &str,
        fields: &[(&str, &str)],
    ) -> Answer {
        let hidden = |name| (name, drawn.hidden(name).unwrap_or_default());
        let mut all = vec![hidden("_csrf"), hidden("_lenh")];
        all.extend_from_slice(fields);
        self.post(path, &all).await
    }

    /// Sends a request with the cookies that were kept; to a route for programs, with a token of whoever acts.
    pub async fn send(&mut self, mut request: Builder, body: Body) -> Answer {
        let path = request.uri_ref().map_or("", |uri| uri.path());
        if let Some(who) = self.who.as_ref().filter(|_| path.starts_with("/api/")) {
            let token = format!("Bearer {}", token_of(&who.actor));
            request = request.header(header::AUTHORIZATION, token);
        }
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let mut request = request
            .header(header::COOKIE, cookies.join("; "))
            .body(body)
            .expect("a request");
        if let Some(who) = &self.who {
            request.extensions_mut().insert(Arc::clone(who));
        }
        let response = self
            .router
            .clone()
            .oneshot(request)
            .await
            .expect("an answer");
        let (parts, body) = response.into_parts();
        for line in parts.headers.get_all(header::SET_COOKIE) {
            self.keep(line.to_str().unwrap_or_default());
        }
        let bytes = to_bytes(body, ANSWER_BYTES_MAX).await.expect("a body");
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body,
            bytes: bytes.to_vec(),
        }
    }

    fn keep(&mut self, line: &str) {
        let pair = line.split(';').next().and_then(|pair| pair.split_once('='));
        let Some((name, value)) = pair else { return };
        self.cookies.retain(|(kept, _)| kept != name);
        if !line.contains("Max-Age=0") {
            self.cookies.push((name.to_owned(), value.to_owned()));
        }
    }
}
