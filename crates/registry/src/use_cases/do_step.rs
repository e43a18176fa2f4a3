//! Do the next step of a dossier. The last one founds or dissolves: state, evidence and timeline in one transaction.

use authz::{Action, Actor, Denied, authorise, locate, may};
use db::{BeginError, Begun, Db, Entry, Tx};
use directory::api::{EndOrganisationError, RegisterOrganisationError};
use evidence::api::RecordError;
use kernel::{BadText, Command, Day, Dong, Fault, Instant, OrganisationId, text};
use library::api::{CiteError, PaperId, cite, rulebook};
use rules::{RuleError, Rulebook};
use serde::{Deserialize, Serialize};

use super::known::{KnownError, name_of};
use super::place::PlaceFault;
use super::step_acts::{dissolve, found};
use super::tell::next_step;
use crate::model::asset::Field;
use crate::model::dossier::{
    Done, DossierId, DossierState, Step, StepFault, StepId, StepRow, check_step, check_votes, due,
};
use crate::model::life_case::{Known, LifeFault, judge};
use crate::model::life_table::LifeAct;
use crate::model::record::RecordFault;
use crate::store::dossier::{
    Dossier, StepDone, dossier_by_id, dossier_paper_list, dossier_paper_put, dossier_update,
    step_insert, step_list,
};

/// Characters of what is said of a step.
pub(crate) const NOTE_CHARS_MAX: usize = 2_000;
/// Characters of the title of a paper.
const TITLE_CHARS_MAX: usize = 300;
/// Papers that are ticked at once.
const PAPERS_MAX: usize = 30;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DoStep {
    /// The dossier.
    pub dossier: DossierId,
    /// The step.
    pub step: Step,
    /// Its day.
    pub day: Day,
    /// The paper that it left.
    pub paper: Option<PaperId>,
    /// What is said of it.
    pub note: Option<String>,
    /// Of the founders' conference: how many they are.
    pub founders: Option<u32>,
    /// Of a resolution: votes for it, votes present.
    pub votes: Option<(u32, u32)>,
    /// Titles of the law's list that are there now.
    pub papers: Vec<String>,
    /// What the certificate of registration says.
    pub certificate: Option<CertificateWords>,
    /// The version that the form showed.
    pub seen_version: i64,
}

/// What a certificate of registration says (*giấy chứng nhận đăng ký*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CertificateWords {
    /// Số giấy chứng nhận.
    pub number: String,
    /// Mã số.
    pub code: Option<String>,
    /// Vốn điều lệ.
    pub charter_capital: Option<Dong>,
    /// Ngành nghề, the main one first.
    pub fields: Vec<Field>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepTaken {
    /// The name of the dossier.
    pub name: String,
    /// The step that is next; none where all were done.
    pub next: Option<Step>,
    /// The cooperative that was founded or dissolved, once it was.
    pub organisation: Option<OrganisationId>,
}

/// Why it was not done.
#[derive(Debug, thiserror::Error)]
pub enum DoStepError {
    /// Somebody acted after the form was opened.
    #[error("changed by {by} at {at:?} after version {seen} was seen")]
    Stale {
        /// What the form showed.
        seen: i64,
        /// Who acted.
        by: String,
        /// When.
        at: Instant,
    },
    /// The founders are not told.
    #[error("no founders")]
    NoFounders,
    /// The certificate is not told.
    #[error("no certificate")]
    NoCertificate,
    /// Too many words.
    #[error("note: {0}")]
    Note(BadText),
    /// Out of turn, without its paper, on an impossible day, with too few votes.
    #[error(transparent)]
    Step(#[from] StepFault),
    /// The law of the day does not let it.
    #[error(transparent)]
    Life(#[from] LifeFault),
    /// There is no rule to go by.
    #[error(transparent)]
    Rule(#[from] RuleError),
    /// What the certificate says cannot be.
    #[error(transparent)]
    Record(#[from] RecordFault),
    /// Seat, code or number.
    #[error(transparent)]
    Place(#[from] PlaceFault),
    /// The directory does not take it.
    #[error(transparent)]
    Directory(#[from] RegisterOrganisationError),
    /// The directory does not end it.
    #[error(transparent)]
    End(#[from] EndOrganisationError),
    /// Evidence is not taken.
    #[error(transparent)]
    Evidence(#[from] RecordError),
    /// The paper.
    #[error(transparent)]
    Cite(#[from] CiteError),
    /// There is no such dossier, or the actor may not know of it.
    #[error(transparent)]
    Known(#[from] KnownError),
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

kernel::refusal! { DoStepError from [
    Step, Life, Rule, Record, Place, Directory, End, Evidence, Cite, Known, Denied, Begin, Fault
] {
    Self::Stale { by, at, .. } => Conflict "registry.stale" { "by": by, "at": at.time_in_vietnam() };
    Self::NoFounders => Invalid "registry.step.no_founders" at "founders";
    Self::NoCertificate => Invalid "registry.step.no_certificate" at "number";
    Self::Note(_) => Invalid "registry.step.note" at "note" { "most": NOTE_CHARS_MAX };
} }

/// A dossier with its steps and papers, as an act meets it.
pub(crate) struct Opened {
    pub(crate) dossier: Dossier,
    pub(crate) steps: Vec<StepDone>,
    pub(crate) papers: Vec<String>,
}

impl Opened {
    pub(crate) fn done(&self) -> Vec<Done> {
        self.steps.iter().map(|it| (it.step, it.day)).collect()
    }
}

/// Does a step (làm bước tiếp theo của hồ sơ).
///
/// # Errors
/// See [`DoStepError`]; nothing is written then.
pub async fn do_step(
    db: &Db,
    actor: &Actor,
    command: &Command<DoStep>,
) -> Result<StepTaken, DoStepError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load and authorise.
    let mut opened = load(&mut tx, actor, wish.dossier).await?;
    let book = rulebook(&mut tx, Some(opened.dossier.seat), None).await?;
    if let Some(paper) = wish.paper {
        cite(&mut tx, actor, paper).await?;
    }

    // Decide.
    fresh(&opened.dossier, wish.seen_version)?;
    let row = decide(&opened, wish, tx.day(), &book)?;
    let note = note(wish)?;

    // Store.
    let step = StepDone {
        step: wish.step,
        day: wish.day,
        paper: wish.paper,
        note,
        by_name: name_of(actor).to_owned(),
    };
    let (now, chance) = tx.seed()?;
    let ids = (StepId::new(now, chance), opened.dossier.id);
    step_insert(&mut tx, actor, ids, &step).await?;
    opened.steps.push(step);
    put_papers(&mut tx, &mut opened, wish).await?;
    act(&mut tx, actor, &mut opened, (wish, row, &book)).await?;
    close_or_go_on(&mut tx, actor, &mut opened, wish).await?;

    // Announce.
    let done = opened.done();
    let next = opened.dossier.kind.next(&done);
    let deadline = match next {
        Some(next) => due(next, &done, &book)?,
        None => None,
    };
    let by = (next, deadline.map(|it| it.due));
    next_step(&mut tx, &opened.dossier, by).await?;

    // Commit.
    let entry = Entry::new("registry.do_step", "dossier", opened.dossier.id)
        .set("step", &wish.step)
        .set("day", &wish.day);
    let outcome = StepTaken {
        name: opened.dossier.name,
        next: next.map(|row| row.step),
        organisation: opened.dossier.organisation.filter(|_| next.is_none()),
    };
    Ok(tx.commit(entry, outcome).await?)
}

/// The dossier, if the actor may run it.
pub(crate) async fn load(tx: &mut Tx, actor: &Actor, id: DossierId) -> Result<Opened, KnownError> {
    let dossier = dossier_by_id(tx, id).await?.ok_or(Denied::Hidden)?;
    let place = locate(tx, Some(dossier.seat), dossier.organisation).await?;
    if !may(actor, Action::ViewCooperatives, &place) {
        return Err(Denied::Hidden.into());
    }
    authorise(tx, actor, Action::ManageCooperatives, &place)?;
    Ok(Opened {
        steps: step_list(tx, id).await?,
        papers: dossier_paper_list(tx, id).await?,
        dossier,
    })
}

fn fresh(dossier: &Dossier, seen: i64) -> Result<(), DoStepError> {
    if dossier.version == seen {
        return Ok(());
    }
    Err(DoStepError::Stale {
        seen,
        by: dossier.changed_by.clone(),
        at: dossier.changed_at,
    })
}

fn decide(
    opened: &Opened,
    wish: &DoStep,
    today: Day,
    book: &Rulebook<'_>,
) -> Result<&'static StepRow, DoStepError> {
    let dossier = &opened.dossier;
    if dossier.state != DossierState::Open {
        return Err(StepFault::Closed.into());
    }
    let done = opened.done();
    let paper = wish.paper.is_some();
    let row = check_step((dossier.kind, &done), (wish.step, wish.day), paper, today)?;
    match wish.step {
        Step::Conference => {
            let founders = wish.founders.ok_or(DoStepError::NoFounders)?;
            let known = Known {
                founders: Some(founders),
                ..Known::of(dossier.coop_kind, None)
            };
            judge(LifeAct::Found, &known, wish.day, book)?;
        }
        Step::Resolution => check_votes(wish.votes, wish.day, book)?,
        Step::Certificate if wish.certificate.is_none() => {
            return Err(DoStepError::NoCertificate);
        }
        Step::Certificate
        | Step::Initiative
        | Step::Advice
        | Step::Charter
        | Step::Check
        | Step::Proposal
        | Step::Visit
        | Step::Decision
        | Step::Council
        | Step::Notice
        | Step::Debts
        | Step::File
        | Step::Confirmation => {}
    }
    Ok(row)
}

fn note(wish: &DoStep) -> Result<Option<String>, DoStepError> {
    let typed = wish.note.as_deref().map(str::trim);
    let typed = typed.filter(|typed| !typed.is_empty());
    let read = typed.map(|typed| text::paragraph(typed, NOTE_CHARS_MAX));
    read.transpose().map_err(DoStepError::Note)
}

async fn put_papers(tx: &mut Tx, opened: &mut Opened, wish: &DoStep) -> Result<(), DoStepError> {
    for title in wish.papers.iter().take(PAPERS_MAX) {
        let title = text::line(title, TITLE_CHARS_MAX).map_err(DoStepError::Note)?;
        dossier_paper_put(tx, opened.dossier.id, (&title, wish.paper)).await?;
        if !opened.papers.contains(&title) {
            opened.papers.push(title);
        }
    }
    Ok(())
}

/// The act of the life cycle that is done with the step, if one is.
async fn act(
    tx: &mut Tx,
    actor: &Actor,
    opened: &mut Opened,
    (wish, row, book): (&DoStep, &StepRow, &Rulebook<'_>),
) -> Result<(), DoStepError> {
    if wish.step == Step::Conference {
        opened.dossier.founders = wish.founders;
    }
    match row.act {
        None => Ok(()),
        Some(LifeAct::Found) => found(tx, actor, opened, (wish, book)).await,
        Some(act) => dissolve(tx, actor, opened, (act, wish, book)).await,
    }
}

async fn close_or_go_on(
    tx: &mut Tx,
    actor: &Actor,
    opened: &mut Opened,
    wish: &DoStep,
) -> Result<(), DoStepError> {
    let done = opened.done();
    if opened.dossier.kind.next(&done).is_none() {
        opened.dossier.state = DossierState::Done;
        opened.dossier.closed_on = Some(wish.day);
    }
    if dossier_update(tx, &opened.dossier, name_of(actor)).await? {
        return Ok(());
    }
    fresh(&opened.dossier, 0)
}
