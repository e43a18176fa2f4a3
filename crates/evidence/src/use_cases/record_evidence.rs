//! Record what happened (ghi nhận minh chứng): by a body on the form, or by another context in its own transaction.

use authz::{Action, Actor, Denied, authorise, may};
use db::{BeginError, Begun, Db, Entry as Audit, Rx, Tx};
use directory::api::OrganisationSummary;
use kernel::{AreaId, Command, Day, Fault, OrganisationId, text};
use library::api::{CiteError, cite};
use serde::{Deserialize, Serialize};

use crate::access::{BodyPlace, body_place};
use crate::counting::steps::count_entry;
use crate::model::act::first_state;
use crate::model::entry::{Entry, EvidenceId, NewEntry};
use crate::model::entry_check::{EntryFault, checked, same_key};
use crate::store::entry::{Keys, entry_by_id, entry_insert, entry_parts_insert, entry_same};
use crate::store::map::areas_above;
use crate::store::same::same_claim;
use crate::store::state::{StateRow, state_insert};
use crate::telling::{tell_subjects, tell_work};

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceRecorded {
    /// The new entry.
    pub id: EvidenceId,
}

/// Why evidence was not recorded.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// There is no such body.
    #[error("no body {0}")]
    NoBody(OrganisationId),
    /// There is no such organisation.
    #[error("no subject {0}")]
    NoSubject(OrganisationId),
    /// There is no such area.
    #[error("no area {0}")]
    NoArea(AreaId),
    /// The same was recorded already; it is recorded again where a reason is given.
    #[error("the same is there: {same}")]
    Same {
        /// Which.
        same: EvidenceId,
        /// Its day.
        day: Day,
        /// Who recorded it.
        by: String,
    },
    /// The id is another entry's.
    #[error("the id is taken: {0}")]
    Taken(EvidenceId),
    /// Whoever is of no such body records for it by its letter only.
    #[error("of another body, and no letter")]
    NeedsLetter {
        /// The name of the body.
        body: String,
    },
    /// A paper is not there, or the actor may not know of it.
    #[error("paper: {0}")]
    Paper(CiteError),
    /// The letter is not there, or the actor may not know of it.
    #[error("letter: {0}")]
    Letter(CiteError),
    /// It cannot be so.
    #[error(transparent)]
    Unfit(#[from] EntryFault),
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { RecordError from [Unfit, Denied, Begin, Fault] {
    Self::NoBody(_) => Invalid "evidence.record.no_body" at "body";
    Self::NoSubject(_) => Invalid "evidence.record.no_subject" at "subjects";
    Self::NoArea(_) => Invalid "evidence.record.no_area" at "area";
    Self::Same { same, day, by } => Conflict "evidence.record.same" at "again"
        { "same": same, "day": day.to_vietnamese(), "by": by };
    Self::Taken(_) => Conflict "evidence.record.taken";
    Self::NeedsLetter { body } => Denied "evidence.record.needs_letter" at "letter" { "body": body };
    Self::Paper(_) => Invalid "evidence.record.paper" at "papers";
    Self::Letter(_) => Invalid "evidence.record.letter" at "letter";
} }

/// Records evidence by the form.
///
/// # Errors
/// See [`RecordError`]; nothing is written then.
pub async fn record_evidence(
    db: &Db,
    actor: &Actor,
    command: &Command<NewEntry>,
) -> Result<EvidenceRecorded, RecordError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };
    let (id, audit) = record_in(&mut tx, actor, &command.body).await?;
    Ok(tx.commit(audit, EvidenceRecorded { id }).await?)
}

/// What stands around a new entry.
#[derive(Debug)]
struct Around {
    body: BodyPlace,
    subjects: Vec<OrganisationSummary>,
    area: Option<AreaId>,
}

/// Records evidence in an open transaction; the audit entry is for whoever commits.
pub(crate) async fn record_in(
    tx: &mut Tx,
    actor: &Actor,
    wish: &NewEntry,
) -> Result<(EvidenceId, Audit), RecordError> {
    // Load.
    let around = around(tx, wish).await?;

    // Authorise.
    authorise_record(tx, actor, (wish, &around.body))?;
    cite_all(tx, actor, wish).await?;

    // Decide.
    let new = checked(wish.clone(), tx.day())?;
    let same_key = same_key(&new);
    refuse_same(tx, &new, &same_key).await?;
    let entry = entry(tx, actor, (&new, &around)).await?;

    // Store.
    let names: Vec<String> = around.subjects.iter().map(|it| it.name.clone()).collect();
    let note = new.note.clone().unwrap_or_default();
    if !same_claim(tx, &same_key, entry.id).await? && new.again.is_none() {
        // Whoever recorded it in between has committed, so that the next try finds them by name.
        return Err(Fault::new(kernel::Nature::Busy, "the same came in between").into());
    }
    let keys = Keys {
        same: same_key,
        search: text::fold(&format!("{} {note}", names.join(" "))),
    };
    entry_insert(tx, actor, (&entry, &keys)).await?;
    entry_parts_insert(tx, entry.id, &new).await?;
    let state = first_state(entry.letter.is_some());
    state_insert(tx, (entry.id, entry.body), &first_row(actor, &entry)).await?;
    count_entry(tx, &entry, &new.subjects, state.standing()).await?;

    // Announce.
    tell_work(tx, (&entry, &names), (&around.body, state)).await?;
    tell_subjects(tx, (&entry, &names), (&new.subjects, state)).await?;
    Ok((entry.id, audit(&entry, &new)))
}

async fn around(rx: &mut Rx, wish: &NewEntry) -> Result<Around, RecordError> {
    let body = body_place(rx, wish.body, wish.day).await?;
    let body = body.ok_or(RecordError::NoBody(wish.body))?;
    let mut subjects = Vec::new();
    for subject in wish.subjects.iter().take(crate::model::entry::SUBJECTS_MAX) {
        let found = directory::api::organisation(rx, *subject, wish.day).await?;
        subjects.push(found.ok_or(RecordError::NoSubject(*subject))?);
    }
    if let Some(area) = wish.area {
        let day = rx.day();
        if areas_above(rx, area, day).await?.is_empty() {
            return Err(RecordError::NoArea(area));
        }
    }
    let of_subject = subjects.first().and_then(|subject| subject.area);
    let area = wish.area.or(of_subject).or(body.area);
    Ok(Around {
        body,
        subjects,
        area,
    })
}

/// The own people of a body record; an officer of the Alliance does so by its letter. Where a context acts, its use-case
/// has asked already.
fn authorise_record(
    tx: &mut Tx,
    actor: &Actor,
    (wish, body): (&NewEntry, &BodyPlace),
) -> Result<(), RecordError> {
    if wish.source.is_some() {
        return Ok(());
    }
    if wish.letter.is_some() {
        return Ok(authorise(tx, actor, Action::ActByLetter, &body.located)?);
    }
    let own = body.own_people(actor);
    let told = authorise(tx, &own, Action::RecordEvidence, &body.located);
    if told.is_err() && may(actor, Action::RecordEvidence, &body.located) {
        return Err(RecordError::NeedsLetter {
            body: body.name.clone(),
        });
    }
    Ok(told?)
}

/// Every paper must be one that the actor may know of.
async fn cite_all(rx: &mut Rx, actor: &Actor, wish: &NewEntry) -> Result<(), RecordError> {
    for paper in wish.papers.iter().take(crate::model::entry::PAPERS_MAX) {
        cite(rx, actor, *paper).await.map_err(RecordError::Paper)?;
    }
    if let Some(letter) = wish.letter {
        cite(rx, actor, letter).await.map_err(RecordError::Letter)?;
    }
    Ok(())
}

async fn refuse_same(rx: &mut Rx, new: &NewEntry, same_key: &str) -> Result<(), RecordError> {
    if let Some(id) = new.id
        && entry_by_id(rx, id).await?.is_some()
    {
        return Err(RecordError::Taken(id));
    }
    if new.again.is_some() {
        return Ok(());
    }
    match entry_same(rx, same_key).await? {
        Some(same) => Err(RecordError::Same {
            same: same.id,
            day: same.day,
            by: same.recorded_by_name,
        }),
        None => Ok(()),
    }
}

async fn entry(
    tx: &Tx,
    actor: &Actor,
    (new, around): (&NewEntry, &Around),
) -> Result<Entry, RecordError> {
    let (now, chance) = tx.seed()?;
    Ok(Entry {
        id: new.id.unwrap_or_else(|| EvidenceId::new(now, chance)),
        kind: new.kind,
        day: new.day,
        known_at: tx.moment(),
        area: around.area,
        body: new.body,
        programme: new.programme.clone(),
        quantity: new.quantity,
        amount: new.amount,
        money: new.money,
        attributes: new.attributes.clone(),
        source: new.source.clone(),
        note: new.note.clone(),
        letter: new.letter,
        again: new.again.clone(),
        recorded_by: actor.account,
        recorded_by_name: actor.name.clone(),
    })
}

fn first_row(actor: &Actor, entry: &Entry) -> StateRow {
    StateRow {
        state: first_state(entry.letter.is_some()),
        version: 1,
        since: entry.known_at,
        last_by: actor.account,
        last_name: actor.name.clone(),
        letter_by: entry.letter.and(actor.account),
    }
}

fn audit(entry: &Entry, new: &NewEntry) -> Audit {
    let audit = Audit::new("evidence.record_evidence", "evidence", entry.id)
        .set("kind", &entry.kind)
        .set("day", &entry.day)
        .set("body", &entry.body)
        .change("area", None, entry.area.as_ref())
        .change("quantity", None, entry.quantity.as_ref())
        .change("amount", None, entry.amount.as_ref())
        .change("money", None, entry.money.as_ref())
        .change("letter", None, entry.letter.as_ref())
        .change("again", None, entry.again.as_ref());
    let subjects: Vec<String> = new.subjects.iter().map(ToString::to_string).collect();
    let papers: Vec<String> = new.papers.iter().map(ToString::to_string).collect();
    audit
        .set("subjects", &subjects.join(" "))
        .set("papers", &papers.join(" "))
}
