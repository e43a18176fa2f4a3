//! A program that speaks to the house: with a token or without, in JSON.

use std::sync::Arc;
use std::time::Duration;

use authz::{Actor, Grant};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::request::Builder;
use axum::http::{Request, header};
use kernel::{AccountId, By, CommandId, RequestId};
use serde_json::Value;
use tower::ServiceExt;
use web::api::{ApiError, Holder, Holding, IDEMPOTENCY_KEY, TokenHolder};
use web::{App, KEY_BYTES, Language, Routes, Secret, Settings, Texts};

use crate::house::TestDb;
use crate::pages::{Answer, settings};

/// Bytes of an answer that a test looks at.
const ANSWER_BYTES_MAX: usize = 32 * 1024 * 1024;
/// A test of a request without end does not take long.
const REQUEST_TIME_MAX: Duration = Duration::from_millis(500);

/// A house with the routes of one context, and a program that asks them.
#[derive(Debug)]
pub struct Program {
    /// The house behind the interface.
    pub house: TestDb,
    router: Router,
    token: Option<String>,
}

impl Answer {
    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).expect("an answer in JSON")
    }

    /// A header; empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        value
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }

    /// The code of the problem that it is.
    pub fn code(&self) -> String {
        assert_eq!(
            self.header("content-type"),
            web::api::PROBLEM_JSON,
            "{} {}",
            self.status,
            self.body
        );
        let told = self.json();
        let code = told.get("type").and_then(Value::as_str);
        let code = code.and_then(|kind| kind.strip_prefix("urn:hoptac:"));
        code.expect("a problem with a code").to_owned()
    }
}

/// A token that says whose it is; only a house of tests believes it.
pub fn token_of(actor: &Actor) -> String {
    let told = (actor.account, &actor.name, &actor.grants);
    hex::encode(serde_json::to_string(&told).expect("an actor in JSON"))
}

/// Believes a token of [`token_of`].
pub fn believe<'a>(app: &'a App, token: &'a str, request: RequestId) -> Holding<'a> {
    let told = hex::decode(token).ok();
    let told = told.and_then(|json| {
        serde_json::from_slice::<(Option<AccountId>, String, Vec<Grant>)>(&json).ok()
    });
    let holder = told.and_then(|(account, name, grants)| {
        let by = By::account(account?, request);
        let actor = Actor::signed_in(by, name, grants, app.db().day());
        Some(Holder {
            actor,
            token: "test".to_owned(),
        })
    });
    let holder = holder.ok_or_else(|| ApiError::UnknownToken.into());
    Box::pin(std::future::ready(holder))
}

impl Program {
    /// Opens a house of these routes to a program without a token. Texts of `web` are there already.
    pub fn open(house: TestDb, routes: Routes, texts: &[(Language, &'static str)]) -> Self {
        Self::open_with(house, routes, texts, TokenHolder::new(believe))
    }

    /// The same where another says whose a token is.
    pub fn open_with(
        house: TestDb,
        routes: Routes,
        texts: &[(Language, &'static str)],
        token_holder: TokenHolder,
    ) -> Self {
        let around = |_: &App, router| router;
        Self::open_around(house, routes, texts, (token_holder, around))
    }

    /// The same with something around the whole house.
    pub fn open_around(
        house: TestDb,
        routes: Routes,
        texts: &[(Language, &'static str)],
        (token_holder, around): (TokenHolder, impl FnOnce(&App, Router) -> Router),
    ) -> Self {
        let texts = Texts::load(&[&web::TEXTS, texts].concat()).expect("sound texts");
        let settings = Settings {
            token_holder,
            request_time_max: REQUEST_TIME_MAX,
            ..settings()
        };
        let master = Secret::new([9; KEY_BYTES]);
        let app = App::new(house.db.clone(), Arc::new(texts), settings, &master);
        let router = web::house(routes.and(web::routes()), &app, |router| router);
        let router = around(&app, router);
        Self {
            house,
            router,
            token: None,
        }
    }

    /// From now on this actor acts.
    pub fn act_as(&mut self, actor: &Actor) {
        self.show(token_of(actor));
    }

    /// From now on this token is shown.
    pub fn show(&mut self, token: impl Into<String>) {
        self.token = Some(token.into());
    }

    /// From now on no token is shown.
    pub fn show_nothing(&mut self) {
        self.token = None;
    }

    /// A key for a write, other each time.
    pub fn key(&self) -> CommandId {
        self.house.command(()).id
    }

    /// Asks for something.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path), Body::empty()).await
    }

    /// Sends a body under a key.
    pub async fn post(&self, path: &str, key: CommandId, body: &Value) -> Answer {
        let request = Request::post(path)
            .header(IDEMPOTENCY_KEY, key.to_string())
            .header(header::CONTENT_TYPE, "application/json");
        self.send(request, Body::from(body.to_string())).await
    }

    /// Sends a request with the token, if there is one.
    pub async fn send(&self, mut request: Builder, body: Body) -> Answer {
        if let Some(token) = &self.token {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        let request = request.body(body).expect("a request");
        let response = self
            .router
            .clone()
            .oneshot(request)
            .await
            .expect("an answer");
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, ANSWER_BYTES_MAX).await.expect("a body");
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body,
            bytes: bytes.to_vec(),
        }
    }
}
