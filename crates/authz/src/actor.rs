//! Who acts, and whether they may.

use db::Tx;
use kernel::{AccountId, By, Day, PersonId};

use crate::action::Action;
use crate::closure::Located;
use crate::denied::Denied;
use crate::grant::{Grant, Place};
use crate::policy::{Reach, reach};
use crate::scope::Scope;

/// Who acts (người thực hiện): built once for a request or a job, never changed after.
#[derive(Debug, Clone)]
pub struct Actor {
    /// The account; none where nobody has signed in, or where the house itself acts.
    pub account: Option<AccountId>,
    /// The person whose account it is.
    pub person: Option<PersonId>,
    /// The name that screens show.
    pub name: String,
    /// The grants in force on the day, own and handed over.
    pub grants: Vec<Grant>,
    /// The day by which the map is read.
    pub day: Day,
    by: By,
}

impl Actor {
    /// Somebody who has signed in, with the grants in force on this day.
    pub fn signed_in(by: By, name: String, grants: Vec<Grant>, day: Day) -> Self {
        Self {
            account: by.account,
            person: None,
            name,
            grants,
            day,
            by,
        }
    }

    /// Nobody has signed in.
    pub fn anonymous(by: By, day: Day) -> Self {
        Self {
            account: None,
            person: None,
            name: String::new(),
            grants: Vec::new(),
            day,
            by,
        }
    }

    /// The house itself, in a job or at the command line. It may do everything everywhere: what a job does was decided
    /// by whoever caused it.
    pub fn system(by: By, day: Day) -> Self {
        Self {
            account: None,
            person: None,
            name: String::new(),
            grants: Vec::new(),
            day,
            by,
        }
    }

    /// The same with the person whose account it is.
    #[must_use]
    pub fn of_person(self, person: PersonId) -> Self {
        Self {
            person: Some(person),
            ..self
        }
    }

    /// Who acts, plainly.
    pub fn by(&self) -> &By {
        &self.by
    }

    fn is_system(&self) -> bool {
        self.by.system.is_some()
    }

    /// What this actor may see or do with this action, for a list.
    ///
    /// # Errors
    /// Nothing at all.
    pub fn scope(&self, action: Action) -> Result<Scope, Denied> {
        if self.is_system() {
            return Ok(Scope::everywhere(self.day));
        }
        let mut places = Vec::new();
        for grant in self.in_force() {
            match reach(grant.role, action) {
                Reach::Nowhere | Reach::Own => {}
                Reach::Everywhere => places.push(Place::Installation),
                Reach::Place => places.push(grant.place),
            }
        }
        if places.is_empty() {
            Err(self.refused(action))
        } else {
            Ok(Scope::of(places, self.day))
        }
    }

    /// Whether this actor may do this somewhere: for menus, which protect nothing.
    pub fn may_somewhere(&self, action: Action) -> bool {
        let reaches = |grant: &Grant| reach(grant.role, action) != Reach::Nowhere;
        self.is_system() || self.in_force().any(reaches)
    }

    fn in_force(&self) -> impl Iterator<Item = &Grant> {
        self.grants
            .iter()
            .filter(|grant| grant.period.contains(self.day))
    }

    fn refused(&self, action: Action) -> Denied {
        match self.account {
            Some(_) => Denied::NotAllowed(action),
            None => Denied::Anonymous(action),
        }
    }

    /// The grant by which this actor may do this to this thing; one's own before one that was handed over.
    fn permit(&self, action: Action, thing: &Located) -> Result<Option<&Grant>, Denied> {
        if self.is_system() {
            return Ok(None);
        }
        let fits = |grant: &&Grant| match reach(grant.role, action) {
            Reach::Nowhere => false,
            Reach::Everywhere => true,
            Reach::Own => thing.belongs_to(self.account),
            Reach::Place => thing.lies_in(grant.place),
        };
        let own = self
            .in_force()
            .filter(|grant| grant.delegated_by.is_none())
            .find(fits);
        own.or_else(|| self.in_force().find(fits))
            .map(Some)
            .ok_or_else(|| self.refused(action))
    }
}

impl From<&Actor> for By {
    fn from(actor: &Actor) -> Self {
        actor.by
    }
}

/// Whether the actor may; for buttons, which protect nothing.
pub fn may(actor: &Actor, action: Action, thing: &Located) -> bool {
    actor.permit(action, thing).is_ok()
}

/// Refuses whoever may not. For reads; a write uses [`authorise`].
///
/// # Errors
/// The policy refuses.
pub fn require(actor: &Actor, action: Action, thing: &Located) -> Result<(), Denied> {
    actor.permit(action, thing).map(drop)
}

/// The second beat of a use-case: refuses whoever may not, and has the audit tell on whose behalf the act is done where
/// the grant was handed over.
///
/// # Errors
/// The policy refuses.
pub fn authorise(
    tx: &mut Tx,
    actor: &Actor,
    action: Action,
    thing: &Located,
) -> Result<(), Denied> {
    if let Some(absent) = actor
        .permit(action, thing)?
        .and_then(|grant| grant.delegated_by)
    {
        tx.act_for(absent);
    }
    Ok(())
}

#[cfg(test)]
mod tests;
