//! Work that waits for somebody: *Việc của tôi*.

use authz::{Actor, Place, Role};
use kernel::{AccountId, AreaId, Day, OrganisationId};

kernel::typed_id! {
    /// A piece of work that waits (*việc*).
    pub ItemId
}

kernel::text_enum! {
    /// What sort of work it is.
    pub enum ItemKind {
        /// Something to be done (*việc cần làm*).
        Task = "task",
        /// Something that somebody recorded and another confirms (*chờ xác nhận*).
        Confirm = "confirm",
        /// Something that only a leader decides (*chờ quyết định*).
        Decide = "decide",
    }
}

/// For whom a piece of work waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemFor {
    /// This account.
    Account(AccountId),
    /// Whoever has this role where the thing lies. A thing of the whole installation waits for those only whose role reaches
    /// all of it.
    Role {
        /// The role.
        role: Role,
        /// Where the thing lies.
        place: Place,
    },
}

/// A place as columns.
type At = (Option<AreaId>, Option<OrganisationId>);

impl ItemFor {
    /// As columns: account, role, place.
    pub(crate) fn columns(self) -> (Option<AccountId>, Option<Role>, At) {
        match self {
            Self::Account(account) => (Some(account), None, (None, None)),
            Self::Role { role, place } => (None, Some(role), of_place(place)),
        }
    }
}

fn of_place(place: Place) -> At {
    match place {
        Place::Installation => (None, None),
        Place::Area(area) => (Some(area), None),
        Place::Organisation(organisation) => (None, Some(organisation)),
    }
}

/// A piece of work to be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewItem {
    /// What makes it this work among all: `support.verify/ID`. Open once at a time, and closed by it.
    pub key: String,
    /// For whom it waits.
    pub whose: ItemFor,
    /// What sort of work it is.
    pub kind: ItemKind,
    /// By when.
    pub due: Option<Day>,
    /// The address of the page where it is done.
    pub link: String,
    /// The key of its title in the texts of the context. Beside it, `KEY-verb` is the verb of the link.
    pub text_key: &'static str,
    /// What is set into both.
    pub facts: Vec<(&'static str, String)>,
}

/// For whom an actor works: accounts between bars, their own and those they stand in for; roles with their places as
/// [`authz::in_scope!`] takes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hats {
    pub(crate) accounts: String,
    pub(crate) roles: Vec<(Role, String)>,
}

/// The work that an actor sees is addressed: to them, or to what they are at this moment.
pub(crate) fn hats(actor: &Actor) -> Hats {
    let in_force: Vec<_> = actor
        .grants
        .iter()
        .filter(|grant| grant.period.contains(actor.day))
        .collect();
    let absent = in_force.iter().filter_map(|grant| grant.delegated_by);
    let accounts: Vec<String> = actor
        .account
        .into_iter()
        .chain(absent)
        .map(|account| account.to_string())
        .collect();
    let mut roles: Vec<(Role, Vec<Place>)> = Vec::new();
    for grant in in_force {
        match roles.iter_mut().find(|(role, _)| *role == grant.role) {
            Some((_, places)) => places.push(grant.place),
            None => roles.push((grant.role, vec![grant.place])),
        }
    }
    let roles = roles.into_iter();
    Hats {
        accounts: format!("|{}|", accounts.join("|")),
        roles: roles
            .map(|(role, places)| (role, spelled(&places)))
            .collect(),
    }
}

/// Places as [`authz::in_scope!`] takes them.
fn spelled(places: &[Place]) -> String {
    if places.contains(&Place::Installation) {
        return "*".to_owned();
    }
    let ids = places.iter().filter_map(|place| match place {
        Place::Installation => None,
        Place::Area(area) => Some(area.to_string()),
        Place::Organisation(organisation) => Some(organisation.to_string()),
    });
    format!("|{}|", ids.collect::<Vec<_>>().join("|"))
}

/// When a piece of work is to be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// Its day is past (*trễ*).
    Late,
    /// Its day is in this week (*đến hạn tuần này*).
    ThisWeek,
    /// Somebody waits for a word (*chờ tôi*).
    Waiting,
    /// Later, or without a day (*sau đó*).
    Later,
}

/// Days of the week that is to come, today included.
const WEEK_DAYS: i32 = 7;

/// When a piece of work is to be looked at, as of a day.
pub(crate) fn turn(kind: ItemKind, due: Option<Day>, today: Day) -> Turn {
    match (due, kind) {
        (Some(due), _) if due < today => Turn::Late,
        (Some(due), _) if due < today.plus_days(WEEK_DAYS) => Turn::ThisWeek,
        (_, ItemKind::Confirm | ItemKind::Decide) => Turn::Waiting,
        (_, ItemKind::Task) => Turn::Later,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_past_comes_first_whatever_it_is_and_what_waits_has_no_near_day() {
        let today = Day::parse("2025-09-15").unwrap();
        let check = |kind, due: Option<i32>, wanted| {
            let due = due.map(|days| today.plus_days(days));
            assert_eq!(turn(kind, due, today), wanted, "{kind} {due:?}");
        };
        check(ItemKind::Task, Some(-1), Turn::Late);
        check(ItemKind::Confirm, Some(-1), Turn::Late);
        check(ItemKind::Task, Some(0), Turn::ThisWeek);
        check(ItemKind::Decide, Some(6), Turn::ThisWeek);
        check(ItemKind::Decide, Some(7), Turn::Waiting);
        check(ItemKind::Confirm, None, Turn::Waiting);
        check(ItemKind::Task, Some(7), Turn::Later);
        check(ItemKind::Task, None, Turn::Later);
    }
}
