//! The plans.

use ::web::components::{
    Badge, Button, Cell, Column, Empty, Head, Line, Lines, Listing, Row, Section, State, Table,
};
use ::web::{Page, Refused, Room, Visit, page};
use askama::Template;
use authz::Action;
use axum::response::Response;

use super::wording::plan_path;
use crate::queries::plan_list::{PlanLine, plan_list};

#[derive(Template)]
#[template(path = "web/plan_list.html")]
struct View {
    head: Head,
    listing: Listing,
    drafts: Option<(Section, Lines)>,
}

/// `GET /lam-viec/ke-hoach`
pub(super) async fn show(visit: Visit) -> Result<Response, Refused> {
    let shown = plan_list(visit.app().db(), visit.actor()).await?;
    let words = visit.words();
    let title = visit.say("plan-list-title");
    let mut head = Head::new(&title).under(visit.say("plan-list-under"));
    let mut empty = Empty::new(
        visit.say("plan-list-empty"),
        visit.say("plan-list-empty-why"),
    );
    if visit.may(Action::ManagePlans) {
        let import = || {
            let path = super::import::IMPORTS;
            Button::link(visit.say("plan-list-import"), path).primary()
        };
        head = head.act(import());
        empty = empty.act(import());
    }
    let columns = vec![
        Column::text(visit.say("plan-list-plan")),
        Column::text(visit.say("plan-list-time")),
        Column::number(visit.say("plan-list-targets")),
        Column::number(visit.say("plan-list-late")),
        Column::number(visit.say("plan-list-tasks")),
        Column::number(visit.say("plan-list-late-tasks")),
        Column::text(visit.say("plan-list-state")),
    ];
    let rows = shown.plans.iter().map(|plan| row(&visit, plan)).collect();
    let table = Table::new(words, title.clone(), columns)
        .rows(rows)
        .caption_hidden();
    let drafts = (!shown.drafts.is_empty()).then(|| {
        let lines = shown.drafts.iter().map(|(_, title, on)| {
            Line::new(title.as_str())
                .under(words.say_with("plan-draft-changed", &[("on", on.to_vietnamese().into())]))
        });
        let section = Section::new("h-nhap", visit.say("plan-list-drafts"));
        (section, Lines::new(lines.collect()))
    });
    let body = View {
        head,
        listing: Listing::new(words, table).or_empty(empty),
        drafts,
    };
    Ok(page(&visit, Page::new(title, body).room(Room::Plans)))
}

fn row(visit: &Visit, plan: &PlanLine) -> Row {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let of = |part: usize, whole: usize| format!("{part} / {whole}");
    let state = match plan.closed_on {
        Some(_) => Badge::new(State::Done, visit.say("plan-state-closed")),
        None => Badge::new(State::OnTrack, visit.say("plan-state-running")),
    };
    let under = plan.number.clone().unwrap_or_default();
    let name = Cell::text(&plan.title)
        .link(plan_path(plan.id))
        .under(under);
    Row::new(vec![
        name,
        Cell::text(format!(
            "{} – {}",
            plan.from.to_vietnamese(),
            plan.to.to_vietnamese()
        )),
        Cell::text(of(plan.targets_met, plan.targets)),
        Cell::count(number(plan.targets_late)),
        Cell::text(of(plan.tasks_done, plan.tasks)),
        Cell::count(number(plan.tasks_late)),
        Cell::badge(state),
    ])
}
