//! Chốt danh sách gốc: names are pasted, looked up in the directory and shown; only then the list is frozen.

use ::web::components::{
    Button, Cell, Choice, Column, Crumbs, Field, Form, FormFrame, Head, Listing, Look, Note, Row,
    Table, Toast,
};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use authz::{Action, Actor, Place, Reach, reach};
use axum::extract::Extension;
use axum::response::Response;
use directory::api::{OrganisationSummary, Registers};
use kernel::{AreaId, Day, Fault};

use super::{BASELINES, labels, naming, path_of_list};
use crate::model::baseline::{BASELINE_SOURCE_CHARS_MAX, BASELINE_TITLE_CHARS_MAX, NewBaseline};
use crate::use_cases::freeze_baseline::freeze_baseline;

/// Where the form stands.
pub(super) const PATH: &str = "/lam-viec/danh-sach-goc/moi";
/// The step of the form, and its last.
const STEP: &str = "buoc";
const FREEZE: &str = "chot";

#[derive(Template)]
#[template(path = "web/freeze_baseline.html")]
struct View {
    head: Head,
    path: &'static str,
    frame: FormFrame,
    title: Field,
    day: Field,
    area: Field,
    members: Field,
    source: Field,
    paper: Field,
    preview: Option<(Note, Listing)>,
    acts: Vec<Button>,
}

/// `GET /lam-viec/danh-sach-goc/moi`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    let areas = areas(&visit, &registers).await?;
    let form = visit.form().with("day", visit.day().to_vietnamese());
    Ok(draw(&visit, (&form, areas), None))
}

/// `POST /lam-viec/danh-sach-goc/moi`
pub(super) async fn send(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    posted: Posted,
) -> Result<Response, Refused> {
    let areas = areas(&visit, &registers).await?;
    let named = naming::organisations(&visit, posted.text("members")).await?;
    let paper = naming::papers(&visit, posted.text("paper")).await?;
    let mut form = posted.form(visit.words());
    for (field, problems) in [("members", &named.problems), ("paper", &paper.problems)] {
        if !problems.is_empty() {
            form = form.problem(field, problems.join(" "));
        }
    }
    let wish = match read(&posted) {
        Ok(wish) => wish,
        Err(errors) => {
            return Ok(draw(
                &visit,
                (&form.wrong(&errors), areas),
                Some(&named.found),
            ));
        }
    };
    if form.has_problems() || posted.text(STEP) != FREEZE {
        return Ok(draw(&visit, (&form, areas), Some(&named.found)));
    }
    let wish = NewBaseline {
        members: named.found.iter().map(|it| it.id).collect(),
        paper: paper.found.first().copied(),
        ..wish
    };
    let command = posted.command(wish)?;
    let app = visit.app();
    match db::settle(|| freeze_baseline(app.db(), visit.actor(), &command)).await {
        Ok(frozen) => {
            let said = Toast::new(visit.say("evidence-frozen"));
            Ok(done(&visit, path_of_list(frozen.id), &said))
        }
        Err(error) => Ok(draw(
            &visit,
            (&form.refuse(error)?, areas),
            Some(&named.found),
        )),
    }
}

fn read(posted: &Posted) -> Result<NewBaseline, Vec<kernel::FieldError>> {
    let mut reading = posted.read();
    let title = reading.line("title", BASELINE_TITLE_CHARS_MAX);
    let day = reading.with("day", Day::parse_vietnamese);
    let area = reading.with("area", AreaId::parse);
    let source = reading.paragraph("source", BASELINE_SOURCE_CHARS_MAX);
    let (Some(title), Some(day), Some(area), Some(source)) = (title, day, area, source) else {
        return Err(reading.errors);
    };
    Ok(NewBaseline {
        title,
        day,
        area,
        members: Vec::new(),
        source,
        paper: None,
    })
}

/// The areas at which the actor may freeze lists.
async fn areas(visit: &Visit, registers: &Registers) -> Result<Vec<Choice>, Fault> {
    let mut rx = visit.app().db().read().await?;
    let day = rx.day();
    let mut choices = Vec::new();
    for area in own_areas(visit.actor()) {
        let path = directory::api::area_path(registers, &mut rx, area, day).await?;
        choices.push(Choice::new(
            area.to_string(),
            path.unwrap_or_else(|| area.to_string()),
        ));
    }
    Ok(choices)
}

fn own_areas(actor: &Actor) -> Vec<AreaId> {
    let in_force = actor
        .grants
        .iter()
        .filter(|grant| grant.period.contains(actor.day));
    let reaches =
        in_force.filter(|grant| reach(grant.role, Action::FreezeBaselines) == Reach::Place);
    reaches
        .filter_map(|grant| match grant.place {
            Place::Area(area) => Some(area),
            Place::Installation | Place::Organisation(_) => None,
        })
        .collect()
}

fn draw(
    visit: &Visit,
    (form, areas): (&Form, Vec<Choice>),
    found: Option<&[OrganisationSummary]>,
) -> Response {
    let say = |key: &str| visit.say(key);
    let heading = say("evidence-freeze");
    let area = |name, key: &str, hint: &str, rows| {
        Field::area(form, name, say(key)).hint(say(hint)).rows(rows)
    };
    let found = found.filter(|found| !found.is_empty());
    let look = Button::submit_as(say("evidence-freeze-look"), STEP, "xem");
    let mut acts = vec![look.look(if found.is_some() {
        Look::Ordinary
    } else {
        Look::Primary
    })];
    if found.is_some() && !form.has_problems() {
        acts.insert(
            0,
            Button::submit_as(say("evidence-freeze-act"), STEP, FREEZE).primary(),
        );
    }
    let body = View {
        head: Head::new(&heading).under(say("evidence-freeze-what")),
        path: PATH,
        title: Field::text(form, "title", say("evidence-baseline-title-field")),
        day: Field::day(form, "day", say("evidence-baseline-day-field")),
        area: Field::select(form, "area", say("evidence-field-area"), areas),
        members: area(
            "members",
            "evidence-baseline-members",
            "evidence-baseline-members-hint",
            10,
        ),
        source: area(
            "source",
            "evidence-baseline-source-field",
            "evidence-baseline-source-hint",
            2,
        ),
        paper: Field::text(form, "paper", say("evidence-baseline-paper-field"))
            .hint(say("evidence-field-letter-hint"))
            .short()
            .optional(),
        preview: found.map(|found| preview(visit, found)),
        frame: visit.frame(form),
        acts,
    };
    let crumbs = Crumbs::new(visit.words(), &heading).step(say("evidence-baselines"), BASELINES);
    let page_ = Page::new(heading, body).room(Room::Plans).crumbs(crumbs);
    page(visit, page_.with_form(form))
}

/// Whom the names were understood to mean.
fn preview(visit: &Visit, found: &[OrganisationSummary]) -> (Note, Listing) {
    let words = visit.words();
    let count = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let note = Note::new(words.say_with("evidence-freeze-preview", &[("n", count.into())]));
    let columns = vec![
        Column::text(words.say("evidence-baseline-number")),
        Column::text(words.say("evidence-baseline-member")),
        Column::text(words.say("evidence-baseline-code")),
    ];
    let rows = (1_i64..).zip(found).map(|(number, it)| {
        Row::new(vec![
            Cell::count(number),
            Cell::text(&it.name).link(labels::organisation_path(it.id)),
            Cell::text(it.code.clone().unwrap_or_default()),
        ])
    });
    let caption = words.say("evidence-baseline-members");
    let table = Table::new(words, caption, columns).rows(rows.collect());
    (note, Listing::new(words, table))
}
