//! Adds one of the four facts and says which are the latest: the same way for whoever tells one.

use authz::Actor;
use db::{Rx, Tx};
use kernel::{Day, Fault};
use library::api::PaperId;
use rules::Rulebook;

use super::known::name_of;
use crate::model::fact::{FactId, Lived, Signal, Word};
use crate::model::legal_status::Standing;
use crate::model::life_case::{Known, held};
use crate::store::cooperative::{Cooperative, Now, cooperative_facts};
use crate::store::fact::{Fact, fact_insert, fact_list};
use crate::store::signal::{AsOf, SignalRow, signal_by_id};

/// How one knows a fact.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Ground {
    pub(crate) signal: Option<Signal>,
    pub(crate) detail: Option<String>,
    pub(crate) paper: Option<PaperId>,
}

/// The days within which something can be told of it.
pub(crate) fn lived(cooperative: &Cooperative, today: Day) -> Lived {
    Lived {
        began: cooperative.began,
        ended: cooperative.ended,
        today,
    }
}

/// Adds a fact; what is the latest of each of the four now.
pub(crate) async fn add_fact(
    tx: &mut Tx,
    actor: &Actor,
    cooperative: &Cooperative,
    (word, day, ground): (Word, Day, Ground),
) -> Result<(FactId, Now), Fault> {
    let (now, chance) = tx.seed()?;
    let id = FactId::new(now, chance);
    let fact = Fact {
        id,
        word,
        day,
        signal: ground.signal,
        detail: ground.detail,
        paper: ground.paper,
        by_name: name_of(actor).to_owned(),
    };
    fact_insert(tx, actor, cooperative.id, &fact).await?;
    let facts = fact_list(tx, cooperative.id).await?;
    let latest = latest(&cooperative.now, &facts);
    let ended = match latest.legal.standing() {
        Standing::Ended => facts
            .iter()
            .find(|fact| fact.word == Word::Legal(latest.legal))
            .map(|fact| fact.day),
        Standing::Alive | Standing::Ending => None,
    };
    cooperative_facts(tx, cooperative.id, &latest, ended).await?;
    Ok((id, latest))
}

/// The latest of each of the four; facts come with the latest first.
fn latest(before: &Now, facts: &[Fact]) -> Now {
    let mut now = *before;
    for fact in facts.iter().rev() {
        match fact.word {
            Word::Legal(word) => now.legal = word,
            Word::Activity(word) => now.activity = Some(word),
            Word::Rank(word) => now.rank = Some(word),
            Word::Effective(word) => now.effective = Some(word),
        }
    }
    now
}

/// The day on which its legal status was told last.
pub(crate) async fn legal_since(
    rx: &mut Rx,
    cooperative: &Cooperative,
) -> Result<Option<Day>, Fault> {
    let facts = fact_list(rx, cooperative.id).await?;
    let mut legal = facts.iter().filter(|it| matches!(it.word, Word::Legal(_)));
    Ok(legal.next().map(|fact| fact.day))
}

/// The day with the fewest members that its law asks of a cooperative and of a union; nought where it asks none.
pub(crate) fn as_of(day: Day, book: &Rulebook<'_>) -> AsOf {
    let fewest = |key: &str| {
        let rule = held(book, key, day).ok().flatten();
        rule.and_then(|rule| rule.count().ok()).unwrap_or(0)
    };
    (
        day,
        fewest(rules::key::COOPERATIVE_MEMBERS_MINIMUM),
        fewest(rules::key::UNION_MEMBERS_MINIMUM),
    )
}

/// What the register knows of it, as the law asks for it.
pub(crate) async fn known_of(
    rx: &mut Rx,
    cooperative: &Cooperative,
    (day, book): (Day, &Rulebook<'_>),
) -> Result<Known, Fault> {
    let signal = signal_by_id(rx, as_of(day, book), cooperative.id).await?;
    let bare = Known::of(cooperative.kind, Some(cooperative.now.legal));
    Ok(signal.map_or(bare.clone(), |row| known_by(&row)))
}

/// The same of a row of signals. A cooperative that never met owes its first meeting since it began.
pub(crate) fn known_by(row: &SignalRow) -> Known {
    Known {
        stopped_since: row.stopped_since,
        under_minimum_since: row.under_since,
        last_meeting: row.last_meeting,
        ..Known::of(row.kind, Some(row.legal))
    }
}
