//! Where one sets things up and looks after them: the doors that the actor may open, with a sentence each.

use askama::Template;
use authz::{Action, Located, may};
use axum::response::Response;
use web::components::{Crumbs, Head, Line, Lines, Prose};
use web::{Page, Room, Visit, page};

use super::{audit, jobs, rules};

/// Where it stands.
pub(super) const PATH: &str = "/lam-viec/quan-tri";

#[derive(Template)]
#[template(path = "web/administration.html")]
struct View {
    head: Head,
    lines: Lines,
}

/// Whom a door is opened to.
#[derive(Clone, Copy)]
enum Opens {
    /// Whoever may do this somewhere.
    Somewhere(Action),
    /// Whoever may do this to what lies in no place.
    Everywhere(Action),
}

/// The doors: where each leads, to whom it opens, the key of its name; the sentence has the same key with `-what`.
const DOORS: [(&str, Opens, &str); 7] = [
    (
        "/lam-viec/quan-tri/tai-khoan",
        Opens::Somewhere(Action::ListAccounts),
        "hoptac-administration-accounts",
    ),
    (
        "/lam-viec/danh-muc/co-quan",
        Opens::Somewhere(Action::ViewOrganisations),
        "hoptac-administration-organisations",
    ),
    (
        "/lam-viec/danh-muc/ca-nhan",
        Opens::Somewhere(Action::ViewPersons),
        "hoptac-administration-persons",
    ),
    (
        "/lam-viec/danh-muc/dia-ban",
        Opens::Somewhere(Action::ViewAreas),
        "hoptac-administration-areas",
    ),
    (
        rules::PATH,
        Opens::Somewhere(Action::ViewRules),
        "hoptac-administration-rules",
    ),
    (
        audit::PATH,
        Opens::Everywhere(Action::ViewAudit),
        "hoptac-administration-audit",
    ),
    (
        jobs::PATH,
        Opens::Everywhere(Action::ViewJobs),
        "hoptac-administration-jobs",
    ),
];

/// `GET /lam-viec/quan-tri`
pub(super) async fn show(visit: Visit) -> Response {
    let opens = |opens: Opens| match opens {
        Opens::Somewhere(action) => visit.may(action),
        Opens::Everywhere(action) => may(visit.actor(), action, &Located::nowhere()),
    };
    let open = DOORS.iter().filter(|(_, whom, _)| opens(*whom));
    let line = |(path, _, key): &(&str, Opens, &str)| {
        let name = Prose::new().link(visit.say(key), *path);
        Line::new(name).under(visit.say(&format!("{key}-what")))
    };
    let title = visit.say("hoptac-administration-title");
    let body = View {
        head: Head::new(title.clone()).under(visit.say("hoptac-administration-what")),
        lines: Lines::new(open.map(line).collect()),
    };
    page(&visit, Page::new(title, body).room(Room::Administration))
}

/// The way to a page below.
pub(super) fn crumbs(visit: &Visit, here: &str) -> Crumbs {
    let home = visit.say("hoptac-administration-title");
    Crumbs::new(visit.words(), here).step(home, PATH)
}
