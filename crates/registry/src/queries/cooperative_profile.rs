//! One cooperative: its four facts, what the law asks of it now, its record.

use authz::{Action, Actor, may};
use db::{Db, Rx};
use directory::api::{Registers, area_path};
use kernel::{Day, Fault, OrganisationId};
use library::api::rulebook;
use rules::{RuleError, Rulebook};

use crate::model::deadline::Deadline;
use crate::model::dossier::due;
use crate::model::duty::{Deeds, Duty, duties};
use crate::model::fact::Facet;
use crate::model::life_case::{Judged, allowed};
use crate::store::cooperative::Cooperative;
use crate::store::dossier::{Dossier, dossier_open_of, step_list};
use crate::store::fact::{Fact, fact_list};
use crate::store::member_count::{Counted, member_count_list};
use crate::store::yearly_report::{Reported, report_list};
use crate::use_cases::facts::known_of;
use crate::use_cases::file_report::REPORTS_MAX;
use crate::use_cases::known::{KnownError, known};

/// Counts that the screen shows.
const COUNTS_MAX: u32 = 12;

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CooperativeProfile {
    /// As of which day.
    pub(crate) day: Day,
    /// The cooperative.
    pub(crate) cooperative: Cooperative,
    /// Its seat with the areas above.
    pub(crate) seat: String,
    /// Who registers it, by name.
    pub(crate) agency: Option<String>,
    /// The union that it is a member of, by name.
    pub(crate) union: Option<String>,
    /// The latest fact of each facet.
    pub(crate) facts: Vec<Fact>,
    /// What it owes.
    pub(crate) duties: Vec<Duty>,
    /// What the law of the day lets it do.
    pub(crate) acts: Vec<Judged>,
    /// The dossier that is open, and by when its next step is due.
    pub(crate) dossier: Option<(Dossier, Option<Deadline>)>,
    /// Members by day, the latest first.
    pub(crate) counts: Vec<Counted>,
    /// Yearly reports, the latest first.
    pub(crate) reports: Vec<Reported>,
    /// What one may do here.
    pub(crate) may: May,
}

/// What an actor may do with a cooperative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct May {
    pub(crate) manage: bool,
    pub(crate) review: bool,
    pub(crate) report: bool,
    pub(crate) see_members: bool,
}

/// Why the screen is not shown.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ProfileError {
    /// There is none, or the actor may not know of it.
    #[error(transparent)]
    Known(#[from] KnownError),
    /// A rule is told twice.
    #[error(transparent)]
    Rule(#[from] RuleError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { ProfileError from [Known, Rule, Fault] {} }

/// Reads a cooperative. One that lies outside of what an actor may see is not there for them.
///
/// # Errors
/// See [`ProfileError`].
pub(crate) async fn cooperative_profile(
    (db, registers): (&Db, &Registers),
    actor: &Actor,
    id: OrganisationId,
) -> Result<CooperativeProfile, ProfileError> {
    let mut rx = db.read().await?;
    let day = rx.day();
    let (cooperative, place) = known(&mut rx, actor, id).await?;
    let book = rulebook(&mut rx, Some(cooperative.record.seat), None).await?;
    let facts = fact_list(&mut rx, id).await?;
    let reports = report_list(&mut rx, id, REPORTS_MAX).await?;
    let counts = member_count_list(&mut rx, id, COUNTS_MAX).await?;
    let law = known_of(&mut rx, &cooperative, (day, &book)).await?;
    let open = dossier_open_of(&mut rx, id).await?;
    let dossier = match open {
        Some(open) => Some(with_due(&mut rx, open, &book).await?),
        None => None,
    };
    let seat = area_path(registers, &mut rx, cooperative.record.seat, day).await?;
    let agency = name(&mut rx, cooperative.record.agency, day).await?;
    let union = name(&mut rx, cooperative.record.union, day).await?;
    let ended = cooperative.ended.is_some();
    let deeds = deeds(&cooperative, &reports, day);
    let can = |action| !ended && may(actor, action, &place);
    Ok(CooperativeProfile {
        day,
        seat: seat.unwrap_or_default(),
        agency,
        union,
        facts: latest(facts),
        duties: match ended {
            true => Vec::new(),
            false => duties(&deeds, day, &book)?,
        },
        acts: allowed(&law, day, &book)?,
        dossier,
        counts,
        reports,
        may: May {
            manage: can(Action::ManageCooperatives),
            review: can(Action::ReviewCooperatives),
            report: may(actor, Action::FileYearlyReports, &place),
            see_members: may(actor, Action::ViewMembers, &place),
        },
        cooperative,
    })
}

async fn name(rx: &mut Rx, id: Option<OrganisationId>, day: Day) -> Result<Option<String>, Fault> {
    let Some(id) = id else {
        return Ok(None);
    };
    let names = directory::api::names(rx, &[id], day).await?;
    Ok(names.into_iter().next().map(|(_, name)| name))
}

async fn with_due(
    rx: &mut Rx,
    dossier: Dossier,
    book: &Rulebook<'_>,
) -> Result<(Dossier, Option<Deadline>), ProfileError> {
    let steps = step_list(rx, dossier.id).await?;
    let done: Vec<_> = steps.iter().map(|it| (it.step, it.day)).collect();
    let deadline = match dossier.kind.next(&done) {
        Some(next) => due(next, &done, book)?,
        None => None,
    };
    Ok((dossier, deadline))
}

/// Facts come with the latest first: the first of each facet.
fn latest(facts: Vec<Fact>) -> Vec<Fact> {
    let mut found: Vec<Fact> = Vec::new();
    for fact in facts {
        let facet: Facet = fact.word.facet();
        if !found.iter().any(|known| known.word.facet() == facet) {
            found.push(fact);
        }
    }
    found
}

fn deeds(cooperative: &Cooperative, reports: &[Reported], day: Day) -> Deeds {
    let of_year = reports.iter().filter(|it| it.report.year == day.year());
    Deeds {
        kind: cooperative.kind,
        began: cooperative.began,
        last_meeting: cooperative.record.last_meeting,
        reported: of_year.map(|it| it.day).min(),
        members: cooperative.members.map(|(members, _)| members),
    }
}
