//! What the register knows and what the law says of it, without database or page.

pub(crate) mod asset;
pub(crate) mod capital;
pub(crate) mod deadline;
pub(crate) mod dossier;
pub(crate) mod duty;
pub(crate) mod fact;
pub(crate) mod ground;
pub(crate) mod kind;
pub(crate) mod legal_status;
pub(crate) mod life_case;
pub(crate) mod life_table;
pub(crate) mod listing;
pub(crate) mod member;
pub(crate) mod record;
pub(crate) mod yearly_report;
