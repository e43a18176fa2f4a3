//! What evidence is, and what is asked of it; pure.

pub(crate) mod act;
pub(crate) mod attribute;
pub(crate) mod baseline;
pub(crate) mod entry;
pub(crate) mod entry_check;
pub(crate) mod indicator;
pub(crate) mod kind;
pub(crate) mod money;
pub(crate) mod question;
pub(crate) mod standing;
pub(crate) mod wanted;
