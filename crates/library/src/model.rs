//! What papers and their files are, without database, disk or page.

pub(crate) mod file;
pub(crate) mod law;
pub(crate) mod media;
pub(crate) mod number;
pub(crate) mod paper;
pub(crate) mod replacement;
pub(crate) mod ruling;
pub(crate) mod standing;
pub(crate) mod wanted;
