//! Say what counts a target: its question, its list, its rounding. What counted it before stays beside it.

use authz::{Action, Actor, Denied, authorise, locate};
use db::{BeginError, Begun, Db, Entry, Tx};
use evidence::api::{
    Asks, Attributes, DefineError, Filter, IndicatorId, KindCode, NewIndicator, Question,
};
use kernel::{Command, Day, Fault};
use serde::{Deserialize, Serialize};

use super::begin_plan::{PlanFault, running};
use crate::model::draft::{DraftTarget, PlanDraft, Tally, TargetBinding};
use crate::model::share::{dong_of_unit, share_of};
use crate::model::task::{BindingId, TargetId};
use crate::store::plan::{PlanRow, plan_by_id};
use crate::store::target::{NewBinding, TargetRow, binding_insert, target_by_id};

/// The longest reason, in characters.
pub(crate) const REASON_CHARS_MAX: usize = 1_000;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BindTarget {
    /// The target.
    pub target: TargetId,
    /// What is to count it.
    pub binding: TargetBinding,
    /// Why, where something else counted it before.
    pub reason: Option<String>,
    /// The version that the form showed.
    pub seen_version: i64,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetBound {
    /// Which binding it is of this target.
    pub number: u32,
    /// What is to be reached, in thousandths.
    pub goal: i64,
}

/// Why a target cannot be counted so.
#[derive(Debug, thiserror::Error)]
pub enum BindError {
    /// There is no such kind of evidence.
    #[error("no kind {code}")]
    NoKind {
        /// Its code.
        code: String,
    },
    /// No kind is named.
    #[error("no kind is named")]
    NoKinds,
    /// There is no such list.
    #[error("no such baseline")]
    NoBaseline,
    /// A share is counted by whole members of a list, not by sums.
    #[error("a share of a list is counted by its members")]
    ShareOfMembers,
    /// Money is counted in a unit that is none of money.
    #[error("{unit} is no unit of money")]
    NoMoney {
        /// The unit of the target.
        unit: String,
    },
    /// There is no such attribute.
    #[error("no attribute {name}={value}")]
    NoAttribute {
        /// Its name.
        name: String,
        /// Its value.
        value: String,
    },
    /// Something else counted it before, and no reason is given.
    #[error("no reason for counting it otherwise")]
    NoReason,
    /// Somebody changed the target after the form was opened.
    #[error("version {seen} was seen, it is {now}")]
    Stale {
        /// What the form showed.
        seen: i64,
        /// What it is.
        now: i64,
    },
    /// The question cannot be asked.
    #[error(transparent)]
    Define(#[from] DefineError),
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

kernel::refusal! { BindError from [Define, Plan, Denied, Begin, Fault] {
    Self::NoKind { code } => Invalid "plan.bind.no_kind" at "kinds" { "code": code };
    Self::NoKinds => Invalid "plan.bind.no_kinds" at "kinds";
    Self::NoBaseline => Invalid "plan.bind.no_baseline" at "baseline";
    Self::ShareOfMembers => Invalid "plan.bind.share_of_members" at "tally";
    Self::NoMoney { unit } => Invalid "plan.bind.no_money" at "tally" { "unit": unit };
    Self::NoAttribute { name, value } => Invalid "plan.bind.no_attribute" at "attributes"
        { "name": name, "value": value };
    Self::NoReason => Invalid "plan.bind.no_reason" at "reason";
    Self::Stale { seen, now } => Conflict "plan.bind.stale" { "seen": seen, "now": now };
} }

/// Says what counts a target (gắn cách tính).
///
/// # Errors
/// See [`BindError`]; nothing is written then.
pub async fn bind_target(
    db: &Db,
    actor: &Actor,
    command: &Command<BindTarget>,
) -> Result<TargetBound, BindError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let target = target_by_id(&mut tx, wish.target).await?;
    let target = target.ok_or(Denied::Hidden)?;
    let plan = plan_by_id(&mut tx, target.plan).await?;
    let place = match &plan {
        Some(plan) => locate(&mut tx, Some(plan.area), Some(plan.alliance)).await?,
        None => authz::Located::nowhere(),
    };

    // Authorise.
    authorise(&mut tx, actor, Action::ManagePlans, &place)?;

    // Decide.
    let plan = running(plan)?;
    let (seen, now) = (wish.seen_version, target.version);
    if seen != now {
        return Err(BindError::Stale { seen, now });
    }
    let reason = wish.reason.as_deref().map(str::trim);
    let reason = reason.filter(|reason| !reason.is_empty());
    if target.binding_number.is_some() && reason.is_none() {
        return Err(BindError::NoReason);
    }

    // Store; the figure is counted at once.
    let counted = Counted::of(&target, &plan);
    let number = target.binding_number.unwrap_or(0) + 1;
    let new = Put {
        number,
        reason,
        version: now,
    };
    let goal = put(&mut tx, &counted, &wish.binding, new).await?;

    // Commit.
    let entry = Entry::new("plan.bind_target", "target", target.id)
        .change("goal", target.goal.as_ref(), Some(&goal))
        .set("number", &number)
        .set("kinds", &wish.binding.question.kinds.join(" "))
        .set("rounding", &wish.binding.rounding)
        .change("reason", None, reason.map(str::to_owned).as_ref());
    Ok(tx.commit(entry, TargetBound { number, goal }).await?)
}

/// Says what counts a target of a plan that begins.
///
/// # Errors
/// See [`BindError`].
pub(super) async fn bind_new(
    tx: &mut Tx,
    _actor: &Actor,
    (id, draft): (TargetId, &PlanDraft),
    (target, binding): (&DraftTarget, &TargetBinding),
) -> Result<(), BindError> {
    let counted = Counted {
        id,
        wording: &target.text,
        quantity: target.quantity_thousandths,
        unit: &target.unit,
        is_share: target.percent,
        area: draft.area,
        from: draft.from,
        to: draft.to.max(target.due),
    };
    let new = Put {
        number: 1,
        reason: None,
        version: 1,
    };
    put(tx, &counted, binding, new).await.map(drop)
}

/// A target as far as it is counted.
struct Counted<'a> {
    id: TargetId,
    wording: &'a str,
    quantity: i64,
    unit: &'a str,
    is_share: bool,
    area: kernel::AreaId,
    from: Day,
    to: Day,
}

impl<'a> Counted<'a> {
    fn of(target: &'a TargetRow, plan: &PlanRow) -> Self {
        Self {
            id: target.id,
            wording: &target.wording,
            quantity: target.quantity,
            unit: &target.unit,
            is_share: target.is_share,
            area: plan.area,
            from: plan.from_day,
            to: plan.to_day.max(target.due),
        }
    }
}

/// Which binding it is.
struct Put<'a> {
    number: u32,
    reason: Option<&'a str>,
    version: i64,
}

/// Defines the indicator and keeps the binding; what is to be reached.
async fn put(
    tx: &mut Tx,
    counted: &Counted<'_>,
    binding: &TargetBinding,
    new: Put<'_>,
) -> Result<i64, BindError> {
    let asked = question(counted, binding)?;
    let members = match binding.baseline {
        None => None,
        Some(id) => {
            let list = evidence::api::baseline(tx, id).await?;
            let list = list.ok_or(BindError::NoBaseline)?;
            Some(u32::try_from(list.size).unwrap_or(u32::MAX))
        }
    };
    let goal = match members {
        Some(members) if counted.is_share => share_of(counted.quantity, members, binding.rounding),
        Some(_) | None => counted.quantity,
    };
    let indicator = define(tx, counted, asked).await?;
    let (now, chance) = tx.seed()?;
    let text = serde_json::to_string(&binding.question);
    let row = NewBinding {
        id: BindingId::new(now, chance),
        target: counted.id,
        number: new.number,
        indicator,
        goal,
        tally: binding.question.tally,
        question: text.map_err(|error| Fault::new(kernel::Nature::Bug, error))?,
        kinds: binding.question.kinds.clone(),
        baseline: binding.baseline,
        baseline_size: members,
        rounding: binding.rounding,
        bound_by: tx.by().account,
        reason: new.reason.map(str::to_owned),
    };
    if binding_insert(tx, &row, new.version).await? {
        return Ok(goal);
    }
    let (seen, now) = (new.version, new.version + 1);
    Err(BindError::Stale { seen, now })
}

/// Titles of indicators, in characters.
const TITLE_CHARS: usize = 200;

async fn define(
    tx: &mut Tx,
    counted: &Counted<'_>,
    question: Question,
) -> Result<IndicatorId, BindError> {
    let words = counted.wording.split_whitespace().collect::<Vec<_>>();
    let title = words.join(" ").chars().take(TITLE_CHARS).collect();
    let wish = NewIndicator { title, question };
    Ok(evidence::api::define_indicator(tx, &wish).await?)
}

/// The question of a target as evidence asks it, over the plan's area and time.
fn question(counted: &Counted<'_>, binding: &TargetBinding) -> Result<Question, BindError> {
    let asked = &binding.question;
    if asked.kinds.is_empty() {
        return Err(BindError::NoKinds);
    }
    let kind = |code: &String| {
        KindCode::parse(code).ok_or_else(|| BindError::NoKind { code: code.clone() })
    };
    let kinds: Vec<KindCode> = asked.kinds.iter().map(kind).collect::<Result<_, _>>()?;
    let asks = match (asked.tally, binding.baseline, counted.is_share) {
        (Tally::Subjects, Some(list), _) => Asks::ShareOfBaseline(list),
        (Tally::Entries | Tally::Quantity | Tally::Amount, Some(_), _) | (_, None, true) => {
            return Err(BindError::ShareOfMembers);
        }
        (Tally::Entries, None, false) => Asks::Count,
        (Tally::Subjects, None, false) => Asks::CountSubjects,
        (Tally::Quantity, None, false) => Asks::SumQuantity,
        (Tally::Amount, None, false) if dong_of_unit(counted.unit).is_none() => {
            let unit = counted.unit.to_owned();
            return Err(BindError::NoMoney { unit });
        }
        (Tally::Amount, None, false) => Asks::SumAmount,
    };
    let pairs = asked.attributes.iter();
    let pairs = pairs.map(|(name, value)| (name.as_str(), value.as_str()));
    let attributes = Attributes::of(pairs).map_err(|bad| BindError::NoAttribute {
        name: bad.key,
        value: bad.value,
    })?;
    let filter = Filter {
        area: Some(asked.area.unwrap_or(counted.area)),
        programme: asked.programme.clone(),
        attributes,
        from: Some(counted.from),
        to: Some(counted.to),
        ..Filter::default()
    };
    Ok(Question::over(asks, kinds).among(filter))
}
