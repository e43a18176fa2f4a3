//! What the names in a hand-written plan mean: as they were shown before, else as the directory knows them on the day of the plan.

use std::collections::BTreeMap;

use authz::Actor;
use db::Rx;
use directory::api::{Asked, Registers, names};
use kernel::{AreaId, Day, Fault, OrganisationId};
use serde::Serialize;

use super::understand_bodies::meaning_of;
use super::write_plan::WritePlanError;
use crate::model::draft::PlanDraft;
use crate::model::import::ImportHead;
use crate::model::import_body::Meaning;
use crate::model::item_facts::ItemFacts;
use crate::model::writing_item::{Part, bodies_in, known_names, named_as};

/// What becomes of a name that the directory has not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Unknown {
    /// It is asked for again.
    Refused,
    /// The plan keeps the name, and the Alliance follows it by letter (*theo công văn*).
    ByLetter,
}

/// The names of every body of a draft, on the day of the plan.
///
/// # Errors
/// The database is away.
pub(crate) async fn body_names(
    rx: &mut Rx,
    draft: &PlanDraft,
) -> Result<BTreeMap<OrganisationId, String>, Fault> {
    let bodies = bodies_in(draft);
    let found = names(rx, &bodies, meant_on(draft)).await?;
    Ok(found.into_iter().collect())
}

/// The day as of which the bodies of a draft are meant.
pub(crate) fn meant_on(draft: &PlanDraft) -> Day {
    draft.issued_on.unwrap_or(draft.from)
}

/// What each name of an item means.
///
/// # Errors
/// A name is that of nobody, or of several; or the database is away.
pub(crate) async fn meanings(
    rx: &mut Rx,
    registers: &Registers,
    (actor, draft): (&Actor, &PlanDraft),
    (key, facts, unknown): (Option<&str>, &ItemFacts, Unknown),
) -> Result<BTreeMap<String, Meaning>, WritePlanError> {
    let shown = body_names(rx, draft).await?;
    let mut meanings = key.map_or_else(BTreeMap::new, |key| known_names(draft, key, &shown));
    let asked = Asked {
        day: meant_on(draft),
        province: draft.area,
    };
    for (part, name) in named_as(facts) {
        if meanings.contains_key(name) {
            continue;
        }
        let found = meaning_of(rx, registers, (actor, &asked), name).await?;
        let meaning = match (found.meaning, unknown, part) {
            (Some(meaning), _, Part::Lead | Part::Partner) => meaning,
            (Some(Meaning::Body { id }), _, Part::Responsible) => Meaning::Body { id },
            (None, Unknown::ByLetter, Part::Lead | Part::Partner) => Meaning::ByLetter,
            (None, Unknown::Refused, _)
            | (None, Unknown::ByLetter, Part::Responsible)
            | (Some(Meaning::Class { .. } | Meaning::ByLetter), _, Part::Responsible) => {
                return Err(nobody(rx, (part, name), &found.candidates, asked.day).await?);
            }
        };
        meanings.insert(name.to_owned(), meaning);
    }
    Ok(meanings)
}

/// The body that issues a plan.
///
/// # Errors
/// The name is that of nobody, or of several; or the database is away.
pub(crate) async fn issuer_called(
    rx: &mut Rx,
    registers: &Registers,
    (actor, province): (&Actor, AreaId),
    head: &ImportHead,
) -> Result<OrganisationId, WritePlanError> {
    let day = head.meant_on();
    let asked = Asked { day, province };
    let name = head.issuer_name.as_str();
    let found = meaning_of(rx, registers, (actor, &asked), name).await?;
    match found.meaning {
        Some(Meaning::Body { id }) => Ok(id),
        Some(Meaning::Class { .. } | Meaning::ByLetter) | None => {
            let nearest = nearest(rx, &found.candidates, day).await?;
            let name = name.to_owned();
            Err(WritePlanError::UnknownIssuer { name, day, nearest })
        }
    }
}

async fn nobody(
    rx: &mut Rx,
    (part, name): (Part, &str),
    candidates: &[OrganisationId],
    day: Day,
) -> Result<WritePlanError, Fault> {
    let nearest = nearest(rx, candidates, day).await?;
    let name = name.to_owned();
    Ok(match part {
        Part::Lead => WritePlanError::UnknownLead { name, day, nearest },
        Part::Partner => WritePlanError::UnknownPartner { name, day, nearest },
        Part::Responsible => WritePlanError::UnknownResponsible { name, day, nearest },
    })
}

/// Names that are told as the nearest.
const NEAREST_MAX: usize = 3;

async fn nearest(rx: &mut Rx, candidates: &[OrganisationId], day: Day) -> Result<String, Fault> {
    let some: Vec<OrganisationId> = candidates.iter().copied().take(NEAREST_MAX).collect();
    let found = names(rx, &some, day).await?;
    let found: Vec<String> = found.into_iter().map(|(_, name)| name).collect();
    Ok(found.join("; "))
}
