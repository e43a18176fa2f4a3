//! Sign out, from the menu of every page.

use ::web::components::Toast;
use ::web::cookie::{self, Keep};
use ::web::{NotTaken, Posted, Visit, done};
use axum::response::Response;
use kernel::{Command, CommandId};

use super::sign_in;
use crate::use_cases::end_session::end_session;
use crate::web::sessions::SESSION;

/// Where the form is sent.
pub(super) const PATH: &str = "/dang-xuat";

/// `POST /dang-xuat`. Who is out already is out; to everybody else the form must be their own, or another site could
/// sign them out.
pub(super) async fn send(
    visit: Visit,
    posted: Result<Posted, NotTaken>,
) -> Result<Response, NotTaken> {
    if let Some(signed_in) = visit.signed_in() {
        drop(posted?);
        let db = visit.app().db();
        // The menu draws one form on every page and gives it no command: being out twice is being out.
        let (at, chance) = db.seed()?;
        let command = Command::new(CommandId::new(at, chance), signed_in.session);
        db::settle(|| end_session(db, visit.actor(), &command)).await?;
    }
    let mut response = done(
        &visit,
        sign_in::PATH,
        &Toast::new(visit.say("identity-signed-out")),
    );
    cookie::set(
        visit.app(),
        response.headers_mut(),
        (SESSION, ""),
        Keep::Forget,
    );
    Ok(response)
}
