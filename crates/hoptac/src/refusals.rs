//! Attempts at sensitive actions that the policy refused are in the audit, a bounded number of them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use authz::Action;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use db::Db;
use kernel::{AccountId, Instant};
use web::{App, Attempted, SignedIn};

use crate::use_cases::note_refusal::{Refusal, note_refusal};

/// Characters of an address that are written down.
const ADDRESS_CHARS_MAX: usize = 200;
/// Attempts of an account that a process writes down in an hour: whoever tries more is known by then.
const NOTES_MAX: u32 = 20;
/// Seconds in which they are counted.
const WINDOW_SECONDS: i64 = 60 * 60;

/// The layer's memory and what it writes with. A copy is the same.
#[derive(Clone, Debug)]
pub(crate) struct Refusals {
    db: Db,
    noted: Arc<Mutex<HashMap<AccountId, (Instant, u32)>>>,
}

impl Refusals {
    /// Nothing was refused yet.
    pub(crate) fn of(app: &App) -> Self {
        Self {
            db: app.db().clone(),
            noted: Arc::default(),
        }
    }

    /// Whether one more attempt of this account is written down.
    fn is_within(&self, account: AccountId, now: Instant) -> bool {
        let mut noted = self.noted.lock().unwrap_or_else(PoisonError::into_inner);
        let is_open = |since: Instant| since <= now && since.seconds_until(now) < WINDOW_SECONDS;
        noted.retain(|_, (since, _)| is_open(*since));
        let (_, count) = noted.entry(account).or_insert((now, 0));
        *count = count.saturating_add(1);
        *count <= NOTES_MAX
    }
}

/// Looks at each answer on its way out. Where the note cannot be written, the refusal stands all the same.
pub(crate) async fn note(
    State(refusals): State<Refusals>,
    request: Request,
    next: Next,
) -> Response {
    let signed_in = request.extensions().get::<Arc<SignedIn>>().cloned();
    let address: String = request
        .uri()
        .path()
        .chars()
        .take(ADDRESS_CHARS_MAX)
        .collect();
    let response = next.run(request).await;
    let attempted = response.extensions().get::<Attempted>();
    let action = attempted.and_then(|attempted| Action::parse(&attempted.0));
    let (Some(signed_in), Some(action)) = (signed_in, action) else {
        return response;
    };
    let actor = &signed_in.actor;
    let now = refusals.db.now();
    let is_noted = action.is_sensitive()
        && actor
            .account
            .is_some_and(|account| refusals.is_within(account, now));
    if is_noted {
        let refusal = Refusal { action, address };
        if let Err(error) = note_refusal(&refusals.db, actor, &refusal).await {
            tracing::warn!(%error, %action, "a refused attempt is not in the audit");
        }
    }
    response
}

#[cfg(test)]
mod tests {
    use authz::Role;
    use axum::http::StatusCode;
    use axum::middleware::from_fn_with_state;
    use testkit::fresh;
    use testkit::pages::Browser;
    use web::Language;

    use super::*;

    const AUDIT: &str = "/lam-viec/quan-tri/nhat-ky";
    const HOUR_SECONDS: u32 = 3_600;

    async fn open() -> Browser {
        let texts = [(Language::Vietnamese, include_str!("../locales/vi.ftl"))];
        let routes = crate::web::routes();
        Browser::open_with(fresh().await, routes, &texts, |app, router| {
            router.layer(from_fn_with_state(Refusals::of(app), note))
        })
    }

    async fn noted(browser: &mut Browser, path: &str) -> i64 {
        let before = browser.house.rows("audit_entry").await;
        assert_eq!(browser.get(path).await.status, StatusCode::FORBIDDEN);
        browser.house.rows("audit_entry").await - before
    }

    #[tokio::test]
    async fn a_refused_attempt_at_a_sensitive_action_is_noted_once_an_hour() {
        let mut browser = open().await;
        let head = browser.house.actor(Role::TeamHead);
        browser.sign_in(head);
        assert_eq!(noted(&mut browser, AUDIT).await, 1);
        assert_eq!(noted(&mut browser, AUDIT).await, 0, "the same attempt");
        let with_question = format!("{AUDIT}?trang=2");
        assert_eq!(noted(&mut browser, &with_question).await, 0);
        browser.house.pass_seconds(HOUR_SECONDS);
        assert_eq!(noted(&mut browser, AUDIT).await, 1);
        let jobs = "/lam-viec/quan-tri/cong-viec";
        assert_eq!(noted(&mut browser, jobs).await, 0, "no sensitive action");
    }

    #[tokio::test]
    async fn nobody_fills_the_audit_with_refusals() {
        let mut browser = open().await;
        let head = browser.house.actor(Role::TeamHead);
        browser.sign_in(head);
        let mut all = 0;
        for number in 0..30 {
            let path = format!("/lam-viec/quan-tri/quy-dinh/{number}/xac-nhan");
            all += noted(&mut browser, &path).await;
        }
        assert_eq!(all, i64::from(NOTES_MAX));
        let leader = browser.house.actor(Role::ProvinceLeader);
        browser.sign_in(leader);
        assert_eq!(noted(&mut browser, AUDIT).await, 1, "another is noted");
    }
}
