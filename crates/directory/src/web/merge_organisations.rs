//! Join two records of one organisation: find the other, see both beside each other, say why.

use ::web::components::{Line, Prose, Toast};
use ::web::{Posted, Refused, Visit, done};
use authz::{Action, Denied};
use axum::extract::{Extension, Path};
use axum::response::Response;
use kernel::{OrganisationId, Refusal};

use super::merger::{Merging, OTHER, draw, form, reason, seen};
use super::organisation_list::life;
use super::other::{self, CHOICES_MAX, Choosing};
use super::wording::{began, organisation_kind, span, standing, titled};
use super::{ORGANISATIONS, WORDS, id_of};
use crate::model::listing::{Asked, Order, Standing};
use crate::queries::merger::{OrganisationMerger, OrganisationSide, organisation_merger};
use crate::queries::organisation_list::{OrganisationLine, organisation_list};
use crate::queries::organisation_profile::{OrganisationProfile, organisation_profile};
use crate::registers::Registers;
use crate::use_cases::findable::organisation_link;
use crate::use_cases::merge_organisations::{MergeOrganisations, merge_organisations};

/// `GET /lam-viec/danh-muc/co-quan/{id}/gop`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
) -> Result<Response, Refused> {
    let merged = id_of(&id, OrganisationId::parse)?;
    let here = visit.address();
    let Some(kept) = here.get(OTHER) else {
        return choose(&visit, &registers, merged).await;
    };
    let kept = id_of(kept, OrganisationId::parse)?;
    let at = (visit.app().db(), &registers);
    let both = organisation_merger(at, visit.actor(), (merged, kept)).await?;
    let form = form(&visit, versions(&both));
    Ok(drawn(&visit, &form, &both))
}

/// `POST /lam-viec/danh-muc/co-quan/{id}/gop`
pub(super) async fn send(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let db = visit.app().db();
    let merged = id_of(&id, OrganisationId::parse)?;
    let here = visit.address();
    let kept = id_of(here.get(OTHER).unwrap_or_default(), OrganisationId::parse)?;
    let form = match reason(&visit, &posted) {
        Ok(reason) => {
            let command = posted.command(MergeOrganisations {
                merged,
                kept,
                reason,
                seen_versions: seen(&posted),
            })?;
            let act = || merge_organisations(db, visit.actor(), &command);
            match db::settle(act).await {
                Ok(()) => {
                    let toast = Toast::new(visit.say("directory-merge-done"));
                    return Ok(done(&visit, organisation_link(kept), &toast));
                }
                Err(refusal) => posted.form(visit.words()).refuse(refusal)?,
            }
        }
        Err(form) => *form,
    };
    let both = organisation_merger((db, &registers), visit.actor(), (merged, kept)).await?;
    Ok(drawn(&visit, &form, &both))
}

/// Asks which is the other, among those of the same kind.
async fn choose(
    visit: &Visit,
    registers: &Registers,
    merged: OrganisationId,
) -> Result<Response, Refused> {
    let at = (visit.app().db(), registers);
    let profile = organisation_profile(at, visit.actor(), merged).await?;
    if !profile.may_merge || profile.merged_into.is_some() {
        return Err(Denied::NotAllowed(Action::MergeRecords).into());
    }
    let name = profile.organisation.full_name_on(profile.day).to_owned();
    let here = visit.address();
    let question = match here.get(WORDS) {
        Some(words) => words.to_owned(),
        None => proposed(&profile),
    };
    let asked = Asked {
        kind: Some(profile.organisation.kind),
        standing: Standing::All,
        ..Asked::on(visit.day()).with_words(&question)
    };
    let part = (Order::Name, CHOICES_MAX, 0);
    let list = organisation_list(at, visit.actor(), &asked, part).await?;
    let others = list.lines.iter().filter(|line| line.row.id != merged);
    let page = organisation_link(merged);
    let way = |line: &OrganisationLine| format!("{page}/gop?{OTHER}={}", line.row.id);
    let found = others.map(|line| choice(visit, line, "directory-merge-compare", way(line)));
    let facts = [("name", name.as_str().into())];
    let title = visit.say("directory-merge");
    let choosing = Choosing {
        what: visit.words().say_with("directory-merge-choose", &facts),
        crumbs: super::crumbs(visit, ("directory-organisations", ORGANISATIONS), &title)
            .step(name.clone(), page.clone()),
        title,
        question,
        found: found.collect(),
    };
    Ok(other::draw(visit, choosing))
}

/// The last words of its name: those that tell it from others of its kind.
fn proposed(profile: &OrganisationProfile) -> String {
    const WORDS_PROPOSED: usize = 2;
    let name = profile.organisation.full_name_on(profile.day);
    let words: Vec<&str> = name.split_whitespace().rev().take(WORDS_PROPOSED).collect();
    words.into_iter().rev().collect::<Vec<_>>().join(" ")
}

/// An organisation to choose.
pub(super) fn choice(visit: &Visit, line: &OrganisationLine, verb: &str, way: String) -> Line {
    let name = Prose::new().link(line.row.full_name.clone(), organisation_link(line.row.id));
    let life = life(line);
    let days = span(visit, &life);
    let parts = [
        Some(organisation_kind(visit, line.row.kind)),
        line.row.code.clone(),
        line.area.as_deref().map(titled),
        (!days.is_empty()).then_some(days),
    ];
    let under: Vec<String> = parts.into_iter().flatten().collect();
    let choice = Line::new(name)
        .under(under.join(" · "))
        .verb(visit.say(verb), way);
    // Of two of one name, the life tells which is meant.
    match life.includes(visit.day()) {
        true => choice,
        false => choice.badge(standing(visit, &life, visit.day())),
    }
}

fn versions(both: &OrganisationMerger) -> (i64, i64) {
    (both.merged.record.version, both.kept.record.version)
}

fn drawn(visit: &Visit, form: &::web::components::Form, both: &OrganisationMerger) -> Response {
    let (merged, kept) = (
        &both.merged.record.organisation,
        &both.kept.record.organisation,
    );
    let name = |organisation: &crate::model::organisation::Organisation| {
        organisation.full_name_on(visit.day()).to_owned()
    };
    let (page, page_kept) = (organisation_link(merged.id), organisation_link(kept.id));
    let title = visit.say("directory-merge");
    let crumbs = super::crumbs(visit, ("directory-organisations", ORGANISATIONS), &title)
        .step(name(merged), page.clone());
    let merging = Merging {
        rows: rows(visit, both),
        pages: [(&page, name(merged)), (&page_kept, name(kept))],
        refused: both.refused.as_ref().map(|refused| refused as &dyn Refusal),
        crumbs,
    };
    draw(visit, form, merging)
}

fn rows(visit: &Visit, both: &OrganisationMerger) -> Vec<[String; 4]> {
    let sides = [&both.merged, &both.kept, &both.both];
    let row = |key: &str, value: &dyn Fn(&OrganisationSide) -> String| {
        let [merged, kept, after] = sides.map(value);
        [visit.say(key), merged, kept, after]
    };
    let count = |count: i64| visit.words().count(count);
    let names = |side: &OrganisationSide| {
        let names = side.record.organisation.names.iter();
        let aliases = names.flat_map(|name| name.aliases.iter().map(String::as_str));
        aliases.collect::<Vec<_>>().join("; ")
    };
    vec![
        row("directory-name", &|side| {
            let organisation = &side.record.organisation;
            organisation.full_name_on(visit.day()).to_owned()
        }),
        row("directory-other-names", &names),
        row("directory-kind", &|side| {
            organisation_kind(visit, side.record.organisation.kind)
        }),
        row("directory-code", &|side| {
            side.record.code.clone().unwrap_or_default()
        }),
        row("directory-area", &|side| {
            titled(side.area.as_deref().unwrap_or_default())
        }),
        row("directory-parent", &|side| {
            side.parent.clone().unwrap_or_default()
        }),
        row("directory-began", &|side| {
            began(visit, &side.record.organisation.life)
        }),
        row("directory-basis", &|side| {
            side.record.organisation.basis.text.clone()
        }),
        row("directory-under", &|side| count(side.under)),
        row("directory-merge-timeline", &|side| count(side.told)),
    ]
}
