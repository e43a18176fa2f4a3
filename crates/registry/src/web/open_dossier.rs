//! Open a dossier of founding, or of dissolving.

use ::web::components::{Choice, Field, Form, Note, State, Toast};
use ::web::{Posted, Refused, Visit, done};
use authz::Action;
use axum::extract::{Extension, Path};
use axum::response::Response;
use directory::api::{Registers, communes_offered};
use kernel::{AreaId, FieldError};

use super::form_page::{FormPage, draw};
use super::wording::{dossier_word, ground_words, kind_choices};
use super::{cooperative_id, record_form};
use crate::model::asset::NAME_CHARS_MAX;
use crate::model::dossier::DossierKind;
use crate::model::kind::CooperativeKind;
use crate::model::life_table::LifeAct;
use crate::queries::cooperative_profile::{CooperativeProfile, cooperative_profile};
use crate::use_cases::open_dossier::{OpenDossier, open_dossier};
use crate::use_cases::tell::dossier_link;

/// Where a founding begins.
pub(super) const FOUND: &str = "/lam-viec/hop-tac-xa/ho-so/moi";
/// Where a dissolution begins.
pub(super) const DISSOLVE: &str = "/lam-viec/hop-tac-xa/{id}/giai-the";

/// `GET /lam-viec/hop-tac-xa/ho-so/moi`
pub(super) async fn found_form(
    visit: Visit,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    let form = visit
        .form()
        .with("kind", CooperativeKind::Cooperative.as_str());
    draw_found(&visit, &registers, &form).await
}

/// `POST /lam-viec/hop-tac-xa/ho-so/moi`
pub(super) async fn found(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    posted: Posted,
) -> Result<Response, Refused> {
    let mut reading = posted.read();
    let kind = reading.with("kind", str::parse::<CooperativeKind>);
    let name = reading.line("name", NAME_CHARS_MAX);
    let seat = reading.with("seat", AreaId::parse);
    let mut errors = reading.errors;
    let agency = match seat {
        Some(seat) => agency(&visit, &registers, &posted, seat, &mut errors).await?,
        None => None,
    };
    let form = posted.form(visit.words());
    let (Some(kind), Some(name), Some(seat), Some(agency)) = (kind, name, seat, agency) else {
        return draw_found(&visit, &registers, &form.wrong(&errors)).await;
    };
    let wish = OpenDossier::Found {
        kind,
        name,
        seat,
        agency,
    };
    match opened(&visit, &registers, &posted, wish).await? {
        Ok(response) => Ok(response),
        Err(form) => draw_found(&visit, &registers, &form).await,
    }
}

/// Who registers; must be named.
async fn agency(
    visit: &Visit,
    registers: &Registers,
    posted: &Posted,
    seat: AreaId,
    errors: &mut Vec<FieldError>,
) -> Result<Option<kernel::OrganisationId>, Refused> {
    let read = record_form::agency(visit, registers, posted, seat).await?;
    let found = read.map_err(|error| errors.push(error)).ok().flatten();
    if found.is_none() && errors.is_empty() {
        errors.push(FieldError {
            field: "agency",
            code: "registry.agency.none",
            facts: Vec::new(),
        });
    }
    Ok(found)
}

/// Opens it: where that leads, or the form with what stands against it.
async fn opened(
    visit: &Visit,
    registers: &Registers,
    posted: &Posted,
    wish: OpenDossier,
) -> Result<Result<Response, Form>, Refused> {
    let command = posted.command(wish)?;
    let act = || open_dossier(visit.app().db(), registers, visit.actor(), &command);
    match db::settle(act).await {
        Ok(opened) => {
            let facts = [("name", opened.name.into())];
            let said = visit.words().say_with("registry-dossier-opened", &facts);
            Ok(Ok(done(visit, dossier_link(opened.id), &Toast::new(said))))
        }
        Err(error) => Ok(Err(posted.form(visit.words()).refuse(error)?)),
    }
}

async fn draw_found(
    visit: &Visit,
    registers: &Registers,
    form: &Form,
) -> Result<Response, Refused> {
    let say = |key: &str| visit.say(key);
    let at = (visit.app().db(), registers);
    let communes = communes_offered(at, visit.actor(), Action::ManageCooperatives).await?;
    let communes = communes.into_iter();
    let communes = communes.map(|(id, name)| Choice::new(id.to_string(), name));
    let none = Choice::new("", say("registry-choose"));
    let page = FormPage {
        title: say("registry-found"),
        under: say("registry-found-what"),
        notes: Vec::new(),
        fields: vec![
            Field::select(
                form,
                "kind",
                say("registry-kind"),
                kind_choices(visit.words()),
            ),
            Field::text(form, "name", say("registry-found-name")),
            Field::select(
                form,
                "seat",
                say("registry-seat"),
                std::iter::once(none).chain(communes).collect(),
            ),
            Field::text(form, "agency", say("registry-agency")).hint(say("registry-agency-hint")),
        ],
        act: say("registry-dossier-open-act"),
        of: None,
    };
    Ok(draw(visit, form, page))
}

/// `GET /lam-viec/hop-tac-xa/{id}/giai-the`
pub(super) async fn dissolve_form(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
) -> Result<Response, Refused> {
    let at = (visit.app().db(), &registers);
    let shown = cooperative_profile(at, visit.actor(), cooperative_id(&id)?).await?;
    let agency = shown.agency.clone().unwrap_or_default();
    let form = visit
        .form()
        .with("kind", DossierKind::Voluntary.as_str())
        .with("agency", agency);
    Ok(draw_dissolve(&visit, &shown, &form))
}

/// `POST /lam-viec/hop-tac-xa/{id}/giai-the`
pub(super) async fn dissolve(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let at = (visit.app().db(), &registers);
    let shown = cooperative_profile(at, visit.actor(), cooperative_id(&id)?).await?;
    let mut reading = posted.read();
    let kind = reading.with("kind", str::parse::<DossierKind>);
    let mut errors = reading.errors;
    let seat = shown.cooperative.record.seat;
    let agency = agency(&visit, &registers, &posted, seat, &mut errors).await?;
    let form = posted.form(visit.words());
    let (Some(kind), Some(agency)) = (kind, agency) else {
        return Ok(draw_dissolve(&visit, &shown, &form.wrong(&errors)));
    };
    let wish = OpenDossier::Dissolve {
        organisation: shown.cooperative.id,
        kind,
        agency,
    };
    match opened(&visit, &registers, &posted, wish).await? {
        Ok(response) => Ok(response),
        Err(form) => Ok(draw_dissolve(&visit, &shown, &form)),
    }
}

/// What the law holds against it stands above the choice.
fn draw_dissolve(visit: &Visit, shown: &CooperativeProfile, form: &Form) -> Response {
    let say = |key: &str| visit.say(key);
    let words = visit.words();
    let grounds = shown.acts.iter();
    let grounds = grounds.filter(|judged| judged.act == LifeAct::DissolveCompulsorily);
    let grounds = grounds.flat_map(|judged| &judged.grounds);
    let notes: Vec<Note> = grounds
        .map(|ground| Note::new(ground_words(words, ground)).state(State::Late))
        .collect();
    let mut kinds = vec![DossierKind::Voluntary];
    if !notes.is_empty() {
        kinds.push(DossierKind::Compulsory);
    }
    let kinds = kinds
        .into_iter()
        .map(|kind| Choice::new(kind.as_str(), dossier_word(words, kind)));
    let page = FormPage {
        title: say("registry-dissolve"),
        under: say("registry-dissolve-what"),
        notes,
        fields: vec![
            Field::radios(form, "kind", say("registry-dossier-kind"), kinds.collect()),
            Field::text(form, "agency", say("registry-agency")).hint(say("registry-agency-hint")),
        ],
        act: say("registry-dossier-open-act"),
        of: Some((shown.cooperative.id, shown.cooperative.name.clone())),
    };
    draw(visit, form, page)
}
