//! What screens show: one screen a file, reads only.

pub mod account_list;
pub mod account_page;
pub mod api_tokens;
pub mod delegation_page;
pub(crate) mod errand;
pub(crate) mod link_page;
pub mod own_account_page;
pub(crate) mod places;
