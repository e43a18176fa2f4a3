//! Suspend a cooperative, let it work again, or say that a court declared it bankrupt.

use ::web::components::{Choice, Field, Form, Note, State, Toast};
use ::web::{Posted, Refused, Visit, done};
use axum::extract::{Extension, Path};
use axum::response::Response;
use directory::api::Registers;
use kernel::{Day, FieldError};

use super::cooperative_id;
use super::form_page::{FormPage, draw};
use super::paper_field::{paper_field, paper_named};
use super::wording::{basis_words, legal_word};
use crate::model::life_table::LifeAct;
use crate::queries::cooperative_profile::{CooperativeProfile, cooperative_profile};
use crate::use_cases::change_legal_status::{ChangeLegalStatus, StatusAct, change_legal_status};
use crate::use_cases::tell::cooperative_link;

/// Where the form stands.
pub(super) const PATH: &str = "/lam-viec/hop-tac-xa/{id}/phap-ly";

/// The acts of one step, with their words in a form.
const ACTS: [(StatusAct, LifeAct, &str, &str); 3] = [
    (
        StatusAct::Suspend,
        LifeAct::Suspend,
        "suspend",
        "registry-act-suspend",
    ),
    (
        StatusAct::Resume,
        LifeAct::Resume,
        "resume",
        "registry-act-resume",
    ),
    (
        StatusAct::DeclareBankrupt,
        LifeAct::DeclareBankrupt,
        "declare_bankrupt",
        "registry-act-declare_bankrupt",
    ),
];

async fn profile(
    visit: &Visit,
    registers: &Registers,
    id: &str,
) -> Result<CooperativeProfile, Refused> {
    let at = (visit.app().db(), registers);
    let id = cooperative_id(id)?;
    Ok(cooperative_profile(at, visit.actor(), id).await?)
}

/// `GET /lam-viec/hop-tac-xa/{id}/phap-ly`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
) -> Result<Response, Refused> {
    let shown = profile(&visit, &registers, &id).await?;
    let form = visit.form().with("day", visit.day().to_vietnamese());
    Ok(drawn(&visit, &shown, &form))
}

/// `POST /lam-viec/hop-tac-xa/{id}/phap-ly`
pub(super) async fn send(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let shown = profile(&visit, &registers, &id).await?;
    let form = match read(&visit, &shown, &posted).await? {
        Ok(wish) => {
            let command = posted.command(wish)?;
            let act = || change_legal_status(visit.app().db(), visit.actor(), &command);
            match db::settle(act).await {
                Ok(changed) => {
                    let facts = [
                        ("name", changed.name.into()),
                        ("status", legal_word(visit.words(), changed.status).into()),
                    ];
                    let said = visit.words().say_with("registry-status-done", &facts);
                    let back = cooperative_link(shown.cooperative.id);
                    return Ok(done(&visit, back, &Toast::new(said)));
                }
                Err(error) => posted.form(visit.words()).refuse(error)?,
            }
        }
        Err(errors) => posted.form(visit.words()).wrong(&errors),
    };
    Ok(drawn(&visit, &shown, &form))
}

async fn read(
    visit: &Visit,
    shown: &CooperativeProfile,
    posted: &Posted,
) -> Result<Result<ChangeLegalStatus, Vec<FieldError>>, Refused> {
    let mut reading = posted.read();
    let act = reading.with("act", |word| {
        let found = ACTS.iter().find(|(_, _, known, _)| *known == word);
        found
            .map(|(act, _, _, _)| *act)
            .ok_or_else(|| kernel::BadWord::new("StatusAct", word))
    });
    let day = reading.with("day", Day::parse_vietnamese);
    let mut errors = reading.errors;
    let paper = paper_named(visit, posted).await?;
    let paper = paper.map_err(|error| errors.push(error)).ok().flatten();
    if paper.is_none() && errors.is_empty() {
        errors.push(FieldError {
            field: "paper",
            code: "registry.step.no_paper",
            facts: Vec::new(),
        });
    }
    let (Some(act), Some(day), Some(paper)) = (act, day, paper) else {
        return Ok(Err(errors));
    };
    Ok(Ok(ChangeLegalStatus {
        organisation: shown.cooperative.id,
        act,
        day,
        paper,
    }))
}

/// The acts that the law of today lets it do, and what papers they ask for.
fn drawn(visit: &Visit, shown: &CooperativeProfile, form: &Form) -> Response {
    let say = |key: &str| visit.say(key);
    let judged = |act: LifeAct| shown.acts.iter().find(|judged| judged.act == act);
    let allowed = ACTS.iter().filter(|(_, act, _, _)| judged(*act).is_some());
    let choices = allowed
        .clone()
        .map(|(_, _, word, key)| Choice::new(*word, say(key)));
    let notes = allowed.filter_map(|(_, act, _, key)| {
        let judged = judged(*act)?;
        let facts = [
            ("act", say(key).into()),
            ("papers", judged.missing.join("; ").into()),
            (
                "basis",
                basis_words(visit, &judged.basis, judged.verified).into(),
            ),
        ];
        let told = visit.words().say_with("registry-act-papers", &facts);
        Some(Note::new(told))
    });
    let mut notes: Vec<Note> = notes.collect();
    if notes.is_empty() {
        notes.push(Note::new(say("registry-status-none")).state(State::Risk));
    }
    let page = FormPage {
        title: say("registry-status"),
        under: legal_word(visit.words(), shown.cooperative.now.legal),
        notes,
        fields: vec![
            Field::select(form, "act", say("registry-status-act"), choices.collect()),
            Field::day(form, "day", say("registry-fact-day")),
            paper_field(visit, form),
        ],
        act: say("registry-status-do"),
        of: Some((shown.cooperative.id, shown.cooperative.name.clone())),
    };
    draw(visit, form, page)
}
