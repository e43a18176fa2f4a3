//! Act on what a body owes: tell of progress, hand in, accept, return, urge, inspect, ask for more time and decide on it.
//!
//! The acts are one use-case because they are one table: what each needs stands in `model/act_needs.rs`, what it does to the
//! obligation in `model/obligation.rs`. Here are the six beats, once.

use authz::{Action, Actor, Denied, Located, authorise, locate};
use db::{BeginError, Begun, Db, Entry, Tx};
use directory::api::{NewEvent, Source, record_event};
use evidence::api::EvidenceId;
use kernel::{BadText, Command, Day, Fault, text};
use library::api::{CiteError, PaperId, cite};
use serde::{Deserialize, Serialize};

use super::begin_plan::{PlanFault, running};
use super::body_place::{body_place, own_people};
use super::tell::{
    Desks, Laid, Word, answered, ask_leader, hand_in, lay_back, put_away, task_link,
};
use crate::model::act_needs::{By, Says, needs};
use crate::model::obligation::{ActId, ActKind, Move, Obligation, ObligationFault, ObligationId};
use crate::store::act::{NewAct, act_insert};
use crate::store::obligation::{ObligationRow, obligation_by_id, obligation_update};
use crate::store::plan::{PlanRow, plan_by_id};
use crate::store::task::{TaskRow, task_by_id};

/// The longest note, in characters.
pub(crate) const NOTE_CHARS_MAX: usize = 4_000;
/// Entries of evidence told of at once.
pub(crate) const EVIDENCE_MAX: usize = 50;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ActOnObligation {
    /// What the body owes.
    pub obligation: ObligationId,
    /// What is done.
    pub kind: ActKind,
    /// What is said with it.
    pub note: Option<String>,
    /// The paper by which it is done.
    pub paper: Option<PaperId>,
    /// The day asked for or granted; of a granted one, the day asked for where none is given.
    pub due: Option<Day>,
    /// The evidence told of.
    pub evidence: Vec<EvidenceId>,
    /// The version that the form showed.
    pub seen_version: i64,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObligationMoved {
    /// What was done.
    pub kind: String,
    /// The title of the task.
    pub title: String,
    /// By when it is to be done now.
    pub due: Day,
}

/// Why it was not done.
#[derive(Debug, thiserror::Error)]
pub enum ActOnObligationError {
    /// It does not fit how the obligation stands.
    #[error(transparent)]
    Unfit(#[from] ObligationFault),
    /// Nothing is said where something must be.
    #[error("{kind} needs words")]
    NoWords {
        /// What was to be done.
        kind: ActKind,
    },
    /// The note is too long or no text.
    #[error("note: {0}")]
    Note(BadText),
    /// Too much evidence at once, or an entry that is none.
    #[error("{count} entries of evidence, at most {most}")]
    TooMuchEvidence {
        /// How many.
        count: usize,
        /// How many there may be.
        most: usize,
    },
    /// There is no such entry of evidence.
    #[error("no evidence {id}")]
    NoEvidence {
        /// Its id.
        id: EvidenceId,
    },
    /// Who handed it in does not accept it.
    #[error("handed in by the same person")]
    OwnWork,
    /// Somebody acted after the form was opened.
    #[error("version {seen} was seen, it is {now}")]
    Stale {
        /// What the form showed.
        seen: i64,
        /// What it is.
        now: i64,
    },
    /// The paper.
    #[error(transparent)]
    Cite(#[from] CiteError),
    /// The plan.
    #[error(transparent)]
    Plan(#[from] PlanFault),
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

kernel::refusal! { ActOnObligationError from [Unfit, Cite, Plan, Denied, Begin, Fault] {
    Self::NoWords { kind } => Invalid "plan.act.no_words" at "note" { "kind": kind };
    Self::Note(_) => Invalid "plan.act.note" at "note" { "most": NOTE_CHARS_MAX };
    Self::TooMuchEvidence { count, most } => Invalid "plan.act.too_much_evidence" at "evidence"
        { "count": count, "most": most };
    Self::NoEvidence { id } => Invalid "plan.act.no_evidence" at "evidence" { "id": id };
    Self::OwnWork => Denied "plan.act.own_work";
    Self::Stale { seen, now } => Conflict "plan.act.stale" { "seen": seen, "now": now };
} }

/// Acts on what a body owes (xử lý việc được giao).
///
/// # Errors
/// See [`ActOnObligationError`]; nothing is written then.
pub async fn act_on_obligation(
    db: &Db,
    actor: &Actor,
    command: &Command<ActOnObligation>,
) -> Result<ObligationMoved, ActOnObligationError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let Loaded { plan, task, row } = load(&mut tx, wish.obligation).await?;
    let door = door(&mut tx, actor, (&plan, &row), wish).await?;

    // Authorise.
    authorise(&mut tx, &door.actor, door.action, &door.place)?;

    // Decide.
    let plan = running(Some(plan))?;
    let note = check(actor, wish, &row)?;
    check_cited(&mut tx, actor, wish).await?;
    let due = match wish.kind {
        ActKind::GrantExtension => wish.due.or(row.asked_due),
        ActKind::AskExtension => wish.due,
        ActKind::Progress
        | ActKind::Submit
        | ActKind::Accept
        | ActKind::Return
        | ActKind::Urge
        | ActKind::Inspect
        | ActKind::RefuseExtension
        | ActKind::DecideDue => None,
    };
    let day = tx.day();
    let kind = wish.kind;
    let now = row.now().after(Move { kind, day, due })?;

    // Store.
    put(&mut tx, actor, (&row, now), (wish, note.clone(), due)).await?;

    // Announce.
    announce(&mut tx, (&plan, &task, &row), (kind, now, note.as_deref())).await?;

    // Commit.
    let entry = entry(kind, &row, now).change("note", None, note.as_ref());
    let moved = ObligationMoved {
        kind: kind.to_string(),
        title: task.title,
        due: now.due,
    };
    Ok(tx.commit(entry, moved).await?)
}

/// An obligation with its task and its plan.
struct Loaded {
    plan: PlanRow,
    task: TaskRow,
    row: ObligationRow,
}

async fn load(tx: &mut Tx, id: ObligationId) -> Result<Loaded, ActOnObligationError> {
    let row = obligation_by_id(tx, id).await?.ok_or(Denied::Hidden)?;
    let missing = |what, id: String| Fault::inconsistent(what, "id", id);
    let task = task_by_id(tx, row.task).await?;
    let task = task.ok_or_else(|| missing("plan_task", row.task.to_string()))?;
    let plan = plan_by_id(tx, row.plan).await?;
    let plan = plan.ok_or_else(|| missing("plan_plan", row.plan.to_string()))?;
    Ok(Loaded { plan, task, row })
}

/// By which door an act goes in.
struct Door {
    actor: Actor,
    action: Action,
    place: Located,
}

/// Where an act is allowed: at the body that owes it, by its own people; at the Alliance; or, with the letter of a body that
/// does not sign in, at the Alliance for that body (theo công văn).
async fn door(
    tx: &mut Tx,
    actor: &Actor,
    (plan, row): (&PlanRow, &ObligationRow),
    wish: &ActOnObligation,
) -> Result<Door, ActOnObligationError> {
    let needed = needs(wish.kind);
    let alliance = locate(tx, Some(plan.area), Some(plan.alliance)).await?;
    let own = own_people(actor, plan, row.body);
    let body = body_place(tx, plan, row.body).await?;
    let by_letter = wish.paper.is_some()
        && !authz::may(&own, needed.action, &body)
        && authz::may(actor, Action::ActByLetter, &alliance);
    Ok(match needed.by {
        By::Alliance => Door {
            actor: actor.clone(),
            action: needed.action,
            place: alliance,
        },
        By::Body if by_letter => Door {
            actor: actor.clone(),
            action: Action::ActByLetter,
            place: alliance,
        },
        By::Body => Door {
            actor: own,
            action: needed.action,
            place: body,
        },
    })
}

/// Looks whether what is said is enough; the note, cleaned.
fn check(
    actor: &Actor,
    wish: &ActOnObligation,
    row: &ObligationRow,
) -> Result<Option<String>, ActOnObligationError> {
    let (seen, now) = (wish.seen_version, row.version);
    if seen != now {
        return Err(ActOnObligationError::Stale { seen, now });
    }
    let note = match wish.note.as_deref().map(str::trim) {
        None | Some("") => None,
        Some(note) => {
            let note = text::paragraph(note, NOTE_CHARS_MAX);
            Some(note.map_err(ActOnObligationError::Note)?)
        }
    };
    let said = match needs(wish.kind).says {
        Says::Nothing => true,
        Says::Words => note.is_some(),
        Says::WordsOrEvidence => note.is_some() || !wish.evidence.is_empty(),
        Says::WordsOrPaper => note.is_some() || wish.paper.is_some(),
    };
    if !said {
        return Err(ActOnObligationError::NoWords { kind: wish.kind });
    }
    let (count, most) = (wish.evidence.len(), EVIDENCE_MAX);
    if count > most {
        return Err(ActOnObligationError::TooMuchEvidence { count, most });
    }
    let own = row.submitted_by.is_some() && row.submitted_by == actor.account;
    if wish.kind == ActKind::Accept && own {
        return Err(ActOnObligationError::OwnWork);
    }
    Ok(note)
}

/// Looks whether the paper and the evidence are there.
async fn check_cited(
    tx: &mut Tx,
    actor: &Actor,
    wish: &ActOnObligation,
) -> Result<(), ActOnObligationError> {
    if let Some(paper) = wish.paper {
        cite(tx, actor, paper).await?;
    }
    for id in &wish.evidence {
        if !evidence::api::is_there(tx, *id).await? {
            return Err(ActOnObligationError::NoEvidence { id: *id });
        }
    }
    Ok(())
}

async fn put(
    tx: &mut Tx,
    actor: &Actor,
    (row, now): (&ObligationRow, Obligation),
    (wish, note, due): (&ActOnObligation, Option<String>, Option<Day>),
) -> Result<(), ActOnObligationError> {
    let submitted_by = match wish.kind {
        ActKind::Submit => actor.account,
        ActKind::Progress
        | ActKind::Accept
        | ActKind::Return
        | ActKind::Urge
        | ActKind::Inspect
        | ActKind::AskExtension
        | ActKind::GrantExtension
        | ActKind::RefuseExtension
        | ActKind::DecideDue => row.submitted_by,
    };
    if !obligation_update(tx, row, now, submitted_by).await? {
        let (seen, now) = (row.version, row.version + 1);
        return Err(ActOnObligationError::Stale { seen, now });
    }
    let (at, chance) = tx.seed()?;
    let act = NewAct {
        id: ActId::new(at, chance),
        plan: row.plan,
        obligation: row.id,
        kind: wish.kind,
        by_name: actor.name.clone(),
        note,
        paper: wish.paper,
        due,
        evidence: wish.evidence.clone(),
    };
    Ok(act_insert(tx, &act).await?)
}

/// Lays the work on the desk of whoever holds it now, and tells the timeline of the body what is done.
async fn announce(
    tx: &mut Tx,
    (plan, task, row): (&PlanRow, &TaskRow, &ObligationRow),
    (kind, now, note): (ActKind, Obligation, Option<&str>),
) -> Result<(), Fault> {
    let day = tx.day();
    let names = directory::api::names(tx, &[row.body], day).await?;
    let body = names.into_iter().next().map(|(_, name)| name);
    let body = body.unwrap_or_default();
    let desk = Desks::of(plan.alliance, plan.area)
        .of_body(tx, row.body)
        .await?;
    let due = Some(now.due).filter(|_| !now.due_proposed);
    let word = Word {
        id: row.id,
        task: row.task,
        due,
        title: &task.title,
        who: &body,
    };
    let said = Word {
        who: note.unwrap_or_default(),
        ..word.clone()
    };
    match kind {
        ActKind::Progress | ActKind::Inspect | ActKind::DecideDue => Ok(()),
        ActKind::Submit => hand_in(tx, plan.alliance, &word).await,
        ActKind::Accept => {
            put_away(tx, row.id).await?;
            record_event(tx, &event(task, row, day)).await
        }
        ActKind::Return => {
            answered(tx, row.id).await?;
            lay_back(tx, desk, Laid::Returned, &said).await
        }
        ActKind::Urge => lay_back(tx, desk, Laid::Urged, &word).await,
        ActKind::AskExtension => ask_leader(tx, plan.alliance, &word).await,
        ActKind::GrantExtension | ActKind::RefuseExtension => {
            answered(tx, row.id).await?;
            lay_back(tx, desk, Laid::Owed, &word).await
        }
    }
}

fn event(task: &TaskRow, row: &ObligationRow, day: Day) -> NewEvent {
    NewEvent {
        organisation: row.body,
        kind: "plan.obligation_accepted",
        day,
        text_key: "plan-event-accepted",
        facts: vec![("title", task.title.clone())],
        source: Source {
            kind: "plan.obligation",
            id: row.id.to_string(),
            link: Some(task_link(task.id)),
        },
        has_evidence: false,
    }
}

fn entry(kind: ActKind, row: &ObligationRow, now: Obligation) -> Entry {
    let action = match kind {
        ActKind::Progress => "plan.report_progress",
        ActKind::Submit => "plan.submit",
        ActKind::Accept => "plan.accept",
        ActKind::Return => "plan.return",
        ActKind::Urge => "plan.urge",
        ActKind::Inspect => "plan.inspect",
        ActKind::AskExtension => "plan.ask_extension",
        ActKind::GrantExtension => "plan.grant_extension",
        ActKind::RefuseExtension => "plan.refuse_extension",
        ActKind::DecideDue => "plan.decide_due",
    };
    Entry::new(action, "obligation", row.id)
        .change("state", Some(&row.state), Some(&now.state))
        .change("due", Some(&row.due), Some(&now.due))
        .change("holder", Some(&row.holder), Some(&now.holder))
}

/// What an actor may do with an obligation now: for the buttons, which protect nothing.
pub(crate) fn allowed(
    (actor, own): (&Actor, &Actor),
    row: &ObligationRow,
    today: Day,
    (body, alliance): (&Located, &Located),
) -> Vec<ActKind> {
    let can = |kind: &ActKind| {
        let needed = needs(*kind);
        let by_letter = authz::may(actor, Action::ActByLetter, alliance);
        let reaches = match needed.by {
            By::Body => authz::may(own, needed.action, body) || by_letter,
            By::Alliance => authz::may(actor, needed.action, alliance),
        };
        let due = Some(row.due.max(today).plus_days(1));
        let act = Move {
            kind: *kind,
            day: today,
            due,
        };
        let same = *kind == ActKind::Accept
            && row.submitted_by.is_some()
            && row.submitted_by == actor.account;
        !same && reaches && row.now().after(act).is_ok()
    };
    let kinds = ActKind::ALL.iter().copied();
    // A proposed day is decided on for the whole task.
    kinds
        .filter(|kind| *kind != ActKind::DecideDue && can(kind))
        .collect()
}
