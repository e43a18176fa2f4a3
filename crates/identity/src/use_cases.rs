//! What people do here: one verb a file.

// By the door.
pub mod choose_password;
pub mod confirm_sign_in;
pub mod entrance;
pub mod request_reset;
pub mod sign_in;
pub mod sign_in_with_code;

// One's own account.
pub mod change_delegation;
pub mod change_language;
pub mod change_password;
pub mod end_other_sessions;
pub mod end_session;
pub mod own_password;
pub mod renew_recovery_codes;
pub mod switch_totp_off;
pub mod switch_totp_on;

// Addresses that are secrets.
pub mod try_secret;

// Tokens of programs.
pub mod issue_api_token;
pub mod revoke_api_token;
pub(crate) mod use_api_token;

// Others' accounts.
pub(crate) mod activate_account;
pub mod change_account;
pub mod end_role;
pub mod grant_role;
pub mod invite_account;
pub mod issue_code;
pub mod lock_account;
pub mod make_link;
pub mod open_account;
mod reach;
pub mod reset_totp;
pub mod set_password;
pub mod take_link;
pub mod unlock_account;

// The house itself.
pub(crate) mod call_by_hand;
pub mod forget_expired;
pub(crate) mod note_brought;

pub(crate) use self::reach::{places as account_places, require_account};
