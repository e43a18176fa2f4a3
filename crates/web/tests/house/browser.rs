//! A house in a test, and a browser that visits it.

use std::sync::Arc;
use std::time::Duration;

use askama::Template;
use authz::{Action, Actor, Grant, Place, Role};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use axum::response::Response;
use kernel::{AccountId, By, Day, Fault, Nature, RequestId, SessionId};
use testkit::TestDb;
use tower::ServiceExt;
use web::components::{Button, Field, FormFrame, Toast};
use web::layout::House;
use web::{
    Access, App, KEPT, KEY_BYTES, Language, Page, Posted, Refused, Room, Routes, Secret, Settings,
    SignedIn, Texts, Uploaded, Visit, done, go, page, plain_page, resume,
};

#[derive(Template)]
#[template(source = "{{ frame }}{{ name }}{{ day }}{{ act }}", ext = "html")]
struct FormBody {
    frame: FormFrame,
    name: Field,
    day: Field,
    act: Button,
}

fn form_page(visit: &Visit, form: web::components::Form) -> Response {
    let body = FormBody {
        frame: visit.frame(&form),
        name: Field::text(&form, "ten", "Tên"),
        day: Field::day(&form, "ngay", "Ngày"),
        act: Button::submit("Ghi nhận"),
    };
    page(
        visit,
        Page::new("Ghi", body).room(Room::Mine).with_form(&form),
    )
}

async fn draw(visit: Visit) -> Response {
    form_page(&visit, visit.form())
}

async fn take(visit: Visit, posted: Posted) -> Result<Response, Refused> {
    let mut reading = posted.read();
    let (name, day) = (
        reading.line("ten", 20),
        reading.with("ngay", Day::parse_vietnamese),
    );
    let (Some(name), Some(_)) = (name, day) else {
        return Ok(form_page(
            &visit,
            posted.form(visit.words()).wrong(&reading.errors),
        ));
    };
    let command = posted.command(name)?;
    Ok(done(
        &visit,
        "/ghi",
        &Toast::new(format!("Đã ghi {}.", command.body)),
    ))
}

async fn send(visit: Visit, uploaded: Uploaded) -> Response {
    let names: Vec<String> = uploaded
        .files
        .iter()
        .map(|file| format!("{}:{}", file.name, file.bytes.len()))
        .collect();
    done(&visit, "/ghi", &Toast::new(names.join(";")))
}

/// Takes every password, and shows the form that was kept.
async fn sign_in(visit: Visit, posted: Posted) -> Response {
    let officer = visit.as_signed_in(person(visit.day(), Role::AllianceOfficer, 3));
    resume(&officer, posted.secret(KEPT)).unwrap_or_else(|| go("/"))
}

async fn still(visit: Visit) -> Response {
    let title = Button::blocked("Trang không đổi");
    plain_page(&visit, Page::new("Trang", title))
}

async fn broken() -> Result<Response, Refused> {
    Err(Fault::new(Nature::Bug, "bí mật của kho").into())
}

async fn gone() -> Result<Response, Refused> {
    Err(Fault::new(Nature::Gone, "no connection").into())
}

async fn panicking() -> Response {
    panic!("a handler of the test panics");
}

async fn endless() -> Response {
    std::future::pending().await
}

fn routes() -> Routes {
    Routes::new()
        .get("/", Access::Public, draw)
        .post("/", Access::Public, take)
        .get("/ghi", Access::SignedIn, draw)
        .post("/ghi", Access::SignedIn, take)
        .upload("/tep", Access::SignedIn, send)
        .get("/quyen", Access::Needs(Action::ViewAudit), draw)
        .post("/dang-nhap", Access::Public, sign_in)
        .get("/tinh", Access::Public, still)
        .get("/hong", Access::Public, broken)
        .get("/mat", Access::Public, gone)
        .get("/no", Access::Public, panicking)
        .get("/treo", Access::Public, endless)
}

/// The house and what the browser remembers of it.
pub(crate) struct Browser {
    pub(crate) house: TestDb,
    router: Router,
    cookies: Vec<(String, String)>,
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    /// The value of a hidden field, as the browser would send it.
    pub(crate) fn hidden(&self, name: &str) -> String {
        let (_, rest) = self
            .body
            .split_once(&format!("name=\"{name}\" value=\""))
            .unwrap();
        rest.split_once('"').unwrap().0.to_owned()
    }
}

/// Somebody with a role, in a session of this number.
pub(crate) fn signed_in(house: &TestDb, role: Role, session: u8) -> Arc<SignedIn> {
    person(house.db.day(), role, session)
}

fn person(day: Day, role: Role, session: u8) -> Arc<SignedIn> {
    let by = By::account(AccountId::named("a"), RequestId::named("r"));
    let grants = vec![Grant::since(role, Place::Installation, day)];
    Arc::new(SignedIn {
        actor: Actor::signed_in(by, "Chuyên viên Mẫu".into(), grants, day),
        session: SessionId::named("s"),
        csrf_secret: Secret::new([session; KEY_BYTES]),
        language: Language::Vietnamese,
        waiting: 7,
    })
}

impl Browser {
    /// A visitor of a fresh house.
    pub(crate) async fn new() -> Self {
        let house = testkit::fresh().await;
        let settings = Settings {
            rooms: vec![
                (Room::Administration, Access::Needs(Action::ViewAudit)),
                (Room::Mine, Access::SignedIn),
            ],
            secure_cookies: false,
            request_time_max: Duration::from_millis(200),
            demo: true,
            ..Settings::new(House {
                name: "Liên minh HTX tỉnh Mẫu".into(),
                short_name: "LM HTX Mẫu".into(),
                superior: "UBND tỉnh Mẫu".into(),
                bare_name: "Liên minh Hợp tác xã".into(),
            })
        };
        let texts = Arc::new(Texts::load(&web::TEXTS).unwrap());
        let app = App::new(
            house.db.clone(),
            texts,
            settings,
            &Secret::new([9; KEY_BYTES]),
        );
        let router = web::house(routes().and(web::routes()), &app, |router| router);
        Self {
            house,
            router,
            cookies: Vec::new(),
        }
    }

    pub(crate) async fn get(&mut self, path: &str, who: Option<&Arc<SignedIn>>) -> Answer {
        self.send(Request::get(path), Body::empty(), who).await
    }

    /// A form sent from a page of this house.
    pub(crate) async fn post(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        who: Option<&Arc<SignedIn>>,
    ) -> Answer {
        let request = Request::post(path).header("sec-fetch-site", "same-origin");
        self.post_with(request, fields, who).await
    }

    pub(crate) async fn post_with(
        &mut self,
        request: axum::http::request::Builder,
        fields: &[(&str, &str)],
        who: Option<&Arc<SignedIn>>,
    ) -> Answer {
        let pairs: Vec<String> = fields
            .iter()
            .map(|(name, value)| {
                let spell = |text: &str| {
                    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC)
                        .to_string()
                };
                format!("{}={}", spell(name), spell(value))
            })
            .collect();
        let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, Body::from(pairs.join("&")), who).await
    }

    pub(crate) async fn send(
        &mut self,
        request: axum::http::request::Builder,
        body: Body,
        who: Option<&Arc<SignedIn>>,
    ) -> Answer {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let mut request = request
            .header(header::COOKIE, cookies.join("; "))
            .body(body)
            .unwrap();
        if let Some(who) = who {
            request.extensions_mut().insert(Arc::clone(who));
        }
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for line in parts.headers.get_all(header::SET_COOKIE) {
            self.keep(line.to_str().unwrap());
        }
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body,
        }
    }

    /// Bytes of the body as it goes over the wire.
    pub(crate) async fn weigh(
        &mut self,
        request: axum::http::request::Builder,
        body: Body,
    ) -> usize {
        let response = self
            .router
            .clone()
            .oneshot(request.body(body).unwrap())
            .await
            .unwrap();
        assert!(response.status().is_success());
        to_bytes(response.into_body(), usize::MAX)
            .await
            .unwrap()
            .len()
    }

    /// The browser of somebody else.
    pub(crate) fn forget(&mut self) {
        self.cookies.clear();
    }

    fn keep(&mut self, line: &str) {
        let (name, value) = line.split(';').next().unwrap().split_once('=').unwrap();
        self.cookies.retain(|(kept, _)| kept != name);
        if !line.contains("Max-Age=0") {
            self.cookies.push((name.to_owned(), value.to_owned()));
        }
    }
}
