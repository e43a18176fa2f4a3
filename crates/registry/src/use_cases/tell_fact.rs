//! Tell whether a cooperative works, its rank, or whether it is effective: of a day, with what says so.

use authz::{Action, Actor, Denied, authorise};
use db::{BeginError, Begun, Db, Entry};
use kernel::{BadText, Command, Day, Fault, OrganisationId, text};
use library::api::{CiteError, PaperId, cite};
use serde::{Deserialize, Serialize};

use super::facts::{Ground, add_fact, lived};
use super::known::{CooperativeFault, KnownError, acting, known};
use super::tell::{Told, tell};
use crate::model::fact::{
    Activity, Effective, Facet, FactFault, FactId, Rank, Signal, Word, check_day,
};

/// Characters of what was seen.
pub(crate) const DETAIL_CHARS_MAX: usize = 1_000;

/// What is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Telling {
    /// Thực trạng hoạt động.
    Activity(Activity),
    /// Xếp loại.
    Rank(Rank),
    /// Hiệu quả hay chưa.
    Effective(Effective),
}

impl From<Telling> for Word {
    fn from(telling: Telling) -> Self {
        match telling {
            Telling::Activity(word) => Self::Activity(word),
            Telling::Rank(word) => Self::Rank(word),
            Telling::Effective(word) => Self::Effective(word),
        }
    }
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TellFact {
    /// The cooperative.
    pub organisation: OrganisationId,
    /// What is told.
    pub telling: Telling,
    /// Of which day on.
    pub day: Day,
    /// How one knows it; needed of an activity.
    pub signal: Option<Signal>,
    /// What was seen or said.
    pub detail: Option<String>,
    /// The paper that says so.
    pub paper: Option<PaperId>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactTold {
    /// The fact.
    pub id: FactId,
    /// Whose.
    pub name: String,
}

/// Why it was not told.
#[derive(Debug, thiserror::Error)]
pub enum TellFactError {
    /// Nobody says how it is known.
    #[error("no signal")]
    NoSignal,
    /// Too many words.
    #[error("detail: {0}")]
    Detail(BadText),
    /// Its day does not fit.
    #[error(transparent)]
    Day(#[from] FactFault),
    /// It is no more.
    #[error(transparent)]
    Cooperative(#[from] CooperativeFault),
    /// The paper.
    #[error(transparent)]
    Cite(#[from] CiteError),
    /// There is none, or the actor may not know of it.
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

kernel::refusal! { TellFactError from [Day, Cooperative, Cite, Known, Denied, Begin, Fault] {
    Self::NoSignal => Invalid "registry.fact.no_signal" at "signal";
    Self::Detail(_) => Invalid "registry.fact.detail" at "detail" { "most": DETAIL_CHARS_MAX };
} }

/// Tells a fact (ghi nhận tình trạng).
///
/// # Errors
/// See [`TellFactError`]; nothing is written then.
pub async fn tell_fact(
    db: &Db,
    actor: &Actor,
    command: &Command<TellFact>,
) -> Result<FactTold, TellFactError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let (cooperative, place) = known(&mut tx, actor, wish.organisation).await?;

    // Authorise.
    authorise(&mut tx, actor, Action::ReviewCooperatives, &place)?;
    if let Some(paper) = wish.paper {
        cite(&mut tx, actor, paper).await?;
    }

    // Decide.
    acting(&cooperative)?;
    check_day(wish.day, lived(&cooperative, tx.day()))?;
    let word = Word::from(wish.telling);
    if word.facet() == Facet::Activity && wish.signal.is_none() {
        return Err(TellFactError::NoSignal);
    }
    let detail = detail(wish.detail.as_deref())?;

    // Store.
    let ground = Ground {
        signal: wish.signal,
        detail,
        paper: wish.paper,
    };
    let told = (word, wish.day, ground);
    let (id, _) = add_fact(&mut tx, actor, &cooperative, told).await?;

    // Announce.
    let event = Told {
        kind: "registry.fact",
        text_key: event_key(wish.telling),
        day: wish.day,
        facts: vec![("word", word.as_str().to_owned())],
        source: ("registry.fact", id.to_string()),
        has_evidence: wish.paper.is_some(),
    };
    tell(&mut tx, cooperative.id, event).await?;

    // Commit.
    let entry = Entry::new("registry.tell_fact", "organisation", cooperative.id)
        .set("facet", &word.facet())
        .set("word", &word.as_str())
        .set("day", &wish.day);
    let name = cooperative.name;
    Ok(tx.commit(entry, FactTold { id, name }).await?)
}

fn detail(typed: Option<&str>) -> Result<Option<String>, TellFactError> {
    let typed = typed.map(str::trim).filter(|typed| !typed.is_empty());
    let read = typed.map(|typed| text::paragraph(typed, DETAIL_CHARS_MAX));
    read.transpose().map_err(TellFactError::Detail)
}

fn event_key(telling: Telling) -> &'static str {
    match telling {
        Telling::Activity(_) => "registry-event-activity",
        Telling::Rank(_) => "registry-event-rank",
        Telling::Effective(_) => "registry-event-effective",
    }
}
