//! Targets with what counts them, now and before.

use db::{Rx, Tx};
use kernel::{AccountId, AreaId, Day, Fault, OrganisationId};

use crate::model::draft::{
    BaselineId, Comparator, DraftTarget, IndicatorId, PlanId, Rounding, Tally,
};
use crate::model::task::{BindingId, TargetId};

db::statements! {
    /// The targets of a plan, in reading order, each with what counts it.
    TARGET_LIST = "
        select t.id, t.plan, t.key, t.wording, t.quantity, t.unit, t.comparator, t.is_share, t.section,
               t.responsible, t.due, t.due_proposed, t.span_from, t.span_to, t.version,
               b.number as binding_number, b.indicator, b.goal, b.tally, b.question, b.baseline,
               b.baseline_size, b.rounding
        from plan_target t
        left join plan_binding b on b.id = t.binding
        where t.plan = $1
        order by t.position";
    /// The target with this id.
    TARGET_BY_ID = "
        select t.id, t.plan, t.key, t.wording, t.quantity, t.unit, t.comparator, t.is_share, t.section,
               t.responsible, t.due, t.due_proposed, t.span_from, t.span_to, t.version,
               b.number as binding_number, b.indicator, b.goal, b.tally, b.question, b.baseline,
               b.baseline_size, b.rounding
        from plan_target t
        left join plan_binding b on b.id = t.binding
        where t.id = $1";
    /// A target.
    TARGET_INSERT = "
        insert into plan_target
            (id, plan, key, position, wording, quantity, unit, comparator, is_share, section,
             responsible, due, due_proposed, span_from, span_to, version)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1)";
    /// What counts a target from now on, where nobody changed it in between.
    TARGET_BIND = "
        update plan_target
        set binding = $2,
            version = version + 1
        where id = $1
          and version = $3";
    /// A day of a target that somebody decided on.
    TARGET_DECIDE_DUE = "
        update plan_target
        set due = $2,
            due_proposed = $3,
            version = version + 1
        where id = $1
          and version = $4";
    /// What counts a target.
    BINDING_INSERT = "
        insert into plan_binding
            (id, target, number, indicator, goal, tally, question, baseline, baseline_size,
             rounding, bound_on, bound_at, bound_by, reason)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    /// What counted a target, the last one first.
    BINDING_LIST = "
        select number, goal, tally, question, baseline, baseline_size, rounding, bound_on, reason
        from plan_binding
        where target = $1
        order by number desc";
    /// Forgets which kinds a target counts.
    KIND_CLEAR = "delete from plan_target_kind where target = $1";
    /// Says that a target counts a kind.
    KIND_INSERT = "
        insert into plan_target_kind (target, kind)
        values ($1, $2)
        on conflict (target, kind) do nothing";
    /// What the targets of the plans in force on a day count.
    KIND_LIST_IN_FORCE = "
        select k.target, k.kind, t.plan, t.wording, t.due, p.from_day, p.area, p.title
        from plan_target_kind k
        join plan_target t on t.id = k.target
        join plan_plan p on p.id = t.plan
        where p.from_day <= $1
          and coalesce(p.closed_on, '9999') > $1
        order by p.from_day, t.plan, t.position, k.kind
        limit $2";
}

db::row! {
    /// A target as it is kept, with what counts it now.
    pub(crate) struct TargetRow {
        pub(crate) id: TargetId,
        pub(crate) plan: PlanId,
        pub(crate) key: String,
        pub(crate) wording: String,
        pub(crate) quantity: i64,
        pub(crate) unit: String,
        pub(crate) comparator: Comparator,
        pub(crate) is_share: bool,
        pub(crate) section: String,
        pub(crate) responsible: Option<OrganisationId>,
        pub(crate) due: Day,
        pub(crate) due_proposed: bool,
        pub(crate) span_from: Option<u32>,
        pub(crate) span_to: Option<u32>,
        pub(crate) version: i64,
        pub(crate) binding_number: Option<u32>,
        pub(crate) indicator: Option<IndicatorId>,
        pub(crate) goal: Option<i64>,
        pub(crate) tally: Option<Tally>,
        pub(crate) question: Option<String>,
        pub(crate) baseline: Option<BaselineId>,
        pub(crate) baseline_size: Option<u32>,
        pub(crate) rounding: Option<Rounding>,
    }
}

impl TargetRow {
    /// What is to be reached, in thousandths; of a share only once a list says of what.
    pub(crate) fn goal(&self) -> Option<i64> {
        match (self.goal, self.is_share) {
            (Some(goal), _) => Some(goal),
            (None, true) => None,
            (None, false) => Some(self.quantity),
        }
    }
}

db::row! {
    /// What counted a target, as it is kept.
    pub(crate) struct BindingRow {
        pub(crate) number: u32,
        pub(crate) goal: i64,
        pub(crate) tally: Tally,
        pub(crate) question: String,
        pub(crate) baseline: Option<BaselineId>,
        pub(crate) baseline_size: Option<u32>,
        pub(crate) rounding: Rounding,
        pub(crate) bound_on: Day,
        pub(crate) reason: Option<String>,
    }
}

db::row! {
    /// That a target in force counts a kind.
    pub(crate) struct CountedKindRow {
        pub(crate) target: TargetId,
        pub(crate) kind: String,
        pub(crate) plan: PlanId,
        pub(crate) wording: String,
        pub(crate) due: Day,
        pub(crate) from_day: Day,
        pub(crate) area: AreaId,
        pub(crate) title: String,
    }
}

/// What is to count a target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NewBinding {
    pub(crate) id: BindingId,
    pub(crate) target: TargetId,
    pub(crate) number: u32,
    pub(crate) indicator: IndicatorId,
    pub(crate) goal: i64,
    pub(crate) tally: Tally,
    /// The question as JSON.
    pub(crate) question: String,
    pub(crate) kinds: Vec<String>,
    pub(crate) baseline: Option<BaselineId>,
    pub(crate) baseline_size: Option<u32>,
    pub(crate) rounding: Rounding,
    pub(crate) bound_by: Option<AccountId>,
    pub(crate) reason: Option<String>,
}

pub(crate) async fn target_list(rx: &mut Rx, plan: PlanId) -> Result<Vec<TargetRow>, Fault> {
    rx.all(TARGET_LIST, db::params![plan]).await
}

pub(crate) async fn target_by_id(rx: &mut Rx, id: TargetId) -> Result<Option<TargetRow>, Fault> {
    rx.maybe(TARGET_BY_ID, db::params![id]).await
}

pub(crate) async fn target_insert(
    tx: &mut Tx,
    id: TargetId,
    (plan, position): (PlanId, i64),
    target: &DraftTarget,
) -> Result<(), Fault> {
    let (from, to) = target.span.unzip();
    let values = db::params![
        id,
        plan,
        target.key,
        position,
        target.text,
        target.quantity_thousandths,
        target.unit,
        target.comparator,
        target.percent,
        target.section,
        target.responsible,
        target.due,
        target.due_proposed,
        from,
        to
    ];
    tx.run(TARGET_INSERT, values).await.map(drop)
}

/// Says what counts a target from now on; false where somebody changed the target in between.
pub(crate) async fn binding_insert(
    tx: &mut Tx,
    new: &NewBinding,
    version: i64,
) -> Result<bool, Fault> {
    let (day, now) = (tx.day(), tx.now());
    let values = db::params![
        new.id,
        new.target,
        new.number,
        new.indicator,
        new.goal,
        new.tally,
        new.question,
        new.baseline,
        new.baseline_size,
        new.rounding,
        day,
        now,
        new.bound_by,
        new.reason
    ];
    tx.run(BINDING_INSERT, values).await?;
    tx.run(KIND_CLEAR, db::params![new.target]).await?;
    for kind in &new.kinds {
        tx.run(KIND_INSERT, db::params![new.target, kind.as_str()])
            .await?;
    }
    let values = db::params![new.target, new.id, version];
    Ok(tx.run(TARGET_BIND, values).await? == 1)
}

pub(crate) async fn binding_list(rx: &mut Rx, target: TargetId) -> Result<Vec<BindingRow>, Fault> {
    rx.all(BINDING_LIST, db::params![target]).await
}

/// Says by when a target is to be reached; false where somebody changed the target in between.
pub(crate) async fn target_decide_due(
    tx: &mut Tx,
    id: TargetId,
    due: Day,
    version: i64,
) -> Result<bool, Fault> {
    let values = db::params![id, due, false, version];
    Ok(tx.run(TARGET_DECIDE_DUE, values).await? == 1)
}

pub(crate) async fn kind_list_in_force(
    rx: &mut Rx,
    day: Day,
    rows_max: i64,
) -> Result<Vec<CountedKindRow>, Fault> {
    rx.all(KIND_LIST_IN_FORCE, db::params![day, rows_max]).await
}
