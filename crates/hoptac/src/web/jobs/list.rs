//! The jobs of a state.

use ::jobs::JobState;
use ::jobs::queries::job_list::{JobLine, JobList, PAGE_ROWS, job_list};
use askama::Template;
use axum::response::Response;
use kernel::text::length;
use web::components::{
    Address, Cell, Chip, Chips, Column, Empty, Head, Listing, Note, Pager, Paging, Row, State,
    Table,
};
use web::{Page, Refused, Room, Visit, page};

use super::{PATH, path_of, say_kind, say_state, shape};
use crate::web::administration::crumbs;

/// The question that says the state.
const STATE: &str = "tinh_trang";
/// Characters of an error that the list shows; the page of the job has all.
const ERROR_CHARS_MAX: usize = 160;
/// The states in the order in which they matter.
const ORDER: [JobState; 5] = [
    JobState::Dead,
    JobState::Running,
    JobState::Waiting,
    JobState::GivenUp,
    JobState::Done,
];

#[derive(Template)]
#[template(path = "web/jobs/list.html")]
struct View {
    head: Head,
    late: Option<Note>,
    listing: Listing,
}

/// `GET /lam-viec/quan-tri/cong-viec`
pub(super) async fn show(visit: Visit) -> Result<Response, Refused> {
    let here = visit.address();
    let state = here.get(STATE).and_then(JobState::parse);
    let asked = Paging::of(&here).page;
    let db = visit.app().db();
    let list = job_list(db, visit.actor(), state.unwrap_or(JobState::Dead), asked).await?;
    let title = visit.say("hoptac-jobs-title");
    let paging = Paging {
        page: list.page,
        size: PAGE_ROWS,
    };
    let total = count_of(&list, list.state);
    let listing = Listing::new(visit.words(), table(&visit, &list))
        .chips(chips(&visit, &list))
        .pager(Pager::new(visit.words(), &here, paging, total))
        .or_empty(empty(&visit, list.state));
    let late = (list.overdue > 0).then(|| {
        let facts = [("n", list.overdue.into())];
        Note::new(visit.words().say_with("hoptac-jobs-overdue", &facts)).state(State::Late)
    });
    let body = View {
        head: Head::new(title.clone()).under(visit.say("hoptac-jobs-what")),
        late,
        listing,
    };
    let crumbs = crumbs(&visit, &title);
    Ok(page(
        &visit,
        Page::new(title, body)
            .room(Room::Administration)
            .crumbs(crumbs),
    ))
}

fn count_of(list: &JobList, state: JobState) -> i64 {
    let found = list.counts.iter().find(|(known, _)| *known == state);
    found.map_or(0, |(_, count)| *count)
}

fn chips(visit: &Visit, list: &JobList) -> Chips {
    let bare = Address::parse(PATH);
    let chip = |state: JobState| {
        Chip::new(
            say_state(visit, state),
            bare.with(STATE, state.as_str()).href(),
        )
        .state(shape(state))
        .count(visit.words().count(count_of(list, state)))
        .chosen_if(state == list.state)
    };
    Chips::new(visit.say("hoptac-jobs-by-state"), ORDER.map(chip).to_vec())
}

fn table(visit: &Visit, list: &JobList) -> Table {
    let say = |key: &str| visit.say(key);
    let mut columns = vec![
        Column::text(say("hoptac-job-kind")),
        Column::text(say("hoptac-job-touched")),
        Column::number(say("hoptac-job-attempts")),
    ];
    if has_turn(list.state) {
        columns.push(Column::text(say("hoptac-job-turn")));
    }
    if has_error(list.state) {
        columns.push(Column::text(say("hoptac-job-error")));
    }
    let caption = format!(
        "{}: {}",
        say("hoptac-jobs-title"),
        say_state(visit, list.state)
    );
    let rows = list.lines.iter().map(|line| row(visit, line));
    Table::new(visit.words(), caption, columns)
        .rows(rows.collect())
        .caption_hidden()
}

fn row(visit: &Visit, line: &JobLine) -> Row {
    let facts = [
        ("n", line.attempts.into()),
        ("most", line.attempts_max.into()),
    ];
    let mut cells = vec![
        Cell::text(say_kind(visit, &line.kind)).link(path_of(line.id)),
        Cell::text(line.touched_at.time_in_vietnam()),
        Cell::text(visit.words().say_with("hoptac-job-attempts-of", &facts)),
    ];
    if has_turn(line.state) {
        cells.push(Cell::text(line.run_at.time_in_vietnam()));
    }
    if has_error(line.state) {
        cells.push(Cell::text(cut(line.last_error.as_deref().unwrap_or("–"))));
    }
    Row::new(cells)
}

/// Whether a time to be run at is of interest.
fn has_turn(state: JobState) -> bool {
    match state {
        JobState::Waiting => true,
        JobState::Running | JobState::Done | JobState::Dead | JobState::GivenUp => false,
    }
}

/// Whether an error is of interest.
fn has_error(state: JobState) -> bool {
    match state {
        JobState::Waiting | JobState::Dead | JobState::GivenUp => true,
        JobState::Running | JobState::Done => false,
    }
}

fn cut(error: &str) -> String {
    if length(error) <= ERROR_CHARS_MAX {
        return error.to_owned();
    }
    let shown: String = error.chars().take(ERROR_CHARS_MAX).collect();
    format!("{shown}…")
}

fn empty(visit: &Visit, state: JobState) -> Empty {
    let (title, why) = match state {
        JobState::Dead => ("hoptac-jobs-none-dead", "hoptac-jobs-none-dead-why"),
        JobState::Waiting | JobState::Running => {
            ("hoptac-jobs-none-open", "hoptac-jobs-none-open-why")
        }
        JobState::Done | JobState::GivenUp => {
            ("hoptac-jobs-none-over", "hoptac-jobs-none-over-why")
        }
    };
    Empty::new(visit.say(title), visit.say(why))
}
