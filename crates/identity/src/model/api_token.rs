//! Tokens with which programs act for an account.

use std::fmt;

use authz::Grant;
use kernel::{Day, Instant};

use crate::model::code::is_of_cooperative;
use crate::model::keys::Keys;
use crate::model::token::{TOKEN_BYTES, Token};

/// Before every token, so that people and scanners of leaked secrets know one when they see it.
const PREFIX: &str = "hoptac_";
/// Months after which a token has to be replaced.
const MONTHS_MAX: i32 = 12;
/// Tokens of an account that count at once.
pub(crate) const API_TOKENS_MAX: i64 = 20;
/// The longest name, in characters.
pub const API_TOKEN_NAME_CHARS_MAX: usize = 60;

kernel::typed_id! {
    /// A token of a program.
    pub ApiTokenId
}

kernel::text_enum! {
    /// Which of the roles of its account a token has.
    pub enum ApiTokenRoles {
        /// All that the account has today.
        All = "all",
        /// Of those, the ones of cooperatives.
        Cooperative = "cooperative",
    }
}

impl ApiTokenRoles {
    /// What an owner who acts with these grants can hand to a program. Somebody who came in with a code has the roles of
    /// a cooperative only, since whoever issued the code may have used it: a token must not grow beyond that.
    pub(crate) fn of_owner(grants: &[Grant]) -> Self {
        if grants.iter().all(|grant| is_of_cooperative(grant.role)) {
            Self::Cooperative
        } else {
            Self::All
        }
    }

    /// Whether a token has this role.
    pub(crate) fn has(self, grant: &Grant) -> bool {
        match self {
            Self::All => true,
            Self::Cooperative => is_of_cooperative(grant.role),
        }
    }
}

/// A token of a program (mã truy cập): who shows it acts as its account, so that it is shown once and only its hash kept.
#[derive(Clone, PartialEq, Eq)]
pub struct ApiToken(Token);

impl ApiToken {
    /// Draws the token of this seed, again where the same form comes again. The seed is chance and stands among what came
    /// of commands, which is forgotten after a while; from then on nobody can draw the token, not even with the key.
    pub(crate) fn drawn(keys: &Keys, id: ApiTokenId, seed: &str) -> Self {
        Self(Token::new(keys.draw("api token", &[&id.to_string(), seed])))
    }

    /// Reads what a program shows; none for anything that is no token.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        text.strip_prefix(PREFIX).and_then(Token::parse).map(Self)
    }

    /// As the program keeps it.
    pub fn spell(&self) -> String {
        format!("{PREFIX}{}", self.0.spell())
    }

    /// As the table holds it.
    pub(crate) fn hash(&self) -> String {
        self.0.hash()
    }
}

/// Nothing of a secret is for the log.
impl fmt::Debug for ApiToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiToken")
    }
}

/// Chance from which a token is drawn, as text.
pub(crate) fn seed(chance: [u8; TOKEN_BYTES]) -> String {
    hex::encode(chance)
}

/// Why a token cannot be issued so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ApiTokenFault {
    /// It would never count.
    #[error("ends on {last}, before today, {today}")]
    Past {
        /// The last day asked for.
        last: Day,
        /// The real day.
        today: Day,
    },
    /// It would count too long.
    #[error("ends on {last}, at the latest {latest}")]
    TooLong {
        /// The last day asked for.
        last: Day,
        /// The latest that there can be.
        latest: Day,
    },
    /// The account has as many as it can.
    #[error("the account has {API_TOKENS_MAX} tokens")]
    TooMany,
}

kernel::refusal! { ApiTokenFault from [] {
    Self::Past { last, today } => Invalid "identity.api_token.past" at "last_day"
        { "last": last.to_vietnamese(), "today": today.to_vietnamese() };
    Self::TooLong { last, latest } => Invalid "identity.api_token.too_long" at "last_day"
        { "last": last.to_vietnamese(), "latest": latest.to_vietnamese() };
    Self::TooMany => Conflict "identity.api_token.too_many" { "most": API_TOKENS_MAX };
} }

/// Decides whether a token may be issued that counts until the end of this day, beside so many that count.
///
/// # Errors
/// The first reason that stands against it.
pub(crate) fn decide(last: Day, today: Day, beside: i64) -> Result<(), ApiTokenFault> {
    let latest = today.plus_months(MONTHS_MAX);
    if last < today {
        return Err(ApiTokenFault::Past { last, today });
    }
    if last > latest {
        return Err(ApiTokenFault::TooLong { last, latest });
    }
    if beside >= API_TOKENS_MAX {
        return Err(ApiTokenFault::TooMany);
    }
    Ok(())
}

/// Whether a token counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ApiTokenState {
    /// It counts.
    Live,
    /// Its last day is over.
    Ended,
    /// Somebody revoked it.
    Revoked,
}

impl ApiTokenState {
    /// By the day that is always real.
    pub(crate) fn of(last_day: Day, revoked_at: Option<Instant>, today: Day) -> Self {
        match revoked_at {
            Some(_) => Self::Revoked,
            None if last_day < today => Self::Ended,
            None => Self::Live,
        }
    }
}

#[cfg(test)]
mod tests {
    use authz::{Place, Role};

    use super::*;
    use crate::model::keys::KEY_BYTES;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn a_token_is_not_issued_for_days_gone_by_nor_for_more_than_a_year() {
        let check = |last: &str| decide(day(last), day("2025-09-15"), 0);
        let (today, latest) = (day("2025-09-15"), day("2026-09-15"));
        let last = day("2025-09-14");
        assert_eq!(
            check("2025-09-14"),
            Err(ApiTokenFault::Past { last, today })
        );
        let last = day("2026-09-16");
        assert_eq!(
            check("2026-09-16"),
            Err(ApiTokenFault::TooLong { last, latest })
        );
        assert_eq!(check("2025-09-15"), Ok(()));
        assert_eq!(check("2026-09-15"), Ok(()));
        assert_eq!(
            decide(latest, today, API_TOKENS_MAX),
            Err(ApiTokenFault::TooMany)
        );
    }

    #[test]
    fn what_is_no_token_is_none_and_a_token_comes_back() {
        let keys = Keys::of([1; KEY_BYTES]);
        let id = ApiTokenId::named("a");
        let token = ApiToken::drawn(&keys, id, &seed([7; TOKEN_BYTES]));
        let spelled = token.spell();
        let bare = spelled.trim_start_matches(PREFIX);
        for bad in [
            "",
            PREFIX,
            bare,
            &spelled.to_uppercase(),
            &format!("{spelled}="),
            "hoptac_ạ",
        ] {
            assert_eq!(ApiToken::parse(bad), None, "{bad}");
        }
        assert_eq!(spelled.chars().count(), 50);
        assert_eq!(ApiToken::parse(&spelled), Some(token.clone()));
        assert_eq!(ApiToken::drawn(&keys, id, &seed([7; TOKEN_BYTES])), token);
        assert_ne!(ApiToken::drawn(&keys, id, &seed([8; TOKEN_BYTES])), token);
        assert_eq!(format!("{token:?}"), "ApiToken");
    }

    #[test]
    fn a_token_counts_until_the_end_of_its_last_day_or_until_it_is_revoked() {
        let check =
            |revoked, today: &str| ApiTokenState::of(day("2025-09-15"), revoked, day(today));
        assert_eq!(
            check(Some(Instant::MIN), "2025-09-15"),
            ApiTokenState::Revoked
        );
        assert_eq!(check(None, "2025-09-16"), ApiTokenState::Ended);
        assert_eq!(check(None, "2025-09-15"), ApiTokenState::Live);
    }

    #[test]
    fn whoever_has_roles_of_a_cooperative_only_hands_on_no_other() {
        let grant = |role| Grant::since(role, Place::Installation, day("2025-01-01"));
        let (director, officer) = (
            grant(Role::CooperativeDirector),
            grant(Role::AllianceOfficer),
        );
        let narrow = ApiTokenRoles::of_owner(std::slice::from_ref(&director));
        assert_eq!(narrow, ApiTokenRoles::Cooperative);
        assert!(!narrow.has(&officer) && narrow.has(&director));
        let wide = ApiTokenRoles::of_owner(&[director, officer.clone()]);
        assert!(wide.has(&officer));
    }
}
