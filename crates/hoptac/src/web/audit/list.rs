//! The audit, newest first.

use askama::Template;
use authz::{Action, Actor, Located, require};
use axum::response::Response;
use db::{AuditLine, AuditList, AuditPart, Rx, audit_choices, audit_list};
use kernel::{AccountId, Fault, Nature};
use web::components::{Button, Empty, Head, Listing, Look, Note, State};
use web::{Page, Refused, Room, Visit, page, xlsx};

use super::asked::{Asked, behind, filters, newest};
use super::table::{self, table};
use super::{PATH, SHEET};
use crate::web::administration::crumbs;
use crate::web::people::People;

/// Entries of a page.
const PAGE_ROWS: u32 = 50;
/// Entries of a spreadsheet.
const SHEET_ROWS_MAX: u32 = 10_000;

#[derive(Template)]
#[template(path = "web/audit/list.html")]
struct View {
    head: Head,
    waiting: Note,
    listing: Listing,
    turns: Vec<Button>,
}

/// `GET /lam-viec/quan-tri/nhat-ky`
pub(super) async fn show(visit: Visit) -> Result<Response, Refused> {
    may_see(visit.actor())?;
    let here = visit.address();
    let asked = Asked::of(&here);
    let mut rx = visit.app().db().read().await?;
    let choices = audit_choices(&mut rx).await?;
    let list = read(&mut rx, &asked, PAGE_ROWS).await?;
    let known = choices.accounts.iter().copied();
    let people = People::read(&mut rx, known.chain(accounts(&list.lines))).await?;
    let form = asked.form(&visit, &here);
    let title = visit.say("hoptac-audit-title");
    let rows = table(&visit, &list.lines, &people, table::Room::Page);
    let listing = Listing::new(visit.words(), rows)
        .filters(filters(&visit, &here, &form, (&choices, &people)))
        .export(visit.words(), &newest(&here), SHEET);
    let listing = if asked.narrows() {
        listing
    } else {
        listing.or_empty(empty(&visit))
    };
    let body = View {
        head: Head::new(title.clone()).under(visit.say("hoptac-audit-what")),
        waiting: waiting(&visit, list.waiting),
        listing,
        turns: turns(&visit, &asked, &list),
    };
    let crumbs = crumbs(&visit, &title);
    let drawn = Page::new(title, body)
        .room(Room::Administration)
        .crumbs(crumbs);
    Ok(page(&visit, drawn.with_form(&form)))
}

/// `GET /lam-viec/quan-tri/nhat-ky.xlsx`
pub(super) async fn export(visit: Visit) -> Result<Response, Refused> {
    may_see(visit.actor())?;
    let asked = Asked::of(&visit.address());
    let mut rx = visit.app().db().read().await?;
    let list = read(&mut rx, &asked, SHEET_ROWS_MAX).await?;
    let people = People::read(&mut rx, accounts(&list.lines)).await?;
    let sheet = table(&visit, &list.lines, &people, table::Room::Sheet);
    let bytes = xlsx::write(&sheet, visit.day()).map_err(|error| Fault::new(Nature::Bug, error))?;
    Ok(xlsx::answer(&format!("nhat-ky-{}", visit.day()), bytes))
}

/// Entries lie in no place: who sees one sees all.
fn may_see(actor: &Actor) -> Result<(), Refused> {
    Ok(require(actor, Action::ViewAudit, &Located::nowhere())?)
}

async fn read(rx: &mut Rx, asked: &Asked, rows: u32) -> Result<AuditList, Fault> {
    let part = AuditPart {
        after: asked.after,
        rows,
    };
    audit_list(rx, &asked.filter, part).await
}

fn accounts(lines: &[AuditLine]) -> impl Iterator<Item = AccountId> {
    let both = lines
        .iter()
        .flat_map(|line| [line.account, line.on_behalf_of]);
    both.flatten()
}

/// How many entries have no place in the chain yet, of all.
fn waiting(visit: &Visit, count: i64) -> Note {
    if count == 0 {
        return Note::new(visit.say("hoptac-audit-all-sealed")).state(State::Done);
    }
    let facts = [("n", count.into())];
    Note::new(visit.words().say_with("hoptac-audit-waiting", &facts))
}

/// The way to older entries and back.
fn turns(visit: &Visit, asked: &Asked, list: &AuditList) -> Vec<Button> {
    let here = visit.address();
    let first = asked.after.map(|_| {
        let href = newest(&here).href();
        Button::link(visit.say("hoptac-audit-newest"), href).look(Look::Quiet)
    });
    let last = list.lines.last().filter(|_| list.more);
    let older = last.map(|line| {
        let href = behind(&here, line.place).href();
        Button::link(visit.say("hoptac-audit-older"), href)
    });
    first.into_iter().chain(older).collect()
}

fn empty(visit: &Visit) -> Empty {
    let act = Button::link(visit.say("hoptac-audit-newest"), PATH);
    let (title, why) = ("hoptac-audit-none", "hoptac-audit-none-why");
    Empty::new(visit.say(title), visit.say(why)).act(act)
}
