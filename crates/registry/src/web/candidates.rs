//! Those that should be dissolved, by what was told of them and by the law of today; freeze the list as a baseline.

use ::web::components::{Choice, Field, Form, Note, Toast};
use ::web::{Posted, Refused, Visit, done};
use axum::extract::Extension;
use axum::response::Response;
use directory::api::{Registers, area_ladder};
use kernel::{AreaId, FieldError, OrganisationId};

use super::form_page::{FormPage, draw};
use super::wording::{activity_word, ground_words};
use crate::model::asset::NAME_CHARS_MAX;
use crate::queries::candidates::{Candidate, candidates};
use crate::use_cases::freeze_candidates::{FreezeCandidates, freeze_candidates};

/// Where the list stands.
pub(super) const PATH: &str = "/lam-viec/hop-tac-xa/de-xuat-giai-the";
/// Where frozen lists stand.
const BASELINES: &str = "/lam-viec/danh-sach-goc";
/// Characters of what is said of the source.
const SOURCE_CHARS_MAX: usize = 500;

/// `GET /lam-viec/hop-tac-xa/de-xuat-giai-the`
pub(super) async fn show(visit: Visit) -> Result<Response, Refused> {
    let (_, found) = candidates(visit.app().db(), visit.actor(), None).await?;
    // With a ground of the law they are ticked; who is only weak is for people to judge.
    let grounded = found.iter().filter(|it| !it.grounds.is_empty());
    let form = grounded.fold(visit.form(), |form, it| {
        form.with_also("members", it.id.to_string())
    });
    let day = [("day", visit.day().to_vietnamese().into())];
    let title = visit.words().say_with("registry-candidates-name", &day);
    Ok(drawn(&visit, &found, &form.with("title", title)))
}

/// `POST /lam-viec/hop-tac-xa/de-xuat-giai-the`
pub(super) async fn send(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    posted: Posted,
) -> Result<Response, Refused> {
    let (day, found) = candidates(visit.app().db(), visit.actor(), None).await?;
    let mut reading = posted.read();
    let title = reading.line("title", NAME_CHARS_MAX);
    let source = reading.line("source", SOURCE_CHARS_MAX);
    let mut errors = reading.errors;
    let chosen = posted.all("members").map(OrganisationId::parse);
    let members: Vec<OrganisationId> = chosen.filter_map(Result::ok).collect();
    let area = area(&visit, &registers, &found, &members).await?;
    if area.is_none() {
        errors.push(FieldError {
            field: "members",
            code: "registry.candidates.none_chosen",
            facts: Vec::new(),
        });
    }
    let form = posted.form(visit.words());
    let (Some(title), Some(source), Some(area)) = (title, source, area) else {
        return Ok(drawn(&visit, &found, &form.wrong(&errors)));
    };
    let command = posted.command(FreezeCandidates {
        title,
        area,
        day,
        members,
        source,
    })?;
    let act = || freeze_candidates(visit.app().db(), visit.actor(), &command);
    match db::settle(act).await {
        Ok(frozen) => {
            let facts = [("members", frozen.members.into())];
            let said = visit.words().say_with("registry-candidates-done", &facts);
            let back = format!("{BASELINES}/{}", frozen.id);
            Ok(done(&visit, back, &Toast::new(said)))
        }
        Err(error) => Ok(drawn(&visit, &found, &form.refuse(error)?)),
    }
}

/// The province of those that were chosen.
async fn area(
    visit: &Visit,
    registers: &Registers,
    found: &[Candidate],
    members: &[OrganisationId],
) -> Result<Option<AreaId>, Refused> {
    let first = found.iter().find(|it| members.contains(&it.id));
    let Some(first) = first else {
        return Ok(None);
    };
    let mut rx = visit.app().db().read().await?;
    let ladder = area_ladder(registers, &mut rx, first.seat, visit.day()).await?;
    Ok(ladder.last().map(|step| step.area))
}

fn drawn(visit: &Visit, found: &[Candidate], form: &Form) -> Response {
    let words = visit.words();
    let choices = found.iter().map(|it| {
        let activity = it.activity.map(|activity| activity_word(words, activity));
        let grounds = it.grounds.iter().map(|ground| ground_words(words, ground));
        let why: Vec<String> = activity.into_iter().chain(grounds).collect();
        Choice::new(it.id.to_string(), it.name.clone()).hint(why.join(" · "))
    });
    let choices: Vec<Choice> = choices.collect();
    let (notes, fields) = match choices.is_empty() {
        true => (
            vec![Note::new(visit.say("registry-candidates-nobody"))],
            Vec::new(),
        ),
        false => (
            Vec::new(),
            vec![
                Field::ticks(
                    form,
                    "members",
                    visit.say("registry-candidates-members"),
                    choices,
                ),
                Field::text(form, "title", visit.say("registry-candidates-title")),
                Field::text(form, "source", visit.say("registry-candidates-source"))
                    .hint(visit.say("registry-candidates-source-hint")),
            ],
        ),
    };
    let page = FormPage {
        title: visit.say("registry-candidates"),
        under: visit.say("registry-candidates-what"),
        notes,
        fields,
        act: visit.say("registry-candidates-act"),
        of: None,
    };
    draw(visit, form, page)
}
