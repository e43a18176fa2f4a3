//! Enter a cooperative that is there already: its identity in the directory, or one that stands there, with what the register
//! says of it.

use authz::{Action, Actor, Denied, authorise, locate};
use db::{BeginError, Begun, Db, Entry, Tx};
use directory::api::{
    OrganisationKind, RegisterOrganisation, RegisterOrganisationError, Registers,
    enter_organisation,
};
use kernel::{BadText, Command, Day, Fault, OrganisationId};
use serde::{Deserialize, Serialize};

use super::facts::{Ground, add_fact};
use super::known::name_of;
use super::place::{PlaceFault, check_places, check_seat};
use super::tell::{Told, findable, keys, tell};
use crate::model::fact::{FactFault, Lived, Word, check_day};
use crate::model::kind::CooperativeKind;
use crate::model::legal_status::LegalStatus;
use crate::model::record::{Record, RecordFault};
use crate::store::cooperative::{Cooperative, Now, cooperative_insert};

/// Whose record it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Identity {
    /// An organisation that the directory has not yet.
    New {
        /// Tên đầy đủ.
        name: String,
        /// Tên gọn.
        short_name: String,
        /// Somebody saw that one of this name is there, and says that this is another.
        is_another: bool,
    },
    /// One that it has.
    Existing(OrganisationId),
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EnterCooperative {
    /// Whose record it is.
    pub identity: Identity,
    /// Loại hình.
    pub kind: CooperativeKind,
    /// Mã số.
    pub code: Option<String>,
    /// Ngày thành lập.
    pub began: Day,
    /// Tình trạng pháp lý.
    pub status: LegalStatus,
    /// Từ ngày nào.
    pub status_since: Day,
    /// Nội dung đăng ký.
    pub record: Record,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CooperativeEntered {
    /// The cooperative.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
}

/// Why it was not entered.
#[derive(Debug, thiserror::Error)]
pub enum EnterCooperativeError {
    /// There is no such organisation, or it is of another kind.
    #[error("no organisation of this kind")]
    NoOrganisation,
    /// The register has it already.
    #[error("it is in the register")]
    Entered,
    /// It began on a day that does not fit.
    #[error(transparent)]
    Day(#[from] FactFault),
    /// What is said of it cannot be.
    #[error(transparent)]
    Record(#[from] RecordFault),
    /// Seat, agency, union, code or number.
    #[error(transparent)]
    Place(#[from] PlaceFault),
    /// The directory does not take it.
    #[error(transparent)]
    Directory(#[from] RegisterOrganisationError),
    /// The code is none.
    #[error(transparent)]
    Text(#[from] BadText),
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

kernel::refusal! { EnterCooperativeError from [Day, Record, Place, Directory, Text, Denied, Begin, Fault] {
    Self::NoOrganisation => Invalid "registry.enter.no_organisation" at "organisation";
    Self::Entered => Conflict "registry.enter.entered";
} }

/// Enters a cooperative (ghi hợp tác xã vào sổ).
///
/// # Errors
/// See [`EnterCooperativeError`]; nothing is written then.
pub async fn enter_cooperative(
    db: &Db,
    registers: &Registers,
    actor: &Actor,
    command: &Command<EnterCooperative>,
) -> Result<CooperativeEntered, EnterCooperativeError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };
    let today = tx.day();

    // Load and authorise, where it is to lie.
    let place = locate(&mut tx, Some(wish.record.seat), None).await?;
    authorise(&mut tx, actor, Action::ManageCooperatives, &place)?;

    // Decide.
    let record = wish.record.clone().checked(today)?;
    let lived = Lived {
        began: Some(wish.began),
        ended: None,
        today,
    };
    check_day(wish.began, lived)?;
    check_day(wish.status_since, lived)?;
    check_seat(registers, &mut tx, (record.seat, today)).await?;

    // Store.
    let (id, name, code) = identity(&mut tx, actor, wish).await?;
    check_places(&mut tx, (id, wish.kind), code.as_deref(), &record).await?;
    let new = Cooperative {
        id,
        kind: wish.kind,
        name,
        code,
        began: Some(wish.began),
        ended: None,
        record,
        now: Now::registered(wish.status),
        members: None,
        version: 1,
        changed_at: tx.now(),
        changed_by: name_of(actor).to_owned(),
    };
    put(&mut tx, actor, &new, wish.status_since).await?;

    // Announce and commit.
    announce(&mut tx, &new, today).await?;
    let entry = entered(&new);
    let name = new.name;
    Ok(tx.commit(entry, CooperativeEntered { id, name }).await?)
}

/// The organisation of the directory, its name and its code; a new one is entered there.
async fn identity(
    tx: &mut Tx,
    actor: &Actor,
    wish: &EnterCooperative,
) -> Result<(OrganisationId, String, Option<String>), EnterCooperativeError> {
    let kind = organisation_kind(wish.kind);
    let id = match &wish.identity {
        Identity::Existing(id) => *id,
        Identity::New {
            name,
            short_name,
            is_another,
        } => {
            let new = RegisterOrganisation {
                kind,
                name: name.clone(),
                short_name: short_name.clone(),
                code: wish.code.clone(),
                area: Some(wish.record.seat),
                parent: None,
                from: wish.began,
                basis: wish.record.number.clone().unwrap_or_default(),
                is_another: *is_another,
            };
            enter_organisation(tx, actor, &new).await?
        }
    };
    let day = tx.day();
    let found = directory::api::organisation(tx, id, day).await?;
    let found = found.filter(|found| found.kind == kind);
    let found = found.ok_or(EnterCooperativeError::NoOrganisation)?;
    Ok((found.id, found.name, found.code.or(wish.code.clone())))
}

/// The same kind in the words of the directory.
pub(crate) fn organisation_kind(kind: CooperativeKind) -> OrganisationKind {
    match kind {
        CooperativeKind::Cooperative => OrganisationKind::Cooperative,
        CooperativeKind::Union => OrganisationKind::Union,
        CooperativeKind::Group => OrganisationKind::Group,
    }
}

async fn put(
    tx: &mut Tx,
    actor: &Actor,
    new: &Cooperative,
    since: Day,
) -> Result<(), EnterCooperativeError> {
    let keys = keys(&new.name, new.code.as_deref(), &new.record);
    if !cooperative_insert(tx, new, &keys).await? {
        return Err(EnterCooperativeError::Entered);
    }
    let word = Word::Legal(new.now.legal);
    add_fact(tx, actor, new, (word, since, Ground::default())).await?;
    Ok(())
}

async fn announce(tx: &mut Tx, new: &Cooperative, today: Day) -> Result<(), Fault> {
    findable(tx, new).await?;
    let told = Told {
        kind: "registry.entered",
        text_key: "registry-event-entered",
        day: today,
        facts: Vec::new(),
        source: ("registry.cooperative", new.id.to_string()),
        has_evidence: false,
    };
    tell(tx, new.id, told).await
}

/// What the audit says of a new record.
pub(crate) fn entered(new: &Cooperative) -> Entry {
    Entry::new("registry.enter_cooperative", "organisation", new.id)
        .set("kind", &new.kind)
        .set("name", &new.name)
        .change("code", None, new.code.as_ref())
        .change("number", None, new.record.number.as_ref())
        .set("seat", &new.record.seat)
        .set("legal", &new.now.legal)
}
