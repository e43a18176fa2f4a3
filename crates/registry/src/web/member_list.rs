//! The members of a cooperative.

use ::web::components::{Button, Cell, Column, Crumbs, Empty, Head, Listing, Row, Table, Value};
use ::web::{Page, Refused, Room, Visit, page};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;

use super::cooperative_id;
use super::members::{add_link, leave_link};
use crate::model::member::MemberKind;
use crate::queries::member_list::{MemberList, member_list};
use crate::store::member::Member;
use crate::use_cases::tell::{COOPERATIVES, cooperative_link};

/// Where the list stands.
pub(super) const PATH: &str = "/lam-viec/hop-tac-xa/{id}/thanh-vien";

#[derive(Template)]
#[template(path = "web/cooperative_list.html")]
struct View {
    head: Head,
    listing: Listing,
}

/// `GET /lam-viec/hop-tac-xa/{id}/thanh-vien`
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Refused> {
    let id = cooperative_id(&id)?;
    let shown = member_list(visit.app().db(), visit.actor(), id).await?;
    let title = visit.say("registry-member-list");
    let mut head = Head::new(title.clone()).under(visit.say("registry-member-list-what"));
    if shown.may_manage {
        head = head.act(Button::link(visit.say("registry-member-add"), add_link(id)).primary());
    }
    let mut listing = Listing::new(visit.words(), table(&visit, &shown));
    if shown.members.is_empty() {
        listing = listing.or_empty(Empty::new(
            visit.say("registry-member-none"),
            visit.say("registry-member-none-why"),
        ));
    }
    let crumbs = Crumbs::new(visit.words(), title.clone())
        .step(visit.say("web-room-cooperatives"), COOPERATIVES)
        .step(shown.cooperative.name.clone(), cooperative_link(id));
    let body = View { head, listing };
    let drawn = Page::new(title, body)
        .room(Room::Cooperatives)
        .crumbs(crumbs);
    Ok(page(&visit, drawn))
}

fn table(visit: &Visit, shown: &MemberList) -> Table {
    let columns = vec![
        Column::text(visit.say("registry-member-name")),
        Column::text(visit.say("registry-member-kind")),
        Column::number(visit.say("registry-member-capital")),
        Column::text(visit.say("registry-member-joined")),
        Column::text(visit.say("registry-member-left")),
    ];
    let rows = shown.members.iter().map(|member| {
        let mut left = match member.left_on {
            Some(day) => Cell::new(Value::Day(day)),
            None if shown.may_manage => Cell::text(visit.say("registry-member-leave"))
                .link(leave_link(member.organisation, member.id)),
            None => Cell::new(Value::Nothing),
        };
        if let Some(certificate) = &member.certificate {
            left = left.under(certificate.clone());
        }
        Row::new(vec![
            name(member),
            Cell::text(visit.say(match member.kind {
                MemberKind::Individual => "registry-member-individual",
                MemberKind::Household => "registry-member-household",
                MemberKind::LegalPerson => "registry-member-legal_person",
            })),
            Cell::new(Value::MillionDong(member.capital.amount())),
            Cell::new(Value::Day(member.joined)),
            left,
        ])
    });
    Table::new(visit.words(), shown.cooperative.name.clone(), columns).rows(rows.collect())
}

/// The directory's page of a person, where their number is masked and seen whole for a reason only.
fn name(member: &Member) -> Cell {
    let cell = Cell::text(member.name.clone());
    match (member.person, member.body) {
        (Some(person), _) => cell.link(format!("/lam-viec/danh-muc/ca-nhan/{person}").as_str()),
        (None, Some(body)) => cell.link(format!("/lam-viec/danh-muc/co-quan/{body}").as_str()),
        (None, None) => cell,
    }
}
