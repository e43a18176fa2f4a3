//! Record that an area is followed by another: find the successor, say how, since when and by which paper.

use ::web::components::{Badge, Form, Line, Prose, Toast};
use ::web::{Posted, Refused, Visit, done};
use authz::{Action, Denied};
use axum::extract::{Extension, Path};
use axum::response::Response;
use kernel::AreaId;

use super::other::{self, Choosing};
use super::succession_form::{Following, SEEN, SUCCESSOR, What, draw, read};
use super::wording::titled;
use super::{WORDS, crumbs, id_of};
use crate::model::succession::LineKind;
use crate::queries::area_profile::{AreaProfile, area_profile};
use crate::queries::area_tree::{FoundArea, area_tree};
use crate::registers::Registers;
use crate::use_cases::findable::area_link;
use crate::use_cases::record_area_succession::{RecordAreaSuccession, record_area_succession};

/// `GET /lam-viec/danh-muc/dia-ban/{id}/ke-tuc`
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

/// `POST /lam-viec/danh-muc/dia-ban/{id}/ke-tuc`
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
            let command = posted.command(RecordAreaSuccession {
                from: from.area.id,
                to: id_of(to, AreaId::parse)?,
                kind: sent.kind,
                on: sent.on,
                basis: sent.basis,
                is_verified: sent.is_verified,
                seen_version: sent.seen_version,
            })?;
            let act = || record_area_succession(db, visit.actor(), &command);
            match db::settle(act).await {
                Ok(()) => {
                    let toast = Toast::new(visit.say("directory-succession-done"));
                    return Ok(done(&visit, area_link(from.area.id), &toast));
                }
                Err(refusal) => posted.form(visit.words()).refuse(refusal)?,
            }
        }
        Err(errors) => posted.form(visit.words()).wrong(&errors),
    };
    drawn(&visit, &registers, &form, (&from, to)).await
}

/// The predecessor, if a successor of it may be recorded.
async fn profile(visit: &Visit, registers: &Registers, id: &str) -> Result<AreaProfile, Refused> {
    let id = id_of(id, AreaId::parse)?;
    let at = (visit.app().db(), registers);
    let profile = area_profile(at, visit.actor(), id, None).await?;
    match profile.may_follow {
        true => Ok(profile),
        false => Err(Denied::NotAllowed(Action::RecordSuccession).into()),
    }
}

async fn choose(
    visit: &Visit,
    registers: &Registers,
    from: &AreaProfile,
) -> Result<Response, Refused> {
    let at = (visit.app().db(), registers);
    let here = visit.address();
    let question = here.get(WORDS).unwrap_or_default().to_owned();
    let tree = area_tree(at, visit.actor(), visit.day(), &question).await?;
    let own = from.area.id;
    let found = tree.found.unwrap_or_default();
    // Only its own tier is offered: another is refused.
    let others = found
        .iter()
        .filter(|other| other.area.id != own && other.area.kind.level() == from.level);
    let page = area_link(own);
    let choice = |other: &FoundArea| {
        let title = Prose::new().link(titled(&other.area.name), area_link(other.area.id));
        let way = format!("{page}/ke-tuc?{SUCCESSOR}={}", other.area.id);
        let line = Line::new(title)
            .under(other.above.clone())
            .verb(visit.say("directory-succession-choose"), way);
        match other.is_there {
            true => line,
            false => line.badge(Badge::plain(visit.say("directory-area-ended"))),
        }
    };
    let name = titled(&from.area.name);
    let facts = [("name", name.as_str().into())];
    let title = visit.say("directory-succession");
    let choosing = Choosing {
        what: visit.words().say_with("directory-succession-find", &facts),
        crumbs: crumbs(visit, What::Areas.catalogue(), &title).step(name.clone(), page.clone()),
        title,
        question,
        found: others.map(choice).collect(),
    };
    Ok(other::draw(visit, choosing))
}

async fn drawn(
    visit: &Visit,
    registers: &Registers,
    form: &Form,
    (from, to): (&AreaProfile, &str),
) -> Result<Response, Refused> {
    let to = id_of(to, AreaId::parse)?;
    let at = (visit.app().db(), registers);
    let to = area_profile(at, visit.actor(), to, None).await?;
    let path = |profile: &AreaProfile| {
        let above = profile.above.iter().map(|area| area.name.clone());
        let names: Vec<String> = std::iter::once(profile.area.name.clone())
            .chain(above)
            .collect();
        titled(&names.join(", "))
    };
    let following = Following {
        what: What::Areas,
        from: (path(from), area_link(from.area.id)),
        to: path(&to),
    };
    Ok(draw(visit, form, following))
}
