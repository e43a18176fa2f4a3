//! Attempts at sensitive actions that the policy refused are in the audit, a bounded number of them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use authz::{Action, Actor};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use db::Db;
use kernel::{AccountId, Instant};
use web::api::ActsForProgram;
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

    /// Writes down what an answer refused, if it is sensitive and the account has not tried too often.
    async fn write(&self, actor: &Actor, address: String, tried: Option<Action>) {
        let Some(action) = tried.filter(|action| action.is_sensitive()) else {
            return;
        };
        let now = self.db.now();
        let is_within = |account| self.is_within(account, now);
        if actor.account.is_some_and(is_within) {
            let refusal = Refusal { action, address };
            if let Err(error) = note_refusal(&self.db, actor, &refusal).await {
                tracing::warn!(%error, %action, "a refused attempt is not in the audit");
            }
        }
    }
}

/// Looks at each answer on its way out. Where the note cannot be written, the refusal stands all the same.
pub(crate) async fn note(
    State(refusals): State<Refusals>,
    request: Request,
    next: Next,
) -> Response {
    let signed_in = request.extensions().get::<Arc<SignedIn>>().cloned();
    let address = address(&request);
    let response = next.run(request).await;
    if let Some(signed_in) = signed_in {
        let tried = refused_by(&response);
        refusals.write(&signed_in.actor, address, tried).await;
    }
    response
}

/// The same of programs, which have no session: who acts for one is told by its token, and comes out with the answer.
pub(crate) async fn note_programs(
    State(refusals): State<Refusals>,
    request: Request,
    next: Next,
) -> Response {
    let address = address(&request);
    let mut response = next.run(request).await;
    if let Some(ActsForProgram(actor)) = response.extensions_mut().remove() {
        let tried = refused_by(&response);
        refusals.write(&actor, address, tried).await;
    }
    response
}

/// What an answer refused, if it refused something. Read before anything waits: an answer is no thing to share.
fn refused_by(response: &Response) -> Option<Action> {
    let attempted = response.extensions().get::<Attempted>();
    attempted.and_then(|attempted| Action::parse(&attempted.0))
}

/// The address without its questions: it names the thing.
fn address(request: &Request) -> String {
    let path = request.uri().path().chars();
    path.take(ADDRESS_CHARS_MAX).collect()
}

#[cfg(test)]
mod tests {
    use authz::{Located, Role, require};
    use axum::Router;
    use axum::http::StatusCode;
    use axum::middleware::from_fn_with_state;
    use testkit::fresh;
    use testkit::pages::Browser;
    use testkit::programs::Program;
    use web::api::{ApiVisit, Operation, TokenHolder, json};
    use web::{Access, Language, Refused, Routes};

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

    /// What a program asks in this house: what is sensitive at the door, or once it was let in.
    async fn program(asks: Action) -> Program {
        async fn inside(visit: ApiVisit) -> Result<Response, Refused> {
            require(visit.actor(), Action::ViewAudit, &Located::nowhere())?;
            json(&())
        }
        let told = || Operation::new("read", "audit", "For tests.").gives::<String>();
        let routes = ["/api/v1/one", "/api/v1/two"]
            .into_iter()
            .fold(Routes::new(), |routes, path| {
                routes.api_get(path, Access::Needs(asks), inside, told())
            });
        let around = |app: &App, router: Router| {
            router.layer(from_fn_with_state(Refusals::of(app), note_programs))
        };
        let holder = TokenHolder::new(testkit::programs::believe);
        Program::open_around(fresh().await, routes, &[], (holder, around))
    }

    #[tokio::test]
    async fn a_program_that_is_refused_is_noted_once_an_hour_with_whom_it_acts_for() {
        for asks in [Action::ViewAudit, Action::ViewAreas] {
            let mut program = program(asks).await;
            let asked = async |program: &Program, path: &str| {
                let before = program.house.rows("audit_entry").await;
                let answer = program.get(path).await;
                (
                    answer.status,
                    program.house.rows("audit_entry").await - before,
                )
            };
            let one = "/api/v1/one";
            let nobody = asked(&program, one).await;
            assert_eq!(nobody, (StatusCode::UNAUTHORIZED, 0));
            program.act_as(&program.house.actor(Role::TeamHead));
            let refused = StatusCode::FORBIDDEN;
            assert_eq!(asked(&program, one).await, (refused, 1));
            assert_eq!(asked(&program, one).await, (refused, 0));
            assert_eq!(asked(&program, "/api/v1/two").await, (refused, 1));
            for _ in 0..NOTES_MAX {
                asked(&program, one).await;
            }
            program.house.pass_seconds(HOUR_SECONDS);
            assert_eq!(asked(&program, one).await, (refused, 1));
            program.act_as(&program.house.actor(Role::Administrator));
            assert_eq!(asked(&program, one).await, (StatusCode::OK, 0));
        }
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
