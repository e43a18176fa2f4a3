//! Define an indicator: its question is frozen, and what is there already is counted at once.

use authz::{Action, Actor, Denied, authorise, locate};
use db::{BeginError, Begun, Db, Entry as Audit, Rx, Tx};
use kernel::{Command, Fault};
use serde::{Deserialize, Serialize};

use crate::counting::write::write_anew;
use crate::jobs::check_soon;
use crate::model::indicator::{Indicator, IndicatorId, NewIndicator};
use crate::model::question::check::{QuestionFault, checked};
use crate::model::question::{Asks, Question, Told};
use crate::queries::split::can_be_split;
use crate::store::baseline::baseline_by_id;
use crate::store::indicator::{indicator_by_id, indicator_insert};

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorDefined {
    /// The new indicator.
    pub id: IndicatorId,
}

/// Why an indicator was not defined.
#[derive(Debug, thiserror::Error)]
pub enum DefineError {
    /// It cannot be asked so.
    #[error(transparent)]
    Unfit(#[from] QuestionFault),
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

kernel::refusal! { DefineError from [Unfit, Denied, Begin, Fault] {} }

/// Defines an indicator by itself.
///
/// # Errors
/// See [`DefineError`]; nothing is written then.
pub async fn define_indicator(
    db: &Db,
    actor: &Actor,
    command: &Command<NewIndicator>,
) -> Result<IndicatorDefined, DefineError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };
    let filter = &command.body.question.filter;
    let place = locate(&mut tx, filter.area, filter.body).await?;
    authorise(&mut tx, actor, Action::FreezeBaselines, &place)?;
    let (id, audit) = define_in(&mut tx, &command.body).await?;
    Ok(tx.commit(audit, IndicatorDefined { id }).await?)
}

/// Defines an indicator in an open transaction whose act was authorised; the audit entry is for whoever commits.
pub(crate) async fn define_in(
    tx: &mut Tx,
    wish: &NewIndicator,
) -> Result<(IndicatorId, Audit), DefineError> {
    // Load and decide.
    let new = checked(wish)?;
    parts(tx, &new.question).await?;

    // Store.
    let (now, chance) = tx.seed()?;
    let indicator = Indicator {
        id: IndicatorId::new(now, chance),
        title: new.title,
        question: new.question,
        defined_at: tx.moment(),
    };
    indicator_insert(tx, &indicator).await?;
    if indicator.question.parts().is_empty() {
        write_anew(tx, &indicator).await?;
        // Whoever records at this very moment does not see the new indicator yet.
        check_soon(tx, indicator.id).await?;
    }
    let audit = Audit::new("evidence.define_indicator", "indicator", indicator.id)
        .set("title", &indicator.title);
    Ok((indicator.id, audit))
}

/// Whether everything that the question speaks of is there and can be compared.
async fn parts(rx: &mut Rx, question: &Question) -> Result<(), DefineError> {
    if let Some(baseline) = question.baseline()
        && baseline_by_id(rx, baseline).await?.is_none()
    {
        return Err(QuestionFault::Baseline.into());
    }
    let mut found = Vec::new();
    for part in question.parts() {
        let part = indicator_by_id(rx, part)
            .await?
            .ok_or(QuestionFault::Part)?;
        if !part.question.parts().is_empty() {
            return Err(QuestionFault::Part.into());
        }
        found.push(part.question);
    }
    fits(&question.asks, &found)?;
    Ok(())
}

fn fits(asks: &Asks, parts: &[Question]) -> Result<(), QuestionFault> {
    let measures: Vec<_> = parts.iter().map(Question::own_measure).collect();
    let alike = measures.windows(2).all(|pair| pair.first() == pair.last());
    match asks {
        Asks::Change {
            told: Told::Difference | Told::Share,
            ..
        } if !alike => Err(QuestionFault::Measures),
        Asks::MinimumOverAreas { .. } => {
            let splits = |part: &Question| can_be_split(part) && part.baseline().is_none();
            if parts.iter().all(splits) {
                Ok(())
            } else {
                Err(QuestionFault::Part)
            }
        }
        Asks::Change { .. }
        | Asks::Ratio { .. }
        | Asks::Count
        | Asks::CountSubjects
        | Asks::SumQuantity
        | Asks::SumAmount
        | Asks::Balance { .. }
        | Asks::Latest(_)
        | Asks::Mean(_)
        | Asks::ShareOfBaseline(_) => Ok(()),
    }
}
