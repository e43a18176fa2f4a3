//! Entries as lines of a list: what stands around all of a page is read at once, not line by line.

use std::collections::{BTreeMap, BTreeSet};

use authz::Actor;
use db::Rx;
use kernel::{Day, Fault, OrganisationId};
use library::api::{CiteError, PaperId, cite};

use super::entry_list::{EntryLine, EntryPaper};
use crate::access::{Sight, own_subjects};
use crate::model::entry::EvidenceId;
use crate::store::entry::{paper_list_of, subject_list_of};
use crate::store::entry_list::ListedEntry;

/// What stands around the entries of a page.
struct Around {
    /// All subjects, in their order.
    subjects: BTreeMap<EvidenceId, Vec<OrganisationId>>,
    papers: BTreeMap<EvidenceId, Vec<PaperId>>,
    /// Names by the day on which something happened.
    names: BTreeMap<(OrganisationId, Day), String>,
    /// The papers that the reader may know of.
    seen: BTreeMap<PaperId, EntryPaper>,
}

/// Entries as lines, with the names of the day and the papers that the reader may know of.
///
/// # Errors
/// The engine refused.
pub(crate) async fn lines(
    rx: &mut Rx,
    actor: &Actor,
    listed: Vec<ListedEntry>,
) -> Result<Vec<EntryLine>, Fault> {
    let around = around(rx, actor, &listed).await?;
    let mut lines = Vec::with_capacity(listed.len());
    for listed in listed {
        let all = around.subjects.get(&listed.entry.id);
        let all = all.map(Vec::as_slice).unwrap_or_default();
        let told = match listed.sight {
            Sight::Whole => all.to_vec(),
            Sight::AsSubject => own_subjects(rx, actor, all).await?,
        };
        lines.push(around.line(listed, (all.len(), told)));
    }
    Ok(lines)
}

/// One entry as a line.
///
/// # Errors
/// The engine refused.
pub(crate) async fn line(
    rx: &mut Rx,
    actor: &Actor,
    listed: ListedEntry,
) -> Result<EntryLine, Fault> {
    let id = listed.entry.id;
    let lines = lines(rx, actor, vec![listed]).await?.into_iter().next();
    lines.ok_or_else(|| Fault::inconsistent("evidence_entry", "id", id))
}

async fn around(rx: &mut Rx, actor: &Actor, listed: &[ListedEntry]) -> Result<Around, Fault> {
    let ids: Vec<EvidenceId> = listed.iter().map(|listed| listed.entry.id).collect();
    let mut subjects: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (entry, organisation) in subject_list_of(rx, &ids).await? {
        subjects.entry(entry).or_default().push(organisation);
    }
    let mut papers: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (entry, paper) in paper_list_of(rx, &ids).await? {
        papers.entry(entry).or_default().push(paper);
    }
    let mut asked = BTreeSet::new();
    for ListedEntry { entry, .. } in listed {
        asked.insert((entry.body, entry.day));
        let own = subjects.get(&entry.id).into_iter().flatten();
        asked.extend(own.map(|subject| (*subject, entry.day)));
    }
    let names = directory::api::names_on(rx, &asked.into_iter().collect::<Vec<_>>()).await?;
    let cited: BTreeSet<PaperId> = papers.values().flatten().copied().collect();
    let mut seen = BTreeMap::new();
    for paper in papers_seen(rx, actor, &cited.into_iter().collect::<Vec<_>>()).await? {
        seen.insert(paper.id, paper);
    }
    Ok(Around {
        subjects,
        papers,
        names,
        seen,
    })
}

impl Around {
    fn line(&self, listed: ListedEntry, (all, told): (usize, Vec<OrganisationId>)) -> EntryLine {
        let entry = listed.entry;
        let name = |id: OrganisationId| self.names.get(&(id, entry.day)).cloned();
        let papers = self.papers.get(&entry.id);
        let papers = papers.map(Vec::as_slice).unwrap_or_default();
        let seen: Vec<EntryPaper> = papers
            .iter()
            .filter_map(|paper| self.seen.get(paper).cloned())
            .collect();
        EntryLine {
            id: entry.id,
            kind: entry.kind,
            day: entry.day,
            known_at: entry.known_at,
            subjects_hidden: all.saturating_sub(told.len()),
            subjects: told
                .into_iter()
                .filter_map(|id| Some((id, name(id)?)))
                .collect(),
            area: entry.area,
            body: (entry.body, name(entry.body).unwrap_or_default()),
            programme: entry.programme,
            quantity: entry.quantity,
            amount: entry.amount,
            money: entry.money,
            papers_hidden: papers.len().saturating_sub(seen.len()),
            papers: seen,
            state: listed.state,
            since: listed.since,
            by: listed.last_name,
            by_letter: entry.letter.is_some(),
            recorded_by: entry.recorded_by_name,
        }
    }
}

/// The papers among these that the reader may know of.
pub(crate) async fn papers_seen(
    rx: &mut Rx,
    actor: &Actor,
    papers: &[PaperId],
) -> Result<Vec<EntryPaper>, Fault> {
    let mut seen = Vec::with_capacity(papers.len());
    for paper in papers {
        match cite(rx, actor, *paper).await {
            Ok(found) => seen.push(EntryPaper {
                id: found.id,
                number: found.number.map(|number| number.to_string()),
                summary: found.summary,
            }),
            Err(CiteError::Denied(_)) => {}
            Err(CiteError::Fault(fault)) => return Err(fault),
        }
    }
    Ok(seen)
}
