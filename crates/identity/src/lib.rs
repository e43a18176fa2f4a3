//! Accounts, sign-in, sessions, roles, delegation.
