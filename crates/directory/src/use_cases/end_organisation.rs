//! Say on which day an organisation ended, where another context brought its end about.

use authz::{Actor, Denied};
use db::{Entry, Tx};
use kernel::{Day, Fault, OrganisationId};

use crate::model::organisation::OrganisationName;
use crate::store::organisation::organisation_put;
use crate::use_cases::known::{changed, known, name_of, refind};

/// Why nothing was said.
#[derive(Debug, thiserror::Error)]
pub enum EndOrganisationError {
    /// It had ended.
    #[error("it has ended")]
    Ended,
    /// It began later.
    #[error("it was not there on {0}")]
    NotYet(Day),
    /// There is no such organisation, or the actor may not know of it.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { EndOrganisationError from [Denied, Fault] {
    Self::Ended => Conflict "directory.end.ended";
    Self::NotYet(day) => Invalid "directory.end.not_yet" at "day" { "day": day.to_vietnamese() };
} }

/// Says in the transaction of another context, whose act was authorised, that this is the last day of an organisation. Its
/// audit entry stands beside that of the act.
///
/// # Errors
/// See [`EndOrganisationError`].
pub async fn end_organisation(
    tx: &mut Tx,
    actor: &Actor,
    (id, last): (OrganisationId, Day),
) -> Result<(), EndOrganisationError> {
    let (record, _) = known(tx, actor, id).await?.ok_or(Denied::Hidden)?;
    let mut organisation = record.organisation;
    if organisation.life.ended.is_some() {
        return Err(EndOrganisationError::Ended);
    }
    if !organisation.life.includes(last) {
        return Err(EndOrganisationError::NotYet(last));
    }
    organisation.life = organisation.life.until(Some(last));
    if let Some(OrganisationName { life, .. }) = organisation.names.last_mut() {
        *life = life.until(Some(last));
    }
    let code = record.code.as_deref();
    organisation_put(tx, &organisation, code, Some(name_of(actor))).await?;
    refind(tx, &organisation, code).await?;
    changed(tx, organisation.kind).await?;
    tx.record(
        Entry::new("directory.end_organisation", "organisation", id).change(
            "to_day",
            None,
            Some(&last),
        ),
    );
    Ok(())
}
