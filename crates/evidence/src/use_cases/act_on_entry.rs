//! What every act upon an entry has in common: whoever may not see the entry is told that there is none; the act is a row of
//! its own; the figures follow.

use authz::{Action, Actor, Denied, authorise, require};
use db::{BeginError, Entry as Audit, Rx, Tx};
use kernel::{BadText, Fault, text};
use library::api::{CiteError, PaperId, cite};

use crate::access::{BodyPlace, apart_from, body_place, entry_place};
use crate::counting::steps::count_step;
use crate::model::act::{Act, ActFault, ActId, ActKind, Held, decide};
use crate::model::entry::{Entry, EvidenceId, PAPERS_MAX, REASON_CHARS_MAX};
use crate::model::standing::EntryState;
use crate::store::act::act_insert;
use crate::store::entry::{entry_by_id, paper_insert, paper_list, subject_list};
use crate::store::same::same_release;
use crate::store::state::{StateRow, state_by_entry, state_update};
use crate::telling::{tell_subjects, tell_work};

/// Why an act upon an entry was not done.
#[derive(Debug, thiserror::Error)]
pub enum ActError {
    /// The entry does not stand so that it could be.
    #[error(transparent)]
    Unfit(#[from] ActFault),
    /// The reason.
    #[error("reason: {0}")]
    Reason(BadText),
    /// The letter is not there, or the actor may not know of it.
    #[error("letter: {0}")]
    Letter(CiteError),
    /// A paper is not there, or the actor may not know of it.
    #[error("paper: {0}")]
    Paper(CiteError),
    /// More papers than an entry may have.
    #[error("more than {PAPERS_MAX} papers")]
    TooManyPapers,
    /// Whoever is of no such body acts for it by its letter only.
    #[error("of another body, and no letter")]
    NeedsLetter {
        /// The name of the body.
        body: String,
    },
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

kernel::refusal! { ActError from [Unfit, Denied, Begin, Fault] {
    Self::Reason(_) => Invalid "evidence.act.reason" at "reason" { "most": REASON_CHARS_MAX };
    Self::Letter(_) => Invalid "evidence.act.letter" at "letter";
    Self::Paper(_) => Invalid "evidence.act.paper" at "papers";
    Self::TooManyPapers => Limited "evidence.act.too_many_papers" at "papers" { "most": PAPERS_MAX };
    Self::NeedsLetter { body } => Denied "evidence.act.needs_letter" at "letter" { "body": body };
} }

/// An act that is asked for.
#[derive(Debug, Clone)]
pub(crate) struct Wish {
    pub(crate) entry: EvidenceId,
    pub(crate) kind: ActKind,
    pub(crate) reason: Option<String>,
    pub(crate) letter: Option<PaperId>,
    pub(crate) papers: Vec<PaperId>,
}

impl Wish {
    /// An act with nothing but its kind.
    pub(crate) fn of(entry: EvidenceId, kind: ActKind) -> Self {
        Self {
            entry,
            kind,
            reason: None,
            letter: None,
            papers: Vec::new(),
        }
    }
}

/// An entry as it is loaded for an act.
#[derive(Debug)]
struct Loaded {
    entry: Entry,
    row: StateRow,
    body: BodyPlace,
}

/// Acts upon an entry in an open transaction; the audit entry is for whoever commits.
pub(crate) async fn act_in(
    tx: &mut Tx,
    actor: &Actor,
    wish: &Wish,
) -> Result<(EntryState, Audit), ActError> {
    // Load.
    let loaded = load(tx, actor, wish.entry).await?;

    // Authorise.
    authorise_act(tx, actor, (wish, &loaded))?;
    cite_all(tx, actor, (wish, &loaded)).await?;

    // Decide.
    let after = decide(&held(&loaded), wish.kind, actor.account)?;
    let reason = wish
        .reason
        .as_deref()
        .map(|reason| text::line(reason, REASON_CHARS_MAX));
    let reason = reason.transpose().map_err(ActError::Reason)?;

    // Store.
    let (now, chance) = tx.seed()?;
    let act = Act {
        id: ActId::new(now, chance),
        kind: wish.kind,
        known_at: tx.moment(),
        by: actor.account,
        by_name: actor.name.clone(),
        reason,
        letter: wish.letter,
    };
    store(tx, (&loaded, wish), (&act, after)).await?;

    // Announce.
    announce(tx, &loaded, after).await?;
    Ok((after, audit(&loaded, &act, after)))
}

async fn load(rx: &mut Rx, actor: &Actor, id: EvidenceId) -> Result<Loaded, ActError> {
    let entry = entry_by_id(rx, id).await?.ok_or(Denied::Hidden)?;
    let place = entry_place(rx, &entry).await?;
    require(actor, Action::ViewEvidence, &place).map_err(|_| Denied::Hidden)?;
    let row = state_by_entry(rx, id).await?;
    let body = body_place(rx, entry.body, entry.day).await?;
    let body = body.ok_or_else(|| Fault::inconsistent("evidence_entry", "body", id))?;
    Ok(Loaded { entry, row, body })
}

fn held(loaded: &Loaded) -> Held {
    Held {
        state: loaded.row.state,
        recorded_by: loaded.entry.recorded_by,
        by_letter: loaded.entry.letter.is_some(),
        letter_by: loaded.row.letter_by,
        last_by: loaded.row.last_name.clone(),
        last_at: loaded.row.since,
    }
}

fn authorise_act(
    tx: &mut Tx,
    actor: &Actor,
    (wish, loaded): (&Wish, &Loaded),
) -> Result<(), ActError> {
    let apart = apart_from(actor, [loaded.entry.recorded_by, loaded.row.letter_by]);
    let told = authorise_apart(tx, &apart, (wish, loaded));
    match told {
        // Allowed, but only by what was handed over by whoever did what is to be looked at.
        Err(ActError::Denied(_)) if apart.grants.len() < actor.grants.len() => {
            authorise_apart(tx, actor, (wish, loaded))?;
            match wish.kind {
                ActKind::Resubmit | ActKind::Reverse => Ok(()),
                ActKind::Verify
                | ActKind::VerifyByLetter
                | ActKind::Countersign
                | ActKind::Return => Err(ActFault::InTheirPlace.into()),
            }
        }
        Ok(()) | Err(_) => told,
    }
}

fn authorise_apart(
    tx: &mut Tx,
    actor: &Actor,
    (wish, loaded): (&Wish, &Loaded),
) -> Result<(), ActError> {
    let body = &loaded.body;
    match wish.kind {
        ActKind::Verify => {
            let own = body.verifiers(actor, loaded.entry.kind.kind());
            let told = authorise(tx, &own, Action::VerifyEvidence, &body.located);
            if told.is_err() && body.may_by_letter(actor) {
                let body = body.name.clone();
                return Err(ActError::NeedsLetter { body });
            }
            Ok(told?)
        }
        ActKind::VerifyByLetter | ActKind::Countersign => {
            Ok(authorise(tx, actor, Action::ActByLetter, &body.located)?)
        }
        ActKind::Return => {
            let own = body.verifiers(actor, loaded.entry.kind.kind());
            if body.may_by_letter(actor) {
                return Ok(authorise(tx, actor, Action::ActByLetter, &body.located)?);
            }
            Ok(authorise(tx, &own, Action::VerifyEvidence, &body.located)?)
        }
        ActKind::Resubmit | ActKind::Reverse => {
            Ok(authorise(tx, actor, Action::RecordEvidence, &body.located)?)
        }
    }
}

async fn cite_all(
    rx: &mut Rx,
    actor: &Actor,
    (wish, loaded): (&Wish, &Loaded),
) -> Result<(), ActError> {
    if let Some(letter) = wish.letter {
        cite(rx, actor, letter).await.map_err(ActError::Letter)?;
    }
    if !wish.papers.is_empty() {
        let there = paper_list(rx, loaded.entry.id).await?;
        if there.len().saturating_add(wish.papers.len()) > PAPERS_MAX {
            return Err(ActError::TooManyPapers);
        }
    }
    for paper in &wish.papers {
        cite(rx, actor, *paper).await.map_err(ActError::Paper)?;
    }
    Ok(())
}

async fn store(
    tx: &mut Tx,
    (loaded, wish): (&Loaded, &Wish),
    (act, after): (&Act, EntryState),
) -> Result<(), ActError> {
    let entry = &loaded.entry;
    act_insert(tx, (entry.id, loaded.row.version), act).await?;
    for paper in &wish.papers {
        paper_insert(tx, entry.id, *paper, Some(act.id)).await?;
    }
    let letter_by = match act.kind {
        ActKind::VerifyByLetter => act.by,
        ActKind::Verify
        | ActKind::Countersign
        | ActKind::Return
        | ActKind::Resubmit
        | ActKind::Reverse => loaded.row.letter_by,
    };
    let row = StateRow {
        state: after,
        version: loaded.row.version,
        since: act.known_at,
        last_by: act.by,
        last_name: act.by_name.clone(),
        letter_by,
    };
    if act.kind == ActKind::Reverse {
        same_release(tx, entry.id).await?;
    }
    if !state_update(tx, entry.id, &row).await? {
        return Err(Fault::new(kernel::Nature::Busy, "an act came in between").into());
    }
    Ok(())
}

async fn announce(tx: &mut Tx, loaded: &Loaded, after: EntryState) -> Result<(), Fault> {
    let entry = &loaded.entry;
    let subjects = subject_list(tx, entry.id).await?;
    let step = loaded.row.state.standing().step(after.standing());
    count_step(tx, entry, &subjects, step).await?;
    let names = directory::api::names(tx, &subjects, entry.day).await?;
    let names: Vec<String> = names.into_iter().map(|(_, name)| name).collect();
    tell_work(tx, (entry, &names), (&loaded.body, after)).await?;
    if after == EntryState::Reversed {
        tell_subjects(tx, (entry, &names), (&subjects, after)).await?;
    }
    Ok(())
}

fn audit(loaded: &Loaded, act: &Act, after: EntryState) -> Audit {
    let name = match act.kind {
        ActKind::Verify | ActKind::VerifyByLetter => "evidence.verify_evidence",
        ActKind::Countersign => "evidence.countersign_evidence",
        ActKind::Return => "evidence.return_evidence",
        ActKind::Resubmit => "evidence.resubmit_evidence",
        ActKind::Reverse => "evidence.reverse_evidence",
    };
    Audit::new(name, "evidence", loaded.entry.id)
        .change("state", Some(&loaded.row.state), Some(&after))
        .change("reason", None, act.reason.as_ref())
        .change("letter", None, act.letter.as_ref())
}
