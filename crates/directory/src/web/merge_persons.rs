//! Join two records of one person: find the other, see both beside each other, say why.

use ::web::components::{Form, Line, Prose, Toast};
use ::web::{Posted, Refused, Visit, done};
use authz::{Action, Denied};
use axum::extract::{Extension, Path};
use axum::response::Response;
use kernel::{PersonId, Phone, Refusal};

use super::merger::{Merging, OTHER, draw, form, reason, seen};
use super::other::{self, CHOICES_MAX, Choosing};
use super::person_profile::recognised_by;
use super::wording::titled;
use super::{PERSONS, WORDS, id_of};
use crate::keys::DirectoryKeys;
use crate::model::listing::{PersonOrder, PersonsAsked};
use crate::queries::merger::{PersonMerger, PersonSide, person_merger};
use crate::queries::person_list::{Placed, person_list};
use crate::queries::person_profile::person_profile;
use crate::registers::Registers;
use crate::use_cases::findable::person_link;
use crate::use_cases::merge_persons::{MergePersons, merge_persons};

/// `GET /lam-viec/danh-muc/ca-nhan/{id}/gop`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
) -> Result<Response, Refused> {
    let merged = id_of(&id, PersonId::parse)?;
    let here = visit.address();
    let Some(kept) = here.get(OTHER) else {
        return choose(&visit, &registers, merged).await;
    };
    let kept = id_of(kept, PersonId::parse)?;
    let at = (visit.app().db(), &registers);
    let both = person_merger(at, visit.actor(), (merged, kept)).await?;
    let form = form(&visit, (both.merged.version, both.kept.version));
    Ok(drawn(&visit, &form, &both))
}

/// `POST /lam-viec/danh-muc/ca-nhan/{id}/gop`
pub(super) async fn send(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Extension(keys): Extension<DirectoryKeys>,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let db = visit.app().db();
    let merged = id_of(&id, PersonId::parse)?;
    let here = visit.address();
    let kept = id_of(here.get(OTHER).unwrap_or_default(), PersonId::parse)?;
    let form = match reason(&visit, &posted) {
        Ok(reason) => {
            let command = posted.command(MergePersons {
                merged,
                kept,
                reason,
                seen_versions: seen(&posted),
            })?;
            let act = || merge_persons(db, &keys, visit.actor(), &command);
            match db::settle(act).await {
                Ok(()) => {
                    let toast = Toast::new(visit.say("directory-merge-done"));
                    return Ok(done(&visit, person_link(kept), &toast));
                }
                Err(refusal) => posted.form(visit.words()).refuse(refusal)?,
            }
        }
        Err(form) => *form,
    };
    let both = person_merger((db, &registers), visit.actor(), (merged, kept)).await?;
    Ok(drawn(&visit, &form, &both))
}

/// Asks which is the other.
async fn choose(
    visit: &Visit,
    registers: &Registers,
    merged: PersonId,
) -> Result<Response, Refused> {
    let at = (visit.app().db(), registers);
    let profile = person_profile(at, visit.actor(), merged).await?;
    if !profile.may_merge {
        return Err(Denied::NotAllowed(Action::MergeRecords).into());
    }
    let name = profile.line.name.clone();
    let here = visit.address();
    let question = here.get(WORDS).unwrap_or(&name).to_owned();
    let part = (PersonOrder::Name, CHOICES_MAX, 0);
    let asked = PersonsAsked::of(&question);
    let list = person_list(at, visit.actor(), &asked, part).await?;
    let page = person_link(merged);
    let others = list.lines.iter().filter(|line| line.person.id != merged);
    let choice = |line: &Placed| {
        let person = &line.person;
        let title = Prose::new().link(person.name.clone(), person_link(person.id));
        let way = format!("{page}/gop?{OTHER}={}", person.id);
        Line::new(title)
            .under(recognised_by(line))
            .verb(visit.say("directory-merge-compare"), way)
    };
    let facts = [("name", name.as_str().into())];
    let title = visit.say("directory-merge");
    let choosing = Choosing {
        what: visit.words().say_with("directory-merge-choose", &facts),
        crumbs: super::crumbs(visit, ("directory-persons", PERSONS), &title)
            .step(name.clone(), page.clone()),
        title,
        question,
        found: others.map(choice).collect(),
    };
    Ok(other::draw(visit, choosing))
}

fn drawn(visit: &Visit, form: &Form, both: &PersonMerger) -> Response {
    let (merged, kept) = (&both.merged.placed.person, &both.kept.placed.person);
    let (page, page_kept) = (person_link(merged.id), person_link(kept.id));
    let title = visit.say("directory-merge");
    let crumbs = super::crumbs(visit, ("directory-persons", PERSONS), &title)
        .step(merged.name.clone(), page.clone());
    let merging = Merging {
        rows: rows(visit, both),
        pages: [
            (&page, merged.name.clone()),
            (&page_kept, kept.name.clone()),
        ],
        refused: both.refused.as_ref().map(|refused| refused as &dyn Refusal),
        crumbs,
    };
    draw(visit, form, merging)
}

fn rows(visit: &Visit, both: &PersonMerger) -> Vec<[String; 4]> {
    let sides = [&both.merged, &both.kept, &both.both];
    let row = |key: &str, value: &dyn Fn(&Placed) -> Option<String>| {
        let value = |side: &PersonSide| value(&side.placed).unwrap_or_default();
        let [merged, kept, after] = sides.map(value);
        [visit.say(key), merged, kept, after]
    };
    vec![
        row("directory-person-name", &|side| {
            Some(side.person.name.clone())
        }),
        row("directory-person-birth", &|side| {
            side.person.birth.map(|birth| birth.to_string())
        }),
        row("directory-person-phone", &|side| {
            side.person.phone.as_ref().map(Phone::to_vietnamese)
        }),
        row("directory-person-id_number", &|side| {
            side.person.id_number.clone()
        }),
        row("directory-area", &|side| side.area.as_deref().map(titled)),
        row("directory-person-organisation", &|side| {
            side.organisation.clone()
        }),
    ]
}
