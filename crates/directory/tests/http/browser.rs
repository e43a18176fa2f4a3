//! A house with areas and bodies, and a browser that visits it.

use std::sync::Arc;

use authz::{Actor, Place, Role};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use directory::api::{DirectoryKeys, LoadReference, load_reference};
use kernel::SessionId;
use testkit::TestDb;
use tower::ServiceExt;
use web::layout::House;
use web::{App, KEY_BYTES, Language, Secret, Settings, SignedIn, Texts};

/// The house and what the browser remembers of it.
pub(crate) struct Browser {
    pub(crate) house: TestDb,
    router: Router,
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
    pub(crate) bytes: Vec<u8>,
}

impl Answer {
    /// The value of a hidden field, as the browser would send it.
    pub(crate) fn hidden(&self, name: &str) -> String {
        let before = format!("name=\"{name}\" value=\"");
        let (_, rest) = self.body.split_once(&before).unwrap();
        rest.split_once('"').unwrap().0.to_owned()
    }

    /// The text of the page without its markup.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        for part in self.body.split('<') {
            text.push_str(part.split_once('>').map_or(part, |(_, text)| text));
            text.push(' ');
        }
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The keys of identity numbers of this house.
pub(crate) fn keys() -> DirectoryKeys {
    DirectoryKeys::from_installation_key(&[9; KEY_BYTES])
}

/// Somebody with a role at a place, in a session of their own.
pub(crate) fn signed_in(house: &TestDb, role: Role, place: Place) -> Arc<SignedIn> {
    session(house.actor_at(role, place))
}

/// A session of an actor.
pub(crate) fn session(actor: Actor) -> Arc<SignedIn> {
    Arc::new(SignedIn {
        actor,
        session: SessionId::named("s"),
        csrf_secret: Secret::new([3; KEY_BYTES]),
        language: Language::Vietnamese,
        waiting: 0,
    })
}

impl Browser {
    /// A visitor of a house with the areas, and with the bodies of Đồng Nai and of Bình Phước before it.
    pub(crate) async fn new() -> Self {
        Self::with(&[]).await
    }

    /// The same with texts of another context.
    pub(crate) async fn with(others: &[(Language, &str)]) -> Self {
        let house = testkit::fresh().await;
        let wish = LoadReference {
            provinces: vec!["75".to_owned()],
        };
        load_reference(&house.db, &house.system(), &house.command(wish))
            .await
            .unwrap();
        let settings = Settings {
            secure_cookies: false,
            ..Settings::new(House {
                name: "Liên minh HTX tỉnh Mẫu".into(),
                short_name: "LM HTX Mẫu".into(),
                superior: "UBND tỉnh Mẫu".into(),
                bare_name: "Liên minh Hợp tác xã".into(),
            })
        };
        let texts = [web::TEXTS.as_slice(), directory::TEXTS.as_slice(), others].concat();
        let texts = Arc::new(Texts::load(&texts).unwrap());
        let key = Secret::new([9; KEY_BYTES]);
        let app = App::new(house.db.clone(), texts, settings, &key);
        let routes = directory::routes(keys()).and(web::routes());
        let router = web::house(routes, &app, |router| router);
        Self { house, router }
    }

    pub(crate) async fn get(&self, path: &str, who: Option<&Arc<SignedIn>>) -> Answer {
        let request = Request::get(path).body(Body::empty()).unwrap();
        self.send(request, who).await
    }

    /// A form sent from a page of this house.
    pub(crate) async fn post(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        who: Option<&Arc<SignedIn>>,
    ) -> Answer {
        let body = serde_urlencoded::to_string(fields).unwrap();
        let request = Request::post(path)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body))
            .unwrap();
        self.send(request, who).await
    }

    async fn send(&self, mut request: Request<Body>, who: Option<&Arc<SignedIn>>) -> Answer {
        if let Some(who) = who {
            request.extensions_mut().insert(Arc::clone(who));
        }
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
            bytes,
        }
    }
}
