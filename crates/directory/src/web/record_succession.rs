//! Record that an organisation is followed by another: find the successor, say how, since when and by which paper.

use ::web::components::{Form, Toast};
use ::web::{Posted, Refused, Visit, done};
use authz::{Action, Denied};
use axum::extract::{Extension, Path};
use axum::response::Response;
use kernel::OrganisationId;

use super::merge_organisations::choice;
use super::other::{self, CHOICES_MAX, Choosing};
use super::succession_form::{Following, SEEN, SUCCESSOR, What, draw, read};
use super::{WORDS, crumbs, id_of};
use crate::model::listing::{Asked, Order, Standing};
use crate::model::succession::LineKind;
use crate::queries::organisation_list::{OrganisationLine, organisation_list};
use crate::queries::organisation_profile::{OrganisationProfile, organisation_profile};
use crate::registers::Registers;
use crate::use_cases::findable::organisation_link;
use crate::use_cases::record_succession::{RecordSuccession, record_succession};

/// `GET /lam-viec/danh-muc/co-quan/{id}/ke-tuc`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
) -> Result<Response, Refused> {
    let from = profile(&visit, &registers, &id).await?;
    let here = visit.address();
    let Some(to) = here.get(SUCCESSOR) else {
        return choose(&visit, &registers, &from).await;
    };
    let form = visit
        .form()
        .with(SEEN, from.version.to_string())
        .with("kind", LineKind::Merged.as_str());
    drawn(&visit, &registers, &form, (&from, to)).await
}

/// `POST /lam-viec/danh-muc/co-quan/{id}/ke-tuc`
pub(super) async fn send(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let db = visit.app().db();
    let from = profile(&visit, &registers, &id).await?;
    let here = visit.address();
    let to = here.get(SUCCESSOR).unwrap_or_default();
    let form = match read(&posted) {
        Ok(sent) => {
            let command = posted.command(RecordSuccession {
                from: from.organisation.id,
                to: id_of(to, OrganisationId::parse)?,
                kind: sent.kind,
                on: sent.on,
                basis: sent.basis,
                is_verified: sent.is_verified,
                seen_version: sent.seen_version,
            })?;
            let act = || record_succession(db, visit.actor(), &command);
            match db::settle(act).await {
                Ok(()) => {
                    let toast = Toast::new(visit.say("directory-succession-done"));
                    let page = organisation_link(from.organisation.id);
                    return Ok(done(&visit, page, &toast));
                }
                Err(refusal) => posted.form(visit.words()).refuse(refusal)?,
            }
        }
        Err(errors) => posted.form(visit.words()).wrong(&errors),
    };
    drawn(&visit, &registers, &form, (&from, to)).await
}

/// The predecessor, if a successor of it may be recorded.
async fn profile(
    visit: &Visit,
    registers: &Registers,
    id: &str,
) -> Result<OrganisationProfile, Refused> {
    let id = id_of(id, OrganisationId::parse)?;
    let at = (visit.app().db(), registers);
    let profile = organisation_profile(at, visit.actor(), id).await?;
    match profile.may_follow && profile.merged_into.is_none() {
        true => Ok(profile),
        false => Err(Denied::NotAllowed(Action::RecordSuccession).into()),
    }
}

async fn choose(
    visit: &Visit,
    registers: &Registers,
    from: &OrganisationProfile,
) -> Result<Response, Refused> {
    let at = (visit.app().db(), registers);
    let here = visit.address();
    let question = here.get(WORDS).unwrap_or_default().to_owned();
    let asked = Asked {
        standing: Standing::All,
        ..Asked::on(visit.day()).with_words(&question)
    };
    let part = (Order::Name, CHOICES_MAX, 0);
    let lines = match question.is_empty() {
        true => Vec::new(),
        false => {
            organisation_list(at, visit.actor(), &asked, part)
                .await?
                .lines
        }
    };
    let own = from.organisation.id;
    let page = organisation_link(own);
    let others = lines.iter().filter(|line| line.row.id != own);
    let way = |line: &OrganisationLine| format!("{page}/ke-tuc?{SUCCESSOR}={}", line.row.id);
    let found = others.map(|line| choice(visit, line, "directory-succession-choose", way(line)));
    let name = from.organisation.full_name_on(from.day).to_owned();
    let facts = [("name", name.as_str().into())];
    let title = visit.say("directory-succession");
    let choosing = Choosing {
        what: visit.words().say_with("directory-succession-find", &facts),
        crumbs: crumbs(visit, What::Organisations.catalogue(), &title)
            .step(name.clone(), page.clone()),
        title,
        question,
        found: found.collect(),
    };
    Ok(other::draw(visit, choosing))
}

async fn drawn(
    visit: &Visit,
    registers: &Registers,
    form: &Form,
    (from, to): (&OrganisationProfile, &str),
) -> Result<Response, Refused> {
    let to = id_of(to, OrganisationId::parse)?;
    let at = (visit.app().db(), registers);
    let to = organisation_profile(at, visit.actor(), to).await?;
    let name =
        |profile: &OrganisationProfile| profile.organisation.full_name_on(profile.day).to_owned();
    let following = Following {
        what: What::Organisations,
        from: (name(from), organisation_link(from.organisation.id)),
        to: name(&to),
    };
    Ok(draw(visit, form, following))
}
