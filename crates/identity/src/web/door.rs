//! The pages at the door: signing in and out, links, forgotten passwords. What they share stands here: who knocks, which
//! cookies they get, and the way in.

pub(super) mod choose_password;
mod confirm_sign_in;
mod request_reset;
pub(super) mod sign_in;
mod sign_in_with_code;
mod sign_out;

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

use ::web::components::{Form, Href, Note, State};
use ::web::cookie::{self, Keep};
use ::web::{
    Access, Address, KEPT, LocalPath, NEXT, Page, Posted, Refused, Routes, SignInAsk, Visit, go,
    resume,
};
use askama::Template;
use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::header::USER_AGENT;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use kernel::{Fault, Nature, Refusal, RefusalKind};

use super::sessions::{SESSION, look_up};
use crate::model::session::{LIFE_SECONDS_MAX, Means};
use crate::model::token::Token;
use crate::model::visitor::Visitor;
use crate::setup::{Behind, Setup};
use crate::use_cases::end_session::end_session;
use crate::use_cases::entrance::NewSession;

/// Name of the cookie by which a browser is known.
const DEVICE: &str = "may";
/// Seconds for which a browser is known that nobody uses: a year.
const DEVICE_SECONDS: u32 = 365 * 24 * 60 * 60;
/// Characters of what a browser says of itself that are read.
const BROWSER_CHARS_MAX: usize = 400;

/// The routes.
pub(super) fn routes() -> Routes {
    let all = Access::Public;
    Routes::new()
        .get(sign_in::PATH, all, sign_in::show)
        .post(sign_in::PATH, all, sign_in::send)
        .get(sign_in_with_code::PATH, all, sign_in_with_code::show)
        .post(sign_in_with_code::PATH, all, sign_in_with_code::send)
        .get(confirm_sign_in::PATH, all, confirm_sign_in::show)
        .post(confirm_sign_in::PATH, all, confirm_sign_in::send)
        .post(sign_out::PATH, all, sign_out::send)
        .get(choose_password::PATH, all, choose_password::show)
        .post(choose_password::PATH, all, choose_password::send)
        .get(request_reset::PATH, all, request_reset::show)
        .post(request_reset::PATH, all, request_reset::send)
}

/// Who knocks, and what the installation gives its door.
#[derive(Debug)]
pub struct Door {
    /// Keys and means of the installation.
    pub setup: Arc<Setup>,
    /// Who knocks.
    pub visitor: Visitor,
}

impl<S: Send + Sync> FromRequestParts<S> for Door {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refused> {
        let visit = Visit::from_request_parts(parts, state).await?;
        let setup = parts.extensions.get::<Arc<Setup>>().cloned();
        let setup = setup.ok_or_else(|| Fault::new(Nature::Bug, "pages without their setup"))?;
        let device = cookie::read(visit.app(), &parts.headers, DEVICE);
        let browser = parts.headers.get(USER_AGENT);
        let browser = browser.and_then(|browser| browser.to_str().ok());
        let visitor = Visitor {
            address: address(parts, setup.behind),
            device: device.as_deref().and_then(Token::parse),
            browser: browser
                .unwrap_or_default()
                .chars()
                .take(BROWSER_CHARS_MAX)
                .collect(),
            request: visit.request(),
        };
        Ok(Self { setup, visitor })
    }
}

/// The network address. Whom nobody can place is counted with all others of that kind.
fn address(parts: &Parts, behind: Behind) -> IpAddr {
    let connected = parts.extensions.get::<ConnectInfo<SocketAddr>>();
    let connected = connected.map(|ConnectInfo(address)| address.ip());
    let told = match behind {
        Behind::Nothing => None,
        Behind::Proxy => forwarded(&parts.headers),
    };
    told.or(connected)
        .unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED))
}

/// What the proxy has added; what stands before it, anybody may have written.
fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let lines = headers.get_all("x-forwarded-for").into_iter();
    let last = lines.filter_map(|line| line.to_str().ok()).next_back()?;
    last.rsplit(',').next()?.trim().parse().ok()
}

/// What the pages of signing in carry along, as a form brings it back. An address of another site is not carried.
fn ask_of(posted: &Posted) -> SignInAsk {
    let kept = Some(posted.text(KEPT)).filter(|kept| !kept.is_empty());
    SignInAsk {
        next: LocalPath::parse(posted.text(NEXT)).unwrap_or_else(LocalPath::home),
        kept: kept.map(str::to_owned),
    }
}

/// What a page of signing in is drawn with: what it carries along, what was typed, and why nobody was let in.
#[derive(Debug)]
struct Knock {
    ask: SignInAsk,
    form: Form,
    refused: Option<(String, StatusCode)>,
}

impl Knock {
    fn new(ask: SignInAsk, form: Form) -> Self {
        Self {
            ask,
            form,
            refused: None,
        }
    }

    /// The same, refused with a sentence. What no page can mend is handed on.
    fn refused<E>(self, visit: &Visit, error: E) -> Result<Self, Refused>
    where
        E: Refusal + Send + Sync + 'static,
    {
        let sentence = visit.words().sentence(error.code(), &error.facts());
        let kind = error.kind();
        let refused = Refused::from(error);
        match kind {
            RefusalKind::NotFound | RefusalKind::Fault => Err(refused),
            RefusalKind::Invalid
            | RefusalKind::Denied
            | RefusalKind::Conflict
            | RefusalKind::Limited => {
                let refused = Some((sentence, refused.status()));
                Ok(Self { refused, ..self })
            }
        }
    }

    fn sentence(&self) -> Option<String> {
        self.refused.as_ref().map(|(sentence, _)| sentence.clone())
    }

    /// The page with its status: that of the refusal; a form that was kept was not done.
    fn page<T: Template>(&self, title: String, body: T) -> Page<T> {
        let page = Page::new(title, body);
        match (&self.refused, &self.ask.kept) {
            (Some((_, status)), _) => page.status(*status),
            (None, Some(_)) if !self.form.has_problems() => page.status(StatusCode::FORBIDDEN),
            (None, Some(_) | None) => page.with_form(&self.form),
        }
    }

    /// Why somebody is asked to sign in who has just sent a form.
    fn notice(&self, visit: &Visit) -> Option<Note> {
        let kept = self.ask.kept.is_some();
        kept.then(|| Note::new(visit.say("web-sign-in-kept")).state(State::Risk))
    }

    /// Another page of signing in, to come back to where one wanted to go.
    fn other(&self, path: &str) -> Href {
        Address::parse(path)
            .with(NEXT, self.ask.next.as_str())
            .href()
    }
}

/// The way in: cookies for a session that was opened, then the page that was asked for, or the form that was kept. A
/// session that this browser had before ends.
async fn enter(visit: &Visit, new: &NewSession, ask: &SignInAsk) -> Result<Response, Refused> {
    let app = visit.app();
    if let Some(before) = visit.signed_in() {
        let (at, chance) = app.db().seed()?;
        let id = kernel::CommandId::new(at, chance);
        let command = kernel::Command::new(id, before.session);
        end_session(app.db(), &before.actor, &command).await?;
    }
    let signed_in = look_up(app, &new.token, visit.request()).await?;
    let signed_in =
        signed_in.ok_or_else(|| Fault::new(Nature::Bug, "a session that was just opened"))?;
    let resumed = ask.kept.as_deref();
    let resumed = resumed.and_then(|kept| resume(&visit.as_signed_in(signed_in), kept));
    let mut response = resumed.unwrap_or_else(|| go(ask.next.as_str()));
    let headers = response.headers_mut();
    let life = match new.means {
        // A phone is its owner's, and signal is weak.
        Means::Code => Keep::Seconds(u32::try_from(LIFE_SECONDS_MAX).unwrap_or(u32::MAX)),
        Means::Password | Means::Oidc => Keep::UntilClosed,
    };
    cookie::set(app, headers, (SESSION, &new.token.spell()), life);
    let known = Keep::Seconds(DEVICE_SECONDS);
    cookie::set(app, headers, (DEVICE, &new.device.spell()), known);
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_last_word_of_the_proxy_counts() {
        let of = |lines: &[&'static str]| {
            let mut headers = HeaderMap::new();
            for line in lines {
                headers.append("x-forwarded-for", line.parse().unwrap());
            }
            forwarded(&headers).map(|address| address.to_string())
        };
        assert_eq!(of(&[]), None);
        assert_eq!(of(&["unknown"]), None);
        assert_eq!(
            of(&["10.0.0.1, 203.0.113.7"]).as_deref(),
            Some("203.0.113.7")
        );
        assert_eq!(
            of(&["10.0.0.1", "203.0.113.7"]).as_deref(),
            Some("203.0.113.7")
        );
    }
}
