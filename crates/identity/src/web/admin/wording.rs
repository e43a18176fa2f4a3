//! Words of accounts and roles.

use ::web::Visit;
use ::web::components::{Badge, State};
use authz::Place;
use kernel::Period;

use crate::model::account::{Account, AccountState};
use crate::queries::places::PlaceNames;
use crate::store::grant::HeldGrant;
use crate::web::wording::role;

/// Where a role reaches.
pub(super) fn place(visit: &Visit, names: &PlaceNames, place: Place) -> String {
    match place {
        Place::Installation => visit.say("identity-place-everywhere"),
        Place::Area(_) | Place::Organisation(_) => match names.of(place) {
            Some(name) => titled(name),
            None => visit.say("identity-place-unknown"),
        },
    }
}

/// A role with its place: `Giám đốc HTX, HTX Bình Minh`.
pub(super) fn held(visit: &Visit, names: &PlaceNames, held: &HeldGrant) -> String {
    let role = role(visit, held.grant.role);
    let place = place(visit, names, held.grant.place);
    format!("{role} – {place}")
}

/// On which days.
pub(super) fn days(visit: &Visit, period: Period) -> String {
    let from = ("from", period.from.to_vietnamese().into());
    let say = |key, facts: &[_]| visit.words().say_with(key, facts);
    match period.to {
        None => say("identity-days-from", &[from]),
        Some(to) => say("identity-days", &[from, ("to", to.to_vietnamese().into())]),
    }
}

/// The word of a state.
pub(super) fn state_word(visit: &Visit, state: AccountState) -> String {
    visit.say(match state {
        AccountState::Invited => "identity-state-invited",
        AccountState::Active => "identity-state-active",
        AccountState::Locked => "identity-state-locked",
    })
}

/// The shape of a state.
pub(super) fn shape(state: AccountState) -> State {
    match state {
        AccountState::Invited => State::Pending,
        AccountState::Active => State::Done,
        AccountState::Locked => State::Late,
    }
}

/// A state in its word.
pub(super) fn badge(visit: &Visit, state: AccountState) -> Badge {
    Badge::new(shape(state), state_word(visit, state))
}

/// By what somebody signs in, in a line.
pub(super) fn logins(account: &Account) -> String {
    let email = account.email.as_ref().map(ToString::to_string);
    let phone = account.phone.as_ref().map(kernel::Phone::to_vietnamese);
    let both: Vec<String> = email.into_iter().chain(phone).collect();
    both.join(" · ")
}

/// A name at the beginning of a line: `huyện Bù Đăng` as `Huyện Bù Đăng`.
pub(super) fn titled(name: &str) -> String {
    let mut rest = name.chars();
    let first = rest.next().into_iter().flat_map(char::to_uppercase);
    first.chain(rest.clone()).collect()
}
