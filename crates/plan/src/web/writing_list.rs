//! Where a plan begins to be written: drafts that wait, a new one, or the copy of an earlier one.

use ::web::components::{
    Button, Choice, Field, Form, FormFrame, Head, Line, Lines, Section, Toast,
};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use axum::extract::Extension;
use axum::response::Response;
use directory::api::Registers;
use kernel::{Day, OrganisationId};

use super::head_fields::{filled_head, head_fields, read_head};
use super::writing::writing_path;
use crate::model::draft::{PlanId, PlanKind};
use crate::model::import::ImportHead;
use crate::queries::writing_list::{WritingList, writing_list};
use crate::use_cases::start_writing::{StartWriting, YEARS_LATER_MAX, start_writing};

/// Copies an earlier plan.
pub(super) const COPY: &str = "/lam-viec/ke-hoach/soan/chep";
/// The question of an address that names the plan to copy.
pub(super) const OF: &str = "chep";
/// The field of the Alliance.
const ALLIANCE: &str = "alliance";
/// Who usually issues a plan, as documents write it.
const USUAL_ISSUER: &str = "Ủy ban nhân dân tỉnh";

#[derive(Template)]
#[template(path = "web/writing_list.html")]
struct View {
    head: Head,
    waiting: Option<(Section, Lines)>,
    new: Section,
    frame: FormFrame,
    alliance: Field,
    one_alliance: Option<String>,
    fields: Vec<Field>,
    act: Button,
    copy: Option<Copy>,
}

/// The form that copies.
struct Copy {
    section: Section,
    action: &'static str,
    frame: FormFrame,
    plan: Field,
    years: Field,
    what: String,
    act: Button,
}

/// `GET /lam-viec/ke-hoach/soan`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    let shown = writing_list(visit.app().db(), &registers, visit.actor()).await?;
    let new = blank(&visit, &shown);
    let address = visit.address();
    let copy = visit.form().with("years", "1");
    let copy = copy.with("plan", address.get(OF).unwrap_or_default());
    Ok(draw(&visit, &shown, (&new, &copy), &new))
}

/// `POST /lam-viec/ke-hoach/soan`
pub(super) async fn start(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    posted: Posted,
) -> Result<Response, Refused> {
    let mut reading = posted.read();
    let alliance = reading.with(ALLIANCE, OrganisationId::parse);
    let form = match (alliance, read_head(&posted)) {
        (Some(alliance), Ok(head)) => {
            let wish = StartWriting::New { alliance, head };
            match started(&visit, &registers, (&posted, wish)).await? {
                Ok(response) => return Ok(response),
                Err(form) => form,
            }
        }
        (_, head) => {
            let mut errors = reading.errors;
            errors.extend(head.err().unwrap_or_default());
            posted.form(visit.words()).wrong(&errors)
        }
    };
    let shown = writing_list(visit.app().db(), &registers, visit.actor()).await?;
    let copy = visit.form().with("years", "1");
    Ok(draw(&visit, &shown, (&form, &copy), &form))
}

/// `POST /lam-viec/ke-hoach/soan/chep`
pub(super) async fn copy(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    posted: Posted,
) -> Result<Response, Refused> {
    let mut reading = posted.read();
    let plan = reading.with("plan", PlanId::parse);
    let years = reading.with("years", years_later);
    let form = match (plan, years) {
        (Some(plan), Some(years)) => {
            let wish = StartWriting::Copy { plan, years };
            match started(&visit, &registers, (&posted, wish)).await? {
                Ok(response) => return Ok(response),
                Err(form) => form,
            }
        }
        _ => posted.form(visit.words()).wrong(&reading.errors),
    };
    let shown = writing_list(visit.app().db(), &registers, visit.actor()).await?;
    let new = blank(&visit, &shown);
    Ok(draw(&visit, &shown, (&new, &form), &form))
}

async fn started(
    visit: &Visit,
    registers: &Registers,
    (posted, wish): (&Posted, StartWriting),
) -> Result<Result<Response, Form>, Refused> {
    let command = posted.command(wish)?;
    let db = visit.app().db();
    let act = || start_writing(db, registers, visit.actor(), &command);
    Ok(match db::settle(act).await {
        Ok(written) => {
            let said = Toast::new(visit.say("plan-write-started"));
            Ok(done(visit, writing_path(written.id), &said))
        }
        Err(error) => Err(posted.form(visit.words()).refuse(error)?),
    })
}

/// Why a number of years is none.
#[derive(Debug, thiserror::Error)]
#[error("not a number of years")]
struct BadYears;

kernel::refusal! { BadYears from [] {
    Self => Invalid "plan.write.no_years" { "most": YEARS_LATER_MAX };
} }

fn years_later(text: &str) -> Result<i32, BadYears> {
    let years: Option<i32> = text.parse().ok();
    let years = years.filter(|years| (1..=YEARS_LATER_MAX).contains(years));
    years.ok_or(BadYears)
}

/// A plan of this year, or of the next where this one is nearly over.
fn blank(visit: &Visit, shown: &WritingList) -> Form {
    let today = visit.day();
    let year = today.plus_months(3).year();
    let head = ImportHead {
        title: String::new(),
        kind: PlanKind::Plan,
        number: None,
        issuer_name: USUAL_ISSUER.to_owned(),
        issued_on: None,
        from: Day::of(year, 1, 1).unwrap_or(today),
        to: Day::of(year, 12, 31).unwrap_or(today),
        scheme: None,
    };
    let first = shown.alliances.first();
    let first = first.map(|(id, _)| id.to_string()).unwrap_or_default();
    filled_head(visit.form(), &head).with(ALLIANCE, first)
}

fn draw(visit: &Visit, shown: &WritingList, (new, copy): (&Form, &Form), sent: &Form) -> Response {
    let say = |key: &str| visit.say(key);
    let title = say("plan-write-title-page");
    let alliances = shown.alliances.iter();
    let alliances = alliances.map(|(id, name)| Choice::new(id.to_string(), name));
    let only = <[_; 1]>::try_from(shown.alliances.clone()).ok();
    let body = View {
        head: Head::new(&title).under(say("plan-write-what")),
        waiting: waiting(visit, shown),
        new: Section::new("h-moi", say("plan-write-new")),
        frame: visit.frame(new),
        alliance: Field::select(
            new,
            ALLIANCE,
            say("plan-import-field-alliance"),
            alliances.collect(),
        ),
        one_alliance: only.map(|[(id, _)]| id.to_string()),
        fields: head_fields(visit, new, &shown.schemes),
        act: Button::submit(say("plan-write-start")),
        copy: copying(visit, shown, copy),
    };
    let crumbs = ::web::components::Crumbs::new(visit.words(), &title)
        .step(say("web-room-plans"), Room::Plans.path());
    let drawn = Page::new(title, body).room(Room::Plans).crumbs(crumbs);
    page(visit, drawn.with_form(sent))
}

/// Drafts that wait for somebody to go on.
fn waiting(visit: &Visit, shown: &WritingList) -> Option<(Section, Lines)> {
    let lines: Vec<Line> = shown
        .drafts
        .iter()
        .map(|(id, title, on)| draft_line(visit, (*id, title, *on)))
        .collect();
    let section = Section::new("h-cho", visit.say("plan-list-drafts"));
    (!lines.is_empty()).then(|| (section, Lines::new(lines)))
}

/// A draft that waits, in a line.
pub(super) fn draft_line(
    visit: &Visit,
    (id, title, on): (crate::model::writing::WritingId, &str, Day),
) -> Line {
    let facts = [("on", on.to_vietnamese().into())];
    Line::new(title)
        .under(visit.words().say_with("plan-draft-changed", &facts))
        .verb(visit.say("plan-write-go-on"), writing_path(id))
}

fn copying(visit: &Visit, shown: &WritingList, form: &Form) -> Option<Copy> {
    if shown.plans.is_empty() {
        return None;
    }
    let say = |key: &str| visit.say(key);
    let plans = shown.plans.iter();
    let plans = plans.map(|(id, title, _)| Choice::new(id.to_string(), title));
    Some(Copy {
        section: Section::new("h-chep", say("plan-write-copy")),
        action: COPY,
        frame: visit.frame(form),
        plan: Field::select(form, "plan", say("plan-write-copy-of"), plans.collect()),
        years: Field::number(form, "years", say("plan-write-copy-years")),
        what: say("plan-write-copy-what"),
        act: Button::submit(say("plan-write-copy-act")).look(::web::components::Look::Ordinary),
    })
}
