//! Put right what the register says of a cooperative. Of two officers the second is told who was quicker.

use authz::{Action, Actor, Denied, authorise};
use db::{BeginError, Begun, Db, Entry};
use directory::api::Registers;
use kernel::{Command, Fault, OrganisationId};
use serde::{Deserialize, Serialize};

use super::known::{CooperativeFault, KnownError, acting, fresh, known, name_of};
use super::place::{PlaceFault, check_places, check_seat};
use super::tell::{findable, keys};
use crate::model::record::{Record, RecordFault};
use crate::store::cooperative::{Cooperative, cooperative_update};

/// What is asked for: this is the record now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangeCooperative {
    /// The cooperative.
    pub organisation: OrganisationId,
    /// Nội dung đăng ký.
    pub record: Record,
    /// The version that the form showed.
    pub seen_version: i64,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CooperativeChanged {
    /// Its name.
    pub name: String,
}

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeCooperativeError {
    /// It is no more, or somebody was quicker.
    #[error(transparent)]
    Cooperative(#[from] CooperativeFault),
    /// What is said of it cannot be.
    #[error(transparent)]
    Record(#[from] RecordFault),
    /// Seat, agency, union or number.
    #[error(transparent)]
    Place(#[from] PlaceFault),
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

kernel::refusal! { ChangeCooperativeError from [Cooperative, Record, Place, Known, Denied, Begin, Fault] {} }

/// Changes a record (sửa nội dung đăng ký).
///
/// # Errors
/// See [`ChangeCooperativeError`]; nothing is written then.
pub async fn change_cooperative(
    db: &Db,
    registers: &Registers,
    actor: &Actor,
    command: &Command<ChangeCooperative>,
) -> Result<CooperativeChanged, ChangeCooperativeError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let (before, place) = known(&mut tx, actor, wish.organisation).await?;

    // Authorise.
    authorise(&mut tx, actor, Action::ManageCooperatives, &place)?;

    // Decide.
    fresh(&before, wish.seen_version)?;
    acting(&before)?;
    let today = tx.day();
    let record = wish.record.clone().checked(today)?;
    if record.seat != before.record.seat {
        check_seat(registers, &mut tx, (record.seat, today)).await?;
    }
    let own = (before.id, before.kind);
    check_places(&mut tx, own, before.code.as_deref(), &record).await?;

    // Store.
    let keys = keys(&before.name, before.code.as_deref(), &record);
    let stored = cooperative_update(
        &mut tx,
        (before.id, wish.seen_version),
        &record,
        (&keys.words, name_of(actor)),
    );
    if !stored.await? {
        return Err(fresh(&before, 0).err().map_or_else(
            || Denied::Hidden.into(),
            ChangeCooperativeError::Cooperative,
        ));
    }

    // Announce.
    let after = Cooperative {
        record,
        ..before.clone()
    };
    findable(&mut tx, &after).await?;

    // Commit.
    let outcome = CooperativeChanged {
        name: after.name.clone(),
    };
    Ok(tx.commit(changes(&before, &after), outcome).await?)
}

fn changes(before: &Cooperative, after: &Cooperative) -> Entry {
    let (old, new) = (&before.record, &after.record);
    let lists = [old, new].map(|record| {
        let fields: Vec<&str> = record.fields.iter().map(|it| it.code.as_str()).collect();
        let products: Vec<&str> = record.products.iter().map(|it| it.name.as_str()).collect();
        let officers: Vec<String> = record
            .officers
            .iter()
            .map(|it| format!("{} ({})", it.name, it.post))
            .collect();
        let certificates: Vec<String> = record
            .certificates
            .iter()
            .map(|it| format!("{} {}", it.kind, it.title))
            .collect();
        [
            fields.join("; "),
            products.join("; "),
            officers.join("; "),
            certificates.join("; "),
        ]
    });
    let [old_lists, new_lists] = &lists;
    let names = ["fields", "products", "officers", "certificates"];
    let entry = Entry::new("registry.change_cooperative", "organisation", after.id)
        .change("number", old.number.as_ref(), new.number.as_ref())
        .change(
            "registered_on",
            old.registered_on.as_ref(),
            new.registered_on.as_ref(),
        )
        .change("agency", old.agency.as_ref(), new.agency.as_ref())
        .change("seat", Some(&old.seat), Some(&new.seat))
        .change("address", old.address.as_ref(), new.address.as_ref())
        .change(
            "charter_capital",
            old.charter_capital.as_ref(),
            new.charter_capital.as_ref(),
        )
        .change("union", old.union.as_ref(), new.union.as_ref())
        .change(
            "last_meeting",
            old.last_meeting.as_ref(),
            new.last_meeting.as_ref(),
        );
    names
        .iter()
        .zip(old_lists.iter().zip(new_lists))
        .fold(entry, |entry, (name, (old, new))| {
            entry.change(name, Some(old), Some(new))
        })
}
