//! One organisation with its one timeline.

use std::collections::BTreeMap;

use authz::{Action, Actor, Denied, locate, may};
use db::{Db, Rx};
use kernel::{Day, Fault, Instant, OrganisationId};

use crate::model::life::{Basis, Began};
use crate::model::organisation::Organisation;
use crate::model::succession::{LineKind, OrganisationLine};
use crate::queries::area_profile::nearest;
use crate::registers::Registers;
use crate::store::event::{EventRow, event_list_of};
use crate::store::line::line_list_of;
use crate::store::merger::{MergedKind, MergerRow, merger_by_merged, merger_list_of};
use crate::store::organisation::{Record, organisation_by_id, organisation_merged};
use crate::store::organisation_list::{OrganisationLineRow, organisation_list_of_parent};

/// Events that the screen shows.
pub(crate) const EVENTS_MAX: u32 = 500;
/// Organisations directly under it that the screen shows.
pub(crate) const UNDER_MAX: u32 = 200;

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OrganisationProfile {
    /// The day by which it is told.
    pub day: Day,
    /// The organisation.
    pub organisation: Organisation,
    /// Its code, where it has one.
    pub code: Option<String>,
    /// Counts its changes; a form sends it back.
    pub version: i64,
    /// When it was changed last.
    pub changed_at: Instant,
    /// By whom, where it was not the program's lists.
    pub changed_by: Option<String>,
    /// Its area with those above.
    pub area: Option<String>,
    /// The organisation above it on the day, if it stands under one.
    pub parent: Option<Other>,
    /// The record that stands for this one.
    pub merged_into: Option<Other>,
    /// How this record was given up.
    pub given_up: Option<MergerRow>,
    /// What happened, the latest first.
    pub timeline: Vec<Moment>,
    /// Those directly under it, as far as one may see them.
    pub under: Vec<OrganisationLineRow>,
    /// What may be done here.
    pub may_manage: bool,
    /// Whether a successor may be recorded.
    pub may_follow: bool,
    /// Whether it may be merged.
    pub may_merge: bool,
}

/// Another organisation, as a line names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Other {
    /// Its id.
    pub id: OrganisationId,
    /// Its whole name on the day.
    pub name: String,
    /// Whether its page may be seen.
    pub is_open: bool,
}

/// What happened on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Moment {
    /// When.
    pub day: Day,
    /// What.
    pub what: What,
    /// On what that rests, where it is told.
    pub basis: Option<Basis>,
    /// Whether there is evidence of it.
    pub is_proven: bool,
}

/// What happened to an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum What {
    /// It began.
    Began,
    /// A list of that day names it; since when it was there is not known.
    Seen,
    /// It got another name.
    Renamed {
        /// The former one.
        before: String,
        /// The new one.
        after: String,
    },
    /// Another went on in it, or handed a part to it.
    Follows(LineKind, Other),
    /// It went on in another, or handed a part to it.
    FollowedBy(LineKind, Other),
    /// It ended, and nobody is recorded to follow.
    Ended,
    /// Another record of it was given up.
    Merged(MergerRow),
    /// What another context told.
    Told {
        /// The key of its sentence.
        text_key: String,
        /// What is set into it.
        facts: Vec<(String, String)>,
        /// The page of what tells it.
        link: Option<String>,
    },
}

/// Why the screen is not shown.
#[derive(Debug, thiserror::Error)]
pub(crate) enum OrganisationProfileError {
    /// The policy, or there is no such organisation.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { OrganisationProfileError from [Denied, Fault] {} }

/// Reads an organisation. One that lies outside of what an actor may see is not there for them.
///
/// # Errors
/// See [`OrganisationProfileError`].
pub(crate) async fn organisation_profile(
    (db, registers): (&Db, &Registers),
    actor: &Actor,
    id: OrganisationId,
) -> Result<OrganisationProfile, OrganisationProfileError> {
    let scope = actor.scope(Action::ViewOrganisations)?;
    let mut rx = db.read().await?;
    let record = organisation_by_id(&mut rx, id)
        .await?
        .ok_or(Denied::Hidden)?;
    let located = locate(&mut rx, record.organisation.area, Some(id)).await?;
    if !may(actor, Action::ViewOrganisations, &located) {
        return Err(Denied::Hidden.into());
    }
    let day = nearest(&record.organisation.life, rx.day());
    let map = registers.areas(&mut rx).await?;
    let area = record.organisation.area.map(|area| map.path_on(area, day));
    let parent = parent(&mut rx, registers, actor, (&record, day)).await?;
    let merged_into = match record.merged_into {
        Some(kept) => other(&mut rx, actor, (kept, day)).await?,
        None => None,
    };
    let given_up = merger_by_merged(&mut rx, MergedKind::Organisation, id.to_string()).await?;
    let timeline = timeline(&mut rx, actor, &record).await?;
    let under = organisation_list_of_parent(&mut rx, &scope, (id, day), UNDER_MAX).await?;
    Ok(OrganisationProfile {
        day,
        code: record.code,
        version: record.version,
        changed_at: record.changed_at,
        changed_by: record.changed_by,
        organisation: record.organisation,
        area,
        parent,
        merged_into,
        given_up,
        timeline,
        under,
        may_manage: may(actor, Action::ManageOrganisations, &located),
        may_follow: may(actor, Action::RecordSuccession, &located),
        may_merge: may(actor, Action::MergeRecords, &located),
    })
}

/// What happened to an organisation, the latest first, for a context that has asked whether it may be seen.
///
/// # Errors
/// See [`OrganisationProfileError`].
pub(crate) async fn moments_of(
    db: &Db,
    actor: &Actor,
    id: OrganisationId,
) -> Result<Vec<Moment>, OrganisationProfileError> {
    let mut rx = db.read().await?;
    let record = organisation_by_id(&mut rx, id).await?;
    let record = record.ok_or(Denied::Hidden)?;
    Ok(timeline(&mut rx, actor, &record).await?)
}

/// The organisation above it on the day: the recorded one, or its heir.
async fn parent(
    rx: &mut Rx,
    registers: &Registers,
    actor: &Actor,
    (record, day): (&Record, Day),
) -> Result<Option<Other>, Fault> {
    let Some(recorded) = record.organisation.parent else {
        return Ok(None);
    };
    let register = registers.bodies(rx).await?;
    let heir = register.parent_on(record.organisation.id, day);
    other(rx, actor, (heir.map_or(recorded, |heir| heir.id), day)).await
}

/// Another organisation by its name on a day.
pub(crate) async fn other(
    rx: &mut Rx,
    actor: &Actor,
    (id, day): (OrganisationId, Day),
) -> Result<Option<Other>, Fault> {
    let Some(record) = organisation_by_id(rx, id).await? else {
        return Ok(None);
    };
    let located = locate(rx, record.organisation.area, Some(id)).await?;
    Ok(Some(Other {
        id,
        name: record.organisation.full_name_on(day).to_owned(),
        is_open: may(actor, Action::ViewOrganisations, &located),
    }))
}

async fn timeline(rx: &mut Rx, actor: &Actor, record: &Record) -> Result<Vec<Moment>, Fault> {
    let organisation = &record.organisation;
    let mut lines = line_list_of(rx, organisation.id).await?;
    for merged in organisation_merged(rx, organisation.id).await? {
        lines.extend(line_list_of(rx, merged).await?);
    }
    let mut moments = own(organisation, &lines);
    for line in &lines {
        moments.extend(line_moment(rx, actor, organisation.id, line).await?);
    }
    let mergers = merger_list_of(rx, MergedKind::Organisation, organisation.id.to_string()).await?;
    moments.extend(mergers.into_iter().map(merged));
    let events = event_list_of(rx, organisation.id, EVENTS_MAX).await?;
    moments.extend(events.into_iter().map(told));
    // Of one day the latest that was added stands first, the beginning last.
    moments.reverse();
    moments.sort_by_key(|moment| std::cmp::Reverse(moment.day));
    Ok(moments)
}

/// Its beginning, its names, its end.
fn own(organisation: &Organisation, lines: &[OrganisationLine]) -> Vec<Moment> {
    let (day, what) = match organisation.life.began {
        Began::On(day) => (day, What::Began),
        Began::SeenOn(day) => (day, What::Seen),
    };
    let mut moments = vec![Moment {
        day,
        what,
        basis: Some(organisation.basis.clone()),
        is_proven: organisation.basis.verified,
    }];
    let pairs = organisation
        .names
        .iter()
        .zip(organisation.names.iter().skip(1));
    moments.extend(pairs.map(|(before, after)| Moment {
        day: after.life.began.first_known_day(),
        what: What::Renamed {
            before: before.full.clone(),
            after: after.full.clone(),
        },
        // A name is as sure as what is known of the organisation itself.
        basis: Some(Basis {
            text: String::new(),
            ..organisation.basis.clone()
        }),
        is_proven: false,
    }));
    let is_followed = lines
        .iter()
        .any(|line| line.from == organisation.id && line.kind.is_whole());
    let end = organisation.life.ended.filter(|_| !is_followed);
    moments.extend(end.map(|day| Moment {
        day,
        what: What::Ended,
        basis: None,
        is_proven: false,
    }));
    moments
}

async fn line_moment(
    rx: &mut Rx,
    actor: &Actor,
    own: OrganisationId,
    line: &OrganisationLine,
) -> Result<Option<Moment>, Fault> {
    let is_successor = line.to == own;
    let at = match is_successor {
        true => (line.from, line.on.plus_days(-1)),
        false => (line.to, line.on),
    };
    let Some(other) = other(rx, actor, at).await? else {
        return Ok(None);
    };
    let what = match is_successor {
        true => What::Follows(line.kind, other),
        false => What::FollowedBy(line.kind, other),
    };
    Ok(Some(Moment {
        day: line.on,
        what,
        basis: Some(line.basis.clone()),
        is_proven: line.basis.verified,
    }))
}

fn merged(row: MergerRow) -> Moment {
    Moment {
        day: row.merged_at.day_in_vietnam(),
        what: What::Merged(row),
        basis: None,
        is_proven: false,
    }
}

fn told(row: EventRow) -> Moment {
    Moment {
        day: row.day,
        what: What::Told {
            text_key: row.text_key,
            facts: facts(&row.facts),
            link: row.link,
        },
        basis: None,
        is_proven: row.has_evidence,
    }
}

/// Facts as a column keeps them: a JSON object of texts.
pub(crate) fn facts(column: &str) -> Vec<(String, String)> {
    let facts: BTreeMap<String, String> = serde_json::from_str(column).unwrap_or_default();
    facts.into_iter().collect()
}
