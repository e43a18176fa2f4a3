//! Dossiers of founding and dissolving, with the steps that were done.

use authz::{Actor, Scope};
use db::{Rx, Tx};
use kernel::{AreaId, Day, Fault, Instant, OrganisationId};
use library::api::PaperId;

use crate::model::dossier::{DossierId, DossierKind, DossierState, Step, StepId};
use crate::model::kind::CooperativeKind;

db::statements! {
    /// A dossier.
    DOSSIER_INSERT = "
        insert into registry_dossier
            (id, kind, state, organisation, coop_kind, name, seat, agency, opened_on, version, changed_at, changed_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10, $11)";
    /// The dossier with this id.
    DOSSIER_BY_ID = "
        select id, kind, state, organisation, coop_kind, name, seat, agency, founders, opened_on, closed_on, version,
               changed_at, changed_by
        from registry_dossier
        where id = $1";
    /// The open one of a cooperative.
    DOSSIER_OPEN_OF = "
        select id, kind, state, organisation, coop_kind, name, seat, agency, founders, opened_on, closed_on, version,
               changed_at, changed_by
        from registry_dossier
        where organisation = $1
          and state = 'open'
        limit 1";
    /// Those of a scope, the open ones first.
    DOSSIER_LIST = concat!("
        select d.id, d.kind, d.state, d.organisation, d.coop_kind, d.name, d.seat, d.agency, d.founders, d.opened_on,
               d.closed_on, d.version, d.changed_at, d.changed_by
        from registry_dossier d
        where ", authz::in_scope!("d.seat", "d.organisation", "$1", "$2"), "
        order by case d.state when 'open' then 0 else 1 end, d.opened_on desc, d.id
        limit $3");
    /// How a dossier stands, where nobody acted in between.
    DOSSIER_UPDATE = "
        update registry_dossier
        set state = $2,
            organisation = $3,
            founders = $4,
            closed_on = $5,
            changed_at = $6,
            changed_by = $7,
            version = version + 1
        where id = $1
          and version = $8";
    /// A step, after those that were done.
    STEP_INSERT = "
        insert into registry_step (id, dossier, place, step, day, paper, note, told_at, by_account, by_name)
        select $1, $2, coalesce(max(s.place), 0) + 1, $3, $4, $5, $6, $7, $8, $9
        from registry_step s
        where s.dossier = $2";
    /// The steps of a dossier, in order.
    STEP_LIST = "
        select step, day, paper, note, by_name
        from registry_step
        where dossier = $1
        order by place";
    /// A paper of the law's list that is there.
    DOSSIER_PAPER_PUT = "
        insert into registry_dossier_paper (dossier, title, paper, day)
        values ($1, $2, $3, $4)
        on conflict (dossier, title) do update set paper = excluded.paper, day = excluded.day";
    /// The papers that are there.
    DOSSIER_PAPER_LIST = "select title from registry_dossier_paper where dossier = $1 order by title";
}

db::row! {
    /// A dossier as it is kept.
    pub struct Dossier {
        /// Its id.
        pub id: DossierId,
        /// Thành lập, giải thể.
        pub kind: DossierKind,
        /// How it stands.
        pub state: DossierState,
        /// The cooperative: of a founding, once it is registered.
        pub organisation: Option<OrganisationId>,
        /// Loại hình.
        pub coop_kind: CooperativeKind,
        /// Its name.
        pub name: String,
        /// Xã, phường.
        pub seat: AreaId,
        /// Cơ quan đăng ký.
        pub agency: OrganisationId,
        /// Số sáng lập viên, once they met.
        pub founders: Option<u32>,
        /// Ngày mở.
        pub opened_on: Day,
        /// Ngày khép.
        pub closed_on: Option<Day>,
        /// Counts its changes.
        pub version: i64,
        /// When it was changed last.
        pub changed_at: Instant,
        /// By whom.
        pub changed_by: String,
    }
}

db::row! {
    /// A step that was done.
    pub struct StepDone {
        /// Which.
        pub step: Step,
        /// When.
        pub day: Day,
        /// The paper that it left.
        pub paper: Option<PaperId>,
        /// What is said of it.
        pub note: Option<String>,
        /// Who told it.
        pub by_name: String,
    }
}

pub(crate) async fn dossier_insert(tx: &mut Tx, new: &Dossier) -> Result<(), Fault> {
    let values = db::params![
        new.id,
        new.kind,
        new.state,
        new.organisation,
        new.coop_kind,
        new.name,
        new.seat,
        new.agency,
        new.opened_on,
        new.changed_at,
        new.changed_by
    ];
    tx.run(DOSSIER_INSERT, values).await.map(drop)
}

pub(crate) async fn dossier_by_id(rx: &mut Rx, id: DossierId) -> Result<Option<Dossier>, Fault> {
    rx.maybe(DOSSIER_BY_ID, db::params![id]).await
}

/// The open dossier of a cooperative.
pub(crate) async fn dossier_open_of(
    rx: &mut Rx,
    organisation: OrganisationId,
) -> Result<Option<Dossier>, Fault> {
    rx.maybe(DOSSIER_OPEN_OF, db::params![organisation]).await
}

/// The dossiers of a scope, the open ones first.
pub(crate) async fn dossier_list(
    rx: &mut Rx,
    scope: &Scope,
    rows_max: u32,
) -> Result<Vec<Dossier>, Fault> {
    let values = db::params![scope.places(), scope.day(), rows_max];
    rx.all(DOSSIER_LIST, values).await
}

/// Says how a dossier stands; false where somebody acted in between.
pub(crate) async fn dossier_update(tx: &mut Tx, next: &Dossier, by: &str) -> Result<bool, Fault> {
    let now = tx.now();
    let values = db::params![
        next.id,
        next.state,
        next.organisation,
        next.founders,
        next.closed_on,
        now,
        by,
        next.version
    ];
    Ok(tx.run(DOSSIER_UPDATE, values).await? == 1)
}

pub(crate) async fn step_insert(
    tx: &mut Tx,
    actor: &Actor,
    (id, dossier): (StepId, DossierId),
    new: &StepDone,
) -> Result<(), Fault> {
    let now = tx.now();
    let values = db::params![
        id,
        dossier,
        new.step,
        new.day,
        new.paper,
        new.note,
        now,
        actor.account,
        new.by_name
    ];
    tx.run(STEP_INSERT, values).await.map(drop)
}

/// The steps of a dossier that were done, in order.
pub(crate) async fn step_list(rx: &mut Rx, dossier: DossierId) -> Result<Vec<StepDone>, Fault> {
    rx.all(STEP_LIST, db::params![dossier]).await
}

/// Says that a paper of the law's list is there.
pub(crate) async fn dossier_paper_put(
    tx: &mut Tx,
    dossier: DossierId,
    (title, paper): (&str, Option<PaperId>),
) -> Result<(), Fault> {
    let day = tx.day();
    tx.run(DOSSIER_PAPER_PUT, db::params![dossier, title, paper, day])
        .await
        .map(drop)
}

/// The titles of the papers that are there.
pub(crate) async fn dossier_paper_list(
    rx: &mut Rx,
    dossier: DossierId,
) -> Result<Vec<String>, Fault> {
    let rows: Vec<(String,)> = rx.all(DOSSIER_PAPER_LIST, db::params![dossier]).await?;
    Ok(rows.into_iter().map(|(title,)| title).collect())
}
